import Glibc
import Statistics
import Testing

@Suite struct SurfaceRatioTests {
    private static func events(_ count: Int, seed: UInt64) -> [PlanePoint] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            PlanePoint(x: Double.random(in: 0...1_000, using: &generator), y: Double.random(in: 0...1_000, using: &generator))
        }
    }

    private static let middle = PlanePoint(x: 500, y: 500)

    @Test(arguments: [Kernel.Shape.gaussian, .quartic]) func `is the later surface through the earlier`(shape: Kernel.Shape) throws {
        let kernel = try Kernel(shape, width: shape == .gaussian ? 100 : 280)
        let (before, after) = (Self.events(300, seed: 1), Self.events(200, seed: 2))
        let ratio = try SurfaceRatio(earlier: before, later: after, kernel: kernel, earlierExposure: 2, laterExposure: 1)
        let change = try #require(ratio.changes(at: [Self.middle])[0])
        let (low, high) = try (
            KernelSurface(before, kernel: kernel).density(at: [Self.middle])[0], KernelSurface(after, kernel: kernel).density(at: [Self.middle])[0]
        )
        #expect(agrees(change.ratio, 2 * high / low, within: Tolerance.rounding))
    }

    @Test func `events on one spot are a plain ratio of counts`() throws {
        let spot = { [PlanePoint](repeating: Self.middle, count: $0) }
        let ratio = try SurfaceRatio(earlier: spot(50), later: spot(80), kernel: Kernel(.gaussian, width: 100))
        let change = try #require(ratio.changes(at: [PlanePoint(x: 530, y: 490)])[0])
        #expect(agrees(change.ratio, 1.6, within: Tolerance.rounding))
        #expect(agrees(change.logError, (1 / 50.0 + 1 / 80.0).squareRoot(), within: Tolerance.rounding))
        #expect(agrees(change.z, log(1.6) / change.logError, within: Tolerance.rounding))
    }

    @Test func `without a change one place in twenty lies outside, and p and limits agree`() throws {
        let kernel = try Kernel(.gaussian, width: 80)
        var (outside, all) = (0, 0)
        for seed in 0..<120 {
            let ratio = try SurfaceRatio(
                earlier: Self.events(600, seed: UInt64(seed)), later: Self.events(400, seed: UInt64(1_000 + seed)), kernel: kernel,
                earlierExposure: 6, laterExposure: 4)
            let places = [250.0, 500, 750].flatMap { x in [250.0, 500, 750].map { PlanePoint(x: x, y: $0) } }
            for change in ratio.changes(at: places).compactMap(\.self) {
                let limits = change.limits()
                #expect((limits.lower > 1 || limits.upper < 1) == (change.p < 0.05))
                outside += change.p < 0.05 ? 1 : 0
                all += 1
            }
        }
        #expect(all == 1_080)
        // 54 are expected; the places of one draw hardly depend on each other: four standard errors.
        #expect(abs(Double(outside) - 54) < 30)
    }

    @Test func `finds where events became three times as frequent`() throws {
        let before = Self.events(900, seed: 5)
        let near = before.filter { hypot($0.x - 500, $0.y - 500) < 200 }
        let ratio = try SurfaceRatio(earlier: before, later: Self.events(900, seed: 6) + near + near, kernel: Kernel(.gaussian, width: 60))
        let changes = ratio.changes(at: [Self.middle, PlanePoint(x: 100, y: 900)])
        let (there, elsewhere) = try (#require(changes[0]), #require(changes[1]))
        #expect(abs(log(there.ratio / 3)) < 3 * there.logError && there.p < 0.001)
        #expect(elsewhere.p > 0.01)
    }

    @Test func `the periods may change places, and only the ratio of exposures matters`() throws {
        let (before, after, kernel) = try (Self.events(300, seed: 1), Self.events(200, seed: 2), Kernel(.quartic, width: 300))
        let plain = try SurfaceRatio(earlier: before, later: after, kernel: kernel)
        let turned = try SurfaceRatio(earlier: after, later: before, kernel: kernel)
        let scaled = try SurfaceRatio(earlier: before.reversed(), later: after, kernel: kernel, earlierExposure: 7, laterExposure: 7)
        let (one, other, third) = (plain.changes(at: [Self.middle])[0], turned.changes(at: [Self.middle])[0], scaled.changes(at: [Self.middle])[0])
        #expect(agrees(other?.z, -(one?.z ?? .nan), within: Tolerance.rounding))
        #expect(agrees(third?.ratio, one?.ratio ?? .nan, within: Tolerance.rounding))
        #expect(plain != turned)
    }

    @Test func `says nothing where one of the surfaces rests on too few events`() throws {
        let kernel = try Kernel(.quartic, width: 100)
        let far = PlanePoint(x: 5_000, y: 5_000)
        let ratio = try SurfaceRatio(earlier: Self.events(300, seed: 1), later: [Self.middle], kernel: kernel)
        #expect(ratio.changes(at: [Self.middle, far]) == [nil, nil])
        #expect(try SurfaceRatio(earlier: [], later: [], kernel: kernel).changes(at: [far]) == [nil])
    }

    @Test func `refuses what is no place and no exposure`() throws {
        let kernel = try Kernel(.quartic, width: 100)
        #expect(throws: SpaceRefusal.number(.infinity)) {
            try SurfaceRatio(earlier: [PlanePoint(x: .infinity, y: 0)], later: [], kernel: kernel)
        }
        #expect(throws: SpaceRefusal.number(0)) { try SurfaceRatio(earlier: [], later: [], kernel: kernel, laterExposure: 0) }
        #expect(throws: SpaceRefusal.number(-2)) { try SurfaceRatio(earlier: [], later: [], kernel: kernel, earlierExposure: -2) }
    }
}

@Suite struct GumbelTailTests {
    private static func scan(replicates: Int, seed: UInt64, planted: Int = 0) throws -> SpaceTimeScan {
        var generator = SplitMix64(seed: seed)
        var counts = (0..<6).map { _ in (0..<25).map { _ in Int.random(in: 0...2, using: &generator) } }
        counts[5][12] += planted
        let areas = (0..<25).map { ScanArea(place: PlanePoint(x: Double($0 % 5), y: Double($0 / 5)), population: 100) }
        return try SpaceTimeScan(
            counts, zones: ScanZones(areas), model: .poisson, span: .prospective, longest: 3, replicates: replicates, seed: seed)
    }

    @Test func `is close to the share of replicates, and goes below what they can show`() throws {
        var apart = 0.0
        for seed in 0..<12 {
            let scan = try Self.scan(replicates: 199, seed: UInt64(seed))
            let cluster = try #require(scan.clusters.first)
            apart += abs(try #require(scan.gumbelP(of: cluster)) - (try #require(cluster.p)))
        }
        #expect(apart / 12 < 0.05)
        let planted = try Self.scan(replicates: 199, seed: 1, planted: 14)
        let cluster = try #require(planted.clusters.first)
        #expect(cluster.p == 0.005 && (planted.gumbelP(of: cluster) ?? 1) < 0.001 && (planted.gumbelP(of: cluster) ?? 0) > 0)
    }

    @Test func `needs as many replicates as a curve does, and some that differ`() throws {
        let few = try Self.scan(replicates: 98, seed: 1)
        #expect(few.gumbelP(of: try #require(few.clusters.first)) == nil)
        let alone = [ScanArea(place: PlanePoint(x: 0, y: 0), population: 5), ScanArea(place: PlanePoint(x: 1, y: 0), population: 5)]
        let scan = try SpaceTimeScan([[1, 0]], zones: ScanZones(alone), model: .poisson, span: .prospective, longest: 1, replicates: 99)
        #expect(scan.gumbelP(of: try #require(scan.clusters.first)) == nil)
    }
}
