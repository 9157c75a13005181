import Markup
import Picture
import Web
import WeeklyRules

/// The form that an event is opened and corrected in.
struct SpecialEventForm {
    let ground: SpecialEventGround
    let draft: SpecialEventDraft
    let flaws: [SpecialEventFlaw]
    let target: Link
    var submit = "Öppna händelsen"
    /// The version of an event that is corrected.
    var version: Int64?

    private var pieces: SpecialEventPieces { SpecialEventPieces(flaws: flaws) }

    var html: Html {
        postForm(to: target, .class("inlasning")) {
            if let version { SpecialEventPieces.hidden("version", version) } else { SpecialEventPieces.hidden("nyckel", draft.key) }
            what
            pieces.words(
                "kant", "Vad är känt?", help: "Skriv om platsen och händelsen, aldrig om vem.", value: draft.known, most: SpecialEvent.longest, isRequired: true
            )
            pieces.words(
                "bekraftat", "Vad har polisen bekräftat?", help: "Det som får sägas. Lämna tomt tills polisen har bekräftat något.", value: draft.confirmed,
                most: SpecialEvent.longest)
            pieces.moment(
                "bekraftat", "Bekräftat", help: version == nil ? "Tomt betyder nu." : "Tomt betyder nu, eller som förut om orden är desamma.",
                day: draft.confirmedDay, clock: draft.confirmedClock)
            pieces.moment("mote", "Mötet börjar", help: "Tomt om det inte är bestämt.", day: draft.gatherDay, clock: draft.gatherClock)
            circle
            p { button(.type("submit"), .class("forst")) { submit } }
        }
    }

    private var what: Html {
        Html.join([
            PageParts.choice("slag", label: "Vad har hänt?", options: [("", "Välj")] + kinds, selected: draft.kind),
            p(.class("hjalp")) { "Annan särskild händelse kan vara en stor brand, ett upplopp, ett hot mot en skola eller ett dödsfall bland unga." },
            PageParts.choice("omrade", label: "Område", options: [("", "Välj")] + areas, selected: draft.area),
            places.isEmpty ? .empty : PageParts.choice("plats", label: "Plats", options: [("", "Ingen särskild")] + places, selected: draft.place),
            pieces.day("dag", "Dag", value: draft.day, isRequired: true),
            PageParts.choice("dygnsdel", label: "När på dygnet?", options: [("", "Vet inte")] + partsOfDay, selected: draft.part),
        ])
    }

    private typealias Option = (value: String, words: String)

    private var kinds: [Option] { SpecialEventKind.all.map { (String($0.code), $0.name) } }
    private var areas: [Option] { ground.areas.map { ($0.slug.text, $0.name) } }
    private var places: [Option] { ground.places.map { ($0.slug.text, "\($0.name) (\(SpecialEventWords.area($0.area, ground)))") } }
    private var partsOfDay: [Option] { PartOfDay.allCases.map { ($0.rawValue, "\($0.name), \($0.hours)") } }

    private var circle: Html {
        let chosen = draft.circle.isEmpty ? SpecialEvent.firstCircle.text : draft.circle
        return fieldset(.class("falt"), .id("krets")) {
            legend { "Vem får läsa?" }
            p(.class("hjalp")) { "Allt på händelsens sida följer med: checklistan, vem som informerar vem och krönikan." }
            div(.class("val val-en")) {
                SpecialEvent.circles.map { reach in
                    let common: [Attribute] = [.type("radio"), .name("krets"), .value(reach.text)]
                    return label {
                        Html.void("input", reach.text == chosen ? common + [.checked] : common)
                        span {
                            Swedish.capitalised(reach.name)
                            span(.class("hjalp")) { reach.meaning }
                        }
                    }
                }
            }
        }
    }
}
