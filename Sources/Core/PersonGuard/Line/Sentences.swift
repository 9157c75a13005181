extension ScannedLine {
    /// Marks the tokens that begin a sentence, so that a capital there counts for less and nothing reaches over the end of the one before.
    mutating func markSentences() {
        var isOpening = false
        for index in tokens.indices {
            let token = tokens[index]
            if isOpening, !token.isGlued || token.kind != .mark { openSentence(at: index) }
            if token.kind != .mark { isOpening = false }
            guard token.kind == .mark else { continue }
            if token.isMark("!") || token.isMark("?") || token.mark == UInt8(ascii: ";") { isOpening = true }
            if token.isMark("."), endsSentence(at: index) { isOpening = true }
        }
    }

    /// A full stop followed by space, and not after an abbreviation, an initial or a number in a list.
    private func endsSentence(at index: Int) -> Bool {
        guard index + 1 < tokens.count, !tokens[index + 1].isGlued || tokens[index + 1].kind == .mark else { return false }
        guard index > 0, tokens[index].isGlued else { return true }
        let before = tokens[index - 1]
        if before.isWord { return before.count > 1 && !before.has(.abbreviation) }
        return !before.isDigits || !isWord(index + 1) || tokens[index + 1].isCapital
    }

    /// The tokens of the sentence that begins at a token.
    func sentence(from start: Int) -> Range<Int> {
        var end = start + 1
        while end < tokens.count, !tokens[end].style.contains(.opensSentence) { end += 1 }
        return start..<end
    }
}
