import Glibc

/// The name of an element or attribute without the prefix of its namespace; only good during the call it came with.
struct XmlName {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ qualified: UnsafePointer<CChar>) {
        var start = 0
        var end = 0
        while qualified[end] != 0 {
            end += 1
            if qualified[end - 1] == 0x3A { start = end }
        }
        let base = UnsafeRawPointer(qualified + start).assumingMemoryBound(to: UInt8.self)
        bytes = UnsafeBufferPointer(start: base, count: end - start)
    }

    /// True when this is the name.
    func isNamed(_ word: StaticString) -> Bool {
        guard let base = bytes.baseAddress, bytes.count == word.utf8CodeUnitCount else { return false }
        return memcmp(base, word.utf8Start, bytes.count) == 0
    }

    /// The name as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The attributes of an element; only good during the call they came with.
struct XmlAttributes {
    typealias List = UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let list: List?

    init(_ list: List?) { self.list = list }

    /// The bytes of an attribute by its name without prefix; nil when it is not there.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var found: UnsafeBufferPointer<UInt8>?
        each { key, value in
            if found == nil, key.isNamed(name) { found = value }
        }
        return found
    }

    /// The text of an attribute; nil when it is not there.
    func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// A whole number; nil when it is not there or is none.
    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(Digits.value) }

    /// True for `1` and `true`.
    func isSet(_ name: StaticString) -> Bool {
        guard let value = text(name) else { return false }
        return value == "1" || value == "true"
    }

    /// Hands over every attribute.
    func each(_ body: (XmlName, UnsafeBufferPointer<UInt8>) -> Void) {
        guard var next = list else { return }
        while let name = next[0], let value = next[1] {
            let base = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
            body(XmlName(name), UnsafeBufferPointer(start: base, count: strlen(value)))
            next += 2
        }
    }
}

/// Whole numbers in the bytes of a part.
enum Digits {
    /// The number that digits say; nil for anything else and for more than 18 digits.
    static func value(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }
}
