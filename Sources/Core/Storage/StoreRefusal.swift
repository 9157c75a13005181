package import Picture

/// Why a store cannot be used. Closed: a caller can act on each.
package enum StoreRefusal: Error, Sendable, Hashable {
    case absent(String)
    case present(String)
    case notAFolder(String)
    case locked
    case readOnly
    case full
    case corrupt
    /// The store was written by a newer program.
    case newer(found: Int, known: Int)
    /// A fact was to be ended twice: two writers saw the same current row.
    case endedAlready(table: String, id: Int64)
    /// The engine said something else; its own words, for the log.
    case other(String)

    /// The sentence for people.
    package var refused: Refused { Refused(.machine, [fault]) }

    package var fault: Fault {
        switch self {
        case .absent(let folder):
            Fault(
                "store-absent", "Det finns inget lager i mappen \(folder).",
                remedy: "Skapa ett med ”samsyn store create --data \(folder)”, eller ange en annan mapp med --data.")
        case .present(let folder):
            Fault("store-present", "Det finns redan ett lager i mappen \(folder).", remedy: "Välj en tom mapp, eller använd det lager som finns.")
        case .notAFolder(let path):
            Fault("store-not-a-folder", "\(path) är en fil. Ett lager ligger i en mapp.", remedy: "Ange en mapp med --data.")
        case .locked:
            Fault(
                "store-locked", "Lagret är upptaget: ett annat program skriver i det. Inget har ändrats.",
                remedy: "Vänta en stund och försök igen. Se efter om en inläsning pågår.")
        case .readOnly:
            Fault(
                "store-read-only", "Lagret går bara att läsa, inte att skriva i. Inget har ändrats.",
                remedy: "Ge programmet rätt att skriva i mappen, eller kopiera lagret till en mapp där det får skriva.")
        case .full:
            Fault("store-full", "Disken är full. Inget har ändrats.", remedy: "Frigör utrymme och försök igen.")
        case .corrupt:
            Fault(
                "store-corrupt", "Lagerfilen går inte att läsa: den är skadad eller inte ett lager.",
                remedy: "Återställ den senaste säkerhetskopian. Behåll den skadade filen tills det är gjort.")
        case .newer(let found, let known):
            Fault(
                "store-newer",
                "Lagret är skrivet av en nyare version av Samsyn (schema \(found), det här programmet känner till \(known)).",
                remedy: "Uppdatera programmet. Lagret har inte rörts.")
        case .endedAlready:
            Fault(
                "store-conflict", "Någon annan ändrade samma uppgift samtidigt. Inget har ändrats.",
                remedy: "Hämta sidan på nytt och gör om ändringen.")
        case .other(let words):
            Fault(
                "store-failed", "Lagret svarade med ett fel: \(words)",
                remedy: "Försök igen. Återkommer felet: skicka meddelandet till den som sköter servern.")
        }
    }
}
