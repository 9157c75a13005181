/// Markup as a value: the finished bytes of a piece of HTML or SVG. It can only be made of elements and of text that is escaped on the way in.
package struct Html: Sendable, Hashable {
    package private(set) var bytes: [UInt8]

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    package static let empty = Html([])

    /// Text, escaped.
    package static func text(_ text: String) -> Html {
        var bytes: [UInt8] = []
        Html.append(escaping: text, to: &bytes)
        return Html(bytes)
    }

    /// Joins pieces in order.
    package static func join(_ parts: some Collection<Html>) -> Html {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
        for part in parts { bytes.append(contentsOf: part.bytes) }
        return Html(bytes)
    }

    /// Markup that the product's own code guarantees to be well formed: the doctype, the sprite, a path's data. A contract test lists the callers.
    package static func raw(_ text: StaticString) -> Html {
        text.withUTF8Buffer { Html(Array($0)) }
    }

    /// Stands where the page's form token goes. Text never holds it: control characters are taken away on the way in.
    private static let tokenMark: UInt8 = 1

    /// The hidden field by which a form shows that it was made for the one who sends it.
    static let formToken = Html(
        Array(#"<input type="hidden" name="formular" value=""#.utf8) + [tokenMark] + Array(#"">"#.utf8))

    /// The finished bytes, every form's token filled in. Tokens are of letters and digits.
    package func bytes(formToken token: String) -> [UInt8] {
        guard var mark = bytes.firstIndex(of: Html.tokenMark) else { return bytes }
        let token = Array(token.utf8.filter { Html.isTokenByte($0) })
        var (out, rest): ([UInt8], ArraySlice<UInt8>) = ([], bytes[...])
        out.reserveCapacity(bytes.count + 512)
        while true {
            out.append(contentsOf: rest[..<mark])
            out.append(contentsOf: token)
            rest = rest[(mark + 1)...]
            guard let next = rest.firstIndex(of: Html.tokenMark) else { break }
            mark = next
        }
        out.append(contentsOf: rest)
        return out
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 95: true
        default: false
        }
    }

    /// An element with its attributes and content.
    package static func element(_ name: StaticString, _ attributes: [Attribute], _ content: Html) -> Html {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.bytes.count + 48)
        open(name, attributes, to: &bytes)
        bytes.append(contentsOf: content.bytes)
        bytes.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
        append(name, to: &bytes)
        bytes.append(UInt8(ascii: ">"))
        return Html(bytes)
    }

    /// An element that has no content and no end tag: `img`, `input`.
    package static func void(_ name: StaticString, _ attributes: [Attribute]) -> Html {
        var bytes: [UInt8] = []
        open(name, attributes, to: &bytes)
        return Html(bytes)
    }

    /// The words of the markup without its tags, white space gathered: what a reader hears. For tests and plain-text copies.
    package var words: String {
        var out: [UInt8] = []
        var inTag = false
        for byte in bytes {
            if byte == UInt8(ascii: "<") { inTag = true }
            if !inTag { out.append(byte) }
            if byte == UInt8(ascii: ">") {
                inTag = false
                out.append(UInt8(ascii: " "))
            }
        }
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        let text = entities.reduce(String(decoding: out, as: UTF8.self)) { text, entity in
            text.split(separator: entity.0, omittingEmptySubsequences: false).joined(separator: entity.1)
        }
        return text.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
    }

    private static func open(_ name: StaticString, _ attributes: [Attribute], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        append(name, to: &bytes)
        for attribute in attributes { attribute.append(to: &bytes) }
        bytes.append(UInt8(ascii: ">"))
    }

    static func append(_ name: StaticString, to bytes: inout [UInt8]) {
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    static func append(escaping text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            // Whole runs of plain bytes are copied at once; few bytes of a page need more.
            var plain = 0
            for index in source.indices where source[index] < 64 || source[index] == 127 {
                guard let replacement = escape(source[index]) else { continue }
                bytes.append(contentsOf: source[plain..<index])
                replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
                plain = index + 1
            }
            bytes.append(contentsOf: source[plain...])
        }
    }

    /// What a byte is written as; nil when it may stand as it is.
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // NUL and other control characters have no place in a page.
        case 0..<9, 11, 12, 14..<32, 127: ""
        default: nil
        }
    }
}

/// Gathers the statements of a body into one piece of markup. Keep bodies under fifteen statements: type checking is quadratic in them.
@resultBuilder
package enum HtmlBuilder {
    package static func buildExpression(_ html: Html) -> Html { html }
    package static func buildExpression(_ text: String) -> Html { .text(text) }
    package static func buildExpression(_ parts: [Html]) -> Html { .join(parts) }
    package static func buildBlock(_ parts: Html...) -> Html { .join(parts) }
    package static func buildOptional(_ part: Html?) -> Html { part ?? .empty }
    package static func buildEither(first: Html) -> Html { first }
    package static func buildEither(second: Html) -> Html { second }
    package static func buildArray(_ parts: [Html]) -> Html { .join(parts) }
}
