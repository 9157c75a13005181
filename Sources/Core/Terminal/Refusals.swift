package import Picture
import Storage

/// Every error a command can end in, as a refusal with its exit code.
package enum Refusals {
    package static func refused(_ error: any Error) -> Refused {
        switch error {
        case let refused as Refused: refused
        case let refusal as StoreRefusal: refusal.refused
        case FigureRefusal.malformed(let text): Refused(.use, [figure(text)])
        case FigureRefusal.unknown(let id): Refused(.use, [figure(id.description)])
        default:
            Refused(
                .machine,
                [
                    Fault(
                        "unforeseen", "Något gick fel som programmet inte känner igen: \(error). Inget har ändrats.",
                        remedy: "Försök igen. Återkommer felet: skicka meddelandet till den som sköter programmet.")
                ])
        }
    }

    private static func figure(_ text: String) -> Fault {
        Fault(
            "figure-unknown", "Det finns ingen figur som heter ”\(text)”.", remedy: "Sök med: samsyn figures --matching ORD", found: text)
    }
}
