import Markup
import Picture
import Storage
import Web

/// Every setting: what it means, what it is, who made it so and why, and a form to change it.
struct SettingsPage {
    let settings: [SettingSeen]
    let server: [ServerSetting]
    let notices: [SettingNotice]
    let draft: SettingDraft

    static let link = Link("/installningar")

    var page: Page {
        Page(title: "Inställningar", crumbs: [Crumb("Inställningar")], status: draft.refusal == nil ? 200 : 422) {
            PageParts.head(
                over: "Inställningar", heading: heading,
                lead: "Varje inställning säger vad den betyder och vad som gäller från början. Den som ändrar skriver varför, och det står kvar i spåret.")
            FormPieces.fault("Inget är ändrat", draft.refusal?.words)
            notices.map(box)
            for setting in settings { part(setting) }
            if !server.isEmpty { told }
        }
    }

    private func box(_ notice: SettingNotice) -> Html {
        div(.class("ruta mellan")) {
            h2 { notice.heading }
            notice.words.map { words in p { words } }
        }
    }

    private var heading: String {
        let changed = settings.count { $0.changed != nil && $0.value != $0.item.first }
        guard changed > 0 else { return "Allt är som från början" }
        return "\(Swedish.capitalised(Swedish.counted(changed, one: "inställning", many: "inställningar"))) är \(changed == 1 ? "ändrad" : "ändrade")"
    }

    private func part(_ setting: SettingSeen) -> Html {
        let item = setting.item
        return section(.class("avsnitt"), .ariaLabelledby("i-\(item.name)")) {
            h2(.id("i-\(item.name)")) { item.title }
            p { item.meaning }
            dl(.class("fakta")) {
                dt { "Nu" }
                dd { item.words(setting.value) }
                dt { "Från början" }
                dd { item.words(item.first) }
                if let changed = setting.changed {
                    dt { "Varför" }
                    dd { changed.reason }
                }
                if let entry = setting.entry {
                    dt { "Ändrades" }
                    dd { "\(Swedish.moment(entry.at)) av \(entry.actor.name)" }
                }
            }
            change(setting)
        }
    }

    private func change(_ setting: SettingSeen) -> Html {
        let isDrafted = draft.name == setting.item.name
        return details(.class("mellan bara-skarm"), isDrafted ? .open : .id("a-\(setting.item.name)")) {
            summary { "Ändra" }
            form(setting, isDrafted ? draft : nil)
        }
    }

    private func form(_ setting: SettingSeen, _ draft: SettingDraft?) -> Html {
        let (item, id) = (setting.item, setting.item.name.text)
        return postForm(to: SettingsPage.link, .class("inlasning")) {
            input(.type("hidden"), .name("installning"), .value(id))
            div(.class("falt")) {
                label(.for("varde-\(id)")) { "Ska vara" }
                span(.class("hjalp"), .id("hjalp-\(id)")) { Swedish.capitalised(item.expected) }
                field(item, id, draft?.value ?? setting.value)
            }
            div(.class("falt")) {
                label(.for("skal-\(id)")) { "Varför" }
                input(.type("text"), .id("skal-\(id)"), .name("skal"), .value(draft?.reason ?? ""), .required, .maxlength(300), .autocomplete("off"))
            }
            p(.class("knapprad")) {
                button(.type("submit"), .class("forst")) { "Spara" }
                if setting.changed != nil { button(.type("submit"), .name("forst"), .value("ja")) { "Tillbaka till det från början" } }
            }
        }
    }

    private func field(_ item: SettingItem, _ id: String, _ value: String) -> Html {
        let common: [Attribute] = [.id("varde-\(id)"), .name("varde"), .ariaDescribedby("hjalp-\(id)")]
        switch item.kind {
        case .whole:
            return Html.void(
                "input", common + [.type("text"), .inputmode("numeric"), .value(value), .required, .maxlength(9), .autocomplete("off")])
        case .yes:
            return select(.id("varde-\(id)"), .name("varde"), .ariaDescribedby("hjalp-\(id)")) {
                ["ja", "nej"].map { choice in option([.value(choice)] + (choice == value ? [.selected] : [])) { choice } }
            }
        case .line(let most):
            return Html.void("input", common + [.type("text"), .value(value), .maxlength(most), .autocomplete("off")])
        }
    }

    /// What is set where the server is started.
    private var told: Html {
        section(.class("avsnitt"), .ariaLabelledby("server")) {
            h2(.id("server")) { "Det som ställs in där servern startas" }
            p { "Sådant ändras av den som sköter servern, med variabler i dess miljö, och gäller sedan servern har startats om." }
            PageParts.scrolling("Tabell: serverns inställningar") {
                Markup.table {
                    caption(.class("dold")) { "Serverns inställningar" }
                    thead { tr { for name in ["Vad", "Nu", "Variabel"] { th(.scope("col")) { name } } } }
                    tbody {
                        for setting in server {
                            tr {
                                th(.scope("row")) { setting.meaning }
                                td(.class("tal")) { setting.words }
                                td { code { setting.variable } }
                            }
                        }
                    }
                }
            }
        }
    }
}
