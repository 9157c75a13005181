/// The fill colours and hidden sheets that the styles of an ODS workbook tell of.
///
/// Styles of its own stand first in the content, those with names in a part of their own.
struct OdsStyles: Sendable {
    private var fills: [String: CellColour] = [:]
    private var parents: [String: String] = [:]
    private(set) var hiddenTables: Set<String> = []
    private var name = ""

    /// The fill of a style, or of the one it builds on; nil for none and for white.
    func fill(_ style: String) -> CellColour? {
        var next: String? = style
        // Styles that build on each other in a ring are broken; nobody builds on more than a few.
        for _ in 0..<8 {
            guard let style = next else { return nil }
            if let fill = fills[style] { return fill.isWhite ? nil : fill }
            next = parents[style]
        }
        return nil
    }

    /// Takes note of an element of styles.
    mutating func begin(_ element: XmlName, _ attributes: XmlAttributes) {
        if element.isNamed("style") {
            name = attributes.text("name") ?? ""
            if let parent = attributes.text("parent-style-name") { parents[name] = parent }
        } else if element.isNamed("table-cell-properties") {
            let colour = attributes.text("background-color")
            // "transparent" hides the parent's colour, as white does.
            if let colour { fills[name] = CellColour(hex: colour) ?? CellColour(red: 255, green: 255, blue: 255) }
        } else if element.isNamed("table-properties"), attributes.text("display") == "false" {
            hiddenTables.insert(name)
        }
    }
}

/// The styles with names.
final class OdsStylesFollower: XmlFollower {
    private(set) var styles = OdsStyles()

    func begin(_ name: XmlName, _ attributes: XmlAttributes) { styles.begin(name, attributes) }
}

/// An ODS workbook: its sheets that are shown and hold anything.
struct OdsBook: Hashable, Sendable {
    /// A sheet, and how many stand before it.
    struct Page: Hashable, Sendable {
        let name: String
        let index: Int
    }

    let pages: [Page]

    static let content = "content.xml"

    /// Reads the sheets; nil when the archive is not an ODS workbook.
    /// - Throws: `TableFlaw`.
    static func read(_ archive: ZipArchive) throws -> OdsBook? {
        guard archive.has(content) else { return nil }
        try refuseEncrypted(archive)
        let follower = OdsPagesFollower()
        try archive.follow(content, upTo: archive.limits.sheet, follower)
        return follower.isWorkbook ? OdsBook(pages: follower.pages) : nil
    }

    /// A workbook with a password has its content under the same names, but garbled; its manifest says so.
    private static func refuseEncrypted(_ archive: ZipArchive) throws {
        let manifest = "META-INF/manifest.xml"
        guard archive.has(manifest) else { return }
        let follower = ManifestFollower()
        try archive.follow(manifest, follower)
        if follower.isEncrypted { throw TableFlaw.encrypted }
    }
}

private final class ManifestFollower: XmlFollower {
    private(set) var isEncrypted = false

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isNamed("encryption-data") { isEncrypted = true }
    }
}

/// Finds the sheets and which of them hold anything.
private final class OdsPagesFollower: XmlFollower {
    private(set) var pages: [OdsBook.Page] = []
    private(set) var isWorkbook = false
    private var styles = OdsStyles()
    private var tables = 0
    private var depth = 0
    private var tableDepth: Int?
    private var page: OdsBook.Page?

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        depth += 1
        if !isWorkbook {
            styles.begin(name, attributes)
            isWorkbook = name.isNamed("spreadsheet")
        } else if tableDepth == nil, name.isNamed("table") {
            tableDepth = depth
            let isHidden = attributes.text("style-name").map(styles.hiddenTables.contains) ?? false
            page = isHidden ? nil : OdsBook.Page(name: attributes.text("name") ?? "", index: tables)
            tables += 1
        } else if tableDepth != nil, let page, name.isNamed("table-cell"), attributes.bytes("value-type") != nil {
            pages.append(page)
            self.page = nil
        }
    }

    func end(_ name: XmlName) {
        if depth == tableDepth { tableDepth = nil }
        depth -= 1
    }
}
