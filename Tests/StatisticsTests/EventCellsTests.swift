import Statistics
import Testing

/// Single events counted by month, week and hour.
@Suite struct EventCellsTests {
    /// A month of 30 days each: the counting asks for no real calendar.
    private static func moment(_ day: Int, _ minute: Int? = nil) -> EventCells.Moment {
        EventCells.Moment(day: day, month: (day + 720_000) / 30, minute: minute)
    }

    private static func sum(_ stretch: EventCells.Stretch) -> Int { stretch.cells.reduce(0) { $0 + Int($1.count) } }

    @Test func `months and weeks hold every event once, whatever order they come in`() {
        var (cells, generator) = (EventCells(), SplitMix64(seed: 3))
        var plain: [[Int]: Int] = [:]
        for row in 1...5_000 {
            let day = Int.random(in: -900..<900, using: &generator)
            let (category, area) = (Int.random(in: 0..<4, using: &generator), Int.random(in: 0..<3, using: &generator))
            cells.add(EventCellsTests.moment(day), category: category, area: area, row: row)
            plain[[area, category, EventCellsTests.moment(day).month], default: 0] += 1
        }
        #expect(cells.series.count == 12)
        #expect(cells.series.reduce(0) { $0 + EventCellsTests.sum($1.months) } == 5_000)
        #expect(cells.series.reduce(0) { $0 + EventCellsTests.sum($1.weeks) } == 5_000)
        for series in cells.series {
            #expect(!series.months.cells.indices.contains { series.hasHours(ofMonth: $0) })
            for (offset, cell) in series.months.cells.enumerated() {
                #expect(Int(cell.count) == plain[[series.area, series.category, series.months.first + offset]] ?? 0)
            }
        }
    }

    @Test(arguments: [(-4, -10), (-3, -3), (0, -3), (3, -3), (4, 4), (-719_162, -719_162)])
    func `a week begins on its Monday, before 1970 too`(day: Int, monday: Int) {
        var cells = EventCells()
        cells.add(EventCellsTests.moment(day), category: 0, area: 0, row: 1)
        #expect(cells.series.map { $0.weeks.first * 7 - 3 } == [monday])
        #expect(EventCellsTests.moment(day).week * 7 - 3 == monday)
    }

    @Test func `hours are counted for the events that have a time`() {
        var cells = EventCells()
        for (day, minute) in [(4, 0), (4, 59), (10, 1_439), (10, nil)] as [(Int, Int?)] {
            cells.add(EventCellsTests.moment(day, minute), category: 1, area: 2, row: 1)
        }
        let hours = cells.series.first?.hours(ofMonth: 0)
        // Monday from midnight, and the last hour of Sunday.
        #expect(hours?.enumerated().filter { $0.element > 0 }.map { [$0.offset, $0.element] } == [[0, 2], [EventCells.hoursOfWeek - 1, 1]])
        #expect(cells.series.map { [$0.area, $0.category, EventCellsTests.sum($0.months)] } == [[2, 1, 4]])
    }

    @Test func `the first row that holds an event is remembered, and 0 is none`() {
        var cells = EventCells()
        for row in [9, 0, 7, 8] { cells.add(EventCellsTests.moment(0), category: 0, area: 0, row: row) }
        cells.add([EventCells.Event(EventCellsTests.moment(40), category: 0, area: 0, row: 0)])
        #expect(cells.series.first?.months.cells.map(\.firstRow) == [7, 0])
        #expect(cells.series.first?.months.cells.map(\.count) == [4, 1])
    }

    @Test func `an area holds what lies within it`() {
        var cells = EventCells()
        for area in [1, 2, 2] { cells.add(EventCellsTests.moment(0, 60), category: 5, area: area, row: area) }
        let whole = cells.rolledUp([1: [0], 2: [0]])
        #expect(whole.series.map { [$0.area, EventCellsTests.sum($0.months)] } == [[1, 1], [2, 2], [0, 3]])
        #expect(whole.series.last?.hours(ofMonth: 0)?.reduce(0, +) == 3)
        #expect(whole.series.last?.months.cells.first?.firstRow == 1)
    }
}

@Suite struct EventSieveTests {
    @Test func `keeps the first of each number, whole ones only`() {
        var sieve = EventSieve<String>()
        let rows: [(String?, Bool)] = [("E1", true), ("E1", true), ("E2", false), ("E2", true), (nil, true), (nil, true), (nil, false)]
        let outcomes = rows.map { sieve.take(key: $0.0, isWhole: $0.1) }
        #expect(outcomes == [.kept, .duplicate, .setAside, .duplicate, .kept, .kept, .setAside])
        #expect([sieve.rows, sieve.kept, sieve.duplicates, sieve.setAside] == [7, 3, 2, 2])
    }
}
