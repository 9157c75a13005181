import Almanac
import Picture
import Storage
import Tabular
import WeeklyRules

/// Reads when the reports of a file were: from one column, or from one for the day and one for the time.
struct ReportMoments: Sendable {
    /// Years back that a file can tell of.
    private static let years = 10
    /// Days ahead that something can be planned.
    private static let ahead = 366

    private let date: Int
    private let clock: Int?
    private let told: ReportFaults
    private let ground: ReportFileGround
    /// False when every time of the day's own column is midnight: then it tells days.
    private let hasTimes: Bool

    init(_ sheet: Sheet, _ columns: ReportColumns, _ told: ReportFaults, _ ground: ReportFileGround) {
        date = columns[ReportColumns.date] ?? 1
        clock = columns[ReportColumns.time]
        (self.told, self.ground) = (told, ground)
        hasTimes = sheet.rows.contains { [date] row in
            if case .moment(_, let minute) = MomentText.read(row.text(date)) { minute != 0 } else { false }
        }
    }

    /// Nil where the row has no day that it can be told of.
    /// - Parameter isPlannable: true for what may lie ahead.
    func read(_ row: SheetRow, isPlannable: Bool, _ faults: inout FaultList) -> ObservationTime? {
        let time = clock.map { ClockText.read(row.text($0)) } ?? .empty
        if case .unreadable = time, let clock { faults.add(told.time(row.text(clock), row: row.number, column: clock)) }
        guard let (day, minute) = day(row, &faults), isWithin(day, isPlannable, row.number, &faults) else { return nil }
        return switch time {
        case .minute(let minute): .exact(day, minute: minute)
        case .part(let part): .part(day, part)
        case .empty: minute.map { .exact(day, minute: $0) } ?? .day(day)
        case .unreadable: nil
        }
    }

    private func day(_ row: SheetRow, _ faults: inout FaultList) -> (Day, Int?)? {
        let text = row.text(date)
        switch MomentText.read(text) {
        case .day(let day): return (day, nil)
        case .moment(let day, let minute): return (day, hasTimes ? minute : nil)
        case .ambiguous(let readings): faults.add(told.ambiguous(text, readings, row: row.number, column: date))
        case .empty, .unreadable: faults.add(told.date(text, row: row.number, column: date))
        }
        return nil
    }

    private func isWithin(_ day: Day, _ isPlannable: Bool, _ row: Int, _ faults: inout FaultList) -> Bool {
        if let purge = ground.purge, day < purge.ground.before {
            faults.add(told.purged(purge, day, row: row, column: date))
        } else if day > ground.today, !isPlannable {
            faults.add(told.future(day, row: row, column: date))
        } else if day - ground.today > ReportMoments.ahead || ground.today.year - day.year > ReportMoments.years {
            faults.add(told.unlikely(day, row: row, column: date))
        } else {
            return true
        }
        return false
    }

    /// A time as a key has it.
    static func text(_ time: ObservationTime) -> String {
        switch time {
        case .exact(let day, let minute): "\(day) \(minute)"
        case .part(let day, let part): "\(day) \(part.rawValue)"
        case .day(let day), .unknown(let day): day.description
        }
    }
}
