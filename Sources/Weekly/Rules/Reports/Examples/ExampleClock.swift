import Almanac

/// A minute on a Swedish clock.
struct ExampleMoment: Hashable, Comparable {
    /// Minutes of local time since 1 January 1970.
    let minutes: Int

    init(_ day: Day, _ minute: Int) { minutes = day.daysSince1970 * 1440 + minute }

    init(_ instant: Instant) {
        let local = SwedishTime.local(of: instant)
        self.init(local.day, local.minute)
    }

    private init(minutes: Int) { self.minutes = minutes }

    var day: Day { Day(daysSince1970: minutes / 1440) }
    var minute: Int { minutes % 1440 }

    var instant: Instant {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return Instant(text: "\(day)T\(two(minute / 60)):\(two(minute % 60))") ?? Instant(millisecondsSince1970: 0)
    }

    static func < (left: ExampleMoment, right: ExampleMoment) -> Bool { left.minutes < right.minutes }
    static func + (moment: ExampleMoment, minutes: Int) -> ExampleMoment { ExampleMoment(minutes: moment.minutes + minutes) }
}

/// When things happen in the examples, and when they are told.
struct ExampleClock {
    let week: Week
    /// Nothing is told after this.
    let now: ExampleMoment

    /// The last that a week's meeting hears of: the Monday after, before work begins.
    private var latest: ExampleMoment { min(now, ExampleMoment(week.sunday + 1, 7 * 60 + 45)) }

    /// A moment when something of a kind happens, in the week.
    func moment(_ hours: ExampleHours, _ dice: inout ExampleDice) -> ExampleMoment {
        // Monday first.
        let (weights, minutes): ([Int], ClosedRange<Int>) =
            switch hours {
            case .mornings: ([4, 2, 2, 2, 3, 1, 1], 390...570)
            case .days: ([3, 3, 3, 3, 3, 2, 1], 600...990)
            case .afternoons: ([3, 3, 3, 3, 4, 3, 1], 870...1070)
            case .rush: ([3, 3, 3, 3, 4, 0, 0], 870...1050)
            case .evenings: ([2, 2, 2, 3, 5, 5, 1], 1090...1400)
            case .nights: ([2, 2, 2, 2, 3, 4, 4], 30...330)
            case .weekendNights: ([0, 0, 0, 0, 3, 4, 0], 1260...1425)
            case .school: ([3, 3, 3, 3, 3, 0, 0], 540...930)
            }
        let day = week.monday + (dice.weighted(weights) ?? 0)
        return ExampleMoment(day, dice.within(minutes))
    }

    /// The moment, as exactly as who tells it knows.
    func told(_ moment: ExampleMoment, _ hours: ExampleHours, by teller: ExampleTeller, _ dice: inout ExampleDice) -> ObservationTime {
        let roll = dice.below(100)
        let isFound = hours == .nights || hours == .mornings
        let (exact, part) = isFound ? (teller.isOnDuty ? 20 : 0, 65) : teller.isOnDuty ? (65, 95) : (30, 85)
        if roll < exact {
            let step = teller.isOnDuty ? 5 : 15
            return .exact(moment.day, minute: moment.minute / step * step)
        }
        return roll < part ? .part(moment.day, PartOfDay(minute: moment.minute)) : .day(moment.day)
    }

    /// When it comes in, in time for the week's meeting.
    func received(_ moment: ExampleMoment, from teller: ExampleTeller, _ dice: inout ExampleDice) -> ExampleMoment {
        guard !teller.isOnDuty else { return min(moment + dice.within(20...240), max(latest, moment + 1)) }
        var told = moment + dice.within(30...120)
        // Some write the same day, some wait until there is time.
        var days = dice.pick([0, 0, 1, 1, 2]) ?? 0
        while days > 0 || told.day.weekday > 5 || told.minute > 960 {
            told = ExampleMoment(told.day + 1, 450)
            if told.day.weekday <= 5 { days -= 1 }
        }
        told = ExampleMoment(told.day, min(990, max(told.minute, 450) + dice.below(120)))
        return min(told, max(latest + -dice.below(40), moment + 1))
    }

    /// When somebody says that there was nothing to tell: towards the end of the week.
    func nothing(_ dice: inout ExampleDice) -> ExampleMoment { ExampleMoment(week.monday + dice.within(3...4), dice.within(510...980)) }
}
