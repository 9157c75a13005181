import Almanac
import Charts
import Picture

/// A table of months as the figure has it, read back into categories and years.
struct MonthRows {
    /// One year of a category.
    struct Year {
        let year: Int
        /// January to December; nil where the month is not covered.
        let months: [Int64?]
        let row: FigureTable.Row

        var isPartial: Bool { row.labels["partial"] != nil }
        /// The sum of the covered months; nil when none is.
        var sum: Int64? {
            let covered = months.compactMap { $0 }
            return covered.isEmpty ? nil : covered.reduce(0, +)
        }
    }

    /// A category, a sum, or all of them together.
    struct Series {
        let name: String
        /// Nil for all categories together.
        let category: String?
        let kind: String
        /// Oldest first.
        let years: [Year]
    }

    let series: [Series]

    init(_ table: FigureTable) {
        var series: [Series] = []
        for row in table.rows {
            guard let year = row.labels["year"].flatMap({ Int($0) }) else { continue }
            let months = row.cells.map { cell -> Int64? in if case .count(let count) = cell { count } else { nil } }
            let own = Year(year: year, months: months, row: row)
            let name = row.labels["name"] ?? row.head
            if let last = series.last, last.name == name, last.category == row.labels["category"] {
                series[series.count - 1] = Series(name: name, category: last.category, kind: last.kind, years: last.years + [own])
            } else {
                series.append(Series(name: name, category: row.labels["category"], kind: row.labels["kind"] ?? "category", years: [own]))
            }
        }
        self.series = series
    }

    var categories: [Series] { series.filter { $0.kind == "category" } }
    /// All categories together, or the only one there is.
    var whole: Series? { series.first { $0.kind == "total" } ?? (categories.count == 1 ? categories.first : nil) }
    /// A word that every row carries; nil when it is not told.
    func word(_ key: String) -> String? { series.lazy.flatMap(\.years).compactMap { $0.row.labels[key] }.first }
    /// The breaks in words, each once.
    var breaks: [String] {
        series.flatMap(\.years).compactMap { $0.row.labels["break"] }.reduce(into: []) { kept, text in if !kept.contains(text) { kept.append(text) } }
    }
}

extension MonthRows.Series {
    /// The years above each other, with breaks and what is not covered.
    var drawing: MonthYears {
        let breaks = years.compactMap { year -> MonthYears.Break? in
            guard let month = year.row.labels["break_month"].flatMap({ Int($0) }) else { return nil }
            return MonthYears.Break(year.year, month: month, year.row.labels["break_words"] ?? "brott i serien")
        }
        return MonthYears(name, years: years.map { MonthYears.Year($0.year, months: $0.months) }, breaks: breaks)
    }

    /// The months of every year as lines over each other.
    var season: SeasonLines {
        SeasonLines(name, years: years.map { SeasonLines.Year($0.year, months: $0.months) }, callouts: callout.map { [$0] } ?? [])
    }

    /// The month of an earlier year that stands out most outside summer.
    private var callout: SeasonLines.Callout? {
        let earlier = years.dropLast().flatMap { year in
            year.months.enumerated().compactMap { index, count in count.map { (year: year.year, month: index + 1, count: $0) } }
        }
        let most = earlier.filter { !(6...8).contains($0.month) && $0.count >= 10 }.max { $0.count < $1.count }
        return most.map { SeasonLines.Callout($0.year, month: $0.month) }
    }
}
