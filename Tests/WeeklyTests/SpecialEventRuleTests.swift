import Almanac
import PersonGuard
import Picture
import Testing

@testable import WeeklyRules

/// What can be said of a special event, and what is gone through, before anything is stored.
@Suite struct SpecialEventRuleTests {
    private static let bjorkbacken = Slug(known: "bjorkbacken")
    private static let granbacken = Slug(known: "granbacken")

    private func moment(_ text: String) throws -> LocalMoment { try #require(LocalMoment(text: text)) }

    private func ground() throws -> SpecialEventGround {
        SpecialEventGround(
            areas: ["Björkbacken", "Granbacken"].compactMap { name in
                Slug(naming: name).map { AreaName(slug: $0, name: name, parent: nil, division: "") }
            }, places: [ReportPlace(slug: Slug(known: "torget"), name: "Torget", area: Self.granbacken)], now: try moment("2024-11-20T09:00"),
            personGuard: PersonGuard(places: ["Björkbacken", "Granbacken", "Torget"]))
    }

    private static let fields = [
        "slag": "71", "omrade": "bjorkbacken", "dag": "2024-11-19", "dygnsdel": "evening", "kant": "Skott hördes vid lekparken.", "krets": "authority",
    ]

    private func content(_ changes: [String: String], correcting standing: SpecialEvent.Content? = nil) throws -> SpecialEvent.Content {
        try SpecialEventDraft(Self.fields.merging(changes) { $1 }).content(on: ground(), correcting: standing).get()
    }

    private func flaws(_ changes: [String: String]) throws -> [SpecialEventFlaw] {
        guard case .failure(let all) = SpecialEventDraft(Self.fields.merging(changes) { $1 }).content(on: try ground()) else { return [] }
        return all.flaws
    }

    @Test func `is the taxonomy's gravest violence or something else as grave`() {
        #expect(SpecialEventKind.all.map(\.code) == [71, 72, 73, 74, 99])
        #expect(SpecialEventKind.all.map(\.name) == ["skjutning", "sprängning", "mordbrand", "dödligt våld", "annan särskild händelse"])
    }

    @Test func `is a day, a kind, an area and what is known, for authorities until somebody says otherwise`() throws {
        let content = try content(["krets": ""])
        #expect(content.kind.code == 71 && content.area == Self.bjorkbacken && content.part == .evening && content.place == nil)
        #expect(content.confirmed == nil && content.gathers == nil && content.circle == .circle(.authority))
        #expect(try self.content(["krets": "place"]).circle == .circle(.place))
    }

    @Test func `tells everything that is wrong at once, in the order of the form`() throws {
        let changes = ["slag": "61", "omrade": "", "dag": "igår", "kant": " ", "mote-klockan": "kväll", "krets": "open"]
        #expect(try flaws(changes) == [.kind, .area, .day, .empty(.known), .gathering, .circle])
    }

    @Test(arguments: [
        ("dag", "2024-11-21", SpecialEventFlaw.future), ("dag", "2023-11-19", .old), ("plats", "torget", .place), ("plats", "okand", .place),
        ("krets", "named:coordinator", .circle), ("mote-klockan", "25:00", .gathering),
        ("kant", String(repeating: "å", count: 501), .long(.known, count: 501, most: 500)),
        ("bekraftat", String(repeating: "å", count: 501), .long(.confirmed, count: 501, most: 500)),
        ("kant", "Kim Andersson sågs.", .person(.known, ["Kim Andersson"])),
        ("bekraftat", "Ring 070-174 06 12.", .person(.confirmed, ["070-174 06 12"])),
    ]) func `knows what is none of them`(_ field: String, _ value: String, _ flaw: SpecialEventFlaw) throws {
        #expect(try flaws([field: value]) == [flaw])
    }

    @Test func `a place brings its area, and lies in no other`() throws {
        #expect(try content(["plats": "torget", "omrade": ""]).area == Self.granbacken)
        #expect(try flaws(["plats": "torget", "omrade": "bjorkbacken"]) == [.place])
    }

    @Test func `what the police confirm is confirmed now, or when it is said, never later than now or before the event`() throws {
        let said = ["bekraftat": "Skottlossning utomhus.", "bekraftat-dag": "2024-11-20"]
        #expect(try content(said).confirmed == PoliceWord("Skottlossning utomhus.", at: try moment("2024-11-20T09:00")))
        #expect(try content(said.merging(["bekraftat-klockan": "7.40"]) { $1 }).confirmed?.at == (try moment("2024-11-20T07:40")))
        for (day, clock) in [("2024-11-20", "09:01"), ("2024-11-18", "23:00"), ("2024-11-20", "snart")] {
            #expect(try flaws(said.merging(["bekraftat-dag": day, "bekraftat-klockan": clock]) { $1 }) == [.confirmedTime])
        }
    }

    @Test func `the same words were confirmed when they were, others are confirmed now`() throws {
        let stood = try content(["bekraftat": "Skottlossning utomhus.", "bekraftat-klockan": "7.40"])
        #expect(try content(["bekraftat": "Skottlossning utomhus."], correcting: stood).confirmed == stood.confirmed)
        #expect(try content(["bekraftat": "Skottlossning vid lekparken."], correcting: stood).confirmed?.at == (try moment("2024-11-20T09:00")))
        #expect(try content(["bekraftat": ""], correcting: stood).confirmed == nil)
    }

    @Test func `what stood is still right when something else is corrected`() throws {
        var stood = try content(["mote-dag": "2024-11-20", "mote-klockan": "15:00"])
        stood.day = try #require(Day(text: "2022-02-03"))
        stood.gathers = try moment("2022-02-03T15:00")
        let again = try SpecialEventDraft(stood).content(on: ground(), correcting: stood).get()
        #expect(again == stood)
    }

    @Test func `says what differs from how it stood`() throws {
        let stood = SpecialEvent(number: 1, cooperation: TwoGrounds.norrby, content: try content([:]))
        var now = stood
        now.content.confirmed = PoliceWord("Skottlossning.", at: try moment("2024-11-20T09:00"))
        now.content.place = Slug(known: "torget")
        #expect(now.differences(from: stood) == ["var det är", "vad polisen har bekräftat"] && stood.differences(from: stood).isEmpty)
    }

    // MARK: The checklist

    @Test func `the list names its points once, each with who usually does it, phase by phase`() {
        let items = EventChecklist.items
        #expect(Set(items.map(\.code)).count == items.count && Set(items.map(\.text)).count == items.count)
        let phases = items.map(\.phase.rawValue)
        #expect(phases == phases.sorted() && Set(phases).count == EventChecklist.Phase.allCases.count)
        for item in items { #expect(!item.usual.isEmpty && item.usual.count <= InformsWhom.longest, "\(item.code)") }
        #expect(items.first?.code == "police-confirms" && EventChecklist.item(EventChecklist.followUp)?.text.contains("inom en vecka") == true)
    }

    @Test func `the person guard lets through every function that is proposed`() throws {
        let ground = try ground()
        for item in EventChecklist.items { #expect(HeldWords(item.usual, by: ground.personGuard).isFree, "\(item.usual)") }
    }

    @Test func `the list never asks for a report of concern here`() {
        let points = EventChecklist.items.filter { $0.text.lowercased().contains("orosanmälan") }
        #expect(points.map(\.code) == ["social-duty"] && points.first?.text.hasSuffix("aldrig här.") == true)
    }

    @Test func `what is done is done by who usually does it, unless another is said`() throws {
        func who(_ fields: [String: String]) throws -> String? { try EventCheckDraft(fields).check(on: ground()).get().who }
        #expect(try who(["punkt": "schools", "lage": "done"]) == "rektor")
        #expect(try who(["punkt": "schools", "lage": "done", "vem": " biträdande  rektor "]) == "biträdande rektor")
        #expect(try who(["punkt": "schools", "lage": "not-needed"]) == nil)
        for fields in [
            ["punkt": "no-such", "lage": "done"], ["punkt": "schools", "lage": "perhaps"], ["punkt": "schools", "lage": "done", "vem": "Kim Andersson"],
        ] {
            #expect(throws: SpecialEventFlaw.All.self) { try EventCheckDraft(fields).check(on: ground()).get() }
        }
    }

    // MARK: Lines and days

    @Test func `a line is told now or earlier, from a week before the event on, and says whom it comes from`() throws {
        let event = SpecialEvent(number: 1, cooperation: TwoGrounds.norrby, content: try content([:]))
        func flaws(_ changes: [String: String]) throws -> [SpecialEventFlaw] {
            let fields = ["ord": "Avspärrningen är hävd.", "kalla": "police"].merging(changes) { $1 }
            guard case .failure(let all) = EventEntryDraft(fields).entry(of: event, on: try ground()) else { return [] }
            return all.flaws
        }
        #expect(try flaws([:]).isEmpty && flaws(["rad-dag": "2024-11-12", "rad-klockan": "22:00"]).isEmpty)
        #expect(try flaws(["rad-dag": "2024-11-11", "rad-klockan": "22:00"]) == [.entryTime] && flaws(["rad-klockan": "09:01"]) == [.entryTime])
        #expect(try flaws(["ord": "", "kalla": "grannen"]) == [.empty(.entry), .source])
        #expect(try flaws(["ord": String(repeating: "å", count: 301)]) == [.long(.entry, count: 301, most: 300)])
    }

    @Test func `is followed up on a day to come, within three months`() throws {
        let today = try #require(Day(text: "2024-11-20"))
        #expect(try SpecialEvent.followUp("2024-11-27", today: today).get() == today + 7)
        for typed in ["", "2024-11-20", "2025-02-21", "snart"] {
            #expect(throws: SpecialEventFlaw.All([.followUp])) { try SpecialEvent.followUp(typed, today: today).get() }
        }
    }

    @Test func `a moment is told as short as the day it is told beside allows, and reads itself back`() throws {
        let moment = try moment("2024-11-19T09:05")
        #expect(moment.words(on: moment.day) == "kl.\u{A0}9.05" && moment.words(on: moment.day + 1) == "19\u{A0}november kl.\u{A0}9.05")
        #expect(moment.words(on: moment.day + 60) == "19\u{A0}november 2024 kl.\u{A0}9.05" && LocalMoment(text: moment.description) == moment)
        #expect(LocalMoment(text: "2024-11-19") == nil && LocalMoment(text: "2024-11-19T24:00") == nil)
    }
}
