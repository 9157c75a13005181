import Almanac
import Markup
import Picture
import Storage
import Web
import WeeklyRules

/// Answers to those who lead a meeting.
struct MeetingAnswering {
    private let years: LevelYears
    private let reporting: Reporting
    private let request: PageRequest

    init(_ years: LevelYears, _ reporting: Reporting, _ request: PageRequest) {
        (self.years, self.reporting, self.request) = (years, reporting, request)
    }

    static func page(_ sight: MeetingSight, _ week: Week, _ request: PageRequest, _ scale: LevelScale) -> MeetingPage {
        MeetingPage(
            sight: sight, week: week, today: request.today, scale: scale, step: request[query: "steg"], takenUp: request[query: "ta-upp"].flatMap { Slug($0) })
    }

    func act() async throws -> Answer {
        let week = try request.week()
        let desk = try MeetingDesk(years, reporting, request, week)
        guard let step = request.fields["gor"].flatMap({ MeetingStep(rawValue: $0) }) else { throw absent(week) }
        do {
            try await act(step, desk)
            return .redirect(Link(["veckor", String(week.year), String(week.number)], query: step.next.map { [("steg", $0)] } ?? []))
        } catch let refusal as MeetingRefusal {
            return try await answer(refusal, desk, week)
        }
    }

    private func absent(_ week: Week) -> Refused { Refused(.absent, [Faults.noSuchPage("/veckor/\(week.year)/\(week.number)/mote")]) }

    private func act(_ step: MeetingStep, _ desk: MeetingDesk) async throws {
        let (fields, steps) = (request.fields, years.scale.steps)
        switch step {
        case .begin: try await desk.begin(fields["slag"].flatMap { MeetingKind(rawValue: $0) } ?? .weekly)
        case .confirm, .decide: try await desk.decide(LevelDraft(fields, steps: steps))
        case .dissent: try await desk.minute(fields, steps: steps)
        case .focus: try await desk.add(FocusDraft(fields))
        case .removeFocus: try await desk.removeFocus(fields["nummer"].flatMap { Int64($0) } ?? 0)
        case .action: try await desk.add(ActionDraft(fields))
        case .actionState: try await desk.setAction(fields)
        case .police: try await desk.setPoliceLine(fields)
        case .vote: try await desk.setVote(fields["rost"].flatMap { BlindVote(rawValue: $0) } ?? .off)
        case .close: try await desk.close(ClosingDraft(fields))
        case .reopen: try await desk.reopen(because: fields["skal"] ?? "")
        }
    }

    /// The page again, with why and with everything that was typed.
    private func answer(_ refusal: MeetingRefusal, _ desk: MeetingDesk, _ week: Week) async throws -> Answer {
        let sight = try await desk.sight()
        if let sight, sight.meeting.value.state == .open {
            var page = MeetingAnswering.page(sight, week, request, years.scale)
            page.typed = MeetingTyped(refusal: refusal, fields: request.fields)
            // What was refused for an area as usual is taken up, with its whole form: otherwise what was typed of it would be gone.
            let area = request.fields["omrade"].flatMap { Slug($0) }
            if page.others.contains(where: { $0.slug == area }) { page.takenUp = area }
            return .page(page.page)
        }
        guard refusal != .absent else { throw absent(week) }
        let reason = request.fields["gor"] == MeetingStep.reopen.rawValue ? request.fields["skal"] : nil
        return .page(MeetingRefusedPage(refusal: refusal, week: week, reason: reason).page)
    }
}

/// Why a meeting could not be begun or opened again.
struct MeetingRefusedPage {
    let refusal: MeetingRefusal
    let week: Week
    /// What was typed as reason; nil where none was asked for.
    let reason: String?

    var page: Page {
        let name = "\(Swedish.capitalised(Swedish.week(week))) \(week.year)"
        return Page(title: name, heading: "Veckor", crumbs: [Crumb("Veckor", Link("/veckor")), Crumb(name, WeekPage.link(week)), Crumb("Mötet")], status: 422) {
            PageParts.head(over: name, heading: "Mötet är inte ändrat", lead: refusal.words)
            if let reason { ReopenForm(week: week, reason: reason).html }
            p(.class("knapprad mellan")) {
                a(.class("knapp"), .href(WeekPage.link(week))) { "Till \(Swedish.week(week))" }
                if case .taken(let other) = refusal { a(.class("knapp"), .href(WeekPage.link(other))) { "Till mötet för \(Swedish.week(other))" } }
            }
        }
    }
}

/// Opens a closed meeting again. Both versions stay readable.
struct ReopenForm {
    let week: Week
    var reason = ""

    var html: Html {
        postForm(to: Link(["veckor", String(week.year), String(week.number), "mote"]), .class("inlasning")) {
            input(.type("hidden"), .name("gor"), .value(MeetingStep.reopen.rawValue))
            div(.class("falt")) {
                label(.for("oppna-skal")) {
                    "Varför öppnas mötet igen?"
                    span(.class("hjalp")) { "Skälet står i de nya anteckningarna. De gamla finns kvar." }
                }
                input(.type("text"), .id("oppna-skal"), .name("skal"), .value(reason), .maxlength(300), .autocomplete("off"))
            }
            p { button(.type("submit")) { "Öppna mötet igen" } }
        }
    }
}
