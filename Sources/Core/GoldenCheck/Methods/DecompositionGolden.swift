import Statistics

extension GoldenMethod {
    /// Season and trend by local regression (A3.4).
    static let decomposition = GoldenMethod(
        "stl",
        [
            .parameters(
                [
                    "period", "s_window", "s_degree", "t_degree", "l_degree", "t_window", "l_window", "s_jump", "t_jump", "l_jump",
                    "periodic.s_window", "periodic.t_window", "periodic.t_jump",
                ] + ["periodic", "s13_nonrobust", "s13_outer1", "robust13"].flatMap { ["\($0).inner", "\($0).outer"] }),
            .input("input.csv", columns: ["t", "sqrt_y"]),
            .table(
                "expected_s13_nonrobust.csv", columns: DecompositionGolden.exact,
                answers: { folder, _ in
                    try DecompositionGolden.answers(folder, "s13_nonrobust")
                }),
            .table(
                "expected_s13_outer1.csv", columns: DecompositionGolden.exact,
                answers: { folder, _ in
                    try DecompositionGolden.answers(folder, "s13_outer1")
                }),
            .table(
                "expected_periodic.csv", columns: DecompositionGolden.exact,
                answers: { folder, _ in
                    try DecompositionGolden.answers(folder, "periodic")
                }),
            .table(
                "expected_robust13.csv", columns: DecompositionGolden.loose,
                answers: { folder, _ in
                    try DecompositionGolden.answers(folder, "robust13")
                }),
        ])
}

private enum DecompositionGolden {
    private static let parts = ["seasonal", "trend", "remainder"]

    @Sendable
    static func exact(_ folder: GoldenFolder) throws -> Columns { Columns(keys: ["t"], required: [.within(1e-9): parts]) }

    /// With many outer rounds peers may drift apart: a twentieth of the series' standard deviation.
    @Sendable
    static func loose(_ folder: GoldenFolder) throws -> Columns {
        let values = try folder.table("input.csv").numbers("sqrt_y")
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / Double(max(1, values.count - 1))).squareRoot()
        return Columns(keys: ["t"], optional: [.within(0.05 * deviation): parts], informative: ["weights"])
    }

    static func answers(_ folder: GoldenFolder, _ variant: String) throws -> [[String: Answer]] {
        let table = try folder.table("input.csv")
        let parts = try SeasonalDecomposition(table.numbers("sqrt_y"), settings(folder.parameters(), variant, periods: table.rows.count))
        return try table.column("t").enumerated().map { row, time in
            [
                "t": time.number.map { .number($0) } ?? .text(time.text), "seasonal": .number(parts.seasonal[row]),
                "trend": .number(parts.trend[row]), "remainder": .number(parts.remainder[row]),
            ]
        }
    }

    /// The variant's settings; what it does not say itself stands above it.
    private static func settings(
        _ parameters: JSONTree, _ variant: String, periods: Int
    ) throws -> SeasonalDecomposition.Settings {
        func whole(_ name: String) throws -> Int {
            try parameters.whole(parameters.leaves["\(variant).\(name)"] == nil ? name : "\(variant).\(name)")
        }
        let cycle = try parameters.whole("period")
        let isPeriodic = parameters.leaves["\(variant).s_window"]?.text == "periodic"
        let same = SeasonalDecomposition.Settings.periodic(cycle: cycle, periods: periods)
        func smoother(_ letter: String) throws -> SeasonalDecomposition.Smoother {
            try SeasonalDecomposition.Smoother(
                window: whole("\(letter)_window"), degree: whole("\(letter)_degree"), jump: whole("\(letter)_jump"))
        }
        var settings = try SeasonalDecomposition.Settings(
            cycle: cycle, seasonal: isPeriodic ? same.seasonal : smoother("s"), trend: smoother("t"), lowPass: smoother("l"))
        settings.isPeriodic = isPeriodic
        settings.cutoff = .asPublished  // The oracle's median is not always one, see there.
        (settings.inner, settings.outer) = try (whole("inner"), whole("outer"))
        return settings
    }
}
