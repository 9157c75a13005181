import Picture
import Storage
import WeeklyRules

/// Reads and writes counts of incidents against staff.
struct StaffIncidentStore: Sendable {
    /// A stored count with its row's number.
    struct Standing: Hashable, Sendable {
        let id: Int64
        let count: StaffIncidentCount
    }

    /// All that a cooperation has, by period and kind of workplace. One range of the index on cooperation.
    func standing(in cooperation: Slug, _ reader: Reader) throws -> [Standing] {
        try reader.rows(
            "SELECT id, period, workplace, kind, incidents FROM staff_incident WHERE cooperation = ?1 AND until IS NULL ORDER BY period, workplace, kind",
            [.text(cooperation.text)]
        ) { row in
            guard let period = StaffIncidentPeriod.read(row.text(1)), let kind = StaffIncidentKind(rawValue: row.text(3)) else { return nil }
            return Standing(
                id: row.int(0), count: StaffIncidentCount(period: period, workplace: row.text(2), kind: kind, count: Int(row.int(4))))
        }.compactMap(\.self)
    }

    func add(_ count: StaffIncidentCount, in cooperation: Slug, _ writer: Writer) throws {
        try writer.add(
            [.text(cooperation.text), .text(count.period.description), .text(count.workplace), .text(count.kind.rawValue), .int(count.count)],
            to: StaffIncidentSchema.incidents)
    }
}
