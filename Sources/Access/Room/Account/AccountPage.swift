import AccessRules
import Almanac
import Markup
import Picture
import Web

/// What stands on somebody's own page.
struct AccountSight: Sendable {
    let signedIn: SignedIn
    let signIns: [SignInRecord]
    let hasFactor: Bool
    let recoveryCodes: Int
    var fault: String?

    /// Roles in the cooperation that is worked in, each with its organisation.
    var roles: [(role: Role, organisation: String)] {
        signedIn.grants.filter { $0.cooperation == signedIn.cooperation?.slug }.map {
            ($0.role, signedIn.parties.organisation($0.organisation)?.name ?? $0.organisation.text)
        }
    }
}

/// My account: who I am here, what I may do, and how I sign in.
struct AccountPage {
    let sight: AccountSight

    var page: Page {
        Page(title: "Mitt konto", crumbs: [Crumb("Mitt konto")], status: sight.fault == nil ? 200 : 422) {
            PageParts.head(over: "Mitt konto", heading: sight.signedIn.account.name, lead: sight.signedIn.account.address)
            FormPieces.fault("Inget är ändrat", sight.fault)
            waiting
            part("roller", "Vad du får göra") { roles }
            if sight.signedIn.choices.count > 1 { part("samverkan", "Samverkan") { cooperations } }
            part("koder", "Engångskoder") { codes }
            part("losen", "Lösenord") { password }
            part("inloggningar", "Inloggningar") { signIns }
        }
    }

    private func part(_ id: String, _ heading: String, @HtmlBuilder content: () -> Html) -> Html {
        section(.class("avsnitt"), .ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            content()
        }
    }

    private var waiting: Html {
        guard !sight.signedIn.waiting.isEmpty else { return .empty }
        return div(.class("ruta varsel mellan")) {
            h2 { "Koppla engångskoder för att börja arbeta" }
            p { "Som \(Swedish.list(sight.signedIn.waiting.map(\.name))) behöver du mer än ett lösenord. Det tar en minut och kräver en telefon." }
            p { a(.class("knapp forst"), .href(Link("/konto/engangskoder"))) { "Koppla en telefon" } }
        }
    }

    private var roles: Html {
        guard !sight.roles.isEmpty else {
            return p { "Du har ingen roll just nu, och läser det som är öppet för alla. Be den som sköter konton om en, om du behöver den för ditt arbete." }
        }
        return Html.join([
            dl(.class("fakta")) {
                for item in sight.roles {
                    dt { item.role.name.prefix(1).uppercased() + item.role.name.dropFirst() }
                    dd { "\(item.role.meaning) För \(item.organisation)." }
                }
            },
            p { a(.href(Link("/roller"))) { "Vad varje roll får göra och läsa" } },
        ])
    }

    private var cooperations: Html {
        postForm(to: Link("/konto/samverkan"), .class("inlasning")) {
            fieldset(.class("falt")) {
                legend { "Arbeta i" }
                div(.class("val val-en")) {
                    for choice in sight.signedIn.choices {
                        label {
                            Html.void(
                                "input",
                                [.type("radio"), .name("samverkan"), .value(choice.slug.text)] + (choice == sight.signedIn.cooperation ? [.checked] : []))
                            span { choice.name }
                        }
                    }
                }
            }
            p { button(.type("submit")) { "Byt" } }
        }
    }

    private var codes: Html {
        guard sight.hasFactor else {
            return Html.join([
                p { "Du loggar in med lösenord. Med en app för engångskoder i telefonen räcker det inte för någon annan att känna till det." },
                p { a(.class("knapp"), .href(Link("/konto/engangskoder"))) { "Koppla en telefon" } },
            ])
        }
        return Html.join([
            p { "Du loggar in med lösenord och en kod från telefonen. \(left)" },
            details(.class("mellan")) {
                summary { sight.recoveryCodes == 0 ? "Gör reservkoder" : "Gör nya reservkoder" }
                postForm(to: Link("/konto/reservkoder"), .class("inlasning")) {
                    FormPieces.field(
                        "bekrafta", "Ditt lösenord", [.type("password"), .autocomplete("current-password"), .required, .maxlength(PasswordRule.most)])
                    p { button(.type("submit")) { "Visa nya reservkoder" } }
                }
            },
            p { a(.class("knapp"), .href(Link("/konto/engangskoder"))) { "Byt telefon" } },
        ])
    }

    private var left: String {
        sight.recoveryCodes == 0
            ? "Du har inga reservkoder: gör några och skriv ut dem, så kommer du in också när telefonen är borta."
            : "Du har \(Swedish.counted(sight.recoveryCodes, one: "reservkod", many: "reservkoder")) kvar."
    }

    private var password: Html {
        details(.class("mellan")) {
            summary { "Byt lösenord" }
            postForm(to: Link("/konto/losenord"), .class("inlasning")) {
                FormPieces.password("Lösenordet du har nu")
                FormPieces.newPassword
                p { button(.type("submit")) { "Byt lösenord" } }
                p(.class("kalla")) { "Alla andra inloggningar avslutas." }
            }
        }
    }

    private var signIns: Html {
        Html.join([
            ul(.class("lista")) {
                for record in sight.signIns {
                    li {
                        strong { record.mark == sight.signedIn.record.mark ? "Här och nu" : BrowserName.of(record.browser) }
                        " "
                        span(.class("kalla")) { "sedan \(Swedish.moment(record.began))" }
                    }
                }
            },
            postForm(to: Link("/konto/avsluta")) { button(.type("submit")) { "Avsluta alla inloggningar" } },
        ])
    }
}

/// What a browser is called, as far as it says so in words that people know.
enum BrowserName {
    static func of(_ text: String) -> String {
        let names = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
        let systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")]
        let name = names.first { text.contains($0.0) }?.1 ?? "En annan webbläsare"
        return systems.first { text.contains($0.0) }.map { "\(name), \($0.1)" } ?? name
    }
}
