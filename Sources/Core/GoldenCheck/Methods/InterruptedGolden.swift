import Statistics

extension GoldenMethod {
    /// Interrupted time series (A6).
    static let interrupted = GoldenMethod(
        "its",
        [
            .parameters(["period", "harmonics", "last_t_before", "newey_west_lag", "newey_west_prewhite", "newey_west_adjust"]),
            .input("input.csv", columns: InterruptedGolden.fixed, others: { !InterruptedGolden.fixed.contains($0) }),
            .table(
                "expected.csv",
                columns: { _ in Columns(keys: ["term"], required: [.within(1e-6): ["b", "se_quasi", "p_quasi", "se_nw3", "phi"]]) },
                answers: InterruptedGolden.terms),
            .table(
                "expected_fit.csv",
                columns: { _ in Columns(keys: ["t"], required: [.within(1e-6): ["fitted", "counterfactual"]]) },
                answers: InterruptedGolden.fit),
            .table(
                "expected_total.csv", columns: { _ in Columns(required: [.within(1e-6): ["prevented_total", "rel"]]) },
                answers: InterruptedGolden.total),
        ])
}

private enum InterruptedGolden {
    static let fixed = ["t", "step", "ramp", "y"]

    private static func season(_ table: CSVTable) -> [String] { table.header.filter { !fixed.contains($0) } }

    private static func series(_ folder: GoldenFolder) throws -> InterruptedSeries {
        let table = try folder.table("input.csv")
        let (times, steps, ramps) = try (table.numbers("t"), table.numbers("step"), table.numbers("ramp"))
        let season = try season(table).map { try table.numbers($0) }
        return try InterruptedSeries(
            table.wholesOrNone("y").enumerated().map { row, count in
                InterruptedPeriod(
                    time: times[row], step: steps[row], ramp: ramps[row], season: season.map { $0[row] }, count: count)
            })
    }

    @Sendable
    static func terms(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let series = try series(folder)
        let errors = series.errors(lag: try folder.parameters().whole("newey_west_lag"))
        let names = ["(Intercept)", "t", "step", "ramp"] + season(try folder.table("input.csv"))
        let (quasi, p) = (series.model.quasiErrors, series.model.quasiP)
        return names.enumerated().map { place, name in
            [
                "term": .text(name), "b": Answer(series.model.coefficients[place]), "se_quasi": Answer(quasi[place]),
                "p_quasi": Answer(p[place]), "se_nw3": Answer(errors[place]), "phi": Answer(series.model.phi),
            ]
        }
    }

    @Sendable
    static func fit(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let series = try series(folder)
        return try folder.table("input.csv").texts("t").enumerated().map { row, time in
            [
                "t": Double(time).map { .number($0) } ?? .text(time), "fitted": .number(series.fitted[row]),
                "counterfactual": .number(series.counterfactual[row]),
            ]
        }
    }

    @Sendable
    static func total(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let series = try series(folder)
        return [["prevented_total": .number(series.prevented), "rel": .number(series.preventedShare)]]
    }
}
