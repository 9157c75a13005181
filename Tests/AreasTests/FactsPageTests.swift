import Foundation
import Logging
import Picture
import Storage
import Testing
import Web

@testable import Areas

/// Områdesfakta as a reader meets it: the page, and the files it hands out.
@Suite struct FactsPageTests {
    private func filled() async throws -> AreaHouse {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.indicators, IndicatorImportTests.long, ImportChoices(["source": "Områdesfakta"]))
        _ = try await house.take(house.areas.indicators, IndicatorImportTests.wide, ImportChoices(["source": "SCB"]))
        return house
    }

    private func get(_ target: String, in house: AreaHouse) async -> SiteResponse {
        let store = house.store
        let site = Site(
            routes: house.areas.routes, frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { try await store.read { try $0.change() } }, now: { AreaHouse.monday }), cacheBytes: 0,
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

    @Test func `says in its heading what is true, and shows each fact beside the reference in the right unit`() async throws {
        let page = words(await get("/omradesfakta", in: try await filled()))
        #expect(page.contains("Större andel unga än i Stockholm"))
        #expect(page.contains("20 618 invånare (summa av delarna) 2023."))
        #expect(page.contains("Invånare under 20 år Områdesfakta 31 december 2023, +4,3 procentenheter 25,5 % 21,2 % +4,3 procentenheter"))
        #expect(page.contains("406 900 kr 496 400 kr −18 %"))
        #expect(page.contains("Skillnaderna beskriver förutsättningar i området. De säger inte vad något beror på."))
        #expect(page.contains("En skillnad bedöms bara när källan säger hur många båda andelarna bygger på"))
        #expect(page.contains("Källa där inget annat sägs: SCB."))
    }

    @Test func `orders groups as a life does, not worst first`() async throws {
        let page = words(await get("/omradesfakta?omrade=grimsta&jamfor=vinsta", in: try await filled()))
        let places = ["Befolkning Folkmängd", "Boende", "Arbete och inkomst"].compactMap { page.range(of: $0)?.lowerBound }
        #expect(places.count == 3)
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        "/omradesfakta.csv?omrade=hasselby-vallingby&jamfor=stockholm", "/omradesfakta.csv?omrade=grimsta",
        "/omradesfakta.xlsx?omrade=hasselby-vallingby&jamfor=grimsta",
    ])
    func `writes a file that reads in again as unchanged`(_ target: String) async throws {
        let house = try await filled()
        let response = await get(target, in: house)
        #expect(response.status == 200)
        let name = target.contains(".xlsx") ? "fakta.xlsx" : "fakta.csv"
        let answer = try await house.areas.indicators.run(
            ImportFile(name: name, bytes: response.body), ImportChoices(), dryRun: false, by: AreaHouse.actor, at: AreaHouse.monday)
        #expect(answer.outcome == .unchanged)
        #expect(answer.faults == [])
        #expect(answer.tally.same > 0)
    }

    @Test func `has the same numbers for machines`() async throws {
        let response = await get("/omradesfakta.json?omrade=hasselby-vallingby", in: try await filled())
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(text.contains(#""kind":"area_facts""#))
        #expect(text.contains(#""value":{"value":0.255,"n":null,"period":"2023-12-31","making":"publicerad"}"#))
        #expect(text.contains(#""making":"summa av delarna""#))
    }

    @Test func `shows a note at its row and once under the table`() async throws {
        let house = try await filled()
        _ = try await house.store.write(by: AreaHouse.actor, at: AreaHouse.monday, why: "Anmärkte") { writer in
            let scope = Note.Scope(source: Slug(known: "omradesfakta"), category: Slug(known: "medelinkomst"))
            try writer.addNote(Note(.caveat, about: scope, "skatter är inte avdragna"))
        }
        let page = words(await get("/omradesfakta", in: house))
        #expect(page.contains("Medelinkomst 1 Områdesfakta"))
        #expect(page.contains("Anmärkningar Skatter är inte avdragna."))
    }

    @Test func `says in an empty store what to begin with`() async throws {
        let house = try await AreaHouse()
        #expect(words(await get("/omradesfakta", in: house)).contains("samsyn import indicators"))
        #expect(await get("/omradesfakta.csv", in: house).status == 404)
    }

    @Test func `says which area an address names wrong`() async throws {
        let response = await get("/omradesfakta?omrade=grimmsta", in: try await filled())
        #expect(response.status == 400)
        #expect(words(response).contains("Menade du grimsta"))
    }
}
