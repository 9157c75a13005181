import ArgumentParser
import Picture

/// A misspelt command. The argument parser would complain of the options after it, which only the right command knows.
enum UnknownCommand {
    /// The fault of the first word that should be a command and is none; nil when every command is known.
    static func fault(in arguments: [String]) -> Fault? {
        var command: any ParsableCommand.Type = Samsyn.self
        var path = "samsyn"
        for word in arguments.prefix(while: { !$0.hasPrefix("-") }) where word != "help" {
            let below = command.configuration.subcommands
            guard !below.isEmpty else { return nil }
            guard let next = below.first(where: { $0.configuration.commandName == word }) else { return fault(word, path, below) }
            command = next
            path += " " + word
        }
        return nil
    }

    private static func fault(_ word: String, _ path: String, _ known: [any ParsableCommand.Type]) -> Fault {
        let names = known.compactMap { $0.configuration.commandName }
        return Fault(
            "command-unknown", "Kommandot ”\(path) \(word)” finns inte.", remedy: "Se kommandona med: \(path) --help", found: word,
            expected: names.joined(separator: ", "), suggestions: NearestNames.suggestions(for: word, among: names))
    }
}
