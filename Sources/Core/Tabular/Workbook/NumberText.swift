/// Numbers of workbooks as plain text.
enum NumberText {
    /// Adds a stored number as it is read by people: without an exponent, without zeros after the last decimal.
    ///
    /// What is no number is added as it stands.
    static func append(_ stored: [UInt8], to bytes: inout [UInt8]) {
        if isPlain(stored) { return bytes.append(contentsOf: stored) }
        let text = String(decoding: stored, as: UTF8.self)
        guard let value = Double(text), value.isFinite else { return bytes.append(contentsOf: stored) }
        bytes.append(contentsOf: NumberText.text(value).utf8)
    }

    /// The number in plain text; noise of binary fractions beyond the fifteen digits that spreadsheets show is taken away:
    /// `0.30000000000000004` is 0.3, while `0.3777777777777778` stays.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        let (digits, exponent) = parts(of: value.magnitude)
        let rounded = rounded(digits, exponent)
        let kept = digits.count > 15 && rounded.digits.count <= 12 ? rounded : (digits, exponent)
        return (value < 0 && kept.0 != [0] ? "-" : "") + plain(kept.0, kept.1)
    }

    /// Digits without a sign, or with one minus and one point, few enough to be exact.
    private static func isPlain(_ stored: [UInt8]) -> Bool {
        guard let last = stored.last, stored.count <= 15 else { return false }
        var points = 0
        for (index, byte) in stored.enumerated() {
            switch byte {
            case 48...57: continue
            case 0x2D where index == 0 && stored.count > 1: continue
            case 0x2E where index > 0: points += 1
            default: return false
            }
        }
        return points == 0 || points == 1 && last != 48 && last != 0x2E
    }

    /// The digits of the shortest text that gives the number, and where the point stands: 0.digits × 10^exponent.
    private static func parts(of value: Double) -> (digits: [UInt8], exponent: Int) {
        let halves = value.description.split(separator: "e")
        let mantissa = (halves.first ?? "0").split(separator: ".")
        let whole = mantissa.first ?? "0"
        let all = Array(whole.utf8) + Array((mantissa.count > 1 ? mantissa[1] : "").utf8)
        let power = halves.count > 1 ? Int(halves[1]) ?? 0 : 0
        let digits = all.map { $0 - 48 }
        let leading = digits.prefix { $0 == 0 }.count
        let kept = trimmed(Array(digits.dropFirst(leading)))
        return kept.isEmpty ? ([0], 1) : (kept, whole.utf8.count + power - leading)
    }

    /// The same to fifteen digits, half upwards.
    private static func rounded(_ digits: [UInt8], _ exponent: Int) -> (digits: [UInt8], exponent: Int) {
        guard digits.count > 15 else { return (digits, exponent) }
        var kept = Array(digits.prefix(15))
        guard digits[15] >= 5 else { return (trimmed(kept), exponent) }
        for index in kept.indices.reversed() {
            guard kept[index] == 9 else {
                kept[index] += 1
                return (trimmed(kept), exponent)
            }
            kept[index] = 0
        }
        return ([1], exponent + 1)
    }

    private static func trimmed(_ digits: [UInt8]) -> [UInt8] {
        let zeros = digits.reversed().prefix { $0 == 0 }.count
        return Array(digits.dropLast(zeros))
    }

    private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
        func text(_ some: some Sequence<UInt8>) -> String { String(decoding: some.map { $0 + 48 }, as: UTF8.self) }
        func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
        if exponent <= 0 { return "0." + zeros(-exponent) + text(digits) }
        if exponent >= digits.count { return text(digits) + zeros(exponent - digits.count) }
        return text(digits.prefix(exponent)) + "." + text(digits.dropFirst(exponent))
    }
}
