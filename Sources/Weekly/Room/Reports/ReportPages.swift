import Almanac
import Markup
import Picture
import Storage
import Web
import WeeklyRules

/// Where what does not belong here goes. Asked first, so that nothing urgent is left in a queue.
enum ElsewhereWords {
    static var html: Html {
        section(.class("ruta"), .ariaLabelledby("annat")) {
            h2(.id("annat")) { "Hör det hemma någon annanstans?" }
            ul(.class("lista")) {
                line("Det pågår nu, eller någon är i fara.", "Ring 112. Är det inte bråttom: polisen på 114 14.")
                line("Ett barn far illa.", "Gör en orosanmälan till socialtjänsten där barnet bor. Den går aldrig hit.")
                line("Något är trasigt eller skräpigt.", "Säg det i Tyck till, så åtgärdas det.")
                line("Du har blivit hotad i tjänsten.", "Anmäl det i din arbetsgivares system för arbetsmiljö, och tala med din chef.")
            }
        }
    }

    private static func line(_ words: String, _ where: String) -> Html {
        li {
            p { words }
            small { `where` }
        }
    }
}

/// The first page: does it belong here, and which way on.
struct ReportEntryPage {
    /// Areas that were said last time, by name; empty for none.
    let usual: [String]
    let usualSlugs: [Slug]
    let key: String
    /// The mark of the sign-in that it is made for.
    let account: String
    let latest: Html

    static let link = Link("/rapportera")
    static let crumb = Crumb("Rapportera", link)

    var page: Page {
        Page(title: "Rapportera", crumbs: [Crumb("Rapportera")], scripts: [.report]) {
            PageParts.head(over: "", heading: "Vad har du att berätta?", lead: "Det tar en halv minut. Skriv om platsen och händelsen, aldrig om vem.")
            div(.class("huvudspalt rapport")) {
                div {
                    ElsewhereWords.html
                    p(.class("mellan")) {
                        a(.class("knapp forst stillsamt"), .href(Link("/rapportera/ny"))) {
                            "Nej, det hör hit: berätta"
                            span(.ariaHidden) { "→" }
                        }
                    }
                    nothing
                }
                div(.class("spalt")) {
                    latest
                    p(.class("kalla"), .reportQueue, .ariaLive) {}
                }
            }
        }
    }

    /// One tap for a calm week.
    private var nothing: Html {
        postForm(to: Link("/rapportera/inget"), .reportForm, .reportAccount(account)) {
            input(.type("hidden"), .name("nyckel"), .value(key))
            usualSlugs.map { input(.type("hidden"), .name("omrade-\($0)"), .value("ja")) }
            button(.type("submit"), .class("stillsamt")) {
                usual.isEmpty ? "Inget att rapportera den här veckan" : "Inget att rapportera från \(Swedish.list(usual)) den här veckan"
                span(.ariaHidden) { "→" }
            }
        }
    }
}

/// The form by itself.
struct ReportFormPage {
    let form: ReportForm
    let heading: String
    var lead = "Ett par tryck räcker. Skriv om platsen och händelsen, aldrig om vem."

    var page: Page {
        Page(title: heading, crumbs: [ReportEntryPage.crumb, Crumb(heading)], status: form.flaws.isEmpty ? 200 : 422, scripts: [.report, .personGuard]) {
            PageParts.head(over: "Rapportera", heading: heading, lead: lead)
            form.html
        }
    }
}

/// What somebody has told, and what came of it.
struct OwnReports {
    let reports: [ReportRead]
    let areas: [AreaName]
    let places: [ReportPlace]
    /// What meetings came to, by the weeks they judged.
    var decided: [Week: MeetingEdition] = [:]
    /// Whether reports that were sent back can be told anew from here.
    var canAnswer = true

    var html: Html {
        section(.ariaLabelledby("mina")) {
            h2(.id("mina")) { "Dina senaste rapporter" }
            ExampleMark.notice(reports.map(\.observation))
            if reports.isEmpty {
                p(.class("matt")) { "Inga än. Det du berättar står här, med vad som hände sedan." }
            } else {
                ul(.class("lista")) { reports.map(line) }
            }
        }
    }

    private func line(_ read: ReportRead) -> Html {
        let (content, standing) = (read.observation.content, read.observation.standing)
        return li {
            p {
                headline(content)
                " "
                span(.class("status")) { ReportWords.status(standing.state) }
                ExampleMark.chip(read.observation)
            }
            small {
                "\(Swedish.capitalised(Swedish.week(read.observation.week))). \(standing.state.told)"
                if standing.state == .returned, let reason = standing.reason { " \(reason)" }
            }
            feedback(read.observation).map { words in p(.class("prosa")) { words } }
            if canAnswer, standing.state == .returned {
                p { a(.href(Link(["rapportera", "mina", String(read.observation.number)]))) { "Svara" } }
            }
        }
    }
}

extension OwnReports {
    /// What it was about; of a line that nobody has sorted yet its own words, by which who wrote it knows it.
    private func headline(_ content: Observation.Content) -> String {
        guard content.category == nil, content.kind != .nothing, !content.words.isEmpty else { return ReportWords.headline(content, areas, places) }
        return "”\(content.words)”"
    }

    /// What the meeting came to where it was told of: level, actions, and a few words from who led it.
    private func feedback(_ observation: Observation) -> [String] {
        guard [.accepted, .merged].contains(observation.standing.state), let edition = decided[observation.week] else { return [] }
        let words = observation.content.place.areas.compactMap { edition.feedback(on: $0) }
        return words + (edition.feedback.isEmpty ? [] : [edition.feedback])
    }
}

extension Reporting {
    /// What meetings came to in the weeks that reports are of. Two index seeks a week.
    func decided(on reports: [ReportRead], _ reader: Reader) throws -> [Week: MeetingEdition] {
        var found: [Week: MeetingEdition] = [:]
        for report in reports where found[report.observation.week] == nil {
            found[report.observation.week] = try meetings.frozen(report.observation.week, in: report.observation.cooperation, reader)?.edition
        }
        return found
    }
}

/// Receipt and feedback.
struct OwnReportsPage {
    let own: OwnReports
    /// True right after a report was taken.
    let isReceipt: Bool

    var page: Page {
        Page(title: "Mina rapporter", crumbs: [ReportEntryPage.crumb, Crumb("Mina rapporter")], scripts: [.report]) {
            PageParts.head(
                over: "Rapportera", heading: isReceipt ? "Tack, det är mottaget" : "Mina rapporter",
                lead: isReceipt ? "Den läses inför nästa möte. Här ser du vad som händer med den." : "Här står vad du har berättat och vad som hände sedan.")
            p(.class("knapprad")) { a(.class("knapp"), .href(ReportEntryPage.link)) { "Berätta mer" } }
            own.html
            p(.class("kalla"), .reportQueue, .ariaLive) {}
        }
    }
}

/// The page that a phone keeps, for where there is no network. It is made for nobody, and holds nothing but the form.
struct WithoutNetworkPage {
    let ground: ReportGround

    var page: Page {
        Page(title: "Rapportera utan nät", crumbs: [Crumb("Rapportera utan nät")], scripts: [.report, .personGuard]) {
            PageParts.head(
                over: "Rapportera", heading: "Vad har du sett?",
                lead: "Det finns inget nät just nu. Skriv ändå: rapporten sparas i telefonen och skickas när nätet är tillbaka. Är någon i fara, ring 112.")
            ReportForm(ground: ground, draft: ReportDraft(), target: ReportEntryPage.link).html
        }
    }
}

/// Words that pages of reports share.
enum ReportWords {
    /// `Klotter, Råcksta torg`; `Inget att rapportera, Råcksta`.
    static func headline(_ content: Observation.Content, _ areas: [AreaName], _ places: [ReportPlace]) -> String {
        let what = content.category.map { Swedish.capitalised($0.name) } ?? (content.kind == .nothing ? "Inget att rapportera" : "Rad som ska sorteras")
        return [what, place(content.place, areas, places)].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// `Maltesholmstorget`, `Råcksta och Grimsta`, `digitalt`.
    static func place(_ place: ObservationPlace, _ areas: [AreaName], _ places: [ReportPlace]) -> String {
        var words: [String] = []
        if let named = place.place {
            words.append(places.first { $0.slug == named }?.name ?? named.text)
        } else {
            words = place.areas.map { slug in areas.first { $0.slug == slug }?.name ?? slug.text }
        }
        if place.isDigital { words.append("digitalt") }
        return Swedish.list(words)
    }

    static func status(_ state: ObservationState) -> String {
        switch state {
        case .new: "mottagen"
        case .accepted: "ingår i läget"
        case .merged: "ihoplagd"
        case .returned: "fråga till dig"
        case .embargoed: "väntar"
        }
    }
}
