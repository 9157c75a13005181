import Picture
import Tabular
import WeeklyRules

/// What can be wrong with a table of incidents against staff, in words. What stands in the cells of single cases is not said again.
struct StaffIncidentFaults {
    let sheet: Sheet

    private static let summed = "Summera i arbetsgivarens system till ett tal per period, verksamhet och slag. Enskilda händelser läses aldrig in."

    func singleCases(column: Int, because sign: String) -> Fault {
        sheet.fault(
            "staff-incident-single", "Filen ser ut att innehålla enskilda händelser. Kolumn \(column) går inte att läsa in: \(sign).",
            remedy: "\(StaffIncidentFaults.summed) Perioden skrivs som 2024, 2024-Q1 eller 2024-03, och andra kolumner tas bort.", row: sheet.headerRow,
            column: column, expected: "period, verksamhet, slag och antal")
    }

    func singleRows(_ times: Int) -> Fault {
        sheet.fault(
            "staff-incident-single",
            "Filen ser ut att innehålla enskilda händelser: samma period, verksamhet och slag står på flera rader (\(Swedish.count(times))), med antalet 1.",
            remedy: StaffIncidentFaults.summed, expected: "ett tal per period, verksamhet och slag")
    }

    func person(row: Int, column: Int) -> Fault {
        sheet.fault(
            "staff-incident-person", "Verksamhetens namn kan peka ut en person.", remedy: "Skriv vilket slag av verksamhet det är, till exempel socialtjänst.",
            row: row, column: column, expected: "ett slag av verksamhet")
    }

    func workplace(row: Int, column: Int, isEmpty: Bool) -> Fault {
        sheet.fault(
            "staff-incident-workplace", isEmpty ? "Verksamheten saknas." : "Verksamhetens namn är för långt.",
            remedy: "Skriv vilket slag av verksamhet det är, med högst \(StaffIncidentFile.longestName) tecken.", row: row, column: column,
            expected: "ett slag av verksamhet")
    }

    func tooManyWorkplaces(_ count: Int, column: Int) -> Fault {
        sheet.fault(
            "staff-incident-workplaces",
            "Filen har \(Swedish.count(count)) olika verksamheter i en och samma period. Så många är enskilda arbetsplatser, och deras tal blir för små att visa.",
            remedy: "Summera till slag av verksamhet, högst \(StaffIncidentFile.mostWorkplaces): socialtjänst, förskola, grundskola.", row: sheet.headerRow,
            column: column, found: Swedish.count(count), expected: "högst \(StaffIncidentFile.mostWorkplaces)")
    }

    func period(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "staff-incident-period", text.isEmpty ? "Perioden saknas." : "”\(text.prefix(40))” går inte att läsa som ett år, ett kvartal eller en månad.",
            remedy: "Skriv perioden som 2024, 2024-Q1 eller 2024-03.", row: row, column: column, found: String(text.prefix(40)),
            expected: "ett år, ett kvartal eller en månad")
    }

    func kind(_ text: String, row: Int, column: Int) -> Fault {
        let names = StaffIncidentKind.allCases.map(\.name)
        return sheet.fault(
            "staff-incident-kind", text.isEmpty ? "Slaget saknas." : "”\(text.prefix(40))” är inget slag som läses in.",
            remedy: "Skriv \(names.dropLast().joined(separator: ", ")) eller \(names[names.count - 1]).", row: row, column: column,
            found: String(text.prefix(40)), expected: names.joined(separator: ", "), suggestions: NearestNames.suggestions(for: text, among: names))
    }

    func count(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "staff-incident-count", "”\(text.prefix(40))” går inte att läsa som ett antal.",
            remedy: "Skriv ett heltal, 0 om inget har anmälts. Lämna cellen tom där uppgift saknas.", row: row, column: column, found: String(text.prefix(40)),
            expected: "ett heltal, 0 eller mer")
    }

    func twice(_ first: StaffIncidentRow, row: Int, column: Int) -> Fault {
        sheet.fault(
            "staff-incident-duplicate", "Samma period, verksamhet och slag står två gånger, på rad \(first.row) och rad \(row).",
            remedy: "Ta bort den rad som inte gäller, eller summera dem till ett tal.", row: row, column: column,
            expected: "ett tal per period, verksamhet och slag")
    }

    func nothing() -> Fault {
        sheet.fault(
            "staff-incident-empty", "Filen innehåller inga antal.", remedy: "Kontrollera att rätt blad och rätt kolumn lästes.", expected: "minst ett antal")
    }

    /// Two periods that share months: in the file, or in the file and in what has been read in before.
    static func overlap(_ period: StaffIncidentPeriod, _ other: StaffIncidentPeriod, isStored: Bool) -> Fault {
        Fault(
            "staff-incident-overlap",
            """
            Perioden \(period.words) överlappar \(other.words)\(isStored ? ", som redan är inläst" : ""). Då går små tal att räkna ut genom att dra det ena från \
            det andra.
            """,
            remedy: "Läs in samma sorts perioder för hela året: antingen år, kvartal eller månader.", found: period.description,
            expected: "perioder som inte överlappar varandra")
    }
}
