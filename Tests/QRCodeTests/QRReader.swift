import QRCodes

/// What makes a picture no QR code, or not one of ours.
enum Unreadable: Error, Hashable {
    case format
    case tooLarge
    case errorCorrection
    case mode
}

/// Reads a QR code of versions 1–10 at error correction M, written from ISO/IEC 18004 and sharing nothing with the library that makes them.
///
/// It is stricter than a camera: nothing may be dirty, so every codeword of the error correction must be right too.
struct QRReader {
    private let code: QRCode

    private var side: Int { code.side }
    private var version: Int { (side - 17) / 4 }

    /// - Returns: the bytes that the picture holds.
    /// - Throws: `Unreadable` for the first thing that is not as the standard says.
    static func bytes(of code: QRCode) throws(Unreadable) -> [UInt8] {
        let reader = QRReader(code: code)
        guard (1...10).contains(reader.version), code.side % 4 == 1 else { throw .tooLarge }
        let mask = try reader.mask()
        return try reader.content(reader.data(in: reader.words(mask)))
    }

    /// The mask's number, from both copies of the format, which must agree and say error correction M.
    private func mask() throws(Unreadable) -> Int {
        let first = (0..<15).map { bit in
            let low = [0, 1, 2, 3, 4, 5, 7, 8]
            return bit < 8 ? code.isDark(row: low[bit], column: 8) : code.isDark(row: 8, column: bit == 8 ? 7 : 14 - bit)
        }
        let second = (0..<15).map { bit in
            bit < 8 ? code.isDark(row: 8, column: side - 1 - bit) : code.isDark(row: side - 15 + bit, column: 8)
        }
        guard first == second, code.isDark(row: side - 8, column: 8) else { throw .format }
        let format = first.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) } ^ 0x5412
        guard format >> 13 == 0, QRReader.remainder(format >> 10) == format & 0x3FF else { throw .format }
        return format >> 10 & 7
    }

    /// The ten bits that hold the format's five true.
    private static func remainder(_ five: Int) -> Int {
        (0..<10).reduce(five) { rest, _ in rest << 1 ^ (rest >> 9 & 1) * 0x537 }
    }

    /// The codewords in the order of the picture: two columns at a time from the right, upwards and downwards in turn.
    private func words(_ mask: Int) -> [UInt8] {
        let pairs = Array(stride(from: side - 1, to: 6, by: -2)) + stride(from: 5, to: 0, by: -2)
        let bits = pairs.flatMap { right in
            let rows = (right + 1) & 2 == 0 ? Array((0..<side).reversed()) : Array(0..<side)
            return rows.flatMap { row in [(row, right), (row, right - 1)] }
        }
        .filter { row, column in !isPattern(row, column) }
        .map { row, column in code.isDark(row: row, column: column) != QRReader.isFlipped(mask, row, column) }
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) } }
    }

    private static func isFlipped(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        switch mask {
        case 0: return (row + column) % 2 == 0
        case 1: return row % 2 == 0
        case 2: return column % 3 == 0
        case 3: return (row + column) % 3 == 0
        case 4: return (row / 2 + column / 3) % 2 == 0
        case 5: return product % 2 + product % 3 == 0
        case 6: return (product % 2 + product % 3) % 2 == 0
        default: return ((row + column) % 2 + product % 3) % 2 == 0
        }
    }

    /// Whether the module belongs to a pattern, the format or the version, and so to no codeword.
    private func isPattern(_ row: Int, _ column: Int) -> Bool {
        let far = side - 8
        if row == 6 || column == 6 || row < 9 && column < 9 || row < 9 && column >= far || row >= far && column < 9 { return true }
        if version >= 7, min(row, column) < 6, max(row, column) >= side - 11 { return true }
        return centres.contains { abs($0.0 - row) <= 2 && abs($0.1 - column) <= 2 }
    }

    /// Middles of the alignment patterns, without the three that would lie on a corner.
    private var centres: [(Int, Int)] {
        let last = side - 7
        let lines = version == 1 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last]
        return lines.flatMap { row in lines.map { (row, $0) } }.filter { row, column in
            (row, column) != (6, 6) && (row, column) != (6, last) && (row, column) != (last, 6)
        }
    }

    /// For each version at M: codewords of correction per block, then the blocks' codewords of data (ISO/IEC 18004, table 9).
    private static let blocks: [(correction: Int, data: [Int])] = [
        (10, [16]), (16, [28]), (26, [44]), (18, [32, 32]), (24, [43, 43]), (16, [27, 27, 27, 27]), (18, [31, 31, 31, 31]), (22, [38, 38, 39, 39]),
        (22, [36, 36, 36, 37, 37]), (26, [43, 43, 43, 43, 44]),
    ]

    /// The blocks' data one after the other, once each block has been found whole.
    private func data(in words: [UInt8]) throws(Unreadable) -> [UInt8] {
        let (correction, sizes) = QRReader.blocks[version - 1]
        var blocks = [[UInt8]](repeating: [], count: sizes.count)
        var rest = words[...]
        for step in 0..<(sizes.max() ?? 0) {
            for block in sizes.indices where step < sizes[block] { if let word = rest.popFirst() { blocks[block].append(word) } }
        }
        for _ in 0..<correction {
            for block in sizes.indices { if let word = rest.popFirst() { blocks[block].append(word) } }
        }
        guard rest.isEmpty, blocks.allSatisfy({ QRReader.isWhole($0, correction) }) else { throw .errorCorrection }
        return zip(blocks, sizes).flatMap { $0.prefix($1) }
    }

    /// Whether a block, taken as a polynomial over 256 elements, is nought for the first powers of 2.
    private static func isWhole(_ block: [UInt8], _ correction: Int) -> Bool {
        var power: UInt8 = 1
        for _ in 0..<correction {
            guard block.reduce(0, { product($0, power) ^ $1 }) == 0 else { return false }
            power = product(power, 2)
        }
        return true
    }

    /// The product among the 256 elements that the standard reckons with.
    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        (0..<8).reversed().reduce(0) { sum, bit in
            let doubled = sum << 1 ^ (sum >> 7) * 0x1D
            return right >> UInt8(bit) & 1 == 1 ? doubled ^ left : doubled
        }
    }

    /// The bytes of the one segment, whose mode is bytes.
    private func content(_ data: [UInt8]) throws(Unreadable) -> [UInt8] {
        // Everything lies half a byte off, since the mode takes four bits.
        let shifted = zip(data, data.dropFirst()).map { $0 << 4 | $1 >> 4 }
        let head = version < 10 ? 1 : 2
        let count = shifted.prefix(head).reduce(0) { $0 << 8 | Int($1) }
        guard data.first.map({ $0 >> 4 }) == 4, shifted.count >= head + count else { throw .mode }
        return Array(shifted[head..<head + count])
    }
}
