/// Two releases that share cells, seen as one table, so that what one withholds is not told by the other.
///
/// A cell is withheld only when every release it stands in withholds it. Sums across the releases, such as a year to date and the month
/// that was added, are given as sums of the joint table.
///
/// - SeeAlso: METHODS A8, differencing across releases.
package struct Releases: Equatable, Sendable {
    /// All cells, those of the first release first.
    package let table: SummedTable
    /// The place in the joint table of each cell of the second release.
    package let second: [Int]

    /// Joins two releases.
    ///
    /// - Parameters:
    ///   - shared: pairs of places, in the first and in the second release, of the same cell.
    ///   - sums: further sums, in places of the joint table; see `second`.
    /// - Throws: `badSum` for a pair outside the tables or a cell of the second paired twice, `differs` for a cell with two counts, else
    ///   as `SummedTable`.
    package init(
        _ first: SummedTable, _ second: SummedTable, shared: [(first: Int, second: Int)], sums: [SummedTable.Sum] = []
    ) throws(DisclosureRefusal) {
        var places = [Int?](repeating: nil, count: second.counts.count)
        for (number, pair) in shared.enumerated() {
            guard first.counts.indices.contains(pair.first), places.indices.contains(pair.second), places[pair.second] == nil else {
                throw .badSum(number)
            }
            guard first.counts[pair.first] == second.counts[pair.second] else { throw .differs(pair.first) }
            places[pair.second] = pair.first
        }
        var counts = first.counts
        self.second = places.indices.map { cell in
            if let place = places[cell] { return place }
            counts.append(second.counts[cell])
            return counts.count - 1
        }
        let joint = self.second
        let moved = second.sums.map { SummedTable.Sum(total: joint[$0.total], parts: $0.parts.map { joint[$0] }) }
        table = try SummedTable(counts: counts, sums: first.sums + moved + sums)
    }

    /// Which cells of the joint table are withheld when each release withholds its own.
    ///
    /// - Throws: `lengths`.
    package func suppressed(first: [Bool], second: [Bool]) throws(DisclosureRefusal) -> [Bool] {
        guard second.count == self.second.count else { throw .lengths(self.second.count, second.count) }
        guard first.count <= table.counts.count else { throw .lengths(table.counts.count, first.count) }
        var suppressed = first + [Bool](repeating: true, count: table.counts.count - first.count)
        for (cell, place) in self.second.enumerated() where !second[cell] { suppressed[place] = false }
        return suppressed
    }

    /// What a reader who has both releases can work out.
    ///
    /// - Throws: `lengths`, `noAnswer`.
    package func audit(first: [Bool], second: [Bool]) throws(DisclosureRefusal) -> AttackerAudit {
        try table.audit(suppressed(first: first, second: second))
    }
}
