import LinearPrograms

/// What a reader can work out of a table with suppressed cells: for each of them the smallest and the largest value that the published
/// cells, the sums and the fact that counts are not negative leave possible.
///
/// - SeeAlso: Fischetti and Salazar 2001, Management Science 47; METHODS A8. Compared with HiGHS.
package struct AttackerAudit: Equatable, Sendable {
    /// The limits of each suppressed cell, by its place; an upper one is infinite when nothing bounds it.
    package let intervals: [Int: Limits]

    /// The cells that can be worked out exactly, rising.
    package var disclosed: [Int] {
        intervals.filter { $0.value.upper - $0.value.lower < 1e-6 }.keys.sorted()
    }

    /// The cells among those given that are not protected, rising.
    package func exposed(_ sensitive: some Sequence<Int>, _ protection: ProtectionLevel) -> [Int] {
        sensitive.filter { cell in !(intervals[cell].map(protection.isReached) ?? false) }.sorted()
    }
}

/// How uncertain a reader must be left of a withheld count: its limits must reach at least this far down and this far up.
package struct ProtectionLevel: Equatable, Sendable {
    /// The lower limit must be at most this.
    package let atMost: Int
    /// The upper limit must be at least this.
    package let atLeast: Int

    /// The level that goes with a rule for small counts: anything from 0 to the smallest published count is possible.
    package init(_ rule: SmallCountRule) {
        self.init(checked: 0, rule.smallestPublished)
    }

    /// Creates a level; nil unless 0 <= atMost < atLeast <= 1000.
    package init?(atMost: Int, atLeast: Int) {
        guard atMost >= 0, atMost < atLeast, atLeast <= 1000 else { return nil }
        self.init(checked: atMost, atLeast)
    }

    private init(checked atMost: Int, _ atLeast: Int) {
        self.atMost = atMost
        self.atLeast = atLeast
    }

    func isReached(_ limits: Limits) -> Bool {
        limits.lower <= Double(atMost) + 1e-6 && limits.upper >= Double(atLeast) - 1e-6
    }

    /// How far a count must be able to fall.
    func fall(from count: Int) -> Double { Double(max(0, count - atMost)) }

    /// How far a count must be able to rise.
    func rise(from count: Int) -> Double { Double(max(0, atLeast - count)) }
}

extension SummedTable {
    /// Attacks a pattern of suppressed cells.
    ///
    /// - Parameters:
    ///   - suppressed: which cells are withheld.
    ///   - cells: which of them to find the limits of; nil for all.
    /// - Throws: `lengths`; `noAnswer` when the library gives none.
    /// - Complexity: two small linear programs per cell.
    package func audit(_ suppressed: [Bool], cells: [Int]? = nil) throws(DisclosureRefusal) -> AttackerAudit {
        guard suppressed.count == counts.count else { throw .lengths(counts.count, suppressed.count) }
        let asked = (cells ?? Array(counts.indices)).filter { counts.indices.contains($0) && suppressed[$0] }
        let moves = moves(down: { suppressed[$0] ? Double(counts[$0]) : 0 }, up: { suppressed[$0] ? .infinity : 0 })
        let outcomes = moves.largest(asked.flatMap { [($0, -1), ($0, 1)] })
        var intervals: [Int: Limits] = [:]
        for (number, cell) in asked.enumerated() {
            guard let fall = outcomes[2 * number].extent, let rise = outcomes[2 * number + 1].extent else { throw .noAnswer }
            let count = Double(counts[cell])
            intervals[cell] = Limits(lower: max(0, count - fall).settled, upper: (count + rise).settled)
        }
        return AttackerAudit(intervals: intervals)
    }

    /// Every table with the same sums, as what to add to each count.
    func moves(down: (Int) -> Double, up: (Int) -> Double) -> LinearProgram {
        var program = LinearProgram()
        for cell in counts.indices { program.add(from: -down(cell), to: up(cell)) }
        for sum in sums { program.require(sum.terms, from: 0, to: 0) }
        return program
    }
}

extension SummedTable.Sum {
    /// Parts minus total.
    var terms: [LinearProgram.Term] { parts.map { LinearProgram.Term($0, 1) } + [LinearProgram.Term(total, -1)] }
}

extension LinearOutcome {
    /// How far a cell can be moved; infinite without bound, nil without an answer.
    fileprivate var extent: Double? { self == .unbounded ? .infinity : solution?.objective }
}

extension Double {
    /// A number within rounding of a whole one is that one.
    fileprivate var settled: Double { abs(self - rounded()) < 1e-7 * max(1, abs(self)) ? rounded() : self }
}
