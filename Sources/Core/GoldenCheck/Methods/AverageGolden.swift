import Statistics

extension GoldenMethod {
    /// A count against the average of earlier periods (A2.1).
    static let versusAverage = GoldenMethod(
        "vs_average",
        [
            .parameters(["confidence", "history_columns[]", "prior_shape", "pooled_min_mean", "pooled_detrended"]),
            .input("input.csv", columns: ["category", "new"], others: HistoryTable.isPeriod),
            .table("expected_vs_average.csv", columns: { _ in AverageGolden.columns }, answers: AverageGolden.answers),
            .table(
                "expected_pooled_phi.csv",
                columns: { _ in Columns(required: [.within(1e-9): ["pooled_phi"], .exact: ["rows", "df"]]) },
                answers: AverageGolden.pooled),
        ])
}

/// `input.csv` of the folder: a row per category, with the columns `h1`, `h2` and so on for its past.
private struct HistoryTable {
    let categories: [String]
    let pasts: [PastPeriods]
    let counts: [Int]

    /// Whether a column is called `h` and a number.
    @Sendable
    static func isPeriod(_ name: String) -> Bool { name.hasPrefix("h") && Int(name.dropFirst()) != nil }

    init(_ folder: GoldenFolder) throws {
        let table = try folder.table("input.csv")
        let names = try folder.parameters().texts("history_columns")
        guard names == table.header.filter(Self.isPeriod) else { throw GoldenFault("history_columns är inte kolumnerna i input.csv") }
        var periods: [[Int?]] = []
        for name in names { periods.append(try table.wholesOrNone(name)) }
        categories = try table.texts("category")
        counts = try table.wholes("new")
        pasts = try table.rows.indices.map { row in try PastPeriods(periods.compactMap { $0[row] }) }
    }
}

private enum AverageGolden {
    static let columns = Columns(
        keys: ["category"],
        required: [
            .exact: ["k", "sum", "x", "bayes_lo", "bayes_hi", "nb_lo", "nb_hi"],
            .within(1e-10): [
                "mean", "pct_vs_mean", "bayes_p_upper", "bayes_p_lower", "p_cond_exact", "phi_pearson", "quasi_lo", "quasi_hi", "quasi_p",
                "nb_p",
            ],
        ])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try HistoryTable(folder)
        let parameters = try folder.parameters()
        let (confidence, shape) = try (parameters.confidence(), parameters.number("prior_shape"))
        guard table.rows.count == input.pasts.count else { throw GoldenFault("filen har inte lika många rader som indata") }
        return try input.pasts.indices.map { row in
            let new = try AgainstAverage(input.counts[row], past: input.pasts[row])
            let limits = try ["quasi_lo", "quasi_hi"].filter { _ in new.past.sum == 0 }.filter { try table.column($0)[row].number == 0 }
            return try plain(input.categories[row], new)
                .merging(predictive(new, new.past.predictive(priorShape: shape), confidence)) { $1 }
                .merging(dispersed(new, confidence)) { $1 }
                // Without events the peer's limits are 0 and 0, or none: both are allowed.
                .merging(limits.map { ($0, .exempt) }) { $1 }
        }
    }

    private static func plain(_ category: String, _ new: AgainstAverage) -> [String: Answer] {
        [
            "category": .text(category), "k": Answer(new.past.counts.count), "sum": Answer(new.past.sum), "x": Answer(new.count),
            "mean": .number(new.past.mean), "pct_vs_mean": Answer(new.percentOfMean), "p_cond_exact": .number(new.conditionalP),
            "phi_pearson": Answer(new.past.phi),
        ]
    }

    private static func predictive(_ new: AgainstAverage, _ next: PredictedCount, _ confidence: Confidence) -> [String: Answer] {
        let limits = next.limits(confidence)
        let plugIn = new.past.plugIn
        return [
            "bayes_lo": .number(limits.lower), "bayes_hi": .number(limits.upper), "bayes_p_upper": .number(next.atLeast(new.count)),
            "bayes_p_lower": .number(next.atMost(new.count)), "nb_lo": Answer(plugIn?.limits(confidence).lower),
            "nb_hi": Answer(plugIn?.limits(confidence).upper), "nb_p": Answer(plugIn?.centralP(new.count)),
        ]
    }

    private static func dispersed(_ new: AgainstAverage, _ confidence: Confidence) -> [String: Answer] {
        let limits = new.past.dispersion.flatMap { new.past.dispersedLimits($0, confidence) }
        return [
            "quasi_lo": Answer(limits?.lower), "quasi_hi": Answer(limits?.upper),
            "quasi_p": Answer(new.past.dispersion.flatMap { new.dispersedP($0) }),
        ]
    }

    @Sendable
    static func pooled(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let parameters = try folder.parameters()
        let isDetrended = try parameters.text("pooled_detrended") == "true"
        let pooled = PastPeriods.pooled(
            over: try HistoryTable(folder).pasts, minimumMean: try parameters.number("pooled_min_mean"), removingTrend: isDetrended)
        return [["pooled_phi": Answer(pooled?.phi), "rows": Answer(pooled?.rows ?? 0), "df": Answer(pooled?.degreesOfFreedom ?? 0)]]
    }
}
