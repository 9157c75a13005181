import Almanac
import Testing

@Suite struct InstantTests {
    /// UTC text of what a text says.
    private func utc(_ text: String) -> String? { Instant(text: text)?.description }

    @Test(arguments: [
        ("2024-11-11T07:00:00.000Z", "2024-11-11T07:00:00.000Z"), ("2024-11-11T07:00Z", "2024-11-11T07:00:00.000Z"),
        ("2024-11-11T08:00:00+01:00", "2024-11-11T07:00:00.000Z"), ("2024-07-01T00:30+02:00", "2024-06-30T22:30:00.000Z"),
        ("2024-11-11T07:00:00.5Z", "2024-11-11T07:00:00.500Z"), ("2024-11-11T07:00:00.1239Z", "2024-11-11T07:00:00.123Z"),
        ("2023-12-31T23:00:00-05:30", "2024-01-01T04:30:00.000Z"), ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func `reads UTC and offsets and prints UTC`(_ text: String, _ expected: String) {
        #expect(utc(text) == expected)
        #expect(Instant(text: expected)?.description == expected)
    }

    @Test func `without an offset it is a Swedish clock`() {
        #expect(utc("2024-11-11T08:00") == "2024-11-11T07:00:00.000Z")
        #expect(utc("2024-07-11T08:00") == "2024-07-11T06:00:00.000Z")
    }

    @Test(arguments: [
        "", "2024-11-11", "2024-11-11 08:00", "2024-11-11T24:00Z", "2024-11-11T08:60Z", "2024-11-11T08:00:60Z", "2024-11-11T8:00+1",
        "2024-11-11T08:00+25:00",
        "2024-11-11T08:00:00.Z", "2024-11-11T08:00:00.123xZ", "2024-11-11T08:00:00.1.2Z", "2024-11-31T08:00Z", "2024-11-11T08Z",
        "2024-11-11T08:00ZZ",
        "2024-11-11T08:00+01:60",
    ])
    func `reads nothing else`(_ text: String) {
        #expect(Instant(text: text) == nil)
    }

    @Test func `comes in order`() throws {
        let early = try #require(Instant(text: "2024-11-11T07:00Z"))
        let late = try #require(Instant(text: "2024-11-11T07:00:00.001Z"))
        #expect(early < late)
        #expect(late.millisecondsSince1970 - early.millisecondsSince1970 == 1)
    }
}

/// Clocks go forward on the last Sunday of March and back on the last Sunday of October, at 01:00 UTC.
@Suite struct SwedishTimeTests {
    private func clock(_ text: String) throws -> String {
        let local = SwedishTime.local(of: try #require(Instant(text: text)))
        return "\(local.day) \(local.minute / 60):\(local.minute % 60)"
    }

    @Test func `spring: a minute before three becomes three`() throws {
        #expect(try clock("2024-03-31T00:59Z") == "2024-03-31 1:59")
        #expect(try clock("2024-03-31T01:00Z") == "2024-03-31 3:0")
    }

    @Test func `autumn: a minute before three becomes two`() throws {
        #expect(try clock("2024-10-27T00:59Z") == "2024-10-27 2:59")
        #expect(try clock("2024-10-27T01:00Z") == "2024-10-27 2:0")
        #expect(try clock("2024-10-27T02:00Z") == "2024-10-27 3:0")
    }

    @Test func `the hour that comes twice is the first one, the hour that is skipped stands after the gap`() {
        #expect(Instant(text: "2024-10-27T02:30")?.description == "2024-10-27T00:30:00.000Z")
        #expect(Instant(text: "2024-10-27T03:00")?.description == "2024-10-27T02:00:00.000Z")
        #expect(Instant(text: "2024-03-31T02:30")?.description == "2024-03-31T01:30:00.000Z")
        #expect(Instant(text: "2024-03-31T03:00")?.description == "2024-03-31T01:00:00.000Z")
        #expect(Instant(text: "2024-03-31T01:59")?.description == "2024-03-31T00:59:00.000Z")
    }

    @Test(arguments: [
        (2020, 29, 25), (2021, 28, 31), (2022, 27, 30), (2023, 26, 29), (2024, 31, 27), (2025, 30, 26), (2026, 29, 25), (2027, 28, 31),
        (2030, 31, 27),
    ])
    func `changes on the nights that the calendar prints`(_ year: Int, _ march: Int, _ october: Int) throws {
        func offset(_ text: String) throws -> Int { SwedishTime.offsetMinutes(at: try #require(Instant(text: text))) }
        #expect(try offset("\(year)-03-\(march)T00:59:59.999Z") == 60)
        #expect(try offset("\(year)-03-\(march)T01:00Z") == 120)
        #expect(try offset("\(year)-10-\(october)T00:59:59.999Z") == 120)
        #expect(try offset("\(year)-10-\(october)T01:00Z") == 60)
    }

    @Test func `a day lasts 23, 24 or 25 hours on a Swedish clock`() throws {
        func hours(_ day: String) throws -> Int64 {
            let first = try #require(Day(text: day))
            let start = try #require(Instant(text: "\(first)T00:00"))
            let end = try #require(Instant(text: "\(first + 1)T00:00"))
            return (end.millisecondsSince1970 - start.millisecondsSince1970) / 3_600_000
        }
        #expect(try ["2024-03-30", "2024-03-31", "2024-10-27", "2024-10-28"].map(hours) == [24, 23, 25, 24])
    }

    @Test func `midnight and New Year fall on the Swedish day`() throws {
        #expect(try clock("2024-12-31T23:00Z") == "2025-01-01 0:0")
        #expect(try clock("2024-06-30T21:59Z") == "2024-06-30 23:59")
        #expect(try clock("1969-12-31T22:59Z") == "1969-12-31 23:59")
    }
}
