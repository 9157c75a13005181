import Almanac
import AreasRules
import Markup
import Picture
import Storage
import Tabular
package import Web
import WeeklyRules

extension Weekly {
    /// The weeks, one by one, and their meetings.
    /// - Parameters:
    ///   - reporting: where what was told is read, as whoever asks may see it.
    ///   - printer: sets what a meeting came to on paper; nil where nothing can be printed.
    package func weekRoutes(_ reporting: Reporting, printer: (any MeetingPrinter)?) -> [Route] {
        let (leader, party) = (Permission.holders(of: .lead), Permission.members(of: .place))
        let papers: Set<PageFormat> = [.html, .pdf]
        return [
            .get("/veckor", .everyone, cached: false) { try await WeekAnswering(years, reporting, $0).newest() },
            .get("/veckor/{ar}/{vecka}", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await WeekAnswering(years, reporting, $0).week() },
            .post("/veckor/{ar}/{vecka}/mote", leader) { try await MeetingAnswering(years, reporting, $0).act() },
            .get("/veckor/{ar}/{vecka}/anteckningar", party, formats: papers, cached: false) {
                try await PaperAnswering(reporting, printer, $0).answer(.notes)
            },
            .get("/veckor/{ar}/{vecka}/inriktning", party, formats: papers, cached: false) {
                try await PaperAnswering(reporting, printer, $0).answer(.direction)
            },
            .get("/veckor/{ar}/{vecka}/inriktning-mildare", party, formats: papers, cached: false) {
                try await PaperAnswering(reporting, printer, $0).answer(.mildDirection)
            },
            .get("/veckor/{ar}/{vecka}/ovning", .holders(of: .takePart), cached: false) { try await VoteAnswering(years, reporting, $0).form() },
            .post("/veckor/{ar}/{vecka}/ovning", .holders(of: .takePart)) { try await VoteAnswering(years, reporting, $0).send() },
        ]
    }
}

extension PageRequest {
    /// The week of an address.
    /// - Throws: what does not exist, for an address that is no week.
    func week() throws -> Week {
        let (year, number) = (captures["ar"] ?? "", captures["vecka"] ?? "")
        guard year.utf8.count == 4, let week = Int(year).flatMap({ year in Int(number).flatMap { Week(year: year, number: $0) } }),
            LevelYears.readable.contains(week.year), number == String(week.number)
        else { throw Refused(.absent, [Faults.noSuchPage("/veckor/\(year)/\(number)")]) }
        return week
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
        let week = try request.week()
        if leads, request.format == .html {
            let desk = try MeetingDesk(years, reporting, request, week)
            if let sight = try await desk.sight(), sight.meeting.value.state == .open {
                return .page(MeetingAnswering.page(sight, week, request, years.scale).page)
            }
        }
        let page = try await page(week)
        switch request.format {
        case .json: return .json(Envelope(kind: "week", change: request.reading.asOf, data: page.json))
        case .csv, .xlsx: return .table(page.export(request.today), name: "vecka-\(week)", format: request.format)
        case .html, .pdf: return .page(page.page)
        }
    }

    /// Reports are for those who work with the place.
    private var reads: Bool { request.viewer.circle >= .place }
    private var leads: Bool { request.viewer.rights.contains(.lead) && request.viewer.cooperation != nil }

    private func page(_ week: Week) async throws -> WeekPage {
        let (reads, leads) = (reads, leads)
        let gathering = WeekGathering(
            years: years, reporting: reporting, cooperation: request.viewer.cooperation, readsReports: reads, today: request.today)
        return try await reporting.store.read { [request, years, reporting] reader in
            var page = WeekPage(
                week: week, today: request.today, areas: try gathering.areas(week, reader, asOf: request.reading.asOf), scale: years.scale,
                showsReports: reads)
            page.leads = leads
            page.isJustFrozen = request[query: "steg"] == MeetingStep.close.next
            guard reads, let cooperation = request.viewer.cooperation else { return page }
            page.meeting = try reporting.meetings.meeting(of: week, in: cooperation, reader)
            guard let meeting = page.meeting?.value, meeting.editions > 0 else { return page }
            page.frozen = try reporting.meetings.editions(of: meeting.number, reader)
            page.late = try reporting.lateReports(of: meeting, reader)
            return page
        }
    }
}
