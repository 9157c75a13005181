/// JSON with the order of its keys kept, numbers in full precision, and no value for what is not a number.
package indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int64)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Sendable, Hashable {
        package let key: String
        package let value: JSON

        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// An object with its keys in the order given.
    package static func of(_ members: KeyValuePairs<String, JSON>) -> JSON { .object(members.map { Member(key: $0.key, value: $0.value) }) }
    package static func int(_ value: Int) -> JSON { .int(Int64(value)) }
    package static func strings(_ values: some Sequence<String>) -> JSON { .array(values.map { .string($0) }) }
    package static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    package static func optional(_ value: Int64?) -> JSON { value.map { .int($0) } ?? .null }
    package static func optional(_ value: Int?) -> JSON { value.map { .int(Int64($0)) } ?? .null }
    /// Infinite and undefined values become null: unbounded or absent.
    package static func optional(_ value: Double?) -> JSON { value.map { $0.isFinite ? .number($0) : .null } ?? .null }

    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// UTF-8 text without line breaks.
    package var bytes: [UInt8] {
        var out: [UInt8] = []
        write(to: &out)
        return out
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .int(let value): out.append(contentsOf: String(value).utf8)
        case .number(let value): JSON.write(value, to: &out)
        case .string(let value): JSON.write(value, to: &out)
        case .array(let values): JSON.write(values, "[", "]", to: &out) { $0.write(to: &$1) }
        case .object(let members):
            JSON.write(members, "{", "}", to: &out) { member, out in
                JSON.write(member.key, to: &out)
                out.append(UInt8(ascii: ":"))
                member.value.write(to: &out)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: String, _ close: String, to out: inout [UInt8], _ each: (Element, inout [UInt8]) -> Void
    ) {
        out.append(contentsOf: open.utf8)
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            each(element, &out)
        }
        out.append(contentsOf: close.utf8)
    }

    private static func write(_ value: Double, to out: inout [UInt8]) {
        guard value.isFinite else { return out.append(contentsOf: "null".utf8) }
        // Swift prints the shortest text that reads back to the same number; whole numbers lose their ".0".
        let text = value.description
        out.append(contentsOf: (text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8)
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 10: out.append(contentsOf: "\\n".utf8)
            case 0..<32, 127: out.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
