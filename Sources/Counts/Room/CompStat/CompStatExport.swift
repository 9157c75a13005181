import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage
import Tabular

/// The CompStat table on its way out, in the form that imports again as "unchanged".
struct CompStatExport {
    let loaded: LoadedChangeTable
    var rates: LoadedRates?
    let created: Day

    /// A year that nothing covers is left out: there is nothing to read in again.
    private var covered: [Int] {
        loaded.table.years.indices.filter { year in loaded.table.rows.contains { $0.counts.counts[year] != nil } }
    }

    private var hasGroups: Bool { loaded.table.groups.contains { !$0.isEmpty } }
    private var telling: LoadedRates? { rates.flatMap { $0.isTelling ? $0 : nil } }

    var table: TableExport {
        let years = covered.map { String(loaded.table.years[$0]) }
        let rateHeads = telling.map(CompStatExport.heads) ?? []
        return TableExport(
            title: loaded.source.name,
            header: (hasGroups ? ["group"] : []) + ["category"] + years + ["printed_change", "printed_change_percent", "verdict"] + rateHeads + ["note"],
            rows: loaded.table.rows.map(row), notes: about, created: created)
    }

    private func row(_ row: ChangeTable.Row) -> [CsvCell] {
        let judged = row.judged
        let verdict = judged.map { ChangeWords.verdict($0, of: row.category).wording } ?? ""
        let note = loaded.noteText(row.category.slug)
        let head = (hasGroups ? [CsvCell.text(row.category.group)] : []) + [.text(row.category.name)]
        // An empty cell would be read as a forgotten count.
        let counts = covered.map { row.counts.counts[$0].map { CsvCell.whole(Int64($0)) } ?? .text(CompStatFile.notCovered) }
        let told: [CsvCell] = [
            judged.map { .whole(Int64($0.pair.change)) } ?? .blank, judged?.percent.shown.map { .whole(Int64($0)) } ?? .blank, .text(verdict),
        ]
        let rates = telling.map { CompStatExport.cells($0, $0.row(row.category.slug)) } ?? []
        return head + counts + told + rates + [note.isEmpty ? .blank : .text(note)]
    }

    private static func heads(_ rates: LoadedRates) -> [String] {
        (rates.population == nil ? [] : ["per_1000"]) + (rates.reference == nil ? [] : ["reference_count", "reference_per_1000", "ratio"])
    }

    private static func cells(_ rates: LoadedRates, _ row: LoadedRates.Row?) -> [CsvCell] {
        let own: [CsvCell] = rates.population == nil ? [] : [row?.rate.map { .number($0.perThousand) } ?? .blank]
        guard rates.reference != nil else { return own }
        return own + [
            row?.referenceCount.map { .whole(Int64($0)) } ?? .blank, row?.referenceRate.map { .number($0.perThousand) } ?? .blank,
            row?.ratio.map { .number($0.ratio) } ?? .blank,
        ]
    }

    private var about: [String] {
        let months = "\(loaded.source.name), \(loaded.area.name), \(CountOrder.words(loaded.key.window)) varje år."
        return [months, loaded.source.definition] + CompStatWords.cautions(loaded) + NoteMarks(loaded).general
    }
}
