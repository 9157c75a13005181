import Almanac
import AreasRules
import Picture
import Statistics
import Storage

/// All events of a source counted anew, whatever file they came in.
struct EventRecount {
    private var areas = SlugCodes()
    private var categories = SlugCodes()
    private var cells = EventCells()

    /// Counts the events that the store has for the source.
    /// - Parameters:
    ///   - batch: rows of this import alone are told by their number.
    ///   - ended: rows that are passed over, since a delivery tells of their events again.
    mutating func add(_ events: EventStore, batch: Int64? = nil, except ended: Set<Int64> = [], _ reader: Reader) throws {
        try events.each(reader) { event, ofBatch, row in
            guard !ended.contains(event.id), let area = areas.code(event.area), let category = categories.code(event.category) else { return }
            add(event.day.daysSince1970, event.minute, area, category, row: ofBatch == batch ? row : 0)
        }
    }

    /// Counts the events of a block at the given places.
    mutating func add(_ block: EventBlock, _ chosen: some Sequence<Int>) {
        for index in chosen {
            let event = block.entries[index]
            let (area, category) = (areas.code(block.areaSlugs[Int(event.area)]), categories.code(block.categorySlugs[Int(event.category)]))
            add(Int(event.day), event.minute < 0 ? nil : Int(event.minute), area, category, row: Int(event.row))
        }
    }

    /// The counts of every area, each with those of the areas within it.
    func table(_ directory: AreaDirectory) -> EventCellTable {
        var areas = areas
        let above = Dictionary(
            uniqueKeysWithValues: areas.slugs.enumerated().map { code, slug in (code, directory.ancestors(of: slug).map { areas.code($0) }) })
        return EventCellTable(areas: areas.slugs, categories: categories.slugs, cells: cells.rolledUp(above))
    }

    private mutating func add(_ daysSince1970: Int, _ minute: Int?, _ area: Int, _ category: Int, row: Int) {
        let day = Day(daysSince1970: daysSince1970)
        cells.add(
            EventCells.Moment(day: daysSince1970, month: day.year * 12 + day.month - 1, minute: minute), category: category, area: area, row: row)
    }
}

extension EventCellTable {
    /// The counts of all events that a source has now.
    init(_ events: EventStore, _ directory: AreaDirectory, batch: Int64, _ reader: Reader) throws {
        var recount = EventRecount()
        try recount.add(events, batch: batch, reader)
        self = recount.table(directory)
    }
}

/// Numbers slugs in the order they come.
private struct SlugCodes {
    private(set) var slugs: [Slug] = []
    private var codes: [String: Int] = [:]

    /// Nil for a text that is no slug.
    mutating func code(_ text: String) -> Int? {
        if let code = codes[text] { return code }
        guard let slug = Slug(text) else { return nil }
        return code(slug)
    }

    mutating func code(_ slug: Slug) -> Int {
        if let code = codes[slug.text] { return code }
        codes[slug.text] = slugs.count
        slugs.append(slug)
        return slugs.count - 1
    }
}
