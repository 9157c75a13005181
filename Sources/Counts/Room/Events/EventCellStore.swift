import Almanac
import Picture
import Storage

/// Writes the counts of events per month and ISO week, among the other counts of the source.
struct EventCellStore {
    let source: Slug

    /// Which of the source's cells a writing may change.
    struct Scope {
        /// Nil for all.
        let areas: Set<String>?
        /// Days since 1970-01-01 that a cell must lie within; nil for all.
        let days: ClosedRange<Int>?
        /// The purges of the source's events: what they counted stands as it is.
        let purges: EventPurges

        /// All that is not of purged events.
        static func everything(but purges: EventPurges) -> Scope { Scope(areas: nil, days: nil, purges: purges) }

        func holds(area: String, days cell: ClosedRange<Int>) -> Bool {
            (areas?.contains(area) ?? true) && (days.map { $0.contains(cell) } ?? true) && !purges.hold(cell)
        }
    }

    /// Where a cell stands.
    private struct Place: Hashable {
        let area: String
        let category: String
        let from: Int
        let through: Int

        var days: ClosedRange<Int> { from...max(from, through) }
    }

    /// A cell that stands.
    private struct Known {
        let id: Int64
        let value: Int64
        /// False for a cell that another kind of file gave.
        let isOfEvents: Bool
    }

    /// What bringing the cells to what events make comes to.
    struct Change {
        fileprivate(set) var added: [EventCellTable.Entry] = []
        fileprivate(set) var ended: [Int64] = []
        fileprivate(set) var tally = RowTally()
    }

    /// What is new, what has changed or gone, and what is the same.
    func change(to table: EventCellTable, _ scope: Scope, _ reader: Reader) throws -> Change {
        var standing = try standing(reader)
        var change = Change()
        for entry in table.entries() {
            let place = standing.isEmpty ? nil : place(entry, table)
            guard let place, let known = standing.removeValue(forKey: place) else {
                change.tally.new += 1
                change.added.append(entry)
                continue
            }
            guard known.value != Int64(entry.count), scope.holds(area: place.area, days: place.days) else {
                change.tally.same += 1
                continue
            }
            change.tally.changed += 1
            change.added.append(entry)
            change.ended.append(known.id)
        }
        let gone = standing.filter { $1.isOfEvents && scope.holds(area: $0.area, days: $0.days) }.map(\.value.id)
        change.tally.changed += gone.count
        change.ended = (change.ended + gone).sorted()
        return change
    }

    func apply(_ change: Change, _ table: EventCellTable, batch: Int64, _ writer: Writer) throws {
        for id in change.ended { try writer.end(id, of: CountsSchema.cell) }
        guard !change.added.isEmpty else { return }
        try writer.addAll(to: CountsSchema.cell) { rows in
            var text = DayText()
            try rows.add(change.added) { entry, row in fill(&row, entry, table, batch: batch, &text) }
        }
    }

    private func place(_ entry: EventCellTable.Entry, _ table: EventCellTable) -> Place {
        Place(
            area: table.areas[Int(entry.area)].text, category: table.categories[Int(entry.category)].text, from: Int(entry.from),
            through: Int(entry.through))
    }

    private func fill(_ row: inout BulkBlock, _ entry: EventCellTable.Entry, _ table: EventCellTable, batch: Int64, _ text: inout DayText) {
        row.text(source.text)
        row.text(table.areas[Int(entry.area)].text)
        row.text(table.categories[Int(entry.category)].text)
        text.with(Int(entry.from)) { row.text($0) }
        text.with(Int(entry.through)) { row.text($0) }
        row.int(Int64(entry.count))
        row.int(batch)
        if entry.firstRow > 0 { row.int(Int64(entry.firstRow)) } else { row.null() }
        row.null()
    }

    /// The source's current cells. One range of the index on cells, and a seek for each batch.
    private func standing(_ reader: Reader) throws -> [Place: Known] {
        var standing: [Place: Known] = [:]
        var isOfEvents: [Int64: Bool] = [:]
        try reader.each(
            "SELECT id, area, category, from_day, through_day, value, batch FROM count_cell WHERE source = ?1 AND until IS NULL", [.text(source.text)]
        ) { row in
            guard let from = Day(text: row.text(3)), let through = Day(text: row.text(4)) else { return }
            let batch = row.optionalInt(6) ?? 0
            let known = try isOfEvents[batch] ?? (reader.batch(batch)?.what == EventImport.what)
            isOfEvents[batch] = known
            let place = Place(area: row.text(1), category: row.text(2), from: from.daysSince1970, through: through.daysSince1970)
            standing[place] = Known(id: row.int(0), value: row.int(5), isOfEvents: known)
        }
        return standing
    }

    /// Areas under others that the source has counts of events for now. One range of the index on cells.
    func areas(_ reader: Reader) throws -> Set<String> {
        Set(try reader.rows("SELECT area FROM count_cell WHERE source = ?1 AND until IS NULL GROUP BY area", [.text(source.text)]) { $0.text(0) })
    }
}
