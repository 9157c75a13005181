import Statistics

extension GoldenMethod {
    /// A treated area against a mix of others (A6).
    static let syntheticControl = GoldenMethod(
        "synthetic_control",
        [
            .parameters(["last_t_before", "unit_columns[]"]),
            .input("input.csv", columns: ["t", "treated"], others: { $0.hasPrefix("X") }),
            .table(
                "expected_weights.csv", columns: { _ in Columns(keys: ["unit"], required: [.within(1e-6): ["w"]]) },
                answers: SyntheticControlGolden.weights),
            .table(
                "expected_effect.csv", columns: { _ in Columns(required: [.within(1e-6): ["pre_rmse", "post_effect_mean"]]) },
                answers: SyntheticControlGolden.effect),
        ])
}

private enum SyntheticControlGolden {
    private static func units(_ folder: GoldenFolder) throws -> [String] { try folder.parameters().texts("unit_columns") }

    private static func control(_ folder: GoldenFolder) throws -> SyntheticControl {
        let table = try folder.table("input.csv")
        let last = try folder.parameters().number("last_t_before")
        let times = try table.numbers("t")
        let order = times.indices.sorted { times[$0] < times[$1] }
        func series(_ column: String) throws -> [Double] {
            let values = try table.numbers(column)
            return order.map { values[$0] }
        }
        return try SyntheticControl(
            treated: series("treated"), others: units(folder).map { try series($0) }, periodsBefore: times.count { $0 <= last })
    }

    @Sendable
    static func weights(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let weights = try control(folder).weights
        return try zip(units(folder), weights).map { ["unit": Answer(Int($0.dropFirst())), "w": .number($1)] }
    }

    @Sendable
    static func effect(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let control = try control(folder)
        return [["pre_rmse": .number(control.errorBefore), "post_effect_mean": .number(control.meanEffect)]]
    }
}
