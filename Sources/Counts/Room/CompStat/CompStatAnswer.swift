import Almanac
import AreasRules
import CountsRules
package import Picture
import Statistics

/// A CompStat table as the contract shapes it (CONTRACT §1, `compstat`).
package enum CompStatAnswer {
    package static func json(_ loaded: LoadedChangeTable) -> JSON { json(loaded, rates: nil) }

    static func json(_ loaded: LoadedChangeTable, rates: LoadedRates?) -> JSON {
        let (key, table) = (loaded.key, loaded.table)
        let dispersion = table.unrest.shared
        let told = JSON.of([
            "source": .string(key.source.text), "area": .of(["id": .string(loaded.area.slug.text), "name": .string(loaded.area.name)]),
            "window": .of(["from": .string(key.window.fromText), "through": .string(key.window.throughText)]),
            "years": .array(table.years.map { .int($0) }),
            "phi": .of(["value": .optional(dispersion?.phi), "df": .optional(dispersion?.degreesOfFreedom)]),
            "rows": .array(table.rows.map { row($0, loaded, rates?.row($0.category.slug)) }), "contributions": .array(table.splits.map(split)),
            "notes": .strings(CompStatWords.cautions(loaded) + NoteMarks(loaded).general),
        ])
        guard let rates, rates.isTelling else { return told }
        return told.adding([
            "population": .of(["year": .int(rates.year), "value": .optional(rates.population?.value)]),
            "reference": rates.reference.map {
                .of(["id": .string($0.slug.text), "name": .string($0.name), "population": .optional(rates.referencePopulation?.value)])
            } ?? .null,
        ])
    }

    private static func row(_ row: ChangeTable.Row, _ loaded: LoadedChangeTable, _ rate: LoadedRates.Row?) -> JSON {
        let judged = row.judged
        let verdict = judged?.verdict
        let told = JSON.of([
            "group": .string(row.category.group), "id": .string(row.category.slug.text), "name": .string(row.category.name),
            "is_sum": .bool(row.category.isSum), "counts": .array(row.counts.counts.map { .optional($0) }),
            "days": .array(loaded.key.years.map { .int(loaded.key.window.days(in: $0)) }), "partial_years": .array(loaded.partialYears.map { .int($0) }),
            "change": .optional(judged?.pair.change), "percent": .optional(judged?.percent.exact), "percent_shown": .optional(judged?.percent.shown),
            "percent_withheld": .optional(judged?.percent.withheld?.rawValue), "rr": .optional(judged?.pair.rateRatio),
            "rr_lo": .optional(verdict?.limits.lower), "rr_hi": .optional(verdict?.limits.upper), "p_midp": .optional(verdict?.midP),
            "q_mid": .optional(verdict?.adjustedMidP), "p_phi": .optional(verdict?.dispersedP), "q_phi": .optional(verdict?.adjustedDispersedP),
            "verdict": .optional(verdict?.label.rawValue), "sentence": .string(ChangeWords.sentence(row, withheld: loaded.table.withheld)),
            "figure": .optional(loaded.key.period.map { CountsFigures.changeID(loaded.key.series, row.category.slug, $0).description }),
            "notes": .strings(loaded.notes(about: row.category.slug)),
        ]).adding(TrendAnswer.members(loaded.trend?.row(row.category.slug), loaded))
        return rate.map { told.adding(rates($0)) } ?? told
    }

    /// The row per 1 000 inhabitants, and against the reference area.
    private static func rates(_ row: LoadedRates.Row) -> KeyValuePairs<String, JSON> {
        let limits = row.ratio?.garwoodLimits()
        return [
            "per_1000": .optional(row.rate?.perThousand), "per_1000_lo": .optional(row.rate?.limits().lower),
            "per_1000_hi": .optional(row.rate?.limits().upper), "reference_count": .optional(row.referenceCount),
            "reference_per_1000": .optional(row.referenceRate?.perThousand), "ratio": .optional(row.ratio?.ratio),
            "ratio_lo": .optional(limits?.lower), "ratio_hi": .optional(limits?.upper), "expected": .optional(row.ratio?.expected),
        ]
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

extension JSON {
    /// The object with more members at its end; anything else as it is.
    func adding(_ more: KeyValuePairs<String, JSON>) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members + more.map { Member(key: $0.key, value: $0.value) })
    }
}
