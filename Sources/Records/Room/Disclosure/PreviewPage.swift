import Markup
import Picture
import RecordsRules
import Web

/// The copy as it will be, before it is made.
struct PreviewPage {
    let preview: CopyPreview
    let refusal: DisclosureRefusal?

    private var draft: DisclosureDraft { preview.sight.draft }
    private var copy: DisclosedCopy { preview.copy }

    var page: Page {
        Page(
            title: "Granska kopian", crumbs: [DisclosurePieces.crumb, Crumb("Ny utlämning", .draft(draft.number)), Crumb("Granska kopian")],
            status: refusal == nil ? 200 : 422
        ) {
            PageParts.head(
                over: "Ny utlämning. Steg 3 av 3: granska och gör kopian",
                heading: DisclosureWords.counts(records: copy.records.count, masks: copy.masks.count),
                lead: "Så här blir kopian. Det som är maskat finns inte i den, inte heller hur långt det var.")
            DisclosurePieces.fault(refusal)
            if let obstacle = preview.obstacle { warning("Kopian kan inte göras än", [obstacle.words]) }
            if !preview.leftovers.isEmpty { leftovers }
            article(.class("blad")) { CopyHtml(copy: copy).html }
            if preview.obstacle == nil { making }
            p(.class("knapprad")) { a(.class("knapp"), .href(.draft(draft.number))) { "Tillbaka till handlingarna" } }
        }
    }

    private var leftovers: Html {
        warning(
            "Ord som är maskade på ett ställe går att läsa på ett annat",
            preview.leftovers.map { "”\($0.words)” står kvar i \(Swedish.list($0.places))." } + ["Är det inte meningen: gå tillbaka och maska där också."])
    }

    private func warning(_ heading: String, _ lines: [String]) -> Html {
        div(.class("ruta varsel mellan")) {
            h2 { heading }
            lines.map { line in p { line } }
        }
    }

    private var making: Html {
        section(.class("avsnitt"), .ariaLabelledby("gor")) {
            h2(.id("gor")) { "Gör kopian" }
            p { "Kopian sparas som den är, med sin kontrollsumma, och står i spåret. Utkastet kastas. Det går inte att ändra efteråt." }
            postForm(to: .draft(draft.number, "kopia")) {
                input(.type("hidden"), .name("sigill"), .value(preview.seal))
                p(.class("knapprad")) { button(.class("forst"), .type("submit")) { "Gör kopian" } }
            }
        }
    }
}

/// The copy on a page, the same words as in the document.
struct CopyHtml {
    let copy: DisclosedCopy

    var html: Html {
        Html.join([
            h2 { DisclosureWords.title },
            dl(.class("fakta")) {
                for fact in DisclosureWords.facts(copy.head) {
                    dt { fact.name }
                    dd { fact.words }
                }
            },
            Html.join(Array(copy.records.enumerated()).map { record($0.offset + 1, $0.element) }),
            h3(.id("grunder")) { DisclosureWords.groundsHeading },
            copy.grounds.isEmpty ? p { DisclosureWords.unmasked } : grounds,
            p { DisclosureWords.decision },
        ])
    }

    private func record(_ number: Int, _ record: DisclosedCopy.Record) -> Html {
        Html.join([
            h3 { "\(number). \(record.heading)" },
            dl(.class("fakta")) {
                for field in record.fields {
                    dt { field.name }
                    dd { field.pieces.map(piece) }
                }
            },
        ])
    }

    private func piece(_ piece: CopyPiece) -> Html {
        switch piece {
        case .text(let text): .text(text)
        case .masked(let numbers):
            Html.join([span(.ariaHidden) { CopyPiece.bar }, span(.class("dold")) { " maskat, grund " }] + numbers.map(mark))
        }
    }

    private func mark(_ number: Int) -> Html { Html.element("sup", [], a(.href(fragment: "grund-\(number)")) { String(number) }) }

    private var grounds: Html {
        ol(.class("lista")) {
            for (index, ground) in copy.grounds.enumerated() { li(.id("grund-\(index + 1)")) { p { "\(index + 1). \(ground.sentence)" } } }
        }
    }
}
