package import Picture
package import Storage
package import WeeklyRules

/// How many are "flera", area by area. An area without a row has two.
package struct SeveralStore: Sendable {
    package init() {}

    /// The areas of a cooperation that have another number than two. One range of the index on cooperation.
    package func several(in cooperation: Slug, _ reader: Reader) throws -> [Slug: Int] {
        Dictionary(try all(in: cooperation, reader).map { ($0.area, $0.several) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same with their reasons.
    package func all(in cooperation: Slug, _ reader: Reader) throws -> [AreaSeveral] {
        try reader.rows(
            "SELECT area, several, reason FROM area_several WHERE cooperation = ?1 AND until IS NULL ORDER BY area", [.text(cooperation.text)]
        ) { row in
            Slug(row.text(0)).map { AreaSeveral(area: $0, several: Int(row.int(1)), reason: row.text(2)) }
        }.compactMap { $0 }
    }

    /// Decides it for an area; the same once more changes nothing, and two is what it has from the beginning.
    package func set(_ own: AreaSeveral, in cooperation: Slug, _ writer: Writer) throws {
        let standing = try writer.reader.first(
            "SELECT id, several, reason FROM area_several WHERE cooperation = ?1 AND area = ?2 AND until IS NULL",
            [.text(cooperation.text), .text(own.area.text)]
        ) { (id: $0.int(0), several: Int($0.int(1)), reason: $0.text(2)) }
        if let standing {
            if standing.several == own.several, standing.reason == own.reason { return }
            try writer.end(standing.id, of: AssessmentSchema.several)
        }
        guard !own.isUsual else { return }
        try writer.add([.text(cooperation.text), .text(own.area.text), .int(own.several), .text(own.reason)], to: AssessmentSchema.several)
    }
}
