import Statistics

/// `input_raters.csv`: one column per rater.
struct RaterInput {
    private let columns: [[Int?]]

    init(_ folder: GoldenFolder) throws(GoldenFault) {
        let table = try folder.table("input_raters.csv")
        var columns: [[Int?]] = []
        for name in table.header { columns.append(try table.wholesOrNone(name)) }
        self.columns = columns
    }

    /// The ratings of a rater counted from 0.
    func column(_ rater: Int) throws(GoldenFault) -> [Int?] {
        guard columns.indices.contains(rater) else { throw GoldenFault("bedömare \(rater) finns inte i indata") }
        return columns[rater]
    }

    /// One row per rated unit.
    var units: [[Int?]] { (columns.first?.indices ?? 0..<0).map { unit in columns.map { $0[unit] } } }

    /// How many pairs of raters there are.
    var pairs: Int { columns.count * (columns.count - 1) / 2 }
}

/// Agreement among raters.
enum AgreementGolden {
    static let columns = Columns(
        keys: ["pairs[].r1", "pairs[].r2"],
        required: [
            .exact: ["pairs[].n"],
            .within(1e-9): [
                "alpha.nominal", "alpha.ordinal", "alpha.interval", "pairs[].kappa", "pairs[].kappa_linear", "pairs[].kappa_quadratic",
                "pairs[].percent_agree",
            ],
        ])

    @Sendable
    static func answers(_ folder: GoldenFolder, _ tree: JSONTree) throws -> [String: Answer] {
        let input = try RaterInput(folder)
        let ratings = Ratings(units: input.units)
        let pairs = tree.length("pairs", key: "r1")
        guard pairs == input.pairs else { throw GoldenFault("filen har \(pairs) par, indata \(input.pairs)") }
        var answers = [
            "alpha.nominal": Answer(ratings.alpha(.nominal)), "alpha.ordinal": Answer(ratings.alpha(.ordinal)),
            "alpha.interval": Answer(ratings.alpha(.interval)),
        ]
        for index in 0..<pairs { try answers.merge(pair(input, tree, "pairs[\(index)]")) { $1 } }
        return answers
    }

    private static func pair(_ input: RaterInput, _ tree: JSONTree, _ path: String) throws -> [String: Answer] {
        let (one, other) = (try tree.whole("\(path).r1"), try tree.whole("\(path).r2"))
        let kappa = try CohenKappa(input.column(one), input.column(other))
        return [
            "\(path).r1": Answer(one), "\(path).r2": Answer(other), "\(path).n": Answer(kappa.count),
            "\(path).kappa": Answer(kappa.unweighted), "\(path).kappa_linear": Answer(kappa.linear),
            "\(path).kappa_quadratic": Answer(kappa.quadratic), "\(path).percent_agree": Answer(kappa.agreement),
        ]
    }
}
