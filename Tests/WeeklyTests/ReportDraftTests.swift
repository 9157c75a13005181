import Almanac
import Picture
import Testing

@testable import WeeklyRules

/// What a report can be, before anything is stored.
@Suite struct ReportDraftTests {
    private static let ground = ReportGround(
        areas: [
            AreaName(slug: Slug(known: "bjorkbacken"), name: "Björkbacken", parent: nil, division: ""),
            AreaName(slug: Slug(known: "granbacken"), name: "Granbacken", parent: nil, division: ""),
        ], places: [ReportPlace(slug: Slug(known: "torget"), name: "Torget", area: Slug(known: "granbacken"))],
        today: ReportHouse.today)

    private func flaws(_ changes: [String: String], without gone: [String] = []) -> [ReportFlaw] {
        var fields = ReportHouse.fields(changes)
        for name in gone { fields[name] = nil }
        guard case .failure(let flaws) = ReportDraft(fields).content(on: Self.ground) else { return [] }
        return flaws.all
    }

    private func content(_ changes: [String: String], without gone: [String] = []) throws -> Observation.Content {
        var fields = ReportHouse.fields(changes)
        for name in gone { fields[name] = nil }
        return try ReportDraft(fields).content(on: Self.ground).get()
    }

    @Test func `is kind, category, severity, certainty, time, place, and words that may be none`() throws {
        let content = try content(["ord": ""])
        #expect(content.kind == .incident && content.category?.code == 32 && content.severity == .minor && content.certainty == .seen)
        #expect(content.time == .part(try #require(Day(text: "2024-11-19")), .evening) && content.police == .no)
        #expect(content.place == ObservationPlace(areas: [Slug(known: "bjorkbacken")], place: nil, isDigital: false) && content.words.isEmpty)
    }

    @Test func `tells everything that is missing at once, in the order of the form`() {
        #expect(
            flaws([:], without: ["slag", "kategori", "allvar", "sakerhet", "dag", "omrade-bjorkbacken"]) == [
                .kind, .category, .severity, .certainty, .day, .place,
            ])
    }

    @Test(arguments: [
        ("kategori", "95", ReportFlaw.category), ("kategori", "10", .category), ("kategori", "grov", .category), ("allvar", "5", .severity),
        ("allvar", "0", .severity), ("slag", "nothing", .kind), ("slag", "<script>", .kind), ("sakerhet", "heard", .certainty), ("dag", "19 nov", .day),
        ("dag", "2024-11-21", .future), ("dag", "2024-02-30", .day), ("dag", "2024-09-18", .old), ("klockslag", "25:00", .clock),
        ("klockslag", "kväll", .clock),
        ("plats", "okänd", .place),
    ]) func `knows what is none of them`(_ field: String, _ value: String, _ flaw: ReportFlaw) { #expect(flaws([field: value]) == [flaw]) }

    @Test(arguments: [("22:10", 1330), ("22.10", 1330), ("2210", 1330), ("9:05", 545), (" 00:00 ", 0)])
    func `reads a clock as people write it`(_ text: String, _ minute: Int) throws {
        #expect(try content(["klockslag": text]).time == .exact(try #require(Day(text: "2024-11-19")), minute: minute))
    }

    @Test func `what nobody remembers the day of counts to the week it is told in`() throws {
        #expect(try content(["dygnsdel": "okant"]).time == .unknown(told: ReportHouse.today))
    }

    @Test func `a planned event has a day to come and no severity`() throws {
        let content = try content(["slag": "planned", "kategori": "91", "dag": "2024-12-13"], without: ["allvar", "sakerhet"])
        #expect(content.severity == nil && content.time.day == Day(text: "2024-12-13"))
        #expect(flaws(["slag": "planned", "dygnsdel": "okant", "dag": ""]) == [.day])
    }

    @Test func `a named place brings its area, several areas may be said, and digitally is a place too`() throws {
        #expect(try content(["plats": "torget"]).place.areas.map(\.text) == ["bjorkbacken", "granbacken"])
        #expect(try content(["digitalt": "ja"], without: ["omrade-bjorkbacken"]).place == ObservationPlace(areas: [], place: nil, isDigital: true))
        #expect(flaws(["omrade-soderangen": "ja"], without: ["omrade-bjorkbacken"]) == [.place])
    }

    @Test func `words of more than a thousand characters are told how many they are, a megabyte too`() {
        #expect(flaws(["ord": String(repeating: "å", count: 1001)]) == [.words(count: 1001)])
        #expect(flaws(["ord": String(repeating: "a", count: 1_000_000)]) == [.words(count: 20_000)])
    }

    @Test func `keeps emoji and text from right to left, and drops control characters and empty lines at the ends`() throws {
        #expect(try content(["ord": "\n\n 🔥 vid  torget\r\n\r\n\r\n\u{0007}שלום \u{0000}\n"]).words == "🔥 vid torget\n\nשלום")
    }

    @Test func `reads its own content back as the same draft`() throws {
        let first = try content(["klockslag": "22:10", "plats": "torget", "digitalt": "ja"])
        #expect(try ReportDraft(first).content(on: Self.ground).get() == first)
    }

    @Test func `a week that ends a long year is the ISO year's fifty-third`() {
        let time = ObservationTime.day(Day(daysSince1970: 18628))
        #expect(time.week.description == "2020-W53")
    }

    @Test func `suggests the same place, time and matter as perhaps the same, the likest first, and nothing that differs in one of them`() {
        func report(_ number: Int64, _ category: Int, _ day: Int, _ area: String, _ part: PartOfDay? = nil) -> Observation {
            let date = Day(daysSince1970: 20_000 + day)
            return Observation(
                number: number, cooperation: TwoGrounds.norrby, organisationKind: "housing", received: ReportHouse.now,
                content: .init(
                    kind: .incident, category: ObservationCategory.of(category), severity: .minor, certainty: .seen, police: .unknown,
                    time: part.map { .part(date, $0) } ?? .day(date),
                    place: ObservationPlace(areas: [Slug(naming: area) ?? TwoGrounds.norrby], place: nil, isDigital: false), words: ""))
        }
        let own = report(1, 32, 0, "A", .evening)
        let others = [
            report(2, 31, 1, "A"), report(3, 32, 0, "A", .evening), report(4, 32, 0, "B"), report(5, 54, 0, "A"), report(6, 32, 2, "A"),
            report(7, 32, 0, "A", .morning),
        ]
        #expect(ReportLikeness.candidates(for: own, among: others + [own]).map(\.number) == [3, 7, 2])
    }
}
