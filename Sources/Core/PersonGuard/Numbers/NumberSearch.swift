/// Finds what is written with digits: identity numbers, accounts, telephone numbers and plates.
struct NumberSearch {
    let line: ScannedLine
    var claims: Claims
    var run = DigitRun()

    init(line: ScannedLine, claims: Claims) {
        self.line = line
        self.claims = claims
    }

    mutating func search() {
        searchOnce()
        // What stood alone may stand beside a plate that was found after it.
        if claims.all.contains(where: { $0.kind == .plate }) { for index in line.tokens.indices where line.isWord(index) { takeWord(at: index) } }
    }

    private mutating func searchOnce() {
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
        for figures in figures() where figures.isPersonal || isNamedClearing(figures) { takeAccount(figures) }
        takeIdentityNumbers()
        takeAccounts()
        takePhones()
    }

    /// `konto 8169-850709 9805`
    private func isNamedClearing(_ figures: Figures) -> Bool {
        figures.isCleared && figures.second.map { $0.marks > 0 } ?? false && line.has(.accountWord, before: figures.first.token, within: 4)
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

    private mutating func takePhones() {
        var group = 0
        // `020-50 50 50`: what follows is no number of its own.
        if PhoneNumber.isForEverybody(run.digits[...]) { return }
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

    /// A word for a case, an order, an article shortly before, no telephone nearer, and not in somebody's address: `…@example.org, tel 08 …`.
    private func isCase(before token: Int) -> Bool {
        for place in stride(from: token - 1, through: max(0, token - 3), by: -1) where claims.isFree(place) {
            if line.has(place, .phoneWord) { return false }
            if line.has(place, .caseWord) { return true }
            if line.tokens[place].style.contains(.opensSentence) { return false }
        }
        return false
    }

    private func context(of group: Int) -> PhoneNumber.Context {
        let token = run.groups[group].token
        let before = line.isMark(token - 1, "(") ? token - 1 : token
        let after = (run.groups.last?.token ?? token) + 1
        return PhoneNumber.Context(
            hasPlus: line.isMark(token - 1, "+") || line.isMark(before - 1, "+"), isNamed: line.has(.phoneWord, before: token, within: 3),
            isCase: isCase(before: token), hasUnit: line.has(after, .unit) || line.isMark(after, "%"))
    }
}
