import Almanac
import Areas
import Counts
import Picture
import Storage
import Weekly

/// The demonstration: the real levels and counts of 2024, carried inside the program.
enum Demo {
    static let folder = "demo"
    /// The demonstration stands at this moment.
    static let now = "2024-11-11T08:00"
    static let words = "Det här är en demonstration. Nivåer och antal är ur en offentlig lägesbild från 2024; inläsningen är gjord av programmet."
    private static let actor = Actor(name: "Demonstrationen", role: "analytiker")

    /// Reads the example into the store. What is already there is left as it is.
    /// - Throws: `Refused` when the example itself does not read, which a test rules out.
    static func load(into house: House, at instant: Instant) async throws {
        let order = AreaImportOrder(
            division: "stadsdel", nameProperty: "stadsdel", codeProperty: "regsokod", parent: "Hässelby-Vällingby", sequence: .alphabetic)
        try check(await house.areas.importer.run(file("regso_2025_hasselby_vallingby.geojson", DemoData.areas), order, dryRun: false, by: actor, at: instant))
        try await house.addDemoAlias(by: actor, at: instant)
        try check(await house.weekly.importer.run(file("weekly-levels.csv", DemoData.levels), year: nil, dryRun: false, by: actor, at: instant))
        guard let window = YearWindow(text: "01-01--10-31") else { return }
        let counts = CountImportOrder(source: "Anmälda brott", area: "Hässelby-Vällingby", window: window, acceptsNewCategories: false)
        try check(await house.counts.importer.run(file("compstat.csv", DemoData.counts), counts, dryRun: false, by: actor, at: instant))
    }

    private static func file(_ name: String, _ text: StaticString) -> ImportFile { ImportFile(name: name, bytes: Array(text.description.utf8)) }

    private static func check(_ answer: ImportAnswer) throws {
        if answer.outcome == .refused { throw Refused(.data, answer.faults) }
    }
}
