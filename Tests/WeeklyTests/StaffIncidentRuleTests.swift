import Picture
import Statistics
import Testing
import WeeklyRules

/// Incidents against staff as they may be shown: small counts withheld, and with them what could give them away.
@Suite struct StaffIncidentRuleTests {
    private static func quarter(_ number: Int) throws -> StaffIncidentPeriod { try #require(StaffIncidentPeriod(year: 2024, .quarter, number: number)) }
    private static func rule(_ smallest: Int = 3) throws -> SmallCountRule { try #require(SmallCountRule(smallestPublished: smallest)) }

    /// Workplaces by name, each with its counts by kind, in the kinds' own order; nil where nothing is told.
    private static func table(_ workplaces: [(String, [Int?])], smallest: Int = 3) throws -> StaffIncidentTable {
        let period = try quarter(1)
        let counts = workplaces.flatMap { name, counts in
            zip(StaffIncidentKind.allCases, counts).compactMap { kind, count in
                count.map { StaffIncidentCount(period: period, workplace: name, kind: kind, count: $0) }
            }
        }
        return try #require(StaffIncidentTable(period, counts, try rule(smallest)))
    }

    // MARK: Periods

    @Test(arguments: [
        ("2024", "2024", "2024"), ("2024-Q1", "2024-Q1", "första kvartalet 2024"), ("2024 kv 2", "2024-Q2", "andra kvartalet 2024"),
        ("Kvartal 3 2024", "2024-Q3", "tredje kvartalet 2024"), ("2024K4", "2024-Q4", "fjärde kvartalet 2024"), ("2024-03", "2024-03", "mars 2024"),
        ("2024M03", "2024-03", "mars 2024"), ("Mars 2024", "2024-03", "mars 2024"), ("sep 2024", "2024-09", "september 2024"),
    ]) func `reads a year, a quarter or a month as people write it`(_ text: String, _ stored: String, _ words: String) throws {
        let period = try #require(StaffIncidentPeriod.read(text))
        #expect(period.description == stored && period.words == words && StaffIncidentPeriod.read(stored) == period)
    }

    @Test(arguments: ["2024-05-20", "20 maj 2024", "v. 12", "2024-W12", "2024-13", "2024-Q5", "i våras", ""])
    func `reads nothing shorter, and nothing that does not exist`(_ text: String) { #expect(StaffIncidentPeriod.read(text) == nil) }

    @Test func `periods that share a month overlap, others do not`() throws {
        let (year, first, second) = (try #require(StaffIncidentPeriod(year: 2024)), try Self.quarter(1), try Self.quarter(2))
        let march = try #require(StaffIncidentPeriod(year: 2024, .month, number: 3))
        #expect(year.overlaps(first) && first.overlaps(march) && march.overlaps(year))
        #expect(!first.overlaps(second) && !march.overlaps(second) && !first.overlaps(first))
        #expect(try !first.overlaps(#require(StaffIncidentPeriod(year: 2023))))
        #expect([second, march, first, year].sorted() == [first, year, march, second])
    }

    // MARK: What is withheld

    @Test func `shows everything where nothing is small, sums with it`() throws {
        let table = try Self.table([("Skola", [4, 0, 7, 3]), ("Förskola", [3, 5, 0, 9])])
        #expect(!table.hidesAny && table.kinds == StaffIncidentKind.allCases)
        #expect(table.rows.map(\.workplace) == ["Förskola", "Skola"])
        #expect(table.rows.last?.cells == [.shown(4), .shown(0), .shown(7), .shown(3)] && table.rows.last?.total == .shown(14))
        #expect(table.totals == [.shown(7), .shown(5), .shown(7), .shown(12)] && table.total == .shown(31))
    }

    @Test func `withholds a small count and others with it, so that no sum gives it away`() throws {
        let table = try Self.table([("Skola", [2, 10]), ("Socialtjänst", [8, 20]), ("Bibliotek", [5, 30])])
        let skola = try #require(table.rows.first { $0.workplace == "Skola" })
        #expect(skola.cells[0] == .hidden)
        // Row and column could each be taken from their sum if nothing else were withheld.
        #expect(skola.cells[1] == .hidden || skola.total == .hidden)
        #expect(table.rows.filter { $0.cells[0] == .hidden }.count > 1 || table.totals[0] == .hidden)
    }

    @Test func `a lone small count takes every sum with it`() throws {
        let table = try Self.table([("Skola", [2])])
        #expect(table.rows.map(\.cells) == [[.hidden]] && table.totals == [.hidden] && table.total == .hidden && table.hidesAny)
    }

    @Test func `what is not told is neither none nor withheld`() throws {
        let table = try Self.table([("Skola", [1, nil, 9]), ("Bibliotek", [6, 7, 8])])
        let skola = try #require(table.rows.first { $0.workplace == "Skola" })
        #expect(skola.cells[1] == .untold && skola.cells[0] == .hidden)
    }

    @Test func `kinds that nothing is told of have no column, and without counts there is no table`() throws {
        #expect(try Self.table([("Skola", [nil, 4, nil, 5])]).kinds == [.violence, .harassment])
        #expect(StaffIncidentTable(try Self.quarter(1), [], try Self.rule()) == nil)
    }

    @Test func `a higher threshold withholds more`() throws {
        let workplaces: [(String, [Int?])] = [("Skola", [4, 12]), ("Socialtjänst", [13, 9])]
        #expect(try !Self.table(workplaces).hidesAny)
        #expect(try Self.table(workplaces, smallest: 5).hidesAny)
    }

    @Test(arguments: 1...25) func `of every small count a reader can rule out neither none nor the least that is shown`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let (height, width) = (Int.random(in: 1...7, using: &generator), Int.random(in: 1...4, using: &generator))
        let counts: [[Int?]] = (0..<height).map { _ in
            (0..<width).map { _ in
                let most = Int.random(in: 0..<3, using: &generator) == 0 ? 3 : 40
                return Int.random(in: 0..<8, using: &generator) == 0 ? nil : Int.random(in: 0...most, using: &generator)
            }
        }
        guard counts.contains(where: { $0.contains { $0 != nil } }) else { return }
        let table = try Self.table(counts.enumerated().map { ("V\($0.offset)", $0.element) })
        try Self.attack(table, counts)
    }

    /// Works out, of all that is shown, what each withheld count can be.
    private static func attack(_ table: StaffIncidentTable, _ counts: [[Int?]]) throws {
        let kept = (counts.first ?? []).indices.filter { column in counts.contains { $0[column] != nil } }
        let told = counts.enumerated().filter { $0.element.contains { $0 != nil } }
        let rows = told.map { _, row in kept.map { row[$0] ?? 0 } }.map { $0 + [$0.reduce(0, +)] }
        let sums = (0...kept.count).map { column in rows.reduce(0) { $0 + $1[column] } }
        let order = try told.map { row, _ in try #require(table.rows.first { $0.workplace == "V\(row)" }) }
        let cells = order.flatMap { $0.cells + [$0.total] } + table.totals + [table.total]
        let truth = try SummedTable(rows: rows + [sums])
        for (cell, count) in zip(cells, truth.counts) where cell != .untold { #expect(cell == .shown(count) || cell == .hidden) }
        let audit = try truth.audit(cells.map { $0 == .hidden })
        for (place, count) in truth.counts.enumerated() where (1..<3).contains(count) {
            #expect(cells[place] == .hidden)
            let limits = try #require(audit.intervals[place])
            #expect(limits.lower == 0 && limits.upper >= 3)
        }
    }

    @Test func `the same counts always give the same pattern`() throws {
        let workplaces: [(String, [Int?])] = (0..<9).map { ("V\($0)", [$0 % 4, 11 * $0 % 7, 5 + $0, 2 * $0]) }
        #expect(try Self.table(workplaces) == Self.table(workplaces.reversed()))
    }
}
