import Statistics

extension GoldenMethod {
    /// Disclosure control (A8).
    static let disclosure = GoldenMethod(
        "sdc",
        [
            .parameters([
                "primary", "threshold", "protect_zeros", "attacker_must_reach_at_least", "attacker_must_reach_at_most", "weight",
                "weight_grand_total", "rounding_bases[]", "p_percent[]", "dominance[][]", "cell_index",
            ]),
            .own("expected.json", check: DisclosureGolden.check),
            .own("expected_gauss_pls.json", check: DisclosureGolden.checkPeer),
        ])
}

private enum DisclosureGolden {
    @Sendable
    static func check(_ folder: GoldenFolder, _ report: inout FileReport) throws {
        let (tree, rules) = (try folder.json("expected.json"), try DisclosureRules(folder))
        let names = tree.names(between: "tables.", and: ".table[0][0]")
        guard !names.isEmpty else { throw GoldenFault("det finns inga tabeller") }
        var unread = Set(tree.leaves.keys).filter { !$0.hasPrefix("rules.") }
        for name in names {
            let expected = ExpectedDisclosure(tree, "tables.\(name).", rules)
            unread.subtract(tree.leaves.keys.filter { $0.hasPrefix("tables.\(name).") })
            for path in expected.strangers { report.fail(GoldenFault("\(name): \(path) är inte deklarerad")) }
            try comparePrimary(expected, rules, &report)
            try compareSuppression(expected, rules, &report)
            try compareRounding(expected, rules, &report)
        }
        unread.subtract(try compareDominance(tree, rules, &report))
        for path in unread.sorted() { report.fail(GoldenFault("\(path) är inte deklarerad")) }
    }

    private static func comparePrimary(_ expected: ExpectedDisclosure, _ rules: DisclosureRules, _ report: inout FileReport) throws {
        let task = try rules.task(expected)
        for (cell, isSensitive) in task.sensitive.enumerated() {
            report.compare(
                Answer(isSensitive ? 1 : 0), with: try expected.cell("primary", cell), .exact, at: expected.place("primary", cell))
        }
        let cells = task.sensitive.indices.filter { task.sensitive[$0] }
        report.compare(Answer(cells.count), with: try expected.leaf("n_primary"), .exact, at: expected.place("n_primary"))
        let audit = try task.table.audit(task.sensitive)
        for cell in cells {
            let path = "audit_primary_only.\(cell)"
            let limits = audit.intervals[cell]
            report.compare(Answer(limits?.lower), with: try expected.leaf("\(path)[0]"), .within(1e-6), at: expected.place("\(path)[0]"))
            report.compare(
                Answer(limits.flatMap { $0.upper.isFinite ? $0.upper : nil }), with: try expected.leaf("\(path)[1]"), .within(1e-6),
                at: expected.place("\(path)[1]"))
        }
        let audited = expected.count(of: "audit_primary_only.")
        report.compare(Answer(2 * cells.count), with: Cell(text: "\(audited)"), .exact, at: expected.place("audit_primary_only: antal"))
        report.compare(
            Answer(audit.disclosed.count), with: try expected.leaf("exactly_disclosed_if_primary_only"), .exact,
            at: expected.place("exactly_disclosed_if_primary_only"))
    }

    /// Another pattern of the same cost that stands up to the attacker is as good.
    private static func compareSuppression(_ expected: ExpectedDisclosure, _ rules: DisclosureRules, _ report: inout FileReport) throws {
        let task = try rules.task(expected)
        let suppression = try Suppression(task)
        report.compare(.number(suppression.cost), with: try expected.leaf("objective_sum_w"), .exact, at: expected.place("objective_sum_w"))
        report.compare(.truth(suppression.isOptimal), with: Cell(text: "true"), .exact, at: expected.place("bevisat billigast"))
        for cell in task.sensitive.indices where task.sensitive[cell] {
            let limits = suppression.audit.intervals[cell]
            report.compare(
                .truth(limits.map { $0.lower <= Double(rules.atMost) + 1e-6 } ?? false), with: Cell(text: "true"), .exact,
                at: expected.place("skydd nedåt", cell))
            report.compare(
                .truth(limits.map { $0.upper >= Double(rules.atLeast) - 1e-6 } ?? false), with: Cell(text: "true"), .exact,
                at: expected.place("skydd uppåt", cell))
        }
    }

    private static func compareRounding(_ expected: ExpectedDisclosure, _ rules: DisclosureRules, _ report: inout FileReport) throws {
        let table = try expected.table()
        for base in rules.bases {
            let rounding = try ControlledRounding(table, base: base)
            report.compare(
                Answer(rounding.distance), with: try expected.leaf("round\(base)_l1"), .exact, at: expected.place("round\(base)_l1"))
            for (cell, pair) in zip(rounding.counts, table.counts).enumerated() {
                let isNeighbour = pair.0 % base == 0 && abs(pair.0 - pair.1) < base
                report.compare(.truth(isNeighbour), with: Cell(text: "true"), .exact, at: expected.place("round\(base)", cell))
            }
            for sum in table.sums {
                report.compare(
                    Answer(sum.parts.reduce(0) { $0 + rounding.counts[$1] }), with: Cell(text: "\(rounding.counts[sum.total])"), .exact,
                    at: expected.place("round\(base): summa", sum.total))
            }
        }
    }

    /// - Returns: the paths that were read.
    private static func compareDominance(_ tree: JSONTree, _ rules: DisclosureRules, _ report: inout FileReport) throws -> Set<String> {
        var read: Set<String> = []
        for index in 0..<tree.length("dominance", key: "total") {
            let path = "dominance[\(index)]"
            let amounts = try tree.numberList("\(path).contrib")
            let contributions = try Contributions(amounts, total: tree.number("\(path).total"))
            read.formUnion(amounts.indices.map { "\(path).contrib[\($0)]" } + ["\(path).total"])
            for percent in rules.percents {
                let leaf = "\(path).p\(percent)"
                report.compare(
                    .truth(try contributions.isKnownWithin(percent: Double(percent))), with: try tree.leaf(leaf), .exact, at: leaf)
                read.insert(leaf)
            }
            for (number, share) in rules.dominances {
                let leaf = "\(path).n\(number)k\(share)"
                report.compare(
                    .truth(try contributions.isDominated(by: number, percent: Double(share))), with: try tree.leaf(leaf), .exact, at: leaf)
                read.insert(leaf)
            }
        }
        return read
    }

    /// Where the peer's pattern is safe, ours costs no more.
    @Sendable
    static func checkPeer(_ folder: GoldenFolder, _ report: inout FileReport) throws {
        let (tree, peer) = (try folder.json("expected.json"), try folder.json("expected_gauss_pls.json"))
        let rules = try DisclosureRules(folder)
        for name in tree.names(between: "tables.", and: ".table[0][0]") {
            let expected = ExpectedDisclosure(tree, "tables.\(name).", rules)
            let theirs = ExpectedDisclosure(peer, "\(name).", rules)
            let task = try rules.task(expected)
            let pattern = try theirs.matrix("suppressed").flatMap { $0.map { $0 != 0 } }
            let isSafe = try task.table.audit(pattern).exposed(
                task.sensitive.indices.filter { task.sensitive[$0] }, rules.protection
            ).isEmpty
            guard isSafe, let objective = try theirs.leaf("objective").number else { continue }
            let cost = try Suppression(task).cost
            report.compare(.truth(cost <= objective), with: Cell(text: "true"), .exact, at: theirs.place("objective"))
        }
    }
}

/// The parameters of the folder.
private struct DisclosureRules {
    let rule: SmallCountRule
    let protection: ProtectionLevel
    let (atMost, atLeast): (Int, Int)
    let bases: [Int]
    let percents: [Int]
    let dominances: [(Int, Int)]
    private let weightOfGrandTotal: Double

    init(_ folder: GoldenFolder) throws {
        let parameters = try folder.parameters()
        let zeros = try parameters.leaf("protect_zeros").truth ?? false
        (atMost, atLeast) = (
            try parameters.whole("attacker_must_reach_at_most"), try parameters.whole("attacker_must_reach_at_least")
        )
        guard let rule = SmallCountRule(smallestPublished: try parameters.whole("threshold"), withholdsZeros: zeros),
            let protection = ProtectionLevel(atMost: atMost, atLeast: atLeast)
        else { throw GoldenFault("threshold eller attacker_must_reach går inte att använda") }
        (self.rule, self.protection) = (rule, protection)
        bases = try parameters.wholeList("rounding_bases")
        percents = try parameters.wholeList("p_percent")
        var dominances: [(Int, Int)] = []
        while parameters.leaves["dominance[\(dominances.count)][0]"] != nil {
            let pair = try parameters.wholeList("dominance[\(dominances.count)]")
            guard pair.count == 2 else { throw GoldenFault("dominance ska vara par") }
            dominances.append((pair[0], pair[1]))
        }
        self.dominances = dominances
        weightOfGrandTotal = try parameters.number("weight_grand_total")
    }

    func task(_ expected: ExpectedDisclosure) throws -> SuppressionTask {
        let table = try expected.table()
        return try SuppressionTask(
            table, sensitive: table.counts.map(rule.withholds), protection: protection,
            weights: table.counts.dropLast().map { Double($0) + 1 } + [weightOfGrandTotal])
    }
}

/// What a document says of one table. Its name may hold any character, so paths are found by what they begin with.
private struct ExpectedDisclosure {
    private let tree: JSONTree
    private let prefix: String
    private let bases: [Int]

    init(_ tree: JSONTree, _ prefix: String, _ rules: DisclosureRules) {
        self.tree = tree
        self.prefix = prefix
        bases = rules.bases
    }

    var strangers: [String] {
        let declared =
            Set([
                "table", "primary", "n_primary", "milp_status", "objective_sum_w", "suppressed", "n_secondary", "audit_after",
                "audit_primary_only", "exactly_disclosed_if_primary_only",
            ]).union(bases.flatMap { ["round\($0)", "round\($0)_l1"] })
        return tree.leaves.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count).prefix { $0 != "[" && $0 != "." } }
            .map(String.init).filter { !declared.contains($0) }.sorted()
    }

    func place(_ path: String, _ cell: Int? = nil) -> String { prefix + path + (cell.map { " cell \($0)" } ?? "") }

    func leaf(_ path: String) throws(GoldenFault) -> Cell { try tree.leaf(prefix + path) }

    func count(of path: String) -> Int { tree.leaves.keys.count { $0.hasPrefix(prefix + path) } }

    func matrix(_ path: String) throws(GoldenFault) -> [[Int]] {
        var rows: [[Int]] = []
        while tree.leaves["\(prefix)\(path)[\(rows.count)][0]"] != nil {
            rows.append(try tree.wholeList("\(prefix)\(path)[\(rows.count)]"))
        }
        return rows
    }

    func table() throws -> SummedTable { try SummedTable(rows: matrix("table")) }

    /// A cell by its number, row by row.
    func cell(_ path: String, _ cell: Int) throws(GoldenFault) -> Cell {
        let width = try matrix("table").first?.count ?? 1
        return try leaf("\(path)[\(cell / width)][\(cell % width)]")
    }
}

extension JSONTree {
    /// The leaf at a path.
    ///
    /// - Throws: a fault when there is none.
    fileprivate func leaf(_ path: String) throws(GoldenFault) -> Cell {
        guard let cell = leaves[path] else { throw GoldenFault("\(path) saknas") }
        return cell
    }

    /// The numbers of a list, in order.
    ///
    /// - Throws: a fault for an element that is no number.
    fileprivate func numberList(_ path: String) throws(GoldenFault) -> [Double] {
        var numbers: [Double] = []
        while leaves["\(path)[\(numbers.count)]"] != nil { numbers.append(try number("\(path)[\(numbers.count)]")) }
        return numbers
    }

    /// The whole numbers of a list, in order.
    ///
    /// - Throws: a fault for an element that is no whole number.
    fileprivate func wholeList(_ path: String) throws(GoldenFault) -> [Int] {
        var wholes: [Int] = []
        while leaves["\(path)[\(wholes.count)]"] != nil { wholes.append(try whole("\(path)[\(wholes.count)]")) }
        return wholes
    }

    /// What stands between a beginning and an end in the paths that have both, sorted.
    fileprivate func names(between beginning: String, and end: String) -> [String] {
        leaves.keys.filter { $0.hasPrefix(beginning) && $0.hasSuffix(end) && $0.count > beginning.count + end.count }
            .map { String($0.dropFirst(beginning.count).dropLast(end.count)) }.sorted()
    }
}
