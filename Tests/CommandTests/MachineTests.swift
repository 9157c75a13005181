import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// What the machine cannot do, through no fault of the person: exit code 3.
    @Suite struct Machine {
        private static let correction = "iso_year,iso_week,area,level\n2024,2,Vinsta,5\n"

        private static let lock = """
            import sqlite3, time
            store = sqlite3.connect("lager/samsyn.sqlite", isolation_level=None)
            store.execute("BEGIN IMMEDIATE")
            print("locked", flush=True)
            time.sleep(900)
            """

        @Test func `waits for another writer and then says that the store is busy`() async throws {
            try Desk.checkPython()
            try await Desk.with { desk in
                try desk.put(Machine.correction, as: "fil.csv")
                let before = try await desk.state()
                try await Tended.during(Program.python, ["-c", Machine.lock], in: desk.folder, ready: "locked") { _ in
                    Speech.expectRefusal(try await desk.run("import", "levels", "fil.csv"), code: 3, saying: "Lagret är upptaget")
                    try Speech.expectFault(
                        await desk.run("import", "levels", "fil.csv", "--format", "json"), code: 3, fault: "store-locked")
                }
                #expect(try await desk.state() == before)
                #expect(try await desk.run("import", "levels", "fil.csv").code == 0, "the store is free again")
            }
        }

        @Test func `lets pages and commands read on while another writes`() async throws {
            try Desk.checkPython()
            try await Desk.with { desk in
                try await Program.serving(["--data", Desk.store], in: desk.folder) { site, _ in
                    try await Tended.during(Program.python, ["-c", Machine.lock], in: desk.folder, ready: "locked") { _ in
                        let port = try #require(UInt16(site.components(separatedBy: ":").last ?? ""))
                        #expect(try await LocalHTTP.send("GET", "/arssammanstallning/2024", port: port, body: []).status == 200)
                        #expect(try await desk.run("levels", "--year", "2024").code == 0)
                    }
                }
            }
        }

        @Test func `says that a store may only be read, and leaves nothing in its folder`() async throws {
            try await Desk.with { desk in
                try desk.put(Machine.correction, as: "fil.csv")
                let visitor = try await Visitor(desk)
                let before = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/" + Desk.store)
                let spoken = try await visitor.run(["import", "levels", "fil.csv", "--data", Desk.store])
                Speech.expectRefusal(spoken, code: 3, saying: "Lagret går bara att läsa, inte att skriva i")
                let written = try await visitor.run(["import", "levels", "fil.csv", "--data", Desk.store, "--format", "json"])
                try Speech.expectFault(written, code: 3, fault: "store-read-only")
                #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/" + Desk.store) == before)
            }
        }

        @Test(arguments: [
            ["levels", "--year", "2024"], ["import", "levels", "fil.csv"], ["store", "status"], ["audit", "verify"], ["serve", "--port", "0"],
        ])
        func `says that a damaged store cannot be read`(order: [String]) async throws {
            try await Desk.with { desk in
                try desk.put(Machine.correction, as: "fil.csv")
                let damaged = [UInt8](repeating: 0xA7, count: 40_000)
                try desk.put(damaged, as: Desk.store + "/samsyn.sqlite")
                try await expectMachineCannot(desk, order, "store-corrupt", "Lagerfilen går inte att läsa")
                #expect(FileManager.default.contents(atPath: desk.folder + "/" + Desk.store + "/samsyn.sqlite") == Data(damaged))
            }
        }

        @Test func `says that a store cut short cannot be read`() async throws {
            try await Desk.with { desk in
                let file = desk.folder + "/" + Desk.store + "/samsyn.sqlite"
                let whole = try Data(contentsOf: URL(filePath: file))
                try desk.put(Array(whole.prefix(whole.count / 2)), as: Desk.store + "/samsyn.sqlite")
                try await expectMachineCannot(desk, ["levels", "--year", "2024"], "store-corrupt", "Lagerfilen går inte att läsa")
            }
        }

        @Test(arguments: [
            ["levels", "--year", "2024"], ["import", "levels", "fil.csv"], ["store", "status"], ["audit", "verify"], ["serve", "--port", "0"],
        ])
        func `leaves a store of a newer version alone`(order: [String]) async throws {
            try await Desk.with { desk in
                try desk.put(Machine.correction, as: "fil.csv")
                try await desk.python(
                    """
                    import sqlite3
                    store = sqlite3.connect("lager/samsyn.sqlite")
                    store.execute("INSERT INTO schema_migration VALUES (999, 'framtiden')")
                    store.commit()
                    """)
                try await expectMachineCannot(desk, order, "store-newer", "Lagret är skrivet av en nyare version av Samsyn (schema 999")
            }
        }

        @Test func `says what to do where there is no store`() async throws {
            try await TemporaryFolder.with { folder in
                for order in [["levels", "--year", "2024"], Example.importLevels, ["serve", "--port", "0"], ["store", "status"]] {
                    let ended = try await Program.run(order + ["--data", "nytt"], in: folder)
                    Speech.expectRefusal(ended, code: 3, saying: "Det finns inget lager i mappen nytt")
                    #expect(ended.err.contains("samsyn store create --data nytt"))
                    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [], "nothing was made")
                }
            }
        }

        @Test func `says that a file is no store's folder`() async throws {
            try await Desk.with { desk in
                try desk.put("x", as: "fil.csv")
                let ended = try await Program.run(["levels", "--year", "2024", "--data", "fil.csv"], in: desk.folder)
                Speech.expectRefusal(ended, code: 3, saying: "fil.csv är en fil. Ett lager ligger i en mapp")
            }
        }

        @Test func `does not make a store where there is one`() async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                Speech.expectRefusal(try await desk.run("store", "create"), code: 3, saying: "Det finns redan ett lager i mappen lager")
                #expect(try await desk.state() == before)
            }
        }

        @Test func `says which port is taken and which is not, and ends well when told to stop`() async throws {
            try await Desk.with { desk in
                // A store of its own: a second server of the same one is refused for that.
                #expect(try await Program.run(["store", "create", "--data", "annat"], in: desk.folder).code == 0)
                let code = try await Program.serving(["--data", Desk.store], in: desk.folder) { site, server in
                    let port = site.components(separatedBy: ":").last ?? ""
                    let order = ["serve", "--port", port, "--data", "annat"]
                    let second = try await Program.run(order, in: desk.folder)
                    Speech.expectRefusal(second, code: 3, saying: "Porten \(port) används redan av ett annat program")
                    try Speech.expectFault(await Program.run(order + ["--format", "json"], in: desk.folder), code: 3, fault: "port-in-use")
                    return await server.stop()
                }
                #expect(code == 0)
            }
        }

        private func expectMachineCannot(_ desk: Desk, _ order: [String], _ fault: String, _ words: String) async throws {
            let order = order + ["--data", Desk.store]
            Speech.expectRefusal(try await Program.run(order, in: desk.folder), code: 3, saying: words)
            try Speech.expectFault(await Program.run(order + ["--format", "json"], in: desk.folder), code: 3, fault: fault)
        }
    }
}
