import Statistics

extension GoldenMethod {
    /// Trend and season by sine waves (A3.3).
    static let harmonicTrend = GoldenMethod(
        "harmonic_trend",
        [
            .parameters([
                "period", "quasi_harmonics", "nb_harmonics", "hac_harmonics", "newey_west_lag", "newey_west_prewhite", "newey_west_adjust",
                "offset", "missing_rows_dropped",
            ]),
            .input("input.csv", columns: ["t", "y", "days"]),
            .table(
                "expected_quasi.csv",
                columns: { _ in Columns(keys: ["term"], required: [.within(1e-6): ["est", "se_poisson", "se_quasi", "p_quasi"]]) },
                answers: HarmonicGolden.quasi),
            .own("expected_nb.csv", check: HarmonicGolden.negativeBinomial),
            .table(
                "expected_summary.csv",
                columns: { _ in
                    Columns(required: [
                        .within(1e-6): ["phi", "dev", "df", "F_season", "p_season", "amplitude1", "peak_month", "hac_se_t"]
                    ])
                }, answers: HarmonicGolden.summary),
        ])
}

private enum HarmonicGolden {
    private static func points(_ folder: GoldenFolder) throws -> [TimedCount] {
        let table = try folder.table("input.csv")
        let (times, days) = try (table.numbers("t"), table.numbers("days"))
        return try table.wholesOrNone("y").enumerated().compactMap { row, count in
            count.map { TimedCount(time: times[row], count: $0, exposure: days[row]) }
        }
    }

    private static func fit(_ folder: GoldenFolder, harmonics key: String) throws -> HarmonicTrend {
        let parameters = try folder.parameters()
        return try HarmonicTrend(points(folder), cycle: parameters.number("period"), harmonics: parameters.whole(key))
    }

    private static func terms(harmonics: Int) -> [String] {
        ["(Intercept)", "t"] + (1...max(1, harmonics)).flatMap { ["s\($0)", "c\($0)"] }
    }

    @Sendable
    static func quasi(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let trend = try fit(folder, harmonics: "quasi_harmonics")
        let (poisson, quasi, p) = (trend.model.standardErrors, trend.model.quasiErrors, trend.model.quasiP)
        return terms(harmonics: trend.harmonics).enumerated().map { place, term in
            [
                "term": .text(term), "est": Answer(trend.model.coefficients[place]), "se_poisson": Answer(poisson[place]),
                "se_quasi": Answer(quasi[place]), "p_quasi": Answer(p[place]),
            ]
        }
    }

    @Sendable
    static func summary(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let trend = try fit(folder, harmonics: "quasi_harmonics")
        let lagged = try fit(folder, harmonics: "hac_harmonics")
        let test = trend.test
        return [
            [
                "phi": Answer(trend.model.phi), "dev": .number(trend.model.deviance), "df": Answer(trend.model.degreesOfFreedom),
                "F_season": Answer(test?.f), "p_season": Answer(test?.p), "amplitude1": Answer(trend.amplitude()),
                "peak_month": Answer(trend.peak),
                "hac_se_t": Answer(lagged.model.neweyWestErrors(lag: try folder.parameters().whole("newey_west_lag"))[1]),
            ]
        ]
    }

    private typealias Row = (term: String, tolerance: Tolerance, estimate: Answer, error: Answer)

    /// The rows of the negative binomial fit; where it does not exist, because the counts vary no more than chance, its coefficients are
    /// those of the Poisson fit and the size is not compared.
    private static func rows(_ points: [TimedCount], cycle: Double, harmonics: Int) throws -> [Row] {
        let fit: NegativeBinomialModel?
        do {
            fit = try HarmonicTrend.negativeBinomial(points, cycle: cycle, harmonics: harmonics)
        } catch .regression(.noOverdispersion) {
            fit = nil
        }
        let model = try fit?.model ?? HarmonicTrend(points, cycle: cycle, harmonics: harmonics).model
        let errors = model.standardErrors
        let coefficients: [Row] = terms(harmonics: harmonics).enumerated().map { place, term in
            (term, .within(1e-5), Answer(model.coefficients[place]), Answer(errors[place]))
        }
        return coefficients + [
            ("theta", .within(1e-4), fit.map { .number($0.size) } ?? .exempt, .none),
            ("theta_se", .within(1e-2), fit.map { .number($0.sizeError) } ?? .exempt, .none),
            ("loglik2", .within(1e-6), fit.map { .number(2 * $0.logLikelihood) } ?? .exempt, .none),
        ]
    }

    /// Each row of this file has its own tolerance, by what it holds.
    @Sendable
    static func negativeBinomial(_ folder: GoldenFolder, _ report: inout FileReport) throws {
        let table = try folder.table("expected_nb.csv")
        for fault in Columns(informative: ["term", "est", "se"]).faults(of: table.header) { report.fail(fault) }
        let parameters = try folder.parameters()
        let harmonics = try parameters.whole("nb_harmonics")
        let rows = try rows(points(folder), cycle: parameters.number("period"), harmonics: harmonics)
        let (names, estimates, deviations) = try (table.column("term"), table.column("est"), table.column("se"))
        let terms = rows.map(\.term)
        guard names.map(\.text) == terms else { throw GoldenFault("raderna är inte \(terms.joined(separator: ", "))") }
        for (index, (term, tolerance, estimate, error)) in rows.enumerated() {
            let isRelative = term.hasPrefix("theta")
            let strict = isRelative ? tolerance.tightened(for: estimates[index]) : tolerance
            report.compare(estimate, with: estimates[index], strict, at: "\(term), est")
            report.compare(error, with: deviations[index], tolerance, at: "\(term), se")
        }
    }
}

extension Tolerance {
    /// The tolerance made relative for an expected value below 1 in size as well.
    func tightened(for expected: Cell) -> Tolerance {
        guard case .within(let limit) = self, let size = expected.number.map(abs), size > 0, size < 1 else { return self }
        return .within(limit * size)
    }
}
