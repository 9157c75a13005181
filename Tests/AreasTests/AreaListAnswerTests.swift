import AreasRules
import Picture
import Storage
import Testing

@testable import Areas

/// Lists that were not made to be lists of areas, and answers that a list makes no use of.
@Suite struct AreaListAnswerTests {
    private static let people = """
        code,district,headquarters,division,population,area,density_km2
        AG,Agra,Agra,Agra,4418797,4041,1093
        AL,Aligarh,Aligarh,Aligarh,3673889,3788,1007

        """

    @Test func `names areas by the column of names and not by their square kilometres`() async throws {
        let house = try await AreaHouse()
        let answer = try await house.take(house.areas.files, AreaListAnswerTests.people, ImportChoices(["division": "distrikt"]))
        #expect(answer.outcome == .stored)
        let areas = try await house.directory(asOf: 1).areas
        #expect(areas.map(\.name) == ["Agra", "Aligarh"])
        // The column called division says something else on every row; what a person says goes before it.
        #expect(areas.map(\.division) == ["distrikt", "distrikt"])
        #expect(answer.faults.map(\.code) == ["column-unused"])
        #expect(answer.faults.first?.message.contains("”division”, ”population”, ”area” och ”density_km2” läses inte in.") == true)
    }

    @Test func `takes no column of numbers for names, and asks for the column by its name`() async throws {
        let house = try await AreaHouse()
        let text = "area,invånare,ort\n12.5,4712,Grimsta\n7.1,4566,Vinsta\n"
        let asked = try await house.take(house.areas.files, text, ImportChoices(["division": "stadsdel"]))
        #expect(asked.faults.map(\.code) == ["column-missing"])
        #expect(asked.faults.first?.columnName == "name")
        #expect(asked.faults.first?.message == "Kolumnen ”area” har bara tal, och det är inga namn på områden.")
        #expect(asked.faults.first?.remedy.contains("--column name=RUBRIK") == true)
        #expect(asked.preview?.header == ["area", "invånare", "ort"])
        var choices = ImportChoices(["division": "stadsdel"])
        choices.columns["name"] = "ort"
        #expect(try await house.take(house.areas.files, text, choices).outcome == .stored)
        #expect(try await house.directory(asOf: 1).areas.map(\.name) == ["Grimsta", "Vinsta"])
    }

    @Test func `keeps the file's own divisions where a person says one of them, and says what was not used`() async throws {
        let house = try await AreaHouse()
        let choices = ImportChoices(["division": "stadsdel", "name-property": "namn", "sequence": "alphabetic", "parent": "Staden"])
        let answer = try await house.take(house.areas.files, "namn,indelning,ingår i\nStaden,kommun,\nVinsta,stadsdel,Staden\n", choices)
        #expect(answer.outcome == .stored)
        #expect(try await house.directory(asOf: 1).areas.map(\.division) == ["kommun", "stadsdel"])
        #expect(answer.faults.map(\.code) == Array(repeating: "answer-unused", count: 4))
        #expect(answer.faults.allSatisfy { $0.severity == .warning && $0.file == "fil.csv" })
        #expect(answer.faults.contains { $0.message.hasPrefix("Det som angavs med --division (stadsdel) används inte.") })
    }

    @Test func `says that a map has no sheets, columns or names to read otherwise`() async throws {
        let house = try await AreaHouse()
        var choices = ImportChoices(["division": "stadsdel", "name-property": "namn"])
        choices.sheet = "Blad1"
        choices.columns["name"] = "namn"
        let answer = try await house.take(house.areas.files, AreaHouse.map(["Vinsta"], size: 0.05), choices, name: "karta.geojson")
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.code) == ["answer-unused", "answer-unused"])
    }

    @Test func `tells a fault that stands on many rows once, with how many and the first of them`() async throws {
        let house = try await AreaHouse()
        let rows = (1...150).map { "Vinsta,K\($0)\n" }
        let answer = try await house.take(house.areas.files, "namn,kod\n" + rows.joined(), ImportChoices(["division": "stadsdel"]))
        #expect(answer.faults.map(\.code) == ["name-duplicate"])
        #expect(
            answer.faults.first?.message
                == "Rad 2 och rad 3 heter båda ”Vinsta”. Det gäller 148 rader till, rad 4, 5, 6 och 7 med flera.")
    }

    @Test func `reads an area once that is told of year after year`() async throws {
        let house = try await AreaHouse()
        let text = "regsokod,regsonamn,ar\n0180R026,Grimsta,2020\n0180R026,Grimsta,2021\n0180R026,Grimsta,2022\n"
        let answer = try await house.take(house.areas.files, text, ImportChoices(["division": "regso"]))
        #expect(answer.outcome == .stored)
        #expect(answer.tally.new == 1)
        #expect(answer.faults.map(\.code) == ["column-unused", "duplicate-row"])
        #expect(answer.faults.last?.message.hasPrefix("2 rader säger samma sak som en tidigare rad, den första är rad 3.") == true)
    }

    @Test func `says when a name is to be read as one that is not there, or is not in the file`() async throws {
        let house = try await AreaHouse.district()
        var choices = ImportChoices()
        choices.rename("Hässelby", to: "Hesselby-Vällingby")
        choices.rename("Ingen", to: "Grimsta")
        let answer = try await house.take(house.areas.files, "namn;indelning;ingår i\nAlvik;stadsdel;Hässelby\n", choices)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code).contains("rename-unused"))
        let unknown = try #require(answer.faults.first { $0.code == "rename-unknown" })
        #expect(unknown.message == "”Hässelby” ska läsas som ”Hesselby-Vällingby”, men inget område heter så.")
        #expect(unknown.suggestions == ["Hässelby-Vällingby"])
    }

    @Test func `tells of names that begin as formulas`() async throws {
        let house = try await AreaHouse()
        let answer = try await house.take(house.areas.files, "namn,indelning\n=HYPERLINK(A1),stadsdel\n- Norra,stadsdel\n", name: "lista.csv")
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.code) == ["name-like-formula"])
        #expect(answer.faults.first?.row == 2)
        #expect(answer.faults.first?.found == "=HYPERLINK(A1)")
        let map = try await house.take(
            house.areas.files, AreaHouse.map(["+SUMMA(A1)"], size: 0.05), ImportChoices(["division": "x", "name-property": "namn"]), name: "k.geojson")
        #expect(map.faults.map(\.code) == ["name-like-formula"])
    }
}

/// Facts about areas: what a person can answer, and what the file makes no use of.
@Suite struct FactAnswerTests {
    @Test func `takes the unit of each indicator that a person names, several of one unit too`() async throws {
        let house = try await AreaHouse.district()
        let text = "område;år;Trivsel;Oro\nGrimsta;2023;6,5;3,25\n"
        let asked = try await house.take(house.areas.indicators, text, ImportChoices(["source": "Staden"]))
        #expect(asked.faults.map(\.code) == ["indicator-unit-unclear", "indicator-unit-unclear"])
        #expect(asked.faults.map(\.found) == ["Trivsel", "Oro"])
        #expect(asked.faults.first?.remedy.hasSuffix("eller ange den: --unit \"Trivsel=medel\".") == true)
        let said = [ImportChoices.unitQuestion + "Trivsel": "index", ImportChoices.unitQuestion + "Oro": "index", "source": "Staden"]
        #expect(try await house.take(house.areas.indicators, text, ImportChoices(said)).outcome == .stored)
        let batch = try #require(try await house.store.read { try $0.batch(2) })
        #expect(batch.parameters == "källa Staden; enhet för ”Oro” index; enhet för ”Trivsel” index")
    }

    @Test func `says that a column it is told of is not there, and that a word is no role`() async throws {
        let house = try await AreaHouse.district()
        for importer in [house.areas.indicators, house.areas.people, house.areas.files] as [any FileImporter] {
            var choices = ImportChoices(["source": "Staden", "division": "x"])
            choices.columns = [importer.kind.name == "areas" ? "name" : "area": "Omrade", "nonsens": "år"]
            let answer = try await importer.run(
                ImportFile(name: "fil.csv", bytes: Array("område;år;folkmängd\nGrimsta;2023;1\n".utf8)), choices, dryRun: true, by: AreaHouse.actor,
                at: AreaHouse.monday)
            #expect(answer.outcome == .refused)
            #expect(
                answer.faults.map(\.code) == ["column-missing", "column-role-unknown"]
                    || answer.faults.map(\.code).sorted() == ["column-missing", "column-role-unknown"])
            #expect(answer.faults.first { $0.code == "column-missing" }?.suggestions == ["område"])
            #expect(answer.preview?.header == ["område", "år", "folkmängd"])
        }
    }

    @Test func `says which answers the file makes no use of`() async throws {
        let house = try await AreaHouse.district()
        let people = try await house.take(house.areas.people, "område;år;folkmängd\nGrimsta;2023;1\n", ImportChoices(["year": "2020"]))
        #expect(people.faults.map(\.code) == ["answer-unused"])
        let facts = try await house.take(
            house.areas.indicators, "indikator;enhet;period;område;värde;källa\nX;antal;2023;Grimsta;1;SCB\n", ImportChoices(["source": "Staden"]))
        #expect(facts.faults.map(\.code) == ["answer-unused"])
    }

    @Test func `does not drop a name that is to be read as one nobody knows`() async throws {
        let house = try await AreaHouse.district()
        var choices = ImportChoices()
        choices.rename("Grimmsta", to: "Grimssta")
        let answer = try await house.take(house.areas.people, "område;år;folkmängd\nGrimmsta;2023;1\nVinsta;2023;2\n", choices)
        #expect(answer.faults.map(\.code) == ["rename-unknown"])
        #expect(answer.faults.first?.suggestions == ["Grimsta"])
        #expect(answer.faults.first?.file == "fil.csv")
    }

    @Test func `tells of indicators that begin as formulas, each once`() async throws {
        let house = try await AreaHouse.district()
        let long = "indikator;enhet;period;område;värde\n@SUM(A1);antal;2023;Grimsta;1\n@SUM(A1);antal;2022;Grimsta;1\n"
        let answer = try await house.take(house.areas.indicators, long, ImportChoices(["source": "Staden"]))
        #expect(answer.faults.map(\.code) == ["name-like-formula"])
        let wide = try await house.take(house.areas.indicators, "område;år;=1+1 antal\nGrimsta;2023;4\n", ImportChoices(["source": "Staden"]))
        #expect(wide.faults.map(\.code) == ["name-like-formula"])
    }
}
