/// The argument parser speaks English of itself; these are its words in Swedish. A test holds every heading and message that the commands can show.
package enum SwedishHelp {
    private static let words = [
        ("OVERVIEW:", "OM:"), ("USAGE:", "ANVÄNDNING:"), ("Usage:", "Användning:"), ("ARGUMENTS:", "ARGUMENT:"), ("OPTIONS:", "VAL:"),
        ("SUBCOMMANDS:", "KOMMANDON:"), ("CONFIGURATION SUBCOMMANDS:", "KOMMANDON:"), ("<subcommand>", "<kommando>"), ("<options>", "<val>"),
        ("[--help]", "[--help]"), ("Show subcommand help information.", "Visa hjälp för ett kommando."),
        ("Show help information.", "Visa den här hjälpen."), ("Show the version.", "Visa versionen."), ("(default: ", "(annars: "),
        ("(values: ", "(värden: "), ("; default: ", "; annars: "), ("(default)", "(förvalt)"), ("Error: ", "Fel: "),
        ("for detailed help.", "för utförlig hjälp."), ("for more information.", "för mer hjälp."),
        ("Help:  ", "Hjälp:  "), ("Did you mean ", "Menade du "), ("Unexpected argument ", "Oväntat argument "),
        (" unexpected arguments: ", " oväntade argument: "), ("Unknown option ", "Okänt val "), ("Missing expected argument ", "Det saknas ett argument: "),
        ("Missing value for ", "Det saknas ett värde för "), ("Missing one of: ", "Ett av dessa saknas: "), ("The value ", "Värdet "),
        (" is invalid for ", " går inte för "), ("Please provide one of ", "Ange ett av "), ("See '", "Se '"), ("  Try ", "  Prova "),
        ("' and '", "' eller '"), (" or '", " eller '"), ("The option '", "Valet '"), ("' does not take any value, but '", "' tar inget värde, men fick '"),
        ("' was specified.", "'."), ("Missing required subcommand.", "Det saknas ett kommando."),
    ]

    package static func translated(_ text: String) -> String {
        words.reduce(text) { text, word in text.split(separator: word.0, omittingEmptySubsequences: false).joined(separator: word.1) }
    }
}
