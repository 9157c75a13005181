import AccessRules
import Markup
import Picture

extension CooperationDraft {
    /// What is typed of where a cooperation belongs.
    init(districts fields: [String: String]) {
        self.init()
        districts = Set(fields.keys.compactMap { $0.hasPrefix("ingar-") ? Slug(String($0.dropFirst(6))) : nil })
        newDistrict = String((fields["nytt"] ?? "").prefix(200))
        newKind = fields["slag"].flatMap { District.Kind(rawValue: $0) }
        isOfDistricts = true
    }
}

/// Says which municipality and which police district the own cooperation is part of.
struct DistrictForm {
    let parties: Parties
    let cooperation: LocalCooperation
    let draft: CooperationDraft

    private var chosen: Set<Slug> {
        draft.isOfDistricts ? draft.districts : Set(parties.districts.filter { $0.cooperations.contains(cooperation.slug) }.map(\.slug))
    }

    var html: Html {
        details(.class("mellan"), draft.isOfDistricts ? .open : .id("ingar")) {
            summary { "Säg vilken kommun och vilket polisområde den ingår i" }
            postForm(to: Link("/samverkan/ingar"), .class("inlasning")) {
                p(.class("hjalp")) {
                    "De som arbetar i de andra läser då den här samverkans siffror sammanlagt: det som är öppet, och mer om deras organisation är part här. Underlaget stannar här."
                }
                if !parties.districts.isEmpty {
                    fieldset(.class("falt kryss")) {
                        legend { "Ingår i" }
                        parties.districts.map(box)
                    }
                }
                new
                p { button(.type("submit")) { "Spara" } }
            }
        }
    }

    private func box(_ district: District) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name("ingar-\(district.slug)"), .value("ja")]
        return label {
            Html.void("input", chosen.contains(district.slug) ? common + [.checked] : common)
            "\(district.name) (\(district.kind.name))"
        }
    }

    private var new: Html {
        Html.join([
            div(.class("falt")) {
                label(.for("nytt-omrade")) { "Något som inte står ovan" }
                span(.class("hjalp"), .id("nytt-omrade-hjalp")) { "Till exempel kommunens namn. Lämna tomt om inget fattas." }
                input(
                    .type("text"), .id("nytt-omrade"), .name("nytt"), .value(draft.newDistrict), .maxlength(100), .ariaDescribedby("nytt-omrade-hjalp"),
                    .autocomplete("off"))
            },
            fieldset(.class("falt kryss")) {
                legend { "Det är" }
                District.Kind.allCases.map { kind in
                    let common: [Attribute] = [.type("radio"), .name("slag"), .value(kind.rawValue)]
                    return label {
                        Html.void("input", (draft.newKind ?? .municipality) == kind ? common + [.checked] : common)
                        kind == .municipality ? "en kommun" : "ett polisområde"
                    }
                }
            },
        ])
    }
}
