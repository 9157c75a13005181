import Almanac
package import ArgumentParser
import Foundation
package import Picture
import ReportsRules
import Tabular
package import Terminal

/// A command that works in the room; the roof opens the room for it.
package protocol ReportsCommand: ParsableCommand {
    /// Does the command's work, opening the room of the store that the options name, with the store's newest reading.
    func run(opening room: @Sendable (CommonOptions) async throws -> (room: Reports, reading: Reading)) async throws
}

/// `samsyn report`.
package struct ReportGroup: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Gör lägesbilden till ett dokument.", subcommands: [BuildReport.self])

    package init() {}
}

/// `samsyn report build SLUG`.
package struct BuildReport: ReportsCommand {
    /// The kinds of document there are.
    package enum Kind: String, ExpressibleByArgument, CaseIterable, Sendable { case pdf, html, docx, xlsx }

    package static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Bygg en rapport som fil.",
        discussion: """
            Dokumentet görs av samma figurer som sidorna. PDF:en är taggad (PDF/UA-1), arkivbeständig (PDF/A-3a) och bär sina figurer som manifest.json.

            Sorten xlsx är databilagan: rapportens alla figurer som en tabell.

              samsyn report build lagesbild-2024 --format pdf --out lagesbild.pdf
              samsyn report build lagesbild-2024 --format xlsx --out figurer.xlsx
            """)

    @Argument(help: ArgumentHelp("Rapportens namn, t.ex. lagesbild-2024.", valueName: "rapport")) var slug: String
    @Option(help: ArgumentHelp("Sorts dokument: pdf eller xlsx.", valueName: "sort")) var format: Kind
    @Option(help: ArgumentHelp("Filen som ska skrivas.", valueName: "fil")) var out: String
    @Option(help: "Mappen där lagret ligger. Annars SAMSYN_DATA, annars ./data.") var data: String?
    @Option(help: ArgumentHelp("Tiden som klockan ska visa, t.ex. 2024-11-11T08:00.", valueName: "tid")) var now: String?

    package init() {}

    package func run(opening open: @Sendable (CommonOptions) async throws -> (room: Reports, reading: Reading)) async throws {
        let common = CommonOptions(data: data, now: now)
        try await Console.run(common) {
            guard [.pdf, .xlsx].contains(format) else {
                throw BuildReport.refusal("format-absent", "Formatet \(format.rawValue) finns inte än.", "Ange --format pdf eller xlsx.")
            }
            try BuildReport.checkPlace(out)
            let (room, reading) = try await open(common)
            let day = SwedishTime.local(of: try common.clock()).day
            let bytes = format == .pdf ? try await room.pdf(slug, reading, on: day) : try await workbook(of: room, reading, on: day)
            try BuildReport.write(bytes, to: out)
            Console.print("\(out) är skriven, \(Swedish.count(bytes.count / 1000)) kB.")
            for line in try await contents(of: room, reading, on: day) { Console.print(line) }
        }
    }

    /// The data appendix, or a fault that says why a workbook cannot hold it.
    private func workbook(of room: Reports, _ reading: Reading, on day: Day) async throws -> [UInt8] {
        do {
            return try await room.workbook(slug, reading, on: day)
        } catch let refusal as TableExportRefusal {
            throw BuildReport.refused(refusal)
        }
    }

    /// What is wrong with a table that does not become a workbook: of the data where it does not fit, of the machine where it cannot be written.
    static func refused(_ refusal: TableExportRefusal) -> Refused {
        let (kind, why): (Refused.Kind, String) =
            switch refusal {
            case .tooManyColumns(let columns): (.data, "den har \(Swedish.count(columns)) kolumner, och Excel tar högst 16 384")
            case .tooManyRows(let rows): (.data, "den har \(Swedish.count(rows)) rader, och Excel tar högst 1 048 576")
            case .textTooLong(let row, let column): (.data, "texten på rad \(row), kolumn \(column) är längre än de 32 767 tecken som Excel tar")
            case .noteTooLong(let note): (.data, "not \(note) är längre än de 32 767 tecken som Excel tar")
            case .notWritten: (.machine, "datorn har inte plats för den")
            }
        let fault = Fault(
            "workbook-impossible", "Databilagan går inte att göra till en Excelfil: \(why).", remedy: "Hämta den som CSV på rapportens sida i stället.")
        return Refused(kind, [fault])
    }

    /// What the file holds: the parts of the document, or the figures of the workbook.
    private func contents(of room: Reports, _ reading: Reading, on day: Day) async throws -> [String] {
        let document = try await room.document(slug, reading, on: day)
        let files = Swedish.counted(document.sources.count, one: "fil", many: "filer")
        let source = "Siffrorna kommer ur \(files), till och med ändring \(document.asOf)."
        guard format == .pdf else { return [source] }
        return ["Delar: \(document.sections.map(\.heading).joined(separator: " · "))", source]
    }

    private static func write(_ bytes: [UInt8], to out: String) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            throw Refused(.machine, [Fault("file-unwritable", "Filen \(out) går inte att skriva.", remedy: "Välj en annan mapp.", file: out)])
        }
    }

    private static func checkPlace(_ out: String) throws {
        guard !out.isEmpty, !isFolder(out) else { throw refusal("file-is-folder", "”\(out)” är en mapp, inte en fil.", "Ange en fil i --out.") }
        let folder = (out as NSString).deletingLastPathComponent
        guard folder.isEmpty || isFolder(folder) else {
            throw refusal("folder-absent", "Mappen \(folder) finns inte.", "Skapa den först, eller välj en annan.")
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func refusal(_ code: String, _ message: String, _ remedy: String) -> Refused { Refused(.use, [Fault(code, message, remedy: remedy)]) }
}
