import Almanac
import Picture
import WeeklyRules

/// Words that the pages of special events share.
enum SpecialEventWords {
    /// `Skjutning, Torget, Granbacken`.
    static func title(_ content: SpecialEvent.Content, _ ground: SpecialEventGround) -> String {
        [Swedish.capitalised(content.kind.name), place(content, ground) ?? "", area(content.area, ground)].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    static func area(_ slug: Slug, _ ground: SpecialEventGround) -> String { ground.areas.first { $0.slug == slug }?.name ?? slug.text }

    /// The named place; nil for none. One that has been taken off the list is called by its slug.
    static func place(_ content: SpecialEvent.Content, _ ground: SpecialEventGround) -> String? {
        content.place.map { slug in ground.places.first { $0.slug == slug }?.name ?? slug.text }
    }

    /// `Onsdag 20 november 2024, på kvällen.`
    static func when(_ content: SpecialEvent.Content) -> String {
        let part = content.part.map { ", på \($0.name)" } ?? ""
        return "\(Swedish.capitalised(Swedish.weekdayAndDay(content.day))) \(content.day.year)\(part)."
    }

    /// `Extra möte i dag kl. 15.00.`
    static func gathers(_ content: SpecialEvent.Content, _ today: Day) -> String? {
        content.gathers.map { "Extra möte \($0.day == today ? "i\(Swedish.noBreak)dag " : "")\($0.words(on: today))." }
    }

    /// Whether the police have confirmed anything.
    static func confirmed(_ content: SpecialEvent.Content) -> String { content.confirmed == nil ? "inte bekräftat än" : "bekräftat av polisen" }

    /// What has been changed when somebody else was first.
    static func changed(by act: SpecialEventAct) -> String {
        switch act {
        case .mark: "punkten i checklistan"
        case .inform, .informed: "vem som informerar vem"
        case .tell, .confirm: "raden i krönikan"
        }
    }
}

extension SpecialEventRefusal {
    /// What stands above the page, each with the id of the field that it is about, where there is one.
    var sentences: [(field: String?, words: String)] {
        switch self {
        case .absent: [(nil, "Händelsen finns inte.")]
        case .changed(let what): [(nil, SpecialEventRefusal.words(changed: what))]
        case .closed: [(nil, "Händelsen är avslutad. Öppna den igen först, längst ner på sidan.")]
        case .flaws(let flaws): flaws.map { ($0.field, $0.sentence) }
        }
    }

    private static func words(changed what: [String]) -> String {
        "Någon annan har ändrat \(what.isEmpty ? "händelsen" : Swedish.list(what)) sedan du öppnade sidan. Så här står det nu. Gör om det du ville göra."
    }
}
