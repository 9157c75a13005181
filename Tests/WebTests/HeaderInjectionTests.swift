import Testing

@testable import Web

/// Cookies that are not ours, and headers of answers made of what was asked.
@Suite struct HeaderInjectionTests {
    /// What nobody should be able to make of an answer.
    private static let forged = "Set-Cookie: tema=morkt"

    private func theme(_ cookie: String...) async throws -> String {
        try await LineServer.with { server in
            let lines = cookie.map { "Cookie: \($0)\r\n" }.joined()
            let answer = try await server.ask("GET /sida/a HTTP/1.1\r\nHost: a\r\n\(lines)\r\n")
            let page = try #require(answer)
            #expect(page.status == 200 && page.isSafe)
            return page.text.contains("data-tema=\"morkt\"") ? "morkt" : page.text.contains("data-tema=\"ljust\"") ? "ljust" : "dator"
        }
    }

    @Test func `reads its cookie among a hundred others`() async throws {
        let others = (0..<100).map { "kaka\($0)=\($0)" }.joined(separator: "; ")
        #expect(try await theme(others + "; tema=morkt") == "morkt")
        #expect(try await theme(others, "tema=morkt") == "morkt")
    }

    @Test func `leaves an oversized cookie be`() async throws {
        #expect(try await theme("stor=" + String(repeating: "a", count: 12_000) + "; tema=morkt") == "morkt")
        #expect(try await theme("tema=" + String(repeating: "morkt", count: 2_000)) == "dator")
    }

    @Test func `takes the first of two cookies of its name`() async throws {
        #expect(try await theme("tema=morkt; tema=ljust") == "morkt")
        #expect(try await theme("tema=ljust", "tema=morkt") == "ljust")
    }

    @Test func `takes no cookie for its own that only looks like it`() async throws {
        for cookie in ["xtema=morkt", "x-tema=morkt", "tema2=morkt", "TEMA=morkt", "a=tema=morkt", "a=\"tema=morkt\"", "tema =morkt", "=tema=morkt"] {
            #expect(try await theme(cookie) == "dator", "\(cookie)")
        }
    }

    /// A browser takes these for other names than `__Host-…`, and lets a neighbouring host set them.
    @Test(arguments: ["\u{a0}tema=morkt", "\u{2003}tema=morkt", "\u{85}tema=morkt", "a=b\u{37e}tema=morkt", "a=b\u{37e} tema=morkt"])
    func `takes no cookie for its own that has a sign before it`(_ cookie: String) async throws {
        #expect(try await theme(cookie) == "dator")
        #expect(Cookies.value(of: "__Host-a", in: cookie.replacing("tema", with: "__Host-a")) == nil)
    }

    private func expectNothingForged(_ answer: RawAnswer?, _ asked: String) {
        guard let answer else {
            Issue.record("no answer to \(asked)")
            return
        }
        #expect(!answer.lines.contains { $0.lowercased().hasPrefix("x-forged") || $0 == HeaderInjectionTests.forged }, "\(asked)")
        #expect(answer.lines.allSatisfy { !$0.contains("\r") && !$0.contains("\n") && $0.contains(":") }, "\(asked)")
        #expect(answer.isSafe)
    }

    @Test func `makes no header of what stands in an address`() async throws {
        try await LineServer.with { server in
            for end in ["%0d%0aX-Forged:%201", "%0aX-Forged:%201", "%0d%0a%0d%0aX-Forged:%201", "%e5%98%8a%e5%98%8dX-Forged:%201", "%E2%80%A8X-Forged:%201"] {
                for start in ["/sida/a", "/sida/a/", "/sida/", "//", "/nej", "/nej/", "/sida/a?q=", "/sida/a/?q=", "/tabell.csv?q=", "/logga-in?till=/"] {
                    let asked = start + end
                    for target in [asked, asked + "/", asked + ".csv", asked + ".json"] {
                        expectNothingForged(try await server.ask(LineServer.get(target, "Connection: close")), target)
                    }
                }
            }
        }
    }

    @Test func `makes no header of what stands in a form or its file's name`() async throws {
        try await LineServer.with { server in
            for value in ["a%0d%0aX-Forged:%201", "a%0aX-Forged:%201"] {
                let body = "namn=\(value)&tema=\(value)"
                for target in ["/skicka", "/utseende"] {
                    expectNothingForged(try await server.ask(LineServer.post(target, length: body.utf8.count) + body), target)
                }
            }
            let body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%0D%0AX-Forged: 1\"\r\n\r\na\r\n--b--\r\n"
            let head = "POST /ladda-upp HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
            expectNothingForged(try await server.ask(head + body), "/ladda-upp")
        }
    }

    @Test func `leads back to nowhere but its own pages, whatever the referer says`() async throws {
        try await LineServer.with { server in
            for path in ["/\t/elak.example", "//elak.example", "/\\elak.example", "/%0d%0aX-Forged:%201", "/a\tX-Forged: 1", "/./%2e%2e//elak.example"] {
                let asked =
                    "POST /utseende HTTP/1.1\r\nHost: a\r\nReferer: http://a\(path)\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\ntema=ljust"
                let answer = try await server.ask(asked)
                expectNothingForged(answer, path)
                let place = try #require(answer?["location"])
                #expect(place.hasPrefix("/") && !place.hasPrefix("//") && !place.contains("\\") && !place.contains("\t"), "\(path) led to \(place)")
            }
        }
    }

    /// What a server in front might let through although this one does not.
    @Test func `keeps line breaks out of its headers even when a server lets them in`() async {
        let bench = Workbench()
        for (name, value) in [("referer", "http://a/x\r\nX-Forged: 1"), ("cookie", "tema=a\r\nX-Forged: 1"), ("accept", "a\r\nX-Forged: 1")] {
            for (method, target) in [("POST", "/utseende"), ("GET", "/sida/a"), ("GET", "/nej")] {
                let answer = await bench.ask(method, target, ["host": "a", name: value], body: "tema=ljust")
                #expect(answer.headers.allSatisfy { !$0.value.contains { $0.isNewline } }, "\(name) \(target)")
            }
        }
    }

    @Test func `announces files without signs that steer`() {
        for name in ["a\r\nX-Forged: 1.csv", "a\"; filename=\"b.exe", "a\0b", "a\u{2028}b", "å\u{202e}csv.exe"] {
            let told = Download.disposition(name)
            #expect(told.unicodeScalars.allSatisfy { (32...126).contains($0.value) })
            #expect(told.filter { $0 == "\"" }.count == 2)
        }
    }
}
