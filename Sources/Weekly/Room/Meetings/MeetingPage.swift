import Almanac
import Charts
import Markup
import Picture
import Web
import WeeklyRules

/// What stood in a form that could not be taken, so that nothing of it is lost.
struct MeetingTyped: Sendable {
    let refusal: MeetingRefusal
    let fields: [String: String]

    /// The fields, where they are of a form.
    func of(_ act: MeetingStep, area: String? = nil) -> [String: String]? {
        fields["gor"] == act.rawValue && (area == nil || fields["omrade"] == area) ? fields : nil
    }
}

/// What can be done at a meeting, as a form says it.
enum MeetingStep: String, Sendable, CaseIterable {
    case begin = "borja"
    case confirm = "bekrafta"
    case decide = "besluta"
    case dissent = "avvikande"
    case focus = "fokus"
    case removeFocus = "fokus-bort"
    case action = "atgard"
    case actionState = "atgardslage"
    case police = "polisen"
    case vote = "ovning"
    case close = "avsluta"
    case reopen = "oppna"

    /// Where the keyboard stands when it is done.
    var next: String? {
        switch self {
        case .confirm: "bekrafta"
        case .decide, .dissent, .police: "besluta"
        case .focus, .removeFocus: "fokus"
        case .action: "atgard"
        case .actionState: "forra"
        case .begin, .reopen: "forra"
        case .close: "fryst"
        case .vote: nil
        }
    }
}

/// A meeting on one screen: what has to be talked about first, the rest confirmed by key.
struct MeetingPage {
    let sight: MeetingSight
    let week: Week
    let today: Day
    let scale: LevelScale
    var typed: MeetingTyped?
    /// The step that was just done.
    var step: String?
    /// An area that is taken up though it is as usual, or again.
    var takenUp: Slug?

    var link: Link { WeekPage.link(week) }

    private var meeting: WeeklyMeeting { sight.meeting.value }
    var discussed: [MeetingArea] { sight.areas.filter { $0.isDiscussed || $0.slug == takenUp } }
    var others: [MeetingArea] { sight.areas.filter { !$0.isDiscussed && $0.slug != takenUp } }

    /// The area that the keyboard stands at: the next one that nothing is set for.
    var current: Slug? {
        switch step {
        case "bekrafta": others.first { $0.decision == nil }?.slug ?? discussed.first { $0.decision == nil }?.slug
        case "besluta": discussed.first { $0.decision == nil }?.slug ?? others.first { $0.decision == nil }?.slug
        default: nil
        }
    }

    /// True when the last level has just been set: what comes is next.
    var isAllSet: Bool { ["bekrafta", "besluta"].contains(step) && sight.undecided.isEmpty }

    var page: Page {
        let name = "\(Swedish.capitalised(Swedish.week(week))) \(week.year)"
        return Page(
            title: "Möte, \(name)", heading: "Veckor", crumbs: [Crumb("Veckor", Link("/veckor")), Crumb(name)], status: typed == nil ? 200 : 422
        ) {
            PageParts.head(over: over, heading: heading, lead: lead)
            if let typed { refusal(typed.refusal) }
            ExampleMark.notice(isNeeded: sight.areas.contains(where: \.week.hasExamples) || sight.coming.contains(where: \.isExample))
            waiting
            agenda
            MeetingActionParts(page: self).carried
            MeetingAreaParts(page: self).html
            div(.class("tva avsnitt")) {
                MeetingFocusParts(page: self).html
                MeetingActionParts(page: self).decided
            }
            exercise
            closing
        }
    }

    private var over: String {
        let (first, last) = (meeting.weeks.first ?? week, meeting.weeks.last ?? week)
        return "\(Swedish.capitalised(meeting.kind.name)), \(Swedish.dates(first.monday, through: last.sunday))"
    }

    private var heading: String {
        let left = sight.undecided.count
        guard left > 0 else { return "Alla områden är bedömda. Mötet kan avslutas" }
        let talk = discussed.count { $0.decision == nil }
        let all = "\(Swedish.capitalised(Swedish.counted(left, one: "område", many: "områden", neuter: true))) att bedöma"
        return talk == 0 || talk == left ? all : "\(all), \(Swedish.number(talk, neuter: true)) att tala om"
    }

    private var lead: String {
        let reopened = meeting.reopened.map { "Mötet är öppnat igen: \($0) " } ?? ""
        return reopened + "Skalan föreslår, mötet beslutar. Det som är som vanligt bekräftas med Retur."
    }

    private func refusal(_ refusal: MeetingRefusal) -> Html {
        div(.class("ruta fel mellan"), .role("alert")) {
            h2 { "Inget är ändrat" }
            p { refusal.words }
        }
    }

    /// What is not reviewed does not count, so it is told before anything is weighed.
    private var waiting: Html {
        guard sight.waiting > 0 else { return .empty }
        return p(.class("ruta mellan")) {
            "\(Swedish.capitalised(Swedish.counted(sight.waiting, one: "rapport", many: "rapporter"))) från de här veckorna väntar på granskning och räknas inte än. "
            a(.href(ReviewListPage.crumb.link ?? Link("/granska"))) { "Granska först" }
        }
    }

    private var agenda: Html {
        let steps = [
            ("forra", "Tidigare åtgärder"), ("omraden", "Det som avviker"), ("ovriga", "Övriga områden"), ("framat", "Veckan som kommer"),
            ("atgarder", "Åtgärder"), ("avsluta", "Avsluta"),
        ]
        return nav(.ariaLabel("Dagordning")) {
            ol(.class("dagordning")) { steps.map { id, words in li { a(.href(fragment: id)) { words } } } }
        }
    }

    /// A form of the meeting.
    func form(_ act: MeetingStep, _ classes: String = "inlasning", @HtmlBuilder content: () -> Html) -> Html {
        postForm(to: Link(["veckor", String(week.year), String(week.number), "mote"]), .class(classes)) {
            input(.type("hidden"), .name("gor"), .value(act.rawValue))
            content()
        }
    }

    /// Tells with a form what its sender had before them: a later save sees what somebody else has written meanwhile.
    var seen: Html { input(.type("hidden"), .name("sett"), .value(String(sight.change.value))) }

    /// A line of text with its label.
    func line(_ name: String, _ words: String, _ id: String, _ value: String?, most: Int = 300, help: String? = nil) -> Html {
        div(.class("falt")) {
            label(.for(id)) {
                words
                if let help { span(.class("hjalp")) { help } }
            }
            input(.type("text"), .id(id), .name(name), .value(value ?? ""), .maxlength(most), .autocomplete("off"))
        }
    }

    /// A heading that the keyboard can begin at.
    func heading(_ id: String, _ words: String, isNext: Bool) -> Html {
        Html.element("h2", isNext ? [.id(id), .tabindex(-1), .autofocus] : [.id(id)], .text(words))
    }
}

/// The exercise, and the end of the meeting.
extension MeetingPage {
    private var exercise: Html {
        section(.class("avsnitt bara-skarm"), .ariaLabelledby("h-ovning")) {
            h2(.id("h-ovning")) { "Övning: sätt nivå var för sig" }
            switch meeting.vote {
            case .off:
                p { "Parterna sätter sin nivå utan att se de andras, och ser sedan hur de ligger. Det är en övning: den avgör inget, och inget av den sparas." }
                voteButton(.hidden, "Börja övningen")
            case .hidden:
                let voters = Set(sight.areas.flatMap { $0.votes.map(\.organisation) }).count
                p { "\(Swedish.capitalised(Swedish.counted(voters, one: "part", many: "parter"))) av \(Swedish.number(sight.parties.count)) har satt nivå." }
                p {
                    "Parterna hittar sin sida här: "
                    a(.href(Link(["veckor", String(week.year), String(week.number), "ovning"]))) { "sätt nivå var för sig" }
                    "."
                }
                voteButton(.shown, "Visa hur nivåerna ligger")
                voteButton(.off, "Ta bort övningen")
            case .shown:
                p { "Nivåerna visas vid varje område. De tas bort när mötet avslutas; en avvikande mening står kvar bara om ni antecknar den." }
                voteButton(.off, "Ta bort övningen")
            }
        }
    }

    private func voteButton(_ vote: BlindVote, _ words: String) -> Html {
        form(.vote, "knapprad") {
            input(.type("hidden"), .name("rost"), .value(vote.rawValue))
            button(.type("submit"), .class("knapp")) { words }
        }
    }

    private var closing: Html {
        let draft = typed?.of(.close).map(ClosingDraft.init) ?? last
        return section(.class("avsnitt bara-skarm"), .id("avsluta"), .ariaLabelledby("h-avsluta")) {
            h2(.id("h-avsluta")) { "Avsluta mötet" }
            p {
                "Då fryses \(Swedish.list(meeting.weeks.map(Swedish.week))). Minnesanteckningar och veckans inriktning skrivs, och de som har rapporterat ser vad "
                "mötet kom fram till."
            }
            form(.close) {
                div(.class("falt")) {
                    label(.for("narvarande")) {
                        "Vilka var med?"
                        span(.class("hjalp")) { "Funktioner, en på varje rad: samordnare, stadsdelsförvaltningen." }
                    }
                    Html.element("textarea", [.id("narvarande"), .name("narvarande"), .maxlength(8000)], .text(draft.present))
                }
                line("diarienummer", "Diarienummer", "diarienummer", draft.registry, most: 60, help: "Om ni diarieför anteckningarna.")
                line("aterkoppling", "Några ord till dem som har rapporterat", "aterkoppling", draft.feedback, most: 500)
                p { button(.type("submit"), .class("forst")) { "Avsluta mötet och frys veckan" } }
            }
        }
    }

    /// What stood the last time: who was there seldom changes.
    private var last: ClosingDraft {
        var draft = ClosingDraft()
        draft.present = (sight.last ?? sight.earlier)?.present.joined(separator: "\n") ?? ""
        draft.registry = sight.last?.registry ?? ""
        draft.feedback = sight.last?.feedback ?? ""
        return draft
    }
}
