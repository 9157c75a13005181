import ArgumentParser

/// `samsyn report`.
struct ReportGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "report", abstract: "Gör lägesbilden till ett dokument.", subcommands: [])
}
