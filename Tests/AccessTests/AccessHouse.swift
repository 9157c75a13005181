import AccessRules
import Almanac
import Logging
import Picture
import Storage
import StoresUnderTest
import Synchronization

@testable import Access
@testable import Web

/// A clock that a test turns.
final class TestClock: Sendable {
    private let held: Mutex<Instant>

    init(_ now: Instant) { held = Mutex(now) }

    var now: Instant { held.withLock { $0 } }

    func turn(minutes: Int) {
        held.withLock { $0 = Instant(millisecondsSince1970: $0.millisecondsSince1970 + Int64(minutes) * 60_000) }
    }
}

/// What a site wanted in the trail, in order.
final class ToldEvents: Sendable {
    private let held = Mutex<[SiteEvent]>([])

    var all: [SiteEvent] { held.withLock { $0 } }
    func add(_ event: SiteEvent) { held.withLock { $0.append(event) } }
}

/// A store of its own with two cooperations that share the municipality and the police, and people as a test wants them. Gone with the last who holds it.
final class AccessHouse: Sendable {
    static let norrby = Slug(known: "norrby")
    static let soderby = Slug(known: "soderby")

    static let municipality = Slug(known: "exempelby-kommun")
    static let police = Slug(known: "polisen")
    /// Of Norrby alone.
    static let homes = Slug(known: "norrbyhem")
    static let guards = Slug(known: "vakten")
    /// Of Söderby alone.
    static let walkers = Slug(known: "soderby-nattvandrare")

    static let organisations = [
        Organisation(slug: municipality, name: "Exempelby kommun", kind: .municipality), Organisation(slug: police, name: "Polisen", kind: .police),
        Organisation(slug: homes, name: "Norrbyhem", kind: .housing), Organisation(slug: guards, name: "Vakten", kind: .guards),
        Organisation(slug: walkers, name: "Söderby nattvandrare", kind: .association),
    ]
    static let cooperations = [
        LocalCooperation(slug: norrby, name: "Norrby", areas: [norrby], parties: [municipality, police, homes, guards]),
        LocalCooperation(slug: soderby, name: "Söderby", areas: [soderby], parties: [municipality, police, walkers]),
    ]
    static let start = Instant(text: "2024-11-11T08:00") ?? Instant(millisecondsSince1970: 0)
    static let maker = Actor(name: "Kommandoraden", role: "administratör")

    let place = EmptyPlace()
    /// The computer's own clock, and the page's.
    let clock = TestClock(AccessHouse.start)
    let told = ToldEvents()
    let store: Store
    let room: AccessRoom

    /// - Parameter isFounded: false for a store where nothing has been written.
    init(isFounded: Bool = true, breached: Set<String> = [], demonstration: DemoAccounts? = nil) async throws {
        let clock = clock
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [AccessSchema.room]))
        room = AccessRoom(
            store: store,
            means: .init(
                clock: { clock.now }, secrets: Secrets(random: AccessHouse.random), cost: .init(ln: 4, r: 8, p: 1), breached: breached,
                demonstration: demonstration))
        guard isFounded else { return }
        try await write("Grundade") { [parties = room.parties] writer in
            for organisation in AccessHouse.organisations { try parties.set(organisation, writer) }
            for cooperation in AccessHouse.cooperations { try parties.set(cooperation, writer) }
        }
    }

    @Sendable static func random(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: .min ... .max) } }

    @discardableResult
    func write<Answer: Sendable>(_ why: String = "Prov", _ work: @escaping @Sendable (Writer) throws -> Answer) async throws -> Answer {
        try await store.write(by: AccessHouse.maker, at: clock.now, why: why, work).answer
    }

    func read<Answer: Sendable>(_ work: @escaping @Sendable (Reader) throws -> Answer) async throws -> Answer { try await store.read(work) }

    /// An account with its roles; its address is made of the name: `kim.exempel@exempelby.se`.
    @discardableResult
    func person(
        _ name: String, _ roles: [Role], for organisation: Slug = municipality, in cooperation: Slug = norrby, state: Account.State = .open
    ) async throws -> Int64 {
        try await write("Lade till \(name)") { [accounts = room.accounts] writer in
            let number = try accounts.add(name: name, address: AccessHouse.address(of: name), state: state, writer)
            for role in roles { try accounts.give(RoleGrant(cooperation: cooperation, organisation: organisation, role: role), to: number, writer) }
            return number
        }
    }

    static func address(of name: String) -> String { "\((Slug(naming: name)?.text ?? "x").replacing("-", with: "."))@exempelby.se" }

    func give(_ role: Role, to account: Int64, for organisation: Slug = municipality, in cooperation: Slug = norrby) async throws {
        try await write("Gav en roll") { [accounts = room.accounts] writer in
            try accounts.give(RoleGrant(cooperation: cooperation, organisation: organisation, role: role), to: account, writer)
        }
    }

    func setPassword(_ password: String, of account: Int64) async throws {
        let hash = try await room.desk.hash(password)
        try await write("Satte ett lösenord") { [keys = room.keys] in try keys.setPassword(hash, of: account, $0) }
    }

    /// Connects a phone; its first recovery code is of zeros.
    func setFactor(_ secret: [UInt8] = [UInt8](repeating: 7, count: 20), of account: Int64) async throws {
        let code = [UInt8](repeating: 0, count: RecoveryCode.bytes)
        try await write("Kopplade en telefon") { [keys = room.keys] in try keys.setFactor(secret, step: 0, codes: [code], of: account, $0) }
    }

    func account(_ number: Int64) async throws -> Account? { try await read { [accounts = room.accounts] in try accounts.account(number, $0) } }

    func account(address: String) async throws -> Account? { try await read { [accounts = room.accounts] in try accounts.account(address: address, $0) } }

    func grants(of number: Int64) async throws -> [RoleGrant] { try await read { [accounts = room.accounts] in try accounts.grants(of: number, $0) } }

    /// All that is told of accounts, oldest first.
    func events() async throws -> [AccessEvent] {
        try await read { [events = room.events] reader in
            try events.events(from: ChangeNumber(0), through: reader.change(), reader).sorted { $0.key.value < $1.key.value }.flatMap(\.value)
        }
    }

    /// Who wrote the newest change, and why.
    func newest() async throws -> (name: String, role: String, why: String, account: Int64?) {
        try await read { reader in
            let entry = try reader.first("SELECT actor, role, why FROM audit_entry ORDER BY change DESC LIMIT 1") { ($0.text(0), $0.text(1), $0.text(2)) }
            let account = try reader.first(
                "SELECT account FROM trail_sender WHERE since = ?1", [.int(reader.change().value)]
            ) { $0.optionalInt(0) }
            return (entry?.0 ?? "", entry?.1 ?? "", entry?.2 ?? "", account ?? nil)
        }
    }
}

/// Coming in, and asking for pages.
extension AccessHouse {
    /// Signs somebody in, as the right password and code would.
    /// - Returns: the token of the sign-in.
    func signIn(_ number: Int64, _ stage: SignInStage = .strong) async throws -> String {
        guard let account = try await account(number) else { throw StoreRefusal.locked }
        let sender = AccessHouse.sender()
        let entrance = try await SigningIn(room: room, sender: sender, now: clock.now).enter(account, stage)
        return AccessHouse.value(of: AccessRoom.sessionCookie, in: entrance.cookies) ?? ""
    }

    /// The value of a cookie that was set.
    static func value(of name: StaticString, in cookies: [HostCookie]) -> String? {
        let head = HostCookie.name(name) + "="
        return cookies.map(\.text).first { $0.hasPrefix(head) }.map { String($0.dropFirst(head.count).prefix { $0 != ";" }) }
    }

    static func sender(_ token: String? = nil, address: String = "192.0.2.7", cookies: [String] = []) -> Sender {
        var request = SiteRequest(target: "/", headers: ["host": "samsyn.exempelby.se", "user-agent": "Provläsare"])
        request.peer = address
        let all = cookies + (token.map { ["\(HostCookie.name(AccessRoom.sessionCookie))=\($0)"] } ?? [])
        if !all.isEmpty { request.headers["cookie"] = all.joined(separator: "; ") }
        return Sender(request)
    }

    /// Who stands behind a token, and what they may do right now.
    func visit(_ token: String?) async throws -> Visit { try await room.visit(AccessHouse.sender(token)) }

    func site(_ routes: [Route]) -> Site {
        let (store, room, clock, told) = (store, room, clock, told)
        return Site(
            routes: routes, frame: SiteFrame(cooperation: "Norrby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(
                change: { try await store.read { try $0.change() } }, now: { clock.now },
                visit: { try await room.visit($0) }, tell: { told.add($0) }),
            cacheBytes: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Somebody at a browser who has signed in; nobody where no account is named.
    func browser(_ routes: [Route], of account: Int64? = nil, _ stage: SignInStage = .strong) async throws -> Browser {
        var token: String?
        if let account { token = try await signIn(account, stage) }
        return Browser(site: site(routes), token: token)
    }
}

/// Somebody at a browser: sends the cookie with every request, and the page's token with every form.
struct Browser: Sendable {
    let site: Site
    let token: String?
    var host = "samsyn.exempelby.se"

    func get(_ target: String) async -> SiteResponse { await site.respond(to: request("GET", target)) }

    func send(_ target: String, _ fields: [(String, String)] = []) async -> SiteResponse {
        var request = request("POST", target)
        request.headers["sec-fetch-site"] = "same-origin"
        let own = token.map { [("formular", Secrets.formToken(of: $0))] } ?? []
        request.body = Array((own + fields).map { "\(Browser.encoded($0.0))=\(Browser.encoded($0.1))" }.joined(separator: "&").utf8)
        return await site.respond(to: request)
    }

    private func request(_ method: String, _ target: String) -> SiteRequest {
        var request = SiteRequest(method: method, target: target, headers: ["host": host, "user-agent": "Provläsare"])
        request.peer = "192.0.2.7"
        if let token { request.headers["cookie"] = "\(HostCookie.name(AccessRoom.sessionCookie))=\(token)" }
        return request
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
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
