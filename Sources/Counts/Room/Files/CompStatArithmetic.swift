import Picture
import Tabular

/// Works out a CompStat table's sums, changes and percentages again and holds them against what it prints.
struct CompStatArithmetic {
    private(set) var check = ArithmeticCheck()

    private let sheet: Sheet
    private let columns: CompStatColumns

    init(_ sheet: Sheet, _ columns: CompStatColumns, _ lines: [CompStatLine]) {
        self.sheet = sheet
        self.columns = columns
        // With a row left out for its shape, no sum could be blamed.
        if sheet.omitted == 0 { checkSums(lines) }
        for line in lines { checkChange(line) }
    }

    /// A sum is of its group's rows; the sum of a group without other rows is of the whole table.
    private mutating func checkSums(_ lines: [CompStatLine]) {
        let parts = lines.filter { !$0.isSum }
        for sum in lines where sum.isSum && !parts.isEmpty {
            let ofArea = parts.filter { sum.area == nil || $0.area == sum.area }
            let ofGroup = ofArea.filter { NearestNames.folded($0.group) == NearestNames.folded(sum.group) }
            let isGrand = ofGroup.isEmpty || sum.group.isEmpty
            for (year, column) in columns.years {
                check(sum, of: ofGroup.isEmpty ? ofArea : ofGroup, isGrand: isGrand, year, column)
            }
        }
    }

    private mutating func check(_ sum: CompStatLine, of parts: [CompStatLine], isGrand: Bool, _ year: YearHead, _ column: Int) {
        let values = parts.compactMap { $0.value(year) }
        // A count that could not be read is a fault of its own; the sum is not blamed for it.
        guard let printed = sum.value(year), values.count == parts.count else { return }
        if isGrand { check.checked.grand += 1 } else { check.checked.columnTotals += 1 }
        let label = isGrand ? "hela tabellen \(year.words)" : "\(sum.group) \(year.words)"
        compare(isGrand ? .grand : .columnTotal, label, sum.row, column, printed: Double(printed), computed: Double(values.reduce(0, +)))
    }

    private mutating func checkChange(_ line: CompStatLine) {
        guard let last = columns.years.last?.year, let now = line.value(last), let before = line.value(last.previous) else { return }
        let name = line.group.isEmpty ? line.category : "\(line.group), \(line.category)"
        let label = "\(name) \(last.year - 1)–\(last.words)"
        if let printed = line.printedChange, let column = columns.change {
            check.checked.changes += 1
            compare(.change, label, line.row, column, printed: Double(printed), computed: Double(now - before))
        }
        if let printed = line.printedPercent, let column = columns.percent, before > 0,
            let percents = Percents(printed, of: now - before, base: before)
        {
            check.checked.percents += 1
            compare(.percent, label, line.row, column, printed: percents.printed, computed: percents.computed)
        }
    }

    private mutating func compare(
        _ kind: ArithmeticCheck.Disagreement.Kind, _ label: String, _ row: Int, _ column: Int, printed: Double, computed: Double
    ) {
        guard printed != computed else { return }
        check.disagreements.append(.init(kind, label: label, row: row, column: column, printed: printed, computed: computed))
    }
}

/// A printed percentage beside the one worked out, both rounded to the decimals that are printed.
private struct Percents {
    let printed: Double
    let computed: Double

    /// Rounds half away from zero in whole numbers, so that 12,5 % of nothing is lost to binary fractions.
    ///
    /// Nil beyond six decimals or 64 bits.
    init?(_ number: DecimalNumber, of change: Int64, base: Int64) {
        let decimals = max(0, number.decimals)
        guard decimals <= 6, let digits = Int64(number.digits.isEmpty ? "0" : number.digits) else { return nil }
        let scale = (0..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
        let zeros = (0..<max(0, -number.decimals)).reduce(1.0) { power, _ in power * 10 }
        let (part, overflow) = Int64(change.magnitude).multipliedReportingOverflow(by: 200 * scale)
        guard !overflow else { return nil }
        let rounded = (part + base) / (2 * base)
        computed = Double(change < 0 ? -rounded : rounded) / Double(scale)
        printed = (number.isNegative ? -1 : 1) * Double(digits) * zeros / Double(scale)
    }
}
