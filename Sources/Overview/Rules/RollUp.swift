package import Picture

/// What one cooperation brings to a roll-up: its figures, never its rows.
package struct RollUpPart: Sendable, Hashable {
    package let cooperation: Slug
    package let name: String
    /// True for the cooperation that the reader works in: its figures can be followed to their source from here.
    package let isOwn: Bool
    /// The areas with their levels; empty where none are read in.
    package let areas: [AreaGlance]
    /// The year of the levels.
    package let year: String?
    /// Weeks at level 3 or above, by area: `k` of `n` weeks that have a level.
    package let high: [HighWeeks]
    /// Sums of counts with what became of them since the year before.
    package let sums: [Figure]

    package init(cooperation: Slug, name: String, isOwn: Bool, areas: [AreaGlance], year: String?, high: [HighWeeks], sums: [Figure]) {
        self.cooperation = cooperation
        self.name = name
        self.isOwn = isOwn
        self.areas = areas
        self.year = year
        self.high = high
        self.sums = sums
    }

    /// `Fem områden på nivå 1 …` for the newest week that has a level; nil where no area has one.
    package var newestWeek: (key: String, words: String)? {
        guard let newest = AreaGlance.newest(areas), let key = areas.first?.weeks[newest] else { return nil }
        return (key, LevelSpread.sentence(areas.map { $0.levels[newest] }))
    }

    /// All its areas together; nil where no week has a level.
    package var allHigh: HighWeeks? { HighWeeks.sum(high) }
}

/// Weeks at level 3 or above among those that have a level.
package struct HighWeeks: Sendable, Hashable {
    package let weeks: Int64
    package let of: Int64

    package init(weeks: Int64, of: Int64) {
        self.weeks = weeks
        self.of = of
    }

    /// Out of a share's figure; nil for a figure that is none.
    package init?(_ figure: Figure) {
        guard case .share(let share, let whole) = figure.value else { return nil }
        self.init(weeks: Int64((share * Double(whole)).rounded()), of: whole)
    }

    package static func sum(_ parts: [HighWeeks]) -> HighWeeks? {
        let whole = parts.reduce(0) { $0 + $1.of }
        return whole == 0 ? nil : HighWeeks(weeks: parts.reduce(0) { $0 + $1.weeks }, of: whole)
    }

    /// `41 av 405 områdesveckor`.
    package var words: String { "\(Swedish.count(weeks)) av \(Swedish.count(of))" }
}

/// The figures of several cooperations read together: a municipality's, a police district's. Cooperations stand in the order they were founded: it is no
/// contest, and what is missing is said to be, never counted as nothing.
package struct RollUp: Sendable, Hashable {
    package let parts: [RollUpPart]

    package init(_ parts: [RollUpPart]) { self.parts = parts }

    /// The newest year that some part has levels for.
    package var year: String? { parts.compactMap(\.year).max() }

    /// Parts with levels of the year; others have none to add.
    private var levelled: [RollUpPart] { parts.filter { $0.year == year && $0.allHigh != nil } }

    /// Everybody's area-weeks together, and which cooperations are not among them.
    package var high: (sum: HighWeeks, missing: [String])? {
        HighWeeks.sum(levelled.compactMap(\.allHigh)).map { sum in (sum, parts.filter { !levelled.contains($0) }.map(\.name)) }
    }

    /// One line of counts: the same category, source and time, cooperation by cooperation.
    package struct Line: Sendable, Hashable {
        /// What is counted and when, without the area: `Brott mot person, summa, januari–oktober 2024 mot samma tid 2023`.
        package let title: String
        /// A figure for each part, nil where it has none.
        package let figures: [Figure?]
        /// Everybody's together; nil while somebody's is missing or hidden.
        package let sum: Int64?
    }

    /// The lines of counts, in the order the parts have them. What is counted at other times is another line.
    package var lines: [Line] {
        var titles: [String] = []
        for figure in parts.flatMap(\.sums) {
            let title = RollUp.title(figure)
            if !titles.contains(title) { titles.append(title) }
        }
        return titles.map { title in
            let figures = parts.map { part in part.sums.first { RollUp.title($0) == title } }
            let counts = figures.compactMap { figure -> Int64? in
                if case .count(let count)? = figure?.value { return count }
                return nil
            }
            return Line(title: title, figures: figures, sum: counts.count == parts.count ? counts.reduce(0, +) : nil)
        }
    }

    /// A figure's title without its last part, which is the area.
    private static func title(_ figure: Figure) -> String {
        guard let cut = figure.title.lastIndex(of: ",") else { return figure.title }
        return String(figure.title[..<cut])
    }

    /// What the page says first.
    package var heading: String {
        let count = Swedish.capitalised(Swedish.counted(parts.count, one: "samverkan", many: "samverkan"))
        guard let high else { return "\(count), underlag saknas" }
        return "Nivå\(Swedish.noBreak)3 eller högre i \(high.sum.words) områdesveckor \(year ?? "")"
    }
}
