import Access
import AccessRules
import Picture
import Storage
import Testing
import Web

@testable import Overview
@testable import samsyn

/// Reports out of a file, read in by pages: nothing is entered among the sources, and nothing that may point at a person is shown.
@Suite struct ReportUploadTests {
    private struct Visit {
        let demo: DemoSite
        let viewer: Viewer

        /// The demonstration's coordinator, whose account really has the right.
        init() async throws {
            demo = try await DemoSite()
            try await DemoPeople.load(into: demo.house, at: DemoSite.now)
            let account = try await demo.house.store.read { [access = demo.house.access] in
                try access.accounts.account(address: "samordnare@demo.example", $0)?.number
            }
            let number: Int64 = try #require(account)
            let actor = Actor(
                name: "Kim Exempel", role: "samordnare", organisation: "Stadsdelsförvaltningen", cooperation: Slug(known: "hasselby-vallingby"),
                account: number)
            viewer = Viewer(actor, circle: .authority, rights: [.keepFigures, .lead], roles: [.coordinator])
        }

        private func send(_ type: String, _ body: String) async -> SiteResponse {
            await demo.site(cacheBytes: 0, viewer: viewer).respond(
                to: SiteRequest(method: "POST", target: "/lasa-in", headers: ["content-type": type], body: Array(body.utf8)))
        }

        func upload(_ text: String, as kind: String = "reports", _ answers: [(String, String)]) async -> SiteResponse {
            let fields = [("slag", kind)] + answers.map { ("svar:" + $0.0, $0.1) }
            let parts = fields.map { "--G\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
            let file = "--G\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"fil.csv\"\r\nContent-Type: text/csv\r\n\r\n\(text)\r\n--G--\r\n"
            return await send("multipart/form-data; boundary=G", parts.joined() + file)
        }

        /// Sends the page's own hidden fields once more with what is chosen on it.
        func again(_ page: SiteResponse, _ more: [(String, String)]) async -> SiteResponse {
            let hidden = page.text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map { (String($0.1), String($0.2)) }
            let fields = Dictionary(hidden + more) { _, last in last }.sorted { $0.key < $1.key }
            return await send("application/x-www-form-urlencoded", fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&"))
        }

        private func encoded(_ text: String) -> String { text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    }

    private static let cases = """
        Ärendenummer,Inkom,Ärendetyp,Stadsdel,Synpunkt,Anmälare
        1,2024-11-05,Nedskräpning,Råcksta,Soffor vid återvinningen.,Robin Testdotter
        2,2024-11-06,Klotter,Vinsta,Klotter på elskåpet.,Robin Testdotter

        """

    @Test func `they are tried, read in once, and wait for review; open pages stay as they were`() async throws {
        let visit = try await Visit()
        let before = try await visit.demo.change
        let tried = await visit.upload(Self.cases, [("as", "tyck-till")])
        #expect(tried.status == 200 && tried.words.contains("Filen går att läsa in: 2 nya rapporter"))
        #expect(!tried.text.contains("Testdotter") && tried.words.contains("Nedskräpning Råcksta Soffor vid återvinningen."))
        let stored = await visit.again(tried, [("gor", "las-in")])
        #expect(stored.status == 200 && stored.words.contains("Filen är inläst: 2 nya rapporter Rapporterna väntar på granskning"))
        #expect(await visit.again(tried, [("gor", "las-in")]).words.contains("Allt i filen finns redan"))
        #expect(try await visit.demo.change == before)
        let review = await visit.demo.site(cacheBytes: 0, viewer: visit.viewer).respond(to: SiteRequest(target: "/granska"))
        #expect(review.words.contains("Två nya rapporter") || review.words.contains("2 nya rapporter"), "\(review.words)")
    }

    @Test func `what is held is told without the words, and left out when that is chosen`() async throws {
        let visit = try await Visit()
        let refused = await visit.upload(Self.cases.replacing("Soffor", with: "Kim Andersson ställde soffor"), [("as", "tyck-till")])
        #expect(refused.status == 422 && refused.words.contains("Rad 2: texten kan peka ut en person (namn på person)."))
        #expect(refused.words.contains("välj i fältet ”Beskrivningar” att läsa in utan beskrivning.") && !refused.text.contains("Andersson"))
        let tried = await visit.again(refused, [("svar:as", "tyck-till"), ("svar:words", "drop-held")])
        #expect(tried.status == 200 && tried.words.contains("2 nya rapporter") && !tried.text.contains("Andersson"))
    }

    @Test func `a level's reason that may point at a person is told without the words, and left out with the file when that is chosen`() async throws {
        let visit = try await Visit()
        let text = "år,vecka,område,nivå,skäl\n2024,46,Vinsta,3,Kim Andersson bråkade\n"
        let refused = await visit.upload(text, as: "levels", [])
        #expect(refused.status == 422 && refused.words.contains("Rad 2: skälet kan peka ut en person (namn på person)."))
        #expect(refused.words.contains("välj i fältet ”Skäl” att läsa in filen utan sådant.") && !refused.text.contains("Andersson"))
        let tried = await visit.again(refused, [("svar:words", "drop-held")])
        #expect(tried.status == 200 && tried.words.contains("filen sparas inte") && !tried.text.contains("Andersson"))
        let stored = await visit.again(tried, [("gor", "las-in")])
        let batch = try #require(stored["location"]?.firstMatch(of: #/inlasning\/(\d+)/#)?.1)
        let site = visit.demo.site(cacheBytes: 0, viewer: visit.viewer)
        let receipt = await site.respond(to: SiteRequest(target: "/kallor/inlasning/\(batch)"))
        #expect(receipt.words.contains("Filen sparades inte, för den kan säga mer än vad som lästes in."))
        #expect(receipt.words.contains("skäl och noter utan dem som kan peka ut en person"))
        #expect(await site.respond(to: SiteRequest(target: "/kallor/fil/\(batch)")).status == 404)
    }
}
