package import Almanac
package import Picture

/// What the scale would have suggested over a year, held against what was decided. It says where judgement and count part; neither is the right one.
package struct SuggestedYear: Hashable, Sendable {
    /// One area's decided weeks, by how the suggestion stands to them.
    package struct Row: Hashable, Sendable {
        package let area: AreaName
        package internal(set) var equal = 0
        /// The suggestion is the higher.
        package internal(set) var higher = 0
        /// The suggestion is the lower.
        package internal(set) var lower = 0
        /// Nobody told anything that a level could be suggested from.
        package internal(set) var noBasis = 0

        /// Decided weeks that have a suggestion.
        package var suggested: Int { equal + higher + lower }
    }

    /// An area's week whose suggestion lies far from what was decided.
    package struct Apart: Hashable, Sendable {
        package let area: AreaName
        package let week: Week
        package let decided: Int
        package let suggested: Int
        /// Why the scale suggests it: `En allvarlig händelse ger nivå 3.`
        package let reason: String
    }

    /// So many steps or more is far.
    package static let farApart = 2

    /// In the municipality's own order.
    package let rows: [Row]
    /// In order of time; within a week in the municipality's own order.
    package let apart: [Apart]

    /// - Parameters:
    ///   - year: what was decided; weeks without a level are passed over.
    ///   - told: what the suggestion goes by.
    ///   - several: how many are "flera" in areas that have a number of their own.
    package init(_ year: YearSummary, told: ToldYear, several: [Slug: Int] = [:]) {
        var rows: [Row] = []
        var apart: [Apart] = []
        for area in year.areas {
            var row = Row(area: area.area)
            for (week, level) in zip(area.weeks, area.levels) {
                guard let level else { continue }
                let suggestion = LevelSuggestion(of: told.reports(area.area.slug, week), several: several[area.area.slug] ?? 2)
                row.take(suggestion.level, against: level)
                guard let suggested = suggestion.level, abs(suggested - level) >= SuggestedYear.farApart else { continue }
                apart.append(Apart(area: area.area, week: week, decided: level, suggested: suggested, reason: suggestion.reason))
            }
            rows.append(row)
        }
        self.rows = rows
        // Areas were gone through in their own order, and stand in it within a week.
        self.apart = apart.enumerated().sorted { ($0.element.week, $0.offset) < ($1.element.week, $1.offset) }.map(\.element)
    }

    /// All areas' weeks together.
    package var whole: (equal: Int, higher: Int, lower: Int, noBasis: Int) {
        rows.reduce((0, 0, 0, 0)) { ($0.0 + $1.equal, $0.1 + $1.higher, $0.2 + $1.lower, $0.3 + $1.noBasis) }
    }
}

extension SuggestedYear.Row {
    fileprivate mutating func take(_ suggested: Int?, against decided: Int) {
        switch suggested {
        case nil: noBasis += 1
        case decided: equal += 1
        case let level?: if level > decided { higher += 1 } else { lower += 1 }
        }
    }
}

/// What is said of the suggestions of a year.
package enum SuggestedYearWords {
    /// `Av 40 bedömningar med rapporter hade skalan föreslagit samma nivå i 34, högre i fyra och lägre i två.`
    package static func lead(_ year: SuggestedYear) -> String {
        let whole = year.whole
        let suggested = whole.equal + whole.higher + whole.lower
        guard suggested > 0 else { return "Ingen bedömd vecka har rapporter som skalan kan räkna på." }
        let basis = suggested == 1 ? "Den enda bedömningen med rapporter:" : "Av \(Swedish.count(suggested)) bedömningar med rapporter"
        let counts = "samma nivå i \(Swedish.number(whole.equal)), högre i \(Swedish.number(whole.higher)) och lägre i \(Swedish.number(whole.lower))"
        let rest =
            whole.noBasis == 0
            ? "" : " \(Swedish.capitalised(Swedish.counted(whole.noBasis, one: "bedömning", many: "bedömningar"))) till har inga rapporter att räkna på."
        return suggested == 1 ? "\(basis) skalan hade föreslagit \(only(whole)).\(rest)" : "\(basis) hade skalan föreslagit \(counts).\(rest)"
    }

    private static func only(_ whole: (equal: Int, higher: Int, lower: Int, noBasis: Int)) -> String {
        whole.equal == 1 ? "samma nivå" : whole.higher == 1 ? "en högre nivå" : "en lägre nivå"
    }

    /// What has to be borne in mind.
    package static let caveat = """
        Skalan räknar bara rapporter, och bara dem som du får läsa. Bedömningen väger in mer än så. En skillnad är något att prata om, inte ett fel.
        """

    /// `Bedömd till nivå 5, skalan hade föreslagit nivå 3. En allvarlig händelse ger nivå 3.`
    package static func sentence(_ apart: SuggestedYear.Apart) -> String {
        "Bedömd till nivå\(Swedish.noBreak)\(apart.decided), skalan hade föreslagit nivå\(Swedish.noBreak)\(apart.suggested). \(apart.reason)"
    }
}
