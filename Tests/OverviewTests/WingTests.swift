import Access
import AccessRules
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// A store of two cooperations: what is part of one is not there for who works in the other.
@Suite struct WingTests {
    private static let (own, other) = (Slug(known: "hasselby-vallingby"), Slug(known: "stockholm"))

    private func twoCooperations() async throws -> DemoSite {
        let demo = try await DemoSite()
        _ = try await demo.house.store.write(by: Demo.actor, at: DemoSite.now, why: "Grundade två samverkan") { [parties = demo.house.access.parties] writer in
            for slug in [WingTests.own, WingTests.other] {
                try parties.set(LocalCooperation(slug: slug, name: slug.text, areas: [slug], parties: []), writer)
            }
        }
        return demo
    }

    private func statuses(_ area: String, _ site: Site) async -> [Int] {
        var found: [Int] = []
        for target in [
            "/omraden/\(area)", "/omraden/\(area).json", "/figur/levels.ge3:\(area):2024", "/figur/levels.ge3:\(area):2024.json",
            "/statistik?omrade=\(area)", "/arssammanstallning/2024?jamfor=\(area),\(area)",
        ] { found.append(await site.respond(to: SiteRequest(target: target)).status) }
        return found
    }

    @Test func `areas and figures of another cooperation answer like those that do not exist`() async throws {
        let demo = try await twoCooperations()
        let site = demo.site(cacheBytes: 0, viewer: .worker, wing: .cooperation(Self.other, .limited(.authority, [])))
        #expect(await statuses("vallingby", site) == statuses("vallingbo", site))
        for page in ["/", "/omraden", "/arssammanstallning/2024", "/sok?q=v%C3%A4llingby", "/omradesfakta", "/statistik", "/tyck-till"] {
            let words = await site.respond(to: SiteRequest(target: page)).words
            #expect(!words.contains("Grimsta") && !words.contains("Råcksta"), "\(page)")
        }
    }

    @Test func `who works in the first, and who has not signed in, find theirs as before`() async throws {
        let demo = try await twoCooperations()
        let whole = await statuses("vallingby", demo.site(cacheBytes: 0))
        #expect(whole.first == 200)
        for wing in [Wing.anybody, .cooperation(Self.own, .open)] { #expect(await statuses("vallingby", demo.site(cacheBytes: 0, wing: wing)) == whole) }
        #expect(await demo.site(cacheBytes: 0, wing: .anybody).respond(to: SiteRequest(target: "/omraden/stockholm")).status == 404)
    }
}
