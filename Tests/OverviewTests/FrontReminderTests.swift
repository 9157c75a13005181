import Almanac
import Foundation
import Logging
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// What the front page reminds of, and what happened to a series, told wherever the series is shown.
@Suite struct FrontReminderTests {
    private static let actor = Actor(name: "Kim Skrivare", role: "analytiker")

    /// The missing things of the front page, in words.
    private func missing(_ site: DemoSite) async throws -> String {
        let words = await site.get("/").words
        let start = try #require(words.range(of: "Det här saknas"))
        return words[start.upperBound...].components(separatedBy: "Nytt sedan").first ?? ""
    }

    @Test func `says on the front page that a delivery is late, and nothing once it is not`() async throws {
        let site = try await DemoSite()
        #expect(try await missing(site).contains("Tyck till: leveransen skulle ha kommit för 11 dagar sedan, 31 oktober 2024."))
        let card = SourceCard(source: Slug(known: "tyck-till"), nextDue: Day(year: 2024, month: 11, day: 11), isAnalysed: false)
        _ = try await site.house.store.write(by: FrontReminderTests.actor, at: DemoSite.now, why: "Leveransen kom") { try $0.setCard(card) }
        let after = try await missing(site)
        #expect(!after.contains("skulle ha kommit"), "due today is not late")
        #expect(after.contains("Tyck till: leveransen är ännu ej analyserad."))
    }

    @Test(arguments: ["/statistik", "/statistik.csv", "/statistik.json"]) func `tells what happened to a series on its rows`(target: String) async throws {
        let site = try await DemoSite()
        let note = Note(
            .annotation, about: .init(source: Slug(known: "anmalda-brott"), category: Slug(known: "cykelstold"), from: Day(year: 2024, month: 3, day: 1)),
            "Ny blankett för cyklar")
        let sentence = "från 1 mars 2024: ny blankett för cyklar."
        #expect(!plain(await site.get(target)).contains(sentence))
        _ = try await site.house.store.write(by: FrontReminderTests.actor, at: DemoSite.now, why: "Skrev en not") { try $0.addNote(note) }
        #expect(plain(await site.get(target)).contains(sentence), "\(target)")
        let figure = "counts.value:anmalda-brott:hasselby-vallingby:cykelstold:2024-01--2024-10"
        #expect(plain(await site.get("/figur/\(figure)")).contains(sentence))
        #expect(plain(await site.get("/figur/\(figure).csv")).contains(sentence))
        #expect(!plain(await site.get("/figur/counts.value:anmalda-brott:hasselby-vallingby:cykelstold:2023-01--2023-10")).contains(sentence))
    }

    /// The answer in small letters, with every space a plain one: under a table the sentence begins with the row it is about.
    private func plain(_ response: SiteResponse) -> String { response.text.replacing("\u{A0}", with: " ").lowercased() }
}
