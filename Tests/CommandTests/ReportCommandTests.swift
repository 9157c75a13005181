import Foundation
import ProgramUnderTest
import Testing

extension CommandTests {
    /// The yearly picture as a file.
    @Suite struct Reports {
        private static let build = ["report", "build", "lagesbild-2024", "--format", "pdf", "--out"]

        @Test func `says what is missing where there is no Typst, and writes nothing`() async throws {
            try await Desk.with { desk in
                let order = Reports.build + ["bild.pdf", "--data", Desk.store]
                let ended = try await Program.run(order, environment: ["SAMSYN_PYTHON": "/nonexistent"], in: desk.folder)
                Speech.expectRefusal(ended, code: 3, saying: "Typst saknas")
                #expect(ended.err.contains("make setup"))
                #expect(!FileManager.default.fileExists(atPath: desk.folder + "/bild.pdf"))
            }
        }

        @Test func `writes the same file twice at the same time of the clock`() async throws {
            try Desk.checkPython()
            try await Desk.with { desk in
                for name in ["a.pdf", "b.pdf"] {
                    let order = Reports.build + [name, "--data", Desk.store, "--now", Example.now]
                    let ended = try await Program.run(order, environment: ["SAMSYN_PYTHON": Program.python], in: desk.folder)
                    #expect(ended.code == 0 && ended.err == "", "\(ended.err)")
                }
                let file = try #require(FileManager.default.contents(atPath: desk.folder + "/a.pdf"))
                #expect(file.starts(with: Data("%PDF-1.7".utf8)))
                #expect(file == FileManager.default.contents(atPath: desk.folder + "/b.pdf"))
            }
        }

        @Test(arguments: [
            (["report", "build", "ingen", "--format", "pdf", "--out", "x.pdf"], "Det finns ingen rapport som heter ”ingen”"),
            (["report", "build", "lagesbild-2024", "--format", "docx", "--out", "x.docx"], "Formatet docx finns inte än"),
            (["report", "build", "lagesbild-2024", "--format", "pdf", "--out", "ingenstans/x.pdf"], "Mappen ingenstans finns inte"),
            (["report", "build", "lagesbild-2024", "--format", "pdf", "--out", "."], "är en mapp, inte en fil"),
            (["report", "build", "lagesbild-2024", "--format", "pdf"], "Det saknas ett argument: '--out <fil>'"),
        ])
        func `says what is wrong with the order`(order: [String], words: String) async throws {
            try await Desk.with { desk in
                let environment = ["SAMSYN_PYTHON": Program.python]
                Speech.expectRefusal(try await Program.run(order + ["--data", Desk.store], environment: environment, in: desk.folder), code: 2, saying: words)
            }
        }
    }
}
