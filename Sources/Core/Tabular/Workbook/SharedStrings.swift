/// The strings that the cells of a workbook share, end to end in one buffer.
struct SharedStrings: Sendable {
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// Reads the part of shared strings; none when the workbook has no such part.
    /// - Throws: `TableFlaw`.
    static func read(_ archive: ZipArchive, part: String?) throws -> SharedStrings {
        guard let part else { return SharedStrings() }
        let follower = SharedStringsFollower()
        try archive.follow(part, upTo: archive.limits.sharedStrings, follower)
        return follower.strings
    }

    /// Where a string stands in `bytes`; nil when there is none of that number.
    func range(_ index: Int) -> Range<Int>? {
        guard ends.indices.contains(index) else { return nil }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    fileprivate mutating func add(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    fileprivate mutating func endString() {
        let start = ends.last ?? 0
        SheetText.unescape(&bytes, from: start)
        ends.append(bytes.count)
    }
}

/// Joins the runs of a rich string; how a word is to be read aloud stands beside the text and is passed over.
private final class SharedStringsFollower: XmlFollower {
    var strings = SharedStrings()
    private var isText = false
    private var isPhonetic = false

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        if name.isNamed("t") { isText = !isPhonetic } else if name.isNamed("rPh") { isPhonetic = true }
    }

    func end(_ name: XmlName) {
        if name.isNamed("t") {
            isText = false
        } else if name.isNamed("rPh") {
            isPhonetic = false
        } else if name.isNamed("si") {
            strings.endString()
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { strings.add(bytes) }
    }
}

/// How OOXML writes characters that XML cannot hold: `_x000D_`.
enum SheetText {
    /// Puts the characters back, in the bytes from an index on.
    static func unescape(_ bytes: inout [UInt8], from start: Int) {
        guard let first = (start..<max(start, bytes.count - 6)).first(where: { bytes[$0] == 0x5F && code(bytes[$0...]) != nil }) else {
            return
        }
        let rest = Array(bytes[first...])
        bytes.removeLast(rest.count)
        var index = 0
        while index < rest.count {
            if let scalar = code(rest[index...]) {
                bytes.append(contentsOf: String(Character(scalar)).utf8)
                index += 7
            } else {
                bytes.append(rest[index])
                index += 1
            }
        }
    }

    /// The character that the first seven bytes stand for; nil when they are only themselves.
    private static func code(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let start = bytes.startIndex
        guard bytes.first == 0x5F, bytes.count >= 7, bytes[start + 1] == 0x78, bytes[start + 6] == 0x5F else { return nil }
        let digits = String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16), value != 0 else { return nil }
        return Unicode.Scalar(value)
    }
}
