import AccessRules
import Almanac
import Markup
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// What one party judges of an area: whose it is, on what ground, until when and for whom.
@Suite struct AssessmentTests {
    private static let words = "Lugnare kvällar vid torget än i oktober"
    private static let partner = ReportHouse.viewer([.takePart], account: 3, circle: .place, organisation: "Norrby Bostäder")
    private static let officer = ReportHouse.viewer([.takePart], account: 4, organisation: "Polisen")
    private static let neighbour = ReportHouse.viewer([.takePart], account: 5, circle: .place, organisation: "Centrumhandeln")

    private static func fields(_ changes: [String: String] = [:]) -> [String: String] {
        ["omrade": "bjorkbacken", "ord": words, "grund": "egna iakttagelser", "till": "2024-12-01", "krets": "place"].merging(changes) { $1 }
    }

    /// Everything that stands, as the machinery sees it.
    private func all(_ house: ReportHouse, in cooperation: Slug = TwoGrounds.norrby) async throws -> [AssessmentRead] {
        try await house.store.read { [room = house.room] in try room.assessments.all(in: cooperation, $0) }
    }

    private func written(_ house: ReportHouse, _ changes: [String: String] = [:], by viewer: Viewer = partner) async throws -> AssessmentRead {
        #expect(await house.send("/bedomningar", Self.fields(changes), viewer).status == 303)
        return try #require(try await all(house).max { $0.assessment.number < $1.assessment.number })
    }

    private func change(
        _ read: AssessmentRead, _ changes: [String: String], _ house: ReportHouse, by viewer: Viewer = partner, at now: Instant = ReportHouse.now
    ) async -> SiteResponse {
        let fields = Self.fields(changes.merging(["version": read.version.description]) { $1 })
        return await house.send("/bedomningar/\(read.assessment.number)", fields, viewer, at: now)
    }

    @Test func `stands with sender, day, ground, last day and circle`() async throws {
        let house = try await ReportHouse()
        let own = try await written(house).assessment
        #expect(own.party == .init("Norrby Bostäder", .housing) && own.made == ReportHouse.today && own.content.circle == .circle(.place))
        let page = await house.get("/bedomningar", Self.partner)
        #expect(page.words.contains("En bedömning gäller just nu") && page.words.contains("Björkbacken \(Self.words)."))
        #expect(page.words.contains("Norrby Bostäder, 20 november, gäller till 1 december. Grund: egna iakttagelser. Läses i platskretsen."))
    }

    @Test func `lists areas alphabetically, and names the place`() async throws {
        let house = try await ReportHouse()
        #expect(await house.send("/rapportera/platser", ["namn": "Torget", "omrade": "granbacken"], ReportHouse.leader).status == 303)
        _ = try await written(house, ["omrade": "granbacken", "plats": "torget"])
        _ = try await written(house, ["omrade": "ekbacken"])
        _ = try await written(house)
        let words = await house.get("/bedomningar", Self.partner).words
        let headings = ["Björkbacken", "Ekbacken", "Granbacken"].compactMap { words.firstRange(of: "\($0) \(Self.words)")?.lowerBound }
        #expect(headings.count == 3 && headings == headings.sorted())
        #expect(words.contains("Torget. Norrby Bostäder, 20 november"))
    }

    @Test func `what is for authorities is not there for others, by page or by address`() async throws {
        let house = try await ReportHouse()
        let hidden = try await written(house, ["krets": "authority"], by: Self.officer).assessment.number
        #expect(await house.get("/bedomningar", ReportHouse.viewer([])).words.contains(Self.words))
        let (page, empty) = await (house.get("/bedomningar", Self.partner), try ReportHouse().get("/bedomningar", Self.partner))
        #expect(page.words == empty.words && page.words.contains("Ingen bedömning gäller just nu"))
        let landlord = ReportHouse.viewer([.takePart, .lead], account: 6, circle: .place, organisation: "Norrby Bostäder")
        let (one, never) = await (house.get("/bedomningar/\(hidden)", landlord), house.get("/bedomningar/\(hidden + 1)", landlord))
        #expect(one.status == 404 && one.words.replacing(String(hidden), with: "") == never.words.replacing(String(hidden + 1), with: ""))
    }

    @Test func `is for those who work with the place, and written by those who take part`() async throws {
        let house = try await ReportHouse()
        _ = try await written(house)
        #expect(await house.get("/bedomningar", .anybody).status == 404)
        #expect(await house.get("/bedomningar", ReportHouse.viewer([], circle: .open)).status == 404)
        let reader = ReportHouse.viewer([], circle: .place)
        let page = await house.get("/bedomningar", reader)
        #expect(page.status == 200 && page.words.contains(Self.words) && !page.text.contains("<textarea") && !page.words.contains("Ändra"))
        #expect(await house.send("/bedomningar", Self.fields(), reader).status == 403)
        #expect(try await all(house).count == 1)
    }

    @Test func `another cooperation's is not there`() async throws {
        let house = try await ReportHouse()
        let own = try await written(house)
        let other = ReportHouse.viewer([.takePart, .lead], account: 2, in: TwoGrounds.soderby)
        #expect(await !house.get("/bedomningar", other).words.contains(Self.words))
        #expect(await house.get("/bedomningar/\(own.assessment.number)", other).status == 404)
        #expect(await change(own, ["gor": "ta-tillbaka"], house, by: other).status == 404)
        #expect(try await all(house).count == 1)
    }

    @Test func `a right that is gone when it is written stores nothing`() async throws {
        let house = try await ReportHouse()
        house.ground.isOpen.close()
        #expect(await house.send("/bedomningar", Self.fields(), Self.partner).status == 404)
        #expect(try await all(house).isEmpty)
    }

    @Test(arguments: [("ord", "Fråga Kim Andersson om torget."), ("grund", "Samtal med 070-174 06 12")])
    func `words and ground pass the person guard`(_ field: String, _ words: String) async throws {
        let house = try await ReportHouse()
        let answer = await house.send("/bedomningar", Self.fields([field: words]), Self.partner)
        #expect(answer.status == 422 && answer.words.contains("Det du skrev kan peka ut en person") && answer.text.contains(words))
        #expect(try await all(house).isEmpty)
    }

    @Test func `what is missing is told at once, and comes back as it was typed`() async throws {
        let house = try await ReportHouse()
        let answer = await house.send("/bedomningar", Self.fields(["grund": " ", "till": "2024-11-20"]), Self.partner)
        #expect(answer.status == 422 && answer.words.contains("Skriv vad bedömningen vilar på") && answer.words.contains("Skriv den sista dagen"))
        #expect(answer.text.contains(Self.words))
    }

    @Test func `is changed by the same organisation or who leads, and by nobody else`() async throws {
        let house = try await ReportHouse()
        let first = try await written(house)
        #expect(await change(first, ["ord": "Något annat"], house, by: Self.neighbour).status == 404)
        #expect(await house.get("/bedomningar/\(first.assessment.number)", Self.neighbour).status == 404)
        let colleague = ReportHouse.viewer([.takePart], account: 9, circle: .place, organisation: "Norrby Bostäder")
        let later = try #require(Instant(text: "2024-11-22T09:00"))
        #expect(await change(first, ["ord": "Oroligare efter klockan tio"], house, by: colleague, at: later).status == 303)
        let second = try #require(try await all(house).first)
        #expect(second.assessment.number == first.assessment.number && second.assessment.content.words == "Oroligare efter klockan tio")
        #expect(second.assessment.made.description == "2024-11-22" && second.assessment.party.name == "Norrby Bostäder")
        #expect(await change(second, [:], house, by: ReportHouse.leader, at: later).status == 303)
        let page = await house.get("/bedomningar/\(first.assessment.number)", colleague)
        #expect(page.words.contains("Som den har stått \(Self.words).") && page.words.contains("Oroligare efter klockan tio."))
    }

    @Test func `of two who change the same one the later sees that it has changed`() async throws {
        let house = try await ReportHouse()
        let first = try await written(house)
        #expect(await change(first, ["ord": "Oroligare"], house).status == 303)
        for fields in [["ord": "Lugnt"], ["gor": "ta-tillbaka"]] {
            let later = await change(first, fields, house)
            #expect(later.status == 422 && later.words.contains("Någon annan har ändrat bedömningen") && later.text.contains("Oroligare"))
        }
        #expect(try await all(house).map(\.assessment.content.words) == ["Oroligare"])
    }

    @Test func `that is taken back is nobody's any more, and its history is kept`() async throws {
        let house = try await ReportHouse()
        let own = try await written(house)
        #expect(await change(own, ["gor": "ta-tillbaka"], house).status == 303)
        #expect(await house.get("/bedomningar", Self.partner).words.contains("Ingen bedömning gäller just nu"))
        #expect(await house.get("/bedomningar/\(own.assessment.number)", Self.partner).status == 404)
        let history = try await house.store.read { [room = house.room] in
            try room.assessments.history(of: own.assessment.number, in: TwoGrounds.norrby, $0)
        }
        #expect(history.map(\.assessment.content.words) == [Self.words])
    }

    @Test func `holds through its last day, is folded after it, and leaves the page in time`() async throws {
        let house = try await ReportHouse()
        _ = try await written(house)
        func page(_ day: String) async throws -> String {
            await house.get("/bedomningar", Self.partner, at: try #require(Instant(text: "\(day)T09:00"))).words
        }
        #expect(try await page("2024-12-01").contains("En bedömning gäller just nu"))
        let after = try await page("2024-12-02")
        #expect(after.contains("Ingen bedömning gäller just nu") && after.contains("En bedömning som inte längre gäller Björkbacken: \(Self.words)."))
        #expect(try await !page("2025-03-15").contains(Self.words))
        for (day, count) in [("2024-11-19", 0), ("2024-11-20", 1), ("2024-12-01", 1), ("2024-12-02", 0)] {
            let asked = try #require(Day(text: day))
            let held = try await house.store.read { [room = house.room] in try room.assessments.valid(on: asked, in: TwoGrounds.norrby, $0) }
            #expect(held.count == count, "\(day)")
        }
    }

    @Test func `keeps a place that has been taken off the list since`() async throws {
        let house = try await ReportHouse()
        #expect(await house.send("/rapportera/platser", ["namn": "Torget", "omrade": "bjorkbacken"], ReportHouse.leader).status == 303)
        let own = try await written(house, ["plats": "torget"])
        #expect(await house.send("/rapportera/platser/ta-bort", ["plats": "torget"], ReportHouse.leader).status == 303)
        #expect(await change(own, ["plats": "torget", "ord": "Oroligare"], house).status == 303)
        #expect(try await all(house).first?.assessment.content.place?.text == "torget")
    }

    @Test func `stands compactly on other pages: whose, since when, until when, what and why`() throws {
        let own = try Self.assessment(made: "2024-11-18", until: "2024-12-01", "Fler samlas vid torget.")
        let words = String(decoding: AssessmentPart([own]).html.bytes, as: UTF8.self).replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ")
        let even = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(even == "Polisen, 18 november, gäller till 1 december: Fler samlas vid torget. Grund: sagt på mötet.")
        #expect(
            try Self.assessment(made: "2024-12-18", until: "2025-01-05", "Lugnt").attribution
                == "Polisen, 18\u{A0}december 2024, gäller till 5\u{A0}januari 2025")
        #expect(AssessmentPart([]).html.bytes.isEmpty)
    }

    private static func assessment(made: String, until: String, _ words: String) throws -> Assessment {
        Assessment(
            number: 1, cooperation: TwoGrounds.norrby, party: .init("Polisen", .police), made: try #require(Day(text: made)), week: nil,
            content: .init(
                area: Slug(known: "bjorkbacken"), place: nil, words: words, ground: "sagt på mötet", validUntil: try #require(Day(text: until)),
                circle: .circle(.authority)))
    }

    @Test func `the trail says that somebody judged, and none of the words`() async throws {
        let house = try await ReportHouse()
        _ = try await written(house, ["ord": "Ett ovanligt ord: kvartsglimmer"])
        let entry = try #require(try await house.store.read { try $0.trailEntry($0.change()) })
        #expect(entry.why == "Skrev en bedömning")
    }

    @Test func `is purged when so long has passed since its last day, with what it was and what was taken back, and the trail holds`() async throws {
        let house = try await ReportHouse()
        let (old, withdrawn) = (try await written(house), try await written(house))
        _ = try await written(house, ["till": "2025-02-01"])
        #expect(await change(old, ["ord": "Oroligare"], house).status == 303)
        #expect(await change(withdrawn, ["gor": "ta-tillbaka"], house).status == 303)
        let (first, second) = (try #require(Day(text: "2024-12-01")), try #require(Day(text: "2024-12-02")))
        let due = try await house.store.read { reader in
            try [first, second].map { try AssessmentPurging().due(before: $0, reader).map(\.rows) }
        }
        #expect(due == [[0], [3]])
        let ground = PurgeGround(
            recordType: Slug(known: "bedomningar"), decision: "Prov", before: try #require(Day(text: "2024-12-02")), on: try #require(Day(text: "2026-12-02")))
        _ = try await house.store.write(by: ReportHouse.leader.actor, at: ReportHouse.now, why: "Gallrade") { try AssessmentPurging().purge(ground, $0) }
        #expect(try await all(house).map(\.assessment.content.validUntil.description) == ["2025-02-01"])
        let far = try #require(Day(text: "2099-01-01"))
        let left = try await house.store.read { try AssessmentPurging().due(before: far, $0) }
        #expect(left.map(\.rows) == [1])
        #expect(try await house.store.verifyTrail().broken == nil)
    }
}
