/// What a cell that should hold a whole number holds.
package enum WholeNumber: Hashable, Sendable {
    case empty
    /// From 0 to the limit.
    case whole(Int64)
    /// A whole number below zero.
    case negative(Int64)
    /// A number with decimals: `2,5`.
    ///
    /// Also `1.000` and `1,000`: a thousand to some and one to others, so it is not taken for either.
    case fractional
    /// Above the limit, or beyond what 64 bits hold.
    case tooLarge
    case text

    /// Reads a cell: digits, also in groups of three by any kind of space, with any minus or a plus before them, as `1e+05`, or with a `,0`
    /// that Excel or R adds.
    package static func read(_ text: some StringProtocol, limit: Int64 = .max) -> WholeNumber {
        let trimmed = String.trimmed(text)
        guard !trimmed.isEmpty else { return .empty }
        guard let number = DecimalNumber(trimmed) else { return .text }
        guard number.isWhole else { return .fractional }
        guard let value = number.wholeValue else { return .tooLarge }
        guard value >= 0 else { return .negative(value) }
        return value <= limit ? .whole(value) : .tooLarge
    }
}

/// A number as it is printed: its digits and where the decimal mark stands, so that nothing is lost to binary fractions.
package struct DecimalNumber: Hashable, Sendable {
    /// True with a minus before the digits.
    package let isNegative: Bool
    /// All digits, without the decimal mark and without leading zeros.
    package let digits: String
    /// How many of the digits are decimals; negative when zeros are to be added, as in `1e+05`.
    package let decimals: Int

    /// Reads a number with comma or point; nil for anything else.
    ///
    /// Spaces may stand between groups of three digits.
    package init?(_ text: String) {
        let isNegative = text.first.map { DecimalNumber.minuses.contains($0) } ?? false
        let unsigned = isNegative || text.first == "+" ? text.dropFirst() : text[...]
        let halves = unsigned.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard let mantissa = halves.first, let exponent = halves.count == 2 ? DecimalNumber.exponent(halves[1]) : 0 else { return nil }
        let parts = mantissa.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count <= 2, let first = parts.first, let whole = DecimalNumber.grouped(first) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || DecimalNumber.isDigits(fraction) else { return nil }
        self.isNegative = isNegative
        digits = String((whole + fraction).drop { $0 == "0" })
        decimals = fraction.utf8.count - exponent
    }

    /// True for a whole number, also when one or two zeros stand as decimals.
    ///
    /// Three zeros may be thousands, so they are not taken for decimals.
    package var isWhole: Bool {
        guard decimals > 0 else { return true }
        return decimals < 3 && digits.suffix(decimals).allSatisfy { $0 == "0" }
    }

    /// The value of a whole number; nil when it is not whole or does not fit in 64 bits.
    package var wholeValue: Int64? {
        guard isWhole else { return nil }
        let text =
            decimals > 0 ? String(digits.dropLast(decimals)) : digits + (digits.isEmpty ? "" : String(repeating: "0", count: -decimals))
        return text.isEmpty ? 0 : Int64((isNegative ? "-" : "") + text)
    }

    private static let minuses: Set<Character> = ["-", "\u{2212}", "\u{2013}"]
    private static let spaces: Set<Character> = [" ", "\u{00A0}", "\u{202F}", "\u{2009}"]

    private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } }

    /// The digits of a number, without the spaces between its groups of three; nil when the groups are not such.
    private static func grouped(_ text: Substring) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) { spaces.contains($0) }
        guard groups.allSatisfy(isDigits), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        guard groups.count == 1 || (groups.first?.utf8.count ?? 0) <= 3 else { return nil }
        return groups.joined()
    }

    private static func exponent(_ text: Substring) -> Int? {
        let isNegative = text.first == "-"
        let unsigned = isNegative || text.first == "+" ? text.dropFirst() : text
        guard isDigits(unsigned), let value = Int(unsigned), value <= 300 else { return nil }
        return isNegative ? -value : value
    }
}
