import Almanac
import Areas
import AreasRules
import OverviewRules
import PersonGuard
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// Notes that follow a number, written on its page.
@Suite struct NoteTests {
    private static let page = "/figur/\(InventedFigures.noted)"

    private func write(_ room: ReadingRoom, _ fields: [(String, String)]) async -> SiteResponse {
        await room.send("/noter", [("figur", InventedFigures.noted.description)] + fields)
    }

    @Test func `takes a note on the number, and shows it with who and when`() async throws {
        let room = try await ReadingRoom()
        let added = await write(room, [("slag", "tal"), ("text", "tre av fyra avser  ej\r\nbrott")])
        #expect(added.status == 303)
        #expect(added["location"] == "\(NoteTests.page)#noter")
        let page = await room.get(NoteTests.page).words
        #expect(page.contains("Tre av fyra avser ej brott. Om talet. Kim Skrivare, 11 november 2024 kl. 08.00 Ta tillbaka"))
        #expect(await room.get("\(NoteTests.page).json").text.contains(#""notes":["Tre av fyra avser ej brott."]"#))
        #expect(await room.get("\(NoteTests.page).csv").text.contains("Tre av fyra avser ej brott."))
        let trail = try await room.house.store.read { try $0.trailHead() }
        #expect(trail?.actor == Actor(name: "Kim Skrivare", role: "samordnare"))
        #expect(trail?.why == "Lade till en not om Klotter i Grimsta")
        #expect(try await room.house.store.verifyTrail().broken == nil)
    }

    @Test func `takes an event with its day, and shows it on the area's page`() async throws {
        let room = try await ReadingRoom()
        _ = await write(room, [("slag", "handelse-omrade"), ("text", "Grimstaskolan flyttade in"), ("fran", "2024-08-19")])
        #expect(await room.get("/omraden/grimsta?ar=2024").words.contains("Det här har hänt Från 19 augusti 2024: Grimstaskolan flyttade in."))
        #expect(await room.get("/omraden/grimsta.json?ar=2024").text.contains("Grimstaskolan"))
        #expect(!(await room.get("/omraden/grimsta?ar=2023").words.contains("Grimstaskolan")))
        #expect(!(await room.get("/omraden/vinsta?ar=2024").words.contains("Grimstaskolan")))
    }

    @Test func `takes a caveat for the source and category, whatever the area`() async throws {
        let room = try await ReadingRoom()
        _ = await write(room, [("slag", "forbehall"), ("text", "mörkertalet är stort")])
        let notes = try await room.house.store.read { try Notebook().stored($0, asOf: try $0.change()) }.map(\.note)
        #expect(notes == [Note(.caveat, about: .init(source: Slug(known: "prov"), category: Slug(known: "klotter")), "mörkertalet är stort")])
    }

    @Test func `takes a note back, and keeps it in the history`() async throws {
        let room = try await ReadingRoom()
        _ = await write(room, [("slag", "tal"), ("text", "fel rad")])
        let before = try await room.change
        let id = try #require(await room.get(NoteTests.page).text.firstMatch(of: #/name="not" value="(\d+)"/#)?.1)
        #expect(await room.send("/noter/ta-tillbaka", [("figur", InventedFigures.noted.description), ("not", String(id))]).status == 303)
        #expect(await room.get(NoteTests.page).words.contains("Inga noter är skrivna."))
        let then = try await room.house.store.read { try Notebook().stored($0, asOf: before) }
        #expect(then.map(\.note.text) == ["fel rad"])
    }

    @Test(arguments: [
        ("ring 070-174 06 12", "070-174 06 12", "ett telefonnummer"), ("19121212-1212 sågs", "19121212-1212", "ett personnummer"),
        ("skriv till kim@exempel.se.", "kim@exempel.se", "en e-postadress"), ("Bo Lindqvist sågs i Grimsta", "Bo Lindqvist", "ett namn"),
    ])
    func `holds a text that points a person out, with the words marked and the text kept`(_ text: String, _ marked: String, _ kind: String) async throws {
        let room = try await ReadingRoom()
        let before = try await room.change
        let refused = await write(room, [("slag", "handelse-omrade"), ("text", text), ("fran", "2024-08-19")])
        #expect(refused.status == 422)
        #expect(refused.words.contains("Noten är inte sparad Texten kan peka ut en person. Skriv om den, eller säg"))
        #expect(refused.text.contains("<mark>\(marked)</mark>") && refused.words.contains("”\(marked)” ser ut som \(kind)."))
        #expect(refused.text.contains(">\(text)</textarea>"))
        #expect(refused.text.contains(#"value="2024-08-19""#))
        #expect(refused.text.contains(#"value="handelse-omrade" checked"#))
        #expect(try await room.change == before)
    }

    @Test func `takes what looks like a person with why it is none, which the trail keeps`() async throws {
        let room = try await ReadingRoom()
        let fields = [("slag", "tal"), ("text", "Anderssons har stängt")]
        let asked = await write(room, fields + [("skal", "ja")])
        #expect(asked.status == 422 && asked.text.contains(#"name="skal" value="ja""#))
        #expect(await write(room, fields + [("skal", "en butik som\n heter så")]).status == 303)
        let trail = try await room.house.store.read { try $0.trailHead() }
        #expect(trail?.why == "Lade till en not om Klotter i Grimsta (inte en person: en butik som heter så)")
        #expect(await room.get(NoteTests.page).words.contains("Anderssons har stängt."))
    }

    @Test func `the demonstration's own notes pass the guard`() async throws {
        let house = try await DemoSite.filled.value.house
        let (notes, personGuard) = try await house.store.read { [areas = house.areas.areas] reader in
            let change = try reader.change()
            return (try Notebook().notes(reader, asOf: change).all, try areas.directory(reader, asOf: change).personGuard)
        }
        #expect(notes.count > 3)
        for note in notes { #expect(HeldWords(note.text, by: personGuard).isFree, "\(note.text)") }
    }

    @Test func `keeps no reason where nothing was held back`() async throws {
        let room = try await ReadingRoom()
        #expect(await write(room, [("slag", "tal"), ("text", "butiken i Grimsta har stängt"), ("skal", "en butik som heter så")]).status == 303)
        #expect(try await room.house.store.read { try $0.trailHead() }?.why == "Lade till en not om Klotter i Grimsta")
    }

    @Test func `is helped by the guard while a note is written, and sends no script to who writes none`() async throws {
        let room = try await ReadingRoom()
        for target in [NoteTests.page, "/kallor/anmalda-brott"] {
            let page = await room.get(target).text
            #expect(page.contains("data-vakt") && page.contains(#"src="/assets/vakt-"#), "\(target)")
            let open = try await ReadingRoom(cacheBytes: 1_000_000).get(target).text
            #expect(!open.contains("data-vakt") && !open.contains("/assets/vakt-"), "\(target)")
        }
    }

    @Test(arguments: [
        ([("slag", "tal"), ("text", " \n ")], "Skriv vad noten säger."),
        ([("slag", "tal"), ("text", String(repeating: "å", count: 501))], "Noten är 501 tecken. Korta den till 500."),
        ([("slag", "handelse-omrade"), ("text", "x")], "Skriv vilken dag det hände"),
        ([("slag", "handelse-omrade"), ("text", "x"), ("fran", "2024-02-30")], "Skriv vilken dag det hände"),
        ([("slag", "handelse-serie"), ("text", "x"), ("fran", "2024-02-03"), ("till", "2024-02-01")], "Sista dagen kommer före den första."),
    ])
    func `says what a note lacks`(_ fields: [(String, String)], _ words: String) async throws {
        let refused = await write(try ReadingRoom(), fields)
        #expect(refused.status == 422)
        #expect(refused.words.contains(words))
    }

    @Test func `has no form where no note can be written`() async throws {
        let room = try await ReadingRoom()
        #expect(!(await room.get("/figur/\(InventedFigures.plain)").text.contains("Lägg till en not")))
        #expect(await room.send("/noter", [("figur", InventedFigures.plain.description), ("slag", "tal"), ("text", "x")]).status == 400)
        #expect(await room.send("/noter", [("text", "x")]).status == 400)
        #expect(await room.send("/noter", [("figur", "prov.antal:okand:2024"), ("text", "x")]).status == 404)
    }

    @Test func `escapes what was written`() async throws {
        let room = try await ReadingRoom()
        _ = await write(room, [("slag", "tal"), ("text", "<script>alert(1)</script>")])
        #expect(!(await room.get(NoteTests.page).text.contains("<script>")))
    }
}
