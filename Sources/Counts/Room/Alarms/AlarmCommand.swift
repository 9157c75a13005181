import Almanac
import AreasRules
package import ArgumentParser
import CountsRules
import Picture
import Statistics
import Storage
package import Terminal

/// `samsyn alarms`.
package struct ShowAlarms: CountsCommand {
    package static let configuration = CommandConfiguration(
        commandName: "alarms", abstract: "Visa vad som sticker ut en vecka, kategori för kategori.",
        discussion: """
            Veckan jämförs med seriens egna tidigare veckor: de sju före för en serie under ett år, veckorna runt samma tid upp till tre år, och från \
            tre år med Farringtons metod. Det står hur många kategorier slumpen ensam får att sticka ut. Enstaka grova händelser bedöms var för sig.

              samsyn alarms --area "Hässelby-Vällingby" --week 2024-W21
            """)

    @Option(help: ArgumentHelp("Området.", valueName: "namn")) var area: String
    @Option(help: ArgumentHelp("Veckan.", valueName: "2024-W21")) var week: String
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Counts) async throws {
        try await Console.run(common) {
            guard let asked = Week(text: week) else { throw CountOrder.unreadable("--week", week, "en vecka, till exempel 2024-W21") }
            let room = try await open(common)
            let (change, loaded) = try await room.tables.store.read { reader in
                let change = try reader.change()
                let known = try room.tables.shelf.area(named: area, reader, asOf: change)
                return (change, try room.alarms.load(AlarmKey(area: known.slug, week: asked), reader, asOf: change))
            }
            guard let loaded else { throw CountOrder.unreadable("--area", area, "ett känt område") }
            switch common.format {
            case .json: Console.print(Envelope(kind: "alarms", change: change, data: AlarmAnswer.json(loaded)))
            case .table: Console.print(AlarmText.text(loaded))
            }
        }
    }
}

/// The week in a terminal.
enum AlarmText {
    static func text(_ loaded: LoadedAlarms) -> String {
        let table = loaded.table
        var parts = ["\(AlarmWords.heading(table)) (\(loaded.area.name), \(Swedish.dates(table.week.monday, through: table.week.sunday)))."]
        for source in loaded.sources { parts.append(rows(loaded.rows(source.slug), source, table.week)) }
        parts += [AlarmWords.lead(table)].filter { !$0.isEmpty }
        parts += loaded.unripe.isEmpty ? [] : [AlarmWords.preliminary]
        parts += loaded.withoutWeeks.map { AlarmWords.missing($0.name) }
        if loaded.sources.isEmpty, loaded.withoutWeeks.isEmpty { parts.append(AlarmPage.nothing) }
        return parts.joined(separator: "\n")
    }

    private static func rows(_ rows: [AlarmTable.Row], _ source: Source, _ week: Week) -> String {
        var table = TextTable([(source.name, .left), ("Antal", .right), ("Väntat", .right), ("Högst", .right), ("Bedömning", .left)])
        for row in rows {
            table.add([
                "  " + row.category.name, row.series?.observed.map { Swedish.count($0) } ?? "–",
                row.alarm.map { Swedish.decimal($0.expected, places: 1) } ?? "·",
                row.alarm.flatMap(AlarmWords.mostUsual).map { Swedish.count($0) } ?? "·",
                row.label.map(AlarmWords.wording) ?? row.withheld.map { AlarmWords.because($0, week) } ?? "",
            ])
        }
        return table.text
    }
}
