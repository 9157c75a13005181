/// Weekly alarms for series of every age: EARS under one year, the weeks around from one to three years, Farrington's flexible method from
/// three.
///
/// The age is counted from the first reported week. Weeks that were not reported are left out, never taken as 0. An alarm also asks for
/// `fewestCases` events in the last `caseWeeks` weeks, so that one or two events are never one. Every limit is passed by chance with a
/// known rate; with many series some alarms are always false, and `WatchedWeek` says how many to expect.
package struct WeeklyWatch: Equatable, Sendable {
    /// The rate of false alarms per series and week that limits are made for; EARS keeps it less well, see
    /// `Ears.Expectation.falseAlarmRate`.
    package let alpha: Double

    private let farrington: FarringtonFlexible

    /// One in twenty.
    package static let fivePercent = WeeklyWatch(known: 0.05)

    /// Creates a watch; nil unless 0 < alpha < 1.
    package init?(alpha: Double) {
        guard alpha > 0, alpha < 1 else { return nil }
        self.init(known: alpha)
    }

    private init(known alpha: Double) {
        self.alpha = alpha
        var rule = FarringtonFlexible.noufaily
        rule.alpha = alpha
        farrington = rule
    }

    /// From this many weeks on the weeks around are used.
    package static let yearInWeeks = 52
    /// From this many years on Farrington's method is used.
    package static let fewestYears = 3
    /// Farrington's method never uses more years than this.
    package static let mostYears = 5

    /// Judges one week of one series by the method for its age.
    ///
    /// - Parameter week: the week, counted from 0; later weeks are not looked at.
    /// - Throws: `noSuchWeek`; `tooShort` when the series is younger than the seven weeks that EARS needs; `tooFewReported` when too few of
    ///   the weeks that the method looks at were reported.
    package func judge(_ week: Int, of series: WeeklyCounts) throws(AberrationRefusal) -> WeeklyAlarm {
        let observed = try series.count(week)
        let first = series.counts.firstIndex { $0 != nil } ?? week
        if let years = years(before: week, of: series, from: first) {
            var rule = farrington
            rule.years = years
            return WeeklyAlarm(try rule.judge(week, of: series), years: years, alpha: alpha)
        }
        let hasEnoughCases = hasEnoughCases(week, of: series)
        if week - first >= Self.yearInWeeks {
            let around = try SurroundingWeeks.halfYear.expectation(for: week, of: series)
            return WeeklyAlarm(around, observed: observed, alpha: alpha, hasEnoughCases: hasEnoughCases)
        }
        guard week - first >= Ears.c1.baseline else { throw .tooShort(needed: Ears.c1.baseline) }
        guard let ears = Ears.c1.expectation(for: week, of: series.counts) else {
            throw .tooFewReported(series.reported(week - Ears.c1.baseline..<week).count)
        }
        return WeeklyAlarm(ears, observed: observed, alpha: alpha, hasEnoughCases: hasEnoughCases)
    }

    /// Judges the same week of many series.
    ///
    /// - Parameter watched: each series with the week's number in it, since series may begin at different times.
    package func judge(_ watched: [(series: WeeklyCounts, week: Int)]) -> WatchedWeek {
        WatchedWeek(
            watched.map { series, week in
                do throws(AberrationRefusal) { return .success(try judge(week, of: series)) } catch { return .failure(error) }
            })
    }

    /// How many years Farrington's method can use; nil when they are too few.
    private func years(before week: Int, of series: WeeklyCounts, from first: Int) -> Int? {
        (Self.fewestYears...Self.mostYears).last { years in
            series.sameWeek(as: week, yearsBefore: years).map { $0 - farrington.halfWindow >= first } ?? false
        }
    }

    private func hasEnoughCases(_ week: Int, of series: WeeklyCounts) -> Bool {
        series.reported(week - farrington.caseWeeks + 1..<week + 1).reduce(0, +) >= farrington.fewestCases
    }
}

/// The alarms of one week over many series.
package struct WatchedWeek: Equatable, Sendable {
    /// One judgement per series, or why there is none.
    package let judgements: [Result<WeeklyAlarm, AberrationRefusal>]
    /// The p values adjusted over all judged series (Benjamini-Hochberg); nil where there is none.
    package let adjustedP: [Double?]

    init(_ judgements: [Result<WeeklyAlarm, AberrationRefusal>]) {
        self.judgements = judgements
        adjustedP = MultipleComparison.benjaminiHochberg.adjusted(judgements.map { try? $0.get().p })
    }

    private var judged: [WeeklyAlarm] {
        judgements.compactMap { try? $0.get() }.filter { $0.observed != nil }
    }

    /// How many series were judged this week.
    package var judgedCount: Int { judged.count }

    /// How many of them are remarkable.
    package var alarmCount: Int { judged.count { $0.isAlarm } }

    /// How many alarms chance alone gives at most, when nothing has changed anywhere: the sum of the series' own rates, which is series ×
    /// alpha where none is under a year. Whole counts and the demand for enough events make the true number lower.
    package var expectedFalseAlarms: Double { judged.reduce(0) { $0 + $1.falseAlarmRate } }
}
