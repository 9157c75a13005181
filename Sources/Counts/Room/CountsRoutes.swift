import Almanac
import AreasRules
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Tabular
package import Web

/// The room's addresses.
package struct CountsRoutes: Sendable {
    let tables: ChangeTables
    let months: MonthTables
    let rates: RateTables
    let hours: HourTables

    package var routes: [Route] {
        [
            .get("/statistik", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await compStat($0) },
            .get("/tyck-till", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await monthTable($0) },
        ]
    }

    // MARK: CompStat

    private func compStat(_ request: PageRequest) async throws -> Answer {
        let change = request.reading.asOf
        let keys = try await tables.keys(asOf: change)
        guard !keys.isEmpty else { return try nothingYet(request, "Statistik", CountsRoutes.compStatCommand) }
        let key = try CompStatQuery.key(request, choices: keys)
        guard let loaded = try await tables.load(key, asOf: change), let period = key.period else {
            throw Refused(.absent, [Faults.noSuchPage("/statistik")])
        }
        let (found, references) = try await tables.store.read { [rates] reader in
            let references = try rates.references(for: key, reader, asOf: change)
            let chosen = try CompStatQuery.slug(request, "jamfor", among: references.map(\.slug))
            return (try rates.load(loaded, reference: chosen, reader, asOf: change), references)
        }
        let name = "statistik-\(key.source)-\(key.area)-\(period)"
        switch request.format {
        case .json: return .json(Envelope(kind: "compstat", change: change, data: CompStatAnswer.json(loaded, rates: found)))
        case .csv, .xlsx: return .table(CompStatExport(loaded: loaded, rates: found, created: request.today).table, name: name, format: request.format)
        default:
            let choices = try await choices(key, keys, references, change)
            let hours = try await tables.store.read { [hours] reader in
                try HourKey(key.series, category: nil, period).flatMap { try hours.load($0, reader, asOf: change) }
            }
            let section = HourSection(loaded: hours, period: period).html
            return .page(CompStatPage(loaded: loaded, period: period, choices: choices, rates: found, hours: section).page)
        }
    }

    private func choices(
        _ key: ChangeTableKey, _ keys: [ChangeTableKey], _ references: [AreaName], _ change: ChangeNumber
    ) async throws -> CompStatChoices {
        let (areas, sources) = (try await tables.areaNames(asOf: change), try await tables.sourceNames(asOf: change))
        let ends = keys.filter { $0.series == key.series }.compactMap { $0.period.map { Month(containing: $0.through) } }.uniqued()
        return CompStatChoices(
            sources: keys.map(\.source).uniqued().map { ($0.text, sources[$0] ?? $0.text) },
            areas: keys.filter { $0.source == key.source }.map(\.area).uniqued().map { ($0.text, areas[$0] ?? $0.text) },
            ends: ends.map { ($0.description, "\(Swedish.months[$0.number - 1]) \($0.year)") }, references: references.map { ($0.slug.text, $0.name) })
    }

    // MARK: Months

    private func monthTable(_ request: PageRequest) async throws -> Answer {
        let change = request.reading.asOf
        let keys = try await months.keys(asOf: change)
        guard !keys.isEmpty else { return try nothingYet(request, "Tyck till", CountsRoutes.monthCommand) }
        let key = try MonthQuery.key(request, choices: keys)
        guard let loaded = try await months.load(key, asOf: change) else { throw Refused(.absent, [Faults.noSuchPage("/tyck-till")]) }
        switch request.format {
        case .json: return .json(Envelope(kind: "months", change: change, data: MonthAnswer.json(loaded)))
        case .csv, .xlsx:
            return .table(MonthExport(loaded: loaded, created: request.today).table, name: "manader-\(key.source)-\(key.area)", format: request.format)
        default:
            let (areas, sources) = (try await tables.areaNames(asOf: change), try await tables.sourceNames(asOf: change))
            let choices = MonthChoices(
                sources: keys.map(\.source).uniqued().map { ($0.text, sources[$0] ?? $0.text) },
                areas: keys.filter { $0.source == key.source }.map { ($0.area.text, areas[$0.area] ?? $0.area.text) })
            return .page(MonthPage(loaded: loaded, choices: choices).page)
        }
    }

    // MARK: Nothing yet

    private static let compStatCommand = "samsyn import counts FIL --source \"Anmälda brott\" --area NAMN --window 01-01--10-31"
    private static let monthCommand = "samsyn import counts FIL --source \"Tyck till\" --area NAMN --coverage 2021-07--2024-09"

    private func nothingYet(_ request: PageRequest, _ heading: String, _ command: String) throws -> Answer {
        guard request.format == .html else {
            throw Refused(.absent, [Fault("no-counts", "Inga antal är inlästa ännu.", remedy: "Läs in en tabell med: \(command)")])
        }
        return .page(
            Page(title: heading, heading: heading, crumbs: [Crumb(heading)]) {
                PageParts.head(over: heading, heading: "Inga antal är inlästa ännu", lead: "")
                PageParts.empty(
                    "Läs in en tabell", "Tabellen går att läsa in som den är: en rad per kategori, en kolumn per år eller månad, eller ett antal per rad.",
                    command: command)
            })
    }
}

/// Which table an address asks for; what it does not name right is said, with what there is.
enum CompStatQuery {
    /// - Parameter choices: newest end first; not empty.
    static func key(_ request: PageRequest, choices: [ChangeTableKey]) throws -> ChangeTableKey {
        let area = try slug(request, "omrade", among: choices.map(\.area))
        let source = try slug(request, "kalla", among: choices.map(\.source))
        let fitting = choices.filter { (area == nil || $0.area == area) && (source == nil || $0.source == source) }
        guard let newest = fitting.first ?? choices.first else { throw Refused(.absent, [Faults.noSuchPage("/statistik")]) }
        let month = try month(request) ?? Month(year: newest.years.last ?? 0, number: newest.window.throughMonth)
        guard let month else { throw Faults.unreadable("till", found: "", expected: "en månad, till exempel till=2024-10") }
        return ChangeTableKey(source: source ?? newest.source, area: area ?? newest.area, through: month, years: try years(request))
    }

    static func slug(_ request: PageRequest, _ name: String, among known: [Slug]) throws -> Slug? {
        guard let text = request[query: name] else { return nil }
        if let found = known.first(where: { $0.text == text }) { return found }
        let names = known.map(\.text).uniqued()
        throw Faults.unreadable(
            name, found: text, expected: "något av: \(names.joined(separator: ", "))",
            suggestions: NearestNames.suggestions(for: text, among: names))
    }

    private static func month(_ request: PageRequest) throws -> Month? {
        guard let text = request[query: "till"] else { return nil }
        guard let month = Month(text: text) else { throw Faults.unreadable("till", found: text, expected: "en månad, till exempel till=2024-10") }
        return month
    }

    private static func years(_ request: PageRequest) throws -> Int {
        guard let text = request[query: "ar"] else { return 5 }
        guard let years = Int(text), (2...10).contains(years) else {
            throw Faults.unreadable("ar", found: text, expected: "ett antal år mellan 2 och 10, till exempel ar=5")
        }
        return years
    }
}

/// Which table of months an address asks for.
enum MonthQuery {
    /// Tyck till where nothing is said and there is such a source; the top of the areas first.
    static func key(_ request: PageRequest, choices: [SeriesKey]) throws -> SeriesKey {
        let source = try CompStatQuery.slug(request, "kalla", among: choices.map(\.source))
        let area = try CompStatQuery.slug(request, "omrade", among: choices.map(\.area))
        let usual = Slug(known: "tyck-till")
        let fitting = choices.filter { (source == nil || $0.source == source) && (area == nil || $0.area == area) }
        guard let key = fitting.first(where: { $0.source == usual }) ?? fitting.first else {
            throw Faults.unreadable(
                "omrade", found: area?.text ?? "", expected: "ett område som källan har månader för",
                suggestions: choices.filter { $0.source == source }.map(\.area.text))
        }
        return key
    }
}
