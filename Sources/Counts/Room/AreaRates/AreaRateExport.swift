import Almanac
import CountsRules
import Picture
import Statistics
import Storage
import Tabular

/// Areas held against each other, as a table to take along.
struct AreaRateExport {
    let loaded: LoadedAreaRates
    let created: Day

    private var texts: AreaRateTexts { AreaRateTexts(loaded: loaded) }

    var table: TableExport {
        TableExport(
            title: loaded.source.name,
            header: [
                "område", "antal", "invånare", "per_1000", "per_1000_från", "per_1000_till", "väntat", "kvot", "kvot_från", "kvot_till",
                "utjämnat_per_1000", "bedömning",
            ], rows: loaded.rates.rows.map(row), notes: notes, created: created)
    }

    private func row(_ row: AreaRates.Row) -> [CsvCell] {
        let (limits, ratio) = (row.rate?.limits(), row.judged?.ratio.garwoodLimits())
        return [
            .text(row.area.name), row.entry.count.map { .whole(Int64($0)) } ?? .blank, row.entry.population.map { .whole(Int64($0)) } ?? .blank,
            number(row.rate?.perThousand), number(limits?.lower), number(limits?.upper), number(row.judged?.ratio.expected),
            number(row.judged?.ratio.ratio), number(ratio?.lower), number(ratio?.upper), number(row.judged?.smoothed),
            .text(texts.verdict(row)?.wording ?? texts.missing(row)),
        ]
    }

    private func number(_ value: Double?) -> CsvCell { value.map { .number($0) } ?? .blank }

    private var notes: [String] {
        ["\(loaded.source.name), \(loaded.subject), \(loaded.key.group.words).", loaded.source.definition, texts.lead] + texts.cautions
            + [AreaRateWords.unrest(loaded.rates), texts.method].compactMap(\.self)
    }
}
