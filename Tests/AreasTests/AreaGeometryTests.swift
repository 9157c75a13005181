import AreasRules
import Testing

@Suite struct AreaGeometryTests {
    private typealias Position = AreaGeometry.Position

    /// A closed ring of the corners given.
    private func ring(_ corners: (Double, Double)...) -> AreaGeometry.Ring {
        (corners + corners.prefix(1)).map { Position(longitude: $0.0, latitude: $0.1) }
    }

    private func geometry(_ outer: AreaGeometry.Ring, holes: [AreaGeometry.Ring] = []) throws -> AreaGeometry {
        try #require(AreaGeometry(polygons: [.init(outer: outer, holes: holes)]))
    }

    @Test func `is kept as GeoJSON and read back as it was`() throws {
        let square = ring((17.86174, 59.379223), (17.9, 59.379223), (17.9, 59.4), (17.86174, 59.4))
        let hole = ring((17.87, 59.38), (17.88, 59.38), (17.88, 59.39))
        let both = try #require(
            AreaGeometry(polygons: [.init(outer: square, holes: [hole]), .init(outer: ring((18, 59), (18.1, 59), (18, 59.1)))]))
        #expect(AreaGeometry(json: both.json) == both)
        let triangle = try geometry(ring((18, 59), (18.5, 59), (18, 59.25)))
        #expect(triangle.json == #"{"type":"MultiPolygon","coordinates":[[[[18,59],[18.5,59],[18,59.25],[18,59]]]]}"#)
    }

    @Test(arguments: [
        "", "{}", #"{"type":"Polygon","coordinates":[]}"#, #"{"type":"MultiPolygon","coordinates":[]}"#,
        #"{"type":"MultiPolygon","coordinates":[[]]}"#,
        #"{"type":"MultiPolygon","coordinates":[[[[18,59],[18.5,x]]]]}"#, #"{"type":"MultiPolygon","coordinates":[[[[18,59],[18.5,59]]]}"#,
        #"{"type":"MultiPolygon","coordinates":[[[[18,59,3]]]]}"#, #"{"type":"MultiPolygon","coordinates":[[[[18,59]]]],"x":1}"#,
    ])
    func `reads nothing else`(_ text: String) {
        #expect(AreaGeometry(json: text) == nil)
    }

    @Test func `knows the rectangle around it`() throws {
        let bounds = try geometry(ring((17.8, 59.3), (17.95, 59.35), (17.9, 59.4))).bounds
        #expect(bounds == .init(west: 17.8, south: 59.3, east: 17.95, north: 59.4))
        #expect(bounds.contains(Position(longitude: 17.9, latitude: 59.35)))
        #expect(!bounds.contains(Position(longitude: 18, latitude: 59.35)))
        #expect(bounds.union(.init(west: 17, south: 59.35, east: 17.5, north: 60)) == .init(west: 17, south: 59.3, east: 17.95, north: 60))
    }

    @Test func `is nothing without a position`() {
        #expect(AreaGeometry(polygons: []) == nil)
        #expect(AreaGeometry(polygons: [.init(outer: [])]) == nil)
    }

    @Test func `a plain area has no flaws, not even with a corner given twice or a side that touches another`() throws {
        #expect(try geometry(ring((17.8, 59.3), (17.9, 59.3), (17.9, 59.3), (17.9, 59.4), (17.8, 59.4))).flaws == [])
        #expect(try geometry(ring((17.8, 59.3), (17.9, 59.3), (17.85, 59.35), (17.9, 59.4), (17.8, 59.4), (17.85, 59.35))).flaws == [])
    }

    @Test func `tells a ring that is not closed, that holds nothing or that crosses itself`() throws {
        let open = [
            Position(longitude: 17.8, latitude: 59.3), Position(longitude: 17.9, latitude: 59.3), Position(longitude: 17.9, latitude: 59.4),
        ]
        #expect(try geometry(open).flaws == [.openRing(first: open[0], last: open[2])])
        #expect(try geometry(ring((17.8, 59.3), (17.9, 59.3))).flaws == [.emptyRing(positions: 3)])
        #expect(try geometry(ring((17.8, 59.3), (17.85, 59.3), (17.9, 59.3))).flaws == [.emptyRing(positions: 4)])
        let bowtie = try geometry(ring((17.8, 59.3), (17.9, 59.42), (17.9, 59.3), (17.8, 59.4)))
        guard case .crossing = bowtie.flaws.first else {
            Issue.record("two sides of the bow tie cross")
            return
        }
    }

    @Test func `tells what is not in Sweden`() throws {
        let metres = try geometry(ring((662_000, 6_585_000), (663_000, 6_585_000), (663_000, 6_586_000)))
        #expect(metres.flaws == [.outsideSweden(Position(longitude: 662_000, latitude: 6_585_000))])
        #expect(
            try geometry(ring((18.06, 59.33), (-87.6, 41.9), (18.06, 59.4))).flaws == [
                .outsideSweden(Position(longitude: -87.6, latitude: 41.9))
            ])
    }
}
