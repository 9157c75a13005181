/// A line cut into tokens in one pass over its bytes.
struct ScannedLine {
    private(set) var tokens: [Token] = []
    /// The letters and digits of all tokens, folded as ``Sign/code`` has them.
    private(set) var signs: [UInt8] = []
    /// Whether every code point is a character of its own, so that characters can be counted without looking for their bounds.
    private(set) var isPlain = true

    /// - Complexity: O(bytes), one look-up in the lexicon per word, two for words that end in s.
    init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
        tokens.reserveCapacity(bytes.count / 5 + 8)
        signs.reserveCapacity(bytes.count + 1)
        var pending = Pending()
        Sign.latin.withUnsafeBufferPointer { latin in
            var place = 0
            while place < bytes.count {
                let (value, length) = ScannedLine.scalar(at: place, in: bytes)
                let sign = value < 0x180 ? latin[Int(value)] : Sign(Unicode.Scalar(value) ?? " ")
                if value >= 0x300 || value == 0x0D { isPlain = isPlain && ScannedLine.standsAlone(value) }
                take(sign, from: place, to: place + length, &pending, lexicon)
                place += length
            }
        }
        close(&pending, lexicon)
    }

    /// What is known of the token under way and of the gap before it.
    private struct Pending {
        var token: Token?
        var gap: Token.Style = [.opensSentence, .afterNewline]
        var capitals: Int32 = 0
    }

    /// Punctuation that never joins the code points beside it into one character.
    private static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x2010...0x2027, 0x2030...0x205E, 0x20AC, 0x2212: true
        default: false
        }
    }

    private static func scalar(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt32, Int) {
        let first = UInt32(bytes[place])
        func next(_ offset: Int) -> UInt32 { place + offset < bytes.count ? UInt32(bytes[place + offset]) & 0x3F : 0 }
        switch first {
        case 0..<0x80: return (first, 1)
        case 0..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
        case 0..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
    }

    private mutating func take(_ sign: Sign, from start: Int, to end: Int, _ pending: inout Pending, _ lexicon: Lexicon) {
        switch sign.kind {
        case .letter: extend(.word, sign, start, end, &pending, lexicon)
        case .digit: extend(.digits, sign, start, end, &pending, lexicon)
        case .combining:
            if pending.token != nil {
                pending.token?.end = Int32(end)
                compose(sign.code)
            }
        case .invisible: break
        case .space:
            close(&pending, lexicon)
            pending.gap.insert(.afterSpace)
        case .newline:
            close(&pending, lexicon)
            pending.gap.formUnion([.afterSpace, .afterNewline, .opensSentence])
        case .mark:
            close(&pending, lexicon)
            var token = Token(kind: .mark, start: Int32(start), end: Int32(end))
            token.mark = sign.code
            token.style = pending.gap
            tokens.append(token)
            pending.gap = pending.gap.contains(.opensSentence) ? .opensSentence : []
        }
    }

    private mutating func extend(
        _ kind: Token.Kind, _ sign: Sign, _ start: Int, _ end: Int, _ pending: inout Pending, _ lexicon: Lexicon
    ) {
        if let token = pending.token, token.kind != kind { close(&pending, lexicon) }
        if pending.token == nil {
            var token = Token(kind: kind, start: Int32(start), end: Int32(end), firstSign: Int32(signs.count))
            token.style = pending.gap
            if sign.isUpper { token.style.insert(.capital) }
            pending.token = token
            pending.capitals = 0
        }
        if sign.isUpper { pending.capitals += 1 }
        pending.token?.end = Int32(end)
        pending.token?.count += 1
        signs.append(sign.code)
    }

    /// A letter and the mark over it, where they are two code points: a and a ring are å.
    private mutating func compose(_ mark: UInt8) {
        guard let last = signs.last else { return }
        let isRing = mark == 0x0A
        let isDiaeresis = mark == 0x08
        if last == UInt8(ascii: "a"), isRing { signs[signs.count - 1] = Sign.å }
        if last == UInt8(ascii: "a"), isDiaeresis { signs[signs.count - 1] = Sign.ä }
        if last == UInt8(ascii: "o"), isDiaeresis { signs[signs.count - 1] = Sign.ö }
    }

    private mutating func close(_ pending: inout Pending, _ lexicon: Lexicon) {
        guard var token = pending.token else { return }
        if token.kind == .word {
            if token.count > 1, pending.capitals == token.count { token.style.insert(.allCapitals) }
            if pending.capitals > 1, pending.capitals < token.count { token.style.insert(.mixedCase) }
            look(up: &token, in: lexicon)
        }
        tokens.append(token)
        pending.token = nil
        pending.gap = []
    }

    private func look(up token: inout Token, in lexicon: Lexicon) {
        let range = Int(token.firstSign)..<Int(token.firstSign + token.count)
        let (hash, stem) = signs.withUnsafeBufferPointer { Letters.hashes($0, range) }
        token.hash = hash
        token.classes = lexicon.classes(of: hash)
        guard token.count > 2, token.classes.isEmpty, signs[range.upperBound - 1] == UInt8(ascii: "s") else { return }
        let ofStem = lexicon.classes(of: stem)
        guard !ofStem.isDisjoint(with: .declinable) else { return }
        token.classes.formUnion(ofStem)
        token.style.insert(.genitive)
    }

    mutating func close(_ range: Range<Int>) {
        for index in range { tokens[index].style.insert(.closed) }
    }

    mutating func openSentence(at index: Int) { tokens[index].style.insert(.opensSentence) }
}

extension ScannedLine {
    func signs(of token: Token) -> ArraySlice<UInt8> { signs[Int(token.firstSign)..<Int(token.firstSign + token.count)] }
    func digits(of token: Token) -> ArraySlice<UInt8> { signs(of: token) }

    /// Whether a token follows the one before without space.
    func isGlued(_ index: Int) -> Bool { index > 0 && index < tokens.count && tokens[index].isGlued }

    func isWord(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].isWord }
    func isDigits(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].isDigits }
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { index >= 0 && index < tokens.count && tokens[index].isMark(mark) }

    func has(_ index: Int, _ classes: WordClass) -> Bool { isWord(index) && tokens[index].has(classes) }

    /// Whether one of the words shortly before a token is of some classes; a sentence's end stops the look.
    func has(_ classes: WordClass, before index: Int, within reach: Int) -> Bool {
        var place = index - 1
        while place >= 0, place >= index - reach {
            if has(place, classes) { return true }
            if tokens[place + 1].style.contains(.opensSentence) { return false }
            place -= 1
        }
        return false
    }

    /// The tokens shortly before and after some, within their sentence.
    func around(_ middle: ClosedRange<Int>, within reach: Int) -> Range<Int> {
        var (first, end) = (middle.lowerBound, middle.upperBound + 1)
        while first > 0, middle.lowerBound - first < reach, !tokens[first].style.contains(.opensSentence) { first -= 1 }
        while end < tokens.count, end - middle.upperBound <= reach, !tokens[end].style.contains(.opensSentence) { end += 1 }
        return first..<end
    }

    /// Whether one of the words shortly after a token is of some classes; a sentence's end stops the look.
    func has(_ classes: WordClass, after index: Int, within reach: Int) -> Bool {
        var place = index + 1
        while place < tokens.count, place <= index + reach, !tokens[place].style.contains(.opensSentence) {
            if has(place, classes) { return true }
            place += 1
        }
        return false
    }

    /// No user name or address has so many tokens; a bound keeps a hostile line from costing the square of its length.
    static let longestChunk = 32

    /// The tokens written without space from a token on; punctuation at the end is left out.
    func chunk(from start: Int) -> ClosedRange<Int> {
        var end = start
        while end + 1 < min(tokens.count, start + ScannedLine.longestChunk), tokens[end + 1].isGlued,
            tokens[end + 1].kind != .mark || ScannedLine.isInName(tokens[end + 1].mark)
        { end += 1 }
        while end > start, tokens[end].kind == .mark, !tokens[end].isMark("_") { end -= 1 }
        return start...end
    }

    /// A mark that user names and addresses have inside.
    static func isInName(_ mark: UInt8) -> Bool {
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") || mark == UInt8(ascii: "#")
    }
}
