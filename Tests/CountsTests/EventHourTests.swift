import Almanac
import AreasRules
import Markup
import Picture
import Storage
import Testing

@testable import Counts

/// When events happen on the day and in the week.
@Suite struct EventHourTests {
    /// So many events of a kind on Friday evenings in May 2024, and one on the last day of the month.
    private static func file(_ count: Int, _ category: String = "Hot") -> String {
        let fridays = ["2024-05-03", "2024-05-10", "2024-05-17", "2024-05-24"]
        let rows = (0..<count - 1).map { "\(category)-\($0),\(fridays[$0 % 4]) 22:\(10 + $0 % 50),\(category),Råcksta\n" }
        return "id,tid,kategori,område\n" + rows.joined() + "\(category)-sist,2024-05-31 03:00,\(category),Vällingby\n"
    }

    private static let may = "2024-05"

    private static func figure(_ house: EventHouse, _ category: String, _ period: String = may, area: String = "hasselby-vallingby") async throws -> Figure? {
        let tables = HourTables(shelf: house.house.counts.tables.shelf)
        return try await house.house.store.read { reader in
            let reading = Reading(asOf: try reader.change(), audience: .open)
            return try HourFigureMaker(tables: tables, reader: reader, reading: reading).figure(
                FigureID("counts.hours", ["polisen", area, category, period]))
        }
    }

    private static func section(_ house: EventHouse, _ category: String?) async throws -> String {
        let tables = HourTables(shelf: house.house.counts.tables.shelf)
        let period = try #require(Period(text: may))
        let series = SeriesKey(source: Slug(known: "polisen"), area: Slug(known: "hasselby-vallingby"))
        let key = try #require(HourKey(series, category: category.flatMap { Slug($0) }, period))
        let loaded = try await house.house.store.read { try tables.load(key, $0, asOf: try $0.change()) }
        return String(decoding: HourSection(loaded: loaded, period: period).html.bytes, as: UTF8.self)
    }

    @Test func `is a figure of seven days and 24 hours, with the rows it rests on`() async throws {
        let house = try await EventHouse()
        try await house.read(EventHourTests.file(60))
        let figure = try #require(try await EventHourTests.figure(house, "alla"))
        guard case .table(let table) = figure.value else {
            Issue.record("the figure is no table")
            return
        }
        #expect(table.rows.map(\.head).first == "Måndag")
        #expect(table.rows.allSatisfy { $0.cells.count == 24 })
        #expect(table.rows[4].cells[22] == .count(59))
        #expect(table.rows[4].cells[3] == .count(1))
        #expect(figure.n == 60)
        let origin = try #require(figure.provenance.origins.first)
        #expect(origin.cellCount == 60)
        #expect(origin.cells.count == 50)
        #expect(origin.cells.first == "R2")
        #expect(try await EventHourTests.figure(house, "alla", area: "vallingby")?.value == .suppressed(code: "too-few"))
        #expect(try await EventHourTests.figure(house, "alla", "2023") == nil)
        #expect(try await EventHourTests.figure(house, "finns-inte") == nil)
    }

    @Test func `has no drawing for few events, but says how many there are`() async throws {
        let house = try await EventHouse()
        try await house.read(EventHourTests.file(49))
        #expect(try await EventHourTests.figure(house, "alla")?.value == .suppressed(code: "too-few"))
        let html = try await EventHourTests.section(house, nil)
        #expect(!html.contains("<svg"))
        #expect(html.contains("49 händelser"))
    }

    @Test(arguments: ["Mord", "Våldtäkt", "Sexuellt ofredande"])
    func `shows grave and sexual offences only together with the others`(_ category: String) async throws {
        let house = try await EventHouse()
        try await house.read(EventHourTests.file(60, category))
        let slug = try #require(Slug(naming: category)?.text)
        #expect(try await EventHourTests.figure(house, slug)?.value == .suppressed(code: "delicate"))
        #expect(try await EventHourTests.figure(house, slug)?.n == nil)
        #expect(!(try await EventHourTests.section(house, slug).contains("<svg")))
        #expect(try await EventHourTests.section(house, nil).contains("<svg"))
    }

    @Test func `names the busiest time and has a table beside the drawing`() async throws {
        let house = try await EventHouse()
        try await house.read(EventHourTests.file(260))
        let html = try await EventHourTests.section(house, nil)
        #expect(html.contains("fredag kl.\u{A0}21–24"))
        #expect(html.contains("<table>"))
        #expect(html.contains("260 händelser"))
    }
}
