import Statistics
import Testing

@Suite struct DisclosureTests {
    private static let protection = ProtectionLevel(.underFive)

    /// A two-way table with small counts among large ones.
    static func table(rows: Int, columns: Int, seed: UInt64, smallOneIn: Int = 4) throws -> SummedTable {
        var generator = SplitMix64(seed: seed)
        var cells = [[Int]](repeating: [], count: rows)
        for row in cells.indices {
            for _ in 0..<columns {
                let isSmall = Int.random(in: 0..<smallOneIn, using: &generator) == 0
                cells[row].append(Int.random(in: isSmall ? 0...6 : 5...80, using: &generator))
            }
        }
        for row in cells.indices { cells[row].append(cells[row].reduce(0, +)) }
        cells.append((0...columns).map { column in cells.reduce(0) { $0 + $1[column] } })
        return try SummedTable(rows: cells)
    }

    private static func task(_ table: SummedTable) throws -> SuppressionTask {
        try SuppressionTask(table, sensitive: table.counts.map(SmallCountRule.underFive.withholds), protection: protection)
    }

    @Test(arguments: 1...30) func `a suppressed table resists the attacker`(seed: UInt64) throws {
        let table = try Self.table(rows: Int(seed % 5) + 2, columns: Int(seed % 7) + 2, seed: seed)
        let task = try Self.task(table)
        for suppression in [try Suppression(task), try Suppression(heuristic: task)] {
            let audit = try table.audit(suppression.suppressed)
            for cell in table.counts.indices where task.sensitive[cell] {
                #expect(suppression.suppressed[cell])
                let limits = try #require(audit.intervals[cell])
                #expect(limits.lower == 0 && limits.upper >= 5)
            }
            #expect(audit == suppression.audit && suppression.cost == task.cost(suppression.suppressed))
        }
        #expect(try Suppression(task).isOptimal && Suppression(task).cost <= Suppression(heuristic: task).cost)
        #expect(try Suppression(task) == Suppression(task))
    }

    @Test(arguments: 1...10) func `no protecting pattern costs less`(seed: UInt64) throws {
        let table = try Self.table(rows: 2, columns: 2 + Int(seed % 2), seed: seed + 100)
        let task = try Self.task(table)
        let open = task.sensitive.indices.filter { !task.sensitive[$0] }
        let sensitive = task.sensitive.indices.filter { task.sensitive[$0] }
        var cheapest = Double.infinity
        for choice in 0..<(1 << open.count) {
            var pattern = task.sensitive
            for (place, cell) in open.enumerated() where choice >> place & 1 == 1 { pattern[cell] = true }
            guard task.cost(pattern) < cheapest else { continue }
            if try table.audit(pattern, cells: sensitive).exposed(sensitive, Self.protection).isEmpty { cheapest = task.cost(pattern) }
        }
        #expect(try Suppression(task).cost == cheapest)
    }

    @Test(arguments: 1...6) func `the attacker's limits are those of every table that is possible`(seed: UInt64) throws {
        let table = try Self.table(rows: 2, columns: 2, seed: seed + 40)
        var generator = SplitMix64(seed: seed)
        var suppressed = table.counts.indices.map { _ in Bool.random(using: &generator) }
        suppressed[8] = false
        let audit = try table.audit(suppressed)
        var (lowest, highest) = (table.counts, table.counts)
        let free = [0, 1, 3, 4]
        let total = table.counts[8]
        for a in 0...total {
            for b in 0...(total - a) {
                for c in 0...(total - a - b) {
                    let d = total - a - b - c
                    let candidate = [a, b, a + b, c, d, c + d, a + c, b + d, total]
                    guard candidate.indices.allSatisfy({ suppressed[$0] || candidate[$0] == table.counts[$0] }) else { continue }
                    for cell in candidate.indices {
                        (lowest[cell], highest[cell]) = (min(lowest[cell], candidate[cell]), max(highest[cell], candidate[cell]))
                    }
                }
            }
        }
        #expect(free.count == 4)
        for (cell, limits) in audit.intervals { #expect(limits == Limits(lower: Double(lowest[cell]), upper: Double(highest[cell]))) }
    }

    @Test func `a single small count is told by the sums until others go with it`() throws {
        let table = try SummedTable(rows: [[20, 50, 10, 80], [8, 19, 22, 49], [17, 32, 3, 52], [45, 101, 35, 181]])
        let task = try Self.task(table)
        let alone = try table.audit(task.sensitive)
        #expect(alone.disclosed == [10] && alone.intervals[10] == Limits(lower: 3, upper: 3))
        let suppression = try Suppression(task)
        #expect(suppression.cost == 54 && suppression.isOptimal && suppression.audit.disclosed.isEmpty)
    }

    @Test func `a hidden grand total leaves no upper limit`() throws {
        let table = try SummedTable(rows: [[3, 3], [3, 3]])
        let audit = try table.audit([true, true, true, true])
        #expect(audit.intervals[0] == Limits(lower: 0, upper: .infinity))
    }

    @Test func `without small counts nothing is withheld`() throws {
        let table = try SummedTable(rows: [[10, 20, 30], [5, 0, 5], [15, 20, 35]])
        let suppression = try Suppression(Self.task(table))
        #expect(suppression.cost == 0 && suppression.isOptimal && suppression.audit.intervals.isEmpty)
    }

    @Test func `zeros are withheld when the rule says so`() throws {
        let rule = try #require(SmallCountRule(smallestPublished: 3, withholdsZeros: true))
        #expect(rule.withholds(0) && rule.withholds(2) && !rule.withholds(3))
        #expect(!SmallCountRule.underFive.withholds(0) && SmallCountRule.underFive.withholds(4))
        #expect(SmallCountRule(smallestPublished: 2) == nil && SmallCountRule(smallestPublished: 11) == nil)
        let table = try SummedTable(rows: [[0, 9, 8, 17], [7, 6, 9, 22], [7, 15, 17, 39]])
        let task = try SuppressionTask(table, sensitive: table.counts.map(rule.withholds), protection: ProtectionLevel(rule))
        let limits = try #require(try Suppression(task).audit.intervals[0])
        #expect(limits.lower == 0 && limits.upper >= 3)
    }

    @Test(arguments: 1...4) func `the order of the rows changes nothing`(seed: UInt64) throws {
        let table = try Self.table(rows: 5, columns: 4, seed: seed + 7)
        let rows = (0..<6).map { row in Array(table.counts[row * 5..<row * 5 + 5]) }
        let turned = try SummedTable(rows: rows.dropLast().reversed() + [rows[5]])
        #expect(try Suppression(Self.task(table)).cost == Suppression(Self.task(turned)).cost)
    }

    @Test func `large tables and levels are protected by the heuristic`() throws {
        let table = try Self.table(rows: 24, columns: 20, seed: 5, smallOneIn: 40)
        #expect(table.counts.count > Suppression.largestOptimal)
        let suppression = try Suppression(Self.task(table))
        #expect(!suppression.isOptimal && suppression.audit.disclosed.isEmpty)
        // Two districts of three areas each, two categories: areas 0…5, districts 6 and 7, the city 8; then the other category.
        let sums = [0, 9].flatMap { start -> [SummedTable.Sum] in
            let areas = Array(start..<start + 6)
            return [
                SummedTable.Sum(total: start + 6, parts: Array(areas[0..<3])),
                SummedTable.Sum(total: start + 7, parts: Array(areas[3..<6])),
                SummedTable.Sum(total: start + 8, parts: [start + 6, start + 7]),
            ]
        }
        let levels = try SummedTable(counts: [3, 9, 12, 20, 7, 5, 24, 32, 56, 8, 2, 30, 11, 15, 6, 40, 32, 72], sums: sums)
        let (best, good) = (try Suppression(Self.task(levels)), try Suppression(heuristic: Self.task(levels)))
        #expect(best.isOptimal && best.cost <= good.cost && good.audit.disclosed.isEmpty)
    }

    @Test func `without time the heuristic's pattern is given, unproven but audited`() throws {
        let task = try Self.task(Self.table(rows: 6, columns: 6, seed: 3))
        let suppression = try Suppression(task, seconds: 0)
        #expect(
            !suppression.isOptimal
                && suppression.audit.exposed(task.sensitive.indices.filter { task.sensitive[$0] }, Self.protection).isEmpty)
    }

    @Test func `what is already public stays public, and may make protection impossible`() throws {
        let table = try SummedTable(rows: [[3, 20, 23], [30, 40, 70], [33, 60, 93]])
        let sensitive = table.counts.map(SmallCountRule.underFive.withholds)
        var published = [Bool](repeating: false, count: 9)
        published[4] = true
        let suppression = try Suppression(SuppressionTask(table, sensitive: sensitive, protection: Self.protection, published: published))
        #expect(!suppression.suppressed[4] && suppression.isOptimal)
        let everything = (0..<9).map { $0 != 0 }
        let task = try SuppressionTask(table, sensitive: sensitive, protection: Self.protection, published: everything)
        #expect(throws: DisclosureRefusal.unprotectable(0)) { try Suppression(task) }
        #expect(throws: DisclosureRefusal.unprotectable(0)) { try Suppression(heuristic: task) }
        published[0] = true
        #expect(throws: DisclosureRefusal.unprotectable(0)) {
            try SuppressionTask(table, sensitive: sensitive, protection: Self.protection, published: published)
        }
    }

    @Test func `refuses what is no table and no task`() throws {
        #expect(throws: DisclosureRefusal.shape) { try SummedTable(rows: []) }
        #expect(throws: DisclosureRefusal.shape) { try SummedTable(rows: [[1, 1], [1]]) }
        #expect(throws: DisclosureRefusal.shape) { try SummedTable(rows: [[1], [1]]) }
        #expect(throws: DisclosureRefusal.shape) { try SummedTable(counts: [], sums: []) }
        #expect(throws: DisclosureRefusal.negative(-1)) { try SummedTable(rows: [[-1, -1], [-1, -1]]) }
        #expect(throws: DisclosureRefusal.tooLarge(.max)) { try SummedTable(counts: [.max], sums: []) }
        #expect(throws: DisclosureRefusal.badSum(0)) { try SummedTable(counts: [1], sums: [SummedTable.Sum(total: 0, parts: [0])]) }
        #expect(throws: DisclosureRefusal.badSum(0)) { try SummedTable(counts: [1], sums: [SummedTable.Sum(total: 0, parts: [1])]) }
        #expect(throws: DisclosureRefusal.doesNotAddUp(1)) { try SummedTable(rows: [[1, 1], [1, 2]]) }
        let table = try SummedTable(rows: [[3, 3], [3, 3]])
        #expect(throws: DisclosureRefusal.lengths(4, 1)) { try table.audit([true]) }
        #expect(throws: DisclosureRefusal.lengths(4, 1)) { try SuppressionTask(table, sensitive: [true], protection: Self.protection) }
        #expect(throws: DisclosureRefusal.weight(0)) {
            try SuppressionTask(table, sensitive: [true, true, true, true], protection: Self.protection, weights: [0, 1, 1, 1])
        }
        #expect(ProtectionLevel(atMost: 5, atLeast: 5) == nil && ProtectionLevel(atMost: 0, atLeast: 3) != nil)
    }
}
