/// The argument parser speaks English of itself; these are its words in Swedish. A test holds every heading and message that the commands can show.
package enum SwedishHelp {
    private static let words = [
        ("OVERVIEW:", "OM:"), ("USAGE:", "ANVÄNDNING:"), ("Usage:", "Användning:"), ("ARGUMENTS:", "ARGUMENT:"), ("OPTIONS:", "VAL:"),
        ("SUBCOMMANDS:", "KOMMANDON:"), ("CONFIGURATION SUBCOMMANDS:", "KOMMANDON:"), ("<subcommand>", "<kommando>"), ("<options>", "<val>"),
        ("[--help]", "[--help]"), ("Show subcommand help information.", "Visa hjälp för ett kommando."),
        ("Show help information.", "Visa den här hjälpen."), ("Show the version.", "Visa versionen."), ("(default:", "(annars:"),
        ("(values:", "(värden:"), ("; default:", "; annars:"), ("(default)", "(förvalt)"), ("Error: ", "Fel: "),
        ("for detailed help.", "för utförlig hjälp."), ("for more information.", "för mer hjälp."),
        ("Help:", "Hjälp:"), ("Did you mean ", "Menade du "), ("Unexpected argument ", "Oväntat argument "),
        (" unexpected arguments: ", " oväntade argument: "), ("Unknown option ", "Okänt val "), ("Missing expected argument ", "Det saknas ett argument: "),
        ("Missing value for ", "Det saknas ett värde för "), ("Missing one of: ", "Ett av dessa saknas: "), ("The value ", "Värdet "),
        (" is invalid for ", " går inte för "), ("Please provide one of ", "Ange ett av "), ("See '", "Se '"), ("Try '", "Prova '"),
        ("' and '", "' eller '"), (" or '", " eller '"), ("The option '", "Valet '"), ("' does not take any value, but '", "' tar inget värde, men fick '"),
        ("' was specified.", "'."), ("Missing required subcommand.", "Det saknas ett kommando."),
    ]

    /// The parser's help or message in Swedish.
    package static func translated(_ text: String) -> String {
        String(words.reduce(Array(text)) { text, word in replaced(Array(word.0), in: text, by: Array(word.1)) })
    }

    private static func replaced(_ phrase: [Character], in text: [Character], by translation: [Character]) -> [Character] {
        var translated: [Character] = []
        var rest = text[...]
        while let first = rest.first {
            if let end = end(of: phrase, in: rest) {
                translated += translation
                rest = rest[end...]
            } else {
                translated.append(first)
                rest.removeFirst()
            }
        }
        return translated
    }

    /// Where a phrase that the text begins with ends. Help is broken into lines as wide as the terminal, and phrases with it: for a space any white
    /// space will do.
    private static func end(of phrase: [Character], in text: ArraySlice<Character>) -> Int? {
        var index = text.startIndex
        for sign in phrase {
            guard index < text.endIndex, sign == " " ? text[index].isWhitespace : text[index] == sign else { return nil }
            index += 1
            while sign == " ", index < text.endIndex, text[index].isWhitespace { index += 1 }
        }
        return index
    }
}
