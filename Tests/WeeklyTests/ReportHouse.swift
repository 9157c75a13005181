import AccessRules
import Almanac
import Logging
import Picture
import Storage
import StoresUnderTest
import Synchronization
import WeeklyRules

@testable import Web
@testable import Weekly

/// Two cooperations with areas and parties of their own, without the rooms that really know them.
struct TwoGrounds: CooperationGround {
    static let norrby = Slug(known: "norrby")
    static let soderby = Slug(known: "soderby")
    static let parties = [
        Organisation(slug: Slug(known: "kommunen"), name: "Kommunen", kind: .municipality),
        Organisation(slug: Slug(known: "bostader"), name: "Norrby Bostäder", kind: .housing),
    ]

    let isOpen = OpenHand()

    func areas(of cooperation: Slug, _ reader: Reader) throws -> [AreaName] {
        (cooperation == TwoGrounds.norrby ? ["Björkbacken", "Granbacken", "Ekbacken"] : ["Söderängen"]).map { name in
            AreaName(slug: Slug(naming: name) ?? TwoGrounds.norrby, name: name, parent: cooperation, division: "stadsdel")
        }
    }

    func parties(of cooperation: Slug, _ reader: Reader) throws -> [Organisation] { cooperation == TwoGrounds.norrby ? TwoGrounds.parties : [] }

    func first(_ reader: Reader) throws -> Slug? { TwoGrounds.norrby }

    func name(of cooperation: Slug, _ reader: Reader) throws -> String? { cooperation == TwoGrounds.norrby ? "Norrby" : "Söderby" }

    func holds(_ right: Right, _ viewer: Viewer, _ reader: Reader) throws -> Bool { isOpen.holds && viewer.rights.contains(right) }
}

/// Whether rights still stand when the change that uses them is made.
final class OpenHand: Sendable {
    private let held = Mutex(true)

    var holds: Bool { held.withLock { $0 } }
    func close() { held.withLock { $0 = false } }
}

/// A store where reports are told and reviewed, gone with the last who holds it.
final class ReportHouse: Sendable {
    static let now = Instant(text: "2024-11-20T09:00") ?? Instant(millisecondsSince1970: 0)
    static let today = SwedishTime.local(of: now).day

    let place = EmptyPlace()
    let store: Store
    let ground = TwoGrounds()
    let room: Reporting

    init() async throws {
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [WeeklySchema.room]))
        let counter = TokenCounter()
        room = Reporting(store: store, ground: ground, token: { counter.next() })
    }

    /// Tokens that a test can foretell, none like another.
    private final class TokenCounter: Sendable {
        private let count = Mutex(0)
        func next() -> String {
            count.withLock {
                $0 += 1
                return "hemlighet-nummer-\($0)-för-prov"
            }
        }
    }

    static func viewer(
        _ rights: Set<Right> = [.report], account: Int64 = 7, circle: Circle = .authority, roles: Set<Role> = [], organisation: String = "Kommunen",
        in cooperation: Slug = TwoGrounds.norrby
    ) -> Viewer {
        let actor = Actor(name: "Kim Exempel", role: "", organisation: organisation, cooperation: cooperation, account: account)
        return Viewer(actor, circle: circle, rights: rights, roles: roles)
    }

    static let leader = viewer([.report, .lead], account: 1, roles: [.coordinator])

    /// The pages as somebody finds them.
    func site(_ viewer: Viewer = ReportHouse.viewer(), at now: Instant = ReportHouse.now) -> Site {
        let seen = viewer.isSignedIn ? store.seen(by: Sight(of: viewer)) : store.seen(by: .open)
        let own = Reporting(store: seen, ground: ground, token: room.token)
        return Site(
            routes: own.routes, frame: SiteFrame(cooperation: "Norrby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { [store] in try await store.read { try $0.change() } }, now: { now }, visit: { _ in Visit(viewer) }), cacheBytes: 0,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func get(_ target: String, _ viewer: Viewer = ReportHouse.viewer(), at now: Instant = ReportHouse.now) async -> SiteResponse {
        await site(viewer, at: now).respond(to: SiteRequest(target: target))
    }

    func send(
        _ target: String, _ fields: [String: String], _ viewer: Viewer = ReportHouse.viewer(), at now: Instant = ReportHouse.now
    ) async -> SiteResponse {
        await site(viewer, at: now).respond(to: ReportHouse.form(target, fields))
    }

    /// A form as a browser sends it.
    static func form(_ target: String, _ fields: [String: String]) -> SiteRequest {
        var request = SiteRequest(method: "POST", target: target, headers: ["host": "samsyn.exempelby.se", "sec-fetch-site": "same-origin"])
        request.body = Array(fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&").utf8)
        return request
    }

    private static func encoded(_ text: String) -> String { text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    /// A report as a form sends it.
    static func fields(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "nyckel": "6f1c3c5e-0000-4000-8000-000000000001", "slag": "incident", "kategori": "32", "allvar": "1", "sakerhet": "seen", "dag": "2024-11-19",
            "dygnsdel": "evening", "omrade-bjorkbacken": "ja", "polis": "no", "ord": "Nytt klotter på väggen mot lekparken.",
        ].merging(changes) { $1 }
    }

    /// Everything that has been told, in order, as the machinery sees it.
    func all(in cooperation: Slug = TwoGrounds.norrby) async throws -> [Observation] {
        try await store.read { [room] reader in
            try ObservationState.allCases.flatMap { try room.reports.reports($0, in: cooperation, reader) }.map(\.observation).sorted { $0.number < $1.number }
        }
    }
}

extension SiteResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// What a reader hears: the words of the page's own content, white space gathered.
    var words: String {
        let content = text.firstRange(of: "<main").map { text[$0.lowerBound...] } ?? text[...]
        let own = content.firstRange(of: "</main>").map { content[..<$0.lowerBound] } ?? content
        return own.replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
