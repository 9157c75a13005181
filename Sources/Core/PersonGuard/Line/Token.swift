/// A run of letters, a run of digits or one mark, with what its writing and the lexicon say of it.
struct Token {
    enum Kind: UInt8 { case word, digits, mark }

    /// How a word is written and where it stands.
    struct Style: OptionSet {
        let rawValue: UInt8
        static let afterSpace = Style(rawValue: 1)
        static let capital = Style(rawValue: 2)
        /// Two letters or more, all of them capitals.
        static let allCapitals = Style(rawValue: 4)
        /// Known only after its genitive s is taken off.
        static let genitive = Style(rawValue: 8)
        /// The line's first, or after an end of sentence.
        static let opensSentence = Style(rawValue: 16)
        static let afterNewline = Style(rawValue: 32)
        /// Stands in a web address, or in the name of a known place: no name is looked for in it.
        static let closed = Style(rawValue: 64)
    }

    var kind: Kind
    /// A mark's ASCII code, see ``Sign/code``; 0 for words and digits.
    var mark: UInt8 = 0
    var style: Style = []
    /// Bytes in the line's UTF-8.
    var start: Int32
    var end: Int32
    /// Where its letters or digits stand in ``ScannedLine/signs``, and how many they are.
    var firstSign: Int32 = 0
    var count: Int32 = 0
    var hash: UInt64 = 0
    var classes: WordClass = []

    func has(_ some: WordClass) -> Bool { !classes.isDisjoint(with: some) }
    func isMark(_ code: Unicode.Scalar) -> Bool { kind == .mark && mark == UInt8(ascii: code) }
    var isWord: Bool { kind == .word }
    var isDigits: Bool { kind == .digits }
    var isGlued: Bool { style.isDisjoint(with: [.afterSpace, .afterNewline]) }
    var isCapital: Bool { style.contains(.capital) }
}
