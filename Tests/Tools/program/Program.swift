import Foundation
package import Picture

/// The built program, as it lies beside the tests.
package enum Program {
    /// The folder of the repository.
    package static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL.path

    /// The folder with the examples that the product is shipped with.
    package static let examples = repository + "/Examples"

    /// Python with what documents need.
    package static let python = repository + "/.venv/bin/python3"

    /// The program's file: in the folder of the test bundle that is running.
    /// - Throws: an `Obstacle` when it has not been built.
    package static func path() throws -> String {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(filePath: bundle).deletingLastPathComponent().appending(path: "samsyn").path
        guard FileManager.default.isExecutableFile(atPath: program) else { throw Obstacle("\(program) is not built: run swift build") }
        return program
    }

    /// Runs the program with arguments in a folder, with no environment but what is given.
    package static func run(_ arguments: [String], environment: [String: String] = [:], in folder: String) async throws -> Finished {
        try await Command.run(try path(), arguments, environment: environment, in: folder)
    }

    /// Serves a store, or the demonstration, on a free port for as long as some work takes; the work is told the address.
    package static func serving<Answer>(
        _ arguments: [String], environment: [String: String] = [:], in folder: String, _ work: (String, Tended) async throws -> Answer
    ) async throws -> Answer {
        let usual = [
            // The fonts that the build made, when it made them: letters' widths decide what fits.
            "SAMSYN_ASSETS": repository + "/.build/assets", "SAMSYN_PYTHON": python,
        ]
        let ready = "Samsyn visas på "
        let all = ["serve", "--port", "0"] + arguments
        return try await Tended.during(try path(), all, environment: usual.merging(environment) { $1 }, in: folder, ready: ready) { program in
            let address = program.firstWords.components(separatedBy: ready).last ?? ""
            return try await work(address.trimmingCharacters(in: .whitespacesAndNewlines), program)
        }
    }
}

extension Finished {
    /// The one envelope on the output.
    /// - Throws: an `Obstacle` when the output is anything else than one line of JSON.
    package func envelope() throws -> JSON {
        guard out.hasSuffix("\n"), out.filter({ $0 == "\n" }).count == 1 else { throw Obstacle("not one line: \(out)") }
        return try JSON(reading: Array(out.utf8))
    }
}
