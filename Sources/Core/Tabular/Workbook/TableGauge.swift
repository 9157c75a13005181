/// Measures what the rows of a workbook give, so that a small file cannot ask for more than a machine has.
struct TableGauge {
    let limits: FileLimits
    /// The last column that is kept, 1-based.
    let width: Int
    private var text = 0
    private var cells = 0

    init(limits: FileLimits, width: Int?) {
        self.limits = limits
        self.width = width ?? limits.columns
    }

    /// Checks a row while it grows.
    func check(_ record: TableRecord) throws(TableFlaw) {
        guard record.bytes.count <= CsvScanner.longestRecord else { throw .rowTooLong(row: record.number) }
    }

    /// Counts a finished row.
    mutating func add(_ record: TableRecord) throws(TableFlaw) {
        text += record.bytes.count
        cells += record.ends.count
        guard text <= limits.text else { throw .inflates(limit: limits.text) }
        guard cells <= limits.cells else { throw .cells(limit: limits.cells) }
    }
}

/// Finds the merged cells of an XLSX sheet, which stand after all its rows.
final class MergesFollower: XmlFollower {
    private let lastRow: Int
    private(set) var merges: [MergedRange] = []

    /// Those that begin below the row are passed over.
    init(through row: Int) { lastRow = row }

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        guard name.isNamed("mergeCell"), merges.count < MergedRange.most, let range = attributes.bytes("ref").flatMap(MergedRange.init),
            range.rows.lowerBound <= lastRow
        else { return }
        merges.append(range)
    }

    func end(_ name: XmlName) throws {
        if name.isNamed("mergeCells") { throw XmlEnough() }
    }
}
