import AccessRules
import Almanac
import Foundation
import PersonGuard
import Picture
import Storage
import Testing

@testable import Web
@testable import Weekly
@testable import WeeklyRules

/// The decided levels of 2024, and areas that are like those they were decided for.
enum ExampleYear {
    static let now = Instant(text: "2024-11-11T08:00") ?? Instant(millisecondsSince1970: 0)
    static let today = SwedishTime.local(of: now).day

    static let names = [
        "Hässelby gård", "Hässelby strand", "Hässelby villastad", "Vällingby", "Vinsta", "Råcksta", "Grimsta", "Kälvesta", "Nälsta",
    ]

    static func slug(_ name: String) -> Slug { Slug(naming: name) ?? TwoGrounds.norrby }

    static let levels: [Slug: [Week: Int]] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/lagesbild-2024/weekly-levels.csv")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst().reduce(into: [:]) { levels, line in
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count == 4, let year = Int(cells[0]), let number = Int(cells[1]), let week = Week(year: year, number: number) else { return }
            levels[slug(cells[2]), default: [:]][week] = Int(cells[3])
        }
    }()

    static let ground: ExampleGround = {
        let areas = names.map { name in
            let setting: ExampleSetting =
                switch name {
                case "Kälvesta", "Nälsta": .villas
                case "Vinsta": [.villas, .works]
                case "Hässelby villastad": [.villas, .guarded]
                default: [.flats, .guarded]
                }
            let isQuiet = setting == .villas
            return ExampleArea(slug(name), setting, places: isQuiet ? [] : places(name))
        }
        return ExampleGround(areas: areas, tellers: tellers, plans: [plan], now: now)
    }()

    private static func places(_ area: String) -> [ExamplePlace] {
        let kinds: [(String, ExamplePlace.Kind, String)] = [("Stortorget", .square, "på"), ("Norra station", .station, "vid"), ("Verkstaden", .works, "vid")]
        return kinds.map { name, kind, before in
            ExamplePlace(ReportPlace(slug: slug("\(name) \(area)"), name: name, area: slug(area)), kind, phrase: "\(before) \(name)")
        }
    }

    static let tellers = OrganisationKind.allCases.map { kind in
        ExampleTeller(Organisation(slug: slug(kind.rawValue), name: kind.name, kind: kind), isOutLate: kind == .association)
    }

    private static let plan = ExamplePlan(
        .part(today + 5, .evening), area: slug("Vällingby"), from: .school, "Föräldramöte i skolan. Fullt på parkeringen.")

    static func reports(seed: UInt64) -> [ExampleReport] { ExampleReports.made(of: levels, on: ground, seed: seed) }

    static func observations(_ reports: [ExampleReport]) -> [Observation] {
        reports.enumerated().map { place, report in
            Observation(
                number: Int64(place + 1), cooperation: TwoGrounds.norrby, organisationKind: report.teller.kind.rawValue, received: report.received,
                content: report.content, standing: .init(report.state), isExample: true)
        }
    }

    /// What the scale makes of what was told of each area in each week, beside what was decided.
    static func weighed(seed: UInt64) -> [(area: Slug, decided: Int, suggested: Int?)] {
        let told = Dictionary(grouping: observations(reports(seed: seed)), by: \.week)
        return levels.flatMap { area, weeks in
            weeks.map { week, level in
                let here = (told[week] ?? []).filter { $0.content.place.areas.contains(area) }
                return (area, level, LevelSuggestion(of: here).level)
            }
        }
    }
}

/// What is invented for a demonstration: it fits the levels, says nothing of persons, and is always said to be invented.
@Suite struct ExampleReportTests {
    static let seeds: [UInt64] = [1, 7, 2024]

    @Test(arguments: seeds) func `the scale makes of it what was decided, but for a step now and then and for silence`(_ seed: UInt64) {
        let weighed = ExampleYear.weighed(seed: seed)
        let same = weighed.count { $0.suggested == $0.decided }
        #expect(weighed.count == 405 && Double(same) >= 0.85 * 405 && same < 405)
        #expect(weighed.allSatisfy { abs(($0.suggested ?? $0.decided) - $0.decided) <= 1 })
    }

    @Test(arguments: seeds) func `where it is always calm there are weeks when nobody tells anything, and weeks when somebody does`(_ seed: UInt64) {
        for name in ["Kälvesta", "Nälsta"] {
            let own = ExampleYear.weighed(seed: seed).filter { $0.area == ExampleYear.slug(name) }
            let silent = own.count { $0.suggested == nil }
            #expect(own.count == 45 && (5...30).contains(silent), "\(name): \(silent)")
        }
    }

    @Test(arguments: seeds) func `of the gravest nothing is told but that it is there`(_ seed: UInt64) {
        let grave = ExampleYear.reports(seed: seed).filter { $0.content.severity == .critical }
        #expect(grave.count == ExampleYear.levels.values.flatMap(\.values).count { $0 == 5 })
        for report in grave {
            #expect(report.content.words == "Händelse som polisen utreder. Uppgifterna visas för behöriga.")
            #expect(report.content.place.place == nil && report.content.category?.firstReach == .circle(.authority) && report.teller.kind == .police)
        }
    }

    @Test func `the same seed gives the same reports on every machine`() {
        #expect(ExampleYear.reports(seed: 5) == ExampleYear.reports(seed: 5))
        #expect(ExampleYear.reports(seed: 5) != ExampleYear.reports(seed: 6))
        var dice = ExampleDice(seed: 1)
        let thrown = (0..<8).map { _ in dice.below(1000) }
        #expect(thrown == [566, 745, 971, 444, 444, 762, 877, 523])
    }

    @Test func `no way to say anything in it points at a person`() {
        let personGuard = PersonGuard(places: ExampleYear.names + ["Stortorget", "Norra station", "Verkstaden"])
        let spots = ExampleYear.ground.areas.flatMap { $0.places.map(\.phrase) } + ExampleWords.spots
        var ways = 0
        for wording in ExampleWords.all.map(\.wording) + [ExampleWords.line] {
            for phrase in wording.spot == nil ? [""] : Array(Set(spots)).sorted() {
                for words in wording.all(at: phrase) {
                    ways += 1
                    #expect(HeldWords(words, by: personGuard).isFree, "\(words)")
                    #expect(words.hasSuffix(".") && !words.contains("{") && !words.contains("[") && !words.contains("  "), "\(words)")
                }
            }
        }
        for kind in OrganisationKind.allCases { #expect(HeldWords(ExampleWords.again(kind), by: personGuard).isFree) }
        #expect(HeldWords(ExampleWords.grave, by: personGuard).isFree)
        #expect(ExampleWords.all.count >= 60 && Set(ExampleWords.all.map(\.category)).count >= 25 && ways > 500)
    }

    @Test func `every one could have been told in the form, on the day it came in`() throws {
        let places = ExampleYear.ground.areas.flatMap { $0.places.map(\.place) }
        let areas = ExampleYear.names.map { AreaName(slug: ExampleYear.slug($0), name: $0, parent: nil, division: "stadsdel") }
        for report in ExampleYear.reports(seed: 2024) {
            let ground = ReportGround(areas: areas, places: places, today: SwedishTime.local(of: report.received).day)
            let draft = ReportDraft(report.content)
            switch (report.content.kind, report.content.category) {
            case (.nothing, _):
                let areas = Set(draft.nothing(on: ground).place.areas)
                #expect(areas == Set(report.content.place.areas))
            case (_, nil):
                let line = try draft.line(on: ground).get()
                #expect(line == report.content)
            default:
                let content = try draft.content(on: ground).get()
                #expect(content == report.content)
            }
        }
    }

    @Test(arguments: seeds) func `nothing has happened or come in after the moment it is made for, and it stands in the order it came in`(_ seed: UInt64) {
        let reports = ExampleYear.reports(seed: seed)
        #expect((500...900).contains(reports.count) && reports.map(\.received) == reports.map(\.received).sorted())
        for (place, report) in reports.enumerated() {
            let came = SwedishTime.local(of: report.received).day
            #expect(report.received <= ExampleYear.now && (report.content.kind == .planned || report.content.time.day <= came))
            #expect((report.sameAs != nil) == (report.state == .merged) && (report.sameAs ?? -1) < place)
            if let first = report.sameAs { #expect(reports[first].state == .accepted && reports[first].content.category == report.content.category) }
        }
        #expect(Set(reports.filter { $0.content.severity != nil }.map(\.teller.kind)).count >= 6)
    }

    @Test func `the running week has some taken in and some waiting, two that may be the same, and a line that nobody has sorted`() {
        let all = ExampleYear.observations(ExampleYear.reports(seed: 2024))
        let today = all.filter { $0.content.time.day == ExampleYear.today && $0.content.kind != .planned }
        let waiting = today.filter { $0.standing.state == .new }
        #expect((8...12).contains(today.count) && (3...6).contains(waiting.count))
        #expect(waiting.count { $0.content.category == nil && !$0.content.words.isEmpty } == 1)
        let alike = waiting.filter { !ReportLikeness.candidates(for: $0, among: waiting).isEmpty }
        #expect(alike.count >= 2)
        let waitingEarlier = all.filter { $0.standing.state == .new && $0.content.time.day < ExampleYear.today }
        #expect(waitingEarlier.isEmpty)
    }

    // MARK: Where they are shown

    /// A store with invented reports of its three areas.
    private func filled() async throws -> ReportHouse {
        let house = try await ReportHouse()
        let areas = ["bjorkbacken", "granbacken", "ekbacken"].map { ExampleYear.slug($0) }
        let square = ReportPlace(slug: ExampleYear.slug("Stortorget"), name: "Stortorget", area: areas[0])
        let ground = ExampleGround(
            areas: [
                ExampleArea(areas[0], [.flats, .guarded], places: [ExamplePlace(square, .square, phrase: "på Stortorget")]), ExampleArea(areas[1], .flats),
                ExampleArea(areas[2], .villas),
            ], tellers: ExampleYear.tellers, plans: [], now: ReportHouse.now)
        let levels = [areas[0]: 3, areas[1]: 2, areas[2]: 1].mapValues { level in
            Dictionary(uniqueKeysWithValues: (40...46).compactMap { Week(year: 2024, number: $0) }.map { ($0, level) })
        }
        let examples = ExampleReports.made(of: levels, on: ground, seed: 3)
        _ = try await house.store.write(by: ReportHouse.leader.actor, at: ReportHouse.now, why: "Exempel") { [room = house.room] writer in
            try room.addExamples(examples, naming: [square], in: TwoGrounds.norrby, writer)
        }
        return house
    }

    @Test func `are stored with what was decided, by nobody who has an account, and read back as examples`() async throws {
        let house = try await filled()
        let all = try await house.all()
        #expect(all.count > 20 && all.allSatisfy(\.isExample) && Set(all.map(\.standing.state)).isSuperset(of: [.accepted, .new]))
        for merged in all where merged.standing.state == .merged {
            let target = all.first { $0.number == merged.standing.mergedInto }
            #expect(target?.content.category == merged.content.category)
        }
        let (has, elsewhere, senders) = try await house.store.read { [room = house.room] reader in
            (
                try room.hasExamples(in: TwoGrounds.norrby, reader), try room.hasExamples(in: TwoGrounds.soderby, reader),
                try all.compactMap { try room.reports.sender(of: $0.number, reader) }
            )
        }
        #expect(has && !elsewhere && senders.count == all.count && senders.allSatisfy { $0.channel == .example && $0.account == nil && $0.link == nil })
        #expect(await house.get("/rapportera/platser", ReportHouse.leader).words.contains("Stortorget"))
    }

    @Test func `are marked on the pages of review, each of them, and what somebody really told is not`() async throws {
        let house = try await filled()
        let key = "nyckel-som-ingen-annan-har"
        #expect(await house.send("/rapportera", ReportHouse.fields(["nyckel": key])).status == 303)
        let waiting = try await house.all().filter { $0.standing.state == .new }
        let list = await house.get("/granska", ReportHouse.leader)
        let marks = list.text.matches(of: #/<span class="status">exempel<\/span>/#).count
        #expect(list.words.contains("Exempel: här finns påhittade rapporter") && marks == waiting.count - 1)
        for observation in waiting where observation.isExample {
            let page = await house.get("/granska/\(observation.number)", ReportHouse.leader)
            #expect(page.words.contains("Exempel: här finns påhittade rapporter") && page.words.contains("mottagen, exempel"))
        }
        let told = try #require(waiting.first { !$0.isExample })
        #expect(await !house.get("/granska/\(told.number)", ReportHouse.leader).words.contains("mottagen, exempel"))
        #expect(await !house.get("/rapportera/mina").words.contains("xempel"))
    }

    @Test func `are still marked when somebody has taken them in`() async throws {
        let house = try await filled()
        let own = try #require(try await house.all().first { $0.standing.state == .new && $0.content.category != nil })
        let page = await house.get("/granska", ReportHouse.leader)
        let version = try #require(page.text.firstMatch(of: #/name="version" value="(\d+)"/#)?.1)
        var fields = ["gor": "ta-in", "version": String(version), "slag": own.content.kind.rawValue, "sakerhet": own.content.certainty?.rawValue ?? ""]
        fields["kategori"] = own.content.category.map { String($0.code) }
        fields["allvar"] = own.content.severity.map { String($0.rawValue) }
        fields["plats"] = own.content.place.place?.text
        for area in own.content.place.areas { fields["omrade-\(area)"] = "ja" }
        #expect(await house.send("/granska/\(own.number)", fields, ReportHouse.leader).status == 303)
        let now = try #require(try await house.all().first { $0.number == own.number })
        #expect(now.standing.state == .accepted && now.isExample)
    }

    @Test func `an area's week knows that it rests on examples, also where all that is told is that there was nothing to tell`() throws {
        let reports = ExampleYear.observations(ExampleYear.reports(seed: 2024))
        let area = AreaName(slug: ExampleYear.slug("Grimsta"), name: "Grimsta", parent: nil, division: "stadsdel")
        let nothing = try #require(reports.first { $0.content.kind == .nothing })
        #expect(AreaWeek(area: area, level: 1, before: 1, told: [nothing], heard: 1, notes: []).hasExamples)
        #expect(!AreaWeek(area: area, level: 1, before: 1, told: [], heard: 0, notes: []).hasExamples)
    }
}
