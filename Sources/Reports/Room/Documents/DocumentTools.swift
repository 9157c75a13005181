import Foundation
import Picture

/// Where the documents' interpreter is, and whether it can do its work.
///
/// Everything but documents runs without it.
package struct DocumentTools: Sendable {
    /// What a check of the interpreter found.
    package enum State: Hashable, Sendable {
        /// `Typst 0.15.2, pikepdf 10.17.0`.
        case present(version: String)
        /// A Swedish sentence that says what is missing.
        case missing(why: String)
    }

    /// The interpreter's path; nil when none was found.
    package let interpreter: String?
    /// A folder of fonts to prefer (`SAMSYN_FONTS`); nil for the system's alone.
    package let fonts: String?
    /// Where private folders are made (`TMPDIR`, else `/tmp`).
    package let workspace: String
    private let absence: String

    /// Looks for the interpreter: `SAMSYN_PYTHON`, `lib/samsyn/venv` beside the program or its folder, `.venv` in the working folder.
    ///
    /// A `SAMSYN_PYTHON` that cannot be run is not passed over in silence.
    /// - Parameters:
    ///   - environment: The program's environment.
    ///   - program: Path of the running program.
    ///   - folder: The working folder.
    package init(environment: [String: String], program: String, folder: String) {
        fonts = environment["SAMSYN_FONTS"].flatMap { $0.isEmpty ? nil : $0 }
        workspace = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        if let named = environment["SAMSYN_PYTHON"], !named.isEmpty {
            interpreter = DocumentTools.canRun(named) ? named : nil
            absence = "SAMSYN_PYTHON pekar på \(named), som inte går att köra."
        } else {
            interpreter = DocumentTools.usualPlaces(program: program, folder: folder).first(where: DocumentTools.canRun)
            absence = "Ingen Python med Typst hittades."
        }
    }

    /// Runs the interpreter and asks it which versions it has.
    ///
    /// Takes about a tenth of a second.
    package func state() async -> State {
        guard interpreter != nil else { return .missing(why: absence) }
        do {
            return try await PrivateFolder.with(in: workspace) { folder in
                try folder.write(DocumentAssets.helper.bytes, to: DocumentAssets.helperName)
                let answer = try await run(folder.path(of: DocumentAssets.helperName), ["--probe"], in: folder)
                guard answer.succeeded else { return .missing(why: DocumentTools.sentence(about: answer.complaint)) }
                return .present(version: String(decoding: answer.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
            }
        } catch {
            return .missing(why: "Python gick inte att starta.")
        }
    }

    /// What to throw when there is no interpreter.
    var refusal: Refused { .documentsMissing(absence) }

    /// A Swedish sentence of what Python complained of.
    static func sentence(about complaint: String) -> String {
        complaint.contains("No module named") ? "Python saknar typst eller pikepdf." : "Python svarade inte som väntat."
    }

    private static func usualPlaces(program: String, folder: String) -> [String] {
        let home = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        let packaged = [home, home.deletingLastPathComponent()].map { $0.appendingPathComponent("lib/samsyn/venv/bin/python3").path }
        return packaged + [URL(fileURLWithPath: folder).appendingPathComponent(".venv/bin/python3").path]
    }

    private static func canRun(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}
