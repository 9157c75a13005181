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

    @Option(help: ArgumentHelp("Ta emot den rättelse som föreslås när summorna inte stämmer: accept.", valueName: "accept"))
    package var repair: Repair?

    @Option(help: ArgumentHelp("Bladet i arbetsboken, när flera passar.", valueName: "namn"))
    package var sheet: String?

    @Option(help: ArgumentHelp("Vilken kolumn som är vad, när rubriken inte säger det; går att upprepa.", valueName: "category=Brottstyp"))
    package var column: [String] = []

    @Option(help: ArgumentHelp("Ett namn i filen som ska läsas som ett annat; går att upprepa.", valueName: "Räksta=Råcksta"))
    package var rename: [String] = []

    /// The one answer to a proposed repair.
    package enum Repair: String, ExpressibleByArgument, Sendable { case accept }

    package init() {}

    /// Files larger than this are not read.
    private static let largest = 4_000_000_000

    /// Files up to this size are read whole at once, larger ones a piece at a time.
    private static let held = 16_000_000

    /// The file.
    /// - Throws: `Refused` when there is no such file, it is a folder, or it is too large.
    package func read() throws -> ImportFile { try ImportOptions.read(file, largest: ImportOptions.largest) }

    /// A file by its path.
    /// - Parameter largest: bytes; more is refused.
    /// - Throws: `Refused` when there is no such file, it is a folder, or it is too large.
    package static func read(_ file: String, largest: Int) throws -> ImportFile {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw refusal("file-absent", file, "Filen \(file) finns inte.", "Kontrollera namnet och mappen.")
        }
        guard !isFolder.boolValue else { throw refusal("file-is-folder", file, "\(file) är en mapp, inte en fil.", "Ange en fil.") }
        let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int ?? 0
        guard size <= largest else {
            let words = largest >= 1_000_000_000 ? "\(largest / 1_000_000_000) GB" : "\(largest / 1_000_000) MB"
            throw refusal("file-too-large", file, "Filen \(file) är större än \(words).", "Dela filen i flera.")
        }
        let name = (file as NSString).lastPathComponent
        do {
            if size > held { return try ImportFile(name: name, path: file, size: size) }
            return ImportFile(name: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: file))))
        } catch {
            throw refusal("file-unreadable", file, "Filen \(file) går inte att öppna.", "Ge programmet rätt att läsa filen.")
        }
    }

    /// What was said on the command line about the file, with the answers of the command itself.
    /// - Throws: `Refused` when `--column` or `--rename` has no equals sign.
    package func choices(_ answers: [String: String?]) throws -> ImportChoices {
        var choices = ImportChoices(answers.compactMapValues { $0 })
        choices.sheet = sheet
        choices.acceptsRepair = repair == .accept
        for text in column {
            let (role, head) = try ImportOptions.sides(of: text, option: "--column", example: "category=Brottstyp")
            choices.columns[role] = head
        }
        for text in rename {
            let (name, known) = try ImportOptions.sides(of: text, option: "--rename", example: "Räksta=Råcksta")
            choices.rename(name, to: known)
        }
        return choices
    }

    /// Reads the file in and tells what became of it.
    /// - Parameters:
    ///   - choices: the answers of the command; what is wrong with them is said before the file is looked at.
    ///   - importer: opens the room that reads such files.
    package func run(
        _ common: CommonOptions, _ choices: () throws -> ImportChoices, by importer: () async throws -> any FileImporter
    ) async throws {
        try await Console.run(common) {
            let choices = try choices()
            let file = try read()
            let answer = try await importer().run(file, choices, dryRun: dryRun, by: .commandLine, at: common.clock())
            try ImportReport.print(answer, format: common.format)
        }
    }

    /// The two sides of an equals sign.
    /// - Throws: `Refused` when there is none.
    package static func sides(of text: String, option: String, example: String) throws -> (String, String) {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else {
            throw Refused(
                .use,
                [
                    Fault(
                        "option-unreadable", "Värdet ”\(text)” för \(option) går inte att läsa.", remedy: "Skriv det som \(option) \"\(example)\".",
                        found: text, expected: example)
                ])
        }
        return (sides[0], sides[1])
    }

    private static func refusal(_ code: String, _ file: String, _ message: String, _ remedy: String) -> Refused {
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
            for line in proposals(answer) { Console.print(line) }
            Console.print(sentence(answer))
        }
        if answer.outcome == .refused { throw ExitCode(1) }
    }

    /// What would mend the table's sums, and how to say yes; where a series goes on under another name.
    private static func proposals(_ answer: ImportAnswer) -> [String] {
        let repairs = answer.repairs.filter { !$0.accepted }.map { "Förslag: \($0.words) Vill du det: läs in igen med --repair accept." }
        let breaks = answer.breaks.map { found in
            "Namnbyte: \(found.names.map { "”\($0)”" }.joined(separator: " heter ")) från \(found.from), och räknas som samma serie."
        }
        return repairs + (answer.outcome == .refused ? [] : breaks)
    }

    private static func sentence(_ answer: ImportAnswer) -> String {
        let errors = answer.faults.filter { $0.severity == .error }.count
        let tally = answer.tally
        let noun = answer.what == "reports" ? "rapporter" : "värden"
        let rows = "\(Swedish.count(tally.new)) nya, \(Swedish.count(tally.changed)) ändrade och \(Swedish.count(tally.same)) oförändrade \(noun)"
        let batch = answer.batch.map { " Inläsning \($0)." } ?? ""
        return switch answer.outcome {
        case .refused: "\(answer.file.name) lästes inte in: \(Swedish.number(errors, neuter: true)) fel. Inget har ändrats."
        case .unchanged: "\(answer.file.name): oförändrat. Allt i filen finns redan i lagret."
        case .wouldStore: "\(answer.file.name) går att läsa in: \(rows). Inget har ändrats än."
        case .stored: "\(answer.file.name) är inläst: \(rows).\(batch)"
        case .revision: "\(answer.file.name) är inläst som rättelse: \(rows).\(batch) Tidigare värden finns kvar i historiken."
        }
    }
}
