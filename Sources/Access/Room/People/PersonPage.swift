import AccessRules
import Markup
import Picture
import Web

/// Somebody's account, with what an administrator may do with it. Nothing needs a script: what cannot be undone is a button that is folded away.
struct PersonPage {
    let person: Person
    let organisations: [Organisation]
    let cooperation: String
    /// Why something that was asked for was not done.
    var refusal: PeopleRefusal?

    private var account: Account { person.account }

    var page: Page {
        Page(title: account.name, crumbs: [PeoplePage.crumb, Crumb(account.name)], status: refusal == nil ? 200 : 422) {
            PageParts.head(over: "Konto i \(cooperation)", heading: account.name, lead: account.address)
            FormPieces.fault("Inget är ändrat", refusal?.words)
            facts
            part("roller", "Roller") { roles }
            if account.state != .closed { part("lank", "Ny länk") { newLink } }
            if account.state != .closed { part("inloggningar", "Inloggningar") { signIns } }
            if person.hasFactor { part("koder", "Engångskoder") { factor } }
            if person.isInHand { part("namn", "Namn") { name } }
            part("konto", account.state == .closed ? "Öppna kontot" : "Stäng kontot") { closing }
        }
    }

    private func part(_ id: String, _ heading: String, @HtmlBuilder content: () -> Html) -> Html {
        section(.class("avsnitt"), .ariaLabelledby(id)) {
            h2(.id(id)) { heading }
            content()
        }
    }

    private var facts: Html {
        let facts = [
            ("Organisation", Swedish.list(person.organisations)), ("Konto", account.state.name), ("Engångskoder", person.hasFactor ? "ja" : "nej"),
            ("Inloggad", person.signIns == 0 ? "nej" : "på \(Swedish.counted(person.signIns, one: "enhet", many: "enheter"))"),
        ]
        return Html.join([
            dl(.class("fakta")) { facts.map { fact in Html.join([dt { fact.0 }, dd { fact.1 }]) } },
            person.isElsewhere ? p(.class("kalla")) { "Kontot har roller i en annan samverkan också." } : .empty,
        ])
    }

    private func form(_ path: [String], _ words: String, _ fields: [(String, String)] = []) -> Html {
        postForm(to: Link(["personer", String(account.number)] + path)) {
            for field in fields { input(.type("hidden"), .name(field.0), .value(field.1)) }
            button(.type("submit")) { words }
        }
    }

    /// A button behind a word, with what it leads to.
    private func confirmed(_ words: String, _ explanation: String, _ form: Html) -> Html {
        details(.class("mellan")) {
            summary { words }
            p { explanation }
            form
        }
    }

    private var blocked: Html { p { PeopleRefusal.elsewhere.words } }
}

/// What may be done.
extension PersonPage {
    private var roles: Html {
        Html.join([
            PageParts.scrolling("Tabell: roller") {
                Markup.table {
                    caption(.class("dold")) { "Roller som \(account.name) har i \(cooperation)" }
                    thead { tr { for name in ["Roll", "För", "Ta bort"] { th(.scope("col")) { name } } } }
                    tbody { person.roles.map(row) }
                }
            },
            details(.class("mellan")) {
                summary { "Ge en roll till" }
                postForm(to: Link(["personer", String(account.number), "roller"]), .class("inlasning")) {
                    PersonForms.role()
                    PersonForms.organisation(organisations, selected: organisations.first { person.organisations.first == $0.name }?.slug)
                    p { button(.type("submit")) { "Ge rollen" } }
                }
            },
        ])
    }

    private func row(_ held: RoleHeld) -> Html {
        tr {
            th(.scope("row")) { Swedish.capitalised(held.role.name) }
            td { held.organisationName }
            td {
                details {
                    summary {
                        "Ta bort"
                        span(.class("dold")) { " rollen \(held.role.name) för \(held.organisationName)" }
                    }
                    p { person.roles.count == 1 ? "Det är den enda rollen här. Utan den försvinner kontot ur listan." : "Rätten är borta genast." }
                    form(["roller", "ta-bort"], "Ta bort rollen", [("roll", held.role.rawValue), ("organisation", held.organisation.text)])
                }
            }
        }
    }

    private var newLink: Html {
        guard person.isInHand else { return blocked }
        let isInvited = account.state == .invited
        return confirmed(
            isInvited ? "Gör en ny inbjudan" : "Gör en länk för nytt lösenord",
            isInvited
                ? "Länken ersätter den förra. Hur länge den gäller står när den är gjord."
                : "För den som har glömt sitt lösenord. Länken gäller ett dygn och visas en gång.",
            form(["lank"], "Gör länken"))
    }

    private var signIns: Html {
        confirmed(
            "Avsluta alla inloggningar", "\(account.name) får logga in på nytt överallt. Gör det när en dator eller telefon är borta.",
            form(["avsluta"], "Avsluta dem"))
    }

    private var factor: Html {
        guard person.isInHand else { return blocked }
        return confirmed(
            "Ta bort engångskoderna",
            "För den som varken har telefonen eller reservkoderna kvar. Roller som behöver engångskoder ger inget förrän en ny telefon är kopplad.",
            form(["koder", "ta-bort"], "Ta bort dem"))
    }

    private var name: Html {
        details(.class("mellan"), refusal == .name ? .open : .id("byt-namn")) {
            summary { "Ändra namnet" }
            postForm(to: Link(["personer", String(account.number), "namn"]), .class("inlasning")) {
                PersonForms.field(
                    "nytt-namn", "Namn", help: "Som det ska stå i anteckningar och spår från och med nu.", account.name, isWrong: false, [.maxlength(100)])
                p { button(.type("submit")) { "Spara namnet" } }
            }
        }
    }

    private var closing: Html {
        if person.isElsewhere { return blocked }
        if account.state == .closed {
            return confirmed(
                "Öppna kontot igen", "Rollerna ovan gäller då igen. Den som aldrig har valt ett lösenord behöver en ny inbjudan.",
                form(["oppna"], "Öppna kontot"))
        }
        if person.isOneself { return p { PeopleRefusal.oneself.words } }
        return confirmed(
            "Stäng kontot", "\(account.name) kan inte logga in mer. Det som är gjort med kontot står kvar, och det går att öppna igen.",
            form(["stang"], "Stäng kontot"))
    }
}
