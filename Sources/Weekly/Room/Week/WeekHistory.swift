import AccessRules
import Almanac
import Picture
import Storage
import WeeklyRules

/// How much was told of each area in the weeks before one, as whoever reads may see it.
struct WeekHistory: Hashable, Sendable {
    /// Three years and a season's half: as far as anything usual is read off.
    static let length = 160

    /// By area, the oldest week first; nil for a week that nobody told anything of.
    private let counts: [Slug: [Int?]]
    /// Weeks that somebody said of, for no area in particular, that there was nothing to tell.
    private let heard: Set<Int>
    private let weeks: Int

    /// The weeks before, from the first that anything was told in; empty where nothing was.
    func before(_ area: Slug) -> [Int?] {
        let own = counts[area] ?? []
        return (0..<weeks).map { week in own.indices.contains(week) ? own[week] ?? (heard.contains(week) ? 0 : nil) : heard.contains(week) ? 0 : nil }
    }

    init(before week: Week, in cooperation: Slug, _ reader: Reader) throws {
        let first = week.advanced(by: -WeekHistory.length)
        let circles = try reader.circles()
        var rows: [(week: Int, area: Slug?, count: Int)] = []
        for told in try ReportStore().counts(from: first.year, through: week.year, in: cooperation, reader) where told.week >= first && told.week < week {
            if let category = told.category {
                let reach = circles.reach(of: CircleSubject(.category, String(category.code)), from: category.firstReach)
                guard reader.sees(reach) else { continue }
            }
            rows.append(((told.week.monday - first.monday) / 7, told.area, told.count))
        }
        let start = rows.map(\.week).min() ?? WeekHistory.length
        weeks = WeekHistory.length - start
        var counts: [Slug: [Int?]] = [:]
        var heard: Set<Int> = []
        for row in rows {
            guard let area = row.area else {
                heard.insert(row.week - start)
                continue
            }
            counts[area, default: Array(repeating: nil, count: weeks)][row.week - start, default: 0] += row.count
        }
        (self.counts, self.heard) = (counts, heard)
    }
}

extension ReportStore {
    /// How many reports with a severity were taken in, by week, area and category; 0 where there was only nothing to report. What is planned is left out.
    /// One range of the index on cooperation, year and week.
    fileprivate func counts(
        from first: Int, through last: Int, in cooperation: Slug, _ reader: Reader
    ) throws -> [(week: Week, area: Slug?, category: ObservationCategory?, count: Int)] {
        try reader.rows(
            """
            SELECT report.year, report.week, own.area, report.category, count(report.severity)
            FROM observation AS report LEFT JOIN observation_area AS own ON own.number = report.number AND own.until IS NULL
            WHERE report.cooperation = ?1 AND report.year >= ?2 AND report.year <= ?3 AND report.until IS NULL AND report.state = ?4 AND report.kind <> ?5
            GROUP BY report.year, report.week, own.area, report.category
            """,
            [
                .text(cooperation.text), .int(first), .int(last), .text(ObservationState.accepted.rawValue), .text(ObservationKind.planned.rawValue),
            ]
        ) { row in
            Week(year: Int(row.int(0)), number: Int(row.int(1))).map {
                ($0, row.optionalText(2).flatMap { Slug($0) }, row.optionalInt(3).flatMap { ObservationCategory.of(Int($0)) }, Int(row.int(4)))
            }
        }.compactMap { $0 }
    }
}

extension [Int?] {
    fileprivate subscript(week: Int, default none: Int) -> Int {
        get { self[week] ?? none }
        set { self[week] = newValue }
    }
}

extension Reporting {
    /// The weeks before one, worked out once for each change.
    func history(before week: Week, in cooperation: Slug, _ reader: Reader) throws -> WeekHistory {
        try histories.value(WeekKey(week: week, cooperation: cooperation), asOf: reader.change()) { try WeekHistory(before: week, in: cooperation, reader) }
    }
}

/// A week of a cooperation.
struct WeekKey: Hashable, Sendable {
    let week: Week
    let cooperation: Slug
}
