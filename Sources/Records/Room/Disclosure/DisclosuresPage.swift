import Markup
import Picture
import RecordsRules
import Storage
import Web

/// What has been given out, and where a new disclosure begins.
struct DisclosuresPage {
    let list: DisclosureList
    /// What was filled in when it could not be taken.
    let fields: [String: String]
    let refusal: DisclosureRefusal?

    var page: Page {
        Page(title: "Utlämnande", crumbs: [Crumb("Utlämnande")], status: refusal == nil ? 200 : 422) {
            PageParts.head(
                over: "Handlingar", heading: heading,
                lead: "Här lämnas kopior av allmänna handlingar ut. Det som sekretess täcker maskas med sin grund, och vad som lämnats ut står kvar.")
            DisclosurePieces.fault(refusal)
            if !list.drafts.isEmpty { drafts }
            new
            if !list.disclosed.isEmpty { table }
        }
    }

    private var heading: String { list.disclosed.isEmpty ? "Inget är utlämnat ännu" : "Utlämnade handlingar" }

    private var drafts: Html {
        section(.class("avsnitt"), .ariaLabelledby("utkast")) {
            h2(.id("utkast")) { "Dina påbörjade" }
            ul(.class("lista")) {
                for draft in list.drafts {
                    li {
                        p { a(.href(.draft(draft.number))) { DisclosuresPage.short(draft.asked) } }
                        small {
                            "Påbörjad \(Swedish.moment(draft.begun)), \(Swedish.counted(draft.choices.count, one: "handling", many: "handlingar"))"
                        }
                    }
                }
            }
            p(.class("hjalp")) { "Ett utkast är arbetsmaterial. Det kastas när kopian är gjord, eller efter \(Swedish.number(DisclosureDraft.days)) dagar." }
        }
    }

    private var new: Html {
        section(.class("avsnitt bara-skarm"), .ariaLabelledby("ny")) {
            h2(.id("ny")) { "Ny utlämning" }
            postForm(to: Link("/utlamnande"), .class("inlasning")) {
                div(.class("falt")) {
                    label(.for("begart")) { "Vad som begärts" }
                    span(.class("hjalp"), .id("begart-hjalp")) { "Med egna ord, så att det går att se vad kopian svarar på. Det står i kopian." }
                    textarea(.id("begart"), .name("begart"), .required, .maxlength(2_000), .ariaDescribedby("begart-hjalp")) { fields["begart"] ?? "" }
                }
                div(.class("falt")) {
                    label(.for("mottagare")) { "Till vem, om det är sagt" }
                    span(.class("hjalp"), .id("mottagare-hjalp")) {
                        """
                        Får stå tomt. Den som begär ut en allmän handling behöver inte säga vem den är eller varför, och ska inte bli frågad (2 kap. 18 § \
                        tryckfrihetsförordningen), om det inte behövs för att pröva om något är hemligt. Det står inte i kopian.
                        """
                    }
                    input(
                        .type("text"), .id("mottagare"), .name("mottagare"), .value(fields["mottagare"] ?? ""), .maxlength(200), .autocomplete("off"),
                        .ariaDescribedby("mottagare-hjalp"))
                }
                p(.class("knapprad")) { button(.class("forst"), .type("submit")) { "Välj handlingar" } }
            }
        }
    }

    private var table: Html {
        section(.class("avsnitt"), .ariaLabelledby("gjorda")) {
            h2(.id("gjorda")) { "Det som lämnats ut" }
            PageParts.scrolling("Tabell: utlämnade handlingar") {
                Markup.table {
                    caption(.class("dold")) { "Utlämnanden, det senaste först" }
                    thead { tr { for name in ["Nummer", "Dag", "Vad som begärts", "Kopian", "Av", "SHA-256"] { th(.scope("col")) { name } } } }
                    tbody { list.disclosed.map(row) }
                }
            }
            if list.hasMore, let last = list.disclosed.last {
                p(.class("knapprad mellan")) {
                    a(.class("knapp"), .href(Link(["utlamnande"], query: [("fore", String(last.number))])), .rel("next")) { "Äldre" }
                }
            }
        }
    }

    private func row(_ one: Disclosed) -> Html {
        tr {
            th(.scope("row")) {
                a(.href(.disclosure(one.number))) { Html.join([span(.class("dold")) { "utlämnande " }, .text(String(one.number))]) }
            }
            td { Swedish.date(one.day) }
            td { DisclosuresPage.short(one.asked) }
            td { DisclosureWords.counts(records: one.records, masks: one.masks) }
            td { one.by ?? "gallrad" }
            td { code { String(one.sha256.prefix(16)) + "…" } }
        }
    }

    /// The beginning of what was asked for.
    static func short(_ text: String) -> String { text.count <= 80 ? text : "\(text.prefix(79))…" }
}

/// One disclosure: what was given out, and on which grounds something was masked.
struct DisclosurePage {
    let sight: DisclosureSight
    /// What a record of each kind is called.
    let called: [Slug: String]

    private var one: Disclosed { sight.disclosed }

    var page: Page {
        Page(title: "Utlämnande \(one.number)", crumbs: [DisclosurePieces.crumb, Crumb("Utlämnande \(one.number)")]) {
            PageParts.head(
                over: "Utlämnande \(one.number)", heading: DisclosureWords.counts(records: one.records, masks: one.masks),
                lead: "Kopian är själv en allmän handling, och finns kvar som den lämnades ut.")
            p(.class("knapprad")) {
                a(.class("knapp forst"), .href(Link(["utlamnande", "\(one.number).pdf"]))) { "Hämta kopian som PDF" }
            }
            facts
            section(.class("avsnitt"), .ariaLabelledby("vad")) {
                h2(.id("vad")) { "Handlingarna och maskningarna" }
                sight.records.map(record)
                p(.class("hjalp")) { "Vad som stod under maskningarna finns inte här, bara var de sitter och varför." }
            }
        }
    }

    private var facts: Html {
        dl(.class("fakta mellan")) {
            dt { "Vad som begärts" }
            dd { one.asked }
            dt { "Till vem" }
            dd { one.recipient ?? "Inte sagt: den som begär behöver inte säga vem den är" }
            dt { "När" }
            dd { Swedish.moment(one.at) }
            dt { "Av vem" }
            dd { sight.entry.map { [$0.actor.name, $0.actor.role].filter { !$0.isEmpty }.joined(separator: ", ") } ?? "gallrad" }
            dt { "Kopians kontrollsumma, SHA-256" }
            dd { code { one.sha256 } }
            dt { "I spåret" }
            dd { "Ändring \(one.change)" }
        }
    }

    private func record(_ record: DisclosedRecord) -> Html {
        Html.join([
            h3 { "\(record.place + 1). \(called[record.key.kind] ?? record.key.kind.text) \(record.key.id)" },
            p(.class("kalla")) { "Som den stod vid ändring \(record.asOf)." },
            record.masks.isEmpty ? p { "Inget är maskat." } : ul(.class("lista")) { record.masks.map { mask in li { p { DisclosurePage.words(mask) } } } },
        ])
    }

    private static func words(_ mask: DisclosedMask) -> String {
        guard let signs = mask.signs else { return "\(mask.field), hela fältet: \(mask.ground)" }
        let span = signs.count == 1 ? "tecken \(signs.lowerBound)" : "tecken \(signs.lowerBound)–\(signs.upperBound)"
        return "\(mask.field), \(span): \(mask.ground)"
    }
}
