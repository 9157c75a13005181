import Almanac
import Charts
import Markup
import Picture
import Storage
import Web
package import WeeklyRules

/// The papers that a meeting makes.
package enum MeetingPaper: String, Hashable, Sendable, CaseIterable {
    /// Minnesanteckningar: who took part, what was decided.
    case notes
    /// Veckans inriktning, for the shift briefing, guards and field workers.
    case direction
    /// The same for night walkers and property owners.
    case mildDirection

    package var title: String {
        switch self {
        case .notes: "Minnesanteckningar"
        case .direction: "Veckans inriktning"
        case .mildDirection: "Veckans inriktning, mildare"
        }
    }

    var address: String {
        switch self {
        case .notes: "anteckningar"
        case .direction: "inriktning"
        case .mildDirection: "inriktning-mildare"
        }
    }

    /// - Parameter edition: nil for the newest.
    func link(_ week: Week, edition: Int? = nil, format: PageFormat = .html) -> Link {
        let ending = format == .html ? "" : ".\(format.rawValue)"
        return Link(
            ["veckor", String(week.year), String(week.number), address + ending], query: edition.map { [("utgava", String($0))] } ?? [])
    }
}

/// What the room needs of another: papers as PDF.
package protocol MeetingPrinter: Sendable {
    /// - Throws: `Refused` where the machine has no tools for it.
    func pdf(_ paper: MeetingPaper, of edition: MeetingEdition, sha256: String) async throws -> [UInt8]
}

/// Answers with the papers of a meeting, as they were frozen.
struct PaperAnswering {
    private let reporting: Reporting
    private let printer: (any MeetingPrinter)?
    private let request: PageRequest

    init(_ reporting: Reporting, _ printer: (any MeetingPrinter)?, _ request: PageRequest) {
        (self.reporting, self.printer, self.request) = (reporting, printer, request)
    }

    func answer(_ paper: MeetingPaper) async throws -> Answer {
        let week = try request.week()
        let absent = Refused(.absent, [Faults.noSuchPage("/veckor/\(week.year)/\(week.number)/\(paper.address)")])
        let cooperation = try Reporting.cooperation(request)
        let all = try await reporting.store.read { [meetings = reporting.meetings] reader in
            try meetings.meeting(of: week, in: cooperation, reader).map { try meetings.editions(of: $0.value.number, reader) } ?? []
        }
        let asked = request[query: "utgava"]
        guard let frozen = asked == nil ? all.first : all.first(where: { String($0.edition.edition) == asked }) else { throw absent }
        if request.format == .pdf {
            guard let printer else { throw absent }
            let name = "\(paper.address)-\(week)-utgava-\(frozen.edition.edition).pdf"
            return .file(try await printer.pdf(paper, of: frozen.edition, sha256: frozen.sha256), type: "application/pdf", name: name)
        }
        let newest = all.first?.edition.edition ?? 1
        switch paper {
        case .notes: return .page(NotesPage(frozen: frozen, week: week, newest: newest, hasPdf: printer != nil).page)
        case .direction, .mildDirection: return .page(DirectionPage(edition: frozen.edition, week: week, paper: paper, hasPdf: printer != nil).page)
        }
    }
}

/// Minnesanteckningar: functions that took part, decisions, actions. No words of reports.
struct NotesPage {
    let frozen: FrozenMeeting
    let week: Week
    let newest: Int
    let hasPdf: Bool

    private var edition: MeetingEdition { frozen.edition }

    var page: Page {
        let name = "\(Swedish.capitalised(Swedish.week(week))) \(week.year)"
        return Page(
            title: "Minnesanteckningar, \(name)", heading: "Veckor",
            crumbs: [Crumb("Veckor", Link("/veckor")), Crumb(name, WeekPage.link(week)), Crumb("Minnesanteckningar")]
        ) {
            PageParts.head(
                over: "Minnesanteckningar, utgåva \(edition.edition), \(edition.dayClosed)",
                heading: "\(Swedish.capitalised(edition.name)): \(edition.headline)",
                lead: MeetingPaperWords.lead(edition))
            if edition.edition < newest {
                p(.class("ruta mellan")) {
                    "Mötet har öppnats igen sedan dess. "
                    a(.href(MeetingPaper.notes.link(week))) { "Läs den nyaste utgåvan" }
                }
            }
            if let reopened = edition.reopened { p(.class("ruta mellan")) { "Mötet öppnades igen: \(reopened)" } }
            MeetingPaperWords.facts(edition)
            part("Nivå och skäl", "niva") { EditionParts(edition: edition).levels(edition.areas) }
            if !edition.opinions.isEmpty { part("Avvikande meningar", "avvik") { EditionParts(edition: edition).opinions } }
            part("Veckan som kommer", "fram") { EditionParts(edition: edition).ahead }
            if !edition.newActions.isEmpty { part("Beslutade åtgärder", "nya") { EditionParts.table(edition.newActions) } }
            if !edition.carried.isEmpty { part("Tidigare åtgärder", "forra") { EditionParts.table(edition.carried, status: true) } }
            if let exercise = edition.exercise { part("Övning", "ovning") { p { MeetingPaperWords.exercise(exercise) } } }
            if !edition.feedback.isEmpty { part("Till dem som har rapporterat", "ater") { p { edition.feedback } } }
            if let trail = edition.trail { p(.class("kalla mellan")) { MeetingPaperWords.trail(trail, frozen.sha256) } }
            if hasPdf {
                p(.class("hamta")) {
                    span { "Hämta:" }
                    " "
                    a(.href(MeetingPaper.notes.link(week, edition: edition.edition, format: .pdf))) { "PDF" }
                }
            }
        }
    }

    private func part(_ heading: String, _ id: String, @HtmlBuilder content: () -> Html) -> Html {
        section(.class("avsnitt"), .ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            content()
        }
    }
}

/// Words of the papers, the same on page and in print.
package enum MeetingPaperWords {
    package static func lead(_ edition: MeetingEdition) -> String {
        let kind = MeetingKind(rawValue: edition.kind)?.name ?? "möte"
        return "\(Swedish.capitalised(kind)) i \(edition.cooperation). Mötet är fryst: det här ändras inte."
    }

    package static func present(_ edition: MeetingEdition) -> [(String, String)] {
        [
            ("Möte", MeetingEdition.date(edition.held)), ("Närvarande", edition.present.joined(separator: "; ")),
            ("Diarienummer", edition.registry.isEmpty ? "inget angivet" : edition.registry),
        ]
    }

    static func facts(_ edition: MeetingEdition) -> Html {
        dl(.class("fakta")) {
            for (name, words) in present(edition) {
                dt { name }
                dd { words }
            }
        }
    }

    package static func opinion(_ opinion: MeetingEdition.Opinion) -> String {
        let wish = opinion.level.map { "nivå\(Swedish.noBreak)\($0)" } ?? "att underlag saknas"
        return "\(opinion.area): \(opinion.organisation) ville se \(wish). \(opinion.reason)"
    }

    /// Why, or what it rests on where nothing more was said.
    package static func reason(_ area: MeetingEdition.Area) -> String {
        if !area.reason.isEmpty { return area.reason }
        guard area.level == nil else { return area.isConfirmed ? "Bekräftad som skalan föreslog." : "Som nivån redan stod." }
        return area.heard == 0 ? "Ingen har rapporterat." : "Det som har rapporterats räcker inte för en nivå."
    }

    /// Places in focus with when and what.
    /// - Parameter isMild: only what may go to night walkers and owners, in its own words.
    package static func focus(_ edition: MeetingEdition, isMild: Bool) -> [String] {
        edition.focus.compactMap { focus in
            (isMild ? focus.mild : focus.words).map { "\(focus.place)\(focus.hours.isEmpty ? "" : ", \(focus.hours)"). \($0)" }
        }
    }

    package static func exercise(_ exercise: MeetingEdition.Exercise) -> String {
        "\(Swedish.capitalised(Swedish.counted(exercise.parties, one: "part", many: "parter"))) satte nivå var för sig innan mötet talade om områdena. "
            + "I \(exercise.unanimous) av \(exercise.areas) områden var alla eniga. \(exercise.agreement)"
    }

    /// What makes it seen that the trail has been cut.
    package static func trail(_ trail: MeetingEdition.Trail, _ sha256: String) -> String {
        "Spåret hade \(Swedish.count(trail.length)) ändringar när mötet avslutades, den sista med märket \(trail.head). Anteckningarnas märke är \(sha256)."
    }
}

/// Veckans inriktning: one page, for phone and paper.
struct DirectionPage {
    let edition: MeetingEdition
    let week: Week
    let paper: MeetingPaper
    let hasPdf: Bool

    private var isMild: Bool { paper == .mildDirection }
    private var parts: EditionParts { EditionParts(edition: edition, isMild: isMild) }

    var page: Page {
        let name = "\(Swedish.capitalised(Swedish.week(week))) \(week.year)"
        return Page(
            title: "\(paper.title), \(name)", heading: "Veckor",
            crumbs: [Crumb("Veckor", Link("/veckor")), Crumb(name, WeekPage.link(week)), Crumb(paper.title)]
        ) {
            PageParts.head(over: "Efter \(edition.name), \(edition.dayClosed)", heading: heading, lead: lead)
            section(.ariaLabelledby("fram")) {
                h2(.id("fram")) { isMild ? "Var och när" : "I fokus" }
                parts.ahead
            }
            section(.class("avsnitt"), .ariaLabelledby("gor")) {
                h2(.id("gor")) { "Det här görs" }
                parts.actions
            }
            if !isMild {
                section(.class("avsnitt"), .ariaLabelledby("lage")) {
                    h2(.id("lage")) { "Läget" }
                    if edition.deviating.isEmpty {
                        p { "Alla områden ligger som veckan före, och inget på nivå\(Swedish.noBreak)3 eller högre." }
                    } else {
                        parts.levels(edition.deviating)
                    }
                }
            }
            p(.class("kalla mellan")) { DirectionWords.ending(isMild: isMild) }
            if hasPdf {
                p(.class("hamta")) {
                    span { "Hämta:" }
                    " "
                    a(.href(paper.link(week, edition: edition.edition, format: .pdf))) { "PDF" }
                }
            }
        }
    }

    private var heading: String { DirectionWords.heading(edition, isMild: isMild) }
    private var lead: String { DirectionWords.lead(edition, isMild: isMild) }
}

/// Words of the direction, the same on page and in print.
package enum DirectionWords {
    package static func heading(_ edition: MeetingEdition, isMild: Bool) -> String {
        let places = edition.focus.filter { !isMild || $0.mild != nil }.map(\.place).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return places.isEmpty ? "Inget särskilt i fokus den här veckan" : "I fokus: \(Swedish.list(places))"
    }

    package static func lead(_ edition: MeetingEdition, isMild: Bool) -> String {
        isMild ? "För nattvandrare och fastighetsägare i \(edition.cooperation)." : "För utsättning, ordningsvakter och fältare i \(edition.cooperation)."
    }

    package static func ending(isMild: Bool) -> String {
        (isMild ? "Se, lyssna och var synliga; gå inte in i bråk. " : "")
            + "Pågår det nu: ring 112. Är det inte bråttom: 114 14. Berätta om platser och händelser, aldrig om vem."
    }
}
