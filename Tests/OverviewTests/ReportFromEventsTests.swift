import Areas
import Counts
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// The report and the pages of figures over events and inhabitants that came in through the importers.
@Suite struct ReportFromEventsTests {
    /// Three events a day in every month of 2023 and 2024, most of them on Friday evenings.
    private static var events: String {
        var rows = "nummer,tid,kategori,område\n"
        for year in [2023, 2024] {
            for month in 1...12 {
                let days = [(5, "22:10", "Skadegörelse"), (12, "22:40", "Skadegörelse"), (28, "03:05", "Klotter")]
                for (place, (day, time, category)) in days.enumerated() {
                    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
                    rows += "\(year)\(month)\(place),\(date) \(time),\(category),\(place == 0 ? "Vällingby" : "Råcksta")\n"
                }
            }
        }
        return rows
    }

    private static let actor = Actor(name: "Kim Skrivare", role: "analytiker")

    /// The demonstration with events (enough of them have a time) and inhabitants of the district read in beside it.
    private static let filled = Task { () async throws -> DemoSite in
        let site = try await DemoSite()
        let counts = site.house.counts.events
        let told = try await counts.run(
            ImportFile(name: "händelser.csv", bytes: Array(events.utf8)), ImportChoices(["source": "Fastighetsägarna", "coverage": "2023-01--2024-12"]),
            dryRun: false, by: actor, at: DemoSite.now)
        let people = try await site.house.areas.people.run(
            ImportFile(name: "folkmängd.csv", bytes: Array("område;år;folkmängd\nHässelby-Vällingby;2024;76000\n".utf8)), ImportChoices(["source": "SCB"]),
            dryRun: false, by: actor, at: DemoSite.now)
        try #require(told.outcome == .stored, "\(told.faults.map(\.message))")
        try #require(people.outcome == .stored, "\(people.faults.map(\.message))")
        return site
    }

    @Test func `the report finds when on the week the imported events happen`() async throws {
        let site = try await ReportFromEventsTests.filled.value
        let page = await site.get("/rapporter/lagesbild-2024")
        #expect(page.status == 200)
        #expect(page.words.contains("När på veckan"))
        // A figure of seven days: 36 of the year's events are too few to be drawn, the two years' 72 are not.
        #expect(page.words.contains("Räknat på 72 händelser vars tid är känd"))
        #expect(page.text.contains("counts.hours:fastighetsagarna:hasselby-vallingby:alla:2023-01--2024-12"))
    }

    @Test(arguments: ["counts.months", "counts.season"])
    func `a figure of months that are counted from events leads back to the file's rows`(_ quantity: String) async throws {
        let site = try await ReportFromEventsTests.filled.value
        let id = try FigureID("\(quantity):fastighetsagarna:hasselby-vallingby:2023-01--2024-12")
        let figure = try await site.house.board.figure(id, site.house.reading())
        let origin = try #require(figure.provenance.origins.first)
        #expect(origin.file == "händelser.csv")
        #expect(origin.cellCount == 72)
        #expect(origin.cells.prefix(3) == ["R2", "R3", "R4"])
    }

    @Test func `rates stand in the report, in its table of figures and in what machines read`() async throws {
        let site = try await ReportFromEventsTests.filled.value
        let page = await site.get("/rapporter/lagesbild-2024").words
        #expect(page.contains("Per 1 000 invånare"))
        #expect(page.contains("Hässelby-Vällingby 76 000") || page.contains("Hässelby-Vällingby 76\u{202F}000"))
        // The report's table of counts is the one that ends last. Its sum of all events: 36 of 76,000.
        let id = "counts.rate:fastighetsagarna:hasselby-vallingby:summa:2024-01--2024-12"
        let row = try #require(await site.get("/rapporter/lagesbild-2024.csv").text.split(whereSeparator: \.isNewline).first { $0.hasPrefix(id) })
        #expect(row.contains(",0.4736842105263157"))
        let json = await site.get("/rapporter/lagesbild-2024.json").text
        #expect(json.contains(#""id":"\#(id)""#))
        #expect(json.contains(#""id":"counts.rates:fastighetsagarna:hasselby-vallingby:2024-01--2024-12""#))
    }

    @Test(arguments: [
        ("counts.rate:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10", "76 000 invånare"),
        ("counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10", "552 fall"), ("levels.ge3:vallingby:2024", "45 bedömningar"),
    ])
    func `a figure's page says what its number rests on, in the word for it`(_ id: String, _ words: String) async throws {
        let site = try await ReportFromEventsTests.filled.value
        let page = await site.get("/figur/\(id)").words.replacing("\u{202F}", with: " ")
        #expect(page.contains("Bygger på \(words)"))
    }
}
