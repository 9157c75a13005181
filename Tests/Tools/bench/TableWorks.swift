import Statistics

/// Weighted shares of all areas with design-based limits.
struct Shares: Work {
    private let answers: [Bool?]
    private let weights: [Double]
    private let areas: [Int?]

    init(_ folder: Folder) throws {
        let rows = try folder.numbers("survey.csv")
        (answers, weights, areas) = (rows.map { $0[1] == 1 }, rows.map { $0[2] }, rows.map { Int($0[0]) })
    }

    func run() throws -> [(area: Int, share: WeightedShare, limits: Limits?)] {
        try SurveySample(answers: answers, weights: weights).shares(of: areas).sorted { $0.key < $1.key }
            .map { ($0.key, $0.value, $0.value.limits(by: .logit)) }
    }

    func keep(_ answer: [(area: Int, share: WeightedShare, limits: Limits?)], in folder: Folder) throws {
        let lines = answer.map { area, share, limits in
            "\(area),\(share.answers),\(share.share),\(share.standardError),\(field(limits?.lower)),\(field(limits?.upper))"
        }
        try folder.write(["area,answers,share,se,lower,upper"] + lines, to: "ours-survey.csv")
    }
}

/// The cheapest suppression of each table, with the attacker's audit.
struct Protecting: Work {
    struct Protected {
        let seconds: Double
        let suppression: Suppression
    }

    private let tables: [[[Int]]]
    private let rule = SmallCountRule.underFive

    /// One line per row of a table, the table's number first.
    init(_ folder: Folder) throws {
        let rows = Dictionary(grouping: try folder.wholes("suppression.csv")) { $0[0] }
        tables = rows.sorted { $0.key < $1.key }.map { $0.value.map { Array($0.dropFirst()) } }
    }

    func run() throws -> [Protected] {
        let clock = ContinuousClock()
        return try tables.map { rows in
            let began = clock.now
            let table = try SummedTable(rows: rows)
            let task = try SuppressionTask(table, sensitive: table.counts.map(rule.withholds), protection: ProtectionLevel(rule))
            let suppression = try Suppression(task)
            return Protected(seconds: (clock.now - began) / .seconds(1), suppression: suppression)
        }
    }

    func keep(_ answer: [Protected], in folder: Folder) throws {
        let lines = answer.enumerated().map { number, answer in
            let pattern = answer.suppression.suppressed.map { $0 ? "1" : "0" }.joined()
            let intervals = answer.suppression.audit.intervals.sorted { $0.key < $1.key }
                .map { "\($0.key):\($0.value.lower):\($0.value.upper)" }.joined(separator: " ")
            return "\(number),\(answer.seconds),\(answer.suppression.cost),\(answer.suppression.isOptimal ? 1 : 0),\(pattern),\(intervals)"
        }
        try folder.write(["table,seconds,cost,optimal,pattern,intervals"] + lines, to: "ours-suppression.csv")
    }
}
