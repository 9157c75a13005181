import Picture
import Tabular

/// What can be wrong with a CompStat table, in words.
struct CompStatFaults {
    let sheet: Sheet

    func yearColumnsMissing() -> Fault {
        let heads = sheet.header.map { String.trimmed($0) }.filter { !$0.isEmpty }
        return sheet.fault(
            "year-columns-missing", "Ingen kolumn är ett år. Filen har \(Swedish.list(heads.map { "”\($0)”" })).",
            remedy: "Ge varje årskolumn årtalet som rubrik, till exempel 2024.", row: sheet.headerRow, found: heads.joined(separator: ", "),
            expected: "årtal med fyra siffror")
    }

    /// What may be done about columns that are not read.
    static let unreadRemedy = "Inget behöver göras om det inte är antal."

    /// A head that speaks of a year in words that are not understood: its counts would be lost without a trace.
    func yearUnread(_ column: Int) -> Fault {
        let head = String.trimmed(sheet.header[column - 1])
        return sheet.fault(
            "year-head-unread", "Rubriken ”\(head)” nämner ett år, men det går inte att förstå vilken tid kolumnen gäller.",
            remedy: "Skriv årtalet (2023), eller årtalet och månaderna (2023 jan–okt). Är kolumnen inga antal: ta bort den ur filen.",
            row: sheet.headerRow, column: column, found: head, expected: "2023 eller 2023 jan–okt")
    }

    func preliminary(_ column: Int, _ year: YearHead) -> Fault {
        sheet.fault(
            "counts-preliminary", "Kolumnen ”\(String.trimmed(sheet.header[column - 1]))” är märkt som preliminär och läses som \(year.words).",
            remedy: "Läs in tabellen igen när antalen är slutliga, så blir det en rättelse.", severity: .warning, row: sheet.headerRow, column: column,
            found: sheet.header[column - 1])
    }

    func groupMissing(row: Int, column: Int) -> Fault {
        sheet.fault(
            "group-missing", "Gruppen saknas på rad \(row).",
            remedy: "Skriv vilken grupp raden hör till; den gäller inte av sig själv nedåt.",
            row: row, column: column, found: "", expected: "en grupp")
    }

    func categoryMissing(row: Int, column: Int) -> Fault {
        sheet.fault(
            "category-missing", "Kategorin saknas på rad \(row).", remedy: "Skriv vad raden räknar.", row: row, column: column, found: "",
            expected: "en kategori")
    }

    func duplicate(_ category: String, group: String, row: Int, first: Int, column: Int) -> Fault {
        sheet.fault(
            "category-duplicate", "”\(category)” i gruppen \(group) står både på rad \(first) och rad \(row).",
            remedy: "Ta bort den rad som inte gäller, eller rätta namnet.", row: row, column: column, found: category,
            expected: "en rad per kategori")
    }

    func duplicateLine(_ category: String, row: Int, first: Int, column: Int) -> Fault {
        sheet.fault(
            "category-duplicate", "”\(category)” för samma tid och område står både på rad \(first) och rad \(row).",
            remedy: "Ta bort den rad som inte gäller, eller rätta den.", row: row, column: column, found: category, expected: "en rad var")
    }

    func yearUnreadable(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "year-unreadable", text.isEmpty ? "Året saknas på rad \(row)." : "”\(text)” är inte ett år.", remedy: "Skriv årtalet med fyra siffror.",
            row: row, column: column, found: text, expected: "ett år, 1900–2100")
    }

    func periodUnreadable(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "period-unreadable",
            text.isEmpty ? "Tiden saknas på rad \(row)." : "”\(text)” går inte att läsa som en tid.\(CompStatFaults.serial(text))",
            remedy: "Skriv ett år (2024), en månad (2024-10), en vecka (2024-W21), en dag (2024-05-20) eller två av dem med -- emellan.", row: row,
            column: column, found: text, expected: "år, månad, vecka eller dagar")
    }

    func partUnknown(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "part-unknown", "Filen säger ”\(text)” men inte vilken del av året det är.",
            remedy: "Ange delen med --window, till exempel --window 01-01--09-30.", row: row, column: column, found: text,
            expected: "vilken del av året")
    }

    private func countMissing(row: Int, column: Int) -> Fault {
        sheet.fault(
            "count-missing", "Antalet saknas. En tom cell räknas inte som 0.",
            remedy: "Skriv 0 om inget anmäldes, annars antalet. Finns inget underlag för året: skriv saknas.", row: row, column: column, found: "",
            expected: whole)
    }

    /// The count that a cell says, and what is wrong with it; neither where nothing stands.
    func count(_ text: String, isSum: Bool, row: Int, column: Int) -> (value: Int64?, fault: Fault?) {
        switch WholeNumber.read(text, limit: CompStatFile.largestCount) {
        case .whole(let value): (value, nil)
        case .empty: (nil, nil)
        case .negative: (nil, countNegative(text, row: row, column: column))
        case .fractional: (nil, countFractional(text, row: row, column: column))
        case .tooLarge: (nil, countTooLarge(text, row: row, column: column))
        case .text: (nil, countNotANumber(text, isSum: isSum, row: row, column: column))
        }
    }

    /// The same, where a cell must say something.
    func neededCount(_ text: String, isSum: Bool, row: Int, column: Int) -> (value: Int64?, fault: Fault?) {
        let found = count(text, isSum: isSum, row: row, column: column)
        return found.value == nil && found.fault == nil ? (nil, countMissing(row: row, column: column)) : found
    }

    private func countNegative(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "count-negative", "Antalet \(text) är mindre än noll.", remedy: "Rätta antalet i filen.", row: row, column: column, found: text,
            expected: whole)
    }

    private func countFractional(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "count-fractional", "Antalet \(text) är inte ett heltal.",
            remedy: "Skriv hela antalet, utan decimaler. Tusental skrivs ihop eller med mellanslag.", row: row, column: column, found: text,
            expected: whole)
    }

    private func countTooLarge(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "count-too-large", "Antalet \(text) är orimligt stort.", remedy: "Kontrollera att två celler inte har skrivits ihop.", row: row,
            column: column, found: text, expected: "högst \(Swedish.count(CompStatFile.largestCount))")
    }

    private func countNotANumber(_ text: String, isSum: Bool, row: Int, column: Int) -> Fault {
        sheet.fault(
            isSum ? "total-not-a-number" : "count-not-a-number", "\(isSum ? "Summan" : "Antalet") ”\(text)” är inte ett tal.",
            remedy: "Skriv \(isSum ? "summan" : "antalet") med siffror.", row: row, column: column, found: text, expected: whole)
    }

    func changeNotANumber(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "change-not-a-number", "Förändringen ”\(text)” är inte ett heltal.",
            remedy: "Skriv förändringen i antal, eller lämna cellen tom.",
            row: row, column: column, found: text, expected: "heltal")
    }

    func percentNotANumber(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "percent-not-a-number", "Förändringen ”\(text)” är inte ett tal i procent.",
            remedy: "Skriv förändringen i procent, eller lämna cellen tom.", row: row, column: column, found: text,
            expected: "tal i procent")
    }

    /// A sum, change or percentage that the table's own rows do not give.
    ///
    /// - Parameter about: what the number is about, where people know it by another word than the table's head.
    func disagrees(_ found: ArithmeticCheck.Disagreement, about: String? = nil) -> Fault {
        let (printed, computed) = (text(found.printed, found.kind), text(found.computed, found.kind))
        let what =
            switch found.kind {
            case .columnTotal, .rowTotal, .grand: "Summan"
            case .change: "Förändringen"
            case .percent: "Förändringen i procent"
            }
        let place = "Se rad \(found.row), kolumn \(found.column)."
        return sheet.fault(
            "arithmetic-disagrees", "\(what) stämmer inte (\(about ?? found.label)): filen säger \(printed), raderna ger \(computed). \(place)",
            remedy: "Kontrollera mot källan om det är summan eller något av antalen som är fel.", row: found.row, column: found.column,
            found: printed, expected: computed)
    }

    private func text(_ value: Double, _ kind: ArithmeticCheck.Disagreement.Kind) -> String {
        let places = value == value.rounded() ? 0 : 2
        return kind == .percent ? Percent(value).text(places: places) : Swedish.decimal(value, places: places)
    }

    /// A sentence for a date that was saved as a workbook's own number; empty for other text.
    static func serial(_ text: String) -> String {
        SerialDay.read(text).map { " Det är Excels tal för \(Swedish.date($0)): ge kolumnen datumformat i kalkylprogrammet och spara filen på nytt." } ?? ""
    }

    private var whole: String { "heltal, 0 eller större" }
}
