import Foundation

/// Why a form was not taken.
enum FormRefusal: Error, Hashable {
    case fromElsewhere
    /// From a page that was made for another sign-in, or for nobody.
    case ofAnotherSignIn
    /// Larger than the address takes, in bytes.
    case tooLarge(limit: Int)
    /// Ends before its end: the sending was cut off.
    case cut
    /// Not a form as browsers send them.
    case unreadable

    /// True for what no page of ours sends, and somebody else may have.
    var isStrange: Bool { self == .fromElsewhere || self == .ofAnotherSignIn }
}

/// A form with a file in it as browsers send it (RFC 7578), read strictly: what no browser writes is refused, nothing is guessed.
struct MultipartForm: Sendable, Hashable {
    /// The last of equal names holds.
    private(set) var fields: [String: String] = [:]
    private(set) var files: [String: UploadedFile] = [:]

    private static let mostParts = 200
    private static let lineBreak: [UInt8] = [13, 10]

    /// - Parameter fieldBytes: largest size of all fields that are no files, together.
    init(_ body: [UInt8], boundary: String, fieldBytes: Int) throws(FormRefusal) {
        let opening = Array("--\(boundary)".utf8)
        guard body.starts(with: opening) else { throw opening.starts(with: body) ? .cut : .unreadable }
        var rest = body[opening.count...]
        var room = fieldBytes
        for _ in 0...MultipartForm.mostParts {
            if try MultipartForm.isEnd(rest) { return }
            rest = rest.dropFirst(2)
            guard let end = MultipartForm.range(of: MultipartForm.lineBreak + opening, in: rest) else { throw .cut }
            try take(MultipartPart(rest[..<end.lowerBound]), room: &room)
            rest = rest[end.upperBound...]
        }
        throw .unreadable
    }

    /// The boundary that a content type names; nil when it is not a multipart form's.
    static func boundary(in contentType: String) throws(FormRefusal) -> String? {
        let header = HeaderValue(contentType)
        guard header.value == "multipart/form-data" else { return nil }
        guard let boundary = header.parameters["boundary"], (1...70).contains(boundary.utf8.count), boundary.last != " ",
            boundary.utf8.allSatisfy(isBoundarySign)
        else { throw .unreadable }
        return boundary
    }

    private static func isBoundarySign(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }

    /// True after the last part; else a part must follow on a line of its own.
    private static func isEnd(_ rest: ArraySlice<UInt8>) throws(FormRefusal) -> Bool {
        if rest.starts(with: lineBreak) { return false }
        let dashes = Array("--".utf8)
        if [dashes, dashes + lineBreak].contains(where: { $0.elementsEqual(rest) }) { return true }
        throw [lineBreak, dashes].contains { $0.starts(with: rest) } ? .cut : .unreadable
    }

    private mutating func take(_ part: MultipartPart, room: inout Int) throws(FormRefusal) {
        if let fileName = part.fileName {
            // A field for files in which none was chosen is sent as an empty file without a name.
            if !fileName.isEmpty { files[part.name] = UploadedFile(name: fileName, bytes: Array(part.content)) }
            return
        }
        room -= part.content.count
        guard room >= 0 else { throw .tooLarge(limit: Route.formBytes) }
        guard !part.content.contains(0), let text = String(validating: part.content, as: UTF8.self) else { throw .unreadable }
        fields[part.name] = text
    }

    /// Where the bytes stand first. Looks for the first of them by memchr, which goes through 64 MB in some hundredths of a second.
    static func range(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        let found = bytes.withUnsafeBytes { haystack -> Int? in
            guard let base = haystack.baseAddress, let first = needle.first, haystack.count >= needle.count else { return nil }
            var start = 0
            while start <= haystack.count - needle.count,
                let hit = memchr(base + start, Int32(first), haystack.count - needle.count + 1 - start)
            {
                let place = UnsafeRawPointer(hit) - base
                if memcmp(base + place, needle, needle.count) == 0 { return place }
                start = place + 1
            }
            return nil
        }
        return found.map { bytes.startIndex + $0..<bytes.startIndex + $0 + needle.count }
    }
}

/// One part of a form: a field or a file.
struct MultipartPart {
    let name: String
    /// Nil for a field; empty where no file was chosen.
    let fileName: String?
    let content: ArraySlice<UInt8>

    private static let headBytes = 4_000

    init(_ bytes: ArraySlice<UInt8>) throws(FormRefusal) {
        guard let end = MultipartForm.range(of: [13, 10, 13, 10], in: bytes.prefix(MultipartPart.headBytes)),
            let head = String(validating: bytes[..<end.lowerBound], as: UTF8.self), !head.utf8.contains(0)
        else { throw .unreadable }
        let disposition = try MultipartPart.disposition(head)
        guard let name = disposition.parameters["name"], (1...200).contains(name.utf8.count) else { throw .unreadable }
        self.name = MultipartPart.unescaped(name)
        fileName = try MultipartPart.fileName(disposition)
        content = bytes[end.upperBound...]
    }

    /// The one header that must be there; the content's own type is not believed, and a packing of it is refused.
    private static func disposition(_ head: String) throws(FormRefusal) -> HeaderValue {
        var found: HeaderValue?
        for line in head.split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":") else { throw .unreadable }
            let value = HeaderValue(String(line[line.index(after: colon)...]))
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard found == nil, value.value == "form-data" else { throw .unreadable }
                found = value
            case "content-transfer-encoding":
                guard ["7bit", "8bit", "binary"].contains(value.value) else { throw .unreadable }
            default: continue
            }
        }
        guard let found else { throw .unreadable }
        return found
    }

    /// The file's own name, without folders and signs that do not show.
    private static func fileName(_ disposition: HeaderValue) throws(FormRefusal) -> String? {
        guard let written = try writtenName(disposition) else { return nil }
        let bare = written.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let shown = String(String.UnicodeScalarView(bare.unicodeScalars.filter { ![.control, .format].contains($0.properties.generalCategory) }))
        let name = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard name.utf8.count <= 255 else { throw .unreadable }
        if name.isEmpty || name == "." || name == ".." { return written.isEmpty ? "" : "fil" }
        return name
    }

    private static func writtenName(_ disposition: HeaderValue) throws(FormRefusal) -> String? {
        guard let text = disposition.parameters["filename*"] else { return disposition.parameters["filename"].map(unescaped) }
        guard let name = extended(text) else { throw .unreadable }
        return name
    }

    /// `UTF-8''niv%C3%A5er.csv` (RFC 8187).
    private static func extended(_ text: String) -> String? {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return Target.decoded(parts[2], plus: false)
    }

    /// Quotes and line breaks in names, as browsers write them (HTML, "multipart form data").
    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

/// A header's value with its parameters: `form-data; name="fil"; filename="nivåer.csv"`.
struct HeaderValue: Hashable {
    /// In lower case.
    let value: String
    /// By name in lower case, quotes undone; the first of equal names holds.
    let parameters: [String: String]

    init(_ text: String) {
        let parts = HeaderValue.parts(text)
        value = (parts.first ?? "").lowercased()
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = HeaderValue.trimmed(part[..<equals]).lowercased()
            if parameters[name] == nil { parameters[name] = HeaderValue.unquoted(HeaderValue.trimmed(part[part.index(after: equals)...])) }
        }
        self.parameters = parameters
    }

    /// Cut at semicolons that stand outside quotes. A quote is written inside quotes with a backslash before it; other backslashes are themselves.
    private static func parts(_ text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        var previous: Character = " "
        for character in text {
            if character == "\"", !(isQuoted && previous == "\\") { isQuoted.toggle() }
            if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
            previous = character
        }
        return parts.map { trimmed($0) }
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"")
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop(while: { $0 == " " || $0 == "\t" }).reversed().drop(while: { $0 == " " || $0 == "\t" }).reversed())
    }
}
