import Picture
import Storage
import Tabular
import Testing

@testable import Counts

/// What a person says of a table of counts: what is asked for, and what is done with answers that do not fit.
@Suite struct CountAnswerTests {
    private static let said = ["source": "Anmälda brott", "area": "Vällingby", "window": "01-01--10-31"]

    @Test func `asks for the area or for the column that names it, with the heads that could`() async throws {
        let house = try await CountHouse()
        let text = "division,year,stalking\nVällingby,2023,4\n"
        var choices = ImportChoices(["source": "A", "category": "Stalking"])
        choices.columns = ["count": "stalking"]
        let fault = try #require(await refusal { try await house.read(text, choices) }?.faults.first)
        #expect(fault.code == "area-missing")
        #expect(fault.message == "Filen säger inte vilket område antalen gäller. Menar du kolumnen ”division”?")
        #expect(fault.remedy == "Ange området med --area, eller säg vilken kolumn som är områdets namn med --column area=RUBRIK.")
        #expect(fault.suggestions == ["division"])
        #expect(fault.columnName == "area")
        choices.columns["area"] = "division"
        #expect(try await house.read(text, choices).outcome == .stored)
    }

    @Test func `says that one category for all rows can be given instead of a column`() async throws {
        let house = try await CountHouse()
        let answer = try await house.read("distrikt,mord\nVällingby,4\n", ImportChoices(["source": "A", "year": "2023"]))
        let missing = try #require(answer.faults.first)
        #expect(
            missing.remedy == "Döp om rätt kolumn till ”kategori”, eller säg vilken den är: --column category=RUBRIK, eller ge alla rader samma med --category."
        )
        var choices = ImportChoices(["source": "A", "year": "2023", "category": "Mord"])
        choices.columns["count"] = "mord"
        #expect(try await house.read("distrikt,mord\nVällingby,4\n", choices).outcome == .stored)
    }

    @Test func `says which answers the file makes no use of`() async throws {
        let house = try await CountHouse()
        let long = "kategori,period,område,antal\nHot,2024-05,Vällingby,3\n"
        let answer = try await house.read(
            long, ImportChoices(CountAnswerTests.said.merging(["year": "2024", "category": "Rån", "coverage": "2024-05"]) { $1 }))
        #expect(answer.outcome == .stored)
        let options = answer.faults.map { $0.message.split(separator: " ").first { $0.hasPrefix("--") }.map(String.init) }
        #expect(answer.faults.allSatisfy { $0.code == "answer-unused" && $0.severity == .warning && $0.file == "fil.csv" })
        #expect(options == ["--window", "--year", "--category", "--area"])
    }

    @Test func `says that there was no repair to accept`() async throws {
        let house = try await CountHouse()
        var choices = ImportChoices(CountAnswerTests.said)
        choices.acceptsRepair = true
        let answer = try await house.read("kategori,2023\nHot,1\n", choices)
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.message) == ["Det som angavs med --repair används inte. Ingen rättelse är föreslagen för den här filen."])
    }

    @Test func `says that a column it is told of is not there, and that a word is no role`() async throws {
        let house = try await CountHouse()
        var choices = ImportChoices(CountAnswerTests.said)
        choices.columns = ["category": "brottt", "omrade": "brott"]
        let answer = try await house.read("brott,2023\nHot,1\n", choices)
        #expect(answer.faults.map(\.code) == ["column-missing", "column-role-unknown"])
        #expect(answer.faults.first?.suggestions == ["brott"])
        #expect(answer.preview?.header == ["brott", "2023"])
    }

    @Test func `shows a file's own heads, also of a column that is read as another`() async throws {
        let house = try await CountHouse()
        var choices = ImportChoices(CountAnswerTests.said)
        choices.columns = ["category": "vad"]
        let answer = try await house.read("vad,2023\nHot,1\n", choices)
        #expect(answer.outcome == .stored)
        #expect(answer.preview?.header == ["vad", "2023"])
    }

    // MARK: Names

    private func renaming(_ names: [String: String], _ text: String, acceptsNew: Bool = false) async throws -> [Fault] {
        let house = try await CountHouse()
        try await house.read("kategori,2022\nHot,1\nRån,2\n")
        var choices = ImportChoices(CountAnswerTests.said)
        choices.acceptsNewCategories = acceptsNew
        for (name, known) in names { choices.rename(name, to: known) }
        return try await house.read(text, choices).faults
    }

    @Test func `a name that is to be read as a category nobody knows is a fault, not a new category`() async throws {
        let faults = try await renaming(["Hott": "Hoot"], "kategori,2023\nHott,1\n")
        #expect(faults.map(\.code) == ["rename-unknown"])
        #expect(faults.first?.message == "”Hott” ska läsas som ”Hoot”, men ingen kategori heter så.")
        #expect(faults.first?.suggestions == ["Hot"])
        #expect(try await renaming(["Hott": "Hot"], "kategori,2023\nHott,1\n") == [])
        #expect(try await renaming(["Hott": "Olaga hot"], "kategori,2023\nHott,1\n", acceptsNew: true) == [])
    }

    @Test func `a name that is to be read as an area nobody knows is a fault, and one that the file lacks is told`() async throws {
        let faults = try await renaming(["Välinby": "Välingby", "Ingen": "Hot"], "område,kategori,2023\nVälinby,Hot,1\n")
        #expect(faults.map(\.code).sorted() == ["answer-unused", "rename-unknown", "rename-unused"])
        let unknown = try #require(faults.first { $0.code == "rename-unknown" })
        #expect(unknown.message == "”Välinby” ska läsas som ”Välingby”, men inget område heter så.")
        #expect(unknown.suggestions == ["Vällingby"])
        #expect(faults.first { $0.code == "rename-unused" }?.message == "Inget i filen heter ”Ingen”, så det läses inte som Hot.")
    }

    @Test(arguments: [
        ["Skadegörelse – klotter", "skadegörelse - Klotter", "SKADEGÖRELSE — KLOTTER"], ["Höga ljud", "höga  ljud", "Höga\u{A0}ljud"],
        ["Skadegörelse – klotter", "skadegörelse - Klotter", "Skadegörelse–klotter"],
    ])
    func `names that take over from each other, written otherwise, are one category`(_ names: [String]) async throws {
        let house = try await CountHouse()
        let rows = names.enumerated().map { "\($0.element);2024-0\($0.offset + 1);\($0.offset + 1)\n" }
        let answer = try await house.read("kategori;månad;antal\n" + rows.joined(), ImportChoices(["source": "Prov", "area": "Vällingby"]))
        #expect(answer.outcome == .stored)
        #expect(!answer.faults.contains { $0.code == "category-names-overlap" })
        let categories = try await house.store.read { try KeptCategories().categories(of: Slug(known: "prov"), $0, asOf: $0.change()) }
        #expect(categories.count == 1)
    }

    @Test(arguments: ["=HYPERLINK(\"\"x\"\")", "+SUM(A1)", "-cmd|calc", "@import"])
    func `tells of a category that begins as a formula, once, and reads it as a name`(_ name: String) async throws {
        let house = try await CountHouse()
        let answer = try await house.read("kategori,2022,2023\n\"\(name)\",1,2\n")
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.code) == ["name-like-formula"])
        #expect(answer.faults.first?.row == 2)
        #expect(answer.faults.first?.found == name.replacing("\"\"", with: "\""))
    }

    @Test func `a number that stands for a day in Excel is told with its day`() throws {
        let fault = try #require(try MonthExample.table("kategori,period,antal\nHot,45356,7\n", ImportChoices([:])).reading.faults.first)
        #expect(fault.code == "period-unreadable")
        #expect(
            fault.message.replacing("\u{A0}", with: " ").hasSuffix(
                "Det är Excels tal för 5 mars 2024: ge kolumnen datumformat i kalkylprogrammet och spara filen på nytt."))
    }
}
