import Statistics

extension GoldenMethod {
    /// Local and global spatial association (A5.2).
    static let localStats = GoldenMethod(
        "local_stats",
        [
            .own("parameters.json") { folder, report in
                let paths = ["permutations", "g_weights", "moran_weights", "moran_m2_divisor", "fdr"]
                let found = Set(try folder.parameters().leaves.keys.map(JSONTree.pattern)).subtracting(["islands[]"])
                for fault in Columns(informative: paths).faults(of: found) { report.fail(fault) }
            },
            .input("input.csv", columns: ["id", "x", "y", "value", "neighbours"]),
            .held("expected_R.csv", columns: LocalStatsGolden.columns, answers: LocalStatsGolden.answers),
            .table("expected_global.csv", columns: { _ in LocalStatsGolden.globalColumns }, answers: LocalStatsGolden.global),
            .table("expected_esda.csv", columns: { _ in LocalStatsGolden.esdaColumns }, answers: LocalStatsGolden.esda),
            .note("agreement.json"),
        ])
}

private struct AreaInput {
    let ids: [String]
    let areas: SpatialValues

    init(_ folder: GoldenFolder) throws {
        let table = try folder.table("input.csv")
        let ids = try table.texts("id")
        self.ids = ids
        let place = Dictionary(zip(ids, ids.indices)) { first, _ in first }
        let lists = try table.column("neighbours").map { cell in
            try (cell.isNone ? [] : cell.text.split(separator: " ")).map { name throws(GoldenFault) in
                guard let neighbour = place[String(name)] else { throw GoldenFault("grannen \(name) finns inte i indata") }
                return neighbour
            }
        }
        areas = try SpatialValues(try table.numbers("value"), try Neighbours(lists))
    }

    /// The areas of a table's rows, in the table's order.
    func rows(_ table: CSVTable) throws -> [Int] {
        let place = Dictionary(zip(ids, ids.indices)) { first, _ in first }
        return try table.texts("id").map { id in
            guard let area = place[id] else { throw GoldenFault("området \(id) finns inte i indata") }
            return area
        }
    }
}

private enum LocalStatsGolden {
    @Sendable
    static func columns(_ folder: GoldenFolder) throws -> Columns {
        let analytic = ["G_z", "Gstar_z", "Gstar_p", "Gstar_p_bh", "Gstar_p_bonf", "Ii", "E", "Var", "Z", "p"]
        return Columns(keys: ["id", "quadrant"], required: [.within(1e-9): analytic + [try simulated(folder)]])
    }

    /// The column of simulated p values, whose name ends with the number of permutations.
    private static func simulated(_ folder: GoldenFolder) throws -> String { "Ii_perm_p\(try folder.parameters().whole("permutations"))" }

    static let globalColumns = Columns(keys: ["stat"], required: [.within(1e-9): ["v"]])

    static let esdaColumns = Columns(
        keys: ["id"], required: [.within(1e-9): ["Gstar_z", "G_z", "Is"], .exact: ["lm_q"]],
        informative: ["Gstar_p_sim", "lm_p_sim", "lm_EI", "lm_VI", "Gstar_p_norm2", "bh_Gstar_p_norm2"])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try AreaInput(folder)
        let permutations = try folder.parameters().whole("permutations")
        let (plain, rows) = (plain(input), try input.rows(table))
        let tails = try NeighbourPermutation(input.areas, permutations: permutations, seed: 1).tails
        let band = SimulationBand(peer: permutations, own: permutations, values: rows.count)
        let simulated = try simulated(folder)
        return try zip(rows, table.column(simulated)).map { area, expected in
            var answers = plain[area].mapValues { HeldAnswer($0) }
            answers[simulated] = band.p(tails[area].map { p($0, nearest: expected) }, tails: 2, of: expected)
            return answers
        }
    }

    /// Whether the peer counts a sum that ties with the observed one hangs on its rounding: any share of the ties will do.
    private static func p(_ tails: NeighbourPermutation.Tails, nearest expected: Cell) -> Double {
        max(2 * (min(tails.upper, tails.lower) - tails.tied), min(tails.twoSided, expected.number ?? 1))
    }

    private static func plain(_ input: AreaInput) -> [[String: Answer]] {
        let (hot, moran) = (GetisOrd(input.areas), LocalMoran(input.areas))
        let (p, tests) = (hot.p, Double(hot.p.count { $0 != nil }))
        let (adjusted, quadrants) = (hot.adjusted(), moran.quadrants())
        return input.ids.indices.map { area in
            let statistic = moran.statistics[area]
            return [
                "id": .text(input.ids[area]), "quadrant": .text(quadrants[area].rawValue), "G_z": Answer(hot.withoutSelf[area]),
                "Gstar_z": Answer(hot.withSelf[area]), "Gstar_p": Answer(p[area]), "Gstar_p_bh": Answer(adjusted[area]),
                "Gstar_p_bonf": Answer(p[area].map { min(1, tests * $0) }), "Ii": Answer(statistic?.value),
                "E": Answer(statistic?.expected), "Var": Answer(statistic?.variance), "Z": Answer(statistic?.z), "p": Answer(statistic?.p),
            ]
        }
    }

    @Sendable
    static func global(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let whole = GlobalAutocorrelation(try AreaInput(folder).areas)
        let values = [
            "I": Answer(whole.moran?.value), "E": Answer(whole.moran?.expected), "Var": Answer(whole.moran?.variance),
            "p_greater_rand": Answer(whole.moran?.upperP), "G": Answer(whole.general?.value), "EG": Answer(whole.general?.expected),
            "VarG": Answer(whole.general?.variance),
        ]
        let names = try table.texts("stat")
        guard Set(names) == Set(values.keys) else { throw GoldenFault("stat är inte \(values.keys.sorted().joined(separator: ", "))") }
        return names.map { ["stat": .text($0), "v": values[$0] ?? .none] }
    }

    @Sendable
    static func esda(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try AreaInput(folder)
        let (hot, moran, n) = (GetisOrd(input.areas), LocalMoran(input.areas), Double(input.ids.count))
        let quadrants = moran.quadrants(against: .meanOfValues)
        return try input.rows(table).map { area in
            guard input.areas.neighbours.degree(area) > 0 else {
                return ["id": .text(input.ids[area]), "Gstar_z": .exempt, "G_z": .exempt, "Is": .exempt, "lm_q": .exempt]
            }
            return [
                "id": .text(input.ids[area]), "Gstar_z": Answer(hot.withSelf[area]), "G_z": Answer(hot.withoutSelf[area]),
                "Is": Answer(moran.statistics[area].map { $0.value * (n - 1) / n }), "lm_q": Answer(number(quadrants[area])),
            ]
        }
    }

    private static func number(_ quadrant: LocalMoran.Quadrant) -> Int {
        switch quadrant {
        case .highHigh: 1
        case .lowHigh: 2
        case .lowLow: 3
        case .highLow: 4
        }
    }
}
