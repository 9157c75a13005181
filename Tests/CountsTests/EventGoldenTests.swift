import Almanac
import AreasRules
import Picture
import Storage
import Testing

@testable import Counts

/// The counts that single events give, against numbers worked out by another program.
@Suite struct EventGoldenTests {
    private static let months = 1...12

    private static func house(_ answers: [String: String] = [:]) async throws -> (EventHouse, ImportAnswer) {
        let house = try await EventHouse()
        return (house, try await house.read(try EventHouse.golden("input_incidents.csv"), answers))
    }

    private static func month(_ year: Int, _ number: Int) -> String {
        let days = Month(year: year, number: number).map { ($0.firstDay, $0.lastDay) }
        return days.map { "\($0)–\($1)" } ?? ""
    }

    @Test func `counts every row once, and says which it cannot count`() async throws {
        let (house, answer) = try await EventGoldenTests.house()
        #expect(answer.outcome == .stored)
        #expect([answer.tally.read, answer.tally.new, answer.tally.refused] == [2510, 2507, 2])
        let incomplete = answer.faults.filter { $0.code == "event-incomplete" }.map(\.message)
        #expect(incomplete.count == 2)
        #expect(incomplete.contains { $0.contains("(E8)") } && incomplete.contains { $0.contains("(E9)") })
        #expect(answer.faults.contains { $0.code == "event-duplicate" && $0.message.hasPrefix("En rad") })
        #expect(answer.faults.allSatisfy { $0.severity == .warning })
        #expect(try await house.number("SELECT count(*) FROM event") == 2507)
        #expect(try await house.house.store.verifyTrail().broken == nil)
    }

    @Test(arguments: [[:], ["keep": "cells"]] as [[String: String]])
    func `gives the months of every area exactly, the district's among them`(_ answers: [String: String]) async throws {
        let cells = try await EventGoldenTests.house(answers).0.cells()
        var all = 0
        for row in try EventHouse.rows("expected_pivot_area_year_month.csv") {
            let area = try #require(Slug(naming: row[0]))
            let year = try #require(Int(row[1]))
            for month in EventGoldenTests.months {
                let suffix = "/\(EventGoldenTests.month(year, month))"
                let sum = cells.filter { $0.key.hasPrefix("\(area)/") && $0.key.hasSuffix(suffix) }.values.reduce(0, +)
                #expect(sum == Int64(row[month + 1]), "\(area) \(year)-\(month)")
                all += Int(sum)
            }
        }
        #expect(all == 2507)
    }

    @Test(arguments: [[:], ["keep": "cells"]] as [[String: String]])
    func `gives January to October of each year by category exactly`(_ answers: [String: String]) async throws {
        let cells = try await EventGoldenTests.house(answers).0.cells()
        for row in try EventHouse.rows("expected_ytd_1jan_31okt.csv") {
            for (offset, year) in (2020...2024).enumerated() {
                let sums = (1...10).map { month in
                    let suffix = "/\(EventGoldenTests.month(year, month))"
                    let prefix = row[0] == "Summa" ? "hasselby-vallingby/" : "hasselby-vallingby/\(Slug(naming: row[0])?.text ?? "")/"
                    return cells.filter { $0.key.hasPrefix(prefix) && $0.key.hasSuffix(suffix) }.values.reduce(0, +)
                }
                #expect(sums.reduce(0, +) == Int64(row[offset + 1]), "\(row[0]) \(year)")
            }
        }
    }

    @Test func `gives the ISO weeks of all areas together exactly, and none where there were no events`() async throws {
        let cells = try await EventGoldenTests.house().0.cells()
        var weeks: [Week: Int64] = [:]
        for (key, value) in cells where key.hasPrefix("hasselby-vallingby/") {
            let days = key.split(separator: "/").last.map { $0.split(separator: "–").compactMap { Day(text: $0) } } ?? []
            guard days.count == 2, days[1] - days[0] == 6 else { continue }
            weeks[Week(containing: days[0]), default: 0] += value
        }
        var expected: [Week: Int64] = [:]
        for row in try EventHouse.rows("expected_iso_weekly_total.csv") {
            let week = try #require(Week(year: Int(row[0]) ?? 0, number: Int(row[1]) ?? 0))
            expected[week] = Int64(row[2])
        }
        #expect(weeks == expected)
    }

    @Test func `changes nothing when the file comes again, and tells as much beforehand`() async throws {
        let (house, _) = try await EventGoldenTests.house()
        let before = try await house.house.contents()
        for dryRun in [true, false] {
            let again = try await house.read(try EventHouse.golden("input_incidents.csv"), name: "igen.csv", dryRun: dryRun)
            #expect(again.outcome == .unchanged)
            #expect([again.tally.new, again.tally.changed, again.tally.same] == [0, 0, 2507])
        }
        #expect(try await house.house.contents() == before)
    }
}
