import Statistics

/// Comparisons of levels between areas, and between two years.
enum LevelComparisonGolden {
    static let columns = Columns(
        keys: ["a", "b"], required: [.exact: ["nx", "ny", "U"], .within(1e-9): ["p_asym_cc", "p_asym", "A12"]])

    static let yearColumns = Columns(
        required: [
            .within(1e-9): ["U", "p_cc", "p_no_cc", "A12", "share_ge3_prev", "share_ge3_cur", "fisher_p_ge3"],
            .within(1e-5): ["polr_beta_cur", "polr_se", "polr_llf"],
        ],
        informative: ["lag1_kendall_cur"])

    static let peerColumns = Columns(
        required: [
            .within(1e-5): ["polr_beta", "polr_se", "zeta[]", "clm_beta", "logLik", "lr_p"],
            .within(1e-9): ["wilcox_W", "wilcox_p", "psych_kappa", "psych_wkappa_quadratic"],
        ],
        informative: ["psych_kappa_se", "psych_wkappa_se"])

    @Sendable
    static func areas(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try LevelInput(folder)
        let continuity = try folder.parameters().number("continuity_correction")
        return try zip(table.texts("a"), table.texts("b")).map { a, b in
            let test = try MannWhitney(input.series(a).compactMap(\.self), input.series(b).compactMap(\.self))
            return [
                "a": .text(a), "b": .text(b), "nx": Answer(test.firstCount), "ny": Answer(test.secondCount), "U": Answer(test.u),
                "p_asym_cc": Answer(test.p(continuity: continuity)), "p_asym": Answer(test.p(continuity: 0)), "A12": Answer(test.a12),
            ]
        }
    }

    @Sendable
    static func years(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: Answer] {
        let years = try TwoYears(folder)
        let parameters = try folder.parameters()
        let level = try parameters.whole("share_from_level")
        let test = try MannWhitney(years.previous, years.current)
        let odds = try ProportionalOdds(reference: years.previous, compared: years.current)
        let shares = TwoByTwo(try Self.proportion(years.previous, level), try Self.proportion(years.current, level))
        return [
            "U": Answer(test.u), "p_cc": Answer(test.p(continuity: try parameters.number("continuity_correction"))),
            "p_no_cc": Answer(test.p(continuity: 0)), "A12": Answer(test.a12), "share_ge3_prev": Answer(shares.first.share),
            "share_ge3_cur": Answer(shares.second.share), "fisher_p_ge3": Answer(shares.fisherP),
            "polr_beta_cur": Answer(odds.logOddsRatio), "polr_se": Answer(odds.standardError), "polr_llf": Answer(odds.logLikelihood),
        ]
    }

    @Sendable
    static func peer(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: Answer] {
        let years = try TwoYears(folder)
        let continuity = try folder.parameters().number("continuity_correction")
        let test = try MannWhitney(years.previous, years.current)
        let odds = try ProportionalOdds(reference: years.previous, compared: years.current)
        let raters = try RaterInput(folder)
        let kappa = try CohenKappa(raters.column(0), raters.column(1))
        var answers: [String: Answer] = [
            "polr_beta": Answer(odds.logOddsRatio), "clm_beta": Answer(odds.logOddsRatio), "polr_se": Answer(odds.standardError),
            "logLik": Answer(odds.logLikelihood), "lr_p": Answer(odds.likelihoodRatioP), "wilcox_W": Answer(test.u),
            "wilcox_p": Answer(test.p(continuity: continuity)), "psych_kappa": Answer(kappa.unweighted),
            "psych_wkappa_quadratic": Answer(kappa.quadratic),
        ]
        for (index, threshold) in odds.thresholds.enumerated() { answers["zeta[\(index)]"] = Answer(threshold) }
        return answers
    }

    private static func proportion(_ levels: [Int], _ threshold: Int) throws(ProportionRefusal) -> Proportion {
        try Proportion(successes: levels.count { $0 >= threshold }, trials: levels.count)
    }
}

/// `input_two_years.csv`.
private struct TwoYears {
    let previous: [Int]
    let current: [Int]

    init(_ folder: GoldenFolder) throws(GoldenFault) {
        let table = try folder.table("input_two_years.csv")
        let lines = zip(try table.texts("year"), try table.wholesOrNone("level"))
        previous = lines.compactMap { $0 == "prev" ? $1 : nil }
        current = lines.compactMap { $0 == "cur" ? $1 : nil }
    }
}
