/// The parts of an XLSX workbook, as its relations name them.
struct XlsxBook: Hashable, Sendable {
    /// A sheet that is shown.
    struct Page: Hashable, Sendable {
        let name: String
        let part: String
    }

    let pages: [Page]
    let sharedStrings: String?
    let styles: String?
    let theme: String?
    let epoch: SerialDate.Epoch

    /// Reads the workbook's own part; nil when the archive is not an XLSX workbook.
    /// - Throws: `TableFlaw`.
    static func read(_ archive: ZipArchive) throws -> XlsxBook? {
        guard let part = try PartRelation.of("", in: archive).first(where: { $0.kind == "officeDocument" })?.target else { return nil }
        guard !part.hasSuffix(".bin") else { throw TableFlaw.binaryWorkbook }
        let follower = WorkbookFollower()
        try archive.follow(part, follower)
        guard follower.isWorkbook else { return nil }
        let relations = try PartRelation.of(part, in: archive)
        func first(_ kind: String) -> String? { relations.first { $0.kind == kind && archive.has($0.target) }?.target }
        let pages = follower.sheets.compactMap { sheet in
            relations.first { $0.id == sheet.relation && $0.kind == "worksheet" }.map { Page(name: sheet.name, part: $0.target) }
        }
        return XlsxBook(
            pages: pages, sharedStrings: first("sharedStrings"), styles: first("styles"), theme: first("theme"), epoch: follower.epoch)
    }
}

private final class WorkbookFollower: XmlFollower {
    private(set) var isWorkbook = false
    private(set) var epoch = SerialDate.Epoch.year1900
    private(set) var sheets: [(name: String, relation: String)] = []

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isNamed("workbook") {
            isWorkbook = true
        } else if name.isNamed("workbookPr") {
            epoch = attributes.isSet("date1904") ? .year1904 : .year1900
        } else if name.isNamed("sheet"), (attributes.text("state") ?? "visible") == "visible", let id = attributes.text("id"),
            let title = attributes.text("name")
        {
            sheets.append((title, id))
        }
    }
}
