import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// A server from its start to its end, and what it tells those who watch over it.
    @Suite struct Operation {
        private func port(_ site: String) throws -> UInt16 { try #require(UInt16(site.components(separatedBy: ":").last ?? "")) }

        private func get(_ path: String, _ site: String) async throws -> LocalHTTP.Answer {
            try await LocalHTTP.send("GET", path, port: port(site), body: [])
        }

        private func note(_ words: String, _ site: String, by writer: SignedIn) async throws -> LocalHTTP.Answer {
            try await writer.post("/noter", port: port(site), form: "kalla=anmalda-brott&slag=forbehall&text=\(words)")
        }

        @Test func `is the only server of its store, and says so to another`() async throws {
            try await Desk.with { desk in
                try await Program.serving(["--data", Desk.store], in: desk.folder) { _, first in
                    let second = try await desk.run("serve", "--port", "0")
                    Speech.expectRefusal(second, code: 3, saying: "Lagret i mappen lager används redan av en server: process ")
                    #expect(second.err.contains("Två servrar kan inte använda samma lager."))
                    try Speech.expectFault(await desk.run("serve", "--port", "0", "--format", "json"), code: 3, fault: "store-served")
                    #expect(try await desk.run("levels", "--year", "2024").code == 0, "commands go beside it")
                    #expect(await first.stop() == 0)
                }
                let code = try await Program.serving(["--data", Desk.store], in: desk.folder) { _, next in await next.stop() }
                #expect(code == 0, "the store is free again")
            }
        }

        /// Stands in for the documents' interpreter: says that it has begun, and waits until it may end.
        private static let slow = """
            #!/bin/sh
            PATH=/usr/bin:/bin
            : > "$(dirname "$0")/began"
            while [ ! -e "$(dirname "$0")/go" ]; do sleep 0.05; done
            """

        @Test func `answers what it was asked before it stops, and ends well`() async throws {
            try await Desk.with { desk in
                try desk.put(Operation.slow, as: "slow")
                try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.folder + "/slow")
                let environment = ["SAMSYN_PYTHON": desk.folder + "/slow"]
                let code = try await Program.serving(["--data", Desk.store], environment: environment, in: desk.folder) { site, server in
                    async let answer = get("/halsa", site)
                    try await until { FileManager.default.fileExists(atPath: desk.folder + "/began") }
                    async let code = server.stop()
                    try await until { (try? await get("/om", site)) == nil }
                    try desk.put("", as: "go")
                    let (told, ended) = try await (answer, code)
                    #expect(told.status == 200)
                    #expect(try told.json["ready"] == .bool(true))
                    return ended
                }
                #expect(code == 0)
            }
        }

        /// Waits for something that must come, ten minutes at most: other programs may be at work.
        private func until(_ holds: () async throws -> Bool) async throws {
            for _ in 0..<12_000 {
                if try await holds() { return }
                try await Task.sleep(for: .milliseconds(50))
            }
            throw Obstacle("it never came")
        }

        @Test func `copies every change until the last, and the store is made again of the copy`() async throws {
            try await Desk.with { desk in
                let writer = try await SignedIn.enter(Desk.store, in: desk.folder)
                let before = try await desk.state()
                try await Program.serving(["--data", Desk.store, "--copy-to", "kopia"], in: desk.folder) { site, server in
                    try await until { try await get("/halsa", site).json[["copy", "late"]] == .bool(false) }
                    #expect(try await note("sent+skriven", site, by: writer).status == 303)
                    #expect(await server.stop() == 0)
                }
                let after = try await desk.state()
                #expect(after != before)
                #expect(try await Program.run(["restore", "kopia", "--data", "nytt"], in: desk.folder).code == 0)
                let new = try await Program.run(["store", "status", "--data", "nytt", "--format", "json"], in: desk.folder).envelope()
                #expect(StoreState(change: new["change"], head: new[["data", "head"]]) == after)
            }
        }

        @Test func `serves a municipality under several names, with one lock and a copy in a folder of its own`() async throws {
            try await Desk.with { desk in
                let order = ["--data", ".", "--municipality", "a.se=lager", "--municipality", "b.se=lager", "--copy-to", "kopia"]
                let code = try await Program.serving(order, in: desk.folder) { site, server in
                    #expect(try await get("/", site).status == 421, "nobody here is called 127.0.0.1")
                    let second = try await desk.run("serve", "--port", "0")
                    Speech.expectRefusal(second, code: 3, saying: "används redan av en server")
                    return await server.stop()
                }
                #expect(code == 0)
                #expect(try await Program.run(["restore", "kopia/lager", "--data", "nytt"], in: desk.folder).code == 0)
            }
        }

        @Test func `says when its newest backup is old, to people, to machines and in numbers`() async throws {
            try await Desk.with { desk in
                #expect(try await desk.run("backup", "--folder", "kopior", "--now", "2024-11-08T08:00").code == 0)
                let order = ["--data", Desk.store, "--backups", "kopior", "--now", Example.now]
                try await Program.serving(order, in: desk.folder) { site, _ in
                    let health = try await get("/halsa", site).json
                    #expect(health["backup"] == .of(["age_days": .int(3), "change": .int(3), "late": .bool(true)]))
                    #expect(health["copy"] == .null && health["ready"] == .bool(true))
                    #expect(try await get("/drift", site).text.contains("Senaste säkerhetskopian är 3 dagar gammal."))
                    #expect(try await get("/metrics", site).text.contains("samsyn_backup_age_seconds{municipality=\"\"} 259200.0\n"))
                    #expect(try await desk.run("backup", "--folder", "kopior", "--now", Example.now).code == 0)
                    #expect(try await get("/halsa", site).json[["backup", "late"]] == .bool(false))
                    #expect(try await get("/drift", site).text.contains("Senaste säkerhetskopian är från i dag."))
                }
            }
        }

        @Test(arguments: [
            ["levels", "--year", "2024"], ["store", "status"], ["audit", "verify"], ["figures", "--matching", "2024"], ["source", "list"],
        ])
        func `answers those who may only read a store as it does its owner, and leaves nothing behind`(order: [String]) async throws {
            try await Desk.with { desk in
                let owned = try await Program.run(order + ["--data", Desk.store], in: desk.folder)
                let visitor = try await Visitor(desk)
                let store = desk.folder + "/" + Desk.store
                let before = try FileManager.default.contentsOfDirectory(atPath: store)
                let visited = try await visitor.run(order + ["--data", Desk.store])
                #expect(visited.code == 0 && visited.out == owned.out && owned.out != "", "\(visited.out)\(visited.err)")
                #expect(try FileManager.default.contentsOfDirectory(atPath: store) == before)
            }
        }

        @Test func `shows a store that may only be read, and says so to who would write in it`() async throws {
            try await Desk.with { desk in
                let writer = try await SignedIn.enter(Desk.store, in: desk.folder)
                let visitor = try await Visitor(desk)
                try await visitor.serving(["--data", Desk.store]) { port in
                    let site = "http://127.0.0.1:\(port)"
                    for page in ["/", "/statistik", "/drift", "/halsa"] { #expect(try await get(page, site).status == 200, "\(page)") }
                    let refused = try await note("sen", site, by: writer)
                    #expect(refused.status == 503 && refused.text.contains("Lagret går bara att läsa, inte att skriva i. Inget har ändrats."))
                }
            }
        }

        @Test func `makes a backup of a store that may only be read`() async throws {
            try await Desk.with { desk in
                let visitor = try await Visitor(desk)
                let before = try await desk.state()
                try await TemporaryFolder.with { folder in
                    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
                    let made = try await visitor.run(["backup", folder + "/hel.kopia", "--data", Desk.store])
                    #expect(made.code == 0, "\(made.out)\(made.err)")
                    #expect(try await Program.run(["restore", folder + "/hel.kopia", "--data", "nytt"], in: folder).code == 0)
                    let new = try await Program.run(["store", "status", "--data", "nytt", "--format", "json"], in: folder).envelope()
                    #expect(StoreState(change: new["change"], head: new[["data", "head"]]) == before)
                }
            }
        }

        @Test func `does not take a store that may only be read for whole when changes lie in a log beside it`() async throws {
            try await Desk.with { desk in
                let writer = try await SignedIn.enter(Desk.store, in: desk.folder)
                try await Program.serving(["--data", Desk.store], in: desk.folder) { site, _ in
                    #expect(try await note("i+loggen", site, by: writer).status == 303)
                    for ending in ["", "-wal"] {
                        let (from, to) = (desk.folder + "/" + Desk.store + "/samsyn.sqlite", desk.folder + "/avbild.sqlite")
                        try FileManager.default.copyItem(atPath: from + ending, toPath: to + ending)
                    }
                }
                let store = desk.folder + "/" + Desk.store + "/samsyn.sqlite"
                // Without the index, which would make the log readable.
                for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + ending) }
                for ending in ["", "-wal"] {
                    try FileManager.default.moveItem(atPath: desk.folder + "/avbild.sqlite" + ending, toPath: store + ending)
                }
                let visitor = try await Visitor(desk)
                let refused = try await visitor.run(["levels", "--year", "2024", "--data", Desk.store])
                Speech.expectRefusal(refused, code: 3, saying: "Lagret går bara att läsa, inte att skriva i.")
            }
        }

        @Test func `goes by the changes' order when a clock was set back`() async throws {
            try await Desk.with { desk in
                let writer = try await SignedIn.enter(Desk.store, in: desk.folder)
                let before = Int64(try await desk.state().change?.double ?? 0)
                try desk.put("iso_year,iso_week,area,level\n2024,2,Vinsta,5\n", as: "fil.csv")
                let taken = try await desk.ask("import", "levels", "fil.csv", "--now", "2023-01-01T08:00")
                #expect(taken["change"] == .int(before + 1) && taken[["data", "outcome"]]?.string == "revision")
                #expect(try await desk.run("audit", "verify").code == 0)
                try await Program.serving(["--data", Desk.store, "--now", "2023-01-02T08:00"], in: desk.folder) { site, _ in
                    let imports = try await get("/kallor.json", site).json[["data", "imports"]]?.elements ?? []
                    #expect(imports.first?["file"]?.string == "fil.csv" && imports.count == 4, "the newest change first")
                    #expect(try await get("/drift.json", site).json["change"] == .int(before + 1))
                    #expect(try await get("/drift", site).text.contains("januari 2023"))
                    #expect(try await note("sen", site, by: writer).status == 303)
                    #expect(try await get("/halsa", site).json["change"] == .int(before + 2))
                }
                #expect(try await desk.run("audit", "verify").code == 0)
            }
        }
    }
}
