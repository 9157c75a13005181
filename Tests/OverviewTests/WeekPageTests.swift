import Access
import AccessRules
import Almanac
import Picture
import Storage
import Testing
import Web
import Weekly
import WeeklyRules

@testable import samsyn

/// A week as a page: what deviates first; what was told only for those who work with the place.
@Suite struct WeekPageTests {
    private static let own = Slug(known: "hasselby-vallingby")

    @Test func `the levels of week 21 are the decided ones, held against the week before`() async throws {
        let page = await (try DemoSite()).get("/veckor/2024/21")
        #expect(page.status == 200 && page.words.contains("nivå 4 i Hässelby strand och nivå 5 i Vällingby"))
        #expect(page.words.contains("Det som avviker") && page.words.contains("Förra veckan"))
        #expect(!page.words.contains("har rapporterat") && !page.words.contains("Förslag ur skalan"))
    }

    @Test func `a week without levels says that none is set, and a week to come that none is set yet`() async throws {
        let demo = try await DemoSite()
        #expect(await demo.get("/veckor/2024/46").words.contains("Vecka 46: ingen nivå är satt"))
        #expect(await demo.get("/veckor/2024/50").words.contains("Vecka 50: ingen nivå är satt än"))
    }

    @Test(arguments: ["/veckor/2024/53", "/veckor/2024/0", "/veckor/2024/021", "/veckor/24/21", "/veckor/2024/x", "/veckor/9999/1"])
    func `knows no week that is not there`(_ target: String) async throws { #expect(await (try DemoSite()).get(target).status == 404) }

    @Test func `leads to the newest week that has a level`() async throws {
        let answer = await (try DemoSite()).get("/veckor")
        #expect(answer.status == 303 && answer.headers.contains { $0.name == "location" && $0.value == "/veckor/2024/45" })
    }

    /// The demonstration with its cooperation, a report of each circle, and who may read which.
    private func told() async throws -> DemoSite {
        let demo = try await DemoSite()
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Grundade och rapporterade") { [house = demo.house] writer in
            let town = Organisation(slug: Slug(known: "kommunen"), name: "Kommunen", kind: .municipality)
            try house.access.parties.set(town, writer)
            try house.access.parties.set(LocalCooperation(slug: Self.own, name: "Hässelby-Vällingby", areas: [Self.own], parties: [town.slug]), writer)
            for (category, severity, key) in [(32, 1, "a"), (64, 3, "b"), (82, 3, "c")] {
                try WeekPageTests.add(category, severity, "rapport-nummer-\(key)", writer)
            }
        }
        return demo
    }

    private static func add(_ category: Int, _ severity: Int, _ key: String, _ writer: Writer) throws {
        let draft = ReportDraft([
            "slag": "incident", "kategori": String(category), "allvar": String(severity), "sakerhet": "seen", "dag": "2024-11-05", "omrade-racksta": "ja",
        ])
        let ground = ReportGround(
            areas: [AreaName(slug: Slug(known: "racksta"), name: "Råcksta", parent: nil, division: "")], places: [],
            today: SwedishTime.local(of: DemoSite.now).day)
        let sender = ReportSender(.form, account: 1, organisation: "Kommunen", kind: .municipality)
        let store = ReportStore()
        let number = try store.add(draft.content(on: ground).get(), key: key, from: sender, in: own, at: DemoSite.now, writer).number
        guard let read = try store.report(number, in: own, writer.reader) else { return }
        var report = read.observation
        report.standing = .init(.accepted)
        try store.replace(report, version: read.version, writer)
    }

    private func viewer(_ circle: Circle, roles: Set<Role> = []) -> Viewer {
        Viewer(Actor(name: "Kim", role: "", organisation: "Kommunen", cooperation: Self.own, account: 900), circle: circle, rights: [], roles: roles)
    }

    @Test func `what was told is there for each circle as far as it reads, and the suggestion with it`() async throws {
        let demo = try await told()
        func words(_ viewer: Viewer) async -> String { await demo.assembled(for: viewer).respond(to: SiteRequest(target: "/veckor/2024/45")).words }
        let open = await words(.anybody)
        #expect(!open.contains("klotter") && !open.contains("Förslag"))
        let place = await words(viewer(.place))
        #expect(place.contains("1 lindrig: klotter") && !place.contains("allvarlig:") && place.contains("färre än de två som är flera här, ger nivå 1."))
        let authority = await words(viewer(.authority))
        #expect(authority.contains("1 allvarlig: sexuellt ofredande") && authority.contains("En allvarlig händelse ger nivå 3."))
        let leader = await words(viewer(.authority, roles: [.coordinator]))
        #expect(leader.contains("2 allvarliga: sexuellt ofredande och otillåten påverkan") && leader.contains("Två allvarliga händelser ger nivå 4."))
        #expect(leader.contains("en part har rapporterat") && leader.contains("ingen har rapporterat – tyst, inte nödvändigtvis lugnt"))
    }

    @Test(arguments: ["json", "csv", "xlsx"]) func `is had as data, without what the reader may not see`(_ format: String) async throws {
        let demo = try await told()
        let answer = await demo.assembled(for: .anybody).respond(to: SiteRequest(target: "/veckor/2024/45.\(format)"))
        #expect(answer.status == 200)
        if format == "csv" { #expect(answer.text.hasPrefix("week,area,level,before\r\n") || answer.text.hasPrefix("week,area,level,before\n")) }
        if format == "json" { #expect(answer.text.contains("\"reports\":null") && !answer.text.contains("klotter")) }
    }

    @Test func `an area's page shows what parties judge of it, to those whose it is to read, and a change of it is seen at once`() async throws {
        let demo = try await told()
        func page(_ viewer: Viewer) async -> String {
            let answer = await demo.assembled(for: viewer).respond(to: SiteRequest(target: "/omraden/racksta"))
            return answer.words
        }
        let before = await page(.anybody)
        #expect(!before.contains("Parternas bedömningar"))
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Bedömde") { writer in
            for (words, circle) in [("Lugnare vid tunnelbanan", Circle.open), ("Fler samlas vid skolan", .place), ("Oro vid torget", .authority)] {
                let content = Assessment.Content(
                    area: Slug(known: "racksta"), place: nil, words: words, ground: "egna iakttagelser",
                    validUntil: Day(year: 2024, month: 12, day: 1) ?? Day(daysSince1970: 0),
                    circle: .circle(circle))
                try AssessmentStore().add(content, from: .init("Kommunen", .municipality), made: SwedishTime.local(of: DemoSite.now).day, in: Self.own, writer)
            }
        }
        let open = await page(.anybody)
        #expect(open.contains("Parternas bedömningar") && open.contains("Lugnare vid tunnelbanan. Grund: egna iakttagelser."))
        #expect(!open.contains("skolan") && !open.contains("torget"))
        let (place, authority) = await (page(viewer(.place)), page(viewer(.authority)))
        #expect(place.contains("Fler samlas vid skolan") && !place.contains("torget") && authority.contains("Oro vid torget"))
    }
}
