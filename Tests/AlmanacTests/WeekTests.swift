import Almanac
import Testing

@Suite struct WeekTests {
    /// The years of 2000–2099 with 53 weeks, as calendars print them.
    private let longYears = [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065, 2071, 2076, 2082, 2088, 2093, 2099]

    @Test func `knows which years have 53 weeks`() {
        #expect((2000...2099).filter { Week.weeks(in: $0) == 53 } == longYears)
        #expect((2000...2099).allSatisfy { [52, 53].contains(Week.weeks(in: $0)) })
    }

    @Test func `a year has no more weeks than it has`() {
        #expect(Week(year: 2024, number: 53) == nil)
        #expect(Week(year: 2020, number: 53) != nil)
        #expect(Week(year: 2020, number: 54) == nil)
        #expect(Week(year: 2024, number: 0) == nil)
    }

    @Test(arguments: [
        ("2018-12-31", "2019-W01"), ("2019-12-30", "2020-W01"), ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"),
        ("2021-01-04", "2021-W01"),
        ("2016-01-03", "2015-W53"), ("2023-01-01", "2022-W52"), ("2024-01-01", "2024-W01"), ("2024-12-29", "2024-W52"),
        ("2024-12-30", "2025-W01"),
        ("2024-05-20", "2024-W21"), ("2024-11-10", "2024-W45"), ("2027-01-03", "2026-W53"),
    ])
    func `the days around New Year fall in the week of their Thursday`(_ day: String, _ week: String) throws {
        #expect(Week(containing: try #require(Day(text: day))).description == week)
    }

    @Test func `every day of two centuries lies between its week's Monday and Sunday`() throws {
        var day = try #require(Day(text: "1899-12-25"))
        while day.year < 2101 {
            let week = Week(containing: day)
            #expect(week.monday <= day && day <= week.sunday)
            #expect(week.monday.weekday == 1 && week.sunday.weekday == 7)
            #expect(Week(year: week.year, number: week.number) == week)
            // Week 1 is the one that holds 4 January.
            if day.month == 1, day.day == 4 { #expect(week.number == 1 && week.year == day.year) }
            day = day + 1
        }
    }

    @Test func `one week follows another across New Year`() throws {
        let last = try #require(Week(text: "2020-W53"))
        #expect(last.advanced(by: 1).description == "2021-W01")
        #expect(last.advanced(by: -53).description == "2019-W52")
        #expect(last.sunday + 1 == last.advanced(by: 1).monday)
        #expect(last < last.advanced(by: 1))
        #expect(Week.all(of: 2020).count == 53)
        #expect(Week.all(of: 2024).map(\.number) == Array(1...52))
    }

    @Test(arguments: ["2024-W01", "2024-W52", "2020-W53"])
    func `prints what it reads`(_ text: String) {
        #expect(Week(text: text)?.description == text)
    }

    @Test(arguments: ["", "2024-W53", "2024-W00", "2024-W1", "2024W21", "2024-w21", "2024-21", "W21", "2024-W021", "2024-W2x"])
    func `reads nothing else`(_ text: String) {
        #expect(Week(text: text) == nil)
    }
}
