import Picture
import Storage
import Testing

@Suite struct MemoTests {
    private struct Failed: Error, Equatable {}

    private let reading = Reading(asOf: ChangeNumber(1), audience: .open)

    private func figure(_ name: String) -> Figure {
        let provenance = Provenance(definition: "", method: "", origins: [], asOf: ChangeNumber(1))
        return Figure(id: FigureID("levels.ge3", [name]), title: name, unit: "", period: "", value: .count(1), provenance: provenance)
    }

    @Test func `makes a value once for each key and change`() {
        let memo = Memo<String, Int>()
        var made = 0
        func value(_ key: String, _ change: Int64) -> Int {
            memo.value(key, asOf: ChangeNumber(change)) {
                made += 1
                return made
            }
        }
        #expect([value("a", 1), value("a", 1), value("b", 1), value("a", 1)] == [1, 1, 2, 1])
        #expect([value("a", 2), value("a", 2), value("b", 2)] == [3, 3, 4])
    }

    @Test func `makes an older reading each time, and forgets nothing for it`() {
        let memo = Memo<String, Int64>()
        #expect(memo.value("a", asOf: ChangeNumber(2)) { 2 } == 2)
        #expect(memo.value("a", asOf: ChangeNumber(1)) { 1 } == 1)
        #expect(memo.value("a", asOf: ChangeNumber(1)) { -1 } == -1)
        #expect(memo.value("a", asOf: ChangeNumber(2)) { -2 } == 2)
    }

    @Test func `remembers no more than it was given room for`() {
        let memo = Memo<Int, Int>(limit: 3)
        for key in 1...3 { #expect(memo.value(key, asOf: ChangeNumber(1)) { key } == key) }
        #expect(memo.value(1, asOf: ChangeNumber(1)) { -1 } == 1)
        #expect(memo.value(4, asOf: ChangeNumber(1)) { 4 } == 4)
        #expect(memo.value(1, asOf: ChangeNumber(1)) { -1 } == -1)
    }

    @Test func `does not remember what could not be made`() async throws {
        let memo = Memo<String, Int>()
        await #expect(throws: Failed()) { try await memo.value("a", asOf: ChangeNumber(1)) { () async throws -> Int in throw Failed() } }
        #expect(await memo.value("a", asOf: ChangeNumber(1)) { () async -> Int in 1 } == 1)
    }

    @Test func `makes the figures that it does not know together, and only those`() async throws {
        let memo = FigureMemo()
        let ids = ["a", "b", "c"].map { FigureID("levels.ge3", [$0]) }
        var asked: [[FigureID]] = []
        func figures(_ ids: [FigureID], _ reading: Reading) async -> [FigureID: Result<Figure, FigureRefusal>] {
            await memo.figures(ids, reading) { ids in
                asked.append(ids)
                return Dictionary(ids.map { ($0, .success(figure($0.dimensions[0]))) }, uniquingKeysWith: { first, _ in first })
            }
        }
        #expect(await figures(Array(ids.prefix(2)), reading).count == 2)
        #expect(await figures(ids, reading)[ids[2]] == .success(figure("c")))
        #expect(await figures(ids, reading).count == 3)
        #expect(asked == [Array(ids.prefix(2)), [ids[2]]])
        // Another circle may see less or more of the same figure.
        #expect(await figures([ids[0]], Reading(asOf: ChangeNumber(1), audience: .authority)).count == 1)
        #expect(await figures([ids[0]], Reading(asOf: ChangeNumber(2), audience: .open)).count == 1)
        #expect(asked.count == 4)
    }
}
