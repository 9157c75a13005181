import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// Which column of a table of indicators holds what. Columns are 1-based.
struct IndicatorColumns {
    enum Shape: String {
        /// A row for each indicator, area and period.
        case long = "indicator-long"
        /// A row for each area and year, a column for each indicator.
        case wide = "area-indicators"
    }

    let shape: Shape
    let areas: AreaColumns
    let period: Int
    /// One in a long table, one for each indicator in a wide one.
    let values: [Int]
    /// By role; only in a long table.
    let others: [ColumnRole: Int]

    static let indicatorRole = ColumnRole("indicator", word: "indikator", heads: ["indikator", "indicator", "nyckeltal", "mått", "variabel", "uppgift"])
    static let unitRole = ColumnRole("unit", word: "enhet", heads: ["enhet", "unit"])
    static let countRole = ColumnRole("n", word: "n", heads: ["n", "antal svar", "antal svarande", "bas"])
    static let periodRole = ColumnRole("period", word: "period", heads: ["period", "år", "ar", "year", "tid", "månad", "datum"])
    static let referenceRole = ColumnRole(
        "reference_area", word: "jämförelseområde",
        heads: ["jämförelseområde", "referensområde", "reference area", "reference_area", "reference", "jämförs med"])
    static let valueRole = ColumnRole("value", word: "värde", heads: ["värde", "varde", "value"])
    static let sourceRole = ColumnRole("source", word: "källa", heads: ["källa", "kalla", "source"])
    static let definitionRole = ColumnRole("definition", word: "definition", heads: ["definition", "beskrivning", "description"])
    /// How a number came about; what is not published is not read back in.
    static let makingRole = ColumnRole("making", word: "slag", heads: ["slag", "making"])

    static let roles = [
        AreaColumns.areaRole, AreaColumns.codeRole, indicatorRole, unitRole, countRole, periodRole, referenceRole, valueRole, sourceRole, definitionRole,
        makingRole,
    ]

    /// Finds the columns; nil when they do not make a table of indicators, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ choices: ImportChoices, _ faults: inout FaultList) -> IndicatorColumns? {
        let areas = AreaColumns(sheet)
        if areas.isEmpty { faults.add(sheet.asking(for: AreaColumns.areaRole)) }
        let period = sheet.columns(periodRole).first
        if period == nil { faults.add(sheet.asking(for: periodRole)) }
        guard !sheet.columns(indicatorRole).isEmpty else {
            let values = indicatorColumns(sheet, choices)
            if values.isEmpty { faults.add(sheet.asking(for: indicatorRole)) }
            return period.map { IndicatorColumns(shape: .wide, areas: areas, period: $0, values: values, others: [:]) }
        }
        var others: [ColumnRole: Int] = [:]
        for role in [indicatorRole, unitRole, countRole, referenceRole, valueRole, sourceRole, definitionRole, makingRole] {
            others[role] = sheet.column(role, &faults)
        }
        if others[valueRole] == nil { faults.add(sheet.asking(for: valueRole)) }
        return period.map {
            IndicatorColumns(shape: .long, areas: areas, period: $0, values: others[valueRole].map { [$0] } ?? [], others: others)
        }
    }

    /// The columns of a wide table that measure something: those with numbers, other than places, periods and codes.
    private static func indicatorColumns(_ sheet: Sheet, _ choices: ImportChoices) -> [Int] {
        let places = AreaColumns.all(in: sheet).union(sheet.columns(periodRole))
        let named = Set(choices.columns.values.map { NearestNames.folded($0) })
        return sheet.header.indices.map { $0 + 1 }.filter { column in
            let head = String.trimmed(sheet.header[column - 1])
            if named.contains(NearestNames.folded(head)) { return true }
            let isCode = ["kod", "code", "id"].contains { NearestNames.folded(head).hasSuffix($0) } && KnownIndicator.named(head) == nil
            return !head.isEmpty && !places.contains(column) && !isCode && sheet.isMostlyNumbers(column)
        }
    }

    /// Columns with a head and something under it that are neither place, period nor measure.
    func unread(in sheet: Sheet) -> [Int] {
        let used = AreaColumns.all(in: sheet).union(values).union(others.values).union(sheet.columns(IndicatorColumns.periodRole))
        return sheet.header.indices.map { $0 + 1 }.filter { column in
            !used.contains(column) && !String.trimmed(sheet.header[column - 1]).isEmpty && sheet.rows.contains { !$0.text(column).isEmpty }
        }
    }

    /// Answers that the table makes no use of.
    func unusedAnswers(_ choices: ImportChoices, _ sheet: Sheet) -> [Fault] {
        guard let source = others[IndicatorColumns.sourceRole], sheet.rows.allSatisfy({ !$0.text(source).isEmpty }) else { return choices.unusedRepair }
        let reason = "Kolumnen ”\(String.trimmed(sheet.header[source - 1]))” säger källan på varje rad."
        return choices.unusedAnswers([(question: "source", reason: reason)]) + choices.unusedRepair
    }

    /// Names of indicators that look like formulas, each told once.
    func formulaLike(in sheet: Sheet) -> [Fault] {
        guard let column = others[IndicatorColumns.indicatorRole] else {
            return values.compactMap { sheet.formulaLike(String.trimmed(sheet.header[$0 - 1]), row: sheet.headerRow, column: $0) }
        }
        var seen: Set<String> = []
        return sheet.rows.compactMap { row in
            let name = row.text(column)
            return seen.insert(name).inserted ? sheet.formulaLike(name, row: row.number, column: column) : nil
        }
    }

    func recognised(_ sheet: Sheet) -> [(name: String, index: Int)] {
        let named = others.sorted { $0.value < $1.value }.map { ($0.key.name, $0.value) }
        let measures = shape == .wide ? values.map { (String.trimmed(sheet.header[$0 - 1]), $0) } : []
        return areas.recognised + [(IndicatorColumns.periodRole.name, period)] + named + measures
    }
}
