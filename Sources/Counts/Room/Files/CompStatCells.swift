import Picture
import Tabular

/// One line of a CompStat table: a category, or a sum.
struct CompStatLine {
    let group: String
    let category: String
    let area: String?
    let isSum: Bool
    /// 1-based.
    let row: Int
    /// The counts that could be read, by year, and the column each stands in.
    var counts: [YearHead: PlacedNumber]
    let printedChange: Int64?
    let printedPercent: DecimalNumber?
    /// What stands in the column of notes, and in comments on single years.
    let notes: [(year: YearHead, text: String, column: Int)]

    /// A number with the column, 1-based, that it stands in.
    struct PlacedNumber: Hashable {
        let value: Int64
        let column: Int
    }

    func value(_ year: YearHead) -> Int64? { counts[year]?.value }

    /// The counts as rows of their own, oldest first.
    var rows: [YearCountRow] {
        counts.sorted { $0.key < $1.key }.map { year, cell in
            YearCountRow(
                group: group, category: category, isSum: isSum, area: area, year: year.year, span: year.span, value: cell.value, row: row, column: cell.column)
        }
    }
}

/// Reads the cells of a CompStat table and says what is wrong with them.
struct CompStatCells {
    private(set) var faults: FaultList

    private let sheet: Sheet
    private let columns: CompStatColumns
    private let words: CompStatFaults
    /// Where each category of a group was first.
    private var seen: [[String]: Int] = [:]

    init(_ sheet: Sheet, _ columns: CompStatColumns, faults: FaultList) {
        self.sheet = sheet
        self.columns = columns
        self.faults = faults
        words = CompStatFaults(sheet: sheet)
    }

    /// One line; nil when it does not say what it counts, or says it a second time.
    mutating func line(_ row: SheetRow) -> CompStatLine? {
        let category = row.text(columns.category)
        let isSum = CountHeads.isSum(category)
        let area = columns.area.map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let group = group(row, category: category, isSum: isSum)
        let named = isNamed(category: category, group: group, area: area, row)
        var counts: [YearHead: CompStatLine.PlacedNumber] = [:]
        for (year, column) in columns.years {
            counts[year] = count(row, column, isSum: isSum).map { .init(value: $0, column: column) }
        }
        let (change, percent) = (printedChange(row), printedPercent(row))
        guard named else { return nil }
        return CompStatLine(
            group: group, category: category, area: area, isSum: isSum, row: row.number, counts: counts, printedChange: change,
            printedPercent: percent, notes: notes(row))
    }

    /// The sum of the whole table belongs to no group and is often written without one.
    private func group(_ row: SheetRow, category: String, isSum: Bool) -> String {
        guard let column = columns.group else { return "" }
        let text = row.text(column)
        return text.isEmpty && isSum ? category : text
    }

    private func notes(_ row: SheetRow) -> [(year: YearHead, text: String, column: Int)] {
        let comments = columns.years.compactMap { year, column in
            row.marks[column]?.comment.map { (year: year, text: $0, column: column) }
        }
        guard let column = columns.note, let last = columns.years.last?.year else { return comments }
        let lines = row.text(column).split(whereSeparator: \.isNewline).map { String.trimmed($0) }.filter { !$0.isEmpty }
        return comments + lines.map { (year: last, text: $0, column: column) }
    }

    private mutating func isNamed(category: String, group: String, area: String?, _ row: SheetRow) -> Bool {
        let lacksGroup = columns.group.map { group.isEmpty ? $0 : nil } ?? nil
        if let lacksGroup { faults.add(words.groupMissing(row: row.number, column: lacksGroup)) }
        if category.isEmpty { faults.add(words.categoryMissing(row: row.number, column: columns.category)) }
        guard lacksGroup == nil, !category.isEmpty else { return false }
        let key = [NearestNames.folded(area ?? ""), NearestNames.folded(group), NearestNames.folded(category)]
        if let first = seen[key] {
            faults.add(words.duplicate(category, group: group, row: row.number, first: first, column: columns.category))
            return false
        }
        seen[key] = row.number
        return true
    }

    private mutating func count(_ row: SheetRow, _ column: Int, isSum: Bool) -> Int64? {
        let text = row.text(column)
        // What a page exports where a year is not covered; it is nobody's slip.
        if NearestNames.folded(text) == CompStatFile.notCovered { return nil }
        let found = words.neededCount(text, isSum: isSum, row: row.number, column: column)
        if let fault = found.fault { faults.add(fault) }
        return found.value
    }

    private mutating func printedChange(_ row: SheetRow) -> Int64? {
        guard let column = columns.change else { return nil }
        let text = row.text(column)
        guard !CompStatCells.isNothing(text) else { return nil }
        if let value = DecimalNumber(text)?.wholeValue { return value }
        faults.add(words.changeNotANumber(text, row: row.number, column: column))
        return nil
    }

    private mutating func printedPercent(_ row: SheetRow) -> DecimalNumber? {
        guard let column = columns.percent else { return nil }
        let text = row.text(column)
        let number = String.trimmed(text.hasSuffix("%") ? text.dropLast() : text[...])
        guard !CompStatCells.isNothing(number) else { return nil }
        if let value = DecimalNumber(number) { return value }
        faults.add(words.percentNotANumber(text, row: row.number, column: column))
        return nil
    }

    /// What tables print where there is no change to speak of.
    private static func isNothing(_ text: String) -> Bool { ["", "-", "–", "—", "\u{2212}", "..", "."].contains(text) }
}
