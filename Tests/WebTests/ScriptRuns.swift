import Foundation
import Testing

/// What the scripts do, tried where there is something to run them in besides a browser.
@Suite struct ScriptRuns {
    private static let node = "/usr/bin/node"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scripts")

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: node), "node is not installed: apt-get install nodejs"))
    func `the scripts keep, send and mark what their own tests say`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ScriptRuns.folder.path).filter { $0.hasSuffix(".test.mjs") }.sorted()
        #expect(files.count == 3)
        let run = Process()
        run.executableURL = URL(fileURLWithPath: ScriptRuns.node)
        run.arguments = ["--test"] + files
        run.currentDirectoryURL = ScriptRuns.folder
        let said = Pipe()
        run.standardOutput = said
        run.standardError = said
        try run.run()
        let output = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        run.waitUntilExit()
        #expect(run.terminationStatus == 0, "\(output)")
        #expect(output.contains("# fail 0") || output.contains("fail 0"), "\(output)")
    }
}
