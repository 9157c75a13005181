import Foundation
import Picture
import Storage
import Terminal

/// Backups, in words and as JSON.
enum BackupWords {
    static func print(_ made: MadeBackup, _ common: CommonOptions) {
        switch common.format {
        case .json: Console.print(Envelope(kind: "backup", change: made.report.change, data: json(made)))
        case .table: for line in lines(made) { Console.print(line) }
        }
    }

    /// Of several municipalities: each under its name, those that failed on the error channel.
    static func print(_ outcomes: [BackupOutcome], _ common: CommonOptions) {
        switch common.format {
        case .json:
            let data = JSON.of(["municipalities": .array(outcomes.map(json))])
            Console.print(Envelope(kind: "backups", change: nil, data: data, faults: outcomes.flatMap { $0.refused?.faults ?? [] }))
        case .table:
            for outcome in outcomes {
                for line in outcome.made.map(lines) ?? [] { Console.print("\(outcome.name): \(line)") }
                for fault in outcome.refused?.faults ?? [] { Console.warn("\(outcome.name): \(FaultText.lines(fault))") }
            }
            let good = outcomes.filter { $0.refused == nil }.count
            Console.print("Säkerhetskopieringen gick bra för \(good) av \(outcomes.count) kommuner.")
        }
    }

    static func print(_ check: BackupCheck, _ common: CommonOptions) {
        switch common.format {
        case .json: Console.print(Envelope(kind: "backup-check", change: check.change, data: json(check)))
        case .table:
            let rows = check.tables.reduce(0) { $0 + $1.rows }
            Console.print("Säkerhetskopian går att återställa: \(Swedish.count(rows)) rader i \(check.tables.count) tabeller är lika, och spåret är helt.")
            Console.print("Ändring \(check.change)" + (check.changed.map { " från \(Swedish.moment($0))" } ?? "") + link(check.head))
            if let behind = check.behind { Console.print(BackupWords.behind(behind)) }
            if !check.isSealed { Console.print("Filen med kopians kontrollsumma (\(check.file).sha256) finns inte bredvid. Kopian i sig är hel.") }
        }
    }

    static func print(_ report: RestoreReport, _ place: StorePlace, _ common: CommonOptions) {
        let check = report.check
        switch common.format {
        case .json:
            let data = JSON.of(["place": .string(place.description), "replaced": .optional(report.replaced), "check": json(check)])
            Console.print(Envelope(kind: "restore", change: check.change, data: data))
        case .table:
            Console.print("Lagret i \(place.inWords) är återställt från \(check.file) och prövat.")
            Console.print("Ändring \(check.change)" + (check.changed.map { " från \(Swedish.moment($0))" } ?? "") + link(check.head))
            if let replaced = report.replaced { Console.print("Lagret som fanns där ligger nu i \(replaced).") }
        }
    }

    private static func lines(_ made: MadeBackup) -> [String] {
        let report = made.report
        let written = [
            "Säkerhetskopian är skriven: \(report.file) (\(Swedish.count(report.size)) byte).", "Ändring \(report.change)" + link(report.head),
        ]
        return made.removed.isEmpty ? written : written + ["Äldre kopior är borttagna: \(Swedish.list(made.removed))."]
    }

    private static func json(_ made: MadeBackup) -> JSON {
        let report = made.report
        return .of([
            "file": .string(report.file), "bytes": .int(report.size), "sha256": .string(report.sha256), "head": .string(report.head),
            "tables": tables(report.tables), "removed": .strings(made.removed),
        ])
    }

    private static func json(_ outcome: BackupOutcome) -> JSON {
        .of([
            "municipality": .string(outcome.name), "change": .optional(outcome.made?.report.change.value),
            "backup": outcome.made.map { json($0) } ?? .null, "faults": .strings((outcome.refused?.faults ?? []).map(\.code)),
        ])
    }

    private static func behind(_ changes: Int64) -> String {
        switch changes {
        case 0: "Lagret har inte ändrats sedan kopian gjordes."
        case 1: "Lagret har 1 ändring som kopian inte har."
        default: "Lagret har \(Swedish.count(changes)) ändringar som kopian inte har."
        }
    }

    private static func json(_ check: BackupCheck) -> JSON {
        .of([
            "file": .string(check.file), "bytes": .int(check.size), "sha256": .string(check.sha256), "sealed": .bool(check.isSealed),
            "schema": .int(check.schema), "head": .string(check.head), "behind": .optional(check.behind), "tables": tables(check.tables),
        ])
    }

    private static func tables(_ sums: [TableSum]) -> JSON {
        .array(sums.map { .of(["table": .string($0.table), "rows": .int($0.rows), "sha256": .string($0.digest)]) })
    }

    private static func link(_ head: String) -> String { head.isEmpty ? "" : ", senaste länk \(head)" }
}

/// Whether a path is a folder.
enum FolderCheck {
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
