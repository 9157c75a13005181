import Picture
import Testing

@Suite struct FigureIDTests {
    @Test(arguments: [
        "levels.ge3:vallingby:2024", "counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10",
        "levels.median:vinsta:2024-W21",
        "levels.matrix", "levels.mean:vallingby:2024@lagesbild-2024", "counts.total:a_b:1.5",
    ])
    func `prints what it reads`(_ text: String) throws {
        let id = try FigureID(text)
        #expect(id.description == text)
        #expect(try FigureID(id.description) == id)
        #expect(FigureID(id.quantity, id.dimensions, edition: id.edition) == id)
    }

    @Test func `has a quantity, dimensions, an edition and a room`() throws {
        let id = try FigureID("levels.ge3:vallingby:2024@lagesbild-2024")
        #expect(id.quantity == "levels.ge3")
        #expect(id.dimensions == ["vallingby", "2024"])
        #expect(id.edition == "lagesbild-2024")
        #expect(id.room == "levels")
        #expect(try FigureID("levels.ge3:vallingby:2024").edition == nil)
    }

    @Test(arguments: [
        "", "levels", "levels.", ".ge3", "levels.ge3.x", "levels.ge3:", "levels.ge3::2024", "levels.ge3:vällingby", "levels.ge3:a b",
        "levels.ge3:-a",
        "levels.ge3:Vinsta", "levels.ge3@", "levels.ge3@a@b", "Levels.ge3", "levels.ge3:a/b", "levels.ge3:W21", "levels.ge3:a\"b",
        "levels.ge3:{{x}}",
        "levels.ge3:" + String(repeating: "a", count: 300),
    ])
    func `refuses what is none, and says which text it was`(_ text: String) {
        #expect(throws: FigureRefusal.malformed(text)) { try FigureID(text) }
    }

    @Test func `comes in order of its text`() throws {
        let ids = try ["levels.mean:b", "counts.total:z", "levels.mean:a"].map { try FigureID($0) }
        #expect(ids.sorted().map(\.description) == ["counts.total:z", "levels.mean:a", "levels.mean:b"])
    }
}
