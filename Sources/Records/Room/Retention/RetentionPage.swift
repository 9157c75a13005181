import Markup
import Picture
import RecordsRules
import Storage
import Web

/// How long every type of record is kept, by which decision, and what would be purged today.
struct RetentionPage {
    let sights: [RetentionSight]
    let runs: [PurgeRun]
    let working: [WorkingMaterial]
    let typed: RetentionForm.Typed?

    static let link = Link("/handlingar")

    private var rows: Int { sights.reduce(0) { $0 + $1.rows } }
    private var lacking: Int { sights.count { $0.rule == nil } }

    var page: Page {
        Page(title: "Handlingar", crumbs: [Crumb("Handlingar")], status: typed == nil ? 200 : 422) {
            PageParts.head(over: "Bevara och gallra", heading: heading, lead: lead)
            if let typed { fault(typed.refusal) }
            actions
            for sight in sights { part(sight) }
            material
        }
    }

    private var heading: String {
        rows == 0 ? "Inget ska gallras i dag" : "\(Swedish.count(rows)) \(rows == 1 ? "uppgift" : "uppgifter") ska gallras enligt reglerna"
    }

    private var lead: String {
        let general = "Reglerna gäller hela lagret, alla samverkan i det. Utan regel bevaras allt."
        guard lacking > 0 else { return general }
        return "\(Swedish.capitalised(Swedish.counted(lacking, one: "handlingstyp", many: "handlingstyper"))) saknar regel. \(general)"
    }

    private func fault(_ refusal: RetentionRefusal) -> Html {
        div(.class("ruta fel mellan"), .role("alert")) {
            h2 { "Regeln är inte sparad" }
            p { refusal.words }
        }
    }

    private var actions: Html {
        p(.class("knapprad mellan")) {
            if rows > 0 { a(.class("knapp forst"), .href(PurgePage.link)) { "Gallra nu" } }
            a(.class("knapp"), .href(PurgeLogPage.link)) { "Se vad som har gallrats" }
        }
    }

    private func part(_ sight: RetentionSight) -> Html {
        let type = sight.type
        return section(.class("avsnitt"), .ariaLabelledby("h-\(type.slug)")) {
            h2(.id("h-\(type.slug)")) { type.title }
            p { type.holds }
            dl(.class("fakta")) { facts(sight) }
            change(sight)
        }
    }

    private func facts(_ sight: RetentionSight) -> Html {
        var facts = [("Regel", RetentionPage.words(sight))]
        if let rule = sight.rule {
            facts.append(("Beslut", "\(rule.decision), \(rule.decidedBy), \(Swedish.date(rule.decidedOn))"))
        } else {
            facts.append(("Förslag", sight.type.proposal.words))
        }
        if sight.rule?.months != nil { facts.append(("Att gallra i dag", RetentionPage.due(sight))) }
        if let purging = sight.type.purging { facts.append(("Vid gallring", purging.effect)) }
        if let run = runs.first(where: { $0.ground.recordType == sight.type.slug }) { facts.append(("Senast gallrat", run.words)) }
        return Html.join(facts.map { fact in Html.join([dt { fact.0 }, dd { fact.1 }]) })
    }

    /// `Gallras efter 2 år, räknat från dagen då filen lästes in`.
    private static func words(_ sight: RetentionSight) -> String {
        guard let rule = sight.rule else { return "Ingen: bevaras tills vidare" }
        guard rule.months != nil, let purging = sight.type.purging else { return rule.term.words }
        return "\(rule.term.words), räknat från \(purging.countedFrom)"
    }

    private static func due(_ sight: RetentionSight) -> String {
        guard sight.rows > 0 else { return "inget" }
        let parts = sight.due.compactMap { due in due.about.map { "\($0) \(Swedish.count(due.rows))" } }
        return Swedish.count(sight.rows) + (parts.isEmpty ? "" : " (\(Swedish.list(parts)))")
    }

    private func change(_ sight: RetentionSight) -> Html {
        let own = typed.flatMap { $0.type == sight.type.slug.text ? $0.draft : nil }
        return details(.class("mellan bara-skarm"), own == nil ? .id("regel-\(sight.type.slug)") : .open) {
            summary {
                sight.rule == nil ? "Sätt en regel" : "Ändra regeln"
                span(.class("dold")) { " för \(sight.type.title)" }
            }
            RetentionForm(type: sight.type, draft: own ?? sight.rule.map { RetentionDraft($0) } ?? RetentionDraft()).html
        }
    }

    private var material: Html {
        guard !working.isEmpty else { return .empty }
        return section(.class("avsnitt"), .ariaLabelledby("arbetsmaterial")) {
            h2(.id("arbetsmaterial")) { "Arbetsmaterial" }
            p { "Det här är ingen allmän handling. Det behöver ingen regel: det försvinner av sig självt, utan att något blir kvar." }
            dl(.class("fakta")) {
                for item in working {
                    dt { item.title }
                    dd { "\(item.holds) Försvinner \(item.erased)." }
                }
            }
        }
    }
}
