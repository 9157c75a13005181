import Glibc
import Testing

@testable import Statistics

@Suite struct SeasonalDecompositionTests {
    /// Monthly deaths from lung diseases in the United Kingdom 1974–1979, Diggle 1990.
    private static let deaths = [
        3_035, 2_552, 2_704, 2_554, 2_014, 1_655, 1_721, 1_524, 1_596, 2_074, 2_199, 2_512, 2_933, 2_889, 2_938, 2_497, 1_870, 1_726, 1_607,
        1_545, 1_396, 1_787, 2_076, 2_837, 2_787, 3_891, 3_179, 2_011, 1_636, 1_580, 1_489, 1_300, 1_356, 1_653, 2_013, 2_823, 3_102, 2_294,
        2_385, 2_444, 1_748, 1_554, 1_498, 1_361, 1_346, 1_564, 1_640, 2_293, 2_815, 3_137, 2_679, 1_969, 1_870, 1_633, 1_529, 1_366, 1_357,
        1_570, 1_535, 2_491, 3_084, 2_605, 2_573, 2_143, 1_693, 1_504, 1_461, 1_354, 1_333, 1_492, 1_781, 1_915,
    ]
    private static let roots = deaths.map { Double($0).squareRoot() }

    private typealias Settings = SeasonalDecomposition.Settings

    private func expect(_ parts: SeasonalDecomposition, at place: Int, _ seasonal: Double, _ trend: Double, _ remainder: Double) {
        #expect(agrees(parts.seasonal[place], seasonal, within: Tolerance.printed))
        #expect(agrees(parts.trend[place], trend, within: Tolerance.printed))
        #expect(agrees(parts.remainder[place], remainder, within: Tolerance.printed))
    }

    @Test func `agrees with R 4.2.2 stl on a season that changes`() throws {
        let parts = try SeasonalDecomposition(Self.roots, .changing(cycle: 12, window: 7))
        expect(parts, at: 0, 8.44528912941293, 45.8136817494697, 0.831863204474679)
        expect(parts, at: 29, -4.97822328113874, 45.4425309749263, -0.715093865084022)
        expect(parts, at: 71, 4.46606615878129, 42.5932768161897, -3.298630000888878)
    }

    @Test func `agrees with R 4.2.2 stl on a season that stays`() throws {
        let parts = try SeasonalDecomposition(Self.roots, .periodic(cycle: 12, periods: Self.roots.count))
        expect(parts, at: 0, 9.32158647306314, 45.1664670977370, 0.602780512557104)
        expect(parts, at: 71, 5.02833171243924, 42.1410578841081, -3.408676622465158)
        #expect(parts.seasonal[5] == parts.seasonal[65])
    }

    @Test func `agrees with R 4.2.2 stl when one round gives outliers less weight`() throws {
        var settings = Settings.changing(cycle: 12, window: 7)
        (settings.inner, settings.outer) = (1, 1)
        let parts = try SeasonalDecomposition(Self.roots, settings)
        expect(parts, at: 29, -4.92097633763885, 45.0211690984626, -0.350978932120150)
        #expect(agrees(parts.weights[0], 0.967531266776598, within: Tolerance.printed))
        #expect(parts.weights[25] == 0 && agrees(parts.weights[26], 0.601561926128313, within: Tolerance.printed))
    }

    @Test func `agrees with R 4.2.2 stl on fifteen rounds`() throws {
        var settings = Settings.changing(cycle: 12, window: 7).robust
        settings.cutoff = .asPublished
        let parts = try SeasonalDecomposition(Self.roots, settings)
        expect(parts, at: 0, 7.68682200786101, 47.1112667904137, 0.292745285082525)
        expect(parts, at: 29, -5.05208693059086, 44.7880848812141, 0.0132158780803096)
        expect(parts, at: 71, 7.10209413020869, 43.2625524660214, -6.60393362214798)
    }

    @Test func `agrees with statsmodels 0.15.0 when fifteen rounds do`() throws {
        let parts = try SeasonalDecomposition(Self.roots, .changing(cycle: 12, window: 7).robust)
        expect(parts, at: 0, 7.68682200786096, 47.1112667904139, 0.292745285082454)
        expect(parts, at: 29, -5.05208693059084, 44.7880848812141, 0.0132158780802953)
        expect(parts, at: 71, 7.10209413020869, 43.2625524660212, -6.60393362214776)
    }

    @Test func `the published sort misses the middle of some numbers, and so the outliers`() throws {
        let numbers = [11, 7, 2, 6, 14, 5, 8, 10, 13, 12, 1, 4, 9, 3].map(Double.init)
        #expect(PublishedMiddle.sum(numbers) == 17 && PublishedMiddle.sum(numbers.sorted()) == 15)
        #expect(PublishedMiddle.sum([3, 9, 4]) == 8 && PublishedMiddle.sum([7]) == 14 && PublishedMiddle.sum([]) == 0)
    }

    @Test(arguments: 1...200) func `of an odd number it finds the middle`(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        let numbers = (0..<(2 * (seed % 60) + 3)).map { _ in Double(generator.next() % 40) }
        #expect(PublishedMiddle.sum(numbers) == 2 * numbers.sorted()[numbers.count / 2])
    }

    @Test func `the parts sum to the series`() throws {
        let parts = try SeasonalDecomposition(Self.roots, .changing(cycle: 12, window: 7).robust)
        for (place, value) in Self.roots.enumerated() {
            #expect(agrees(parts.seasonal[place] + parts.trend[place] + parts.remainder[place], value, within: Tolerance.rounding))
        }
    }

    @Test func `a pure season stays a season`() throws {
        let season = (0..<60).map { sin(2 * Double.pi * Double($0) / 12) }
        let parts = try SeasonalDecomposition(season, .periodic(cycle: 12, periods: 60))
        for (own, other) in zip(parts.seasonal, season) { #expect(abs(own - other) < 1e-10) }
        #expect(parts.weights.allSatisfy { $0 == 1 })
    }

    @Test func `one wild month moves the robust trend less`() throws {
        var wild = Self.roots
        wild[30] += 60
        let settings = Settings.changing(cycle: 12, window: 7)
        let plain = try (SeasonalDecomposition(Self.roots, settings), SeasonalDecomposition(wild, settings))
        let robust = try (SeasonalDecomposition(Self.roots, settings.robust), SeasonalDecomposition(wild, settings.robust))
        func shift(_ pair: (SeasonalDecomposition, SeasonalDecomposition)) -> Double { abs(pair.1.trend[30] - pair.0.trend[30]) }
        #expect(shift(robust) < shift(plain) / 4)
        #expect(robust.1.weights[30] == 0)
    }

    @Test func `a series added a constant and stretched keeps its shape`() throws {
        let settings = Settings.changing(cycle: 12, window: 9).robust
        let (one, other) = try (
            SeasonalDecomposition(Self.roots, settings), SeasonalDecomposition(Self.roots.map { 5 - 2 * $0 }, settings)
        )
        for (a, b) in zip(one.seasonal, other.seasonal) { #expect(agrees(b, -2 * a, within: 1e-8)) }
    }

    @Test func `a month of nothing but outliers is no trap`() throws {
        let wild = (0..<96).map { period in
            let jump = period % 24 == 5 ? 100.0 : -100
            return sin(Double(period)) / 10 + (period % 12 == 5 ? jump : 0)
        }
        let parts = try SeasonalDecomposition(wild, .changing(cycle: 12, window: 7).robust)
        #expect(parts.trend.allSatisfy(\.isFinite) && parts.seasonal.allSatisfy(\.isFinite))
    }

    @Test func `a local regression of one value, one neighbour or nothing that counts gives the values`() {
        let line = LocalRegression(window: 5, degree: 1, jump: 1)
        #expect(line.smoothed([7], weights: nil) == [7])
        #expect(LocalRegression(window: 1, degree: 1, jump: 1).smoothed([4, 8, 1], weights: nil) == [4, 8, 1])
        #expect(LocalRegression(window: 5, degree: 1, jump: 2).smoothed([4, 8, 1, 3], weights: [0, 0, 0, 0]) == [4, 2.5, 1, 3])
    }

    @Test func `all values alike are all trend`() throws {
        let parts = try SeasonalDecomposition([Double](repeating: 4, count: 30), .changing(cycle: 12, window: 7).robust)
        #expect(parts.trend.allSatisfy { agrees($0, 4, within: Tolerance.rounding) })
    }

    @Test func `refuses what cannot be taken apart`() {
        let series = Self.roots
        #expect(throws: DecompositionRefusal.cycle(1)) { try SeasonalDecomposition(series, .changing(cycle: 1, window: 7)) }
        #expect(throws: DecompositionRefusal.tooFewPeriods(24)) {
            try SeasonalDecomposition(Array(series.prefix(24)), .changing(cycle: 12, window: 7))
        }
        #expect(throws: DecompositionRefusal.value(.infinity)) {
            try SeasonalDecomposition(series.dropLast() + [.infinity], .changing(cycle: 12, window: 7))
        }
        let changes: [(WritableKeyPath<Settings, Int>, Int)] = [
            (\.seasonal.window, 0), (\.trend.jump, 0), (\.lowPass.degree, 2), (\.inner, 0), (\.outer, -1), (\.trend.window, .max),
        ]
        for (place, value) in changes {
            var settings = Settings.changing(cycle: 12, window: 7)
            settings[keyPath: place] = value
            #expect(throws: DecompositionRefusal.setting(value)) { try SeasonalDecomposition(series, settings) }
        }
    }
}
