import Statistics
import Testing

/// Tables whose totals are right, from a seed, and the ways a typist spoils them.
private struct Typist {
    var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func table(rows: Int, columns: Int, emptyShare: Int = 4) -> [[Int?]] {
        (0..<rows).map { _ in
            (0..<columns).map { _ in
                let isEmpty = Int.random(in: 0..<10, using: &generator) < emptyShare
                return isEmpty ? nil : Int.random(in: 1...99, using: &generator)
            }
        }
    }

    /// The cells with the totals of the right ones.
    static func printed(_ cells: [[Int?]], totalsOf right: [[Int?]]) throws -> PrintedTable {
        let rows = right.map { $0.reduce(0) { $0 + ($1 ?? 0) } }
        let columns = (right.first?.indices ?? 0..<0).map { column in right.reduce(0) { $0 + ($1[column] ?? 0) } }
        return try PrintedTable(cells: cells, rowTotals: rows, columnTotals: columns, grandTotal: rows.reduce(0, +))
    }
}

@Suite struct TableReconciliationTests {
    /// Every proposal must leave nothing that differs.
    private func everyRepairLeavesNothing(_ found: TableReconciliation) throws -> Bool {
        try found.repairs.allSatisfy { repair in
            let table = found.table
            let repaired = try PrintedTable(
                cells: repair.applied(to: table), rowTotals: table.rowTotals, columnTotals: table.columnTotals, grandTotal: table.grandTotal
            )
            return TableReconciliation(repaired).addsUp
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>) func `a table that adds up proposes nothing`(seed: UInt64) throws {
        var typist = Typist(seed: seed)
        let cells = typist.table(rows: 8, columns: 12)
        let found = TableReconciliation(try Typist.printed(cells, totalsOf: cells))
        #expect(found.addsUp && found.repairs.isEmpty)
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `finds the row that slipped sideways and puts it back`(seed: UInt64) throws {
        var typist = Typist(seed: seed)
        var right = typist.table(rows: 9, columns: 12)
        let row = Int.random(in: 0..<9, using: &typist.generator)
        let (start, length) = (Int.random(in: 3..<6, using: &typist.generator), Int.random(in: 1...3, using: &typist.generator))
        let step = [-3, -2, -1, 1, 2, 3].randomElement(using: &typist.generator) ?? 1
        for column in 0..<12 where !(start..<(start + length)).contains(column) { right[row][column] = nil }
        right[row][start] = 7
        var spoilt = right
        for column in start..<(start + length) { spoilt[row][column] = nil }
        for column in start..<(start + length) { spoilt[row][column + step] = right[row][column] }
        let found = TableReconciliation(try Typist.printed(spoilt, totalsOf: right))
        #expect(found.rowTotalsHold && !found.columnTotalsHold)
        let repair = try #require(found.repairs.first { $0.row == row })
        #expect(repair.applied(to: found.table) == right)
        #expect(try everyRepairLeavesNothing(found))
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `finds two neighbours that changed places`(seed: UInt64) throws {
        var typist = Typist(seed: seed)
        let right = typist.table(rows: 7, columns: 12, emptyShare: 0)
        let (row, column) = (Int.random(in: 0..<7, using: &typist.generator), Int.random(in: 0..<11, using: &typist.generator))
        var spoilt = right
        spoilt[row].swapAt(column, column + 1)
        let found = TableReconciliation(try Typist.printed(spoilt, totalsOf: right))
        guard right[row][column] != right[row][column + 1] else {
            #expect(found.addsUp && found.repairs.isEmpty)
            return
        }
        #expect(found.swaps.contains { $0.row == row && $0.column == column && $0.corrected == right[row].map { $0 ?? 0 } })
        #expect(found.shifts.isEmpty && found.singleCells.isEmpty)
        #expect(try everyRepairLeavesNothing(found))
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `finds the one cell that was mistyped and says what it should be`(seed: UInt64) throws {
        var typist = Typist(seed: seed)
        let right = typist.table(rows: 7, columns: 12, emptyShare: 0)
        let (row, column) = (Int.random(in: 0..<7, using: &typist.generator), Int.random(in: 0..<12, using: &typist.generator))
        var spoilt = right
        let typed = (right[row][column] ?? 0) + Int.random(in: 1...40, using: &typist.generator)
        spoilt[row][column] = typed
        let found = TableReconciliation(try Typist.printed(spoilt, totalsOf: right))
        let cell = try #require(found.singleCells.first)
        #expect(found.repairs.count == 1 && found.onlyRepair == .cell(cell))
        #expect([cell.row, cell.column, cell.corrected] == [row, column, right[row][column]])
        #expect(cell.printed == typed)
        #expect(try everyRepairLeavesNothing(found))
    }

    @Test func `the music of 2022 lies a month early, from April on`() throws {
        let printed: [Int?] = [nil, nil, 1, 1, 14, 11, 12, 3, 2, 1, 1, nil]
        let other: [Int?] = [1, 1, 2, 2, 5, 19, 6, 23, 5, 6, 9, nil]
        let table = try PrintedTable(
            cells: [other, printed], rowTotals: [79, 46], columnTotals: [1, 1, 3, 2, 6, 33, 17, 35, 8, 8, 10, 1], grandTotal: 125)
        let found = TableReconciliation(table)
        #expect(found.columnDifferences == [0, 0, 0, -1, -13, 3, -1, 9, 1, 1, 0, 1])
        let shift = try #require(found.shifts.first)
        #expect(found.repairs.count == 1)
        #expect([shift.row, shift.start, shift.endExclusive, shift.by] == [1, 3, 11, 1])
        #expect(shift.corrected == [0, 0, 1, 0, 1, 14, 11, 12, 3, 2, 1, 1])
        #expect(found.onlyRepair?.changes(in: table).map(\.column) == [3, 4, 5, 6, 7, 8, 9, 11])
    }

    @Test func `nothing is moved on top of another cell, nor further than three columns`() throws {
        let right: [[Int?]] = [[5, nil, nil, nil, nil, nil]]
        let far = TableReconciliation(try Typist.printed([[nil, nil, nil, nil, 5, nil]], totalsOf: right))
        #expect(far.repairs.isEmpty && !far.addsUp)
        let near = TableReconciliation(try Typist.printed([[nil, nil, nil, 5, nil, nil]], totalsOf: right))
        #expect(near.shifts.map(\.by) == [-3])
        let blocked = TableReconciliation(try Typist.printed([[3, 9]], totalsOf: [[9, 3]]))
        #expect(blocked.shifts.isEmpty && blocked.swaps.map(\.column) == [0])
    }

    @Test func `moves are not looked for when a row total is wrong, and no half repair is proposed`() throws {
        let table = try PrintedTable(
            cells: [[nil, 5, 1], [2, 3, 4]], rowTotals: [6, 8], columnTotals: [7, 3, 5], grandTotal: 15)
        let found = TableReconciliation(table)
        #expect(found.rowDifferences == [0, -1] && found.columnDifferences == [5, -5, 0])
        #expect(found.repairs.isEmpty)
        let wrongGrand = try PrintedTable(cells: [[1, 2]], rowTotals: [4], columnTotals: [2, 2], grandTotal: 3)
        #expect(TableReconciliation(wrongGrand).repairs.isEmpty)
    }

    @Test func `no cell is corrected below nothing`() throws {
        let table = try PrintedTable(cells: [[1, 2]], rowTotals: [0], columnTotals: [-2, 2], grandTotal: 0)
        #expect(TableReconciliation(table).repairs.isEmpty)
    }

    @Test(arguments: [(17, 11, DigitSlip.oneDigit), (21, 12, .swappedDigits), (3, 8, .oneDigit), (1_203, 1_230, .swappedDigits)])
    func `knows a slip of a digit or two`(printed: Int, corrected: Int, slip: DigitSlip) {
        #expect(DigitSlip(from: printed, to: corrected) == slip)
    }

    @Test(arguments: [(1, 10), (12, 34), (121, 1_121), (1_312, 1_123), (201, 102), (5, 5)])
    func `anything else is no slip of a digit`(printed: Int, corrected: Int) {
        #expect(DigitSlip(from: printed, to: corrected) == nil)
    }

    @Test func `totals that are not printed disagree with nothing`() throws {
        let bare = TableReconciliation(try PrintedTable(cells: [[1, nil], [2, 3]]))
        #expect(bare.addsUp && bare.repairs.isEmpty)
        let some = TableReconciliation(try PrintedTable(cells: [[1, nil], [2, 3]], rowTotals: [nil, 6], columnTotals: [3, 4]))
        #expect(some.rowDifferences == [0, 1] && some.columnDifferences == [0, 1])
        #expect(some.singleCells.map(\.corrected) == [4])
    }

    @Test func `refuses what is no table`() {
        #expect(throws: TableRefusal.ragged(row: 1)) { try PrintedTable(cells: [[1], [1, 2]]) }
        #expect(throws: TableRefusal.totals(printed: 2, expected: 1)) { try PrintedTable(cells: [[1]], rowTotals: [1, 2]) }
        #expect(throws: TableRefusal.tooLarge(.max)) { try PrintedTable(cells: [[.max]]) }
        #expect(throws: Never.self) { TableReconciliation(try PrintedTable(cells: [])) }
    }

    @Test func `a table of 500 rows and 24 columns full of ones is searched through`() throws {
        // Every row could hold the slip: the most that the search can meet.
        let row: [Int?] = Array(repeating: 1, count: 20) + [nil, nil, nil, nil]
        let right = [[Int?]](repeating: row, count: 500)
        var spoilt = right
        spoilt[250] = [nil] + Array(repeating: 1, count: 20) + [nil, nil, nil]
        let found = TableReconciliation(try Typist.printed(spoilt, totalsOf: right))
        #expect(found.shifts.map(\.row) == [250])
    }
}
