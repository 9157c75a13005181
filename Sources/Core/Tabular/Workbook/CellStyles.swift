/// What the styles of a workbook say of its cells: how numbers are to be read, and fill colours.
struct CellStyles: Sendable {
    /// One per style, in the order that cells refer to them.
    private(set) var formats: [NumberFormat] = []
    private(set) var fills: [CellColour?] = []

    /// Reads styles and theme; none when the workbook has none.
    /// - Throws: `TableFlaw`.
    static func read(_ archive: ZipArchive, _ book: XlsxBook) throws -> CellStyles {
        guard let part = book.styles else { return CellStyles() }
        let styles = StylesFollower()
        try archive.follow(part, styles)
        let theme = ThemeFollower()
        if let part = book.theme { try archive.follow(part, theme) }
        return CellStyles(styles, theme: theme.theme)
    }

    private init() {}

    private init(_ follower: StylesFollower, theme: [CellColour]) {
        let custom = follower.codes.mapValues(NumberFormat.init(code:))
        let colours = follower.fills.map { $0?.resolved(palette: follower.palette, theme: theme) }
        formats = follower.styles.map { custom[$0.format] ?? NumberFormat(builtIn: $0.format) }
        fills = follower.styles.map { colours.indices.contains($0.fill) ? colours[$0.fill] : nil }
    }

    /// How the numbers of a style are read.
    func format(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .number }

    /// The fill of a style; nil for none.
    func fill(_ style: Int) -> CellColour? { fills.indices.contains(style) ? fills[style] : nil }
}

private final class StylesFollower: XmlFollower {
    private enum Section { case none, formats, fills, cells, palette }

    private(set) var codes: [Int: String] = [:]
    private(set) var fills: [WorkbookColour?] = []
    private(set) var styles: [(format: Int, fill: Int)] = []
    private(set) var palette = WorkbookColour.palette
    private var section = Section.none
    private var isSolid = false
    private var paletteIndex = 0

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        switch section {
        case .none: section = StylesFollower.section(name)
        case .formats:
            if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") { codes[id] = code }
        case .fills: beginFill(name, attributes)
        case .cells:
            guard name.isNamed("xf") else { return }
            styles.append((attributes.number("numFmtId") ?? 0, attributes.number("fillId") ?? 0))
        case .palette:
            if palette.indices.contains(paletteIndex), let colour = attributes.text("rgb").flatMap({ CellColour(hex: $0) }) {
                palette[paletteIndex] = colour
            }
            paletteIndex += 1
        }
    }

    func end(_ name: XmlName) {
        if StylesFollower.section(name) != .none { section = .none }
    }

    private func beginFill(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isNamed("fill") {
            fills.append(nil)
            isSolid = false
        } else if name.isNamed("patternFill") {
            isSolid = attributes.text("patternType") == "solid"
        } else if name.isNamed("fgColor"), isSolid, !fills.isEmpty {
            fills[fills.count - 1] = WorkbookColour(attributes)
        }
    }

    /// The formats and fills of conditional styles stand in sections of other names.
    private static func section(_ name: XmlName) -> Section {
        if name.isNamed("numFmts") { return .formats }
        if name.isNamed("fills") { return .fills }
        if name.isNamed("cellXfs") { return .cells }
        return name.isNamed("indexedColors") ? .palette : .none
    }
}
