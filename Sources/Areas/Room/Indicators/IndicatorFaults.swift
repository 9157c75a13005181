import AreasRules
import Picture
import Tabular

/// What can be wrong with a table of indicators, in words.
struct IndicatorFaults {
    let sheet: Sheet

    /// Asked for by name: neither the file nor the reader says whose numbers these are.
    func sourceMissing(_ row: Int? = nil) -> Fault {
        var fault = sheet.fault(
            "source-missing", "Det framgår inte vilken källa uppgifterna kommer från.",
            remedy: "Ange källan när filen läses in (--source NAMN), eller lägg till en kolumn ”källa”.", row: row ?? sheet.headerRow, expected: "en källa")
        fault.columnName = IndicatorColumns.sourceRole.name
        return fault
    }

    func periodUnreadable(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "period-unreadable", text.isEmpty ? "Perioden saknas." : "”\(text)” går inte att läsa som en period.",
            remedy: "Skriv ett år (2023), en månad (2024-07) eller en dag (2023-12-31).", row: row, column: column, found: text,
            expected: "2023, 2024-07 eller 2023-12-31")
    }

    func nameMissing(_ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "indicator-missing", "Raden har ett värde men säger inte vad som mäts.", remedy: "Skriv indikatorns namn.", row: row, column: column,
            expected: "en indikators namn")
    }

    func unitUnreadable(_ unit: String, _ name: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "indicator-unit-unclear",
            unit.isEmpty ? "Det går inte att se vilken enhet ”\(name)” har." : "Enheten ”\(unit)” för ”\(name)” känns inte igen.",
            remedy:
                "Skriv enheten i kolumnen ”enhet” (antal, andel, procent, medelvärde, kronor, tkr, dagar eller index), eller ange den: --unit \"\(name)=index\".",
            row: row, column: column, found: name, expected: "antal, andel, procent, medelvärde, kronor, tkr, dagar eller index")
    }

    func valueUnreadable(_ text: String, _ measure: IndicatorMeasure, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "value-unreadable", "”\(text)” går inte att läsa som ett tal för ”\(measure.name)”.",
            remedy: "Skriv ett tal, eller lämna cellen tom där uppgift saknas.", row: row, column: column, found: text, expected: measure.written.unit.word)
    }

    func ambiguous(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "value-ambiguous", "”\(text)” kan läsas både som tusental och som decimaltal.",
            remedy: "Skriv tusental med mellanslag eller utan skiljetecken.", row: row, column: column, found: text, expected: "ett tal utan tusenpunkt")
    }

    func shareOutOfRange(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "share-out-of-range", "Andelen ”\(text)” ligger inte mellan 0 och 100 procent.", remedy: "Rätta talet, eller enheten om det inte är en andel.",
            row: row, column: column, found: text, expected: "0–100 procent")
    }

    func countUnreadable(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "n-unreadable", "”\(text)” går inte att läsa som hur många värdet bygger på.", remedy: "Skriv ett heltal, eller lämna cellen tom.", row: row,
            column: column, found: text, expected: "ett heltal")
    }

    func twice(_ first: IndicatorRow, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "indicator-duplicate", "”\(first.name)” har två olika värden för samma område och period: på rad \(first.row) och här.",
            remedy: "Ta bort det värde som inte gäller.", row: row, column: column, expected: "ett värde per indikator, område och period")
    }

    func nothing() -> Fault {
        sheet.fault(
            "indicators-empty", "Filen innehåller inga värden.", remedy: "Kontrollera att rätt blad och rätt kolumner lästes.",
            expected: "minst ett värde")
    }
}
