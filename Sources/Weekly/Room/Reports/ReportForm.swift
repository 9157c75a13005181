import Markup
import PersonGuard
import Picture
import Web
import WeeklyRules

/// The form that a report is told in: one column, big targets, as few taps as it takes.
struct ReportForm {
    let ground: ReportGround
    let draft: ReportDraft
    var flaws: [ReportFlaw] = []
    var held: HeldWords?
    /// Where it is sent.
    let target: Link
    var submit = "Skicka rapporten"
    /// Fields that come with it: the version of a report that is told anew.
    var hidden: [(name: String, value: String)] = []
    /// The mark of the sign-in that it is made for; empty on the page that a phone keeps.
    var account = ""
    /// False where the form is sent at once or not at all.
    var waitsInPhone = true
    /// What stands between where it happened and the words: whom it is entered for.
    var extra: Html = .empty

    /// Where it is kept why what looks like a person is none.
    static let whyKept = "Det sparas tillsammans med rapporten."

    var html: Html {
        postForm(to: target, .class("inlasning rapport-formular"), .reportForm, .reportAccount(account)) {
            input(.type("hidden"), .name("nyckel"), .value(draft.key))
            hidden.map { input(.type("hidden"), .name($0.name), .value($0.value)) }
            faults
            choice("Vad är det?", "slag", ObservationKind.told.map { ($0.rawValue, Swedish.capitalised($0.name), nil) }, draft.kind)
            categories
            choice(
                "Hur allvarligt är det?", "allvar", Severity.allCases.map { (String($0.rawValue), Swedish.capitalised($0.name), $0.meaning) }, draft.severity)
            choice("Hur vet du det?", "sakerhet", Certainty.allCases.map { ($0.rawValue, Swedish.capitalised($0.name), nil) }, draft.certainty, perRow: 3)
            place
            time
            choice("Är det polisanmält?", "polis", ToldPolice.allCases.map { ($0.rawValue, Swedish.capitalised($0.name), nil) }, police, perRow: 3)
            extra
            words
            div(.class("skicka")) {
                button(.type("submit"), .class("forst")) { submit }
                if waitsInPhone {
                    p(.class("kalla"), .reportQueue, .ariaLive) { "Utan nät sparas rapporten i telefonen och skickas när nätet är tillbaka." }
                }
            }
        }
    }

    private var police: String { draft.police.isEmpty ? ToldPolice.unknown.rawValue : draft.police }

    /// Everything that is wrong, each with a way to its field.
    private var faults: Html {
        guard !flaws.isEmpty else { return .empty }
        return div(.class("ruta fel mellan"), .role("alert"), .id("fel")) {
            h2 { "Rapporten är inte skickad än" }
            ul { flaws.map { flaw in li { a(.href(fragment: flaw.field)) { flaw.sentence } } } }
        }
    }

    private func isWrong(_ field: String) -> Bool { flaws.contains { $0.field == field } }

    private func choice(_ words: String, _ name: String, _ options: [(value: String, words: String, help: String?)], _ chosen: String, perRow: Int = 2) -> Html
    {
        let described: [Attribute] = isWrong(name) ? [.class("falt"), .id(name), .ariaDescribedby("fel")] : [.class("falt"), .id(name)]
        return Html.element(
            "fieldset", described,
            .join([
                legend { words },
                div(.class(perRow == 3 ? "val tre-i-rad" : "val")) { options.map { radio(name, $0, chosen) } },
            ]))
    }

    private func radio(_ name: String, _ option: (value: String, words: String, help: String?), _ chosen: String) -> Html {
        let common: [Attribute] = [.type("radio"), .name(name), .value(option.value)]
        return label {
            Html.void("input", option.value == chosen ? common + [.checked] : common)
            span {
                option.words
                if let help = option.help { span(.class("hjalp")) { help } }
            }
        }
    }

    /// The taxonomy, a group at a time: two taps to any leaf, with or without script.
    private var categories: Html {
        fieldset(.class("falt"), .id("kategori")) {
            legend { "Vad gäller det?" }
            for (group, categories) in ObservationCategory.choices {
                let isOpen = categories.contains { String($0.code) == draft.category }
                PageParts.folded(group, isOpen: isOpen) {
                    div(.class("val")) { categories.map { radio("kategori", (String($0.code), Swedish.capitalised($0.name), nil), draft.category) } }
                }
            }
        }
    }

    private var place: Html {
        fieldset(.class("falt"), .id("var")) {
            legend { "Var?" }
            if !ground.places.isEmpty {
                label(.for("plats")) { "Plats" }
                select(.id("plats"), .name("plats")) {
                    option([.value("")]) { "Ingen särskild" }
                    for place in ground.places {
                        option(place.slug.text == draft.place ? [.value(place.slug.text), .selected] : [.value(place.slug.text)]) {
                            "\(place.name) (\(ground.areas.first { $0.slug == place.area }?.name ?? place.area.text))"
                        }
                    }
                }
            }
            div(.class("val")) {
                ground.areas.map { box("omrade-\($0.slug)", $0.name, draft.areas.contains($0.slug.text)) }
                box("digitalt", "Digitalt", draft.isDigital)
            }
        }
    }

    private func box(_ name: String, _ words: String, _ isChosen: Bool) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name(name), .value("ja")]
        return label {
            Html.void("input", isChosen ? common + [.checked] : common)
            span { words }
        }
    }

    private var time: Html {
        fieldset(.class("falt"), .id("dag-del")) {
            legend { "När?" }
            label(.for("dag")) { "Dag" }
            input(.type("date"), .id("dag"), .name("dag"), .value(draft.day))
            div(.class("val")) {
                PartOfDay.allCases.map { radio("dygnsdel", ($0.rawValue, Swedish.capitalised($0.name), $0.hours), draft.part) }
                radio("dygnsdel", ("", "Vet inte vilken tid", nil), draft.part)
                radio("dygnsdel", ("okant", "Vet inte vilken dag", nil), draft.part)
            }
            PageParts.folded("Jag vet klockslaget", isOpen: !draft.clock.isEmpty) {
                label(.for("klockslag")) { "Klockslag, till exempel 22:10" }
                input(.type("text"), .inputmode("numeric"), .id("klockslag"), .name("klockslag"), .value(draft.clock), .maxlength(8), .autocomplete("off"))
            }
        }
    }

    private var words: Html {
        let common: [Attribute] = [.id("ord"), .name("ord"), .maxlength(ReportDraft.longest), .guarded]
        return div(.class("falt")) {
            label(.for("ord")) {
                "Med egna ord"
                span(.class("hjalp"), .id("ord-hjalp")) { "Frivilligt. Skriv om platsen och händelsen. Inga namn, nummer eller adresser hem till någon." }
            }
            Html.element(
                "textarea", common + (isWrong("ord") ? [.ariaInvalid, .ariaDescribedby("fel ord-hjalp")] : [.ariaDescribedby("ord-hjalp")]), .text(draft.words))
            if let held, !held.isFree { HeldBox(held: held, why: draft.whyNoPerson, kept: ReportForm.whyKept).html }
        }
    }
}
