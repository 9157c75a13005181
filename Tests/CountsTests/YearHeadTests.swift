import Almanac
import CountsRules
import Picture
import Storage
import Tabular
import Testing

@testable import Counts

/// Heads of columns that hold the counts of a year, or of a part of one.
@Suite struct YearHeadTests {
    @Test(arguments: [
        ("2024", "2024"), (" År 2022 ", "2022"), ("Antal 2022", "2022"), ("2022 (prel.)", "2022"), ("2022*", "2022"), ("2023 prel", "2023"),
        ("2023 jan-okt", "2023-01-01--2023-10-31"), ("jan–okt 2023", "2023-01-01--2023-10-31"), ("Januari – oktober 2023", "2023-01-01--2023-10-31"),
        ("jan.–okt. 2023 (prel.)", "2023-01-01--2023-10-31"), ("t.o.m. okt 2023", "2023-01-01--2023-10-31"), ("2023 till oktober", "2023-01-01--2023-10-31"),
        ("2023 kv 1", "2023-01-01--2023-03-31"), ("Q4 2023", "2023-10-01--2023-12-31"), ("maj 2023", "2023-05-01--2023-05-31"),
        ("2023-05", "2023-05-01--2023-05-31"), ("2023-01--2023-10", "2023-01-01--2023-10-31"), ("1 jan–31 okt 2023", "2023-01-01--2023-10-31"),
        ("helår 2023", "2023-01-01--2023-12-31"), ("jan-feb 2023", "2023-01-01--2023-02-28"),
    ])
    func `reads the ways in which years and parts of them are written`(_ head: String, _ name: String) throws {
        #expect(try #require(YearHead(head)).name == name)
    }

    @Test(arguments: [
        "kategori", "Förändring 2022–2023", "2022–2023", "män 2023", "2023 okt-jan", "rang 3", "15 jan–okt 2023", "2023-01--2024-02", "v. 21 2023", "", "20233",
    ])
    func `takes no other text for one`(_ head: String) { #expect(YearHead(head) == nil) }

    private func read(_ head: String, _ rows: String..., window: String? = "01-01--10-31") throws -> CountTable {
        try MonthExample.table(([head] + rows).joined(separator: "\n") + "\n", ImportChoices(window.map { ["window": $0] } ?? [:]))
    }

    private func days(_ table: CountTable) -> [String] {
        table.reading.rows.map { CountPlacing.days(of: $0.span, YearHeadTests.window).0 }.map { "\($0.lowerBound)--\($0.upperBound)" }
    }

    private static let window = CountHouse.window

    @Test func `reads every year of a table, however its heads are written`() throws {
        let table = try read("kategori,År 2021,2022 (prel.),2023", "Hot,1,2,3")
        #expect(table.reading.faults.map(\.code) == ["counts-preliminary"])
        #expect(table.reading.rows.map(\.value) == [1, 2, 3])
        #expect(days(table) == ["2021-01-01--2021-10-31", "2022-01-01--2022-10-31", "2023-01-01--2023-10-31"])
    }

    @Test func `reads a part of a year that the head names as that part, beside whole years`() throws {
        let table = try read("kategori,2022,2023,2023 jan–sep,2024 jan–sep,+/-", "Hot,20,30,9,12,3", "Summa,20,30,9,12,3", window: "01-01--12-31")
        #expect(table.reading.faults == [])
        #expect(days(table).suffix(3).first == "2023-01-01--2023-10-31")
        #expect(table.reading.rows.map(\.value) == [20, 30, 9, 12, 20, 30, 9, 12])
        let named = table.reading.rows.prefix(4).map(\.span)
        #expect(named[2] == .days(CountPlacing.days(of: named[2], nil).0, .window))
        let check = try #require(table.reading.arithmetic)
        // The printed change is held against the same part of the year before.
        #expect([check.checked.grand, check.checked.changes] == [4, 2])
        #expect(try read("kategori,2023,2023 jan–sep,2024 jan–sep,+/-", "Hot,30,9,12,-18").reading.faults.map(\.code) == ["arithmetic-disagrees"])
    }

    @Test func `asks for no window where every head names its own part`() throws {
        let table = try read("kategori,maj 2023,maj 2024", "Hot,3,4", window: nil)
        #expect(table.reading.faults == [])
        #expect(table.reading.rows.map(\.span).allSatisfy { $0.isMonth })
    }

    @Test(arguments: ["män 2023", "2022/2023", "Läsåret 2022–2023", "2023 jan–okt (justerat)"])
    func `never passes a year over: a head that is not understood is a fault that names it`(_ head: String) throws {
        let table = try read("kategori,2021,2022,\(head)", "Hot,1,2,3")
        #expect(table.reading.faults.map(\.code) == ["year-head-unread"])
        #expect(table.reading.faults.first?.message.contains("”\(head)”") == true)
        #expect(table.reading.faults.first?.column == 4)
        let months = try MonthExample.table("kategori,år,jan,feb,\(head)\nHot,2021,1,2,3\n", ImportChoices(["coverage": "2021"]))
        #expect(months.reading.faults.map(\.code) == ["year-head-unread"])
    }

    @Test func `a printed change between two years is no year`() throws {
        #expect(try read("kategori,2023,2024,Förändring 2023–2024", "Hot,1,2,1").reading.faults.map(\.code) == ["column-unused"])
    }

    @Test func `does not choose between two columns for the same time`() throws {
        #expect(try read("kategori,2022,År 2022", "Hot,1,2").reading.faults.map(\.code) == ["column-duplicate"])
    }

    @Test func `a window of a head is answered by the count of that very window`() async throws {
        let house = try await CountHouse()
        let answer = try await house.read(
            "kategori,2023 jan–sep,2024 jan–sep\nHot,9,12\n", ImportChoices(["source": "Anmälda brott", "area": "Vällingby"]))
        #expect(answer.outcome == .stored)
        #expect(answer.columns.map(\.name) == ["category", "2023-01-01--2023-09-30", "2024-01-01--2024-09-30"])
        let id = try FigureID("counts.value:anmalda-brott:vallingby:hot:2024-01--2024-09")
        let figure = try #require(try await house.counts.figures.figures([id], Reading(asOf: house.change, audience: .open))[id]).get()
        #expect(figure.value == .count(12))
    }
}
