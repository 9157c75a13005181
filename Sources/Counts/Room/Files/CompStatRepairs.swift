import Picture
import Statistics
import Storage
import Tabular

/// Looks for the one slip that would make a CompStat table's sums, changes and percentages all agree (METHODS A9).
///
/// A table of years has no sums at the ends of its rows; the change printed there says as much of its last two years. A single number is therefore
/// proposed only where it is a slip of one digit or two, or where the row's own printed change is mended by it as well.
struct CompStatRepairs {
    private let sheet: Sheet
    private let columns: CompStatColumns
    private let lines: [CompStatLine]
    private let check: ArithmeticCheck

    /// With more disagreements than one slip can cause, none is looked for.
    private static let mostDisagreements = 8

    init(_ sheet: Sheet, _ columns: CompStatColumns, _ lines: [CompStatLine], _ check: ArithmeticCheck) {
        self.sheet = sheet
        self.columns = columns
        self.lines = lines
        self.check = check
    }

    /// In the order of the file.
    var proposals: [ProposedRepair] {
        let sums = check.disagreements.filter { $0.kind == .columnTotal }
        guard !sums.isEmpty, check.disagreements.count <= CompStatRepairs.mostDisagreements else { return [] }
        let found = sums.count == 1 ? digits(sums[0]) : swaps(sums)
        return found.enumerated().map { index, repair in
            var repair = repair
            repair.words = repair.words.numbered("r\(index + 1)")
            return repair
        }
    }

    // MARK: One number

    private func digits(_ sum: ArithmeticCheck.Disagreement) -> [ProposedRepair] {
        guard let year = columns.years.first(where: { $0.column == sum.column })?.year else { return [] }
        let difference = Int64(sum.printed - sum.computed)
        let parts = lines.filter { !$0.isSum }.map { ($0, difference) }
        let own = lines.filter { $0.row == sum.row }.map { ($0, -difference) }
        return (parts + own).compactMap { line, by in digit(line, year, by: by) }
    }

    private func digit(_ line: CompStatLine, _ year: YearHead, by difference: Int64) -> ProposedRepair? {
        guard let printed = line.counts[year], printed.value + difference >= 0 else { return nil }
        let corrected = printed.value + difference
        let cell = RepairedCell(row: line.row, column: printed.column, value: corrected, from: printed.column)
        let isSlip = DigitSlip(from: Int(printed.value), to: Int(corrected)) != nil
        let isToldByTheRow = check.disagreements.contains { $0.row == line.row && ($0.kind == .change || $0.kind == .percent) }
        guard isSlip || isToldByTheRow, explainsAll([cell]) else { return nil }
        let name = name(line)
        let words =
            "Om \(name) \(year.words) är \(Swedish.count(corrected)) i stället för \(Swedish.count(printed.value)) stämmer alla summor och förändringar."
        let repair = ImportRepair(
            id: "", kind: .digit, row: line.row, label: "\(name) \(year.words)", from: year.name, through: year.name, by: Int(difference),
            explains: check.disagreements.count, remaining: 0, accepted: false, words: words)
        return ProposedRepair(
            words: repair, cells: [cell], remark: "filen säger \(Swedish.count(printed.value)), men summor och förändringar ger \(Swedish.count(corrected))")
    }

    // MARK: Two neighbours

    private func swaps(_ sums: [ArithmeticCheck.Disagreement]) -> [ProposedRepair] {
        let years = columns.years.filter { year in sums.contains { $0.column == year.column } }.map(\.year)
        guard years.count == 2, let first = columns.years.firstIndex(where: { $0.year == years[0] }),
            columns.years.index(after: first) < columns.years.endIndex, columns.years[first + 1].year == years[1]
        else { return [] }
        return lines.filter { !$0.isSum }.compactMap { swap($0, years[0], years[1]) }
    }

    private func swap(_ line: CompStatLine, _ early: YearHead, _ late: YearHead) -> ProposedRepair? {
        guard let left = line.counts[early], let right = line.counts[late], left.value != right.value, left.value > 0, right.value > 0
        else { return nil }
        let cells = [
            RepairedCell(row: line.row, column: left.column, value: right.value, from: right.column),
            RepairedCell(row: line.row, column: right.column, value: left.value, from: left.column),
        ]
        guard explainsAll(cells) else { return nil }
        let name = name(line)
        let repair = ImportRepair(
            id: "", kind: .swap, row: line.row, label: name, from: early.name, through: late.name, by: 1,
            explains: check.disagreements.count, remaining: 0, accepted: false,
            words: "Byter \(early.words) och \(late.words) plats för \(name) stämmer alla summor och förändringar.")
        return ProposedRepair(words: repair, cells: cells, remark: "talen för \(early.words) och \(late.words) hade bytt plats i filen")
    }

    /// True when nothing disagrees once the cells are mended.
    private func explainsAll(_ cells: [RepairedCell]) -> Bool {
        var mended = lines
        cells.apply(to: &mended)
        return CompStatArithmetic(sheet, columns, mended).check.disagreements.isEmpty
    }

    private func name(_ line: CompStatLine) -> String { line.isSum ? "\(line.group), \(line.category.lowercased())" : line.category }
}

extension ImportRepair {
    /// The same repair under another id.
    func numbered(_ id: String) -> ImportRepair {
        ImportRepair(
            id: id, kind: kind, row: row, label: label, from: from, through: through, by: by, explains: explains, remaining: remaining,
            accepted: accepted, words: words)
    }
}
