import AreasRules
import Markup
import Picture
import Storage
import Testing

@testable import Weekly

/// A year held against the year before, as page, figure and JSON have it.
@Suite struct YearDifferenceAnswerTests {
    /// 28 weeks of two areas in both years; the third area has them in the later year only.
    private static var file: String {
        let rows = (1...28).flatMap { week in
            [
                "2023,\(week),Vinsta,\(1 + week % 2)", "2024,\(week),Vinsta,\(3 + week % 2)", "2023,\(week),Vällingby,\(1 + week % 3)",
                "2024,\(week),Vällingby,\(1 + (week + 1) % 3)", "2024,\(week),Råcksta,1",
            ]
        }
        return (["år,vecka,område,nivå"] + rows + ["2023,40,Vinsta,5"]).joined(separator: "\n") + "\n"
    }

    private func house() async throws -> WeeklyHouse {
        let house = try await WeeklyHouse()
        try await house.read(YearDifferenceAnswerTests.file)
        return house
    }

    private func figure(_ text: String, in house: WeeklyHouse) async throws -> Figure {
        let id = try FigureID(text)
        let answers = try await house.weekly.figures.figures([id], Reading(asOf: house.change, audience: .open))
        return try #require(answers[id]).get()
    }

    private func loaded(_ house: WeeklyHouse) async throws -> (year: LevelYear, before: LoadedDifference) {
        let change = try await house.change
        return (try await house.weekly.years.load(2024, asOf: change), try await house.weekly.years.difference(2024, asOf: change))
    }

    @Test func `an area's figure has value, verdict, and the cells of the weeks that both years have`() async throws {
        let figure = try await figure("levels.year-difference:vinsta:2024", in: house())
        #expect(figure.value == .number(1))
        #expect(figure.verdict?.label == "säker ökning")
        #expect(figure.n == 56)
        #expect(figure.title == "Vinsta, nivåerna 2024 mot 2023")
        // Week 40 of 2023 has no counterpart.
        #expect(figure.provenance.origins.map(\.cellCount) == [56])
        #expect(figure.provenance.inputs.map(\.description) == ["levels.median:vinsta:2024", "levels.median:vinsta:2023"])
        #expect(figure.notes.contains("Jämförda veckor: vecka\u{A0}1–28, samma båda åren."))
    }

    @Test func `an area without weeks enough has a figure that says so, and it is not offered`() async throws {
        let house = try await house()
        let figure = try await figure("levels.year-difference:racksta:2024", in: house)
        #expect(figure.value == .missing(code: "too-few-weeks"))
        #expect(figure.verdict == nil)
        #expect(figure.notes == ["Visas inte: 0 veckor bedömda båda åren, 26 behövs."])
        let offers = try await house.weekly.figures.offers(matching: "year-difference", limit: 100, Reading(asOf: house.change, audience: .open))
        #expect(
            offers.map(\.id.description) == [
                "levels.year-difference:vinsta:2024", "levels.year-difference:vallingby:2024", "levels.year-difference:hasselby-vallingby:2024",
            ])
    }

    @Test func `the areas together have an odds ratio with interval`() async throws {
        let figure = try await figure("levels.year-difference:hasselby-vallingby:2024", in: house())
        guard case .number(let value) = figure.value, let interval = figure.interval, let high = interval.high else {
            Issue.record("an odds ratio has a value and an interval")
            return
        }
        #expect(interval.low < value && value < high && interval.low > 1)
        #expect(figure.verdict?.numbers["odds_ratio"] == value)
        #expect(figure.provenance.origins.map(\.cellCount) == [112])
    }

    @Test(arguments: [
        "levels.year-difference:okand:2024", "levels.year-difference:vinsta", "levels.year-difference:vinsta:vallingby:2024",
        "levels.year-difference:vinsta:2024-W01", "levels.year-difference:vinsta:20x4",
    ])
    func `knows no figure of another shape`(_ text: String) async throws {
        let id = try FigureID(text)
        let answers = try await house().weekly.figures.figures([id], Reading(asOf: ChangeNumber(1), audience: .open))
        #expect(answers[id] == .failure(.unknown(id)))
    }

    @Test func `programs get the same numbers beside each area, and null where there is nothing to compare`() async throws {
        let house = try await house()
        let (year, before) = try await loaded(house)
        let answer = LevelsAnswer.json(year, before: before)
        guard case .array(let areas) = answer["areas"] else {
            Issue.record("the areas are a list")
            return
        }
        #expect(areas.map { $0["id"] } == ["racksta", "vinsta", "vallingby"].map { .string($0) })
        #expect(areas[0]["year_before"] == .null)
        #expect(areas[1]["year_before"]?["a12"] == .number(1))
        #expect(areas[1]["year_before"]?["weeks"] == .int(28))
        #expect(areas[1]["year_before"]?["verdict"] == .string("säker ökning"))
        #expect(areas[1]["year_before"]?["figure"] == .string("levels.year-difference:vinsta:2024"))
        #expect(answer["year_before"]?["missing"] == .null)
        #expect(answer["year_before"]?["areas_compared"] == .int(2))
        let figure = try await figure("levels.year-difference:hasselby-vallingby:2024", in: house)
        #expect(answer["year_before"]?["all"]?["odds_ratio"] == figure.verdict?.numbers["odds_ratio"].map { .number($0) })
        // Nobody asked: the key is there and says nothing.
        #expect(LevelsAnswer.json(year)["year_before"] == .null)
    }

    @Test func `the page tells each area with both counts, its verdict and the way back`() async throws {
        let part = YearDifferencePart(loaded: try await loaded(house()).before).html
        #expect(part.words.contains("2024 och 2023 Statistiskt säkerställd ökning i Vinsta. Övriga en: ingen säkerställd skillnad."))
        #expect(part.words.contains("visas inte: 0 veckor bedömda båda åren, 26 behövs"))
        #expect(part.words.contains("Alla två områden tillsammans"))
        let html = String(decoding: part.bytes, as: UTF8.self)
        #expect(html.contains("/figur/levels.year-difference:vinsta:2024"))
        #expect(html.contains("100 av 100"))
    }

    @Test func `the page says in one sentence what is missing, and nothing of a year without levels`() async throws {
        let house = try await WeeklyHouse()
        try await house.read("år,vecka,område,nivå\n2024,1,Vinsta,1\n")
        let change = try await house.change
        let part = YearDifferencePart(loaded: try await house.weekly.years.difference(2024, asOf: change)).html
        #expect(
            part.words == "2024 och 2023 Jämförelsen med 2023 visas när minst 26 veckor är bedömda båda åren; 2023 har inga nivåer inlästa.")
        #expect(YearDifferencePart(loaded: try await house.weekly.years.difference(2025, asOf: change)).html.words.isEmpty)
    }
}
