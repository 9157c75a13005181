import Foundation
package import Picture

/// Reading JSON (RFC 8259) with the order of its keys kept, so that a test can hold the order to the contract.
extension JSON {
    /// Reads a whole text.
    /// - Throws: an `Obstacle` that says at which byte the text is no JSON.
    package init(reading bytes: [UInt8]) throws {
        var reader = JSONReader(bytes: bytes)
        self = try reader.whole()
    }

    /// The keys of an object, in order; none for anything else.
    package var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }

    /// The elements of an array; none for anything else.
    package var elements: [JSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The text of a string; nil for anything else.
    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A number of either kind; nil for anything else.
    package var double: Double? {
        switch self {
        case .int(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// What lies at the end of a path of keys.
    package subscript(path: [String]) -> JSON? { path.reduce(self as JSON?) { $0?[$1] } }
}

private struct JSONReader {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func whole() throws -> JSON {
        let value = try value()
        skipSpace()
        guard at == bytes.count else { throw flaw("more text after the end") }
        return value
    }

    private mutating func value() throws -> JSON {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try list(until: "}") { try $0.member() })
        case UInt8(ascii: "["): return .array(try list(until: "]") { try $0.value() })
        case UInt8(ascii: "\""): return .string(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func member() throws -> JSON.Member {
        skipSpace()
        let key = try text()
        skipSpace()
        guard try take() == UInt8(ascii: ":") else { throw flaw("a key without a colon") }
        return JSON.Member(key: key, value: try value())
    }

    /// The elements between the bracket at hand and its end.
    private mutating func list<Element>(until end: Unicode.Scalar, _ element: (inout JSONReader) throws -> Element) throws -> [Element] {
        at += 1
        skipSpace()
        var elements: [Element] = []
        if try peek() == UInt8(ascii: end) {
            at += 1
            return []
        }
        while true {
            elements.append(try element(&self))
            skipSpace()
            let next = try take()
            if next == UInt8(ascii: end) { return elements }
            guard next == UInt8(ascii: ",") else { throw flaw("elements without a comma") }
        }
    }

    /// A string; Foundation undoes its escapes.
    private mutating func text() throws -> String {
        let start = at
        guard try take() == UInt8(ascii: "\"") else { throw flaw("no text") }
        while try peek() != UInt8(ascii: "\"") { at += try peek() == UInt8(ascii: "\\") ? 2 : 1 }
        at += 1
        do {
            return try JSONDecoder().decode(String.self, from: Data(bytes[start..<at]))
        } catch {
            throw flaw("a text that is not well formed")
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
        guard bytes[at...].starts(with: word.utf8) else { throw flaw("an unknown word") }
        at += word.utf8.count
        return value
    }

    private mutating func number() throws -> JSON {
        let text = String(decoding: bytes[at...].prefix { "+-.0123456789eE".utf8.contains($0) }, as: UTF8.self)
        at += text.utf8.count
        if let whole = Int64(text) { return .int(whole) }
        guard let number = Double(text) else { throw flaw("no value") }
        return .number(number)
    }

    private mutating func skipSpace() { while at < bytes.count, " \n\r\t".utf8.contains(bytes[at]) { at += 1 } }

    private func peek() throws -> UInt8 {
        guard at < bytes.count else { throw flaw("the end too early") }
        return bytes[at]
    }

    private mutating func take() throws -> UInt8 {
        let byte = try peek()
        at += 1
        return byte
    }

    private func flaw(_ words: String) -> Obstacle { Obstacle("not JSON, \(words), at byte \(at) of \(bytes.count)") }
}
