import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Web

/// Areas held against each other by counts per inhabitant, because a reader asks for it: page, table files and JSON.
struct AreaRateRoutes: Sendable {
    let tables: AreaRateTables

    var routes: [Route] {
        [.get("/statistik/omraden", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await compared($0) }]
    }

    private func compared(_ request: PageRequest) async throws -> Answer {
        let change = request.reading.asOf
        let offers = try await tables.offers(asOf: change)
        guard let query = try AreaRateQuery(request, offers) else { return try AreaRatePage.nothingYet(request) }
        let loaded = try await tables.store.read { reader in
            let wanted = try tables.load(query.key, reader, asOf: change)
            // A category of another source is left behind when the reader changes source.
            return try wanted ?? (query.isForeign(reader, tables, asOf: change) ? tables.load(query.plain, reader, asOf: change) : nil)
        }
        guard let loaded else { throw query.unknownCategory(try await tables.store.read { try tables.load(query.plain, $0, asOf: change) }?.categories ?? []) }
        let name = "omraden-\(loaded.key.source)-\(loaded.category.slug)-\(loaded.key.period)"
        switch request.format {
        case .json: return .json(Envelope(kind: "area_rates", change: change, data: AreaRateAnswer.json(loaded)))
        case .csv, .xlsx:
            let created = request.today
            return .table(AreaRateExport(loaded: loaded, created: created).table, name: name, format: request.format)
        default:
            let sources = try await tables.rates.tables.sourceNames(asOf: change)
            return .page(AreaRatePage(loaded: loaded, offers: offers, sources: sources).page)
        }
    }
}

/// Which areas an address asks for; what it does not name right is said, with what there is.
struct AreaRateQuery {
    let key: AreaRateKey
    private let text: String

    /// Nil where no source has counts at all.
    init?(_ request: PageRequest, _ offers: [AreaRateOffer]) throws {
        let source = try CompStatQuery.slug(request, "kalla", among: offers.map(\.source))
        let own = offers.filter { source == nil || $0.source == source }
        let group = request[query: "inom"]
        if let group, !offers.contains(where: { $0.group.value == group }) {
            throw Faults.unreadable("inom", found: group, expected: "något av: \(offers.map(\.group.value).uniqued().joined(separator: ", "))")
        }
        guard let offer = own.first(where: { $0.group.value == group }) ?? own.first, let newest = offer.newest else { return nil }
        text = request[query: "kategori"] ?? ""
        let category = text.isEmpty ? nil : Slug(text)
        let month = try request[query: "till"].map { text in
            guard let month = Month(text: text) else { throw Faults.unreadable("till", found: text, expected: "en månad, till exempel till=2024-10") }
            return month
        }
        key = AreaRateKey(source: offer.source, group: offer.group, category: category, month: month ?? newest)
        guard text.isEmpty || category != nil else { throw unknownCategory([]) }
    }

    /// The same without a category.
    var plain: AreaRateKey { AreaRateKey(source: key.source, group: key.group, category: nil, month: key.month) }

    /// True when the category is one of another source.
    func isForeign(_ reader: Reader, _ tables: AreaRateTables, asOf change: ChangeNumber) throws -> Bool {
        try reader.sources(asOf: change).filter { $0.kind == "counts" && $0.slug != key.source }.contains { source in
            try tables.categories(of: source.slug, reader, asOf: change).contains { $0.slug == key.category }
        }
    }

    func unknownCategory(_ known: [Category]) -> Refused {
        let names = known.map(\.slug.text)
        return Faults.unreadable(
            "kategori", found: text, expected: names.isEmpty ? "en av källans kategorier" : "något av: \(names.joined(separator: ", "))",
            suggestions: NearestNames.suggestions(for: text, among: names))
    }
}
