import Picture

/// Why a file cannot be used as a backup. Closed: a caller can act on each.
package enum BackupFlaw: Sendable, Hashable {
    case absent
    /// There is a file of that name already.
    case present
    case empty
    /// Shorter than it says that it is; both in bytes. Nil when it was cut before it could say.
    case cut(size: Int, expected: Int?)
    /// Not as it was written: a byte was changed, or a row.
    case damaged
    /// Something else than a backup.
    case foreign
    /// Of a newer program.
    case newer(found: Int, known: Int)
    /// Of another store than the one it was held against, or of a time that this one does not remember.
    case otherStore
    /// A folder of the continuous copy from which nothing can be restored.
    case noGeneration

    func fault(of file: String) -> Fault {
        switch self {
        case .absent:
            Fault(
                "backup-absent", "Det finns ingen säkerhetskopia \(file).", remedy: "Se efter i mappen med säkerhetskopior vad den heter.")
        case .present:
            Fault("backup-present", "Det finns redan en fil \(file). Den är orörd.", remedy: "Välj ett annat namn.")
        case .empty:
            Fault(
                "backup-empty", "Säkerhetskopian \(file) är tom.",
                remedy: "Hämta filen igen där den kommer ifrån, eller använd en äldre säkerhetskopia.")
        case .cut(let size, let expected):
            Fault(
                "backup-cut",
                "Säkerhetskopian \(file) är avkortad: den har \(Swedish.count(size))\(expected.map { " av \(Swedish.count($0))" } ?? "") byte.",
                remedy: "Hämta filen igen där den kommer ifrån, eller använd en äldre säkerhetskopia.")
        case .damaged:
            Fault(
                "backup-damaged", "Säkerhetskopian \(file) är skadad: den innehåller inte det som skrevs i den.",
                remedy: "Hämta filen igen där den kommer ifrån, eller använd en äldre säkerhetskopia. Behåll den skadade tills det är gjort.")
        case .foreign:
            Fault(
                "backup-foreign", "Filen \(file) är ingen säkerhetskopia av ett lager.",
                remedy: "Ange en fil som ”samsyn backup” har skrivit.")
        case .newer, .otherStore, .noGeneration: laterFault(of: file)
        }
    }

    private func laterFault(of file: String) -> Fault {
        switch self {
        case .newer(let found, let known):
            Fault(
                "backup-newer",
                "Säkerhetskopian \(file) är skriven av en nyare version av Samsyn (schema \(found), det här programmet känner till \(known)).",
                remedy: "Uppdatera programmet och försök igen.")
        case .otherStore:
            Fault(
                "backup-other-store", "Säkerhetskopian \(file) är av ett annat lager, eller av något som det här lagret inte längre minns.",
                remedy: "Se efter att sökvägen till lagret stämmer, och om lagret har återställts till en tidigare stund.")
        default:
            Fault(
                "backup-no-generation", "Det finns inget i mappen \(file) som går att återställa.",
                remedy: "Ange mappen för den löpande kopian, eller återställ en säkerhetskopia.")
        }
    }
}
