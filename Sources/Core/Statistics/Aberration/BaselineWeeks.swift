/// The weeks that a Farrington fit rests on, as flat columns.
struct BaselineWeeks {
    /// The counts.
    private(set) var counts: [Double] = []
    /// The weeks, counted from the judged one, so all below 0.
    private(set) var times: [Double] = []
    /// The period of each week; the last one is that of the judged week.
    private(set) var periods: [Int] = []
    /// How many periods there are.
    let periodCount: Int
    /// How many years back the weeks go.
    let years: Int

    /// How many weeks there are.
    var count: Int { counts.count }

    /// The highest count; 0 of none.
    var highest: Double { counts.reduce(0, max) }

    init(before week: Int, of series: WeeklyCounts, _ rule: FarringtonFlexible) throws(AberrationRefusal) {
        var references = [week]
        for back in 1...rule.years {
            guard let reference = series.sameWeek(as: week, yearsBefore: back), reference - rule.halfWindow >= 0 else {
                throw .tooShort(needed: rule.weeksNeeded)
            }
            references.append(reference)
        }
        periodCount = rule.periods
        years = rule.years
        let end = week - rule.weeksLeftOut
        for reference in references.indices.reversed() {
            window(around: references[reference], before: end, series, rule, now: week)
            if reference > 0 {
                between(references[reference], references[reference - 1], before: end, series, rule, now: week)
            }
        }
        guard periods.contains(rule.periods - 1) else { throw .tooFewReported(0) }
    }

    private mutating func window(around middle: Int, before end: Int, _ series: WeeklyCounts, _ rule: FarringtonFlexible, now: Int) {
        take(middle - rule.halfWindow, middle + rule.halfWindow + 1, before: end, series, period: rule.periods - 1, now: now)
    }

    /// The weeks between two windows, cut into blocks of equal length; those left over make the first blocks one longer.
    private mutating func between(
        _ earlier: Int, _ later: Int, before end: Int, _ series: WeeklyCounts, _ rule: FarringtonFlexible, now: Int
    ) {
        let blocks = rule.periods - 1
        var start = earlier + rule.halfWindow + 1
        let gap = later - rule.halfWindow - start
        guard blocks > 0, gap > 0 else { return }
        for block in 0..<blocks {
            let length = gap / blocks + (block < gap % blocks ? 1 : 0)
            take(start, start + length, before: end, series, period: block, now: now)
            start += length
        }
    }

    private mutating func take(_ start: Int, _ stop: Int, before end: Int, _ series: WeeklyCounts, period: Int, now: Int) {
        for index in start..<max(start, min(stop, end)) {
            guard series.counts.indices.contains(index), let count = series.counts[index] else { continue }
            counts.append(Double(count))
            times.append(Double(index - now))
            periods.append(period)
        }
    }
}
