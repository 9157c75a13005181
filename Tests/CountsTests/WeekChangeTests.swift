import Almanac
import Picture
import Storage
import Testing

@testable import Counts

/// A week held against the one that began 364 days before: the same weekdays, not the same number.
@Suite struct WeekChangeTests {
    private static func house(_ rows: [String], _ coverage: String) async throws -> EventHouse {
        let house = try await EventHouse()
        let numbered = rows.enumerated().map { "K\($0.offset),\($0.element),Råcksta\n" }
        #expect(try await house.read("id,datum,kategori,område\n" + numbered.joined(), ["coverage": coverage]).outcome == .stored)
        return house
    }

    private static func figure(_ text: String, in house: EventHouse) async throws -> Result<Figure, FigureRefusal> {
        let id = try FigureID(text)
        let reading = Reading(asOf: try await house.house.change, audience: .open)
        return try #require(try await house.house.counts.figures.figures([id], reading)[id])
    }

    /// Three in week 10 of 2024, one in week 10 of 2023, and others on the days beside those weeks.
    private static let rows = [
        "2023-03-05,Hot", "2023-03-06,Hot", "2023-03-13,Hot", "2024-03-03,Hot", "2024-03-04,Hot", "2024-03-07,Hot", "2024-03-10,Hot", "2024-03-11,Hot",
        "2024-03-05,Rån",
    ]

    @Test func `is a figure with both weeks, its verdict and its rows`() async throws {
        let house = try await WeekChangeTests.house(WeekChangeTests.rows, "2023-01--2024-12")
        let figure = try await WeekChangeTests.figure("counts.change:polisen:racksta:hot:2024-W10", in: house).get()
        #expect(figure.value == .count(3))
        #expect(figure.n == 4)
        #expect(figure.period == "2024-W10")
        #expect(figure.title.replacing("\u{A0}", with: " ") == "Hot, 4–10 mars 2024 mot 6–12 mars 2023, Råcksta")
        #expect(figure.notes.first == "Hot: från 1 till 3. För få fall för att bedöma.")
        #expect(figure.verdict?.wording == "för få fall för att bedöma")
        #expect(
            figure.provenance.inputs.map(\.description) == ["counts.value:polisen:racksta:hot:2023-W10", "counts.value:polisen:racksta:hot:2024-W10"])
        #expect(figure.provenance.origins.reduce(0) { $0 + $1.cellCount } == 4)
        #expect(figure.about?.from == Day(text: "2023-03-06") && figure.about?.through == Day(text: "2024-03-10"))
        for id in figure.provenance.inputs { #expect(try await WeekChangeTests.figure(id.description, in: house).get().value != .missing(code: "not-covered")) }
    }

    @Test(arguments: [("2020-W53", "2020-W01"), ("2021-W01", "2020-W02"), ("2021-W52", "2020-W53"), ("2024-W01", "2023-W01")])
    func `is held against the same weekdays where a year has 53 weeks`(_ week: String, _ before: String) async throws {
        let house = try await WeekChangeTests.house(["2020-12-30,Hot", "2020-01-02,Hot", "2021-12-30,Hot"], "2019-12--2024-12")
        let figure = try await WeekChangeTests.figure("counts.change:polisen:racksta:hot:\(week)", in: house).get()
        #expect(figure.provenance.inputs.map { $0.dimensions[3] } == [before, week])
    }

    @Test func `says that a week is not covered, and knows no table of a week`() async throws {
        let house = try await WeekChangeTests.house(WeekChangeTests.rows, "2024-01--2024-12")
        let alone = try await WeekChangeTests.figure("counts.change:polisen:racksta:hot:2024-W10", in: house).get()
        #expect(alone.value == .count(3) && alone.verdict == nil)
        #expect(alone.notes.first == "Hot: underlag saknas för något av åren, därför jämförs de inte.")
        #expect(try await WeekChangeTests.figure("counts.change:polisen:racksta:hot:2023-W10", in: house).get().value == .missing(code: "not-covered"))
        let table = try FigureID("counts.table:polisen:racksta:2024-W10")
        #expect(try await WeekChangeTests.figure(table.description, in: house) == .failure(.unknown(table)))
        let weeks = try FigureID("counts.change:polisen:racksta:hot:2024-W10--2024-W12")
        #expect(try await WeekChangeTests.figure(weeks.description, in: house) == .failure(.unknown(weeks)))
    }

    @Test(arguments: ["0001-W01", "0002-W01", "9998-W52"]) func `bears the ends of the calendar`(_ week: String) async throws {
        let house = try await WeekChangeTests.house(WeekChangeTests.rows, "2024-01--2024-12")
        #expect(try await WeekChangeTests.figure("counts.change:polisen:racksta:hot:\(week)", in: house).get().value == .missing(code: "not-covered"))
    }
}
