package import Almanac

/// How long records of a type are kept, and the decision behind it. Without one nothing is purged.
package struct RetentionRule: Hashable, Sendable {
    /// Months after which records are purged; nil for records that are preserved.
    package let months: Int?
    /// `Dokumenthanteringsplan 2026, dnr 12`.
    package let decision: String
    /// Who decided it, as they are named in the decision: a board, an archive.
    package let decidedBy: String
    package let decidedOn: Day

    package init(months: Int?, decision: String, decidedBy: String, decidedOn: Day) {
        (self.months, self.decision, self.decidedBy, self.decidedOn) = (months, decision, decidedBy, decidedOn)
    }

    /// What is older than this day is purged; nil for records that are preserved.
    package func cutOff(on today: Day) -> Day? { months.map { RetentionRule.day(months: $0, before: today) } }

    /// The same day of the month so many months before; the month's last where it has none so late.
    static func day(months: Int, before today: Day) -> Day {
        let number = today.year * 12 + today.month - 1 - months
        guard let month = Month(year: number / 12, number: number % 12 + 1) else { return Day(daysSince1970: 0) }
        return min(Day(year: month.year, month: month.number, day: today.day) ?? month.lastDay, month.lastDay)
    }
}

/// A rule as it is typed.
package struct RetentionDraft: Hashable, Sendable {
    /// `bevara` or `gallra`.
    package var kind = ""
    package var number = ""
    /// `ar` or `manader`.
    package var unit = ""
    package var decision = ""
    package var decidedBy = ""
    package var decidedOn = ""

    package init() {}

    /// Why it is no rule.
    package enum Flaw: Error, Hashable, Sendable {
        case kind
        /// No such time.
        case time
        case decision
        case decidedBy
        case day
        /// Decided later than today.
        case later

        package var words: String {
            switch self {
            case .kind: "Välj om uppgifterna ska bevaras eller gallras."
            case .time: "Skriv efter hur lång tid uppgifterna gallras: ett helt tal, minst en månad och högst hundra år."
            case .decision: "Skriv vilket beslut regeln bygger på, så att andra hittar det: högst 200 tecken."
            case .decidedBy: "Skriv vem som har beslutat, till exempel nämnden: högst 100 tecken."
            case .day: "Skriv dagen för beslutet som 2026-03-19."
            case .later: "Dagen för beslutet har inte varit än."
            }
        }
    }

    /// The rule that is meant.
    package func rule(on today: Day) throws(Flaw) -> RetentionRule {
        guard kind == "bevara" || kind == "gallra" else { throw .kind }
        let months = try kind == "gallra" ? self.months() : nil
        guard let decision = RetentionDraft.line(decision, most: 200) else { throw .decision }
        guard let decidedBy = RetentionDraft.line(decidedBy, most: 100) else { throw .decidedBy }
        guard let day = Day(text: decidedOn.filter { !$0.isWhitespace }) else { throw .day }
        guard day <= today else { throw .later }
        return RetentionRule(months: months, decision: decision, decidedBy: decidedBy, decidedOn: day)
    }

    private func months() throws(Flaw) -> Int {
        guard let number = Int(number.filter { !$0.isWhitespace }), (1...1_200).contains(number) else { throw .time }
        let months = unit == "manader" ? number : number * 12
        guard months <= 1_200 else { throw .time }
        return months
    }

    /// What is typed, on one line; nil for nothing, and for more than there is room for.
    private static func line(_ typed: String, most: Int) -> String? {
        let line = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isPlain = line.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) }
        return line.isEmpty || line.count > most || !isPlain ? nil : line
    }
}
