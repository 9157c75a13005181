import AccessRules
import Almanac
import Charts
import Markup
import Picture
import Web
import WeeklyRules

/// The areas of a meeting: what deviates with what was told, the rest in a table.
struct MeetingAreaParts {
    let page: MeetingPage

    private var sight: MeetingSight { page.sight }
    private var meeting: WeeklyMeeting { sight.meeting.value }

    var html: Html {
        Html.join([
            section(.class("avsnitt"), .id("omraden"), .ariaLabelledby("h-omr")) {
                h2(.id("h-omr")) { "Det som avviker" }
                if page.discussed.isEmpty {
                    p(.class("matt")) { "Skalan föreslår detsamma som förra veckan överallt, och ingenstans nivå\(Swedish.noBreak)3 eller högre." }
                }
                div(.class("mote")) { page.discussed.map(part) }
            },
            others,
        ])
    }

    // MARK: What is talked about

    private func part(_ area: MeetingArea) -> Html {
        let id = "o-\(area.slug)"
        return section(.class("mote-omrade"), .ariaLabelledby(id)) {
            div {
                h3(.id(id)) { a(.href(.area(area.slug, year: page.week.year))) { area.name } }
                p(.class("kalla")) {
                    "Förra veckan "
                    LevelChip(area.week.before).html
                }
                p(.class("kalla")) { MeetingAreaParts.heard(area, of: sight.parties.count) }
                if area.week.waiting > 0 {
                    p(.class("kalla")) { "\(Swedish.capitalised(Swedish.counted(area.week.waiting, one: "rapport", many: "rapporter"))) väntar på granskning" }
                }
            }
            div {
                WeekReports(area.week.reports).html
                if !area.places.isEmpty { p(.class("kalla")) { MeetingAreaParts.places(area) } }
                WeekSurroundings(area: area.week, places: sight.ground.places).html
                votes(area)
                area.dissents.map(MeetingAreaParts.dissent)
                PoliceLinePart(page: page, area: area).html
                dissentForm(area)
            }
            div(.class("avgjort")) { decision(area) }
        }
    }

    /// `3 av 5 parter har rapporterat`.
    static func heard(_ area: MeetingArea, of parties: Int) -> String {
        area.week.heard == 0 ? "ingen har rapporterat" : "\(area.week.heard) av \(max(parties, area.week.heard)) parter har rapporterat"
    }

    private static func places(_ area: MeetingArea) -> String {
        "Platser: " + Swedish.list(area.places.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count))" })
    }

    private func decision(_ area: MeetingArea) -> Html {
        let isAgain = page.takenUp == area.slug || page.typed?.of(.decide, area: area.slug.text) != nil
        guard let set = area.decision?.value else { return levelForm(area) }
        let standing = Html.join([
            p(.class("kalla")) { "Beslut" },
            LevelChip(set.level, size: .large).html,
            p { strong { set.level.flatMap { page.scale.level($0)?.word } ?? "Underlag saknas" } },
            set.reason.isEmpty ? .empty : p { set.reason },
        ])
        // Whoever sets it again sees what stands: somebody else may have set it meanwhile.
        if isAgain { return Html.join([standing, levelForm(area)]) }
        return Html.join([
            standing, p(.class("kalla")) { suggestion(area) },
            p(.class("bara-skarm")) { a(.href(again(area))) { "Ändra nivån i \(area.name)" } },
        ])
    }

    private func suggestion(_ area: MeetingArea) -> String { "Förslag ur skalan: \(area.week.suggestion.reason)" }

    private func again(_ area: MeetingArea) -> Link {
        Link(["veckor", String(page.week.year), String(page.week.number)], query: [("ta-upp", area.slug.text)])
    }

    private func levelForm(_ area: MeetingArea) -> Html {
        let typed = page.typed?.of(.decide, area: area.slug.text)
        let isNext = page.current == area.slug || page.takenUp == area.slug
        return page.form(.decide, "inlasning") {
            input(.type("hidden"), .name("omrade"), .value(area.slug.text))
            version(area)
            levels(area, chosen: typed?["niva"], isNext: isNext)
            p(.class("kalla")) { suggestion(area) }
            page.line("skal", "Skäl", "skal-\(area.slug)", typed?["skal"] ?? area.decision?.value.reason, help: "Läses av alla parter.")
            div(.class("falt kryss")) {
                label {
                    let common: [Attribute] = [.type("checkbox"), .name("oppet"), .value("ja")]
                    Html.void("input", typed?["oppet"] == "ja" || area.decision?.value.isReasonOpen == true ? common + [.checked] : common)
                    "Skälet får visas öppet"
                }
            }
            p { button(.type("submit"), .class("forst"), .ariaLabel("Sätt nivån i \(area.name)")) { "Sätt nivån" } }
        }
    }

    private func version(_ area: MeetingArea) -> Html {
        guard let set = area.decision else { return .empty }
        return input(.type("hidden"), .name("version"), .value(String(set.version.value)))
    }

    /// The steps of the scale and no basis, the suggested one chosen.
    private func levels(_ area: MeetingArea, chosen: String?, isNext: Bool) -> Html {
        fieldset(.class("falt")) {
            legend { "Nivå i \(area.name)" }
            MeetingAreaParts.select(
                "niva", id: "niva-\(area.slug)", label: "Nivå i \(area.name)", MeetingAreaParts.options(page.scale), chosen ?? proposed(area), isNext)
        }
    }

    /// `3 Oroande`, …, `underlag saknas`.
    static func options(_ scale: LevelScale) -> [(value: String, words: String)] {
        scale.levels.map { (String($0.number), "\($0.number) \($0.word)") } + [(LevelDraft.none, "underlag saknas")]
    }

    private func proposed(_ area: MeetingArea) -> String { area.proposed.map(String.init) ?? LevelDraft.none }

    static func select(
        _ name: String, id: String, label: String, _ options: [(value: String, words: String)], _ chosen: String, _ isNext: Bool = false
    ) -> Html {
        let common: [Attribute] = [.id(id), .name(name), .ariaLabel(label)]
        return Html.element(
            "select", isNext ? common + [.autofocus] : common,
            .join(
                options.map { item in
                    option(item.value == chosen ? [.value(item.value), .selected] : [.value(item.value)]) { item.words }
                }))
    }

    // MARK: Opinions

    private func votes(_ area: MeetingArea) -> Html {
        guard meeting.vote == .shown, !area.votes.isEmpty else { return .empty }
        let levels = area.votes.compactMap(\.level)
        let spread = (levels.max() ?? 0) - (levels.min() ?? 0)
        let words = spread == 0 ? "alla eniga" : "spridning \(spread) steg"
        return Html.join([
            p(.class("kalla mellan")) { "Parternas nivå var för sig, \(words)" },
            ul(.class("roster")) {
                area.votes.map { vote in
                    li {
                        "\(vote.organisation) "
                        LevelChip(vote.level).html
                    }
                }
            },
        ])
    }

    static func dissent(_ dissent: Dissent) -> Html {
        let wish = dissent.level.map { "nivå\(Swedish.noBreak)\($0)" } ?? "att underlag saknas"
        return p(.class("matt mellan")) { "Avvikande mening: \(dissent.organisation) ville se \(wish). \(dissent.reason)" }
    }

    private func dissentForm(_ area: MeetingArea) -> Html {
        let typed = page.typed?.of(.dissent, area: area.slug.text)
        return div(.class("bara-skarm mellan")) {
            PageParts.folded("Anteckna en avvikande mening om \(area.name)", isOpen: typed != nil) {
                page.form(.dissent) {
                    input(.type("hidden"), .name("omrade"), .value(area.slug.text))
                    page.seen
                    div(.class("falt")) {
                        MeetingAreaParts.select(
                            "part", id: "part-\(area.slug)", label: "Part", sight.parties.map { ($0.slug.text, $0.name) }, typed?["part"] ?? "")
                    }
                    div(.class("falt")) {
                        MeetingAreaParts.select(
                            "niva", id: "avvik-\(area.slug)", label: "Nivå som parten ville se", MeetingAreaParts.options(page.scale),
                            typed?["niva"] ?? proposed(area))
                    }
                    page.line("skal", "Partens skäl", "avvik-skal-\(area.slug)", typed?["skal"], help: "Står i anteckningarna. Tomt tar bort meningen.")
                    p { button(.type("submit")) { "Anteckna" } }
                }
            }
        }
    }
}

/// Areas that are as usual: one key each.
extension MeetingAreaParts {
    private var others: Html {
        guard !page.others.isEmpty else { return .empty }
        return section(.class("avsnitt"), .id("ovriga"), .ariaLabelledby("h-ovr")) {
            h2(.id("h-ovr")) { "Övriga områden" }
            p { "Nivå 1 utan rapporter är inte samma sak som ett lugnt område. Har ingen rapporterat föreslås att underlag saknas." }
            PageParts.scrolling("Tabell: övriga områden") {
                table {
                    caption(.class("dold")) { "Övriga områden" }
                    thead { tr { for head in ["Område", "Förra veckan", "Vilar på", "Nivå"] { th(.scope("col")) { head } } } }
                    tbody { page.others.map(row) }
                }
            }
        }
    }

    private func row(_ area: MeetingArea) -> Html {
        tr {
            th(.scope("row")) { a(.href(.area(area.slug, year: page.week.year))) { area.name } }
            td { LevelChip(area.week.before).html }
            td {
                if !area.week.reports.isEmpty { div { WeekReports(area.week.reports).short } }
                small { MeetingAreaParts.heard(area, of: sight.parties.count) + (area.week.heard == 0 ? " – tyst, inte nödvändigtvis lugnt" : "") }
            }
            td { area.decision.map { settled(area, $0.value) } ?? confirmation(area) }
        }
    }

    private func settled(_ area: MeetingArea, _ set: LevelAssessment) -> Html {
        Html.join([
            LevelChip(set.level).html, .text(" "),
            a(.class("bara-skarm"), .href(again(area)), .ariaLabel("Ändra nivån i \(area.name)")) { "Ändra" },
        ])
    }

    /// One key: the button has the keyboard when its turn comes.
    private func confirmation(_ area: MeetingArea) -> Html {
        let isNext = page.current == area.slug
        let level = area.proposed.map { "nivå\(Swedish.noBreak)\($0)" } ?? "underlag saknas"
        let common: [Attribute] = [.type("submit"), .class("knapp liten"), .ariaLabel("Bekräfta \(level) i \(area.name)")]
        return page.form(.confirm, "knapprad bara-skarm") {
            input(.type("hidden"), .name("omrade"), .value(area.slug.text))
            input(.type("hidden"), .name("niva"), .value(proposed(area)))
            LevelChip(area.proposed).html
            Html.element("button", isNext ? common + [.autofocus] : common, .text("Bekräfta"))
            a(.href(again(area)), .ariaLabel("Ta upp \(area.name)")) { "Ta upp" }
        }
    }
}
