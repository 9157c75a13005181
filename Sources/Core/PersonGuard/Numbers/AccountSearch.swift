/// Accounts in Swedish banks, giros and cards.
extension NumberSearch {
    /// Groups of a run that no comma parts: an account, if they are one.
    struct Figures {
        let groups: ArraySlice<DigitRun.Group>
        let digits: ArraySlice<UInt8>

        var first: DigitRun.Group { groups[groups.startIndex] }
        var tokens: ClosedRange<Int> { first.token...groups[groups.endIndex - 1].token }
        /// The group after the first; nil when there is none.
        var second: DigitRun.Group? { groups.dropFirst().first }

        /// `8327-9, 123 456 789-0`: a clearing number of five digits, as Swedbank and the savings banks have.
        var hasLongClearing: Bool {
            guard groups.count >= 3, first.count == 4, isNumbered, let second else { return false }
            return second.count == 1 && second.marks <= 1 && !second.hasComma && (11...15).contains(digits.count)
        }

        /// `6789-123 456 789`, `6112 448 207 913`, `6 712 - 884 201 553`: four digits apart, and ten to fifteen in all; a row of years is none.
        var isCleared: Bool {
            guard isNumbered, (10...15).contains(digits.count) else { return false }
            if first.count == 1, let second { return second.count == 3 && second.marks == 0 && groups.dropFirst(2).first.map { $0.marks > 0 } ?? false }
            return first.count == 4 && groups.count > 1 && !groups.allSatisfy(isYear)
        }

        /// `3300 7903259930`: an account in Nordea that is its owner's identity number.
        var isPersonal: Bool { isCleared && [[3, 3, 0, 0], [3, 7, 8, 2]].contains(Array(digits.prefix(4))) && digits.count >= 14 }

        private var isNumbered: Bool { digits.first.map { $0 > 0 } ?? false }

        private func isYear(_ group: DigitRun.Group) -> Bool {
            let start = digits.startIndex + group.from - first.from
            return group.count == 4 && [[1, 9], [2, 0]].contains(Array(digits[start..<start + 2]))
        }

        /// A year, and no bank's clearing number as they are mostly written.
        var beginsWithYear: Bool { isYear(first) }
    }

    /// The run's figures, parted at commas; the comma after a clearing number of five digits parts nothing.
    func figures() -> [Figures] {
        var found: [Figures] = []
        var start = 0
        for index in 1...run.groups.count {
            let parts = index == run.groups.count || run.groups[index].hasComma && !(index == start + 2 && run.groups[index - 1].count == 1)
            guard parts else { continue }
            let groups = run.groups[start..<index]
            found.append(Figures(groups: groups, digits: run.digits[run.groups[start].from..<run.groups[index - 1].end]))
            start = index
        }
        return found
    }

    mutating func takeAccounts() { for figures in figures() where claims.areFree(figures.tokens) { takeAccount(figures) } }

    /// After a word for an account, or by its form: the digits up to the next word. An account that belongs to a firm or an authority is left.
    mutating func takeAccount(_ figures: Figures) {
        let tokens = figures.tokens
        let isClearing = line.has(.clearing, before: tokens.lowerBound, within: 2) && (4...5).contains(figures.digits.count)
        guard isClearing || figures.digits.count >= 6, !isOfCode(tokens), !line.has(.caseWord, before: tokens.lowerBound, within: 3) else { return }
        guard isClearing || isNamed(figures) else { return takeCard(figures) }
        guard !looksLikePhone(figures), !isOfFirm(tokens, isCleared: figures.isCleared) else { return }
        let end = isClearing ? accountEnd(after: tokens.upperBound) : tokens.upperBound
        // A clearing number alone is a bank's.
        if isClearing, end == tokens.upperBound { return }
        claims.claim(.account, tokens.lowerBound...end)
    }

    /// Whether the form, or what stands beside, says that it is an account.
    private func isNamed(_ figures: Figures) -> Bool {
        let tokens = figures.tokens
        if figures.hasLongClearing || figures.isPersonal { return true }
        guard figures.isCleared else {
            return line.has(.accountWord, before: tokens.lowerBound, within: 5) || isGiro(tokens.upperBound)
        }
        return isPaid(tokens) || !(figures.beginsWithYear || line.has(tokens.upperBound + 1, .unit))
    }

    /// `4-9 118-2, plusgiro`
    private func isGiro(_ last: Int) -> Bool {
        (last + 1..<min(line.tokens.count, last + 4)).contains { line.isWord($0) && NumberSearch.giros.contains(line.tokens[$0].hash) }
    }

    private static let giros = WordLists.hashes(of: "giro plusgiro plusgirot postgiro bankgiro bankgirot pg bg")

    /// A bank, an account or money in the sentence.
    private func isPaid(_ tokens: ClosedRange<Int>) -> Bool {
        line.has(.accountWord, before: tokens.lowerBound, within: 12) || line.has(.brand, before: tokens.lowerBound, within: 2)
            || line.has(.money, before: tokens.lowerBound, within: 14) || line.has([.money, .accountWord], after: tokens.upperBound, within: 10)
    }

    /// A plus, or a mobile code: money is sent to telephones too.
    private func looksLikePhone(_ figures: Figures) -> Bool {
        let token = figures.first.token
        if line.isMark(token - 1, "+") || line.isMark(token - 2, "+") { return true }
        return figures.digits.count >= 9 && figures.digits.starts(with: [0]) && !figures.digits.starts(with: [0, 0])
    }

    /// `Clearingnr 9020, konto 123 456 7`: the account that belongs to a clearing number.
    private func accountEnd(after clearing: Int) -> Int {
        var place = clearing + 1
        while place < line.tokens.count, place < clearing + 5,
            line.tokens[place].kind == .mark || line.has(place, .accountWord) || line.has(place, .abbreviation)
        { place += 1 }
        guard line.isDigits(place), place > clearing + 1 else { return clearing }
        var account = DigitRun()
        _ = account.read(from: place, in: line)
        return account.groups.last?.token ?? clearing
    }

    private mutating func takeCard(_ figures: Figures) {
        let digits = figures.digits
        guard digits.count == 16, figures.groups.allSatisfy({ $0.count == 4 }) || figures.groups.count == 1, CheckDigit.isLuhn(digits),
            let first = digits.first, (3...6).contains(first)
        else { return }
        claims.claim(.account, figures.tokens)
    }

    /// A firm, an association or an authority beside it says that the account is not a person's.
    /// - Parameter isCleared: an account in a bank, where a firm's name says which bank.
    private func isOfFirm(_ tokens: ClosedRange<Int>, isCleared: Bool) -> Bool {
        if line.around(tokens, within: 6).contains(where: { line.isWord($0) && NumberSearch.privately.contains(line.tokens[$0].hash) }) { return false }
        var place = tokens.lowerBound - 1
        while place >= 0, place > tokens.lowerBound - 13, !line.tokens[place + 1].style.contains(.opensSentence) {
            let token = line.tokens[place]
            if token.isWord, token.has(NumberSearch.owners), !NumberSearch.own.contains(token.hash) || isOwn(place + 1) { return false }
            if isFirm(place), !token.has(.brand) || !isCleared && place < tokens.lowerBound - 1 { return true }
            place -= 1
        }
        return (tokens.upperBound + 1..<min(line.tokens.count, tokens.upperBound + 5)).contains { isFirm($0) && !line.tokens[$0].has(.brand) }
    }

    private static let owners: WordClass = .anyName.subtracting([.surnameOrWord, .firstOrThing]).union([.pronoun, .possessive, .personNoun, .kin])

    /// "sitt eget konto" is a person's, "sitt konto" whoever's it is said of.
    private func isOwn(_ index: Int) -> Bool { line.isWord(index) && NumberSearch.selves.contains(line.tokens[index].hash) }

    private static let selves = WordLists.hashes(of: "eget egen egna")
    private static let own = WordLists.hashes(of: "sin sitt sina deras")
    private static let privately = WordLists.hashes(of: "privat privata privatkonto privatperson privatpersons")

    /// `2024-5000-BG118821`, `K 5000-118234-24`: letters go on where the digits end, or one stands before them.
    private func isOfCode(_ tokens: ClosedRange<Int>) -> Bool {
        let last = tokens.upperBound
        if line.isWord(tokens.lowerBound - 1), line.tokens[tokens.lowerBound - 1].count == 1, line.tokens[tokens.lowerBound - 1].isCapital { return true }
        return line.isMark(last + 1, "-") && line.isGlued(last + 1) && line.isWord(last + 2) && line.isGlued(last + 2)
    }

    private func isFirm(_ index: Int) -> Bool {
        let token = line.tokens[index]
        guard token.isWord, !token.has(.money), !line.has(index + 1, .money) else { return false }
        return token.has([.collective, .brand]) || Endings.known.classes(of: line.signs(of: token)).contains(.collective)
    }
}
