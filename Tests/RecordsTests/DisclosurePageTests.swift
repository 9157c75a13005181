import Picture
import RecordsRules
import Testing

@testable import Records
@testable import Web

/// The pages where copies are given out, asked as a browser without scripts asks. Everything in the records is made up.
@Suite struct DisclosurePageTests {
    private static let pages = ["/utlamnande", "/utlamnande/1", "/utlamnande/1.pdf", "/utlamnande/utkast/1", "/utlamnande/utkast/1/handling/1"]
    private static let forms = ["/utlamnande"] + ["handlingar", "ta-bort", "handling/1", "kopia", "slang"].map { "/utlamnande/utkast/1/\($0)" }

    @Test func `is for who keeps records alone`() async throws {
        let house = try await DisclosureHouse()
        try await house.make(try await house.draft(["1"]))
        _ = try await house.draft(["1"])
        let (stranger, other) = (house.browser(.anybody), house.browser(DisclosureHouse.registrar(rights: [.keepFigures, .readTrail, .lead])))
        for path in Self.pages + ["/utlamnande/utkast/1/granska"] {
            #expect(await stranger.get(path).status == 401, "\(path)")
            #expect(await other.get(path).status == 403, "\(path)")
            #expect(await house.browser().get(path).status == 200, "\(path)")
        }
        for path in Self.forms {
            #expect(await stranger.send(path).status == 401, "\(path)")
            #expect(await other.send(path).status == 403, "\(path)")
        }
        #expect(try house.count("disclosure") == 1 && house.count("disclosure_draft") == 1)
    }

    @Test func `what is another's, another cooperation's or not there answers alike`() async throws {
        let house = try await DisclosureHouse()
        try await house.make(try await house.draft(["1"]))
        _ = try await house.draft(["1"])
        let elsewhere = house.browser(DisclosureHouse.registrar(in: DisclosureHouse.soderby))
        let colleague = house.browser(DisclosureHouse.registrar(8))
        for path in ["/utlamnande/1", "/utlamnande/1.pdf", "/utlamnande/utkast/1", "/utlamnande/utkast/1/handling/1", "/utlamnande/utkast/1/granska"] {
            let real = await elsewhere.get(path)
            #expect(real.status == 404, "\(path)")
            #expect(!real.text.contains("Noter om torget"), "\(path)")
        }
        #expect(await colleague.get("/utlamnande/1").status == 200)
        for path in ["/utlamnande/utkast/1", "/utlamnande/utkast/1/granska"] { #expect(await colleague.get(path).status == 404, "\(path)") }
        for path in ["/utlamnande/2", "/utlamnande/0", "/utlamnande/01", "/utlamnande/x", "/utlamnande/utkast/1/handling/2", "/utlamnande/utkast/1/handling/0"]
        {
            #expect(await house.browser().get(path).status == 404, "\(path)")
        }
        for path in Self.forms.dropFirst() { #expect(await colleague.send(path, [("plats", "1")]).status == 404, "\(path)") }
        #expect(try house.count("disclosure_draft") == 1)
    }

    @Test func `a copy is chosen, masked, previewed and made in steps that need no script`() async throws {
        let house = try await DisclosureHouse()
        let browser = house.browser()
        #expect(await browser.get("/utlamnande").words.contains("Inget är utlämnat ännu"))
        let begun = await browser.send("/utlamnande", [("begart", "Noter om torget"), ("mottagare", "")])
        #expect(begun.status == 303 && begun["location"] == "/utlamnande/utkast/1")
        let found = await browser.get("/utlamnande/utkast/1?slag=noter&ord=torget&fran=2024-11-01&till=2024-11-30")
        #expect(found.words.contains("Mottagaren är inte sagd, och behöver inte sägas."))
        #expect(found.words.contains("Not 1: Not om torget, 1 november 2024"))
        let chosen = await browser.send(
            "/utlamnande/utkast/1/handlingar", [("lage", found.hidden("lage")), ("val-000-noter:1", "ja"), ("slag", "noter"), ("ord", "torget")])
        #expect(chosen["location"] == "/utlamnande/utkast/1?slag=noter&ord=torget")
        #expect(await browser.get("/utlamnande/utkast/1").words.contains("En handling är vald"))
        let record = await browser.get("/utlamnande/utkast/1/handling/1")
        #expect(record.words.contains("Kim Exempel, 070-123 45 67, såg något vid torget"))
        #expect(record.words.contains("070-123 45 67, kan vara ett telefonnummer"))
        let saved = await browser.send(
            "/utlamnande/utkast/1/handling/1",
            [
                ("lage", record.hidden("lage")), ("ord-1", "kim exempel"), ("forslag-1-0", "070-123 45 67"), ("grund-1", "21:7"), ("hela-2", "ja"),
                ("grund-2", "annan"), ("egen-2", "22 kap. 1 § OSL"), ("vidare", "ja"),
            ])
        #expect(saved["location"] == "/utlamnande/utkast/1/granska")
        let again = await browser.get("/utlamnande/utkast/1/handling/1").words
        #expect(again.contains("”kim exempel”, på ett ställe: 21 kap. 7 § OSL") && again.contains("Hela fältet: 22 kap. 1 § OSL"))
        let preview = await browser.get("/utlamnande/utkast/1/granska")
        #expect(preview.words.contains("En handling, tre maskningar"))
        #expect(preview.words.contains("▇▇▇ maskat, grund 1 , ▇▇▇ maskat, grund 1 , såg något vid torget"))
        #expect(preview.words.contains("1. 21 kap. 7 § OSL. Det kan antas") && preview.words.contains("2. 22 kap. 1 § OSL."))
        #expect(preview.words.contains("skriftligt beslut, som går att överklaga"))
        for words in ["Kim", "kim exempel", "070", "Robin"] { #expect(!preview.text.contains(words), "\(words)") }
        let made = await browser.send("/utlamnande/utkast/1/kopia", [("sigill", preview.hidden("sigill"))])
        #expect(made.status == 303 && made["location"] == "/utlamnande/1")
        let page = await browser.get("/utlamnande/1")
        #expect(page.words.contains("Inte sagt: den som begär behöver inte säga vem den är") && page.words.contains("Sascha Exempel, registrator"))
        #expect(page.words.contains("Text, tecken 1–11: 21 kap. 7 § OSL") && page.words.contains("Skriven av, hela fältet: 22 kap. 1 § OSL"))
        let pdf = await browser.get("/utlamnande/1.pdf")
        let kept = try await house.desk().copy(1)
        #expect(pdf.status == 200 && pdf["content-type"] == "application/pdf" && pdf.body == kept)
        let sha256 = try await house.desk().one(1).disclosed.sha256
        #expect(page.text.contains(sha256))
        let list = await browser.get("/utlamnande").words
        #expect(list.contains("utlämnande 1 11 november 2024 Noter om torget En handling, tre maskningar Sascha Exempel"))
        #expect(await browser.get("/utlamnande/utkast/1").status == 404)
    }

    @Test func `words that are not found are said, and what was filled in stands`() async throws {
        let house = try await DisclosureHouse()
        _ = try await house.draft(["1"])
        let browser = house.browser()
        let state = await browser.get("/utlamnande/utkast/1/handling/1").hidden("lage")
        let typed = [("lage", state), ("ord-1", "Kim\nLo Exempel"), ("grund-1", "18:1"), ("egen-1", "prov")]
        let refused = await browser.send("/utlamnande/utkast/1/handling/1", typed)
        #expect(refused.status == 422)
        #expect(refused.words.contains("Det här står inte i fältet Text: ”Lo Exempel”. Inget är sparat."))
        #expect(refused.text.contains("Kim\nLo Exempel") && refused.text.contains(#"value="18:1" selected"#))
        let bare = await browser.send("/utlamnande/utkast/1/handling/1", [("lage", state), ("hela-2", "ja")])
        #expect(bare.status == 422 && bare.words.contains("Välj en grund för det som ska maskas i fältet Skriven av."))
        #expect(try house.count("disclosure_draft_mask") == 0)
    }

    @Test func `a proposal masks nothing by itself`() async throws {
        let house = try await DisclosureHouse()
        let draft = try await house.draft(["1"])
        #expect(await house.browser().get("/utlamnande/utkast/1/granska").words.contains("070-123 45 67"))
        try await house.make(draft)
        #expect(String(decoding: try await house.desk().copy(1), as: UTF8.self).contains("070-123 45 67"))
    }

    @Test func `warns of words that are masked in one record and read in another`() async throws {
        let house = try await DisclosureHouse()
        _ = try await house.draft(["1", "2"], [MaskOrder.Part(field: "Text", lines: "Kim", ground: "21:7")])
        let words = await house.browser().get("/utlamnande/utkast/1/granska").words
        #expect(words.contains("”Kim” står kvar i Not 2, Text."))
    }

    @Test func `what cannot be taken is said on the page it came from`() async throws {
        let house = try await DisclosureHouse()
        let browser = house.browser()
        let empty = await browser.send("/utlamnande", [("begart", "  "), ("mottagare", "Kim Exempel")])
        #expect(empty.status == 422 && empty.words.contains("Skriv vad som begärts") && empty.text.contains(#"value="Kim Exempel""#))
        _ = try await house.draft(["1"])
        let stale = await browser.send("/utlamnande/utkast/1/kopia", [("sigill", "gammalt")])
        #expect(stale.status == 422 && stale.words.contains("Något har ändrats sedan sidan hämtades."))
        let old = await browser.send("/utlamnande/utkast/1/ta-bort", [("plats", "1"), ("lage", "gammalt")])
        #expect(old.status == 422 && old.words.contains("Något har ändrats sedan sidan hämtades."))
        #expect(await browser.send("/utlamnande/utkast/1/handlingar", [("val-000-noter:77", "ja"), ("lage", "x")]).status == 422)
        #expect(await browser.get("/utlamnande/utkast/1?slag=hemligt").status == 400)
        #expect(await browser.get("/utlamnande/utkast/1?slag=noter&fran=igar").status == 400)
        house.records.set([])
        #expect(await browser.get("/utlamnande/utkast/1/handling/1").words.contains("Handlingen finns inte längre"))
        #expect(await browser.get("/utlamnande/utkast/1/granska").words.contains("Not 1 finns inte längre."))
    }

    @Test func `what somebody wrote is never markup`() async throws {
        let house = try await DisclosureHouse()
        house.records.set([ExampleRecords.note("1", "<script>alert(1)</script> & \"citat\"")])
        let desk = house.desk()
        let number = try await desk.begin(asked: "<b>Allt</b>", recipient: "<i>Kim</i>")
        try await desk.choose([DisclosureHouse.key("1")], in: number, state: desk.draft(number).state)
        let browser = house.browser()
        for path in ["/utlamnande", "/utlamnande/utkast/1", "/utlamnande/utkast/1/handling/1", "/utlamnande/utkast/1/granska"] {
            let text = await browser.get(path).text
            #expect(!text.contains("<script>alert") && !text.contains("<b>Allt") && !text.contains("<i>Kim"), "\(path)")
        }
        try await house.make(number)
        let text = await browser.get("/utlamnande/1").text
        #expect(text.contains("&lt;b&gt;Allt&lt;/b&gt;") && text.contains("&lt;i&gt;Kim&lt;/i&gt;"))
    }

    @Test func `the name of a box leads back to its record`() {
        for id in ["12", "2024-45-racksta", "a:b"] {
            let key = DisclosureHouse.key(id)
            #expect(RecordSearch.key(RecordSearch.name(key, at: 7)) == key)
        }
        #expect(RecordSearch.name(DisclosureHouse.key("12"), at: 7) == "val-007-noter:12")
        for name in ["val-", "val-1", "val-1-", "val-1-noter", "val-1-Noter:1", "val-1-noter:"] { #expect(RecordSearch.key(name) == nil, "\(name)") }
    }
}
