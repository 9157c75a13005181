import AccessRules
import Markup
import Picture
import Web

/// A link that is good once, as it is handed over: whole where it is known by what name the reader reached the server.
struct LinkAddress: Hashable, Sendable {
    let text: String
    /// False for a path alone.
    let isWhole: Bool

    /// - Parameter host: as the sender wrote it, which need not be true: nothing but a name and a port is taken from it.
    init(token: String, host: String) {
        let path = Link.welcome(token)
        isWhole = host.utf8.count <= 200 && host.wholeMatch(of: #/[A-Za-z0-9.:-]+/#) != nil
        let name = host.split(separator: ":").first ?? ""
        text = isWhole ? "\(["127.0.0.1", "localhost"].contains(name) ? "http" : "https")://\(host)\(path)" : path
    }
}

extension Link {
    /// The path where a link that is good once is opened.
    static func welcome(_ token: String) -> String { Link(["valkommen", token]).text }
}

/// Where a link is told, once.
enum LinkPages {
    static func made(_ made: MadeLink, host: String) -> Page {
        let (address, isInvitation) = (LinkAddress(token: made.token, host: host), made.kind == .invitation)
        let heading = isInvitation ? "\(made.account.name) är inbjuden" : "En ny länk för \(made.account.name)"
        return Page(title: heading, crumbs: [PeoplePage.crumb, Crumb(made.account.name, .person(made.account.number)), Crumb("Länk")]) {
            PageParts.head(
                over: "Personer", heading: heading,
                lead: "Lämna över länken till \(made.account.name) själv. Den visas bara här och nu, och går att använda en gång.")
            div(.class("ruta mellan")) {
                h2 { "Länken" }
                p { code { address.text } }
                if !address.isWhole { p { "Lägg till webbplatsens adress framför, så att den börjar med https://." } }
                p { "Den gäller till \(Swedish.moment(made.expires)). Länkar som gjorts tidigare gäller inte längre." }
            }
            p(.class("kalla")) {
                isInvitation
                    ? "Lämna den där ingen annan läser: vid ett möte, i telefon eller i ett skyddat meddelande. Den som öppnar den väljer kontots lösenord."
                    : "Försäkra dig om att det är rätt person som ber om den. Den som öppnar länken väljer ett nytt lösenord; engångskoder behövs fortfarande."
            }
            p(.class("knapprad")) {
                a(.class("knapp"), .href(.person(made.account.number))) { "Till kontot" }
                a(.class("knapp"), .href(Link("/personer/ny"))) { "Bjud in en till" }
            }
        }
    }

    /// The address had an account already.
    static func known(_ account: Account, isInvited: Bool) -> Page {
        Page(title: account.name, crumbs: [PeoplePage.crumb, Crumb(account.name)]) {
            PageParts.head(
                over: "Personer", heading: "\(account.name) hade redan ett konto",
                lead: isInvited
                    ? "Kontot är inbjudet av en annan samverkan, och länken därifrån gäller. Rollen finns här från och med nu."
                    : "Rollen finns från och med nu. Ingen länk behövs: \(account.name) loggar in som vanligt.")
            p(.class("knapprad")) { a(.class("knapp"), .href(.person(account.number))) { "Till kontot" } }
        }
    }
}
