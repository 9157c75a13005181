import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// Areas held against each other as programs read them, `area_rates`.
enum AreaRateAnswer {
    static func json(_ loaded: LoadedAreaRates) -> JSON {
        let (key, rates) = (loaded.key, loaded.rates)
        let texts = AreaRateTexts(loaded: loaded)
        return .of([
            "source": .string(key.source.text),
            "category": .of(["id": .string(loaded.category.slug.text), "name": .string(CountTitles.name(loaded.category))]),
            "period": .string(key.period.description), "population_year": .int(key.month.year),
            "within": .of([
                "id": .optional(key.group.parent?.slug.text), "name": .optional(key.group.parent?.name), "division": .string(key.group.division),
            ]),
            "areas_needed": .int(AreaRates.areasNeeded), "areas_compared": .int(rates.compared.count),
            "withheld": .optional(rates.withheld.map(code)), "sentence": .string(rates.withheld == nil ? texts.heading + "." : texts.lead),
            "all": all(rates), "rows": .array(rates.rows.map { row($0, loaded, texts) }),
            "notes": .strings(texts.cautions + [AreaRateWords.unrest(rates), texts.method].compactMap(\.self)),
            "figure": .optional(AreaRateFigureMaker.id(key, loaded.category)?.description),
        ])
    }

    static func code(_ withheld: AreaRates.Withheld) -> String {
        switch withheld {
        case .grave: "grave"
        case .tooFewAreas: "too-few-areas"
        case .noEvents: "no-events"
        }
    }

    private static func all(_ rates: AreaRates) -> JSON {
        guard let common = rates.common, let funnel = rates.funnel else { return .null }
        return .of([
            "count": .int(common.events), "population": .int(common.population), "per_1000": .number(common.perThousand),
            "phi": .number(funnel.overdispersion.phi), "phi_threshold": .number(funnel.overdispersion.threshold),
            "phi_used": .number(funnel.overdispersion.used),
        ])
    }

    private static func row(_ row: AreaRates.Row, _ loaded: LoadedAreaRates, _ texts: AreaRateTexts) -> JSON {
        let (judged, limits) = (row.judged, row.judged?.ratio.garwoodLimits())
        let key = SeriesKey(source: loaded.key.source, area: row.area.slug)
        return .of([
            "id": .string(row.area.slug.text), "name": .string(row.area.name), "count": .optional(row.entry.count),
            "population": .optional(row.entry.population), "per_1000": .optional(row.rate?.perThousand),
            "per_1000_lo": .optional(row.rate?.limits().lower), "per_1000_hi": .optional(row.rate?.limits().upper),
            "expected": .optional(judged?.ratio.expected), "ratio": .optional(judged?.ratio.ratio), "ratio_lo": .optional(limits?.lower),
            "ratio_hi": .optional(limits?.upper), "limit_lo": .optional(judged?.limits.lower), "limit_hi": .optional(judged?.limits.upper),
            "smoothed_per_1000": .optional(judged?.smoothed), "p_exact": .optional(judged?.ratio.exactP), "q_exact": .optional(judged?.adjustedP),
            "q_phi": .optional(judged?.dispersedP), "verdict": .optional(judged?.standing.rawValue),
            "sentence": .string(texts.verdict(row)?.wording ?? texts.missing(row)),
            "figure": .optional(row.rate.map { _ in CountsFigures.rateID(key, loaded.category.slug, loaded.key.period).description }),
        ])
    }
}
