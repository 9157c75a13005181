import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// A store that someone has changed by hand.
    @Suite struct Trail {
        @Test func `finds an untouched store whole`() async throws {
            try await Desk.with { desk in
                let ended = try await desk.run("audit", "verify")
                #expect(ended.code == 0 && ended.out.hasPrefix("Spåret är helt: 3 ändringar."), "\(ended.out)\(ended.err)")
                let envelope = try await desk.ask("audit", "verify")
                #expect(envelope[["data", "intact"]] == .bool(true) && envelope[["data", "broken"]] == .null)
            }
        }

        @Test(arguments: [
            ("UPDATE level_decision SET level = 4 WHERE id = 3", 2, "level_decision"), ("DELETE FROM level_decision WHERE id = 7", 2, "level_decision"),
            ("UPDATE count_cell SET value = value + 1 WHERE id = 5", 3, "count_cell"), ("UPDATE area SET name = 'Grimstaby' WHERE slug = 'grimsta'", 1, "area"),
            ("UPDATE import_file SET sha256 = 'x' WHERE id = 2", 2, "import_file"),
        ])
        func `names the change and the table that were altered`(edit: String, change: Int, table: String) async throws {
            try await Desk.with { desk in
                try await desk.python("import sqlite3; s = sqlite3.connect('lager/samsyn.sqlite'); s.execute(\"\(edit)\"); s.commit()")
                let ended = try await desk.run("audit", "verify")
                Speech.expectRefusal(ended, code: 1, saying: "Spåret är brutet vid ändring \(change)")
                #expect(ended.err.contains(table), "\(ended.err)")
                let broken = try await desk.ask("audit", "verify")[["data", "broken"]]
                #expect(broken?["change"] == .int(change) && broken?["table"]?.string == table)
            }
        }

        @Test func `sees by the remembered link that the end is another`() async throws {
            try await Desk.with { desk in
                let head = try #require(try await desk.state().head?.string)
                #expect(try await desk.run("audit", "verify", "--expect", head).code == 0)
                try desk.put("iso_year,iso_week,area,level\n2024,2,Vinsta,5\n", as: "fil.csv")
                #expect(try await desk.run("import", "levels", "fil.csv").code == 0)
                let wrong = String(head.reversed())
                Speech.expectRefusal(try await desk.run("audit", "verify", "--expect", wrong), code: 1, saying: "Länken du minns finns inte i spåret")
            }
        }
    }
}
