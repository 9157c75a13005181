import Testing
import Web

@Suite struct FormTests {
    private let bench = Workbench()

    @Test(arguments: [
        [:], ["sec-fetch-site": "same-origin", "host": "h"], ["sec-fetch-site": "none"], ["origin": "http://h:8080", "host": "h:8080"],
        ["origin": "https://h", "host": "h"],
    ])
    func `takes a form from its own pages`(_ headers: [String: String]) async {
        let response = await bench.ask("POST", "/skicka", headers, body: "namn=%C3%A5+b&x=1")
        #expect(response.status == 303)
        #expect(response["location"] == "/sida/%C3%A5%20b")
        #expect(response["cache-control"] == "no-store")
    }

    @Test(arguments: [
        ["sec-fetch-site": "cross-site", "origin": "http://h", "host": "h"], ["sec-fetch-site": "same-site", "host": "h"],
        ["origin": "http://annan.example", "host": "h"], ["origin": "http://h.annan.example", "host": "h"], ["origin": "null", "host": "h"],
        ["origin": "http://h:81", "host": "h"], ["origin": "http://h"], ["origin": "", "host": "h"], ["origin": "file://", "host": "h"],
    ])
    func `refuses a form from elsewhere`(_ headers: [String: String]) async {
        for target in ["/skicka", "/utseende"] {
            let response = await bench.ask("POST", target, headers, body: "tema=morkt")
            #expect(response.status == 403)
            #expect(response["set-cookie"] == nil)
            #expect(response.text.contains("Formuläret skickades från en annan webbplats"))
        }
    }

    @Test func `refuses a form that the server did not read to its end`() async {
        var request = SiteRequest(method: "POST", target: "/skicka")
        request.isBodyTooLarge = true
        #expect(await bench.site.respond(to: request).status == 413)
    }

    @Test(arguments: ["namn=%ff", "namn=%0", "namn=%00"]) func `refuses a form that is not text`(_ body: String) async {
        let response = await bench.ask("POST", "/skicka", body: body)
        #expect(response.status == 400)
        #expect(response.text.contains("Formuläret går inte att läsa. Inget har ändrats."))
    }

    @Test(arguments: ["ljust", "morkt", "dator"]) func `remembers the theme that the reader chose`(_ theme: String) async throws {
        let response = await bench.ask("POST", "/utseende", ["host": "h", "referer": "http://h/sida/a?q=1"], body: "tema=\(theme)")
        #expect(response.status == 303)
        #expect(response["location"] == "/sida/a?q=1")
        let cookie = try #require(response["set-cookie"])
        #expect(cookie == "tema=\(theme); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly")
        let page = await bench.get("/sida/a", ["cookie": "annat=1; tema=\(theme)"])
        #expect(page.text.contains(theme == "dator" ? #"<html lang="sv">"# : #"<html lang="sv" data-tema="\#(theme)">"#))
    }

    @Test(arguments: ["rosa", "", "\"><script>", "morkt; Domain=annan.example"]) func `takes a theme that is none for the computer's own`(_ theme: String) async
    {
        let response = await bench.ask("POST", "/utseende", body: "tema=\(theme)")
        #expect(response["set-cookie"]?.hasPrefix("tema=dator;") == true)
        #expect(await bench.get("/", ["cookie": "tema=\(theme)"]).text.contains(#"<html lang="sv">"#) || theme.hasPrefix("morkt"))
    }

    @Test func `shows a problem in the reader's theme too`() async {
        #expect(await bench.get("/nej", ["cookie": "tema=morkt"]).text.contains(#"data-tema="morkt""#))
    }

    @Test(arguments: [
        "http://annan.example/", "https://annan.example/h/", "//annan.example/", "http://h.annan.example/", "http://h//annan.example/",
        #"http://h/\annan.example"#, "javascript:alert(1)", "http://h@annan.example/", "h/sida", "",
    ])
    func `leads nobody to another site`(_ referer: String) async {
        let response = await bench.ask("POST", "/utseende", ["host": "h", "referer": referer], body: "tema=ljust")
        #expect(response["location"] == "/")
    }
}
