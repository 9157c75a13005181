/// Finds e-mail and web addresses, and accounts in social media.
struct AddressSearch {
    private(set) var line: ScannedLine
    private(set) var claims: Claims

    init(line: ScannedLine) {
        self.line = line
        claims = Claims(tokenCount: line.tokens.count)
    }

    /// Two passes; in each a token is looked at once, and its neighbours a bounded number of times.
    mutating func run() {
        findAddresses()
        // What people call themselves looks like halves of addresses, so it is looked for after them.
        for index in line.tokens.indices {
            if line.tokens[index].isMark("_") {
                findUnderlined(index)
            } else if line.isWord(index) {
                findMixed(index)
                findBeforeService(index)
            }
        }
    }

    private mutating func findAddresses() {
        for index in line.tokens.indices {
            let token = line.tokens[index]
            if token.isMark("@") {
                findAt(index)
            } else if token.isWord {
                if token.has(.atSign) || isLetterInBrackets(index) { findSpelledAt(index) }
                if token.has([.service, .userName]) { findUser(of: index) }
            } else if token.isMark("."), line.isGlued(index), line.isGlued(index + 1) {
                closeWebAddress(at: index)
            }
        }
    }

    /// `kalle@example.se`, `kalle @ example.se`, `@kalle`.
    private mutating func findAt(_ index: Int) {
        let before = line.isGlued(index) ? leftChunk(endingAt: index - 1) : nil
        guard index + 1 < line.tokens.count, line.tokens[index + 1].kind != .mark || line.isMark(index + 1, "_") else { return }
        let after = line.chunk(from: index + 1)
        let hasDomain = after.contains { line.isMark($0, ".") }
        if let before, line.isGlued(index + 1) { return claim(.email, before.lowerBound...after.upperBound) }
        if line.isGlued(index + 1), before == nil {
            let isOfMachine = line.isWord(index + 1) && after.count == 1 && AddressSearch.machines.contains(line.tokens[index + 1].hash)
            return isOfMachine ? () : claim(.handle, index...after.upperBound)
        }
        if hasDomain, let before = leftChunk(endingAt: index - 1) { claim(.email, before.lowerBound...after.upperBound) }
    }

    /// What commands and chat rooms write after the sign, and nobody is called.
    private static let machines = Set(
        ["host", "localhost", "everyone", "here", "channel", "server", "home", "media", "all", "alla", "param"].map(Letters.hash))

    /// `kalle (at) example punkt se`.
    private mutating func findSpelledAt(_ index: Int) {
        var next = index + 1
        if line.isMark(next, "-"), line.isWord(next + 1), line.tokens[next + 1].count == 1 { next += 2 }
        let isBracketed = isBracket(index - 1) && isBracket(next)
        if isBracketed { next += 1 }
        guard let domain = spelledDomain(from: next), let before = spelledLeft(endingAt: isBracketed ? index - 2 : index - 1) else { return }
        claim(.email, before...domain)
    }

    /// `per(a)example.se`
    private func isLetterInBrackets(_ index: Int) -> Bool {
        line.tokens[index].count == 1 && line.isGlued(index) && line.signs(of: line.tokens[index]).first == UInt8(ascii: "a") && isBracket(index - 1)
            && isBracket(index + 1)
    }

    private func isBracket(_ index: Int) -> Bool {
        ["(", ")", "[", "]", "{", "}", "<", ">", "*"].contains { line.isMark(index, $0) }
    }

    /// The last token of a domain: `example.se`, `example punkt se`, `example (punkt) se`.
    private func spelledDomain(from start: Int) -> Int? {
        guard line.isWord(start) || line.isDigits(start) else { return nil }
        var last = line.chunk(from: start).upperBound
        while last < start + ScannedLine.longestChunk {
            var next = last + 1
            if isBracket(next) { next += 1 }
            guard line.has(next, .dotWord) || line.isMark(next, ".") else { break }
            next += 1
            if isBracket(next) { next += 1 }
            guard line.isWord(next), !line.has(next, [.inPlace, .conjunction]) else { break }
            last = line.chunk(from: next).upperBound
        }
        return line.has(last, .domainEnding) && last > start ? last : nil
    }

    /// The first token of what stands before the at sign: `kalle.ek`, `lisbet punkt ek`.
    private func spelledLeft(endingAt last: Int) -> Int? {
        guard last >= 0, var first = leftChunk(endingAt: last)?.lowerBound else { return nil }
        while first >= 2, last - first < ScannedLine.longestChunk, line.has(first - 1, .dotWord), let left = leftChunk(endingAt: first - 2) {
            first = left.lowerBound
        }
        return first
    }

    private func leftChunk(endingAt last: Int) -> ClosedRange<Int>? {
        guard last >= 0, line.isWord(last) || line.isDigits(last) || line.isMark(last, "_") || line.isMark(last, "-") else { return nil }
        var first = last
        while first > 0, last - first < ScannedLine.longestChunk, line.isGlued(first), isInAddress(first - 1) { first -= 1 }
        while first < last, line.tokens[first].kind == .mark, !line.isMark(first, "_") { first += 1 }
        return first...last
    }

    private func isInAddress(_ index: Int) -> Bool {
        let token = line.tokens[index]
        return token.kind != .mark || ScannedLine.isInName(token.mark) || token.isMark("%") || token.isMark("'")
    }

    /// `snap: kalle_92`, `insta kalle.p`, `instagram.com/kalle`.
    private mutating func findUser(of index: Int) {
        if let path = pathUser(after: index) { return claim(.handle, path) }
        guard line.has(index, .service) || line.has(.service, before: index, within: 3) || line.has(index, .userName) else { return }
        var next = index + 1
        while line.has(next, [.userName, .naming, .weakVerb, .withPerson]), next < index + 4 { next += 1 }
        var isMarked = false
        while next < line.tokens.count, [":", "=", "-", "\"", "(", "/", ">"].contains(where: { line.isMark(next, $0) }), next < index + 5 {
            isMarked = isMarked || line.isMark(next, ":") || line.isMark(next, "=") || line.isMark(next, "\"")
            next += 1
        }
        guard next < line.tokens.count, line.tokens[next].kind != .mark, !line.tokens[next].style.contains(.opensSentence) else { return }
        let chunk = line.chunk(from: next)
        guard !line.isMark(chunk.upperBound + 1, "@") else { return }
        let isHyphened = chunk.count > 2 && !line.tokens[next].isCapital && chunk.contains { line.isMark($0, "-") }
        if isHyphened, isAfterHandle(next) { return claim(.handle, chunk) }
        if isUserName(chunk) || (isMarked || isAccountOfService(index)) && isLoneWord(chunk, of: index) {
            claim(.handle, chunk)
            if line.has(chunk.upperBound + 1, .conjunction) || line.isMark(chunk.upperBound + 1, ","), chunk.upperBound + 2 < line.tokens.count {
                let other = line.chunk(from: chunk.upperBound + 2)
                if isUserName(other) { claim(.handle, other) }
            }
        }
    }

    /// `hasselby_165`: nothing but files and what people call themselves has underlines.
    private mutating func findUnderlined(_ index: Int) {
        guard let left = leftChunk(endingAt: index - 1), line.isGlued(index), line.isGlued(index + 1) else { return }
        let chunk = left.lowerBound...line.chunk(from: index).upperBound
        guard isUserName(chunk), chunk.contains(where: { line.isWord($0) }), !isFile(chunk) else { return }
        claim(.handle, chunk)
    }

    /// `zaki.w0lf`, `busbror117`, `Läsmus#4471`: letters with full stops or digits in them, and a service or an account in the sentence.
    private mutating func findMixed(_ index: Int) {
        guard !line.isGlued(index) || line.tokens[index - 1].kind == .mark, claims.isFree(index), !line.tokens[index].style.contains(.closed) else { return }
        let chunk = line.chunk(from: index)
        guard chunk.count > 1, claims.areFree(chunk), isUserName(chunk), !isFile(chunk), isCoined(chunk) else { return }
        let isTagged = line.isMark(index + 1, "#") && line.isDigits(index + 2) && line.tokens[index + 2].count == 4
        guard isTagged || isStrange(chunk) || isAmongAccounts(chunk) else { return }
        let start = line.isMark(index - 1, "_") && line.isGlued(index) ? index - 1 : index
        claim(.handle, start...chunk.upperBound)
    }

    /// "@tanten på X och tantenitvaan på threads"
    private func isAmongHandles(_ index: Int) -> Bool {
        (line.has(index - 1, .conjunction) || line.isMark(index - 1, ",")) && isAfterHandle(index)
    }

    /// What somebody calls themselves shortly before, in the sentence.
    private func isAfterHandle(_ index: Int) -> Bool {
        line.around(index...index, within: 8).contains { $0 < index && claims.isTaken($0, by: .handle) }
    }

    /// "två konton, luddekunggg på snap": a word that nothing is known of, between an account and its service.
    private mutating func findBeforeService(_ index: Int) {
        let token = line.tokens[index]
        guard line.has(index + 1, .inPlace), line.has(index + 2, .service), claims.isFree(index) else { return }
        guard line.has(.userName, before: index, within: 3) || line.has(index - 1, [.header, .naming]) || isAmongHandles(index) else { return }
        guard token.classes.isEmpty, !token.isCapital, token.count > 4, line.chunk(from: index) == index...index else { return }
        claim(.handle, index...index)
    }

    /// `gangsta.vby.99`, `leaks.h2sselby`: words and digits with full stops between, as nothing else is written.
    private func isStrange(_ chunk: ClosedRange<Int>) -> Bool {
        let words = chunk.filter { line.isWord($0) && line.tokens[$0].count > 1 }
        return words.count > 1 && chunk.contains { line.isDigits($0) } && chunk.contains { line.isMark($0, ".") }
            && chunk.allSatisfy { !line.tokens[$0].isCapital } && words.contains { line.tokens[$0].classes.isEmpty }
    }

    /// A service, an account or what somebody calls themselves, in the sentence.
    private func isAmongAccounts(_ chunk: ClosedRange<Int>) -> Bool {
        line.around(chunk, within: 10).contains {
            line.has($0, [.service, .userName]) || claims.isTaken($0, by: .handle) || line.isWord($0) && line.tokens[$0].hash == AddressSearch.signal
        }
    }

    /// A service and a word of its own: alone it says nothing.
    private static let signal = Letters.hash("signal")

    /// Not two words that have lost the space between them, nor a word with its number.
    private func isCoined(_ chunk: ClosedRange<Int>) -> Bool {
        let words = chunk.filter { line.isWord($0) }
        guard words.contains(where: { line.tokens[$0].count > 2 }) else { return false }
        if chunk.contains(where: { line.isMark($0, ".") || line.isMark($0, "#") }) {
            return words.contains { line.tokens[$0].classes.isDisjoint(with: .noName) } || chunk.contains { line.isDigits($0) }
        }
        return chunk.contains { line.isDigits($0) } && !chunk.contains { line.isMark($0, "-") }
            && words.allSatisfy { line.tokens[$0].classes.isDisjoint(with: .noName) }
    }

    /// `IMG_2041.jpg`, `rapport_v21`.
    private func isFile(_ chunk: ClosedRange<Int>) -> Bool {
        [chunk.lowerBound, chunk.upperBound].contains { line.isWord($0) && AddressSearch.files.contains(line.tokens[$0].hash) }
            || (line.isDigits(chunk.upperBound) && line.isWord(chunk.upperBound - 1) && AddressSearch.files.contains(line.tokens[chunk.upperBound - 1].hash))
    }

    private static let files = Set(
        ["img", "dsc", "pdf", "jpg", "jpeg", "png", "docx", "doc", "xlsx", "xls", "csv", "txt", "mp", "mov", "heic", "zip", "pptx", "eml", "rar", "utf"]
            .map(Letters.hash))

    /// `instagram.com/kalle`, `t.me/kalle`.
    private func pathUser(after index: Int) -> ClosedRange<Int>? {
        guard line.isMark(index + 1, "."), line.isGlued(index + 1), line.isWord(index + 2), line.isGlued(index + 2), line.isMark(index + 3, "/") else {
            return nil
        }
        guard index + 4 < line.tokens.count, line.isGlued(index + 4) else { return nil }
        return index...line.chunk(from: index + 4).upperBound
    }

    /// Letters with digits, underlines or full stops in them.
    private func isUserName(_ chunk: ClosedRange<Int>) -> Bool {
        let hasLetters = chunk.contains { line.isWord($0) && line.tokens[$0].count > 2 } || chunk.contains { line.isMark($0, "_") }
        if line.has(chunk.lowerBound, .abbreviation) { return false }
        let isMixed = chunk.contains { line.isDigits($0) || line.isMark($0, "_") || line.isMark($0, ".") || line.isMark($0, "#") }
        return hasLetters && isMixed && !chunk.contains { line.has($0, .unit) && line.isDigits($0 - 1) }
    }

    /// "insta-kontot vbyfights"
    private func isAccountOfService(_ index: Int) -> Bool { line.has(index, .userName) && line.has(.service, before: index, within: 2) }

    /// After "snap:" one word that is no word of a sentence.
    private func isLoneWord(_ chunk: ClosedRange<Int>, of index: Int) -> Bool {
        guard chunk.count == 1, let word = chunk.first, line.isWord(word), line.tokens[word].count > 2 else { return false }
        guard line.has(index, .service) || isAccountOfService(index) && line.tokens[word].count > 4 else { return false }
        return !line.tokens[word].has(.noName.subtracting([.kin, .brand])) && !line.tokens[word].isCapital
    }

    /// Nothing in `www.vallingby.se/anna` is a name.
    private mutating func closeWebAddress(at dot: Int) {
        if line.isWord(dot - 1), line.tokens[dot - 1].count <= 2, let path = pathUser(after: dot - 1) { return claim(.handle, path) }
        guard line.isWord(dot + 1), line.tokens[dot + 1].has(.domainEnding) || line.tokens[dot - 1].hash == AddressSearch.web, line.isWord(dot - 1) else {
            return
        }
        guard !line.isGlued(dot + 2) || line.tokens[dot + 2].kind == .mark else { return }
        var end = dot + 1
        while end + 1 < min(line.tokens.count, dot + 2 * ScannedLine.longestChunk), line.isGlued(end + 1) { end += 1 }
        let start = leftChunk(endingAt: dot - 1)?.lowerBound ?? dot - 1
        line.close(start..<(end + 1))
    }

    private static let web = Letters.hash("www")

    private mutating func claim(_ kind: PersonKind, _ tokens: ClosedRange<Int>) { claims.claim(kind, tokens) }
}
