import Almanac
import Logging
import Picture
import RecordsRules
import Storage
import StoresUnderTest
import Synchronization

@testable import Records
@testable import Web

/// Records as a test wants them: made up, and changed as the test goes.
final class ExampleRecords: DisclosableSource {
    let kind = Slug(known: "noter")
    let title = "Noter"
    let called = "Not"
    private let held: Mutex<[DisclosableRecord]>
    /// Ids that readers of the place circle may not read.
    private let closed: Set<String> = ["9"]

    init(_ records: [DisclosableRecord]) { held = Mutex(records) }

    func set(_ records: [DisclosableRecord]) { held.withLock { $0 = records } }

    func search(_ question: RecordQuestion, _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        Array(readable(sight).filter(question.holds).prefix(question.limit))
    }

    func records(_ ids: [String], _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord] {
        readable(sight).filter { ids.contains($0.key.id) }
    }

    private func readable(_ sight: RecordSight) -> [DisclosableRecord] {
        held.withLock { $0 }.filter { sight.viewer.circle == .authority || !closed.contains($0.key.id) }
    }

    static func note(_ id: String, _ text: String, by author: String = "Robin Exempel") -> DisclosableRecord {
        DisclosableRecord(
            key: RecordKey(kind: Slug(known: "noter"), id: id), title: "Not om torget", day: Day(text: "2024-11-0\(id)"),
            fields: [.init("Text", text), .init("Skriven av", author)])
    }
}

/// Sets a copy as plain text, and remembers it. Not a document's bytes: what stands in those is tried where the tools are.
final class PlainPrinter: CopyPrinter {
    private let held = Mutex<(copies: [DisclosedCopy], meanwhile: (@Sendable () async throws -> Void)?)>(([], nil))

    var copies: [DisclosedCopy] { held.withLock { $0.copies } }

    /// Something that happens once while a document is set.
    func meanwhile(_ work: @escaping @Sendable () async throws -> Void) { held.withLock { $0.meanwhile = work } }

    func pdf(of copy: DisclosedCopy) async throws -> [UInt8] {
        let work = held.withLock { held in
            held.copies.append(copy)
            defer { held.meanwhile = nil }
            return held.meanwhile
        }
        try await work?()
        return Array(("%PDF-prov \(copy.head.number)\n" + copy.texts.joined(separator: "\n")).utf8)
    }
}

/// Who keeps records, until it is taken away.
final class ExampleKeepers: RecordKeepers {
    private let held = Mutex(true)
    func takeAway() { held.withLock { $0 = false } }
    func keepsRecords(_ viewer: Viewer, _ reader: Reader) throws -> Bool { held.withLock { $0 } && viewer.rights.contains(.keepRecords) }
}

/// A store of its own with a few made-up notes, and people who keep records in two cooperations.
final class DisclosureHouse: Sendable {
    static let norrby = Slug(known: "norrby")
    static let soderby = Slug(known: "soderby")
    static let start = Instant(text: "2024-11-11T08:00") ?? Instant(millisecondsSince1970: 0)

    let place = EmptyPlace()
    let store: Store
    let records: ExampleRecords
    let printer = PlainPrinter()
    let keepers = ExampleKeepers()
    let room: Disclosures
    private let clock = Mutex(DisclosureHouse.start)

    init() async throws {
        records = ExampleRecords([
            ExampleRecords.note("1", "Kim Exempel, 070-123 45 67, såg något vid torget"), ExampleRecords.note("2", "Cykeln som kim saknade är tillbaka"),
            ExampleRecords.note("9", "Bara för myndigheter"),
        ])
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [DisclosureSchema.room]))
        room = Disclosures(store: store, sources: [records], printer: printer, keepers: keepers)
    }

    var now: Instant { clock.withLock { $0 } }

    func turn(days: Int) { clock.withLock { $0 = Instant(millisecondsSince1970: $0.millisecondsSince1970 + Int64(days) * 86_400_000) } }

    static func registrar(
        _ account: Int64 = 7, in cooperation: Slug = norrby, circle: Circle = .authority, rights: Set<Right> = [.keepRecords]
    ) -> Viewer {
        Viewer(
            Actor(name: "Sascha Exempel", role: "registrator", organisation: "Exempelby kommun", cooperation: cooperation, account: account),
            circle: circle, rights: rights)
    }

    func desk(_ viewer: Viewer = registrar()) -> DisclosureDesk { DisclosureDesk(room: room, viewer: viewer, now: now) }

    static func key(_ id: String) -> RecordKey { RecordKey(kind: Slug(known: "noter"), id: id) }

    /// A draft with some records, and the masks of the first.
    func draft(_ ids: [String] = ["1"], _ parts: [MaskOrder.Part] = [], by viewer: Viewer = registrar()) async throws -> Int64 {
        let desk = desk(viewer)
        let number = try await desk.begin(asked: "Noter om torget", recipient: "")
        try await desk.choose(ids.map(DisclosureHouse.key), in: number, state: desk.draft(number).state)
        if !parts.isEmpty { try await desk.mask(0, of: number, state: desk.draft(number).state, MaskOrder(parts: parts)) }
        return number
    }

    /// Makes the copy of a draft as it is previewed.
    @discardableResult
    func make(_ number: Int64, by viewer: Viewer = registrar()) async throws -> Int {
        let desk = desk(viewer)
        return try await desk.make(number, seal: desk.preview(number).seal)
    }

    /// The rows of a table, counted.
    func count(_ table: String) throws -> Int { try ByHand.number("SELECT count(*) FROM \(table)", in: place) ?? -1 }

    /// How many changes the trail knows.
    func changes() async throws -> Int64 { try await store.read { try $0.change().value } }

    func browser(_ viewer: Viewer = registrar()) -> DisclosureBrowser {
        let (store, held) = (store, self)
        let site = Site(
            routes: room.routes, frame: SiteFrame(cooperation: "Norrby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(
                change: { try await store.read { try $0.change() } }, now: { held.now }, visit: { _ in Visit(viewer, formToken: "prov") },
                tell: { _ in }), cacheBytes: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return DisclosureBrowser(site: site)
    }
}

/// Somebody at a browser who sends the page's token with every form.
struct DisclosureBrowser: Sendable {
    let site: Site

    func get(_ target: String) async -> SiteResponse { await site.respond(to: SiteRequest(target: target, headers: ["host": "samsyn.exempelby.se"])) }

    func send(_ target: String, _ fields: [(String, String)] = []) async -> SiteResponse {
        let body = ([("formular", "prov")] + fields).map { "\(DisclosureBrowser.encoded($0.0))=\(DisclosureBrowser.encoded($0.1))" }.joined(separator: "&")
        let headers = ["host": "samsyn.exempelby.se", "sec-fetch-site": "same-origin"]
        return await site.respond(to: SiteRequest(method: "POST", target: target, headers: headers, body: Array(body.utf8)))
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension SiteResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The value of the page's hidden field of a name; empty where there is none.
    func hidden(_ name: String) -> String {
        text.matches(of: #/<input type="hidden" name="([a-z]+)" value="([^"]*)"/#).first { $0.1 == name }.map { String($0.2) } ?? ""
    }

    /// What a reader hears of the page's own content.
    var words: String {
        let content = text.firstRange(of: "<main").map { text[$0.lowerBound...] } ?? text[...]
        let own = content.firstRange(of: "</main>").map { content[..<$0.lowerBound] } ?? content
        return own.replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
