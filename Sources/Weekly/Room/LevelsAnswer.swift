import Almanac
package import Picture
import Statistics
package import WeeklyRules

/// A year of levels as the contract shapes it (CONTRACT §1, `levels`).
package enum LevelsAnswer {
    /// - Parameters:
    ///   - areas: the areas asked for; all of the year's for nil.
    ///   - before: the year held against the year before; nil where it is not asked for.
    package static func json(_ loaded: LevelYear, areas: [AreaYear]? = nil, before: LoadedDifference? = nil) -> JSON {
        let year = loaded.summary.year
        return .of([
            "year": .int(year), "weeks_in_year": .int(Week.weeks(in: year)),
            "areas": .array((areas ?? loaded.summary.areas).map { area($0, loaded, before) }),
            "year_before": before.map { YearDifferenceAnswer.whole($0) } ?? .null,
        ])
    }

    private static func area(_ area: AreaYear, _ loaded: LevelYear, _ before: LoadedDifference?) -> JSON {
        let year = loaded.summary.year
        let noted = area.weeks.flatMap { week in loaded.notes(on: area.area.slug, week).map { (week.description, $0.text) } }
        return .of([
            "id": .string(area.area.slug.text), "name": .string(area.area.name), "n": .int(area.count),
            "distribution": .object(
                area.summary.distribution.enumerated().map { JSON.Member(key: String($0.offset + 1), value: .int($0.element)) }),
            "median": .optional(area.summary.median), "median_low": .optional(area.summary.lowerMedian), "mean": .optional(area.summary.mean),
            "ge3": share(area.noteworthyWeeks), "runs_ge3": runs(area, from: AreaYear.noteworthy), "runs_ge2": runs(area, from: AreaYear.deviating),
            "weeks_ge4": .strings(area.weeks(from: AreaYear.grave).map(\.description)), "missing": .strings(area.missingWeeks.map(\.description)),
            "matrix": .array(
                zip(area.weeks, area.levels).map { .of(["week": .string($0.description), "level": .optional($1)]) }),
            "figures": .object(
                WeeklyFigures.Quantity.allCases.map { quantity in
                    let id = WeeklyFigures.id(quantity, area.area.slug, year).description
                    return JSON.Member(key: String(quantity.rawValue.dropFirst("levels.".count)).replacing("-", with: "_"), value: .string(id))
                }),
            "notes": .array(noted.map { .of(["week": .string($0.0), "text": .string($0.1)]) }),
            "year_before": before.map { YearDifferenceAnswer.area(area.area.slug, $0.difference) } ?? .null,
        ])
    }

    private static func share(_ proportion: Proportion) -> JSON {
        let limits = proportion.wilsonLimits()
        return .of([
            "k": .int(proportion.successes), "n": .int(proportion.trials), "share": .optional(proportion.share), "lo": .optional(limits?.lower),
            "hi": .optional(limits?.upper), "method": .string("wilson"),
        ])
    }

    private static func runs(_ area: AreaYear, from level: Int) -> JSON {
        let runs = area.summary.runs(from: level)
        return .of([
            "count": .int(runs.count), "longest": .int(runs.longest?.length ?? 0),
            "from": .optional(runs.longest.map { area.weeks[$0.start].description }),
            "to": .optional(runs.longest.map { area.weeks[$0.end].description }),
        ])
    }
}
