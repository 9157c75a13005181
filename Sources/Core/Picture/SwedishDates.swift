package import Almanac

extension Swedish {
    /// `20 maj 2024`.
    package static func date(_ day: Day) -> String { "\(day.day)\(noBreak)\(months[day.month - 1]) \(day.year)" }

    /// `20–26 maj 2024`, `29 april–5 maj 2024`.
    package static func dates(_ from: Day, through: Day) -> String {
        if from == through { return date(from) }
        if (from.year, from.month) == (through.year, through.month) { return "\(from.day)–\(date(through))" }
        if from.year == through.year { return "\(from.day)\(noBreak)\(months[from.month - 1])–\(date(through))" }
        return "\(date(from))–\(date(through))"
    }

    package static let weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]

    /// `lördag 16 november`: a day near enough that the year goes without saying.
    package static func weekdayAndDay(_ day: Day) -> String { "\(weekdays[day.weekday - 1]) \(day.day)\(noBreak)\(months[day.month - 1])" }

    /// `vecka 21`.
    package static func week(_ week: Week) -> String { "vecka\(noBreak)\(week.number)" }

    /// `vecka 4`, `vecka 46–52`, `vecka 3, 7–9 och 12` of one year.
    package static func weeks(_ numbers: [Int]) -> String {
        "vecka\(noBreak)" + list(runs(numbers).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" })
    }

    /// `11 november 2024 kl. 08.00`, on a Swedish clock.
    package static func moment(_ instant: Instant) -> String {
        let local = SwedishTime.local(of: instant)
        return "\(date(local.day)) kl.\(noBreak)\(clock(local.minute))"
    }

    /// `januari–oktober 2024` for whole months of one year, `2024` for a whole year, dates otherwise.
    package static func period(_ period: Period) -> String {
        let (from, through) = (period.from, period.through)
        let wholeMonths = from.day == 1 && through == Month(containing: through).lastDay
        guard wholeMonths, from.year == through.year else { return dates(from, through: through) }
        if from.month == 1, through.month == 12 { return "\(from.year)" }
        return "\(monthSpan(from.month, through.month)) \(from.year)"
    }

    /// `januari–oktober`, `maj`.
    package static func monthSpan(_ from: Int, _ through: Int) -> String {
        from == through ? months[from - 1] : "\(months[from - 1])–\(months[through - 1])"
    }

    private static func clock(_ minute: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(minute / 60)).\(two(minute % 60))"
    }

    /// Neighbouring numbers gathered.
    private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
        numbers.sorted().reduce(into: []) { runs, number in
            if let last = runs.last, number <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, number)
            } else {
                runs.append(number...number)
            }
        }
    }
}
