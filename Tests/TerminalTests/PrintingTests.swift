import Picture
import Storage
import Terminal
import Testing

@Suite struct PrintingTests {
    @Test func `says where a fault is, what it is and what to do`() {
        let fault = Fault(
            "area-unknown", "Området ”Valingby” finns inte.", remedy: "Rätta namnet.", file: "v.csv", row: 12, column: 3, columnName: "area",
            suggestions: ["Vällingby", "Vinsta"])
        #expect(
            FaultText.lines(fault) == """
                v.csv, rad 12, kolumn 3 (area): Fel: Området ”Valingby” finns inte.
                  Menade du: Vällingby, Vinsta?
                  Gör så här: Rätta namnet.
                """)
    }

    @Test func `says a warning as one, and names no place it does not have`() {
        let warning = Fault("column-unused", "Kolumnen läses inte in.", remedy: "Inget behöver göras.", severity: .warning)
        #expect(FaultText.lines(warning) == "Varning: Kolumnen läses inte in.\n  Gör så här: Inget behöver göras.")
        var sheet = Fault("x", "Fel här.", remedy: "Gör om.", file: "a.xlsx", row: 2)
        sheet.sheet = "Blad1"
        #expect(FaultText.lines(sheet).hasPrefix("a.xlsx, bladet Blad1, rad 2: Fel: Fel här."))
    }

    @Test func `lays a table in columns as wide as their widest cell`() {
        var table = TextTable([("Område", .left), ("Veckor", .right)])
        table.add(["Vällingby", "45"])
        table.add(["Å", "5"])
        #expect(table.text == "Område     Veckor\n─────────  ──────\nVällingby      45\nÅ               5")
    }

    @Test func `lays a table of heads alone, and rows that are short`() {
        #expect(TextTable([("A", .left), ("B", .right)]).text == "A  B\n─  ─")
        var table = TextTable([("Kategori", .left), ("2024", .right)])
        table.add(["Brott mot person"])
        table.add(["  Hot", "322"])
        #expect(table.text == "Kategori          2024\n────────────────  ────\nBrott mot person\n  Hot              322")
    }

    private struct Strange: Error {}

    @Test(
        arguments: [
            (Refused(.data, []), 1), (Refused(.use, []), 2), (Refused(.machine, []), 3), (Refused(.absent, []), 2), (StoreRefusal.locked, 3),
            (StoreRefusal.absent(.folder("m")), 3), (FigureRefusal.malformed("x"), 2), (Strange(), 3),
        ] as [(any Error, Int32)])
    func `ends every error with an exit code of the contract`(_ error: any Error, _ code: Int32) {
        #expect(Refusals.refused(error).exitCode == code)
    }

    @Test func `names a figure that nobody has, and how to find one`() throws {
        let id = try FigureID("levels.ge3:okand:2024")
        let fault = try #require(Refusals.refused(FigureRefusal.unknown(id)).faults.first)
        #expect(fault.code == "figure-unknown")
        #expect(fault.message == "Det finns ingen figur som heter ”levels.ge3:okand:2024”.")
        #expect(fault.remedy == "Sök med: samsyn figures --matching ORD")
    }

    @Test func `says of what it does not know that nothing has changed`() throws {
        let fault = try #require(Refusals.refused(Strange()).faults.first)
        #expect(fault.code == "unforeseen")
        #expect(fault.message.hasSuffix("Inget har ändrats."))
    }
}

/// What an import prints when a name is near another.
@Suite struct SuggestionPrintingTests {
    @Test func `asks once whether another name is meant`() {
        let asking = Fault("area-unknown", "Området ”Råksta” finns inte. Menar du Råcksta?", remedy: "Rätta namnet.", suggestions: ["Råcksta"])
        #expect(FaultText.lines(asking) == "Fel: Området ”Råksta” finns inte. Menar du Råcksta?\n  Gör så här: Rätta namnet.")
        let sheets = Fault("sheet-ambiguous", "Arbetsboken har flera blad att läsa: ”A” och ”B”.", remedy: "Ange ett.", suggestions: ["A", "B"])
        #expect(!FaultText.lines(sheets).contains("Menade du"))
    }
}
