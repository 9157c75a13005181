import Markup
import WeeklyRules

/// Fields that the forms of special events are made of.
struct SpecialEventPieces {
    let flaws: [SpecialEventFlaw]

    private func described(_ id: String, _ help: String) -> [Attribute] {
        let wrong = flaws.contains { $0.field == id }
        let by = (wrong ? ["fel"] : []) + (help.isEmpty ? [] : ["\(id)-hjalp"])
        return (wrong ? [.ariaInvalid] : []) + (by.isEmpty ? [] : [.ariaDescribedby(by.joined(separator: " "))])
    }

    private func label(_ id: String, _ text: String, _ help: String) -> Html {
        Markup.label(.for(id)) {
            text
            if !help.isEmpty { span(.class("hjalp"), .id("\(id)-hjalp")) { help } }
        }
    }

    /// Free text, which the person guard looks at.
    func words(_ id: String, _ text: String, help: String = "", value: String, most: Int, isRequired: Bool = false) -> Html {
        let common: [Attribute] = [.id(id), .name(id), .maxlength(most), .guarded] + (isRequired ? [.required] : [])
        return div(.class("falt")) {
            label(id, text, help)
            Html.element("textarea", common + described(id, help), .text(value))
        }
    }

    /// A function, with those that usually do something proposed.
    func function(_ id: String, _ text: String, help: String = "", value: String) -> Html {
        let common: [Attribute] = [.type("text"), .id(id), .name(id), .value(value), .maxlength(InformsWhom.longest), .autocomplete("off"), .required]
        return div(.class("falt")) {
            label(id, text, help)
            Html.void("input", common + (id == "vem" ? [.list("funktioner")] : []) + described(id, help))
        }
    }

    /// A day, as a date.
    func day(_ id: String, _ text: String, value: String, isRequired: Bool = false) -> Html {
        let common: [Attribute] = [.type("date"), .id(id), .name(id), .value(value)] + (isRequired ? [.required] : [])
        return div(.class("falt")) {
            label(id, text, "")
            Html.void("input", common + described(id, ""))
        }
    }

    /// A clock and its day, side by side.
    func moment(_ id: String, _ text: String, help: String, day: String, clock: String) -> Html {
        div(.class("falt rad")) {
            div(.class("falt")) {
                label("\(id)-klockan", "\(text), klockan", help)
                Html.void(
                    "input",
                    [
                        .type("text"), .inputmode("numeric"), .id("\(id)-klockan"), .name("\(id)-klockan"), .value(clock), .maxlength(8), .autocomplete("off"),
                    ] + described("\(id)-klockan", help))
            }
            self.day("\(id)-dag", "Dag", value: day)
        }
    }

    /// A box to tick.
    static func box(_ name: String, _ text: String, isChecked: Bool) -> Html {
        let common: [Attribute] = [.type("checkbox"), .name(name), .value("ja")]
        return Markup.label {
            Html.void("input", isChecked ? common + [.checked] : common)
            text
        }
    }

    static func hidden(_ name: String, _ value: String) -> Html { input(.type("hidden"), .name(name), .value(value)) }

    static func hidden(_ name: String, _ value: Int64) -> Html { hidden(name, String(value)) }

    /// The functions that usually do something, as proposals.
    static var functions: Html {
        let usual = EventChecklist.items.map(\.usual).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return datalist(.id("funktioner")) { usual.map { option([.value($0)]) {} } }
    }
}
