import Almanac
import Picture
import Tabular
import Testing
import Weekly

/// The two shapes that a table of levels may have.
@Suite struct LevelFileShapeTests {
    private func read(_ text: String, year: Int? = nil) throws -> FileReading<LevelRow> { try LevelFileExample.read(text, year: year) }

    private func lines(_ reading: FileReading<LevelRow>) -> [String] { LevelFileExample.lines(reading) }

    @Test func `reads a long table with Swedish heads in any order and case`() throws {
        let reading = try read("Nivå;Stadsdel;VECKA;År\n3;Vinsta;v. 7;2024\n")
        #expect(reading.faults == [])
        #expect(lines(reading) == ["vinsta 2024-W07 3"])
        #expect([reading.rows.first?.row, reading.rows.first?.column] == [2, 1])
        #expect(reading.columns.map(\.name) == ["year", "week", "area", "level"])
        #expect(reading.columns.map(\.index) == [4, 3, 2, 1])
    }

    @Test func `takes the year from outside when the table does not say it`() throws {
        #expect(lines(try read("vecka,område,nivå\n7,Vinsta,3\n", year: 2024)) == ["vinsta 2024-W07 3"])
        #expect(lines(try read("vecka,område,nivå\n2024-W07,Vinsta,3\n")) == ["vinsta 2024-W07 3"])
    }

    @Test func `asks for the year once, whatever the number of rows`() throws {
        let reading = try read("vecka,område,nivå\n7,Vinsta,3\n8,Vinsta,3\n2024-W09,Vinsta,1\n")
        #expect(reading.faults.map(\.code) == ["year-missing"])
        #expect(reading.faults.first?.message.contains("2 rader") == true)
        #expect(lines(reading) == ["vinsta 2024-W09 1"])
    }

    @Test func `warns of a column that nothing is read from`() throws {
        let reading = try read("år,vecka,område,nivå,anteckning\n2024,7,Vinsta,3,lugnt\n")
        #expect(reading.faults.map(\.code) == ["column-unused"])
        #expect(!reading.hasErrors)
    }

    @Test func `says which column is missing, what it may be called and what the file has`() throws {
        let reading = try read("år,vecka,område,betyg\n2024,7,Vinsta,3\n")
        #expect(reading.faults.map(\.code) == ["column-missing"])
        #expect(
            reading.faults.first?.message
                == "Kolumnen för nivå saknas. Den ska heta ”level” eller ”nivå”; filen har ”år”, ”vecka”, ”område” och ”betyg”.")
        #expect(reading.rows == [])
        #expect(reading.shape == "unknown")
        #expect(try read("a,b\n1,2\n").faults.map(\.code) == ["column-missing", "column-missing", "column-missing"])
    }

    @Test func `does not choose between two columns for the same thing`() throws {
        #expect(try read("år,vecka,week,område,nivå\n2024,7,8,Vinsta,3\n").faults.map(\.code) == ["column-duplicate"])
    }

    @Test func `reads a wide table, a row per week and a column per area`() throws {
        let reading = try read("Vecka;Hässelby gård;VÄLLINGBY;Vinsta\n20;2;3;1\nv. 21;–;5;\n22;-;1;2\n", year: 2024)
        #expect(reading.faults == [])
        #expect(reading.shape == "wide")
        #expect(reading.rowsRead == 3)
        #expect(
            lines(reading) == [
                "hasselby-gard 2024-W20 2", "vallingby 2024-W20 3", "vinsta 2024-W20 1", "vallingby 2024-W21 5", "vallingby 2024-W22 1",
                "vinsta 2024-W22 2",
            ])
        #expect([reading.rows[3].row, reading.rows[3].column] == [3, 3])
        #expect(reading.recognised.text == #"{"shape":"wide","columns":{"week":1,"hasselby-gard":2,"vallingby":3,"vinsta":4}}"#)
    }

    @Test func `a wide table needs a year, in the weeks, in a column or from outside`() throws {
        #expect(try read("vecka,Vinsta\n21,1\n").faults.map(\.code) == ["year-missing"])
        #expect(lines(try read("vecka,Vinsta\n2024-W21,1\n")) == ["vinsta 2024-W21 1"])
        #expect(lines(try read("år,vecka,Vinsta\n2024,21,1\n")) == ["vinsta 2024-W21 1"])
    }

    @Test func `asks about a wide table's column that is no area`() throws {
        let reading = try read("vecka,Vinsta,Rocksta,Att lägga märke till\n2024-W21,1,2,\n")
        #expect(reading.faults.map(\.code) == ["area-unknown", "area-unknown"])
        #expect(reading.faults.map(\.column) == [3, 4])
        #expect(reading.faults.map(\.row) == [1, 1])
        #expect(reading.faults.first?.suggestions == ["Råcksta"])
        #expect(reading.faults.last?.message == "Kolumnen ”Att lägga märke till” är inget område.")
    }

    @Test func `faults of a wide table name the area's column`() throws {
        let reading = try read("vecka,Vinsta,Grimsta\n2024-W21,1,6\n2024-W22,hög,1\n2024-W53,1,1\n")
        #expect(reading.faults.map(\.code) == ["level-out-of-range", "level-not-a-number", "week-not-in-year"])
        #expect(reading.faults.map(\.columnName) == ["Grimsta", "Vinsta", "vecka"])
        #expect(reading.faults.map(\.row) == [2, 3, 4])
    }

    @Test func `a week or an area that stands twice in a wide table is found`() throws {
        #expect(try read("vecka,Vinsta\n2024-W21,1\n2024-W21,2\n").faults.map(\.code) == ["level-conflict"])
        #expect(try read("vecka,Vinsta,vinsta\n2024-W21,1,2\n").faults.map(\.code) == ["column-duplicate"])
        let alias = try read("vecka,Råcksta,Räckesta\n2024-W21,1,2\n")
        #expect(
            alias.faults.map(\.message) == ["Råcksta har två nivåer samma vecka (2024-W21): 1 på rad 2 kolumn 2 och 2 på rad 2 kolumn 3."])
    }

    @Test func `what a spreadsheet leaves empty beside the table is no column`() throws {
        #expect(try read("vecka;Vinsta;;\n2024-W21;1;;\n").faults == [])
        #expect(try read("vecka;Vinsta;\n2024-W21;1;x\n").faults.map(\.message) == ["Kolumn 3 har ingen rubrik."])
    }
}
