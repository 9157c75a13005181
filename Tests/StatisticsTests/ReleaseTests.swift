import Statistics
import Testing

@Suite struct ReleaseTests {
    @Test(arguments: [2, 3, 5, 10]) func `rounding keeps every sum and every cell next to its count`(base: Int) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let table = try DisclosureTests.table(rows: 4, columns: 5, seed: seed)
            let rounding = try ControlledRounding(table, base: base)
            for (rounded, count) in zip(rounding.counts, table.counts) { #expect(rounded % base == 0 && abs(rounded - count) < base) }
            for sum in table.sums { #expect(sum.parts.reduce(0) { $0 + rounding.counts[$1] } == rounding.counts[sum.total]) }
            #expect(rounding.isOptimal && rounding.distance == zip(rounding.counts, table.counts).reduce(0) { $0 + abs($1.0 - $1.1) })
        }
    }

    @Test(arguments: 1...8) func `no rounding lies nearer`(seed: UInt64) throws {
        let table = try DisclosureTests.table(rows: 2, columns: 2, seed: seed)
        var nearest = Int.max
        for choice in 0..<(1 << 9) {
            let rounded = table.counts.enumerated().map { cell, count in
                count % 3 == 0 ? count : count / 3 * 3 + (choice >> cell & 1) * 3
            }
            guard table.sums.allSatisfy({ sum in sum.parts.reduce(0) { $0 + rounded[$1] } == rounded[sum.total] }) else { continue }
            nearest = min(nearest, zip(rounded, table.counts).reduce(0) { $0 + abs($1.0 - $1.1) })
        }
        #expect(try ControlledRounding(table, base: 3).distance == nearest)
    }

    @Test func `sums that go round in a ring may have no rounding`() throws {
        let ring = try SummedTable(
            counts: [1, 1, 1, 2, 2, 2],
            sums: [
                SummedTable.Sum(total: 3, parts: [0, 1]), SummedTable.Sum(total: 4, parts: [1, 2]),
                SummedTable.Sum(total: 5, parts: [0, 2]),
            ])
        #expect(throws: DisclosureRefusal.noRounding(base: 2)) { try ControlledRounding(ring, base: 2) }
        #expect(throws: DisclosureRefusal.parameter(1)) { try ControlledRounding(ring, base: 1) }
    }

    @Test func `one contributor, or two, can be told from the sum`() throws {
        let pair = try Contributions([50, 50], total: 100)
        #expect(try pair.isKnownWithin(percent: 10) && !pair.isDominated(by: 1, percent: 75) && pair.isDominated(by: 2, percent: 85))
        let many = try Contributions([30, 28, 25, 20], total: 103)
        #expect(try !many.isKnownWithin(percent: 20) && !many.isDominated(by: 2, percent: 85))
        let none = try Contributions([], total: 0)
        #expect(try !none.isKnownWithin(percent: 10) && !none.isDominated(by: 1, percent: 75))
        #expect(throws: DisclosureRefusal.parameter(-1)) { try Contributions([-1], total: 3) }
        #expect(throws: DisclosureRefusal.parameter(2)) { try Contributions([3], total: 2) }
        #expect(throws: DisclosureRefusal.parameter(101)) { try pair.isKnownWithin(percent: 101) }
        #expect(throws: DisclosureRefusal.parameter(0)) { try pair.isDominated(by: 0, percent: 5) }
        #expect(throws: DisclosureRefusal.parameter(-5)) { try pair.isDominated(by: 1, percent: -5) }
    }

    /// January to September, and January to October, of the same three areas: each safe alone, but October is the difference.
    private static func twoMonths() throws -> Releases {
        let first = try SummedTable(rows: [[3, 20, 23], [2, 30, 32], [5, 50, 55]])
        let second = try SummedTable(rows: [[3, 20, 23], [2, 30, 32], [5, 50, 55]])
        return try Releases(first, second, shared: (0..<9).map { ($0, $0) })
    }

    @Test func `a cell withheld in one release only is no longer withheld`() throws {
        let releases = try Self.twoMonths()
        let (across, down) = (
            [true, true, false, true, true, false, false, false, false], [true, false, true, true, false, true, false, false, false]
        )
        for pattern in [across, down] { #expect(try releases.audit(first: pattern, second: pattern).disclosed.isEmpty) }
        #expect(try releases.audit(first: across, second: down).disclosed == [0, 3])
        #expect(releases.table.counts.count == 9 && releases.second == Array(0..<9))
    }

    @Test func `a difference between releases is a sum of the joint table`() throws {
        // Two areas and their total, one month apart; the month itself, 1 and 6 and 7, is published nowhere.
        let (before, after) = (
            try SummedTable(counts: [30, 40, 70], sums: [SummedTable.Sum(total: 2, parts: [0, 1])]),
            try SummedTable(
                counts: [31, 46, 77, 1, 6, 7], sums: [SummedTable.Sum(total: 2, parts: [0, 1]), SummedTable.Sum(total: 5, parts: [3, 4])])
        )
        let sums = (0..<3).map { SummedTable.Sum(total: 3 + $0, parts: [$0, 6 + $0]) }
        let releases = try Releases(before, after, shared: [], sums: sums)
        let open = [Bool](repeating: false, count: 3)
        let audit = try releases.audit(first: open, second: open + [true, true, true])
        #expect(audit.disclosed == [6, 7, 8] && audit.intervals[6] == Limits(lower: 1, upper: 1))
    }

    @Test func `releases refuse pairs that do not fit`() throws {
        let (first, second) = (try SummedTable(counts: [1, 2], sums: []), try SummedTable(counts: [1, 3], sums: []))
        #expect(throws: DisclosureRefusal.differs(1)) { try Releases(first, second, shared: [(1, 1)]) }
        #expect(throws: DisclosureRefusal.badSum(0)) { try Releases(first, second, shared: [(2, 0)]) }
        #expect(throws: DisclosureRefusal.badSum(1)) { try Releases(first, second, shared: [(0, 0), (0, 0)]) }
        let releases = try Releases(first, second, shared: [(0, 0)])
        #expect(releases.table.counts == [1, 2, 3])
        #expect(throws: DisclosureRefusal.lengths(2, 1)) { try releases.suppressed(first: [true, true], second: [true]) }
        #expect(throws: DisclosureRefusal.lengths(3, 4)) {
            try releases.suppressed(first: [true, true, true, true], second: [true, true])
        }
        #expect(try releases.suppressed(first: [true, true], second: [false, true]) == [false, true, true])
    }
}
