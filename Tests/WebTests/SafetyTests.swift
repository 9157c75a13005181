import Testing
import Web

@Suite struct SafetyTests {
    private let bench = Workbench()

    /// A request for every kind of answer there is.
    private static let requests: [(SiteRequest, Int)] = [
        (SiteRequest(target: "/"), 200), (SiteRequest(target: "/sida/a.csv"), 200), (SiteRequest(target: "/sida/a.json"), 200),
        (SiteRequest(target: "/sw.js"), 200), (SiteRequest(target: "/manifest.webmanifest"), 200),
        (SiteRequest(target: "/fil"), 200), (SiteRequest(target: "/favicon.svg"), 200), (SiteRequest(method: "HEAD", target: "/"), 200),
        (SiteRequest(target: "/vidare"), 303), (SiteRequest(method: "POST", target: "/skicka"), 303),
        (SiteRequest(method: "POST", target: "/utseende", body: Array("tema=ljust".utf8)), 303), (SiteRequest(target: "/sida/a/"), 308),
        (SiteRequest(target: "/trasig?ar=x"), 400), (SiteRequest(target: "/trasig.json"), 400),
        (SiteRequest(method: "POST", target: "/skicka", headers: ["origin": "https://annan.example"]), 403), (SiteRequest(target: "/nej"), 404),
        (SiteRequest(target: "nej"), 404), (SiteRequest(target: "/assets/nej"), 404), (SiteRequest(target: "/hemlig"), 404),
        (SiteRequest(method: "DELETE", target: "/"), 405),
        (SiteRequest(method: "POST", target: "/skicka", body: [UInt8](repeating: 97, count: 64_001)), 413), (SiteRequest(target: "/uppgifter"), 422),
        (SiteRequest(target: "/fel"), 500), (SiteRequest(target: "/fel.json"), 500), (SiteRequest(target: "/upptaget"), 503),
        (SiteRequest(target: "/halsa"), 503),
    ]

    private func expectSafe(_ response: SiteResponse) {
        let policy = response["content-security-policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none';"))
        #expect(!policy.contains("unsafe"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(policy.contains("form-action 'self'"))
        #expect(policy.contains("base-uri 'none'"))
        // What scripts may reach is the product itself, whatever they are.
        for what in ["script-src", "connect-src", "worker-src", "manifest-src"] { #expect(policy.contains("; \(what) 'self';"), "\(what)") }
        #expect(response["x-content-type-options"] == "nosniff")
        #expect(response["referrer-policy"] == "same-origin")
        #expect(response["x-frame-options"] == "DENY")
        #expect(response["cross-origin-opener-policy"] == "same-origin")
        #expect(response["cross-origin-resource-policy"] == "same-origin")
        #expect(response["permissions-policy"]?.contains("geolocation=()") == true)
        #expect(response["cache-control"] != nil || response.status == 303)
    }

    @Test(arguments: requests) func `sends the safety headers with every answer`(_ request: SiteRequest, _ status: Int) async {
        let response = await bench.site.respond(to: request)
        #expect(response.status == status)
        expectSafe(response)
    }

    @Test func `sends them with an unchanged page and an asset too`() async throws {
        let tag = try #require(await bench.get("/")["etag"])
        let unchanged = await bench.get("/", ["if-none-match": tag])
        #expect(unchanged.status == 304)
        expectSafe(unchanged)
        let css = try #require(await bench.get("/").text.firstMatch(of: #/href="(\/assets\/[^"]+)"/#)?.1)
        expectSafe(await bench.get(String(css)))
    }

    @Test(arguments: ["/", "/sida/a", "/fel", "/nej", "/trasig"]) func `writes no script, no style and no address from outside into a page`(
        _ target: String
    ) async {
        let page = await bench.get(target).text
        #expect(!page.contains("<script"))
        #expect(!page.contains("<style"))
        #expect(page.firstMatch(of: #/\s(style|on[a-z]+)\s*=/#) == nil)
        #expect(!page.contains("http://") && !page.contains("https://"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</title><b>", "&lt;b&gt;", "javascript:alert(1)",
    ])
    func `escapes what the reader wrote, wherever it stands`(_ words: String) async {
        let encoded = words.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let hostile = await bench.get("/sida/a?q=\(encoded)")
        #expect(hostile.status == 200)
        #expect(!hostile.text.contains(words) || words.hasPrefix("javascript") || words.hasPrefix("&lt;"))
        for tag in ["<script", "<img", "<b>", "onmouseover='"] { #expect(!hostile.text.contains(tag)) }
        #expect(!hostile.text.contains("&lt;b&gt;") || hostile.text.contains("&amp;lt;b&amp;gt;") || words.hasPrefix("</title>"))
        for target in ["/\(encoded)", "/trasig?ar=\(encoded)", "/sida/\(encoded)"] {
            let page = await bench.get(target).text
            for tag in ["<script", "<img", "<b>", "onmouseover='"] { #expect(!page.contains(tag), "\(target)") }
        }
    }

    @Test func `leaves no trace of what a reader may not see`() async {
        let hidden = await bench.get("/hemlig")
        let absent = await bench.get("/hemlit")
        #expect(hidden.status == 404)
        #expect(hidden.text.replacing("/hemlig", with: "/hemlit") == absent.text)
        #expect(await bench.ask("POST", "/hemlig").status == 404)
        #expect(await bench.ask("HEAD", "/hemlig").status == 404)
    }

    @Test func `tells nobody what went wrong inside`() async {
        let page = await bench.get("/fel").text
        #expect(!page.contains("Unforeseen("))
        #expect(page.contains("Något gick fel hos oss. Inget har ändrats."))
    }
}
