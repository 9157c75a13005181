import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// Which column of a table of inhabitants holds what. Columns are 1-based.
struct PopulationColumns {
    enum Shape: String {
        /// A row for each area and day, perhaps also sex and age.
        case long = "area-year"
        /// A row for each area, a column for each year.
        case wide = "area-years"
        /// A row for each area, all of one day that the file does not say.
        case single = "area"
    }

    let shape: Shape
    let areas: AreaColumns
    /// Where the days stand in a long table.
    let day: Int?
    /// The columns of numbers; each with its day in a wide table.
    let values: [(column: Int, day: Day?)]
    let sex: Int?
    let age: Int?

    static let dayRole = ColumnRole("year", word: "år", heads: ["år", "ar", "year", "dag", "datum", "day", "date", "tid", "period"])
    static let valueRole = ColumnRole(
        "population", word: "folkmängd",
        heads: ["folkmängd", "folkmangd", "befolkning", "population", "antal invånare", "invånare", "inhabitants", "antal", "count", "värde", "value"])
    static let sexRole = ColumnRole("sex", word: "kön", heads: ["kön", "kon", "sex", "gender"])
    static let ageRole = ColumnRole("age", word: "ålder", heads: ["ålder", "alder", "åldersgrupp", "age", "age_group"])
    static let roles = [AreaColumns.areaRole, AreaColumns.codeRole, dayRole, valueRole, sexRole, ageRole]

    /// Finds the columns; nil when they do not make a table of inhabitants, and the faults say what is missing.
    static func recognise(_ sheet: Sheet, _ faults: inout FaultList) -> PopulationColumns? {
        let areas = AreaColumns(sheet)
        if areas.isEmpty { faults.add(sheet.asking(for: AreaColumns.areaRole)) }
        let sex = sheet.column(sexRole, &faults)
        let age = sheet.column(ageRole, &faults)
        let day = sheet.columns(dayRole).first
        let years = sheet.header.indices.compactMap { index in headDay(sheet.header[index]).map { (index + 1, Optional($0)) } }
        // The head that names inhabitants most plainly: a file may count other things too.
        let value = valueRole.heads.lazy.compactMap { sheet.columns(ColumnRole("", word: "", heads: [$0])).first }.first
        if let value {
            return PopulationColumns(
                shape: day == nil ? .single : .long, areas: areas, day: day, values: [(value, nil)], sex: sex, age: age)
        }
        guard !years.isEmpty else {
            faults.add(sheet.asking(for: valueRole))
            return nil
        }
        return PopulationColumns(shape: .wide, areas: areas, day: nil, values: years, sex: sex, age: age)
    }

    /// The day that a head names: `2023`, `2023-12-31`, `Folkmängd 2023`, `Befolkning 31 december 2023`, `Invånare (2023)`; nil for any other, as one that
    /// counts something else.
    static func headDay(_ head: String) -> Day? {
        let text = NearestNames.folded(head)
        if let day = FactDay.count(text) { return day }
        let words = text.split { $0.isWhitespace || ["(", ")", ",", ":", ";"].contains($0) }.map(String.init)
        // The longest word for inhabitants first: what is left of `antal invånare 2023` is then the year alone.
        for role in valueRole.heads.map({ $0.split(separator: " ").map(String.init) }).sorted(by: { $0.count > $1.count }) {
            if words.starts(with: role) { return FactDay.count(words.dropFirst(role.count).joined(separator: " ")) }
            if words.reversed().starts(with: role.reversed()) { return FactDay.count(words.dropLast(role.count).joined(separator: " ")) }
        }
        return nil
    }

    /// Answers that the table makes no use of.
    func unusedAnswers(_ choices: ImportChoices) -> [Fault] {
        let reason = shape == .wide ? "Varje kolumn har sitt år som rubrik." : "Filen säger själv vilket år talen gäller."
        return (shape == .single ? [] : choices.unusedAnswers([(question: "year", reason: reason)])) + choices.unusedRepair
    }

    var recognised: [(name: String, index: Int)] {
        let named: [(String, Int?)] = [
            (PopulationColumns.dayRole.name, day), (PopulationColumns.sexRole.name, sex), (PopulationColumns.ageRole.name, age),
        ]
        return areas.recognised + named.compactMap { name, column in column.map { (name, $0) } }
            + values.map { ($0.day.map { String($0.year) } ?? PopulationColumns.valueRole.name, $0.column) }
    }
}
