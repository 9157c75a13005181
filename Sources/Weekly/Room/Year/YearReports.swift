import Almanac
import Picture
import Storage
import WeeklyRules

extension ReportStore {
    /// A year's reports that have been taken in, as of a change and as whoever reads may see them. One range of the index on cooperation, year and week, and
    /// one for their areas.
    func accepted(in year: Int, of cooperation: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [Observation] {
        let binds: [Bind] = [.int(change.value), .text(cooperation.text), .int(year), .text(ObservationState.accepted.rawValue)]
        var areas: [Int64: [Slug]] = [:]
        try reader.each(
            """
            SELECT own.number, own.area FROM observation AS report JOIN observation_area AS own ON own.number = report.number
            WHERE report.cooperation = ?2 AND report.year = ?3 AND report.state = ?4 AND report.since <= ?1 AND (report.until IS NULL OR report.until > ?1)
                AND own.since <= ?1 AND (own.until IS NULL OR own.until > ?1) ORDER BY own.id
            """, binds
        ) { row in
            if let area = Slug(row.text(1)) { areas[row.int(0), default: []].append(area) }
        }
        return try reader.rows(
            """
            SELECT \(ReportRows.told), \(ReportRows.decided) FROM observation
            WHERE cooperation = ?2 AND year = ?3 AND state = ?4 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY number
            """, binds
        ) { ReportRows.observation($0, areas: areas[$0.int(0)] ?? []) }.compactMap(\.self).filter { try reader.sees($0) }
    }
}

/// The reports of years, remembered until the store changes. One for each sight: what one reader may see is never shown to another.
struct YearReports: Sendable {
    private struct Key: Hashable {
        let year: Int
        let cooperation: Slug
    }

    private let reporting: Reporting
    private let memo = Memo<Key, ToldYear>(limit: 8)

    init(_ reporting: Reporting) { self.reporting = reporting }

    /// How many are "flera" in the areas where it is not two.
    func several(in cooperation: Slug) async throws -> [Slug: Int] {
        try await reporting.store.read { [reporting] in try reporting.several.several(in: cooperation, $0) }
    }

    /// What was told of a year as it stands now: reports are never frozen with the levels.
    func told(_ year: Int, in cooperation: Slug) async throws -> ToldYear {
        try await reporting.store.read { [reporting, memo] reader in
            let change = try reader.change()
            return try memo.value(Key(year: year, cooperation: cooperation), asOf: change) {
                let reports = try reporting.reports.accepted(in: year, of: cooperation, reader, asOf: change)
                // The words are not needed to count, and a year has many.
                return ToldYear(
                    reports.map { report in
                        var report = report
                        report.content.words = ""
                        return report
                    })
            }
        }
    }
}
