import Almanac
import AreasRules
import CountsRules
import Picture
import Storage

/// The rows of files that counts of events came from. How many there are is told by the counts' own cells and their history, which cost what a table
/// costs and not what the events cost; which rows they are by the events nearest to the first of them.
struct EventOrigins {
    /// Rows that an origin names.
    static let named = 50

    let source: Slug
    let reader: Reader
    let change: ChangeNumber
    /// Whose events are meant: the area and all within it.
    let within: Set<String>

    init(source: Slug, area: Slug, areas: any CountAreaSource, _ reader: Reader, asOf change: ChangeNumber) throws {
        self.source = source
        self.reader = reader
        self.change = change
        let directory = try areas.directory(reader, asOf: change)
        within = Set(directory.areas.map(\.slug).filter { $0 == area || directory.ancestors(of: $0).contains(area) }.map(\.text) + [area.text])
    }

    /// The files that the counts of some days came from, with at most fifty rows each (`R12`) and how many there are in all.
    ///
    /// - Parameters:
    ///   - category: nil for all.
    ///   - days: whole months or whole weeks.
    /// - Complexity: one range of the index on cells, and for each file a search along the key of the events.
    func origins(in area: Slug, category: Slug?, days: ClosedRange<Day>) throws -> [Origin] {
        let cells = EventCellHistory(try cells(area, category, days))
        return try origins(cells.shares, EventWalk.Wanted(days: days, category: category, isTimed: false, within: within))
    }

    /// The files of events whose hour is known.
    ///
    /// - Parameter hours: how many such events there are by import.
    func origins(in area: Slug, category: Slug?, days: ClosedRange<Day>, timed hours: [Int64: Int]) throws -> [Origin] {
        let first = EventCellHistory(try cells(area, category, days)).shares.mapValues(\.rows)
        let shares = hours.reduce(into: [Int64: EventCellHistory.Share]()) { $0[$1.key] = .init(count: $1.value, rows: first[$1.key] ?? []) }
        return try origins(shares, EventWalk.Wanted(days: days, category: category, isTimed: true, within: within))
    }

    private func origins(_ shares: [Int64: EventCellHistory.Share], _ wanted: EventWalk.Wanted) throws -> [Origin] {
        let names = try Dictionary(reader.sources(asOf: change).map { ($0.slug.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        let walk = EventWalk(source: source, reader: reader, change: change)
        let purged = try EventPurges(source, reader).words(for: wanted.days)
        return try shares.sorted { $0.key < $1.key }.compactMap { id, share in
            guard share.count > 0, let batch = try reader.batch(id) else { return nil }
            let near = try share.rows.min().map { try walk.rows(batch: id, from: $0, wanted) } ?? []
            // A month's first row may lack an hour; among events with one only those that were found are named.
            let rows = Set(near).union(wanted.isTimed && !near.isEmpty ? [] : share.rows).sorted().prefix(EventOrigins.named)
            return Origin(
                batch: id, source: names[batch.source] ?? batch.source, file: batch.fileName, sha256: batch.sha256, cells: rows.map { "R\($0)" },
                cellCount: share.count, purged: purged)
        }
    }

    /// Every version of the cells of an area in some days: months where the days are whole months, else weeks.
    private func cells(_ area: Slug, _ category: Slug?, _ days: ClosedRange<Day>) throws -> [EventCellHistory.Version] {
        let grain: CountGrain = Coverage([.month: [days]]).covers(days, by: .month) ? .month : .week
        return try reader.rows(
            """
            SELECT category, from_day, through_day, batch, file_row, value, until FROM count_cell
            WHERE source = ?2 AND area = ?3 AND from_day >= ?4 AND from_day <= ?5 AND (category = ?6 OR ?6 IS NULL) AND file_column IS NULL
                AND batch IS NOT NULL AND since <= ?1 ORDER BY from_day, through_day, category, since
            """,
            [
                .int(change.value), .text(source.text), .text(area.text), .text(days.lowerBound.description), .text(days.upperBound.description),
                .optional(category?.text),
            ]
        ) { row -> EventCellHistory.Version? in
            guard let from = Day(text: row.text(1)), let through = Day(text: row.text(2)), from <= through, through <= days.upperBound,
                CountGrain(of: from...through) == grain
            else { return nil }
            return EventCellHistory.Version(
                place: "\(row.text(0))/\(from)", batch: row.int(3), row: row.optionalInt(4), count: Int(row.int(5)),
                stands: row.optionalInt(6).map { $0 > change.value } ?? true)
        }.compactMap { $0 }
    }
}

/// What each import has given to some counts, by the counts' versions.
struct EventCellHistory {
    /// One version of a cell.
    struct Version {
        /// Which cell it is of.
        let place: String
        let batch: Int64
        /// The file's first row with an event of the cell; nil where the import had none of them.
        let row: Int64?
        let count: Int
        /// Whether it is the version that counts.
        let stands: Bool
    }

    /// An import's part of the counts.
    struct Share {
        var count = 0
        /// First rows, one for each cell.
        var rows: [Int64] = []
    }

    private(set) var shares: [Int64: Share] = [:]

    /// - Parameter versions: those of a cell oldest first. What a later import adds is its own; what it takes away is taken from the newest.
    init(_ versions: [Version]) {
        for own in Dictionary(grouping: versions, by: \.place).values where own.contains(where: \.stands) {
            var held: [(batch: Int64, row: Int64?, count: Int)] = []
            for version in own {
                var excess = held.reduce(-version.count) { $0 + $1.count }
                if excess < 0 { held.append((version.batch, version.row, -excess)) }
                while excess > 0, let last = held.popLast() {
                    if last.count > excess { held.append((last.batch, last.row, last.count - excess)) }
                    excess -= last.count
                }
                if version.stands { break }
            }
            for part in held {
                shares[part.batch, default: Share()].count += part.count
                if let row = part.row { shares[part.batch]?.rows.append(row) }
            }
        }
    }
}

/// Walks the events of an import from one of its rows on. Events are numbered in the order of imports and their rows, so that a row is found by halving.
struct EventWalk {
    /// Events that are looked at: in a file in order of time those of a month lie together.
    private static let reach: Int64 = 20_000

    /// Which events are meant.
    struct Wanted {
        let days: ClosedRange<Day>
        /// Nil for all.
        let category: Slug?
        /// Whether only events whose hour is known are meant.
        let isTimed: Bool
        /// Areas.
        let within: Set<String>
    }

    let source: Slug
    let reader: Reader
    let change: ChangeNumber

    /// The rows of the events that are meant, the first fifty at most; empty where single events are not kept.
    func rows(batch: Int64, from row: Int64, _ wanted: Wanted) throws -> [Int64] {
        guard let first = try id(batch, row) else { return [] }
        var rows: [Int64] = []
        try reader.each(
            """
            SELECT file_row, area FROM event
            WHERE id >= ?2 AND id < ?3 AND batch = ?4 AND source = ?5 AND day >= ?6 AND day <= ?7 AND (category = ?8 OR ?8 IS NULL)
                AND (?9 = 0 OR minute IS NOT NULL) AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY id
            """,
            [
                .int(change.value), .int(first), .int(first + EventWalk.reach), .int(batch), .text(source.text), .text(wanted.days.lowerBound.description),
                .text(wanted.days.upperBound.description), .optional(wanted.category?.text), .int(wanted.isTimed ? 1 : 0),
            ]
        ) { found in
            if rows.count < EventOrigins.named, wanted.within.contains(found.text(1)) { rows.append(found.int(0)) }
        }
        return rows
    }

    /// The number of the first event at or after a row of an import; nil where there is none. At most 63 seeks along the key.
    private func id(_ batch: Int64, _ row: Int64) throws -> Int64? {
        var (low, high): (Int64, Int64) = (1, (try reader.first("SELECT max(id) FROM event") { $0.optionalInt(0) ?? 0 } ?? 0) + 1)
        while low < high {
            let middle = low + (high - low) / 2
            let found = try reader.first("SELECT id, batch, file_row FROM event WHERE id >= ?1 ORDER BY id LIMIT 1", [.int(middle)]) {
                (id: $0.int(0), batch: $0.int(1), row: $0.int(2))
            }
            guard let found else {
                high = middle
                continue
            }
            if (found.batch, found.row) < (batch, row) { low = found.id + 1 } else { high = middle }
        }
        let found = try reader.first("SELECT id, batch FROM event WHERE id >= ?1 ORDER BY id LIMIT 1", [.int(low)]) { (id: $0.int(0), batch: $0.int(1)) }
        return found.flatMap { $0.batch == batch ? $0.id : nil }
    }
}
