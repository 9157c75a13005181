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

    /// Root may write everywhere, so there the program runs as nobody.
    func run(_ arguments: [String]) async throws -> Finished {
        guard isRoot else { return try await Command.run(program, arguments, in: desk.folder) }
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", program]
        return try await Command.run("/usr/bin/setpriv", nobody + arguments, in: desk.folder)
    }
}
