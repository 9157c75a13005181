import Almanac
import AreasRules
package import ArgumentParser
import CountsRules
import Picture
import Statistics
import Storage
package import Terminal

/// A command that works in the room; the roof opens the room for it.
package protocol CountsCommand: ParsableCommand {
    /// Does the command's work, opening the room of the store that the options name.
    func run(opening room: @Sendable (CommonOptions) async throws -> Counts) async throws
}

/// `samsyn import counts`.
package struct ImportCounts: CountsCommand {
    package static let configuration = CommandConfiguration(
        commandName: "counts", abstract: "Läs in antal per kategori: år (CompStat), månader, eller ett antal per rad.",
        discussion: """
            Tabellen läses som den är: kategori och en kolumn per år, en rad per kategori och år med en kolumn per månad, eller ett antal per rad. \
            Summor, förändringar och procenttal räknas om; stämmer de inte läses inget in, och du får veta var och vad som skulle få dem att stämma.

              samsyn import counts compstat.csv --source "Anmälda brott" --area "Hässelby-Vällingby" --window 01-01--10-31
              samsyn import counts tyck-till.csv --source "Tyck till" --area "Hässelby-Vällingby" --coverage 2021-07--2024-09
            """)

    @OptionGroup var input: ImportOptions
    @OptionGroup var told: CountOptions
    @Option(help: ArgumentHelp("Vilken del av varje år som årens kolumner täcker.", valueName: "01-01--10-31")) var window: String?
    @Option(help: ArgumentHelp("Året som antalen gäller, om filen inte säger det.", valueName: "år")) var year: String?
    @Option(help: ArgumentHelp("Noter och kommentarer: keep, eller drop-held utan dem som kan peka ut en person.", valueName: "val")) var words: String?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Counts) async throws {
        try await input.run(common) {
            let choices = try told.choices(input, ["window": window, "year": year, "words": words])
            _ = try CountOrder(choices)
            return choices
        } by: {
            try await open(common).importer
        }
    }
}

/// `samsyn compstat`.
package struct ShowCompStat: CountsCommand {
    package static let configuration = CommandConfiguration(
        commandName: "compstat", abstract: "Visa antal per kategori, flera år bredvid varandra, med förändringens säkerhet.",
        discussion: """
            Varje år räknas från 1 januari till samma månad. Bedömningen säger om förändringen står sig mot slumpen.

              samsyn compstat --source anmalda-brott --area "Hässelby-Vällingby" --through 2024-10 --years 5
            """)

    @Option(help: ArgumentHelp("Källans kortnamn, t.ex. anmalda-brott.", valueName: "kortnamn")) var source: String
    @Option(help: ArgumentHelp("Området.", valueName: "namn")) var area: String
    @Option(help: ArgumentHelp("Sista månaden.", valueName: "2024-10")) var through: String
    @Option(help: ArgumentHelp("Antal år, 2–10.", valueName: "antal")) var years = 5
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Counts) async throws {
        try await Console.run(common) {
            guard let month = Month(text: through) else { throw CountOrder.unreadable("--through", through, "en månad, till exempel 2024-10") }
            guard (2...10).contains(years) else { throw CountOrder.unreadable("--years", String(years), "ett antal mellan 2 och 10") }
            let room = try await open(common)
            let change = try await room.tables.store.read { try $0.change() }
            let key = try await CompStatSelection.key(room, source: source, area: area, through: month, years: years, change)
            guard let loaded = try await room.tables.load(key, asOf: change) else {
                throw CountOrder.unreadable("--source", source, "en källa med antal")
            }
            switch common.format {
            case .json: Console.print(Envelope(kind: "compstat", change: change, data: CompStatAnswer.json(loaded)))
            case .table: Console.print(CompStatSelection.text(loaded))
            }
        }
    }
}

/// Choosing and printing a CompStat table.
enum CompStatSelection {
    /// The table of a source and an area by slug or name.
    static func key(
        _ room: Counts, source: String, area: String, through month: Month, years: Int, _ change: ChangeNumber
    ) async throws -> ChangeTableKey {
        let (sources, found) = try await room.tables.store.read { reader in
            try (reader.sources(asOf: change).filter { $0.kind == "counts" }, Result { try room.tables.shelf.area(named: area, reader, asOf: change) })
        }
        guard let known = sources.first(where: { $0.slug.text == source || $0.name == source }) else {
            let names = sources.map(\.slug.text)
            throw CountOrder.unreadable(
                "--source", source, names.isEmpty ? "en källa; läs in antal först" : "något av: \(names.joined(separator: ", "))",
                NearestNames.suggestions(for: source, among: names))
        }
        return ChangeTableKey(source: known.slug, area: try found.get().slug, through: month, years: years)
    }

    static func text(_ loaded: LoadedChangeTable) -> String {
        var table = TextTable(
            [("Kategori", .left)] + loaded.table.years.map { (String($0), .right) }
                + [("+/−", .right), ("Procent", .right), ("Bedömning", .left)])
        for group in loaded.table.groups {
            if !group.isEmpty { table.add([group]) }
            for row in loaded.table.rows where row.category.group == group { table.add(cells(row, isWithheld: loaded.table.withheld != nil)) }
        }
        let months = Swedish.monthSpan(1, loaded.key.window.throughMonth)
        let note = "Antal \(months) varje år, \(loaded.area.name). Källa: \(loaded.source.name)."
        let said = [note] + CompStatWords.cautions(loaded) + [TableWords.lead(loaded.table)].filter { !$0.isEmpty }
        return table.text + "\n" + said.joined(separator: "\n")
    }

    private static func cells(_ row: ChangeTable.Row, isWithheld: Bool) -> [String] {
        ["  " + row.category.name] + row.counts.counts.map { $0.map { Swedish.count($0) } ?? "–" } + [
            row.judged.map { Swedish.change(Int64($0.pair.change)) } ?? "–",
            row.judged?.percent.shown.map { Percent(whole: $0).change } ?? "·",
            row.judged.map { ChangeWords.reason($0, row.category) } ?? (isWithheld ? "jämförs inte" : "underlag saknas"),
        ]
    }
}
