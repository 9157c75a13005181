import Picture

/// What can be wrong with a file that should hold a table, in words.
enum TableFileFaults {
    static func fault(_ flaw: TableFlaw, file: String, sheet: String? = nil) -> Fault {
        var fault = fault(flaw, file: file)
        fault.sheet = sheet
        return fault
    }

    static func fault(_ flaw: TableFlaw, file: String) -> Fault {
        switch flaw {
        case .unreadable:
            Fault("file-unreadable", "Filen går inte att öppna.", remedy: "Kontrollera att filen finns kvar och får läsas.", file: file)
        case .cut:
            Fault(
                "file-cut", "Filen slutar mitt i: den är inte hel.",
                remedy: "Hämta eller spara filen på nytt; överföringen avbröts troligen.",
                file: file, expected: "en hel fil")
        case .damaged(let part):
            Fault(
                "file-damaged", "Filen är skadad och går inte att läsa.", remedy: "Öppna filen i kalkylprogrammet och spara den på nytt.",
                file: file, found: part)
        case .inflates(let limit): tooLarge("Filen packar upp till mer än \(size(limit)).", size(limit), file)
        case .entries(let limit): tooLarge("Filen består av fler än \(Swedish.count(limit)) delar.", "\(Swedish.count(limit)) delar", file)
        case .encrypted:
            Fault(
                "file-encrypted", "Filen är skyddad med lösenord och går inte att läsa.",
                remedy: "Öppna filen i kalkylprogrammet, ta bort lösenordet och spara den på nytt.", file: file)
        case .doctype(let part):
            Fault(
                "xml-doctype", "Filen innehåller en dokumenttyp (DOCTYPE), som arbetsböcker aldrig har. Den läses inte.",
                remedy: "Hämta filen från en källa du litar på, eller spara den på nytt från kalkylprogrammet.", file: file, found: part)
        case .noWorkbook, .binaryWorkbook, .oldOffice: notWorkbook(flaw, file: file)
        case .rowTooLong(let row): CsvFaults.tooLong(row: row, file: file)
        case .offGrid(let row): offGrid(row: row, file: file)
        case .cells(let limit): tooLarge("Bladet har fler än \(Swedish.count(limit)) celler.", "\(Swedish.count(limit)) celler", file)
        }
    }

    private static func offGrid(row: Int, file: String) -> Fault {
        Fault(
            "sheet-off-grid", "Cellerna vid rad \(row) står inte i ordning, eller utanför vad ett blad rymmer.",
            remedy: "Öppna filen i kalkylprogrammet och spara den på nytt.", file: file, row: row,
            expected: "högst 1\u{202F}048\u{202F}576 rader och 16\u{202F}384 kolumner")
    }

    /// A workbook of a kind that is not read, or no workbook at all.
    private static func notWorkbook(_ flaw: TableFlaw, file: String) -> Fault {
        switch flaw {
        case .binaryWorkbook:
            Fault(
                "file-binary-workbook", "Filen är en binär Excel-arbetsbok (.xlsb), som inte kan läsas här.", remedy: saveAsWorkbook,
                file: file,
                expected: kinds)
        case .oldOffice:
            Fault(
                "file-old-office", "Filen är från äldre Excel eller Word (.xls, .doc), som inte kan läsas här.", remedy: saveAsWorkbook,
                file: file, expected: kinds)
        default:
            Fault(
                "file-not-workbook", "Filen är ett zip-arkiv utan arbetsbok, till exempel ett Word-dokument.",
                remedy: "Spara tabellen som Excel-arbetsbok (.xlsx) och läs in den filen.", file: file, expected: kinds)
        }
    }

    static func notTable(_ kind: FileKind, file: String) -> Fault {
        let name = file.lowercased()
        let despite = [".xlsx", ".ods", ".csv"].first { name.hasSuffix($0) }.map { ", fast namnet slutar på \($0)" } ?? ""
        return Fault(
            "file-not-table", "Filen är \(kind.name)\(despite). Det går inte att läsa en tabell ur den.",
            remedy: "Hämta tabellen som Excel-, ODS- eller CSV-fil från den som gjort den.", file: file, found: kind.name, expected: kinds)
    }

    static func noSheet(file: String) -> Fault {
        Fault(
            "file-empty", "Arbetsboken har inget synligt blad med innehåll.",
            remedy: "Kontrollera att rätt fil är vald, och visa bladet om det är dolt.",
            file: file, expected: "ett blad med en rubrikrad och minst en rad under den")
    }

    static func emptySheet(_ sheet: String, file: String) -> Fault {
        var fault = Fault(
            "file-empty", "Bladet ”\(sheet)” är tomt.", remedy: "Kontrollera att rätt blad är valt.", file: file,
            expected: "en rubrikrad och minst en rad under den")
        fault.sheet = sheet
        return fault
    }

    static func onlyHeader(_ head: SheetHead, sheet: String, file: String) -> Fault {
        var fault = Fault(
            "file-only-header", "Bladet ”\(sheet)” har bara en rubrikrad, inga rader under den.",
            remedy: "Kontrollera att rätt blad är valt.",
            file: file, row: head.rows.upperBound, found: head.header.joined(separator: ", "), expected: "minst en rad under rubrikraden")
        fault.sheet = sheet
        return fault
    }

    static func unknownSheet(_ sheet: String, among sheets: [String], file: String) -> Fault {
        let there = sheets.isEmpty ? "Filen är en textfil och har inga blad." : "Arbetsboken har \(Swedish.list(sheets.map { "”\($0)”" }))."
        return Fault(
            "sheet-unknown", "Det finns inget blad som heter ”\(sheet)”. \(there)",
            remedy: sheets.isEmpty ? "Läs in filen utan att ange blad." : "Ange ett av bladen med --sheet NAMN.", file: file, found: sheet,
            expected: sheets.joined(separator: ", "), suggestions: NearestNames.suggestions(for: sheet, among: sheets))
    }

    static func ambiguous(_ sheets: [String], file: String) -> Fault {
        Fault(
            "sheet-ambiguous", "Arbetsboken har flera blad att läsa: \(Swedish.list(sheets.map { "”\($0)”" })).",
            remedy: "Ange vilket som ska läsas in med --sheet NAMN.", file: file, found: sheets.joined(separator: ", "), expected: "ett blad",
            suggestions: sheets)
    }

    static func tooManyRows(file: String, sheet: String?) -> Fault {
        var fault = Fault(
            "table-too-large", "Tabellen är större än vad den här sortens inläsning tar emot.",
            remedy: "Dela upp tabellen, eller läs in den som händelser om varje rad är en händelse.", file: file,
            expected: "högst \(Swedish.count(Sheet.mostRows)) rader och \(size(Sheet.mostText)) text")
        fault.sheet = sheet
        return fault
    }

    static func fault(_ flaw: TableRecord.CellFlaw, _ record: TableRecord, _ head: SheetHead, sheet: String, file: String) -> Fault {
        var fault: Fault
        switch flaw {
        case .error(let column, let shown):
            fault = Fault(
                "cell-error", "Cellen i rad \(record.number), kolumn \(column) visar felet \(shown), inte ett värde.",
                remedy: "Rätta formeln i kalkylprogrammet, eller töm cellen, och spara filen.", file: file, row: record.number,
                column: column,
                columnName: head.name(column), found: shown, expected: "ett värde")
        case .unvalued(let column):
            fault = Fault(
                "formula-unvalued", "Cellen i rad \(record.number), kolumn \(column) har en formel vars värde inte är sparat i filen.",
                remedy: "Öppna filen i kalkylprogrammet och spara den, så räknas formlerna ut.", file: file, row: record.number,
                column: column,
                columnName: head.name(column), expected: "ett värde")
        }
        fault.sheet = sheet
        return fault
    }

    static func outside(_ record: TableRecord, column: Int, sheet: String, file: String) -> Fault {
        var fault = Fault(
            "cell-outside", "Rad \(record.number) har text i kolumn \(column), till höger om tabellens sista rubrik. Den läses inte in.",
            remedy: "Sätt en rubrik över kolumnen om den hör till tabellen.", severity: .warning, file: file, row: record.number,
            column: column,
            expected: "inget till höger om rubrikerna")
        fault.sheet = sheet
        return fault
    }

    private static let kinds = "en arbetsbok (.xlsx eller .ods) eller CSV"
    private static let saveAsWorkbook = "Öppna filen i kalkylprogrammet och spara den som Excel-arbetsbok (.xlsx)."

    private static func tooLarge(_ message: String, _ limit: String, _ file: String) -> Fault {
        Fault(
            "file-inflates", message + " Så stor är ingen tabell som går att läsa här.",
            remedy: "Spara bara det blad som behövs, eller tabellen som CSV, och läs in den filen.", file: file, expected: "högst \(limit)")
    }

    private static func size(_ bytes: Int) -> String { "\(Swedish.count(max(bytes >> 20, 1)))\u{00A0}MB" }
}

extension SheetHead {
    /// The head of a column, 1-based.
    fileprivate func name(_ column: Int) -> String? { header.indices.contains(column - 1) ? header[column - 1] : nil }
}
