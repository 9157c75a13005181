import Almanac
import CountsRules
import Picture
import Tabular

/// Reads a long table: one count per row, with its category, its days and perhaps its area.
enum LongFile {
    static func table(_ sheet: Sheet, _ order: CountOrder) -> CountTable {
        var faults = FaultList()
        guard let columns = LongColumns.recognise(sheet, order, &faults) else { return CountTable(reading: .unreadable(sheet, faults)) }
        var reader = LongRows(sheet, columns, order, faults: faults)
        let rows = sheet.rows.compactMap { reader.row($0) }
        let reading = FileReading(
            rows: rows, faults: reader.faults.all, shape: CountShape.long.rawValue, columns: columns.recognised,
            rowsRead: sheet.rows.count + sheet.omitted, totals: rows.count(where: \.isSum))
        return CountTable(reading: reading, remarks: reader.remarks)
    }
}

/// Reads the rows of a long table and says what is wrong with them.
private struct LongRows {
    private(set) var faults: FaultList
    private(set) var remarks: [CountRemark] = []

    private let columns: LongColumns
    private let order: CountOrder
    private let words: CompStatFaults
    private var seen: [[String]: Int] = [:]
    /// Whether it has been asked which part of the year "partial" is.
    private var hasAskedForPart = false

    init(_ sheet: Sheet, _ columns: LongColumns, _ order: CountOrder, faults: FaultList) {
        self.columns = columns
        self.order = order
        self.faults = faults
        words = CompStatFaults(sheet: sheet)
    }

    mutating func row(_ row: SheetRow) -> CountRow? {
        let category = columns.category.map { row.text($0) } ?? order.category ?? ""
        if category.isEmpty { faults.add(words.categoryMissing(row: row.number, column: columns.category ?? 1)) }
        let value = count(row, isSum: CountHeads.isSum(category))
        let span = span(row)
        guard !category.isEmpty, let value, let span, isFirst(category, span, row) else { return nil }
        let area = columns.area.map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
        let group = columns.group.map { row.text($0) } ?? ""
        remark(row, group, category, area, span)
        return CountRow(
            group: group, category: category, isSum: CountHeads.isSum(category), area: area, span: span, value: value, row: row.number,
            column: columns.count)
    }

    private mutating func remark(_ row: SheetRow, _ group: String, _ category: String, _ area: String?, _ span: CountSpan) {
        let note = columns.note.map { row.text($0) } ?? ""
        for (text, column) in [(note, columns.note ?? 0), (row.marks[columns.count]?.comment ?? "", columns.count)] where !text.isEmpty {
            remarks.append(CountRemark(group: group, category: category, area: area, span: span, text: text, row: row.number, column: column))
        }
    }

    private mutating func isFirst(_ category: String, _ span: CountSpan, _ row: SheetRow) -> Bool {
        let area = columns.area.map { row.text($0) } ?? ""
        let group = columns.group.map { row.text($0) } ?? ""
        let key = [group, category, area].map(NearestNames.folded) + ["\(span)"]
        if let first = seen[key] {
            faults.add(words.duplicateLine(category, row: row.number, first: first, column: columns.category ?? columns.count))
            return false
        }
        seen[key] = row.number
        return true
    }

    private mutating func count(_ row: SheetRow, isSum: Bool) -> Int64? {
        let found = words.neededCount(row.text(columns.count), isSum: isSum, row: row.number, column: columns.count)
        if let fault = found.fault { faults.add(fault) }
        return found.value
    }

    // MARK: Days

    private mutating func span(_ row: SheetRow) -> CountSpan? {
        switch columns.time {
        case .period(let column): return period(row.text(column), row, column)
        case .days(let from, let through): return days(row, from, through)
        case .month(let year, let column): return month(row, year, column)
        case .week(let year, let column): return week(row, year, column)
        case .year(let column, let range): return yearSpan(row, column, range)
        }
    }

    private mutating func period(_ text: String, _ row: SheetRow, _ column: Int) -> CountSpan? {
        if let year = CountHeads.year(text) { return .year(year) }
        guard let period = Period(text: text) else { return unreadable(text, row, column) }
        return .days(period.from...period.through, CountGrain(of: period.from...period.through))
    }

    private mutating func days(_ row: SheetRow, _ from: Int, _ through: Int) -> CountSpan? {
        guard let first = day(row, from), let last = day(row, through) else { return nil }
        guard first <= last else { return unreadable("\(row.text(from))–\(row.text(through))", row, from) }
        return .days(first...last, CountGrain(of: first...last))
    }

    private mutating func day(_ row: SheetRow, _ column: Int) -> Day? {
        if case .day(let day) = MomentText.read(row.text(column)) { return day }
        _ = unreadable(row.text(column), row, column)
        return nil
    }

    private mutating func month(_ row: SheetRow, _ year: Int?, _ column: Int) -> CountSpan? {
        let text = row.text(column)
        if let month = Month(text: text) { return .days(month.firstDay...month.lastDay, .month) }
        // A spreadsheet makes a day of 2024-10 that is typed into it; in a column of months it is the month.
        if case .day(let day) = MomentText.read(text) {
            let month = Month(containing: day)
            return .days(month.firstDay...month.lastDay, .month)
        }
        if year == nil, order.year == nil { return period(text, row, column) }
        guard let year = self.year(row, year) else { return nil }
        guard let month = CountHeads.month(text).flatMap({ Month(year: year, number: $0) }) else { return unreadable(text, row, column) }
        return .days(month.firstDay...month.lastDay, .month)
    }

    private mutating func week(_ row: SheetRow, _ year: Int?, _ column: Int) -> CountSpan? {
        let text = row.text(column)
        if let week = Week(text: text) { return .days(week.monday...week.sunday, .week) }
        guard let year = self.year(row, year) else { return nil }
        let digits = text.lowercased().drop { !$0.isNumber }
        guard let week = Int(digits).flatMap({ Week(year: year, number: $0) }) else { return unreadable(text, row, column) }
        return .days(week.monday...week.sunday, .week)
    }

    private mutating func yearSpan(_ row: SheetRow, _ column: Int?, _ range: Int?) -> CountSpan? {
        guard let year = year(row, column) else { return nil }
        guard let range else { return .year(year) }
        let text = row.text(range)
        switch NearestNames.folded(text) {
        case "full", "hela året", "helår", "hela": return .wholeYear(year)
        case "partial", "del", "del av året", "delår":
            guard order.window == nil else { return .year(year) }
            if !hasAskedForPart { faults.add(words.partUnknown(text, row: row.number, column: range)) }
            hasAskedForPart = true
            return nil
        default: return unreadable(text, row, range)
        }
    }

    private mutating func year(_ row: SheetRow, _ column: Int?) -> Int? {
        guard let column else { return order.year }
        if let year = CountHeads.year(row.text(column)) { return year }
        faults.add(words.yearUnreadable(row.text(column), row: row.number, column: column))
        return nil
    }

    private mutating func unreadable(_ text: String, _ row: SheetRow, _ column: Int) -> CountSpan? {
        faults.add(words.periodUnreadable(text, row: row.number, column: column))
        return nil
    }
}

extension CountGrain {
    /// The grain of a stretch by its ends: a whole month is a month, Monday to Sunday a week.
    init(of days: ClosedRange<Day>) {
        let (from, through) = (days.lowerBound, days.upperBound)
        let month = Month(containing: from)
        if from == through {
            self = .day
        } else if from == month.firstDay, through == month.lastDay {
            self = .month
        } else if from.weekday == 1, through - from == 6 {
            self = .week
        } else if let year = YearWindow(januaryThrough: 12).days(of: from.year), year == days {
            self = .year
        } else {
            self = .window
        }
    }
}
