import CZip
import Testing

/// A workbook as it was written, read part by part, so that the writer is not held against a reader of the same house.
struct WrittenWorkbook {
    enum Cell: Hashable {
        case text(String)
        case number(String)
    }

    /// The text of every part by its name.
    let parts: [String: String]

    init(_ bytes: [UInt8]) throws { parts = try WrittenWorkbook.unpacked(bytes) }

    func part(_ name: String) throws -> String { try #require(parts[name], "no part \(name)") }

    /// The cells of the first sheet by their place: `B2`.
    var table: [String: Cell] { cells(of: "xl/worksheets/sheet1.xml") }

    var notes: [String: Cell] { cells(of: "xl/worksheets/sheet2.xml") }

    var sheetNames: [String] {
        (parts["xl/workbook.xml"] ?? "").components(of: "<sheet name=\"").dropFirst()
            .map { WrittenWorkbook.plain($0.prefix { $0 != "\"" }) }
    }

    private func cells(of part: String) -> [String: Cell] {
        let strings = (parts["xl/sharedStrings.xml"] ?? "").components(of: "<si><t").dropFirst()
            .map { WrittenWorkbook.plain($0.components(of: "</t>")[0].drop { $0 != ">" }.dropFirst()) }
        var cells: [String: Cell] = [:]
        for cell in (parts[part] ?? "").components(of: "<c r=\"").dropFirst() {
            let place = String(cell.prefix { $0 != "\"" })
            let value = cell.components(of: "<v>").last?.components(of: "</v>").first.map(String.init) ?? ""
            let isText = cell.prefix { $0 != ">" }.hasSuffix("t=\"s\"")
            cells[place] = isText ? Int(value).map { .text(strings[$0]) } : .number(value)
        }
        return cells
    }

    /// Text of XML, with `_x0041_` read as ECMA-376 says.
    private static func plain(_ text: Substring) -> String {
        var plain = String(text)
        for (code, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            plain = plain[...].components(of: code).joined(separator: sign)
        }
        var read = ""
        var rest = plain[...]
        while let first = rest.unicodeScalars.first {
            let signs = Array(rest.unicodeScalars.prefix(7))
            let isEscape = signs.count == 7 && signs[0] == "_" && signs[1] == "x" && signs[6] == "_"
            let code = isEscape ? UInt32(String(String.UnicodeScalarView(signs[2...5])), radix: 16) : nil
            read.unicodeScalars.append(code.flatMap(Unicode.Scalar.init) ?? first)
            rest = Substring(rest.unicodeScalars.dropFirst(code == nil ? 1 : 7))
        }
        return read
    }

    private static func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
        try bytes.withUnsafeBytes { memory in
            let source = try #require(zip_source_buffer_create(memory.baseAddress, UInt64(memory.count), 0, nil))
            let archive = try #require(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil))
            defer { zip_discard(archive) }
            var parts: [String: String] = [:]
            for index in 0..<UInt64(zip_get_num_entries(archive, 0)) {
                let name = String(cString: try #require(zip_get_name(archive, index, 0)))
                parts[name] = try content(of: index, in: archive)
            }
            return parts
        }
    }

    private static func content(of index: UInt64, in archive: OpaquePointer) throws -> String {
        let entry = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(entry) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = zip_fread(entry, &buffer, UInt64(buffer.count)), count > 0 { content += buffer.prefix(Int(count)) }
        return String(decoding: content, as: UTF8.self)
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The pieces between a mark, sign by sign, so that no letter swallows the mark.
    func components(of mark: String) -> [Substring] {
        let (text, wanted) = (Array(utf8), Array(mark.utf8))
        var pieces: [Substring] = []
        var begin = 0
        var index = 0
        while index + wanted.count <= text.count {
            if text[index] == wanted[0], text[index..<(index + wanted.count)].elementsEqual(wanted) {
                pieces.append(Substring(decoding: text[begin..<index], as: UTF8.self))
                index += wanted.count
                begin = index
            } else {
                index += 1
            }
        }
        return pieces + [Substring(decoding: text[begin...], as: UTF8.self)]
    }
}
