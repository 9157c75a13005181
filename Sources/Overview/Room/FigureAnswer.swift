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
        guard request.format != .html else { return try await page(of: id) }
        let figure = try await overview.board.figure(id, request.reading)
        if request.format == .json { return .json(Envelope(kind: "figure", change: request.reading.asOf, data: figure.json)) }
        let table = FigureExport.table(figure, created: request.today)
        return .table(table, name: "figur-\(FigureExport.fileName(id))", format: request.format)
    }

    /// The figure's page; with what a person was writing, when that could not be taken.
    func page(of id: FigureID, draft: NoteDraft? = nil) async throws -> Answer {
        let figure = try await overview.board.figure(id, request.reading)
        let (traces, notes) = try await overview.store.read { [overview, change = request.reading.asOf] reader in
            (try Trace.all(of: figure, reader), try NoteRecord.all(reader, asOf: change, overview: overview))
        }
        let titles = try await overview.board.figures(figure.provenance.inputs, request.reading).compactMapValues { try? $0.get().title }
        let own = notes.filter { record in figure.about.map { record.stored.note.scope.touches($0) } ?? false }
        let mayWrite = request.viewer.rights.contains(.annotate)
        return .page(FigurePage(figure: figure, traces: traces, inputTitles: titles, notes: own, draft: draft, mayWrite: mayWrite).page)
    }
}

/// A figure as a table of its own: one row for a value, the whole table for a table.
enum FigureExport {
    static func table(_ figure: Figure, created: Day) -> TableExport {
        let notes = figure.notes + [figure.provenance.definition]
        if case .table(let table) = figure.value {
            return TableExport(
                title: figure.title, header: ["id", "name"] + table.columns.map(\.head),
                rows: table.rows.map { [.text($0.key), .text($0.head)] + $0.cells.map(cell) }, notes: notes, created: created)
        }
        return TableExport(
            title: figure.title, header: ["id", "title", "unit", "period", "value", "n", "low", "high", "verdict", "notes", "sha256"],
            rows: [row(figure)], notes: notes, created: created)
    }

    private static func row(_ figure: Figure) -> [CsvCell] {
        [
            .text(figure.id.description), .text(figure.title), .text(figure.unit), .text(figure.period), cell(figure.value),
            figure.n.map { .whole($0) } ?? .blank, figure.interval.map { .number($0.low) } ?? .blank,
            figure.interval?.high.map { .number($0) } ?? .blank, .text(figure.verdict?.wording ?? ""), .text(figure.notes.joined(separator: " ")),
            .text(figure.provenance.origins.map(\.sha256).joined(separator: " ")),
        ]
    }

    /// Letters and digits alone, so that every system takes it as a file's name.
    static func fileName(_ id: FigureID) -> String {
        String(id.description.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
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
        /// `R5C7` as (5, 7).
        let marked: Set<Place>

        func isMarked(row: Int, column: Int) -> Bool { marked.contains(Place(row: row, column: column)) || marked.contains(Place(row: row, column: nil)) }
    }

    struct Place: Sendable, Hashable {
        let row: Int
        /// Nil for the whole row.
        let column: Int?

        /// Reads `R5C7`, and `R5` for a whole row.
        init?(_ text: String) {
            let parts = text.dropFirst().split(separator: "C", omittingEmptySubsequences: false).map { Int($0) }
            guard text.hasPrefix("R"), parts.count <= 2, let first = parts.first, let row = first, parts.allSatisfy({ $0 != nil }) else { return nil }
            self.row = row
            column = parts.count == 2 ? parts[1] : nil
        }

        init(row: Int, column: Int?) {
            self.row = row
            self.column = column
        }
    }

    let origin: Origin
    let batch: ImportBatch
    let entry: TrailEntry?
    let excerpt: Excerpt?
    /// Whether the file itself is kept, and which purge took it where one has.
    let isKept: Bool
    let purge: PurgeRun?

    /// The files of a figure, in order of import.
    static func all(of figure: Figure, _ reader: Reader) throws -> [Trace] {
        try figure.provenance.origins.compactMap { origin in
            guard let batch = try reader.batch(origin.batch) else { return nil }
            return Trace(
                origin: origin, batch: batch, entry: try reader.trailEntry(batch.change),
                excerpt: try excerpt(origin, batch, reader), isKept: try reader.isKept(file: origin.sha256), purge: try reader.purge(ofFile: origin.sha256))
        }
    }

    /// Rows shown at most: those with the first cells, and one on either side.
    private static let mostRows = 9

    /// Larger files are not opened for a page: they are fetched instead.
    private static let mostBytes = 2_000_000

    /// The table of the file; nil when a workbook has several sheets, and which of them was read is not known.
    private static func sheet(_ bytes: [UInt8], _ batch: ImportBatch) -> Sheet? {
        guard ["csv", "xlsx", "ods"].contains(batch.form.format) else { return nil }
        return Sheet.open(.memory(bytes), file: batch.fileName).sheet
    }

    private static func excerpt(_ origin: Origin, _ batch: ImportBatch, _ reader: Reader) throws -> Excerpt? {
        guard batch.bytes <= mostBytes, let bytes = try reader.content(ofFile: origin.sha256), let sheet = sheet(bytes, batch) else { return nil }
        let places = origin.cells.compactMap(Place.init)
        let wanted = Set(places.prefix(mostRows).flatMap { [$0.row - 1, $0.row, $0.row + 1] })
        let rows = sheet.rows.filter { wanted.contains($0.number) }.prefix(mostRows)
        return Excerpt(header: sheet.header, rows: Array(rows), marked: Set(places))
    }
}
