import Statistics

extension GoldenMethod {
    /// The weighted displacement difference (A6).
    static let displacement = GoldenMethod(
        "wdd",
        [
            .parameters(["confidence", "area_weight_order[]"]),
            .table("input_expected.csv", columns: { _ in DisplacementGolden.columns }, answers: DisplacementGolden.answers),
        ])
}

private enum DisplacementGolden {
    private static let counts = [
        "ctrl_pre", "ctrl_post", "trt_pre", "trt_post", "dctrl_pre", "dctrl_post", "dtrt_pre", "dtrt_post",
    ]
    private static let weights = ["tw_pre", "tw_post", "aw1", "aw2", "aw3", "aw4"]
    static let columns = Columns(
        required: [
            .within(1e-6): [
                "Est_Local", "SE_Local", "Est_Displace", "SE_Displace", "Est_Total", "SE_Total", "Z", "LowCI", "HighCI", "p_two_sided",
            ]
        ],
        informative: counts + weights)

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let confidence = try folder.parameters().confidence()
        let counts = try Self.counts.map { try table.wholes($0) }
        let weights = try weights(folder, table)
        return try table.rows.indices.map { row in
            let pairs = stride(from: 0, to: counts.count, by: 2).map { BeforeAfter(before: counts[$0][row], after: counts[$0 + 1][row]) }
            let difference = try WeightedDisplacement(
                treated: pairs[1], control: pairs[0], displacementTreated: pairs[3], displacementControl: pairs[2], weights: weights[row])
            let limits = difference.total.limits(confidence)
            return [
                "Est_Local": .number(difference.local.estimate), "SE_Local": .number(difference.local.standardError),
                "Est_Displace": .number(difference.displacement.estimate), "SE_Displace": .number(difference.displacement.standardError),
                "Est_Total": .number(difference.total.estimate), "SE_Total": .number(difference.total.standardError),
                "Z": Answer(difference.total.z), "LowCI": .number(limits.lower), "HighCI": .number(limits.upper),
                "p_two_sided": Answer(difference.total.p),
            ]
        }
    }

    /// The weights of each row; the parameters say which area each of `aw1` to `aw4` belongs to.
    private static func weights(_ folder: GoldenFolder, _ table: CSVTable) throws -> [DisplacementWeights] {
        let order = try folder.parameters().texts("area_weight_order")
        var weights = table.rows.map { _ in DisplacementWeights() }
        func take(_ column: String, _ place: WritableKeyPath<DisplacementWeights, Double>) throws {
            for (row, value) in try table.numbers(column).enumerated() { weights[row][keyPath: place] = value }
        }
        try take("tw_pre", \.before)
        try take("tw_post", \.after)
        for (number, area) in order.enumerated() {
            switch area {
            case "control": try take("aw\(number + 1)", \.control)
            case "treated": try take("aw\(number + 1)", \.treated)
            case "displacement_control": try take("aw\(number + 1)", \.displacementControl)
            case "displacement_treated": try take("aw\(number + 1)", \.displacementTreated)
            default: throw GoldenFault("området \(area) i area_weight_order är okänt")
            }
        }
        return weights
    }
}
