import Markup
import Picture
import Storage
import Web
import WeeklyRules

/// The form that an assessment is written in.
struct AssessmentForm {
    let basis: ReportGround
    /// The circle that whoever writes reads: nothing can be kept to a narrower one.
    let widest: Circle
    let draft: AssessmentDraft
    let flaws: [AssessmentFlaw]
    let target: Link
    let submit: String
    /// The version of one that is changed.
    var version: ChangeNumber?
    /// Of a line from the meeting only the words and who may read it can be changed.
    var isLine = false

    var html: Html {
        postForm(to: target, .class("inlasning")) {
            if let version { input(.type("hidden"), .name("version"), .value(String(version.value))) }
            faults
            if !isLine { place }
            words
            if !isLine { ground }
            circle
            p { button(.type("submit"), .class("forst")) { submit } }
        }
    }

    /// Everything that is wrong, each with a way to its field.
    private var faults: Html {
        guard !flaws.isEmpty else { return .empty }
        return div(.class("ruta fel mellan"), .role("alert"), .id("fel")) {
            h2 { "Bedömningen är inte sparad än" }
            ul { flaws.map { flaw in li { a(.href(fragment: flaw.field)) { flaw.sentence } } } }
        }
    }

    /// What ties a field to what was wrong with it, and to its help.
    private func described(_ field: String, help: String? = nil) -> [Attribute] {
        let isWrong = flaws.contains { $0.field == field }
        let about = [isWrong ? "fel" : nil, help].compactMap { $0 }.joined(separator: " ")
        return (isWrong ? [.ariaInvalid] : []) + (about.isEmpty ? [] : [.ariaDescribedby(about)])
    }

    private var place: Html {
        Html.join([
            PageParts.choice(
                "omrade", label: "Område",
                options: [("", "Välj område")] + basis.areas.sorted { Swedish.precedes($0.name, $1.name) }.map { ($0.slug.text, $0.name) },
                selected: draft.area),
            basis.places.isEmpty
                ? .empty
                : PageParts.choice(
                    "plats", label: "Plats",
                    options: [("", "Ingen särskild")]
                        + basis.places.map { ($0.slug.text, "\($0.name) (\(AssessmentWords.area($0.area, basis.areas)))") }, selected: draft.place),
        ])
    }

    private var words: Html {
        div(.class("falt")) {
            label(.for("ord")) {
                "Bedömning"
                span(.class("hjalp"), .id("ord-hjalp")) {
                    "Högst \(AssessmentDraft.longest) tecken, om platsen och läget. Inga namn, nummer eller adresser hem till någon."
                }
            }
            Html.element(
                "textarea", [.id("ord"), .name("ord"), .maxlength(AssessmentDraft.longest), .guarded] + described("ord", help: "ord-hjalp"), .text(draft.words))
        }
    }

    private var ground: Html {
        Html.join([
            div(.class("falt")) {
                label(.for("grund")) {
                    "Grund"
                    span(.class("hjalp"), .id("grund-hjalp")) { "Vad bedömningen vilar på, till exempel egna iakttagelser eller vad som har anmälts." }
                }
                Html.void(
                    "input",
                    [
                        .type("text"), .id("grund"), .name("grund"), .value(draft.ground), .maxlength(AssessmentDraft.longestGround), .autocomplete("off"),
                    ] + described("grund", help: "grund-hjalp"))
            },
            div(.class("falt")) {
                label(.for("till")) { "Gäller till och med" }
                Html.void("input", [.type("date"), .id("till"), .name("till"), .value(draft.until)] + described("till"))
            },
        ])
    }

    private var circle: Html {
        Html.element(
            "fieldset", [.class("falt"), .id("krets")] + described("krets").filter { $0 != .ariaInvalid },
            .join([
                legend { "Vem får läsa?" },
                div(.class("val val-en")) {
                    Circle.allCases.filter { $0 <= widest }.reversed().map { option in
                        let (reach, common): (Reach, [Attribute]) = (.circle(option), [.type("radio"), .name("krets"), .value(option.text)])
                        return label {
                            Html.void("input", option.text == draft.circle ? common + [.checked] : common)
                            span {
                                Swedish.capitalised(reach.name)
                                span(.class("hjalp")) { reach.meaning }
                            }
                        }
                    }
                },
            ]))
    }
}
