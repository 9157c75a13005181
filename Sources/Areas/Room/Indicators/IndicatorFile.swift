import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// A value of an indicator as a cell of a file has it.
struct IndicatorRow: Hashable, Sendable {
    let name: String
    let unit: IndicatorUnit
    /// Nil where the file says none.
    let definition: String?
    let source: String
    let area: Slug
    let period: FactPeriod
    let value: Double
    let n: Int?
    let reference: Slug?
    /// 1-based, where the value stands in the file.
    let row: Int
    let column: Int
}

/// What reading a table of indicators needs beside the table.
struct IndicatorReading {
    let areas: AreaDirectory
    let choices: ImportChoices
    let scale: ShareScale?
    /// The source of rows that name none.
    let source: String?
}

/// Reads tables of indicators.
enum IndicatorFile {
    /// The values of a file, and all that is wrong with it.
    static func read(_ sheet: Sheet, _ reading: IndicatorReading) -> FileReading<IndicatorRow> {
        var faults = FaultList()
        guard let columns = IndicatorColumns.recognise(sheet, reading.choices, &faults), !faults.hasErrors else { return .unreadable(sheet, faults) }
        let words = IndicatorFaults(sheet: sheet)
        if reading.source == nil, columns.others[IndicatorColumns.sourceRole] == nil {
            faults.add(words.sourceMissing())
            return .unreadable(sheet, faults)
        }
        if let unread = sheet.unread(columns.unread(in: sheet), remedy: "Det är som det ska om de inte mäter något.") { faults.add(unread) }
        for fault in columns.unusedAnswers(reading.choices, sheet) { faults.add(fault.inFile(sheet.file, sheet.name)) }
        for fault in columns.formulaLike(in: sheet) { faults.add(fault) }
        var gathering = IndicatorGathering(sheet, columns, reading, faults)
        for row in sheet.rows { gathering.read(row) }
        let (rows, all, setAside) = gathering.finish()
        return FileReading(
            rows: rows, faults: all.all, shape: columns.shape.rawValue, columns: columns.recognised(sheet), rowsRead: sheet.rows.count + sheet.omitted,
            totals: setAside)
    }
}

/// Gathers values a row at a time.
private struct IndicatorGathering {
    private let columns: IndicatorColumns
    private let reading: IndicatorReading
    private let words: IndicatorFaults
    private var seeker: AreaSeeker
    private var faults: FaultList
    /// By column in a wide table, by folded name and source in a long one; nil where the unit could not be told.
    private var measures: [String: IndicatorMeasure?] = [:]
    private let finder: IndicatorMeasures
    private let texts: [String: [String]]
    private var rows: [IndicatorRow] = []
    private var seen: [Key: IndicatorRow] = [:]
    private var worked = 0

    private struct Key: Hashable {
        let name: String
        let source: String
        let area: Slug
        let period: FactPeriod
    }

    init(_ sheet: Sheet, _ columns: IndicatorColumns, _ reading: IndicatorReading, _ faults: FaultList) {
        self.columns = columns
        self.reading = reading
        self.faults = faults
        words = IndicatorFaults(sheet: sheet)
        seeker = AreaSeeker(sheet, columns.areas, reading.areas, reading.choices)
        finder = IndicatorMeasures(sheet: sheet, scale: reading.scale, choices: reading.choices)
        texts = IndicatorGathering.texts(sheet, columns)
    }

    /// All value cells of each indicator of a long table: together they tell how its shares are written.
    private static func texts(_ sheet: Sheet, _ columns: IndicatorColumns) -> [String: [String]] {
        guard let name = columns.others[IndicatorColumns.indicatorRole], let value = columns.values.first else { return [:] }
        return Dictionary(grouping: sheet.rows) { NearestNames.folded($0.text(name)) }.mapValues { $0.map { $0.text(value) } }
    }

    mutating func read(_ row: SheetRow) {
        if let making = columns.others[IndicatorColumns.makingRole], IndicatorGathering.isWorkedOut(row.text(making)) {
            worked += 1
            return
        }
        guard let area = seeker.area(of: row, on: nil) else { return }
        guard let period = FactDay.period(row.text(columns.period)) else {
            return faults.add(words.periodUnreadable(row.text(columns.period), row.number, columns.period))
        }
        for column in columns.values where !FactNumber.isBlank(row.text(column)) {
            guard let measure = measure(row, column) else { continue }
            add(row, column, measure, area, period)
        }
    }

    /// The words that the product's own exports mark a number with that no source published.
    private static func isWorkedOut(_ text: String) -> Bool { ["summa av delarna", "beräknad"].contains(NearestNames.folded(text)) }

    private mutating func measure(_ row: SheetRow, _ column: Int) -> IndicatorMeasure? {
        guard columns.shape == .long else {
            let key = String(column)
            if let known = measures[key] { return known }
            let found = finder.measure(column: column, &faults)
            measures[key] = .some(found)
            return found
        }
        let nameColumn = columns.others[IndicatorColumns.indicatorRole] ?? column
        let name = row.text(nameColumn)
        guard !name.isEmpty else {
            faults.add(words.nameMissing(row.number, nameColumn))
            return nil
        }
        let unitColumn = columns.others[IndicatorColumns.unitRole]
        let unit = unitColumn.map(row.text) ?? ""
        let key = NearestNames.folded(name) + "/" + NearestNames.folded(unit)
        if let known = measures[key] { return known }
        let found = longMeasure(name, unit, row, unitColumn ?? nameColumn)
        measures[key] = .some(found)
        return found
    }

    private mutating func longMeasure(_ name: String, _ unit: String, _ row: SheetRow, _ unitColumn: Int) -> IndicatorMeasure? {
        let written = unit.isEmpty ? WrittenUnit.named(inHead: name) ?? KnownIndicator.named(name)?.unit : WrittenUnit.read(unit)
        let said = written ?? finder.answered(name)
        guard let said else {
            faults.add(words.unitUnreadable(unit, name, row.number, unitColumn))
            return nil
        }
        // `andel` in the column for units is 0–1, as the product writes it; a head only says that it is a share.
        let isFirm = !unit.isEmpty && said.power == 0
        let all = texts[NearestNames.folded(name)] ?? []
        guard let settled = finder.settled(said, all, name: name, at: (row.number, unitColumn), isFirm: isFirm, &faults) else { return nil }
        let definition = columns.others[IndicatorColumns.definitionRole].map(row.text) ?? ""
        return IndicatorMeasure(
            name: name.split(whereSeparator: \.isWhitespace).joined(separator: " "), written: settled,
            definition: definition.isEmpty ? KnownIndicator.named(name)?.definition : definition)
    }

    private mutating func add(_ row: SheetRow, _ column: Int, _ measure: IndicatorMeasure, _ area: Slug, _ period: FactPeriod) {
        let text = row.text(column)
        guard let value = value(text, measure, row.number, column), let n = n(row) else { return }
        let named = columns.others[IndicatorColumns.sourceRole].map(row.text) ?? ""
        guard let source = named.isEmpty ? reading.source : named else { return faults.add(words.sourceMissing(row.number)) }
        let found = IndicatorRow(
            name: measure.name, unit: measure.written.unit, definition: measure.definition, source: source, area: area, period: period, value: value,
            n: n.value, reference: reference(row), row: row.number, column: column)
        let key = Key(name: NearestNames.folded(found.name), source: NearestNames.folded(source), area: area, period: period)
        guard let first = seen[key] else {
            seen[key] = found
            rows.append(found)
            return
        }
        if first.value != found.value { faults.add(words.twice(first, row.number, column)) }
    }

    private mutating func value(_ text: String, _ measure: IndicatorMeasure, _ row: Int, _ column: Int) -> Double? {
        switch FactNumber.read(text, measure.written) {
        case .blank: return nil
        case .ambiguous: faults.add(words.ambiguous(text, row, column))
        case .unreadable: faults.add(words.valueUnreadable(text, measure, row, column))
        case .value(let value):
            if measure.written.unit != .share || (0...1).contains(value) { return value }
            faults.add(words.shareOutOfRange(text, row, column))
        }
        return nil
    }

    /// How many the value rests on; the outer nil when the cell cannot be read.
    private mutating func n(_ row: SheetRow) -> (value: Int?, Void)? {
        guard let column = columns.others[IndicatorColumns.countRole], !FactNumber.isBlank(row.text(column)) else { return (nil, ()) }
        if case .whole(let n) = WholeNumber.read(row.text(column), limit: 1_000_000_000) { return (Int(n), ()) }
        faults.add(words.countUnreadable(row.text(column), row.number, column))
        return nil
    }

    private mutating func reference(_ row: SheetRow) -> Slug? {
        guard let column = columns.others[IndicatorColumns.referenceRole] else { return nil }
        let text = row.text(column)
        return text.isEmpty ? nil : seeker.area(named: text, row: row.number, column: column, on: nil)
    }

    func finish() -> ([IndicatorRow], FaultList, Int) {
        var all = faults
        seeker.report(&all)
        if rows.isEmpty, worked == 0, !all.hasErrors { all.add(words.nothing()) }
        return (rows, all, worked)
    }
}
