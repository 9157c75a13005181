import Almanac
import Picture
import ProgramUnderTest
import Storage
import Testing

@testable import samsyn

/// Which folder and which clock a command has: the flag's, then the environment's, then its own. Asked of the built program, which sees nothing of
/// this process's environment.
@Suite struct CommonOptionsTests {
    private func run(_ arguments: [String], _ environment: [String: String] = [:], in folder: String) async throws -> Finished {
        try await Program.run(arguments, environment: environment, in: folder)
    }

    private func made(_ name: String, in folder: String) async throws {
        let made = try await run(["store", "create", "--data", name], in: folder)
        #expect(made.code == 0)
    }

    @Test func `takes the folder of the flag, then of the environment, then data`() async throws {
        try await TemporaryFolder.with { folder in
            for name in ["flagga", "omgivning", "data"] { try await made(name, in: folder) }
            let asked = ["store", "status", "--format", "json"]
            let environment = ["SAMSYN_DATA": "omgivning"]
            let flag = try await run(asked + ["--data", "flagga"], environment, in: folder)
            #expect(flag.out.contains(#""place":"flagga""#))
            #expect(try await run(asked, environment, in: folder).out.contains(#""place":"omgivning""#))
            #expect(try await run(asked, in: folder).out.contains(#""place":"data""#))
        }
    }

    @Test func `takes the clock of the flag, then of the environment, then the computer's`() async throws {
        try await TemporaryFolder.with { folder in
            let map = Program.examples + "/regso-2025/regso_2025_hasselby_vallingby.geojson"
            let areas = ["import", "areas", map, "--division", "stadsdel", "--name-property", "stadsdel"]
            let environment = ["SAMSYN_NOW": "2023-05-01T12:00"]
            for (store, arguments, environment) in [
                ("flagga", ["--now", "2024-11-11T08:00"], environment), ("omgivning", [], environment), ("egen", [], [:]),
            ] {
                let finished = try await run(areas + ["--data", store] + arguments, environment, in: folder)
                #expect(finished.code == 0, "\(finished.err)")
            }
            #expect(try await moment("flagga", in: folder) == Instant(text: "2024-11-11T07:00:00.000Z"))
            #expect(try await moment("omgivning", in: folder) == Instant(text: "2023-05-01T10:00:00.000Z"))
            // The computer's own clock is later than the day this was written.
            #expect(try await moment("egen", in: folder) > (try #require(Instant(text: "2025-01-01T00:00"))))
        }
    }

    /// When the newest change of a store was made.
    private func moment(_ store: String, in folder: String) async throws -> Instant {
        let store = try await Store.open(.folder("\(folder)/\(store)"), schema: ProductSchema.schema)
        return try #require(try await store.read { try $0.trailHead() }).at
    }

    @Test(arguments: [["--now", "i går"], []]) func `refuses a time that is none, from flag and environment alike`(_ flag: [String]) async throws {
        try await TemporaryFolder.with { folder in
            try await made("data", in: folder)
            let arguments = ["serve", "--port", "0", "--format", "json"] + flag
            let finished = try await run(arguments, flag.isEmpty ? ["SAMSYN_NOW": "i går"] : [:], in: folder)
            #expect(finished.code == 2)
            #expect(finished.out.contains(#""code":"now-unreadable""#))
            #expect(finished.out.contains(#""found":"i går""#))
        }
    }

    @Test func `prints faults as one envelope for programs, and as sentences on the error channel for people`() async throws {
        try await TemporaryFolder.with { folder in
            let json = try await run(["levels", "--year", "2024", "--format", "json"], in: folder)
            #expect(json.code == 3)
            #expect(json.out.hasPrefix(#"{"kind":"fault","version":1,"change":null,"data":null,"faults":[{"code":"store-absent","#))
            #expect(json.out.filter { $0 == "\n" }.count == 1)
            #expect(json.err == "")
            let table = try await run(["levels", "--year", "2024"], in: folder)
            #expect(table.code == 3)
            #expect(table.out == "")
            #expect(table.err.hasPrefix("Fel: Det finns inget lager i mappen data.\n  Gör så här: "))
        }
    }

    @Test(arguments: [
        (["levels"], 2, "usage"), (["levels", "--year", "x"], 2, "usage"), (["nonsens"], 2, "command-unknown"),
        (["import", "levls", "f"], 2, "command-unknown"),
    ])
    func `prints a wrong command line as an envelope too`(_ arguments: [String], _ code: Int32, _ fault: String) async throws {
        try await TemporaryFolder.with { folder in
            let finished = try await run(arguments + ["--format", "json"], in: folder)
            #expect(finished.code == code)
            #expect(finished.out.hasPrefix(#"{"kind":"fault","version":1,"change":null,"data":null,"faults":[{"code":"\#(fault)","#))
            #expect(finished.err == "")
        }
    }

    @Test func `ends help and version well`() async throws {
        try await TemporaryFolder.with { folder in
            for arguments in [["--help"], ["--version"], ["help", "import", "levels"], ["import", "--help"]] {
                let finished = try await run(arguments, in: folder)
                #expect(finished.code == 0, "\(arguments)")
                #expect(finished.err == "")
                #expect(!finished.out.isEmpty)
            }
        }
    }
}
