import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// Files with something wrong in them: all of it is said, and nothing is read in.
    @Suite struct RefusedFiles {
        @Test(arguments: BadFile.anyTable + BadFile.levels) func `refuses levels with`(bad: BadFile) async throws {
            try await expectRefusal(of: bad, ["import", "levels", "fil.csv"])
        }

        @Test(arguments: BadFile.anyTable.prefix(4) + BadFile.counts) func `refuses counts with`(bad: BadFile) async throws {
            try await expectRefusal(of: bad, ["import", "counts", "fil.csv"] + Example.placing)
        }

        private func expectRefusal(of bad: BadFile, _ order: [String]) async throws {
            try await Desk.with { desk in
                try desk.put(bad.content, as: "fil.csv")
                let before = try await desk.state()
                let order = order + ["--data", Desk.store]
                let spoken = try await Program.run(order, in: desk.folder)
                Speech.expectRefusal(spoken, code: 1, saying: bad.words)
                #expect(spoken.err.hasPrefix("fil.csv"), "the sentence does not begin with the file's name")
                #expect(spoken.out.hasSuffix("fil.csv lästes inte in: ett fel. Inget har ändrats.\n"))
                for mode in [[], ["--dry-run"]] {
                    let written = try await Program.run(order + mode + ["--format", "json"], in: desk.folder)
                    try Speech.expectFault(written, code: 1, kind: "import", fault: bad.fault)
                    let envelope = try written.envelope()
                    #expect(envelope[["data", "outcome"]]?.string == "refused")
                    #expect(envelope["faults"]?.elements.first?["row"]?.double == bad.row.map(Double.init))
                }
                #expect(try await desk.state() == before)
            }
        }

        @Test func `says all that is wrong with a file at once`() async throws {
            try await Desk.with { desk in
                try desk.put("iso_year,iso_week,area,level\n2024,1,Vinsta,0\n2024,53,Vinsta,1\n2024,3,Vinta,hög\n", as: "fil.csv")
                let ended = try await desk.run("import", "levels", "fil.csv")
                #expect(ended.err.components(separatedBy: "Fel: ").count - 1 == 4, "\(ended.err)")
                #expect(ended.out == "fil.csv lästes inte in: fyra fel. Inget har ändrats.\n")
                #expect(ended.err.contains("Vinsta?"), "\(ended.err)")
            }
        }

        @Test func `shows the area that a misspelt name is nearest to`() async throws {
            try await Desk.with { desk in
                try desk.put("iso_year,iso_week,area,level\n2024,1,Räcksta,1\n", as: "fil.csv")
                let envelope = try await desk.ask("import", "levels", "fil.csv")
                #expect(envelope["faults"]?.elements.first?["suggestions"] == .strings(["Råcksta"]))
            }
        }
    }
}
