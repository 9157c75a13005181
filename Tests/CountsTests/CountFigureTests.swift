import Picture
import Storage
import Testing

@testable import Counts

@Suite struct CountFigureTests {
    private static let file = """
        group,category,2022,2023,2024
        Person,Hot,327,345,322
        Person,Mord,0,0,4
        Person,Summa,327,345,326

        """

    private func house() async throws -> CountHouse {
        let house = try await CountHouse()
        try await house.read(CountFigureTests.file)
        return house
    }

    private func figure(_ text: String, in house: CountHouse, asOf change: Int64 = 1) async throws -> Figure {
        let id = try FigureID(text)
        let answers = try await house.counts.figures.figures([id], Reading(asOf: ChangeNumber(change), audience: .open))
        return try #require(answers[id]).get()
    }

    @Test(arguments: [
        ("counts.value:anmalda-brott:vallingby:hot:2024-01--2024-10", FigureValue.count(322)),
        ("counts.value:anmalda-brott:vallingby:hot:2022-01--2022-10", .count(327)),
        ("counts.value:anmalda-brott:vallingby:mord:2023-01--2023-10", .count(0)),
        ("counts.change:anmalda-brott:vallingby:person-summa:2024-01--2024-10", .count(326)),
    ])
    func `answers with the value, and 0 only where 0 was counted`(_ id: String, _ value: FigureValue) async throws {
        let figure = try await figure(id, in: house())
        #expect(figure.value == value)
        #expect(figure.id.description == id)
    }

    @Test(arguments: [
        ("counts.value:anmalda-brott:vallingby:hot:2019-01--2019-10", "not-covered"),
        ("counts.change:anmalda-brott:vallingby:hot:2021-01--2021-10", "not-covered"),
        // The file has a count of January–October, which says nothing of a part of it.
        ("counts.value:anmalda-brott:vallingby:hot:2024-01--2024-09", "grain-too-coarse"),
        ("counts.value:anmalda-brott:vallingby:hot:2024-02--2024-10", "grain-too-coarse"),
        ("counts.value:anmalda-brott:vallingby:hot:2024-W21", "grain-too-coarse"),
    ])
    func `says that a value is missing and why, and never 0 for it`(_ id: String, _ code: String) async throws {
        let figure = try await figure(id, in: house())
        #expect(figure.value == .missing(code: code))
        #expect(figure.n == nil)
        #expect(figure.interval == nil)
        #expect(figure.verdict == nil)
        #expect(figure.provenance.origins == [])
    }

    @Test func `does not judge a change from a year that is not covered`() async throws {
        let figure = try await figure("counts.change:anmalda-brott:vallingby:hot:2022-01--2022-10", in: house())
        #expect(figure.value == .count(327))
        #expect(figure.verdict == nil)
        #expect(figure.interval == nil)
        #expect(figure.notes == ["Hot: underlag saknas för något av åren, därför jämförs de inte."])
    }

    @Test func `judges single grave events one by one, never as a trend`() async throws {
        let figure = try await figure("counts.change:anmalda-brott:vallingby:mord:2024-01--2024-10", in: house())
        #expect(figure.value == .count(4))
        #expect(figure.verdict?.wording == "enstaka händelser, bedöms var för sig")
        #expect(figure.verdict?.direction == Verdict.Direction.none)
    }

    @Test func `traces a value to its cell and a change to both`() async throws {
        let house = try await house()
        let value = try await figure("counts.value:anmalda-brott:vallingby:hot:2024-01--2024-10", in: house)
        #expect(value.provenance.origins.map(\.cells) == [["R2C5"]])
        #expect(value.provenance.origins.first?.sha256 == ImportFile(name: "", bytes: Array(CountFigureTests.file.utf8)).sha256)
        let change = try await figure("counts.change:anmalda-brott:vallingby:hot:2024-01--2024-10", in: house)
        #expect(change.provenance.origins.map(\.cells) == [["R2C4", "R2C5"]])
        #expect(
            change.provenance.inputs.map(\.description) == [
                "counts.value:anmalda-brott:vallingby:hot:2023-01--2023-10", "counts.value:anmalda-brott:vallingby:hot:2024-01--2024-10",
            ])
    }

    @Test func `answers as of an earlier change after a correction`() async throws {
        let house = try await house()
        try await house.read(CountFigureTests.file.replacing("322", with: "320").replacing("326", with: "324"), name: "rättad.csv")
        let id = "counts.value:anmalda-brott:vallingby:hot:2024-01--2024-10"
        #expect(try await figure(id, in: house, asOf: 1).value == .count(322))
        let now = try await figure(id, in: house, asOf: 2)
        #expect(now.value == .count(320))
        #expect(now.provenance.origins.map(\.file) == ["rättad.csv"])
    }

    @Test(arguments: [
        "counts.value", "counts.value:anmalda-brott:vallingby:hot", "counts.value:anmalda-brott:vallingby:okand:2024-01--2024-10",
        "counts.value:okand:vallingby:hot:2024-01--2024-10", "counts.value:anmalda-brott:okand:hot:2024-01--2024-10",
        "counts.table:anmalda-brott:vallingby:2024-02--2024-10", "counts.value:anmalda-brott:vallingby:hot:2024",
        "counts.value:anmalda-brott:vallingby:hot:2024-w01", "counts.total:anmalda-brott:vallingby:hot:2024-01--2024-10",
        "counts.table:anmalda-brott:vallingby:hot:2024-01--2024-10", "counts.value:anmalda-brott:vallingby:hot:2024-01--2024-10@lagesbild-2024",
    ])
    func `knows no figure of another shape`(_ text: String) async throws {
        let id = try FigureID(text)
        let answers = try await house().counts.figures.figures([id], Reading(asOf: ChangeNumber(1), audience: .open))
        // A whole year is January through December, which the file does not cover.
        if text.hasSuffix(":2024") { return #expect(try answers[id]?.get().value == .missing(code: "not-covered")) }
        #expect(answers[id] == .failure(.unknown(id)))
    }

    @Test(arguments: ["0001-01--0001-10", "0004-01--0004-10", "9999-01--9999-10"]) func `bears the ends of the calendar`(_ period: String) async throws {
        #expect(
            try await figure("counts.value:anmalda-brott:vallingby:hot:\(period)", in: house()).value == .missing(code: "not-covered"))
        #expect(
            try await figure("counts.change:anmalda-brott:vallingby:hot:\(period)", in: house()).value == .missing(code: "not-covered"))
    }

    @Test func `offers what can be asked for, and finds it by words`() async throws {
        let house = try await house()
        let reading = Reading(asOf: ChangeNumber(1), audience: .open)
        let all = try await house.counts.figures.offers(matching: "", limit: 500, reading)
        #expect(Set(all.map(\.id)).count == all.count)
        let figures = try await house.counts.figures.figures(all.map(\.id), reading)
        #expect(try figures.values.allSatisfy { try !$0.get().title.isEmpty })
        #expect(all.allSatisfy { offer in (try? figures[offer.id]?.get().title) == offer.title })
        let found = try await house.counts.figures.offers(matching: "hot 2024 mot", limit: 500, reading)
        #expect(found.map(\.id.description) == ["counts.change:anmalda-brott:vallingby:hot:2024-01--2024-10"])
    }
}
