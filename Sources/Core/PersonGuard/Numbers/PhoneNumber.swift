/// Telephone numbers as they are written in Sweden, and foreign ones after a plus or two zeros.
///
/// A Swedish number has an area or mobile code and 7–9 digits after the zero (PTS, Svensk nummerplan för telefoni enligt ITU-T E.164). Numbers
/// that never belong to a person are left alone: short codes, 020 and 0200 (free), 077 (shared cost), 0900, 0939, 0944 and 099 (premium).
enum PhoneNumber {
    /// The groups of the first telephone number that begins at a group.
    static func find(in run: DigitRun, at group: Int, _ context: Context) -> ClosedRange<Int>? {
        if context.hasPlus { return longest(run, at: group) { digits, groups in isInternational(digits, run, groups, context) } }
        let national = longest(run, at: group) { digits, groups in isNational(digits, run, groups, context) }
        // A case's number stands in one piece, or with a year; a telephone number alone, in its groups.
        if context.isCase { return national.flatMap { $0.count > 2 && $0.upperBound == run.groups.count - 1 ? $0 : nil } }
        if let national { return national }
        return longest(run, at: group) { digits, groups in isLong(digits) || (context.isNamed && isLocal(digits, groups, context)) }
    }

    /// What stands beside the digits.
    struct Context {
        /// A plus right before the first group.
        var hasPlus = false
        /// A word for a telephone shortly before.
        var isNamed = false
        /// A word for a case, an order, an article shortly before.
        var isCase = false
        /// A unit after the last digit: kronor, personer.
        var hasUnit = false
    }

    private static func longest(
        _ run: DigitRun, at start: Int, _ isNumber: (ArraySlice<UInt8>, ClosedRange<Int>) -> Bool
    ) -> ClosedRange<Int>? {
        var found: ClosedRange<Int>?
        let first = run.groups[start].from
        for last in start..<run.groups.count {
            let group = run.groups[last]
            if last > start,
                group.hasComma && !isMobileCode(run, start, group) || group.isDoubled && !isMobileCode(run, start, group)
                    || group.marks > 2 && group.firstMark == UInt8(ascii: ".")
            {
                break
            }
            if group.end - first > 15 { break }
            if isNumber(run.digits[first..<group.end], start...last) { found = start...last }
        }
        return found
    }

    /// `070,1740612`
    private static func isMobileCode(_ run: DigitRun, _ start: Int, _ group: DigitRun.Group) -> Bool {
        !group.hasSpace && run.groups[start].count >= 3 && run.digits[run.groups[start].from] == 0 && run.digits[run.groups[start].from + 1] == 7
    }

    /// After a plus: a country and a number, 8–15 digits (E.164); `+46 (0)70` has a zero too many.
    private static func isInternational(_ digits: ArraySlice<UInt8>, _ run: DigitRun, _ groups: ClosedRange<Int>, _ context: Context) -> Bool {
        guard let first = digits.first, first != 0 else { return false }
        if digits.starts(with: [4, 6]) {
            let rest = digits.dropFirst(2)
            let national = rest.first == 0 ? rest.dropFirst() : rest
            return (7...9).contains(national.count)
        }
        // "+12 000 000 kr" is money.
        return (8...15).contains(digits.count) && !context.hasUnit && (run.groups[groups.lowerBound].count <= 4 || groups.count == 1)
    }

    /// With a zero and an area code, 8–10 digits; 0046 and other countries after two zeros.
    private static func isNational(_ digits: ArraySlice<UInt8>, _ run: DigitRun, _ groups: ClosedRange<Int>, _ context: Context) -> Bool {
        let start = digits.startIndex
        guard digits.count >= 8, digits[start] == 0 else { return false }
        if digits[start + 1] == 0 { return digits[start + 2] != 0 && (10...15).contains(digits.count) && run.groups[groups.lowerBound].count >= 2 }
        guard digits.count <= 10, !isForEverybody(digits), !isDate(run, groups), !isTimes(run, groups) else { return false }
        let isMobile = digits[start + 1] == 7 && [0, 2, 3, 6, 9].contains(digits[start + 2])
        if isMobile, digits.count < 9 { return false }
        let isOneByOne = groups.allSatisfy { run.groups[$0].count == 1 }
        let first = run.groups[groups.lowerBound].count
        return isOneByOne || first >= 2 || (first == 1 && isAreaCodeApart(run, groups))
            || (first == 1 && run.groups[groups.lowerBound + 1].count >= 1 && run.groups[groups.lowerBound + 1].marks <= 1 && isMobile)
    }

    /// `0 980 – 31 92 05`: the zero apart, and a dash after the area code.
    private static func isAreaCodeApart(_ run: DigitRun, _ groups: ClosedRange<Int>) -> Bool {
        guard (4...6).contains(groups.count) else { return false }
        let (code, number) = (run.groups[groups.lowerBound + 1], run.groups[groups.lowerBound + 2])
        return (1...3).contains(code.count) && code.marks == 0 && number.marks > 0 && number.firstMark == UInt8(ascii: "-")
    }

    /// `05-20-2024` and `01-02-24`.
    private static func isDate(_ run: DigitRun, _ groups: ClosedRange<Int>) -> Bool {
        guard groups.count == 3 else { return false }
        let counts = groups.map { run.groups[$0].count }
        return counts == [2, 2, 4] && run.groups[groups.upperBound].marks == 1
    }

    /// `08.00-16.00`, `05-06 08-09`: pairs with a mark in every or every other gap that is not a space.
    private static func isTimes(_ run: DigitRun, _ groups: ClosedRange<Int>) -> Bool {
        guard groups.count == 4, groups.allSatisfy({ run.groups[$0].count == 2 }) else { return false }
        let gaps = groups.dropFirst().map { run.groups[$0] }
        let isDotted = gaps[0].firstMark == UInt8(ascii: ".") && gaps[1].firstMark != UInt8(ascii: ".")
        return isDotted || (gaps[0].marks > 0 && gaps[1].marks == 0 && gaps[2].marks > 0)
    }

    /// Free, shared-cost and premium numbers.
    static func isForEverybody(_ digits: ArraySlice<UInt8>) -> Bool {
        let prefixes: [[UInt8]] = [[0, 2, 0], [0, 7, 7], [0, 9, 0, 0], [0, 9, 3, 9], [0, 9, 4, 4], [0, 9, 9]]
        return prefixes.contains { digits.starts(with: $0) }
    }

    /// 46 and a mobile number, without its plus.
    private static func isLong(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 11 && digits.starts(with: [4, 6, 7]) && [0, 2, 3, 6, 9].contains(digits[digits.startIndex + 3])
    }

    /// After "tel": a number without its area code, or a mobile number without its zero.
    private static func isLocal(_ digits: ArraySlice<UInt8>, _ groups: ClosedRange<Int>, _ context: Context) -> Bool {
        guard let first = digits.first, !context.hasUnit else { return false }
        if digits.count == 9 { return first == 7 }
        return (6...8).contains(digits.count) && first != 0 && !digits.starts(with: [1, 1, 6]) && !digits.starts(with: [1, 1, 8]) && groups.count <= 4
    }
}
