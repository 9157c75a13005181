import Almanac
import AreasRules
import CountsRules
package import Picture
import Statistics

/// A CompStat table as the contract shapes it (CONTRACT §1, `compstat`).
package enum CompStatAnswer {
    package static func json(_ loaded: LoadedChangeTable) -> JSON {
        let (key, table) = (loaded.key, loaded.table)
        return .of([
            "source": .string(key.source.text), "area": .of(["id": .string(loaded.area.slug.text), "name": .string(loaded.area.name)]),
            "window": .of(["from": .string(key.window.fromText), "through": .string(key.window.throughText)]),
            "years": .array(table.years.map { .int($0) }),
            "phi": .of(["value": .number(table.dispersion.phi), "df": .optional(table.dispersion.degreesOfFreedom)]),
            "rows": .array(table.rows.map { row($0, loaded) }), "contributions": .array(table.splits.map(split)),
        ])
    }

    private static func row(_ row: ChangeTable.Row, _ loaded: LoadedChangeTable) -> JSON {
        let judged = row.judged
        let verdict = judged?.verdict
        return .of([
            "group": .string(row.category.group), "id": .string(row.category.slug.text), "name": .string(row.category.name),
            "is_sum": .bool(row.category.isSum), "counts": .array(row.counts.counts.map { .optional($0) }),
            "days": .array(loaded.key.years.map { .int(loaded.key.window.days(in: $0)) }), "partial_years": .array([]),
            "change": .optional(judged?.pair.change), "percent": .optional(judged?.percent.exact), "percent_shown": .optional(judged?.percent.shown),
            "percent_withheld": .optional(judged?.percent.withheld?.rawValue), "rr": .optional(judged?.pair.rateRatio),
            "rr_lo": .optional(verdict?.limits.lower), "rr_hi": .optional(verdict?.limits.upper), "p_midp": .optional(verdict?.midP),
            "q_mid": .optional(verdict?.adjustedMidP), "p_phi": .optional(verdict?.dispersedP), "q_phi": .optional(verdict?.adjustedDispersedP),
            "verdict": .optional(verdict?.label.rawValue), "sentence": .string(ChangeWords.sentence(row)),
            "figure": .optional(loaded.key.period.map { CountsFigures.changeID(loaded.key, row.category.slug, $0).description }),
        ])
    }

    private static func split(_ split: ChangeTable.Split) -> JSON {
        let rest = split.contribution.rest
        return .of([
            "group": .string(split.group), "change": .int(split.contribution.sum.change),
            "largest": .of(["id": .string(split.largest.category.slug.text), "change": .int(split.contribution.largest.change)]),
            // The contract's own number for 2024 (0.84) is the exact p; docs/decisions/0007 says why it stands under this name.
            "rest": .of(["before": .int(rest.earlier), "after": .int(rest.later), "change": .int(rest.change), "p_midp": .number(rest.exactP)]),
        ])
    }
}
