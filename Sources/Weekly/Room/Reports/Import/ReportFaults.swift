import AccessRules
import Almanac
import PersonGuard
import Picture
import Storage
import Tabular
import WeeklyRules

/// What can be wrong with a file of reports, in words. Nothing that the person guard holds back stands in them.
struct ReportFaults {
    let sheet: Sheet
    let personGuard: PersonGuard

    // MARK: Answers

    static func unreadable(_ option: String, _ found: String, among values: [String]) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "option-unreadable", "Värdet ”\(found.prefix(60))” för --\(option) går inte att läsa.", remedy: "Ange \(either(values)).",
                    found: String(found.prefix(60)), expected: values.joined(separator: ", "),
                    suggestions: NearestNames.suggestions(for: String(found.prefix(60)), among: values))
            ])
    }

    static func noParty(_ name: String, among parties: [Organisation]) -> Fault {
        let names = parties.map(\.name)
        return Fault(
            "organisation-unknown", "”\(name.prefix(60))” är inte någon av samverkans parter.",
            remedy: names.isEmpty ? "Lägg till parten i samverkan först." : "Parterna är \(Swedish.list(names)).", found: String(name.prefix(60)),
            expected: "en av parterna", suggestions: NearestNames.suggestions(for: String(name.prefix(60)), among: names))
    }

    static func noCooperation(_ name: String?) -> Refused {
        let message = name.map { "Det finns ingen samverkan som heter ”\($0.prefix(60))”." } ?? "Det finns ingen samverkan att läsa in rapporter i."
        return Refused(
            .use,
            [
                Fault(
                    "cooperation-unknown", message,
                    remedy: name == nil ? "Lägg upp samverkan och dess parter först." : "Ange samverkan med sitt kortnamn, till exempel norrby.",
                    found: name.map { String($0.prefix(60)) })
            ])
    }

    static let noRight = Refused(
        .use, [Fault("right-missing", "Ditt konto får inte längre läsa in filer i den här samverkan.", remedy: "Fråga den som sköter kontona.")])

    private static func either(_ values: [String]) -> String {
        values.count < 2 ? values.joined() : values.dropLast().joined(separator: ", ") + " eller " + (values.last ?? "")
    }

    // MARK: Rows

    /// As a fault may show what stands in a cell: short, and what kind of thing the person guard found instead of it.
    func shown(_ text: String) -> String {
        let seen = personGuard.shown(text)
        return seen == text ? String(text.prefix(60)) : seen
    }

    /// A text that may point at a person. What it is stands in the fault, never the text.
    func held(_ held: HeldWords, row: Int, column: Int) -> Fault {
        sheet.fault(
            "report-held", "Rad \(row): texten kan peka ut en person (\(held.kindWords)).",
            remedy: "Skriv om så att det handlar om platsen och händelsen, eller välj med --words att läsa in utan beskrivning.", row: row, column: column,
            found: "(\(held.kindWords))", expected: "ord om platser och händelser")
    }

    /// Words left out because they were held back.
    func dropped(_ rows: [Int]) -> Fault {
        let many = "\(Swedish.count(rows.count)) rader"
        return sheet.fault(
            "report-words-dropped", "På \(rows.count == 1 ? "en rad" : many) kunde texten peka ut en person. Den läses inte in.",
            remedy: "Inget behöver göras. Raderna läses in utan de orden.", severity: .warning, row: rows.first)
    }

    func tooLong(_ count: Int, row: Int, column: Int?) -> Fault {
        sheet.fault(
            "report-words-long", "Rad \(row): texten är \(Swedish.count(count)) tecken.",
            remedy: "Korta den till \(Swedish.count(ReportDraft.longest)), eller välj med --words att läsa in utan beskrivning.", row: row, column: column,
            found: "\(count) tecken", expected: "högst \(ReportDraft.longest) tecken")
    }

    func empty(row: Int) -> Fault {
        sheet.fault(
            "report-empty", "Rad \(row) säger inte vad som hände: den har varken kategori eller ord som kan läsas in.",
            remedy: "Skriv en kategori, eller några ord om platsen och händelsen.", row: row, found: "", expected: "en kategori eller en beskrivning")
    }

    func date(_ text: String, row: Int, column: Int) -> Fault {
        let seen = shown(text)
        let serial = SerialDay.read(text).map { " Det är Excels tal för \(Swedish.date($0))." } ?? ""
        return sheet.fault(
            "date-unreadable", text.isEmpty ? "Rad \(row): datumet saknas." : "Rad \(row): ”\(seen)” går inte att läsa som ett datum.\(serial)",
            remedy: serial.isEmpty
                ? "Skriv datum som 2024-05-20, gärna med tid: 2024-05-20 14:30." : "Ge kolumnen datumformat i kalkylprogrammet och spara filen på nytt.",
            row: row, column: column, found: seen, expected: "ett datum, till exempel 2024-05-20")
    }

    func ambiguous(_ text: String, _ readings: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "date-ambiguous", "Rad \(row): ”\(shown(text))” kan betyda \(readings).", remedy: "Skriv datum med året först och fyra siffror: 2024-05-20.",
            row: row, column: column, found: shown(text), expected: "ett datum, till exempel 2024-05-20")
    }

    func unlikely(_ day: Day, row: Int, column: Int) -> Fault {
        sheet.fault(
            "date-unlikely", "Rad \(row): \(Swedish.date(day)) är orimligt långt bort för en rapport.", remedy: "Rätta datumet i filen.", row: row,
            column: column, found: day.description)
    }

    func future(_ day: Day, row: Int, column: Int) -> Fault {
        sheet.fault(
            "report-future", "Rad \(row): \(Swedish.date(day)) har inte varit än.",
            remedy: "Rätta datumet. Det som ska hända har kategorin arrangemang (91).", row: row, column: column, found: day.description,
            expected: "en dag som har varit")
    }

    /// Reports from then have been purged: what was taken away does not come back by a file.
    func purged(_ run: PurgeRun, _ day: Day, row: Int, column: Int) -> Fault {
        sheet.fault(
            "report-purged",
            "Rad \(row): rapporter från före \(Swedish.date(run.ground.before)) gallrades \(run.words). De läses inte in på nytt.",
            remedy: "Ta bort raderna före \(Swedish.date(run.ground.before)) ur filen och läs in den igen.", row: row, column: column, found: day.description,
            expected: "dagar från \(run.ground.before) och framåt")
    }

    func time(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "time-unreadable", "Rad \(row): ”\(shown(text))” går inte att läsa som ett klockslag.", remedy: "Skriv 22:10, eller kväll, eller lämna tomt.",
            row: row, column: column, found: shown(text), expected: "22:10 eller kväll")
    }

    func severity(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "severity-unreadable", "Rad \(row): ”\(shown(text))” är inte någon av de fyra graderna av allvar.",
            remedy: "Skriv 1 lindrig, 2 oroande, 3 allvarlig eller 4 kritisk, eller lämna tomt.", row: row, column: column, found: shown(text),
            expected: "1–4, lindrig, oroande, allvarlig eller kritisk")
    }

    func police(_ text: String, row: Int, column: Int) -> Fault {
        sheet.fault(
            "police-unreadable", "Rad \(row): ”\(shown(text))” säger inte om det är polisanmält.", remedy: "Skriv ja eller nej, eller lämna tomt.", row: row,
            column: column, found: shown(text), expected: "ja, nej eller tomt")
    }

    func key(row: Int, column: Int) -> Fault {
        sheet.fault(
            "report-key-long", "Rad \(row): ärendenumret är längre än 200 tecken.", remedy: "Säg vilken kolumn som är numret: --column id=RUBRIK.", row: row,
            column: column, expected: "högst 200 tecken")
    }
}

extension ReportFaults {
    // MARK: Several rows

    /// A name that is no area of the cooperation, with where it first stands.
    func area(_ name: String, _ suggestions: [String], rows: [Int], column: Int?) -> Fault {
        let count = rows.count == 1 ? "en rad" : "\(Swedish.count(rows.count)) rader"
        guard !name.isEmpty else {
            return sheet.fault(
                "area-unknown", "Områdets namn saknas på \(count).", remedy: "Skriv vilket område raden gäller, eller ge alla rader samma med --area.",
                row: rows.first, column: column, found: "", expected: "ett områdes namn")
        }
        let seen = shown(name)
        let question = suggestions.isEmpty ? "" : " Menar du \(ReportFaults.either(suggestions))?"
        return sheet.fault(
            "area-unknown", "Området ”\(seen)” finns inte i samverkan.\(question) Det står på \(count).",
            remedy: "Rätta namnet i filen, eller läs det som ett annat med --rename.", row: rows.first, column: column, found: seen,
            expected: "ett av samverkans områden", suggestions: suggestions)
    }

    /// A word of a cell that is no category: the rows wait to be sorted by somebody.
    func category(_ word: String, _ suggestions: [String], rows: [Int], column: Int?) -> Fault {
        let seen = shown(word)
        let lines = rows.count == 1 ? "Raden kommer in osorterad" : "De \(Swedish.count(rows.count)) raderna kommer in osorterade"
        let question = suggestions.isEmpty ? "" : " Menar du \(ReportFaults.either(suggestions))?"
        return sheet.fault(
            "report-category-unknown", "”\(seen)” är ingen kategori här.\(question) \(lines).",
            remedy: "Sortera vid granskningen, eller rätta ordet i filen.", severity: .warning, row: rows.first, column: column, found: seen,
            expected: "en kategori, till exempel klotter eller 32", suggestions: suggestions)
    }

    /// Rows that lack what it takes to count: they come in as lines.
    func unsorted(_ rows: [Int]) -> Fault {
        let words = rows.count == 1 ? "En rad säger" : "\(Swedish.count(rows.count)) rader säger"
        return sheet.fault(
            "report-unsorted", "\(words) inte vad det gäller eller hur allvarligt det är, och kommer in \(rows.count == 1 ? "osorterad" : "osorterade").",
            remedy: "Inget behöver göras. Samordnaren sorterar vid granskningen.", severity: .warning, row: rows.first)
    }

    func duplicate(_ rows: [Int], column: Int?) -> Fault {
        let words =
            rows.count == 1
            ? "En rad har samma ärendenummer som en tidigare rad" : "\(Swedish.count(rows.count)) rader har samma ärendenummer som en tidigare rad"
        return sheet.fault(
            "report-duplicate", "\(words). Den första gäller.", remedy: "Inget behöver göras om det är samma ärende. Annars: rätta numret i filen.",
            severity: .warning, row: rows.first, column: column)
    }

    func party(_ name: String, among parties: [Organisation], rows: [Int], column: Int?) -> Fault {
        let names = parties.map(\.name)
        let count = rows.count == 1 ? "en rad" : "\(Swedish.count(rows.count)) rader"
        return sheet.fault(
            "organisation-unknown",
            name.isEmpty ? "Det saknas en organisation på \(count)." : "”\(shown(name))” är inte någon av samverkans parter. Det står på \(count).",
            remedy: "Rätta namnet i filen, eller säg vem hela filen kommer från med --organisation. Parterna är \(Swedish.list(names)).", row: rows.first,
            column: column, found: shown(name), expected: "en av parterna", suggestions: NearestNames.suggestions(for: String(name.prefix(60)), among: names))
    }

    /// Nobody has said whose the file is, and it does not say so itself.
    func noParty(among parties: [Organisation]) -> Fault {
        sheet.fault(
            "organisation-unknown", "Det framgår inte vem filen kommer från.",
            remedy: "Säg vilken part med --organisation. Parterna är \(Swedish.list(parties.map(\.name))).", expected: "en av parterna")
    }
}

extension Sheet {
    /// The table with heads that may point at a person told by what they are: a file without heads has its first row there.
    func screened(by personGuard: PersonGuard) -> Sheet {
        Sheet(
            file: file, name: name, format: format, encoding: encoding, separator: separator, header: header.map(personGuard.shown), headerRow: headerRow,
            rows: rows,
            omitted: omitted)
    }
}

extension Fault {
    /// The fault with what it shows of a cell or a head told by what it is, where the person guard finds something.
    func screened(by personGuard: PersonGuard) -> Fault {
        var fault = self
        (fault.found, fault.columnName) = (found.map(personGuard.shown), columnName.map(personGuard.shown))
        return fault
    }
}
