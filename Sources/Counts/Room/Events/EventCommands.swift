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
    @Option(help: ArgumentHelp("Källans namn, t.ex. ”Anmälda brott”.", valueName: "namn")) var source: String
    @Option(help: ArgumentHelp("Området för rader som inte själva säger det.", valueName: "namn")) var area: String?
    @Option(help: ArgumentHelp("Kategorin, när alla rader är av samma slag.", valueName: "namn")) var category: String?
    @Option(help: ArgumentHelp("Vilka månader filen täcker, om händelserna själva inte visar det.", valueName: "2020-01--2024-12")) var coverage: String?
    @Option(help: ArgumentHelp("Spara varje händelse (events) eller bara antalen (cells).", valueName: "cells")) var keep: String?
    @Option(help: ArgumentHelp("Ta emot kategorier som källan inte haft förut: accept.", valueName: "accept"))
    var newCategories: ImportOptions.Repair?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Counts) async throws {
        try await Console.run(common) {
            var choices = try input.choices(["source": source, "area": area, "category": category, "coverage": coverage, "keep": keep])
            choices.acceptsNewCategories = newCategories == .accept
            // What is wrong with the options is said before the file is looked at.
            _ = try EventOrder(choices)
            let file = try input.read()
            let room = try await open(common)
            let answer = try await room.events.run(file, choices, dryRun: input.dryRun, by: .commandLine, at: common.clock())
            try ImportReport.print(answer, format: common.format)
        }
    }
}
