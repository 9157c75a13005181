import Almanac
import Markup
import OverviewRules
import PersonGuard
import Picture
import Web

/// What a person is writing, kept as it was when it cannot be taken.
struct NoteDraft: Sendable {
    var choice: NoteChoice
    var text = ""
    var from = ""
    var through = ""
    /// The category a caveat is about; nil for the whole source.
    var category: Slug?
    /// Why what looks like a person is none.
    var whyNoPerson = ""
    /// The text past the person guard, once it has been looked at.
    var guarded: GuardedNote?
    /// What is wrong, in sentences.
    var flaws: [String] = []

    init(choice: NoteChoice) { self.choice = choice }

    init(_ fields: [String: String]) {
        choice = NoteChoice(rawValue: fields["slag"] ?? "") ?? .number
        text = (fields["text"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        from = fields["fran"] ?? ""
        through = fields["till"] ?? ""
        category = fields["kategori"].flatMap { Slug($0) }
        whyNoPerson = fields["skal"] ?? ""
    }

    /// The note that is meant; nil, with flaws, when it cannot be taken.
    mutating func note(about scope: Note.Scope, by personGuard: PersonGuard) -> Note? {
        flaws = []
        if text.isEmpty { flaws.append("Skriv vad noten säger.") }
        if text.count > NoteChoice.longest { flaws.append("Noten är \(text.count) tecken. Korta den till \(NoteChoice.longest).") }
        let guarded = GuardedNote(text, whyNoPerson: whyNoPerson, by: personGuard)
        if guarded.isHeld { flaws.append("Texten kan peka ut en person. Skriv om den, eller säg med högst 200 tecken vad det är i stället.") }
        self.guarded = guarded
        let days = choice.isDated ? checkedDays() : (nil, nil)
        if !NoteChoice.choices(about: scope).contains(choice) { flaws.append("En sådan not går inte att skriva här.") }
        return flaws.isEmpty ? choice.note(text, about: scope, from: days.0, through: days.1) : nil
    }

    /// What the change that stores it is said to do.
    func why(_ change: String) -> String { guarded?.why(change) ?? change }

    private mutating func checkedDays() -> (Day?, Day?) {
        let (first, last) = (Day(text: from), Day(text: through))
        if first == nil { flaws.append("Skriv vilken dag det hände, till exempel 2024-08-19.") }
        if last == nil, !through.isEmpty { flaws.append("Dagen ”\(through.prefix(40))” går inte att läsa. Skriv den som 2024-08-19, eller lämna tomt.") }
        if let first, let last, last < first { flaws.append("Sista dagen kommer före den första.") }
        return (first, last)
    }
}

/// The form that a note is written in.
struct NoteForm {
    let place: NotePlace
    let choices: [NoteChoice]
    let draft: NoteDraft
    /// Categories that a caveat can be about.
    var categories: [SourceCategory] = []

    var html: Html {
        postForm(to: Link("/noter"), .class("inlasning")) {
            place.hidden
            flaws
            if choices.count > 1 { kinds } else { input(.type("hidden"), .name("slag"), .value(draft.choice.rawValue)) }
            if !categories.isEmpty { about }
            words
            if choices.contains(where: \.isDated) { days }
            p { button(.type("submit")) { choices.count > 1 ? "Lägg till noten" : "Lägg till förbehållet" } }
            p(.class("kalla")) { "Noten följer siffran till sidor, tabeller och rapporter. Skriv om platser och händelser, aldrig om personer." }
        }
    }

    private var flaws: Html {
        guard !draft.flaws.isEmpty else { return .empty }
        return div(.class("ruta fel mellan"), .id("not-fel")) {
            h3 { "Noten är inte sparad" }
            for flaw in draft.flaws { p { flaw } }
        }
    }

    private var kinds: Html {
        fieldset(.class("falt")) {
            legend { "Vad gäller noten?" }
            div(.class("val val-en")) { choices.map(row) }
        }
    }

    private func row(_ choice: NoteChoice) -> Html {
        let common: [Attribute] = [.type("radio"), .name("slag"), .value(choice.rawValue)]
        return label {
            Html.void("input", choice == draft.choice ? common + [.checked] : common)
            span {
                choice.words
                span(.class("hjalp")) { choice.help }
            }
        }
    }

    private var about: Html {
        div(.class("falt")) {
            label(.for("not-kategori")) { "Gäller" }
            select(.id("not-kategori"), .name("kategori")) {
                option([.value("")]) { "Hela källan" }
                for category in categories {
                    option(category.slug == draft.category ? [.value(category.slug.text), .selected] : [.value(category.slug.text)]) { category.name }
                }
            }
        }
    }

    private var words: Html {
        let common: [Attribute] = [.id("not-text"), .name("text"), .maxlength(NoteChoice.longest), .guarded]
        return div(.class("falt")) {
            label(.for("not-text")) { choices.count > 1 ? "Noten" : "Förbehållet" }
            span(.class("hjalp"), .id("not-hjalp")) { "Högst \(NoteChoice.longest) tecken." }
            Html.element(
                "textarea", common + (draft.flaws.isEmpty ? [.ariaDescribedby("not-hjalp")] : [.ariaInvalid, .ariaDescribedby("not-fel not-hjalp")]),
                .text(draft.text))
            if let guarded = draft.guarded, !guarded.words.isFree {
                HeldBox(held: guarded.words, why: guarded.whyNoPerson, kept: "Det sparas i spåret, tillsammans med ändringen.").html
            }
        }
    }

    private var days: Html {
        div(.class("falt rad")) {
            div(.class("falt")) {
                label(.for("not-fran")) {
                    "Från dag"
                    span(.class("hjalp")) { "Bara för en händelse" }
                }
                input(.type("date"), .id("not-fran"), .name("fran"), .value(draft.from))
            }
            div(.class("falt")) {
                label(.for("not-till")) {
                    "Till och med"
                    span(.class("hjalp")) { "Tomt om det fortfarande gäller" }
                }
                input(.type("date"), .id("not-till"), .name("till"), .value(draft.through))
            }
        }
    }
}
