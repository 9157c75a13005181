import Statistics

/// The verdicts of the real table, with the dispersion of its categories' yearly counts.
enum LabelGolden {
    static let columns = Columns(
        keys: ["group", "category", "x1", "x2"],
        required: [
            .within(1e-9): ["p_midp", "phi_cat", "p_phi", "rr", "rr_lo_midp", "rr_hi_midp"],
            .within(1e-12): ["q_mid", "q_phi"],
            .exact: ["label"],
        ])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let judged = try JudgedTable(folder)
        return try zip(judged.lines, zip(judged.histories, judged.verdicts())).map { line, judgement in
            let (history, verdict) = judgement
            return [
                "group": .text(line.group), "category": .text(line.category), "x1": Answer(line.pair.earlier),
                "x2": Answer(line.pair.later), "p_midp": .number(verdict.midP), "phi_cat": .number(try factor(history)),
                "p_phi": .number(verdict.dispersedP), "rr": Answer(line.pair.rateRatio), "rr_lo_midp": .number(verdict.limits.lower),
                "rr_hi_midp": .number(verdict.limits.upper), "q_mid": Answer(verdict.adjustedMidP),
                "q_phi": Answer(verdict.adjustedDispersedP), "label": .text(verdict.label.rawValue),
            ]
        }
    }

    @Sendable
    static func dispersion(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let dispersion = try JudgedTable(folder).dispersion
        return [["phi_pooled": .number(dispersion.phi), "df": .number(dispersion.degreesOfFreedom)]]
    }

    private static func factor(_ history: [Int]) throws(TrendRefusal) -> Double {
        do { return try LogLinearTrend(counts: history).phi } catch .noEvents { return 0 }
    }
}

private struct JudgedTable {
    let lines: [CountTable.Line]
    let histories: [[Int]]
    let dispersion: Dispersion
    private let rule: VerdictRule

    init(_ folder: GoldenFolder) throws {
        let parameters = try folder.parameters()
        lines = try CountTable(folder).lines.filter(\.isReal)
        histories = try Self.histories(of: lines, folder)
        let categories = zip(lines, histories).filter { !$0.0.isSum }.map(\.1)
        guard let dispersion = try Dispersion.pooled(over: categories) else { throw GoldenFault("inga kategorier att skatta phi ur") }
        self.dispersion = dispersion
        let level = try parameters.number("label_level")
        let minimumSum = try parameters.whole("label_min_sum")
        guard let rule = VerdictRule(level: level, minimumSum: minimumSum, confidence: try parameters.confidence()) else {
            throw GoldenFault("label_level är inte mellan 0 och 1")
        }
        self.rule = rule
    }

    func verdicts() -> [ChangeVerdict] {
        rule.verdicts(on: lines.map { ChangeRow($0.pair, isSum: $0.isSum) }, dispersion: dispersion)
    }

    /// The yearly counts of the same rows, matched by position since the name of a sum occurs once per group.
    private static func histories(of lines: [CountTable.Line], _ folder: GoldenFolder) throws -> [[Int]] {
        let parameters = try folder.parameters()
        let (start, end) = (try parameters.whole("phi_rows_from"), try parameters.whole("phi_rows_to_excl"))
        let years = try YearTable(folder.beside("trend_loglinear"))
        guard start >= 0, end <= years.counts.count, end - start == lines.count else {
            throw GoldenFault("phi_rows passar inte tabellen i trend_loglinear")
        }
        guard Array(years.categories[start..<end]) == lines.map(\.category) else {
            throw GoldenFault("raderna i trend_loglinear har andra kategorier")
        }
        return Array(years.counts[start..<end])
    }
}
