/// A colour as the styles of a workbook write it, before the theme is known.
enum WorkbookColour: Hashable, Sendable {
    case plain(CellColour)
    /// One of the old palette.
    case indexed(Int)
    /// One of the theme's, made lighter (above 0) or darker (below 0); −1 to 1.
    case theme(Int, tint: Double)

    /// Reads `fgColor`; nil when it names no colour.
    init?(_ attributes: XmlAttributes) {
        if let hex = attributes.text("rgb"), let colour = CellColour(hex: hex) {
            self = .plain(colour)
        } else if let index = attributes.number("theme") {
            self = .theme(index, tint: attributes.text("tint").flatMap(Double.init) ?? 0)
        } else if let index = attributes.number("indexed") {
            self = .indexed(index)
        } else {
            return nil
        }
    }

    /// The colour itself; nil for white and for what the workbook does not say.
    func resolved(palette: [CellColour], theme: [CellColour]) -> CellColour? {
        let colour: CellColour? =
            switch self {
            case .plain(let colour): colour
            case .indexed(let index): palette.indices.contains(index) ? palette[index] : nil
            case .theme(let index, let tint): theme.indices.contains(index) ? theme[index].tinted(tint) : nil
            }
        return colour.flatMap { $0.isWhite ? nil : $0 }
    }

    /// The palette that a workbook has unless it brings its own (ECMA-376 part 1, 18.8.27).
    static let palette: [CellColour] = [
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
        0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
        0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
        0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
        0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
        0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
        0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
    ].map(CellColour.init(value:))

    /// The theme of Office, for workbooks that refer to a theme and bring none.
    static let office: [CellColour] = [
        0xFFFFFF, 0x000000, 0xE7E6E6, 0x44546A, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1, 0x954F72,
    ].map(CellColour.init(value:))
}

extension CellColour {
    fileprivate init(value: UInt32) {
        self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// The colour with its lightness moved: towards white above 0, towards black below (ECMA-376 part 1, 18.8.19).
    func tinted(_ tint: Double) -> CellColour {
        guard tint != 0, (-1...1).contains(tint) else { return self }
        let parts = [red, green, blue].map { Double($0) / 255 }
        let (most, least) = (parts.max() ?? 0, parts.min() ?? 0)
        let lightness = (most + least) / 2
        let target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
        // Hue and saturation stay: the distance between the strongest and the weakest follows from the lightness.
        let room = 1 - abs(2 * lightness - 1)
        let saturation = room > 0 ? (most - least) / room : 0
        let spread = saturation * (1 - abs(2 * target - 1))
        let moved = parts.map { part in
            most > least ? target + ((part - least) / (most - least) - 0.5) * spread : target
        }
        let bytes = moved.map { UInt8((min(max($0, 0), 1) * 255).rounded()) }
        return CellColour(red: bytes[0], green: bytes[1], blue: bytes[2])
    }
}

/// The colours of a workbook's theme, in the order that cells refer to them.
final class ThemeFollower: XmlFollower {
    private var isInScheme = false
    private var name = ""
    private var colours: [String: CellColour] = [:]

    private static let order = [
        "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
    ]

    /// Twelve colours; Office's own where the theme has none.
    var theme: [CellColour] { zip(ThemeFollower.order, WorkbookColour.office).map { colours[$0] ?? $1 } }

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isNamed("clrScheme") {
            isInScheme = true
        } else if isInScheme, name.isNamed("srgbClr") {
            colours[self.name] = attributes.text("val").flatMap { CellColour(hex: $0) }
        } else if isInScheme, name.isNamed("sysClr") {
            colours[self.name] = attributes.text("lastClr").flatMap { CellColour(hex: $0) }
        } else if isInScheme, ThemeFollower.order.contains(name.text) {
            self.name = name.text
        }
    }

    func end(_ name: XmlName) throws {
        if name.isNamed("clrScheme") { throw XmlEnough() }
    }
}
