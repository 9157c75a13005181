import Markup
import Picture
import RecordsRules
import Storage
import Web

/// The form that sets a rule.
struct RetentionForm {
    /// A rule as it was typed, when it could not be taken.
    struct Typed: Sendable {
        let type: String
        let draft: RetentionDraft
        let refusal: RetentionRefusal
    }

    let type: RecordType
    let draft: RetentionDraft

    var html: Html {
        postForm(to: RetentionPage.link, .class("inlasning")) {
            input(.type("hidden"), .name("handling"), .value(type.slug.text))
            term
            field("beslut", "Beslut", "Till exempel: Dokumenthanteringsplan 2026, dnr KS 2026/12.", draft.decision, most: 200)
            field("beslutare", "Beslutat av", "Nämnden, styrelsen eller arkivet.", draft.decidedBy, most: 100)
            field("beslutsdag", "Beslutat den", "Till exempel 2026-03-19.", draft.decidedOn, most: 10)
            p { button(.type("submit")) { "Spara regeln" } }
        }
    }

    @HtmlBuilder private var term: Html {
        fieldset(.class("falt kryss")) {
            legend { "Regel" }
            choice("bevara", "Bevaras")
            if type.purging != nil { choice("gallra", "Gallras efter tiden nedan") }
        }
        if let purging = type.purging {
            div(.class("falt")) {
                label(.for(id("tid"))) { "Tid" }
                span(.class("hjalp"), .id(id("tid-hjalp"))) { "Räknas från \(purging.countedFrom). Behövs bara om uppgifterna gallras." }
                input(
                    .type("text"), .id(id("tid")), .name("tid"), .value(draft.number), .inputmode("numeric"), .maxlength(4),
                    .ariaDescribedby(id("tid-hjalp")))
            }
            div(.class("falt")) {
                label(.for(id("enhet"))) { "Enhet" }
                select(.id(id("enhet")), .name("enhet")) {
                    unit("ar", "år")
                    unit("manader", "månader")
                }
            }
        }
    }

    private func id(_ name: String) -> String { "\(name)-\(type.slug)" }

    private func choice(_ value: String, _ words: String) -> Html {
        let common: [Attribute] = [.type("radio"), .name("regel"), .value(value), .required]
        return label {
            Html.void("input", draft.kind == value ? common + [.checked] : common)
            words
        }
    }

    private func unit(_ value: String, _ words: String) -> Html {
        option(draft.unit == value ? [.value(value), .selected] : [.value(value)]) { words }
    }

    private func field(_ name: String, _ words: String, _ help: String, _ value: String, most: Int) -> Html {
        div(.class("falt")) {
            label(.for(id(name))) { words }
            span(.class("hjalp"), .id(id("\(name)-hjalp"))) { help }
            input(.type("text"), .id(id(name)), .name(name), .value(value), .required, .maxlength(most), .ariaDescribedby(id("\(name)-hjalp")))
        }
    }
}
