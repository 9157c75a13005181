import Statistics

/// An answer whose tolerance follows the expected value or the peer's own simulation.
struct HeldAnswer {
    let answer: Answer
    /// Nil for the column's own tolerance.
    let tolerance: Tolerance?

    init(_ answer: Answer, _ tolerance: Tolerance? = nil) {
        self.answer = answer
        self.tolerance = tolerance
    }

    /// A number that may lie `band` from the expected one, whatever its size.
    init(_ number: Double?, within band: Double, of expected: Cell) {
        let size = max(1, abs(expected.number ?? 1))
        self.init(Answer(number), .within(max(band, 1e-300) / size))
    }

    /// A number that may differ by a share of the expected one, and by `floor` in any case.
    init(_ number: Double?, share: Double, floor: Double = 1e-15, of expected: Cell) {
        self.init(number, within: max(share * abs(expected.number ?? 0), floor), of: expected)
    }
}

/// How far two simulations of the same thing may lie apart.
///
/// The band is the goldens' (3 standard errors of the difference, and one step of each), widened so that a whole column of m values, and
/// not each one of them, has the chance of 0.3 percent to fail without cause: at 120 values 3 becomes 4.2.
struct SimulationBand {
    /// The peer's number of simulations, and ours.
    let peer: Int
    let own: Int
    /// How many values are compared.
    let values: Int

    /// How many standard errors are let pass.
    var width: Double { Confidence(1 - 0.0027 / Double(max(1, values)))?.z ?? 3 }

    private var scale: Double { 1 / Double(max(1, peer)) + 1 / Double(max(1, own)) }

    /// A simulated p; `tails` is 2 where it is a smaller tail doubled, which varies as that tail does.
    func p(_ p: Double?, tails: Double = 1, of expected: Cell) -> HeldAnswer {
        let middle = min(1, ((p ?? 0) + (expected.number ?? 0)) / (2 * tails))
        return HeldAnswer(p, within: tails * (width * (middle * (1 - middle) * scale).squareRoot() + scale), of: expected)
    }

    /// A simulated mean of values with this standard deviation, times a factor: 4 standard errors, or the width when that is more.
    func mean(_ mean: Double?, deviation: Double, factor: Double = 1, of expected: Cell) -> HeldAnswer {
        HeldAnswer(mean, within: abs(factor) * (max(4, width) * deviation * scale.squareRoot() + 1e-9), of: expected)
    }
}

extension GoldenFile {
    /// The answers to a table, each with its tolerance: one dictionary per row, by column.
    typealias HeldTableAnswers = @Sendable (GoldenFolder, CSVTable) throws -> [[String: HeldAnswer]]

    /// A table some of whose columns have a tolerance per value.
    static func held(
        _ name: String, columns: @escaping @Sendable (GoldenFolder) throws -> Columns, answers: @escaping HeldTableAnswers
    ) -> GoldenFile {
        .own(name) { folder, report in
            let (table, columns) = (try folder.table(name), try columns(folder))
            for fault in columns.faults(of: table.header) { report.fail(fault) }
            guard report.passed else { return }
            let rows = try answers(folder, table)
            guard rows.count == table.rows.count else {
                throw GoldenFault("filen har \(table.rows.count) rader, indata ger \(rows.count)")
            }
            for column in table.header where columns.tolerance(column) != nil {
                for (index, expected) in try table.column(column).enumerated() {
                    report.hold(rows[index][column], to: expected, columns, column, at: "rad \(index + 2), \(column)")
                }
            }
        }
    }

    /// A JSON document some of whose values have a tolerance of their own, and whose paths may follow the data.
    static func heldTree(
        _ name: String, columns: @escaping @Sendable (GoldenFolder, JSONTree) throws -> Columns,
        answers: @escaping @Sendable (GoldenFolder, JSONTree) throws -> [String: HeldAnswer]
    ) -> GoldenFile {
        .own(name) { folder, report in
            let tree = try folder.json(name)
            let columns = try columns(folder, tree)
            for fault in columns.faults(of: Set(tree.leaves.keys.map(JSONTree.pattern))) { report.fail(fault) }
            guard report.passed else { return }
            let answers = try answers(folder, tree)
            for (path, expected) in tree.leaves.sorted(by: { $0.key < $1.key }) {
                let pattern = JSONTree.pattern(path)
                if columns.tolerance(pattern) != nil { report.hold(answers[path], to: expected, columns, pattern, at: path) }
            }
            for path in answers.keys.sorted() where tree.leaves[path] == nil {
                report.fail(GoldenFault("\(path): väntat värde saknas"))
            }
        }
    }
}

extension FileReport {
    /// Compares one value; a column that is not optional must have an answer.
    fileprivate mutating func hold(_ held: HeldAnswer?, to expected: Cell, _ columns: Columns, _ column: String, at place: String) {
        if let held, let tolerance = held.tolerance ?? columns.tolerance(column) {
            compare(held.answer, with: expected, tolerance, at: place)
        } else if columns.optional[column] == nil {
            fail(GoldenFault("\(place): inget svar"))
        }
    }
}
