import Glibc
import Testing

@testable import Statistics

@Suite struct LogLinearModelTests {
    private static let counts = [3, 8, 5, 12, 9, 20, 0, 7]
    private static let time = [1.0, 2, 3, 4, 5, 6, 7, 8]
    private static let group = [1.0, 1, 0, 0, 1, 1, 0, 0]
    private static let weights = [1, 2, 1, 0.5, 1, 3, 1, 0]
    private static let exposures = [1.0, 2, 1, 3, 2, 4, 1, 2]

    private static func model(_ columns: [[Double]], counts: [Int] = counts) throws -> LogLinearModel {
        let observations = try CountObservations(
            counts, exposures: Array(exposures.prefix(counts.count)), weights: Array(weights.prefix(counts.count)))
        return try LogLinearModel(observations, on: DesignMatrix([DesignMatrix.intercept(rows: counts.count)] + columns))
    }

    @Test func `agrees with R 4.2.2 glm with weights, an offset and a column that says nothing new`() throws {
        let model = try Self.model([Self.time, Self.group, Self.group.map { 1 - $0 }])
        let peer = [1.03912864614952, 0.02304009464774, 0.38254992600352]
        for (own, other) in zip(model.coefficients, peer) { #expect(agrees(own, other, within: Tolerance.printed)) }
        #expect(model.coefficients[3] == nil && model.standardErrors[3] == nil && model.quasiP[3] == nil)
        let errors = [0.40062493186807, 0.05697061199814, 0.32007831322389]
        for (own, other) in zip(model.standardErrors, errors) { #expect(agrees(own, other, within: Tolerance.printed)) }
        #expect(agrees(model.deviance, 8.740277792956, within: Tolerance.printed))
        #expect(model.degreesOfFreedom == 4)
        #expect(agrees(model.phi, 1.405571486964, within: Tolerance.printed))
        #expect(agrees(model.quasiErrors[1], 0.06754253462969, within: Tolerance.printed))
        #expect(agrees(model.quasiP[2], 0.37043573405024, within: Tolerance.printed))
    }

    @Test func `a level without events stops where R's stops and leaves the rest alone`() throws {
        let columns = [[1.0, 2, 3, 1, 2, 3], [0.0, 0, 0, 1, 1, 1]]
        let design = try DesignMatrix([DesignMatrix.intercept(rows: 6)] + columns)
        let model = try LogLinearModel(CountObservations([0, 0, 0, 5, 7, 6]), on: design)
        #expect(model.hasConverged)
        #expect(agrees(model.coefficients[0], -22.46956887133916, within: 1e-6))
        #expect(agrees(model.coefficients[1], 0.08342997416096, within: 1e-7))
        #expect(agrees(model.standardErrors[1], 0.2891775183186, within: 1e-7))
        #expect(agrees(model.deviance, 0.2515123288723, within: 1e-7))
    }

    @Test func `is the log-linear trend when time is the only column`() throws {
        let counts = [361, 414, 277, 334, 218]
        let trend = try LogLinearTrend(counts: counts)
        let design = try DesignMatrix([DesignMatrix.intercept(rows: 5), [0, 1, 2, 3, 4]])
        let model = try LogLinearModel(CountObservations(counts), on: design)
        #expect(agrees(model.coefficients[1], trend.slope, within: Tolerance.rounding))
        #expect(agrees(model.standardErrors[1], trend.standardError, within: Tolerance.rounding))
        #expect(agrees(model.phi, trend.phi, within: Tolerance.rounding))
        #expect(agrees(model.quasiP[1], trend.quasiP ?? .nan, within: Tolerance.printed))
    }

    @Test func `rows in another order change nothing, and exposures ten times as large only the level`() throws {
        let plain = try Self.model([Self.time, Self.group])
        let order = [7, 3, 0, 5, 1, 6, 2, 4]
        func turned<Value>(_ values: [Value]) -> [Value] { order.map { values[$0] } }
        let observations = try CountObservations(
            turned(Self.counts), exposures: turned(Self.exposures.map { 10 * $0 }), weights: turned(Self.weights))
        let other = try LogLinearModel(
            observations, on: DesignMatrix([DesignMatrix.intercept(rows: 8), turned(Self.time), turned(Self.group)]))
        #expect(agrees(other.coefficients[0], (plain.coefficients[0] ?? .nan) - log(10), within: Tolerance.printed))
        for place in 1...2 {
            #expect(agrees(other.coefficients[place], plain.coefficients[place] ?? .nan, within: Tolerance.printed))
            #expect(agrees(other.standardErrors[place], plain.standardErrors[place] ?? .nan, within: Tolerance.printed))
        }
        #expect(agrees(other.phi, plain.phi ?? .nan, within: Tolerance.printed))
    }

    @Test func `as many numbers as rows leave no dispersion`() throws {
        let model = try LogLinearModel(CountObservations([3, 5]), on: DesignMatrix([[1, 1], [0, 1]]))
        #expect(model.phi == nil && model.quasiErrors == [nil, nil] && model.quasiP == [nil, nil])
        #expect(agrees(model.coefficients[1], log(5.0 / 3), within: Tolerance.printed))
        let narrow = try LogLinearModel(CountObservations([3]), on: DesignMatrix([[1], [4], [2]]))
        #expect(narrow.coefficients[1] == nil && narrow.coefficients[2] == nil)
    }

    @Test func `counts on the curve have no p of their own`() throws {
        let model = try LogLinearModel(CountObservations([4, 4, 4]), on: DesignMatrix([[1, 1, 1], [0, 1, 2]]))
        #expect(model.quasiP == [nil, nil])
    }

    @Test func `refuses what is no regression`() throws {
        #expect(throws: RegressionRefusal.noRows) { try DesignMatrix([]) }
        #expect(throws: RegressionRefusal.noRows) { try DesignMatrix([[]]) }
        #expect(throws: RegressionRefusal.lengths(2, 1)) { try DesignMatrix([[1, 2], [1]]) }
        #expect(throws: RegressionRefusal.value(.infinity)) { try DesignMatrix([[1, .infinity]]) }
        #expect(throws: RegressionRefusal.negative(-1)) { try CountObservations([1, -1]) }
        #expect(throws: RegressionRefusal.tooLarge(.max)) { try CountObservations([1, .max]) }
        #expect(throws: RegressionRefusal.exposure(0)) { try CountObservations([1], exposures: [0]) }
        #expect(throws: RegressionRefusal.weight(-1)) { try CountObservations([1], weights: [-1]) }
        #expect(throws: RegressionRefusal.lengths(1, 2)) { try CountObservations([1], weights: [1, 1]) }
        #expect(throws: RegressionRefusal.noEvents) { try CountObservations([0, 0]) }
        #expect(throws: RegressionRefusal.noEvents) { try CountObservations([0, 2], weights: [1, 0]) }
        #expect(throws: RegressionRefusal.lengths(2, 1)) { try LogLinearModel(CountObservations([1]), on: DesignMatrix([[1, 1]])) }
        #expect(throws: RegressionRefusal.lengths(1, 2)) {
            try LogLinearModel(CountObservations([1]), on: DesignMatrix([[1]]), startingAt: [1, 2])
        }
        #expect(throws: RegressionRefusal.value(0)) {
            try LogLinearModel(CountObservations([1, 2]), on: DesignMatrix([[1, 1]]), startingAt: [0, 1])
        }
        #expect(throws: RegressionRefusal.diverged) {
            try LogLinearModel(CountObservations([1, 5, 3], weights: [1, 1, 0]), on: DesignMatrix([[1, 1, 1], [0, 1, 1e6]]))
        }
    }
}

@Suite struct SandwichTests {
    private static func model() throws -> LogLinearModel {
        let counts = [4, 9, 2, 7, 7, 12, 3, 5, 11, 6]
        let design = try DesignMatrix([DesignMatrix.intercept(rows: 10), (0..<10).map(Double.init)])
        return try LogLinearModel(CountObservations(counts), on: design)
    }

    @Test func `every row a cluster of its own is lag 0 but for the factor`() throws {
        let model = try Self.model()
        let clustered = try model.clusteredErrors(by: Array(0..<10))
        for (one, other) in zip(clustered, model.neweyWestErrors(lag: 0)) {
            #expect(agrees(one, (other ?? .nan) * (10.0 / 9).squareRoot(), within: Tolerance.rounding))
        }
        #expect(model.neweyWestErrors(lag: -5) == model.neweyWestErrors(lag: 0))
    }

    @Test func `doubling every row within its cluster leaves the clustered error`() throws {
        let counts = [4, 9, 2, 7]
        let column = [0.0, 1, 2, 3]
        let ones = DesignMatrix.intercept(rows: 4)
        let single = try LogLinearModel(CountObservations(counts), on: DesignMatrix([ones, column]))
        let double = try LogLinearModel(CountObservations(counts + counts), on: DesignMatrix([ones + ones, column + column]))
        let (one, other) = try (single.clusteredErrors(by: [1, 2, 3, 4])[1], double.clusteredErrors(by: [1, 2, 3, 4, 1, 2, 3, 4])[1])
        #expect(agrees(one, other ?? .nan, within: Tolerance.printed))
    }

    @Test func `one cluster says nothing, and there is one per row`() throws {
        let model = try Self.model()
        #expect(try model.clusteredErrors(by: [Int](repeating: 3, count: 10)) == [nil, nil])
        #expect(throws: RegressionRefusal.lengths(10, 1)) { try model.clusteredErrors(by: [1]) }
    }

    @Test func `a longer reach than the series is no trap`() throws {
        #expect(try Self.model().neweyWestErrors(lag: .max).allSatisfy { $0 != nil })
    }
}

@Suite struct NegativeBinomialModelTests {
    /// Days absent from school, Aitkin 1978: girls, then boys.
    private static let girls = [
        3, 5, 11, 24, 45, 5, 6, 6, 9, 13, 23, 25, 32, 53, 54, 5, 5, 11, 17, 19, 8, 13, 14, 20, 47, 48, 60, 81, 2, 0, 2, 3, 5, 10, 14,
        21, 36, 40, 25, 10, 11, 20, 33, 5, 7, 0, 1, 5, 5, 5, 5, 7, 11, 15, 5, 14, 6, 6, 7, 28, 0, 5, 14, 2, 2, 3, 8, 10, 12, 1, 1, 9,
        22, 3, 3, 5, 15, 18, 22, 37,
    ]
    private static let boys = [
        2, 11, 14, 5, 5, 13, 20, 22, 6, 6, 15, 7, 14, 6, 32, 53, 57, 14, 16, 16, 17, 40, 43, 46, 8, 23, 23, 28, 34, 36, 38, 6, 17, 67,
        0, 0, 2, 7, 11, 12, 0, 0, 5, 5, 5, 11, 17, 3, 4, 22, 30, 36, 8, 0, 1, 5, 7, 16, 27, 0, 30, 10, 14, 27, 41, 69,
    ]

    @Test func `agrees with R 4.2.2 MASS glm.nb on days absent from school`() throws {
        let counts = Self.girls + Self.boys
        let isBoy = Self.girls.map { _ in 0.0 } + Self.boys.map { _ in 1.0 }
        let design = try DesignMatrix([DesignMatrix.intercept(rows: counts.count), isBoy])
        let fit = try NegativeBinomialModel(CountObservations(counts), on: design)
        #expect(agrees(fit.model.coefficients[0], 2.7229388135960, within: 1e-6))
        #expect(agrees(fit.model.coefficients[1], 0.1649044979468, within: 1e-6))
        #expect(agrees(fit.model.standardErrors[1], 0.1655548144454, within: 1e-6))
        #expect(agrees(fit.size, 1.074116523837, within: 1e-6))
        #expect(agrees(fit.sizeError, 0.1303131897402, within: 1e-4))
        #expect(agrees(2 * fit.logLikelihood, -1117.274310424, within: Tolerance.printed))
    }

    @Test(arguments: [0.5, 4.0, 30.0]) func `recovers the size that made the counts`(size: Double) throws {
        var generator = SplitMix64(seed: 20)
        let counts = (0..<4_000).map { _ in Chance.negativeBinomial(mean: 12, size: size, &generator) }
        let fit = try NegativeBinomialModel(CountObservations(counts), on: DesignMatrix([DesignMatrix.intercept(rows: counts.count)]))
        #expect(abs(fit.size - size) < 4 * fit.sizeError)
        #expect(agrees(fit.model.coefficients[0], log(Double(counts.reduce(0, +)) / 4_000), within: Tolerance.printed))
    }

    @Test(arguments: [1e-18, 1e-3, 1, 1e3, 1e12]) func `finds the same size from anywhere`(start: Double) throws {
        let counts = try CountObservations(Self.girls)
        let means = [Double](repeating: 15, count: Self.girls.count)
        let size = try SizeLikelihood(counts, means).maximum(from: nil)
        #expect(agrees(try SizeLikelihood(counts, means).maximum(from: start), size, within: Tolerance.printed))
    }

    @Test func `refuses counts that vary no more than chance`() throws {
        let design = try DesignMatrix([DesignMatrix.intercept(rows: 4)])
        #expect(throws: RegressionRefusal.noOverdispersion) { try NegativeBinomialModel(CountObservations([5, 6, 5, 6]), on: design) }
    }
}

/// Numbers drawn for tests.
enum Chance {
    /// A number between 0 and 1.
    static func uniform(_ generator: inout SplitMix64) -> Double { (Double(generator.next() >> 11) + 0.5) * 0x1p-53 }

    /// A Poisson number by inversion.
    static func poisson(mean: Double, _ generator: inout SplitMix64) -> Int { Int(PoissonDraws(mean: mean).next(using: &generator)) }

    /// A standard normal number.
    static func normal(_ generator: inout SplitMix64) -> Double {
        (-2 * log(uniform(&generator))).squareRoot() * cos(2 * Double.pi * uniform(&generator))
    }

    /// A negative binomial number: Poisson with a gamma mean, after Marsaglia and Tsang 2000.
    static func negativeBinomial(mean: Double, size: Double, _ generator: inout SplitMix64) -> Int {
        let shape = size < 1 ? size + 1 : size
        let scale = shape - 1.0 / 3
        while true {
            let z = normal(&generator)
            let root = 1 + z / (9 * scale).squareRoot()
            guard root > 0 else { continue }
            let cube = root * root * root
            guard log(uniform(&generator)) < z * z / 2 + scale - scale * cube + scale * log(cube) else { continue }
            let gamma = scale * cube * (size < 1 ? pow(uniform(&generator), 1 / size) : 1)
            return poisson(mean: mean * gamma / size, &generator)
        }
    }
}
