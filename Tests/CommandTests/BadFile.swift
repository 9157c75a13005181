import Foundation
import Testing

/// A file that must not be read in, and how the program says so.
struct BadFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let content: [UInt8]
    /// The code of the fault.
    let fault: String
    /// Where the fault is; nil where it concerns the whole file.
    var row: Int?
    /// A part of the sentence.
    let words: String

    init(_ name: String, _ content: [UInt8], _ fault: String, row: Int? = nil, _ words: String) {
        testDescription = name
        self.content = content
        self.fault = fault
        self.row = row
        self.words = words
    }

    init(_ name: String, _ content: String, _ fault: String, row: Int? = nil, _ words: String) {
        self.init(name, Array(content.utf8), fault, row: row, words)
    }

    private static func levels(_ name: String, _ rows: String..., fault: String, row: Int?, _ words: String) -> BadFile {
        BadFile(name, ([levelHeads] + rows).joined(separator: "\n") + "\n", fault, row: row, words)
    }

    private static func counts(_ name: String, _ rows: String..., fault: String, row: Int?, _ words: String) -> BadFile {
        BadFile(name, ([countHeads] + rows).joined(separator: "\n") + "\n", fault, row: row, words)
    }

    private static let levelHeads = "iso_year,iso_week,area,level"
    private static let countHeads = "group,category,2023,2024,printed_change,printed_change_percent"

    /// What no table survives, whatever it holds.
    static let anyTable: [BadFile] = [
        BadFile("an empty file", "", "file-empty", "Filen är tom"),
        BadFile("only a header", levelHeads + "\n", "file-only-header", row: 1, "Filen har bara en rubrikrad"),
        BadFile("UTF-16", utf16(levelHeads + "\n2024,1,Vinsta,2\n"), "file-encoding", "UTF-16"),
        BadFile("a NUL byte", levelHeads + "\n2024,1,Vin\0sta,1\n", "file-nul-byte", row: 2, "NUL-tecken"),
        levels("a row with a cell too few", "2024,1,Vinsta", fault: "row-ragged", row: 2, "Rad 2 har 3 celler"),
        levels("a row with a cell too many", "2024,1,Vinsta,1", "2024,2,Vinsta,1,9", fault: "row-ragged", row: 3, "Rad 3 har 5 celler"),
    ]

    static let levels: [BadFile] = [
        levels("level 0", "2024,1,Vinsta,0", fault: "level-out-of-range", row: 2, "Nivån 0 finns inte på skalan"),
        levels("level 6", "2024,1,Vinsta,1", "2024,2,Vinsta,6", fault: "level-out-of-range", row: 3, "Nivån 6 finns inte på skalan"),
        levels("level ”hög”", "2024,1,Vinsta,hög", fault: "level-not-a-number", row: 2, "Nivån ”hög” är inte ett tal"),
        levels("level 2,5", "2024,1,Vinsta,\"2,5\"", fault: "level-fractional", row: 2, "Nivån 2,5 är inte ett heltal"),
        levels(
            "the same week twice with different levels", "2024,1,Vinsta,1", "2024,1,Vinsta,2", fault: "level-conflict", row: 3,
            "Vinsta har två nivåer samma vecka"),
        levels("week 53 of 2024", "2024,53,Vinsta,1", fault: "week-not-in-year", row: 2, "År 2024 har 52 veckor; vecka 53 finns inte"),
        levels("an area with another letter", "2024,1,Räcksta,1", fault: "area-unknown", row: 2, "Området ”Räcksta” finns inte"),
    ]

    static let counts: [BadFile] = [
        counts("a negative count", "Brott mot hushåll,Bilstöld,43,-42,,", fault: "count-negative", row: 2, "Antalet -42 är mindre än noll"),
        counts("a count with decimals", "Brott mot hushåll,Bilstöld,43,4.25,,", fault: "count-fractional", row: 2, "Antalet 4.25 är inte ett heltal"),
        counts("a count of 1e12", "Brott mot hushåll,Bilstöld,43,1e12,,", fault: "count-too-large", row: 2, "Antalet 1e12 är orimligt stort"),
        counts(
            "a total that is text", "Brott mot hushåll,Bilstöld,43,42,,", "Brott mot hushåll,Summa,43,många,,", fault: "total-not-a-number",
            row: 3, "Summan ”många” är inte ett tal"),
        counts(
            "a printed percentage that is wrong", "Brott mot hushåll,Bilstöld,43,42,-1,-12", fault: "arithmetic-disagrees", row: 2,
            "filen säger −12\u{A0}%, raderna ger −2\u{A0}%"),
        counts(
            "a total that is wrong", "Brott mot hushåll,Bilstöld,43,42,,", "Brott mot hushåll,Summa,43,44,,", fault: "arithmetic-disagrees",
            row: 3, "filen säger 44, raderna ger 42"),
        counts(
            "a category that the source never had", "Brott mot hushåll,Bilstölder,43,42,,", fault: "category-unknown", row: 2,
            "Kategorin ”Bilstölder” har källan inte haft förut"),
    ]

    /// Little-endian, with its byte order mark, as Windows saves ”Unicode-text”.
    private static func utf16(_ text: String) -> [UInt8] { [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
}
