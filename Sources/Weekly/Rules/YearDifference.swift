package import Picture
package import Statistics

/// A year of levels held against the year before, area by area and all together, over the weeks that are judged in both.
package struct YearDifference: Sendable {
    /// Fewest weeks of an area that must be judged in both years.
    ///
    /// Half a year: fewer would hold one season against another year's, and with less than six blocks of four weeks no exchange of blocks
    /// could give a p of 0.05 (two of 2⁵ arrangements are as extreme as can be, 0.06).
    package static let weeksNeeded = 26

    /// One area's two years.
    package struct Row: Sendable {
        package let area: AreaName
        package let weeks: CommonWeeks
        /// Nil where too few weeks are judged in both years.
        package let judged: Judged?
    }

    /// Two years held against each other; `held.a12` is the chance that a week of the later year is the higher.
    package struct Judged: Sendable {
        package let held: LevelsHeld
        /// The larger p, adjusted over the areas after Benjamini and Hochberg.
        package let adjustedP: Double
    }

    /// The later year.
    package let year: Int
    /// In the municipality's own order.
    package let rows: [Row]
    /// All judged areas together; nil with fewer than two of them.
    package let whole: Whole?
    /// Weeks with a level in some area, in the later year and the year before.
    package let judgedWeeks: (later: Int, earlier: Int)

    /// The year that it is held against.
    package var before: Int { year - 1 }

    /// - Parameters:
    ///   - later: the year in question.
    ///   - earlier: the year before it; areas that it does not have have too few weeks.
    package init(_ later: YearSummary, before earlier: YearSummary) {
        let common = later.areas.map { area in
            (area.area, CommonWeeks(later: area, earlier: earlier.areas.first { $0.area.slug == area.area.slug }))
        }
        let held = common.map { $0.1.count < YearDifference.weeksNeeded ? nil : try? LevelsHeld($0.1.later, $0.1.earlier) }
        let adjusted = MultipleComparison.benjaminiHochberg.adjusted(held.map { $0?.p })
        year = later.year
        rows = zip(common, zip(held, adjusted)).map { area, numbers in
            let judged = numbers.0.flatMap { held in numbers.1.map { Judged(held: held, adjustedP: $0) } }
            return Row(area: area.0, weeks: area.1, judged: judged)
        }
        whole = Whole(rows.filter { $0.judged != nil }.map(\.weeks))
        judgedWeeks = (later.weeks.count - later.missingWeeks.count, earlier.weeks.count - earlier.missingWeeks.count)
    }

    /// The areas that have weeks enough.
    package var judgedRows: [Row] { rows.filter { $0.judged != nil } }
    /// The row of an area; nil when the year does not have it.
    package func row(_ area: Slug) -> Row? { rows.first { $0.area.slug == area } }
}

/// The weeks of an area that have a level in a year and in the year before.
package struct CommonWeeks: Sendable {
    /// The levels of the later year by week number, week 1 first; nil where either year has none.
    package let later: [Int?]
    /// The levels of the year before, in the same places.
    package let earlier: [Int?]

    /// A week 53 has no counterpart in the year before or after, which has 52, and is left out.
    init(later: AreaYear, earlier: AreaYear?) {
        let pairs = zip(later.levels, earlier?.levels ?? []).map { $0 == nil || $1 == nil ? (nil, nil) : ($0, $1) }
        self.later = pairs.map(\.0)
        self.earlier = pairs.map(\.1)
    }

    /// Numbers of the weeks that both years have.
    package var numbers: [Int] { later.indices.filter { later[$0] != nil }.map { $0 + 1 } }
    /// How many weeks both years have.
    package var count: Int { later.count { $0 != nil } }
    /// Weeks at level 3 or above, in the later year and the year before.
    package var noteworthy: (later: Int, earlier: Int) {
        func weeks(_ levels: [Int?]) -> Int { levels.count { ($0 ?? 0) >= AreaYear.noteworthy } }
        return (weeks(later), weeks(earlier))
    }
    /// The one level of both years, where there is no other.
    package var onlyLevel: Int? {
        let levels = Set((later + earlier).compactMap(\.self))
        return levels.count == 1 ? levels.first : nil
    }
}

extension YearDifference {
    /// All judged areas together: the same areas and weeks in both years.
    package struct Whole: Sendable {
        /// How many areas.
        package let areas: Int
        /// Levels in each of the two years.
        package let count: Int
        package let held: LevelsHeld
        /// The proportional odds of the later year against the one before, or why they cannot be fitted.
        package let odds: Result<ProportionalOdds, GroupRefusal>

        /// Nil with fewer than two areas, which is but the one area.
        ///
        /// Four weeks of all areas are exchanged at once: areas of the same week resemble each other.
        init?(_ areas: [CommonWeeks]) {
            let places = areas.map(\.later.count).max() ?? 0
            func weekByWeek(_ levels: KeyPath<CommonWeeks, [Int?]>) -> [Int?] {
                (0..<places).flatMap { week in areas.map { $0[keyPath: levels].indices.contains(week) ? $0[keyPath: levels][week] : nil } }
            }
            let (later, earlier) = (weekByWeek(\.later), weekByWeek(\.earlier))
            guard areas.count >= 2,
                let blocks = try? BlockPermutation(
                    blockLength: BlockPermutation.monthly.blockLength * areas.count, permutations: BlockPermutation.monthly.permutations),
                let held = try? LevelsHeld(later, earlier, blocks: blocks)
            else { return nil }
            self.areas = areas.count
            self.held = held
            count = later.count { $0 != nil }
            odds = Result { () throws(GroupRefusal) in
                try ProportionalOdds(reference: earlier.compactMap(\.self), compared: later.compactMap(\.self))
            }
        }

        /// The largest p of ranks, blocks and likelihood ratio: the most careful one holds.
        package var p: Double { max(held.p, (try? odds.get())?.likelihoodRatioP ?? 0) }
        /// How many times as large the odds of a level or a higher one are in the later year; nil where they cannot be fitted.
        package var oddsRatio: (value: Double, limits: Limits)? {
            guard let odds = try? odds.get() else { return nil }
            return (odds.oddsRatio, odds.oddsRatioLimits())
        }
    }
}
