/// What may not be published of a table, and what else has to be withheld so that nobody can work it out.
package struct SuppressionTask: Equatable, Sendable {
    /// The table.
    package let table: SummedTable
    /// The cells that may not be published.
    package let sensitive: [Bool]
    /// How uncertain of them a reader must be left.
    package let protection: ProtectionLevel
    /// What it costs to withhold each cell.
    package let weights: [Double]
    /// The cells that are public already and cannot be withheld.
    package let published: [Bool]

    /// The weight of a grand total: far above any cell's worth, since without it the table says little.
    package static let weightOfGrandTotal = 10_000.0

    /// Poses a task.
    ///
    /// - Parameters:
    ///   - sensitive: the cells that may not be published, see `SmallCountRule`.
    ///   - weights: what it costs to withhold each cell; nil for count + 1, and `weightOfGrandTotal` for the last cell.
    ///   - published: cells that are public already; nil for none.
    /// - Throws: `lengths`, `weight`, `unprotectable` for a cell that is both sensitive and public.
    package init(
        _ table: SummedTable, sensitive: [Bool], protection: ProtectionLevel, weights: [Double]? = nil, published: [Bool]? = nil
    ) throws(DisclosureRefusal) {
        let size = table.counts.count
        for length in [sensitive.count, weights?.count ?? size, published?.count ?? size] where length != size {
            throw .lengths(size, length)
        }
        for weight in weights ?? [] where !(1e-6...1e9).contains(weight) { throw .weight(weight) }
        self.table = table
        self.sensitive = sensitive
        self.protection = protection
        self.weights = weights ?? table.counts.dropLast().map { Double($0) + 1 } + [Self.weightOfGrandTotal]
        self.published = published ?? [Bool](repeating: false, count: size)
        for cell in sensitive.indices where sensitive[cell] && self.published[cell] { throw .unprotectable(cell) }
    }

    /// The places of the sensitive cells.
    var sensitiveCells: [Int] { sensitive.indices.filter { sensitive[$0] } }

    /// The sum of the weights of the cells of a pattern.
    package func cost(_ suppressed: [Bool]) -> Double { zip(suppressed, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) } }
}

/// A pattern of withheld cells that stood up to an attacker.
package struct Suppression: Equatable, Sendable {
    /// Which cells are withheld, the sensitive ones among them.
    package let suppressed: [Bool]
    /// The sum of the weights of the withheld cells.
    package let cost: Double
    /// Whether it is proven that no protecting pattern costs less.
    package let isOptimal: Bool
    /// What a reader can work out of each withheld cell.
    package let audit: AttackerAudit

    /// The largest table, in cells, for which the cheapest pattern is sought; above it the heuristic serves.
    package static let largestOptimal = 441

    /// Protects a table: the cheapest pattern for small tables, a good one for large; always audited.
    ///
    /// - Parameter seconds: how long to look for the cheapest pattern, in processor time; when it is not enough the heuristic's is given,
    ///   and `isOptimal` is false. As long as the time is enough the same task always gives the same pattern.
    /// - Throws: `unprotectable` when not even withholding everything that can be withheld protects a cell, `noAnswer`.
    package init(_ task: SuppressionTask, seconds: Double = 20) throws(DisclosureRefusal) {
        let isSmall = task.table.counts.count <= Self.largestOptimal
        if isSmall, let pattern = CheapestPattern(task).search(seconds: seconds) {
            try self.init(task, pattern, isOptimal: true)
        } else {
            try self.init(heuristic: task)
        }
    }

    /// Protects a table by the heuristic alone.
    ///
    /// - Throws: as above.
    package init(heuristic task: SuppressionTask) throws(DisclosureRefusal) {
        try self.init(task, GoodPattern(task).search(), isOptimal: false)
    }

    private init(_ task: SuppressionTask, _ suppressed: [Bool], isOptimal: Bool) throws(DisclosureRefusal) {
        self.suppressed = suppressed
        cost = task.cost(suppressed)
        self.isOptimal = isOptimal || suppressed == task.sensitive
        audit = try task.table.audit(suppressed)
        if let cell = audit.exposed(task.sensitiveCells, task.protection).first { throw .unprotectable(cell) }
    }
}
