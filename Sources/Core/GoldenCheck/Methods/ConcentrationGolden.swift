import Statistics

extension GoldenMethod {
    /// Concentration of events on places (A5.5).
    static let concentration = GoldenMethod(
        "concentration",
        [
            .parameters(["shares[]", "mcc_share", "mcc_simulations"]),
            .own("input.json") { folder, _ in _ = try folder.json("input.json") },
            .heldTree("expected.json", columns: ConcentrationGolden.columns, answers: ConcentrationGolden.answers),
        ])
}

/// The cases are keys of both files; the shares are in the names of the fields.
private enum ConcentrationGolden {
    @Sendable
    static func columns(_ folder: GoldenFolder, _ tree: JSONTree) throws -> Columns {
        let parameters = try folder.parameters()
        let shares = try shares(parameters).map(percent)
        let simulated = percent(try parameters.number("mcc_share"))
        let cases = cases(tree)
        func all(_ fields: [String]) -> [String] { cases.flatMap { name in fields.map { "\(name).\($0)" } } }
        let whole = ["n", "crimes", "places_with_crime"] + shares.map { "places_for_\($0)pct" }
        let exactly = ["gini", "gini_unbiased", "gen_gini_biased", "gen_gini_unbiased"] + shares.map { "share_places_\($0)" }
        return Columns(required: [
            .exact: all(whole), .within(1e-12): all(exactly),
            .within(1e-9): all(["mcc\(simulated)_sim_mean_places", "marginal_concentration_\(simulated)"]),
        ])
    }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: HeldAnswer] {
        let (parameters, input) = (try folder.parameters(), try folder.json("input.json"))
        let (expected, given) = (cases(tree), Set(input.leaves.keys.map { String($0.prefix { $0 != "[" }) }))
        guard given.subtracting(expected).isEmpty else { throw GoldenFault("fall i indata saknas bland svaren") }
        var answers: [String: HeldAnswer] = [:]
        for name in expected {
            let concentration = try Concentration(input.wholes(name))
            for (field, answer) in try plain(concentration, shares(parameters)) { answers["\(name).\(field)"] = HeldAnswer(answer) }
            for (field, held) in try simulated(
                concentration, parameters, { tree.leaves["\(name).\($0)"] ?? Cell(text: "") }, expected.count)
            {
                answers["\(name).\(field)"] = held
            }
        }
        return answers
    }

    private static func plain(_ concentration: Concentration, _ shares: [Double]) -> [String: Answer] {
        var answers = [
            "n": Answer(concentration.places), "crimes": Answer(concentration.events),
            "places_with_crime": Answer(concentration.placesWithEvents), "gini": Answer(concentration.gini),
            "gini_unbiased": Answer(concentration.unbiasedGini), "gen_gini_biased": Answer(concentration.generalisedGini),
            "gen_gini_unbiased": Answer(concentration.unbiasedGeneralisedGini),
        ]
        for share in shares {
            answers["places_for_\(percent(share))pct"] = Answer(concentration.places(for: share))
            answers["share_places_\(percent(share))"] = Answer(concentration.shareOfPlaces(for: share))
        }
        return answers
    }

    private static func simulated(
        _ concentration: Concentration, _ parameters: JSONTree, _ expected: (String) -> Cell, _ values: Int
    ) throws -> [String: HeldAnswer] {
        let (share, simulations) = (try parameters.number("mcc_share"), try parameters.whole("mcc_simulations"))
        let (mean, margin) = ("mcc\(percent(share))_sim_mean_places", "marginal_concentration_\(percent(share))")
        guard let chance = try concentration.byChance(for: share, simulations: simulations, seed: 1),
            let observed = concentration.shareOfPlaces(for: share)
        else { return [mean: HeldAnswer(.none), margin: HeldAnswer(.none)] }
        let places = Double(concentration.places)
        let band = SimulationBand(peer: simulations, own: simulations, values: values)
        return [
            mean: band.mean(chance.mean, deviation: chance.deviation, of: expected(mean)),
            margin: band.mean(
                chance.mean / places - observed, deviation: chance.deviation, factor: 1 / places, of: expected(margin)),
        ]
    }

    private static func cases(_ tree: JSONTree) -> [String] {
        tree.leaves.keys.filter { $0.hasSuffix(".n") }.map { String($0.dropLast(2)) }.sorted()
    }

    private static func shares(_ parameters: JSONTree) throws(GoldenFault) -> [Double] {
        var shares: [Double] = []
        while parameters.leaves["shares[\(shares.count)]"] != nil { shares.append(try parameters.number("shares[\(shares.count)]")) }
        return shares
    }

    private static func percent(_ share: Double) -> String { "\(Int(exactly: (share * 100).rounded()) ?? 0)" }
}
