import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// What a delivery of single events would do to the counts of its source, found without storing it.
struct EventForecast {
    private var recount = EventRecount()
    private var ended: Set<Int64> = []

    /// Takes the events of a block that are new or changed, and the rows that they would end.
    mutating func take(_ block: EventBlock, _ chosen: [Int], ending rows: [Int64]) {
        recount.add(block, chosen)
        ended.formUnion(rows)
    }

    /// The counts that the source's events would make. Reads every event of the source.
    func table(_ events: EventStore, _ directory: AreaDirectory, _ reader: Reader) throws -> EventCellTable {
        var whole = recount
        try whole.add(events, except: ended, reader)
        return whole.table(directory)
    }
}

extension AreaBreaks {
    /// The breaks in a source's naming that storing a delivery of single events would find.
    /// - Parameter table: all counts that the source's events would make; nil when they stay as they are.
    static func foretell(
        of source: Slug, _ table: EventCellTable?, _ scope: EventCellStore.Scope, _ outcome: EventOutcome, _ directory: AreaDirectory, _ reader: Reader
    ) throws -> [SeriesBreak] {
        var months = try CountsStore().standingMonths(source, reader)
        months.told += outcome.stretches.filter { $0.grain == .month }.map(\.days)
        if let table { months.take(table, scope) }
        return AreaBreaks(months, directory, []).found
    }
}

extension StandingMonths {
    /// Puts counts of single events in the place of those that stand, as far as a writing may change them.
    fileprivate mutating func take(_ table: EventCellTable, _ scope: EventCellStore.Scope) {
        func holds(_ place: CountPlace) -> Bool {
            scope.holds(area: place.area.text, days: place.days.lowerBound.daysSince1970...place.days.upperBound.daysSince1970)
        }
        cells = cells.filter { !$1.isOfEvents || !holds($0) }
        for series in table.cells.series {
            for (offset, cell) in series.months.cells.enumerated() where cell.count > 0 {
                let days = EventCellTable.days(ofMonth: series.months.first + offset)
                let place = CountPlace(
                    area: table.areas[series.area], category: table.categories[series.category],
                    days: Day(daysSince1970: days.lowerBound)...Day(daysSince1970: days.upperBound))
                if cells[place] == nil || holds(place) { cells[place] = Cell(value: Int(cell.count), isOfEvents: true) }
            }
        }
    }
}
