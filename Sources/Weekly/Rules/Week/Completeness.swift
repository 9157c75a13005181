package import Almanac
package import Picture

/// What a year's levels rest on: where somebody told something, where somebody said that there was nothing, and where nobody said anything. Silence is never
/// read as calm.
package struct Completeness: Hashable, Sendable {
    /// One area's weeks, counted from the first that anybody reported in.
    package struct Row: Hashable, Sendable {
        package let area: AreaName
        /// Somebody told of something.
        package internal(set) var told = 0
        /// All that was said is that there was nothing to report.
        package internal(set) var nothing = 0
        /// Nobody said anything.
        package internal(set) var silent = 0
        /// Of the silent, those that were given a level all the same.
        package internal(set) var judgedInSilence = 0
        /// Weeks that are over and have no level, also before the first report.
        package internal(set) var withoutLevel = 0
    }

    /// The weeks that are counted; empty when nobody has reported anything.
    package let weeks: [Week]
    /// The weeks before the first report of any area: nothing can be said of them.
    package let before: [Week]
    /// In the municipality's own order.
    package let rows: [Row]

    /// - Parameter through: the last week that is over; later ones are not counted.
    package init(_ year: YearSummary, told: ToldYear, through: Week) {
        let over = year.weeks.filter { $0 <= through }
        let first = told.firstWeek
        weeks = over.filter { week in first.map { $0 <= week } ?? false }
        before = over.filter { week in first.map { week < $0 } ?? true }
        let counted = weeks
        rows = year.areas.map { area in
            var row = Row(area: area.area)
            row.withoutLevel = over.count { area.level(of: $0) == nil }
            for week in counted { row.take(told.reports(area.area.slug, week), level: area.level(of: week)) }
            return row
        }
    }
}

extension Completeness.Row {
    fileprivate mutating func take(_ reports: [Observation], level: Int?) {
        guard !reports.isEmpty else {
            silent += 1
            if level != nil { judgedInSilence += 1 }
            return
        }
        if reports.allSatisfy({ $0.content.kind == .nothing }) { nothing += 1 } else { told += 1 }
    }
}

/// What is said of what a year's levels rest on.
package enum CompletenessWords {
    /// From when it is counted, and that silence is not calm; why nothing is counted where nothing is.
    package static func lead(_ completeness: Completeness, year: Int) -> String {
        guard let first = completeness.weeks.first else {
            return """
                Inga rapporter som du får läsa är intagna för \(year). De kan vara gallrade, eller så har veckorna bedömts på annat sätt. Då går det inte att säga \
                vad nivåerna vilar på.
                """
        }
        let counted = "Räknat på \(Swedish.counted(completeness.weeks.count, one: "vecka", many: "veckor"))"
        let from = completeness.before.isEmpty ? "" : ", från \(Swedish.week(first)) då de första rapporterna kom"
        return "\(counted)\(from). Tyst betyder att det inte finns någon rapport som du får läsa. Det är inte detsamma som lugnt."
    }

    /// `Från Kälvesta och Nälsta finns ingen rapport som du får läsa.` Nil where there is one from every area.
    package static func allSilent(_ completeness: Completeness) -> String? {
        let areas = completeness.rows.filter { $0.silent == completeness.weeks.count }.map(\.area.name)
        guard !completeness.weeks.isEmpty, !areas.isEmpty else { return nil }
        return "Från \(Swedish.list(areas)) finns ingen rapport som du får läsa."
    }
}
