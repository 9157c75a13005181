import Almanac
package import Picture
import WeeklyRules

/// What the weekly levels want said on the front page: the newest week against each area's own past, and what is missing.
package struct WeeklyRemarks: RemarkSource {
    private let years: LevelYears

    package init(years: LevelYears) { self.years = years }

    package func remarks(_ reading: Reading) async throws -> [Remark] {
        guard let number = try await years.years(asOf: reading.asOf).first else { return [] }
        let year = try await years.load(number, asOf: reading.asOf).summary
        guard let week = year.latestWeek else { return [] }
        return WeekAgainstPast(year: year, week: week).remarks
    }
}

/// One week held against each area's own year so far.
struct WeekAgainstPast {
    let year: YearSummary
    let week: Week

    var remarks: [Remark] {
        [Remark(.headline, heading, detail: over), Remark(.lead, lead)] + deviations + missing
    }

    private var over: String { "\(Swedish.capitalised(Swedish.week(week))), \(Swedish.dates(week.monday, through: week.sunday))" }

    /// An area's own normal: the lower median of the weeks before this one.
    private struct Stand {
        let area: AreaYear
        let level: Int
        let usual: Int?

        /// Above the area's own normal, below it, or as usual.
        var deviation: Int { usual.map { (level - $0).signum() } ?? 0 }
    }

    private var stands: [Stand] {
        year.areas.compactMap { area in
            area.level(of: week).map { level in
                let before = zip(area.weeks, area.levels).filter { $0.0 < week }.compactMap(\.1).sorted()
                return Stand(area: area, level: level, usual: before.isEmpty ? nil : before[(before.count - 1) / 2])
            }
        }
    }

    /// `Som vanligt i sju områden. Två områden ligger över sitt vanliga läge.`
    private var heading: String {
        let stands = stands
        let higher = stands.filter { $0.deviation > 0 }.count
        let lower = stands.filter { $0.deviation < 0 }.count
        let same = stands.count - higher - lower
        var sentences = ["Som vanligt i \(WeekAgainstPast.areas(same))"]
        if higher > 0 { sentences.append("\(Swedish.capitalised(WeekAgainstPast.areas(higher))) över sitt vanliga läge") }
        if lower > 0 { sentences.append("\(Swedish.capitalised(WeekAgainstPast.areas(lower))) under") }
        return sentences.joined(separator: ". ") + "."
    }

    private var lead: String {
        let grave = stands.filter { $0.level >= AreaYear.grave }
        let sentence =
            grave.isEmpty
            ? "Inget område bedömdes till nivå 4 eller 5 den här veckan."
            : Swedish.capitalised(Swedish.list(grave.map { "\($0.area.area.name) bedömdes till nivå\(Swedish.noBreak)\($0.level)" })) + "."
        return sentence + " Vanligt läge är medianen av områdets egna veckor tidigare i år."
    }

    private var deviations: [Remark] {
        stands.filter { $0.deviation != 0 }.map { stand in
            let usual = stand.usual ?? stand.level
            return Remark(
                .standsOut, subject: stand.area.area.name,
                "bedömdes till nivå\(Swedish.noBreak)\(stand.level) \(Swedish.week(week)), mot vanligen nivå\(Swedish.noBreak)\(usual).",
                figure: WeeklyFigures.levelID(stand.area.area.slug, week))
        }
    }

    private var missing: [Remark] {
        var remarks: [Remark] = []
        if !year.missingWeeks.isEmpty {
            let count = Swedish.capitalised(Swedish.counted(year.missingWeeks.count, one: "vecka", many: "veckor"))
            remarks.append(
                Remark(
                    .missing, "Underlag saknas för \(Swedish.weeks(year.missingWeeks.map(\.number))).",
                    detail: "\(count), alla områden"))
        }
        if let quiet = YearWords.unchanging(year) { remarks.append(Remark(.missing, quiet)) }
        return remarks
    }

    private static func areas(_ count: Int) -> String { Swedish.counted(count, one: "område", many: "områden", neuter: true) }
}
