import Almanac

extension MomentCursor {
    /// Steps over the date that the text begins with; nil when it begins with none, or with a day that does not exist.
    mutating func date() -> MomentDate? {
        if isAtLetter, let named = attempt({ $0.monthThenDay() }) { return named }
        if isAtLetter { guard word() == "den", take(" ") else { return nil } }
        guard let first = number() else { return nil }
        switch first.digits {
        case 8: return MomentCursor.certain(first.value / 10_000, first.value / 100 % 100, first.value % 100)
        case 4: return yearFirst(first)
        case 1, 2: return attempt { $0.dayThenMonth(first) } ?? attempt { $0.numbers(first) }
        default: return nil
        }
    }

    /// `May 20, 2024`.
    private mutating func monthThenDay() -> MomentDate? {
        guard let month = MonthWords.number(of: word()) else { return nil }
        _ = take(".")
        guard take(" "), let day = number(), day.digits <= 2 else { return nil }
        _ = take(",")
        guard take(" "), let year = number() else { return nil }
        return MomentCursor.dated(year, month, day.value)
    }

    /// `20 maj 2024`, `20-May-2024`, `20. sep. 2024`.
    private mutating func dayThenMonth(_ day: MomentNumber) -> MomentDate? {
        _ = take(".")
        _ = take(" ") || take("-")
        guard let month = MonthWords.number(of: word()) else { return nil }
        _ = take(".") || take(",")
        guard take(" ") || take("-"), let year = number() else { return nil }
        return MomentCursor.dated(year, month, day.value)
    }

    /// `2024-05-20`, `2024/5/20`, `2024.05.20`.
    private mutating func yearFirst(_ year: MomentNumber) -> MomentDate? {
        guard let mark = takeMark(), let month = number(), month.digits <= 2, take(mark), let day = number(), day.digits <= 2 else {
            return nil
        }
        return MomentCursor.certain(year.value, month.value, day.value)
    }

    /// `20/5 2024`, `20.5.2024`, `5/20/2024`, `24-05-20`.
    private mutating func numbers(_ first: MomentNumber) -> MomentDate? {
        guard let mark = takeMark(), let second = number(), second.digits <= 2 else { return nil }
        // A stroke or point and then a space or a dash is how Swedes set the year after the day; nobody who writes the month first does.
        let isSpaced = mark != "-" && take(" ")
        let isSwedish = mark != "-" && take("-") || isSpaced
        guard isSwedish || take(mark), let third = number() else { return nil }
        let isDayFirst = isSwedish || mark == "."
        switch third.digits {
        case 4: return MomentCursor.fourDigits(first.value, second.value, year: third.value, isDayFirst: isDayFirst)
        case 2 where isDayFirst: return MomentCursor.dated(third, second.value, first.value)
        case 2: return MomentCursor.twoDigits(first.value, second.value, third.value, mark: mark)
        default: return nil
        }
    }

    private mutating func takeMark() -> Unicode.Scalar? {
        for mark: Unicode.Scalar in ["-", "/", "."] where take(mark) { return mark }
        return nil
    }
}

extension MomentCursor {
    private static func certain(_ year: Int, _ month: Int, _ day: Int) -> MomentDate? {
        Day(year: year, month: month, day: day).map(MomentDate.certain)
    }

    /// Day and month are known; a year of two digits may be of this century or the last.
    private static func dated(_ year: MomentNumber, _ month: Int, _ day: Int) -> MomentDate? {
        guard year.digits == 2 else { return year.digits == 4 ? certain(year.value, month, day) : nil }
        return either([2000, 1900].map { Day(year: $0 + year.value, month: month, day: day) })
    }

    /// Two numbers and a year: the day first, or else the month.
    private static func fourDigits(_ first: Int, _ second: Int, year: Int, isDayFirst: Bool) -> MomentDate? {
        let days = Day(year: year, month: second, day: first)
        guard !isDayFirst, first != second, let months = Day(year: year, month: first, day: second) else {
            return days.map(MomentDate.certain)
        }
        return days.map { .either([$0, months]) } ?? .certain(months)
    }

    /// Three numbers of two digits: a stroke stands between day, month and year in either order, a dash also after a year that comes first.
    private static func twoDigits(_ first: Int, _ second: Int, _ third: Int, mark: Unicode.Scalar) -> MomentDate? {
        let dayFirst = Day(year: 2000 + third, month: second, day: first)
        let other =
            mark == "-"
            ? Day(year: 2000 + first, month: second, day: third) : Day(year: 2000 + third, month: first, day: second)
        let likely = mark == "-" ? [other, dayFirst] : [dayFirst, other]
        let known = likely.compactMap { $0 }
        guard let only = known.first, known.allSatisfy({ $0 == only }) else { return either(likely) }
        return either([only, Day(year: only.year - 100, month: only.month, day: only.day)])
    }

    private static func either(_ days: [Day?]) -> MomentDate? {
        let known = days.compactMap { $0 }
        return known.isEmpty ? nil : .either(known)
    }
}

/// The names of months, Swedish and English, whole and cut to three letters.
enum MonthWords {
    /// 1–12; nil for a word that names no month. The word must be in small letters.
    static func number(of word: String) -> Int? { word.isEmpty ? nil : numbers[word] }

    private static let numbers: [String: Int] = Dictionary(
        names.enumerated().flatMap { index, names in names.map { ($0, index + 1) } }, uniquingKeysWith: { first, _ in first })

    private static let names: [[String]] = [
        ["januari", "january", "jan"], ["februari", "february", "feb"], ["mars", "march", "mar"], ["april", "apr"], ["maj", "may"],
        ["juni", "june", "jun"], ["juli", "july", "jul"], ["augusti", "august", "aug"], ["september", "sep", "sept"],
        ["oktober", "october", "okt", "oct"], ["november", "nov"], ["december", "dec"],
    ]
}
