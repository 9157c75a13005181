import Access
import AccessRules
import OverviewRules
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// A municipality's and a police district's figures: those of several cooperations read together.
@Suite struct RollUpTests {
    private static let slugs = (own: Slug(known: "hasselby-vallingby"), other: Slug(known: "bromma"), third: Slug(known: "ekero"))

    private func part(_ name: String, levels: [[Int?]], year: String = "2024", high: [HighWeeks] = [], sums: [Figure] = []) -> RollUpPart {
        let areas = levels.enumerated().map { index, levels in
            AreaGlance(area: Slug(naming: "a\(index)") ?? RollUpTests.slugs.own, name: "A\(index)", levels: levels, weeks: ["\(year)-W01", "\(year)-W02"])
        }
        return RollUpPart(
            cooperation: Slug(naming: name) ?? RollUpTests.slugs.own, name: name, isOwn: false, areas: areas, year: levels.isEmpty ? nil : year, high: high,
            sums: sums)
    }

    private func figure(_ title: String, _ value: FigureValue) -> Figure {
        Figure(
            id: FigureID("counts.change", ["kalla", "a0", "summa", "2024"]), title: title, unit: "antal", period: "2024", value: value, n: nil, interval: nil,
            verdict: nil, notes: [], provenance: Provenance(definition: "", method: "", inputs: [], origins: [], asOf: ChangeNumber(1)))
    }

    @Test func `adds area-weeks of the same year, and names who has none`() throws {
        let whole = RollUp([
            part("Norrby", levels: [[1, 3]], high: [HighWeeks(weeks: 1, of: 2)]), part("Söderby", levels: []),
            part("Österby", levels: [[2, nil]], high: [HighWeeks(weeks: 0, of: 1)]),
            part("Västerby", levels: [[5, 5]], year: "2023", high: [HighWeeks(weeks: 2, of: 2)]),
        ])
        let high = try #require(whole.high)
        #expect(high.sum == HighWeeks(weeks: 1, of: 3) && high.missing == ["Söderby", "Västerby"])
        #expect(whole.heading == "Nivå\u{A0}3 eller högre i 1 av 3 områdesveckor 2024")
        #expect(whole.parts[2].newestWeek?.key == "2024-W01")
    }

    @Test func `has nothing to add where nobody has levels, and says so`() {
        let whole = RollUp([part("Norrby", levels: []), part("Söderby", levels: [[nil, nil]])])
        #expect(whole.high == nil && whole.heading == "Två samverkan, underlag saknas")
    }

    @Test func `adds counts of the same thing and time when everybody has them, and never otherwise`() {
        let (theft, fraud) = ("Stöld, summa, januari–maj 2024", "Bedrägeri, summa, januari–maj 2024")
        let whole = RollUp([
            part("Norrby", levels: [], sums: [figure("\(theft), Norrby", .count(10)), figure("\(fraud), Norrby", .count(4))]),
            part("Söderby", levels: [], sums: [figure("\(theft), Söderby", .count(5)), figure("\(fraud), Söderby", .suppressed(code: "few"))]),
        ])
        #expect(whole.lines.map(\.title) == [theft, fraud])
        #expect(whole.lines.map(\.sum) == [15, nil])
    }

    @Test func `shows what a housing company's people see of another cooperation no more than anybody sees of it`() {
        let (homes, town) = (Slug(known: "bolaget"), Slug(known: "kommunen"))
        let other = LocalCooperation(slug: RollUpTests.slugs.other, name: "Bromma", areas: [], parties: [town])
        let parties = Parties(organisations: [], cooperations: [other])
        #expect(parties.rollUpCircle(of: .authority, for: town, in: other) == .authority)
        #expect(parties.rollUpCircle(of: .place, for: homes, in: other) == .open)
        #expect(parties.rollUpCircle(of: .authority, for: nil, in: other) == .open)
    }

    private func districts() async throws -> DemoSite {
        let demo = try await DemoSite()
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Grundade tre samverkan") { [parties = demo.house.access.parties] writer in
            let (own, other, third) = RollUpTests.slugs
            let town = Slug(known: "kommunen")
            try parties.set(Organisation(slug: town, name: "Kommunen", kind: .municipality), writer)
            try parties.set(LocalCooperation(slug: own, name: "Hässelby-Vällingby", areas: [own], parties: [town]), writer)
            try parties.set(LocalCooperation(slug: other, name: "Bromma", areas: [], parties: [town]), writer)
            try parties.set(LocalCooperation(slug: third, name: "Ekerö", areas: [], parties: []), writer)
            try parties.add(District(slug: Slug(known: "kommun"), name: "Kommun", kind: .municipality, cooperations: []), writer)
            try parties.add(District(slug: Slug(known: "distriktet"), name: "Distriktet", kind: .police, cooperations: []), writer)
            try parties.set(own, partOf: [Slug(known: "kommun"), Slug(known: "distriktet")], writer)
            try parties.set(other, partOf: [Slug(known: "kommun"), Slug(known: "distriktet")], writer)
            try parties.set(third, partOf: [Slug(known: "distriktet")], writer)
        }
        return demo
    }

    private func viewer(in cooperation: Slug, circle: Circle = .authority) -> Viewer {
        Viewer(Actor(name: "Kim", role: "", organisation: "Kommunen", cooperation: cooperation, account: 900), circle: circle, rights: [])
    }

    @Test func `shows the figures of each, says where they are missing, and leads back to the own ones`() async throws {
        let demo = try await districts()
        let page = await demo.assembled(for: viewer(in: RollUpTests.slugs.own)).respond(to: SiteRequest(target: "/sammanlagt/distriktet")).text
        #expect(page.contains("Nivå\u{A0}3 eller högre i 27 av 405 områdesveckor 2024"))
        #expect(page.contains("utan Bromma och Ekerö, där underlag saknas"))
        #expect(page.contains("/figur/counts.change:anmalda-brott:hasselby-vallingby:brott-mot-person-summa:2024-01--2024-10"))
        #expect(page.contains("kan inte läggas ihop"))
    }

    @Test func `from another cooperation the same figures are read, without a way into its rows`() async throws {
        let demo = try await districts()
        let site = demo.assembled(for: viewer(in: RollUpTests.slugs.other))
        let page = await site.respond(to: SiteRequest(target: "/sammanlagt/kommun")).text
        #expect(page.contains("av 405 områdesveckor 2024") && !page.contains("/figur/"))
        #expect(await site.respond(to: SiteRequest(target: "/omraden/racksta")).status == 404)
    }

    @Test func `a source that is kept to authorities is read by those whose organisation is a party there, and by no others`() async throws {
        let demo = try await districts()
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Höjde") {
            try $0.setReach(.circle(.authority), of: .source(Slug(known: "anmalda-brott")), because: "prov")
        }
        let party = demo.assembled(for: viewer(in: RollUpTests.slugs.other))
        #expect(await party.respond(to: SiteRequest(target: "/sammanlagt/distriktet")).text.contains("Brott mot person, summa"))
        let stranger = demo.assembled(
            for: Viewer(
                Actor(name: "Bo", role: "", organisation: "Bolaget", cooperation: RollUpTests.slugs.third, account: 901), circle: .place, rights: []))
        let page = await stranger.respond(to: SiteRequest(target: "/sammanlagt/distriktet")).text
        #expect(page.contains("av 405 områdesveckor") && !page.contains("Brott mot person, summa"))
    }

    @Test func `a district that one's own cooperation is no part of answers like one that does not exist`() async throws {
        let demo = try await districts()
        let site = demo.assembled(for: viewer(in: RollUpTests.slugs.third))
        let (hidden, never) = await (site.respond(to: SiteRequest(target: "/sammanlagt/kommun")), site.respond(to: SiteRequest(target: "/sammanlagt/aldrig")))
        #expect(hidden.status == 404 && hidden.text.replacing("kommun", with: "aldrig") == never.text.replacing("kommun", with: "aldrig"))
        #expect(await !site.respond(to: SiteRequest(target: "/sammanlagt")).text.contains("/sammanlagt/kommun"))
        #expect(await demo.assembled(for: .anybody).respond(to: SiteRequest(target: "/sammanlagt/kommun")).status == 401)
    }

    @Test(arguments: ["json", "csv", "xlsx"]) func `is had as data at the same address`(_ format: String) async throws {
        let demo = try await districts()
        let answer = await demo.assembled(for: viewer(in: RollUpTests.slugs.own)).respond(to: SiteRequest(target: "/sammanlagt/distriktet.\(format)"))
        #expect(answer.status == 200)
        if format == "csv" { #expect(answer.text.contains("Bromma,weeks at level 3 or above,,,,")) }
        if format == "json" { #expect(answer.text.contains("\"without\":[\"Bromma\",\"Ekerö\"]")) }
    }
}
