import Statistics

extension GoldenMethod {
    /// Log-linear trends over years (A3.1).
    static let trendLogLinear = GoldenMethod(
        "trend_loglinear",
        [
            .parameters(["confidence", "year_columns[]", "time_origin", "normal_quantile", "phi_floor"]),
            .input("input.csv", columns: ["category"], others: YearTable.isYear),
            .table("expected.csv", columns: { _ in TrendGolden.columns }, answers: TrendGolden.answers),
        ])
}

private enum TrendGolden {
    static let columns = Columns(
        keys: ["category"],
        required: [
            .within(1e-6): [
                "intercept", "slope", "se_poisson", "pct_per_year", "lo_poisson", "hi_poisson", "p_poisson", "phi", "p_quasi_t",
                "lo_quasi", "hi_quasi", "deviance",
            ]
        ])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let confidence = try folder.parameters().confidence()
        let input = try YearTable(folder)
        return try zip(input.categories, input.counts).map { category, counts in
            let trend = try fit(counts)
            let values = trend.map { answers($0, confidence) } ?? columns.required.mapValues { _ in .exempt }
            return values.merging(["category": .text(category)]) { $1 }
        }
    }

    /// The trend; nil where the fit does not exist, because all counts are 0 or all events lie in the first or the last year.
    private static func fit(_ counts: [Int]) throws(TrendRefusal) -> LogLinearTrend? {
        do {
            let trend = try LogLinearTrend(counts: counts)
            return trend.slopeIsUnbounded ? nil : trend
        } catch .noEvents {
            return nil
        }
    }

    private static func answers(_ trend: LogLinearTrend, _ confidence: Confidence) -> [String: Answer] {
        let poisson = trend.poissonLimits(confidence)
        let quasi = trend.quasiLimits(confidence)
        // Without residual variation the oracle's p is rounding noise.
        let quasiP = trend.quasiP.map { Answer.number($0) } ?? .exempt
        return [
            "intercept": .number(trend.intercept), "slope": .number(trend.slope), "se_poisson": .number(trend.standardError),
            "pct_per_year": .number(trend.percentPerUnit), "lo_poisson": .number(poisson.lower), "hi_poisson": .number(poisson.upper),
            "p_poisson": .number(trend.poissonP), "phi": .number(trend.phi),
            "p_quasi_t": quasiP,
            "lo_quasi": .number(quasi.lower), "hi_quasi": .number(quasi.upper), "deviance": .number(trend.deviance),
        ]
    }
}

/// The yearly counts that trends, and the dispersion of the verdicts, are fitted to.
struct YearTable {
    /// The name of each row.
    let categories: [String]
    /// The counts of each row in the order of the year columns.
    let counts: [[Int]]

    /// Whether a column is called `y` and a year.
    @Sendable
    static func isYear(_ name: String) -> Bool { name.hasPrefix("y") && Int(name.dropFirst()) != nil }

    /// Reads `input.csv` of the trend folder.
    ///
    /// - Throws: a fault when it cannot be read.
    init(_ folder: GoldenFolder) throws(GoldenFault) {
        let table = try folder.table("input.csv")
        categories = try table.texts("category")
        var years: [[Int]] = []
        for name in table.header where Self.isYear(name) { years.append(try table.wholes(name)) }
        counts = table.rows.indices.map { row in years.map { $0[row] } }
    }
}

extension JSONTree {
    /// The confidence level among the parameters.
    ///
    /// - Throws: a fault when it is missing or none.
    func confidence() throws(GoldenFault) -> Confidence {
        guard let confidence = Confidence(try number("confidence")) else { throw GoldenFault("confidence är inte mellan 0 och 1") }
        return confidence
    }
}
