import AreasRules
import CountsRules
import Picture
import Statistics

/// Directions over the years in the answers `compstat` and `months`.
enum TrendAnswer {
    /// `trend` and `average` of a row, each null with its code where it is not told.
    static func members(_ row: TrendTable.Row?, _ loaded: LoadedChangeTable) -> KeyValuePairs<String, JSON> {
        [
            "trend": row.flatMap { trend($0, loaded) } ?? .null,
            "trend_withheld": .optional(row.map { $0.trend.code?.rawValue } ?? TrendWithheld.notCovered.rawValue),
            "average": row.flatMap(average) ?? .null,
            "average_withheld": .optional(row.map { $0.average.code?.rawValue } ?? TrendWithheld.notCovered.rawValue),
        ]
    }

    private static func trend(_ row: TrendTable.Row, _ loaded: LoadedChangeTable) -> JSON? {
        guard let trend = row.trend.value, let years = row.years else { return nil }
        return .of([
            "years": .array(years.years.map { .int($0) }), "counts": .array(years.counts.map { .int($0) }),
            "days": .array(years.days.map { .int($0) }), "percent_per_year": .number(trend.fit.percentPerUnit),
            "percent_shown": .optional(trend.showsPercent ? whole(trend.fit.percentPerUnit) : nil), "lo": .optional(trend.limits?.lower),
            "hi": .optional(trend.limits?.upper),
            "phi": .number(trend.fit.phi), "df": .int(years.counts.count - 2), "p": .number(trend.p), "q": .optional(trend.adjustedP),
            "verdict": .string(trend.label.rawValue), "words": .string(TrendWords.direction(trend)), "every_year": everyYear(row.everyYear),
            "figure": .optional(TrendTelling(loaded).figure(row)?.description),
        ])
    }

    /// A percentage as pages print it; nil where it is no whole number that can be written.
    static func whole(_ percent: Double) -> Int? { Int(exactly: percent.rounded(.toNearestOrAwayFromZero)) }

    private static func everyYear(_ every: EveryYear?) -> JSON {
        guard let every else { return .null }
        return .of([
            "rises": .bool(every.rises), "years": .int(every.years), "p": .number(every.p), "words": .string(TrendWords.everyYear(every)),
        ])
    }

    private static func average(_ row: TrendTable.Row) -> JSON? {
        guard let told = row.average.value, let years = row.years?.years else { return nil }
        return .of([
            "years": .array(years.dropLast().map { .int($0) }), "mean": .number(told.against.past.mean), "count": .int(told.against.count),
            "chance_lo": .optional(told.chance.lower), "chance_hi": .optional(told.chance.upper), "usual_lo": .optional(told.usual?.lower),
            "usual_hi": .optional(told.usual?.upper), "phi": .optional(told.dispersion?.phi), "df": .optional(told.dispersion?.degreesOfFreedom),
            "p": .number(told.against.conditionalP), "place": .string(told.place.rawValue), "words": .string(TrendWords.place(told)),
        ])
    }
}
