import Almanac
import AreasRules
import CountsRules
import Foundation
import Picture
import Statistics
import Storage
import StoresUnderTest
import Testing

@testable import Counts

/// The areas of a small municipality, as another room would hand them over.
struct FixedAreas: CountAreaSource {
    func directory(_ reader: Reader, asOf change: ChangeNumber) -> AreaDirectory { directory }

    let directory: AreaDirectory

    static let vallingby = AreaDirectory(areas: [
        AreaName(slug: Slug(known: "vallingby"), name: "Vällingby", parent: nil, division: "stadsdel")
    ])
}

/// Categories kept in a table of the tests' own.
struct KeptCategories: CategoryKeeper {
    static let table = FactTable("kept_category", ["source", "slug", "name", "group_name", "is_sum", "is_grave", "position"])

    static let room = RoomSchema(
        migrations: [
            Migration(
                4, "create-kept-categories",
                [
                    """
                    CREATE TABLE kept_category (
                        id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, slug {text} NOT NULL, name {text} NOT NULL, group_name {text} NOT NULL,
                        is_sum {int} NOT NULL, is_grave {int} NOT NULL, position {int} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX kept_category_current ON kept_category (source, slug) WHERE until IS NULL",
                    """
                    CREATE TABLE kept_alias (
                        id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, category {text} NOT NULL, name {text} NOT NULL, valid_from {text},
                        reason {text} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                ])
        ], facts: [table, alias])

    static let alias = FactTable("kept_alias", ["source", "category", "name", "valid_from", "reason"])

    func aliases(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [CategoryAlias] {
        try reader.rows(
            "SELECT category, name, valid_from, reason FROM kept_alias WHERE source = ?1 AND since <= ?2 ORDER BY id",
            [.text(source.text), .int(change.value)]
        ) { row in
            Slug(row.text(0)).map {
                CategoryAlias(
                    source: source, category: $0, name: row.text(1), validFrom: row.optionalText(2).flatMap { Day(text: $0) }, reason: row.text(3))
            }
        }.compactMap { $0 }
    }

    func addAlias(_ alias: CategoryAlias, _ writer: Writer) throws {
        guard try !aliases(of: alias.source, writer.reader, asOf: writer.change).contains(where: { $0.name == alias.name }) else { return }
        try writer.add(
            [
                .text(alias.source.text), .text(alias.category.text), .text(alias.name), .optional(alias.validFrom?.description),
                .text(alias.reason),
            ], to: KeptCategories.alias)
    }

    func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [AreasRules.Category] {
        try reader.rows(
            "SELECT slug, name, group_name, is_sum, is_grave, position FROM kept_category WHERE source = ?1 AND since <= ?2 ORDER BY position",
            [.text(source.text), .int(change.value)]
        ) { row in
            Slug(row.text(0)).map {
                Category(
                    source: source, slug: $0, name: row.text(1), group: row.text(2), isSum: row.int(3) == 1, isGrave: row.int(4) == 1,
                    position: Int(row.int(5)))
            }
        }.compactMap { $0 }
    }

    func add(_ category: AreasRules.Category, _ writer: Writer) throws {
        try writer.add(
            [
                .text(category.source.text), .text(category.slug.text), .text(category.name), .text(category.group), .int(category.isSum ? 1 : 0),
                .int(category.isGrave ? 1 : 0), .int(category.position),
            ], to: KeptCategories.table)
    }
}

/// A room of counts in a folder of its own, gone when the test is.
final class CountHouse: Sendable {
    private let place = EmptyPlace()
    let store: Store
    let counts: Counts

    static let actor = Actor(name: "Kim Skrivare", role: "analytiker")
    static let monday = Instant(millisecondsSince1970: 1_731_308_400_000)
    static let window = YearWindow(januaryThrough: 10)
    static let day = Day(daysSince1970: 20_038)

    init(areas: AreaDirectory = FixedAreas.vallingby, population: (any PopulationSource)? = nil) async throws {
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [KeptCategories.room, CountsSchema.room]))
        counts = Counts(store: store, areas: FixedAreas(directory: areas), categories: KeptCategories(), population: population)
    }

    @discardableResult
    func read(
        _ text: String, name: String = "compstat.csv", source: String = "Anmälda brott", area: String = "Vällingby", acceptsNew: Bool = false,
        dryRun: Bool = false
    ) async throws -> ImportAnswer {
        var choices = ImportChoices(["source": source, "area": area, "window": CountHouse.window.description])
        choices.acceptsNewCategories = acceptsNew
        return try await read(text, choices, name: name, dryRun: dryRun)
    }

    @discardableResult
    func read(_ text: String, _ choices: ImportChoices, name: String = "fil.csv", dryRun: Bool = false) async throws -> ImportAnswer {
        try await counts.importer.run(
            ImportFile(name: name, bytes: Array(text.utf8)), choices, dryRun: dryRun, by: CountHouse.actor, at: CountHouse.monday)
    }

    var change: ChangeNumber {
        get async throws { try await store.read { try $0.change() } }
    }

    /// January through October of a year, so many years back.
    func table(_ year: Int = 2024, years: Int = 5, asOf change: Int64) async throws -> LoadedChangeTable {
        let month = try #require(Month(year: year, number: 10))
        let key = ChangeTableKey(source: Slug(known: "anmalda-brott"), area: Slug(known: "vallingby"), through: month, years: years)
        return try #require(try await counts.tables.load(key, asOf: ChangeNumber(change)))
    }

    /// The count of a category and year as of a change; nil where there is none.
    func count(_ category: String, _ year: Int = 2024, asOf change: Int64) async throws -> Int? {
        let table = try await table(year, asOf: change).table
        return table.rows.first { $0.category.slug.text == category }?.counts.counts.last ?? nil
    }

    /// Every byte of the store's files, on a run over SQLite.
    func bytes() throws -> [Data] {
        try ["samsyn.sqlite", "samsyn.sqlite-wal"].map { try Data(contentsOf: URL(fileURLWithPath: place.folder + "/" + $0)) }
    }

    /// Every text and every run of bytes in the store, read as text.
    func everyText() async throws -> [String] {
        try await store.read { [schema = store.schema] reader in
            try schema.tables.flatMap { table in
                try reader.rows("SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name)") { row in
                    table.columns.indices.compactMap { column in
                        switch row.value(column) {
                        case .text(let text): text
                        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
                        default: nil
                        }
                    }
                }.flatMap { $0 }
            }
        }
    }

    /// What every table of the store holds.
    func contents() async throws -> [TableSum] { try await store.read { [schema = store.schema] in try $0.sums(schema) } }
}

@Suite struct CountStoreTests {
    private static let file = "group,category,2023,2024\nPerson,Hot,345,322\n"

    @Test func `reads the counts of a window as of a change, with the cell of each`() async throws {
        let house = try await CountHouse()
        try await house.read(CountStoreTests.file)
        let days = try #require(try await house.table(asOf: 1).key.days(2024))
        let key = SeriesKey(source: Slug(known: "anmalda-brott"), area: Slug(known: "vallingby"))
        let counts = try await house.store.read { try CountsStore().counts(key, in: days, $0, asOf: ChangeNumber(1)) }
        let place = CellPlace(batch: 1, row: 2, column: 4)
        #expect(counts == [StoredCount(category: Slug(known: "hot"), days: days, value: 322, place: place)])
        #expect(try await house.store.read { try CountsStore().counts(key, in: days, $0, asOf: ChangeNumber(0)) } == [])
    }

    @Test func `knows the windows that have counts, newest end first, as of a change`() async throws {
        let house = try await CountHouse()
        try await house.read(CountStoreTests.file)
        try await house.read(CountStoreTests.file.replacing("2023,2024", with: "2021,2022"), source: "Tyck till")
        func windows(_ change: Int64) async throws -> [String] {
            try await house.counts.tables.windows(asOf: ChangeNumber(change)).map { "\($0.source) \($0.area) \($0.from)--\($0.through)" }
        }
        #expect(
            try await windows(2) == [
                "anmalda-brott vallingby 2024-01-01--2024-10-31", "anmalda-brott vallingby 2023-01-01--2023-10-31",
                "tyck-till vallingby 2022-01-01--2022-10-31", "tyck-till vallingby 2021-01-01--2021-10-31",
            ])
        #expect(try await windows(1).count == 2)
        #expect(try await windows(0) == [])
    }

    @Test func `has nothing to show or say in an empty store`() async throws {
        let house = try await CountHouse()
        #expect(try await house.counts.tables.newest(asOf: house.change) == nil)
        #expect(try await house.counts.remarks.remarks(Reading(asOf: house.change, audience: .open)) == [])
    }

    @Test(arguments: 2...10) func `judges a change the same however many years are shown`(_ years: Int) async throws {
        let house = try await CountHouse()
        try await house.read(
            """
            group,category,2020,2021,2022,2023,2024
            Person,Bedrägeri,132,162,333,554,669
            Person,Hot,312,325,327,345,322
            Hushåll,Cykelstöld,385,316,254,307,300
            Hushåll,Stöld ur fordon,361,414,277,334,218

            """)
        let wanted = try await house.table(years: 5, asOf: 1).table
        let shown = try await house.table(years: years, asOf: 1).table
        #expect(shown.unrest.shared == wanted.unrest.shared)
        #expect(shown.rows.map { $0.judged?.verdict } == wanted.rows.map { $0.judged?.verdict })
        #expect(wanted.unrest.shared?.degreesOfFreedom == 12)
    }
}
