import Almanac
import AreasRules
import Markup
import Picture
import Storage
import Tabular
package import Web

/// The address of an area's facts.
package struct FactsRoutes: Sendable {
    private let facts: AreaFactsReader

    package init(facts: AreaFactsReader) { self.facts = facts }

    package var routes: [Route] {
        [.get("/omradesfakta", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await answer($0) }]
    }

    private func answer(_ request: PageRequest) async throws -> Answer {
        let known = try await facts.known(asOf: request.reading.asOf)
        let own = known.filter { $0.parent != nil || known.contains { $0.parent != nil } == false }
        guard let first = known.first(where: { area in known.contains { $0.parent == area.slug } }) ?? own.first ?? known.first else {
            guard request.format == .html else { throw Refused(.absent, [FactsRoutes.nothingYet]) }
            return .page(FactsRoutes.emptyPage)
        }
        let area = try FactsRoutes.choice("omrade", request, among: known) ?? first.slug
        let reference = try FactsRoutes.choice("jamfor", request, among: known)
        guard let loaded = try await facts.load(area, beside: reference, asOf: request.reading.asOf) else {
            throw Refused(.absent, [Faults.noSuchPage("/omradesfakta")])
        }
        switch request.format {
        case .json: return .json(Envelope(kind: "area_facts", change: request.reading.asOf, data: FactsExport.json(loaded)))
        case .csv, .xlsx:
            let table = FactsExport.table(loaded, created: request.today)
            return .table(table, name: "omradesfakta-\(loaded.area.slug)", format: request.format)
        default: return .page(FactsPage(loaded: loaded, facts: loaded.facts(), known: known).page)
        }
    }

    /// An area that the address names; what it does not name right is said, with what there is.
    private static func choice(_ name: String, _ request: PageRequest, among known: [AreaName]) throws -> Slug? {
        guard let text = request[query: name] else { return nil }
        if let area = known.first(where: { $0.slug.text == text }) { return area.slug }
        throw Faults.unreadable(
            name, found: text, expected: "ett område som har uppgifter",
            suggestions: NearestNames.suggestions(for: text, among: known.map(\.slug.text)))
    }

    private static let nothingYet = Fault(
        "no-facts", "Inga områdesfakta är inlästa ännu.", remedy: "Läs in en tabell med: samsyn import indicators FIL --source NAMN")

    private static let emptyPage = Page(title: "Områdesfakta", heading: "Områdesfakta", crumbs: [Crumb("Områdesfakta")]) {
        PageParts.head(over: "Områdesfakta", heading: "Inga områdesfakta är inlästa ännu", lead: "")
        PageParts.empty(
            "Läs in en tabell", "En rad per indikator, område och period, eller en rad per område och år som SCB levererar dem.",
            command: "samsyn import indicators FIL --source \"SCB\"")
    }
}
