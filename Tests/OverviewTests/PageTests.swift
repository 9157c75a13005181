import Foundation
import Picture
import Storage
import Tabular
import Testing
import Web

@testable import samsyn

/// Every page of the demonstration, as a reader and a program meet it.
@Suite struct PageTests {
    static let theft = "counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10"

    /// At least one address of every route that shows a page.
    static let pages = [
        "/", "/rapportera/utan-nat", "/veckor/2024/21", "/veckor/2024/45", "/veckor/2020/53", "/veckor/2025/1", "/omraden", "/omraden/vallingby",
        "/omraden/vallingby?ar=2024", "/omraden/vallingby?ar=2019",
        "/omraden/hasselby-vallingby",
        "/omraden/kalvesta", "/arssammanstallning/2024", "/arssammanstallning/2024?jamfor=vallingby,vinsta", "/arssammanstallning/2019", "/statistik",
        "/statistik?omrade=hasselby-vallingby&till=2024-10&ar=5", "/statistik?ar=2", "/statistik?ar=10", "/statistik?till=2023-10",
        "/statistik?till=2019-04", "/statistik/omraden", "/rapporter", "/rapporter/lagesbild-2024", "/kallor", "/figur/\(theft)",
        "/figur/levels.ge3:vallingby:2024",
        "/figur/levels.matrix:hasselby-vallingby:2024", "/figur/levels.level:vallingby:2024-W46", "/figur/levels.level:vallingby:2024-W21",
        "/figur/levels.difference:vallingby:vinsta:2024", "/figur/counts.table:anmalda-brott:hasselby-vallingby:2024-01--2024-10",
        "/figur/counts.value:anmalda-brott:hasselby-vallingby:hot:2024-01--2024-10", "/sok", "/sok?q=st%C3%B6ld", "/sok?q=finns+inte", "/metoder",
        "/tillganglighet", "/om", "/tyck-till", "/omradesfakta", "/logga-in", "/kallor/anmalda-brott", "/kallor/veckobedomningar", "/kallor/inlasning/3",
        "/kallor/inlasning/3?kvitto=ja", "/drift", "/statistik/veckan", "/statistik/veckan?omrade=hasselby-vallingby&vecka=2024-W21",
    ]

    @Test(arguments: pages) func `answers with a whole page in Swedish`(_ target: String) async throws {
        let response = await (try DemoSite.filled.value).get(target)
        #expect(response.status == 200)
        #expect(response["content-type"] == "text/html; charset=utf-8")
        let page = response.text
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"sv\">"))
        #expect(page.matches(of: #/<h1[ >]/#).count == 1)
        #expect(page.matches(of: #/<main[ >]/#).count == 1)
        #expect(page.firstMatch(of: #/<title>[^<]+ – Samsyn, Hässelby-Vällingby<\/title>/#) != nil)
        #expect(page.matches(of: #/<script(?! type="module" src="\/assets\/)/#).isEmpty && !page.contains("<style"))
        #expect(page.firstMatch(of: #/\s(style|on[a-z]+)=/#) == nil)
        #expect(response.body.count < 150_000)
    }

    @Test(arguments: pages) func `names every part of a page once, and refers to none that is not there`(_ target: String) async throws {
        let page = await (try DemoSite.filled.value).get(target).text
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [])
        let referred = page.matches(of: #/ (?:aria-labelledby|aria-describedby|for)="([^"]*)"/#).flatMap { $0.1.split(separator: " ").map(String.init) }
        let fragments = page.matches(of: #/ href="#([^"]*)"/#).map { String($0.1) }
        let absent = Set(referred + fragments).subtracting(ids).sorted()
        #expect(absent == [])
    }

    @Test(arguments: pages) func `ends no sentence twice`(_ target: String) async throws {
        let page = await (try DemoSite.filled.value).get(target).text
        #expect(page.matches(of: #/[^<>."\/]{0,40}\.\.(?=[\s<])/#).map { String($0.0) } == [])
    }

    @Test(arguments: pages) func `says every heading one step below the one above`(_ target: String) async throws {
        let page = await (try DemoSite.filled.value).get(target).text
        let content = page.range(of: "<main").map { String(page[$0.lowerBound...]) } ?? page
        let levels = content.matches(of: #/<h([1-6])[ >]/#).compactMap { Int($0.1) }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test(arguments: pages) func `leads nowhere that does not answer`(_ target: String) async throws {
        let site = try await DemoSite.filled.value
        let posts = Set(site.site.routes.filter { $0.method == .post }.map(\.pattern.description))
        for link in await site.get(target).links.sorted() where !link.hasSuffix(".pdf") && (link == "/logga-in" || !posts.contains(link)) {
            let response = await site.get(link)
            #expect([200, 303].contains(response.status), "\(target) → \(link)")
        }
    }

    @Test func `has a page here for every route that shows one`() async throws {
        let site = try await DemoSite.filled.value
        let links = ["/logga-in/kod", "/valkommen/{lank}", "/forsta-kontot/{nyckel}", "/rad/{nyckel}"]
        let elsewhere =
            ["/halsa", "/metrics", "/favicon.svg", "/sw.js", "/manifest.webmanifest", "/arssammanstallning", "/veckor", "/kallor/fil/{inlasning}"] + links
        // What somebody must have signed in for is looked at in the room of its own, and in a browser.
        let open = site.site.routes.filter { $0.method == .get && $0.permission == .everyone }
        for route in open where !elsewhere.contains(route.pattern.description) {
            let pattern = route.pattern.description.split(separator: "/").map {
                $0.hasPrefix("{") ? "[^/?]+" : NSRegularExpression.escapedPattern(for: String($0))
            }
            let shape = try Regex("^/\(pattern.joined(separator: "/"))(\\?.*)?$")
            #expect(PageTests.pages.contains { $0.wholeMatch(of: shape) != nil }, "\(route.pattern)")
        }
    }

    @Test func `has every address that the contract names, open to everyone`() async throws {
        let site = try await DemoSite.filled.value
        let patterns = site.site.routes.map { "\($0.method.rawValue) \($0.pattern)" }
        for wanted in [
            "GET /", "GET /arssammanstallning/{ar}", "GET /statistik", "GET /omraden/{slug}", "GET /rapporter/{rapport}", "GET /kallor", "GET /figur/{id}",
            "GET /halsa", "POST /utseende", "POST /lasa-in", "POST /noter",
        ] {
            #expect(patterns.contains(wanted), "\(wanted)")
        }
        #expect(Set(patterns).count == patterns.count)
        let personal = site.site.routes.filter { $0.permission != .everyone }.map { "\($0.method.rawValue) \($0.pattern)" }
        for wanted in ["POST /lasa-in", "POST /noter", "POST /noter/ta-tillbaka", "POST /kallor/{kalla}"] { #expect(personal.contains(wanted), "\(wanted)") }
        let readable = ["GET /", "GET /arssammanstallning/{ar}", "GET /statistik", "GET /omraden/{slug}", "GET /rapporter/{rapport}", "GET /figur/{id}"]
        for open in readable { #expect(!personal.contains(open), "\(open)") }
        let report = try #require(site.site.routes.first { $0.pattern.description == "/rapporter/{rapport}" })
        #expect(report.formats.contains(.pdf))
    }

    @Test func `leads from a form's choice to the page chosen`() async throws {
        let site = try await DemoSite.filled.value
        for (asked, wanted) in [
            ("/arssammanstallning", "/arssammanstallning/2024"), ("/arssammanstallning?ar=2023", "/arssammanstallning/2023"),
            ("/arssammanstallning?ar=2024&a=vinsta&b=vallingby", "/arssammanstallning/2024?jamfor=vinsta%2Cvallingby"),
            ("/arssammanstallning?ar=2024&a=vinsta&b=", "/arssammanstallning/2024"),
        ] {
            let response = await site.get(asked)
            #expect(response.status == 303)
            #expect(response["location"] == wanted)
            #expect(await site.get(wanted).status == 200)
        }
    }

    @Test(arguments: ["/omraden", "/omraden/vallingby", "/arssammanstallning/2024", "/statistik", "/kallor", "/figur/levels.ge3:vallingby:2024"])
    func `answers programs at the same address`(_ page: String) async throws {
        let site = try await DemoSite.filled.value
        let json = await site.get(page + ".json")
        #expect(json.status == 200)
        #expect(json["content-type"] == "application/json")
        #expect(json.text.firstMatch(of: #/^\{"kind":"[a-z]+","version":1,"change":\d+,"data":\{.*\},"faults":\[\]\}$/#) != nil)
        let csv = await site.get(page + ".csv")
        #expect(csv.status == 200)
        #expect(csv["content-disposition"]?.hasSuffix(".csv\"") == true)
        let (sheet, faults) = Sheet.read(csv.body, file: "a.csv")
        #expect(faults == [])
        #expect((sheet?.rows.count ?? 0) > 0)
    }

    @Test func `answers levels and compstat exactly as the command line does`() async throws {
        let site = try await DemoSite.filled.value
        let change = try await site.change
        #expect(await site.get("/arssammanstallning/2024.json").text.hasPrefix(#"{"kind":"levels","version":1,"change":\#(change),"data":{"year":2024,"#))
        #expect(await site.get("/statistik.json").text.hasPrefix(#"{"kind":"compstat","version":1,"change":\#(change),"data":{"source":"anmalda-brott","#))
        let figure = await site.get("/figur/\(PageTests.theft).json").text
        #expect(figure.hasPrefix(#"{"kind":"figure","version":1,"change":\#(change),"data":{"id":"\#(PageTests.theft)","#))
    }

    @Test func `hands out the file as it was read in`() async throws {
        let site = try await DemoSite.filled.value
        let batch = try #require(try await site.house.store.read { try $0.batches(asOf: try $0.change()) }.first { $0.fileName == "compstat.csv" })
        let file = await site.get("/kallor/fil/\(batch.id)")
        #expect(file.status == 200)
        #expect(file["content-disposition"] == "attachment; filename=\"compstat.csv\"")
        #expect(String(decoding: file.body, as: UTF8.self) == DemoData.counts.description)
    }

    @Test func `says how it is`() async throws {
        let site = try await DemoSite.filled.value
        let (health, change) = (await site.get("/halsa"), try await site.change)
        #expect(health.status == 200)
        #expect(health.text.hasPrefix(#"{"live":true,"ready":true,"change":\#(change),"version":"\#(Samsyn.version)","documents":""#))
    }
}
