import AccessRules
import Markup
import Picture

/// Pieces that the room's forms share.
enum FormPieces {
    /// A field with its label and a line of help.
    static func field(_ name: String, _ words: String, help: String? = nil, _ attributes: [Attribute]) -> Html {
        let described: [Attribute] = help == nil ? [] : [.ariaDescribedby("\(name)-hjalp")]
        return div(.class("falt")) {
            label(.for(name)) { words }
            if let help { span(.class("hjalp"), .id("\(name)-hjalp")) { help } }
            Html.void("input", [.id(name), .name(name)] + attributes + described)
        }
    }

    /// A password that is chosen, typed twice.
    static var newPassword: Html {
        Html.join([
            field(
                "nytt", "Nytt lösenord", help: "Minst \(PasswordRule.fewest) tecken. En mening går bra, med mellanslag och allt.",
                [.type("password"), .autocomplete("new-password"), .required, .minlength(PasswordRule.fewest), .maxlength(PasswordRule.most)]),
            field(
                "igen", "Samma en gång till", [.type("password"), .autocomplete("new-password"), .required, .maxlength(PasswordRule.most)]),
        ])
    }

    static func password(_ words: String = "Ditt lösenord") -> Html {
        field("losenord", words, [.type("password"), .autocomplete("current-password"), .required, .maxlength(PasswordRule.most)])
    }

    static func code(_ words: String, help: String) -> Html {
        field("kod", words, help: help, [.type("text"), .inputmode("numeric"), .autocomplete("one-time-code"), .required, .maxlength(40)])
    }

    /// What went wrong, above the form.
    static func fault(_ heading: String, _ words: String?) -> Html {
        guard let words else { return .empty }
        return div(.class("ruta fel mellan"), .role("alert")) {
            h2 { heading }
            p { words }
        }
    }
}

/// What people are told of a refusal.
extension OwnAccount.Refusal {
    var words: String {
        switch self {
        case .wrong: "Lösenordet stämmer inte. Inget har ändrats."
        case .wait(let seconds): FormWords.wait(seconds)
        case .unlike: "De två lösenorden är inte lika. Skriv samma på båda raderna."
        case .code: "Koden stämmer inte. Skanna bilden på nytt, vänta på nästa kod i telefonen och skriv den här."
        case .link: "Länken är använd, ersatt av en ny eller för gammal. Be den som sköter konton om en ny."
        case .password(let refusal): FormWords.password(refusal)
        }
    }
}

enum FormWords {
    static func wait(_ seconds: Int) -> String {
        let time = seconds < 90 ? "\(seconds) sekunder" : "\((seconds + 59) / 60) minuter"
        return "Det har varit för många försök härifrån. Vänta \(time) och försök igen."
    }

    static func password(_ refusal: PasswordRule.Refusal) -> String {
        switch refusal {
        case .tooShort(let needed): "Lösenordet är för kort. Det behöver minst \(needed) tecken."
        case .tooLong(let most): "Lösenordet är för långt. Högst \(most) tecken."
        case .breached: "Det lösenordet hör till dem som andra prövar först. Välj ett annat, gärna några ord som inte hör ihop."
        case .guessable(let word): "Lösenordet är lätt att gissa, det består mest av ”\(word)”. Välj ett annat."
        case .repetitive: "Lösenordet upprepar samma tecken. Välj ett annat."
        }
    }
}
