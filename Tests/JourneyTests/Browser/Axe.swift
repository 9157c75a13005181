import Foundation
import Picture
import ProgramUnderTest

/// The accessibility checker axe-core, as the virtual environment ships it.
struct Axe: Sendable {
    private let source: String

    /// The rules that every page is held to: WCAG 2.0–2.2, levels A and AA, and what is good practice beside them.
    private static let tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    /// Finds the checker in the virtual environment.
    /// - Throws: an `Obstacle` that says what to run when it is not there.
    init() throws {
        let environment = Program.repository + "/.venv/lib"
        let paths = FileManager.default.subpaths(atPath: environment) ?? []
        guard let path = paths.first(where: { $0.hasSuffix("/axe.min.js") }) else {
            throw Obstacle("axe.min.js is missing in .venv, and without it no page can be checked: run make setup-test")
        }
        source = try String(contentsOfFile: environment + "/" + path, encoding: .utf8)
    }

    /// What the checker has to say about the page that a browser shows, a line each; nothing is best.
    func findings(_ browser: Browser) async throws -> [String] {
        let answer = try await browser.waitingScript(source + Axe.run, [.strings(Axe.tags)])
        guard case .array(let findings) = answer["findings"] ?? .null, answer["held"]?.double ?? 0 > 0 else {
            throw Obstacle("the checker did not run: \(answer.text)")
        }
        return findings.compactMap(\.string)
    }

    private static let run = """
        ;const done = arguments[arguments.length - 1];
        const place = node => node.target.join(' ') + ' (' + node.failureSummary.replace(/\\s+/g, ' ') + ')';
        axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(
            result => done({
                held: result.passes.length,
                findings: result.violations.map(v => v.id + ', ' + v.nodes.length + ' places: ' + v.nodes.slice(0, 3).map(place).join('; '))
            }),
            error => done({error: String(error)}));
        """
}
