import Picture

/// What can be wrong with delimited text as such, in words.
enum CsvFaults {
    static func empty(file: String) -> Fault {
        Fault(
            "file-empty", "Filen är tom.", remedy: "Kontrollera att rätt fil är vald och att den är sparad med innehåll.", file: file,
            expected: "en rubrikrad och minst en rad under den")
    }

    static func onlyHeader(file: String, header: [String]) -> Fault {
        Fault(
            "file-only-header", "Filen har bara en rubrikrad, inga rader under den.",
            remedy: "Kontrollera att rätt fil är vald och att raderna kom med när den sparades.", file: file, row: 1,
            found: header.joined(separator: ", "), expected: "minst en rad under rubrikraden")
    }

    static func notText(_ kind: FileKind, file: String) -> Fault {
        if case .utf16 = kind {
            return Fault(
                "file-encoding", "Filen är sparad som \(kind.name) (”Unicode-text”), som inte kan läsas här.", remedy: saveAsCsv,
                file: file,
                found: "utf-16", expected: "UTF-8 eller Windows-1252")
        }
        return Fault(
            "file-not-text", "Filen är \(kind.name), inte en textfil med tabell.", remedy: saveAsCsv, file: file, found: kind.name,
            expected: "CSV")
    }

    static func nul(row: Int, file: String) -> Fault {
        Fault(
            "file-nul-byte", "Rad \(row) innehåller ett NUL-tecken. Filen är skadad, eller inte en textfil.",
            remedy: "Öppna filen i kalkylprogrammet den kommer från. " + saveAsCsv, file: file, row: row, found: "NUL", expected: "text")
    }

    static func encoding(_ flaw: EncodingJudge.Flaw, row: Int, file: String) -> Fault {
        let message =
            switch flaw {
            case .mixed: "Filen blandar två sätt att skriva å, ä och ö. Första stället är rad \(row)."
            case .unknown: "Å, ä och ö är skrivna på ett sätt som inte kan läsas här. Första stället är rad \(row)."
            case .doubled: "Å, ä och ö är förvanskade (”Ã¥”, ”Ã¤”, ”Ã¶”) redan i filen. Första stället är rad \(row)."
            case .lost: "Tecken har gått förlorade (”\u{FFFD}”) redan i filen. Första stället är rad \(row)."
            }
        return Fault(
            "file-encoding", message, remedy: "Hämta filen på nytt från källan. " + saveAsCsv, file: file, row: row,
            expected: "UTF-8 eller Windows-1252")
    }

    static func ragged(_ record: TableRecord, header: [String], file: String) -> Fault {
        let few = record.count < header.count
        let remedy =
            few
            ? "Lägg till de celler som saknas; en tom cell ska också ha sitt skiljetecken."
            : "Ta bort de celler som är för många. Står skiljetecknet i en text ska texten ha citattecken runt sig."
        return Fault(
            "row-ragged", "Rad \(record.number) har \(cells(record.count)), men rubrikraden har \(header.count).", remedy: remedy,
            file: file,
            row: record.number, column: min(record.count, header.count) + 1, columnName: few ? header[record.count] : nil,
            found: cells(record.count), expected: cells(header.count))
    }

    static func unclosedQuote(row: Int, column: Int, header: [String], file: String) -> Fault {
        Fault(
            "quote-unclosed", "På rad \(row) börjar en text med citattecken som aldrig avslutas. Allt därefter hör då till samma cell.",
            remedy: "Sätt ett citattecken där texten slutar, eller ta bort det som inleder den.", file: file, row: row, column: column,
            columnName: head(column, header), expected: "ett avslutande citattecken")
    }

    static func strayQuote(row: Int, column: Int, header: [String], file: String) -> Fault {
        Fault(
            "quote-stray", "På rad \(row) fortsätter texten efter det avslutande citattecknet, så det går inte att veta var cellen slutar.",
            remedy: "Skriv citattecken inne i en text dubbelt (\"\").", file: file, row: row, column: column,
            columnName: head(column, header),
            expected: "skiljetecken eller ny rad efter citattecknet")
    }

    static func tooLong(row: Int, file: String) -> Fault {
        Fault(
            "row-too-long", "Rad \(row) är längre än en miljon tecken. Det är ingen tabellrad.", remedy: saveAsCsv, file: file, row: row,
            expected: "högst en miljon tecken på en rad")
    }

    private static let saveAsCsv = "Spara tabellen som CSV UTF-8 (kommaavgränsad) och läs in den filen."

    private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(Swedish.count(count)) celler" }

    private static func head(_ column: Int, _ header: [String]) -> String? {
        header.indices.contains(column - 1) ? header[column - 1] : nil
    }
}
