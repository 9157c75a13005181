package import Almanac
package import AreasRules
package import Picture
package import Statistics

/// One week held against what is usual, category by category (METHODS A3, weekly alarms by the age of a series).
///
/// Only more than usual is looked for: few reports may mean few events or few reporters. Sums are judged by themselves and stand outside the
/// adjustment for many categories; single grave events are not judged at all.
package struct AlarmTable: Sendable {
    /// What is looked at: a category of a source in an area.
    package struct Subject: Hashable, Sendable {
        package let category: Category
        package let area: AreaName

        package init(_ category: Category, in area: AreaName) {
            self.category = category
            self.area = area
        }
    }

    /// Why a category is not judged.
    package enum Withheld: Hashable, Sendable {
        /// Single grave events are weighed one by one.
        case grave
        /// The week has not been told of whole.
        case notReported
        /// Fewer weeks before than the method for the youngest series needs.
        case tooYoung(weeks: Int)
        /// Too few of the weeks that the method looks at were told of: so many were.
        case tooFewReported(Int)

        /// The code for machines.
        package var code: String {
            switch self {
            case .grave: "grave"
            case .notReported: "not-covered"
            case .tooYoung: "series-too-young"
            case .tooFewReported: "weeks-missing"
            }
        }
    }

    package enum Outcome: Sendable {
        /// - Parameter adjustedP: over all judged categories that are not sums (Benjamini-Hochberg); nil for a sum.
        case judged(WeeklyAlarm, adjustedP: Double?)
        case withheld(Withheld)
    }

    package struct Row: Sendable {
        package let subject: Subject
        /// Nil when no week was told of.
        package let series: WeekSeries?
        package let outcome: Outcome

        package var category: Category { subject.category }
        /// What the rule says; nil where nothing is judged.
        package var alarm: WeeklyAlarm? { if case .judged(let alarm, _) = outcome { alarm } else { nil } }
        package var adjustedP: Double? { if case .judged(_, let p) = outcome { p } else { nil } }
        package var withheld: Withheld? { if case .withheld(let reason) = outcome { reason } else { nil } }
        /// How sure it is that the week is unusual; nil where nothing is judged.
        package var label: AlarmLabel? { alarm.map { AlarmLabel($0, adjustedP: adjustedP) } }
    }

    package let week: Week
    package let rows: [Row]
    /// The rate of false alarms per category and week.
    package let alpha: Double

    /// Judges a week.
    ///
    /// - Parameter series: each category's weeks up to and with `week`; nil where no week was told of.
    package init(_ week: Week, _ series: [(subject: Subject, weeks: WeekSeries?)], watch: WeeklyWatch = .fivePercent) {
        self.week = week
        alpha = watch.alpha
        let outcomes = series.map { Self.outcome($0.subject, $0.weeks, watch) }
        let alarms = zip(series, outcomes).map { item, outcome in item.subject.category.isSum ? nil : try? outcome.get() }
        let adjusted = MultipleComparison.benjaminiHochberg.adjusted(alarms.map { $0?.p })
        rows = zip(zip(series, outcomes), adjusted).map { item, adjustedP in
            let outcome: Outcome =
                switch item.1 {
                case .success(let alarm): .judged(alarm, adjustedP: item.0.subject.category.isSum ? nil : adjustedP)
                case .failure(let reason): .withheld(reason)
                }
            return Row(subject: item.0.subject, series: item.0.weeks, outcome: outcome)
        }
    }

    private static func outcome(_ subject: Subject, _ weeks: WeekSeries?, _ watch: WeeklyWatch) -> Result<WeeklyAlarm, Withheld> {
        guard !subject.category.isGrave else { return .failure(.grave) }
        guard let weeks, weeks.observed != nil else { return .failure(.notReported) }
        return weeks.judged(by: watch).mapError { refusal in
            switch refusal {
            case .tooFewReported(let told): .tooFewReported(told)
            default: .tooYoung(weeks: weeks.counts.count - 1)
            }
        }
    }

    private var judged: [Row] { rows.filter { !$0.category.isSum && $0.alarm != nil } }

    /// How many categories were judged; sums repeat what their parts say and are not among them.
    package var judgedCount: Int { judged.count }
    /// Those that stand out, the surest first.
    package var remarkable: [Row] {
        judged.filter { $0.label?.isRemarkable == true }.enumerated().sorted { left, right in
            (left.element.adjustedP ?? 1, left.offset) < (right.element.adjustedP ?? 1, right.offset)
        }.map(\.element)
    }
    /// How many chance alone makes stand out at most, when nothing has changed anywhere.
    package var expectedFalseAlarms: Double { judged.compactMap(\.alarm).reduce(0) { $0 + $1.falseAlarmRate } }
}

extension AlarmTable.Withheld: Error {}

/// How sure it is that a week is unusual.
package enum AlarmLabel: String, Hashable, Sendable, CaseIterable {
    /// Above the limit, and still improbable when all categories that were looked at are counted in.
    case certain = "säker avvikelse"
    /// Above the limit.
    case likely = "trolig avvikelse"
    case usual = "inom det vanliga"
    /// Above the limit, but with too few events in the last weeks to say anything.
    case tooFew = "för få fall"

    /// A sum is looked at alone and has no adjusted p; it is never more than likely.
    init(_ alarm: WeeklyAlarm, adjustedP: Double?) {
        guard alarm.isAlarm else {
            self = !alarm.hasEnoughCases && (alarm.observed.map { Double($0) > alarm.limit } ?? false) ? .tooFew : .usual
            return
        }
        self = (adjustedP ?? 1) <= VerdictRule.standard.level ? .certain : .likely
    }

    package var isRemarkable: Bool { self == .certain || self == .likely }
}
