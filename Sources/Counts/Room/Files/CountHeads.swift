import Almanac
import Picture
import Tabular

/// The heads that columns of counts go by, in Swedish and English.
enum CountHeads {
    static let group = ColumnRole("group", word: "grupp", heads: ["group", "grupp"])
    static let category = ColumnRole(
        "category", word: "kategori",
        heads: ["category", "kategori", "brott", "brottstyp", "brottskategori", "händelsetyp", "ärendetyp", "type", "typ"])
    static let area = ColumnRole(
        "area", word: "område",
        heads: ["area", "område", "district", "distrikt", "stadsdel", "stadsdelsområde", "region", "neighborhood", "lokalpolisområde", "kommun"])
    static let year = ColumnRole("year", word: "år", heads: ["year", "år"])
    static let month = ColumnRole("month", word: "månad", heads: ["month", "månad"])
    static let week = ColumnRole("week", word: "vecka", heads: ["week", "vecka"])
    static let period = ColumnRole("period", word: "period", heads: ["period", "tidsperiod"])
    static let from = ColumnRole("from", word: "första dag", heads: ["from", "från", "från och med", "fr.o.m.", "startdatum"])
    static let through = ColumnRole("through", word: "sista dag", heads: ["through", "till", "till och med", "t.o.m.", "slutdatum"])
    static let range = ColumnRole("range", word: "del av året", heads: ["range", "del av året", "omfattning"])
    static let count = ColumnRole("count", word: "antal", heads: ["count", "antal", "n", "antal händelser", "antal brott", "antal synpunkter"])
    static let total = ColumnRole("printed_total", word: "tryckt summa", heads: ["printed_total", "total", "totalt", "summa"])
    static let change = ColumnRole("printed_change", word: "förändring", heads: ["printed_change", "förändring", "+/-"])
    static let percent = ColumnRole(
        "printed_change_percent", word: "förändring i procent", heads: ["printed_change_percent", "förändring %", "procent", "%"])
    static let note = ColumnRole("note", word: "not", heads: ["note", "not", "noter"])

    /// What can be done about a name that is to be read as a category that nobody knows.
    static let newCategories = "Ange en kategori som finns. Är den ny: läs in igen med --new-categories accept."

    /// What can be said instead of pointing out a column of categories.
    static let insteadOfCategory = ", eller ge alla rader samma med --category"

    static let all = [group, category, area, year, month, week, period, from, through, range, count, total, change, percent, note]

    /// The words that a sum goes by in the column of categories.
    static func isSum(_ category: String) -> Bool { ["summa", "totalt", "total"].contains(NearestNames.folded(category)) }

    /// The year, 1900–2100, that a head is; nil for any other text.
    static func year(_ head: String) -> Int? {
        let text = String.trimmed(head)
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text) else { return nil }
        return (1900...2100).contains(year) ? year : nil
    }

    /// The month, 1–12, that a head or a cell is: `01`, `1`, `januari`, `jan`, `maj`; nil for any other text.
    static func month(_ head: String) -> Int? {
        let text = NearestNames.folded(head)
        if let number = Int(text), text.utf8.allSatisfy({ (48...57).contains($0) }), text.utf8.count <= 2 {
            return (1...12).contains(number) ? number : nil
        }
        let word = text.hasSuffix(".") ? String(text.dropLast()) : text
        return
            (english.firstIndex { $0 == word || $0.prefix(3) == word } ?? Swedish.months.firstIndex { $0 == word || $0.prefix(3) == word }
            ?? Swedish.shortMonths.firstIndex(of: word) ?? (word == "sept" ? 8 : nil)).map { $0 + 1 }
    }

    private static let english = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}

/// How a table of counts is written.
enum CountShape: String, Sendable {
    /// One row per category, one column per year.
    case categoryYear = "category-year"
    /// One row per category and year, one column per month.
    case categoryMonth = "category-month"
    /// One count per row.
    case long

    /// The shape that the heads speak of; nil when they speak of none.
    init?(_ sheet: Sheet) {
        let months = sheet.header.count { CountHeads.month($0) != nil }
        // One month alone is one where the year has a column of its own and no other column holds the counts.
        let isOneMonth = months == 1 && !sheet.columns(CountHeads.year).isEmpty && sheet.columns(CountHeads.count).isEmpty
        if months > 1 || isOneMonth {
            self = .categoryMonth
        } else if sheet.header.contains(where: { YearHead($0) != nil }) {
            self = .categoryYear
        } else if !sheet.columns(CountHeads.count).isEmpty {
            self = .long
        } else {
            return nil
        }
    }
}
