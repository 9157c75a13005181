import Almanac
import Picture
import Storage

/// The way back from counts: the cells of the tables they stood in, and the rows of the single events they were counted from.
struct CountOrigins {
    let shelf: SeriesShelf
    let key: SeriesKey
    let reader: Reader
    let change: ChangeNumber

    /// - Parameters:
    ///   - category: nil for all.
    ///   - stretches: the days that were counted; they do not overlap.
    func origins(of places: [CellPlace], category: Slug?, in stretches: [ClosedRange<Day>]) throws -> [Origin] {
        let tables = try reader.origins(of: places, asOf: change)
        // A count of single events stands in no one cell.
        guard places.contains(where: \.isOfEvents) else { return tables }
        let events = try EventOrigins(source: key.source, area: key.area, areas: shelf.areas, reader, asOf: change)
        let counted = try stretches.flatMap { days in try events.origins(in: key.area, category: category, days: days) }
        return CountOrigins.joined(tables + counted)
    }

    /// One origin for each import.
    static func joined(_ origins: [Origin]) -> [Origin] {
        Dictionary(grouping: origins, by: \.batch).sorted { $0.key < $1.key }.compactMap { batch, parts in
            parts.first.map {
                Origin(
                    batch: batch, source: $0.source, file: $0.file, sha256: $0.sha256, cells: parts.flatMap(\.cells),
                    cellCount: parts.reduce(0) { $0 + $1.cellCount }, purged: parts.compactMap(\.purged).first)
            }
        }
    }
}

extension CellPlace {
    /// True for a count of single events, which stands in no one cell of a file.
    var isOfEvents: Bool { batch != nil && column == nil }
}
