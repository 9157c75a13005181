import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Tabular

/// The table of months on its way out, in the form that imports again as "unchanged".
struct MonthExport {
    let loaded: LoadedMonths
    let created: Day

    private var hasGroups: Bool { loaded.table.blocks.contains { $0.category?.group.isEmpty == false } }

    var table: TableExport {
        let months = (1...12).map { $0 < 10 ? "0\($0)" : String($0) }
        return TableExport(
            title: loaded.source.name,
            header: (hasGroups ? ["group"] : []) + ["category", "year", "area"] + months + ["printed_total", "note"],
            rows: loaded.table.blocks.flatMap { block in block.category.map { rows($0, block.years) } ?? [] }, notes: about, created: created)
    }

    /// A month that is not covered is blank; one without events is 0.
    private func rows(_ category: Category, _ years: [MonthTable.Year]) -> [[CsvCell]] {
        years.map { year in
            let head = (hasGroups ? [CsvCell.text(category.group)] : []) + [.text(category.name), .whole(Int64(year.year)), .text(loaded.area.name)]
            let notes = notes(category.slug, year.year)
            return head + year.months.map { $0.map { .whole(Int64($0)) } ?? .blank } + [
                year.sum.map { .whole(Int64($0)) } ?? .blank, notes.isEmpty ? .blank : .text(notes.joined(separator: "\n")),
            ]
        }
    }

    private func notes(_ category: Slug, _ year: Int) -> [String] {
        Notes(loaded.notes.touching(loaded.scope(category, year: year)).filter { $0.scope.category == category }).sentences(Note.Scope())
    }

    private var about: [String] {
        let covered = loaded.period.map { "\(loaded.source.name), \(loaded.area.name), \(Swedish.months($0)). En tom cell saknar underlag; 0 är inget." }
        let words = MonthWords(loaded)
        return [covered, loaded.source.definition].compactMap { $0 } + words.cautions + words.caveats + words.repairs
    }
}
