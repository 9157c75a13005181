import Almanac
import Picture
import Tabular

/// Gathers what is wrong with the rows of a file of events.
struct EventFaultBook: Sendable {
    /// A value that an event cannot be counted without.
    enum Lack: Int, Sendable, Comparable {
        case date, category, area

        var word: String {
            switch self {
            case .date: "datum"
            case .category: "kategori"
            case .area: "område"
            }
        }

        static func < (left: Lack, right: Lack) -> Bool { left.rawValue < right.rawValue }
    }

    private(set) var faults = FaultList()
    /// Rows that are counted neither as events nor as duplicates.
    private(set) var setAside = 0
    private(set) var duplicates = 0
    private(set) var hasErrors = false
    private var firstDuplicate = 0
    private var errors = 0
    private let sheet: Sheet
    private let columns: EventColumns

    init(_ sheet: Sheet, _ columns: EventColumns) {
        self.sheet = sheet
        self.columns = columns
    }

    mutating func duplicate(_ row: Int) {
        if duplicates == 0 { firstDuplicate = row }
        duplicates += 1
    }

    mutating func setAside(_ row: Int, key: String, _ lacks: Set<Lack>) {
        setAside += 1
        guard setAside <= FaultList.limit else { return }
        let what = Swedish.list(lacks.sorted().map(\.word))
        let which = key.isEmpty ? "Rad \(row)" : "Rad \(row) (\(key))"
        let column = lacks.min().flatMap(column)
        faults.add(
            sheet.fault(
                "event-incomplete", "\(which) saknar \(what) och räknas inte.", remedy: "Komplettera raden i källan om händelsen ska vara med.",
                severity: .warning, row: row, column: column, found: "", expected: what))
    }

    mutating func unreadable(_ record: TableRecord) {
        let text = shown(record)
        if let day = SerialDay.read(text) {
            return error(
                record, "date-unreadable", "Rad \(record.number): ”\(text)” är inget datum utan Excels tal för \(Swedish.date(day)) (\(day)).",
                "Ge kolumnen datumformat i kalkylprogrammet och spara filen på nytt.", text)
        }
        error(
            record, "date-unreadable", "Rad \(record.number): ”\(text)” går inte att läsa som ett datum.",
            "Skriv datum som 2024-05-20, gärna med tid: 2024-05-20 14:30.", text)
    }

    mutating func ambiguous(_ record: TableRecord, _ readings: String) {
        let text = shown(record)
        error(
            record, "date-ambiguous", "Rad \(record.number): ”\(text)” kan betyda \(readings).",
            "Skriv datum med året först och fyra siffror: 2024-05-20.", text)
    }

    mutating func unlikely(_ record: TableRecord, _ day: Day) {
        error(
            record, "date-unlikely", "Rad \(record.number): året \(day.year) är orimligt för en händelse.", "Rätta datumet i filen.",
            shown(record))
    }

    mutating func keyTooLong(_ record: TableRecord, _ row: Int) {
        guard let column = columns.id else { return }
        hasErrors = true
        faults.add(
            sheet.fault(
                "event-key-too-long", "Rad \(row): händelsens nummer är längre än 200 tecken.",
                remedy: "Säg vilken kolumn som är numret: --column id=RUBRIK.", row: row, column: column + 1,
                found: String(record.text(column).prefix(60)) + "…", expected: "högst 200 tecken"))
    }

    /// Rows whose faults are counted but not written out.
    var omission: Fault? {
        let (more, isError) = errors > FaultList.limit ? (errors - FaultList.limit, true) : (setAside - FaultList.limit, false)
        guard more > 0 else { return nil }
        let words = isError ? "datum som inte går att läsa" : "rader som inte kan räknas"
        return sheet.fault(
            "faults-omitted", "Ytterligare \(Swedish.count(more)) \(words) visas inte här.", remedy: "Rätta det som visas först och läs in filen igen.",
            severity: isError ? .error : .warning)
    }

    /// One warning for all rows that repeat an earlier one.
    var duplicateWarning: Fault? {
        guard duplicates > 0 else { return nil }
        let words = duplicates == 1 ? "En rad har samma nummer som en tidigare rad" : "\(Swedish.count(duplicates)) rader har samma nummer som en tidigare rad"
        return sheet.fault(
            "event-duplicate", "\(words). Den första gäller, och händelsen räknas en gång.",
            remedy:
                "Inget behöver göras om varje nummer är en händelse. Är det så att ett nummer kan gälla flera: säg vilken kolumn som skiljer dem åt med --column id=RUBRIK.",
            severity: .warning, row: firstDuplicate, column: columns.id.map { $0 + 1 })
    }

    private mutating func error(_ record: TableRecord, _ code: String, _ message: String, _ remedy: String, _ found: String) {
        hasErrors = true
        errors += 1
        guard errors <= FaultList.limit else { return }
        faults.add(
            sheet.fault(
                code, message, remedy: remedy, row: record.number, column: columns.date + 1, found: found, expected: "ett datum, till exempel 2024-05-20"))
    }

    private func shown(_ record: TableRecord) -> String {
        let cells = [columns.date, columns.time].compactMap { $0 }.map { String.trimmed(record.text($0)) }
        return String(cells.joined(separator: " ").prefix(80))
    }

    private func column(_ lack: Lack) -> Int? {
        switch lack {
        case .date: columns.date + 1
        case .category: columns.category.map { $0 + 1 }
        case .area: columns.area.map { $0 + 1 }
        }
    }
}
