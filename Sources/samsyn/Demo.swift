import Almanac
import Areas
import Counts
import Picture
import Storage
import Weekly

/// The demonstration: the real levels, counts, citizens' reports and area facts of 2024, carried inside the program.
enum Demo {
    static let folder = "demo"
    /// The demonstration stands at this moment.
    static let now = "2024-11-11T08:00"
    static let words = """
        Det här är en demonstration. Nivåer och antal är ur en offentlig lägesbild från 2024; inläsningen är gjord av programmet. Händelser som har \
        rapporterats är påhittade.
        """
    static let actor = Actor(name: "Demonstrationen", role: "analytiker")
    private static let district = "Hässelby-Vällingby"

    /// Reads the example into the store. What is already there is left as it is.
    /// - Throws: `Refused` when the example itself does not read, which a test rules out.
    static func load(into house: House, at instant: Instant) async throws {
        try await loadAreas(into: house, at: instant)
        try check(await house.weekly.importer.run(file("weekly-levels.csv", DemoData.levels), ImportChoices(), dryRun: false, by: actor, at: instant))
        let crime = ImportChoices(["source": "Anmälda brott", "area": district, "window": "01-01--10-31"])
        try check(await house.counts.importer.run(file("compstat.csv", DemoData.counts), crime, dryRun: false, by: actor, at: instant))
        var opinions = ImportChoices(["source": "Tyck till", "area": district, "coverage": "2021-07--2024-09"])
        opinions.acceptsRepair = true
        try check(await house.counts.importer.run(file("tyck-till.csv", DemoData.opinions), opinions, dryRun: false, by: actor, at: instant))
        try await loadFacts(into: house, at: instant)
        try await house.annotateDemo(by: actor, at: instant)
    }

    private static func loadAreas(into house: House, at instant: Instant) async throws {
        let order = AreaImportOrder(
            division: "stadsdel", nameProperty: "stadsdel", codeProperty: "regsokod", parent: district, sequence: .alphabetic)
        try check(await house.areas.importer.run(file("regso_2025_hasselby_vallingby.geojson", DemoData.areas), order, dryRun: false, by: actor, at: instant))
        try check(await house.areas.files.run(file("jamforelseomraden.csv", DemoData.references), ImportChoices(), dryRun: false, by: actor, at: instant))
        try await house.addDemoAlias(by: actor, at: instant)
    }

    private static func loadFacts(into house: House, at instant: Instant) async throws {
        let register = ImportChoices(["source": "SCB, befolkning och boende"])
        let inhabitants = file("regso_hasselby_vallingby_2020_2023.csv", DemoData.inhabitants)
        try check(await house.areas.people.run(inhabitants, register, dryRun: false, by: actor, at: instant))
        try check(await house.areas.indicators.run(inhabitants, register, dryRun: false, by: actor, at: instant))
        let printed = ImportChoices(["source": "Lägesbild 2024"])
        try check(await house.areas.people.run(file("folkmangd-2023.csv", DemoData.population), printed, dryRun: false, by: actor, at: instant))
        let facts = ImportChoices(["source": "Områdesfakta, Stockholms stad"])
        try check(await house.areas.indicators.run(file("omradesfakta-2024.csv", DemoData.facts), facts, dryRun: false, by: actor, at: instant))
    }

    private static func file(_ name: String, _ text: StaticString) -> ImportFile { ImportFile(name: name, bytes: Array(text.description.utf8)) }

    private static func check(_ answer: ImportAnswer) throws {
        if answer.outcome == .refused { throw Refused(.data, answer.faults) }
    }
}

/// What the yearly picture says beside its tables, as notes that follow the numbers; and whose the sources are.
extension House {
    func annotateDemo(by actor: Actor, at instant: Instant) async throws {
        let year = (from: Day(year: 2024, month: 1, day: 1), through: Day(year: 2024, month: 12, day: 31))
        let crime = Slug(known: "anmalda-brott")
        let district = Slug(known: "hasselby-vallingby")
        let notes = [
            Note(
                .cell,
                about: .init(
                    source: crime, area: district, category: Slug(known: "mord-drap"), from: year.from, through: Day(year: 2024, month: 10, day: 31)),
                "Tre av de fyra avser ej misstanke om brott"),
            Note(
                .annotation, about: .init(area: Slug(known: "vallingby"), from: year.from, through: year.through),
                "Grimstaskolan, som renoveras, har flyttat in i Sankt Jacobi skola i Vällingby centrum"),
            Note(
                .caveat, about: .init(source: Slug(known: "tyck-till")),
                "Synpunkter mäter vad invånare väljer att anmäla, inte allt som händer. Färre synpunkter kan betyda färre störningar eller färre som hör av sig"
            ),
            Note(
                .caveat, about: .init(source: crime),
                "Anmälda brott är inte alla brott. Hur många som anmäler skiljer sig mellan brott, platser och år"),
        ]
        _ = try await store.write(by: actor, at: instant, why: "Skrev lägesbildens egna förbehåll som noter") { writer in
            for note in notes { try writer.addNote(note) }
            for card in House.demoCards { try writer.setCard(card) }
        }
    }

    private static var demoCards: [SourceCard] {
        [
            SourceCard(
                source: Slug(known: "anmalda-brott"), owner: "Polismyndigheten", supplier: "Lokalpolisområde Vällingby", permittedUse: .open,
                nextDue: Day(year: 2024, month: 12, day: 5)),
            SourceCard(
                source: Slug(known: "tyck-till"), owner: "Stockholms stad", supplier: "Stadsdelsförvaltningen", permittedUse: .open,
                nextDue: Day(year: 2024, month: 10, day: 31)),
        ]
    }
}
