import AccessRules
import Almanac
import Logging
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// A paper is what it is asked for, in words: printing has tests of its own.
struct WordPrinter: MeetingPrinter {
    func pdf(_ paper: MeetingPaper, of edition: MeetingEdition, sha256: String) async throws -> [UInt8] {
        Array("%PDF \(paper.rawValue) \(edition.edition) \(sha256)".utf8)
    }
}

/// Reports and meetings in one store, with the week's pages beside those of reports.
struct MeetingHouse {
    static let week = "/veckor/2024/47"
    let reports: ReportHouse

    init() async throws { reports = try await ReportHouse() }

    var room: Reporting { reports.room }
    var store: Store { reports.store }

    static let police = ReportHouse.viewer([.report, .lead], account: 2, roles: [.policeLead], organisation: "Norrby Bostäder")
    static let partner = ReportHouse.viewer([.report, .takePart], account: 3, circle: .place, roles: [.partner], organisation: "Norrby Bostäder")
    static let town = ReportHouse.viewer([.report, .takePart], account: 4, circle: .authority, roles: [.partner])

    func site(_ viewer: Viewer, at now: Instant = ReportHouse.now) -> Site {
        let seen = viewer.isSignedIn ? store.seen(by: Sight(of: viewer)) : store.seen(by: .open)
        let own = Reporting(store: seen, ground: reports.ground, token: room.token)
        let weekly = Weekly(store: seen, areas: GroundAreas())
        return Site(
            routes: own.routes + weekly.routes(own) + weekly.weekRoutes(own, printer: WordPrinter()),
            frame: SiteFrame(cooperation: "Norrby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { [store] in try await store.read { try $0.change() } }, now: { now }, visit: { _ in Visit(viewer) }), cacheBytes: 0,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func get(_ target: String, _ viewer: Viewer = ReportHouse.leader, at now: Instant = ReportHouse.now) async -> SiteResponse {
        await site(viewer, at: now).respond(to: SiteRequest(target: target))
    }

    func send(_ target: String, _ fields: [String: String], _ viewer: Viewer = ReportHouse.leader, at now: Instant = ReportHouse.now) async -> SiteResponse {
        await site(viewer, at: now).respond(to: ReportHouse.form(target, fields))
    }

    /// Does something at the meeting of week 47.
    func act(
        _ step: MeetingStep, _ fields: [String: String] = [:], _ viewer: Viewer = ReportHouse.leader, at now: Instant = ReportHouse.now
    ) async -> SiteResponse {
        await send(MeetingHouse.week + "/mote", fields.merging(["gor": step.rawValue]) { $1 }, viewer, at: now)
    }

    /// Tells something and takes it in.
    func tell(_ changes: [String: String] = [:], key: String = "nyckel-nummer-ett", by viewer: Viewer = ReportHouse.viewer()) async throws {
        let told = await send("/rapportera", ReportHouse.fields(changes.merging(["nyckel": key]) { $1 }), viewer)
        #expect(told.status == 303)
        let fresh = try await store.read { [room] in try room.reports.reports(.new, in: TwoGrounds.norrby, $0) }
        for report in fresh {
            var own = report.observation
            own.standing = .init(.accepted)
            _ = try await store.write(by: Actor(name: "Kim", role: ""), at: ReportHouse.now, why: "Tog in") { [room, own] in
                try room.reports.replace(own, version: report.version, $0)
            }
        }
    }

    /// Everything that the meeting of week 47 has, as the machinery sees it.
    func sight() async throws -> MeetingSight {
        let gathering = WeekGathering(
            years: LevelYears(store: store, areas: GroundAreas()), reporting: room, cooperation: TwoGrounds.norrby, readsReports: true,
            today: ReportHouse.today)
        let week = try #require(Week(year: 2024, number: 47))
        return try #require(try await store.read { try gathering.meeting(week, $0) })
    }

    /// The levels of week 47 that stand on open pages.
    func levels() async throws -> [String: Int] {
        let standing = try await store.read { try WeeklyStore().levels(of: 2024, $0, asOf: $0.change()) }
        return Dictionary(standing.filter { $0.week.number == 47 }.map { ($0.area.text, $0.level) }, uniquingKeysWith: { first, _ in first })
    }

    /// A week where one thing was told: begun, everything set, closed.
    func close(_ viewer: Viewer = ReportHouse.leader) async -> SiteResponse {
        await act(.close, ["narvarande": "Samordnare, kommunen\nKommunpolis", "diarienummer": "N 2024-7", "aterkoppling": "Tack, det hjälpte."], viewer)
    }

    /// Confirms every area that nothing has been set for.
    func confirmAll() async throws {
        for area in try await sight().undecided {
            let level = area.week.suggestion.level.map(String.init) ?? LevelDraft.none
            #expect(await act(.confirm, ["omrade": area.slug.text, "niva": level]).status == 303)
        }
    }
}
