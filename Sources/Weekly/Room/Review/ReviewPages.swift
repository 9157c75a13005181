import AccessRules
import Almanac
import Markup
import Picture
import Web
import WeeklyRules

/// What waits to be reviewed: new first, then what was sent back and what is held.
struct ReviewListPage {
    let waiting: [ObservationState: [ReportRead]]
    let ground: ReportGround
    /// True right after one was dealt with: the keyboard stands at the next.
    var isNext = false

    static let crumb = Crumb("Granska", Link("/granska"))

    private var new: [ReportRead] { waiting[.new] ?? [] }

    var page: Page {
        Page(title: "Granska", crumbs: [Crumb("Granska")]) {
            ExampleMark.notice(waiting.values.joined().map(\.observation))
            PageParts.head(
                over: "Rapporter", heading: heading,
                lead: "Det som tas in räknas i veckans läge. Den som rapporterade ser vad som hände, och originalet finns kvar.")
            part("Nya", "ny", new)
            part("Tillbaka hos den som rapporterade", "ti", waiting[.returned] ?? [])
            part("Väntar för en utrednings skull", "va", (waiting[.embargoed] ?? []).sorted { embargo($0) < embargo($1) })
        }
    }

    private var heading: String {
        new.isEmpty ? "Inget väntar på granskning" : "\(Swedish.capitalised(Swedish.counted(new.count, one: "ny rapport", many: "nya rapporter")))"
    }

    private func embargo(_ read: ReportRead) -> String { read.observation.standing.embargo?.description ?? "" }

    private func part(_ heading: String, _ id: String, _ reads: [ReportRead]) -> Html {
        guard !reads.isEmpty else { return .empty }
        return section(.class("avsnitt"), .ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            ul(.class("lista")) { reads.map(line) }
        }
    }

    private func line(_ read: ReportRead) -> Html {
        let (observation, content) = (read.observation, read.observation.content)
        let link = Link(["granska", String(observation.number)])
        return li {
            p {
                a(.href(link)) { ReportWords.headline(content, ground.areas, ground.places) }
                if let severity = content.severity {
                    " "
                    span(.class("status")) { severity.name }
                }
                if content.whyNoPerson != nil {
                    " "
                    span(.class("status")) { "personvakten" }
                }
                ExampleMark.chip(observation)
            }
            if !content.words.isEmpty { p { content.words } }
            small { "\(Swedish.capitalised(content.time.words)). Från \(ReviewWords.kind(observation)). \(ReviewWords.certainty(content))" }
            if let embargo = observation.standing.embargo { small { "Ses över \(Swedish.date(embargo))\(embargo <= ground.today ? ", nu" : "")." } }
            if observation.standing.state == .new, content.category != nil || content.kind == .nothing { take(read, link) }
        }
    }

    /// The report that the keyboard stands at.
    private var next: Int64? {
        guard isNext else { return nil }
        return new.first { $0.observation.content.category != nil || $0.observation.content.kind == .nothing }?.observation.number
    }

    private func taking(_ read: ReportRead) -> [Attribute] {
        [.type("submit"), .class("knapp liten"), .ariaLabel("Ta in rapport \(read.observation.number)")]
    }

    /// One tap for what is right as it is.
    private func take(_ read: ReportRead, _ link: Link) -> Html {
        postForm(to: link, .class("bara-skarm")) {
            input(.type("hidden"), .name("version"), .value(String(read.version.value)))
            ReviewWords.hidden(ReportDraft(read.observation.content))
            Html.element(
                "button", read.observation.number == next ? taking(read) + [.autofocus] : taking(read), .text("Ta in"))
        }
    }
}

/// One report: as it was told, what it may be the same as, and what can be done with it.
struct ReviewPage {
    let sight: ReviewSight
    let refusal: ReviewRefusal?
    let reason: String

    private var observation: Observation { sight.read.observation }
    private var content: Observation.Content { observation.content }
    private var link: Link { Link(["granska", String(observation.number)]) }

    var page: Page {
        let title = ReportWords.headline(content, sight.ground.areas, sight.ground.places)
        return Page(title: title, crumbs: [ReviewListPage.crumb, Crumb("Rapport \(observation.number)")], status: refusal == nil ? 200 : 422) {
            ExampleMark.notice([observation] + sight.likely)
            PageParts.head(over: over, heading: title, lead: content.time.words)
            if let refusal {
                div(.class("ruta fel mellan"), .role("alert")) {
                    h2 { "Inget är ändrat" }
                    p { refusal.words }
                }
            }
            facts
            div(.class("bara-skarm")) {
                part("Ta in", "in") { acceptance }
                if !sight.likely.isEmpty { part("Samma som en annan?", "sa") { merging } }
                if sight.hasSomebodyToAsk {
                    part("Skicka tillbaka med en fråga", "ti") { form("tillbaka", "Skicka tillbaka") { why("Frågan", "ti") } }
                }
                part("Låt den vänta", "va") { form("vanta", "Låt vänta") { embargo } }
            }
            if sight.history.count > 1 { earlier }
        }
    }

    private var over: String {
        "Rapport \(observation.number), \(ReportWords.status(observation.standing.state))\(observation.isExample ? ", exempel" : "")"
    }

    private func part(_ heading: String, _ id: String, @HtmlBuilder content: () -> Html) -> Html {
        section(.class("avsnitt"), .ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            content()
        }
    }

    private var facts: Html {
        Html.join([
            content.words.isEmpty ? p(.class("matt")) { "Inga egna ord." } : Html.join(content.words.split(separator: "\n").map { line in p { String(line) } }),
            dl(.class("fakta")) {
                for (name, words) in told {
                    dt { name }
                    dd { words }
                }
            },
        ])
    }

    private var told: [(String, String)] {
        var all = [("Slag", content.kind.name), ("Var", ReportWords.place(content.place, sight.ground.areas, sight.ground.places))]
        if let severity = content.severity { all.append(("Allvar", severity.name)) }
        if let certainty = content.certainty { all.append(("Känt genom", certainty.name)) }
        all.append(("Polisanmält", content.police.name))
        all.append(("Från", ReviewWords.kind(observation)))
        if let sender = sight.sender {
            all.append(("Avsändare", [sender.organisation, sender.channel.name, sender.toldBy ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")))
        }
        if let why = content.whyNoPerson { all.append(("Personvakten", "Avsändaren säger: \(why)")) }
        if let reason = observation.standing.reason { all.append(("Beslut", reason)) }
        return all
    }

    private func form(_ act: String, _ words: String, @HtmlBuilder content: () -> Html) -> Html {
        postForm(to: link, .class("inlasning")) {
            input(.type("hidden"), .name("gor"), .value(act))
            input(.type("hidden"), .name("version"), .value(String(sight.read.version.value)))
            content()
            p { button(.type("submit")) { words } }
        }
    }

    private func why(_ words: String, _ id: String) -> Html {
        div(.class("falt")) {
            label(.for("skal-\(id)")) { words }
            input(.type("text"), .id("skal-\(id)"), .name("skal"), .value(reason), .maxlength(300), .autocomplete("off"))
        }
    }

    private var acceptance: Html {
        form("ta-in", "Ta in i veckans läge") {
            if content.kind == .nothing {
                p { "Det fanns inget att rapportera. Det räknas som att området är hört." }
            } else {
                PageParts.choice("slag", label: "Vad är det?", options: ObservationKind.told.map { ($0.rawValue, $0.name) }, selected: content.kind.rawValue)
                PageParts.choice(
                    "kategori", label: "Vad gäller det?",
                    options: [("", "inte sorterad")]
                        + ObservationCategory.choices.flatMap { group in
                            group.categories.map { (String($0.code), "\(group.group): \($0.name)") }
                        }, selected: content.category.map { String($0.code) } ?? "")
                PageParts.choice(
                    "allvar", label: "Hur allvarligt?", options: [("", "inte sagt")] + Severity.allCases.map { (String($0.rawValue), $0.name) },
                    selected: content.severity.map { String($0.rawValue) } ?? "")
                PageParts.choice(
                    "sakerhet", label: "Hur är det känt?", options: [("", "inte sagt")] + Certainty.allCases.map { ($0.rawValue, $0.name) },
                    selected: content.certainty?.rawValue ?? "")
                areas
                why("Varför ändrat? Behövs bara om du ändrar något", "in")
            }
        }
    }

    private var areas: Html {
        fieldset(.class("falt kryss")) {
            legend { "Var?" }
            if let place = content.place.place { input(.type("hidden"), .name("plats"), .value(place.text)) }
            if content.place.isDigital { input(.type("hidden"), .name("digitalt"), .value("ja")) }
            sight.ground.areas.map { area in
                let common: [Attribute] = [.type("checkbox"), .name("omrade-\(area.slug)"), .value("ja")]
                return label {
                    Html.void("input", content.place.areas.contains(area.slug) ? common + [.checked] : common)
                    area.name
                }
            }
        }
    }

    private var merging: Html {
        form("lagg-ihop", "Lägg ihop") {
            fieldset(.class("falt")) {
                legend { "Den här och den andra räknas som en" }
                div(.class("val val-en")) {
                    sight.likely.map { other in
                        label {
                            input(.type("radio"), .name("med"), .value(String(other.number)))
                            span {
                                "\(other.number). \(ReportWords.headline(other.content, sight.ground.areas, sight.ground.places))"
                                ExampleMark.chip(other)
                                span(.class("hjalp")) {
                                    "\(Swedish.capitalised(other.content.time.words)), från \(ReviewWords.kind(other)). \(other.content.words)"
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private var embargo: Html {
        Html.join([
            p(.class("hjalp")) { "Rapporten räknas inte och visas inte för andra förrän du tar in den. Dagen då den ska ses över står i listan." },
            div(.class("falt")) {
                label(.for("till")) { "Se över igen" }
                input(.type("date"), .id("till"), .name("till"))
            },
            why("Varför", "va"),
        ])
    }

    private var earlier: Html {
        section(.class("avsnitt"), .ariaLabelledby("ti-ur")) {
            h2(.id("ti-ur")) { "Som den har stått" }
            ul(.class("lista")) {
                sight.history.map { read in
                    li {
                        p {
                            ReportWords.headline(read.observation.content, sight.ground.areas, sight.ground.places)
                            ExampleMark.chip(read.observation)
                        }
                        small {
                            [
                                "Ändring \(read.version)", ReportWords.status(read.observation.standing.state), read.observation.content.severity?.name ?? "",
                                read.observation.standing.reason ?? "",
                            ].filter { !$0.isEmpty }.joined(separator: ", ")
                        }
                    }
                }
            }
        }
    }
}

/// Words that the pages of review share.
enum ReviewWords {
    /// Of a reporter it is told what kind of organisation it was, never who.
    static func kind(_ observation: Observation) -> String { OrganisationKind(rawValue: observation.organisationKind)?.name ?? "annan" }

    static func certainty(_ content: Observation.Content) -> String { content.certainty.map { "\(Swedish.capitalised($0.name))." } ?? "" }

    /// A draft as fields that are not seen.
    static func hidden(_ draft: ReportDraft) -> Html {
        let fields = [
            ("slag", draft.kind), ("kategori", draft.category), ("allvar", draft.severity), ("sakerhet", draft.certainty), ("plats", draft.place),
        ]
        return Html.join(
            (fields.filter { !$0.1.isEmpty } + draft.areas.sorted().map { ("omrade-\($0)", "ja") } + (draft.isDigital ? [("digitalt", "ja")] : [])).map {
                input(.type("hidden"), .name($0.0), .value($0.1))
            })
    }
}
