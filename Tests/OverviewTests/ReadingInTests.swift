import Almanac
import Overview
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// Reading a file in by pages: from choosing it to the receipt, and every turn on the way.
@Suite struct ReadingInTests {
    private static let said = [("slag", "counts"), ("svar:source", "Prov")]

    /// The fields that a page's forms hold, by name.
    private func hidden(_ page: SiteResponse) -> [String: String] {
        Dictionary(
            page.text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map { (String($0.1), String($0.2)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func again(_ room: ReadingRoom, _ page: SiteResponse, _ more: [(String, String)]) async -> SiteResponse {
        await room.send("/lasa-in", hidden(page).sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + more)
    }

    @Test func `asks first what kind of file it is, then for the file and what it does not say`() async throws {
        let room = try await ReadingRoom()
        let first = await room.get("/lasa-in")
        #expect(first.words.contains("Vad är det för fil?"))
        #expect(first.words.contains("Antal per område En rad per område, med namn och antal."))
        let second = await room.get("/lasa-in?slag=counts")
        #expect(second.text.contains(#"enctype="multipart/form-data""#))
        #expect(second.text.contains(#"<option value="Råcksta">Råcksta</option>"#))
        #expect(second.text.contains(#"list="svar-source-lista""#))
        #expect(second.text.contains(#"<option value="Anmälda brott">"#))
        #expect(second.text.contains(#"name="svar:year""#))
        #expect(await room.get("/lasa-in?slag=rykten").status == 400)
    }

    @Test func `shows what a file says and would change before anything is stored, and a receipt after`() async throws {
        let room = try await ReadingRoom()
        let before = try await room.change
        let tried = await room.upload("antal i år.csv", "område,antal\nGrimsta,3\nVinsta,4\n", ReadingInTests.said)
        #expect(tried.status == 200)
        #expect(tried.words.contains("Filen går att läsa in: 2 nya värden Inget har ändrats än."))
        #expect(tried.words.contains("Enligt rubriken Område och Antal"))
        #expect(tried.words.contains("text med komma, UTF-8"))
        #expect(tried.words.contains("Grimsta 3 Vinsta 4"))
        #expect(try await room.change == before)
        let stored = await again(room, tried, [("gor", "las-in")])
        #expect(stored.status == 303)
        let receipt = await room.get(try #require(stored["location"]))
        #expect(receipt.words.contains("Läst in: 2 nya värden"))
        #expect(receipt.words.contains("Kim Skrivare, samordnare"))
        #expect(receipt.words.contains("Läste in antal ur antal i år.csv"))
        #expect(receipt.words.contains("källa Prov"))
        #expect(receipt.text.contains(#"href="/statistik""#))
        #expect(try await room.change.value == before.value + 1)
    }

    @Test func `mends a misspelt name by the suggestion`() async throws {
        let room = try await ReadingRoom()
        let refused = await room.upload("a.csv", "område,antal\nRäkksta,3\n", ReadingInTests.said)
        #expect(refused.status == 422)
        #expect(refused.words.contains("Filen lästes inte in: 1 fel Inget har ändrats."))
        let button = try #require(
            refused.text.firstMatch(of: #/<button type="submit" class="knapp liten" name="(byt:[^"]*)" value="([^"]*)">Läs som Råcksta</#))
        let mended = await again(room, refused, [(String(button.1), String(button.2))])
        #expect(mended.status == 200)
        #expect(mended.words.contains("”Räkksta” läses som Råcksta. Ångra"))
        let regretted = await again(room, mended, [("byt:Räkksta", "")])
        #expect(regretted.status == 422)
    }

    @Test func `asks which column is which when a head is not known`() async throws {
        let room = try await ReadingRoom()
        let asked = await room.upload("a.csv", "plats,styck\nGrimsta,3\n", ReadingInTests.said)
        #expect(asked.words.contains("Vilken kolumn är vilken?"))
        #expect(asked.text.contains(#"<select id="kolumn-0" name="kolumn:area">"#))
        #expect(asked.text.contains(#"<option value="styck">styck</option>"#))
        let answered = await again(room, asked, [("kolumn:area", "plats"), ("kolumn:count", "styck")])
        #expect(answered.status == 200)
        #expect(answered.words.contains("Område läses ur kolumnen ”plats”."))
        #expect(asked.words.contains("Form text med komma"))
    }

    @Test func `proposes a repair in words, and makes it only when a person has accepted it`() async throws {
        let room = try await ReadingRoom()
        let refused = await room.upload("a.csv", "område,antal\nGrimsta,3\nVinsta,4\nSumma,9\n", ReadingInTests.said)
        #expect(refused.status == 422)
        #expect(refused.words.contains("Summan stämmer inte på ett ställe"))
        #expect(refused.words.contains("Summan av antal 4 2 9 7"))
        #expect(refused.words.contains("Står det 5 för Grimsta stämmer summan."))
        let stubborn = await again(room, refused, [("gor", "las-in")])
        #expect(stubborn.status == 422)
        let accepted = await again(room, refused, [("rattelse", "ja")])
        #expect(accepted.status == 200)
        #expect(accepted.words.contains("Rättelsen är godkänd"))
        #expect(await again(room, accepted, [("rattelse", "nej")]).status == 422)
        let stored = await again(room, accepted, [("gor", "las-in")])
        let receipt = await room.get(try #require(stored["location"]))
        #expect(receipt.words.contains("föreslagen rättelse godkänd"))
    }

    @Test func `keeps every answer when one of them cannot be used`() async throws {
        let room = try await ReadingRoom()
        let asked = await room.upload(
            "a.csv", "område,antal\nGrimsta,3\n", [("slag", "counts"), ("svar:source", "  "), ("svar:year", "2024"), ("svar:area", "Vinsta")])
        #expect(asked.status == 422)
        #expect(asked.words.contains("Källan är inte angiven. Skriv vilken källa det är."))
        #expect(asked.text.contains(#"value="2024""#))
        #expect(asked.text.contains(#"<option value="Vinsta" selected>"#))
        #expect(asked.words.contains("a.csv är vald."))
        let answered = await again(room, asked, [("svar:source", "Prov"), ("svar:year", "2024")])
        #expect(answered.status == 200)
    }

    @Test func `asks for a file that was not chosen`() async throws {
        let response = await (try ReadingRoom()).upload("", "", ReadingInTests.said)
        #expect(response.status == 422)
        #expect(response.words.contains("Ingen fil är vald. Välj filen som ska läsas in."))
    }

    @Test func `asks for the file once more when it has been let go, with every answer kept`() async throws {
        let room = try await ReadingRoom(limits: .init(files: 1))
        let first = await room.upload("a.csv", "område,antal\nGrimsta,3\n", ReadingInTests.said + [("svar:year", "2024")])
        _ = await room.upload("b.csv", "område,antal\nVinsta,3\n", ReadingInTests.said)
        let lost = await again(room, first, [("gor", "las-in")])
        #expect(lost.words.contains("Filen ligger inte kvar"))
        #expect(lost.text.contains(#"value="2024""#))
        #expect(lost.text.contains(#"value="Prov""#))
        #expect(try await room.house.store.read { try $0.batches(asOf: try $0.change()) }.contains { $0.fileName == "a.csv" } == false)
    }

    @Test func `finds all of a file there already when the button is pressed twice`() async throws {
        let room = try await ReadingRoom()
        let tried = await room.upload("a.csv", "område,antal\nGrimsta,3\n", ReadingInTests.said)
        #expect(await again(room, tried, [("gor", "las-in")]).status == 303)
        #expect(await again(room, tried, [("gor", "las-in")]).status == 303)
    }

    @Test(arguments: [
        "", "\u{0}\u{1}", "område", "\u{FEFF}\n\n", "område,antal\n\"", "PK\u{3}\u{4}trasig", "%PDF-1.7\n", String(repeating: "a,", count: 20_000),
        "<script>alert(1)</script>,antal\n<b>,3\n",
    ])
    func `answers any file with a page`(_ content: String) async throws {
        let response = await (try ReadingRoom()).upload("<b>x</b>.xlsx", content, ReadingInTests.said)
        #expect([200, 422].contains(response.status))
        #expect(response.text.matches(of: #/<h1[ >]/#).count == 1)
        #expect(!response.text.contains("<script") && !response.text.contains("<b>"))
    }
}

/// The desk where files wait.
@Suite struct UploadDeskTests {
    private let start = Instant(millisecondsSince1970: 1_731_308_400_000)
    private func file(_ size: Int) -> ImportFile { ImportFile(name: "f", bytes: [UInt8](repeating: 65, count: size)) }

    @Test func `holds a file for its time and no longer`() async {
        let desk = UploadDesk(token: UploadToken.random)
        let key = await desk.put(file(3), at: start)
        let late = Instant(millisecondsSince1970: start.millisecondsSince1970 + 2 * 3_600_000)
        #expect(await desk.file(key, at: late) == file(3))
        #expect(await desk.file(key, at: Instant(millisecondsSince1970: late.millisecondsSince1970 + 1)) == nil)
    }

    @Test func `lets the oldest go when there are too many or they are too large`() async {
        let desk = UploadDesk(limits: .init(files: 2, bytes: 10), token: UploadToken.random)
        let keys = [await desk.put(file(3), at: start), await desk.put(file(3), at: start), await desk.put(file(3), at: start)]
        #expect(await desk.file(keys[0], at: start) == nil)
        #expect(await desk.file(keys[2], at: start) != nil)
        let large = await desk.put(file(8), at: start)
        #expect(await desk.file(keys[2], at: start) == nil)
        #expect(await desk.file(large, at: start) != nil)
    }

    @Test func `gives keys that cannot be guessed`() {
        let keys = (0..<200).map { _ in UploadToken.random() }
        #expect(Set(keys).count == keys.count)
        #expect(keys.allSatisfy { $0.count == 32 })
    }
}
