import Almanac
import Statistics

/// A named configuration of the folder.
struct FarringtonParameters {
    let name: String
    let rule: FarringtonFlexible

    private static let names = [
        "b", "w", "reweight", "weightsThreshold", "trend", "powertrans", "alpha", "noPeriods", "pastWeeksNotIncluded", "pThresholdTrend",
        "thresholdMethod",
    ]

    /// The configurations by name.
    static func all(_ tree: JSONTree) throws -> [String: FarringtonParameters] {
        var all: [String: FarringtonParameters] = [:]
        for name in configurations(tree) { all[name] = try FarringtonParameters(name, tree) }
        return all
    }

    /// What the parameters hold beyond what is read, and what they lack.
    static func faults(of tree: JSONTree) -> [GoldenFault] {
        let fixed = ["range[]", "missing.configuration", "missing.column", "missing.range[]", "week_index"]
        let own = configurations(tree).flatMap { name in (names + ["limit54[]"]).map { "configurations.\(name).\($0)" } }
        return Columns(informative: fixed + own).faults(of: Set(tree.leaves.keys.map(JSONTree.pattern)))
    }

    private static func configurations(_ tree: JSONTree) -> [String] {
        tree.leaves.keys.compactMap { path in
            guard path.hasPrefix("configurations."), path.hasSuffix(".b") else { return nil }
            return String(path.dropFirst("configurations.".count).dropLast(2))
        }.sorted()
    }

    private init(_ name: String, _ tree: JSONTree) throws {
        let path = "configurations.\(name)"
        var rule = FarringtonFlexible()
        rule.years = try tree.whole("\(path).b")
        rule.halfWindow = try tree.whole("\(path).w")
        rule.periods = try tree.whole("\(path).noPeriods")
        rule.weeksLeftOut = try tree.whole("\(path).pastWeeksNotIncluded")
        rule.outbreakThreshold = try tree.text("\(path).reweight") == "true" ? tree.number("\(path).weightsThreshold") : nil
        rule.trendLevel = try tree.text("\(path).trend") == "true" ? tree.number("\(path).pThresholdTrend") : nil
        rule.alpha = try tree.number("\(path).alpha")
        rule.bound = try Self.bound(tree.text("\(path).thresholdMethod"), tree.text("\(path).powertrans"))
        let limit = tree.wholes("\(path).limit54")
        guard limit.count == 2 else { throw GoldenFault("limit54 ska vara två tal") }
        (rule.fewestCases, rule.caseWeeks) = (limit[0], limit[1])
        (self.name, self.rule) = (name, rule)
    }

    private static func bound(_ method: String, _ power: String) throws(GoldenFault) -> FarringtonFlexible.Bound {
        let powers = ["2/3": 2.0 / 3, "1/2": 0.5, "none": 1]
        switch (method, powers[power]) {
        case ("nbPlugin", _): return .plugIn
        case ("muan", _): return .raisedMean
        case ("delta", let power?): return .delta(power: power)
        default: throw GoldenFault("gränsen \(method) med \(power) är okänd")
        }
    }
}

/// One judged week of the folder.
struct FarringtonRow {
    let series: String
    let configuration: FarringtonParameters
    /// The row of the input, counted from 1.
    let week: Int
    let observed: Int?
    /// Nil where no fit exists.
    let judgement: FarringtonAlarm?
    /// How many of the oldest weeks of the baseline, from its first on, were not reported.
    let leadingGap: Int
    /// Whether all the latest weeks whose events are added up were reported.
    let hasWholeCaseWeeks: Bool
}

/// The inputs of the folder, and the rows that its expected files ask for.
struct FarringtonTable {
    private let folder: GoldenFolder
    private let parameters: JSONTree
    private let configurations: [String: FarringtonParameters]

    init(_ folder: GoldenFolder) throws {
        self.folder = folder
        parameters = try folder.parameters()
        configurations = try FarringtonParameters.all(parameters)
    }

    /// Series, configurations and the range of weeks are the input's, in the order of the file.
    func rows(_ table: CSVTable) throws -> [FarringtonRow] {
        let input = try WeekTable(folder, "input.csv", besides: ["date", "iso"])
        let keys = try (table.texts("series"), table.texts("config"), table.wholes("week"))
        let weeks = try range("range")
        guard table.rows.count == input.names.count * configurations.count * weeks.count else {
            throw GoldenFault("filen har \(table.rows.count) rader, indata ger \(input.names.count * configurations.count * weeks.count)")
        }
        return try table.rows.indices.map { row in
            guard weeks.contains(keys.2[row]) else { throw GoldenFault("veckan \(keys.2[row]) ligger utanför range") }
            return try self.row(input, keys.0[row], keys.1[row], keys.2[row])
        }
    }

    /// The rows of the series with missing weeks.
    func missingRows(_ table: CSVTable) throws -> [FarringtonRow] {
        let input = try WeekTable(folder, "input_missing.csv", besides: ["date"])
        let (name, column) = try (parameters.text("missing.configuration"), parameters.text("missing.column"))
        let weeks = try table.wholes("week")
        guard weeks == Array(try range("missing.range")) else { throw GoldenFault("veckorna är inte de i missing.range") }
        return try weeks.map { try row(input, column, name, $0) }
    }

    private func row(_ input: WeekTable, _ series: String, _ configuration: String, _ week: Int) throws -> FarringtonRow {
        guard let rule = configurations[configuration] else { throw GoldenFault("konfigurationen \(configuration) finns inte") }
        let (counts, index) = try (input.series(series), input.index(week))
        return FarringtonRow(
            series: series, configuration: rule, week: week, observed: try counts.count(index),
            judgement: try judge(counts, index, rule.rule), leadingGap: gap(counts, index, rule.rule),
            hasWholeCaseWeeks: counts.counts[max(0, index - rule.rule.caseWeeks + 1)...index].allSatisfy { $0 != nil })
    }

    private func gap(_ series: WeeklyCounts, _ week: Int, _ rule: FarringtonFlexible) -> Int {
        guard let oldest = series.sameWeek(as: week, yearsBefore: rule.years), oldest >= rule.halfWindow else { return 0 }
        return series.counts[(oldest - rule.halfWindow)...].prefix { $0 == nil }.count
    }

    /// Nil where the weeks hold no fit.
    private func judge(_ series: WeeklyCounts, _ week: Int, _ rule: FarringtonFlexible) throws -> FarringtonAlarm? {
        do { return try rule.judge(week, of: series) } catch .tooFewReported { return nil }
    }

    private func range(_ path: String) throws(GoldenFault) -> ClosedRange<Int> {
        let ends = parameters.wholes(path)
        guard ends.count == 2, ends[0] <= ends[1] else { throw GoldenFault("\(path) ska vara första och sista vecka") }
        return ends[0]...ends[1]
    }
}

/// An input table with a date per row and one column per series; dates a week apart, some of which may be left out.
private struct WeekTable {
    let names: [String]
    private let series: [String: WeeklyCounts]
    private let indices: [Int]

    init(_ folder: GoldenFolder, _ file: String, besides columns: Set<String>) throws {
        let table = try folder.table(file)
        var days: [Day] = []
        for text in try table.texts("date") {
            guard let day = Day(text: text) else { throw GoldenFault("”\(text)” är ingen dag") }
            days.append(day)
        }
        guard let first = days.first, zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }),
            days.allSatisfy({ ($0 - first).isMultiple(of: 7) })
        else { throw GoldenFault("dagarna i \(file) ligger inte veckor från varandra") }
        indices = days.map { ($0 - first) / 7 }
        names = table.header.filter { !columns.contains($0) }
        var series: [String: WeeklyCounts] = [:]
        for name in names {
            var counts = [Int?](repeating: nil, count: (indices.last ?? 0) + 1)
            for (index, count) in zip(indices, try table.wholesOrNone(name)) { counts[index] = count }
            series[name] = try WeeklyCounts(from: first, counts)
        }
        self.series = series
    }

    func series(_ name: String) throws(GoldenFault) -> WeeklyCounts {
        guard let series = series[name] else { throw GoldenFault("serien \(name) finns inte i indata") }
        return series
    }

    /// The place in the series of a row of the file, counted from 1.
    func index(_ week: Int) throws(GoldenFault) -> Int {
        guard indices.indices.contains(week - 1) else { throw GoldenFault("rad \(week) finns inte i indata") }
        return indices[week - 1]
    }
}
