import Markup
import Picture
import Web
import WeeklyRules

/// The police's line about an area, told at the meeting and written down by who leads it.
struct PoliceLinePart {
    let page: MeetingPage
    let area: MeetingArea

    private var standing: Assessment? { area.week.assessments.first { $0.isMeetingLine && $0.week == page.week } }

    var html: Html {
        let typed = page.typed?.of(.police, area: area.slug.text)
        let words = typed?["rad"] ?? standing?.content.words ?? ""
        let isForPlace = typed.map { $0["krets"] == Circle.place.text } ?? (standing?.content.circle == .circle(.place))
        return div(.class("bara-skarm mellan")) {
            PageParts.folded(standing == nil ? "Skriv polisens rad om \(area.name)" : "Ändra polisens rad om \(area.name)", isOpen: typed != nil) {
                page.form(.police) {
                    input(.type("hidden"), .name("omrade"), .value(area.slug.text))
                    page.seen
                    page.line("rad", "Polisens rad", "polis-\(area.slug)", words, most: 400, help: "Tomt tar bort raden.")
                    div(.class("falt kryss")) {
                        label {
                            let common: [Attribute] = [.type("checkbox"), .name("krets"), .value(Circle.place.text)]
                            Html.void("input", isForPlace ? common + [.checked] : common)
                            "Alla parter får läsa den, inte bara myndigheterna"
                        }
                    }
                    p { button(.type("submit")) { "Spara raden" } }
                }
            }
        }
    }
}
