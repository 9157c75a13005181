import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage
import Tabular
import Testing

@testable import Counts

/// The inhabitants of a small municipality.
struct FixedPopulation: PopulationSource {
    let inhabitants: [String: Int]

    func population(of area: Slug, year: Int, _ reader: Reader, asOf change: ChangeNumber) -> CellBackedCount? {
        inhabitants[area.text].map { CellBackedCount(value: $0, places: []) }
    }
}

/// What may be held against what: breaks, unrest that is not known, inhabitants and a reference area.
@Suite struct ComparisonTests {
    private static let areas = AreaDirectory(areas: [
        AreaName(slug: Slug(known: "staden"), name: "Staden", parent: nil, division: "kommun"),
        AreaName(slug: Slug(known: "norra"), name: "Norra", parent: Slug(known: "staden"), division: "stadsdel"),
        AreaName(slug: Slug(known: "sodra"), name: "Södra", parent: Slug(known: "staden"), division: "stadsdel"),
    ])
    private static let source = Slug(known: "anmalda-brott")

    private func key(_ area: StaticString, _ month: Int = 10) throws -> ChangeTableKey {
        let month = try #require(Month(year: 2024, number: month))
        return ChangeTableKey(source: ComparisonTests.source, area: Slug(known: area), through: month, years: 5)
    }

    // MARK: Unrest

    @Test func `calls no change certain where too few years say how much is usual`() async throws {
        let house = try await CountHouse()
        try await house.read("group,category,2023,2024\nPerson,Hot,400,100\nPerson,Rån,50,48\n")
        let loaded = try await house.table(asOf: 1)
        guard case .unknown = loaded.table.unrest else { return #expect(Bool(false), "two years say nothing of unrest") }
        #expect(loaded.table.rows.map { $0.judged?.verdict.label } == [.likelyDecrease, .withinChance])
        #expect(CompStatWords.cautions(loaded).count == 1)
        #expect(CompStatAnswer.json(loaded)["phi"]?.text == #"{"value":null,"df":null}"#)
    }

    // MARK: Areas

    @Test func `reads a table with areas in its rows, each by its own sums`() async throws {
        let house = try await CountHouse(areas: ComparisonTests.areas)
        let text = """
            område,kategori,2023,2024
            Norra,Hot,10,20
            Norra,Rån,1,2
            Norra,Summa,11,22
            Södra,Hot,30,40
            Södra,Summa,30,40

            """
        let answer = try await house.read(text, ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"]))
        #expect(answer.faults == [])
        #expect(answer.tally.new == 10)
        let south = try #require(try await house.counts.tables.load(key("sodra"), asOf: house.change))
        #expect(south.table.rows.first?.counts.counts.suffix(2) == [30, 40])
        // Rån is nobody's slip in Södra: the file has no such row.
        #expect(south.table.rows.map { $0.counts.counts.last ?? nil } == [40, nil, 40])
    }

    @Test func `tells each unknown area once, with how many rows name it`() async throws {
        let house = try await CountHouse(areas: ComparisonTests.areas)
        let text = "område,kategori,2023,2024\nNora,Hot,10,20\nNora,Rån,1,2\nÖstra,Hot,1,2\n"
        let answer = try await house.read(text, ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"]))
        #expect(answer.faults.map(\.code) == ["area-unknown", "area-unknown"])
        #expect(answer.faults.first?.suggestions == ["Norra"])
        #expect(answer.faults.first?.message.contains("4 rader") == true)
        var choices = ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"])
        choices.rename("Nora", to: "Norra")
        choices.rename("Östra", to: "Södra")
        #expect(try await house.read(text, choices).outcome == .stored)
    }

    @Test func `says that it has to be told the area`() async throws {
        let house = try await CountHouse(areas: ComparisonTests.areas)
        let refused = await refusal { try await house.read("kategori,2024\nHot,1\n", ImportChoices(["source": "A", "window": "01-01--10-31"])) }
        #expect(refused?.faults.map(\.code) == ["area-missing"])
        let window = await refusal { try await house.read("kategori,2024\nHot,1\n", ImportChoices(["source": "A", "area": "Norra"])) }
        #expect(window?.faults.map(\.code) == ["window-missing"])
    }

    @Test func `does not compare across a change of area names, and says why`() async throws {
        let house = try await CountHouse(areas: ComparisonTests.areas)
        var rows = "area,category,year,month,count\n"
        for year in 2022...2024 {
            for month in 1...12 {
                let isBefore = year < 2024 || month < 4
                // Norra's counts go to the whole city's name from April 2024; a few each month keep Södra as it was.
                rows += "Norra,Hot,\(year),\(month),\(isBefore ? 20 + month % 3 : 0)\n"
                rows += "Staden,Hot,\(year),\(month),\(isBefore ? 2 : 22 + month % 3)\n"
                rows += "Södra,Hot,\(year),\(month),\(9 + month % 2)\n"
            }
        }
        let answer = try await house.read(rows, ImportChoices(["source": "Anmälda brott"]))
        #expect(answer.breaks.map(\.series) == ["norra", "staden"])
        #expect(answer.breaks.map(\.from) == ["2024-04", "2024-04"])
        let north = try #require(try await house.counts.tables.load(key("norra"), asOf: house.change))
        #expect(north.table.rows.allSatisfy { $0.judged == nil })
        #expect(
            CompStatWords.cautions(north).first
                == "Källan bytte områdesnamn i april 2024 (Norra blev Staden), därför jämförs åren inte.")
        let south = try #require(try await house.counts.tables.load(key("sodra"), asOf: house.change))
        #expect(south.table.rows.allSatisfy { $0.judged != nil })
        let id = try FigureID("counts.change:anmalda-brott:norra:hot:2024-01--2024-10")
        let figure = try #require(try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]).get()
        #expect(figure.value == .missing(code: "series-break"))
    }

    // MARK: Blank years

    @Test func `a category that is missing some years goes out and in again as unchanged`() async throws {
        let house = try await CountHouse()
        try await house.read("group,category,2022,2023,2024\nPerson,Hot,327,345,322\nPerson,Stalkning,saknas,5,9\n")
        let export = CompStatExport(loaded: try await house.table(asOf: 1), created: CountHouse.day).table
        #expect(String(decoding: export.csv, as: UTF8.self).contains("Person,Stalkning,saknas,5,9,4,,"))
        let answer = try await house.read(String(decoding: export.csv, as: UTF8.self))
        #expect(answer.outcome == .unchanged)
        #expect(!answer.hasErrors)
    }

    // MARK: Notes

    @Test func `a note that may point at a person refuses the file, or is left out with the file when that is chosen`() async throws {
        let house = try await CountHouse()
        let text = "group,category,2023,2024,note\nPerson,Hot,345,322,Kim Andersson anmälde de flesta\nPerson,Rån,46,42,tre av fyra avser ej brott\n"
        let refused = try await house.read(text)
        #expect(refused.outcome == .refused && refused.faults.map(\.code) == ["reason-person"])
        #expect(refused.faults[0].message == "Rad 2: noten kan peka ut en person (namn på person)." && refused.faults[0].columnName == "note")
        #expect(refused.preview?.rows.map { $0[4] } == ["(namn på person)", "tre av fyra avser ej brott"])
        let choices = ["source": "Anmälda brott", "area": "Vällingby", "window": CountHouse.window.description, "words": "drop-held"]
        let stored = try await house.read(text, ImportChoices(choices))
        #expect(stored.outcome == .stored && stored.faults.map(\.code) == ["reason-dropped"])
        let (isKept, parameters) = try await house.store.read { (try $0.isKept(file: stored.file.sha256), try $0.batch(1)?.parameters) }
        #expect(!isKept && parameters?.hasSuffix("utan noter som kan peka ut en person") == true)
        #expect(try await house.table(asOf: 1).notes.all.map(\.text) == ["tre av fyra avser ej brott"])
    }

    @Test func `carries a note on a count into page, table and figure, and a new text in the file becomes one`() async throws {
        let house = try await CountHouse()
        let text = "group,category,2023,2024,note\nPerson,Hot,345,322,\nPerson,Rån,46,42,tre av fyra avser ej brott\n"
        try await house.read(text)
        let loaded = try await house.table(asOf: 1)
        #expect(loaded.notes(about: Slug(known: "ran")) == ["Tre av fyra avser ej brott."])
        #expect(loaded.notes(about: Slug(known: "hot")) == [])
        #expect(CompStatAnswer.json(loaded).first("rows", at: 1)?["notes"]?.text == #"["Tre av fyra avser ej brott."]"#)
        let marks = NoteMarks(loaded)
        #expect(marks.numbered == ["Rån: tre av fyra avser ej brott."])
        let id = try FigureID("counts.value:anmalda-brott:vallingby:ran:2024-01--2024-10")
        let figure = try #require(try await house.counts.figures.figures([id], Reading(asOf: ChangeNumber(1), audience: .open))[id]).get()
        #expect(figure.notes == ["Tre av fyra avser ej brott."])
        #expect(figure.about?.category == Slug(known: "ran"))
        let export = CompStatExport(loaded: loaded, created: CountHouse.day).table
        #expect(try await house.read(String(decoding: export.csv, as: UTF8.self)).outcome == .unchanged)
        #expect(try await house.read(text.replacing("322,", with: "322,ny not")).outcome == .stored)
        #expect(try await house.table(asOf: 2).notes(about: Slug(known: "hot")) == ["Ny not."])
    }

    // MARK: Rates

    @Test func `tells counts per inhabitant and against a reference area`() async throws {
        let house = try await CountHouse(areas: ComparisonTests.areas, population: FixedPopulation(inhabitants: ["norra": 10_000, "staden": 100_000]))
        let text = "område,kategori,2023,2024\nNorra,Hot,40,50\nStaden,Hot,400,400\n"
        try await house.read(text, ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"]))
        let tables = house.counts.tables
        let rates = RateTables(tables: tables, population: FixedPopulation(inhabitants: ["norra": 10_000, "staden": 100_000]))
        let loaded = try #require(try await tables.load(key("norra"), asOf: house.change))
        let change = try await house.change
        let (found, references) = try await house.store.read { reader in
            (
                try rates.load(loaded, reference: Slug(known: "staden"), reader, asOf: change),
                try rates.references(for: loaded.key, reader, asOf: change)
            )
        }
        #expect(references.map(\.name) == ["Staden"])
        let row = try #require(found.rows.first)
        #expect(row.rate?.perThousand == 5)
        #expect(row.referenceRate?.perThousand == 4)
        #expect(row.ratio?.expected == 40)
        #expect(row.ratio?.ratio == 1.25)
        let json = CompStatAnswer.json(loaded, rates: found)
        #expect(json["reference"]?.text == #"{"id":"staden","name":"Staden","population":100000}"#)
        #expect(json.first("rows")?["ratio"] == .number(1.25))
        let export = CompStatExport(loaded: loaded, rates: found, created: CountHouse.day).table
        #expect(export.header.suffix(5) == ["per_1000", "reference_count", "reference_per_1000", "ratio", "note"])
        let alone = try await house.store.read { try RateTables(tables: tables, population: nil).load(loaded, reference: nil, $0, asOf: change) }
        #expect(!alone.isTelling)
    }
}
