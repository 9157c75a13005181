import Picture
import Statistics
import WeeklyRules

/// A year held against the year before, as programs read it beside the year's levels.
enum YearDifferenceAnswer {
    /// One area's two years; null where too few weeks are judged in both.
    static func area(_ slug: Slug, _ difference: YearDifference) -> JSON {
        guard let row = difference.row(slug), let judged = row.judged else { return .null }
        return .of([
            "year": .int(difference.before), "weeks": .int(row.weeks.count), "ge3_before": .int(row.weeks.noteworthy.earlier),
            "ge3": .int(row.weeks.noteworthy.later), "a12": .number(judged.held.a12), "p_rank": .number(judged.held.rankP),
            "p_block": .number(judged.held.blockP), "p": .number(judged.held.p), "q": .number(judged.adjustedP),
            "verdict": .string(judged.verdict.label), "sentence": .string(YearDifferenceWords.chance(judged.held, difference)),
            "figure": .string(WeeklyFigures.yearDifferenceID(slug, difference.year).description),
        ])
    }

    /// All areas together, and what is missing where no area is compared.
    static func whole(_ loaded: LoadedDifference) -> JSON {
        let difference = loaded.difference
        return .of([
            "year": .int(difference.before), "weeks_needed": .int(YearDifference.weeksNeeded), "areas_compared": .int(difference.judgedRows.count),
            "missing": .optional(YearDifferenceWords.missing(difference)), "all": difference.whole.map { all($0, loaded) } ?? .null,
        ])
    }

    private static func all(_ whole: YearDifference.Whole, _ loaded: LoadedDifference) -> JSON {
        let difference = loaded.difference
        let odds = whole.oddsRatio
        return .of([
            "areas": .int(whole.areas), "weeks": .int(whole.count), "a12": .number(whole.held.a12), "p_rank": .number(whole.held.rankP),
            "p_block": .number(whole.held.blockP), "odds_ratio": .optional(odds?.value), "odds_ratio_lo": .optional(odds?.limits.lower),
            "odds_ratio_hi": .optional(odds?.limits.upper), "p_likelihood": .optional((try? whole.odds.get())?.likelihoodRatioP), "p": .number(whole.p),
            "verdict": .string(whole.verdict.label), "sentence": .string(YearDifferenceWords.odds(whole, difference)),
            "figure": .optional(loaded.whole.map { WeeklyFigures.yearDifferenceID($0.slug, difference.year).description }),
        ])
    }
}
