/// Swedish personal identity numbers and coordination numbers.
///
/// Ten or twelve digits: the day of birth, three digits and a check digit by Luhn's formula over the last ten. In a coordination number 60 is
/// added to the day. Sources: Skatteverket SKV 704 (personnummer) and SKV 707 (samordningsnummer); Folkbokföringslagen (1991:481) 18 and 18 a §§.
enum IdentityNumber {
    /// How many groups a number may fall into before it is taken for a row of figures; one digit at a time is also a way to write it.
    private static let mostGroups = 7

    /// The first and the last group of the first number in the run, no earlier than a group.
    /// - Parameter isNamed: a word beside it says that it is an identity number; then a mistyped check digit hides nothing.
    static func find(in run: DigitRun, from group: Int, isNamed: Bool) -> ClosedRange<Int>? {
        guard group < run.groups.count else { return nil }
        for start in group..<run.groups.count {
            if let end = end(of: run, startingAt: start, isNamed: isNamed) { return start...end }
        }
        return nil
    }

    private static func end(of run: DigitRun, startingAt start: Int, isNamed: Bool) -> Int? {
        let first = run.groups[start].from
        var found: Int?
        for last in start..<run.groups.count {
            let group = run.groups[last]
            if last > start, group.isDoubled, !isNamed { break }
            let length = group.end - first
            if length > 12 { break }
            guard length == 10 || length == 12 else { continue }
            guard isNamed || isWritten(run, start...last), isNumber(run.digits[first..<group.end], isNamed: isNamed) else { continue }
            if length == 10, looksLikePhone(run, start...last) { continue }
            found = last
        }
        return found
    }

    private static func isWritten(_ run: DigitRun, _ groups: ClosedRange<Int>) -> Bool {
        if groups.count == 1 || groups.allSatisfy({ run.groups[$0].count == 1 }) { return true }
        let end = run.groups[groups.upperBound].end
        // The four last are set off, or the day is written as pairs: "361 414 277 334" is a row of figures.
        return groups.count <= mostGroups && groups.contains { run.groups[$0].end == end - 4 }
    }

    /// `070-174 06 12`: an area code and no joint after six digits.
    private static func looksLikePhone(_ run: DigitRun, _ groups: ClosedRange<Int>) -> Bool {
        let first = run.groups[groups.lowerBound]
        // "0046 (0)70": a land before it.
        if groups.lowerBound > 0, run.digits[..<first.from].suffix(2) == [4, 6], isMobile(run.digits[first.from...]) { return true }
        if groups.count == 1 { return isMobile(run.digits[first.from...]) }
        guard run.digits[first.from] == 0, (2...4).contains(first.count) else { return false }
        return !groups.contains { run.groups[$0].end - first.from == 6 }
    }

    /// `0701740605`: read as a day it would be a coordination number's, of which few are so young.
    private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
        let start = digits.startIndex
        return digits[start] == 0 && digits[start + 1] == 7 && [0, 2, 3, 6, 9].contains(digits[start + 2]) && digits[start + 4] >= 6
    }

    /// Ten or twelve digits that hold a day and whose check digit is right.
    static func isNumber(_ digits: ArraySlice<UInt8>, isNamed: Bool = false) -> Bool {
        let ten = digits.suffix(10)
        var century: Int?
        if digits.count == 12 {
            let first = Int(digits[digits.startIndex]) * 10 + Int(digits[digits.startIndex + 1])
            guard (18...20).contains(first) else { return false }
            century = first * 100
        }
        let pair = { (place: Int) in Int(ten[ten.startIndex + place]) * 10 + Int(ten[ten.startIndex + place + 1]) }
        guard isDay(year: pair(0), month: pair(2), day: pair(4), century: century) else { return false }
        return isNamed || CheckDigit.isLuhn(ten)
    }

    /// Without a century both this one and the last are thought of, so 29 February is a day in every fourth year.
    private static func isDay(year: Int, month: Int, day: Int, century: Int?) -> Bool {
        let day = day > 60 ? day - 60 : day
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year != 0 || century.map { $0 % 400 == 0 } ?? true)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }
}
