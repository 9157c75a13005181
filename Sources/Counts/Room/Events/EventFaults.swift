import Almanac
import Picture
import Storage
import Tabular

/// What can be wrong with a file of events as a whole, in words.
struct EventFaults {
    let file: EventFile

    /// All that the reading of the rows found, besides what was wrong with the file as a table.
    func all(_ scan: EventScan) -> [Fault] {
        [scan.book.duplicateWarning, scan.book.omission, unread()].compactMap { $0 } + unknown(scan.areas) + unknown(scan.categories)
            + spellings(scan.categories) + names(scan) + scan.book.faults.all
    }

    private func unread() -> Fault? {
        file.sheet.unread(file.columns.unread(of: file.sheet.header), remark: "Av varje händelse sparas bara nummer, tid, kategori och område.")
    }

    /// Names to be read as others, and names that look like formulas.
    private func names(_ scan: EventScan) -> [Fault] {
        let formulas = scan.categories.likeFormulas.compactMap { file.sheet.formulaLike($0.name, row: $0.row, column: file.columns.category.map { $0 + 1 }) }
        let choices = file.order.choices
        guard !choices.renames.isEmpty else { return formulas }
        let grounds = [scan.areas.renameGround, scan.categories.renameGround]
        return formulas
            + choices.renameFaults(grounds).map { fault in
                var fault = fault
                (fault.file, fault.sheet) = (file.sheet.file, file.sheet.name)
                return fault
            }
    }

    /// Times that say their own zone, and are told in Swedish time.
    func zoned(_ zones: EventZones) -> Fault? {
        guard zones.count > 0, let first = zones.first else { return nil }
        let words = zones.count == 1 ? "En tid är skriven" : "\(Swedish.count(zones.count)) tider är skrivna"
        return file.sheet.fault(
            "time-zone", "\(words) med tidszon (Z eller till exempel +01:00) och räknas om till svensk tid: ”\(first.text)” blir \(first.told).",
            remedy: "Inget behöver göras om händelserna är svenska. Är klockslagen redan lokal tid: ta bort tidszonen ur filen.", severity: .warning,
            row: first.row, column: file.columns.date + 1, found: first.text)
    }

    private func unknown(_ areas: EventAreas) -> [Fault] {
        let renamed = Set(file.order.choices.renames.values.map(\.known))
        return areas.unknown.filter { !renamed.contains($0.name) }.map { name, rows, first, suggestions in
            let column = file.columns.area.map { $0 + 1 }
            let rename = "eller läs det som ett annat med --rename \"\(name)=\(suggestions.first ?? "Område")\""
            return file.sheet.fault(
                "area-unknown", "Området ”\(name)” finns inte i lagret. Det står på \(EventFaults.rows(rows)).",
                remedy: "Rätta namnet i filen, \(rename).", row: first, column: column, found: name, expected: "ett känt område",
                suggestions: suggestions)
        }
    }

    private func unknown(_ categories: EventCategories) -> [Fault] {
        let column = file.columns.category.map { $0 + 1 }
        if categories.hasTooMany {
            return [
                file.sheet.fault(
                    "categories-too-many", "Kolumnen för kategori har fler än \(EventCategories.most) olika värden. Då är det inte kategorier.",
                    remedy: "Säg vilken kolumn som är kategori: --column category=RUBRIK.", column: column, expected: "högst \(EventCategories.most) kategorier"
                )
            ]
        }
        let renamed = Set(file.order.choices.renames.values.map(\.known))
        return categories.unknown.filter { !renamed.contains($0.name) }.map { name, rows, first in
            file.sheet.fault(
                "category-unknown", "Kategorin ”\(name)” har källan inte haft förut. Den står på \(EventFaults.rows(rows)).",
                remedy: "Rätta namnet om det är felskrivet. Är kategorin ny: läs in igen med --new-categories accept.", row: first, column: column,
                found: name, expected: "en känd kategori", suggestions: NearestNames.suggestions(for: name, among: categories.knownNames))
        }
    }

    private func spellings(_ categories: EventCategories) -> [Fault] {
        categories.spellings.map { name, category, row in
            file.sheet.fault(
                "category-spelling", "”\(name)” läses som ”\(category)”.",
                remedy: "Inget behöver göras om det är samma kategori. Är de två: ge den ena ett annat namn i filen.", severity: .warning, row: row,
                column: file.columns.category.map { $0 + 1 }, found: name, expected: category)
        }
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "en rad" : "\(Swedish.count(count)) rader" }

    static func unknownArea(_ name: String, _ suggestions: [String]) -> Fault {
        Fault(
            "area-unknown", "Området ”\(name)” finns inte i lagret.",
            remedy: suggestions.isEmpty ? "Läs in områdena först: samsyn import areas FIL" : "Rätta namnet i --area.", found: name,
            expected: "ett känt område", suggestions: suggestions)
    }

    /// Events are kept one by one, so counts alone cannot be put beside them.
    static func keptOneByOne(_ source: String) -> Fault {
        Fault(
            "events-kept", "Källan \(source) har redan enskilda händelser, och då kan inte bara antal läsas in bredvid dem.",
            remedy: "Läs in filen utan --keep cells.")
    }

    /// The file has events of days whose events have been purged: what was counted then would be counted again from a part of it.
    static func purged(_ run: PurgeRun, before day: Day, first: Day, source: String) -> Fault {
        Fault(
            "events-purged",
            """
            Filen har händelser från \(Swedish.date(first)), men de enskilda händelserna i källan \(source) från före \(Swedish.date(day)) gallrades \
            \(run.words). Antalen för de månaderna står kvar och räknas inte om.
            """,
            remedy: "Ta bort raderna före \(Swedish.date(day)) ur filen och läs in den igen.", found: first.description,
            expected: "händelser från \(day) och framåt")
    }

    /// The file tells of some of the areas that together make one above them.
    static func partOfWhole(_ missing: [String]) -> Fault {
        Fault(
            "events-partial",
            "Källan har sedan tidigare antal för \(Swedish.list(missing)), som inte finns i filen. Då går summan för området ovanför inte att räkna.",
            remedy: "Läs in en fil med alla områden, eller spara händelserna en för en (utan --keep cells).")
    }

    /// Not one row can be counted.
    func none() -> Fault {
        file.sheet.fault(
            "events-none", "Ingen rad i filen kan räknas som en händelse.", remedy: "Kontrollera att rätt kolumner är valda med --column.",
            expected: "rader med datum, kategori och område")
    }

    /// Keys that the store has but a later delivery for the same time and areas does not.
    func vanished(_ keys: [String], count: Int) -> Fault {
        let examples = Swedish.list(keys) + (count > keys.count ? " med flera" : "")
        let words = count == 1 ? "En händelse" : "\(Swedish.count(count)) händelser"
        return file.sheet.fault(
            "event-vanished", "\(words) som fanns i en tidigare leverans saknas i filen, fast den täcker samma tid: \(examples). De ligger kvar.",
            remedy: "Fråga källan om de är makulerade eller har glömts.", severity: .warning)
    }

    /// The last month has begun but not ended.
    func openMonth(_ last: Day, from first: Month, coveredThrough month: Month?) -> Fault {
        let name = "\(Swedish.months[last.month - 1]) \(last.year)"
        let covered = month.map { "Räknat som helt till och med \(Swedish.months[$0.number - 1]) \($0.year)." } ?? "Ingen månad räknas som hel."
        return file.sheet.fault(
            "month-open", "Sista händelsen är \(Swedish.date(last)), så \(name) räknas inte som en hel månad. \(covered)",
            remedy:
                "Täcker filen hela månaden: säg det med --coverage, till exempel --coverage \(first == Month(containing: last) ? "" : "\(first)--")\(Month(containing: last)).",
            severity: .warning)
    }

    /// Events outside the time that the file is said to cover.
    func outside(_ coverage: ClosedRange<Month>, days: ClosedRange<Day>) -> Fault {
        file.sheet.fault(
            "events-outside-coverage",
            "Filen har händelser från \(Swedish.date(days.lowerBound)) till \(Swedish.date(days.upperBound)), utanför den tid den sägs täcka. Månader utanför den räknas inte som täckta.",
            remedy: "Rätta --coverage om det är fel.", severity: .warning)
    }
}
