import Almanac
package import Picture

/// A figure told as a sentence, for the heading of its page.
package enum FigureSentence {
    /// `218 anmälda: Stöld ur fordon, januari–oktober 2024 …`; what is missing is said to be.
    package static func heading(_ figure: Figure) -> String {
        switch figure.value {
        case .table: figure.title
        case .missing: "\(figure.title): underlag saknas"
        case .suppressed: "\(figure.title): visas inte"
        default: "\(figure.title): \(value(figure))"
        }
    }

    /// The value in Swedish form.
    package static func value(_ figure: Figure) -> String {
        switch figure.value {
        case .count(let count): Swedish.count(count)
        case .share(let share, let whole):
            "\(Percent(share: share).text()) (\(Swedish.count(Int64((share * Double(whole)).rounded()))) av \(Swedish.count(whole)))"
        case .number(let number) where isPercentPerYear(figure): "\(Percent(number).change) om året"
        case .number(let number): Swedish.decimal(number, places: number == number.rounded() ? 0 : 2)
        case .level(let level): "nivå\(Swedish.noBreak)\(level)"
        case .table(let table): "\(table.rows.count) rader, \(table.columns.count) kolumner"
        case .missing: "underlag saknas"
        case .suppressed: "visas inte"
        }
    }

    /// `0,55–0,77 (95 % säkerhet)`, in percent for shares; open upwards where the interval has no end.
    package static func interval(_ figure: Figure) -> String? {
        guard let interval = figure.interval else { return nil }
        if case .share = figure.value {
            return "\(Percent.range(Percent(share: interval.low), Percent(share: interval.high ?? 1))) (\(level(interval)))"
        }
        if isPercentPerYear(figure), let high = interval.high {
            return "\(Percent.changes(Percent(interval.low), Percent(high))) (\(level(interval)))"
        }
        func text(_ value: Double) -> String { Swedish.decimal(value, places: value >= 100 ? 0 : 2) }
        return "\(text(interval.low))–\(interval.high.map(text) ?? "ingen övre gräns") (\(level(interval)))"
    }

    private static func level(_ interval: Interval) -> String { "\(Percent(share: interval.level).text()) säkerhet" }

    /// What the interval is about: for a change it is the ratio between the two counts.
    package static func intervalName(_ figure: Figure) -> String {
        figure.verdict != nil && figure.unit == "antal" ? "Kvot mot tiden före" : "Slumpens storlek"
    }

    /// A direction over the years: a change in percent, not a ratio.
    private static func isPercentPerYear(_ figure: Figure) -> Bool { figure.unit == "procent per år" }
}
