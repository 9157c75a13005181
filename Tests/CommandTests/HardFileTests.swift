import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// Files made to harm, of another kind than they say, or half of what they were: the whole program says in Swedish what is wrong, ends as the
    /// contract says, and the store is as it was.
    @Suite struct HardFiles {
        @Test(arguments: HardFile.unreadable + HardFile.cut + HardFile.cells) func `refuses`(file: HardFile) async throws {
            try await Desk.with { desk in
                try await desk.put(file)
                let before = try await desk.state()
                let order = file.order.prefix(2) + [file.name] + file.order.dropFirst(2) + ["--data", Desk.store]
                let spoken = try await Program.run(Array(order), in: desk.folder)
                Speech.expectRefusal(spoken, code: 1, saying: file.words)
                #expect(spoken.err.hasPrefix(file.name), "\(spoken.err)")
                #expect(spoken.out.contains("\(file.name) lästes inte in: ") && spoken.out.hasSuffix(" Inget har ändrats.\n"), "\(spoken.out)")
                let written = try await Program.run(order + ["--dry-run", "--format", "json"], in: desk.folder)
                try Speech.expectFault(written, code: 1, kind: "import", fault: file.fault)
                let envelope = try written.envelope()
                let fault = try #require(envelope["faults"]?.elements.first)
                #expect(envelope[["data", "outcome"]]?.string == "refused")
                #expect(fault["file"]?.string == file.name)
                #expect(fault["row"]?.double == file.row.map(Double.init) && fault["column"]?.double == file.column.map(Double.init), "\(fault.text)")
                #expect(try await desk.state() == before)
            }
        }

        @Test func `reads the sheet that is asked for when two look right`() async throws {
            try await Desk.with { desk in
                try await desk.make("two-sheets", as: "antal.xlsx")
                let refused = try await desk.ask("import", "counts", "antal.xlsx", "--source", "Prov")
                #expect(refused["faults"]?.elements.first?["suggestions"] == .strings(["Januari", "Februari"]))
                let taken = try await desk.ask("import", "counts", "antal.xlsx", "--source", "Prov", "--sheet", "Februari")
                #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "file", "sheet"]]?.string == "Februari", "\(taken.text)")
                #expect(try await desk.count("prov", "klotter", "2024-02") == 4)
                #expect(try await desk.count("prov", "klotter", "2024-01") == nil)
            }
        }

        @Test func `passes over a million empty rows between two that are filled`() async throws {
            try await Desk.with { desk in
                try await desk.make("many-empty", as: "nivåer.xlsx")
                let taken = try await desk.ask("import", "levels", "nivåer.xlsx")
                #expect(taken[["data", "rows", "read"]] == .int(2), "\(taken.text)")
                #expect(taken["faults"]?.elements.contains { $0["severity"]?.string == "error" } == false)
                let levels = try await desk.ask("levels", "--year", "2024", "--area", "Vinsta")
                #expect(levels[["data", "areas"]]?.elements.first?["matrix"]?.elements.prefix(2).compactMap { $0["level"] } == [.int(2), .int(3)])
            }
        }

        @Test func `reads a heading that is merged over three rows`() async throws {
            try await Desk.with { desk in
                try await desk.make("merged", as: "antal.xlsx")
                let taken = try await desk.ask("import", "counts", "antal.xlsx", "--source", "Prov")
                #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "rows", "read"]] == .int(1), "\(taken.text)")
                #expect(try await desk.count("prov", "klotter", "2024-01") == 4)
            }
        }

        @Test func `counts events whose area, day and kind are merged over several rows`() async throws {
            try await Desk.with { desk in
                try await desk.make("merged-events", as: "händelser.xlsx")
                for last in ["--dry-run", "--keep=events"] {
                    let taken = try await desk.ask("import", "events", "händelser.xlsx", "--source", "Prov", "--coverage", "2024-01", last)
                    #expect(taken[["data", "rows", "new"]] == .int(5), "\(taken.text)")
                }
                #expect(try await desk.count("prov", "klotter", "2024-01") == 3)
                #expect(try await desk.count("prov", "klotter", "2024-01", area: "grimsta") == 1)
                #expect(try await desk.count("prov", "ran", "2024-01", area: "grimsta") == 1)
            }
        }

        @Test func `reads a day typed as text in three ways as the same day`() async throws {
            try await Desk.with { desk in
                let days = ["2024-01-15", "15 januari 2024", "15.1.2024", "15/1 2024"]
                let rows = days.enumerated().map { "\($0.offset);\($0.element);Klotter;Vinsta" }
                try desk.put((["id;datum;kategori;område"] + rows).joined(separator: "\n") + "\n", as: "händelser.csv")
                let taken = try await desk.ask("import", "events", "händelser.csv", "--source", "Prov", "--coverage", "2024-01")
                #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "rows", "new"]] == .int(4), "\(taken.text)")
                #expect(try await desk.count("prov", "klotter", "2024-01") == 4)
            }
        }

        @Test(arguments: ["\u{2009}", "\u{202F}", "\u{A0}", " "]) func `reads a thousand with its space`(space: String) async throws {
            try await Desk.with { desk in
                try desk.put("Kategori;Område;Månad;Antal\nKlotter;Vinsta;2024-01;1\(space)234\n", as: "antal.csv")
                #expect(try await desk.ask("import", "counts", "antal.csv", "--source", "Prov")[["data", "outcome"]]?.string == "stored")
                #expect(try await desk.count("prov", "klotter", "2024-01") == 1_234)
            }
        }

        @Test func `reads a printed fall whose minus is U+2212`() async throws {
            try await Desk.with { desk in
                let text = "group,category,2023,2024,printed_change,printed_change_percent\nBrott,Klotter,43,42,\u{2212}1,\u{2212}2\n"
                try desk.put(text, as: "antal.csv")
                let order = ["import", "counts", "antal.csv", "--source", "Prov", "--area", "Vinsta", "--window", "01-01--10-31"]
                let taken = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "arithmetic", "checked", "percents"]] == .int(1), "\(taken.text)")
            }
        }

        @Test func `takes a cell that begins with an equals sign as text, and says so`() async throws {
            try await Desk.with { desk in
                try await desk.make("equals", as: "antal.xlsx")
                let taken = try await desk.ask("import", "counts", "antal.xlsx", "--source", "Prov")
                #expect(taken[["data", "outcome"]]?.string == "stored", "\(taken.text)")
                let warned = taken["faults"]?.elements.filter { $0["severity"]?.string == "warning" && $0["row"] == .int(2) } ?? []
                #expect(warned.contains { $0["found"]?.string == "=HYPERLINK(1)" }, "\(taken.text)")
                #expect(try await desk.run("compstat", "--source", "prov", "--area", "Vinsta", "--through", "2024-01").out.contains("=HYPERLINK(1)"))
            }
        }

        /// Three ways to write one name, one row each month.
        private static let spellings = [
            ["Skadegörelse – klotter", "skadegörelse - Klotter", "SKADEGÖRELSE — KLOTTER"], ["Höga ljud", "höga  ljud", "Höga\u{A0}ljud"],
            ["Skadegörelse – klotter", "skadegörelse - Klotter", "Skadegörelse–klotter"],
        ]

        @Test(arguments: spellings) func `counts names that differ by case, dash or space as one category`(names: [String]) async throws {
            try await Desk.with { desk in
                let rows = names.enumerated().map { "\($0.element);Vinsta;2024-0\($0.offset + 1);\($0.offset + 1)" }
                try desk.put((["Kategori;Område;Månad;Antal"] + rows).joined(separator: "\n") + "\n", as: "antal.csv")
                let ended = try await desk.run("import", "counts", "antal.csv", "--source", "Prov", "--format", "json")
                try #require(ended.code == 0, "\(ended.code): \(ended.out)\(ended.err)")
                #expect(try ended.envelope()[["data", "outcome"]]?.string == "stored")
                let table = try await desk.ask("compstat", "--source", "prov", "--area", "Vinsta", "--through", "2024-03", "--years", "2")
                let categories = table[["data", "rows"]]?.elements.filter { $0["is_sum"] == .bool(false) } ?? []
                #expect(categories.count == 1 && categories.first?["counts"]?.elements.last == .int(6), "\(table.text)")
            }
        }
    }
}

extension Desk {
    /// The count of a category in Vinsta in a period; nil when nothing is known.
    func count(_ source: String, _ category: String, _ period: String, area: String = "vinsta") async throws -> Int? {
        let figure = try await ask("figure", "counts.value:\(source):\(area):\(category):\(period)")
        return figure[["data", "value", "value"]]?.double.map { Int($0) }
    }
}
