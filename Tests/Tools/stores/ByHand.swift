import Foundation
import Storage

/// A store as somebody with a database tool meets it: no trail, no room, no rules. Uses the engines' own shells.
package enum ByHand {
    /// The shell ended with an error.
    struct Failed: Error { let words: String }

    package static func run(_ statements: [String], on place: EmptyPlace) throws {
        _ = try shell(statements.map { $0 + ";" }.joined(separator: "\n"), on: place)
    }

    /// The number that a query answers; nil for nothing.
    package static func number(_ query: String, in place: EmptyPlace) throws -> Int? {
        Int(try shell(query + ";", on: place).trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Bytes given in hexadecimal, as the engine's own SQL writes them.
    package static func bytes(_ hex: String) -> String { EmptyPlace.isFile ? "x'\(hex)'" : "'\\x\(hex)'::bytea" }

    package static func hasTable(_ name: String, in place: EmptyPlace) throws -> Bool {
        let catalogue = EmptyPlace.isFile ? "sqlite_master WHERE name" : "pg_tables WHERE schemaname = current_schema() AND tablename"
        return try number("SELECT count(*) FROM \(catalogue) = '\(name)'", in: place) == 1
    }

    /// The names of a table's indexes, the ones that its keys make among them.
    package static func indexes(of table: String, in place: EmptyPlace) throws -> [String] {
        let query =
            EmptyPlace.isFile
            ? "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = '\(table)'"
            : "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND tablename = '\(table)'"
        return try shell(query + ";", on: place).split(separator: "\n").map(String.init)
    }

    private static func shell(_ script: String, on place: EmptyPlace) throws -> String {
        switch place.store {
        case .folder(let folder):
            return try output("sqlite3", ["-batch", "-bail", folder + "/samsyn.sqlite"], script)
        case .server(let server):
            return try output(
                "psql", ["--quiet", "--tuples-only", "--no-align", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--dbname", server.address],
                "SET search_path TO \(server.schema);\n" + script)
        }
    }

    private static func output(_ program: String, _ arguments: [String], _ input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (entry, exit, errors) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (entry, exit, errors)
        try process.run()
        try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try entry.fileHandleForWriting.close()
        let told = try exit.fileHandleForReading.readToEnd() ?? Data()
        let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(words: String(decoding: complaint, as: UTF8.self)) }
        return String(decoding: told, as: UTF8.self)
    }
}
