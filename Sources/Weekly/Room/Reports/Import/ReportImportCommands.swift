package import ArgumentParser
import Picture
import Storage
package import Terminal
import WeeklyRules

/// A command that reads in reports; the roof opens the room for it.
package protocol ReportImportCommand: ParsableCommand {
    /// Does the command's work, opening the room of the store that the options name.
    func run(opening room: @Sendable (CommonOptions) async throws -> ReportImport) async throws
}

/// `samsyn import reports`.
package struct ImportReports: ReportImportCommand {
    package static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Läs in rapporter, en per rad: en parts lista, en väktarlogg eller ärenden ur Tyck till.",
        discussion: """
            Varje rad väntar på granskning. Samma ärende en gång till är samma rapport. Det som kan peka ut en person läses aldrig in: skriv om raden, eller \
            välj med --words att läsa in utan den. Andra kolumner än de som behövs läses inte.

              samsyn import reports rapporter.xlsx --organisation "Norrby Bostäder"
              samsyn import reports logg.csv --organisation "Norrby Bevakning" --as guard-log --words drop-held
              samsyn import reports arenden.csv --as tyck-till --dry-run
            """)

    @OptionGroup var input: ImportOptions
    @Option(help: ArgumentHelp("Parten som filen kommer från, om filen inte säger det.", valueName: "namn")) var organisation: String?
    @Option(name: .customLong("as"), help: ArgumentHelp("Slag av fil: sheet, guard-log eller tyck-till.", valueName: "slag")) var voice: String?
    @Option(help: ArgumentHelp("Området för rader som inte säger det själva.", valueName: "namn")) var area: String?
    @Option(help: ArgumentHelp("Beskrivningarna: keep, drop-held eller drop-all.", valueName: "val")) var words: String?
    @Option(help: ArgumentHelp("Samverkan, om lagret har flera.", valueName: "kortnamn")) var cooperation: String?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> ReportImport) async throws {
        try await input.run(common) {
            let choices = try input.choices(["organisation": organisation, "as": voice, "area": area, "words": words, "cooperation": cooperation])
            _ = try ReportImportOrder(choices)
            return choices
        } by: {
            try await open(common)
        }
    }
}
