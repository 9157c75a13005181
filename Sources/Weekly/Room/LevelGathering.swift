import Almanac
import AreasRules
import Picture
import Storage
import Tabular
import WeeklyRules

/// Gathers the levels of a table and what is wrong with it, a row at a time.
struct LevelGathering {
    private(set) var rows: [LevelRow] = []

    private let sheet: Sheet
    private let columns: LevelColumns
    private let year: Int?
    private let areas: MeantAreas
    private let steps: ClosedRange<Int>
    private let colours: LevelColours
    private let words: LevelFaults
    private var remarks: GuardedRemarks
    private var faults: FaultList
    private var seen: [AreaWeek: LevelRow] = [:]
    private var unknown: [String: UnknownName] = [:]
    private var yearless: [Int] = []
    /// Levels that only a colour told, by colour.
    private var coloured: [LevelColours.Shade: (level: Int, rows: [Int])] = [:]
    /// The last row that was read, and the first below the table that was not.
    private var last: (row: Int, week: Int)?
    private var end: Int?

    private struct AreaWeek: Hashable {
        let area: Slug
        let week: Week
    }

    /// A name that is no area: told once, however many rows it stands on.
    private struct UnknownName {
        let name: String
        let row: Int
        let column: Int
        let suggestions: [String]
        var count = 1
    }

    init(
        _ sheet: Sheet, _ columns: LevelColumns, year: Int?, areas: MeantAreas, steps: ClosedRange<Int>, remarks: GuardedRemarks, faults: FaultList
    ) {
        self.sheet = sheet
        self.columns = columns
        self.year = year
        self.areas = areas
        self.steps = steps
        self.remarks = remarks
        self.faults = faults
        words = LevelFaults(sheet: sheet)
        colours = LevelColours(samples: LevelGathering.samples(sheet, columns, steps), steps: steps)
    }

    /// Colour and level of every cell that has both.
    private static func samples(
        _ sheet: Sheet, _ columns: LevelColumns, _ steps: ClosedRange<Int>
    ) -> [(shade: LevelColours.Shade, level: Int)] {
        sheet.rows.flatMap { row in
            columns.levels.compactMap { column in
                guard let fill = row.marks[column]?.fill, case .level(let level) = LevelText(row.text(column), steps: steps) else { return nil }
                return (LevelColours.Shade(fill), level)
            }
        }
    }

    /// All faults found, those that concern many rows gathered into one each.
    var allFaults: [Fault] {
        var all = faults
        if let first = yearless.first { all.add(words.yearMissing(row: first, rows: yearless.count, column: columns.week)) }
        for name in unknown.values.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            all.add(words.unknownArea(name.name, row: name.row, column: name.column, rows: name.count, suggestions: name.suggestions))
        }
        for (shade, told) in coloured.sorted(by: { ($0.value.rows.first ?? 0) < ($1.value.rows.first ?? 0) }) {
            all.add(words.levelByColour(LevelColours.word(shade), level: told.level, rows: told.rows))
        }
        if let dropped = remarks.dropped { all.add(dropped) }
        if let end { all.add(words.belowTable(row: end)) }
        return all.all
    }

    /// Takes one row of the table.
    mutating func take(_ row: SheetRow) {
        guard end == nil, !endsTable(row) else { return }
        let week = week(of: row)
        if let week { last = (row.number, week.number) }
        let shared = columns.shape == .wide ? columns.reason.map { ReasonText.byArea(row.text($0)) } ?? [:] : [:]
        for column in columns.levels {
            let name = columns.area.map { row.text($0) } ?? sheet.header[column - 1]
            let place = columns.area ?? column
            let level = level(in: row, column)
            let area = area(named: name, week: week, row: row, column: place, isNeeded: columns.area != nil || level != nil)
            guard let week, let area, let level else { continue }
            let comment = row.marks[column]?.comment.map { [(text: $0, column: column)] } ?? []
            let written = columns.area == nil ? shared[NearestNames.folded(areas.meant(name))] ?? [] : ownReason(row)
            let all = reasons(comment + written.map { (text: $0, column: columns.reason ?? column) }, row: row.number)
            keep(LevelRow(week: week, area: area, level: level, row: row.number, column: column, reasons: all))
        }
    }

    private func ownReason(_ row: SheetRow) -> [String] { columns.reason.map { [row.text($0)] } ?? [] }

    /// The reasons that may be stored, each in one line.
    private mutating func reasons(_ texts: [(text: String, column: Int)], row: Int) -> [String] {
        var reasons: [String] = []
        for (text, column) in texts {
            guard let reason = ReasonText.tidy(text), remarks.takes(reason, row: row, column: column, &faults) else { continue }
            reasons.append(reason)
        }
        return reasons
    }

    /// Under a matrix in a workbook, after an empty row, there is often a key to the colours: the weeks no longer go on.
    private mutating func endsTable(_ row: SheetRow) -> Bool {
        guard columns.shape == .wide, sheet.format != .csv, let last, row.number > last.row + 1 else { return false }
        if case .number(let number) = WeekText(row.text(columns.week)), number > last.week { return false }
        if case .full = WeekText(row.text(columns.week)) { return false }
        end = row.number
        return true
    }

    private mutating func week(of row: SheetRow) -> Week? {
        let text = row.text(columns.week)
        let stated = statedYear(in: row)
        switch WeekText(text) {
        case nil:
            faults.add(words.weekUnreadable(text, row: row.number, column: columns.week))
            return nil
        case .full(let year, let number):
            if case .year(let other) = stated, other != year {
                faults.add(words.yearsDiffer(year, other, row: row.number, column: columns.week))
                return nil
            }
            return self.week(number, of: year, row)
        case .number(let number):
            switch stated {
            case .year(let year): return self.week(number, of: year, row)
            case .absent: yearless.append(row.number)
            case .faulty: break
            }
            return nil
        }
    }

    private mutating func week(_ number: Int, of year: Int, _ row: SheetRow) -> Week? {
        if let week = Week(year: year, number: number) { return week }
        faults.add(words.weekNotInYear(number, year: year, found: row.text(columns.week), row: row.number, column: columns.week))
        return nil
    }

    private enum StatedYear { case year(Int), absent, faulty }

    /// The year that the row's own column says, or else the one that was given with the file.
    private mutating func statedYear(in row: SheetRow) -> StatedYear {
        guard let column = columns.year else { return year.map { .year($0) } ?? .absent }
        let text = row.text(column)
        guard let read = YearText.read(text) else {
            faults.add(words.yearUnreadable(text, row: row.number, column: column))
            return .faulty
        }
        if let year, year != read {
            faults.add(words.yearsDiffer(read, year, row: row.number, column: column))
            return .faulty
        }
        return .year(read)
    }

    private mutating func level(in row: SheetRow, _ column: Int) -> Int? {
        let text = row.text(column)
        switch LevelText(text, steps: steps) {
        case .noBasis: return colouredLevel(in: row, column, text)
        case .level(let level): return level
        case .outOfRange: faults.add(words.levelOutOfRange(text, steps: steps, row: row.number, column: column))
        case .fractional: faults.add(words.levelFractional(text, steps: steps, row: row.number, column: column))
        case .text: faults.add(words.levelNotANumber(text, steps: steps, row: row.number, column: column))
        }
        return nil
    }

    /// The level that a cell's colour tells when the cell is empty.
    private mutating func colouredLevel(in row: SheetRow, _ column: Int, _ text: String) -> Int? {
        guard text.isEmpty, let fill = row.marks[column]?.fill else { return nil }
        let shade = LevelColours.Shade(fill)
        switch colours.meaning(of: shade) {
        case .learnt(let level), .usual(let level):
            coloured[shade, default: (level, [])].rows.append(row.number)
            return level
        case .none: return nil
        case .unknown:
            faults.add(words.colourUnknown(LevelColours.word(shade), row: row.number, column: column))
            return nil
        }
    }

    private mutating func area(named name: String, week: Week?, row: SheetRow, column: Int, isNeeded: Bool) -> Slug? {
        guard isNeeded else { return nil }
        switch areas.find(name, on: week.map { $0.monday + 3 }) {
        case .known(let area, _): return area.slug
        case .unknown where areas.isRenamedInVain(name): return nil
        case .unknown(let suggestions):
            let key = NearestNames.folded(name)
            let first = UnknownName(name: name, row: row.number, column: column, suggestions: suggestions, count: 0)
            unknown[key, default: first].count += 1
            return nil
        }
    }

    private mutating func keep(_ row: LevelRow) {
        guard let first = seen[AreaWeek(area: row.area, week: row.week)] else {
            seen[AreaWeek(area: row.area, week: row.week)] = row
            rows.append(row)
            return
        }
        let name = areas.directory.name(of: row.area) ?? row.area.text
        faults.add(first.level == row.level ? words.duplicate(row, of: first, area: name) : words.conflict(row, with: first, area: name))
    }
}
