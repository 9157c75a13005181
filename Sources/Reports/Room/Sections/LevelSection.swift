import Almanac
import Charts
import Picture
import ReportsRules

/// The part about the weeks, written of the matrix and its summaries.
struct LevelSection: DrawingSection {
    let material: ReportMaterial
    let scale: [LevelStep]
    /// One drawing per area.
    let drawn: [DrawnChart]
    private let reasons: LevelReasons

    init(material: ReportMaterial, scale: [LevelStep]) {
        self.material = material
        self.scale = scale
        let table = material.levels
        reasons = LevelReasons(material.matrix, table, material.notes)
        drawn = table.columns.indices.map { column in
            let name = table.columns[column].head
            return DrawnChart(name, WeekBand(name, levels: table.rows.map { LevelSection.level($0.cells[column]) }))
        }
    }

    private var table: FigureTable { material.levels }
    private var weeks: [Week] { table.rows.compactMap { Week(text: $0.key) } }

    /// Levels week by week of the area in a column.
    private func levels(_ column: Int) -> [Int?] { table.rows.map { LevelSection.level($0.cells[column]) } }

    private static func level(_ value: FigureValue) -> Int? {
        if case .level(let level) = value { return level }
        return nil
    }

    private var missing: [Int] {
        zip(weeks, table.rows).filter { $0.1.cells.allSatisfy { LevelSection.level($0) == nil } }.map(\.0.number)
    }

    /// What is judged, what is missing, and where the gravest weeks were.
    var sentence: String { judged + rest }

    var headline: String { "\(judged) bedömda i \(areas)" }

    /// The number that leads to the matrix.
    private var judged: String { "\(weeks.count - missing.count) veckor" }

    private var areas: String { Swedish.counted(table.columns.count, one: "område", many: "områden", neuter: true) }

    private var rest: String {
        let gap = missing.isEmpty ? "" : " Underlag saknas för \(Swedish.weeks(missing))."
        return " bedömda i \(areas).\(gap)" + [5, 4].compactMap(grave).map { " " + $0 }.joined()
    }

    private func grave(_ level: Int) -> String? {
        let places = table.columns.indices.compactMap { column -> String? in
            let numbers = zip(weeks, levels(column)).filter { $0.1 == level }.map(\.0.number)
            return numbers.isEmpty ? nil : "\(Swedish.weeks(numbers)) i \(table.columns[column].head)"
        }
        return places.isEmpty ? nil : "Nivå\(Swedish.noBreak)\(level) förekom \(Swedish.list(places))."
    }

    var blocks: [ReportBlock] {
        [.paragraph([ReportSpan(judged, figure: material.matrix.id), ReportSpan(rest)]), .matrix(matrix)] + reasons.blocks
            + [.heading("Område för område"), bands]
    }

    private var matrix: LevelMatrix {
        LevelMatrix(
            caption: "Nivå per vecka och område \(material.year)", areas: table.columns.map(\.head), scale: scale, rows: rows, summaries: summaries,
            note: [
                ReportSpan(
                    """
                    Nivå 3–5: antal veckor på nivå 3 eller högre, och andelen av de bedömda veckorna med 95-procentigt intervall (Wilson). Längsta svit: flest veckor \
                    i följd på nivå 3 eller högre. Medelvärdet är ett stöd för sortering, inte ett läge.\(reasons.legend) Källa: veckovisa bedömningar.
                    """)
            ])
    }

    /// Weeks in order; those that nobody judged are gathered.
    private var rows: [LevelMatrix.Row] {
        var rows: [LevelMatrix.Row] = []
        var gap: [Int] = []
        var month = 0
        for (week, row) in zip(weeks, table.rows) {
            if missing.contains(week.number) {
                gap.append(week.number)
                continue
            }
            rows += LevelSection.gathered(&gap)
            let own = (week.monday + 3).month
            rows.append(
                .week(
                    String(week.number), month: own == month ? nil : Swedish.shortMonths[own - 1], levels: row.cells.map(LevelSection.level),
                    noted: reasons.places(week)))
            month = own
        }
        return rows + LevelSection.gathered(&gap)
    }

    private static func gathered(_ gap: inout [Int]) -> [LevelMatrix.Row] {
        guard let first = gap.first, let last = gap.last else { return [] }
        defer { gap = [] }
        return [.gap(first == last ? "\(first)" : "\(first)–\(last)", month: nil, text: "Underlag saknas för \(Swedish.weeks(gap))")]
    }

    private var summaries: [LevelMatrix.Summary] {
        let areas = material.summaries
        func cells(_ quantity: String, _ text: (Figure) -> String) -> [String] {
            areas.map { figures in figures.first { $0.id.quantity == quantity }.map(text) ?? "–" }
        }
        return [
            LevelMatrix.Summary("Nivå 3–5", cells: cells("levels.ge3", LevelSection.weeks), small: cells("levels.ge3", LevelSection.share)),
            LevelMatrix.Summary("Längsta svit", cells: cells("levels.longest-ge3", LevelSection.plain)),
            LevelMatrix.Summary("Medel", cells: cells("levels.mean", LevelSection.plain)),
        ]
    }

    private static func weeks(_ figure: Figure) -> String {
        guard case .share(let share, let whole) = figure.value else { return "–" }
        return String(Int((share * Double(whole)).rounded()))
    }

    private static func plain(_ figure: Figure) -> String {
        switch figure.value {
        case .count(let count): Swedish.count(count)
        case .number(let mean): Swedish.decimal(mean, places: 2)
        default: "–"
        }
    }

    private static func share(_ figure: Figure) -> String {
        guard case .share = figure.value, let interval = figure.interval, let high = interval.high else { return "" }
        return Percent.range(Percent(share: interval.low), Percent(share: high))
    }

    private var bands: ReportBlock {
        .chartGrid(
            drawn.map(\.chart), columns: 2, caption: "Höjden är nivån, vecka för vecka från vecka 1 till vänster. Skrafferat: underlag saknas.")
    }
}
