package import Almanac
import Picture
package import Statistics

/// A week of an area against the area's own earlier weeks. It is never held against another area, and nothing is said that the numbers cannot carry.
///
/// The bound is made by the age of the series, as for weekly alarms (METHODS, A3): the seven weeks before, the half-years around, or from three years on the
/// same time of the year. Weeks that nobody told anything of say nothing, and are left out of what it rests on.
package struct OwnNormal: Equatable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// Above what is usual, with reports enough to say so.
        case more
        case usual
        /// Below what is usual. Few reports may mean few events, or few who report.
        case fewer
        /// Above what is usual, with so few reports that nothing more can be said.
        case few
        /// Too few weeks to know what is usual.
        case short
        /// Nobody has told anything of the week.
        case silent

        /// As the meeting says it, without full stop.
        package var words: String {
            switch self {
            case .more: "fler än vanligt här"
            case .usual: "som vanligt här"
            case .fewer: "färre än vanligt här, men det kan vara färre som rapporterar"
            case .few: "fler än de flesta veckor här, men för få för att säga mer"
            case .short: "för kort historia för att säga"
            case .silent: "ingen har rapporterat, och det är inte detsamma som lugnt"
            }
        }
    }

    /// What is usual in a week.
    package struct Usual: Equatable, Sendable {
        /// Nine weeks of ten had at least as many.
        package let least: Int
        /// The middle of the weeks.
        package let median: Double
        /// The most that is usual.
        package let most: Int
        /// How often chance alone passes it when nothing has changed: at most about so often, for seven weeks just about.
        package let chance: Double
        /// How many weeks the span rests on.
        package let weeks: Int
        package let method: WeeklyAlarm.Method
    }

    /// What the time of the year lets one expect. Only where there are three years to know it from.
    package struct Season: Equatable, Sendable {
        package let expected: Double
        package let years: Int
    }

    /// The level that an area has had most weeks.
    package struct UsualLevel: Equatable, Sendable {
        package let level: Int
        package let weeks: Int
        /// How many weeks had a level at all.
        package let all: Int
    }

    /// Reports that count this week; nil where nobody has told anything, not even that there was nothing to tell.
    package let count: Int?
    package let verdict: Verdict
    /// Nil where the history is too short.
    package let usual: Usual?
    package let season: Season?
    package let level: UsualLevel?
    /// Earlier weeks that something was told of.
    package let told: Int

    /// One week in ten passes the bound when nothing has changed.
    package static let oneInTen = WeeklyWatch(alpha: 0.1) ?? .fivePercent

    /// - Parameters:
    ///   - count: reports that count this week; nil where nobody has told anything.
    ///   - before: the weeks before, the newest last; nil for a week that nobody told anything of.
    ///   - levels: the levels that earlier weeks had, in any order.
    package init(_ week: Week, count: Int?, before: [Int?], levels: [Int] = []) {
        self.count = count
        told = before.count { $0 != nil }
        level = OwnNormal.usualLevel(levels)
        let series = try? WeeklyCounts(from: week.monday + (-7 * before.count), before + [count])
        guard let series, let alarm = try? OwnNormal.oneInTen.judge(before.count, of: series), alarm.limit.isFinite,
            let usual = Usual(alarm, OwnNormal.weeks(alarm.method, before: before.count, of: series))
        else {
            (usual, season) = (nil, nil)
            verdict = count == nil ? .silent : .short
            return
        }
        self.usual = usual
        if case .farrington(let years) = alarm.method, alarm.hasHistory {
            season = Season(expected: alarm.expected, years: years)
        } else {
            season = nil
        }
        verdict = OwnNormal.verdict(count, usual, hasEnough: alarm.hasEnoughCases)
    }

    private static func verdict(_ count: Int?, _ usual: Usual, hasEnough: Bool) -> Verdict {
        guard let count else { return .silent }
        if count > usual.most { return hasEnough ? .more : .few }
        return count < usual.least ? .fewer : .usual
    }

    private static func usualLevel(_ levels: [Int]) -> UsualLevel? {
        let counts = Dictionary(grouping: levels) { $0 }.mapValues(\.count)
        // Of two that are as common the calmer is said.
        guard let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
        return UsualLevel(level: most.key, weeks: most.value, all: levels.count)
    }

    /// The weeks that the span is read off: those that the bound rests on, and from three years on the weeks of the same time of the year.
    private static func weeks(_ method: WeeklyAlarm.Method, before week: Int, of series: WeeklyCounts) -> [Int] {
        func told(_ weeks: Range<Int>) -> [Int] { series.counts[weeks.clamped(to: 0..<week)].compactMap(\.self) }
        switch method {
        case .ears: return told(week - Ears.c1.baseline..<week)
        case .surroundingWeeks: return (try? SurroundingWeeks.halfYear.expectation(for: week, of: series))?.past.counts ?? []
        case .farrington(let years):
            let half = FarringtonFlexible.noufaily.halfWindow
            return (1...years).flatMap { back in
                series.sameWeek(as: week, yearsBefore: back).map { told($0 - half..<$0 + half + 1) } ?? []
            }
        }
    }
}

extension OwnNormal.Usual {
    /// Nil when there is no week to read it off.
    fileprivate init?(_ alarm: WeeklyAlarm, _ weeks: [Int]) {
        guard !weeks.isEmpty, abs(alarm.limit) < 1e12 else { return nil }
        let sorted = weeks.sorted()
        most = max(0, Int(alarm.limit.rounded(.down)))
        least = min(sorted[sorted.count / 10], most)
        chance = alarm.falseAlarmRate
        median = Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        self.weeks = weeks.count
        method = alarm.method
    }

    /// `0–2`, `2`.
    package var span: String { least == most ? Swedish.count(most) : "\(Swedish.count(least))–\(Swedish.count(most))" }
}

/// In words.
extension OwnNormal {
    /// `3 rapporter; vanligt här är 0–2 i veckan (26 veckor)`, without full stop.
    package var sentence: String {
        let own =
            switch count {
            case nil: "Ingen har rapporterat"
            case 0?: "Inga rapporter"
            case let count?: "\(Swedish.count(count)) \(count == 1 ? "rapport" : "rapporter")"
            }
        guard let usual else {
            let weeks = told == 0 ? "ingen tidigare vecka" : Swedish.counted(told, one: "tidigare vecka", many: "tidigare veckor")
            return "\(own); för få veckor för att säga vad som är vanligt här (\(weeks) att jämföra med)"
        }
        guard case .farrington(let years) = usual.method else {
            return "\(own); vanligt här är \(usual.span) i veckan (\(Swedish.counted(usual.weeks, one: "vecka", many: "veckor")))"
        }
        return "\(own); vanligt här så här års är \(usual.span) i veckan (\(Swedish.number(years)) år bakåt)"
    }

    /// How often chance alone is above what is usual, as a sentence; nil where nothing is known of it.
    package var chance: String? {
        usual.map {
            let often = "ungefär en vecka av \(Swedish.number(Int((1 / $0.chance).rounded())))"
            // Seven weeks know their own spread poorly.
            guard $0.method == .ears else { return "Fler än \(Swedish.count($0.most)) blir det av slump i högst \(often)." }
            return "Sju veckor är lite att gå på: fler än \(Swedish.count($0.most)) blir det av slump i \(often)."
        }
    }

    /// `Så här års brukar det vara ungefär 1,4 i veckan (tre år).` Nil where there are not three years to know it from.
    package var seasonSentence: String? {
        season.map {
            "Så här års brukar det vara ungefär \(Swedish.decimal($0.expected, atMost: 1)) i veckan (\(Swedish.number($0.years)) år)."
        }
    }

    /// `nivå 1 i 40 av 45 veckor`; nil where no earlier week has a level.
    package var levelWords: String? {
        level.map {
            let weeks = "\(Swedish.count($0.weeks)) av \(Swedish.count($0.all)) \($0.all == 1 ? "vecka" : "veckor")"
            return "nivå\(Swedish.noBreak)\($0.level) i \(weeks)"
        }
    }
}
