import Almanac
import AreasRules
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing
import Weekly
import WeeklyRules

/// The areas of a small municipality, as another room would hand them over.
struct FixedAreas: AreaDirectorySource {
    func directory(_ reader: Reader, asOf change: ChangeNumber) -> AreaDirectory { FixedAreas.directory }

    static let whole = Slug(known: "hasselby-vallingby")

    static let directory = AreaDirectory(
        areas: [AreaName(slug: whole, name: "Hässelby-Vällingby", parent: nil, division: "område")]
            + [("racksta", "Råcksta"), ("vinsta", "Vinsta"), ("vallingby", "Vällingby")].compactMap { slug, name in
                Slug(slug).map { AreaName(slug: $0, name: name, parent: whole, division: "stadsdel") }
            },
        aliases: [AreaAlias(name: "Räcksta", area: Slug(known: "racksta"), reason: "så stavat i en tryckt tabell")])
}

/// A room of weekly levels in a folder of its own, gone when the test is.
final class WeeklyHouse: Sendable {
    private let place = EmptyPlace()
    let store: Store
    let weekly: Weekly

    static let actor = Actor(name: "Kim Skrivare", role: "analytiker")
    static let monday = Instant(millisecondsSince1970: 1_731_308_400_000)

    init() async throws {
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [WeeklySchema.room]))
        weekly = Weekly(store: store, areas: FixedAreas())
    }

    @discardableResult
    func read(_ text: String, name: String = "nivåer.csv", year: Int? = nil, dryRun: Bool = false) async throws -> ImportAnswer {
        try await read(Array(text.utf8), name: name, year: year, dryRun: dryRun)
    }

    @discardableResult
    func read(_ bytes: [UInt8], name: String = "nivåer.csv", year: Int? = nil, dryRun: Bool = false) async throws -> ImportAnswer {
        try await weekly.importer.run(
            ImportFile(name: name, bytes: bytes), ImportChoices(year.map { ["year": String($0)] } ?? [:]), dryRun: dryRun, by: WeeklyHouse.actor,
            at: WeeklyHouse.monday)
    }

    var change: ChangeNumber {
        get async throws { try await store.read { try $0.change() } }
    }

    /// The level of an area and week of 2024 as of a change; nil where there is none.
    func level(_ area: String, _ week: Int, asOf change: Int64) async throws -> Int? {
        let year = try await weekly.years.load(2024, asOf: ChangeNumber(change)).summary
        return year.areas.first { $0.area.slug.text == area }?.levels[week - 1]
    }

    /// What every table of the store holds.
    func contents() async throws -> [TableSum] { try await store.read { [schema = store.schema] in try $0.sums(schema) } }
}

@Suite struct LevelStoreTests {
    @Test func `reads the levels of a year as of a change, with the cell of each`() async throws {
        let house = try await WeeklyHouse()
        try await house.read("år,vecka,område,nivå\n2024,1,Vällingby,3\n2024,2,Vällingby,2\n2023,1,Vinsta,1\n")
        let levels = try await house.store.read { try WeeklyStore().levels(of: 2024, $0, asOf: ChangeNumber(1)) }
        let vallingby = Slug(known: "vallingby")
        let weeks = [1, 2].compactMap { Week(year: 2024, number: $0) }
        #expect(levels.map(\.week) == weeks)
        #expect(levels.map(\.level) == [3, 2])
        #expect(levels.allSatisfy { $0.area == vallingby && $0.batch == 1 && $0.column == 4 })
        #expect(levels.map(\.row) == [2, 3])
        #expect(try await house.store.read { try WeeklyStore().levels(of: 2024, $0, asOf: ChangeNumber(0)) } == [])
    }

    @Test func `knows the years that have levels, newest first, as of a change`() async throws {
        let house = try await WeeklyHouse()
        for year in [2022, 2024, 2023] { try await house.read("år,vecka,område,nivå\n\(year),1,Vinsta,1\n") }
        #expect(try await house.weekly.years.years(asOf: ChangeNumber(3)) == [2024, 2023, 2022])
        #expect(try await house.weekly.years.years(asOf: ChangeNumber(2)) == [2024, 2022])
        #expect(try await house.weekly.years.years(asOf: ChangeNumber(0)) == [])
    }

    @Test func `has no year in an empty store`() async throws {
        let house = try await WeeklyHouse()
        #expect(try await house.weekly.years.years(asOf: house.change) == [])
        #expect(try await house.weekly.remarks.remarks(Reading(asOf: house.change, audience: .open)) == [])
    }
}
