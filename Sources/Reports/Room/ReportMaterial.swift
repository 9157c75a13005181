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
    let sources: [ReportSource]

    /// Quantities under the matrix, in the order they are shown.
    static let quantities = ["levels.ge3", "levels.longest-ge3", "levels.mean"]

    var levels: FigureTable { matrix.table ?? FigureTable(columns: [], rows: []) }

    var figures: [Figure] {
        [matrix] + summaries.flatMap { $0 } + [counts].compactMap { $0 } + changes + values.values.sorted { $0.id < $1.id }
    }
}

extension Figure {
    /// The table, when the figure is one.
    var table: FigureTable? {
        if case .table(let table) = value { return table }
        return nil
    }
}

/// Finds and gathers the material of a report.
struct ReportLoader: Sendable {
    let store: Store
    let board: FigureBoard

    /// Reports there are: one for each year that has levels, newest first.
    func slugs(_ reading: Reading) async throws -> [(slug: String, title: String)] {
        try await matrices(reading).map { ("lagesbild-\($0.dimensions.last ?? "")", "Lägesbild \($0.dimensions.last ?? "")") }
    }

    /// The material of a report; nil when there is no such report.
    func load(_ slug: String, _ reading: Reading) async throws -> ReportMaterial? {
        guard let id = try await matrices(reading).first(where: { slug == "lagesbild-\($0.dimensions.last ?? "")" }),
            let text = id.dimensions.last, let year = Int(text)
        else { return nil }
        let matrix = try await board.figure(id, reading)
        let areas = matrix.table?.columns.map(\.key) ?? []
        let ids = areas.map { area in ReportMaterial.quantities.map { FigureID($0, [area, text]) } }
        let found = try await board.figures(ids.flatMap { $0 }, reading)
        let summaries = ids.map { $0.compactMap { try? found[$0]?.get() } }
        let counts = try await counts(of: year, reading)
        let values = try await values(of: counts, reading)
        let changes = try await changes(of: counts, reading)
        let figures = [matrix] + summaries.flatMap { $0 } + [counts].compactMap { $0 }
        return ReportMaterial(
            slug: slug, year: year, asOf: reading.asOf, head: try await store.read { try $0.trailHead()?.hash ?? "" }, matrix: matrix,
            summaries: summaries, counts: counts, values: values, changes: changes, sources: try await sources(of: figures))
    }

    private func matrices(_ reading: Reading) async throws -> [FigureID] {
        try await board.offers(matching: "levels.matrix", limit: 100, reading).map(\.id)
    }

    /// The newest CompStat table whose period lies in the year.
    private func counts(of year: Int, _ reading: Reading) async throws -> Figure? {
        let offers = try await board.offers(matching: "counts.table \(year)", limit: 100, reading).map(\.id)
        let id = offers.first { $0.quantity == "counts.table" && Period(text: $0.dimensions.last ?? "")?.from.year == year }
        guard let id else { return nil }
        return try await board.figure(id, reading)
    }

    private func values(of counts: Figure?, _ reading: Reading) async throws -> [String: Figure] {
        guard let counts, let table = counts.table, counts.id.dimensions.count == 3 else { return [:] }
        let (source, area, period) = (counts.id.dimensions[0], counts.id.dimensions[1], counts.id.dimensions[2])
        let ids = table.rows.filter { $0.labels["kind"] != "contribution" }.map { ($0.key, FigureID("counts.value", [source, area, $0.key, period])) }
        let found = try await board.figures(ids.map(\.1), reading)
        return Dictionary(ids.compactMap { key, id in (try? found[id]?.get()).map { (key, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    private func changes(of counts: Figure?, _ reading: Reading) async throws -> [Figure] {
        let ids = counts?.table?.rows.compactMap(\.figure) ?? []
        let found = try await board.figures(ids, reading)
        return ids.compactMap { try? found[$0]?.get() }
    }

    /// Every file behind the figures, once, in the order it was read in.
    private func sources(of figures: [Figure]) async throws -> [ReportSource] {
        let origins = Dictionary(figures.flatMap(\.provenance.origins).map { ($0.batch, $0) }, uniquingKeysWith: { first, _ in first })
        return try await store.read { reader in
            try origins.sorted { $0.key < $1.key }.compactMap { id, origin in
                guard let batch = try reader.batch(id), let entry = try reader.trailEntry(batch.change) else { return nil }
                return ReportSource(
                    name: origin.source, file: origin.file, sha256: origin.sha256, rows: batch.rows.new + batch.rows.changed + batch.rows.same,
                    importedOn: SwedishTime.local(of: entry.at).day)
            }
        }
    }
}
