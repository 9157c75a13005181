import Foundation
import Picture
import Reports
import ReportsRules
import Testing

/// The repository as the tests see it: the interpreter they use, the checker, and a folder of their own.
struct Workshop {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where this test's private folders are made; removed by `close`.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("samsyn-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("work"), withIntermediateDirectories: true)
    }

    func close() { try? FileManager.default.removeItem(at: folder) }

    /// The private folders that are still there.
    func leftovers() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: workspace) }

    var workspace: String { folder.appendingPathComponent("work").path }

    /// The machine's own interpreter.
    ///
    /// Documents are part of the product: without it these tests fail and say what to do.
    func tools() throws -> DocumentTools {
        var environment = ProcessInfo.processInfo.environment
        environment["TMPDIR"] = workspace
        let found = DocumentTools(environment: environment, program: "/nowhere/samsyn", folder: Workshop.root.path)
        _ = try #require(found.interpreter, "Typst saknas. Kör make setup.")
        return found
    }

    /// Makes documents, however long a machine with much else to do takes over them.
    func renderer() throws -> DocumentRenderer {
        DocumentRenderer(tools: try tools()) { try await Task.sleep(for: .seconds(900)) }
    }

    /// An interpreter that is a shell script of the test's own; `$here` is the test's folder.
    func tools(script: String) throws -> DocumentTools {
        let path = folder.appendingPathComponent("python3").path
        try Data("#!/bin/sh\nhere=${0%/*}; PATH=$PATH:/usr/bin:/bin\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return DocumentTools(environment: ["SAMSYN_PYTHON": path, "TMPDIR": workspace], program: "/nowhere/samsyn", folder: "/nowhere")
    }

    /// Waits until a script of the test has left a note; gives up after half a minute, and then the test's own expectations fail.
    func untilNoted(_ name: String) async throws {
        for _ in 0..<6_000 where note(name).isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// What a script of the test left in its folder; empty until it has.
    func note(_ name: String) -> String {
        (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }

    /// Runs a Python script of the repository on arguments; gives exit code and standard output.
    func python(_ script: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(try tools().interpreter))
        process.arguments = [Workshop.root.appendingPathComponent(script).path] + arguments
        process.standardOutput = output
        try process.run()
        let told = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: told, as: UTF8.self))
    }

    /// Runs the structural checker on a PDF.
    func check(_ pdf: [UInt8], _ options: String...) throws -> (code: Int32, output: String) {
        let file = folder.appendingPathComponent("report.pdf")
        try Data(pdf).write(to: file)
        return try python("Tests/Tools/pdfcheck.py", [file.path] + options)
    }
}

/// The fault's code of a rendering that must be refused.
func refusal(of renderer: DocumentRenderer, _ report: ReportDocument = InventedReport.report()) async -> Fault? {
    do {
        _ = try await renderer.pdf(of: report)
        return nil
    } catch let refused as Refused {
        return refused.kind == .machine ? refused.faults.first : nil
    } catch {
        return nil
    }
}
