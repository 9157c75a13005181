import Almanac
import Testing

@Suite struct DayTests {
    @Test func `follows the calendar day by day through four centuries`() throws {
        var day = try #require(Day(year: 1800, month: 1, day: 1))
        // 1 January 1800 was a Wednesday.
        var weekday = 3
        while day.year < 2201 {
            #expect(day.weekday == weekday)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
            let next = day + 1
            let isMonthEnd = day.day == Day.days(inMonth: day.month, of: day.year)
            let expected =
                switch (isMonthEnd, day.month) {
                case (false, _): Day(year: day.year, month: day.month, day: day.day + 1)
                case (true, 12): Day(year: day.year + 1, month: 1, day: 1)
                case (true, _): Day(year: day.year, month: day.month + 1, day: 1)
                }
            #expect(next == expected)
            #expect(next - day == 1)
            day = next
            weekday = weekday % 7 + 1
        }
    }

    @Test func `knows leap years`() {
        #expect([1900, 2000, 2023, 2024, 2100, 2400].map(Day.isLeap) == [false, true, false, true, false, true])
        #expect(Day(year: 2023, month: 2, day: 29) == nil)
        #expect(Day(year: 2024, month: 2, day: 29) != nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
    }

    @Test func `counts days from 1970`() throws {
        #expect(try #require(Day(text: "1970-01-01")).daysSince1970 == 0)
        #expect(try #require(Day(text: "2024-05-20")).daysSince1970 == 19_863)
        #expect(try #require(Day(text: "1969-12-31")).daysSince1970 == -1)
        #expect(try #require(Day(text: "0001-01-01")).daysSince1970 == -719_162)
        #expect(Day(daysSince1970: -719_162).description == "0001-01-01")
        #expect(Day(daysSince1970: 2_932_896).description == "9999-12-31")
    }

    @Test(arguments: ["2024-05-20", "0001-01-01", "9999-12-31", "2000-02-29"])
    func `prints what it reads`(_ text: String) {
        #expect(Day(text: text)?.description == text)
    }

    @Test(arguments: [
        "", "2024", "2024-05", "2024-5-20", "24-05-20", "2024-13-01", "2024-00-10", "2024-04-31", "2024-05-20T00:00", "2024/05/20",
        "0000-01-01",
        "2024-+5-20", "-024-05-20", "2024-05-20 ", "٢٠٢٤-05-20", "2024--05-20",
    ])
    func `reads nothing else`(_ text: String) {
        #expect(Day(text: text) == nil)
    }

    @Test func `comes in order`() throws {
        let days = try ["2024-12-31", "2023-06-30", "2024-01-01", "2024-01-31", "2024-02-01"].map { try #require(Day(text: $0)) }
        #expect(days.sorted().map(\.description) == ["2023-06-30", "2024-01-01", "2024-01-31", "2024-02-01", "2024-12-31"])
    }
}
