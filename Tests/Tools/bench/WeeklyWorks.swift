import Almanac
import Statistics

/// Weekly series, one column each after the date of the week's Monday.
struct WeeklySeries {
    let series: [WeeklyCounts]
    let weeks: Int

    init(_ folder: Folder) throws {
        let lines = try folder.lines("farrington.csv").dropFirst()
        let date = try (lines.first?.first ?? "").split(separator: "-").map(whole)
        guard date.count == 3, let monday = Day(year: date[0], month: date[1], day: date[2]) else { throw BadInput(what: "farrington.csv") }
        let rows = try lines.map { try $0.dropFirst().map(whole) }
        weeks = rows.count
        series = try (0..<(rows.first?.count ?? 0)).map { column in try WeeklyCounts(from: monday, rows.map { $0[column] }) }
    }

    /// Judges some weeks of every series.
    func judge(_ weeks: Range<Int>) throws -> [[FarringtonAlarm]] {
        try series.map { series in try weeks.map { try FarringtonFlexible.noufaily.judge($0, of: series) } }
    }

    func keep(_ alarms: [[FarringtonAlarm]], from first: Int, in folder: Folder, as name: String) throws {
        let lines = alarms.enumerated().flatMap { number, series in
            series.enumerated().map { week, alarm in
                let numbers = [alarm.expected, alarm.phi, alarm.p, alarm.upperBound].map(field).joined(separator: ",")
                return "\(number + 1),\(first + week + 1),\(numbers),\(alarm.isAlarm ? 1 : 0)"
            }
        }
        try folder.write(["series,week,expected,phi,p,upper,alarm"] + lines, to: name)
    }
}

/// Farrington's flexible method for the last 52 weeks of all series.
struct WholeYear: Work {
    private let series: WeeklySeries

    init(_ folder: Folder) throws { series = try WeeklySeries(folder) }

    func run() throws -> [[FarringtonAlarm]] { try series.judge(series.weeks - 52..<series.weeks) }

    func keep(_ answer: [[FarringtonAlarm]], in folder: Folder) throws {
        try series.keep(answer, from: series.weeks - 52, in: folder, as: "ours-farrington.csv")
    }
}

/// The same for the latest week alone.
struct LatestWeek: Work {
    private let series: WeeklySeries

    init(_ folder: Folder) throws { series = try WeeklySeries(folder) }

    func run() throws -> [[FarringtonAlarm]] { try series.judge(series.weeks - 1..<series.weeks) }

    func keep(_ answer: [[FarringtonAlarm]], in folder: Folder) throws {
        try series.keep(answer, from: series.weeks - 1, in: folder, as: "ours-farrington-latest.csv")
    }
}
