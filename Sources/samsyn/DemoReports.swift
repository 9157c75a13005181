import Access
import AccessRules
import Almanac
import Picture
import Storage
import Weekly
import WeeklyRules

/// The demonstration's reports: all invented, so that they fit the real levels, and said to be wherever they are shown.
enum DemoReports {
    private static let seed: UInt64 = 2024

    static var all: [ExampleReport] { ExampleReports.made(of: DemoGround.levels, on: DemoGround.ground, seed: seed) }

    /// Tells them once, and puts the places that they name in the list. A store that has them already is left as it is, and so is one that was not begun by
    /// the demonstration: nothing invented has a place in it.
    static func load(into house: House, at instant: Instant) async throws {
        let (reporting, cooperation) = (house.reporting, DemoPeople.own)
        let isWanted = try await house.store.read { [access = house.access] reader in
            try reader.trailEntry(ChangeNumber(1))?.actor == Demo.actor && !reporting.hasExamples(in: cooperation, reader)
                && access.parties.parties(reader, asOf: reader.change()).cooperation(cooperation) != nil
        }
        guard isWanted else { return }
        let teller = Actor(name: "Demonstrationen", role: "samordnare")
        let examples = all
        _ = try await house.store.write(by: teller, at: instant, why: "Lade in påhittade rapporter, märkta exempel", isLong: true) { writer in
            try reporting.addExamples(examples, naming: DemoGround.places, in: cooperation, writer)
        }
    }
}
