import AccessRules
import Almanac
import Picture
import Statistics
package import Storage
package import Web
import WeeklyRules

extension Reporting {
    static let smallestShown = SettingItem(
        Slug(known: "hot-minsta-antal"), title: "Minsta antal hot mot anställda som visas",
        meaning: "Mindre antal döljs, och med dem sådana som de går att räkna ut ur. Höjs talet visas mindre. Siffrorna visas bara för myndighetskretsen.",
        kind: .whole(3...10, unit: "händelser"), first: "3")

    /// What can be changed about how incidents against staff are shown.
    package static let staffIncidentSettings = [smallestShown]

    /// Incidents against staff, as counts and for authorities only.
    package var staffIncidentRoutes: [Route] {
        let tables = StaffIncidentTables(store: store)
        return [
            .get("/hot-mot-anstallda", .members(of: .authority), formats: [.html, .csv, .xlsx], cached: false) {
                try await StaffIncidentAnswering(tables, $0).page()
            }
        ]
    }
}

/// The tables of incidents as they may be shown, remembered until the store changes: how they are protected takes time to work out.
struct StaffIncidentTables: Sendable {
    private struct Key: Hashable {
        let cooperation: Slug
        let period: StaffIncidentPeriod
        let smallest: Int
    }

    private let store: Store
    private let incidents = StaffIncidentStore()
    private let memo = Memo<Key, StaffIncidentTable?>()

    init(store: Store) { self.store = store }

    /// The newest periods that are listed beside the one that is shown.
    private static let mostPeriods = 12

    /// What a page shows: the table of a period, the sums of the newest periods, and every period there is.
    struct Sight: Sendable {
        let table: StaffIncidentTable?
        /// The newest first.
        let newest: [StaffIncidentTable]
        /// The newest first.
        let periods: [StaffIncidentPeriod]
        let smallest: Int
    }

    /// - Parameter wanted: the period asked for; the newest for nil.
    /// - Returns: nil for who may not see what the source has.
    func sight(of wanted: StaffIncidentPeriod?, in cooperation: Slug) async throws -> Sight? {
        let read = try await store.read { [incidents] reader -> (counts: [StaffIncidentCount], smallest: Int, change: ChangeNumber)? in
            guard try reader.sees(CircleSubject.source(StaffIncidentPlan.source.slug), from: .circle(.authority)) else { return nil }
            let counts = try incidents.standing(in: cooperation, reader).map(\.count)
            return (counts, try reader.settings().whole(Reporting.smallestShown), try reader.change())
        }
        guard let (counts, smallest, change) = read, let rule = SmallCountRule(smallestPublished: smallest) else { return nil }
        let byPeriod = Dictionary(grouping: counts, by: \.period)
        let periods = byPeriod.keys.sorted(by: >)
        func table(_ period: StaffIncidentPeriod) -> StaffIncidentTable? {
            memo.value(Key(cooperation: cooperation, period: period, smallest: smallest), asOf: change) {
                StaffIncidentTable(period, byPeriod[period] ?? [], rule)
            }
        }
        return Sight(
            table: (wanted ?? periods.first).flatMap(table), newest: periods.prefix(StaffIncidentTables.mostPeriods).compactMap(table), periods: periods,
            smallest: smallest)
    }
}

/// Answers about incidents against staff.
struct StaffIncidentAnswering {
    private let tables: StaffIncidentTables
    private let request: PageRequest

    init(_ tables: StaffIncidentTables, _ request: PageRequest) { (self.tables, self.request) = (tables, request) }

    func page() async throws -> Answer {
        guard let cooperation = request.viewer.cooperation else { throw absent }
        let text = request[query: "period"]
        let wanted = text.flatMap { StaffIncidentPeriod.read($0) }
        guard let sight = try await tables.sight(of: wanted, in: cooperation) else { throw absent }
        if let text, wanted.map(sight.periods.contains) != true {
            throw Faults.unreadable(
                "period", found: text, expected: "en period som är inläst",
                suggestions: NearestNames.suggestions(for: text, among: sight.periods.map(\.description)))
        }
        let page = StaffIncidentPage(sight: sight)
        switch request.format {
        case .csv, .xlsx: return .table(page.export(request.today), name: page.name, format: request.format)
        case .html, .json, .pdf: return .page(page.page)
        }
    }

    private var absent: Refused { Refused(.absent, [Faults.noSuchPage("/hot-mot-anstallda")]) }
}
