import Picture
import Storage
import Testing
import Weekly

@Suite struct LevelFigureTests {
    private static let file = "år,vecka,område,nivå\n2024,1,Vällingby,3\n2024,2,Vällingby,2\n2024,4,Vällingby,5\n2024,1,Vinsta,1\n"

    private func house() async throws -> WeeklyHouse {
        let house = try await WeeklyHouse()
        try await house.read(LevelFigureTests.file)
        return house
    }

    private func figure(_ text: String, in house: WeeklyHouse, asOf change: Int64 = 1) async throws -> Figure {
        let id = try FigureID(text)
        let answers = try await house.weekly.figures.figures([id], Reading(asOf: ChangeNumber(change), audience: .open))
        return try #require(answers[id]).get()
    }

    @Test(arguments: [
        ("levels.weeks:vallingby:2024", FigureValue.count(3)), ("levels.ge3:vallingby:2024", .share(2.0 / 3, of: 3)),
        ("levels.median:vallingby:2024", .number(3)), ("levels.longest-ge3:vallingby:2024", .count(1)),
        ("levels.level:vallingby:2024-W04", .level(5)), ("levels.level:vinsta:2024-W01", .level(1)),
    ])
    func `answers with the value`(_ id: String, _ value: FigureValue) async throws {
        #expect(try await figure(id, in: house()).value == value)
    }

    @Test(arguments: [
        ("levels.level:vallingby:2024-W03", "no-basis"), ("levels.level:vinsta:2024-W02", "no-basis"), ("levels.weeks:racksta:2024", "no-levels"),
        ("levels.ge3:racksta:2024", "no-levels"), ("levels.median:racksta:2024", "no-levels"), ("levels.mean:racksta:2024", "no-levels"),
        ("levels.longest-ge3:racksta:2024", "no-levels"), ("levels.ge3:vallingby:2019", "no-levels"),
        ("levels.difference:vallingby:racksta:2024", "no-levels"),
    ])
    func `says that a value is missing, and never 0 for it`(_ id: String, _ code: String) async throws {
        let figure = try await figure(id, in: house())
        #expect(figure.value == .missing(code: code))
        #expect(figure.interval == nil)
        #expect(figure.verdict == nil)
        #expect(figure.provenance.origins == [] || id.contains("difference"))
    }

    @Test func `leaves the weeks without basis empty in the matrix`() async throws {
        let figure = try await figure("levels.matrix:hasselby-vallingby:2024", in: house())
        guard case .table(let table) = figure.value else {
            Issue.record("the matrix is a table")
            return
        }
        #expect(table.columns.map(\.key) == ["racksta", "vinsta", "vallingby"])
        #expect(table.rows.count == 52)
        #expect(table.rows[2].cells.allSatisfy { if case .missing = $0 { true } else { false } })
        #expect(table.rows[3].cells[2] == .level(5))
        #expect(figure.provenance.origins.first?.cellCount == 4)
    }

    @Test func `traces a value to its cells`() async throws {
        let house = try await house()
        let level = try await figure("levels.level:vallingby:2024-W04", in: house)
        #expect(level.provenance.origins.map(\.cells) == [["R4C4"]])
        #expect(level.provenance.origins.map(\.file) == ["nivåer.csv"])
        #expect(level.provenance.origins.first?.sha256 == ImportFile(name: "", bytes: Array(LevelFigureTests.file.utf8)).sha256)
        let share = try await figure("levels.ge3:vallingby:2024", in: house)
        #expect(share.provenance.origins.map(\.cells) == [["R2C4", "R3C4", "R4C4"]])
        #expect(share.provenance.asOf == ChangeNumber(1))
    }

    @Test func `answers as of an earlier change after a correction, and traces to both files`() async throws {
        let house = try await house()
        try await house.read("år,vecka,område,nivå\n2024,2,Vällingby,4\n", name: "rättad.csv")
        #expect(try await figure("levels.level:vallingby:2024-W02", in: house, asOf: 1).value == .level(2))
        let now = try await figure("levels.level:vallingby:2024-W02", in: house, asOf: 2)
        #expect(now.value == .level(4))
        #expect(now.provenance.origins.map(\.file) == ["rättad.csv"])
        let share = try await figure("levels.ge3:vallingby:2024", in: house, asOf: 2)
        #expect(share.value == .share(1, of: 3))
        #expect(share.provenance.origins.map(\.file) == ["nivåer.csv", "rättad.csv"])
    }

    @Test(arguments: [
        "levels.ge3", "levels.ge3:vallingby", "levels.ge3:vallingby:2024:x", "levels.ge3:okand:2024", "levels.ge3:vallingby:20x4",
        "levels.ge3:vallingby:2024-W01", "levels.level:vallingby:2024", "levels.level:vallingby:2024-W53", "levels.matrix:vinstax:2024",
        "levels.nothing:vallingby:2024", "levels.ge3:vallingby:2024@lagesbild-2024", "levels.difference:vallingby:2024",
        "levels.difference:vallingby:okand:2024", "levels.ge3:vallingby:0000", "levels.matrix:hasselby-vallingby:0000",
    ])
    func `knows no figure of another shape`(_ text: String) async throws {
        let id = try FigureID(text)
        let house = try await house()
        let answers = try await house.weekly.figures.figures([id], Reading(asOf: ChangeNumber(1), audience: .open))
        #expect(answers[id] == .failure(.unknown(id)))
    }

    @Test func `offers the figures that exist, and finds them by words`() async throws {
        let house = try await house()
        let reading = Reading(asOf: ChangeNumber(1), audience: .open)
        let all = try await house.weekly.figures.offers(matching: "", limit: 500, reading)
        #expect(all.count == 11)
        #expect(all.allSatisfy { !$0.id.description.contains("racksta") })
        let found = try await house.weekly.figures.offers(matching: "vällingby ANDEL", limit: 500, reading)
        #expect(found.map(\.id.description) == ["levels.ge3:vallingby:2024"])
        #expect(try await house.weekly.figures.offers(matching: "", limit: 2, reading).count == 2)
        #expect(try await house.weekly.figures.offers(matching: "", limit: 500, Reading(asOf: ChangeNumber(0), audience: .open)) == [])
    }
}
