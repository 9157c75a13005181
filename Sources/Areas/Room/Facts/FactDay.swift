import Almanac
import AreasRules
import Picture
import Tabular

/// What a cell that should name a day or a stretch of days says.
enum FactDay {
    private static let years = 1900...2100

    /// A year of four digits, 1900–2100; nil for anything else.
    static func year(_ text: String) -> Int? {
        guard case .whole(let value) = WholeNumber.read(text, limit: 2100), years.contains(Int(value)), !text.contains(" ") else { return nil }
        return Int(value)
    }

    /// The day that inhabitants are counted on: 31 December of a year, or the day itself.
    static func count(_ text: String) -> Day? {
        if let year = year(text) { return Day(year: year, month: 12, day: 31) }
        if case .day(let day) = MomentText.read(text) { return day }
        return nil
    }

    /// A period: `2023`, `2024-07`, `juli 2024`, `31 december 2023`.
    static func period(_ text: String) -> FactPeriod? {
        if let year = year(text) { return FactPeriod(Period(year: year)) }
        if let period = FactPeriod(text: text) { return years.contains(period.from.year) && years.contains(period.through.year) ? period : nil }
        if case .day(let day) = MomentText.read(text) { return FactPeriod(from: day, through: day) }
        let words = NearestNames.folded(text).split(separator: " ")
        guard words.count == 2, let number = Swedish.months.firstIndex(of: String(words[0])), let year = year(String(words[1])),
            let month = Month(year: year, number: number + 1)
        else { return nil }
        return FactPeriod(Period(month: month))
    }
}
