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

/// The quick counting of events, against a plain one by the calendar.
@Suite struct EventCellsTests {
    @Test(arguments: [1, 2, 3])
    func `counts as one does by hand, in any order, with and without times`(_ seed: UInt64) {
        var (dice, cells) = (Dice(state: seed), EventCells())
        var (months, weeks, hours): ([[Int]: Int], [[Int]: Int], [[Int]: Int]) = ([:], [:], [:])
        for row in 1...5_000 {
            let day = Day(daysSince1970: Int.random(in: -400...900, using: &dice))
            // A few hours take most events, so that counts pass what a byte holds.
            let minute = Bool.random(using: &dice) ? Int.random(in: 0..<1440, using: &dice) : row % 3 == 0 ? nil : 60
            let (category, area, month) = (Int.random(in: 0..<3, using: &dice), row % 2, day.year * 12 + day.month - 1)
            cells.add(EventCells.Moment(day: day.daysSince1970, month: month, minute: minute), category: category, area: area, row: row)
            months[[area, category, month], default: 0] += 1
            weeks[[area, category, Week(containing: day).monday.daysSince1970], default: 0] += 1
            if let minute { hours[[area, category, month, day.weekday, minute / 60], default: 0] += 1 }
        }
        let found = EventCellsTests.counts(cells)
        #expect(found.months == months)
        #expect(found.weeks == weeks)
        #expect(found.hours == hours)
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
