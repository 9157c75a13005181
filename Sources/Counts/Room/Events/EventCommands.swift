package import ArgumentParser
import Picture
import Storage
package import Terminal

/// `samsyn import events`.
package struct ImportEvents: CountsCommand {
    package static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Läs in enskilda händelser: nummer, datum eller tid, kategori och område.",
        discussion: """
            En rad är en händelse. Månader, veckor, CompStat och veckodag × timme räknas ur dem. Finns samma nummer två gånger gäller den första raden; \
            rader utan datum eller kategori räknas inte, och du får veta vilka. Inga andra kolumner sparas.

              samsyn import events anmalningar.csv --source "Anmälda brott" --area "Hässelby-Vällingby"
              samsyn import events export.csv --source "Larm" --column date=fecha --column category=modalidad --coverage 2020-01--2024-12
            """)

    @OptionGroup var input: ImportOptions
    @OptionGroup var told: CountOptions
    @Option(help: ArgumentHelp("Spara varje händelse (events) eller bara antalen (cells).", valueName: "cells")) var keep: String?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Counts) async throws {
        try await input.run(common) {
            let choices = try told.choices(input, ["keep": keep])
            _ = try EventOrder(choices)
            return choices
        } by: {
            try await open(common).events
        }
    }
}
