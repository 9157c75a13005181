import Almanac
import Areas
import Counts
import Picture
import Storage
import Testing
import Web
import Weekly

@testable import samsyn

/// Pages as the store changes under them: from empty to filled to corrected.
@Suite struct ChangingStoreTests {
    private static let actor = Actor(name: "Kim Skrivare", role: "analytiker")

    private func readLevels(_ bytes: [UInt8], into site: DemoSite) async throws -> ImportAnswer {
        try await site.house.weekly.importer.run(
            ImportFile(name: "nivåer.csv", bytes: bytes), ImportChoices(), dryRun: false, by: ChangingStoreTests.actor, at: DemoSite.now)
    }

    private func readCounts(_ bytes: [UInt8], into site: DemoSite) async throws -> ImportAnswer {
        let order = ImportChoices(["source": "Anmälda brott", "area": "Hässelby-Vällingby", "window": "01-01--10-31"])
        return try await site.house.counts.importer.run(
            ImportFile(name: "antal.csv", bytes: bytes), order, dryRun: false, by: ChangingStoreTests.actor, at: DemoSite.now)
    }

    @Test(arguments: [
        "/", "/omraden", "/arssammanstallning/2024", "/statistik", "/rapporter", "/kallor", "/sok", "/sok?q=x", "/metoder", "/om", "/tillganglighet",
    ])
    func `says in an empty store what to begin with`(_ target: String) async throws {
        let site = try await DemoSite.empty.value
        let response = await site.get(target)
        #expect(response.status == 200)
        #expect(response.text.matches(of: #/<h1[ >]/#).count == 1)
        let isStanding = ["/metoder", "/om", "/tillganglighet"].contains(target) || target.hasPrefix("/sok")
        #expect(isStanding || response.words.contains("samsyn import"), "\(response.words)")
    }

    @Test(arguments: [
        "/omraden/vallingby", "/figur/levels.ge3:vallingby:2024", "/statistik.csv", "/statistik.json", "/kallor/fil/1", "/rapporter/lagesbild-2024",
    ])
    func `has nothing in an empty store at an address of something`(_ target: String) async throws {
        #expect(await (try DemoSite.empty.value).get(target).status == 404)
    }

    @Test(arguments: ["/arssammanstallning/2024.csv", "/arssammanstallning/2023.csv", "/omraden/vallingby.csv", "/omraden/vinsta.csv?ar=2024"])
    func `writes levels as a file that reads in again as unchanged`(_ target: String) async throws {
        let site = try await DemoSite.filled.value
        let before = try await site.change
        let answer = try await readLevels(site.get(target).body, into: site)
        #expect(answer.outcome == .unchanged)
        #expect(answer.faults == [])
        #expect(try await site.change == before)
    }

    @Test(arguments: 2...10) func `writes a table of counts as a file that reads in again as unchanged`(_ years: Int) async throws {
        let site = try await DemoSite.filled.value
        let answer = try await readCounts(site.get("/statistik.csv?ar=\(years)").body, into: site)
        #expect(answer.outcome == .unchanged)
        #expect(!answer.hasErrors)
        #expect(answer.tally.same == 17 * min(years, 5))
        #expect(answer.tally.totals == 2)
    }

    @Test func `shows a correction at once, and keeps the old value in its history`() async throws {
        let site = try await DemoSite()
        let week = FigureID("levels.level", ["vinsta", "2024-W45"])
        let (first, before) = (try await site.change, await site.get("/"))
        let old = try await site.house.board.figure(week, site.house.reading())
        let tag = try #require(before["etag"])
        #expect(await site.get("/", ["if-none-match": tag]).status == 304)
        let answer = try await readLevels(Array("år,vecka,område,nivå\n2024,45,Vinsta,5\n".utf8), into: site)
        #expect(answer.outcome == .revision)
        let after = await site.get("/", ["if-none-match": tag])
        #expect(after.status == 200)
        #expect(after.words.contains("Vinsta bedömdes till nivå 5"))
        #expect(after.words.contains("nivåer.csv är inläst."))
        #expect(await site.get("/figur/\(week)").words.contains("nivå 5"))
        #expect(await site.get("/arssammanstallning/2024").words.contains("Vinsta 5"))
        let reading = Reading(asOf: first, audience: .open)
        #expect(try await site.house.board.figure(week, reading).value == old.value)
        #expect(try await site.house.board.figure(week, site.house.reading()).value == .level(5))
        #expect(try await site.house.store.verifyTrail().broken == nil)
    }

    @Test func `gives the same bytes with the page cache on and off`() async throws {
        let demo = try await DemoSite.filled.value
        let (on, off) = (demo.site(cacheBytes: 32_000_000), demo.site(cacheBytes: 0))
        for target in PageTests.pages where !target.hasPrefix("/rapporter") {
            let wanted = await off.respond(to: SiteRequest(target: target))
            for _ in 1...2 {
                let found = await on.respond(to: SiteRequest(target: target))
                #expect(found.status == wanted.status)
                #expect(found.body == wanted.body, "\(target)")
                #expect(found["etag"] == wanted["etag"])
            }
        }
    }

    @Test func `reads the demonstration in once: a second time changes nothing`() async throws {
        let site = try await DemoSite.filled.value
        let before = try await site.change
        try await Demo.load(into: site.house, at: DemoSite.now)
        #expect(try await site.change == before)
    }
}
