import PersonGuard
import Picture
import Storage
import Tabular
import WeeklyRules

/// A count as a row of a file has it.
struct StaffIncidentRow: Hashable, Sendable {
    let count: StaffIncidentCount
    /// 1-based, where it stands.
    let row: Int
}

/// Reads tables of incidents against staff: one row for each period, kind of workplace and kind.
enum StaffIncidentFile {
    /// More kinds of workplace in a period are single workplaces.
    static let mostWorkplaces = 40
    /// Signs in a workplace's name.
    static let longestName = 60
    /// A count above this is a slip of the hand.
    static let largest: Int64 = 1_000_000

    /// The counts of a file, and all that is wrong with it.
    /// - Parameter personGuard: stands at the names of workplaces, and at all cells that are not read.
    static func read(_ sheet: Sheet, _ choices: ImportChoices, _ personGuard: PersonGuard) -> FileReading<StaffIncidentRow> {
        var faults = FaultList()
        let columns = StaffIncidentColumns.recognise(sheet, &faults)
        let others = columns?.others(in: sheet) ?? Array(1...sheet.header.count)
        let (words, single) = (StaffIncidentFaults(sheet: sheet), SingleCases(sheet, personGuard))
        let signs = others.compactMap { column in single.sign(inColumn: column).map { (column, $0) } }
        for (column, sign) in signs { faults.add(words.singleCases(column: column, because: sign)) }
        guard let columns, signs.isEmpty, !faults.hasErrors else { return .unreadable(sheet, faults) }
        if let unread = sheet.unread(others) { faults.add(unread) }
        var gathering = StaffIncidentGathering(sheet, columns, choices, single, faults)
        for row in sheet.rows { gathering.read(row) }
        let (rows, all, totals) = gathering.finish()
        return FileReading(
            rows: rows, faults: all.all, shape: "long", columns: columns.recognised, rowsRead: sheet.rows.count + sheet.omitted, totals: totals)
    }
}

/// Gathers counts a row at a time.
private struct StaffIncidentGathering {
    private let sheet: Sheet
    private let columns: StaffIncidentColumns
    private let choices: ImportChoices
    private let single: SingleCases
    private let words: StaffIncidentFaults
    private var faults: FaultList
    private var rows: [StaffIncidentRow] = []
    private var seen: [Key: StaffIncidentRow] = [:]
    /// Rows that say the same period, workplace and kind as another.
    private var again: [(first: StaffIncidentRow, row: Int)] = []
    private var totals = 0
    /// Columns that are said to be of single cases: each once.
    private var accused: Set<Int> = []

    private struct Key: Hashable {
        let period: StaffIncidentPeriod
        /// Without what people vary by accident.
        let workplace: String
        let kind: StaffIncidentKind
    }

    init(_ sheet: Sheet, _ columns: StaffIncidentColumns, _ choices: ImportChoices, _ single: SingleCases, _ faults: FaultList) {
        (self.sheet, self.columns, self.choices, self.single, self.faults) = (sheet, columns, choices, single, faults)
        words = StaffIncidentFaults(sheet: sheet)
    }

    private static let sums: Set<String> = ["totalt", "total", "summa", "samtliga", "alla", "alla verksamheter", "alla slag"]
    private static let blanks: Set<String> = ["", "-", "–", "—", "..", "…"]

    mutating func read(_ row: SheetRow) {
        let (workplace, kind, text) = (row.text(columns.workplace), row.text(columns.kind), row.text(columns.count))
        if [workplace, kind].contains(where: { StaffIncidentGathering.sums.contains(NearestNames.folded($0)) }) {
            totals += 1
            return
        }
        guard let period = period(row), let workplace = named(workplace, row.number), let kind = told(kind, row.number) else { return }
        guard !StaffIncidentGathering.blanks.contains(text) else { return }
        guard case .whole(let count) = WholeNumber.read(text, limit: StaffIncidentFile.largest) else {
            return unreadable(text, columns.count, words.count(text, row: row.number, column: columns.count))
        }
        take(StaffIncidentRow(count: StaffIncidentCount(period: period, workplace: workplace, kind: kind, count: Int(count)), row: row.number))
    }

    private mutating func period(_ row: SheetRow) -> StaffIncidentPeriod? {
        let text = row.text(columns.period)
        if let period = StaffIncidentPeriod.read(text) { return period }
        unreadable(text, columns.period, words.period(text, row: row.number, column: columns.period))
        return nil
    }

    /// Says what is wrong with a cell, unless it is of a single case: then that is said of its column, and the cell's words are not.
    private mutating func unreadable(_ text: String, _ column: Int, _ fault: Fault) {
        guard let sign = single.sign(inCell: text) else { return faults.add(fault) }
        if accused.insert(column).inserted { faults.add(words.singleCases(column: column, because: sign)) }
    }

    private mutating func named(_ text: String, _ row: Int) -> String? {
        let name = choices.meant(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= StaffIncidentFile.longestName else {
            faults.add(words.workplace(row: row, column: columns.workplace, isEmpty: name.isEmpty))
            return nil
        }
        guard !single.isPersonal(name) else {
            faults.add(words.person(row: row, column: columns.workplace))
            return nil
        }
        return name
    }

    private mutating func told(_ text: String, _ row: Int) -> StaffIncidentKind? {
        let kind = StaffIncidentKind.read(choices.meant(text))
        if kind == nil { unreadable(text, columns.kind, words.kind(text, row: row, column: columns.kind)) }
        return kind
    }

    private mutating func take(_ row: StaffIncidentRow) {
        let key = Key(period: row.count.period, workplace: NearestNames.folded(row.count.workplace), kind: row.count.kind)
        if let first = seen[key] { return again.append((first, row.row)) }
        // One spelling of a workplace throughout the file: the first.
        seen[key] = row
        rows.append(row)
    }

    func finish() -> (rows: [StaffIncidentRow], faults: FaultList, totals: Int) {
        var all = faults
        for fault in doubled + crowded + overlapping { all.add(fault) }
        for fault in choices.renameFaults(renameGrounds) + choices.unusedRepair { all.add(fault.inFile(sheet.file, sheet.name)) }
        if rows.isEmpty, !all.hasErrors { all.add(words.nothing()) }
        return (rows, all, totals)
    }

    /// Rows that stand twice; where every count is 1 they are single cases.
    private var doubled: [Fault] {
        guard !again.isEmpty else { return [] }
        if rows.allSatisfy({ $0.count.count == 1 }) { return [words.singleRows(again.count + 1)] }
        return again.map { words.twice($0.first, row: $0.row, column: columns.count) }
    }

    private var crowded: [Fault] {
        let most = Dictionary(grouping: rows, by: \.count.period).values.map { Set($0.map { NearestNames.folded($0.count.workplace) }).count }.max() ?? 0
        return most > StaffIncidentFile.mostWorkplaces ? [words.tooManyWorkplaces(most, column: columns.workplace)] : []
    }

    private var overlapping: [Fault] {
        let periods = Set(rows.map(\.count.period)).sorted()
        return periods.indices.compactMap { index in
            periods[..<index].first { $0.overlaps(periods[index]) }.map {
                StaffIncidentFaults.overlap(periods[index], $0, isStored: false).inFile(sheet.file, sheet.name)
            }
        }
    }

    private var renameGrounds: [RenameGround] {
        [
            RenameGround(
                sheet.rows.map { $0.text(columns.kind) }, known: StaffIncidentKind.allCases.map(\.name), lacking: "inget slag",
                isKnown: { StaffIncidentKind.read($0) != nil }),
            RenameGround(sheet.rows.map { $0.text(columns.workplace) }, known: [], lacking: "ingen verksamhet", isKnown: { _ in true }),
        ]
    }
}
