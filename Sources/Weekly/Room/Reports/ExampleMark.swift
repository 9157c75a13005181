import Markup
import WeeklyRules

/// What is invented is said to be, wherever it is shown.
enum ExampleMark {
    /// A line above reports of which some are invented; nothing where none is.
    static func notice(_ reports: [Observation]) -> Html { notice(isNeeded: reports.contains(where: \.isExample)) }

    static func notice(isNeeded: Bool) -> Html {
        guard isNeeded else { return .empty }
        return p(.class("exempel")) { "Exempel: här finns påhittade rapporter, gjorda för att passa veckornas nivåer. Det de berättar har inte hänt." }
    }

    /// After the headline of a report in a list.
    static func chip(_ report: Observation) -> Html {
        guard report.isExample else { return .empty }
        return Html.join([.text(" "), span(.class("status")) { "exempel" }])
    }
}
