import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// The good path: the municipality's own files, read in, read in again, corrected.
    @Suite struct Imports {
        @Test func `reads in areas, levels and counts as the contract writes the commands`() async throws {
            try await TemporaryFolder.with { folder in
                for (order, rows) in zip(Example.orders, [10, 405, 85]) {
                    let trial = try await Program.run(order + ["--data", "nytt", "--dry-run", "--format", "json"], in: folder)
                    if order != Example.importAreas { #expect(try trial.envelope()[["data", "outcome"]]?.string == "would_store") }
                    let ended = try await Program.run(order + ["--data", "nytt", "--format", "json"], in: folder)
                    let envelope = try ended.envelope()
                    #expect(ended.code == 0 && envelope[["data", "outcome"]]?.string == "stored", "\(envelope.text)")
                    #expect(envelope[["data", "rows", "new"]] == .int(rows))
                }
            }
        }

        @Test(arguments: Example.orders) func `changes nothing when the same file comes again`(order: [String]) async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                let spoken = try await Program.run(order + ["--data", Desk.store], in: desk.folder)
                #expect(spoken.code == 0 && spoken.out.contains("oförändrat"), "\(spoken.out)\(spoken.err)")
                let envelope = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                #expect(envelope[["data", "outcome"]]?.string == "unchanged" && envelope[["data", "batch"]] == .null)
                #expect(try await desk.state() == before)
            }
        }

        @Test func `tries a corrected file dry, and then takes it as a revision`() async throws {
            try await Desk.with { desk in
                let original = try String(contentsOfFile: Example.levels, encoding: .utf8)
                try desk.put(original.replacing("2024,1,Hässelby gård,3", with: "2024,1,Hässelby gård,2"), as: "rättad.csv")
                let before = try await desk.state()
                let trial = try await desk.ask("import", "levels", "rättad.csv", "--dry-run")
                #expect(trial[["data", "outcome"]]?.string == "would_store" && trial[["data", "dry_run"]] == .bool(true))
                #expect(trial[["data", "rows", "changed"]] == .int(1) && trial[["data", "rows", "same"]] == .int(404))
                #expect(try await desk.state() == before)
                let taken = try await desk.ask("import", "levels", "rättad.csv")
                #expect(taken[["data", "outcome"]]?.string == "revision" && taken["change"] == .int(4))
                let levels = try await desk.ask("levels", "--year", "2024", "--area", "Hässelby gård")
                #expect(levels[["data", "areas"]]?.elements.first?["matrix"]?.elements.first?["level"] == .int(2))
                #expect(try await desk.run("audit", "verify").code == 0)
            }
        }

        @Test func `refuses a reason that may point at a person, and reads the level without it when that is said`() async throws {
            try await Desk.with { desk in
                try desk.put("år,vecka,område,nivå,skäl\n2024,46,Vinsta,3,Kim Andersson bråkade\n", as: "skäl.csv")
                let refused = try await desk.run("import", "levels", "skäl.csv")
                Speech.expectRefusal(refused, code: 1, saying: "skälet kan peka ut en person (namn på person)")
                #expect(!refused.err.contains("Andersson"), "\(refused.err)")
                Speech.expectRefusal(try await desk.run("import", "levels", "skäl.csv", "--words", "några"), code: 2, saying: "för --words går inte att läsa")
                let taken = try await desk.ask("import", "levels", "skäl.csv", "--words", "drop-held")
                #expect(taken[["data", "outcome"]]?.string == "stored" && !taken.text.contains("Andersson"), "\(taken.text)")
                #expect(taken["faults"]?.elements.first?["code"]?.string == "reason-dropped", "\(taken.text)")
            }
        }

        @Test func `reads a file that an older Windows program saved`() async throws {
            try await Desk.with { desk in
                let text = "år;vecka;område;nivå\r\n2024;1;Vällingby;3\r\n"
                try desk.put(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: "gammal.csv")
                let envelope = try await desk.ask("import", "levels", "gammal.csv")
                #expect(envelope[["data", "outcome"]]?.string == "unchanged", "\(envelope.text)")
                #expect(envelope[["data", "file", "encoding"]]?.string == "windows-1252")
                #expect(envelope[["data", "file", "separator"]]?.string == ";")
            }
        }

        @Test func `takes back what a page gives out, as unchanged`() async throws {
            try await Desk.with { desk in
                let pages = ["/arssammanstallning/2024.csv", "/statistik.csv"]
                try await Program.serving(["--data", Desk.store], in: desk.folder) { site, _ in
                    let port = try #require(UInt16(site.components(separatedBy: ":").last ?? ""))
                    for (number, page) in pages.enumerated() {
                        let answer = try await LocalHTTP.send("GET", page, port: port, body: [])
                        #expect(answer.status == 200)
                        try desk.put(answer.body, as: "sida\(number).csv")
                    }
                }
                let levels = try await desk.ask("import", "levels", "sida0.csv")
                #expect(levels[["data", "outcome"]]?.string == "unchanged" && levels[["data", "rows", "same"]] == .int(405), "\(levels.text)")
                let order = ["import", "counts", "sida1.csv", "--data", Desk.store, "--format", "json"] + Example.placing
                let counts = try await Program.run(order, in: desk.folder).envelope()
                #expect(counts[["data", "outcome"]]?.string == "unchanged" && counts[["data", "rows", "same"]] == .int(85), "\(counts.text)")
            }
        }
    }
}
