import Picture
import Storage
import Tabular
import Testing

@testable import Counts

@Suite struct CompStatRepairTests {
    private func table(_ text: String, accepting: Bool = false) throws -> CountTable {
        var choices = ImportChoices(["window": "01-01--10-31"])
        choices.acceptsRepair = accepting
        return try MonthExample.table(text, choices)
    }

    private static let head = "group,category,2022,2023,2024,printed_change,printed_change_percent\n"

    @Test func `proposes the one digit that mends sum and change`() throws {
        // Rån 2024 is 42, printed as 72: both the sum and the row's own change say so.
        let table = try table(CompStatRepairTests.head + "Person,Hot,327,345,322,-23,-7\nPerson,Rån,50,46,72,-4,-9\nPerson,Summa,377,391,364,-27,-7\n")
        let repair = try #require(table.repairs.first?.words)
        #expect(table.repairs.count == 1)
        #expect([repair.kind.rawValue, repair.label, repair.from] == ["digit", "Rån 2024", "2024"])
        #expect([repair.row, repair.by, repair.explains, repair.remaining] == [3, -30, 3, 0])
        #expect(repair.words == "Om Rån 2024 är 42 i stället för 72 stämmer alla summor och förändringar.")
    }

    @Test func `mends the number when that is accepted, and leaves it in its place in the file`() throws {
        let text = CompStatRepairTests.head + "Person,Hot,327,345,322,-23,-7\nPerson,Rån,50,46,72,-4,-9\nPerson,Summa,377,391,364,-27,-7\n"
        let mended = try table(text, accepting: true)
        #expect(!mended.reading.hasErrors)
        let row = try #require(mended.reading.rows.first { $0.row == 3 && $0.span == .year(2024) })
        #expect([row.value, Int64(row.column)] == [42, 5])
    }

    @Test func `proposes that two neighbouring years have changed places`() throws {
        let text = "group,category,2021,2022,2023\nPerson,Hot,10,30,50\nPerson,Rån,7,5,6\nPerson,Summa,37,15,56\n"
        let table = try table(text)
        #expect(table.repairs.map(\.words.words) == ["Byter 2021 och 2022 plats för Hot stämmer alla summor och förändringar."])
        let mended = try self.table(text, accepting: true)
        #expect(mended.reading.rows.filter { $0.row == 2 }.map(\.value) == [30, 10, 50])
        #expect(mended.reading.rows.filter { $0.row == 2 }.map(\.column) == [4, 3, 5])
    }

    @Test func `does not choose between two rows that would both do`() throws {
        let text = "group,category,2023,2024\nPerson,Hot,10,22\nPerson,Rån,10,32\nPerson,Summa,20,56\n"
        let table = try table(text, accepting: true)
        #expect(table.repairs.count == 3)
        #expect(table.repairs.allSatisfy { !$0.words.accepted })
        #expect(table.reading.faults.map(\.code) == ["repair-ambiguous", "arithmetic-disagrees"])
    }

    @Test func `proposes nothing for a table that adds up, nor where only a printed change is wrong`() throws {
        #expect(try table(CompStatRepairTests.head + "Person,Hot,327,345,322,-23,-7\n").repairs == [])
        #expect(try table(CompStatRepairTests.head + "Person,Hot,327,345,322,-22,-7\n").repairs == [])
    }
}
