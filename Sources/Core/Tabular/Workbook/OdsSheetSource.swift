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

    @discardableResult
    func rows(width: Int?, _ sink: (inout TableRecord) throws -> Void) throws -> [MergedRange] {
        var merges: [MergedRange] = []
        let take: (inout TableRecord, [MergedRange]) throws -> Void = { record, more in
            if merges.count < MergedRange.most { merges += more }
            try sink(&record)
        }
        try withoutActuallyEscaping(take) { take in
            let follower = OdsSheetFollower(page, styles, width: width, limits: archive.limits, sink: take)
            try archive.follow(OdsBook.content, upTo: archive.limits.sheet, follower)
        }
        return merges
    }

    func merges(through row: Int) throws -> [MergedRange] {
        var merges: [MergedRange] = []
        let take: (inout TableRecord, [MergedRange]) throws -> Void = { record, more in
            guard record.number <= row, merges.count < MergedRange.most else { throw XmlEnough() }
            merges += more
        }
        try withoutActuallyEscaping(take) { take in
            let follower = OdsSheetFollower(page, styles, width: nil, limits: archive.limits, sink: take)
            try archive.follow(OdsBook.content, upTo: archive.limits.sheet, follower)
        }
        return merges
    }
}
