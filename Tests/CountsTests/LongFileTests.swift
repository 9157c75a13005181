import Almanac
import CountsRules
import Picture
import Storage
import Tabular
import Testing

@testable import Counts

@Suite struct LongFileTests {
    private func read(_ text: String, _ answers: [String: String] = [:]) throws -> CountTable {
        try MonthExample.table(text, ImportChoices(answers))
    }

    @Test(arguments: [
        ("period", "2024", "2024-01-01--2024-12-31", CountGrain?.none), ("period", "2024-10", "2024-10-01--2024-10-31", .month),
        ("period", "2024-W21", "2024-05-20--2024-05-26", .week), ("period", "2024-05-20", "2024-05-20--2024-05-20", .day),
        ("period", "2024-01--2024-03", "2024-01-01--2024-03-31", .window), ("month", "2024-02", "2024-02-01--2024-02-29", .month),
        ("månad", "2024-02-01", "2024-02-01--2024-02-29", .month), ("månad", "2024", "2024-01-01--2024-12-31", .none),
        ("vecka", "2024-W01", "2024-01-01--2024-01-07", .week),
    ])
    func `reads the days of a row as people write them`(_ head: String, _ text: String, _ days: String, _ grain: CountGrain?) throws {
        let row = try #require(try read("kategori,\(head),antal\nHot,\(text),7\n").reading.rows.first)
        let (found, _) = CountPlacing.days(of: row.span, nil)
        #expect("\(found.lowerBound)--\(found.upperBound)" == days)
        if let grain, case .days(_, let told) = row.span { #expect(told == grain) }
    }

    @Test func `puts year and month, or year and week, together`() throws {
        let months = try read("category,year,month,count\nHot,2024,maj,3\nHot,2024,6,4\n")
        #expect(months.reading.faults == [])
        #expect(months.reading.rows.map(\.span).map { CountPlacing.days(of: $0, nil).0.lowerBound.description } == ["2024-05-01", "2024-06-01"])
        let weeks = try read("category,year,vecka,count\nHot,2024,v. 21,3\n")
        #expect(weeks.reading.rows.map(\.span).map { CountPlacing.days(of: $0, nil).0.lowerBound.description } == ["2024-05-20"])
    }

    @Test func `reads first and last day`() throws {
        let table = try read("category,från,till,antal\nHot,2024-01-01,2024-03-31,3\n")
        #expect(table.reading.rows.map(\.span).map { CountPlacing.days(of: $0, nil).0.upperBound.description } == ["2024-03-31"])
    }

    @Test func `asks which part of the year a part is, once`() throws {
        let text = "year,range,type,region,count,rate\n2019,partial,Hot,Vällingby,3,0.4\n2019,partial,Rån,Vällingby,4,0.5\n2018,full,Hot,Vällingby,9,1\n"
        let asked = try read(text)
        #expect(asked.reading.faults.map(\.code) == ["column-unused", "part-unknown"])
        let told = try read(text, ["window": "01-01--09-30"])
        #expect(!told.reading.hasErrors)
        let ends = told.reading.rows.map { CountPlacing.days(of: $0.span, YearWindow(januaryThrough: 9)).0.upperBound.description }
        #expect(ends == ["2019-09-30", "2019-09-30", "2018-12-31"])
    }

    @Test(arguments: ["hösten", "2024-13", ""]) func `refuses a time that is none`(_ text: String) throws {
        #expect(try read("kategori,period,antal\nHot,\(text),7\n").reading.faults.map(\.code) == ["period-unreadable"])
    }

    @Test func `asks for the columns by name where nothing is known`() throws {
        let faults = try read("a,b\nx,1\n").reading.faults
        #expect(faults.map(\.code) == ["column-missing", "column-missing", "year-columns-missing"])
    }

    @Test func `refuses the same count twice`() throws {
        #expect(try read("kategori,period,antal\nHot,2024-01,7\nhot,2024-01,8\n").reading.faults.map(\.code) == ["category-duplicate"])
    }
}
