import Almanac
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// A source's page: what is agreed about it, what to remind of, what always has to be read with its figures.
@Suite struct SourcePageTests {
    private func card(_ more: [(String, String)] = []) -> [(String, String)] {
        [
            ("version", "0"), ("agare", "Polismyndigheten"), ("lamnas-av", "Lokalpolisområdet"), ("levererad", "2024-10-31"), ("nasta", "2024-11-01"),
            ("anvandning", "partners"), ("summor", "ja"),
        ] + more
    }

    @Test func `shows what is agreed about a source, and its imports`() async throws {
        let room = try await ReadingRoom()
        let page = await room.get("/kallor/anmalda-brott").words
        #expect(page.contains("Ägare inte angivet"))
        #expect(page.contains("Inga förbehåll är skrivna."))
        #expect(page.contains("compstat.csv"))
        #expect(page.contains("Från 1 juni 2023: ”Klotter mm” heter ”Klotter”."))
        #expect(await room.get("/kallor/anmalda-brot").status == 404)
        #expect(await room.get("/kallor/anmalda-brot").words.contains("Menade du anmalda-brott?"))
    }

    @Test func `saves what is agreed, and reminds of a late delivery and of one that nobody has analysed`() async throws {
        let room = try await ReadingRoom()
        let saved = await room.send("/kallor/anmalda-brott", card())
        #expect(saved.status == 303)
        #expect(saved["location"] == "/kallor/anmalda-brott")
        let page = await room.get("/kallor/anmalda-brott").words
        #expect(page.contains("Polismyndigheten") && page.contains("får delas med parterna") && page.contains("publicerade summor räknas aldrig om"))
        #expect(page.contains("Leveransen skulle ha kommit för 10 dagar sedan, 1 november 2024."))
        #expect(page.contains("Leveransen är ännu ej analyserad."))
        #expect(await room.get("/kallor").words.contains("Leveransen skulle ha kommit för 10 dagar sedan"))
        let json = await room.get("/kallor/anmalda-brott.json").text
        #expect(json.contains(#""owner":"Polismyndigheten","supplier":"Lokalpolisområdet","delivered":"2024-10-31","permitted_use":"partners""#))
        #expect(json.contains(#""next_due":"2024-11-01","analysed":false,"published_totals":true"#))
    }

    @Test func `who may use the numbers is changed by those who set circles alone, and the rest by who keeps figures`() async throws {
        let demo = try await DemoSite()
        let analyst = Viewer(
            Actor(name: "Lo Exempel", role: "analytiker", organisation: "Exempelby kommun", cooperation: Slug(known: "exempelby"), account: 8),
            circle: .authority, rights: [.keepFigures, .annotate])
        func send(_ use: String) async throws -> SiteResponse {
            let version = try await demo.house.store.read { try $0.standingCard(Slug(known: "anmalda-brott"))?.id ?? 0 }
            let body = "version=\(version)&agare=Polismyndigheten&anvandning=\(use)"
            let request = SiteRequest(
                method: "POST", target: "/kallor/anmalda-brott", headers: ["sec-fetch-site": "same-origin"], body: Array(body.utf8))
            return await demo.site(cacheBytes: 0, viewer: analyst).respond(to: request)
        }
        let refused = try await send("internal")
        #expect(refused.status == 422 && refused.words.contains("Det ändras av den som får höja och sänka kretsar"))
        #expect(try await send("open").status == 303)
    }

    @Test func `says nothing about a delivery that is due today`() async throws {
        let room = try await ReadingRoom()
        _ = await room.send("/kallor/anmalda-brott", card([("nasta", "2024-11-11"), ("analyserad", "ja")]))
        let page = await room.get("/kallor/anmalda-brott").words
        #expect(!page.contains("Leveransen skulle ha kommit") && !page.contains("ännu ej analyserad"))
    }

    @Test func `shows both values when two have written at once`() async throws {
        let room = try await ReadingRoom()
        _ = await room.send("/kallor/anmalda-brott", card())
        let late = await room.send("/kallor/anmalda-brott", card([("agare", "Kommunen")]))
        #expect(late.status == 422)
        #expect(late.words.contains("Någon annan har ändrat samtidigt"))
        #expect(late.words.contains("ägare Polismyndigheten"))
        #expect(late.text.contains(#"value="Kommunen""#))
        let version = try #require(late.text.firstMatch(of: #/name="version" value="(\d+)"/#)?.1)
        #expect(await room.send("/kallor/anmalda-brott", card([("version", String(version)), ("agare", "Kommunen")])).status == 303)
        #expect(await room.get("/kallor/anmalda-brott").words.contains("Ägare Kommunen"))
    }

    @Test func `takes the name of an official who answers for a source`() async throws {
        let room = try await ReadingRoom()
        #expect(await room.send("/kallor/anmalda-brott", card([("agare", "Kim Andersson, Polismyndigheten")])).status == 303)
        #expect(await room.get("/kallor/anmalda-brott").words.contains("Ägare Kim Andersson, Polismyndigheten"))
    }

    @Test(arguments: [
        ("levererad", "i fjol"), ("nasta", "2024-02-30"), ("agare", String(repeating: "a", count: 121)), ("lamnas-av", "kim@exempel.se"),
        ("agare", "Kommunen, 070-174 06 12"),
    ])
    func `keeps what was typed when it cannot be saved`(_ field: String, _ value: String) async throws {
        let room = try await ReadingRoom()
        let before = try await room.change
        let refused = await room.send("/kallor/anmalda-brott", card([(field, value)]))
        #expect(refused.status == 422)
        #expect(refused.words.contains("Uppgifterna är inte sparade"))
        #expect(refused.text.contains(#"value="\#(value)""#))
        #expect(try await room.change == before)
    }

    @Test func `takes a caveat on the source or on one of its categories, and lets it be taken back`() async throws {
        let room = try await ReadingRoom()
        let added = await room.send("/noter", [("kalla", "anmalda-brott"), ("slag", "forbehall"), ("text", "mörkertalet är stort"), ("kategori", "klotter")])
        #expect(added.status == 303)
        #expect(added["location"] == "/kallor/anmalda-brott#noter")
        let page = await room.get("/kallor/anmalda-brott")
        #expect(page.words.contains("Klotter: mörkertalet är stort. Förbehåll. Kim Skrivare, 11 november 2024 kl. 08.00"))
        let button = try #require(page.text.firstMatch(of: #/name="not" value="(\d+)"/#)?.1)
        #expect(await room.send("/noter/ta-tillbaka", [("kalla", "anmalda-brott"), ("not", String(button))]).status == 303)
        #expect(await room.get("/kallor/anmalda-brott").words.contains("Inga förbehåll är skrivna."))
        let twice = await room.send("/noter/ta-tillbaka", [("kalla", "anmalda-brott"), ("not", String(button))])
        #expect(twice.status == 422)
        #expect(twice.words.contains("någon har redan tagit tillbaka den. Inget har ändrats."))
    }

    @Test func `hands out sources and imports as tables and data`() async throws {
        let room = try await ReadingRoom()
        for target in ["/kallor", "/kallor/anmalda-brott", "/omraden", "/omraden/vallingby"] {
            #expect(await room.get("\(target).csv")["content-type"]?.hasPrefix("text/csv") == true, "\(target)")
            #expect(await room.get("\(target).xlsx").body.starts(with: [0x50, 0x4B]), "\(target)")
            #expect(await room.get("\(target).json")["content-type"] == "application/json", "\(target)")
        }
        #expect(await room.get("/kallor/anmalda-brott.csv").text.hasPrefix("batch,what,source,file,sha256,at,by,new,changed,same\r\n2,counts,"))
    }

    @Test(arguments: ["x", "0", "-1", "99", "1e3"]) func `has no page of an import that is not there`(_ number: String) async throws {
        #expect(await (try ReadingRoom()).get("/kallor/inlasning/\(number)").status == 404)
    }
}
