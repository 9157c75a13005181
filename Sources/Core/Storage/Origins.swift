package import Picture

/// A cell of a file that a fact came from; a fact somebody wrote by hand has none.
package struct CellPlace: Sendable, Hashable {
    package let batch: Int64?
    package let row: Int?
    package let column: Int?

    package init(batch: Int64?, row: Int?, column: Int?) {
        self.batch = batch
        self.row = row
        self.column = column
    }
}

extension Reader {
    /// The files that cells came from, in order of batch. Two index seeks per batch.
    package func origins(of places: some Sequence<CellPlace>, asOf change: ChangeNumber) throws -> [Origin] {
        var cells: [Int64: [String]] = [:]
        for place in places {
            guard let batch = place.batch, let row = place.row, let column = place.column else { continue }
            cells[batch, default: []].append("R\(row)C\(column)")
        }
        let names = try Dictionary(sources(asOf: change).map { ($0.slug.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        return try cells.sorted { $0.key < $1.key }.compactMap { id, cells in
            try batch(id).map {
                Origin(
                    batch: id, source: names[$0.source] ?? $0.source, file: $0.fileName, sha256: $0.sha256, cells: cells, cellCount: cells.count)
            }
        }
    }
}
