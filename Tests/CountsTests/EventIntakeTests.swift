import Almanac
import AreasRules
import CountsRules
import Picture
import Testing

@Suite struct EventIntakeTests {
    private let racksta = AreaName(slug: Slug(known: "racksta"), name: "Råcksta", parent: nil, division: "stadsdel")
    private let vallingby = AreaName(slug: Slug(known: "vallingby"), name: "Vällingby", parent: nil, division: "stadsdel")

    private var directory: AreaDirectory {
        AreaDirectory(areas: [racksta, vallingby], aliases: [AreaAlias(name: "Räcksta", area: racksta.slug, reason: "felskrivning")])
    }

    private func row(_ key: String, _ day: String?, _ category: String, _ area: String = "Vällingby", minute: Int? = nil) -> EventRow {
        EventRow(key: key, day: day.flatMap { Day(text: $0) }, minute: minute, category: category, area: area)
    }

    @Test func `counts the first of each number, whole rows only, and names the others`() {
        var intake = EventIntake(areas: directory)
        let outcomes = [
            row("E5", "2024-10-31", "Rån"), row("E5", "2024-10-31", "Rån"), row("E8", nil, "Rån"), row("E9", "2024-03-01", " "),
            row("E1", "2024-02-29", "Rån", "Räcksta"), row("", "2024-03-01", "Rån", "Vålberg"), row("", "2024-03-01", "Rån", ""),
        ].map { intake.take($0) }
        #expect(
            outcomes == [.kept, .duplicate, .setAside([.date]), .setAside([.category]), .kept, .unknownArea, .setAside([.area])])
        #expect(intake.rows == 7 && intake.kept == 2 && intake.duplicates == ["E5"])
        #expect(intake.setAside.map(\.key) == ["E8", "E9", ""])
        #expect(intake.aliases == ["Räcksta": racksta])
        #expect(intake.unknownAreas["Vålberg"]?.rows == 1)
    }

    @Test func `rows that name no area belong to the one given for the file`() {
        var intake = EventIntake(areas: directory, everywhere: racksta)
        let outcome = intake.take(row("1", "2024-05-01", "Rån", " "))
        #expect(outcome == .kept && intake.counts.areas == [racksta])
    }

    @Test func `categories that differ only by case, dash or space are one, by the first name`() {
        var intake = EventIntake(areas: directory)
        for (index, name) in ["Mord – dråp", "mord - dråp", "Mord  –  dråp", "Mord – dråp", "Rån"].enumerated() {
            let outcome = intake.take(row("\(index)", "2024-05-01", name))
            #expect(outcome == .kept)
        }
        #expect(intake.counts.categories == ["Mord – dråp", "Rån"])
        #expect(intake.spellings == ["Mord – dråp": ["mord - dråp", "Mord  –  dråp"]])
    }

    @Test func `an alias counts on the days it is good for`() throws {
        let change = try #require(Day(text: "2024-01-01"))
        let dated = AreaDirectory(
            areas: [racksta, vallingby],
            aliases: [
                AreaAlias(name: "Centrum", area: racksta.slug, validThrough: change + -1, reason: "till 2023"),
                AreaAlias(name: "Centrum", area: vallingby.slug, validFrom: change, reason: "från 2024"),
            ])
        var intake = EventIntake(areas: dated)
        for (key, day) in [("1", "2023-12-31"), ("2", "2024-01-01"), ("3", "2023-06-01")] {
            let outcome = intake.take(row(key, day, "Rån", "Centrum"))
            #expect(outcome == .kept)
        }
        #expect(intake.counts.byMonth().map(\.area.name) == ["Råcksta", "Råcksta", "Vällingby"])
    }

    @Test func `makes months, weeks, years and hours of the same events`() {
        var intake = EventIntake(areas: directory)
        let rows = [
            row("1", "2020-02-29", "Rån", minute: 23 * 60 + 59), row("2", "2020-12-31", "Rån"), row("3", "2021-01-03", "Rån"),
            row("4", "2024-10-31", "Rån"), row("5", "2024-11-01", "Rån"), row("6", "2024-12-30", "Rån", minute: 0),
        ]
        let outcomes = rows.map { intake.take($0) }
        #expect(outcomes.allSatisfy { $0 == .kept })
        let counts = intake.counts
        #expect(counts.byMonth().map { $0.period.description } == ["2020-02", "2020-12", "2021-01", "2024-10", "2024-11", "2024-12"])
        #expect(counts.byWeek().map { $0.period.description } == ["2020-W09", "2020-W53", "2024-W44", "2025-W01"])
        #expect(counts.byWeek().map(\.count) == [1, 2, 2, 1])
        let years = counts.byYear(YearWindow(januaryThrough: 10), years: [2020, 2021, 2023, 2024])
        #expect(years.map(\.period) == [2020, 2021, 2024] && years.map(\.count) == [1, 1, 1])
        #expect(counts.byHour().map { [$0.period.weekday, $0.period.hour] } == [[6, 23], [1, 0]])
        #expect(counts.events == 6 && counts.timedEvents == 2)
        #expect(counts.byDay().count == 6 && counts.days?.lowerBound.description == "2020-02-29")
    }

    @Test func `a window to the end of February takes the day that leap years have`() throws {
        var intake = EventIntake(areas: directory)
        for (key, day) in [("1", "2023-02-28"), ("2", "2024-02-28"), ("3", "2024-02-29"), ("4", "2024-03-01")] {
            let outcome = intake.take(row(key, day, "Rån"))
            #expect(outcome == .kept)
        }
        let window = try #require(YearWindow(text: "01-01--02-29"))
        #expect(intake.counts.byYear(window, years: [2023, 2024]).map(\.count) == [1, 2])
    }

    @Test func `a time outside the day is not counted`() {
        var intake = EventIntake(areas: directory)
        let outcome = intake.take(row("1", "2024-05-01", "Rån", minute: 1_440))
        #expect(outcome == .beyondCounting && intake.kept == 0)
    }
}
