import Picture
import Storage

/// Where copies of what is served lie, as the one who starts the server says.
struct SafetyFolders: Equatable {
    /// Where the continuous copy goes.
    var copy: String?
    /// Where backups lie.
    var backups: String?

    /// - Parameters: a flag goes before the environment; an empty variable says nothing.
    init(copy: String?, backups: String?, environment: [String: String]) {
        func said(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.copy = copy ?? said("SAMSYN_COPY")
        self.backups = backups ?? said("SAMSYN_BACKUPS")
    }

    /// The folders of one municipality among several.
    func within(_ municipality: String) -> SafetyFolders {
        var own = self
        own.copy = copy.map { "\($0)/\(municipality)" }
        own.backups = backups.map { "\($0)/\(municipality)" }
        return own
    }

    /// - Throws: `Refused` when a store on a server is to be copied, which the server does itself.
    func safety(of place: StorePlace) throws -> Safety {
        guard let copy else { return Safety(backups: backups) }
        guard case .folder(let folder) = place else { throw Refused(.use, [SafetyFolders.notHere(copy)]) }
        return Safety(backups: backups, copying: .init(copy: WalCopy(of: folder, to: copy), folder: copy))
    }

    private static func notHere(_ folder: String) -> Fault {
        Fault(
            "copy-on-server", "Lagret ligger på en databasserver. Den gör sin löpande kopia själv, så mappen \(folder) används inte.",
            remedy: "Ta bort --copy-to och SAMSYN_COPY. Hur servern gör sin kopia står i docs/operating.md.", found: folder)
    }
}
