import AreasRules
import Foundation
import Logging
import Picture
import Storage
import Testing
import Web

@testable import Counts

/// Statistik and Tyck till as a reader meets them: the pages, and the files they hand out.
@Suite struct CountPageTests {
    func get(_ target: String, in house: CountHouse) async -> SiteResponse {
        let store = house.store
        let site = Site(
            routes: house.counts.routes, frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: []),
            assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { try await store.read { try $0.change() } }, now: { CountHouse.monday }), cacheBytes: 0,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return await site.respond(to: SiteRequest(target: target))
    }

    /// What a reader hears, with hard and thin spaces as plain ones.
    private func words(_ response: SiteResponse) -> String {
        let text = String(decoding: response.body, as: UTF8.self)
        let own = text.range(of: "<main").map { text[$0.lowerBound...] } ?? text[...]
        let plain = own.replacing(#/<[^>]*>/#, with: " ").map { ["\u{A0}", "\u{202F}"].contains($0) ? " " : $0 }
        return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a page says.
    func page(_ target: String, in house: CountHouse) async -> String { words(await get(target, in: house)) }

    // MARK: Tyck till

    @Test func `says what summer does, and holds like against like with its verdict`() async throws {
        let page = words(await get("/tyck-till", in: try await TyckTillExample.house()))
        #expect(page.contains("Tre gånger så många synpunkter i månaden på sommaren"))
        #expect(page.contains("Januari–september, lika långa perioder 254 → 181 −73 (−29 %) mot samma månader 2023. trolig minskning"))
        #expect(page.contains("Större än ren slump (−41 till −14 %), men månaderna svänger mycket"))
        #expect(page.contains("Delår jämförs aldrig med hela år. Skrafferade månader saknar underlag."))
    }

    @Test func `tells what has been put right and joined`() async throws {
        let page = words(await get("/tyck-till", in: try await TyckTillExample.house()))
        #expect(
            page.contains(
                """
                En rad är rättad Höga ljud, hög och störande musik, maj–december 2022: raden flyttad en månad framåt, från april till november i filen, \
                godkänd av Kim Skrivare.
                """))
        #expect(page.contains("”Höga ljud / hög och störande musik” heter från juni 2023 ”Höga ljud, hög och störande musik”."))
        // The year that begins in July has no number for January to September.
        #expect(
            page.contains(
                "2021 underlag saknas underlag saknas underlag saknas underlag saknas underlag saknas underlag saknas 2 10 0 0 0 0 – delår, räknas inte 12"))
    }

    @Test func `stands the caveat beside the number`() async throws {
        let house = try await TyckTillExample.house()
        let scope = Note.Scope(source: TyckTillExample.key.source)
        _ = try await house.store.write(by: CountHouse.actor, at: CountHouse.monday, why: "En varning") {
            try $0.addNote(Note(.caveat, about: scope, "Synpunkter mäter vad invånare väljer att anmäla"))
        }
        let page = words(await get("/tyck-till", in: house))
        #expect(page.contains("Läs siffrorna så här Synpunkter mäter vad invånare väljer att anmäla."))
    }

    @Test(arguments: [("csv", "text/csv"), ("xlsx", "spreadsheetml"), ("json", "application/json")])
    func `hands out the table in each form`(_ ending: String, _ type: String) async throws {
        let house = try await TyckTillExample.house()
        for page in ["tyck-till", "statistik"] {
            let response = await get("/\(page).\(ending)", in: house)
            #expect(response.status == 200)
            #expect(response.headers.contains { $0.value.contains(type) })
        }
    }

    @Test func `says what is missing before anything is read in`() async throws {
        let house = try await CountHouse()
        #expect(words(await get("/tyck-till", in: house)).contains("Inga antal är inlästa ännu"))
        #expect(await get("/tyck-till.csv", in: house).status == 404)
    }

    @Test func `refuses a source without months, and names those that have them`() async throws {
        let response = await get("/tyck-till?kalla=tyck-til", in: try await TyckTillExample.house())
        #expect(response.status == 400)
        #expect(words(response).contains("tyck-till"))
    }

    // MARK: Statistik

    @Test func `marks part years and breaks on the table, and weighs months by their own unrest`() async throws {
        let page = words(await get("/statistik", in: try await TyckTillExample.house()))
        #expect(page.contains("2021 täcks bara till en del av januari–september och jämförs därför inte."))
        #expect(page.contains("heter från juni 2023"))
        #expect(page.contains("Bedömningen väger också in hur mycket varje kategoris egna månader brukar svänga"))
        #expect(page.contains("– delår, räknas inte"))
    }

    @Test func `numbers the notes and lists them under the table`() async throws {
        let house = try await CountHouse()
        try await house.read("group,category,2023,2024,note\nPerson,Rån,46,42,tre av fyra avser ej brott\n")
        let response = await get("/statistik", in: house)
        #expect(String(decoding: response.body, as: UTF8.self).contains(##"<sup><a href="#not-1" aria-label="not 1">1</a></sup>"##))
        #expect(words(response).contains("Noter 1 Rån: tre av fyra avser ej brott."))
    }

    @Test func `shows rates and the ratio where inhabitants are known`() async throws {
        let areas = AreaDirectory(areas: [
            AreaName(slug: Slug(known: "staden"), name: "Staden", parent: nil, division: "kommun"),
            AreaName(slug: Slug(known: "norra"), name: "Norra", parent: Slug(known: "staden"), division: "stadsdel"),
        ])
        let house = try await CountHouse(areas: areas, population: FixedPopulation(inhabitants: ["norra": 10_000, "staden": 100_000]))
        try await house.read(
            "område,kategori,2023,2024\nNorra,Hot,40,50\nStaden,Hot,400,400\n", ImportChoices(["source": "Anmälda brott", "window": "01-01--10-31"]))
        let page = words(await get("/statistik?omrade=norra&jamfor=staden", in: house))
        #expect(page.contains("Jämfört med Staden"))
        #expect(page.contains("Hot 50 5,0 (3,7–6,6) 400 4,0 (3,6–4,4) 1,25 (0,93–1,65)"))
        #expect(page.contains("Invånare 2024: Norra 10 000 och Staden 100 000."))
    }
}
