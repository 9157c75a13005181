import Almanac
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2024", "2024-01-01", "2024-12-31", 366), ("2023", "2023-01-01", "2023-12-31", 365), ("2024-10", "2024-10-01", "2024-10-31", 31),
        ("2024-02", "2024-02-01", "2024-02-29", 29), ("2024-W21", "2024-05-20", "2024-05-26", 7),
        ("2024-W01", "2024-01-01", "2024-01-07", 7),
        ("2020-W53", "2020-12-28", "2021-01-03", 7), ("2024-05-20", "2024-05-20", "2024-05-20", 1),
        ("2024-01--2024-10", "2024-01-01", "2024-10-31", 305),
        ("2021-07--2024-09", "2021-07-01", "2024-09-30", 1188), ("2023--2024-W02", "2023-01-01", "2024-01-14", 379),
        ("9999", "9999-01-01", "9999-12-31", 365),
        ("9999-12", "9999-12-01", "9999-12-31", 31),
    ])
    func `reads years, months, weeks, days and two of them joined`(_ text: String, _ from: String, _ through: String, _ days: Int) throws {
        let period = try #require(Period(text: text))
        #expect(period.from.description == from)
        #expect(period.through.description == through)
        #expect(period.days == days)
        #expect(period.description == text)
    }

    @Test(arguments: [
        "", "--", "2024--", "--2024", "2024-10--2024-01", "2024--2023", "2024-13", "2024-W53", "24", "2024--2025--2026", "2024-1", "0000",
        "2024 ", "2024-001",
    ])
    func `reads nothing else`(_ text: String) {
        #expect(Period(text: text) == nil)
    }

    @Test func `is made of a year, a month, a week or January through a month`() throws {
        let october = try #require(Month(year: 2024, number: 10))
        let week = try #require(Week(text: "2024-W21"))
        for period in [Period(year: 2024), Period(month: october), Period(week: week), Period(januaryThrough: october)] {
            #expect(Period(text: period.description) == period)
        }
        #expect(Period(januaryThrough: october).description == "2024-01--2024-10")
    }
}

@Suite struct YearWindowTests {
    @Test func `covers the same part of every year`() throws {
        let window = try #require(YearWindow(text: "01-01--10-31"))
        #expect([2020, 2021, 2022, 2023, 2024].map(window.days) == [305, 304, 304, 304, 305])
        #expect(window.from(in: 2024)?.description == "2024-01-01")
        #expect(window.through(in: 2023)?.description == "2023-10-31")
        #expect(window.description == "01-01--10-31")
        #expect([window.fromText, window.throughText] == ["01-01", "10-31"])
    }

    @Test func `through February ends with the month, long or short`() {
        let window = YearWindow(januaryThrough: 2)
        #expect(window.description == "01-01--02-29")
        #expect(window.through(in: 2023)?.description == "2023-02-28")
        #expect([2023, 2024].map(window.days) == [59, 60])
    }

    @Test func `a window that begins on a leap day begins in March in other years`() throws {
        let window = try #require(YearWindow(text: "02-29--12-31"))
        #expect(window.from(in: 2023)?.description == "2023-03-01")
        #expect(window.from(in: 2024)?.description == "2024-02-29")
        let day = try #require(YearWindow(text: "02-29--02-29"))
        #expect([2023, 2024].map(day.days) == [0, 1])
    }

    @Test(arguments: [
        "", "01-01", "01-01--", "10-31--01-01", "01-01--10-32", "1-1--10-31", "01-01--10-31--12-31", "2024-01-01--2024-10-31",
    ])
    func `reads nothing else`(_ text: String) {
        #expect(YearWindow(text: text) == nil)
    }
}

@Suite struct MonthTests {
    @Test func `knows its first and last day, in the last year there is too`() throws {
        for (text, first, last) in [
            ("2024-02", "2024-02-01", "2024-02-29"), ("2023-12", "2023-12-01", "2023-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
        ] {
            let month = try #require(Month(text: text))
            #expect(month.firstDay.description == first)
            #expect(month.lastDay.description == last)
            #expect(month.description == text)
            #expect(Month(containing: month.lastDay) == month)
        }
    }

    @Test(arguments: ["", "2024", "2024-00", "2024-13", "2024-1", "2024-010", "24-01", "2024-W1"])
    func `reads nothing else`(_ text: String) {
        #expect(Month(text: text) == nil)
    }

    @Test func `comes in order across years`() throws {
        let months = try ["2024-01", "2023-12", "2023-02"].map { try #require(Month(text: $0)) }
        #expect(months.sorted().map(\.description) == ["2023-02", "2023-12", "2024-01"])
    }
}
