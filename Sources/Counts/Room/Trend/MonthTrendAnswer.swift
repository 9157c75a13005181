import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// Season and direction of months in the answer `months`.
enum MonthTrendAnswer {
    /// `season_wave` and `trend` of a row, null with their code where they are not told.
    static func members(_ row: MonthTrendTable.Row?) -> KeyValuePairs<String, JSON> {
        let code = JSON.optional(row.map { $0.told.code?.rawValue } ?? TrendWithheld.notCovered.rawValue)
        let judged = row?.told.value
        return [
            "season_wave": judged.map(season) ?? .null, "season_wave_withheld": code, "trend": judged.map(trend) ?? .null, "trend_withheld": code,
        ]
    }

    private static func season(_ judged: MonthTrendTable.Judged) -> JSON {
        let fit = judged.fit
        return .of([
            "from": .string(fit.months.lowerBound.description), "through": .string(fit.months.upperBound.description), "months": .int(fit.count),
            "f": .number(fit.season.f), "p": .number(fit.season.p), "q": .optional(judged.seasonQ), "ratio": .optional(fit.ratio),
            "peak_month": .int(fit.peakMonth), "recurs": .bool(judged.recurs), "verdict": .string(MonthTrendWords.seasonVerdict(judged).label),
            "words": .string(MonthTrendWords.season(judged)),
        ])
    }

    private static func trend(_ judged: MonthTrendTable.Judged) -> JSON {
        let fit = judged.fit
        return .of([
            "percent_per_year": .optional(fit.percentPerYear), "percent_shown": .optional(judged.showsPercent ? TrendAnswer.whole(fit.percentPerYear) : nil),
            "lo": .optional(fit.limits.lower),
            "hi": .optional(fit.limits.upper), "phi": .number(fit.phi), "df": .number(fit.degreesOfFreedom), "p": .number(fit.p),
            "q": .optional(judged.directionQ), "verdict": .string(judged.direction.rawValue), "words": .string(MonthTrendWords.direction(judged)),
        ])
    }
}
