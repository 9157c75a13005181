import Almanac
import AreasRules
import Markup
import Picture
import Storage
import Tabular
package import Web
import WeeklyRules

extension Weekly {
    /// The weeks, one by one.
    /// - Parameter reporting: where what was told is read, as whoever asks may see it.
    package func weekRoutes(_ reporting: Reporting) -> [Route] {
        [
            .get("/veckor", .everyone, cached: false) { try await WeekAnswering(years, reporting, $0).newest() },
            .get("/veckor/{ar}/{vecka}", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await WeekAnswering(years, reporting, $0).week() },
        ]
    }
}

/// Answers about weeks. Everybody finds what was decided; those who work with the place find what was told too.
struct WeekAnswering {
    private let years: LevelYears
    private let reporting: Reporting
    private let request: PageRequest

    init(_ years: LevelYears, _ reporting: Reporting, _ request: PageRequest) {
        (self.years, self.reporting, self.request) = (years, reporting, request)
    }

    /// Leads to the newest week that has a level, else to this one.
    func newest() async throws -> Answer {
        var week = Week(containing: request.today)
        if let year = try await years.years(asOf: request.reading.asOf).first {
            let decided = try await years.load(year, asOf: request.reading.asOf).decided.values.flatMap { $0.map(\.week) }
            week = decided.max() ?? week
        }
        return .redirect(WeekPage.link(week))
    }

    func week() async throws -> Answer {
        let (year, number) = (request.captures["ar"] ?? "", request.captures["vecka"] ?? "")
        guard year.utf8.count == 4, let week = Int(year).flatMap({ year in Int(number).flatMap { Week(year: year, number: $0) } }),
            LevelYears.readable.contains(week.year), number == String(week.number)
        else { throw Refused(.absent, [Faults.noSuchPage("/veckor/\(year)/\(number)")]) }
        let page = WeekPage(week: week, today: request.today, areas: try await areas(week), scale: years.scale, showsReports: reads)
        switch request.format {
        case .json: return .json(Envelope(kind: "week", change: request.reading.asOf, data: page.json))
        case .csv, .xlsx: return .table(page.export(request.today), name: "vecka-\(week)", format: request.format)
        case .html, .pdf: return .page(page.page)
        }
    }

    /// Reports are for those who work with the place.
    private var reads: Bool { request.viewer.circle >= .place }

    private func areas(_ week: Week) async throws -> [AreaWeek] {
        let asOf = request.reading.asOf
        let own = try await years.load(week.year, asOf: asOf)
        let before = week.advanced(by: -1)
        let last = before.year == week.year ? own : try await years.load(before.year, asOf: asOf)
        let told = try await told(week)
        return own.summary.areas.map { area in
            let slug = area.area.slug
            let here = told.filter { report in
                // Nothing to report from nowhere in particular is for every area.
                report.observation.content.place.areas.contains(slug)
                    || (report.observation.content.kind == .nothing && report.observation.content.place.areas.isEmpty)
            }
            return AreaWeek(
                area: area.area, level: area.level(of: week), before: last.area(slug)?.level(of: before), told: here.map(\.observation),
                heard: Set(here.map(\.organisation)).count, notes: own.notes(on: slug, week).map(own.sentence))
        }
    }

    /// What was told of the week, with the organisation that told it.
    private func told(_ week: Week) async throws -> [(observation: Observation, organisation: String)] {
        guard reads, let cooperation = request.viewer.cooperation else { return [] }
        return try await reporting.store.read { [reporting] reader in
            let senders = try reporting.reports.organisations(of: week, in: cooperation, reader)
            return try reporting.reports.reports(of: week, in: cooperation, reader, asOf: reader.change()).map { read in
                (read.observation, senders[read.observation.number] ?? read.observation.organisationKind)
            }
        }
    }
}
