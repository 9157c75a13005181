import Access
import AccessRules
import Areas
import Counts
import Overview
import Picture
import Records
import Reports
import Storage
import Synchronization
import Web
import Weekly
import WeeklyRules

/// The houses of a server: one for each cooperation that somebody works in and each sight of it, made when first asked for.
final class Houses: Sendable {
    private let whole: House
    private let made = Mutex<[Wing: House]>([:])

    init(_ whole: House) { self.whole = whole }

    var access: AccessRoom { whole.access }

    func house(_ wing: Wing) -> House {
        made.withLock { made in
            if let house = made[wing] { return house }
            let house = whole.wing(wing)
            made[wing] = house
            return house
        }
    }
}

/// The addresses of a server, as those who may find the same find them.
final class Wings: Sendable {
    private let houses: Houses
    private let cooperation: String
    private let server: [ServerSetting]
    private let made = Mutex<[Wing: [Route]]>([:])

    /// - Parameters:
    ///   - cooperation: the one that the site stands under, by name.
    ///   - server: what is set where the server is started.
    init(_ house: House, cooperation: String, server: [ServerSetting]) {
        (houses, self.cooperation, self.server) = (Houses(house), cooperation, server)
    }

    func routes(_ wing: Wing) -> [Route] {
        made.withLock { made in
            if let routes = made[wing] { return routes }
            let house = houses.house(wing)
            let routes = house.routes(houses, server: server) + house.reports(cooperation: cooperation, address: nil).routes
            made[wing] = routes
            return routes
        }
    }
}

extension House {
    /// Every address of the product.
    /// - Parameters:
    ///   - houses: where the figures of other cooperations are found, for roll-ups.
    ///   - server: what is set where the server is started.
    func routes(_ houses: Houses, server: [ServerSetting]) -> [Route] {
        overview.routes + weekly.routes(reporting)
            + weekly.weekRoutes(reporting, printer: MeetingDocumentPrinter(renderer: DocumentRenderer(tools: House.documentTools))) + reporting.routes
            + reporting.staffIncidentRoutes + counts.routes + areas.routes + disclosures.routes + records.routes(tables: House.tableNames)
            + overview.rollUpRoutes(HouseRollUps(houses: houses))
            + access.routes(
                founding: AreaStore.founding, areas: AreaStore(), tables: House.tableNames, circled: House.circled, settings: House.settings,
                notices: House.notices, server: server)
    }

    /// What can be changed on the page of settings.
    static var settings: [SettingItem] { Overview.settings + AccessRoom.settings + Reporting.staffIncidentSettings }

    /// What those who configure should know of, though there is nothing to set.
    static var notices: [SettingNotice] { [SettingNotice(ScaleMonotonyWords.heading, ScaleMonotonyWords.notice)] }
}

/// The municipalities and police districts that somebody's cooperation is part of, each cooperation's figures out of its own house.
struct HouseRollUps: RollUpSource {
    let houses: Houses

    func districts(for viewer: Viewer) async throws -> [RollUpDistrict] {
        guard let own = viewer.cooperation else { return [] }
        let parties = try await houses.access.store.read { [access = houses.access] in try access.parties.parties($0, asOf: $0.change()) }
        let organisation = parties.organisations.first { $0.name == viewer.actor.organisation }?.slug
        return parties.districts.filter { $0.cooperations.contains(own) }.map { district in
            RollUpDistrict(
                slug: district.slug, name: district.name, kind: district.kind.name,
                members: parties.cooperations.filter { district.cooperations.contains($0.slug) }.map { member($0, viewer, organisation, parties) })
        }
    }

    private func member(_ cooperation: LocalCooperation, _ viewer: Viewer, _ organisation: Slug?, _ parties: Parties) -> RollUpDistrict.Member {
        let isOwn = cooperation.slug == viewer.cooperation
        let circle = isOwn ? viewer.circle : parties.rollUpCircle(of: viewer.circle, for: organisation, in: cooperation)
        let sight = isOwn ? Sight(of: viewer) : .limited(circle, [])
        return RollUpDistrict.Member(
            cooperation: cooperation.slug, name: cooperation.name, isOwn: isOwn, board: houses.house(.cooperation(cooperation.slug, sight)).board,
            circle: circle)
    }
}

extension Limits.Told {
    /// As the page of settings has it.
    var setting: ServerSetting { ServerSetting(variable: variable, meaning: meaning, words: words) }
}
