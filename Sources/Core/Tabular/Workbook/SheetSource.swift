/// A sheet of a workbook that is open.
protocol SheetSource {
    /// Hands over every row that the sheet holds, blank ones among them, in order; those to the right of `width` columns are only noted.
    ///
    /// `XmlEnough` from `sink` ends the reading. Answers the merged cells that were met on the way.
    /// - Throws: `TableFlaw`, and whatever `sink` throws besides.
    @discardableResult
    func rows(width: Int?, _ sink: (inout TableRecord) throws -> Void) throws -> [MergedRange]

    /// Merged cells that begin at or above a row.
    func merges(through row: Int) throws -> [MergedRange]
}

/// A sheet of an XLSX workbook.
struct XlsxSheetSource: SheetSource {
    let archive: ZipArchive
    let part: String
    let parts: XlsxParts

    /// Opens a sheet with what its cells need of the rest.
    /// - Throws: `TableFlaw`.
    init(_ archive: ZipArchive, _ book: XlsxBook, _ page: XlsxBook.Page) throws {
        self.archive = archive
        part = page.part
        parts = XlsxParts(
            strings: try SharedStrings.read(archive, part: book.sharedStrings), styles: try CellStyles.read(archive, book),
            comments: try CellComments.read(archive, sheet: page.part), epoch: book.epoch)
    }

    @discardableResult
    func rows(width: Int?, _ sink: (inout TableRecord) throws -> Void) throws -> [MergedRange] {
        try withoutActuallyEscaping(sink) { sink in
            let follower = XlsxSheetFollower(parts, width: width, limits: archive.limits, sink: sink)
            try archive.follow(part, upTo: archive.limits.sheet, follower)
            return follower.merges
        }
    }

    func merges(through row: Int) throws -> [MergedRange] {
        let follower = MergesFollower(through: row)
        try archive.follow(part, upTo: archive.limits.sheet, follower)
        return follower.merges
    }

    /// True when a sheet has a cell with a value.
    static func holdsAnything(_ archive: ZipArchive, _ page: XlsxBook.Page) throws -> Bool {
        let follower = ValueFollower()
        try archive.follow(page.part, upTo: archive.limits.sheet, follower)
        return follower.isFound
    }
}

/// Looks for the first value of a sheet.
private final class ValueFollower: XmlFollower {
    private(set) var isFound = false

    func begin(_ name: XmlName, _ attributes: XmlAttributes) throws {
        guard name.isNamed("v") || name.isNamed("t") else { return }
        isFound = true
        throw XmlEnough()
    }

    func end(_ name: XmlName) throws {
        if name.isNamed("sheetData") { throw XmlEnough() }
    }
}
