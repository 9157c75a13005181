import Statistics
import Testing

private func random(_ count: Int, side: Double, days: Int, seed: UInt64) -> [DatedPlace] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in
        let place = PlanePoint(x: .random(in: 0...side, using: &generator), y: .random(in: 0...side, using: &generator))
        return DatedPlace(place: place, day: .random(in: 0..<days, using: &generator))
    }
}

@Suite struct KnoxTests {
    @Test func `counts as looking at every pair does`() throws {
        let (events, distances, days) = (random(150, side: 500, days: 60, seed: 1), [20.0, 60, 90], [0, 7, 14, 21, 30])
        let knox = try Knox(events, distances: distances, days: days, permutations: 0)
        var counts = distances.map { _ in days.map { _ in 0 } }
        var near = distances.map { _ in 0 }
        var soon = days.map { _ in 0 }
        for first in events.indices {
            for second in 0..<first {
                let (a, b) = (events[first], events[second])
                let apart = ((a.place.x - b.place.x) * (a.place.x - b.place.x) + (a.place.y - b.place.y) * (a.place.y - b.place.y))
                    .squareRoot()
                let (row, column) = (distances.firstIndex { apart <= $0 }, days.firstIndex { abs(a.day - b.day) <= $0 })
                if let row { near[row] += 1 }
                if let column { soon[column] += 1 }
                if let row, let column { counts[row][column] += 1 }
            }
        }
        #expect(knox.cells.map { $0.map(\.observed) } == counts)
        #expect(knox.cells.map { $0[0].near } == near && knox.cells[0].map(\.soon) == soon && knox.pairs == 150 * 149 / 2)
        #expect(agrees(knox.cells[1][2].expected, Double(near[1] * soon[2]) / Double(knox.pairs), within: Tolerance.rounding))
    }

    @Test func `the permuted mean is the margins' product`() throws {
        let knox = try Knox(random(200, side: 800, days: 90, seed: 2), distances: [50, 100], days: [7, 14], permutations: 999)
        for cell in knox.cells.joined() {
            #expect(abs(cell.permuted.mean - cell.expected) < 4 * cell.permuted.deviation / Double(999).squareRoot())
            #expect(cell.permuted.count == 999)
        }
    }

    @Test func `the same seed gives the same answer, and a batch need not be full`() throws {
        let events = random(80, side: 300, days: 30, seed: 3)
        #expect(try Knox(events, distances: [40], days: [5], permutations: 7) == Knox(events, distances: [40], days: [5], permutations: 7))
        #expect(try Knox(events, distances: [40], days: [5], permutations: 7, seed: 2).cells[0][0].permuted.count == 7)
    }

    @Test func `near repeats stand out, and nothing else does`() throws {
        let base = random(150, side: 5_000, days: 365, seed: 4)
        let repeats = base.prefix(30).map { DatedPlace(place: PlanePoint(x: $0.place.x + 20, y: $0.place.y), day: $0.day + 3) }
        let knox = try Knox(base + repeats, distances: [100, 200], days: [7, 14], permutations: 199)
        #expect(knox.cells[0][0].isRaised() && knox.cells[0][0].observed >= 30)
        #expect(agrees(knox.cells[0][0].p, 1.0 / 200, within: Tolerance.rounding))
        #expect(knox.cells[0][0].poissonP < 1e-9 && knox.cells[0][0].poissonPastObserved < knox.cells[0][0].poissonP)
        #expect(!knox.cells[1][1].isRaised())
    }

    @Test func `moving, turning and another origin of the days change nothing`() throws {
        let events = random(100, side: 400, days: 60, seed: 5)
        let moved = events.map { DatedPlace(place: PlanePoint(x: 7_000_000 - $0.place.y, y: 600_000 + $0.place.x), day: $0.day - 20_000) }
        let plain = try Knox(events, distances: [50], days: [7], permutations: 0)
        #expect(try Knox(moved, distances: [50], days: [7], permutations: 0) == plain)
    }

    @Test func `events at one place on one day, one event and none`() throws {
        let same = [DatedPlace](repeating: DatedPlace(place: PlanePoint(x: 5, y: 5), day: 9), count: 4)
        let knox = try Knox(same, distances: [10], days: [0], permutations: 9)
        #expect(knox.cells[0][0].observed == 6 && knox.cells[0][0].expected == 6 && knox.cells[0][0].p == 1)
        let one = try Knox(Array(same.prefix(1)), distances: [10], days: [0], permutations: 9)
        #expect(
            one.cells[0][0].observed == 0 && one.cells[0][0].expected == 0 && one.cells[0][0].ratio == nil && one.cells[0][0].poissonP == 1)
        #expect(!one.cells[0][0].isRaised())
        #expect(try Knox([], distances: [10], days: [0], permutations: 0).cells[0][0].p == nil)
    }

    @Test func `refuses what are no bands, days or places`() {
        let events = random(3, side: 10, days: 5, seed: 1)
        #expect(throws: SpaceRefusal.bands) { try Knox(events, distances: [], days: [7]) }
        #expect(throws: SpaceRefusal.bands) { try Knox(events, distances: [100, 100], days: [7]) }
        #expect(throws: SpaceRefusal.bands) { try Knox(events, distances: [100], days: [7, 3]) }
        #expect(throws: SpaceRefusal.number(0)) { try Knox(events, distances: [0], days: [7]) }
        #expect(throws: SpaceRefusal.count(-1)) { try Knox(events, distances: [1], days: [-1]) }
        #expect(throws: SpaceRefusal.amount(-1)) { try Knox(events, distances: [1], days: [1], permutations: -1) }
        #expect(throws: SpaceRefusal.count(.max)) {
            try Knox([DatedPlace(place: PlanePoint(x: 0, y: 0), day: .max)], distances: [1], days: [1])
        }
        #expect(throws: SpaceRefusal.number(.infinity)) {
            try Knox([DatedPlace(place: PlanePoint(x: 0, y: .infinity), day: 1)], distances: [1], days: [1])
        }
    }
}
