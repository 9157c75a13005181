package import ArgumentParser
import Foundation
import Picture
package import Storage

/// What every import is told beside its own options.
package struct ImportOptions: ParsableArguments, Sendable {
    @Argument(help: ArgumentHelp("Filen som ska läsas in.", valueName: "fil"))
    package var file: String

    @Flag(help: "Pröva filen utan att ändra något.")
    package var dryRun = false

    @Option(help: ArgumentHelp("Ta emot föreslagna rättelser: accept. (Inga rättelser föreslås ännu för den här sortens filer.)", valueName: "accept"))
    package var repair: Repair?

    /// The one answer to a proposed repair.
    package enum Repair: String, ExpressibleByArgument, Sendable { case accept }

    package init() {}

    /// Files larger than this are not read.
    private static let largest = 512_000_000

    /// The file's bytes.
    /// - Throws: `Refused` when there is no such file, it is a folder, or it is too large.
    package func read() throws -> ImportFile {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw refusal("file-absent", "Filen \(file) finns inte.", "Kontrollera namnet och mappen.")
        }
        guard !isFolder.boolValue else { throw refusal("file-is-folder", "\(file) är en mapp, inte en fil.", "Ange en fil.") }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        guard (attributes?[.size] as? Int ?? 0) <= ImportOptions.largest else {
            throw refusal("file-too-large", "Filen \(file) är större än 512 MB.", "Dela filen i flera.")
        }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw refusal("file-unreadable", "Filen \(file) går inte att öppna.", "Ge programmet rätt att läsa filen.")
        }
        return ImportFile(name: (file as NSString).lastPathComponent, bytes: Array(bytes))
    }

    private func refusal(_ code: String, _ message: String, _ remedy: String) -> Refused {
        Refused(.use, [Fault(code, message, remedy: remedy, file: file)])
    }
}

/// Tells what became of a file, and ends with 1 when it was refused.
package enum ImportReport {
    package static func print(_ answer: ImportAnswer, format: OutputFormat) throws {
        switch format {
        case .json: Console.print(Envelope(kind: "import", change: answer.change, data: answer.json, faults: answer.faults))
        case .table:
            for fault in answer.faults { Console.warn(FaultText.lines(fault)) }
            Console.print(sentence(answer))
        }
        if answer.outcome == .refused { throw ExitCode(1) }
    }

    private static func sentence(_ answer: ImportAnswer) -> String {
        let errors = answer.faults.filter { $0.severity == .error }.count
        let tally = answer.tally
        let rows = "\(Swedish.count(tally.new)) nya, \(Swedish.count(tally.changed)) ändrade och \(Swedish.count(tally.same)) oförändrade värden"
        return switch answer.outcome {
        case .refused: "\(answer.file.name) lästes inte in: \(Swedish.number(errors, neuter: true)) fel. Inget har ändrats."
        case .unchanged: "\(answer.file.name): oförändrat. Allt i filen finns redan i lagret."
        case .wouldStore: "\(answer.file.name) går att läsa in: \(rows). Inget har ändrats än."
        case .stored: "\(answer.file.name) är inläst: \(rows). Inläsning \(answer.batch ?? 0)."
        case .revision: "\(answer.file.name) är inläst som rättelse: \(rows). Inläsning \(answer.batch ?? 0). Tidigare värden finns kvar i historiken."
        }
    }
}
