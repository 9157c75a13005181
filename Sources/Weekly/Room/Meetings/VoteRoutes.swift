import AccessRules
import Almanac
import Charts
import Markup
import Picture
import Storage
import Web
import WeeklyRules

/// Answers to a party that sets its own levels before the others have spoken.
struct VoteAnswering {
    private let years: LevelYears
    private let reporting: Reporting
    private let request: PageRequest

    init(_ years: LevelYears, _ reporting: Reporting, _ request: PageRequest) {
        (self.years, self.reporting, self.request) = (years, reporting, request)
    }

    func form() async throws -> Answer { .page(try await page(isThanks: request[query: "klart"] != nil).page) }

    func send() async throws -> Answer {
        let (week, page) = (try request.week(), try await page())
        guard page.vote == .hidden else { return .page(page.page) }
        let (fields, steps) = (request.fields, years.scale.steps)
        let levels = page.areas.compactMap { area -> (Slug, BlindLevel)? in
            fields["niva-\(area.slug)"].flatMap { BlindLevel($0, steps: steps) }.map { (area.slug, $0) }
        }
        let (organisation, number, cooperation) = (page.organisation, page.number, try Reporting.cooperation(request))
        _ = try await reporting.store.write(by: request.viewer.actor, at: request.now, why: "Satte nivå i en övning") {
            [reporting, viewer = request.viewer] writer in
            guard try reporting.ground.holds(.takePart, viewer, writer.reader) else { throw ReportRefusal.absent }
            // An exercise that has been shown or ended meanwhile takes no more levels.
            guard try reporting.meetings.meeting(of: week, in: cooperation, writer.reader)?.value.vote == .hidden else { return }
            for (area, level) in levels { try reporting.meetings.vote(level, on: area, by: organisation, at: number, writer) }
        }
        return .redirect(Link(["veckor", String(week.year), String(week.number), "ovning"], query: [("klart", "ja")]))
    }

    private func page(isThanks: Bool = false) async throws -> VotePage {
        let week = try request.week()
        let desk = try MeetingDesk(years, reporting, request, week)
        let sight = try await desk.sight()
        guard let sight, sight.meeting.value.state == .open, sight.meeting.value.vote != .off,
            let party = sight.parties.first(where: { $0.name == request.viewer.actor.organisation })
        else { throw Refused(.absent, [Faults.noSuchPage("/veckor/\(week.year)/\(week.number)/ovning")]) }
        return VotePage(
            week: week, number: sight.meeting.value.number, vote: sight.meeting.value.vote, areas: sight.areas, organisation: party.name, scale: years.scale,
            isThanks: isThanks)
    }
}

/// The levels of one party. It sees its own, and the others' only when they are shown to all.
struct VotePage {
    let week: Week
    let number: Int64
    let vote: BlindVote
    let areas: [MeetingArea]
    let organisation: String
    let scale: LevelScale
    let isThanks: Bool

    var page: Page {
        let name = "\(Swedish.capitalised(Swedish.week(week))) \(week.year)"
        return Page(title: "Övning, \(name)", heading: "Veckor", crumbs: [Crumb("Veckor", Link("/veckor")), Crumb(name, WeekPage.link(week)), Crumb("Övning")])
        {
            PageParts.head(
                over: "Övning, \(Swedish.week(week))", heading: isThanks ? "Tack, nivåerna är sparade" : "Hur ser \(organisation) på veckan?",
                lead: "De andra ser inte vad ni sätter förrän alla visas samtidigt. Övningen avgör inget, och den tas bort när mötet avslutas.")
            if vote == .shown { shown } else { form }
        }
    }

    private func own(_ area: MeetingArea) -> (isSet: Bool, level: Int?) {
        let own = area.votes.first { $0.organisation == organisation }
        return (own != nil, own?.level)
    }

    private var form: Html {
        postForm(to: Link(["veckor", String(week.year), String(week.number), "ovning"]), .class("inlasning")) {
            areas.map { area in
                let own = own(area)
                let chosen = own.isSet ? own.level.map(String.init) ?? LevelDraft.none : ""
                return PageParts.choice(
                    "niva-\(area.slug)", label: area.name, options: [("", "säger inget")] + MeetingAreaParts.options(scale),
                    selected: chosen)
            }
            p { button(.type("submit"), .class("forst")) { "Spara våra nivåer" } }
        }
    }

    private var shown: Html {
        PageParts.scrolling("Tabell: parternas nivåer") {
            table {
                caption(.class("dold")) { "Parternas nivåer" }
                thead { tr { for head in ["Område", "Nivåer var för sig"] { th(.scope("col")) { head } } } }
                tbody {
                    areas.map { area in
                        tr {
                            th(.scope("row")) { area.name }
                            td {
                                ul(.class("roster")) {
                                    area.votes.map { vote in
                                        li {
                                            "\(vote.organisation) "
                                            LevelChip(vote.level).html
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
