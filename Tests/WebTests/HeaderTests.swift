import Testing

@testable import Web

/// Heads and bodies that no browser sends. Each is answered, the line is closed, and the next asker is served.
@Suite struct HeaderTests {
    private static let page = LineServer.get("/sida/a")

    private static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

    private static func post(_ headers: String..., body: String) -> String {
        "POST /skicka HTTP/1.1\r\nHost: a\r\n" + headers.map { $0 + "\r\n" }.joined() + "\r\n" + body
    }

    private func expect(_ asked: String, _ status: Int, saying words: String) async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line()
            try? line.send(asked)
            let answer = try #require(try await line.answer())
            #expect(answer.status == status && answer.text.hasPrefix(words), "\(answer.status) \(answer.text)")
            #expect(answer.isSafe && answer["connection"] == "close" && answer["cache-control"] == "no-store")
            #expect(answer["content-type"] == "text/plain; charset=utf-8")
            #expect(try await line.isClosed())
            #expect(try await line.answer() == nil, "there is one answer only")
            #expect(try await server.ask(HeaderTests.page)?.status == 200)
        }
    }

    private func expectUnread(_ asked: String) async throws { try await expect(asked, 400, saying: "Frågan går inte att läsa.") }

    @Test func `refuses a header that is too large`() async throws {
        try await expect(LineServer.get("/", "X: \(HeaderTests.long(20_000))"), 431, saying: "Webbläsaren skickade för mycket")
    }

    @Test func `refuses a header that never ends`() async throws {
        try await expect("GET / HTTP/1.1\r\nHost: a\r\nX: " + HeaderTests.long(3_000_000), 431, saying: "Webbläsaren skickade för mycket")
    }

    @Test func `refuses headers that are too large together`() async throws {
        let many = (0..<10).map { "X-\($0): \(HeaderTests.long(9_000))" }.joined(separator: "\r\n")
        try await expect(LineServer.get("/", many), 431, saying: "Webbläsaren skickade för mycket")
    }

    @Test func `refuses too many headers`() async throws {
        try await expect(LineServer.get("/", (0..<250).map { "X-\($0): a" }.joined(separator: "\r\n")), 431, saying: "Webbläsaren skickade för mycket")
    }

    @Test func `refuses an address that is too long`() async throws {
        try await expect(LineServer.get("/" + HeaderTests.long(20_000)), 414, saying: "Adressen är för lång.")
        try await expect("GET /" + HeaderTests.long(3_000_000), 414, saying: "Adressen är för lång.")
    }

    @Test func `answers an address that is nearly too long`() async throws {
        try await LineServer.with { server async throws in
            #expect(try await server.ask(LineServer.get("/" + HeaderTests.long(16_000)))?.status == 404)
            #expect(try await server.ask(LineServer.get("/sida/a", "X: \(HeaderTests.long(16_000))"))?.status == 200)
        }
    }

    @Test func `refuses a body with two lengths, or a length that is none`() async throws {
        for lengths in ["Content-Length: 6\r\nContent-Length: 7", "Content-Length: 6\r\nContent-Length: 6", "Content-Length: 6, 6", "Content-Length: -6"] {
            try await expectUnread(HeaderTests.post(lengths, body: "namn=a"))
        }
        for lengths in ["Content-Length: 6a", "Content-Length: +6", "Content-Length: 0x6", "Content-Length: 99999999999999999999"] {
            try await expectUnread(HeaderTests.post(lengths, body: "namn=a"))
        }
    }

    @Test func `refuses a body that is both in chunks and of a length`() async throws {
        let body = "6\r\nnamn=a\r\n0\r\n\r\n"
        try await expectUnread(HeaderTests.post("Content-Length: 6", "Transfer-Encoding: chunked", body: body))
        try await expectUnread(HeaderTests.post("Transfer-Encoding: chunked", "Content-Length: 6", body: body))
    }

    @Test func `refuses a body packed in another way`() async throws {
        let body = "6\r\nnamn=a\r\n0\r\n\r\n"
        for coding in ["gzip, chunked", "gzip", "identity", "xchunked"] {
            try await expect(HeaderTests.post("Transfer-Encoding: \(coding)", body: body), 501, saying: "Det som skickades är packat")
        }
        for coding in ["chunked, chunked", "chunked, identity"] {
            try await expectUnread(HeaderTests.post("Transfer-Encoding: \(coding)", body: body))
        }
        try await expectUnread("POST /skicka HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
    }

    @Test func `reads a body in chunks`() async throws {
        try await LineServer.with { server async throws in
            let asked = HeaderTests.post(
                "Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked", body: "3\r\nnam\r\n3;x=y\r\nn=a\r\n0\r\n\r\n")
            #expect(try await server.ask(asked)?["location"] == "/sida/a")
        }
    }

    @Test func `refuses chunks that are wrong`() async throws {
        for body in ["x\r\nnamn=a\r\n0\r\n\r\n", "6\r\nnamn=abc\r\n0\r\n\r\n", "fffffffffffffffff\r\na", "-1\r\na\r\n0\r\n\r\n", "6\nnamn=a\n0\n\n"] {
            try await expectUnread(HeaderTests.post("Transfer-Encoding: chunked", body: body))
        }
    }

    @Test func `refuses chunks followed by headers without end`() async throws {
        let trailers = (0..<20).map { "X-\($0): \(HeaderTests.long(9_000))\r\n" }.joined()
        try await expect(
            HeaderTests.post("Transfer-Encoding: chunked", body: "6\r\nnamn=a\r\n0\r\n" + trailers), 431, saying: "Webbläsaren skickade för mycket")
    }

    @Test func `takes what follows a body for the next request, and refuses it when it is none`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(LineServer.post("/skicka", length: 6) + "namn=abc\r\n\r\n")
            #expect(try await line.answer()?["location"] == "/sida/a")
            let answer = try #require(try await line.answer())
            #expect(answer.status == 400 && answer.isSafe)
            #expect(try await line.isClosed())
        }
    }

    @Test func `refuses a body that ends before its length`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(LineServer.post("/skicka", length: 60) + "namn=a")
            line.finish()
            let answer = try await line.answer()
            #expect(answer?.status == 400 || answer == nil)
            #expect(try await line.isClosed())
            #expect(server.bench.told.all.isEmpty)
        }
    }

    @Test func `answers many requests sent at once in their order`() async throws {
        try await LineServer.with { server in
            let line = try server.line((0..<50).map { LineServer.get("/sida/nr\($0).json") }.joined())
            for number in 0..<50 {
                let answer = try #require(try await line.answer())
                #expect(answer.status == 200 && answer.text.contains("\"nr\(number) \""))
            }
        }
    }

    @Test func `answers what came before something that cannot be read`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(HeaderTests.page + HeaderTests.page + "SKRÄP\r\n\r\n")
            #expect(try await line.answer()?.status == 200)
            #expect(try await line.answer()?.status == 200)
            let last = try #require(try await line.answer())
            #expect(last.status == 400 && last.isSafe)
            #expect(try await line.isClosed())
        }
    }

    @Test func `refuses signs that steer in names and values`() async throws {
        for sign in ["\0", "\u{1}", "\u{8}", "\u{7f}", "\u{b}"] {
            try await expectUnread(LineServer.get("/sida/a", "X: a\(sign)b"))
            try await expectUnread(LineServer.get("/sida/a", "X\(sign)Y: a"))
            try await expectUnread(LineServer.get("/sida/\(sign)"))
        }
    }

    @Test func `refuses a head with lines that are broken in other ways`() async throws {
        for head in [
            LineServer.get("/sida/a", "X : a"), LineServer.get("/sida/a", ": a"), LineServer.get("/sida/a", "utan kolon"),
            LineServer.get("/sida/a", "X: a\rSet-Cookie: b"), "GET  HTTP/1.1\r\nHost: a\r\n\r\n", "GET /sida/a HTTP/1.1 x\r\nHost: a\r\n\r\n",
            "HEJ / HTTP/1.1\r\nHost: a\r\n\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "GET / SIP/1.1\r\nHost: a\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}",
        ] { try await expectUnread(head) }
    }

    @Test func `answers a machine of the old language, also one that names no host`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            for asked in ["GET /sida/a HTTP/1.0\r\n\r\n", "GET /sida/a HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"] {
                let line = try server.line(asked)
                let answer = try #require(try await line.answer())
                #expect(answer.status == 200 && answer.isSafe && answer["connection"] == "close")
                #expect(try await line.isClosed())
            }
        }
    }

    @Test func `answers methods that no page has`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            for method in ["PUT", "TRACE", "OPTIONS", "PROPFIND"] {
                let answer = try #require(try await server.ask("\(method) /sida/a HTTP/1.1\r\nHost: a\r\n\r\n"))
                #expect(answer.status == 405 && answer.isSafe)
            }
            #expect(try await server.ask("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 404)
            let tunnel = try #require(try await server.ask("CONNECT elak.example:443 HTTP/1.1\r\nHost: elak.example:443\r\n\r\n"))
            #expect(tunnel.status == 404 && tunnel["connection"] == "close")
        }
    }
}
