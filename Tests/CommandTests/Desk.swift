import Foundation
import Picture
import ProgramUnderTest
import Testing

/// A folder that a test has to itself, with a store that holds the example of 2024, read in by the commands of the contract.
struct Desk: Sendable {
    let folder: String

    /// The store's folder, as the commands are told it.
    static let store = "lager"

    /// Sits down at a fresh desk for as long as some work takes.
    static func with<Answer>(_ work: (Desk) async throws -> Answer) async throws -> Answer {
        guard let shelf = ExampleOnShelf.folder else { throw Obstacle("the suite has no example on its shelf") }
        return try await TemporaryFolder.with { folder in
            try FileManager.default.copyItem(atPath: shelf, toPath: folder + "/" + store)
            return try await work(Desk(folder: folder))
        }
    }

    /// Runs the program on the store.
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Finished {
        try await Program.run(arguments + ["--data", Desk.store], environment: environment, in: folder)
    }

    /// Runs the program on the store and reads the envelope it prints.
    func ask(_ arguments: String...) async throws -> JSON {
        try await Program.run(arguments + ["--data", Desk.store, "--format", "json"], in: folder).envelope()
    }

    /// Puts a file on the desk.
    func put(_ content: [UInt8], as name: String) throws { try Data(content).write(to: URL(filePath: folder + "/" + name)) }

    func put(_ content: String, as name: String) throws { try put(Array(content.utf8), as: name) }

    /// The change that the store is at and the newest link of its trail, which binds every fact: what must stay when nothing is stored.
    ///
    /// The bytes of its file do not: opening a store may begin a new journal.
    func state() async throws -> StoreState {
        let status = try await ask("store", "status")
        return StoreState(change: status["change"], head: status[["data", "head"]])
    }

    /// Runs a Python script, for what only another program can do to a store.
    /// - Throws: an `Obstacle` when there is no Python, or the script fails.
    func python(_ script: String) async throws {
        try Desk.checkPython()
        let ended = try await Command.run(Program.python, ["-c", script], in: folder)
        guard ended.code == 0 else { throw Obstacle(ended.err) }
    }

    static func checkPython() throws {
        guard FileManager.default.isExecutableFile(atPath: Program.python) else { throw Obstacle(".venv is missing: run make setup-test") }
    }
}

/// What a store holds, as far as a stranger sees.
struct StoreState: Equatable {
    let change: JSON?
    let head: JSON?
}

/// Reads the example in once for a suite; every desk gets a copy.
struct ExampleOnShelf: SuiteTrait, TestScoping {
    @TaskLocal fileprivate static var folder: String?

    func provideScope(for test: Test, testCase: Test.Case?, performing work: @Sendable () async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            for order in Example.orders {
                let ended = try await Program.run(order + ["--data", "lager", "--now", Example.now], in: folder)
                guard ended.code == 0 else { throw Obstacle("\(order): \(ended.err)") }
            }
            try await ExampleOnShelf.$folder.withValue(folder + "/lager") { try await work() }
        }
    }
}

extension Trait where Self == ExampleOnShelf {
    static var exampleOnShelf: Self { Self() }
}

/// The example of 2024 and the commands that read it in.
enum Example {
    static let now = "2024-11-11T08:00"
    static let levels = Program.examples + "/lagesbild-2024/weekly-levels.csv"
    static let counts = Program.examples + "/lagesbild-2024/compstat.csv"
    private static let areas = Program.examples + "/regso-2025/regso_2025_hasselby_vallingby.geojson"

    static let importAreas = [
        "import", "areas", areas, "--division", "stadsdel", "--name-property", "stadsdel", "--code-property", "regsokod", "--parent",
        "Hässelby-Vällingby",
    ]
    static let importLevels = ["import", "levels", levels, "--year", "2024"]
    static let importCounts = ["import", "counts", counts] + placing
    /// What an import of counts is told beside the file.
    static let placing = ["--source", "Anmälda brott", "--area", "Hässelby-Vällingby", "--window", "01-01--10-31"]

    static let orders = [importAreas, importLevels, importCounts]
}
