import AreasRules
import Picture
import Storage
import Tabular

/// How shares are written, when the file does not tell.
enum ShareScale: String {
    case percent
    case fraction

    /// The answer to the question `shares`; nil without one.
    /// - Throws: `Refused` when it is another word.
    init?(_ choices: ImportChoices) throws {
        guard let text = choices["shares"] else { return nil }
        guard let scale = ShareScale(rawValue: text) else {
            throw Refused(
                .use,
                [
                    Fault(
                        "option-unreadable", "Svaret ”\(text)” om hur andelar är skrivna går inte att läsa.",
                        remedy: "Skriv percent (25,5 är en fjärdedel) eller fraction (0,255 är en fjärdedel).", found: text, expected: "percent eller fraction")
                ])
        }
        self = scale
    }

    var unit: WrittenUnit { WrittenUnit(.share, power: self == .percent ? -2 : 0) }
}

/// What one indicator of a file is: its name and unit, found by head and numbers.
struct IndicatorMeasure {
    let name: String
    let written: WrittenUnit
    let definition: String?
}

/// Finds the units of a file's indicators; what cannot be told is asked for.
struct IndicatorMeasures {
    let sheet: Sheet
    let scale: ShareScale?
    let choices: ImportChoices

    /// The measure of a column of a wide table.
    func measure(column: Int, _ faults: inout FaultList) -> IndicatorMeasure? {
        let head = String.trimmed(sheet.header[column - 1])
        if let known = KnownIndicator.named(head) {
            return IndicatorMeasure(name: known.name, written: known.unit, definition: known.definition)
        }
        let texts = sheet.rows.map { $0.text(column) }
        let answered = choices.columns.first { NearestNames.folded($0.value) == NearestNames.folded(head) && WrittenUnit.read($0.key) != nil }
        let said = self.answered(head) ?? answered.flatMap { WrittenUnit.read($0.key) }
        let named = said ?? WrittenUnit.named(inHead: head) ?? percent(texts) ?? whole(texts)
        guard let named else {
            faults.add(unitUnclear(head, column))
            return nil
        }
        return settled(named, texts, name: head, at: (sheet.headerRow, column), isFirm: said != nil, &faults).map {
            IndicatorMeasure(name: IndicatorMeasures.name(ofHead: head), written: $0, definition: nil)
        }
    }

    /// The unit that a person has given an indicator; nil without one.
    func answered(_ name: String) -> WrittenUnit? { choices[ImportChoices.unitQuestion + name].flatMap { WrittenUnit.read($0) } }

    /// The unit of a long table's indicator, all of whose cells are at hand.
    /// - Parameter saysFraction: true when the unit was written as `andel`, which is 0–1 in the product's own files.
    func settled(
        _ written: WrittenUnit, _ texts: [String], name: String, at place: (row: Int, column: Int), isFirm: Bool, _ faults: inout FaultList
    ) -> WrittenUnit? {
        guard written.unit == .share else { return written }
        let sizes = texts.compactMap { text -> Double? in
            guard !text.hasSuffix("%"), case .value(let value) = FactNumber.read(text, WrittenUnit(.share)) else { return nil }
            return abs(value)
        }
        let isLarge = sizes.contains { $0 > 1 }
        if written.power == 0, isLarge { return ShareScale.percent.unit }
        // A workbook keeps 25 % as 0,25: small numbers under a percent sign may be either.
        let isSure = isLarge || sizes.isEmpty || isFirm || (written.power == -2 && sheet.format == .csv)
        if isSure { return written }
        if let scale { return scale.unit }
        faults.add(scaleUnclear(name, place))
        return nil
    }

    private func percent(_ texts: [String]) -> WrittenUnit? {
        let filled = texts.filter { !FactNumber.isBlank($0) }
        return !filled.isEmpty && filled.allSatisfy { $0.hasSuffix("%") } ? ShareScale.percent.unit : nil
    }

    private func whole(_ texts: [String]) -> WrittenUnit? {
        let isWhole = texts.allSatisfy { text in
            if FactNumber.isBlank(text) { return true }
            if case .whole = WholeNumber.read(text) { return true }
            return false
        }
        return isWhole ? WrittenUnit(.count) : nil
    }

    /// `andel_unga` becomes `Andel unga`, `medelinkomst_tkr` and `Medelinkomst (tkr)` become `Medelinkomst`: the unit is kept apart from the name.
    static func name(ofHead head: String) -> String {
        var words = head.split { $0 == "_" || $0.isWhitespace }.map(String.init)
        while words.count > 1, let last = words.last, units.contains(last.lowercased().filter { !"(),".contains($0) }) { words.removeLast() }
        let name = words.joined(separator: " ")
        return Swedish.capitalised(name.hasSuffix(",") ? String(name.dropLast()) : name)
    }

    /// Units that may stand after a name.
    private static let units = ["tkr", "mkr", "kr", "kronor", "%", "procent", "dagar"]

    private func unitUnclear(_ head: String, _ column: Int) -> Fault {
        var fault = sheet.fault(
            "indicator-unit-unclear", "Det går inte att se vilken enhet ”\(head)” har.",
            remedy: "Skriv enheten i rubriken (andel, procent, kr, tkr, dagar, index, medel), eller ange den: --unit \"\(head)=medel\".",
            row: sheet.headerRow, column: column, found: head, expected: "andel, procent, kr, tkr, dagar, index eller medel")
        fault.columnName = head
        return fault
    }

    private func scaleUnclear(_ name: String, _ place: (row: Int, column: Int)) -> Fault {
        sheet.fault(
            "share-scale-unclear", "”\(name)” är en andel, men alla tal är mindre än 1: det kan vara procent eller delar av ett.",
            remedy: "Ange det med --shares (percent eller fraction), eller skriv procent i kolumnen för enhet.",
            row: place.row, column: place.column, found: name, expected: "procent eller delar av ett")
    }
}
