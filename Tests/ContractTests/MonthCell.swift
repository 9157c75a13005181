import Almanac
import Picture
import Storage
import Tabular
import Testing

@testable import samsyn

/// A cell of the demonstration's table of months that is not blank, read off the file by itself: what the product's own reading is held against.
struct MonthCell {
    let category: String
    let month: Month
    /// Where it stands in the file: `R11C7`.
    let place: String
    let value: Int64

    /// The numbers of row 11, Höga ljud 2022, belong a month later than where they stand, from April through November: the repair that the
    /// demonstration accepts.
    private static let moved = (row: 11, months: 4...11)
    private static let columnBeforeJanuary = 3

    static func all(_ house: House) async throws -> [MonthCell] {
        let (batch, content) = try await house.store.read { reader in
            let batch = try #require(try reader.batches(asOf: reader.change()).first { $0.fileName == "tyck-till.csv" })
            return (batch, try reader.content(ofFile: batch.sha256) ?? [])
        }
        #expect(batch.parameters.contains("musik 2022 en månad framåt, från april till november"))
        let sheet = try #require(Sheet.read(content, file: batch.fileName).sheet)
        let cells = try sheet.rows.filter { $0.text(1) != "Totalt" }.flatMap { try MonthCell.cells(of: $0) }
        #expect(cells.count == 114)
        return cells
    }

    private static func cells(of row: SheetRow) throws -> [MonthCell] {
        let category = try #require(Slug(naming: row.text(1))).text
        let year = try #require(Int(row.text(2)))
        return try (1...12).compactMap { number in
            let column = number + columnBeforeJanuary
            guard !row.text(column).isEmpty else { return nil }
            let own = row.number == moved.row && moved.months.contains(number) ? number + 1 : number
            return MonthCell(
                category: category, month: try #require(Month(year: year, number: own)), place: "R\(row.number)C\(column)",
                value: try #require(Int64(row.text(column))))
        }
    }

    /// Those of a figure's category and period.
    static func cells(_ all: [MonthCell], of figure: Figure) throws -> [MonthCell] {
        let period = try #require(Period(text: figure.period))
        return all.filter { $0.category == figure.id.dimensions[2] && period.from <= $0.month.firstDay && $0.month.lastDay <= period.through }
    }

    /// How many lie in a table's period, in the years that it has numbers for.
    static func count(_ all: [MonthCell], inTable figure: Figure) throws -> Int {
        let period = try #require(Period(text: figure.period))
        guard case .table(let table) = figure.value else { return 0 }
        let years = table.columns.enumerated().filter { column in
            table.rows.contains { if case .count = $0.cells[column.offset] { true } else { false } }
        }.compactMap { Int($0.element.key) }
        return all.count { years.contains($0.month.year) && (period.from.month...period.through.month).contains($0.month.number) }
    }
}
