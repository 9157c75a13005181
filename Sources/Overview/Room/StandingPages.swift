import Markup
import Picture
import Web

/// Pages that stand still: how figures are worked out, accessibility, what Samsyn is.
enum StandingPages {
    static var routes: [Route] {
        [
            .get("/metoder", .everyone) { _ in .page(methods) }, .get("/tillganglighet", .everyone) { _ in .page(accessibility) },
            .get("/om", .everyone) { _ in .page(about) },
        ]
    }

    private static func prose(_ title: String, lead: String, _ parts: [(heading: String, paragraphs: [String])]) -> Page {
        Page(title: title, crumbs: [Crumb(title)]) {
            PageParts.head(over: "", heading: title, lead: lead)
            for part in parts {
                Markup.section(.class("avsnitt")) {
                    h2 { part.heading }
                    div(.class("prosa")) { part.paragraphs.map { text in p { text } } }
                }
            }
        }
    }

    private static let methods = prose(
        "Så räknar vi", lead: "Varje förändring bär sin säkerhet. Här står hur den räknas fram, i korthet.",
        [
            (
                "Förändring mellan två år",
                [
                    """
                    Två antal kan skilja sig åt av en slump. Vi räknar ut hur ofta en minst lika stor skillnad skulle uppstå om ingenting hade ändrats \
                    (betingat test med mid-P, Przyborowski och Wilenski 1940).
                    """,
                    """
                    När många kategorier prövas på en gång blir någon alltid ovanlig. Därför justeras sannolikheterna (Benjamini och Hochberg 1995). \
                    Kategorier brukar också variera mer mellan år än ren slump; det vägs in med en gemensam svängningsfaktor ur fem års antal.
                    """,
                    """
                    ”Statistiskt säkerställd” håller i båda prövningarna. ”Trolig” håller bara mot ren slump. Annars går skillnaden inte att skilja från \
                    slumpen, och då står det hur stor den hade behövt vara för att synas.
                    """,
                    "Procent och intervall visas bara när det fanns minst 20 fall att räkna från och minst 10 sammanlagt. Enstaka grova händelser får inget omdöme.",
                ]
            ),
            (
                "Veckornas nivåer",
                [
                    """
                    En nivå är ett omdöme på en ordnad skala, inte en mätning. Vi visar hur veckorna fördelar sig, medianen, och andelen veckor på nivå 3 \
                    eller högre med 95-procentigt intervall (Wilson 1927). Medelvärdet är ett stöd för sortering.
                    """,
                    """
                    En vecka utan underlag är inte nivå 1. Den räknas inte in i andelar och bryter en svit. Två områden jämförs bara när läsaren ber om det \
                    (Mann–Whitney med lika rang, och block om fyra veckor; det större p-värdet gäller).
                    """,
                ]
            ),
            (
                "Spårbarhet",
                [
                    """
                    Filen som lästes in sparas med sin kontrollsumma (SHA-256). Varje värde minns sin rad och kolumn. Ändras något blir det en ny uppgift; \
                    den gamla finns kvar. Varje ändring binds till alla före den, så att en ändring för hand går att upptäcka.
                    """
                ]
            ),
        ])

    private static let accessibility = prose(
        "Tillgänglighet", lead: "Samsyn ska gå att använda för alla.",
        [
            (
                "Så långt har vi kommit",
                [
                    """
                    Sidorna byggs för WCAG 2.2 nivå AA. De fungerar med tangentbord och skärmläsare, utan JavaScript, på telefon, i utskrift, i ljust och \
                    mörkt. Nivåer visas med siffra, symbol och färg tillsammans. Kartor har en tabell bredvid som säger samma sak.
                    """,
                    "Varje sida i demonstrationen prövas automatiskt med axe-core i en riktig webbläsare. En automatisk prövning hittar inte allt.",
                ]
            ),
            (
                "Säg till",
                ["Hittar du något som inte fungerar för dig: hör av dig till den kommun vars sida du läser. De som sköter sidan vill veta det."]
            ),
        ])

    private static let about = prose(
        "Om Samsyn", lead: "Samsyn betyder att se samma sak.",
        [
            (
                "Vad det är",
                [
                    """
                    Kommun, polis, bostadsbolag och skolor delar en bild av brott och trygghet i sitt område, och en rak linje från bilden till vad de gör åt det. \
                    Samsyn samlar händelser och platser, aldrig personer.
                    """,
                    "Programmet är fri programvara (EUPL-1.2). En kommun kör det själv, på en dator och en fil.",
                ]
            )
        ])
}
