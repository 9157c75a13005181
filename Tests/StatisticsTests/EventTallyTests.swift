import Statistics
import Testing

@Suite struct EventTallyTests {
    /// A month of 30 days each: the tally asks for no real calendar.
    private func tally() -> EventTally { EventTally { $0 / 30 } }

    @Test func `counts by series and month, week and window, and the sums agree`() {
        var tally = tally()
        var generator = SplitMix64(seed: 3)
        for _ in 0..<5_000 {
            let isCounted = tally.add(
                day: Int.random(in: 0..<900, using: &generator), category: Int.random(in: 0..<4, using: &generator),
                area: Int.random(in: 0..<3, using: &generator))
            #expect(isCounted)
        }
        #expect(tally.events == 5_000 && tally.timedEvents == 0 && tally.byHour().isEmpty)
        #expect(tally.byMonth().values.reduce(0, +) == 5_000)
        #expect(tally.byWeek().values.reduce(0, +) == 5_000)
        let halves = tally.byWindow([0...449, 450...899])
        #expect(halves.values.reduce(0, +) == 5_000)
        let firstMonths = tally.byMonth().filter { $0.key.period < 15 }.values.reduce(0, +)
        #expect(firstMonths == halves.filter { $0.key.period == 0 }.values.reduce(0, +))
    }

    @Test func `a window holds its last day and not the next`() {
        var tally = tally()
        let counted = [99, 100, 100, 101].map { tally.add(day: $0, category: 0, area: 0) }
        #expect(!counted.contains(false))
        #expect(tally.byWindow([0...100]).values.reduce(0, +) == 3)
        #expect(tally.byWindow([101...101, 99...101]).sorted { $0.key.period < $1.key.period }.map(\.value) == [1, 4])
    }

    @Test(arguments: [(-4, -10), (-3, -3), (0, -3), (3, -3), (4, 4), (-719_162, -719_162)])
    func `a week begins on its Monday, before 1970 too`(day: Int, monday: Int) {
        var tally = EventTally { _ in 0 }
        let isCounted = tally.add(day: day, category: 0, area: 0)
        #expect(isCounted)
        #expect(tally.byWeek().keys.map(\.period) == [monday])
    }

    @Test func `hours are counted for the events that have a time`() {
        var tally = tally()
        let times: [(Int, Int?)] = [(4, 0), (4, 59), (10, 1_439), (10, nil)]
        let counted = times.map { tally.add(day: $0.0, minute: $0.1, category: 1, area: 2) }
        #expect(!counted.contains(false))
        let hours = tally.byHour().sorted { $0.key.weekday < $1.key.weekday }
        #expect(hours.map(\.key.weekday) == [1, 7] && hours.map(\.key.hour) == [0, 23] && hours.map(\.value) == [2, 1])
        #expect(hours.allSatisfy { $0.key.series == .init(area: 2, category: 1) && $0.key.month == 0 })
        #expect(tally.events == 4 && tally.timedEvents == 3)
    }

    @Test func `the largest codes and the last day are told apart`() {
        var tally = EventTally { _ in 131_071 }
        let (code, last) = (EventTally.largestCode, EventTally.days.upperBound)
        let counted = [
            tally.add(day: last, minute: 1_439, category: code, area: code),
            tally.add(day: EventTally.days.lowerBound, category: 0, area: 0),
        ]
        #expect(counted == [true, true])
        #expect(tally.byMonth().keys.map(\.series).contains(.init(area: code, category: code)))
        #expect(tally.byHour().keys.first.map { [$0.series.area, $0.series.category, $0.month, $0.hour] } == [code, code, 131_071, 23])
        #expect(tally.totals { $0 }.keys.map(\.period).max() == last)
    }

    @Test func `what cannot be counted is refused and changes nothing`() {
        var tally = tally()
        let refused = [
            tally.add(day: 3_000_000, category: 0, area: 0), tally.add(day: 0, category: -1, area: 0),
            tally.add(day: 0, category: 0, area: EventTally.largestCode + 1), tally.add(day: 0, minute: 1_440, category: 0, area: 0),
            tally.add(day: 0, minute: -1, category: 0, area: 0),
        ]
        #expect(!refused.contains(true) && tally.events == 0 && tally.byMonth().isEmpty && tally.byHour().isEmpty)
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
