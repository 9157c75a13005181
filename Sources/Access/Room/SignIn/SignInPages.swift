import AccessRules
import Markup
import Picture
import Web

/// Pages for who has not signed in yet.
enum SignInPages {
    /// Where one signs in.
    /// - Parameters:
    ///   - address: as it was typed, kept when something was wrong.
    ///   - fault: what was wrong.
    ///   - back: the page one came from.
    static func signIn(address: String, fault: String?, back: Link?, demonstration: DemoAccounts?, status: Int = 200) -> Page {
        Page(title: "Logga in", crumbs: [Crumb("Logga in")], status: status) {
            PageParts.head(
                over: "", heading: "Logga in",
                lead: "För dig som arbetar i den lokala samverkan. Det som är öppet för alla läser du utan att logga in.")
            FormPieces.fault("Du är inte inloggad", fault)
            postForm(to: Link("/logga-in"), .class("inlasning")) {
                if let back { input(.type("hidden"), .name("till"), .value(back.text)) }
                FormPieces.field(
                    "adress", "E-postadress",
                    [.type("email"), .autocomplete("username"), .required, .maxlength(200), .value(address)])
                FormPieces.password("Lösenord")
                p { button(.class("forst"), .type("submit")) { "Logga in" } }
                p(.class("kalla")) { "Har du inget konto, eller har du glömt lösenordet? Be den som sköter konton i din samverkan om en länk." }
            }
            if let demonstration { demo(demonstration, back) }
        }
    }

    private static func demo(_ accounts: DemoAccounts, _ back: Link?) -> Html {
        section(.class("avsnitt"), .ariaLabelledby("demokonton")) {
            h2(.id("demokonton")) { "Konton i demonstrationen" }
            p { "Pröva bilden som den ser ut för olika roller. Alla har lösenordet ”\(accounts.password)”." }
            PageParts.scrolling("Tabell: konton i demonstrationen") {
                table {
                    caption(.class("dold")) { "Ett konto för varje roll" }
                    thead {
                        tr {
                            for name in ["Roll", "Vad rollen gör", "Konto", ""] {
                                th(.scope("col")) { name.isEmpty ? span(.class("dold")) { "Pröva" } : .text(name) }
                            }
                        }
                    }
                    tbody { accounts.all.map { row($0, accounts.password, back) } }
                }
            }
        }
    }

    private static func row(_ account: DemoAccounts.One, _ password: String, _ back: Link?) -> Html {
        tr {
            th(.scope("row")) { account.role.name.prefix(1).uppercased() + account.role.name.dropFirst() }
            td { account.role.meaning }
            td { account.address }
            td {
                postForm(to: Link("/logga-in")) {
                    if let back { input(.type("hidden"), .name("till"), .value(back.text)) }
                    input(.type("hidden"), .name("adress"), .value(account.address))
                    input(.type("hidden"), .name("losenord"), .value(password))
                    button(.class("lank"), .type("submit")) { Html.join([.text("Pröva"), span(.class("dold")) { " som \(account.role.name)" }]) }
                }
            }
        }
    }

    /// Where a one-time code is shown.
    static func code(fault: String?, back: Link?, status: Int = 200) -> Page {
        Page(title: "Engångskod", crumbs: [Crumb("Logga in", Link("/logga-in")), Crumb("Engångskod")], status: status) {
            PageParts.head(over: "Logga in", heading: "Skriv koden från din telefon", lead: "Öppna appen för engångskoder. Koden byts var trettionde sekund.")
            FormPieces.fault("Koden gick inte", fault)
            postForm(to: Link("/logga-in/kod"), .class("inlasning")) {
                if let back { input(.type("hidden"), .name("till"), .value(back.text)) }
                FormPieces.code("Engångskod", help: "Sex siffror. Har du inte telefonen: skriv en av dina reservkoder.")
                p { button(.class("forst"), .type("submit")) { "Fortsätt" } }
                p(.class("kalla")) { "Är både telefonen och reservkoderna borta? Be den som sköter konton att ta bort dina engångskoder." }
            }
        }
    }

    /// Where somebody with a link chooses a password.
    static func welcome(_ account: Account, link: String, fault: String?, status: Int = 200) -> Page {
        let isNew = account.state == .invited
        return Page(title: isNew ? "Välkommen" : "Nytt lösenord", crumbs: [Crumb(isNew ? "Välkommen" : "Nytt lösenord")], status: status) {
            PageParts.head(
                over: "", heading: isNew ? "Välkommen, \(account.name)" : "Välj ett nytt lösenord",
                lead: isNew
                    ? "Du är inbjuden till den lokala samverkan i Samsyn. Välj ett lösenord, så är kontot ditt."
                    : "Det gäller kontot \(account.address). Alla inloggningar som pågår avslutas.")
            FormPieces.fault("Lösenordet är inte sparat", fault)
            postForm(to: Link(["valkommen", link]), .class("inlasning")) {
                Html.void(
                    "input",
                    [.type("text"), .name("anvandare"), .autocomplete("username"), .value(account.address), .class("dold"), .tabindex(-1), .ariaLabel("Konto")])
                FormPieces.newPassword
                p { button(.class("forst"), .type("submit")) { "Spara och logga in" } }
            }
        }
    }

    /// For a link that is good no more.
    static var spentLink: Page {
        Page(title: "Länken gäller inte", crumbs: [Crumb("Länken gäller inte")], status: 404) {
            PageParts.head(over: "", heading: "Länken gäller inte längre", lead: OwnAccount.Refusal.link.words)
            p { a(.href(Link("/logga-in"))) { "Logga in" } }
        }
    }
}
