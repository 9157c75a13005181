import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Meetings where weeks and years meet, on the nights when clocks change, and by clocks that are wrong.
@Suite struct MeetingClockTests {
    /// A week's meeting in a house, by a clock of the test's own.
    private struct Held {
        let house: MeetingHouse
        let week: Week

        var address: String { "/veckor/\(week.year)/\(week.number)" }

        func act(_ step: MeetingStep, _ fields: [String: String] = [:], at now: Instant) async -> SiteResponse {
            await house.send(address + "/mote", fields.merging(["gor": step.rawValue]) { $1 }, at: now)
        }

        /// Begins, sets one area and leaves the others without basis, and closes.
        func hold(_ kind: MeetingKind = .weekly, at now: Instant) async throws {
            #expect(await act(.begin, ["slag": kind.rawValue], at: now).status == 303)
            #expect(await act(.decide, ["omrade": "bjorkbacken", "niva": "2", "skal": "Fältarna har sett mer"], at: now).status == 303)
            for area in ["granbacken", "ekbacken"] { #expect(await act(.confirm, ["omrade": area, "niva": "saknas"], at: now).status == 303) }
            #expect(await close(at: now).status == 303)
        }

        func close(at now: Instant) async -> SiteResponse { await act(.close, ["narvarande": "Samordnare"], at: now) }

        var meeting: WeeklyMeeting? {
            get async throws {
                try await house.store.read { [room = house.room, week] in try room.meetings.meeting(of: week, in: TwoGrounds.norrby, $0)?.value }
            }
        }

        var edition: MeetingEdition? {
            get async throws {
                try await house.store.read { [room = house.room, week] in try room.meetings.frozen(week, in: TwoGrounds.norrby, $0)?.edition }
            }
        }

        /// Weeks of a year that have a level.
        func levels(_ year: Int) async throws -> [String] {
            try await house.store.read { try WeeklyStore().levels(of: year, $0, asOf: $0.change()) }.map { "\($0.week) \($0.area) \($0.level)" }
        }
    }

    private func held(_ year: Int, _ number: Int, in house: MeetingHouse? = nil) async throws -> Held {
        let week = try #require(Week(year: year, number: number))
        if let house { return Held(house: house, week: week) }
        return Held(house: try await MeetingHouse(), week: week)
    }

    private func moment(_ text: String) throws -> Instant { try #require(Instant(text: text)) }

    // MARK: The nights when clocks change

    @Test(arguments: [
        ("2024-03-30T22:59:59Z", "2024-03-30"), ("2024-03-30T23:00:00Z", "2024-03-31"), ("2024-03-31T00:59:59Z", "2024-03-31"),
        ("2024-03-31T01:00:00Z", "2024-03-31"), ("2024-03-31T21:59:59Z", "2024-03-31"), ("2024-03-31T22:00:00Z", "2024-04-01"),
        ("2024-10-26T21:59:59Z", "2024-10-26"), ("2024-10-26T22:00:00Z", "2024-10-27"), ("2024-10-27T00:59:59Z", "2024-10-27"),
        ("2024-10-27T01:59:59Z", "2024-10-27"), ("2024-10-27T22:59:59Z", "2024-10-27"), ("2024-10-27T23:00:00Z", "2024-10-28"),
    ]) func `a meeting is held and closed on the day that it is in Sweden, about a week that has begun`(_ time: String, _ day: String) async throws {
        let (now, today) = (try moment(time), try #require(Day(text: day)))
        let week = Week(containing: today)
        let (own, next) = (try await held(week.year, week.number), week.advanced(by: 1))
        try await own.hold(at: now)
        #expect(try await own.meeting?.held == today)
        let edition = try #require(try await own.edition)
        #expect(edition.held == day && edition.closed == day && edition.weeks == [week.description])
        let early = await Held(house: own.house, week: next).act(.begin, at: now)
        #expect(early.status == 422 && early.words.contains("Veckan har inte börjat än."))
        #expect(try await own.levels(week.year) == ["\(week) bjorkbacken 2"])
    }

    @Test(arguments: [
        ("2024-11-18", "2024-11-17T22:30:00Z", "2024-11-17T23:30:00Z"), ("2024-06-10", "2024-06-09T21:30:00Z", "2024-06-09T22:30:00Z"),
        // Monday after the night to summer time, and after the night to winter time.
        ("2024-04-01", "2024-03-31T21:30:00Z", "2024-03-31T22:30:00Z"), ("2024-10-28", "2024-10-27T22:30:00Z", "2024-10-27T23:30:00Z"),
        ("2024-12-30", "2024-12-29T22:30:00Z", "2024-12-29T23:30:00Z"),
    ]) func `half past midnight on Monday is the new week, half past eleven on Sunday is not`(_ monday: String, _ before: String, _ after: String) async throws
    {
        let week = Week(containing: try #require(Day(text: monday)))
        let own = try await held(week.year, week.number)
        #expect(await own.act(.begin, at: try moment(before)).status == 422)
        #expect(try await own.meeting == nil)
        #expect(await own.act(.begin, at: try moment(after)).status == 303)
        #expect(try await own.meeting?.held.description == monday)
    }

    @Test func `a meeting that goes on through the hour that comes twice keeps what was set in it`() async throws {
        let own = try await held(2024, 43)
        #expect(await own.act(.begin, at: try moment("2024-10-27T00:30:00Z")).status == 303)
        for (area, time) in [("bjorkbacken", "2024-10-27T00:59:59Z"), ("granbacken", "2024-10-27T01:00:00Z"), ("ekbacken", "2024-10-27T01:30:00Z")] {
            #expect(await own.act(.confirm, ["omrade": area, "niva": "saknas"], at: try moment(time)).status == 303)
        }
        #expect(await own.close(at: try moment("2024-10-27T01:59:59Z")).status == 303)
        #expect(try await own.edition?.areas.count == 3)
        #expect(try await own.house.store.verifyTrail().broken == nil)
    }

    @Test func `an action can be due on the day that it is in Sweden, and not the day before`() async throws {
        let own = try await held(2024, 13)
        let now = try moment("2024-03-31T22:30:00Z")
        #expect(await own.act(.begin, at: now).status == 303)
        let fields = ["vad": "Laga lampan", "vem": "Kommunen", "klart": "2024-03-31"]
        #expect(await own.act(.action, fields, at: now).status == 422)
        #expect(await own.act(.action, fields.merging(["klart": "2024-04-01"]) { $1 }, at: now).status == 303)
    }

    // MARK: Clocks that are wrong

    @Test func `a clock that is set back an hour in the midst of a meeting loses nothing of it`() async throws {
        let own = try await held(2024, 47)
        let (fast, right) = (try moment("2024-11-20T10:00"), try moment("2024-11-20T09:05"))
        #expect(await own.act(.begin, at: fast).status == 303)
        #expect(await own.act(.decide, ["omrade": "bjorkbacken", "niva": "2", "skal": "Mer än vanligt"], at: fast).status == 303)
        for area in ["granbacken", "ekbacken"] { #expect(await own.act(.confirm, ["omrade": area, "niva": "saknas"], at: right).status == 303) }
        #expect(await own.close(at: right).status == 303)
        #expect(try await own.edition?.areas.map(\.level) == [2, nil, nil])
        #expect(try await own.house.store.verifyTrail().broken == nil)
    }

    @Test func `a clock an hour fast late on Sunday begins the new week, and when it is right again the meeting goes on`() async throws {
        let own = try await held(2024, 48)
        #expect(await own.act(.begin, at: try moment("2024-11-25T00:20")).status == 303)
        let right = try moment("2024-11-24T23:25")
        let page = await own.house.get(own.address, at: right)
        #expect(page.status == 200 && page.words.contains("Tre områden att bedöma"))
        for area in ["bjorkbacken", "granbacken", "ekbacken"] { #expect(await own.act(.confirm, ["omrade": area, "niva": "saknas"], at: right).status == 303) }
        #expect(await own.close(at: right).status == 303)
        let edition = try #require(try await own.edition)
        #expect(edition.held == "2024-11-25" && edition.closed == "2024-11-24" && edition.weeks == ["2024-W48"])
    }

    @Test func `a clock an hour slow early on Monday asks to wait, and nothing is begun`() async throws {
        let own = try await held(2024, 48)
        let early = await own.act(.begin, at: try moment("2024-11-24T23:10"))
        #expect(early.status == 422 && early.words.contains("Mötet kan öppnas från veckans måndag."))
        #expect(try await own.meeting == nil)
        #expect(await own.act(.begin, at: try moment("2024-11-25T00:10")).status == 303)
    }

    // MARK: Week 53 and New Year

    @Test(arguments: [(2020, "2021-01-03T22:30"), (2026, "2026-12-31T23:30"), (2026, "2027-01-01T09:00")])
    func `week 53 of a long year is met about as any other, and belongs to the year that is ending`(_ year: Int, _ time: String) async throws {
        let own = try await held(year, 53)
        try await own.hold(at: try moment(time))
        #expect(try await own.levels(year) == ["\(year)-W53 bjorkbacken 2"])
        #expect(try await own.levels(year + 1) == [])
        #expect(await own.house.get(own.address, .anybody).words.contains("Vecka 53: inget område på nivå 3 eller högre"))
        #expect(await own.house.get(own.address + "/anteckningar", MeetingHouse.partner).words.contains("Vecka 53, \(year)"))
    }

    @Test(arguments: [2019, 2024, 2025, 2027]) func `week 53 of a year without one does not exist`(_ year: Int) async throws {
        let house = try await MeetingHouse()
        let later = try moment("2030-01-01T09:00")
        #expect(await house.send("/veckor/\(year)/53/mote", ["gor": "borja"], at: later).status == 404)
        #expect(await house.get("/veckor/\(year)/53", at: later).status == 404)
    }

    @Test(arguments: [(2025, "2024-W52", "2025-01-02T09:00"), (2021, "2020-W53", "2021-01-08T09:00"), (2027, "2026-W53", "2027-01-08T09:00")])
    func `a meeting about the two weeks around New Year sets the levels of both years, each in its own`(
        _ year: Int, _ last: String, _ time: String
    ) async throws {
        let own = try await held(year, 1)
        try await own.hold(.fortnightly, at: try moment(time))
        #expect(try await own.levels(year - 1) == ["\(last) bjorkbacken 2"])
        #expect(try await own.levels(year) == ["\(own.week) bjorkbacken 2"])
        #expect(try await own.edition?.weeks == [last, own.week.description])
        let before = try #require(Week(text: last))
        for week in [before, own.week] {
            let page = await own.house.get("/veckor/\(week.year)/\(week.number)", MeetingHouse.partner)
            #expect(page.words.contains("Fryst") && page.words.contains("Vecka \(week.number)"), "\(week)")
            #expect(await own.house.send("/veckor/\(week.year)/\(week.number)/mote", ["gor": "borja"], at: try moment(time)).status == 422)
        }
    }

    @Test func `after New Year the level of the week before is last year's last`() async throws {
        let house = try await MeetingHouse()
        let now = try moment("2025-01-02T09:00")
        try await held(2024, 52, in: house).hold(at: now)
        let own = try await held(2025, 1, in: house)
        try await own.hold(at: now)
        #expect(try await own.edition?.areas.first { $0.slug == "bjorkbacken" }?.before == 2)
    }
}

/// What a frozen meeting is called.
@Suite struct MeetingNameTests {
    @Test(arguments: [
        (["2024-W47"], "vecka\u{A0}47, 2024"), (["2024-W46", "2024-W47"], "vecka\u{A0}46 och 47, 2024"),
        (["2024-W52", "2025-W01"], "vecka\u{A0}52, 2024, och vecka\u{A0}1, 2025"),
    ]) func `names its weeks with their own years`(_ weeks: [String], _ name: String) {
        var edition = MeetingEdition()
        edition.weeks = weeks
        #expect(edition.name == name)
    }
}
