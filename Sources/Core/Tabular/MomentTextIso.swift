import Almanac

/// The ISO forms that programs write, read byte by byte: an import has one in each of a million rows.
enum MomentIso {
    /// Nil for all else, also for a day or a time that does not exist: the full reading decides about those.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> MomentText? {
        guard bytes.count >= 10, bytes[4] == dash, bytes[7] == dash, let century = pair(bytes, 0), let year = pair(bytes, 2),
            let month = pair(bytes, 5), let number = pair(bytes, 8), let day = Day(year: century * 100 + year, month: month, day: number)
        else { return nil }
        guard bytes.count > 10 else { return .day(day) }
        return clock(bytes).map { MomentText.placed(day, $0) }
    }

    /// What follows the date: `T14:30:05.000Z`, from the eleventh byte on.
    private static func clock(_ bytes: UnsafeBufferPointer<UInt8>) -> MomentClock? {
        guard bytes.count >= 16, bytes[10] == letterT || bytes[10] == space, bytes[13] == colon, let hour = pair(bytes, 11), hour < 24,
            let minute = pair(bytes, 14), minute < 60, let end = endOfSeconds(bytes)
        else { return nil }
        let time = hour * 60 + minute
        if end == bytes.count { return MomentClock(minute: time, offset: nil) }
        return offset(bytes, at: end).map { MomentClock(minute: time, offset: $0) }
    }

    /// The index after `:05` and `.000`, each of which may be left out.
    private static func endOfSeconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 16, bytes[16] == colon else { return 16 }
        guard bytes.count >= 19, let second = pair(bytes, 17), second < 60 else { return nil }
        guard bytes.count > 19, bytes[19] == point else { return 19 }
        var index = 20
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        return index > 20 ? index : nil
    }

    /// Minutes east of UTC of a `Z` or `+02:00` that ends the text.
    private static func offset(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        if bytes[index] == letterZ { return index + 1 == bytes.count ? 0 : nil }
        guard bytes[index] == plus || bytes[index] == dash, bytes.count == index + 6, bytes[index + 3] == colon,
            let hours = pair(bytes, index + 1), let minutes = pair(bytes, index + 4), minutes < 60, hours * 60 + minutes <= 14 * 60
        else { return nil }
        return (bytes[index] == plus ? 1 : -1) * (hours * 60 + minutes)
    }

    /// The number that two digits make.
    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        guard isDigit(bytes[index]), isDigit(bytes[index + 1]) else { return nil }
        return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    private static let dash = UInt8(ascii: "-")
    private static let colon = UInt8(ascii: ":")
    private static let point = UInt8(ascii: ".")
    private static let space = UInt8(ascii: " ")
    private static let plus = UInt8(ascii: "+")
    private static let letterT = UInt8(ascii: "T")
    private static let letterZ = UInt8(ascii: "Z")
}
