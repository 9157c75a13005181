import AccessRules
import Markup
import Picture
import Web

extension Link {
    /// Where a link that is good once is opened.
    static func welcome(_ token: String) -> Link { Link(["valkommen", token]) }
}

/// Where a link is told, once.
enum LinkPages {
    static func made(_ made: MadeLink, host: String) -> Page {
        let (address, isInvitation) = (LinkAddress(.welcome(made.token), host: host), made.kind == .invitation)
        let heading = isInvitation ? "\(made.account.name) är inbjuden" : "En ny länk för \(made.account.name)"
        return Page(title: heading, crumbs: [PeoplePage.crumb, Crumb(made.account.name, .person(made.account.number)), Crumb("Länk")]) {
            PageParts.head(
                over: "Personer", heading: heading,
                lead: "Lämna över länken till \(made.account.name) själv. Den visas bara här och nu, och går att använda en gång.")
            div(.class("ruta mellan")) {
                h2 { "Länken" }
                p { code { address.text } }
                if let advice = address.advice { p { advice } }
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
