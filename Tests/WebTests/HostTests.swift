import Testing

@testable import Web

/// The name by which a server is asked is written by whoever asks.
@Suite struct HostTests {
    private static let targets = [
        "/", "/sida/a", "/sida/a/", "/sida/a.csv", "/sida/a.json", "/vidare", "/nej", "/nej.json", "/trasig?ar=x", "/fel", "/mitt", "/tabell.csv", "/fil",
        "/favicon.svg", "//elak.example/x", "/assets/nej",
    ]

    private static func shown(_ answer: RawAnswer?) -> [String]? {
        answer.map { $0.lines.filter { !$0.lowercased().hasPrefix("date:") } + ["\($0.status)", $0.text] }
    }

    @Test func `makes nothing of the host's name in a page or on the way to one`() async throws {
        try await LineServer.with { server in
            for target in HostTests.targets {
                let usual = try await server.ask(LineServer.get(target))
                let strange = try await server.ask(LineServer.get(target, host: "elak.example"))
                #expect(HostTests.shown(usual) != nil && HostTests.shown(usual) == HostTests.shown(strange), "\(target)")
                #expect(target.contains("elak") || strange?.text.contains("elak") == false)
            }
        }
    }

    @Test func `makes nothing of what a proxy says of the host's name`() async throws {
        try await LineServer.with { server in
            for name in ["X-Forwarded-Host", "X-Host", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Server", "X-HTTP-Method-Override"] {
                for target in HostTests.targets {
                    let usual = try await server.ask(LineServer.get(target))
                    let strange = try await server.ask(LineServer.get(target, "\(name): elak.example"))
                    #expect(HostTests.shown(usual) == HostTests.shown(strange), "\(name) \(target)")
                }
            }
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHOST: elak.example\r\n\r\n",
        LineServer.get("/", host: ""), LineServer.get("/", host: "a/b"), LineServer.get("/", host: "a b"), LineServer.get("/", host: "a@elak.example"),
        LineServer.get("/", host: "a?b"), LineServer.get("/", host: "a#b"), LineServer.get("/", host: "a\\b"), LineServer.get("/", host: "a,b"),
        LineServer.get("/", host: "å.example"), LineServer.get("/", host: "http://a"), LineServer.get("/", host: "a\"b"), LineServer.get("/", host: "a<b>"),
    ])
    func `refuses a host that is missing, doubled or no name`(_ asked: String) async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(asked)
            let answer = try #require(try await line.answer())
            #expect(answer.status == 400 && answer.text == "Det går inte att se vilken webbplats frågan gäller.\n")
            #expect(answer.isSafe && answer["connection"] == "close")
            #expect(try await line.isClosed())
            #expect(try await server.ask(LineServer.get("/"))?.status == 200)
        }
    }

    @Test func `takes a host over two lines for an unreadable request`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server async throws in
            #expect(try await server.ask("GET / HTTP/1.1\r\nHost: a\r\n elak.example\r\n\r\n")?.status == 400)
            #expect(try await server.ask("GET / HTTP/1.1\r\nHost: a\nX-Y: b\r\n\r\n")?.status == 400)
        }
    }

    @Test func `takes a whole address only for the host that is named`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server async throws in
            for target in ["http://solna.example/sida/a", "https://solna.example/sida/a", "HTTP://SOLNA.example/sida/a"] {
                #expect(try await server.ask(LineServer.get(target, host: "solna.example"))?.status == 200, "\(target)")
            }
            for target in [
                "http://elak.example/sida/a", "http://solna.example@elak.example/sida/a", "http://solna.example:81/sida/a", "ftp://solna.example/sida/a",
                "http:///sida/a", "http:/sida/a", "http:sida",
            ] {
                #expect(try await server.ask(LineServer.get(target, host: "solna.example"))?.status == 400, "\(target)")
            }
        }
    }

    @Test func `gives each municipality's host its own site, and other hosts none`() async throws {
        try await LineServer.with(patience: LineServer.patience, hosts: ["solna.example", "nacka.example"]) { server in
            for host in ["solna.example", "SOLNA.example:443", "nacka.example"] {
                #expect(try await server.ask(LineServer.get("/", host: host))?.status == 200)
            }
            for host in ["elak.example", "solna.example.elak.example", "xsolna.example", "solna.example.", ":80", "[::1]"] {
                let answer = try #require(try await server.ask(LineServer.get("/", host: host)))
                #expect(answer.status == 421 && answer.isSafe && !answer.text.contains("solna"), "\(host)")
            }
            #expect(try await server.ask("GET / HTTP/1.0\r\n\r\n")?.status == 421)
            #expect(try await server.ask(LineServer.get("http://nacka.example/", host: "solna.example"))?.status == 400)
        }
    }
}
