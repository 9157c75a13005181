import AccessRules
import Markup
import Picture
import Web

/// What is typed of an organisation, kept as it was when it cannot be taken.
struct OrganisationDraft: Sendable {
    /// The organisation that is changed; nil for a new one.
    var slug: Slug?
    var name = ""
    var kind: OrganisationKind?
    var refusal: PartyRefusal?

    init() {}

    init(_ fields: [String: String]) {
        slug = fields["organisation"].flatMap { Slug($0) }
        name = String((fields["namn"] ?? "").prefix(200))
        kind = fields["slag"].flatMap { OrganisationKind(rawValue: $0) }
    }
}

/// The parties of the cooperation: who may act here, and what they are.
struct OrganisationsPage {
    let parties: [PartySight]
    let draft: OrganisationDraft

    static let link = Link("/organisationer")

    var page: Page {
        Page(title: "Organisationer", crumbs: [PeoplePage.crumb, Crumb("Organisationer")], status: draft.refusal == nil ? 200 : 422) {
            PageParts.head(
                over: "Personer", heading: heading,
                lead: "Alla som arbetar i samverkan gör det för en organisation. Vad den är för slag avgör vad dess personer får läsa.")
            FormPieces.fault("Inget är ändrat", draft.refusal?.words)
            if !parties.isEmpty { table }
            section(.class("avsnitt"), .ariaLabelledby("ny")) {
                h2(.id("ny")) { "Lägg till en organisation" }
                form(draft.slug == nil ? draft : OrganisationDraft(), "Lägg till", id: "ny")
            }
        }
    }

    private var heading: String {
        let own = Swedish.capitalised(Swedish.counted(parties.count, one: "organisation", many: "organisationer"))
        return "\(own) är \(parties.count == 1 ? "part" : "parter")"
    }

    private var table: Html {
        PageParts.scrolling("Tabell: organisationer") {
            Markup.table {
                caption(.class("dold")) { "Samverkans parter, efter namn" }
                thead { tr { for name in ["Organisation", "Slag", "Läser som mest", "Personer", "Ändra"] { th(.scope("col")) { name } } } }
                tbody { parties.map(row) }
            }
        }
    }

    private func row(_ party: PartySight) -> Html {
        let organisation = party.organisation
        return tr {
            th(.scope("row")) { organisation.name }
            td { organisation.kind.name }
            td { (organisation.kind.isAuthority ? Circle.authority : .place).reading }
            td { party.people == 0 ? "ingen" : Swedish.count(party.people) }
            td { party.isInHand ? change(organisation) : span(.class("kalla")) { "delas med en annan samverkan" } }
        }
    }

    private func change(_ organisation: Organisation) -> Html {
        let isDrafted = draft.slug == organisation.slug
        var own = OrganisationDraft()
        (own.slug, own.name, own.kind) = (organisation.slug, organisation.name, organisation.kind)
        return details(isDrafted ? .open : .id("andra-\(organisation.slug)")) {
            summary {
                "Ändra"
                span(.class("dold")) { " \(organisation.name)" }
            }
            form(isDrafted ? draft : own, "Spara", id: "p-\(organisation.slug)")
        }
    }

    private func form(_ draft: OrganisationDraft, _ words: String, id: String) -> Html {
        postForm(to: OrganisationsPage.link, .class("inlasning")) {
            if let slug = draft.slug { input(.type("hidden"), .name("organisation"), .value(slug.text)) }
            div(.class("falt")) {
                label(.for("namn-\(id)")) { "Namn" }
                input(.type("text"), .id("namn-\(id)"), .name("namn"), .value(draft.name), .required, .maxlength(100))
            }
            div(.class("falt")) {
                label(.for("slag-\(id)")) { "Slag" }
                select(.id("slag-\(id)"), .name("slag")) {
                    option([.value("")]) { "Välj slag" }
                    for kind in OrganisationKind.allCases {
                        option(kind == draft.kind ? [.value(kind.rawValue), .selected] : [.value(kind.rawValue)]) { kind.name }
                    }
                }
            }
            p { button(.type("submit")) { words } }
        }
    }
}
