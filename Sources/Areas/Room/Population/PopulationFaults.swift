import Almanac
import AreasRules
import Picture
import Tabular

/// What can be wrong with a table of inhabitants, in words.
struct PopulationFaults {
    let sheet: Sheet

    /// A file without a year; asked for by name.
    func yearMissing() -> Fault {
        var fault = sheet.fault(
            "year-missing", "Filen säger inte vilket år folkmängden gäller.",
            remedy: "Ange året med --year, till exempel --year 2023, eller lägg till en kolumn ”år”. Talen läses som den 31 december det året.",
            row: sheet.headerRow,
            expected: "ett år")
        fault.columnName = PopulationColumns.dayRole.name
        return fault
    }

    func dayUnreadable(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "year-unreadable", text.isEmpty ? "Året saknas." : "”\(text)” går inte att läsa som ett år eller en dag.",
            remedy: "Skriv året med fyra siffror, eller dagen som 2023-12-31.", row: row, column: column, found: text, expected: "2023 eller 2023-12-31")
    }

    func sexUnreadable(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "sex-unreadable", "”\(text)” går inte att läsa som kön.", remedy: "Skriv kvinnor, män eller totalt.", row: row, column: column, found: text,
            expected: "kvinnor, män eller totalt")
    }

    func ageUnreadable(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "age-unreadable", "”\(text)” går inte att läsa som en ålder.", remedy: "Skriv åldrar som 0–4, 85+ eller totalt.", row: row, column: column,
            found: text, expected: "0–4, 85+ eller totalt")
    }

    func valueUnreadable(_ text: String, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "population-unreadable", "”\(text)” går inte att läsa som ett antal invånare.",
            remedy: "Skriv ett heltal, eller lämna cellen tom där uppgift saknas.", row: row, column: column, found: text, expected: "ett heltal, 0 eller mer")
    }

    func twice(_ first: PopulationRow, _ row: Int, _ column: Int) -> Fault {
        sheet.fault(
            "population-duplicate",
            "Samma område och dag har två olika tal: \(Swedish.count(first.part.value)) på rad \(first.row) och ett annat här.",
            remedy: "Ta bort det tal som inte gäller.", row: row, column: column, expected: "ett tal per område, dag, kön och ålder")
    }

    func nothing() -> Fault {
        sheet.fault(
            "population-empty", "Filen innehåller inga antal invånare.", remedy: "Kontrollera att rätt blad och rätt kolumn lästes.",
            expected: "minst ett antal")
    }
}
