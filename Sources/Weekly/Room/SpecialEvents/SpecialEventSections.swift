import Almanac
import Markup
import Picture
import Web
import WeeklyRules

/// What an event's page goes through: the checklist, who tells whom, and the chronicle.
struct SpecialEventSections {
    let sight: SpecialEventSight
    let isLeader: Bool
    let flaws: [SpecialEventFlaw]
    let typed: SpecialEventTyped

    private var event: SpecialEvent { sight.event }
    private var day: Day { event.content.day }

    private func link(_ parts: String...) -> Link { Link(["handelser", String(event.number)] + parts) }

    private func part(_ id: String, _ heading: String, @HtmlBuilder content: () -> Html) -> Html {
        section(.class("avsnitt"), .id(id), .ariaLabelledby("\(id)-rubrik")) {
            h2(.id("\(id)-rubrik")) { heading }
            content()
        }
    }

    private func heads(_ names: [String], act: String) -> Html {
        thead {
            tr {
                for name in names { th(.scope("col")) { name } }
                if isLeader { th(.scope("col"), .class("bara-skarm")) { act } }
            }
        }
    }

    /// A button that says that something is so, or not after all.
    private func toggle(_ target: Link, line: Int64, version: ChangeNumber, isSo: Bool, words: String, of what: String) -> Html {
        postForm(to: target, .class("bara-skarm")) {
            SpecialEventPieces.hidden("rad", line)
            SpecialEventPieces.hidden("version", version.value)
            if !isSo { SpecialEventPieces.hidden("ja", "ja") }
            button(.type("submit"), .class(isSo ? "lank" : "knapp liten"), .ariaLabel("\(words): \(what)")) { words }
        }
    }

    // MARK: The checklist

    private func check(_ item: EventChecklist.Item) -> EventCheckRead? { sight.checks.first { $0.check.item == item.code } }

    var checklist: Html {
        let left = EventChecklist.left(sight.checks.map(\.check)).count
        return part("checklista", "Checklista") {
            p { "\(Swedish.count(EventChecklist.items.count - left)) av \(Swedish.count(EventChecklist.items.count)) punkter är genomgångna." }
            PageParts.scrolling("Tabell: checklista") {
                Markup.table {
                    caption(.class("dold")) { "Checklista" }
                    heads(["Punkt", "Läge"], act: "Bocka av")
                    EventChecklist.Phase.allCases.map(phase)
                }
            }
            if isLeader { SpecialEventPieces.functions }
        }
    }

    private func phase(_ phase: EventChecklist.Phase) -> Html {
        tbody {
            tr(.class("grupp")) { th(.scope("rowgroup"), .colspan(isLeader ? 3 : 2)) { phase.name } }
            EventChecklist.items.filter { $0.phase == phase }.map(row)
        }
    }

    private func row(_ item: EventChecklist.Item) -> Html {
        let read = check(item)
        return tr {
            th(.scope("row")) {
                item.text
                small { "Görs ofta av \(item.usual)." }
            }
            td {
                (read?.check.state ?? .notDone).name
                if let check = read?.check, check.state != .notDone { small { said(check) } }
            }
            if isLeader { td(.class("bara-skarm")) { marking(item, read) } }
        }
    }

    /// `rektor, kl. 14.30`.
    private func said(_ check: EventCheck) -> String { " " + [check.who ?? "", check.at.words(on: day)].filter { !$0.isEmpty }.joined(separator: ", ") }

    private func marking(_ item: EventChecklist.Item, _ read: EventCheckRead?) -> Html {
        let isMarked = read.map { $0.check.state != .notDone } ?? false
        return postForm(to: link("checklista")) {
            SpecialEventPieces.hidden("punkt", item.code)
            SpecialEventPieces.hidden("version", read?.version.value ?? 0)
            if isMarked {
                button(.type("submit"), .name("lage"), .value(EventCheckState.notDone.rawValue), .class("lank"), .ariaLabel("Ångra: \(item.text)")) {
                    "Ångra"
                }
            } else {
                div(.class("knapprad")) {
                    for (state, words) in [(EventCheckState.done, "Klart"), (.notNeeded, "Behövs inte")] {
                        button(.type("submit"), .name("lage"), .value(state.rawValue), .class("knapp liten"), .ariaLabel("\(words): \(item.text)")) { words }
                    }
                }
                details {
                    summary { "Någon annan" }
                    input(
                        .type("text"), .name("vem"), .maxlength(InformsWhom.longest), .autocomplete("off"), .list("funktioner"),
                        .ariaLabel("Vem, med funktion: \(item.text)"))
                }
            }
        }
    }

    // MARK: Who tells whom

    private var canAgree: Bool { isLeader && event.state == .open }

    var informing: Html {
        part("informera", "Vem informerar vem") {
            if sight.informs.isEmpty { p { "Inget är bestämt än." } } else { agreed }
            if canAgree { agreeing }
        }
    }

    private var agreed: Html {
        PageParts.scrolling("Tabell: vem informerar vem") {
            Markup.table {
                caption(.class("dold")) { "Vem informerar vem" }
                heads(["Vem", "Informerar", "Senast", "Läge"], act: "Bocka av")
                tbody { sight.informs.map(agreement) }
            }
        }
    }

    private func agreement(_ read: InformsWhomRead) -> Html {
        let isLate = !read.row.isDone && (read.row.byWhen.map { $0 < sight.ground.now } ?? false)
        return tr {
            th(.scope("row")) { Swedish.capitalised(read.row.who) }
            td { read.row.whom }
            td { read.row.byWhen?.words(on: sight.ground.now.day) ?? "snarast" }
            td { read.row.isDone ? "klart" : isLate ? "inte klart, tiden har gått" : "inte klart" }
            if isLeader {
                td(.class("bara-skarm")) {
                    if canAgree {
                        toggle(
                            link("informera", "klart"), line: read.line, version: read.version, isSo: read.row.isDone,
                            words: read.row.isDone ? "Ångra" : "Klart", of: "\(read.row.who) informerar \(read.row.whom)")
                    }
                }
            }
        }
    }

    private var agreeing: Html {
        let (draft, pieces) = (typed.informs ?? InformsWhomDraft(), SpecialEventPieces(flaws: flaws))
        return postForm(to: link("informera"), .class("inlasning")) {
            pieces.function("vem", "Vem?", help: "Funktion, till exempel rektor. Inte namn.", value: draft.who)
            pieces.function("vilka", "Informerar vem?", help: "Till exempel vårdnadshavare på skolan.", value: draft.whom)
            pieces.moment(
                "senast", "Senast", help: "Tomt betyder snarast.", day: draft.day.isEmpty ? sight.ground.now.day.description : draft.day, clock: draft.clock)
            p { button(.type("submit")) { "Lägg till" } }
        }
    }

    // MARK: The chronicle

    var chronicle: Html {
        part("kronika", "Krönika") {
            if sight.entries.isEmpty { p { "Inga rader än. Skriv vad som händer och görs, med klockslag." } } else { lines }
            if isLeader { telling }
        }
    }

    private var lines: Html { ul(.class("lista")) { sight.entries.map(line) } }

    private func line(_ read: EventEntryRead) -> Html {
        let entry = read.entry
        return li {
            p {
                strong { Swedish.capitalised(entry.at.words(on: day)) }
                " \(entry.words ?? "Orden är gallrade.")"
            }
            small { "\(Swedish.capitalised(entry.source.name)). \(entry.isConfirmed ? "Bekräftat av polisen." : "Inte bekräftat av polisen.")" }
            if isLeader {
                toggle(
                    link("rad", "bekraftad"), line: read.line, version: read.version, isSo: entry.isConfirmed,
                    words: entry.isConfirmed ? "Inte bekräftat" : "Bekräftat av polisen", of: "raden \(entry.at.words(on: day))")
            }
        }
    }

    private var telling: Html {
        let (draft, pieces) = (typed.entry ?? EventEntryDraft(), SpecialEventPieces(flaws: flaws))
        return postForm(to: link("rad"), .class("inlasning")) {
            pieces.words(
                "ord", "Ny rad", help: "Vad har hänt eller gjorts? Skriv om platsen och händelsen, aldrig om vem.", value: draft.words,
                most: EventEntry.longest, isRequired: true)
            pieces.moment(
                "rad", "När", help: "Tomt betyder nu.", day: draft.day.isEmpty ? sight.ground.now.day.description : draft.day, clock: draft.clock)
            PageParts.choice(
                "kalla", label: "Från", options: EventSource.allCases.map { ($0.rawValue, $0.name) },
                selected: draft.source.isEmpty ? EventSource.police.rawValue : draft.source)
            div(.class("kryss")) { SpecialEventPieces.box("rad-bekraftad", "Bekräftat av polisen", isChecked: draft.isConfirmed) }
            p { button(.type("submit")) { "Lägg till raden" } }
        }
    }
}
