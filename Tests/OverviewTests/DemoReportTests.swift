import Access
import AccessRules
import Almanac
import Areas
import AreasRules
import PersonGuard
import Picture
import Storage
import Testing
import Web
import WeeklyRules

@testable import Weekly
@testable import samsyn

/// The demonstration's invented reports: told once, in no store but its own, and said to be invented on every page that shows one.
@Suite struct DemoReportTests {
    /// The demonstration with its cooperation, without the accounts, which take their time.
    private func founded(_ demo: DemoSite) async throws {
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Grundade") { [access = demo.house.access] writer in
            for party in DemoPeople.parties { try access.parties.set(party, writer) }
            let own = DemoPeople.own
            try access.parties.set(
                LocalCooperation(slug: own, name: "Hässelby-Vällingby", areas: [own], parties: DemoPeople.parties.map(\.slug)), writer)
        }
    }

    private func filled() async throws -> DemoSite {
        let demo = try await DemoSite()
        try await founded(demo)
        try await DemoReports.load(into: demo.house, at: DemoSite.now)
        return demo
    }

    private func change(_ demo: DemoSite) async throws -> ChangeNumber { try await demo.house.store.read { try $0.change() } }

    private func viewer(_ circle: Circle, roles: Set<Role> = [], rights: Set<Right> = []) -> Viewer {
        Viewer(
            Actor(name: "Kim", role: "", organisation: "Stadsdelsförvaltningen", cooperation: DemoPeople.own, account: 900), circle: circle, rights: rights,
            roles: roles)
    }

    @Test func `are told once, and only in a store that the demonstration began and where there is somebody to tell`() async throws {
        let demo = try await DemoSite()
        let before = try await change(demo)
        try await DemoReports.load(into: demo.house, at: DemoSite.now)
        #expect(try await change(demo) == before)
        try await founded(demo)
        try await DemoReports.load(into: demo.house, at: DemoSite.now)
        let told = try await change(demo)
        #expect(told.value == before.value + 2)
        try await DemoReports.load(into: demo.house, at: DemoSite.now)
        #expect(try await change(demo) == told)
        let other = try await DemoSite(isFilled: false)
        _ = try await other.house.store.write(by: Actor(name: "Kim", role: "administratör"), at: DemoSite.now, why: "Grundade") {
            [access = other.house.access] in
            try access.parties.set(DemoPeople.parties[0], $0)
        }
        try await founded(other)
        let own = try await change(other)
        try await DemoReports.load(into: other.house, at: DemoSite.now)
        #expect(try await change(other) == own)
    }

    @Test func `stand on the areas of the demonstration, and the person guard that knows its places holds none back`() async throws {
        let demo = try await DemoReportTests.shared.value
        let (slugs, personGuard) = try await demo.house.store.read { [areas = demo.house.areas.areas, reporting = demo.house.reporting] reader in
            (
                Set(try areas.directory(reader, asOf: reader.change()).leaves.map(\.slug)), try reporting.personGuard(in: DemoPeople.own, reader)
            )
        }
        #expect(Set(DemoGround.levels.keys).isSubset(of: slugs) && DemoGround.places.allSatisfy { slugs.contains($0.area) })
        let reports = DemoReports.all
        #expect((500...900).contains(reports.count))
        for report in reports { #expect(HeldWords(report.content.words, by: personGuard).isFree, "\(report.content.words)") }
        #expect(
            Set(reports.filter { $0.content.kind == .planned && $0.content.time.day > SwedishTime.local(of: DemoSite.now).day }.map(\.content.time.week)).count
                == 3)
    }

    @Test(arguments: [1, 6, 21, 37, 45, 46, 47, 48]) func `the week's page says that they are invented to those who may read them, and shows others nothing`(
        _ week: Int
    ) async throws {
        let demo = try await DemoReportTests.shared.value
        func words(_ viewer: Viewer) async -> String { await demo.assembled(for: viewer).respond(to: SiteRequest(target: "/veckor/2024/\(week)")).words }
        let place = await words(viewer(.place))
        #expect(place.contains("Exempel: här finns påhittade rapporter"))
        let open = await words(.anybody)
        #expect(!open.contains("Exempel:") && !open.contains("har rapporterat"))
    }

    @Test func `of level 5 the authorities read that something was grave, and the place circle does not`() async throws {
        let demo = try await DemoReportTests.shared.value
        func words(_ circle: Circle) async -> String { await demo.assembled(for: viewer(circle)).respond(to: SiteRequest(target: "/veckor/2024/21")).words }
        let (authority, place) = (await words(.authority), await words(.place))
        #expect(authority.contains("1 kritisk:") && authority.contains("En kritisk händelse ger nivå 5."))
        #expect(!place.contains("kritisk:") && place.contains("nivå 5 i Vällingby"))
    }

    /// One for all tests that only read.
    private static let shared = Task { try await DemoReportTests().filled() }
}
