import Statistics

extension GoldenMethod {
    /// Monotone trends (A3.2).
    static let mannKendall = GoldenMethod(
        "mann_kendall",
        [
            .parameters(["alpha", "exact_max_n", "seasonal_period", "hamed_rao_alpha", "hamed_rao_lags"]),
            .own("input.json") { folder, _ in _ = try SeriesByName(folder) },
            .table("expected.csv", columns: { _ in MannKendallGolden.columns }, answers: MannKendallGolden.answers),
            .tree("expected_seasonal.json", columns: MannKendallGolden.seasonalColumns, answers: MannKendallGolden.seasonal),
        ])
}

/// `input.json`: the name of each series with its values.
private struct SeriesByName {
    private let values: [String: [Double?]]

    init(_ folder: GoldenFolder) throws(GoldenFault) {
        let tree = try folder.json("input.json")
        var series: [String: [Int: Double?]] = [:]
        for (path, cell) in tree.leaves {
            // Names may hold anything, brackets too: the place in the list is what stands in the last pair.
            guard path.hasSuffix("]"), let open = path.lastIndex(of: "["), let place = Int(path[path.index(after: open)...].dropLast()),
                cell.isNone || cell.number != nil
            else { throw GoldenFault("\(path) är inte ett värde i en serie") }
            series[String(path[..<open]), default: [:]][place] = cell.number
        }
        values = series.mapValues { values in (0..<values.count).map { values[$0] ?? nil } }
    }

    var count: Int { values.count }

    func series(_ name: String) throws(GoldenFault) -> [Double?] {
        guard let series = values[name] else { throw GoldenFault("serien \(name) finns inte i indata") }
        return series
    }
}

private enum MannKendallGolden {
    static let columns = Columns(
        keys: ["series"],
        required: [
            .within(1e-9): ["n", "S", "var_s", "z", "p", "tau", "sen_slope", "sen_intercept", "p_exact"],
            .exact: ["trend"],
        ],
        optional: [.within(1e-9): ["hr_z", "hr_p"]])

    static let seasonalColumns = Columns(
        required: [.within(1e-9): ["S", "var_s", "z", "p", "slope"]], informative: ["series[]"])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let parameters = try folder.parameters()
        let (level, mostExact) = try (parameters.number("alpha"), parameters.whole("exact_max_n"))
        guard let confidence = Confidence(1 - (try parameters.number("hamed_rao_alpha"))) else {
            throw GoldenFault("hamed_rao_alpha är inte mellan 0 och 1")
        }
        let names = try table.texts("series")
        let input = try SeriesByName(folder)
        guard Set(names).count == input.count else { throw GoldenFault("filen har andra serier än indata") }
        return try names.map { name in
            let trend = try MannKendall(input.series(name), mostExact: mostExact, confidence: confidence)
            let direction = trend.p >= level ? "no trend" : trend.s > 0 ? "increasing" : "decreasing"
            return answers(trend).merging(["series": .text(name), "trend": .text(direction)]) { $1 }
        }
    }

    private static func answers(_ trend: MannKendall) -> [String: Answer] {
        [
            "n": Answer(trend.count), "S": Answer(trend.s), "var_s": .number(trend.variance), "z": .number(trend.z),
            "p": .number(trend.p), "tau": .number(trend.tau), "sen_slope": .number(trend.slope),
            "sen_intercept": .number(trend.intercept), "p_exact": Answer(trend.exactP), "hr_z": Answer(trend.autocorrelated?.z),
            "hr_p": Answer(trend.autocorrelated?.p),
        ]
    }

    @Sendable
    static func seasonal(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: Answer] {
        let period = try folder.parameters().whole("seasonal_period")
        var values: [Double?] = []
        while let cell = tree.leaves["series[\(values.count)]"] { values.append(cell.number) }
        let trend = try SeasonalMannKendall(values, period: period)
        return [
            "S": Answer(trend.s), "var_s": .number(trend.variance), "z": .number(trend.z), "p": .number(trend.p),
            "slope": .number(trend.slope),
        ]
    }
}
