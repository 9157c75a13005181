import Logging
import Picture
import Reports
import Storage
import Testing
import Web

@testable import samsyn

/// What lies outside a reader's circle leaves no trace: not on a page, in a table, in a figure or in a file.
@Suite struct CircleSightTests {
    private static let sources = ["veckobedomningar", "anmalda-brott", "tyck-till", "omradesfakta-stockholms-stad", "scb-befolkning-och-boende"]

    private func raised(_ slug: String, to reach: Reach = .circle(.authority)) async throws -> DemoSite {
        let demo = try await DemoSite()
        try await set(reach, of: CircleSubject(.source, slug), demo)
        return demo
    }

    private func set(_ reach: Reach?, of subject: CircleSubject, _ demo: DemoSite) async throws {
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Prov") { try $0.setReach(reach, of: subject, because: "prov") }
    }

    private func site(_ demo: DemoSite, _ circle: Circle, _ roles: Set<Role> = []) -> Site {
        demo.site(cacheBytes: 0, viewer: circle == .open ? .anybody : .worker, wing: .cooperation(Slug(known: "hasselby-vallingby"), .limited(circle, roles)))
    }

    /// The reports as somebody with a sight of the store finds them.
    private func reports(_ demo: DemoSite, _ circle: Circle) -> Site {
        let house = demo.house.wing(.cooperation(Slug(known: "hasselby-vallingby"), .limited(circle, [])))
        let store = demo.house.store
        return Site(
            routes: house.reports(cooperation: "Exempelby", address: nil).routes,
            frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { try await store.read { try $0.change() } }, now: { DemoSite.now }), cacheBytes: 0,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Pages without anything in the address that would name the source.
    private static func pages(apartFrom slug: String) -> [String] {
        let room = slug == "veckobedomningar" ? "levels." : "counts."
        let all = PageTests.pages.filter { !$0.contains(slug) && !$0.hasPrefix("/figur/\(room)") }
        return all + all.filter { !$0.contains("?") && $0 != "/" && !$0.hasPrefix("/figur") }.flatMap { ["\($0).csv", "\($0).json"] }
    }

    @Test(arguments: sources) func `a source that is raised is not there for who reads less`(_ slug: String) async throws {
        let demo = try await raised(slug)
        let open = site(demo, .open)
        for page in Self.pages(apartFrom: slug) {
            let answer = await open.respond(to: SiteRequest(target: page))
            #expect([200, 303, 404].contains(answer.status), "\(page): \(answer.status)")
            #expect(answer.status != 200 || !answer.text.contains(slug), "\(page) names \(slug)")
        }
        let gone = await open.respond(to: SiteRequest(target: "/kallor/\(slug)"))
        let never = await open.respond(to: SiteRequest(target: "/kallor/finns-inte"))
        #expect(gone.status == 404 && gone.words.replacing(slug, with: "finns-inte") == never.words)
    }

    @Test(arguments: sources) func `no figure stands on a source that the reader may not see`(_ slug: String) async throws {
        let demo = try await raised(slug)
        let (whole, open) = (demo.house, demo.house.wing(.anybody))
        let reading = try await whole.reading()
        let batches = Set(try await whole.store.read { try $0.batches(asOf: reading.asOf).filter { $0.source == slug }.map(\.id) })
        #expect(!batches.isEmpty)
        let ids = try await whole.board.offers(matching: "", limit: 20_000, reading).map(\.id)
        let known = try await whole.board.figures(ids, reading)
        let standing = ids.filter { id in (try? known[id]?.get())?.provenance.origins.contains { batches.contains($0.batch) } ?? false }
        #expect(!standing.isEmpty)
        let seen = try await open.board.figures(ids, reading)
        for id in standing {
            let origins = (try? seen[id]?.get())?.provenance.origins ?? []
            #expect(!origins.contains { batches.contains($0.batch) }, "\(id)")
        }
        let offered = try await open.board.offers(matching: "", limit: 20_000, reading).map(\.id.description)
        #expect(!offered.contains { $0.contains(slug) })
    }

    @Test(arguments: sources) func `imports and files of a raised source answer like those that do not exist`(_ slug: String) async throws {
        let demo = try await raised(slug)
        let open = site(demo, .open)
        let change = try await demo.house.reading().asOf
        for batch in try await demo.house.store.read({ try $0.batches(asOf: change).filter { $0.source == slug } }) {
            #expect(await open.respond(to: SiteRequest(target: "/kallor/inlasning/\(batch.id)")).status == 404)
            #expect(await open.respond(to: SiteRequest(target: "/kallor/fil/\(batch.id)")).status == 404)
        }
        #expect(await !open.respond(to: SiteRequest(target: "/kallor.csv")).text.contains(slug))
        #expect(await site(demo, .authority).respond(to: SiteRequest(target: "/kallor/\(slug)")).status == 200)
    }

    @Test func `what is kept to those who lead is not there for other authorities`() async throws {
        let demo = try await raised("anmalda-brott", to: .leaders)
        let page = SiteRequest(target: "/kallor/anmalda-brott")
        #expect(await site(demo, .authority, []).respond(to: page).status == 404)
        #expect(await site(demo, .place, [.coordinator]).respond(to: page).status == 404)
        #expect(await site(demo, .authority, [.coordinator]).respond(to: page).status == 200)
        #expect(await site(demo, .authority, [.policeLead]).respond(to: page).status == 200)
    }

    @Test func `a file has its source's circle, and may be given a narrower one of its own`() async throws {
        let demo = try await DemoSite()
        let change = try await demo.house.reading().asOf
        let batch = try #require(try await demo.house.store.read { try $0.batches(asOf: change).first { $0.source == "anmalda-brott" } })
        let (file, page) = (SiteRequest(target: "/kallor/fil/\(batch.id)"), SiteRequest(target: "/kallor/inlasning/\(batch.id)"))
        #expect(await site(demo, .open).respond(to: file).status == 200)
        try await set(.circle(.place), of: CircleSubject(.file, batch.sha256), demo)
        #expect(await site(demo, .open).respond(to: file).status == 404)
        #expect(await site(demo, .open).respond(to: page).status == 200)
        #expect(await site(demo, .place).respond(to: file).status == 200)
    }

    @Test func `a part of the yearly picture that is raised is in no form of it`() async throws {
        let demo = try await DemoSite()
        try await set(.circle(.place), of: CircleSubject(.section, "facts"), demo)
        for (circle, isThere) in [(Circle.open, false), (.place, true)] {
            let page = await reports(demo, circle).respond(to: SiteRequest(target: "/rapporter/lagesbild-2024"))
            #expect(page.status == 200 && page.words.contains("Området i siffror") == isThere)
            let table = await reports(demo, circle).respond(to: SiteRequest(target: "/rapporter/lagesbild-2024.csv"))
            #expect(table.status == 200 && table.text.contains("indicators.") == isThere)
        }
    }

    @Test func `what is agreed about a source decides its circle until somebody raises or lowers it`() async throws {
        let demo = try await DemoSite()
        let slug = Slug(known: "anmalda-brott")
        for (use, circle) in [(SourceCard.PermittedUse.internal, Circle.authority), (.partners, .place), (.open, .open)] {
            _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Prov") { try $0.setCard(SourceCard(source: slug, permittedUse: use)) }
            #expect(try await demo.house.store.read { try $0.circles().reach(of: slug) } == .circle(circle))
        }
        try await set(.circle(.place), of: .source(slug), demo)
        #expect(try await demo.house.store.read { try $0.circles().reach(of: slug) } == .circle(.place))
        try await set(nil, of: .source(slug), demo)
        #expect(try await demo.house.store.read { try $0.circles().reach(of: slug) } == .circle(.open))
        try await set(.circle(.place), of: .unsaid, demo)
        #expect(try await demo.house.store.read { try $0.circles().reach(of: Slug(known: "tyck-till")) } == .circle(.open))
        #expect(try await demo.house.store.read { try $0.circles().reach(of: Slug(known: "veckobedomningar")) } == .circle(.place))
    }

    @Test func `nobody reads in to a source that they may not see`() async throws {
        let demo = try await raised("tyck-till")
        let source = Source(slug: Slug(known: "tyck-till"), name: "Tyck till", kind: "counts", definition: "")
        let seen = demo.house.store.seen(by: .limited(.place, []))
        await #expect(throws: Refused.self) { try await seen.write(by: Demo.actor, at: DemoSite.now, why: "Prov") { try $0.ensure(source) } }
    }
}
