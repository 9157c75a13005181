import Statistics

extension GoldenMethod {
    /// Standardised ratios in a funnel (A2.2).
    static let funnel = GoldenMethod(
        "funnel_smr",
        [
            .parameters(["confidence", "limit_probabilities[]", "winsor_each_tail", "quantile_type", "overdispersion_threshold"]),
            .input("input.csv", columns: ["area", "y", "pop"]),
            .table("expected.csv", columns: { try FunnelGolden.columns($0) }, answers: FunnelGolden.answers),
            .table(
                "expected_overdispersion.csv",
                columns: { _ in Columns(required: [.within(1e-9): ["phi_winsor10", "phi_used", "threshold"]]) },
                answers: FunnelGolden.overdispersion),
        ])
}

private enum FunnelGolden {
    static func columns(_ folder: GoldenFolder) throws -> Columns {
        let fixed = [
            "expected", "smr", "garwood_lo", "garwood_hi", "byar_lo", "byar_hi", "z_sqrt", "z_od", "p_exact", "p_bh",
        ]
        return Columns(keys: ["area"], required: [.within(1e-9): fixed + (try limitColumns(folder).map(\.name))])
    }

    /// The limits' columns, called after their probability in percent, such as `lim_2.5`.
    private static func limitColumns(_ folder: GoldenFolder) throws -> [(name: String, probability: Double)] {
        let header = try folder.table("expected.csv").header.filter { $0.hasPrefix("lim_") }
        return try probabilities(folder.parameters()).map { probability in
            let name = header.first { Double($0.dropFirst(4)).map { abs($0 / 100 - probability) < 1e-9 } ?? false }
            return (name ?? "lim_\(100 * probability)", probability)
        }
    }

    private static func probabilities(_ parameters: JSONTree) throws(GoldenFault) -> [Double] {
        var numbers: [Double] = []
        while parameters.leaves["limit_probabilities[\(numbers.count)]"] != nil {
            numbers.append(try parameters.number("limit_probabilities[\(numbers.count)]"))
        }
        return numbers
    }

    private static func funnel(_ folder: GoldenFolder) throws -> FunnelPlot {
        let table = try folder.table("input.csv")
        let areas = try AreaCounts(events: table.wholes("y"), populations: table.wholes("pop"))
        return try FunnelPlot(areas, winsorised: folder.parameters().number("winsor_each_tail"))
    }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let confidence = try folder.parameters().confidence()
        let limits = try limitColumns(folder)
        let names = try folder.table("input.csv").texts("area")
        let funnel = try funnel(folder)
        let (dispersed, adjusted) = (funnel.dispersedZ, funnel.adjustedP)
        return names.indices.map { row in
            let ratio = funnel.ratios[row]
            let (garwood, byar) = (ratio.garwoodLimits(confidence), ratio.byarLimits(confidence))
            var answers: [String: Answer] = [
                "area": .text(names[row]), "expected": .number(ratio.expected), "smr": .number(ratio.ratio),
                "garwood_lo": .number(garwood.lower), "garwood_hi": .number(garwood.upper), "byar_lo": .number(byar.lower),
                "byar_hi": .number(byar.upper), "z_sqrt": .number(funnel.squareRootZ[row]), "z_od": .number(dispersed[row]),
                "p_exact": .number(ratio.exactP), "p_bh": Answer(adjusted[row]),
            ]
            for (name, probability) in limits {
                answers[name] = .number(FunnelPlot.limit(probability, expected: ratio.expected))
            }
            return answers
        }
    }

    @Sendable
    static func overdispersion(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let measured = try funnel(folder).overdispersion
        return [["phi_winsor10": .number(measured.phi), "phi_used": .number(measured.used), "threshold": .number(measured.threshold)]]
    }
}
