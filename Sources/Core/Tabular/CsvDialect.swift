/// How a file of delimited text is written, as told by its first bytes.
struct CsvDialect: Sendable {
    let separator: UInt8
    /// UTF-8 when a byte order mark says so, else nil until the text shows it.
    let encoding: TextEncoding?
    /// Bytes before the first record: a byte order mark and a line `sep=;`.
    let preamble: Int

    /// The three that are in use in Sweden, the likeliest first.
    static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// Reads the dialect off the opening of a file.
    init(opening: [UInt8]) {
        let mark = opening.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        encoding = mark > 0 ? .utf8 : nil
        if let declared = CsvDialect.declaredSeparator(opening[mark...]) {
            separator = declared.separator
            preamble = mark + declared.length
        } else {
            separator = CsvDialect.separator(of: opening[mark...])
            preamble = mark
        }
    }

    /// A first line `sep=;`, which Excel writes and hides.
    private static func declaredSeparator(_ text: ArraySlice<UInt8>) -> (separator: UInt8, length: Int)? {
        guard text.starts(with: "sep=".utf8), let separator = text.dropFirst(4).first, separators.contains(separator) else { return nil }
        let rest = text.dropFirst(5).prefix(2)
        guard let first = rest.first, first == 10 || first == 13 else { return nil }
        return (separator, rest.elementsEqual([13, 10]) ? 7 : 6)
    }

    /// The separator that cuts most records into as many cells as the first one has, and into two at the least.
    private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
        let scored = separators.map { separator in (separator, score: score(cellCounts(of: text, cutAt: separator))) }
        let best = scored.max { left, right in left.score < right.score }
        guard let best, best.score > (0, 0) else { return separators[0] }
        // `max` gives the last of equals; the first in the list is the likelier one.
        return scored.first { $0.score == best.score }?.0 ?? best.0
    }

    private static func score(_ counts: [Int]) -> (agreeing: Int, cells: Int) {
        guard let header = counts.first, header > 1 else { return (0, 0) }
        return (counts.count { $0 == header }, header)
    }

    /// Cells in each of the first records.
    private static func cellCounts(of text: ArraySlice<UInt8>, cutAt separator: UInt8) -> [Int] {
        var scanner = CsvScanner(separator: separator)
        var counts: [Int] = []
        text.withUnsafeBufferPointer { bytes in
            scanner.scan(bytes) { record in
                if !record.isBlank { counts.append(record.count) }
                return counts.count < 30
            }
        }
        if counts.isEmpty {
            scanner.finish { record in
                counts.append(record.count); return false
            }
        }
        return counts
    }
}

/// Files that are no text at all, known by their first bytes.
enum FileKind: Sendable {
    case pdf, zip, image, oldOffice, compressed, database, richText, webPage, xml, utf16

    init?(opening: [UInt8]) {
        let known = FileKind.openings.first { opening.starts(with: $0.bytes) }
        guard let known else { return nil }
        self = known.kind
    }

    /// What to call it in a sentence that begins with "Filen är".
    var name: String {
        switch self {
        case .pdf: "ett PDF-dokument"
        case .zip: "en Excel-, Word- eller ODS-fil (eller ett annat zip-arkiv)"
        case .image: "en bild"
        case .oldOffice: "en fil från äldre Excel eller Word"
        case .compressed: "en komprimerad fil"
        case .database: "en databas"
        case .richText: "ett RTF-dokument"
        case .webPage: "en webbsida"
        case .xml: "ett XML-dokument"
        case .utf16: "text i UTF-16"
        }
    }

    private static let openings: [(bytes: [UInt8], kind: FileKind)] = [
        (Array("%PDF".utf8), .pdf), ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice), ([0x1F, 0x8B], .compressed),
        (Array("SQLite format 3".utf8), .database), (Array("{\\rtf".utf8), .richText), (Array("<!DOCTYPE".utf8), .webPage),
        (Array("<!doctype".utf8), .webPage), (Array("<html".utf8), .webPage), (Array("<?xml".utf8), .xml),
        (Array("\u{FEFF}<?xml".utf8), .xml), ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
    ]
}
