import Testing

@testable import Web

/// Deadlines of lines, and how many there are.
@Suite struct LineTests {
    private static let page = LineServer.get("/sida/a")

    @Test func `gives a body more time the larger it is said to be, but not without end`() {
        let patience = LinePatience()
        #expect(patience.head == .seconds(10))
        #expect(patience.body(of: nil) == .seconds(30))
        #expect(patience.body(of: -5) == .seconds(30))
        #expect(patience.body(of: 100_000) == .seconds(31))
        #expect(patience.body(of: 64_000_000) == .seconds(600))
        #expect(patience.body(of: 30_000_000) == .seconds(330))
        #expect(patience.body(of: .max) == .seconds(600))
    }

    @Test func `closes a line whose head comes a byte now and then`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line("GET /sida/a HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
            let began = ContinuousClock.now
            let sender = Task {
                while line.offer([97]) != nil { try await Task.sleep(for: .milliseconds(50)) }
            }
            let answer = try #require(try await line.answer())
            #expect(began.duration(to: .now) >= .milliseconds(390))
            #expect(answer.status == 408 && answer.isSafe)
            #expect(answer["connection"] == "close")
            #expect(answer.text == "Det tog för lång tid innan allt hade kommit fram. Inget har ändrats. Försök igen.\n")
            #expect(try await line.isClosed())
            sender.cancel()
            #expect(try await server.ask(LineTests.page)?.status == 200)
        }
    }

    @Test func `closes a line whose second head comes a byte now and then`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(LineTests.page + "GET /sid")
            #expect(try await line.answer()?.status == 200)
            let sender = Task {
                while line.offer([97]) != nil { try await Task.sleep(for: .milliseconds(50)) }
            }
            #expect(try await line.answer()?.status == 408)
            #expect(try await line.isClosed())
            sender.cancel()
        }
    }

    @Test func `closes a line whose body comes a byte now and then`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(LineServer.post("/skicka", length: 60_000) + "namn=")
            let sender = Task {
                while line.offer([97]) != nil { try await Task.sleep(for: .milliseconds(50)) }
            }
            let answer = try #require(try await line.answer())
            #expect(answer.status == 408 && answer.isSafe)
            #expect(try await line.isClosed())
            sender.cancel()
        }
    }

    @Test func `closes a line whose body comes a chunk now and then`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line("POST /skicka HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            let sender = Task {
                while line.offer(Array("1\r\na\r\n".utf8)) != nil { try await Task.sleep(for: .milliseconds(50)) }
            }
            #expect(try await line.answer()?.status == 408)
            #expect(try await line.isClosed())
            sender.cancel()
        }
    }

    @Test func `waits longer for a large body`() async throws {
        var patience = LineServer.patience
        patience.hundredKilobytes = .seconds(60)
        try await LineServer.with(patience: patience) { [patience] server in
            let boundary = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
            let body = boundary + String(repeating: "a", count: 200_000) + "\r\n--b--\r\n"
            let head = "POST /ladda-upp HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
            let line = try server.line(head + body.prefix(1_000))
            try await Task.sleep(for: patience.body * 3)
            try line.send(String(body.dropFirst(1_000)))
            let answer = try #require(try await line.answer())
            #expect(answer.status == 200 && answer.text.contains("f=a:200000:"))
        }
    }

    @Test func `tells nothing more to whoever does not send the rest of what was too much`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(LineServer.post("/skicka", length: 64_001) + "namn=")
            #expect(try await line.answer()?.status == 413)
            #expect(try await line.answer() == nil)
            #expect(try await line.isClosed())
        }
    }

    @Test func `answers what is too much although all of it is sent, and then the next`() async throws {
        try await LineServer.with { server in
            let line = try server.line(LineServer.post("/skicka", length: 3_000_000))
            try line.send([UInt8](repeating: 97, count: 3_000_000))
            #expect(try await line.answer()?.status == 413)
            try line.send(LineTests.page)
            #expect(try await line.answer()?.status == 200)
        }
    }

    @Test func `gives its last answer also to one that is still sending`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let head = "POST /skicka HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n"
            let line = try server.line(head)
            try line.send([UInt8](repeating: 97, count: 3_000_000))
            #expect(try await line.answer()?.status == 413)
            #expect(try await line.isClosed())
        }
    }

    @Test func `closes a line on which nothing is sent`() async throws {
        var patience = LinePatience()
        patience.idle = .milliseconds(400)
        try await LineServer.with(patience: patience) { server in
            #expect(try await server.line().isClosed())
            let line = try server.line(LineTests.page)
            #expect(try await line.answer()?.status == 200)
            #expect(try await line.isClosed())
        }
    }

    /// After each of these the line is closed from here, though the other end neither closes it nor reads on.
    @Test(arguments: [
        LineServer.get("/sida/a", "Connection: close"), LineServer.get("/sida/a", "Connection: Close"), LineServer.get("/sida/a", "Connection: te, close"),
        "GET /sida/a HTTP/1.0\r\n\r\n", LineServer.get("/sida/a", "Connection: upgrade", "Upgrade: websocket"),
        LineServer.get("/sida/a", "Connection: close") + page,
    ])
    func `closes a line after its last answer`(_ asked: String) async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(asked)
            let answer = try #require(try await line.answer())
            #expect(answer.status == 200 && answer["connection"] == "close")
            #expect(try await line.isClosed())
            #expect(try await line.answer() == nil, "there is one answer only")
        }
    }

    @Test func `throws away what is sent after a switch of language was asked for`() async throws {
        try await LineServer.with(patience: LineServer.patience) { server in
            let line = try server.line(LineServer.get("/sida/a", "Connection: upgrade", "Upgrade: websocket"))
            let heap = [UInt8](repeating: 0, count: 1_000_000)
            var taken = 0
            let end = ContinuousClock.now + RawLine.patience
            while let more = line.offer(heap), ContinuousClock.now < end {
                taken += more
                if more == 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(ContinuousClock.now < end, "the line was closed, after \(taken) bytes")
        }
    }

    @Test func `does not keep a quick asker waiting for slow ones`() async throws {
        // So patient that a quick asker who had to wait for them would never be answered, however slow the machine is.
        var patience = LinePatience()
        (patience.head, patience.body, patience.idle) = (.seconds(3600), .seconds(3600), .seconds(3600))
        try await LineServer.with(patience: patience) { server in
            let heads = try (0..<10).map { _ in try server.line("GET /sida/a HTTP/1.1\r\nHost: a\r\n") }
            let bodies = try (0..<10).map { _ in try server.line(LineServer.post("/skicka", length: 1_000) + "namn=") }
            for _ in 0..<20 { #expect(try await server.ask(LineTests.page)?.status == 200) }
            for line in heads { try line.send("\r\n") }
            for line in heads { #expect(try await line.answer()?.status == 200) }
            for line in bodies { try line.send(String(repeating: "a", count: 995)) }
            for line in bodies { #expect(try await line.answer()?.status == 303) }
        }
    }

    @Test func `lets those who come when every line is taken wait until one is closed`() async throws {
        var patience = LineServer.patience
        patience.head = .seconds(2)
        try await LineServer.with(patience: patience, lines: 4) { server in
            let taken = try (0..<4).map { _ in try server.line("GET /sida/a HTTP/1.1\r\nHost: a\r\n") }
            try await Task.sleep(for: .milliseconds(250))
            let next = try server.line(LineTests.page)
            #expect(try await next.answer(within: .milliseconds(500)) == nil)
            #expect(try await next.answer()?.status == 200, "a slow line was closed")
            withExtendedLifetime(taken) {}
        }
    }

    @Test func `opens no more lines than the system has room for`() {
        #expect(LineLimit.within(7) == 7)
        #expect(LineLimit.within(.max) < .max)
        #expect(LineLimit.within(1) == 1)
    }

    @Test func `ends what was owed when it is told to stop`() async throws {
        let line = try await LineServer.with { server in
            let line = try server.line(LineTests.page)
            #expect(try await line.answer()?.status == 200)
            return line
        }
        #expect(try await line.isClosed())
    }
}
