import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// What can be wrong with a table of levels, in words.
struct LevelFaults {
    let sheet: Sheet

    func levelOutOfRange(_ text: String, steps: ClosedRange<Int>, row: Int, column: Int) -> Fault {
        sheet.fault(
            "level-out-of-range", "Nivån \(text) finns inte på skalan, som går från \(steps.lowerBound) till \(steps.upperBound).",
            remedy: "Skriv en nivå på skalan, eller lämna cellen tom om underlag saknas.", row: row, column: column, found: text,
            expected: scale(steps))
    }

    func levelFractional(_ text: String, steps: ClosedRange<Int>, row: Int, column: Int) -> Fault {
        sheet.fault(
            "level-fractional", "Nivån \(text) är inte ett heltal.", remedy: "Skriv den nivå som beslutades, utan decimaler.", row: row,
            column: column, found: text, expected: scale(steps))
    }

    func levelNotANumber(_ text: String, steps: ClosedRange<Int>, row: Int, column: Int) -> Fault {
        sheet.fault(
            "level-not-a-number", "Nivån ”\(text)” är inte ett tal.",
            remedy: "Skriv nivån med en siffra, eller lämna cellen tom om underlag saknas.", row: row, column: column, found: text,
            expected: scale(steps))
    }

    func weekUnreadable(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "week-unreadable", text.isEmpty ? "Veckan saknas." : "”\(text)” går inte att läsa som en vecka.",
            remedy: "Skriv veckans nummer, till exempel 21, eller 2024-W21.", row: row, column: column, found: text,
            expected: "21, v. 21 eller 2024-W21")
    }

    func weekNotInYear(_ number: Int, year: Int, found: String, row: Int, column: Int) -> Fault {
        let weeks = Week.weeks(in: year)
        return sheet.fault(
            "week-not-in-year", "År \(year) har \(weeks) veckor; vecka \(number) finns inte.",
            remedy: "Kontrollera veckans nummer och år. Dagarna kring nyår kan höra till det andra årets veckor.", row: row, column: column,
            found: found, expected: "vecka 1–\(weeks)")
    }

    func yearUnreadable(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "year-unreadable", text.isEmpty ? "Året saknas." : "”\(text)” går inte att läsa som ett år.",
            remedy: "Skriv året med fyra siffror.",
            row: row, column: column, found: text, expected: "årtal med fyra siffror")
    }

    func yearsDiffer(_ found: Int, _ other: Int, row: Int, column: Int) -> Fault {
        sheet.fault(
            "year-differs", "Här står år \(found), men veckan ska höra till \(other).",
            remedy: "Rätta året i filen, eller läs in filen för rätt år.", row: row, column: column, found: String(found),
            expected: String(other))
    }

    func yearMissing(row: Int, rows: Int, column: Int) -> Fault {
        sheet.fault(
            "year-missing", "Filen säger inte vilket år veckorna hör till (\(LevelFaults.rows(rows))).",
            remedy: "Ange året när filen läses in, lägg till en kolumn ”år”, eller skriv veckorna som 2024-W21.", row: row, column: column,
            expected: "ett år")
    }

    func unknownArea(_ name: String, row: Int, column: Int, rows: Int, suggestions: [String]) -> Fault {
        let more = rows > 1 ? " Namnet står på \(LevelFaults.rows(rows))." : ""
        guard !name.isEmpty else {
            return sheet.fault(
                "area-unknown", "Områdets namn saknas." + (rows > 1 ? " Det saknas på \(LevelFaults.rows(rows))." : ""),
                remedy: "Skriv vilket område nivån gäller.", row: row, column: column, found: "", expected: "ett områdes namn")
        }
        return sheet.fault(
            "area-unknown", "Området ”\(name)” finns inte.\(question(suggestions))\(more)",
            remedy: "Rätta namnet i filen, eller lägg till ”\(name)” som ett annat namn på området.", row: row, column: column, found: name,
            expected: "ett områdes namn", suggestions: suggestions)
    }

    /// A head of a wide table that names no area.
    func unknownColumn(_ column: Int, suggestions: [String]) -> Fault {
        let head = String.trimmed(sheet.header[column - 1])
        let message = head.isEmpty ? "Kolumn \(column) har ingen rubrik." : "Kolumnen ”\(head)” är inget område.\(question(suggestions))"
        return sheet.fault(
            "area-unknown", message, remedy: "Rätta rubriken, eller ta bort kolumnen om den inte innehåller nivåer.", row: sheet.headerRow,
            column: column, found: head, expected: "ett områdes namn", suggestions: suggestions)
    }

    /// A column of a long table that nothing is read from.
    func unused(_ column: Int) -> Fault {
        sheet.fault(
            "column-unused", "Kolumnen ”\(String.trimmed(sheet.header[column - 1]))” läses inte in.",
            remedy: "Inget behöver göras om den inte hör till nivåerna.", severity: .warning, row: sheet.headerRow, column: column,
            found: sheet.header[column - 1])
    }

    func conflict(_ row: LevelRow, with first: LevelRow, area: String) -> Fault {
        let both = "\(first.level) på \(place(first, row)) och \(row.level) på \(place(row, first))"
        return sheet.fault(
            "level-conflict", "\(area) har två nivåer samma vecka (\(row.week)): \(both).",
            remedy: "Ta bort den rad som inte gäller.", row: row.row, column: row.column, found: String(row.level),
            expected: String(first.level))
    }

    func duplicate(_ row: LevelRow, of first: LevelRow, area: String) -> Fault {
        sheet.fault(
            "duplicate-row", "\(area) \(row.week) står två gånger med samma nivå, på \(place(first, row)) och \(place(row, first)).",
            remedy: "Inget behöver göras; nivån läses in en gång.", severity: .warning, row: row.row, column: row.column,
            found: String(row.level))
    }

    /// Levels that only the cells' colour told.
    func levelByColour(_ colour: String, level: Int, rows: [Int]) -> Fault {
        let cells = rows.count == 1 ? "1 cell" : "\(Swedish.count(rows.count)) celler"
        return sheet.fault(
            "level-by-colour", "\(cells) utan siffra är \(rows.count == 1 ? colour : LevelFaults.plural(colour)) och läses som nivå \(level).",
            remedy: "Skriv siffran i cellen om färgen betyder något annat.", severity: .warning, row: rows.first, found: colour,
            expected: "nivå \(level)")
    }

    private static func plural(_ colour: String) -> String { ["röd", "gul", "grön"].contains(colour) ? colour + "a" : colour }

    /// A coloured cell without a number, in a colour that stands for no level.
    func colourUnknown(_ colour: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "level-colour-unknown", "Cellen är \(colour) men har ingen siffra, och färgen står inte för någon nivå.",
            remedy: "Skriv nivån med en siffra, eller ta bort färgen om underlag saknas.", row: row, column: column, found: colour,
            expected: "en siffra")
    }

    /// What stands under the matrix, after an empty row.
    func belowTable(row: Int) -> Fault {
        sheet.fault(
            "rows-below-table", "Från rad \(row), efter en tom rad, är det inte längre veckor. Det som står där läses inte in.",
            remedy: "Inget behöver göras om det är en förklaring till tabellen.", severity: .warning, row: row)
    }

    /// `rad 12`; with the column where both stand on one row.
    private func place(_ row: LevelRow, _ other: LevelRow) -> String {
        row.row == other.row ? "rad \(row.row) kolumn \(row.column)" : "rad \(row.row)"
    }

    private func question(_ suggestions: [String]) -> String {
        guard let last = suggestions.last else { return "" }
        let others = suggestions.dropLast()
        return " Menar du " + (others.isEmpty ? last : others.joined(separator: ", ") + " eller " + last) + "?"
    }

    private func scale(_ steps: ClosedRange<Int>) -> String { "heltal \(steps.lowerBound)–\(steps.upperBound)" }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 rad" : "\(Swedish.count(count)) rader" }
}

extension LevelFaults {
    /// Levels of a file that a meeting has frozen otherwise. A frozen week is changed by opening its meeting again, never by a file.
    static func frozen(
        _ rows: [LevelRow], _ levels: WeeklyStore, _ meetings: MeetingStore, _ directory: AreaDirectory, _ reader: Reader
    ) throws -> [Fault] {
        try rows.compactMap { row in
            let standing = try levels.standing(row.week, row.area, reader)
            guard standing?.level != row.level, try meetings.isFrozen(row.week, row.area, reader) else { return nil }
            let (week, area) = (Swedish.week(row.week), directory.name(of: row.area) ?? row.area.text)
            return Fault(
                "level-frozen", "Mötet har fryst \(week) \(row.week.year), och filen säger nivå \(row.level) i \(area).",
                remedy: "Ta bort raden ur filen. Blev något fel på mötet: öppna det igen, med skäl.", row: row.row, column: row.column,
                found: String(row.level),
                expected: standing.map { "nivå \($0.level), som mötet beslutade" } ?? "underlag saknas, som mötet beslutade")
        }
    }
}
