import Almanac
import AreasRules
import CountsRules
package import Picture
import Statistics
import Storage

/// What the counts want said on the front page: changes that stand, with the sums split, and what cannot be judged.
package struct CountsRemarks: RemarkSource {
    private let tables: ChangeTables

    package init(tables: ChangeTables) { self.tables = tables }

    package func remarks(_ reading: Reading) async throws -> [Remark] {
        guard let key = try await tables.newest(asOf: reading.asOf), let period = key.period,
            let loaded = try await tables.load(key, asOf: reading.asOf)
        else { return [] }
        return loaded.table.rows.compactMap { row in remark(row, loaded, period) } + [rest(loaded, period)].compactMap { $0 }
    }

    /// A category whose change stands, surely or likely.
    private func remark(_ row: ChangeTable.Row, _ loaded: LoadedChangeTable, _ period: Period) -> Remark? {
        guard let judged = row.judged, !row.category.isSum else { return nil }
        let verdict = ChangeWords.verdict(judged, of: row.category)
        guard verdict.weight == .certain || verdict.weight == .likely else { return nil }
        let split = loaded.table.splits.first { $0.largest.category.slug == row.category.slug }
        return Remark(
            .standsOut, subject: row.category.name,
            "\(ChangeWords.difference(judged.pair))\(loaded.isOfCrime ? " anmälda" : "") \(Swedish.period(period)), \(ChangeWords.fromTo(judged.pair)).",
            detail: split.map(CountsRemarks.without), figure: CountsFigures.changeID(loaded.key.series, row.category.slug, period), verdict: verdict)
    }

    /// `Utan den kategorin: Brott mot person från 752 till 743.`
    private static func without(_ split: ChangeTable.Split) -> String {
        "\(split.subject) utan den kategorin: \(ChangeWords.fromTo(split.contribution.rest))."
    }

    private func rest(_ loaded: LoadedChangeTable, _ period: Period) -> Remark? {
        let rows = loaded.table.rows.filter { !$0.category.isSum && !$0.category.isGrave && $0.judged != nil }
        let standing = rows.filter { row in row.judged.map { ![.withinChance, .tooFew].contains($0.verdict.label) } ?? false }
        guard standing.count < rows.count else { return nil }
        return Remark(
            .lead,
            "I \(Swedish.number(rows.count - standing.count)) av \(Swedish.number(rows.count)) \(loaded.isOfCrime ? "brottskategorier" : "kategorier") går förändringen sedan \(period.from.year - 1) inte att säkerställa."
        )
    }
}

extension LoadedChangeTable {
    /// Whether the source counts crimes, which are reported.
    fileprivate var isOfCrime: Bool { NearestNames.folded(source.name).contains("brott") }
}
