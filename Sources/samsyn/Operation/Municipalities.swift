import Picture
import Storage

/// Which municipality answers to which host name, and where each has its store.
struct Municipalities: Equatable {
    struct One: Equatable {
        /// Without port, in lower case.
        let host: String
        /// The name of its folder or schema.
        let name: String
        let place: StorePlace
    }

    let all: [One]

    /// Reads `host=name`, each a municipality whose store is a folder within the given one, or a schema on the given server.
    /// - Throws: `Refused` with every pair that cannot be read.
    init(_ pairs: [String], within base: StorePlace) throws {
        var (read, faults): ([One], [Fault]) = ([], [])
        for pair in pairs {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, let place = base.within(sides[1]) else {
                faults.append(Municipalities.unreadable(pair))
                continue
            }
            let host = sides[0].lowercased()
            if read.contains(where: { $0.host == host }) { faults.append(Municipalities.twice(host)) }
            read.append(One(host: host, name: sides[1], place: place))
        }
        if !faults.isEmpty { throw Refused(.use, faults) }
        all = read
    }

    /// What flags say, else `SAMSYN_MUNICIPALITIES`; none where nothing does.
    static func pairs(_ flags: [String], _ environment: [String: String]) -> [String] {
        flags.isEmpty ? (environment["SAMSYN_MUNICIPALITIES"] ?? "").split(separator: " ").map(String.init) : flags
    }

    /// Each municipality by the first of its host names.
    var eachOnce: [One] {
        var names: Set<String> = []
        return all.filter { names.insert($0.name).inserted }
    }

    private static func unreadable(_ pair: String) -> Fault {
        Fault(
            "municipality-unreadable", "”\(pair)” går inte att läsa som en kommun.",
            remedy: "Skriv värdnamn=namn, till exempel solna.exempel.se=solna, med namnet i små bokstäver a–z, siffror och understreck.", found: pair,
            expected: "värdnamn=namn")
    }

    private static func twice(_ host: String) -> Fault {
        Fault("municipality-twice", "Värdnamnet \(host) är angivet två gånger.", remedy: "Låt varje värdnamn höra till en kommun.", found: host)
    }
}
