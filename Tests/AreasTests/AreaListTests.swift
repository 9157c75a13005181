import AreasRules
import Picture
import Storage
import Testing

@testable import Areas

/// Areas out of a list: name, code, division and what they are parts of.
@Suite struct AreaListTests {
    @Test func `stores areas with their codes and wholes, in the list's own order`() async throws {
        let house = try await AreaHouse.district()
        let directory = try await house.directory(asOf: 1)
        #expect(directory.areas.map(\.name) == ["Hässelby-Vällingby", "Grimsta", "Hässelby gård", "Vinsta", "Stockholm"])
        #expect(directory.children(of: Slug(known: "hasselby-vallingby")).count == 3)
        #expect(directory.area(code: "0180R107")?.name == "Vinsta")
        #expect(directory.leaves.map(\.name) == ["Grimsta", "Hässelby gård", "Vinsta"])
    }

    @Test func `adds to a map's areas without touching their shapes and order`() async throws {
        let house = try await AreaHouse()
        try await house.read(["Vinsta", "Grimsta"], parent: "Hässelby-Vällingby")
        let answer = try await house.take(
            house.areas.files, "namn,kod,ingår i\nVinsta,0180R107,hässelby-vällingby\nAlvik,,\n", ImportChoices(["division": "stadsdel"]))
        #expect(answer.outcome == .revision)
        #expect(answer.tally.new == 1)
        #expect(answer.tally.changed == 1)
        let directory = try await house.directory(asOf: 2)
        #expect(directory.areas.map(\.name) == ["Hässelby-Vällingby", "Grimsta", "Vinsta", "Alvik"])
        let shapes = try await house.store.read { [areas = house.areas.areas] in try areas.geometries($0, asOf: ChangeNumber(2)) }
        #expect(shapes.count == 2)
    }

    @Test func `changes nothing for the same list once more`() async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.files, "namn;kod;indelning;ingår i\nGrimsta;0180R026;stadsdel;Hässelby-Vällingby\n")
        #expect(answer.outcome == .unchanged)
        #expect(try await house.change == ChangeNumber(1))
    }

    @Test func `sees a changed division of an area that is part of none`() async throws {
        let house = try await AreaHouse.district()
        #expect(try await house.take(house.areas.files, "namn;indelning\nStockholm;stad\n").outcome == .revision)
    }

    @Test(
        arguments: [
            ("område;kod\nVinsta;1\n", "column-missing", "division"), ("kod;indelning\n1;stadsdel\n", "column-missing", "name"),
            ("namn;indelning\nVinsta;stadsdel\nvinsta;stadsdel\n", "name-duplicate", "namn"), ("namn;indelning\nVinsta;\n", "division-missing", "indelning"),
            ("namn;indelning;ingår i\nAlvik;stadsdel;Brommma\n", "area-unknown", nil),
            ("namn;indelning;ingår i\nAlvik;stadsdel;Alvik\n", "area-in-itself", nil),
            ("namn;indelning\n???;stadsdel\n", "area-address-missing", nil),
        ] as [(String, String, String?)])
    func `refuses a list that cannot be placed, asks for what is missing by name, and changes nothing`(
        _ list: String, _ code: String, _ column: String?
    ) async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.files, list)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == [code])
        #expect(answer.faults.first?.columnName == column)
        #expect(try await house.change == ChangeNumber(1))
    }

    @Test func `reads the column that a person says holds the names`() async throws {
        let house = try await AreaHouse()
        var choices = ImportChoices(["division": "stadsdel"])
        choices.columns["name"] = "Beteckning"
        let answer = try await house.take(house.areas.files, "Beteckning;kod\nVinsta;0180R107\n", choices)
        #expect(answer.outcome == .stored)
        #expect(answer.preview?.rows == [["Vinsta", "0180R107"]])
    }

    @Test func `reads a map as before, told by answers, and says what a map needs`() async throws {
        let house = try await AreaHouse()
        let map = AreaHouse.map(["Vinsta"], size: 0.05)
        let answers = ["division": "stadsdel", "name-property": "namn", "parent": "Hässelby-Vällingby"]
        #expect(try await house.take(house.areas.files, map, ImportChoices(answers), name: "karta.geojson").outcome == .stored)
        let refused = await #expect(throws: Refused.self) { try await house.take(house.areas.files, map, ImportChoices(["division": "x"])) }
        #expect(refused?.faults.first?.code == "answer-missing")
        #expect(refused?.exitCode == 2)
    }
}
