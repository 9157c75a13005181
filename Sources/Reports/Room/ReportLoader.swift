import Almanac
import Picture
import ReportsRules
import Storage

/// Finds and gathers the material of a report.
struct ReportLoader: Sendable {
    let store: Store
    let board: FigureBoard
    private let notebook = Notebook()

    init(store: Store, board: FigureBoard) {
        self.store = store
        self.board = board
    }

    /// Reports there are: one for each year that has levels, newest first.
    func slugs(_ reading: Reading) async throws -> [(slug: String, title: String)] {
        try await matrices(reading).map { ("lagesbild-\($0.dimensions.last ?? "")", "Lägesbild \($0.dimensions.last ?? "")") }
    }

    private func matrices(_ reading: Reading) async throws -> [FigureID] {
        try await board.offers(matching: "levels.matrix", limit: 100, reading).map(\.id)
    }

    /// The material of a report; nil when there is no such report.
    func load(_ slug: String, _ reading: Reading) async throws -> ReportMaterial? {
        guard let id = try await matrices(reading).first(where: { slug == "lagesbild-\($0.dimensions.last ?? "")" }),
            let area = id.dimensions.first, let year = id.dimensions.last.flatMap({ Int($0) })
        else { return nil }
        let shelf = FigureShelf(board: board, reading: reading, area: area, year: year)
        let matrix = try await board.figure(id, reading)
        let columns = matrix.table?.columns.map(\.key) ?? []
        let hidden = try await store.read { try ReportPart.hidden(from: $0) }
        let told = try await shelf.months()
        let counts = hidden.contains(.crimes) ? nil : try await shelf.counts(apartFrom: told)
        let months = hidden.contains(.months) ? [] : told
        let rates = try await shelf.rates(of: counts)
        let facts = hidden.contains(.facts) ? nil : try await shelf.facts()
        let notes = try await store.read { [notebook] in try notebook.notes($0, asOf: reading.asOf) }
        let material = ReportMaterial(
            slug: slug, year: year, asOf: reading.asOf, head: try await store.read { try $0.trailHead()?.hash ?? "" }, matrix: matrix,
            summaries: try await shelf.summaries(of: columns), counts: counts, values: try await shelf.values(of: counts),
            changes: try await shelf.rows(of: counts), rates: rates, rateValues: try await shelf.rateValues(of: rates), months: months,
            hours: hidden.contains(.hours) ? [] : try await shelf.hours(told), facts: facts, factValues: try await shelf.rows(of: facts), notes: notes,
            sources: [])
        return material.with(try await sources(of: material.figures))
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

/// Takes the figures of one area and year from the board.
struct FigureShelf: Sendable {
    let board: FigureBoard
    let reading: Reading
    let area: String
    let year: Int

    /// By area, then by quantity.
    func summaries(of areas: [String]) async throws -> [[Figure]] {
        let ids = areas.map { area in ReportMaterial.quantities.map { FigureID($0, [area, String(year)]) } }
        let found = try await board.figures(ids.flatMap { $0 }, reading)
        return ids.map { $0.compactMap { try? found[$0]?.get() } }
    }

    /// The newest CompStat table whose period lies in the year: of the area itself before others, and of a source that is not told as what
    /// inhabitants have said.
    func counts(apartFrom months: [ReportMaterial.Months]) async throws -> Figure? {
        let heard = Set(months.filter { $0.rows.word("noun") == "synpunkter" }.compactMap(\.figure.id.dimensions.first))
        let offers = try await board.offers(matching: "counts.table \(year)", limit: 100, reading).map(\.id)
        let own = offers.filter { id in
            id.quantity == "counts.table" && Period(text: id.dimensions.last ?? "")?.from.year == year && !heard.contains(id.dimensions.first ?? "")
        }
        guard let id = own.first(where: { $0.dimensions.dropFirst().first == area }) ?? own.first else { return nil }
        return try await board.figure(id, reading)
    }

    func values(of counts: Figure?) async throws -> [String: Figure] {
        guard let counts, let table = counts.table, counts.id.dimensions.count == 3 else { return [:] }
        let (source, area, period) = (counts.id.dimensions[0], counts.id.dimensions[1], counts.id.dimensions[2])
        let ids = table.rows.filter { $0.labels["kind"] != "contribution" }.map { ($0.key, FigureID("counts.value", [source, area, $0.key, period])) }
        let found = try await board.figures(ids.map(\.1), reading)
        return Dictionary(ids.compactMap { key, id in (try? found[id]?.get()).map { (key, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The counts of a CompStat table per inhabitant, as the room of counts offers them.
    func rates(of counts: Figure?) async throws -> Figure? {
        guard let counts, counts.id.dimensions.count == 3 else { return nil }
        let (source, area, period) = (counts.id.dimensions[0], counts.id.dimensions[1], counts.id.dimensions[2])
        let offers = try await board.offers(matching: "counts.rates \(source) \(area)", limit: 1000, reading).map(\.id)
        let id = offers.first { $0.quantity == "counts.rates" && Array($0.dimensions.prefix(2)) == [source, area] && $0.dimensions.last == period }
        return try await known(id.map { [$0] } ?? []).first
    }

    /// Each row's rate and ratio, where there are such.
    func rateValues(of rates: Figure?) async throws -> [Figure] {
        guard let rates, let table = rates.table, rates.id.dimensions.count >= 3 else { return [] }
        let place = Array(rates.id.dimensions.prefix(2))
        let ids = table.rows.flatMap { row -> [FigureID] in
            let rate = row.labels["per_1000"] == nil ? [] : [FigureID("counts.rate", place + [row.key, rates.id.dimensions.last ?? ""])]
            return rate + (row.figure.map { rate.contains($0) ? [] : [$0] } ?? [])
        }
        return try await known(ids)
    }

    /// The figures behind a table's rows, in its order; those that are not to be had are left out.
    func rows(of figure: Figure?) async throws -> [Figure] { try await known(figure?.table?.rows.compactMap(\.figure) ?? []) }

    /// Each source of the area that covers months of the year, through the year's end.
    func months() async throws -> [ReportMaterial.Months] {
        var found: [ReportMaterial.Months] = []
        for id in try await own("counts.months") {
            guard let period = id.dimensions.last.flatMap({ Period(text: $0) }), let told = FigureShelf.through(year, period) else { continue }
            let dimensions = Array(id.dimensions.dropLast())
            guard let figure = try await known([FigureID(id.quantity, dimensions + [told])]).first else { continue }
            let season = try await known([FigureID("counts.season", dimensions + [told])]).first
            found.append(ReportMaterial.Months(figure: figure, season: season, changes: try await rows(of: figure)))
        }
        return found
    }

    /// `2021-07--2024-09` of months that go on after the year, as far as its end; nil when none is of the year.
    private static func through(_ year: Int, _ period: Period) -> String? {
        guard (period.from.year...period.through.year).contains(year), let end = Month(year: year, number: 12) else { return nil }
        guard period.through > end.lastDay else { return period.description }
        return "\(Month(containing: period.from))--\(end)"
    }

    /// All categories of each source by weekday and hour: of the year, else of the newest stretch that ends in it.
    func hours(_ months: [ReportMaterial.Months]) async throws -> [Figure] {
        let offered = try await own("counts.hours").filter { id in
            id.dimensions.dropFirst(2).first == "alla" && Period(text: id.dimensions.last ?? "")?.through.year == year
        }
        let sources = (months.map(\.figure.id) + offered).compactMap(\.dimensions.first).reduce(into: [String]()) { kept, source in
            if !kept.contains(source) { kept.append(source) }
        }
        let ids = sources.map { source in
            [FigureID("counts.hours", [source, area, "alla", String(year)])] + offered.filter { $0.dimensions.first == source }
        }
        let known = try await known(ids.flatMap { $0 })
        return ids.compactMap { ids in known.first { ids.contains($0.id) && $0.table != nil } }
    }

    func facts() async throws -> Figure? { try await known([FigureID("indicators.table", [area, String(year)])]).first }

    /// Offers of a quantity about the area.
    private func own(_ quantity: String) async throws -> [FigureID] {
        try await board.offers(matching: quantity, limit: 1000, reading).map(\.id).filter {
            $0.quantity == quantity && $0.dimensions.dropFirst().first == area
        }
    }

    private func known(_ ids: [FigureID]) async throws -> [Figure] {
        let found = try await board.figures(ids, reading)
        return ids.compactMap { try? found[$0]?.get() }
    }
}
