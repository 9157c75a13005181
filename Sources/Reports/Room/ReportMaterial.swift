import Almanac
import Picture
import ReportsRules
import Storage

/// The figures that a yearly picture is made of, and the files they come from.
struct ReportMaterial: Sendable {
    let slug: String
    let year: Int
    let asOf: ChangeNumber
    /// Hash of the trail's newest link.
    let head: String
    /// Weeks × areas.
    let matrix: Figure
    /// By area, in the matrix's order, then by quantity.
    let summaries: [[Figure]]
    /// The CompStat table; nil when the year has none.
    let counts: Figure?
    /// The last year's count of every category, with its interval, by the category's key.
    let values: [String: Figure]
    /// The same counts held against the year before, in the table's order.
    let changes: [Figure]
    /// The same counts per inhabitant, beside the area that this one is part of; nil when neither is known.
    let rates: Figure?
    /// The rates and ratios one by one, in the table's order.
    let rateValues: [Figure]
    /// Sources that tell of the year by month, in the order they came.
    let months: [Months]
    /// When on the week things happen, one for each source that knows.
    let hours: [Figure]
    /// What is known of the area at the end of the year; nil when nothing is.
    let facts: Figure?
    /// The facts one by one, in the table's order.
    let factValues: [Figure]
    /// What people and files have noted.
    let notes: Notes
    var sources: [ReportSource]

    /// A source's counts by month.
    struct Months: Sendable {
        /// Categories and years by month, through the report's year.
        let figure: Figure
        /// Summer against the rest of the year; nil when no year is whole.
        let season: Figure?
        /// The year's counts held against the year before over the months both have.
        let changes: [Figure]

        var rows: MonthRows { MonthRows(figure.table ?? FigureTable(columns: [], rows: [])) }
    }

    /// The same material with the files behind it.
    func with(_ sources: [ReportSource]) -> ReportMaterial {
        var material = self
        material.sources = sources
        return material
    }

    /// Quantities under the matrix, in the order they are shown.
    static let quantities = ["levels.ge3", "levels.longest-ge3", "levels.mean"]

    var levels: FigureTable { matrix.table ?? FigureTable(columns: [], rows: []) }

    var figures: [Figure] {
        let monthly = months.flatMap { [$0.figure] + [$0.season].compactMap { $0 } + $0.changes }
        let counted = [counts].compactMap { $0 } + changes + values.values.sorted { $0.id < $1.id } + [rates].compactMap { $0 } + rateValues + monthly + hours
        let all = [matrix] + summaries.flatMap { $0 } + counted + [facts].compactMap { $0 } + factValues
        var seen: Set<FigureID> = []
        return all.filter { seen.insert($0.id).inserted }
    }
}

extension Figure {
    /// The table, when the figure is one.
    var table: FigureTable? {
        if case .table(let table) = value { return table }
        return nil
    }
}
