/// A sheet of an ODS workbook.
struct OdsSheetSource: SheetSource {
    let archive: ZipArchive
    let page: OdsBook.Page
    let styles: OdsStyles

    /// Opens a sheet with the styles its cells may have.
    /// - Throws: `TableFlaw`.
    init(_ archive: ZipArchive, _ page: OdsBook.Page) throws {
        self.archive = archive
        self.page = page
        let named = OdsStylesFollower()
        if archive.has("styles.xml") { try archive.follow("styles.xml", named) }
        styles = named.styles
    }

    func rows(width: Int?, _ sink: (inout TableRecord) throws -> Void) throws {
        try withoutActuallyEscaping(sink) { sink in
            let follower = OdsSheetFollower(page, styles, width: width, limits: archive.limits) { record, _ in try sink(&record) }
            try archive.follow(OdsBook.content, upTo: archive.limits.sheet, follower)
        }
    }

    func merges(through row: Int) throws -> [MergedRange] {
        var merges: [MergedRange] = []
        let take: (inout TableRecord, [MergedRange]) throws -> Void = { record, more in
            guard record.number <= row, merges.count < 10_000 else { throw XmlEnough() }
            merges += more
        }
        try withoutActuallyEscaping(take) { take in
            let follower = OdsSheetFollower(page, styles, width: nil, limits: archive.limits, sink: take)
            try archive.follow(OdsBook.content, upTo: archive.limits.sheet, follower)
        }
        return merges
    }
}
