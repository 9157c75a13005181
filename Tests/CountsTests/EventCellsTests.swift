import Almanac
import Statistics
import Testing

@testable import Counts

/// A stream of numbers that is the same every time.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

/// The quick counting of events, against the plain one.
@Suite struct EventCellsTests {
    private static func monthCode(_ day: Int) -> Int {
        let day = Day(daysSince1970: day)
        return day.year * 12 + day.month - 1
    }

    @Test(arguments: [1, 2, 3])
    func `counts as the plain tally does, in any order, with and without times`(_ seed: UInt64) {
        var (dice, cells, tally) = (Dice(state: seed), EventCells(), EventTally { EventCellsTests.monthCode($0) })
        for row in 1...5_000 {
            let day = Int.random(in: -400...900, using: &dice)
            // A few hours take most events, so that counts pass what a byte holds.
            let minute = Bool.random(using: &dice) ? Int.random(in: 0..<1440, using: &dice) : row % 3 == 0 ? nil : 60
            let (category, area) = (Int.random(in: 0..<3, using: &dice), row % 2)
            cells.add(EventCells.Moment(day: day, month: EventCellsTests.monthCode(day), minute: minute), category: category, area: area, row: row)
            let isCounted = tally.add(day: day, minute: minute, category: category, area: area)
            #expect(isCounted)
        }
        let found = EventCellsTests.counts(cells)
        #expect(found.months == EventCellsTests.named(tally.byMonth()))
        #expect(found.weeks == EventCellsTests.named(tally.byWeek()))
        let hours = tally.byHour().map { ([$0.series.area, $0.series.category, $0.month, $0.weekday, $0.hour], $1) }
        #expect(found.hours == Dictionary(hours) { first, _ in first })
    }

    private static func named(_ counts: [EventTally.PeriodKey: Int]) -> [[Int]: Int] {
        Dictionary(counts.map { ([$0.series.area, $0.series.category, $0.period], $1) }) { first, _ in first }
    }

    /// The counts by area, category and period.
    private static func counts(_ cells: EventCells) -> (months: [[Int]: Int], weeks: [[Int]: Int], hours: [[Int]: Int]) {
        var (months, weeks, hours): ([[Int]: Int], [[Int]: Int], [[Int]: Int]) = ([:], [:], [:])
        for series in cells.series {
            for (offset, cell) in series.months.cells.enumerated() where cell.count > 0 {
                let month = series.months.first + offset
                months[[series.area, series.category, month]] = Int(cell.count)
                for (slot, count) in (series.hours(ofMonth: offset) ?? []).enumerated() where count > 0 {
                    hours[[series.area, series.category, month, slot / 24 + 1, slot % 24]] = count
                }
            }
            for (offset, cell) in series.weeks.cells.enumerated() where cell.count > 0 {
                weeks[[series.area, series.category, (series.weeks.first + offset) * 7 - 3]] = Int(cell.count)
            }
        }
        return (months, weeks, hours)
    }

    @Test func `keeps what a byte cannot hold`() {
        var cells = EventCells()
        let moment = EventCells.Moment(day: 0, month: 1970 * 12, minute: 0)
        for row in 1...1_000 { cells.add(moment, category: 0, area: 0, row: row) }
        let whole = cells.rolledUp([0: [1]])
        #expect(whole.series.map { $0.hours(ofMonth: 0)?[3 * 24] } == [1_000, 1_000])
        #expect(whole.series.map { $0.months.cells.map(\.count) } == [[1_000], [1_000]])
        #expect(whole.series.map { $0.months.cells.map(\.firstRow) } == [[1], [1]])
    }

    @Test func `knows a key that has come before, and no other`() {
        var (keys, table) = (KeySet(fileHash: "0123456789abcdef"), ByteTable())
        for number in 0..<20_000 {
            var text = "K\(number)"
            text.withUTF8 { bytes in
                let isNew = [keys.insert(bytes), keys.insert(bytes)]
                #expect(isNew == [true, false])
                let numbers = [table.number(of: bytes), table.add(bytes), table.number(of: bytes)]
                #expect(numbers == [nil, number, number])
            }
        }
    }

    @Test(arguments: [0, 1, 300]) func `knows the keys that came in order when one comes that does not`(count: Int) {
        var keys = KeySet(fileHash: "0123456789abcdef")
        func insert(_ text: String) -> Bool {
            var text = text
            return text.withUTF8 { keys.insert($0) }
        }
        let ordered = (0..<count).map { "K\(1_000 + $0)-2024" }
        #expect(ordered.allSatisfy { insert($0) })
        #expect(insert("A"))
        let again = (ordered + ["A"]).filter { insert($0) }
        #expect(again.isEmpty)
        #expect(insert("K"))
        #expect(!insert("K"))
    }
}
