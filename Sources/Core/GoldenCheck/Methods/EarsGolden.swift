import Statistics

extension GoldenMethod {
    /// EARS and cumulative sums (A3.6–7).
    static let earsCusum = GoldenMethod(
        "ears_cusum",
        [
            .own("parameters.json") { folder, report in
                for fault in EarsInput.faults(of: try folder.parameters()) { report.fail(fault) }
            },
            .input("input.csv", columns: ["week"], others: { _ in true }),
            .held("expected_ears.csv", columns: { _ in EarsGolden.columns }, answers: EarsGolden.answers),
            .held("expected_ears_c1_low_minSigma1.csv", columns: { _ in EarsGolden.lowColumns }, answers: EarsGolden.low),
            .held("expected_ears_hutwagner.csv", columns: { try EarsGolden.scoreColumns($0) }, answers: EarsGolden.scores),
            .held("expected_poisson_cusum_lucas.csv", columns: { _ in CusumGolden.poissonColumns }, answers: CusumGolden.poisson),
            .held("expected_nb_cusum.csv", columns: { _ in CusumGolden.binomialColumns }, answers: CusumGolden.binomial),
            .note("expected_algo_cusum_rossi.csv"),
            .note("expected_algo_cusum_standard.csv"),
            .note("expected_glr_pois.csv"),
        ])
}

/// `input.csv` and the parameters of one section of the folder.
struct EarsInput {
    /// The column that the section names.
    let column: String
    /// The series that the section names, the whole of it.
    let counts: [Int?]
    let parameters: JSONTree
    private let section: String
    private let places: [Int: Int]

    init(_ folder: GoldenFolder, _ section: String) throws {
        let table = try folder.table("input.csv")
        parameters = try folder.parameters()
        self.section = section
        column = try parameters.text("\(section).column")
        counts = try table.wholesOrNone(column)
        places = Dictionary(try table.wholes("week").enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    /// The weeks of the section, first to last.
    func weeks() throws(GoldenFault) -> [Int] {
        let ends = parameters.wholes("\(section).range")
        guard ends.count == 2, ends[0] <= ends[1] else { throw GoldenFault("\(section).range ska vara första och sista vecka") }
        return Array(ends[0]...ends[1])
    }

    /// The place in the series of a week.
    func place(_ week: Int) throws(GoldenFault) -> Int {
        guard let place = places[week] else { throw GoldenFault("veckan \(week) finns inte i indata") }
        return place
    }

    func number(_ name: String) throws(GoldenFault) -> Double { try parameters.number("\(section).\(name)") }

    func whole(_ name: String) throws(GoldenFault) -> Int { try parameters.whole("\(section).\(name)") }

    /// The rule of the section with a lag, every week of whose baseline must have been reported.
    func rule(lag: Int) throws -> Ears {
        try Ears(baseline: whole("baseline"), lag: lag, leastDeviation: number("minSigma"))
    }

    /// What the parameters hold beyond what is read, and what they lack.
    static func faults(of tree: JSONTree) -> [GoldenFault] {
        let sections: [String: [String]] = [
            "ears": ["column", "baseline", "minSigma", "range[]"],
            "ears_c1_low": ["column", "method", "alpha", "baseline", "minSigma", "range[]"],
            "hutwagner": ["column", "baseline", "minSigma", "c1_lag", "c2_lag", "limit_c1", "limit_c2", "limit_c3", "range[]"],
            "poisson_cusum": ["column", "range[]", "m0", "m1_over_m0", "h", "reset_after_alarm"],
            "nb_cusum": ["column", "range[]", "m0", "size", "m1_over_m0", "h", "reset_after_alarm"],
            "algo_cusum": ["optional", "column", "range[]", "k", "h", "m"],
            "glr_pois": ["optional", "column", "range[]", "c_ARL", "theta", "M", "Mtilde", "change", "mu0"],
        ]
        let names = sections.flatMap { section, names in names.map { "\(section).\($0)" } }
        let found = Set(tree.leaves.keys.map(JSONTree.pattern))
        return Columns(informative: names).faults(of: found.filter { !$0.hasPrefix("ears.methods.") })
    }
}

private enum EarsGolden {
    static let columns = Columns(
        keys: ["method", "alpha", "week", "observed"], required: [.within(1e-9): ["upper"], .exact: ["alarm"]])

    static let lowColumns = Columns(keys: ["week", "observed"], required: [.within(1e-9): ["upper"], .exact: ["alarm"]])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try EarsInput(folder, "ears")
        let keys = try (table.texts("method"), table.column("alpha"), table.wholes("week"))
        let weeks = Set(try input.weeks())
        let asked = input.parameters.leaves.keys.count { $0.hasPrefix("ears.methods.") }
        guard table.rows.count == asked * weeks.count else {
            throw GoldenFault("filen har \(table.rows.count) rader, indata ger \(asked * weeks.count)")
        }
        return try table.rows.indices.map { row in
            guard weeks.contains(keys.2[row]), let alpha = keys.1[row].number else {
                throw GoldenFault("rad \(row + 2) står utanför range")
            }
            let key = ["method": HeldAnswer(.text(keys.0[row])), "alpha": HeldAnswer(.number(alpha))]
            let answers = try judge(input, keys.0[row], alpha, week: keys.2[row], alarm: table.column("alarm")[row])
            return answers.merging(key) { $1 }
        }
    }

    @Sendable
    static func low(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try EarsInput(folder, "ears_c1_low")
        let method = try input.parameters.text("ears_c1_low.method")
        let alarms = try table.column("alarm")
        guard try input.weeks().count == table.rows.count else { throw GoldenFault("veckorna är inte de i range") }
        return try zip(input.weeks(), alarms).map { try judge(input, method, input.number("alpha"), week: $0, alarm: $1) }
    }

    private static func judge(
        _ input: EarsInput, _ method: String, _ alpha: Double, week: Int, alarm: Cell
    ) throws -> [String: HeldAnswer] {
        let lags = ["C1": 0, "C2": 2]
        let place = try input.place(week)
        var answers = ["week": HeldAnswer(Answer(week)), "observed": HeldAnswer(Answer(input.counts[place]))]
        guard let lag = lags[method] else {
            // The peer's C3 is another one: its rows are notes.
            guard method == "C3" else { throw GoldenFault("metoden \(method) är okänd") }
            (answers["upper"], answers["alarm"]) = (HeldAnswer(.exempt), HeldAnswer(.exempt))
            return answers
        }
        let upper = try input.rule(lag: lag).expectation(for: place, of: input.counts)?.limit(alpha: alpha)
        answers["upper"] = HeldAnswer(Answer(upper))
        answers["alarm"] = told(upper.flatMap { upper in input.counts[place].map { Double($0) > upper } }, alarm)
        return answers
    }

    static func told(_ isAlarm: Bool?, _ expected: Cell) -> HeldAnswer {
        HeldAnswer(isAlarm.map { Answer($0 ? 1 : 0) } ?? (expected.isNone ? .none : .number(0)))
    }

    static func scoreColumns(_ folder: GoldenFolder) throws -> Columns {
        let column = try folder.parameters().text("hutwagner.column")
        return Columns(
            keys: ["week", column], required: [.within(1e-9): ["C1", "C2", "C3"], .exact: ["alarm1", "alarm2", "alarm3"]])
    }

    @Sendable
    static func scores(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try EarsInput(folder, "hutwagner")
        let (first, second) = try (input.rule(lag: input.whole("c1_lag")), input.rule(lag: input.whole("c2_lag")))
        let limits = try ["limit_c1", "limit_c2", "limit_c3"].map { try input.number($0) }
        guard try input.weeks().count == table.rows.count else { throw GoldenFault("veckorna är inte de i range") }
        return try input.weeks().enumerated().map { row, week in
            let place = try input.place(week)
            let scores = EarsScores(place, of: input.counts, c1: first, c2: second)
            var answers = ["week": HeldAnswer(Answer(week)), input.column: HeldAnswer(Answer(input.counts[place]))]
            for (index, score) in [scores.c1, scores.c2, scores.c3].enumerated() {
                answers["C\(index + 1)"] = HeldAnswer(Answer(score))
                answers["alarm\(index + 1)"] = told(score.map { $0 > limits[index] }, try table.column("alarm\(index + 1)")[row])
            }
            return answers
        }
    }
}
