import Markup
import Picture
import Storage
import Web

/// What the check of the trail found, as a page.
struct TrailVerdictPage {
    let verdict: TrailVerdict
    let tables: TableWords
    /// False where the check itself could not be written into the trail.
    let isWritten: Bool

    var page: Page {
        Page(title: "Kontroll av spåret", crumbs: [Crumb("Spåret", Link("/spar")), Crumb("Kontroll")]) {
            PageParts.head(over: "Kontroll av spåret", heading: heading, lead: lead)
            if let link = verdict.report.broken { broken(BrokenWords(link: link, tables: tables)) }
            kept
            if !isWritten {
                div(.class("ruta varsel mellan")) {
                    h2 { "Kontrollen står inte i spåret" }
                    p { "Lagret tog inte emot något just nu. Det du läser här gäller ändå." }
                }
            }
            if !verdict.isWhole { remedies }
            if verdict.report.broken == nil, let head = verdict.head { TrailHead(head: head).html }
            p(.class("knapprad mellan")) { a(.class("knapp"), .href(Link("/spar"))) { "Till spåret" } }
        }
    }

    private var heading: String {
        if let link = verdict.report.broken { return "Spåret är brutet vid ändring \(link.change)" }
        return verdict.isWhole ? "Spåret är helt" : "Den sparade länken finns inte i spåret"
    }

    private var lead: String {
        let count = verdict.report.entries
        let all = "\(Swedish.count(count)) \(count == 1 ? "ändring" : "ändringar")"
        guard verdict.report.broken != nil else { return "\(all) och varje rad de vittnar om är omräknade, och stämmer." }
        return "\(all) är omräknade. Det här är den första länken som inte håller."
    }

    private func broken(_ words: BrokenWords) -> Html {
        div(.class("ruta fel mellan"), .role("alert")) {
            h2 { "Det som inte stämmer" }
            p { words.found }
            p { words.meaning }
            if let record = verdict.broken {
                p {
                    "Enligt spåret gjordes ändringen \(Swedish.moment(record.at)) av \(record.content?.name ?? TrailSight.elsewhere): "
                    a(.href(.trail(record.change))) { record.content?.why ?? "ändring \(record.change)" }
                }
            }
        }
    }

    private var kept: Html {
        guard let (link, holds) = verdict.kept else { return .empty }
        return div(.class(holds ? "ruta mellan" : "ruta fel mellan")) {
            h2 { holds ? "Den sparade länken stämmer" : "Den sparade länken stämmer inte" }
            p {
                holds
                    ? "Ändring \(link.change) har kvar den länk som du har sparat."
                    : "Ändring \(link.change) har inte den länk som du har sparat. Lagret är ett annat, eller så har det skrivits om efter att länken sparades."
            }
            if holds, verdict.report.broken == nil { p { "Allt till och med ändring \(link.change) är som det var när länken sparades." } }
        }
    }

    private var remedies: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("gora")) {
            h2(.id("gora")) { "Gör så här" }
            ol { BrokenWords.remedies.map { remedy in li { remedy } } }
        }
    }
}
