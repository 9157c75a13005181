import Foundation
import Picture
import Reports
import ReportsRules
import Testing

/// What happens when the interpreter is missing, poor, slow or wicked.
///
/// The interpreters here are shell scripts.
@Suite struct DocumentToolsTests {
    @Test func `without an interpreter the fault says what to install`() async throws {
        let tools = DocumentTools(environment: [:], program: "/nowhere/samsyn", folder: "/nowhere")
        let fault = await refusal(of: DocumentRenderer(tools: tools))
        #expect(fault?.code == "documents-missing")
        #expect(fault?.message.hasPrefix("Typst saknas") == true)
        #expect(fault?.remedy.contains("make setup") == true)
        #expect(await tools.state() == .missing(why: "Ingen Python med Typst hittades."))
    }

    @Test func `a named interpreter that cannot be run is not passed over`() async {
        let tools = DocumentTools(
            environment: ["SAMSYN_PYTHON": "/nowhere/python3"], program: "/nowhere/samsyn", folder: Workshop.root.path)
        #expect(tools.interpreter == nil)
        #expect(await tools.state() == .missing(why: "SAMSYN_PYTHON pekar på /nowhere/python3, som inte går att köra."))
    }

    @Test(arguments: ["lib/samsyn/venv/bin", "../lib/samsyn/venv/bin"])
    func `finds the packaged interpreter beside the program`(place: String) throws {
        let shop = try Workshop()
        defer { shop.close() }
        let program = shop.folder.appendingPathComponent("usr/bin/samsyn")
        let bin = program.deletingLastPathComponent().appendingPathComponent(place).standardized
        for folder in [program.deletingLastPathComponent(), bin] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        let python = bin.appendingPathComponent("python3").path
        #expect(FileManager.default.createFile(atPath: python, contents: Data(), attributes: [.posixPermissions: 0o700]))
        let tools = DocumentTools(environment: [:], program: program.path, folder: "/nowhere")
        #expect(
            tools.interpreter.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
                == URL(fileURLWithPath: python).resolvingSymlinksInPath().path)
    }

    @Test func `an interpreter without the libraries is missing, not failed`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let tools = try shop.tools(script: "echo \"No module named 'typst'\" >&2; exit 3")
        let fault = await refusal(of: DocumentRenderer(tools: tools))
        #expect(fault?.code == "documents-missing")
        #expect(fault?.message.hasSuffix("Python saknar typst eller pikepdf.") == true)
        #expect(await tools.state() == .missing(why: "Python saknar typst eller pikepdf."))
    }

    @Test func `what the helper complained of is kept in the fault`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let fault = await refusal(of: DocumentRenderer(tools: try shop.tools(script: "echo 'error: påhittat' >&2; exit 1")))
        #expect(fault?.code == "documents-failed")
        #expect(fault?.found == "error: påhittat")
    }

    @Test func `an answer that is no PDF is refused`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        #expect(await refusal(of: DocumentRenderer(tools: try shop.tools(script: "echo hej")))?.code == "documents-failed")
    }

    @Test func `the helper sees an empty environment and a private folder`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let tools = try shop.tools(script: #"env > "$here/env"; stat -c %a "$4" > "$here/mode"; exit 1"#)
        _ = await refusal(of: DocumentRenderer(tools: tools))
        let names = shop.note("env").split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
        let fromTheShell: Set = ["PWD", "OLDPWD", "SHLVL", "_"]
        #expect(Set(names).subtracting(fromTheShell) == ["PATH", "HOME", "TMPDIR", "LC_ALL", "RAYON_NUM_THREADS", "MALLOC_ARENA_MAX"])
        #expect(shop.note("mode") == "700\n")
        #expect(try shop.leftovers() == [])
    }

    @Test func `when the time is out the helper and its children are ended`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let tools = try shop.tools(script: #"sleep 600 & echo $! $$ > "$here/new"; mv "$here/new" "$here/running"; wait"#)
        let renderer = DocumentRenderer(tools: tools) { try await shop.untilNoted("running") }
        #expect(await refusal(of: renderer)?.code == "documents-timeout")
        let processes = shop.note("running").split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(processes.count == 2)
        for process in processes { #expect(try await isGone(process), "process \(process) is still running") }
        #expect(try shop.leftovers() == [])
    }

    @Test func `cancelling the task ends the helper`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let renderer = DocumentRenderer(tools: try shop.tools(script: #"echo $$ > "$here/running"; exec sleep 600"#))
        let rendering = Task { try await renderer.pdf(of: InventedReport.report()) }
        try await shop.untilNoted("running")
        rendering.cancel()
        await #expect(throws: (any Error).self) { try await rendering.value }
        #expect(try await isGone(shop.note("running").trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test func `never more than two at once`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let script = #"echo in >> "$here/log"; sleep 0.1; echo out >> "$here/log"; exit 1"#
        let renderer = DocumentRenderer(tools: try shop.tools(script: script))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<6 { group.addTask { _ = await refusal(of: renderer) } }
        }
        let counts = shop.note("log").split(separator: "\n").reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 == "in" ? 1 : -1)) }
        #expect(counts.count == 13)
        #expect(counts.max().map { $0 <= 2 } == true)
    }

    /// Whether a process has ended (one that only waits to be buried has).
    ///
    /// Killing is asked for, not awaited, by the kernel: a moment's patience.
    private func isGone(_ process: String) async throws -> Bool {
        for _ in 0..<1_000 {
            guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
            if state.split(separator: ")").last?.hasPrefix(" Z") == true { return true }
            try await Task.sleep(for: .milliseconds(5))
        }
        return false
    }
}
