import LinearPrograms

/// A protecting pattern that is good but not proven cheapest, for tables too large to search through.
///
/// For one sensitive cell and direction after another the cheapest way to move it as far as demanded is found, where cells already withheld
/// move for nothing; the cells that had to move are withheld too. That movement is itself a table a reader cannot rule out, so the cell is
/// protected. Afterwards cells whose protection turned out unneeded are opened again, the dearest first.
///
/// - SeeAlso: Kelly, Golden and Assad 1992, Networks 22; METHODS A8.
struct GoodPattern {
    private let task: SuppressionTask
    private static let mostTrials = 4_000

    init(_ task: SuppressionTask) {
        self.task = task
    }

    /// The pattern.
    ///
    /// - Throws: `unprotectable`, `noAnswer`.
    func search() throws(DisclosureRefusal) -> [Bool] {
        var suppressed = task.sensitive
        for cell in task.sensitiveCells {
            let count = task.table.counts[cell]
            for move in [task.protection.rise(from: count), -task.protection.fall(from: count)] where move != 0 {
                for moved in try cheapestMove(cell, by: move, suppressed) { suppressed[moved] = true }
            }
        }
        return try reopened(suppressed)
    }

    /// The cells that move when a cell is moved as cheaply as possible.
    private func cheapestMove(_ cell: Int, by move: Double, _ suppressed: [Bool]) throws(DisclosureRefusal) -> [Int] {
        let size = suppressed.count
        var program = LinearProgram()
        for direction in [1.0, -1.0] {
            for other in 0..<size {
                let reach = direction > 0 ? Double.infinity : Double(task.table.counts[other])
                let bound = task.published[other] ? 0 : other == cell ? max(0, move * direction) : reach
                program.add(from: other == cell ? bound : 0, to: bound, cost: suppressed[other] ? 0 : task.weights[other])
            }
        }
        for sum in task.table.sums {
            let rises = sum.terms
            program.require(rises + rises.map { LinearProgram.Term($0.variable + size, -$0.coefficient) }, from: 0, to: 0)
        }
        switch program.minimum() {
        case .optimal(let solution): return (0..<size).filter { abs(solution.values[$0] - solution.values[size + $0]) > 1e-6 }
        case .infeasible: throw .unprotectable(cell)
        case .unbounded, .notProven: throw .noAnswer
        }
    }

    /// The pattern with every cell opened that need not be withheld, as far as the trials go.
    private func reopened(_ pattern: [Bool]) throws(DisclosureRefusal) -> [Bool] {
        var suppressed = pattern
        let sensitive = task.sensitiveCells
        let added = pattern.indices.filter { pattern[$0] && !task.sensitive[$0] }
            .sorted { (task.weights[$0], $1) > (task.weights[$1], $0) }
        for cell in added.prefix(Self.mostTrials / max(1, sensitive.count)) {
            suppressed[cell] = false
            let audit = try task.table.audit(suppressed, cells: sensitive)
            suppressed[cell] = !audit.exposed(sensitive, task.protection).isEmpty
        }
        return suppressed
    }
}
