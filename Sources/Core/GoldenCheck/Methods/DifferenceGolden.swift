import Statistics

extension GoldenMethod {
    /// Differences in differences (A6).
    static let difference = GoldenMethod(
        "did_poisson",
        [
            .parameters([
                "areas", "treated_areas", "last_month_before", "cluster", "cluster_type", "randomisation",
            ]),
            .input("input.csv", columns: ["month", "area", "treated", "post", "y", "pop"]),
            .table("expected.csv", columns: { _ in DifferenceGolden.columns }, answers: DifferenceGolden.answers),
            .table(
                "expected_2x2_counts.csv", columns: { _ in Columns(required: [.within(1e-6): ["irr_simple", "se_log"]]) },
                answers: DifferenceGolden.fourCounts),
            .table(
                "expected_randomisation.csv",
                columns: { _ in Columns(required: [.within(1e-6): ["obs"], .within(1e-12): ["p_two"], .exact: ["n_assign"]]) },
                answers: DifferenceGolden.randomisation),
        ])
}

private enum DifferenceGolden {
    static let columns = Columns(
        keys: ["model"],
        required: [.within(1e-6): ["b", "se_poisson", "se_quasi", "se_cluster_HC0", "rr", "deviance", "phi"]])

    /// The panel; a row without a count is left out.
    private static func rows(_ folder: GoldenFolder) throws -> [PanelRow] {
        let table = try folder.table("input.csv")
        let months = try table.wholes("month")
        let areas = try places(table.texts("area"))
        let (treated, after) = try (flags(table.column("treated")), flags(table.column("post")))
        let populations = try table.numbers("pop")
        return try table.wholesOrNone("y").enumerated().compactMap { row, count in
            try count.map {
                _ = try SingleCount($0)
                return PanelRow(
                    area: areas[row], period: months[row], isTreated: treated[row], isAfter: after[row], count: $0,
                    exposure: populations[row])
            }
        }
    }

    /// Truth values, also written as 0 and 1.
    private static func flags(_ cells: [Cell]) throws(GoldenFault) -> [Bool] {
        var flags: [Bool] = []
        for cell in cells {
            guard let flag = cell.truth ?? cell.whole.map({ $0 == 1 }) else {
                throw GoldenFault("”\(cell.text)” är inte sant eller falskt")
            }
            flags.append(flag)
        }
        return flags
    }

    /// Numbers for names, in the order they first occur.
    private static func places(_ names: [String]) -> [Int] {
        var numbers: [String: Int] = [:]
        return names.map { name in
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
        }
    }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let rows = try rows(folder)
        return try table.texts("model").map { name in
            let kind = try kind(name)
            let fit = try PanelDifference(rows, kind)
            // The file gives the plain model no dispersion and no robust error.
            let isWhole = kind == .fixedEffects
            return [
                "model": .text(name), "b": .number(fit.logRatio), "se_poisson": .number(fit.standardError), "rr": .number(fit.ratio),
                "deviance": .number(fit.model.deviance), "se_quasi": isWhole ? Answer(fit.quasiError) : .none,
                "se_cluster_HC0": isWhole ? Answer(fit.clusteredError) : .none, "phi": isWhole ? Answer(fit.model.phi) : .none,
            ]
        }
    }

    private static func kind(_ model: String) throws(GoldenFault) -> PanelDifference.Kind {
        switch model {
        case "2x2_offset": return .twoByTwo
        case "twfe": return .fixedEffects
        default: throw GoldenFault("modellen \(model) är okänd")
        }
    }

    /// Each area's events before and after, areas in the order of the file.
    private static func areas(_ folder: GoldenFolder) throws -> [(counts: BeforeAfter, isTreated: Bool)] {
        var areas: [Int: (before: Int, after: Int, isTreated: Bool)] = [:]
        for row in try rows(folder) {
            var area = areas[row.area] ?? (0, 0, row.isTreated)
            if row.isAfter { area.after += row.count } else { area.before += row.count }
            areas[row.area] = area
        }
        return areas.sorted { $0.key < $1.key }.map { (BeforeAfter(before: $0.value.before, after: $0.value.after), $0.value.isTreated) }
    }

    @Sendable
    static func fourCounts(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let areas = try areas(folder)
        func sum(treated: Bool) -> BeforeAfter {
            let own = areas.filter { $0.isTreated == treated }.map(\.counts)
            return BeforeAfter(before: own.reduce(0) { $0 + $1.before }, after: own.reduce(0) { $0 + $1.after })
        }
        let four = try FourCounts(treated: sum(treated: true), others: sum(treated: false))
        return [["irr_simple": .number(four.ratio), "se_log": .number(four.standardError)]]
    }

    @Sendable
    static func randomisation(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        var generator = SplitMix64(seed: 1)
        let inference = try RandomisationInference(areas(folder), using: &generator)
        guard inference.isExhaustive else { throw GoldenFault("områdena är för många för att alla val ska kunna prövas") }
        return [["obs": .number(inference.observed), "p_two": .number(inference.p), "n_assign": Answer(inference.choices)]]
    }
}
