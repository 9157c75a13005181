package import Almanac
package import ArgumentParser
import Foundation
package import Picture
package import Storage

/// How a command prints its answer.
package enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case table, json }

/// Options that every command has.
package struct CommonOptions: ParsableArguments, Sendable {
    @Option(
        name: [.customLong("data"), .customLong("store")],
        help: ArgumentHelp(
            "Lagret: en mapp, eller postgresql://användare@server/databas?schema=namn. Annars SAMSYN_DATA, annars ./data.", valueName: "lager"))
    package var data: String?

    @Option(help: "Hur svaret skrivs: table för människor, json för program.")
    package var format: OutputFormat = .table

    @Option(help: ArgumentHelp("Tiden som klockan ska visa, t.ex. 2024-11-11T08:00. Annars SAMSYN_NOW, annars nu.", valueName: "tid"))
    package var now: String?

    package init() {}

    /// The options of a command whose `--format` means something else: what it refuses is said in words.
    package init(data: String?, now: String?) {
        self.data = data
        self.now = now
        format = .table
    }

    /// Where the store lies: flag, then environment, then the default.
    /// - Throws: `StoreRefusal` for an address that cannot be read.
    package func place() throws(StoreRefusal) -> StorePlace {
        try StorePlace(data ?? ProcessInfo.processInfo.environment["SAMSYN_DATA"] ?? "data")
    }

    /// The clock of this command.
    /// - Throws: `Refused` when the text names no time.
    package func clock() throws -> Instant {
        guard let text = now ?? ProcessInfo.processInfo.environment["SAMSYN_NOW"] else {
            return Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1000))
        }
        if let instant = Instant(text: text) { return instant }
        throw Refused(
            .use,
            [
                Fault(
                    "now-unreadable", "Tiden ”\(text)” går inte att läsa.", remedy: "Skriv den så här: 2024-11-11T08:00", found: text,
                    expected: "2024-11-11T08:00")
            ])
    }
}

/// Whoever writes on the command line, until people sign in.
extension Actor {
    package static let commandLine = Actor(name: "Kommandoraden", role: "administratör")
}
