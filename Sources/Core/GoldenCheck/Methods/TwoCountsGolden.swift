import Statistics

extension GoldenMethod {
    /// The change between two counts, its verdicts, and limits of single counts (A1).
    static let twoCounts = GoldenMethod(
        "two_counts",
        [
            .parameters([
                "confidence", "label_level", "label_min_sum", "table_source", "table_rows", "sum_category", "phi_rows_from",
                "phi_rows_to_excl", "phi_years", "phi_df", "etest_tie_tolerance",
            ]),
            .input("input.csv", columns: ["source", "category", "group", "x1", "t1", "x2", "t2"]),
            .table("expected_two_counts.csv", columns: { _ in TwoCountsGolden.columns }, answers: TwoCountsGolden.answers),
            .table("expected_single_count_ci.csv", columns: { _ in SingleCountGolden.columns }, answers: SingleCountGolden.answers),
            .table("expected_labels.csv", columns: { _ in LabelGolden.columns }, answers: LabelGolden.answers),
            .table(
                "expected_labels_phi.csv",
                columns: { _ in Columns(required: [.within(1e-9): ["phi_pooled"], .exact: ["df"]]) },
                answers: LabelGolden.dispersion),
            .note("expected_python_peers.csv"),
            .note("agreement.json"),
        ])
}

/// `input.csv` of the folder.
struct CountTable {
    /// One line of the input.
    struct Line {
        let source: String
        let category: String
        let group: String
        let pair: CountPair
        let isSum: Bool

        /// Lines made up for the tests stand outside the table that is judged.
        var isReal: Bool { source != "synthetic" }
    }

    /// The lines in the order of the file.
    let lines: [Line]

    /// Reads the input.
    ///
    /// - Throws: a fault when it cannot be read, or holds another number of real rows than the parameters say.
    init(_ folder: GoldenFolder) throws {
        let table = try folder.table("input.csv")
        let parameters = try folder.parameters()
        let sumCategory = try parameters.text("sum_category")
        let texts = try (table.texts("source"), table.texts("category"), table.texts("group"))
        let counts = try (table.wholes("x1"), table.wholes("x2"))
        let exposures = try (table.numbers("t1"), table.numbers("t2"))
        lines = try table.rows.indices.map { row in
            Line(
                source: texts.0[row], category: texts.1[row], group: texts.2[row],
                pair: try CountPair(
                    earlier: counts.0[row], later: counts.1[row], earlierExposure: exposures.0[row], laterExposure: exposures.1[row]),
                isSum: texts.1[row] == sumCategory)
        }
        let realRows = try parameters.whole("table_rows")
        guard lines.filter(\.isReal).count == realRows, lines.prefix(realRows).allSatisfy(\.isReal) else {
            throw GoldenFault("de \(realRows) verkliga raderna ska stå först i input.csv")
        }
    }
}

private enum TwoCountsGolden {
    static let columns = Columns(
        keys: ["source", "category", "group", "x1", "t1", "x2", "t2"],
        required: [
            .within(1e-9): [
                "p_exact_central", "p_midp", "z_wheeler", "p_sqrt", "rr", "rr_lo_exact", "rr_hi_exact", "rr_lo_midp", "rr_hi_midp",
                "z_score", "p_score", "p_etest_wald_ref", "p_etest_score_ref", "p_holm", "p_bh", "p_by", "p_hommel",
            ],
            .exact: ["is_sum"],
        ],
        informative: ["p_exact_minlike", "p_etest_ptools", "p_etest_scipy"])

    private static let adjustments: KeyValuePairs<String, MultipleComparison> = [
        "p_holm": .holm, "p_bh": .benjaminiHochberg, "p_by": .benjaminiYekutieli, "p_hommel": .hommel,
    ]

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let parameters = try folder.parameters()
        let confidence = try parameters.confidence()
        let tieTolerance = try parameters.number("etest_tie_tolerance")
        let lines = try CountTable(folder).lines
        var rows = lines.map { line in
            keys(line).merging(tests(line.pair, tieTolerance)) { $1 }.merging(limits(line.pair, confidence)) { $1 }
        }
        let judged = lines.map { $0.isReal && !$0.isSum ? $0.pair.exactP : nil }
        for (name, adjustment) in adjustments {
            for (index, p) in adjustment.adjusted(judged).enumerated() { rows[index][name] = Answer(p) }
        }
        return rows
    }

    private static func keys(_ line: CountTable.Line) -> [String: Answer] {
        [
            "source": .text(line.source), "category": .text(line.category), "group": .text(line.group),
            "x1": Answer(line.pair.earlier), "t1": Answer(line.pair.earlierExposure),
            "x2": Answer(line.pair.later), "t2": Answer(line.pair.laterExposure), "is_sum": .truth(line.isSum),
        ]
    }

    private static func tests(_ pair: CountPair, _ tieTolerance: Double) -> [String: Answer] {
        [
            "p_exact_central": .number(pair.exactP), "p_midp": .number(pair.midP), "z_wheeler": .number(pair.wheelerZ),
            "p_sqrt": .number(pair.squareRootP), "rr": Answer(pair.rateRatio), "z_score": Answer(pair.scoreZ),
            "p_score": Answer(pair.scoreP), "p_etest_wald_ref": .number(ETest.wald.p(of: pair, tieTolerance: tieTolerance)),
            "p_etest_score_ref": .number(ETest.score.p(of: pair, tieTolerance: tieTolerance)),
        ]
    }

    private static func limits(_ pair: CountPair, _ confidence: Confidence) -> [String: Answer] {
        let exact = pair.exactLimits(confidence)
        let midP = pair.midPLimits(confidence)
        return [
            "rr_lo_exact": .number(exact.lower), "rr_hi_exact": .number(exact.upper), "rr_lo_midp": .number(midP.lower),
            "rr_hi_midp": .number(midP.upper),
        ]
    }
}

private enum SingleCountGolden {
    static let columns = Columns(
        keys: ["x"],
        required: [.within(1e-9): ["garwood_lo", "garwood_hi", "byar_lo", "byar_hi", "midp_lo", "midp_hi"]],
        informative: ["epitools_byar_lo", "epitools_byar_hi"])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let confidence = try folder.parameters().confidence()
        return try table.wholes("x").map { count in
            let single = try SingleCount(count)
            let (garwood, byar) = (single.garwoodLimits(confidence), single.byarLimits(confidence))
            return [
                "x": Answer(count), "garwood_lo": .number(garwood.lower), "garwood_hi": .number(garwood.upper),
                "byar_lo": .number(byar.lower), "byar_hi": .number(byar.upper),  // The oracle's lower limit is not mid-P's, see there.
                "midp_lo": .number(single.outwardLowerLimit(confidence)), "midp_hi": .number(single.midPLimits(confidence).upper),
            ]
        }
    }
}
