import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// A table of months as JSON, kind `months`.
enum MonthAnswer {
    static func json(_ loaded: LoadedMonths) -> JSON {
        let table = loaded.table
        let words = MonthWords(loaded)
        let covered = (loaded.series.coverage.stretches[.month] ?? []).map { stretch in
            JSON.of([
                "from": .string(Month(containing: stretch.lowerBound).description),
                "through": .string(Month(containing: stretch.upperBound).description),
            ])
        }
        return .of([
            "source": .string(loaded.key.source.text), "area": .of(["id": .string(loaded.area.slug.text), "name": .string(loaded.area.name)]),
            "coverage": .array(covered), "years": .array(table.years.map { .int($0) }),
            "partial_years": .array(table.partialYears.map { .int($0) }), "like_for_like": like(table.likeForLike),
            "rows": .array(table.blocks.map { row($0, loaded) }), "total": table.total.map { row($0, loaded) } ?? .null,
            "season": season(loaded), "breaks": .array(loaded.series.breaks.map(found)), "repairs": .strings(words.repairs),
            "caveats": .strings(words.caveats),
        ])
    }

    private static func like(_ like: LikeForLike?) -> JSON {
        guard let like else { return .null }
        return .of([
            "from": .string(like.window.fromText), "through": .string(like.window.throughText), "years": .array(like.years.map { .int($0) }),
            "partial_years": .array(like.partialYears.map { .int($0) }),
        ])
    }

    private static func row(_ block: MonthTable.Block, _ loaded: LoadedMonths) -> JSON {
        let slug = block.category?.slug
        return .of([
            "group": .optional(block.category?.group), "id": .string(slug?.text ?? "alla"), "name": .string(block.category?.name ?? "Alla kategorier"),
            "is_sum": .bool(block.category?.isSum ?? true), "years": .array(block.years.map(year)), "change": change(block),
            "notes": .strings(slug.map { MonthAnswer.notes($0, loaded) } ?? []),
        ]).adding(MonthTrendAnswer.members(loaded.trends.row(slug)))
    }

    private static func notes(_ category: Slug, _ loaded: LoadedMonths) -> [String] {
        Notes(loaded.notes.touching(loaded.scope(category)).filter { $0.scope.category == category }).sentences(Note.Scope())
    }

    private static func year(_ year: MonthTable.Year) -> JSON {
        .of([
            "year": .int(year.year), "months": .array(year.months.map { .optional($0) }), "sum": .optional(year.sum),
            "compared": .optional(year.compared), "partial": .bool(year.isPartial),
        ])
    }

    private static func change(_ block: MonthTable.Block) -> JSON {
        guard let judged = block.judged else { return .null }
        let change = judged.verdict.change
        let verdict = judged.told(isGrave: block.category?.isGrave ?? false)
        return .of([
            "before": .int(judged.pair.earlier), "after": .int(judged.pair.later), "change": .int(judged.pair.change),
            "percent_shown": .optional(PercentChange(judged.pair).shown), "rr": .optional(judged.pair.rateRatio), "rr_lo": .optional(change.limits.lower),
            "rr_hi": .optional(change.limits.upper), "p_midp": .number(change.midP), "p_phi": .number(change.dispersedP),
            "phi": .optional(judged.verdict.unrest?.phi), "phi_df": .optional(judged.verdict.unrest?.degreesOfFreedom),
            "verdict": .string(change.label.rawValue), "words": .string(verdict.wording),
        ])
    }

    private static func season(_ loaded: LoadedMonths) -> JSON {
        guard let season = loaded.whole?.season else { return .null }
        return .of([
            "months": .array(season.months.sorted().map { .int($0) }), "years": .array(season.years.map { .int($0) }),
            "mean_inside": .number(season.meanInside), "mean_outside": .number(season.meanOutside), "ratio": .optional(season.ratio),
            "is_clear": .bool(season.isClear()), "figure": .optional(loaded.period.map { CountsFigures.seasonID(loaded.key, $0).description }),
        ])
    }

    private static func found(_ found: SeriesBreak) -> JSON {
        .of([
            "kind": .string(found.kind.rawValue), "series": .optional((found.category ?? found.area)?.text),
            "from": .string(Month(containing: found.from).description), "names": .strings(found.names),
        ])
    }
}
