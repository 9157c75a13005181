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
            guard let next = below.first(where: { $0.configuration.commandName == word }) else {
                let fault = fault(word, path, below)
                return command.configuration.defaultSubcommand == nil || isMisspelt(word, fault) ? fault : nil
            }
            command = next
            path += " " + word
        }
        return nil
    }

    /// Where a command may be left out, the word may be a file; one that looks like a command is taken for a slip.
    private static func isMisspelt(_ word: String, _ fault: Fault) -> Bool { !fault.suggestions.isEmpty && !word.contains { "./".contains($0) } }

    private static func fault(_ word: String, _ path: String, _ known: [any ParsableCommand.Type]) -> Fault {
        let names = known.compactMap { $0.configuration.commandName }
        return Fault(
            "command-unknown", "Kommandot ”\(path) \(word)” finns inte.", remedy: "Se kommandona med: \(path) --help", found: word,
            expected: names.joined(separator: ", "), suggestions: NearestNames.suggestions(for: word, among: names))
    }
}
