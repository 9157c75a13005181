import AreasRules
import CountsRules
import Picture
import Storage
import Tabular
import Testing

@testable import Counts

@Suite struct CountImportTests {
    private static let head = "group,category,2023,2024,printed_change,printed_change_percent\n"
    private static let first = head + "Person,Hot,345,322,-23,-7\nPerson,Rån,46,42,-4,-9\nPerson,Summa,391,364,-27,-7\n"
    private static let corrected = head + "Person,Hot,345,332,-13,-4\nPerson,Rån,46,42,-4,-9\nPerson,Summa,391,374,-17,-4\n"

    @Test func `stores the first file as one change, and its categories with it`() async throws {
        let house = try await CountHouse()
        let answer = try await house.read(CountImportTests.first)
        #expect(answer.outcome == .stored)
        #expect(answer.faults == [])
        #expect([answer.tally.read, answer.tally.totals, answer.tally.new, answer.tally.changed] == [3, 1, 6, 0])
        #expect(answer.change == ChangeNumber(1))
        #expect(try await house.count("hot", asOf: 1) == 322)
        #expect(try await house.count("person-summa", asOf: 1) == 364)
        let batch = try #require(try await house.store.read { try $0.batch(1) })
        #expect(batch.rows.read == 3)
        #expect(batch.parameters == "källa Anmälda brott, område Vällingby, 1\u{00A0}januari–31\u{00A0}oktober varje år")
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `changes nothing for the same file once more, under any name`() async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        let before = try await house.contents()
        let answer = try await house.read(CountImportTests.first, name: "samma.csv")
        #expect(answer.outcome == .unchanged)
        #expect(answer.tally.same == 6)
        #expect(answer.batch == nil)
        #expect(try await house.change == ChangeNumber(1))
        #expect(try await house.contents() == before)
    }

    @Test func `takes a corrected file as a revision, the old value readable as of the change before`() async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        let answer = try await house.read(CountImportTests.corrected, name: "rättad.csv")
        #expect(answer.outcome == .revision)
        #expect([answer.tally.new, answer.tally.changed, answer.tally.same] == [0, 2, 4])
        #expect(try await house.count("hot", asOf: 1) == 322)
        #expect(try await house.count("hot", asOf: 2) == 332)
        #expect(try await house.count("hot", 2023, asOf: 2) == 345)
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `tries a file without changing anything`() async throws {
        let house = try await CountHouse()
        let before = try await house.contents()
        #expect(try await house.read(CountImportTests.first, dryRun: true).outcome == .wouldStore)
        #expect(try await house.change == ChangeNumber(0))
        #expect(try await house.contents() == before)
        try await house.read(CountImportTests.first)
        #expect(try await house.read(CountImportTests.first, dryRun: true).outcome == .unchanged)
        let revision = try await house.read(CountImportTests.corrected, dryRun: true)
        #expect(revision.outcome == .wouldStore)
        #expect(revision.tally.changed == 2)
        #expect(try await house.count("hot", asOf: 1) == 322)
    }

    @Test(arguments: [
        ("Person,Hot,345,x,,", ["count-not-a-number"]), ("Person,Hot,345,,,", ["count-missing"]), ("Person,Hot,345,-2,,", ["count-negative"]),
        ("Person,Hot,345,322,-22,-7", ["arithmetic-disagrees"]), ("Person,Hot,345,322,-23,-8", ["arithmetic-disagrees"]),
        ("Person,Hot,1,2,,\nPerson,Summa,1,3,,", ["arithmetic-disagrees"]), ("Person,Hot,1", ["row-ragged"]),
    ])
    func `changes nothing when anything in the file is wrong`(_ row: String, _ codes: [String]) async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        let before = try await house.contents()
        for dryRun in [true, false] {
            let answer = try await house.read(CountImportTests.head + row + "\n", dryRun: dryRun)
            #expect(answer.outcome == .refused)
            #expect(answer.faults.map(\.code) == codes)
            #expect(answer.tally.refused == 1)
        }
        #expect(try await house.change == ChangeNumber(1))
        #expect(try await house.contents() == before)
    }

    @Test func `suggests the area that was meant, and asks for areas where there are none`() async throws {
        let house = try await CountHouse()
        let misspelt = await refusal { try await house.read(CountImportTests.first, area: "Välinby") }
        #expect(misspelt?.kind == .use)
        #expect(misspelt?.faults.map(\.code) == ["area-unknown"])
        #expect(misspelt?.faults.first?.suggestions == ["Vällingby"])
        let bare = try await CountHouse(areas: AreaDirectory(areas: []))
        let absent = await refusal { try await bare.read(CountImportTests.first) }
        #expect(absent?.faults.first?.remedy == "Läs in områdena först: samsyn import areas FIL")
        #expect(try await bare.change == ChangeNumber(0))
    }

    @Test func `refuses a source without a name`() async throws {
        let house = try await CountHouse()
        let refused = await refusal { try await house.read(CountImportTests.first, source: " ") }
        #expect(refused?.kind == .use)
        #expect(refused?.faults.map(\.code) == ["source-unreadable"])
    }

    @Test func `refuses a category the source has not had, and suggests the one that was meant`() async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        let answer = try await house.read(CountImportTests.head + "Person,Hott,345,322,,\n")
        #expect(answer.outcome == .refused)
        let fault = try #require(answer.faults.first)
        #expect(fault.code == "category-unknown")
        #expect(fault.suggestions == ["Hot"])
        #expect(fault.row == 2)
        #expect(try await house.change == ChangeNumber(1))
    }

    @Test func `takes in a new category when told to, after the ones it knows`() async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        let answer = try await house.read(CountImportTests.head + "Person,Stalkning,5,9,,\n", acceptsNew: true)
        #expect(answer.outcome == .stored)
        #expect(try await house.count("stalkning", asOf: 2) == 9)
        #expect(try await house.table(asOf: 2).table.rows.map(\.category.slug.text) == ["hot", "ran", "person-summa", "stalkning"])
        #expect(try await house.table(asOf: 1).table.rows.map(\.category.slug.text) == ["hot", "ran", "person-summa"])
    }

    @Test func `keeps two groups' categories of one name apart`() async throws {
        let house = try await CountHouse()
        let file = "group,category,2024\nPerson,Övrigt,1\nHushåll,Övrigt,2\nPerson,Summa,1\nHushåll,Summa,2\n"
        #expect(try await house.read(file).outcome == .stored)
        #expect(try await house.count("ovrigt", asOf: 1) == 1)
        #expect(try await house.count("hushall-ovrigt", asOf: 1) == 2)
        #expect(try await house.read(file).outcome == .unchanged)
    }

    @Test func `refuses a category that no address can be made of, and loses no row in silence`() async throws {
        let house = try await CountHouse()
        let long = String(repeating: "lång ", count: 40)
        let answer = try await house.read("group,category,2024\nPerson,\(long),1\n???,!!!,2\n")
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == ["category-unusable", "category-unusable"])
        #expect(answer.faults.map(\.row) == [2, 3])
    }

    @Test func `keeps sources apart`() async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        #expect(try await house.read(CountImportTests.corrected, source: "Tyck till").outcome == .stored)
        #expect(try await house.count("hot", asOf: 2) == 322)
    }

    @Test(arguments: 2...10) func `writes a table as a file that reads in again as unchanged`(_ years: Int) async throws {
        let house = try await CountHouse()
        try await house.read(CountImportTests.first)
        let bytes = CompStatExport(loaded: try await house.table(years: years, asOf: 1), created: CountHouse.day).table.csv
        let answer = try await house.read(String(decoding: bytes, as: UTF8.self), name: "statistik.csv")
        #expect(answer.outcome == .unchanged)
        #expect(answer.faults.map(\.code) == ["column-unused"])
        #expect(answer.tally.same == 6)
    }

    @Test func `answers in the contract's shape`() async throws {
        let house = try await CountHouse()
        let answer = try await house.read(CountImportTests.head + "Person,Hot,345,322,-22,-7\n", name: "v.csv")
        let sha = answer.file.sha256
        #expect(
            answer.json.text == """
                {"what":"counts","dry_run":false,"outcome":"refused","batch":null,"file":{"name":"v.csv","sha256":"\(sha)","bytes":89,"format":"csv",\
                "encoding":"utf-8","separator":",","sheet":null},"recognised":{"shape":"category-year","columns":{"group":1,"category":2,"2023":3,\
                "2024":4,"printed_change":5,"printed_change_percent":6}},"rows":{"read":1,"totals":0,"new":0,"changed":0,"same":0,"refused":1},\
                "arithmetic":{"checked":{"row_totals":0,"column_totals":0,"grand":0,"changes":1,"percents":1},"disagreements":[{"kind":"change",\
                "label":"Person, Hot 2023–2024","row":2,"column":5,"printed":-22,"computed":-23}],"repairs":[]},"breaks":[]}
                """)
    }
}

/// What a piece of work is refused with; nil when it is not.
func refusal(_ work: () async throws -> some Any) async -> Refused? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? Refused
    }
}
