import Almanac
import Markup
import Picture
import Web
import WeeklyRules

/// What was taken on before, and what is taken on now.
struct MeetingActionParts {
    let page: MeetingPage

    private var sight: MeetingSight { page.sight }

    var carried: Html {
        section(.id("forra"), .ariaLabelledby("h-forra")) {
            page.heading("h-forra", heading, isNext: page.step == "forra")
            if !sight.carried.isEmpty { ul(.class("lista")) { sight.carried.map(line) } }
        }
    }

    private var heading: String {
        let all = sight.carried.count
        guard all > 0 else { return "Inga tidigare åtgärder väntar" }
        let done = sight.carried.count { $0.value.state == .done }
        return "Tidigare åtgärder: \(Swedish.number(done)) av \(Swedish.number(all)) klara"
    }

    private func line(_ standing: Standing<MeetingAction>) -> Html {
        let action = standing.value
        let typed = page.typed?.of(.actionState).flatMap { $0["nummer"] == String(action.number) ? $0 : nil }
        return li {
            p {
                span(.class("status")) { action.status(on: page.today) }
                " \(action.what)\(place(action))"
            }
            small { "\(action.owner), klart senast \(Swedish.date(action.due)). \(action.remark)" }
            page.form(.actionState, "knapprad bara-skarm") {
                input(.type("hidden"), .name("nummer"), .value(String(action.number)))
                input(.type("hidden"), .name("version"), .value(String(standing.version.value)))
                MeetingAreaParts.select(
                    "lage", id: "lage-\(action.number)", label: "Hur långt: \(action.what)", ActionState.allCases.map { ($0.rawValue, $0.name) },
                    typed?["lage"] ?? action.state.rawValue)
                input(
                    .type("text"), .id("hur-\(action.number)"), .name("hur"), .value(typed?["hur"] ?? action.remark), .maxlength(300), .autocomplete("off"),
                    .ariaLabel("Hur det går: \(action.what)"), .placeholder("Hur går det?"))
                button(.type("submit"), .class("knapp liten"), .ariaLabel("Spara läget: \(action.what)")) { "Spara" }
            }
        }
    }

    private func place(_ action: MeetingAction) -> String { action.area.map { ", \(sight.name(of: $0, action.place))" } ?? "" }

    var decided: Html {
        section(.id("atgarder"), .ariaLabelledby("h-atg")) {
            Html.element(
                "h2", page.step == "atgard" ? [.id("h-atg"), .class("figurtitel"), .tabindex(-1), .autofocus] : [.id("h-atg"), .class("figurtitel")],
                .text("Åtgärder"))
            if !sight.decided.isEmpty { table }
            form
        }
    }

    private var table: Html {
        PageParts.scrolling("Tabell: åtgärder från mötet") {
            Markup.table {
                caption(.class("dold")) { "Åtgärder från mötet" }
                thead { tr { for head in ["Vad", "Vem", "Klart"] { th(.scope("col")) { head } } } }
                tbody {
                    sight.decided.map { standing in
                        tr {
                            th(.scope("row")) { standing.value.what + place(standing.value) }
                            td { standing.value.owner }
                            td { Swedish.date(standing.value.due) }
                        }
                    }
                }
            }
        }
    }

    private var form: Html {
        let draft = page.typed?.of(.action).map(ActionDraft.init) ?? ActionDraft()
        let inAWeek = (page.today + 7 as Day).description
        return page.form(.action, "inlasning bara-skarm mellan") {
            page.line("vad", "Vad ska göras?", "atgard-vad", draft.what)
            page.line("vem", "Vem svarar för det?", "atgard-vem", draft.owner, most: 100, help: "Funktion eller organisation.")
            MeetingFocusParts.spot("atgard-var", draft.place, sight.ground, none: "inte på en plats")
            div(.class("falt")) {
                label(.for("atgard-klart")) { "Klart senast" }
                input(.type("date"), .id("atgard-klart"), .name("klart"), .value(draft.due.isEmpty ? inAWeek : draft.due))
            }
            div(.class("falt kryss")) {
                label {
                    let common: [Attribute] = [.type("checkbox"), .name("mildare"), .value("ja")]
                    Html.void("input", draft.isMild ? common + [.checked] : common)
                    "Får stå i den mildare inriktningen"
                }
            }
            p { button(.type("submit")) { "Lägg till åtgärden" } }
        }
    }
}

/// What comes: events that are known, and places in focus.
struct MeetingFocusParts {
    let page: MeetingPage

    private static let head: [Attribute] = [.id("h-fram"), .class("figurtitel")]

    private var sight: MeetingSight { page.sight }

    var html: Html {
        section(.id("framat"), .ariaLabelledby("h-fram")) {
            Html.element(
                "h2", MeetingFocusParts.head + (page.step == "fokus" || page.isAllSet ? [.tabindex(-1), .autofocus] : []), .text("Veckan som kommer"))
            if !sight.focus.isEmpty || !sight.coming.isEmpty {
                ul(.class("lista")) {
                    sight.focus.map(line)
                    sight.coming.map(coming)
                }
            }
            form
        }
    }

    private func line(_ focus: WeekFocus) -> Html {
        let name = sight.name(of: focus.area, focus.place)
        return li {
            p {
                strong { "Plats i fokus: " }
                "\(name)\(focus.hours.isEmpty ? "" : ", \(focus.hours)"). \(focus.words)"
            }
            small { focus.mild.map { "I den mildare inriktningen: \($0)" } ?? "Står inte i den mildare inriktningen." }
            page.form(.removeFocus, "bara-skarm") {
                input(.type("hidden"), .name("nummer"), .value(String(focus.number)))
                button(.type("submit"), .class("lank"), .ariaLabel("Ta bort \(name) ur fokus")) { "Ta bort" }
            }
        }
    }

    private func coming(_ report: Observation) -> Html {
        li {
            p {
                strong { "Händer: " }
                "\(ReportWords.headline(report.content, sight.ground.areas, sight.ground.places)), \(report.content.time.words)"
            }
        }
    }

    private var form: Html {
        let draft = page.typed?.of(.focus).map(FocusDraft.init) ?? FocusDraft()
        return page.form(.focus, "inlasning bara-skarm mellan") {
            MeetingFocusParts.spot("fokus-var", draft.place, sight.ground, none: "välj plats")
            page.line("nar", "När?", "fokus-nar", draft.hours, most: 80, help: "Till exempel torsdag–lördag kl. 16–22.")
            page.line("vad", "Vad är i fokus?", "fokus-vad", draft.words)
            page.line("mildare", "Så här till nattvandrare och fastighetsägare", "fokus-mildare", draft.mild, help: "Tomt: står inte med där.")
            p { button(.type("submit")) { "Sätt platsen i fokus" } }
        }
    }

    /// Areas with their places.
    static func spot(_ id: String, _ chosen: String, _ ground: ReportGround, none: String) -> Html {
        div(.class("falt")) {
            label(.for(id)) { "Var?" }
            select(.id(id), .name("var")) {
                for item in [(value: "", words: none)] + MeetingSpot.choices(ground) {
                    option(item.value == chosen ? [.value(item.value), .selected] : [.value(item.value)]) { item.words }
                }
            }
        }
    }
}
