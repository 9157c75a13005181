import Almanac
import Markup
import Picture
import Web
import WeeklyRules

/// What was typed into forms that could not be taken.
struct SpecialEventTyped: Sendable {
    var facts: SpecialEventDraft?
    var informs: InformsWhomDraft?
    var entry: EventEntryDraft?
    var followUp: String?
}

/// One event: the screen that the extra meeting is led from.
struct SpecialEventPage {
    let sight: SpecialEventSight
    let isLeader: Bool
    let refusal: SpecialEventRefusal?
    let typed: SpecialEventTyped
    /// The page's own address, for the letter that calls to the meeting.
    let address: String

    static func link(_ number: Int64) -> Link { Link(["handelser", String(number)]) }

    private var event: SpecialEvent { sight.event }
    private var content: SpecialEvent.Content { event.content }
    private var today: Day { sight.ground.now.day }
    private var isOpen: Bool { event.state == .open }
    private var title: String { SpecialEventWords.title(content, sight.ground) }

    private var flaws: [SpecialEventFlaw] {
        if case .flaws(let flaws) = refusal { flaws } else { [] }
    }

    var page: Page {
        let parts = SpecialEventSections(sight: sight, isLeader: isLeader, flaws: flaws, typed: typed)
        return Page(
            title: title, crumbs: [SpecialEventsPage.crumb, Crumb("Händelse \(event.number)")], status: refusal == nil ? 200 : 422, scripts: [.personGuard]
        ) {
            PageParts.head(
                over: "Särskild händelse \(event.number), \(event.state.name)", heading: title,
                lead: [SpecialEventWords.when(content), SpecialEventWords.gathers(content, today) ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
            if let refusal { SpecialEventFault(refusal: refusal).html }
            agenda
            facts
            parts.checklist
            parts.informing
            parts.chronicle
            ending
        }
    }

    private var agenda: Html {
        nav(.class("bara-skarm"), .ariaLabel("På sidan")) {
            ol(.class("dagordning")) {
                for (id, words) in [
                    ("lage", "Läget"), ("checklista", "Checklista"), ("informera", "Vem informerar vem"), ("kronika", "Krönika"), ("avsluta", "Avsluta"),
                ] {
                    li { a(.href(fragment: id)) { words } }
                }
            }
        }
    }

    // MARK: What is known

    private var facts: Html {
        section(.class("avsnitt"), .id("lage"), .ariaLabelledby("lage-rubrik")) {
            h2(.id("lage-rubrik")) { "Läget" }
            div(.class("tva")) {
                div {
                    h3 { "Det som är känt" }
                    prose(content.known)
                }
                div {
                    h3 { "Det polisen har bekräftat" }
                    if let confirmed = content.confirmed {
                        prose(confirmed.words)
                        p(.class("kalla")) { "Bekräftat \(confirmed.at.words(on: content.day))." }
                    } else {
                        div(.class("ruta varsel")) {
                            h3 { "Inte bekräftat av polisen än" }
                            p { "Säg inget utåt om vad som har hänt förrän polisen har bekräftat det." }
                        }
                    }
                }
            }
            p(.class("kalla")) { "Får läsas i \(content.circle.name)." }
            if isLeader, isOpen { correction }
            if sight.history.count > 1 { earlier }
        }
    }

    private func prose(_ words: String) -> Html {
        div(.class("prosa")) { words.split(separator: "\n").map { line in p { String(line) } } }
    }

    private var correction: Html {
        var draft = typed.facts ?? SpecialEventDraft(content)
        if typed.facts == nil {
            draft.confirmedDay = today.description
            if draft.gatherDay.isEmpty { draft.gatherDay = today.description }
        }
        let form = SpecialEventForm(
            ground: sight.ground, draft: draft, flaws: typed.facts == nil ? [] : flaws, target: SpecialEventPage.link(event.number), submit: "Spara läget",
            version: sight.read.version.value)
        return Html.join([
            details(.class("mellan bara-skarm"), typed.facts == nil ? .id("andra") : .open) {
                summary { "Ändra läget, eller skriv vad polisen har bekräftat" }
                form.html
            },
            p(.class("bara-skarm")) { a(.href(letter)) { "Öppna en kallelse i e-posten" } },
        ])
    }

    /// The letter says that there is a meeting and where to read, and nothing of what has happened: letters go further than circles.
    private var letter: Link {
        let when = content.gathers.map { "\($0.day == today ? "i dag " : "")\($0.words(on: today))" } ?? "i dag"
        return .letter(
            subject: "Extra möte \(when)",
            body: """
                Hej!

                Extra möte \(when), med anledning av en särskild händelse.

                Det som är känt står på \(address). Logga in för att läsa. Skriv inget om händelsen eller om någon person i svar på det här brevet.
                """)
    }

    /// As it stood before, so that what was known when can be followed.
    private var earlier: Html {
        details(.class("mellan")) {
            summary { "Som läget har stått" }
            ul(.class("lista")) {
                sight.history.dropLast().reversed().map { read in
                    li {
                        p { read.event.content.known }
                        small {
                            read.event.content.confirmed.map { "Polisen, \($0.at.words(on: content.day)): \($0.words)" } ?? "Inte bekräftat av polisen då."
                        }
                    }
                }
            }
        }
    }

    // MARK: The end

    private var ending: Html {
        section(.class("avsnitt"), .id("avsluta"), .ariaLabelledby("avsluta-rubrik")) {
            h2(.id("avsluta-rubrik")) { isOpen ? "Avsluta" : "Avslutad" }
            if let day = event.followUp {
                p { "Följs upp \(Swedish.date(day)). Checklistan och krönikan går att fylla på fram till dess." }
                if isLeader { reopening }
            } else {
                p { left }
                if isLeader { closing }
            }
        }
    }

    private var left: String {
        let count = EventChecklist.left(sight.checks.map(\.check)).count
        guard count > 0 else { return "Hela checklistan är genomgången." }
        let points = Swedish.capitalised(Swedish.counted(count, one: "punkt", many: "punkter"))
        return "\(points) i checklistan är inte \(count == 1 ? "genomgången" : "genomgångna")."
    }

    private var closing: Html {
        postForm(to: Link(["handelser", String(event.number), "avsluta"]), .class("inlasning")) {
            SpecialEventPieces.hidden("version", sight.read.version.value)
            SpecialEventPieces(flaws: flaws).day("folj-upp", "Följs upp", value: typed.followUp ?? (today + 7).description, isRequired: true)
            p { button(.type("submit")) { "Avsluta händelsen" } }
        }
    }

    private var reopening: Html {
        postForm(to: Link(["handelser", String(event.number), "oppna"]), .class("bara-skarm")) {
            SpecialEventPieces.hidden("version", sight.read.version.value)
            button(.type("submit")) { "Öppna igen" }
        }
    }
}
