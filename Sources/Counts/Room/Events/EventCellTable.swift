import Almanac
import Picture
import Statistics

/// The counts that a source's events make, with the names of their areas and categories, ready to be held against those in the store.
struct EventCellTable: Sendable {
    /// One count: codes, and days since 1970-01-01.
    struct Entry: Sendable {
        let area: Int32
        let category: Int32
        let from: Int32
        let through: Int32
        let count: UInt32
        let firstRow: UInt32
    }

    let areas: [Slug]
    let categories: [Slug]
    let cells: EventCells

    /// Months and weeks, in the order of the index on cells: area, days, category.
    func entries() -> [Entry] {
        var entries: [Entry] = []
        for series in cells.series {
            for (offset, cell) in series.months.cells.enumerated() where cell.count > 0 {
                let days = EventCellTable.days(ofMonth: series.months.first + offset)
                entries.append(entry(series, days, cell))
            }
            for (offset, cell) in series.weeks.cells.enumerated() where cell.count > 0 {
                let monday = (series.weeks.first + offset) * 7 - 3
                entries.append(entry(series, monday...monday + 6, cell))
            }
        }
        let (area, category) = (EventCellTable.ranks(areas), EventCellTable.ranks(categories))
        func order(_ entry: Entry) -> (Int, Int32, Int32, Int) { (area[Int(entry.area)], entry.from, entry.through, category[Int(entry.category)]) }
        return entries.sorted { order($0) < order($1) }
    }

    /// Days since 1970-01-01 of a month: 12 × year + month − 1.
    static func days(ofMonth month: Int) -> ClosedRange<Int> {
        guard let month = Month(year: month / 12, number: month % 12 + 1) else { return 0...0 }
        return month.firstDay.daysSince1970...month.lastDay.daysSince1970
    }

    private func entry(_ series: EventCells.Series, _ days: ClosedRange<Int>, _ cell: EventCells.Cell) -> Entry {
        Entry(
            area: Int32(series.area), category: Int32(series.category), from: Int32(days.lowerBound), through: Int32(days.upperBound),
            count: cell.count, firstRow: cell.firstRow)
    }

    private static func ranks(_ slugs: [Slug]) -> [Int] {
        var ranks = [Int](repeating: 0, count: slugs.count)
        for (rank, code) in slugs.indices.sorted(by: { slugs[$0] < slugs[$1] }).enumerated() { ranks[code] = rank }
        return ranks
    }
}
