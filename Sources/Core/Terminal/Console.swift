import ArgumentParser
import Foundation
package import Picture

/// Prints what commands answer: tables and words for people, one envelope for programs.
package enum Console {
    package static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    package static func warn(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Prints an envelope as one line of JSON.
    package static func print(_ envelope: Envelope) { print(envelope.json.text) }

    /// Runs a command's work. What it refuses is printed in the form asked for, and ends with the exit code of the contract.
    package static func run(_ options: CommonOptions, kind: String = "fault", _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let refused = Refusals.refused(error)
            report(refused, format: options.format)
            throw ExitCode(refused.exitCode)
        }
    }

    /// Prints faults: as an envelope, or as sentences on the error channel.
    package static func report(_ refused: Refused, format: OutputFormat) {
        switch format {
        case .json: print(Envelope.faults(refused.faults))
        case .table: for fault in refused.faults { warn(FaultText.lines(fault)) }
        }
    }
}

/// A fault as lines of text.
package enum FaultText {
    package static func lines(_ fault: Fault) -> String {
        var lines = [place(fault) + (fault.severity == .warning ? "Varning: " : "Fel: ") + fault.message]
        // Many messages ask it themselves, and of sheets it is no slip.
        if !fault.suggestions.isEmpty, !fault.message.contains("Menar du"), fault.code != "sheet-ambiguous" {
            lines.append("  Menade du: \(fault.suggestions.joined(separator: ", "))?")
        }
        lines.append("  Gör så här: " + fault.remedy)
        return lines.joined(separator: "\n")
    }

    /// `v.csv, rad 12, kolumn 4 (level): `.
    private static func place(_ fault: Fault) -> String {
        let column = fault.column.map { "kolumn \($0)" + (fault.columnName.map { " (\($0))" } ?? "") }
        let parts = [fault.file, fault.sheet.map { "bladet \($0)" }, fault.row.map { "rad \($0)" }, column].compactMap { $0 }
        return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    }
}
