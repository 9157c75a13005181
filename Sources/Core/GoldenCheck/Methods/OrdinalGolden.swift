import Statistics

extension GoldenMethod {
    /// Weekly levels: summaries, comparisons, agreement among raters (A4).
    static let ordinalLevels = GoldenMethod(
        "ordinal_levels",
        [
            .parameters(["confidence", "run_thresholds[]", "share_from_level", "levels[]", "quantiles", "continuity_correction"]),
            .input("input_levels.csv", columns: ["week"], others: { _ in true }),
            .input("input_two_years.csv", columns: ["year", "level"]),
            .input("input_raters.csv", columns: [], others: { _ in true }),
            .table("expected_summary.csv", columns: SummaryGolden.columns, answers: SummaryGolden.answers),
            .table(
                "expected_mannwhitney_areas.csv", columns: { _ in LevelComparisonGolden.columns }, answers: LevelComparisonGolden.areas),
            .tree("expected_two_years.json", columns: LevelComparisonGolden.yearColumns, answers: LevelComparisonGolden.years),
            .tree("expected_R.json", columns: LevelComparisonGolden.peerColumns, answers: LevelComparisonGolden.peer),
            .tree("expected_agreement.json", columns: AgreementGolden.columns, answers: AgreementGolden.answers),
        ])
}

/// `input_levels.csv` and the scale of the folder.
struct LevelInput {
    let weeks: [String]
    let areas: [String]
    let levels: [String: [Int?]]
    /// The levels of the scale, which are 1, 2 and so on.
    let steps: Int

    init(_ folder: GoldenFolder) throws(GoldenFault) {
        let table = try folder.table("input_levels.csv")
        let scale = try folder.parameters().wholes("levels")
        guard scale == Array(1...max(1, scale.count)) else { throw GoldenFault("levels ska vara 1, 2, …") }
        weeks = try table.texts("week")
        areas = table.header.filter { $0 != "week" }
        steps = scale.count
        var levels: [String: [Int?]] = [:]
        for area in areas { levels[area] = try table.wholesOrNone(area) }
        self.levels = levels
    }

    func series(_ area: String) throws(GoldenFault) -> [Int?] {
        guard let series = levels[area] else { throw GoldenFault("området \(area) finns inte i indata") }
        return series
    }
}

private enum SummaryGolden {
    @Sendable
    static func columns(_ folder: GoldenFolder) throws -> Columns {
        let parameters = try folder.parameters()
        let share = try parameters.whole("share_from_level")
        let runs = ["runs_ge\(share)"] + parameters.wholes("run_thresholds").map { "max_run_ge\($0)" }
        let counts = parameters.wholes("levels").map { "n\($0)" } + ["k_ge\(share)"]
        let quantiles = ["min", "q1", "median", "median_low", "q3", "max"]
        return Columns(
            keys: ["area"],
            required: [
                .exact: ["n", "missing", "weeks_max"] + quantiles + counts + runs,
                .within(1e-9): ["mean", "share_ge\(share)", "wilson_lo", "wilson_hi", "cp_lo", "cp_hi"],
            ])
    }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try LevelInput(folder)
        let parameters = try folder.parameters()
        guard Set(try table.texts("area")) == Set(input.areas) else { throw GoldenFault("områdena är inte de i indata") }
        return try table.texts("area").map { area in
            let summary = try OrdinalSummary(input.series(area), steps: input.steps)
            return try [
                ["area": .text(area), "weeks_max": weeksAtMaximum(summary, input.weeks)], centre(summary),
                runs(summary, parameters), share(summary, parameters),
            ].reduce(into: [:]) { $0.merge($1) { $1 } }
        }
    }

    private static func centre(_ summary: OrdinalSummary) -> [String: Answer] {
        var answers: [String: Answer] = [
            "n": Answer(summary.count), "missing": Answer(summary.missing), "min": Answer(summary.minimum),
            "max": Answer(summary.maximum), "q1": Answer(summary.lowerQuartile), "median": Answer(summary.median),
            "median_low": Answer(summary.lowerMedian), "q3": Answer(summary.upperQuartile), "mean": Answer(summary.mean),
        ]
        for (index, number) in summary.distribution.enumerated() { answers["n\(index + 1)"] = Answer(number) }
        return answers
    }

    private static func runs(_ summary: OrdinalSummary, _ parameters: JSONTree) throws -> [String: Answer] {
        let share = try parameters.whole("share_from_level")
        var answers = ["runs_ge\(share)": Answer(summary.runs(from: share).count)]
        for threshold in parameters.wholes("run_thresholds") {
            answers["max_run_ge\(threshold)"] = Answer(summary.runs(from: threshold).longest?.length ?? 0)
        }
        return answers
    }

    private static func share(_ summary: OrdinalSummary, _ parameters: JSONTree) throws -> [String: Answer] {
        let level = try parameters.whole("share_from_level")
        let confidence = try parameters.confidence()
        let proportion = summary.proportion(from: level)
        let wilson = proportion.wilsonLimits(confidence)
        let exact = proportion.clopperPearsonLimits(confidence)
        return [
            "k_ge\(level)": Answer(proportion.successes), "share_ge\(level)": Answer(proportion.share),
            "wilson_lo": Answer(wilson?.lower), "wilson_hi": Answer(wilson?.upper), "cp_lo": Answer(exact?.lower),
            "cp_hi": Answer(exact?.upper),
        ]
    }

    private static func weeksAtMaximum(_ summary: OrdinalSummary, _ weeks: [String]) -> Answer {
        guard let maximum = summary.maximum else { return .none }
        return .text(summary.positions(from: maximum).map { weeks[$0] }.joined(separator: " "))
    }
}
