import AccessRules
import Picture
import Storage
import WeeklyRules

@testable import Web
@testable import Weekly

extension ReportHouse {
    static let head = "period;verksamhet;slag;antal\n"

    /// Who reads in figures for the municipality.
    static let keeper = viewer([.keepFigures], account: 3)

    /// Reads in a table of incidents against staff.
    @discardableResult
    func readIncidents(
        _ text: String, _ choices: ImportChoices = ImportChoices(), dryRun: Bool = false, by viewer: Viewer = ReportHouse.keeper
    ) async throws -> ImportAnswer {
        let seen = Reporting(store: store.seen(by: Sight(of: viewer)), ground: ground, token: room.token)
        return try await seen.staffIncidents.run(
            ImportFile(name: "hot.csv", bytes: Array(text.utf8)), choices, dryRun: dryRun, by: viewer.actor, at: ReportHouse.now)
    }

    /// What stands, as the machinery sees it.
    func incidents(in cooperation: Slug = TwoGrounds.norrby) async throws -> [String] {
        try await store.read { reader in
            try StaffIncidentStore().standing(in: cooperation, reader).map {
                "\($0.count.period) \($0.count.workplace) \($0.count.kind.name) \($0.count.count)"
            }
        }
    }

    func incidentPage(_ query: String = "", _ viewer: Viewer = ReportHouse.keeper, format: String = "") async -> SiteResponse {
        await ask("/hot-mot-anstallda\(format)\(query)", viewer) { $1.staffIncidentRoutes }
    }
}
