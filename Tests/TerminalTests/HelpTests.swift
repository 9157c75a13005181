import ArgumentParser
import Terminal
import Testing

@testable import samsyn

/// The argument parser speaks English of itself; nobody who asks for help or mistypes may notice.
@Suite struct HelpTests {
    /// Words of the parser's own, and those that any English sentence needs.
    private static let english: Set<String> = [
        "usage", "overview", "options", "arguments", "subcommand", "subcommands", "show", "shows", "information", "default", "values", "value", "the",
        "is", "are", "was", "with", "without", "this", "that", "and", "or", "of", "to", "for", "from", "error", "unexpected", "unknown", "missing",
        "expected", "invalid", "provide", "please", "see", "try", "did", "you", "mean", "one", "more", "detailed", "command", "option", "must",
        "specify", "no", "only", "already", "been", "given", "found", "unable", "either", "help", "print", "generate", "completion", "use", "least",
    ]

    /// Every command with the words that lead to it.
    private static var commands: [(path: [String], type: any ParsableCommand.Type)] {
        func below(_ path: [String], _ type: any ParsableCommand.Type) -> [(path: [String], type: any ParsableCommand.Type)] {
            [(path, type)] + type.configuration.subcommands.flatMap { below(path + [$0.configuration.commandName ?? "?"], $0) }
        }
        return below([], Samsyn.self)
    }

    /// What the program prints for a command line that asks for help or is wrong; nothing for one that would do some work.
    private func words(_ arguments: [String]) -> String {
        do {
            var command = try Samsyn.parseAsRoot(arguments)
            // Help is a command of the parser's own, and the only one that answers at once.
            if !(command is any AsyncParsableCommand) { try command.run() }
            return ""
        } catch {
            return SwedishHelp.translated(Samsyn.fullMessage(for: error))
        }
    }

    /// The help with the breaks between its lines taken out.
    private func unbroken(_ help: String) -> String { help.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// English words in a text, those that are names of flags, placeholders or things quoted left out.
    private func english(in text: String) -> [String] {
        let own = text.replacing(#/--?[a-z-]+|<[^>]*>|'[^']*'|”[^”]*”|samsyn [a-z ]+|[a-z]+\.[a-z]+:\S+/#, with: " ")
        return own.lowercased().split { !$0.isLetter }.map(String.init).filter { HelpTests.english.contains($0) }
    }

    @Test func `knows every command`() {
        let paths = HelpTests.commands.map { $0.path.joined(separator: " ") }
        #expect(paths.contains("import levels"))
        #expect(paths.contains("audit verify"))
        #expect(paths.count > 12)
        #expect(!paths.contains { $0.contains("?") })
    }

    @Test func `helps with every command in Swedish`() {
        for (path, type) in HelpTests.commands {
            for ending in [["--help"], ["-h"]] {
                let help = words(path + ending)
                #expect(help.contains("ANVÄNDNING: samsyn"), "\(path)")
                #expect(!help.contains("\\"), "\(path)")
                #expect(unbroken(help).contains(type.configuration.abstract), "\(path)")
                let found = english(in: help)
                #expect(found == [], "\(path)")
            }
        }
    }

    @Test func `helps through the help command too`() {
        for (path, type) in HelpTests.commands {
            let help = unbroken(words(["help"] + path))
            #expect(help.contains(type.configuration.abstract), "\(path)")
            #expect(english(in: help) == [], "\(path)")
        }
    }

    @Test func `finds the parser's words however the terminal breaks them`() {
        let narrow = "(values: table, json;\n  default: table)\n  --version  Show the\n    version.\n  -h  Show help\n  information."
        #expect(SwedishHelp.translated(narrow) == "(värden: table, json; annars: table)\n  --version  Visa versionen.\n  -h  Visa den här hjälpen.")
        #expect(SwedishHelp.translated("Show hel") == "Show hel")
        #expect(SwedishHelp.translated("") == "")
    }

    @Test func `describes every command, option and argument`() {
        for (path, type) in HelpTests.commands {
            #expect(type.configuration.abstract.hasSuffix("."), "\(path)")
            let help = words(path + ["--help"])
            // An option without a word of help stands alone on its line.
            let bare = help.split(separator: "\n").filter { $0.contains(#/^  (--|<)/#) && $0.drop { $0 == " " }.firstMatch(of: #/\s{2,}\S/#) == nil }
            let silent = bare.filter { $0.count < 25 }
            #expect(silent == [], "\(path)")
        }
    }

    @Test func `keeps the names of flags and commands as they are`() {
        let help = words(["levels", "--help"])
        for flag in ["--year", "--area", "--data", "--format", "--now", "--help", "--version"] { #expect(help.contains(flag), "\(flag)") }
        #expect(help.contains("VAL:"))
        #expect(words(["--help"]).contains("KOMMANDON:"))
        #expect(words(["--version"]) == Samsyn.version)
    }

    @Test(arguments: [
        (["serve", "--prot", "1"], "Okänt val '--prot'. Menade du '--port'?"), (["serve", "--nonsens"], "Okänt val '--nonsens'"),
        (["serve", "--port", "abc"], "Värdet 'abc' går inte för '--port <port>'"), (["serve", "--port"], "Det saknas ett värde för '--port <port>'"),
        (["serve", "extra"], "Oväntat argument 'extra'"), (["serve", "a", "b"], "2 oväntade argument: 'a', 'b'"),
        (["import", "levels"], "Det saknas ett argument: '<fil>'"), (["levels"], "Det saknas ett argument: '--year <år>'"),
        (["levels", "--year", "x"], "Värdet 'x' går inte för '--year <år>'"),
        (["levels", "--year", "2024", "--format", "xml"], "Värdet 'xml' går inte för '--format <format>'. Ange ett av 'table' eller 'json'."),
        (["import", "counts", "f.csv"], "Det saknas ett argument: '--source <namn>'"), (["alias", "x"], "Det saknas ett argument: '--for <område>'"),
        (["import", "areas", "f", "--division", "d", "--name-property", "n", "--sequence", "x"], "Värdet 'x' går inte för '--sequence <ordning>'"),
        (["import", "levels", "f", "--repair", "ja"], "Värdet 'ja' går inte för '--repair <accept>'"),
        (["figure"], "Det saknas ett argument: '<figur>'"), (["figures", "--limit", "många"], "Värdet 'många' går inte för '--limit <antal>'"),
        (["report", "build"], "Det saknas ett argument: '<rapport>'"), (["audit", "verify", "--expect"], "Det saknas ett värde för '--expect <hash>'"),
        (["--nonsens"], "Okänt val '--nonsens'"), (["serve", "--demo=1"], "--demo"), (["serve", "-x"], "Okänt val '-x'"),
    ])
    func `says in Swedish what is wrong with a command line`(_ arguments: [String], _ expected: String) {
        let message = words(arguments)
        #expect(message.contains(expected))
        #expect(message.hasPrefix("Fel: "))
        #expect(english(in: message) == [])
    }
}
