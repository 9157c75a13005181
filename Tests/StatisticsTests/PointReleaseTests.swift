import Statistics
import Testing

@Suite struct PointReleaseTests {
    private static func spot(_ x: Double, _ y: Double, _ count: Int) -> [PlanePoint] {
        [PlanePoint](repeating: PlanePoint(x: x, y: y), count: count)
    }

    @Test func `shows squares from five events on and never a place`() throws {
        let release = try PointRelease(Self.spot(120, 40, 7) + Self.spot(199, 99, 2) + Self.spot(-1, 40, 4) + Self.spot(300, 100, 5))
        #expect(release.squares.map(\.square.column) == [1, 3] && release.squares.map(\.square.row) == [0, 1])
        #expect(release.squares.map(\.events) == [9, 5] && release.withheld == 4)
    }

    @Test func `shows nothing of fewer than ten events, nor of intimate kinds`() throws {
        let few = try PointRelease(Self.spot(1, 1, 9))
        #expect(few.squares.isEmpty && few.withheld == 9)
        let intimate = try PointRelease(Self.spot(1, 1, 50), kind: .intimate)
        #expect(intimate.squares.isEmpty && intimate.withheld == 50 && !intimate.allowsHeatMap)
        #expect(try !PointRelease(Self.spot(1, 1, 29)).allowsHeatMap && PointRelease(Self.spot(1, 1, 30)).allowsHeatMap)
        #expect(try PointRelease([]).withheld == 0)
    }

    @Test func `larger squares show more, and the events' order does not matter`() throws {
        let events = Self.spot(50, 50, 4) + Self.spot(150, 50, 4) + Self.spot(950, 950, 5)
        let (small, large) = try (PointRelease(events), PointRelease(events, side: 200))
        #expect(small.withheld == 8 && large.withheld == 0 && small != large)
        #expect(try PointRelease(events.reversed()) == small)
    }

    @Test func `refuses smaller squares and what is no place`() {
        for side in [99.9, 0, -100, 2e6, .infinity] {
            #expect(throws: SpaceRefusal.number(side)) { try PointRelease([], side: side) }
        }
        #expect(throws: SpaceRefusal.number(.infinity)) { try PointRelease(Self.spot(.infinity, 0, 1)) }
    }
}
