extension MomentCursor {
    /// Steps over the time of day that follows a date, to the end of the text; nil when it is none.
    mutating func clock() -> MomentClock? {
        guard let isAnnounced = takeGap(), let hour = number(), hour.digits <= 2, let rest = minutes(isAnnounced: isAnnounced) else {
            return nil
        }
        let half = attempt { $0.halfDay() }
        guard let half = half ?? (rest.isBare && !isAnnounced ? nil : .whole),
            let minute = MomentCursor.minuteOfDay(hour.value, rest.minute, rest.second, half)
        else { return nil }
        let offset = attempt { $0.offset() }
        return isAtEnd ? MomentClock(minute: minute, offset: offset) : nil
    }

    /// Steps over what parts date and time: a space, `T`, `kl.`; true when a word said that a time follows.
    private mutating func takeGap() -> Bool? {
        if take("t") { return false }
        _ = take(",")
        guard take(" ") else { return nil }
        guard attempt({ ["kl", "klockan"].contains($0.word()) ? true : nil }) != nil else { return false }
        _ = take(".")
        _ = take(" ")
        return true
    }

    /// Minute and second after the hour; bare when there are none, as in `kl. 14` and `2 PM`.
    private mutating func minutes(isAnnounced: Bool) -> (minute: Int, second: Int, isBare: Bool)? {
        guard let mark: Unicode.Scalar = take(":") ? ":" : take(".") ? "." : nil else { return (0, 0, true) }
        guard let minute = sixtieth() else { return nil }
        guard take(mark) else { return (minute, 0, false) }
        guard let second = sixtieth() else { return nil }
        if take(".") || take(",") { guard skipDigits() else { return nil } }
        return (minute, second, false)
    }

    /// Two digits, 0–59.
    private mutating func sixtieth() -> Int? {
        guard let number = number(), number.digits == 2, number.value < 60 else { return nil }
        return number.value
    }

    /// Which half of the day a clock of twelve hours shows.
    private enum HalfDay { case whole, morning, afternoon }

    private mutating func halfDay() -> HalfDay? {
        _ = take(" ")
        var word = word()
        if word == "a" || word == "p", take("."), self.word() == "m", take(".") { word += "m" }
        switch word {
        case "am", "fm": return .morning
        case "pm", "em": return .afternoon
        default: return nil
        }
    }

    /// 0–1440; nil for a time that no clock shows.
    private static func minuteOfDay(_ hour: Int, _ minute: Int, _ second: Int, _ half: HalfDay) -> Int? {
        let time = hour * 60 + minute
        switch half {
        case .whole: return time < 1440 || (time == 1440 && second == 0) ? time : nil
        case .morning, .afternoon:
            guard (1...12).contains(hour) else { return nil }
            return time - (hour == 12 ? 720 : 0) + (half == .afternoon ? 720 : 0)
        }
    }

    /// Minutes east of UTC: `Z`, `UTC`, `+02:00`, `+0200`, `+02`.
    private mutating func offset() -> Int? {
        _ = take(" ")
        if let named = attempt({ ["z", "utc", "gmt"].contains($0.word()) ? 0 : nil }) { return named }
        let isWest = take("-")
        guard isWest || take("+"), let number = number(), let minutes = offsetMinutes(number), minutes <= 14 * 60 else { return nil }
        return isWest ? -minutes : minutes
    }

    private mutating func offsetMinutes(_ number: MomentNumber) -> Int? {
        switch number.digits {
        case 4: number.value % 100 < 60 ? number.value / 100 * 60 + number.value % 100 : nil
        case 2: take(":") ? sixtieth().map { number.value * 60 + $0 } : number.value * 60
        default: nil
        }
    }
}
