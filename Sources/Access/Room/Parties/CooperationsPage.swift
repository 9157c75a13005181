import AccessRules
import Markup
import Picture
import Web

/// What is typed of a cooperation, kept as it was when it cannot be taken.
struct CooperationDraft: Sendable {
    /// The cooperation that is changed; nil for a new one.
    var slug: Slug?
    var name = ""
    var areas: Set<Slug> = []
    /// Said that areas of other cooperations are to be shared with them.
    var isSharing = false
    /// Municipalities and police districts that it is said to be part of, and one that is not there yet.
    var districts: Set<Slug> = []
    var newDistrict = ""
    var newKind: District.Kind?
    /// True where it is about these and nothing else.
    var isOfDistricts = false
    var refusal: PartyRefusal?

    init() {}

    init(_ cooperation: LocalCooperation) {
        slug = cooperation.slug
        name = cooperation.name
        areas = Set(cooperation.areas)
    }

    init(_ fields: [String: String]) {
        slug = fields["samverkan"].flatMap { Slug($0) }
        name = String((fields["namn"] ?? "").prefix(200))
        areas = Set(fields.keys.compactMap { $0.hasPrefix("omrade-") ? Slug(String($0.dropFirst(7))) : nil })
        isSharing = fields["delas"] != nil
    }
}

/// The cooperations of the store, with their areas and their parties.
struct CooperationsPage {
    let sight: CooperationsSight
    let draft: CooperationDraft

    static let link = Link("/samverkan")

    var page: Page {
        Page(title: "Samverkan", crumbs: [Crumb("Samverkan")], status: draft.refusal == nil ? 200 : 422) {
            PageParts.head(
                over: "Lokal samverkan", heading: heading,
                lead:
                    "En samverkan är parterna i en lokal överenskommelse och områdena den gäller. Det som hör till en finns inte för den som arbetar i en annan."
            )
            FormPieces.fault("Inget är ändrat", draft.refusal?.words)
            for cooperation in sight.parties.cooperations { part(cooperation) }
            section(.class("avsnitt"), .ariaLabelledby("ny")) {
                h2(.id("ny")) { "Lägg till en samverkan" }
                p { "Du blir administratör i den, för samma organisation som här, och bjuder in de andra." }
                form(draft.slug == nil ? draft : CooperationDraft(), for: nil, "Lägg till")
            }
        }
    }

    private var heading: String {
        Swedish.capitalised(Swedish.counted(sight.parties.cooperations.count, one: "lokal samverkan", many: "lokala samverkan"))
    }

    private func part(_ cooperation: LocalCooperation) -> Html {
        let districts = sight.parties.districts.filter { $0.cooperations.contains(cooperation.slug) }.map { "\($0.name) (\($0.kind.name))" }
        let (areas, parties) = (sight.names(of: cooperation.areas), sight.parties.parties(of: cooperation).map(\.name))
        return section(.class("avsnitt"), .ariaLabelledby("s-\(cooperation.slug)")) {
            h2(.id("s-\(cooperation.slug)")) { cooperation.name }
            dl(.class("fakta")) {
                dt { "Områden" }
                dd { areas.isEmpty ? "inga ännu" : Swedish.list(areas) }
                dt { "Parter" }
                dd { parties.isEmpty ? "inga ännu" : Swedish.list(parties) }
                dt { "Ingår i" }
                dd { districts.isEmpty ? "ingen kommun och inget polisområde ännu" : Swedish.list(districts) }
            }
            if cooperation.slug == sight.own.slug {
                change(cooperation)
                DistrictForm(parties: sight.parties, cooperation: cooperation, draft: draft).html
            }
        }
    }

    private func change(_ cooperation: LocalCooperation) -> Html {
        let isDrafted = draft.slug == cooperation.slug
        return details(.class("mellan"), isDrafted ? .open : .id("andra")) {
            summary { "Ändra namn och områden" }
            form(isDrafted ? draft : CooperationDraft(cooperation), for: cooperation, "Spara")
        }
    }

    private func form(_ draft: CooperationDraft, for cooperation: LocalCooperation?, _ words: String) -> Html {
        let id = cooperation.map { "s-\($0.slug)-namn" } ?? "ny"
        let choices = sight.choices(for: cooperation)
        return postForm(to: CooperationsPage.link, .class("inlasning")) {
            if let cooperation { input(.type("hidden"), .name("samverkan"), .value(cooperation.slug.text)) }
            div(.class("falt")) {
                label(.for("namn-\(id)")) { "Namn" }
                input(.type("text"), .id("namn-\(id)"), .name("namn"), .value(draft.name), .required, .maxlength(100))
            }
            fieldset(.class("falt kryss")) {
                legend { "Områden" }
                if choices.isEmpty { p(.class("hjalp")) { sight.areas.isEmpty ? "Inga områden är inlästa ännu." : "Alla områden hör till en samverkan." } }
                choices.map { box($0.area, $0.standing, draft) }
            }
            if choices.contains(where: { if case .others = $0.standing { true } else { false } }) { sharing(draft) }
            p { button(.type("submit")) { words } }
        }
    }

    private func box(_ area: AreaName, _ standing: AreaChoice.Standing, _ draft: CooperationDraft) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name("omrade-\(area.slug)"), .value("ja")]
        let parent = area.parent.flatMap { slug in sight.areas.first { $0.slug == slug }?.name }
        var words = area.name + (parent.map { ", del av \($0)" } ?? "")
        if case .others(let holders) = standing { words += " (hör till \(Swedish.list(holders.map { sight.parties.cooperation($0)?.name ?? $0.text })))" }
        return label {
            Html.void("input", draft.areas.contains(area.slug) ? common + [.checked] : common)
            words
        }
    }

    private func sharing(_ draft: CooperationDraft) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name("delas"), .value("ja")]
        return div(.class("falt kryss")) {
            label {
                Html.void("input", draft.isSharing ? common + [.checked] : common)
                "Områden som hör till en annan samverkan ska delas: båda ser allt som hör till dem"
            }
        }
    }
}
