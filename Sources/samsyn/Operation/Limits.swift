import Foundation
import Picture
import Storage
import Terminal

/// What the one who runs the server may set, each by a variable of the environment; docs/operating.md says what they mean.
struct Limits: Equatable {
    /// Seconds to wait for another writer before the store is said to be locked.
    var busySeconds = 5.0
    /// Seconds that one statement may take on a database server.
    var statementSeconds = 60.0
    /// Connections to a database server at most, beside one writer's for each municipality.
    var connections = 8
    /// Finished pages kept in memory for each municipality, in megabytes; 0 renders every page anew.
    var cacheMegabytes = 32

    init() {}

    /// - Throws: `Refused` with every variable that cannot be read.
    init(_ environment: [String: String]) throws {
        var faults: [Fault] = []
        func read<Number: LosslessStringConvertible & Comparable>(_ name: String, _ range: ClosedRange<Number>, into value: inout Number) {
            guard let text = environment[name], !text.isEmpty else { return }
            if let number = Number(text), range.contains(number) {
                value = number
            } else {
                faults.append(Limits.fault(name, text, "\(range.lowerBound) till \(range.upperBound)"))
            }
        }
        read("SAMSYN_BUSY_SECONDS", 0...600, into: &busySeconds)
        read("SAMSYN_STATEMENT_SECONDS", 1...86_400, into: &statementSeconds)
        read("SAMSYN_CONNECTIONS", 1...1_000, into: &connections)
        read("SAMSYN_CACHE_MB", 0...100_000, into: &cacheMegabytes)
        if environment["SAMSYN_PAGE_CACHE"] == "off" { cacheMegabytes = 0 }
        if !faults.isEmpty { throw Refused(.use, faults) }
    }

    /// How commands open a store: by the same limits as the server.
    /// - Throws: `Refused` with every variable that cannot be read.
    static func commandOptions() throws -> Store.Options {
        try Limits(ProcessInfo.processInfo.environment).storeOptions { Console.warn($0) }
    }

    /// - Parameter notice: where the remarks of a database server go.
    func storeOptions(notice: @escaping @Sendable (String) -> Void) -> Store.Options {
        Store.Options(busySeconds: busySeconds, statementSeconds: statementSeconds, connections: connections, notice: notice)
    }

    /// Those that matter to a store of this kind, as people read them.
    func told(of place: StorePlace) -> [Told] {
        let waiting = Told("SAMSYN_BUSY_SECONDS", "Så länge väntar en ändring på en annan som skriver", busySeconds, "s")
        let cache = Told("SAMSYN_CACHE_MB", "Så mycket minne får färdiga sidor ta", Double(cacheMegabytes), "MB")
        guard case .server = place else { return [waiting, cache] }
        return [
            waiting, Told("SAMSYN_STATEMENT_SECONDS", "Så länge får en fråga till databasen ta", statementSeconds, "s"),
            Told("SAMSYN_CONNECTIONS", "Så många läsande förbindelser till databasen, delade av alla kommuner", Double(connections), ""), cache,
        ]
    }

    /// A limit, what it means and how much it is.
    struct Told: Equatable {
        let variable: String
        let meaning: String
        let value: Double
        private let unit: String

        init(_ variable: String, _ meaning: String, _ value: Double, _ unit: String) {
            (self.variable, self.meaning, self.value, self.unit) = (variable, meaning, value, unit)
        }

        /// `2,5 s`.
        var words: String {
            let number = value == value.rounded() ? Swedish.count(Int64(value)) : Swedish.decimal(value, places: 1)
            return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
        }
    }

    private static func fault(_ name: String, _ text: String, _ expected: String) -> Fault {
        Fault(
            "limit-unreadable", "\(name) är satt till ”\(text)”, som inte går att läsa som ett tal inom gränserna.",
            remedy: "Sätt \(name) till ett tal från \(expected), eller ta bort variabeln.", found: text, expected: expected)
    }
}
