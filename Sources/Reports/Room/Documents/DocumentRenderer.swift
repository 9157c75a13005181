import Picture
package import ReportsRules

/// Sets reports as PDF (PDF/UA-1 and PDF/A-3a in one).
///
/// Two at once; a third waits for its turn.
package actor DocumentRenderer {
    private let tools: DocumentTools
    private let timeIsOut: @Sendable () async throws -> Void
    private var free = 2
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - tools: The interpreter to use.
    ///   - timeIsOut: Returns when a document has taken too long: after 60 seconds by default.
    package init(
        tools: DocumentTools, timeIsOut: @escaping @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(60)) }
    ) {
        self.tools = tools
        self.timeIsOut = timeIsOut
    }

    /// The report as PDF, the same bytes for the same report on the same machine.
    ///
    /// Takes about half a second.
    /// - Throws: `Refused` of kind `.machine` (`documents-missing`, `documents-failed`, `documents-timeout`), or `CancellationError`.
    package func pdf(of report: ReportDocument) async throws -> [UInt8] {
        guard tools.interpreter != nil else { throw tools.refusal }
        await takeTurn()
        defer { leaveTurn() }
        try Task.checkCancellation()
        return try DocumentRenderer.checked(try await answer(to: report))
    }

    private func answer(to report: ReportDocument) async throws -> HelperAnswer {
        let (tools, timeIsOut) = (tools, timeIsOut)
        do {
            return try await PrivateFolder.with(in: tools.workspace) { folder in
                try DocumentRenderer.lay(report, in: folder)
                return try await withDeadline(timeIsOut) {
                    try await tools.run(folder.path(of: DocumentAssets.helperName), [folder.path], in: folder)
                }
            }
        } catch let known as Refused {
            throw known
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Refused.documentsFailed("\(error)")
        }
    }

    /// The document of an answer, or what the answer says went wrong.
    private static func checked(_ answer: HelperAnswer) throws -> [UInt8] {
        if answer.lacksLibrary { throw Refused.documentsMissing(DocumentTools.sentence(about: answer.complaint)) }
        guard answer.succeeded, answer.output.starts(with: "%PDF-".utf8) else { throw Refused.documentsFailed(answer.complaint) }
        return answer.output
    }

    /// Everything that the helper reads: the report, its drawings, the edition's manifest, the template and the helper itself.
    private static func lay(_ report: ReportDocument, in folder: PrivateFolder) throws {
        for file in DocumentAssets.files { try folder.write(file.text.bytes, to: file.name) }
        try folder.write(report.json.bytes, to: "report.json")
        try folder.write(report.manifest.bytes, to: "manifest.json")
        for (index, chart) in report.charts.enumerated() { try folder.write(chart.svg, to: ReportDocument.chartName(index + 1)) }
    }

    private func takeTurn() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leaveTurn() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

/// Does the work unless the time is out first; then the work is cancelled and `documents-timeout` thrown once it has ended.
private func withDeadline(
    _ timeIsOut: @escaping @Sendable () async throws -> Void, _ work: @escaping @Sendable () async throws -> HelperAnswer
) async throws -> HelperAnswer {
    try await withThrowingTaskGroup(of: HelperAnswer?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await work() }
        group.addTask {
            try await timeIsOut()
            return nil
        }
        guard let answer = try await group.next() ?? nil else { throw Refused.documentsTimeout }
        return answer
    }
}
