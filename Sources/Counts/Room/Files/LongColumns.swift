import Picture
import Tabular

/// Which column of a long table, one count per row, holds what.
///
/// Columns are 1-based.
struct LongColumns {
    /// How the rows name their days.
    enum Time {
        /// A text that names a year, a month, a week, a day or two of them: `2024-10`.
        case period(Int)
        /// First and last day.
        case days(from: Int, through: Int)
        /// A year in a column of its own, or one for all rows, with the month or week in another. A month may say its year itself: 2024-10.
        case month(year: Int?, month: Int)
        case week(year: Int?, week: Int)
        /// A year, and perhaps whether all of it or a part is covered.
        case year(Int?, range: Int?)
    }

    let group: Int?
    let category: Int?
    let area: Int?
    let count: Int
    let time: Time
    let note: Int?
    private let named: [(role: ColumnRole, column: Int)]

    /// Finds the columns; nil when they do not make a long table, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ order: CountOrder, _ faults: inout FaultList) -> LongColumns? {
        var columns: [String: Int] = [:]
        for role in CountHeads.all { columns[role.name] = sheet.column(role, &faults) }
        let count = columns[CountHeads.count.name]
        let category = columns[CountHeads.category.name]
        if category == nil, order.category == nil { faults.add(sheet.missingColumn(CountHeads.category, instead: CountHeads.insteadOfCategory)) }
        if count == nil { faults.add(sheet.missingColumn(CountHeads.count)) }
        let time = time(columns, order)
        if time == nil { faults.add(sheet.missingColumn(CountHeads.period)) }
        guard let count, let time, category != nil || order.category != nil else { return nil }
        let named = CountHeads.all.compactMap { role in columns[role.name].map { (role: role, column: $0) } }
        let found = LongColumns(
            group: columns[CountHeads.group.name], category: category, area: columns[CountHeads.area.name], count: count, time: time,
            note: columns[CountHeads.note.name], named: named)
        found.warnOfUnread(sheet, &faults)
        return found
    }

    private static func time(_ columns: [String: Int], _ order: CountOrder) -> Time? {
        let year = columns[CountHeads.year.name]
        let hasYear = year != nil || order.year != nil
        if let period = columns[CountHeads.period.name] { return .period(period) }
        if let from = columns[CountHeads.from.name], let through = columns[CountHeads.through.name] { return .days(from: from, through: through) }
        if let month = columns[CountHeads.month.name] { return .month(year: year, month: month) }
        if let week = columns[CountHeads.week.name] { return hasYear ? .week(year: year, week: week) : .period(week) }
        return hasYear ? .year(year, range: columns[CountHeads.range.name]) : nil
    }

    /// The columns that are read, as an import reports them.
    var recognised: [(name: String, index: Int)] { read.map { (name: $0.role.name, index: $0.column) } }

    private var read: [(role: ColumnRole, column: Int)] {
        let used = Set([group, category, area, count, note].compactMap { $0 } + timeColumns)
        return named.filter { used.contains($0.column) }
    }

    private var timeColumns: [Int] {
        switch time {
        case .period(let column): [column]
        case .days(let from, let through): [from, through]
        case .month(let year, let month): [year, month].compactMap { $0 }
        case .week(let year, let week): [year, week].compactMap { $0 }
        case .year(let year, let range): [year, range].compactMap { $0 }
        }
    }

    private func warnOfUnread(_ sheet: Sheet, _ faults: inout FaultList) {
        let used = Set(read.map(\.column))
        let rest = sheet.header.indices.map { $0 + 1 }.filter { !used.contains($0) }
        if let unread = sheet.unread(rest, remedy: CompStatFaults.unreadRemedy) { faults.add(unread) }
    }
}
