import Almanac
import Picture
import Storage
import Tabular

/// What an import of counts is told, read out of a person's choices.
struct CountOrder: Sendable {
    let choices: ImportChoices
    let source: String
    /// The area of rows that name none.
    let area: String?
    /// Which part of the year a year's count covers.
    let window: YearWindow?
    /// The months that a table of months covers.
    let coverage: Period?
    /// The year of rows that name none.
    let year: Int?
    /// The category of rows that name none.
    let category: String?
    /// What becomes of remarks that may point at a person.
    let words: GuardedRemarks.Choice
    /// True when the source's own totals are kept as they are published.
    var keepsTotals = false

    var acceptsRepair: Bool { choices.acceptsRepair }
    var acceptsNewCategories: Bool { choices.acceptsNewCategories }

    /// - Throws: `Refused` of kind `use` for an answer that cannot be read.
    init(_ choices: ImportChoices) throws {
        self.choices = choices
        source = choices["source"] ?? ""
        area = choices["area"]
        category = choices["category"]
        words = try GuardedRemarks.Choice(choices)
        window = try choices["window"].map { text in
            guard let window = YearWindow(text: text) else {
                throw CountOrder.unreadable("--window", text, "två dagar, till exempel 01-01--10-31")
            }
            return window
        }
        coverage = try choices["coverage"].map(CountOrder.months)
        year = try choices["year"].map { text in
            guard let year = CountHeads.year(text) else { throw CountOrder.unreadable("--year", text, "ett år, till exempel 2024") }
            return year
        }
    }

    /// Whole months: `2021-07--2024-09`.
    private static func months(_ text: String) throws -> Period {
        guard let period = Period(text: text), period.from == Month(containing: period.from).firstDay,
            period.through == Month(containing: period.through).lastDay
        else { throw unreadable("--coverage", text, "hela månader, till exempel 2021-07--2024-09") }
        return period
    }

    /// The order as a batch remembers it: `källa Tyck till, område Hässelby-Vällingby, täcker juli 2021–september 2024`.
    var text: String {
        let said = [
            "källa \(source)", area.map { "område \($0)" }, window.map { "\(CountOrder.words($0)) varje år" },
            coverage.map { "täcker \(Swedish.months($0))" }, year.map { "år \($0)" }, category.map { "kategori \($0)" },
            words == .dropHeld ? "utan noter som kan peka ut en person" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
        var rest = choices
        rest.answers = [:]
        rest.acceptsRepair = false
        return rest.text.isEmpty ? said : "\(said); \(rest.text)"
    }

    /// `1 januari–31 oktober`.
    static func words(_ window: YearWindow) -> String {
        func day(_ number: Int, _ month: Int) -> String { "\(number)\(Swedish.noBreak)\(Swedish.months[month - 1])" }
        return "\(day(window.fromDay, window.fromMonth))–\(day(window.throughDay, window.throughMonth))"
    }

    static func unreadable(_ option: String, _ found: String, _ expected: String, _ suggestions: [String] = []) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "option-unreadable", "Värdet ”\(found)” för \(option) går inte att läsa.", remedy: "Ange \(expected).", found: found,
                    expected: expected, suggestions: suggestions)
            ])
    }

    /// Answers that the file makes no use of, each with the reason.
    func unusedAnswers(_ table: CountTable) -> [Fault] {
        let reading = table.reading
        let columns = Set(reading.columns.map(\.name))
        let saysItself = "Filen säger det själv."
        var unused: [(question: String, reason: String)] = []
        if !reading.rows.contains(where: \.span.isYear) { unused.append(("window", "Filen säger själv vilken tid antalen gäller.")) }
        if !reading.rows.contains(where: \.span.isMonth) { unused.append(("coverage", "Det gäller bara tabeller med månader.")) }
        let hasTimes = reading.shape == CountShape.categoryYear.rawValue || !columns.isDisjoint(with: ["year", "period", "from"])
        if hasTimes { unused.append(("year", saysItself)) }
        if columns.contains(CountHeads.category.name) { unused.append(("category", saysItself)) }
        if !reading.rows.isEmpty, reading.rows.allSatisfy({ $0.area != nil }) { unused.append(("area", "Varje rad i filen säger sitt område.")) }
        let repair = table.repairs.isEmpty ? choices.unusedRepair(because: "Ingen rättelse är föreslagen för den här filen.") : []
        return reading.rows.isEmpty ? [] : choices.unusedAnswers(unused) + repair
    }

    /// Something that the file does not say and nobody has said either.
    static func missing(_ code: String, _ message: String, _ remedy: String, _ expected: String) -> Refused {
        Refused(.use, [Fault(code, message, remedy: remedy, expected: expected)])
    }
}

extension Swedish {
    /// `juli 2021–september 2024`, `januari–september 2024`, `2024`: whole months, across years.
    static func months(_ period: Period) -> String {
        let (from, through) = (Month(containing: period.from), Month(containing: period.through))
        guard from.year != through.year else { return Swedish.period(period) }
        return "\(months[from.number - 1]) \(from.year)–\(months[through.number - 1]) \(through.year)"
    }
}
