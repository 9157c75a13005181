import Almanac
import AreasRules
import Picture
import Storage

/// The rows of files that counts of events came from.
struct EventOrigins {
    /// Cells that an origin names.
    private static let named = 50

    let source: Slug
    let areas: any CountAreaSource

    /// The files, with at most fifty rows each (`R12`) and how many there are in all.
    ///
    /// - Parameters:
    ///   - category: nil for all.
    ///   - timed: whether only events whose hour is known are meant.
    /// - Complexity: reads the source's events once. Where single events are not kept, the months' cells tell the first row of each.
    func origins(
        in area: Slug, category: Slug?, days: ClosedRange<Day>, timed: Bool = false, _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [Origin] {
        var found: [Int64: (rows: [String], count: Int)] = [:]
        let within = try slugs(in: area, reader, asOf: change)
        try reader.each(
            """
            SELECT batch, file_row, area FROM event
            WHERE source = ?2 AND day >= ?3 AND day <= ?4 AND (category = ?5 OR ?5 IS NULL) AND (?6 = 0 OR minute IS NOT NULL)
                AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY id
            """,
            [
                .int(change.value), .text(source.text), .text(days.lowerBound.description), .text(days.upperBound.description),
                .optional(category?.text), .int(timed ? 1 : 0),
            ]
        ) { row in
            guard within.contains(row.text(2)) else { return }
            found[row.int(0), default: ([], 0)].count += 1
            if found[row.int(0), default: ([], 0)].rows.count < EventOrigins.named { found[row.int(0)]?.rows.append("R\(row.int(1))") }
        }
        if found.isEmpty { found = try cells(area, category, days, reader, asOf: change) }
        return try origins(found, reader, asOf: change)
    }

    /// The months' cells of an area, where no single events are kept.
    private func cells(
        _ area: Slug, _ category: Slug?, _ days: ClosedRange<Day>, _ reader: Reader, asOf change: ChangeNumber
    ) throws -> [Int64: (rows: [String], count: Int)] {
        var found: [Int64: (rows: [String], count: Int)] = [:]
        try reader.each(
            """
            SELECT batch, file_row, value, from_day, through_day FROM count_cell
            WHERE source = ?2 AND area = ?3 AND from_day >= ?4 AND through_day <= ?5 AND (category = ?6 OR ?6 IS NULL) AND file_column IS NULL
                AND batch IS NOT NULL AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY file_row
            """,
            [
                .int(change.value), .text(source.text), .text(area.text), .text(days.lowerBound.description), .text(days.upperBound.description),
                .optional(category?.text),
            ]
        ) { row in
            guard let from = Day(text: row.text(3)), Month(containing: from).lastDay.description == row.text(4) else { return }
            found[row.int(0), default: ([], 0)].count += Int(row.int(2))
            guard let line = row.optionalInt(1), found[row.int(0), default: ([], 0)].rows.count < EventOrigins.named else { return }
            found[row.int(0)]?.rows.append("R\(line)")
        }
        return found
    }

    private func origins(_ found: [Int64: (rows: [String], count: Int)], _ reader: Reader, asOf change: ChangeNumber) throws -> [Origin] {
        let names = try Dictionary(reader.sources(asOf: change).map { ($0.slug.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        return try found.sorted { $0.key < $1.key }.compactMap { id, cells in
            try reader.batch(id).map {
                Origin(
                    batch: id, source: names[$0.source] ?? $0.source, file: $0.fileName, sha256: $0.sha256, cells: cells.rows, cellCount: cells.count)
            }
        }
    }

    /// The area and all within it.
    private func slugs(in area: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> Set<String> {
        let directory = try areas.directory(reader, asOf: change)
        return Set(directory.areas.map(\.slug).filter { $0 == area || directory.ancestors(of: $0).contains(area) }.map(\.text) + [area.text])
    }
}
