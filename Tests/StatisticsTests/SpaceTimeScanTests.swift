import Glibc
import Statistics
import Testing

private func areas(_ side: Int, population: Int = 100) -> [ScanArea] {
    (0..<(side * side)).map { ScanArea(place: PlanePoint(x: Double($0 % side), y: Double($0 / side)), population: population) }
}

private func quiet(_ areas: Int, periods: Int, seed: UInt64) -> [[Int]] {
    var generator = SplitMix64(seed: seed)
    return (0..<periods).map { _ in (0..<areas).map { _ in Int.random(in: 0...9, using: &generator) == 0 ? 1 : 0 } }
}

@Suite struct SpaceTimeScanTests {
    @Test func `three areas worked out by hand`() throws {
        let line = [0.0, 1, 3].map { ScanArea(place: PlanePoint(x: $0, y: 0), population: 10) }
        let zones = try ScanZones(line, share: 0.7)
        // {0}, {0, 1}, {1}, {2}, {2, 1}; {1, 0} is there already.
        #expect(zones.distinct == 5 && zones.population == 30 && zones.areas == 3)
        let scan = try SpaceTimeScan([[1, 0, 1], [4, 0, 0]], zones: zones, model: .poisson, span: .prospective, longest: 2)
        let first = try #require(scan.clusters.first)
        #expect(first.areas == [0] && first.periods == 1..<2 && first.observed == 4 && first.p == nil)
        #expect(agrees(first.expected, 1, within: Tolerance.rounding))
        #expect(agrees(first.logLikelihoodRatio, 4 * log(4.0) + 2 * log(2.0 / 5), within: Tolerance.rounding))
        #expect(agrees(first.relativeRisk, 4 / (2.0 / 5), within: Tolerance.rounding))
    }

    @Test func `the permutation model expects by the margins`() throws {
        let line = [0.0, 1, 3].map { ScanArea(place: PlanePoint(x: $0, y: 0), population: 10) }
        let scan = try SpaceTimeScan(
            [[1, 0, 3], [4, 0, 0]], zones: ScanZones(line, share: 0.4), model: .permutation, span: .prospective, longest: 1)
        let first = try #require(scan.clusters.first)
        #expect(first.areas == [0] && agrees(first.expected, 5.0 * 4 / 8, within: Tolerance.rounding))
    }

    @Test(arguments: [ScanModel.poisson, .permutation]) func `finds a planted cluster`(model: ScanModel) throws {
        var counts = quiet(64, periods: 12, seed: 1)
        for period in 9..<12 { for area in [18, 19, 26, 27] { counts[period][area] += 3 } }
        let scan = try SpaceTimeScan(
            counts, zones: ScanZones(areas(8)), model: model, span: .prospective, longest: 6, replicates: 99)
        let first = try #require(scan.clusters.first)
        #expect(Set([18, 19, 26, 27]).isSubset(of: first.areas) && first.periods.upperBound == 12 && first.p == 0.01)
    }

    @Test func `a cluster that is over is found only by looking back`() throws {
        var counts = quiet(25, periods: 10, seed: 2)
        for period in 3..<5 { counts[period][12] += 5 }
        let zones = try ScanZones(areas(5))
        let back = try SpaceTimeScan(counts, zones: zones, model: .poisson, span: .retrospective, longest: 5, replicates: 19, seed: 3)
        #expect(back.clusters.first?.areas.contains(12) == true && back.clusters.first?.periods == 3..<5)
        let now = try SpaceTimeScan(counts, zones: zones, model: .poisson, span: .prospective, longest: 5)
        #expect((now.clusters.first?.logLikelihoodRatio ?? 0) < (back.clusters.first?.logLikelihoodRatio ?? 0))
    }

    @Test func `clusters share no area and come in order`() throws {
        let scan = try SpaceTimeScan(
            quiet(49, periods: 8, seed: 4), zones: ScanZones(areas(7)), model: .poisson, span: .prospective, longest: 4, replicates: 9)
        let listed = scan.clusters.flatMap(\.areas)
        #expect(Set(listed).count == listed.count && scan.clusters.count > 1)
        #expect(zip(scan.clusters, scan.clusters.dropFirst()).allSatisfy { $0.logLikelihoodRatio >= $1.logLikelihoodRatio })
        #expect(zip(scan.clusters, scan.clusters.dropFirst()).allSatisfy { ($0.p ?? 0) <= ($1.p ?? 1) })
    }

    @Test func `the same seed gives the same replicates, and another order of the areas the same cluster`() throws {
        let (counts, plain) = (quiet(36, periods: 6, seed: 5), areas(6))
        let scan = try SpaceTimeScan(
            counts, zones: ScanZones(plain), model: .permutation, span: .prospective, longest: 3, replicates: 9, seed: 8)
        let again = try SpaceTimeScan(
            counts, zones: ScanZones(plain), model: .permutation, span: .prospective, longest: 3, replicates: 9, seed: 8)
        #expect(scan == again && scan.replicates.count == 9)
        let turned = try SpaceTimeScan(
            counts.map { $0.reversed() }, zones: ScanZones(plain.reversed()), model: .permutation, span: .prospective, longest: 3)
        let ratio = try #require(scan.clusters.first?.logLikelihoodRatio)
        #expect(agrees(turned.clusters.first?.logLikelihoodRatio, ratio, within: Tolerance.rounding))
    }

    @Test func `under no clusters p is as even as chance`() throws {
        var low = 0
        for seed in 0..<40 {
            let counts = quiet(25, periods: 6, seed: UInt64(100 + seed))
            let scan = try SpaceTimeScan(
                counts, zones: ScanZones(areas(5)), model: .permutation, span: .prospective, longest: 3, replicates: 19, seed: UInt64(seed))
            low += (scan.clusters.first?.p ?? 1) <= 0.2 ? 1 : 0
        }
        // Forty draws with a chance of 0.2: more than 18 happens once in ten thousand.
        #expect(low <= 18)
    }

    @Test func `zones hold the nearest areas, ties by number, up to a share and a size`() throws {
        #expect(try ScanZones(areas(3), largest: 1).distinct == 9)
        // Two areas: each alone and both together.
        #expect(try ScanZones(Array(areas(2).prefix(2)), share: 1).distinct == 3)
        let crowded = [ScanArea(place: PlanePoint(x: 0, y: 0), population: 900), ScanArea(place: PlanePoint(x: 1, y: 0), population: 100)]
        #expect(try ScanZones(crowded).distinct == 1)
        #expect(try ScanZones(areas(20), largest: 9).distinct > 400)
    }

    @Test func `no events have no clusters, and areas without people no zone`() throws {
        let none = try SpaceTimeScan(
            [[0, 0, 0, 0]], zones: ScanZones(areas(2)), model: .permutation, span: .retrospective, longest: 3, replicates: 5)
        #expect(none.clusters.isEmpty && none.replicates == [0, 0, 0, 0, 0])
        let empty = [ScanArea(place: PlanePoint(x: 9, y: 0), population: 0)] + areas(2)
        let scan = try SpaceTimeScan([[5, 1, 0, 0, 0]], zones: ScanZones(empty), model: .poisson, span: .prospective, longest: 1)
        #expect(scan.clusters.allSatisfy { $0.expected > 0 && $0.logLikelihoodRatio.isFinite })
    }

    @Test func `all events in one place at one time`() throws {
        let scan = try SpaceTimeScan(
            [[0, 0, 0, 0], [6, 0, 0, 0]], zones: ScanZones(areas(2)), model: .poisson, span: .prospective, longest: 1)
        #expect(scan.clusters.first?.relativeRisk == .infinity && scan.clusters.first?.observed == 6)
    }

    @Test func `refuses what cannot be scanned`() throws {
        let zones = try ScanZones(areas(2))
        func scan(_ counts: [[Int]], longest: Int = 1, replicates: Int = 0) throws {
            _ = try SpaceTimeScan(counts, zones: zones, model: .poisson, span: .prospective, longest: longest, replicates: replicates)
        }
        #expect(throws: SpaceRefusal.nothing) { try scan([]) }
        #expect(throws: SpaceRefusal.differentLengths(1, 4)) { try scan([[1]]) }
        #expect(throws: SpaceRefusal.count(-2)) { try scan([[0, -2, 0, 0]]) }
        #expect(throws: SpaceRefusal.count(.max)) { try scan([[0, .max, 0, 0]]) }
        #expect(throws: SpaceRefusal.amount(0)) { try scan([[0, 0, 0, 0]], longest: 0) }
        #expect(throws: SpaceRefusal.amount(-1)) { try scan([[0, 0, 0, 0]], replicates: -1) }
        #expect(throws: SpaceRefusal.amount(60_000_000)) { try scan([[60_000_000, 0, 0, 0]], replicates: 1) }
        #expect(throws: SpaceRefusal.nothing) { try ScanZones([]) }
        #expect(throws: SpaceRefusal.nothing) { try ScanZones(areas(2, population: 0)) }
        #expect(throws: SpaceRefusal.count(-1)) { try ScanZones(areas(2, population: -1)) }
        #expect(throws: SpaceRefusal.number(0)) { try ScanZones(areas(2), share: 0) }
        #expect(throws: SpaceRefusal.amount(0)) { try ScanZones(areas(2), largest: 0) }
        #expect(throws: SpaceRefusal.number(.infinity)) {
            try ScanZones([ScanArea(place: PlanePoint(x: .infinity, y: 0), population: 1)])
        }
    }
}
