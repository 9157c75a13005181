/// Finds what is written with digits: identity numbers, accounts, telephone numbers and plates.
struct NumberSearch {
    let line: ScannedLine
    var claims: Claims
    private var run = DigitRun()

    init(line: ScannedLine, claims: Claims) {
        self.line = line
        self.claims = claims
    }

    mutating func search() {
        var index = 0
        while index < line.tokens.count {
            if line.tokens[index].isDigits, claims.isFree(index),
                !line.isGlued(index) || !line.isWord(index - 1) || isLabel(index - 1) || (line.tokens[index].count >= 6 && !isOfCode(index - 1))
            {
                let next = run.read(from: index, in: line)
                takeRun()
                index = next
            } else {
                if line.tokens[index].isWord { takeWord(at: index) }
                index += 1
            }
        }
    }

    /// `pnr850709-9805`, `tel08-46500400`.
    private func isLabel(_ index: Int) -> Bool {
        line.has(index, [.identityWord, .phoneWord, .accountWord]) && !(line.isGlued(index) && line.isMark(index - 1, "-"))
    }

    /// `5000-BG118821`: letters with digits and a hyphen right before.
    private func isOfCode(_ index: Int) -> Bool { line.isGlued(index) && line.isMark(index - 1, "-") && line.isDigits(index - 2) && line.isGlued(index - 1) }

    private mutating func takeRun() {
        guard run.digits.count >= 4 else { return }
        // A personal account is the identity number after its clearing number.
        if let first = run.groups.first, looksCleared(first), line.has(.accountWord, before: first.token, within: 4) { takeAccount() }
        takeIdentityNumbers()
        takeAccount()
        takePhones()
    }

    private mutating func takeIdentityNumbers() {
        guard run.digits.count >= 10, let first = run.groups.first else { return }
        let isNamed = line.has(.identityWord, before: first.token, within: 3)
        var group = 0
        while let found = IdentityNumber.find(in: run, from: group, isNamed: isNamed) {
            let tokens = run.groups[found.lowerBound].token...run.groups[found.upperBound].token
            if !isInsideWord(tokens), !isOfFile(tokens) { claims.claim(.identityNumber, tokens) }
            group = found.upperBound + 1
        }
    }

    /// A letter right after the digits, as in a checksum.
    private func touchesLetters(_ tokens: ClosedRange<Int>) -> Bool { line.isWord(tokens.upperBound + 1) && line.isGlued(tokens.upperBound + 1) }

    /// Part of a file's name: `20240521_2214.jpg`.
    private func isOfFile(_ tokens: ClosedRange<Int>) -> Bool {
        let dot = tokens.upperBound + 1
        return line.isMark(dot, ".") && line.isGlued(dot) && line.isGlued(dot + 1) && (line.isWord(dot + 1) && !line.tokens[dot + 1].isCapital)
    }

    /// Letters on both sides: a checksum rather than a number, unless it is set off inside.
    private func isInsideWord(_ tokens: ClosedRange<Int>) -> Bool {
        touchesLetters(tokens) && (tokens.count == 1 || !line.tokens[tokens.upperBound + 1].has(.noName) && line.tokens[tokens.upperBound + 1].count < 4)
    }

    /// After a word for an account: the digits up to the next word. A giro that belongs to a firm or an authority is left.
    private mutating func takeAccount() {
        guard let first = run.groups.first, let last = run.groups.last, claims.areFree(first.token...last.token) else { return }
        let isClearing = line.has(.clearing, before: first.token, within: 2) && (4...5).contains(run.digits.count)
        guard isClearing || run.digits.count >= 6 else { return }
        let isNamed =
            looksCleared(first)
            ? line.has(.accountWord, before: first.token, within: 12) || line.has(.brand, before: first.token, within: 2) || isPaidTo(first.token)
            : line.has(.accountWord, before: first.token, within: 5)
        if !isNamed {
            guard hasClearing(first), !line.has(.caseWord, before: first.token, within: 3) else { return takeCard() }
            return claims.claim(.account, first.token...last.token)
        }
        guard !looksLikePhone(first), hasClearing(first) || !isOfFirm(first.token) else { return }
        claims.claim(.account, first.token...(isClearing ? accountEnd(after: last.token) : last.token))
    }

    /// "1 500 kr på", "200 kronor till".
    private func isPaidTo(_ index: Int) -> Bool { line.has(index - 1, [.inPlace, .towardsPlace]) && line.has(index - 2, .unit) && line.isDigits(index - 3) }

    /// `6789-123 456 789`: four digits set off, and ten to fifteen in all.
    private func looksCleared(_ first: DigitRun.Group) -> Bool {
        first.count == 4 && run.digits[0] > 0 && run.groups.count > 1 && (10...15).contains(run.digits.count) && run.groups[1].marks > 0
    }

    /// A plus, or a mobile code: money is sent to telephones too.
    private func looksLikePhone(_ first: DigitRun.Group) -> Bool {
        if line.isMark(first.token - 1, "+") || line.isMark(first.token - 2, "+") { return true }
        return run.digits.count >= 9 && run.digits[0] == 0 && run.digits[1] != 0
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

    /// `8327-9, 123 456 789-0`: a clearing number of five digits, as Swedbank and the savings banks have.
    private func hasClearing(_ first: DigitRun.Group) -> Bool {
        guard run.groups.count >= 3, first.count == 4, run.digits[0] > 0, run.groups[1].count == 1, run.groups[1].marks == 1, !run.groups[1].hasComma else {
            return false
        }
        return (11...15).contains(run.digits.count)
    }

    private mutating func takeCard() {
        guard run.digits.count == 16, run.groups.allSatisfy({ $0.count == 4 }) || run.groups.count == 1, CheckDigit.isLuhn(run.digits),
            let first = run.groups.first, let last = run.groups.last, (3...6).contains(run.digits[0])
        else { return }
        claims.claim(.account, first.token...last.token)
    }

    /// A firm, an association or an authority shortly before says that the account is not a person's.
    private func isOfFirm(_ index: Int) -> Bool {
        var place = index - 1
        while place >= 0, place > index - 12, !line.tokens[place + 1].style.contains(.opensSentence) {
            let token = line.tokens[place]
            if token.isWord, token.has(.anyName.subtracting([.surnameOrWord, .firstOrThing])) || token.has([.pronoun, .possessive]) { return false }
            if token.isWord,
                token.has(.collective) || (token.has(.brand) && place < index - 1) || Endings.known.classes(of: line.signs(of: token)).contains(.collective)
            {
                return true
            }
            place -= 1
        }
        return false
    }

    private mutating func takePhones() {
        var group = 0
        while group < run.groups.count {
            let token = run.groups[group].token
            guard claims.isFree(token), !isInsideCode(group), let found = PhoneNumber.find(in: run, at: group, context(of: group)) else {
                group += 1
                continue
            }
            let last = run.groups[found.upperBound].token
            guard !touchesLetters(token...last), claims.areFree(token...last) else {
                group += 1
                continue
            }
            claims.claim(.phone, phoneStart(token)...last)
            group = found.upperBound + 1
        }
    }

    /// `1995-0101-0003`: after four digits and a hyphen without space.
    private func isInsideCode(_ group: Int) -> Bool {
        guard group > 0, !run.groups[group].hasSpace, run.groups[group].marks == 1, run.groups[group].firstMark == UInt8(ascii: "-") else { return false }
        return run.groups[group - 1].count >= 4 && claims.isFree(run.groups[group - 1].token)
    }

    /// With its plus and its bracket: `+46 …`, `(08) …`.
    private func phoneStart(_ token: Int) -> Int {
        var start = token
        while start > 0, line.isMark(start - 1, "+") || line.isMark(start - 1, "("), claims.isFree(start - 1) { start -= 1 }
        return start
    }

    private func context(of group: Int) -> PhoneNumber.Context {
        let token = run.groups[group].token
        let before = line.isMark(token - 1, "(") ? token - 1 : token
        let after = (run.groups.last?.token ?? token) + 1
        return PhoneNumber.Context(
            hasPlus: line.isMark(token - 1, "+") || line.isMark(before - 1, "+"), isNamed: line.has(.phoneWord, before: token, within: 3),
            isCase: line.has(.caseWord, before: token, within: 3), hasUnit: line.has(after, .unit) || line.isMark(after, "%"))
    }
}
