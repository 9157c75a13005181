import AccessRules
import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// The police's line at the meeting: one about each area and week, written down by who leads.
@Suite struct PoliceLineTests {
    private static let area = Slug(known: "bjorkbacken")

    private func desk(_ house: ReportHouse, _ viewer: Viewer = ReportHouse.leader, at now: Instant = ReportHouse.now) -> AssessmentDesk {
        AssessmentDesk(room: house.room, cooperation: TwoGrounds.norrby, viewer: viewer, now: now)
    }

    private func week(_ number: Int = 46) throws -> Week { try #require(Week(year: 2024, number: number)) }

    private func lines(_ house: ReportHouse, of number: Int = 46, as viewer: Viewer? = nil) async throws -> [Assessment] {
        let (week, store) = (try week(number), viewer.map { house.store.seen(by: Sight(of: $0)) } ?? house.store)
        return try await store.read { [room = house.room] in try room.assessments.lines(of: week, in: TwoGrounds.norrby, $0) }.map(\.assessment)
    }

    @Test func `is the police's own, for authorities, whoever writes it down`() async throws {
        let house = try await ReportHouse()
        try await desk(house).setLine(Self.area, try week(), words: "Lugnt i veckan", circle: .authority)
        let line = try #require(try await lines(house).first)
        #expect(line.party == .init("Polisen", .police) && line.isMeetingLine && line.week?.number == 46 && line.made == ReportHouse.today)
        #expect(line.content.ground == "sagt på mötet" && line.content.validUntil.description == "2024-11-24")
        #expect(try await lines(house, as: ReportHouse.viewer([], circle: .place)).isEmpty)
        #expect(try await lines(house, as: ReportHouse.viewer([])).count == 1)
    }

    @Test func `is of the police that the cooperation has`() {
        func party(_ names: [String], by writer: String) -> String {
            PoliceLine.party(
                names.compactMap { name in Slug(naming: name).map { Organisation(slug: $0, name: name, kind: .police) } } + TwoGrounds.parties,
                ReportHouse.viewer([.lead], organisation: writer)
            ).name
        }
        #expect(party(["Polisen Norrby"], by: "Kommunen") == "Polisen Norrby")
        #expect(party(["Polisen Söderby", "Polisen Norrby"], by: "Kommunen") == "Polisen Norrby")
        #expect(party(["Polisen Söderby", "Polisen Norrby"], by: "Polisen Söderby") == "Polisen Söderby")
        #expect(party([], by: "Kommunen") == "Polisen")
    }

    @Test func `written again it replaces what was, for the same area and week alone`() async throws {
        let house = try await ReportHouse()
        let desk = desk(house)
        try await desk.setLine(Self.area, try week(), words: "Lugnt", circle: .authority)
        try await desk.setLine(Slug(known: "granbacken"), try week(), words: "Två bränder", circle: .authority)
        try await desk.setLine(Self.area, try week(47), words: "Oroligt", circle: .authority)
        let first = try #require(try await lines(house).first)
        try await desk.setLine(Self.area, try week(), words: "Lugnt, men fler vid torget", circle: .place)
        let now = try await lines(house)
        #expect(Set(now.map(\.content.words)) == ["Lugnt, men fler vid torget", "Två bränder"])
        #expect(now.first { $0.content.area == Self.area }?.number == first.number)
        #expect(try await lines(house, of: 47).map(\.content.words) == ["Oroligt"])
        #expect(try await lines(house, as: ReportHouse.viewer([], circle: .place)).map(\.content.words) == ["Lugnt, men fler vid torget"])
    }

    @Test func `the same once more changes nothing, and no words take it back`() async throws {
        let house = try await ReportHouse()
        let desk = desk(house)
        try await desk.setLine(Self.area, try week(), words: "Lugnt", circle: .authority)
        let change = try await house.store.read { try $0.change() }
        try await desk.setLine(Self.area, try week(), words: " Lugnt ", circle: .authority)
        #expect(try await house.store.read { try $0.change() } == change)
        try await desk.setLine(Self.area, try week(), words: "  ", circle: .authority)
        #expect(try await lines(house).isEmpty)
        try await desk.setLine(Self.area, try week(), words: "", circle: .authority)
        try await desk.setLine(Self.area, try week(), words: "Lugnt igen", circle: .authority)
        #expect(try await lines(house).map(\.content.words) == ["Lugnt igen"])
    }

    @Test func `passes the person guard, has an area, and is no longer than others`() async throws {
        let house = try await ReportHouse()
        let desk = desk(house)
        await #expect(throws: AssessmentRefusal.flaws([.person(["Kim Andersson"])])) {
            try await desk.setLine(Self.area, try week(), words: "Kim Andersson syns vid torget", circle: .authority)
        }
        await #expect(throws: AssessmentRefusal.flaws([.area])) {
            try await desk.setLine(Slug(known: "soderangen"), try week(), words: "Lugnt", circle: .authority)
        }
        await #expect(throws: AssessmentRefusal.flaws([.long(count: 401)])) {
            try await desk.setLine(Self.area, try week(), words: String(repeating: "å", count: 401), circle: .authority)
        }
        #expect(try await lines(house).isEmpty)
    }

    @Test func `is for those who lead, asked again when it is written`() async throws {
        let house = try await ReportHouse()
        let member = desk(house, ReportHouse.viewer([.takePart], organisation: "Polisen"))
        await #expect(throws: AssessmentRefusal.absent) { try await member.setLine(Self.area, try week(), words: "Lugnt", circle: .authority) }
        house.ground.isOpen.close()
        let leader = desk(house)
        await #expect(throws: AssessmentRefusal.absent) { try await leader.setLine(Self.area, try week(), words: "Lugnt", circle: .authority) }
        #expect(try await lines(house).isEmpty)
    }

    @Test func `stands among the assessments, where its words and circle can be changed and nothing else`() async throws {
        let house = try await ReportHouse()
        try await desk(house).setLine(Self.area, try week(), words: "Lugnt", circle: .authority)
        let officer = ReportHouse.viewer([.takePart], account: 4, organisation: "Polisen")
        #expect(await house.get("/bedomningar", officer).words.contains("Grund: sagt på mötet. Om vecka 46. Läses i myndighetskretsen."))
        let number = try #require(try await lines(house).first?.number)
        let read = try await house.store.read { [room = house.room] in try room.assessments.assessment(number, in: TwoGrounds.norrby, $0) }
        let fields = [
            "version": try #require(read).version.description, "ord": "Fler vid torget", "krets": "place", "omrade": "granbacken", "grund": "annat",
            "till": "2025-06-01",
        ]
        #expect(await house.send("/bedomningar/\(number)", fields, officer).status == 303)
        let line = try #require(try await lines(house).first)
        #expect(line.content.words == "Fler vid torget" && line.content.circle == .circle(.place) && line.content.area == Self.area)
        #expect(line.content.ground == "sagt på mötet" && line.content.validUntil.description == "2024-11-24" && line.week?.number == 46)
    }
}

extension AssessmentDesk {
    /// Written by somebody who has the newest before them.
    fileprivate func setLine(_ area: Slug, _ week: Week, words: String, circle: Circle) async throws {
        let now = try await room.store.read { try $0.change() }
        try await setLine(area, week, words: words, circle: circle, seen: now)
    }
}
