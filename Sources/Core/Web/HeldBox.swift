package import Markup
package import PersonGuard

/// What the person guard holds back, marked, with a way to say that it is no person.
package struct HeldBox {
    private let held: HeldWords
    private let why: String
    private let kept: String

    /// - Parameters:
    ///   - why: what has been written of why it is no person.
    ///   - kept: a sentence on where that is kept.
    package init(held: HeldWords, why: String, kept: String) {
        (self.held, self.why, self.kept) = (held, why, kept)
    }

    package var html: Html {
        div(.class("ruta varsel"), .id("vakt")) {
            h2 { "Det här kan peka ut en person" }
            for line in held.lines {
                p {
                    for part in line { if part.kind == nil { part.text } else { mark { part.text } } }
                }
            }
            ul(.class("lista")) { held.held.map { part in li { p { "\(part.likeness). Skriv om så att det handlar om platsen." } } } }
            div(.class("falt")) {
                label(.for("skal")) {
                    "Är det ingen person? Säg vad det är"
                    span(.class("hjalp"), .id("skal-hjalp")) { "Till exempel ”en butik som heter så”. \(kept)" }
                }
                input(
                    .type("text"), .id("skal"), .name("skal"), .value(why), .maxlength(200), .ariaDescribedby("skal-hjalp"), .autocomplete("off"))
            }
        }
    }
}
