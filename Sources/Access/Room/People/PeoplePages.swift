import AccessRules
import Markup
import Picture
import Web

/// What is typed when somebody is invited, kept as it was when it cannot be taken.
struct InviteDraft: Sendable {
    var name = ""
    var address = ""
    var organisation: Slug?
    var roles: [Role] = []
    /// What is wrong, by field.
    var flaws: [PeopleRefusal] = []

    init() {}

    init(_ fields: [String: String]) {
        name = String((fields["namn"] ?? "").prefix(200))
        address = String((fields["adress"] ?? "").prefix(250))
        organisation = fields["organisation"].flatMap { Slug($0) }
        roles = Role.allCases.filter { fields["roll-\($0.rawValue)"] != nil }
    }

    /// What is meant; nil, with flaws, when it cannot be taken.
    mutating func invitation(among organisations: [Organisation]) -> Invitation? {
        let (name, address) = (TypedLine.name(name), TypedLine.address(address))
        let party = organisations.first { $0.slug == organisation }
        flaws = [
            name == nil ? .name : nil, address == nil ? .address : nil, party == nil ? .organisation : nil, roles.isEmpty ? .role : nil,
        ].compactMap { $0 }
        guard let name, let address, let party, flaws.isEmpty else { return nil }
        return Invitation(name: name, address: address, organisation: party.slug, roles: roles)
    }
}

/// Everybody who has a role in the cooperation.
struct PeoplePage {
    let people: [Person]
    let cooperation: String

    static let crumb = Crumb("Personer", Link("/personer"))

    var page: Page {
        Page(title: "Personer", crumbs: [Crumb("Personer")]) {
            PageParts.head(over: "Personer", heading: heading, lead: "Här ger du konton och roller. En roll som tas bort slutar gälla genast.")
            p(.class("knapprad")) {
                a(.class("knapp forst"), .href(Link("/personer/ny"))) { "Bjud in någon" }
                a(.class("knapp"), .href(Link("/organisationer"))) { "Organisationer" }
                a(.href(Link("/roller"))) { "Vad rollerna får göra" }
            }
            table
            if people.allSatisfy(\.isOneself) {
                PageParts.empty(
                    "Du är ensam här än så länge", "Bjud in de första. Var och en får en länk att välja sitt lösenord med, och den lämnar du över själv.")
            }
        }
    }

    private var heading: String {
        "\(Swedish.capitalised(Swedish.counted(people.count, one: "person", many: "personer"))) i \(cooperation)"
    }

    private var table: Html {
        PageParts.scrolling("Tabell: personer") {
            Markup.table {
                caption(.class("dold")) { "Personer med roller i \(cooperation), efter namn" }
                thead {
                    tr { for name in ["Namn", "Organisation", "Roller", "Konto", "Engångskoder"] { th(.scope("col")) { name } } }
                }
                tbody { people.map(row) }
            }
        }
    }

    private func row(_ person: Person) -> Html {
        tr {
            th(.scope("row")) { a(.href(.person(person.account.number))) { person.account.name } }
            td { Swedish.list(person.organisations) }
            td { Swedish.list(Role.allCases.filter { role in person.roles.contains { $0.role == role } }.map(\.name)) }
            td { person.account.state == .open ? Html.text(person.account.state.name) : span(.class("status")) { person.account.state.name } }
            td { person.hasFactor ? "ja" : "nej" }
        }
    }
}

/// The form in which somebody is invited.
struct InvitePage {
    let draft: InviteDraft
    let organisations: [Organisation]
    let cooperation: String

    var page: Page {
        Page(title: "Bjud in", crumbs: [PeoplePage.crumb, Crumb("Bjud in")], status: draft.flaws.isEmpty ? 200 : 422) {
            PageParts.head(
                over: "Personer", heading: "Bjud in någon till \(cooperation)",
                lead: "Kontot är personligt. Du får en länk att lämna över, och den som öppnar den väljer sitt eget lösenord.")
            faults
            postForm(to: Link("/personer"), .class("inlasning")) {
                PersonForms.field(
                    "namn", "Namn", help: "För- och efternamn.", draft.name, isWrong: draft.flaws.contains(.name), [.autocomplete("off"), .maxlength(100)])
                PersonForms.field(
                    "adress", "E-postadress", help: "Adressen som används i arbetet. Med den loggar personen in.", draft.address,
                    isWrong: draft.flaws.contains(.address), [.inputmode("email"), .autocomplete("off"), .maxlength(200)])
                PersonForms.organisation(organisations, selected: draft.organisation)
                roles
                p { button(.class("forst"), .type("submit")) { "Gör en inbjudan" } }
            }
        }
    }

    private var faults: Html {
        guard !draft.flaws.isEmpty else { return .empty }
        return div(.class("ruta fel mellan"), .id("fel"), .role("alert")) {
            h2 { "Ingen är inbjuden" }
            for flaw in draft.flaws { p { flaw.words } }
        }
    }

    private var roles: Html {
        fieldset(.class("falt")) {
            legend { "Roller" }
            div(.class("val val-en")) { Role.allCases.map(row) }
        }
    }

    private func row(_ role: Role) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name("roll-\(role.rawValue)"), .value("ja")]
        return label {
            Html.void("input", draft.roles.contains(role) ? common + [.checked] : common)
            span {
                Swedish.capitalised(role.name)
                span(.class("hjalp")) { role.meaning + (role.needsSecondFactor ? " Behöver engångskoder." : "") }
            }
        }
    }
}

/// Pieces that the forms about a person share.
enum PersonForms {
    /// A field with what was typed in it.
    static func field(
        _ name: String, _ words: String, help: String, _ value: String, isWrong: Bool, _ attributes: [Attribute]
    ) -> Html {
        div(.class("falt")) {
            label(.for(name)) { words }
            span(.class("hjalp"), .id("\(name)-hjalp")) { help }
            Html.void(
                "input",
                [.type("text"), .id(name), .name(name), .value(value), .required] + attributes
                    + (isWrong ? [.ariaInvalid, .ariaDescribedby("fel \(name)-hjalp")] : [.ariaDescribedby("\(name)-hjalp")]))
        }
    }

    static func organisation(_ organisations: [Organisation], selected: Slug?) -> Html {
        div(.class("falt")) {
            label(.for("organisation")) { "Organisation" }
            select(.id("organisation"), .name("organisation")) {
                option([.value("")]) { "Välj organisation" }
                for item in organisations {
                    option(item.slug == selected ? [.value(item.slug.text), .selected] : [.value(item.slug.text)]) { "\(item.name) (\(item.kind.name))" }
                }
            }
        }
    }

    static func role() -> Html {
        div(.class("falt")) {
            label(.for("roll")) { "Roll" }
            select(.id("roll"), .name("roll")) {
                option([.value("")]) { "Välj roll" }
                for role in Role.allCases { option([.value(role.rawValue)]) { role.name } }
            }
        }
    }
}

extension Link {
    /// The page of somebody's account.
    static func person(_ account: Int64) -> Link { Link(["personer", String(account)]) }
}
