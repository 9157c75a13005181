package import Almanac
package import Picture
package import Statistics

/// One area's year of weekly levels: what was decided, and what the whole of it says.
package struct AreaYear: Sendable {
    package let area: AreaName
    package let weeks: [Week]
    /// The level of each week, nil where there is no basis.
    package let levels: [Int?]
    /// Nil only when a level lies outside the scale, which the import refuses.
    package let summary: OrdinalSummary

    /// From this level a week stands out (the agreement: the steps where somebody acts together).
    package static let noteworthy = 3
    package static let deviating = 2
    package static let grave = 4

    /// - Throws: `OrdinalRefusal` when a level lies outside the scale.
    package init(area: AreaName, year: Int, decided: [Week: Int], steps: Int) throws(OrdinalRefusal) {
        self.area = area
        weeks = Week.all(of: year)
        levels = weeks.map { decided[$0] }
        summary = try OrdinalSummary(levels, steps: steps)
    }

    /// Weeks that have a level.
    package var count: Int { summary.count }
    package var noteworthyWeeks: Proportion { summary.proportion(from: AreaYear.noteworthy) }
    package var missingWeeks: [Week] { summary.missingPositions.map { weeks[$0] } }

    /// Weeks at a level or above, in order.
    package func weeks(from level: Int) -> [Week] { summary.positions(from: level).map { weeks[$0] } }

    package func level(of week: Week) -> Int? {
        week.year == weeks.first?.year && weeks.indices.contains(week.number - 1) ? levels[week.number - 1] : nil
    }

    /// The latest week that has a level.
    package var latest: (week: Week, level: Int)? {
        zip(weeks, levels).reversed().lazy.compactMap { week, level in level.map { (week, $0) } }.first
    }

    /// The one level the area had all weeks; nil when it had several, or none.
    package var onlyLevel: Int? { summary.minimum == summary.maximum ? summary.minimum : nil }
}

/// A year of several areas, in the municipality's own order.
package struct YearSummary: Sendable {
    package let year: Int
    package let areas: [AreaYear]

    package init(year: Int, areas: [AreaYear]) {
        self.year = year
        self.areas = areas
    }

    package var weeks: [Week] { Week.all(of: year) }

    /// Weeks that no area has a level for.
    package var missingWeeks: [Week] { weeks.filter { week in areas.allSatisfy { $0.level(of: week) == nil } } }

    /// The latest week that any area has a level for.
    package var latestWeek: Week? { areas.compactMap { $0.latest?.week }.max() }
}
