import Foundation
import ProgramUnderTest

/// Someone who may read a desk's store but not write in its folder, nor anywhere near it.
struct Visitor {
    let desk: Desk
    private let program: String
    private let isRoot = getuid() == 0

    init(_ desk: Desk) async throws {
        self.desk = desk
        program = desk.folder + "/samsyn"
        let files = FileManager.default
        // The program may lie where nobody else is let in. Copied by another process: a copy that this one had open for writing while it
        // started a third could not be run ("text file busy").
        _ = try await Command.run("/bin/cp", [try Program.path(), program], in: desk.folder)
        try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: desk.folder + "/" + Desk.store + "/samsyn.sqlite")
        for folder in ["/" + Desk.store, ""] { try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: desk.folder + folder) }
    }

    func run(_ arguments: [String]) async throws -> Finished {
        let words = order + arguments
        return try await Command.run(words[0], Array(words.dropFirst()), in: desk.folder)
    }

    /// Serves for as long as some work takes, which is told the port.
    func serving<Answer>(_ arguments: [String], _ work: (UInt16) async throws -> Answer) async throws -> Answer {
        let (words, ready) = (order + ["serve", "--port", "0"] + arguments, "http://127.0.0.1:")
        return try await Tended.during(words[0], Array(words.dropFirst()), in: desk.folder, ready: ready) { server in
            let port = server.firstWords.components(separatedBy: ready).last?.prefix { $0.isNumber } ?? ""
            guard let port = UInt16(port) else { throw Obstacle("no port in \(server.firstWords)") }
            return try await work(port)
        }
    }

    /// Root may write everywhere, so there the program runs as nobody.
    private var order: [String] {
        isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program] : [program]
    }
}
