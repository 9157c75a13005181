import Almanac
import AreasRules
package import ArgumentParser
import Picture
import Statistics
import Storage
package import Terminal
import WeeklyRules

/// A command that works in the room; the roof opens the room for it.
package protocol WeeklyCommand: ParsableCommand {
    /// Does the command's work, opening the room of the store that the options name.
    func run(opening room: @Sendable (CommonOptions) async throws -> Weekly) async throws
}

/// `samsyn import levels`.
package struct ImportLevels: WeeklyCommand {
    package static let configuration = CommandConfiguration(
        commandName: "levels", abstract: "Läs in veckonivåer.",
        discussion: """
            Två sorters tabeller känns igen, i CSV, Excel (XLSX) och ODS: en rad per vecka och område (år, vecka, område, nivå), eller en rad per vecka \
            med en kolumn per område. I en arbetsbok läses färgen där siffran saknas, och kommentaren på en cell blir skälet till nivån. \
            Samma fil en gång till ändrar inget; en rättad fil blir en rättelse och de gamla värdena finns kvar i historiken.

              samsyn import levels nivåer.csv
              samsyn import levels veckor.xlsx --year 2024 --sheet Nivåer --dry-run
              samsyn import levels veckor.xlsx --year 2024 --words drop-held
            """)

    @OptionGroup var input: ImportOptions
    @Option(help: ArgumentHelp("Året, om filen inte har en kolumn för det.", valueName: "år")) var year: Int?
    @Option(help: ArgumentHelp("Skälen: keep, eller drop-held utan dem som kan peka ut en person.", valueName: "val")) var words: String?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Weekly) async throws {
        try await input.run(common) {
            if let year { try LevelSelection.check(year) }
            let choices = try input.choices(["year": year.map(String.init), "words": words])
            _ = try GuardedRemarks.Choice(choices)
            return choices
        } by: {
            try await open(common).importer
        }
    }
}

/// `samsyn levels`.
package struct ShowLevels: WeeklyCommand {
    package static let configuration = CommandConfiguration(
        commandName: "levels", abstract: "Visa ett års nivåer per område.",
        discussion: """
            Fördelning, median, andel veckor på nivå 3 eller högre med 95-procentigt intervall (Wilson), sviter och veckor som saknar underlag.

              samsyn levels --year 2024
              samsyn levels --year 2024 --area Vällingby --format json
            """)

    @Option(help: ArgumentHelp("Året som ska visas.", valueName: "år")) var year: Int
    @Option(help: ArgumentHelp("Ett område; utan det visas alla.", valueName: "namn")) var area: String?
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> Weekly) async throws {
        try await Console.run(common) {
            try LevelSelection.check(year)
            let room = try await open(common)
            let change = try await room.years.store.read { try $0.change() }
            let loaded = try await room.years.load(year, asOf: change)
            let summary = try LevelSelection.areas(of: loaded, named: area)
            switch common.format {
            case .json:
                let before = try await room.years.difference(year, asOf: change)
                Console.print(Envelope(kind: "levels", change: change, data: LevelsAnswer.json(loaded, areas: summary.areas, before: before)))
            case .table: Console.print(LevelSelection.text(summary))
            }
        }
    }
}

/// Choosing and printing areas of a year.
enum LevelSelection {
    /// - Throws: `Refused` when the number is no year.
    static func check(_ year: Int) throws {
        guard LevelYears.readable.contains(year) else {
            throw Refused(
                .use,
                [
                    Fault(
                        "year-unreadable", "Året \(year) finns inte.", remedy: "Skriv året med fyra siffror i --year.", found: String(year),
                        expected: "ett år mellan \(LevelYears.readable.lowerBound) och \(LevelYears.readable.upperBound)")
                ])
        }
    }

    /// The areas asked for: one by name or slug, or all.
    static func areas(of loaded: LevelYear, named name: String?) throws -> YearSummary {
        guard let name else { return loaded.summary }
        switch loaded.directory.find(name) {
        case .known(let found, _):
            let areas = loaded.summary.areas.filter { $0.area.slug == found.slug || $0.area.parent == found.slug }
            return YearSummary(year: loaded.summary.year, areas: areas)
        case .unknown(let suggestions):
            throw Refused(
                .use,
                [
                    Fault(
                        "area-unknown", "Området ”\(name)” finns inte i lagret.", remedy: "Rätta namnet i --area, eller läs in områdena först.",
                        found: name, expected: "ett känt område", suggestions: suggestions)
                ])
        }
    }

    static func text(_ year: YearSummary) -> String {
        var table = TextTable(
            [("Område", .left), ("Veckor", .right)] + (1...5).map { ("Nivå \($0)", .right) }
                + [("Median", .right), ("Nivå 3–5", .right), ("Andel (95 %)", .left), ("Längsta svit", .left)])
        for area in year.areas { table.add(cells(area)) }
        return table.text + "\n" + YearWords.heading(year) + "."
    }

    private static func cells(_ area: AreaYear) -> [String] {
        let limits = area.noteworthyWeeks.wilsonLimits()
        let share = area.noteworthyWeeks.share.map { Percent(share: $0).text() } ?? "–"
        let range = limits.map { " (\(Percent.range(Percent(share: $0.lower), Percent(share: $0.upper))))" } ?? ""
        let run = area.summary.runs(from: AreaYear.noteworthy).longest.map { run in
            let ends = Set([run.start, run.end]).sorted().map { String(area.weeks[$0].number) }
            return "\(run.length) (v. \(ends.joined(separator: "–")))"
        }
        return [area.area.name, String(area.count)] + area.summary.distribution.map(String.init) + [
            area.summary.median.map { Swedish.decimal($0, places: $0 == $0.rounded() ? 0 : 1) } ?? "–", String(area.noteworthyWeeks.successes),
            share + range, run ?? "–",
        ]
    }
}
