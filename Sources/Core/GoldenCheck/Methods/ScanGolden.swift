import Statistics

extension GoldenMethod {
    /// Space-time scan statistics (A5.3).
    static let scanStatistic = GoldenMethod(
        "scan_statistic",
        [
            .parameters([
                "max_population_fraction", "max_window", "monte_carlo", "models[]", "windows[]", "area_index", "last_rows",
                "scanstatistics_monte_carlo", "distance",
            ]),
            .input("input_areas.csv", columns: ["area", "x", "y", "pop"]),
            .input("input_counts_time_by_area.csv", columns: ["t"], others: { Int($0) != nil }),
            .heldTree("expected.json", columns: ScanGolden.columns, answers: ScanGolden.answers),
            .heldTree("expected_last13_numpy.json", columns: ScanGolden.lastColumns, answers: ScanGolden.last),
            .heldTree("expected_scanstatistics_R.json", columns: ScanGolden.peerColumns, answers: ScanGolden.peer),
        ])
}

/// The areas and events of the folder.
private struct ScanInput {
    /// The areas' numbers, in rising order.
    let numbers: [Int]
    let zones: ScanZones
    let counts: [[Int]]
    let longest: Int
    let lastRows: Int
    let parameters: JSONTree

    init(_ folder: GoldenFolder) throws {
        parameters = try folder.parameters()
        let table = try folder.table("input_areas.csv")
        let places = zip(try table.numbers("x"), try table.numbers("y")).map { PlanePoint(x: $0, y: $1) }
        let rows = zip(try table.wholes("area"), zip(places, try table.wholes("pop"))).sorted { $0.0 < $1.0 }
        let areas = rows.map { ScanArea(place: $0.1.0, population: $0.1.1) }
        numbers = rows.map(\.0)
        zones = try ScanZones(areas, share: try parameters.number("max_population_fraction"))
        longest = try parameters.whole("max_window")
        lastRows = try parameters.whole("last_rows")
        let events = try folder.table("input_counts_time_by_area.csv")
        let columns = try numbers.map { number throws(GoldenFault) in try events.wholes("\(number)") }
        counts = events.rows.indices.map { row in columns.map { $0[row] } }
    }

    /// The most likely cluster; nil without events.
    func scan(_ model: ScanModel, _ span: ScanSpan, rows: Int? = nil, replicates: Int = 0) throws -> SpaceTimeScan.Cluster? {
        let counts = rows.map { Array(self.counts.suffix(max(0, $0))) } ?? self.counts
        return try SpaceTimeScan(counts, zones: zones, model: model, span: span, longest: longest, replicates: replicates).clusters.first
    }

    static let models: [(name: String, model: ScanModel)] = [("poisson", .poisson), ("permutation", .permutation)]
    static let spans: [(name: String, span: ScanSpan)] = [("prospective", .prospective), ("retrospective", .retrospective)]
}

private enum ScanGolden {
    private static let measured = ["llr", "expected", "rr"]
    private static let exactly = ["areas[]", "t_start", "t_end_excl", "observed"]

    @Sendable
    static func columns(_ folder: GoldenFolder, _ tree: JSONTree) throws -> Columns {
        let parameters = try folder.parameters()
        let combinations = parameters.texts("models").flatMap { model in parameters.texts("windows").map { "\(model)_\($0)" } }
        func all(_ fields: [String]) -> [String] { combinations.flatMap { name in fields.map { "\(name).\($0)" } } }
        let simulated = all([try simulated(parameters)]).filter { tree.leaves[$0] != nil }
        return Columns(
            keys: ["max_pop_frac", "max_window"],
            required: [.within(1e-9): all(measured) + simulated, .exact: all(exactly) + ["n_zones"]],
            informative: all(["centre", "k"]) + (tree.leaves["true_cluster[0]"] == nil ? [] : ["true_cluster[]"]))
    }

    private static func simulated(_ parameters: JSONTree) throws(GoldenFault) -> String { "p_mc\(try parameters.whole("monte_carlo"))" }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: HeldAnswer] {
        let input = try ScanInput(folder)
        let (replicates, field) = (try input.parameters.whole("monte_carlo"), try simulated(input.parameters))
        let values = tree.leaves.keys.count { $0.hasSuffix(".\(field)") }
        let band = SimulationBand(peer: replicates, own: replicates, values: values)
        var answers = [
            "max_pop_frac": HeldAnswer(.number(try input.parameters.number("max_population_fraction"))),
            "max_window": HeldAnswer(Answer(input.longest)), "n_zones": HeldAnswer(Answer(input.zones.distinct)),
        ]
        for (model, span) in ScanInput.models.flatMap({ model in ScanInput.spans.map { (model, $0) } }) {
            let name = "\(model.name)_\(span.name)"
            guard tree.leaves["\(name).llr"] != nil else { continue }
            let expected = tree.leaves["\(name).\(field)"]
            guard let cluster = try input.scan(model.model, span.span, replicates: expected == nil ? 0 : replicates) else {
                throw GoldenFault("\(name): inget kluster")
            }
            for (key, answer) in plain(cluster, input.numbers) { answers["\(name).\(key)"] = HeldAnswer(answer) }
            if let expected { answers["\(name).\(field)"] = band.p(cluster.p, of: expected) }
        }
        return answers
    }

    private static func plain(_ cluster: SpaceTimeScan.Cluster, _ numbers: [Int]) -> [String: Answer] {
        var answers = [
            "llr": Answer.number(cluster.logLikelihoodRatio), "expected": .number(cluster.expected), "rr": .number(cluster.relativeRisk),
            "t_start": Answer(cluster.periods.lowerBound), "t_end_excl": Answer(cluster.periods.upperBound),
            "observed": Answer(cluster.observed),
        ]
        for (index, area) in cluster.areas.enumerated() { answers["areas[\(index)]"] = Answer(numbers[area]) }
        return answers
    }

    @Sendable
    static func lastColumns(_ folder: GoldenFolder, _ tree: JSONTree) throws -> Columns {
        // Ratio, areas, periods, observed, expected: the positions have no names.
        Columns(
            required: [.within(1e-9): ["poisson[]", "permutation[]"], .exact: ["poisson[][]", "permutation[][]"]], informative: ["note"])
    }

    @Sendable
    static func last(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: HeldAnswer] {
        let input = try ScanInput(folder)
        var answers: [String: HeldAnswer] = [:]
        for (name, model) in ScanInput.models {
            guard let cluster = try input.scan(model, .prospective, rows: input.lastRows) else {
                throw GoldenFault("\(name): inget kluster")
            }
            answers["\(name)[0]"] = HeldAnswer(.number(cluster.logLikelihoodRatio))
            for (index, area) in cluster.areas.enumerated() { answers["\(name)[1][\(index)]"] = HeldAnswer(Answer(input.numbers[area]), .exact) }
            answers["\(name)[2]"] = HeldAnswer(Answer(cluster.periods.count), .exact)
            answers["\(name)[3]"] = HeldAnswer(Answer(cluster.observed), .exact)
            answers["\(name)[4]"] = HeldAnswer(.number(cluster.expected))
        }
        return answers
    }

    private static let peerNames: [(name: String, model: ScanModel)] = [("pb_poisson", .poisson), ("permutation", .permutation)]

    @Sendable
    static func peerColumns(_ folder: GoldenFolder, _ tree: JSONTree) throws -> Columns {
        let simulated = "p\(try folder.parameters().whole("scanstatistics_monte_carlo"))"
        func all(_ field: String) -> [String] { peerNames.map { "\($0.name).\(field)" } }
        return Columns(
            keys: ["rows_used"],
            required: [
                .within(1e-6): all("score"), .within(1e-9): all(simulated), .exact: all("locations0[]") + all("duration") + ["n_zones"],
            ])
    }

    @Sendable
    static func peer(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: HeldAnswer] {
        let input = try ScanInput(folder)
        let replicates = try input.parameters.whole("scanstatistics_monte_carlo")
        let band = SimulationBand(peer: replicates, own: replicates, values: peerNames.count)
        var answers = [
            "rows_used": HeldAnswer(Answer(min(input.lastRows, input.counts.count))), "n_zones": HeldAnswer(Answer(input.zones.distinct)),
        ]
        for (name, model) in peerNames {
            guard let cluster = try input.scan(model, .prospective, rows: input.lastRows, replicates: replicates) else {
                throw GoldenFault("\(name): inget kluster")
            }
            answers["\(name).score"] = HeldAnswer(.number(cluster.logLikelihoodRatio))
            answers["\(name).duration"] = HeldAnswer(Answer(cluster.periods.count))
            let p = "\(name).p\(replicates)"
            answers[p] = band.p(cluster.p, of: tree.leaves[p] ?? Cell(text: ""))
            // The peer's order of areas is its own: the set counts.
            let expected = tree.wholes("\(name).locations0")
            let found = cluster.areas.map { input.numbers[$0] }
            let places = Set(expected) == Set(found) && expected.count == found.count ? expected : found
            for (index, area) in places.enumerated() { answers["\(name).locations0[\(index)]"] = HeldAnswer(Answer(area)) }
        }
        return answers
    }
}
