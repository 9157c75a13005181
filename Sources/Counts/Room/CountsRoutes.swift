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
    private let tables: ChangeTables

    package init(tables: ChangeTables) { self.tables = tables }

    package var routes: [Route] {
        [.get("/statistik", .everyone, formats: [.html, .csv, .json]) { try await compStat($0) }]
    }

    private func compStat(_ request: PageRequest) async throws -> Answer {
        let choices = try await choices(request.reading)
        guard let newest = choices.first else {
            guard request.format == .html else { throw Refused(.absent, [CountsRoutes.nothingYet]) }
            return .page(CountsRoutes.emptyPage)
        }
        let key = try CompStatQuery.key(request, newest: newest, choices: choices)
        guard let loaded = try await tables.load(key, asOf: request.reading.asOf), let period = key.period else {
            throw Refused(.absent, [Faults.noSuchPage("/statistik")])
        }
        switch request.format {
        case .json: return .json(Envelope(kind: "compstat", change: request.reading.asOf, data: CompStatAnswer.json(loaded)))
        case .csv: return .csv(CompStatCsv.bytes(loaded), name: "statistik-\(key.source)-\(key.area)-\(period).csv")
        default:
            let names = try await tables.areaNames(asOf: request.reading.asOf)
            return .page(CompStatPage(loaded: loaded, period: period, choices: choices, names: names).page)
        }
    }

    /// Tables that begin on 1 January and end with a month, newest end first.
    private func choices(_ reading: Reading) async throws -> [ChangeTableKey] { try await tables.keys(asOf: reading.asOf) }

    private static let nothingYet = Fault(
        "no-counts", "Inga antal är inlästa ännu.", remedy: "Läs in en tabell med: samsyn import counts FIL --source NAMN --area NAMN --window 01-01--10-31")

    private static let emptyPage = Page(title: "Statistik", heading: "Statistik", crumbs: [Crumb("Statistik")]) {
        PageParts.head(over: "Statistik", heading: "Inga antal är inlästa ännu", lead: "")
        PageParts.empty(
            "Läs in en tabell", "CompStat-tabellen går att läsa in som den är: en rad per kategori, en kolumn per år.",
            command: "samsyn import counts FIL --source \"Anmälda brott\" --area NAMN --window 01-01--10-31")
    }
}

/// Which table an address asks for; what it does not name right is said, with what there is.
enum CompStatQuery {
    static func key(_ request: PageRequest, newest: ChangeTableKey, choices: [ChangeTableKey]) throws -> ChangeTableKey {
        let area = try slug(request, "omrade", among: choices.map(\.area)) ?? newest.area
        let source = try slug(request, "kalla", among: choices.map(\.source)) ?? choices.first { $0.area == area }?.source ?? newest.source
        let month = try month(request) ?? Month(year: newest.years.last ?? 0, number: newest.window.throughMonth)
        guard let month else { throw Faults.unreadable("till", found: "", expected: "en månad, till exempel till=2024-10") }
        return ChangeTableKey(source: source, area: area, through: month, years: try years(request))
    }

    private static func slug(_ request: PageRequest, _ name: String, among known: [Slug]) throws -> Slug? {
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

/// The CompStat table as CSV, in the form that imports again as "unchanged".
enum CompStatCsv {
    static func bytes(_ loaded: LoadedChangeTable) -> [UInt8] {
        // A year that nothing covers is left out: an empty cell would be read as a forgotten count.
        let covered = loaded.table.years.indices.filter { year in loaded.table.rows.contains { $0.counts.counts[year] != nil } }
        let years = covered.map { String(loaded.table.years[$0]) }
        var writer = CsvWriter(header: ["group", "category"] + years + ["printed_change", "printed_change_percent", "verdict"])
        for row in loaded.table.rows {
            let judged = row.judged
            let verdict = judged.map { ChangeWords.verdict($0, of: row.category, dispersion: loaded.table.dispersion).wording } ?? ""
            writer.write(
                [.text(row.category.group), .text(row.category.name)] + covered.map { row.counts.counts[$0].map { CsvCell.whole(Int64($0)) } ?? .blank } + [
                    judged.map { CsvCell.whole(Int64($0.pair.change)) } ?? .blank,
                    judged?.percent.shown.map { CsvCell.whole(Int64($0)) } ?? .blank, .text(verdict),
                ])
        }
        return writer.bytes
    }
}
