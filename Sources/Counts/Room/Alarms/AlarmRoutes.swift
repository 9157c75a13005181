import Almanac
import AreasRules
import CountsRules
import Markup
import Picture
import Storage
import Tabular
import Web

/// The address of a week held against what is usual.
struct AlarmRoutes: Sendable {
    let tables: AlarmTables

    var routes: [Route] {
        [.get("/statistik/veckan", .everyone, formats: [.html, .csv, .xlsx, .json]) { try await week($0) }]
    }

    private func week(_ request: PageRequest) async throws -> Answer {
        let change = request.reading.asOf
        let (areas, all) = try await tables.shelf.store.read { reader in
            (try tables.areas(reader, asOf: change), try tables.shelf.areas.directory(reader, asOf: change).areas)
        }
        let area = try CompStatQuery.slug(request, "omrade", among: all.map(\.slug))
        let asked = try AlarmRoutes.asked(request)
        let loaded = try await tables.shelf.store.read { reader -> LoadedAlarms? in
            let newest = try tables.newest(reader, asOf: change, area: area)
            guard let place = area ?? newest?.area, let week = asked ?? newest?.week else { return nil }
            return try tables.load(AlarmKey(area: place, week: week), reader, asOf: change)
        }
        guard let loaded else { return try nothingYet(request) }
        switch request.format {
        case .json: return .json(Envelope(kind: "alarms", change: change, data: AlarmAnswer.json(loaded)))
        case .csv, .xlsx:
            let name = "veckan-\(loaded.area.slug)-\(loaded.key.week)"
            return .table(AlarmExport(loaded: loaded, created: request.today).table, name: name, format: request.format)
        default: return .page(AlarmPage(loaded: loaded, areas: areas).page)
        }
    }

    private static func asked(_ request: PageRequest) throws -> Week? {
        guard let text = request[query: "vecka"] else { return nil }
        guard let week = Week(text: text) else { throw Faults.unreadable("vecka", found: text, expected: "en vecka, till exempel vecka=2024-W21") }
        return week
    }

    private func nothingYet(_ request: PageRequest) throws -> Answer {
        guard request.format == .html else { throw Refused(.absent, [Fault("no-weeks", AlarmPage.nothing, remedy: AlarmRoutes.remedy)]) }
        let heading = "Veckan mot det vanliga"
        return .page(
            Page(title: heading, heading: "Statistik", crumbs: [Crumb("Statistik", Link("/statistik")), Crumb(heading)]) {
                PageParts.head(over: heading, heading: "Ingen vecka går ännu att bedöma", lead: "")
                PageParts.empty("Läs in händelser eller antal per vecka", AlarmPage.nothing, command: AlarmRoutes.command)
            })
    }

    private static let command = "samsyn import events FIL --source \"Anmälda brott\""
    private static let remedy = "Läs in enskilda händelser, eller antal per vecka, med: \(command)"
}
