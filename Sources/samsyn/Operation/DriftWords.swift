import Picture
import Storage

/// Something that the one who keeps the server running should see to.
struct DriftWarning: Equatable {
    let heading: String
    /// What is the matter, and what to do.
    let words: [String]
    /// What to write on the command line; nil where there is no such thing.
    var command: String?
}

extension SafetyState.BackupState {
    /// `Senaste säkerhetskopian är 3 dagar gammal.`
    var age: String {
        switch days {
        case nil: "Det finns ingen säkerhetskopia i mappen \(folder)."
        case 0: "Senaste säkerhetskopian är från i dag."
        case 1: "Senaste säkerhetskopian är 1 dag gammal."
        case let days?: "Senaste säkerhetskopian är \(Swedish.count(days)) dagar gammal."
        }
    }

    /// What is not in the newest one.
    /// - Parameter change: the newest change of the store.
    func behind(_ change: ChangeNumber) -> String? {
        guard let newest else { return nil }
        let lacking = change.value - newest.change.value
        guard lacking > 0 else { return "Inget har ändrats sedan dess." }
        return lacking == 1 ? "Sedan dess har 1 ändring gjorts." : "Sedan dess har \(Swedish.count(lacking)) ändringar gjorts."
    }

    fileprivate var warning: DriftWarning? {
        guard isLate else { return nil }
        guard newest != nil else {
            return DriftWarning(
                heading: "Ingen säkerhetskopia finns",
                words: [age, "Gör en i dag, och se till att det görs en varje natt."], command: command)
        }
        return DriftWarning(
            heading: "Säkerhetskopian är gammal",
            words: [age, "En ny brukar göras varje natt. Se efter varför det inte sker, och om disken är full. Gör en nu:"], command: command)
    }

    private var command: String { "samsyn backup --folder \(folder)" }
}

extension SafetyState.CopyState {
    /// How much can be lost at most, while it goes as it should.
    static var promise: String {
        "Går datorn sönder försvinner som mest de senaste \(Swedish.count(WalCopy.worstLoss())) sekundernas ändringar."
    }

    /// When it was made last.
    var age: String {
        guard let seconds else { return "Den första kopian är inte klar än." }
        return "Senast kopierad för \(seconds == 1 ? "1 sekund" : "\(Swedish.count(seconds)) sekunder") sedan, till och med ändring \(status.change)."
    }

    /// A first copy that is still being made is no cause for alarm.
    fileprivate var warning: DriftWarning? {
        guard isLate, seconds != nil || status.failure != nil else { return nil }
        let reason = status.failure.map { "\($0.fault.message) \($0.fault.remedy)" }
        return DriftWarning(
            heading: "Den löpande kopian är efter",
            words: [age, reason, "Det som ändrats sedan dess finns bara i lagret. Kopieringen försöker igen av sig själv."].compactMap { $0 })
    }
}

extension Drift {
    /// What there is to see to, the worst first.
    var warnings: [DriftWarning] {
        let unknown = DriftWarning(
            heading: "Ingen säkerhetskopia är känd",
            words: [
                "Servern vet inte var säkerhetskopiorna ligger, så ingen får veta när de blir gamla.",
                "Starta den med --backups MAPP, eller sätt SAMSYN_BACKUPS till samma mapp som kopiorna läggs i.",
            ])
        return [safety.backup.map(\.warning) ?? unknown, safety.copy.flatMap(\.warning)].compactMap { $0 }
    }

    /// How the continuous copy is made, or why none is.
    var copying: [String] {
        if let copy = safety.copy {
            return ["Varje ändring kopieras strax efter att den gjorts till mappen \(copy.folder).", SafetyState.CopyState.promise, copy.age]
        }
        switch place {
        case .server: return ["Lagret ligger på en databasserver. Den löpande kopian görs där, och syns inte här."]
        case .folder:
            return [
                "Ingen löpande kopia görs. Går disken sönder försvinner det som ändrats sedan den senaste säkerhetskopian.",
                "Starta servern med --copy-to MAPP, helst på en annan disk, så kopieras varje ändring dit inom några sekunder.",
            ]
        }
    }
}
