import Foundation
import ProgramUnderTest
import Testing

/// A file that must not be read in and that is more than a few characters of text: a workbook made to harm, another program's, or half of one.
struct HardFile: Sendable, CustomTestStringConvertible {
    /// Where its bytes come from.
    enum Origin: Sendable {
        /// A kind that `Tests/Tools/badfiles.py` makes.
        case made(String)
        /// A file under `Tests/Files`.
        case kept(String)
        /// The first part of a kept file, the share of it that is left.
        case cut(String, Double)
        case text(String)
    }

    let testDescription: String
    let name: String
    let origin: Origin
    let order: [String]
    /// The code of the fault that stands first.
    let fault: String
    /// Where it is; nil where it concerns the whole file.
    let row: Int?
    let column: Int?
    /// A part of the sentence.
    let words: String

    private init(
        _ description: String, _ name: String, _ origin: Origin, _ order: [String], _ fault: String, row: Int? = nil, column: Int? = nil, _ words: String
    ) {
        (testDescription, self.name, self.origin, self.order) = (description, name, origin, order)
        (self.fault, self.row, self.column, self.words) = (fault, row, column, words)
    }

    private static let levels = ["import", "levels"]
    private static let counts = ["import", "counts", "--source", "Prov"]
    private static let events = ["import", "events", "--source", "Prov"]

    /// What no sort of table survives.
    static let unreadable: [HardFile] = [
        HardFile(
            "a workbook that unpacks to 20 GB", "nivåer.xlsx", .made("inflating"), levels, "file-inflates", "Filen packar upp till mer än"),
        HardFile(
            "a workbook that unpacks to 20 GB and says 20 MB", "nivåer.xlsx", .made("inflating-quietly"), levels, "file-inflates",
            "Filen packar upp till mer än"),
        HardFile("a bomb of entities", "nivåer.xlsx", .made("entities"), levels, "xml-doctype", "dokumenttyp (DOCTYPE)"),
        HardFile(
            "a PDF called .xlsx", "nivåer.xlsx", .text("%PDF-1.7\n1 0 obj\n<<>>\n"), levels, "file-not-table", "PDF-dokument, fast namnet slutar på .xlsx"),
        HardFile("a PDF called .csv", "antal.csv", .text("%PDF-1.7\n1 0 obj\n<<>>\n"), counts, "file-not-table", "PDF-dokument, fast namnet slutar på .csv"),
        HardFile("an encrypted XLSX", "antal.xlsx", .kept("med-losenord.xlsx"), counts, "file-encrypted", "skyddad med lösenord"),
        HardFile("an ODS with a password", "antal.ods", .kept("med-losenord.ods"), counts, "file-encrypted", "skyddad med lösenord"),
        HardFile("1,048,576 empty rows", "nivåer.xlsx", .made("only-empty"), levels, "file-empty", "inget synligt blad med innehåll"),
        HardFile("two sheets that both look right", "antal.xlsx", .made("two-sheets"), counts, "sheet-ambiguous", "flera blad"),
    ]

    /// What ends too early.
    static let cut: [HardFile] = [
        HardFile("an XLSX cut in the middle", "nivåer.xlsx", .cut("veckomatris-2024.xlsx", 0.5), levels, "file-cut", "Filen slutar mitt i"),
        HardFile("an ODS cut in the middle", "antal.ods", .cut("synpunkter.ods", 0.5), counts, "file-cut", "Filen slutar mitt i"),
        HardFile("a gz cut in the middle", "händelser.csv.gz", .cut("likenesses/stlouis_part1.csv.gz", 0.5), events, "file-cut", "Filen slutar mitt i"),
        HardFile(
            "a CSV cut within quotes", "antal.csv", .text("Kategori;Område;Månad;Antal\nKlotter;Vinsta;2024-01;5\n\"Kiosk, kv"), counts, "quote-unclosed",
            row: 3,
            column: 1, "citattecken som aldrig avslutas"),
        HardFile(
            "a CSV cut within a row", "antal.csv", .text("Kategori;Område;Månad;Antal\nKlotter;Vinsta;2024-01;5\nBrand;Vin"), counts, "row-ragged", row: 3,
            column: 3, "Rad 3 har 2 celler, men rubrikraden har 4"),
    ]

    /// A cell that cannot be read for what it should be.
    static let cells: [HardFile] = [
        HardFile("a formula error", "antal.xlsx", .made("error"), counts, "cell-error", row: 2, column: 4, "visar felet #DIV/0!"),
        HardFile(
            "less than nothing with U+2212", "antal.csv", .text("Kategori;Område;Månad;Antal\nKlotter;Vinsta;2024-01;\u{2212}5\n"), counts, "count-negative",
            row: 2, column: 4, "mindre än noll"),
        HardFile(
            "a day that can be two", "händelser.csv", .text("id;datum;kategori;område\n1;03/04/2024;Klotter;Vinsta\n"), events, "date-ambiguous", row: 2,
            column: 2, "Rad 2: ”03/04/2024” kan betyda"),
        HardFile(
            "a day that is none", "händelser.csv", .text("id;datum;kategori;område\n1;2024-01-31;Klotter;Vinsta\n2;2024-02-30;Klotter;Vinsta\n"), events,
            "date-unreadable", row: 3, column: 2, "2024-02-30"),
    ]
}

extension Desk {
    /// Where files that tests read in lie.
    static let files = Program.repository + "/Tests/Files"

    /// Makes a workbook of a kind that `Tests/Tools/badfiles.py` knows.
    /// - Throws: an `Obstacle` when there is no Python, or it fails.
    func make(_ kind: String, as name: String) async throws {
        try Desk.checkPython()
        let ended = try await Command.run(Program.python, [Program.repository + "/Tests/Tools/badfiles.py", kind, name], in: folder)
        guard ended.code == 0 else { throw Obstacle(ended.err) }
    }

    /// Lays a hard file on the desk.
    func put(_ file: HardFile) async throws {
        switch file.origin {
        case .made(let kind): try await make(kind, as: file.name)
        case .kept(let name): try put(Desk.bytes(name), as: file.name)
        case .cut(let name, let share):
            let bytes = try Desk.bytes(name)
            try put(Array(bytes.prefix(Int(Double(bytes.count) * share))), as: file.name)
        case .text(let text): try put(text, as: file.name)
        }
    }

    static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: files + "/" + name))) }
}
