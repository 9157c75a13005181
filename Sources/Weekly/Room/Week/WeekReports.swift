import Markup
import Picture
import WeeklyRules

/// What was told of an area in a week: how much of each gravity, and by what kinds of organisation, never by whom.
struct WeekReports {
    private let reports: [Observation]

    init(_ reports: [Observation]) { self.reports = reports }

    var html: Html {
        guard !reports.isEmpty else { return p(.class("matt")) { "Inget är rapporterat och intaget." } }
        return ul(.class("lista")) {
            for (severity, own) in bySeverity {
                li {
                    p { "\(Swedish.count(own.count)) \(severity.name(isPlural: own.count > 1)): \(WeekReports.categories(own))" }
                    small { "Från \(Swedish.list(WeekReports.kinds(own)))." }
                }
            }
        }
    }

    /// `1 oroande, 2 lindriga`; empty for nothing told.
    var short: String { Swedish.list(bySeverity.map { "\(Swedish.count($0.own.count)) \($0.severity.name(isPlural: $0.own.count > 1))" }) }

    /// The gravest first.
    private var bySeverity: [(severity: Severity, own: [Observation])] {
        Severity.allCases.reversed().map { severity in (severity, reports.filter { $0.content.severity == severity }) }.filter { !$0.1.isEmpty }
    }

    private static func categories(_ reports: [Observation]) -> String {
        var counts: [(name: String, count: Int)] = []
        for report in reports {
            let name = report.content.category?.name ?? "osorterat"
            if let place = counts.firstIndex(where: { $0.name == name }) { counts[place].count += 1 } else { counts.append((name, 1)) }
        }
        return Swedish.list(counts.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count))" })
    }

    /// What kinds of organisation told, each once.
    private static func kinds(_ reports: [Observation]) -> [String] {
        reports.map(ReviewWords.kind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
