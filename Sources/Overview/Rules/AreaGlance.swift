package import Picture

/// One area's row on the front page, read out of the matrix of levels.
package struct AreaGlance: Sendable, Hashable {
    package let area: Slug
    package let name: String
    /// Week by week, nil where there is no basis.
    package let levels: [Int?]
    /// Keys of the weeks: `2024-W01`.
    package let weeks: [String]

    package init(area: Slug, name: String, levels: [Int?], weeks: [String]) {
        self.area = area
        self.name = name
        self.levels = levels
        self.weeks = weeks
    }

    /// The areas of a matrix, in its own order.
    package static func areas(of table: FigureTable) -> [AreaGlance] {
        table.columns.enumerated().compactMap { index, column in
            Slug(column.key).map { slug in
                AreaGlance(area: slug, name: column.head, levels: table.rows.map { level($0.cells[index]) }, weeks: table.rows.map(\.key))
            }
        }
    }

    /// Position of the newest week that any of the areas has a level for.
    package static func newest(_ areas: [AreaGlance]) -> Int? { areas.compactMap { $0.levels.lastIndex { $0 != nil } }.max() }

    /// The move since the week before, in words.
    package func move(at position: Int) -> String {
        guard let now = levels[position] else { return "underlag saknas" }
        let same = levels.compactMap { $0 }
        if same.count > 1, Set(same).count == 1 { return "nivå\(Swedish.noBreak)\(now) hela året" }
        guard position > 0, let before = levels[position - 1] else { return "ingen vecka före" }
        if now == before { return "oförändrat" }
        return "\(now > before ? "upp" : "ned") från \(before)"
    }

    private static func level(_ value: FigureValue) -> Int? {
        if case .level(let level) = value { return level }
        return nil
    }
}
