import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// A copy that can be shown to hold what the store held.
    @Suite struct Backups {
        private func names(_ folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

        private func hurt(_ file: String, _ change: (inout Data) -> Void) throws {
            var bytes = try Data(contentsOf: URL(filePath: file))
            change(&bytes)
            try bytes.write(to: URL(filePath: file))
        }

        @Test func `writes a file that can be shown to hold what the store held`() async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                let spoken = try await desk.run("backup", "kopior/i-dag.kopia")
                #expect(spoken.code == 0 && spoken.out.contains("Säkerhetskopian är skriven: kopior/i-dag.kopia"), "\(spoken.out)\(spoken.err)")
                let check = try await desk.ask("backup", "verify", "kopior/i-dag.kopia")
                #expect(check["kind"]?.string == "backup-check" && check["change"] == before.change && check[["data", "head"]] == before.head)
                #expect(check[["data", "sealed"]] == .bool(true) && check[["data", "behind"]] == .int(0))
                #expect(check[["data", "tables"]]?.elements.contains { $0["table"]?.string == "level_decision" && $0["rows"] == .int(405) } == true)
                #expect(try await desk.state() == before)
                #expect(try names(desk.folder + "/kopior") == ["i-dag.kopia", "i-dag.kopia.sha256"])
            }
        }

        @Test func `says how many changes the store has that the copy has not`() async throws {
            try await Desk.with { desk in
                #expect(try await desk.run("backup", "hel.kopia").code == 0)
                try desk.put("iso_year,iso_week,area,level\n2024,2,Vinsta,5\n", as: "fil.csv")
                #expect(try await desk.run("import", "levels", "fil.csv").code == 0)
                let ended = try await desk.run("backup", "verify", "hel.kopia")
                #expect(ended.code == 0 && ended.out.contains("Lagret har 1 ändring som kopian inte har."), "\(ended.out)\(ended.err)")
            }
        }

        @Test func `keeps a folder of copies, and clears away those that are old`() async throws {
            try await Desk.with { desk in
                for day in ["01", "12", "14"] {
                    let order = ["backup", "--folder", "kopior", "--keep-days", "7", "--now", "2024-11-\(day)T02:30"]
                    let made = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                    #expect(made[["data", "removed"]] == (day == "12" ? .strings(["samsyn-2024-11-01T0230.sqlite"]) : .array([])), "\(made.text)")
                }
                let kept = ["samsyn-2024-11-12T0230.sqlite", "samsyn-2024-11-14T0230.sqlite"]
                #expect(try names(desk.folder + "/kopior") == kept.flatMap { [$0, $0 + ".sha256"] })
            }
        }

        @Test func `never writes over a file`() async throws {
            try await Desk.with { desk in
                try desk.put("mitt", as: "hel.kopia")
                Speech.expectRefusal(try await desk.run("backup", "hel.kopia"), code: 3, saying: "Det finns redan en fil hel.kopia. Den är orörd.")
                #expect(try names(desk.folder) == ["hel.kopia", Desk.store])
            }
        }

        @Test(arguments: [
            (["backup"], "backup-nowhere"), (["backup", "a.kopia", "--folder", "kopior"], "backup-nowhere"),
            (["backup", "--folder", "kopior", "--keep-days", "0"], "backup-keeping"), (["backup", "a.kopia", "--keep-days", "7"], "backup-keeping"),
        ])
        func `asks where the copy is to lie, and how long`(order: [String], fault: String) async throws {
            try await Desk.with { desk in
                try Speech.expectFault(await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder), code: 2, fault: fault)
                #expect(try names(desk.folder) == [Desk.store])
            }
        }

        @Test func `refuses a copy that was cut, hurt or is none, before anything is touched`() async throws {
            try await Desk.with { desk in
                for name in ["kort", "skadad", "hel"] { #expect(try await desk.run("backup", name + ".kopia").code == 0) }
                try hurt(desk.folder + "/kort.kopia") { $0 = $0.prefix($0.count / 2) }
                try hurt(desk.folder + "/skadad.kopia") { $0[$0.count / 2] ^= 0x10 }
                try desk.put("inget lager", as: "text.kopia")
                try desk.put([UInt8](), as: "tom.kopia")
                let before = try await desk.state()
                for (name, fault) in [("kort", "cut"), ("skadad", "damaged"), ("text", "foreign"), ("tom", "empty"), ("borta", "absent")] {
                    for order in [["backup", "verify"], ["restore", "--replace"]] {
                        let ended = try await Program.run(order + [name + ".kopia", "--data", Desk.store, "--format", "json"], in: desk.folder)
                        try Speech.expectFault(ended, code: 3, fault: "backup-" + fault)
                    }
                }
                #expect(try await desk.state() == before)
                #expect(try await desk.run("restore", "hel.kopia", "--replace").code == 0)
            }
        }

        @Test func `knows a copy of another store`() async throws {
            try await Desk.with { desk in
                for order in [Example.importAreas, ["backup", "annat.kopia"]] {
                    #expect(try await Program.run(order + ["--data", "annat", "--now", Example.now], in: desk.folder).code == 0)
                }
                let ended = try await desk.run("backup", "verify", "annat.kopia", "--format", "json")
                try Speech.expectFault(ended, code: 3, fault: "backup-other-store")
            }
        }

        @Test func `makes a store of a copy, where there is none`() async throws {
            try await Desk.with { desk in
                #expect(try await desk.run("backup", "hel.kopia").code == 0)
                let ended = try await Program.run(["restore", "hel.kopia", "--data", "nytt"], in: desk.folder)
                #expect(ended.code == 0 && ended.out.contains("Lagret i mappen nytt är återställt från hel.kopia och prövat."), "\(ended.err)")
                let new = try await Program.run(["store", "status", "--data", "nytt", "--format", "json"], in: desk.folder).envelope()
                #expect(StoreState(change: new["change"], head: new[["data", "head"]]) == (try await desk.state()))
                #expect(try await Program.run(["audit", "verify", "--data", "nytt"], in: desk.folder).code == 0)
                Speech.expectRefusal(try await desk.run("restore", "hel.kopia"), code: 3, saying: "Det finns redan ett lager i mappen lager")
            }
        }

        @Test func `moves the store that is there aside when asked to, whole`() async throws {
            try await Desk.with { desk in
                let then = try await desk.state()
                #expect(try await desk.run("backup", "hel.kopia").code == 0)
                try desk.put("iso_year,iso_week,area,level\n2024,2,Vinsta,5\n", as: "fil.csv")
                #expect(try await desk.run("import", "levels", "fil.csv").code == 0)
                let later = try await desk.state()
                let restored = try await desk.ask("restore", "hel.kopia", "--replace", "--now", Example.now)
                #expect(try await desk.state() == then)
                let aside = try #require(restored[["data", "replaced"]]?.string)
                let old = try await Program.run(["store", "status", "--data", aside, "--format", "json"], in: desk.folder).envelope()
                #expect(StoreState(change: old["change"], head: old[["data", "head"]]) == later)
            }
        }

        @Test func `does not restore over a store that a server uses`() async throws {
            try await Desk.with { desk in
                #expect(try await desk.run("backup", "hel.kopia").code == 0)
                let before = try await desk.state()
                try await Program.serving(["--data", Desk.store], in: desk.folder) { _, _ in
                    let refused = try await desk.run("restore", "hel.kopia", "--replace")
                    Speech.expectRefusal(refused, code: 3, saying: "Lagret i mappen lager används redan av en server: process ")
                    #expect(try await desk.run("backup", "medan.kopia").code == 0, "a copy is made while the server runs")
                }
                #expect(try await desk.state() == before)
                #expect(try await desk.run("restore", "hel.kopia", "--replace").code == 0, "the server has let go of it")
            }
        }
    }

    /// Copies of several municipalities, by one command.
    @Suite struct BackupsOfSeveral {
        private static let several = "a.se=solna b.se=borta c.se=nacka d.se=nacka"

        /// Two municipalities with a store each; a third is named that has none.
        private func settle(_ desk: Desk) throws {
            for name in ["solna", "nacka"] {
                try FileManager.default.createDirectory(atPath: desk.folder + "/region", withIntermediateDirectories: true)
                try FileManager.default.copyItem(atPath: desk.folder + "/" + Desk.store, toPath: desk.folder + "/region/" + name)
            }
        }

        private func names(_ folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

        @Test func `gives each municipality a folder of its name, and one that fails does not stop the others`() async throws {
            try await Desk.with { desk in
                try settle(desk)
                let order = ["backup", "--folder", "kopior", "--data", "region", "--now", "2024-11-11T02:30"]
                let environment = ["SAMSYN_MUNICIPALITIES": BackupsOfSeveral.several]
                let ended = try await Program.run(order, environment: environment, in: desk.folder)
                #expect(ended.code == 3 && ended.err.hasPrefix("borta: Fel: Det finns inget lager i mappen region/borta."), "\(ended.err)")
                #expect(ended.err.contains("Gör så här: ") && Speech.foreignWords(in: ended.err) == [], "\(ended.err)")
                #expect(ended.out.contains("nacka: Säkerhetskopian är skriven: kopior/nacka/samsyn-2024-11-11T0230.sqlite"), "\(ended.out)")
                #expect(ended.out.hasSuffix("Säkerhetskopieringen gick bra för 2 av 3 kommuner.\n"), "\(ended.out)")
                #expect(try names(desk.folder + "/kopior") == ["nacka", "solna"])
                for name in ["nacka", "solna"] {
                    let check = ["backup", "verify", "kopior/\(name)/samsyn-2024-11-11T0230.sqlite", "--data", "region/" + name]
                    #expect(try await Program.run(check, in: desk.folder).code == 0)
                }
            }
        }

        @Test func `clears away what is old in each folder, and says which municipality failed to programs too`() async throws {
            try await Desk.with { desk in
                try settle(desk)
                let order = ["backup", "--folder", "kopior", "--keep-days", "7", "--data", "region", "--format", "json"]
                let flags = BackupsOfSeveral.several.split(separator: " ").flatMap { ["--municipality", String($0)] }
                #expect(try await Program.run(order + flags + ["--now", "2024-11-01T02:30"], in: desk.folder).code == 3)
                let ended = try await Program.run(order + flags + ["--now", "2024-11-11T02:30"], in: desk.folder)
                try Speech.expectFault(ended, code: 3, kind: "backups", fault: "store-absent")
                let told = try ended.envelope()[["data", "municipalities"]]?.elements ?? []
                #expect(told.map { $0["municipality"] } == [.string("solna"), .string("borta"), .string("nacka")])
                #expect(told.map { $0["change"] } == [.int(3), .null, .int(3)])
                #expect(told.map { $0["faults"] } == [.array([]), .strings(["store-absent"]), .array([])])
                #expect(told.last?[["backup", "removed"]] == .strings(["samsyn-2024-11-01T0230.sqlite"]))
                #expect(try names(desk.folder + "/kopior/solna").count == 2)
            }
        }

        @Test func `ends well when all went well, and takes one store that is named to one file`() async throws {
            try await Desk.with { desk in
                try settle(desk)
                let environment = ["SAMSYN_MUNICIPALITIES": "a.se=solna c.se=nacka"]
                let all = try await Program.run(["backup", "--folder", "kopior", "--data", "region"], environment: environment, in: desk.folder)
                #expect(all.code == 0 && all.err == "" && all.out.hasSuffix("gick bra för 2 av 2 kommuner.\n"), "\(all.out)\(all.err)")
                let one = try await Program.run(["backup", "en.kopia", "--data", "region/solna"], environment: environment, in: desk.folder)
                #expect(one.code == 0, "\(one.err)")
            }
        }

        @Test func `refuses one file for several, and a name that no municipality can have`() async throws {
            try await Desk.with { desk in
                for (order, fault) in [
                    (["a.kopia", "--municipality", "a.se=solna"], "backup-one-file"),
                    (["--folder", "kopior", "--municipality", "solna"], "municipality-unreadable"),
                ] {
                    let ended = try await Program.run(["backup"] + order + ["--data", "region", "--format", "json"], in: desk.folder)
                    try Speech.expectFault(ended, code: 2, fault: fault)
                }
                let environment = ["SAMSYN_MUNICIPALITIES": "a.se=solna"]
                let ended = try await Program.run(["backup", "a.kopia", "--format", "json"], environment: environment, in: desk.folder)
                try Speech.expectFault(ended, code: 2, fault: "backup-one-file")
                #expect(try names(desk.folder) == [Desk.store])
            }
        }
    }
}
