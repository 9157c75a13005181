/// An attribute of an element. The names are closed: there is no way to write a style or a script into a page.
package struct Attribute: Sendable, Hashable {
    private enum Value: Sendable, Hashable {
        case text(String)
        case flag
    }

    private let name: Name
    private let value: Value

    private enum Name: String, Sendable, Hashable {
        case action, alt, autocomplete, autofocus, charset, checked, `class`, colspan, content, cx, cy, d, dateTime = "datetime", disabled, download,
            enctype
        case focusable, `for`, height, href, id, inputmode, label, lang, list, maxlength, minlength, media, method, name, open, placeholder,
            preserveAspectRatio,
            property, r
        case rel, required, role, rowspan, scope, selected, src, tabindex, title, transform, type, value, viewBox, width, x, x1, x2, xmlns, y, y1, y2
        case ariaControls = "aria-controls", ariaCurrent = "aria-current", ariaDescribedby = "aria-describedby", ariaHidden = "aria-hidden"
        case ariaInvalid = "aria-invalid", ariaLabel = "aria-label", ariaLabelledby = "aria-labelledby", ariaLive = "aria-live", dataTema = "data-tema"
        case dataKo = "data-ko", dataKonto = "data-konto", dataRapport = "data-rapport", dataVakt = "data-vakt"
    }

    private init(_ name: Name, _ value: String) {
        self.name = name
        self.value = .text(value)
    }

    private init(flag name: Name) {
        self.name = name
        value = .flag
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.rawValue.utf8)
        guard case .text(let text) = value else { return }
        bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        Html.append(escaping: text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Attributes of HTML.
extension Attribute {
    package static func action(_ link: Link) -> Attribute { .init(.action, link.text) }
    package static func alt(_ text: String) -> Attribute { .init(.alt, text) }
    package static func autocomplete(_ text: String) -> Attribute { .init(.autocomplete, text) }
    /// Where the keyboard begins when the page has come: what comes next in a row of steps.
    package static let autofocus = Attribute(flag: .autofocus)
    package static func charset(_ text: String) -> Attribute { .init(.charset, text) }
    package static let checked = Attribute(flag: .checked)
    package static func `class`(_ names: String) -> Attribute { .init(.class, names) }
    package static func colspan(_ count: Int) -> Attribute { .init(.colspan, String(count)) }
    package static func content(_ text: String) -> Attribute { .init(.content, text) }
    package static func dateTime(_ text: String) -> Attribute { .init(.dateTime, text) }
    package static func download(_ name: String) -> Attribute { .init(.download, name) }
    /// How a form is sent when there is a file in it.
    package static let multipart = Attribute(.enctype, "multipart/form-data")
    package static func `for`(_ id: String) -> Attribute { .init(.for, id) }
    package static func href(_ link: Link) -> Attribute { .init(.href, link.text) }
    /// A place on the same page.
    package static func href(fragment id: String) -> Attribute { .init(.href, "#" + id) }
    package static func id(_ id: String) -> Attribute { .init(.id, id) }
    /// Which keys a phone shows: `numeric`.
    package static func inputmode(_ keys: String) -> Attribute { .init(.inputmode, keys) }
    package static func lang(_ code: String) -> Attribute { .init(.lang, code) }
    /// The proposals that a field has, by the id of their list.
    package static func list(_ id: String) -> Attribute { .init(.list, id) }
    package static func maxlength(_ count: Int) -> Attribute { .init(.maxlength, String(count)) }
    package static func minlength(_ count: Int) -> Attribute { .init(.minlength, String(count)) }
    package static func media(_ query: String) -> Attribute { .init(.media, query) }
    static func method(_ name: String) -> Attribute { .init(.method, name) }
    package static func name(_ name: String) -> Attribute { .init(.name, name) }
    /// For `details`: shown unfolded.
    package static let open = Attribute(flag: .open)
    package static func placeholder(_ text: String) -> Attribute { .init(.placeholder, text) }
    package static func rel(_ kind: String) -> Attribute { .init(.rel, kind) }
    package static let required = Attribute(flag: .required)
    package static func role(_ role: String) -> Attribute { .init(.role, role) }
    package static func rowspan(_ count: Int) -> Attribute { .init(.rowspan, String(count)) }
    package static func scope(_ scope: String) -> Attribute { .init(.scope, scope) }
    package static let selected = Attribute(flag: .selected)
    package static func src(_ link: Link) -> Attribute { .init(.src, link.text) }
    package static func tabindex(_ index: Int) -> Attribute { .init(.tabindex, String(index)) }
    package static func title(_ text: String) -> Attribute { .init(.title, text) }
    package static func type(_ type: String) -> Attribute { .init(.type, type) }
    package static func value(_ text: String) -> Attribute { .init(.value, text) }
    package static func theme(_ name: String) -> Attribute { .init(.dataTema, name) }
}

/// Marks that the page's modules know their places by.
extension Attribute {
    /// The form of a report, which is kept on the phone where there is no network.
    package static let reportForm = Attribute(flag: .dataRapport)
    /// Whose sign-in the form of a report was made for: the same each time, and telling nothing of who it is.
    package static func reportAccount(_ mark: String) -> Attribute { .init(.dataKonto, mark) }
    /// Where it is told how many reports wait on the phone.
    package static let reportQueue = Attribute(flag: .dataKo)
    /// A field whose words the person guard looks at.
    package static let guarded = Attribute(flag: .dataVakt)
}

/// Attributes for those who listen to the page.
extension Attribute {
    package static let ariaHidden = Attribute(.ariaHidden, "true")
    package static let ariaCurrentPage = Attribute(.ariaCurrent, "page")
    /// Read aloud when it changes, once the reader pauses.
    package static let ariaLive = Attribute(.ariaLive, "polite")
    package static func ariaDescribedby(_ id: String) -> Attribute { .init(.ariaDescribedby, id) }
    package static let ariaInvalid = Attribute(.ariaInvalid, "true")
    package static func ariaLabel(_ text: String) -> Attribute { .init(.ariaLabel, text) }
    package static func ariaLabelledby(_ id: String) -> Attribute { .init(.ariaLabelledby, id) }
}

/// Attributes of SVG. Numbers are written with at most two decimals.
extension Attribute {
    package static func cx(_ value: Double) -> Attribute { .init(.cx, svgNumber(value)) }
    package static func cy(_ value: Double) -> Attribute { .init(.cy, svgNumber(value)) }
    package static func d(_ path: SvgPath) -> Attribute { .init(.d, path.text) }
    package static let notFocusable = Attribute(.focusable, "false")
    package static func height(_ value: Double) -> Attribute { .init(.height, svgNumber(value)) }
    package static func preserveAspectRatio(_ text: String) -> Attribute { .init(.preserveAspectRatio, text) }
    package static func r(_ value: Double) -> Attribute { .init(.r, svgNumber(value)) }
    package static func transform(_ text: String) -> Attribute { .init(.transform, text) }
    package static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
        .init(.viewBox, [x, y, width, height].map(svgNumber).joined(separator: " "))
    }
    package static func width(_ value: Double) -> Attribute { .init(.width, svgNumber(value)) }
    package static func x(_ value: Double) -> Attribute { .init(.x, svgNumber(value)) }
    package static func y(_ value: Double) -> Attribute { .init(.y, svgNumber(value)) }
    package static let xmlns = Attribute(.xmlns, "http://www.w3.org/2000/svg")
}

/// An address that a page may lead to: inside the product, or https.
package struct Link: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// An address inside the product, of path segments and query items, each percent-encoded. Empty segments are passed over: `//x` would lead to another host.
    package init(_ segments: [String], query: [(name: String, value: String)] = []) {
        let path = "/" + segments.filter { !$0.isEmpty }.map(Link.encoded).joined(separator: "/")
        let items = query.map { "\(Link.encoded($0.name))=\(Link.encoded($0.value))" }
        text = items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }

    /// A fixed address inside the product, `/kallor`.
    package init(_ path: StaticString) { text = path.description }

    /// A fixed address outside the product; it must begin with `https://`.
    package init(https address: StaticString) {
        precondition(address.description.hasPrefix("https://"), "addresses outside the product are https")
        text = address.description
    }

    /// A letter that the reader's own mail program opens, to whom the reader chooses.
    package static func letter(subject: String, body: String) -> Link { Link(known: "mailto:?subject=\(encoded(subject))&body=\(encoded(body))") }

    package var description: String { text }

    /// The same address with a place on its page.
    package func at(_ fragment: StaticString) -> Link { Link(known: text + "#" + fragment.description) }

    private init(known text: String) { self.text = text }

    /// Percent-encodes all but the unreserved characters and `:` and `@`, which figure ids hold and a path may show.
    private static func encoded(_ part: String) -> String {
        var out = ""
        for byte in part.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126, 58, 64: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }
}
