import Almanac
import AreasRules
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

@testable import Areas

/// A room of areas in a folder of its own, gone when the test is.
final class AreaHouse: Sendable {
    private let place = EmptyPlace()
    let store: Store
    let areas: Areas

    static let actor = Actor(name: "Kim Skrivare", role: "analytiker")
    static let monday = Instant(millisecondsSince1970: 1_731_308_400_000)

    init() async throws {
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [AreasSchema.room]))
        areas = Areas(store: store)
    }

    /// Reads a map of areas, each a small square east of the one before.
    @discardableResult
    func read(
        _ names: [String], name: String = "karta.geojson", parent: String? = nil, sequence: AreaImportOrder.Sequence = .alphabetic, size: Double = 0.05,
        dryRun: Bool = false
    ) async throws -> ImportAnswer {
        let order = AreaImportOrder(division: "stadsdel", nameProperty: "namn", codeProperty: nil, parent: parent, sequence: sequence)
        let file = ImportFile(name: name, bytes: Array(AreaHouse.map(names, size: size).utf8))
        return try await areas.importer.run(file, order, dryRun: dryRun, by: AreaHouse.actor, at: AreaHouse.monday)
    }

    static func map(_ names: [String], size: Double) -> String {
        let features = names.enumerated().map { index, name in
            let (west, south) = (17.5 + Double(index) * 0.1, 59.3)
            let ring = "[\(west),\(south)],[\(west + size),\(south)],[\(west + size),\(south + size)],[\(west),\(south + size)],[\(west),\(south)]"
            return #"{"type":"Feature","properties":{"namn":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
        }
        return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    var change: ChangeNumber {
        get async throws { try await store.read { try $0.change() } }
    }

    func directory(asOf change: Int64) async throws -> AreaDirectory {
        try await store.read { [areas] in try areas.areas.directory($0, asOf: ChangeNumber(change)) }
    }

    /// What every table of the store holds.
    func contents() async throws -> [TableSum] { try await store.read { [schema = store.schema] in try $0.sums(schema) } }
}

@Suite struct AreaImportTests {
    private static let names = ["Åkermyntan", "Vinsta", "Grimsta"]

    @Test func `stores the first file as one change, in alphabetical order under the whole`() async throws {
        let house = try await AreaHouse()
        let answer = try await house.read(AreaImportTests.names, parent: "Hässelby-Vällingby")
        #expect(answer.outcome == .stored)
        #expect(answer.tally == RowTally(read: 3, new: 4))
        #expect(answer.change == ChangeNumber(1))
        let directory = try await house.directory(asOf: 1)
        #expect(directory.areas.map(\.name) == ["Hässelby-Vällingby", "Grimsta", "Vinsta", "Åkermyntan"])
        #expect(directory.children(of: Slug(known: "hasselby-vallingby")).map(\.slug.text) == ["grimsta", "vinsta", "akermyntan"])
        #expect(try await house.store.read { try $0.batch(1)?.rows.read } == 3)
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `keeps the file's own order when told to`() async throws {
        let house = try await AreaHouse()
        try await house.read(AreaImportTests.names, sequence: .file)
        #expect(try await house.directory(asOf: 1).areas.map(\.name) == AreaImportTests.names)
    }

    @Test func `changes nothing for the same file once more`() async throws {
        let house = try await AreaHouse()
        try await house.read(AreaImportTests.names, parent: "Hässelby-Vällingby")
        let before = try await house.contents()
        let answer = try await house.read(AreaImportTests.names, name: "samma.geojson", parent: "Hässelby-Vällingby")
        #expect(answer.outcome == .unchanged)
        #expect(answer.tally.same == 4)
        #expect(try await house.change == ChangeNumber(1))
        #expect(try await house.contents() == before)
    }

    @Test func `takes new boundaries as a revision, the old ones readable as of the change before`() async throws {
        let house = try await AreaHouse()
        try await house.read(AreaImportTests.names)
        let answer = try await house.read(AreaImportTests.names, size: 0.06)
        #expect(answer.outcome == .revision)
        #expect(answer.tally.changed == 3)
        let (old, new) = try await house.store.read { [areas = house.areas.areas] reader in
            try (areas.geometries(reader, asOf: ChangeNumber(1)), areas.geometries(reader, asOf: ChangeNumber(2)))
        }
        #expect(old.count == 3)
        #expect(old.keys == new.keys)
        #expect(old.allSatisfy { new[$0.key] != $0.value })
        #expect(try await house.directory(asOf: 2).areas.count == 3)
    }

    @Test func `keeps the areas that a later file leaves out`() async throws {
        let house = try await AreaHouse()
        try await house.read(["Grimsta", "Vinsta"])
        #expect(try await house.read(["Grimsta"]).outcome == .unchanged)
        #expect(try await house.directory(asOf: 1).areas.count == 2)
    }

    @Test func `tries a file without changing anything`() async throws {
        let house = try await AreaHouse()
        let before = try await house.contents()
        #expect(try await house.read(AreaImportTests.names, dryRun: true).outcome == .wouldStore)
        #expect(try await house.change == ChangeNumber(0))
        #expect(try await house.contents() == before)
    }

    @Test(
        arguments: [
            (["Vinsta", "Vinsta"], nil, "name-duplicate"), (["Åby", "Äby"], nil, "area-address-taken"),
            (["Vällingby", "Vinsta"], "Vällingby", "area-address-taken"), (["???"], nil, "area-address-missing"), (["Vinsta"], "!", "area-address-missing"),
        ] as [([String], String?, String)])
    func `refuses areas that cannot be told apart, and changes nothing`(_ names: [String], _ parent: String?, _ code: String) async throws {
        let house = try await AreaHouse()
        try await house.read(["Grimsta"])
        let before = try await house.contents()
        let answer = try await house.read(names, parent: parent)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == [code])
        #expect(try await house.change == ChangeNumber(1))
        #expect(try await house.contents() == before)
    }

    @Test func `refuses a file that is no map, and changes nothing`() async throws {
        let house = try await AreaHouse()
        let order = AreaImportOrder(division: "stadsdel", nameProperty: "namn", codeProperty: nil, parent: nil, sequence: .file)
        let file = ImportFile(name: "karta.geojson", bytes: Array("område;kod".utf8))
        let answer = try await house.areas.importer.run(file, order, dryRun: false, by: AreaHouse.actor, at: AreaHouse.monday)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == ["geojson-unreadable"])
        #expect(try await house.change == ChangeNumber(0))
    }

    @Test func `gives an area another name, once, from that change on`() async throws {
        let house = try await AreaHouse()
        try await house.read(["Råcksta"])
        let alias = AreaAlias(name: "Räcksta", area: Slug(known: "racksta"), reason: "så stavat i en tryckt tabell")
        for expected: Int64 in [2, 2] {
            let written = try await house.store.write(by: AreaHouse.actor, at: AreaHouse.monday, why: "Gav namn") { [areas = house.areas.areas] in
                try areas.addAlias(alias, $0)
            }
            #expect(written.change == ChangeNumber(expected))
        }
        let found = try await house.directory(asOf: 2).find("räcksta")
        #expect(found == .known(try await house.directory(asOf: 2).areas[0], alias: alias))
        #expect(try await house.directory(asOf: 1).find("Räcksta") == .unknown(suggestions: ["Råcksta"]))
    }

    @Test func `refuses another name that is an area's own, and an area it does not know`() async throws {
        let house = try await AreaHouse()
        try await house.read(["Råcksta", "Vinsta"])
        let directory = try await house.directory(asOf: 1)
        #expect(try AliasRules.target(named: "racksta", alias: "Räcksta", in: directory).name == "Råcksta")
        for (area, alias, code) in [("Råcksta", "vinsta", "alias-is-area"), ("Råksta", "Räcksta", "area-unknown")] {
            let refused = #expect(throws: Refused.self) { try AliasRules.target(named: area, alias: alias, in: directory) }
            #expect(refused?.faults.map(\.code) == [code])
            #expect(refused?.exitCode == 2)
        }
    }
}
