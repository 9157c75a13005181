package import Picture

/// Why a store cannot be used. Closed: a caller can act on each.
package enum StoreRefusal: Error, Sendable, Hashable {
    case absent(StorePlace)
    case present(StorePlace)
    case notAFolder(String)
    case locked
    case readOnly
    case full
    case corrupt
    /// The store was written by a newer program.
    case newer(found: Int, known: Int)
    /// A fact was to be ended twice: two writers saw the same current row.
    case endedAlready(table: String, id: Int64)
    /// The address of a store on a server names no schema that can be.
    case placeUnreadable(String)
    /// The program was built without the engine that the place needs.
    case noSuchEngine(StorePlace)
    /// The database server cannot be reached, or does not let the program in; its own words, for the log.
    case away(String)
    /// A statement took longer than it may.
    case tooSlow
    /// The connection broke while a change was being made lasting: it may stand, or not.
    case unsure(String)
    /// What a copy holds is not what it was made of.
    case copyDiffers(table: String)
    /// A file, or a folder of the continuous copy, cannot be used as a backup.
    case backup(String, BackupFlaw)
    /// Rows are not those that the trail vouches for, so that a purge of them would hide that somebody changed them by hand.
    case brokenPart(table: String, change: Int64)
    /// A server uses the store; who it is, in words.
    case served(StorePlace, by: String)
    /// The engine said something else; its own words, for the log.
    case other(String)

    /// The sentence for people.
    package var refused: Refused { Refused(.machine, [fault]) }

    package var fault: Fault {
        switch self {
        case .absent(let place):
            Fault(
                "store-absent", "Det finns inget lager i \(place.inWords).",
                remedy: "Skapa ett med ”samsyn store create --data \(place)”, eller ange en annan plats med --data.")
        case .present(let place):
            Fault("store-present", "Det finns redan ett lager i \(place.inWords).", remedy: place.otherPlace)
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
        case .placeUnreadable(let place):
            Fault(
                "store-place-unreadable", "Adressen \(place) går inte att läsa som ett lager.",
                remedy: "Skriv postgresql://användare@server/databas?schema=namn, med namnet i små bokstäver a–z, siffror och understreck.")
        case .noSuchEngine(let place):
            Fault(
                "store-engine-missing", "Lagret \(place) ligger i PostgreSQL, och det här programmet är byggt utan stöd för det.",
                remedy: "Använd programmet ur Debianpaketet, eller bygg det med ”swift build --traits PostgreSQL”.")
        case .away(let words):
            Fault(
                "store-away", "Databasen svarar inte: \(words). Inget har ändrats.",
                remedy: "Se efter att databasservern är igång och att adressen, användaren och lösenordet stämmer.")
        case .tooSlow:
            Fault(
                "store-too-slow", "Databasen hann inte svara inom den tid den får. Inget har ändrats.",
                remedy: "Försök igen om en stund. Återkommer felet: se efter i databasens logg vad som tar tid.")
        case .unsure:
            Fault(
                "store-unsure", "Förbindelsen med databasen bröts just när ändringen skulle sparas. Den kan vara sparad.",
                remedy: "Se efter om ändringen syns innan du gör om den.")
        case .copyDiffers(let table):
            Fault(
                "store-copy-differs", "Kopian blev inte lik sitt original: tabellen \(table) skiljer sig. Kopian är borttagen, originalet orört.",
                remedy: "Pröva originalet med ”samsyn audit verify”. Är det helt, försök igen.")
        case .backup(let file, let flaw): flaw.fault(of: file)
        case .brokenPart(let table, let change):
            Fault(
                "store-part-broken",
                "Det som ändring \(change) skrev i tabellen \(table) är inte det som spåret intygar: någon har ändrat det för hand. Inget har gallrats.",
                remedy: "Pröva spåret med ”samsyn audit verify”, och återställ en säkerhetskopia som är hel.")
        case .served(let place, let holder):
            Fault(
                "store-served", "Lagret i \(place.inWords) används redan av en server: \(holder).",
                remedy: "Stoppa den servern först. Två servrar kan inte använda samma lager.")
        case .other(let words):
            Fault(
                "store-failed", "Lagret svarade med ett fel: \(words)",
                remedy: "Försök igen. Återkommer felet: skicka meddelandet till den som sköter servern.")
        }
    }
}
