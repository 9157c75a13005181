import Foundation
import Picture
import ProgramUnderTest
import Testing

/// `samsyn guard`, as somebody runs it over a text of their own.
@Suite struct GuardCommandTests {
    private func guarding(_ text: Data, _ arguments: [String] = []) async throws -> Finished {
        try await TemporaryFolder.with { folder in
            try text.write(to: URL(fileURLWithPath: folder + "/text.txt"))
            return try await Program.run(["guard", "text.txt"] + arguments, in: folder)
        }
    }

    private static let text = "Klotter vid Åkermyntan.\r\nRing 070-174 06 12.\n\n🔥 hos Kim Andersson\n"

    @Test func `answers line by line, with positions in characters counted from one`() async throws {
        let answer = try await guarding(Data(Self.text.utf8), ["--format", "json"])
        #expect(answer.code == 0)
        let told = try answer.envelope()
        #expect(told["kind"] == .string("guard"))
        let lines = try #require(told[["data", "lines"]]?.elements)
        #expect(lines.map { $0["line"] } == [.int(1), .int(2), .int(3), .int(4)])
        #expect(lines[0]["spans"]?.elements == [] && lines[2]["spans"]?.elements == [])
        let phone = try #require(lines[1]["spans"]?.elements.first)
        #expect(phone["kind"] == .string("phone") && phone["from"] == .int(6) && phone["through"] == .int(18) && phone["text"] == .string("070-174 06 12"))
        let name = try #require(lines[3]["spans"]?.elements.first)
        #expect(name["kind"] == .string("name") && name["from"] == .int(7) && name["text"] == .string("Kim Andersson"))
    }

    @Test func `tells people the same in a table, and says when there is nothing`() async throws {
        let found = try await guarding(Data(Self.text.utf8))
        #expect(found.code == 0 && found.out.contains("telefonnummer") && found.out.contains("Kim Andersson"))
        #expect(try await guarding(Data("Mörkt i gången.".utf8)).out.contains("Inget i texten pekar ut en person"))
    }

    @Test func `reads what an older Windows program wrote, and an empty file`() async throws {
        let windows = Data([0x47, 0x72, 0x61, 0x6E, 0x6E, 0x65, 0x6E, 0x20, 0xC5, 0x73, 0x61, 0x20, 0x4C, 0x69, 0x6E, 0x64, 0x71, 0x76, 0x69, 0x73, 0x74])
        #expect(try await guarding(windows).out.contains("Åsa Lindqvist"))
        #expect(try await guarding(Data(), ["--format", "json"]).envelope()[["data", "lines"]]?.elements == [])
    }

    @Test func `says what is wrong with a file that is not there, or is a folder`() async throws {
        try await TemporaryFolder.with { folder in
            let absent = try await Program.run(["guard", "finns-inte.txt"], in: folder)
            #expect(absent.code == 2 && absent.err.contains("Filen finns-inte.txt finns inte."))
            let whole = try await Program.run(["guard", "."], in: folder)
            #expect(whole.code == 2 && whole.err.contains("är en mapp, inte en fil."))
        }
    }
}
