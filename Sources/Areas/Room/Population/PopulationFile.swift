import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// Inhabitants as a cell of a file has them.
struct PopulationRow: Hashable, Sendable {
    let area: Slug
    let day: Day
    let part: PopulationPart
    /// 1-based, where it stands in the file.
    let row: Int
    let column: Int
}

/// Reads tables of inhabitants.
enum PopulationFile {
    /// The inhabitants of a file, and all that is wrong with it.
    /// - Parameter year: the year of a file that says none; the numbers are then those of 31 December.
    static func read(_ sheet: Sheet, year: Int?, areas: AreaDirectory, choices: ImportChoices) -> FileReading<PopulationRow> {
        var faults = FaultList()
        guard let columns = PopulationColumns.recognise(sheet, &faults), !faults.hasErrors else { return .unreadable(sheet, faults) }
        let day = year.flatMap { Day(year: $0, month: 12, day: 31) }
        if columns.shape == .single, day == nil {
            faults.add(PopulationFaults(sheet: sheet).yearMissing())
            return .unreadable(sheet, faults)
        }
        for fault in columns.unusedAnswers(choices) { faults.add(fault.inFile(sheet.file, sheet.name)) }
        var gathering = PopulationGathering(sheet, columns, day, AreaSeeker(sheet, columns.areas, areas, choices), faults)
        for row in sheet.rows { gathering.read(row) }
        let (rows, all) = gathering.finish()
        return FileReading(
            rows: rows, faults: all.all, shape: columns.shape.rawValue, columns: columns.recognised, rowsRead: sheet.rows.count + sheet.omitted)
    }
}

/// Gathers inhabitants a row at a time.
private struct PopulationGathering {
    private let columns: PopulationColumns
    private let day: Day?
    private let words: PopulationFaults
    private var seeker: AreaSeeker
    private var faults: FaultList
    private var rows: [PopulationRow] = []
    private var seen: [Key: PopulationRow] = [:]

    private struct Key: Hashable {
        let area: Slug
        let day: Day
        let sex: Sex?
        let ages: AgeSpan?
    }

    init(_ sheet: Sheet, _ columns: PopulationColumns, _ day: Day?, _ seeker: AreaSeeker, _ faults: FaultList) {
        self.columns = columns
        self.day = day
        self.seeker = seeker
        self.faults = faults
        words = PopulationFaults(sheet: sheet)
    }

    mutating func read(_ row: SheetRow) {
        guard let area = seeker.area(of: row, on: nil) else { return }
        let sex = columns.sex.map { Sex.read(row.text($0)) } ?? .all
        let ages = columns.age.map { AgeSpan.read(row.text($0)) } ?? .all
        if sex == .unreadable, let column = columns.sex { return faults.add(words.sexUnreadable(row.text(column), row.number, column)) }
        if ages == .unreadable, let column = columns.age { return faults.add(words.ageUnreadable(row.text(column), row.number, column)) }
        for value in columns.values {
            guard let day = value.day ?? (columns.day == nil ? day : columns.day.flatMap { FactDay.count(row.text($0)) }) else {
                let column = columns.day ?? value.column
                return faults.add(words.dayUnreadable(row.text(column), row.number, column))
            }
            add(row, column: value.column, Key(area: area, day: day, sex: sex.value, ages: ages.value))
        }
    }

    private mutating func add(_ row: SheetRow, column: Int, _ key: Key) {
        let text = row.text(column)
        guard !FactNumber.isBlank(text) else { return }
        guard case .whole(let value) = WholeNumber.read(text, limit: 100_000_000) else {
            return faults.add(words.valueUnreadable(text, row.number, column))
        }
        let found = PopulationRow(
            area: key.area, day: key.day, part: PopulationPart(sex: key.sex, ages: key.ages, value: Int(value)), row: row.number, column: column)
        if let first = seen[key] {
            if first.part != found.part { faults.add(words.twice(first, row.number, column)) }
            return
        }
        seen[key] = found
        rows.append(found)
    }

    func finish() -> ([PopulationRow], FaultList) {
        var all = faults
        seeker.report(&all)
        if rows.isEmpty, !all.hasErrors { all.add(words.nothing()) }
        return (rows, all)
    }
}

extension ReadPart {
    /// What it is narrowed to; nil when nobody is left out.
    fileprivate var value: Value? {
        if case .some(let value) = self { return value }
        return nil
    }
}
