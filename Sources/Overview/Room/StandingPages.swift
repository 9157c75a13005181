import Markup
import Picture
package import Storage
import Web

extension Overview {
    static let contact = SettingItem(
        Slug(known: "kontakt"), title: "Vem läsare hör av sig till",
        meaning: "Står på sidorna Tillgänglighet och Om Samsyn, som vem som helst kan läsa. En funktion och dess e-postadress eller telefon, inte en persons.",
        kind: .line(most: 200), first: "")

    /// What can be changed about the room's pages.
    package static let settings = [contact]
}

/// Pages that stand still: how figures are worked out, accessibility, what Samsyn is.
enum StandingPages {
    static func routes(_ store: Store) -> [Route] {
        let contact: @Sendable () async throws -> String = { try await store.read { try $0.settings().value(Overview.contact) } }
        return [
            .get("/metoder", .everyone) { _ in .page(methods) },
            .get("/tillganglighet", .everyone) { _ in .page(accessibility(try await contact())) },
            .get("/om", .everyone) { _ in .page(about(try await contact())) },
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
                "Riktning över åren, och årstid",
                [
                    """
                    Med minst fem jämförbara år läggs en rak linje genom dem på logaritmisk skala, med varje års dagar inräknade, och vi ser om lutningen \
                    håller mot årens egna svängningar (quasi-Poisson, Students t). Alla kategorier prövas tillsammans. ”Varje år” sägs bara med hur ofta \
                    slumpen ger detsamma: fem år i rad en gång på 60, och fyra år räcker aldrig (Mann 1945, Kendall 1975).
                    """,
                    """
                    Med minst tre tidigare år ställs årets antal mot deras genomsnitt: hur långt ifrån det som ren slump når, och hur långt kategorierna \
                    brukar skilja. Utanför är bara det som ligger utanför båda.
                    """,
                    """
                    Med minst 24 månader i följd prövas om året har en topp och en botten (en våg per år, F-test), och om antalet ökar eller minskar när \
                    årstiden räknats bort. Månader hänger ihop med sina grannar; det felet räknas också (Newey och West 1987) och det mer försiktiga gäller. \
                    Att en årstid återkommer sägs först efter 36 månader. Saknas det som behövs säger sidan vad.
                    """,
                ]
            ),
            (
                "Veckan mot det vanliga",
                [
                    """
                    En veckas antal jämförs med vad serien själv brukar ligga på: de sju veckorna före när serien är yngre än ett år (EARS, Hutwagner 2003), \
                    veckorna runt samma tid upp till tre år, och från tre år med Farringtons metod (Noufaily 2013), som räknar med årstid, riktning och \
                    tidigare toppar. Veckor utan underlag är inte veckor utan händelser; de lämnas utanför.
                    """,
                    """
                    En vecka av tjugo hamnar över gränsen av ren slump, för de yngsta serierna fler. Därför står det hur många kategorier slumpen ensam får att sticka ut, och \
                    ”statistiskt säkerställt” skrivs bara när avvikelsen håller också sedan alla prövade kategorier vägts in. Färre än fem händelser på fyra \
                    veckor räcker inte för att säga något.
                    """,
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
                    """
                    Ett år ställs mot året före, område för område, på samma sätt, över de veckor som är bedömda båda åren. Det kräver minst 26 sådana \
                    veckor: ett halvår, så att inte en årstid jämförs med en annan. Att många områden prövas på en gång vägs in. För alla områden \
                    tillsammans räknas också en oddskvot (proportionella odds, McCullagh 1980).
                    """,
                ]
            ),
            (
                "Områden bredvid varandra",
                [
                    """
                    Ett område ställs mot det antal det hade haft med lika många per invånare som alla områden tillsammans. Tratten visar hur långt ifrån \
                    slumpen för ett område av den storleken (Spiegelhalter 2005). Skiljer sig områdena mer än så överlag vidgas den. Säkerställt kallas \
                    bara det som håller när alla områden prövas på en gång, och med mindre än ett väntat fall bedöms inget.
                    """,
                    """
                    Små områden svänger mest. Därför visas också ett utjämnat tal, draget mot alla tillsammans, mer ju färre invånare området har (Marshall \
                    1991). Det behövs minst fem områden med både antal och folkmängd; annars säger sidan vad som saknas. Områdena står i sin egen ordning: \
                    det är ingen tävling, och den som bor i ett område är inte alltid den som drabbas där.
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

    private static func accessibility(_ contact: String) -> Page {
        prose(
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
                    [
                        contact.isEmpty
                            ? "Hittar du något som inte fungerar för dig: hör av dig till den kommun vars sida du läser. De som sköter sidan vill veta det."
                            : "Hittar du något som inte fungerar för dig: hör av dig till \(contact). De som sköter sidan vill veta det."
                    ]
                ),
            ])
    }

    private static func about(_ contact: String) -> Page {
        prose(
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
                    ] + (contact.isEmpty ? [] : ["Frågor om sidan besvaras av \(contact)."])
                )
            ])
    }
}
