import Almanac
import Statistics

extension GoldenMethod {
    /// Single events made into the tables of CompStat: year to date, ISO weeks, area by month, and what became of every row.
    static let compStat = GoldenMethod(
        "compstat",
        [
            .own("parameters.json", check: CompStatParameters.check),
            .input("input_incidents.csv", columns: ["id", "date", "category", "area"]),
            .table(
                "expected_ytd_1jan_31okt.csv", columns: { try CompStatParameters($0).yearColumns },
                answers: { folder, _ in try CompStatEvents(folder).years() }
            ),
            .table(
                "expected_iso_weekly_total.csv",
                columns: { _ in Columns(keys: ["iso_year", "iso_week"], required: [.exact: ["n"]]) },
                answers: { folder, _ in try CompStatEvents(folder).weeks() }),
            .table(
                "expected_pivot_area_year_month.csv",
                columns: { _ in Columns(keys: ["area", "y"], required: [.exact: (1...12).map(String.init) + ["Totalt"]]) },
                answers: { folder, _ in try CompStatEvents(folder).areaMonths() }),
            .own("expected_quality.json", check: CompStatEvents.checkQuality),
        ])
}

/// How the expected tables were made.
private struct CompStatParameters {
    let tree: JSONTree
    let years: [Int]
    let categories: [String]
    let window: YearWindow

    private static let paths = [
        "window.from_month", "window.from_day", "window.to_month", "window.to_day", "window.end_inclusive", "years[]", "current",
        "previous",
        "categories[]", "sum_row", "duplicate_key", "keep", "reject_when_empty[]",
    ]

    init(_ folder: GoldenFolder) throws {
        let tree = try folder.parameters()
        self.tree = tree
        years = tree.wholes("years")
        categories = tree.texts("categories")
        let ends = try ["from", "to"].map { end in
            try ["month", "day"].map { part in
                let number = try tree.whole("window.\(end)_\(part)")
                return number < 10 ? "0\(number)" : "\(number)"
            }.joined(separator: "-")
        }
        guard let window = YearWindow(text: ends.joined(separator: "--")) else { throw GoldenFault("fönstret \(ends) finns inte") }
        self.window = window
    }

    /// The months of the window in a year, as `EventCells` counts them: tables of events are made of whole months.
    func months(_ year: Int) throws -> ClosedRange<Int> {
        guard let from = window.from(in: year), let through = window.through(in: year), from.day == 1, through == Month(containing: through).lastDay else {
            throw GoldenFault("fönstret \(window) är inte hela månader \(year)")
        }
        return year * 12 + from.month - 1...year * 12 + through.month - 1
    }

    var yearColumns: Columns {
        Columns(keys: ["category"], required: [.exact: years.map(String.init) + ["diff"], .within(1e-9): ["pct"]])
    }

    /// The name an area goes by.
    func area(_ name: String) -> String { tree.leaves["aliases.\(name)"]?.text ?? name }

    /// Other folders have other aliases; and the rules that these goldens name must be the ones that are followed.
    @Sendable
    static func check(_ folder: GoldenFolder, _ report: inout FileReport) throws {
        let tree = try folder.parameters()
        let found = Set(tree.leaves.keys.filter { !$0.hasPrefix("aliases.") }.map(JSONTree.pattern))
        for fault in Columns(informative: paths).faults(of: found) { report.fail(fault) }
        for (path, text) in [("duplicate_key", "id"), ("keep", "first"), ("window.end_inclusive", "true")] where try tree.text(path) != text {
            report.fail(GoldenFault("\(path) är \(try tree.text(path))"))
        }
        guard Set(tree.texts("reject_when_empty")) == ["date", "category"] else {
            throw GoldenFault("reject_when_empty är \(tree.texts("reject_when_empty"))")
        }
    }
}

/// The events of the input, sifted and counted.
private struct CompStatEvents {
    private let parameters: CompStatParameters
    private var categories: [String] = []
    private var areas: [String] = []
    private var sieve = EventSieve<String>()
    private var cells = EventCells()
    private var setAside: [String] = []
    private var aliases: [String: String] = [:]

    init(_ folder: GoldenFolder) throws {
        parameters = try CompStatParameters(folder)
        let table = try folder.table("input_incidents.csv")
        let (ids, dates) = (try table.column("id"), try table.column("date"))
        let (kinds, names) = (try table.column("category"), try table.column("area"))
        for row in ids.indices { try take(ids[row], dates[row], kinds[row], names[row]) }
    }

    private mutating func take(_ id: Cell, _ date: Cell, _ category: Cell, _ name: Cell) throws {
        switch sieve.take(key: id.isNone ? nil : id.text, isWhole: !date.isNone && !category.isNone) {
        case .duplicate: return
        case .setAside: setAside.append(id.text)
        case .kept:
            guard let day = Day(text: date.text) else { throw GoldenFault("”\(date.text)” är inget datum") }
            let area = parameters.area(name.text)
            if area != name.text { aliases[name.text] = area }
            let codes = (Self.code(category.text, &categories), Self.code(area, &areas))
            let moment = EventCells.Moment(day: day.daysSince1970, month: day.year * 12 + day.month - 1, minute: nil)
            cells.add(moment, category: codes.0, area: codes.1, row: sieve.rows)
        }
    }

    private static func code(_ name: String, _ names: inout [String]) -> Int {
        if let code = names.firstIndex(of: name) { return code }
        names.append(name)
        return names.count - 1
    }

    /// Category by year, the same part of each, and the change between the two years that are held against each other.
    func years() throws -> [[String: Answer]] {
        let windows = try parameters.years.map(parameters.months)
        let rows = parameters.categories.map { name in
            windows.map { window in
                cells.series.filter { categories[$0.category] == name }.reduce(0) { $0 + CompStatEvents.sum($1.months, window) }
            }
        }
        let sum = windows.indices.map { year in rows.reduce(0) { $0 + $1[year] } }
        let names = parameters.categories + [try parameters.tree.text("sum_row")]
        return try zip(names, rows + [sum]).map { try yearRow($0, $1) }
    }

    /// The events of some consecutive periods.
    private static func sum(_ stretch: EventCells.Stretch, _ periods: ClosedRange<Int>) -> Int {
        stretch.cells.enumerated().reduce(0) { periods.contains(stretch.first + $1.offset) ? $0 + Int($1.element.count) : $0 }
    }

    private func yearRow(_ name: String, _ counts: [Int]) throws -> [String: Answer] {
        let (years, tree) = (parameters.years, parameters.tree)
        guard let later = years.firstIndex(of: try tree.whole("current")), let earlier = years.firstIndex(of: try tree.whole("previous"))
        else {
            throw GoldenFault("de jämförda åren finns inte bland åren")
        }
        let pair = try CountPair(earlier: counts[earlier], later: counts[later])
        var answers = ["category": Answer.text(name), "diff": Answer(pair.change), "pct": Answer(PercentChange(pair).exact)]
        for (year, count) in zip(years, counts) { answers["\(year)"] = Answer(count) }
        return answers
    }

    func weeks() -> [[String: Answer]] {
        var counts: [Week: Int] = [:]
        for weeks in cells.series.map(\.weeks) {
            for (offset, cell) in weeks.cells.enumerated() where cell.count > 0 {
                // Weeks are counted from the one that began on 1969-12-29.
                counts[Week(containing: Day(daysSince1970: (weeks.first + offset) * 7 - 3)), default: 0] += Int(cell.count)
            }
        }
        return counts.sorted { $0.key < $1.key }.map {
            ["iso_year": Answer($0.key.year), "iso_week": Answer($0.key.number), "n": Answer($0.value)]
        }
    }

    func areaMonths() -> [[String: Answer]] {
        var rows: [String: [Int: [Int]]] = [:]
        for series in cells.series {
            for (offset, cell) in series.months.cells.enumerated() where cell.count > 0 {
                let (year, month) = (series.months.first + offset).quotientAndRemainder(dividingBy: 12)
                rows[areas[series.area], default: [:]][year, default: [Int](repeating: 0, count: 12)][month] += Int(cell.count)
            }
        }
        return rows.sorted { $0.key < $1.key }.flatMap { area, years in
            years.sorted { $0.key < $1.key }.map { year, months in
                var answers = ["area": Answer.text(area), "y": Answer(year), "Totalt": Answer(months.reduce(0, +))]
                for (month, count) in months.enumerated() { answers["\(month + 1)"] = Answer(count) }
                return answers
            }
        }
    }

    @Sendable
    static func checkQuality(_ folder: GoldenFolder, _ report: inout FileReport) throws {
        let events = try CompStatEvents(folder)
        let tree = try folder.json("expected_quality.json")
        var answers = [
            "rows": Answer(events.sieve.rows), "duplicates": Answer(events.sieve.duplicates), "kept": Answer(events.sieve.kept),
            "rounding": .exempt,
        ]
        for (place, id) in events.setAside.enumerated() { answers["rejected[\(place)]"] = .text(id) }
        for (name, area) in events.aliases { answers["alias.\(name)"] = .text(area) }
        for (path, expected) in tree.leaves { report.compare(answers[path] ?? .none, with: expected, .exact, at: path) }
        for path in answers.keys where tree.leaves[path] == nil { report.fail(GoldenFault("\(path): väntat värde saknas")) }
    }
}
