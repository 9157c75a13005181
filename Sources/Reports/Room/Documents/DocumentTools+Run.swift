import Foundation
import Subprocess

/// What a run of the helper gave.
struct HelperAnswer: Sendable {
    let status: TerminationStatus
    let output: [UInt8]
    /// What it wrote on standard error.
    let complaint: String

    var succeeded: Bool { status.isSuccess }
    /// A library is missing (exit 3 of the helper).
    var lacksLibrary: Bool { status == .exited(3) }
}

extension DocumentTools {
    /// The largest document that is taken, in bytes, and the longest complaint.
    private static let limits = (document: 64 << 20, complaint: 64 << 10)

    /// Runs a script of the private folder in a session of its own.
    ///
    /// Ending the task ends the whole process group.
    func run(_ script: String, _ arguments: [String], in folder: PrivateFolder) async throws -> HelperAnswer {
        guard let interpreter else { throw refusal }
        let place = URL(fileURLWithPath: interpreter)
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        let result = try await Subprocess.run(
            .name(place.lastPathComponent), arguments: Arguments(["-I", "-B", script] + arguments),
            environment: .custom(environment(python: place, folder: folder)), platformOptions: options,
            output: .bytes(limit: DocumentTools.limits.document), error: .string(limit: DocumentTools.limits.complaint))
        return HelperAnswer(status: result.terminationStatus, output: result.standardOutput, complaint: result.standardError)
    }

    /// All that the helper knows of the machine.
    ///
    /// The interpreter's own folder is the whole search path; few threads and arenas keep within its memory.
    private func environment(python: URL, folder: PrivateFolder) -> [Environment.Key: String] {
        var own: [Environment.Key: String] = [
            "PATH": python.deletingLastPathComponent().path, "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
            "RAYON_NUM_THREADS": "2", "MALLOC_ARENA_MAX": "2",
        ]
        own["SAMSYN_FONTS"] = fonts
        return own
    }
}
