import Almanac
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// Answers for one figure: its page, its row as CSV, its JSON.
struct FigureAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let id = try FigureID(request.captures["id"] ?? "")
        let figure = try await overview.board.figure(id, request.reading)
        switch request.format {
        case .json: return .json(Envelope(kind: "figure", change: request.reading.asOf, data: figure.json))
        case .csv: return .csv(FigureCsv.bytes(figure), name: "figur-\(FigureCsv.fileName(id)).csv")
        default:
            let traces = try await overview.store.read { try Trace.all(of: figure, $0) }
            let titles = try await overview.board.figures(figure.provenance.inputs, request.reading).compactMapValues { try? $0.get().title }
            return .page(FigurePage(figure: figure, traces: traces, inputTitles: titles).page)
        }
    }
}

/// A figure as CSV: one row for a value, the whole table for a table.
enum FigureCsv {
    static func bytes(_ figure: Figure) -> [UInt8] {
        if case .table(let table) = figure.value { return bytes(table) }
        var writer = CsvWriter(header: ["id", "title", "unit", "period", "value", "n", "low", "high", "verdict", "sha256"])
        writer.write([
            .text(figure.id.description), .text(figure.title), .text(figure.unit), .text(figure.period), cell(figure.value),
            figure.n.map { .whole($0) } ?? .blank, figure.interval.map { .number($0.low) } ?? .blank,
            figure.interval?.high.map { .number($0) } ?? .blank, .text(figure.verdict?.wording ?? ""),
            .text(figure.provenance.origins.map(\.sha256).joined(separator: " ")),
        ])
        return writer.bytes
    }

    /// Letters and digits alone, so that every system takes it as a file's name.
    static func fileName(_ id: FigureID) -> String {
        String(id.description.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }

    private static func bytes(_ table: FigureTable) -> [UInt8] {
        var writer = CsvWriter(header: ["id", "name"] + table.columns.map(\.head))
        for row in table.rows { writer.write([.text(row.key), .text(row.head)] + row.cells.map(cell)) }
        return writer.bytes
    }

    private static func cell(_ value: FigureValue) -> CsvCell {
        switch value {
        case .count(let count): .whole(count)
        case .share(let share, _): .number(share)
        case .number(let number): .number(number)
        case .level(let level): .whole(Int64(level))
        case .table, .missing, .suppressed: .blank
        }
    }
}

/// One file behind a figure: the import it came with, who made it and when, and the rows around its cells.
struct Trace: Sendable {
    /// Rows of the file as a spreadsheet shows them, those that the figure stands on and their neighbours.
    struct Excerpt: Sendable {
        let header: [String]
        let rows: [SheetRow]
        /// `R5C7` marked as (5, 7).
        let marked: Set<Place>
    }

    struct Place: Sendable, Hashable {
        let row: Int
        let column: Int

        /// Reads `R5C7`.
        init?(_ text: String) {
            let parts = text.dropFirst().split(separator: "C")
            guard text.hasPrefix("R"), parts.count == 2, let row = Int(parts[0]), let column = Int(parts[1]) else { return nil }
            self.row = row
            self.column = column
        }

        init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    let origin: Origin
    let batch: ImportBatch
    let entry: TrailEntry?
    let excerpt: Excerpt?

    /// The files of a figure, in order of import.
    static func all(of figure: Figure, _ reader: Reader) throws -> [Trace] {
        try figure.provenance.origins.compactMap { origin in
            guard let batch = try reader.batch(origin.batch) else { return nil }
            return Trace(
                origin: origin, batch: batch, entry: try reader.trailEntry(batch.change),
                excerpt: try excerpt(origin, batch, reader))
        }
    }

    /// Rows shown at most: those with the first cells, and one on either side.
    private static let mostRows = 9

    private static func excerpt(_ origin: Origin, _ batch: ImportBatch, _ reader: Reader) throws -> Excerpt? {
        guard batch.form.format == "csv", let bytes = try reader.content(ofFile: origin.sha256),
            let sheet = Sheet.read(bytes, file: origin.file).sheet
        else { return nil }
        let places = origin.cells.compactMap(Place.init)
        let wanted = Set(places.prefix(mostRows).flatMap { [$0.row - 1, $0.row, $0.row + 1] })
        let rows = sheet.rows.filter { wanted.contains($0.number) }.prefix(mostRows)
        return Excerpt(header: sheet.header, rows: Array(rows), marked: Set(places))
    }
}
