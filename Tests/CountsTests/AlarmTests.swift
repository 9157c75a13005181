import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Testing

@testable import Counts

/// One week held against what is usual, as values.
@Suite struct AlarmTableTests {
    private static let week = Week(year: 2024, number: 21)
    private static let area = AreaName(slug: Slug(known: "racksta"), name: "Råcksta", parent: nil, division: "stadsdel")

    private static func subject(_ name: String, isSum: Bool = false, isGrave: Bool = false) throws -> AlarmTable.Subject {
        let slug = try #require(Slug(naming: name))
        let category = Category(
            source: Slug(known: "polisen"), slug: slug, name: name, group: "", isSum: isSum, isGrave: isGrave, position: 1)
        return AlarmTable.Subject(category, in: area)
    }

    /// So many weeks before, around a mean, and then the week itself.
    private static func series(_ weeks: Int, then last: Int?, mean: Int = 4, missing: Set<Int> = []) throws -> WeekSeries {
        let week = try #require(week)
        let swings = [0, 1, -1, 2, 0, -2, 1, 0, -1, 3, -1, 0]
        let before = (0..<weeks).map { missing.contains($0) ? nil : max(0, mean + swings[$0 % swings.count]) }
        return try #require(WeekSeries(from: week.advanced(by: -weeks), before + [last]))
    }

    private static func table(_ rows: [(AlarmTable.Subject, WeekSeries?)]) throws -> AlarmTable {
        AlarmTable(try #require(week), rows.map { (subject: $0.0, weeks: $0.1) })
    }

    private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

    @Test(arguments: [(20, "ears-c1"), (60, "surrounding-weeks"), (170, "farrington-flexible"), (300, "farrington-flexible")])
    func `a series is judged by the method for its age`(_ weeks: Int, _ code: String) throws {
        let table = try Self.table([(try Self.subject("Hot"), try Self.series(weeks, then: 4))])
        #expect(table.rows.first?.alarm.map { AlarmWords.code($0.method) } == code)
        #expect(table.rows.first?.label == .usual)
        #expect(AlarmWords.heading(table).hasPrefix("Inget sticker ut"))
    }

    @Test func `a week far above what is usual stands out, and what chance does is said`() throws {
        let quiet = try (0..<9).map { (try Self.subject("Slag\($0)"), WeekSeries?.some(try Self.series(200, then: 4))) }
        let table = try Self.table([(try Self.subject("Skadegörelse"), try Self.series(200, then: 25))] + quiet)
        #expect(table.rows.first?.label == .certain)
        #expect((table.rows.first?.adjustedP ?? 1) < 0.001)
        #expect(Self.plain(AlarmWords.heading(table)) == "Skadegörelse sticker ut vecka 21")
        #expect(abs(table.expectedFalseAlarms - 10 * 0.05) < 1e-12)
        #expect(
            AlarmWords.lead(table)
                == "Tio kategorier är prövade. Slumpen ensam får i genomsnitt högst 0,5 att sticka ut en vecka när inget har hänt.")
        let verdict = try #require(table.rows.first.flatMap(AlarmWords.verdict))
        #expect(verdict.wording == "fler än väntat, statistiskt säkerställt" && verdict.weight == .certain && verdict.direction == .up)
    }

    @Test func `an alarm that does not hold among many is said to be perhaps chance`() throws {
        let usual = try (0..<30).map { (try Self.subject("Slag\($0)"), WeekSeries?.some(try Self.series(200, then: 3))) }
        let table = try Self.table([(try Self.subject("Hot"), try Self.series(200, then: 9))] + usual)
        let row = try #require(table.rows.first)
        #expect(row.label == .likely)
        #expect((row.alarm?.p ?? 1) < 0.05 && (row.adjustedP ?? 0) > 0.05)
        #expect(AlarmWords.lead(table).hasSuffix("när inget har hänt, så detta kan vara slump."))
    }

    @Test func `single grave events are weighed one by one, never judged`() throws {
        let table = try Self.table([(try Self.subject("Skjutning", isGrave: true), try Self.series(200, then: 25))])
        #expect(table.rows.first?.alarm == nil && table.judgedCount == 0)
        #expect(table.rows.first.flatMap(AlarmWords.verdict)?.wording == "enstaka händelser, bedöms var för sig")
        #expect(table.rows.first?.withheld?.code == "grave")
    }

    @Test func `a sum stands outside the adjustment and is not counted among what stands out`() throws {
        let hot = (try Self.subject("Hot"), WeekSeries?.some(try Self.series(200, then: 12)))
        let alone = try Self.table([hot])
        let both = try Self.table([hot, (try Self.subject("Summa", isSum: true), try Self.series(200, then: 30))])
        #expect(both.rows[0].adjustedP == alone.rows[0].adjustedP)
        #expect(both.rows[1].adjustedP == nil && both.rows[1].label == .likely)
        #expect(both.judgedCount == 1 && both.remarkable.count == 1)
    }

    @Test func `a week that was not told of is not judged, and is no zero`() throws {
        let table = try Self.table([(try Self.subject("Hot"), try Self.series(200, then: nil)), (try Self.subject("Rån"), nil)])
        #expect(table.rows.map { $0.withheld?.code } == ["not-covered", "not-covered"])
        #expect(Self.plain(AlarmWords.sentence(table.rows[0], table.week)) == "Hot: underlag saknas för hela vecka 21.")
        #expect(Self.plain(AlarmWords.heading(table)) == "Vecka 21 går ännu inte att bedöma")
        #expect(AlarmWords.lead(table) == "")
    }

    @Test func `a series that is too young says what is missing`() throws {
        let table = try Self.table([(try Self.subject("Hot"), try Self.series(5, then: 9))])
        #expect(
            AlarmWords.sentence(table.rows[0], table.week) == "Hot: för kort serie: minst sju veckor före behövs, här finns fem veckor.")
        let gaps = try Self.table([(try Self.subject("Hot"), try Self.series(20, then: 9, missing: Set(10..<19)))])
        #expect(gaps.rows.first?.withheld?.code == "weeks-missing")
    }

    @Test func `two events after none are too few to say anything`() throws {
        let week = try #require(Self.week)
        let series = WeekSeries(from: week.advanced(by: -200), [Int?](repeating: 0, count: 200) + [2])
        let table = try Self.table([(try Self.subject("Hot"), series)])
        #expect(table.rows.first?.label == .tooFew)
        #expect(table.remarkable.isEmpty)
    }

    @Test func `missing weeks before do not count as weeks without events`() throws {
        let whole = try Self.table([(try Self.subject("Hot"), try Self.series(80, then: 6))])
        let gaps = try Self.table([(try Self.subject("Hot"), try Self.series(80, then: 6, missing: [60, 61, 62, 63]))])
        let expected = try #require(gaps.rows.first?.alarm?.expected)
        #expect(abs(expected - (whole.rows.first?.alarm?.expected ?? 0)) < 0.5)
        #expect(expected > 3.5)
    }
}
