import Foundation
import Picture
import Testing
import Web

/// What the pages say, and what they never say.
@Suite struct WordTests {
    private static let areas = [
        "Grimsta", "Hässelby gård", "Hässelby strand", "Hässelby villastad", "Kälvesta", "Nälsta", "Råcksta", "Vinsta", "Vällingby",
    ]

    /// Names of areas in the order they stand as the heads of rows or columns.
    private func order(_ page: String) -> [String] {
        page.matches(of: #/<th scope="(?:row|col)"[^>]*><a href="\/omraden\/[^"]+">([^<]+)<\/a>/#).map { String($0.1) }
    }

    @Test(arguments: ["/", "/omraden", "/arssammanstallning/2024"]) func `lists areas in alphabetical order, never by how they fare`(
        _ target: String
    ) async throws {
        let page = await (try DemoSite.filled.value).get(target).text
        #expect(order(page) == WordTests.areas)
        #expect(WordTests.areas == WordTests.areas.sorted(by: Swedish.precedes))
    }

    @Test(arguments: ["/", "/omraden", "/omraden/vallingby", "/arssammanstallning/2024", "/arssammanstallning/2024?jamfor=vallingby,vinsta", "/sok"])
    func `crowns no area and shames none`(_ target: String) async throws {
        let words = await (try DemoSite.filled.value).get(target).words.lowercased()
        for word in ["högst", "lägst", "sämst", "värst", "bäst", "topplista", "poäng", "rankning", "farligast", "otryggast", "problemområde"] {
            let found = words.split { !$0.isLetter }.filter { $0 == word || $0.hasPrefix(word + "a") || $0.hasPrefix(word + "e") }
            #expect(found == [], "\(word)")
        }
    }

    @Test func `says first what stands out against each area's own past, then what is missing, then what is new`() async throws {
        let words = await (try DemoSite.filled.value).get("/").words
        let parts = ["Läget per område", "Det här avviker", "Det här saknas", "Nytt sedan sist"]
        let places = parts.compactMap { words.range(of: $0)?.lowerBound }
        #expect(places.count == parts.count)
        #expect(places == places.sorted())
        #expect(words.hasPrefix("Vecka 45, 4–10 november 2024 "))
        #expect(words.contains("Vanligt läge är medianen av områdets egna veckor tidigare i år."))
        #expect(words.contains("Stöld ur fordon 116 färre anmälda januari–oktober 2024, från 334 till 218."))
        #expect(words.contains("statistiskt säkerställd minskning"))
        #expect(words.contains("Bedrägeri (urval) 115 fler anmälda januari–oktober 2024, från 554 till 669."))
        #expect(words.contains("Brott mot person utan den kategorin: från 752 till 743."))
    }

    @Test func `says what is missing, and that it is not calm`() async throws {
        let site = try await DemoSite.filled.value
        let front = await site.get("/").words
        #expect(front.contains("Underlag saknas för vecka 46–52."))
        #expect(front.contains("Kälvesta och Nälsta hade nivå 1 alla 45 veckor; det kan betyda lugnt eller tyst."))
        let year = await site.get("/arssammanstallning/2024").words
        #expect(year.contains("45 veckor bedömda i nio områden. Underlag saknas för vecka 46–52"))
        #expect(year.contains("Det är inte nivå 1."))
        #expect(await site.get("/figur/levels.level:vallingby:2024-W46").words.contains("underlag saknas"))
        #expect(await site.get("/omraden/vallingby?ar=2019").words.contains("Vällingby, veckor på nivå 3 eller högre: underlag saknas"))
    }

    @Test func `says every change with its certainty`() async throws {
        let words = await (try DemoSite.filled.value).get("/statistik").words
        for wording in [
            "statistiskt säkerställd minskning", "trolig ökning", "går inte att skilja från slumpen", "för få fall för att bedöma",
            "enstaka händelser, bedöms var för sig",
        ] {
            #expect(words.contains(wording), "\(wording)")
        }
    }

    @Test(arguments: [2, 3, 4, 5, 10]) func `judges a change the same however many years are shown`(_ years: Int) async throws {
        let site = try await DemoSite.filled.value
        func verdicts(_ years: Int) async -> [String] {
            await site.get("/statistik.json?ar=\(years)").text.matches(of: #/"q_phi":([^,]*),"verdict":"([^"]*)"/#).map { "\($0.1) \($0.2)" }
        }
        let wanted = await verdicts(5)
        #expect(wanted.count == 17)
        #expect(await verdicts(years) == wanted)
    }

    @Test func `shows the whole way from a figure to its cell`() async throws {
        let words = await (try DemoSite.filled.value).get("/figur/\(PageTests.theft)").words
        for part in ["Siffran", "Vad den mäter", "Rutan i filen", "Inläsningen", "Filen", "compstat.csv", "Anmälda brott", "334", "218"] {
            #expect(words.contains(part), "\(part)")
        }
        #expect(words.contains("11 november 2024 kl. 08.00 av Demonstrationen, analytiker"))
        #expect(words.firstMatch(of: #/[0-9a-f]{64}/#) != nil)
    }

    @Test func `prints the trail's newest link where people can note it down`() async throws {
        let site = try await DemoSite.filled.value
        let head = try await site.head
        #expect(await site.get("/kallor").words.contains(head))
    }
}
