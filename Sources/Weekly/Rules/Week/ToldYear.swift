package import Almanac
package import Picture

/// What was told of a year and taken in, area by area and week by week, as whoever reads may see it.
package struct ToldYear: Sendable {
    private struct Place: Hashable {
        let area: Slug
        let week: Week
    }

    private let told: [Place: [Observation]]
    /// Nothing to report from nowhere in particular, which is for every area.
    private let everywhere: [Week: [Observation]]
    /// The first week that anybody has told anything of; nil when nobody has.
    package let firstWeek: Week?
    /// True where something of it is invented.
    package let hasExamples: Bool

    /// - Parameter reports: in any order; those that have not been taken in are passed over.
    package init(_ reports: [Observation]) {
        var told: [Place: [Observation]] = [:]
        var everywhere: [Week: [Observation]] = [:]
        let accepted = reports.filter { $0.standing.state == .accepted }
        for report in accepted {
            let areas = report.content.place.areas
            if areas.isEmpty, report.content.kind == .nothing { everywhere[report.week, default: []].append(report) }
            for area in areas { told[Place(area: area, week: report.week), default: []].append(report) }
        }
        (self.told, self.everywhere) = (told, everywhere)
        hasExamples = accepted.contains(where: \.isExample)
        firstWeek = accepted.map(\.week).min()
    }

    /// What was told of an area in a week, nothing to report too.
    package func reports(_ area: Slug, _ week: Week) -> [Observation] {
        told[Place(area: area, week: week), default: []] + everywhere[week, default: []]
    }
}
