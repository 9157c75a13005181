import Almanac
import Logging
import Markup
import Picture
import RecordsRules
import Storage
import StoresUnderTest
import Web

@testable import Records

/// A store with three files read in, a month apart, and the room that keeps their rules. All that stands in it is made up.
final class RecordsHouse: Sendable {
    let place = EmptyPlace()
    let store: Store
    let room: RecordsRoom

    static let clerk = Actor(name: "Sascha Exempel", role: "registrator", account: 8)
    static let reader = Actor(name: "Lo Exempel", role: "analytiker", account: 9)
    static let source = Source(slug: Slug(known: "anmalda-brott"), name: "Anmälda brott", kind: "counts", definition: "Anmälningar.")

    init() async throws {
        store = try await Store.create(place.store, schema: StoreSchema(rooms: [RecordsSchema.room]))
        room = RecordsRoom(store: store, rooms: [StoreRecords.records])
        for month in 1...3 {
            _ = try await store.write(by: RecordsHouse.reader, at: RecordsHouse.moment("2024-0\(month)-15"), why: "Läste in antal") { writer in
                try writer.ensure(RecordsHouse.source)
                _ = try writer.addBatch(
                    what: "counts", source: RecordsHouse.source.slug, file: RecordsHouse.file(month),
                    form: FileForm(format: "csv", encoding: "utf-8", separator: ","), parameters: "", rows: RowTally(read: 1, new: 1))
            }
        }
    }

    static func file(_ month: Int) -> ImportFile { ImportFile(name: "antal-\(month).csv", bytes: Array("område,antal\nExempelby,\(month)\n".utf8)) }

    static func moment(_ day: String) -> Instant { Instant(text: "\(day)T12:00") ?? Instant(millisecondsSince1970: 0) }

    func desk(on day: String) -> RetentionDesk { RetentionDesk(room: room, actor: RecordsHouse.clerk, now: RecordsHouse.moment(day)) }

    /// Two years, counted from the day a file was read in.
    static let rule = [
        "handling": "inlasta-filer", "regel": "gallra", "tid": "2", "enhet": "ar", "beslut": "Dokumenthanteringsplan 2026, dnr 12 (exempel)",
        "beslutare": "Kommunstyrelsen", "beslutsdag": "2024-01-02",
    ]

    func setRule(on day: String = "2024-04-01") async throws {
        var draft = RetentionDraft(RecordsHouse.rule)
        draft.decidedOn = "2024-01-02"
        try await desk(on: day).set("inlasta-filer", draft)
    }

    /// Which of the files still have their content.
    func kept() async throws -> [Bool] {
        try await store.read { reader in try (1...3).map { try reader.isKept(file: RecordsHouse.file($0).sha256) } }
    }

    /// The room's pages on a day, as somebody with a right finds them.
    func site(on day: String, right: Right? = .keepRecords) -> Site {
        let viewer = Viewer(RecordsHouse.clerk, circle: .authority, rights: right.map { [$0] } ?? [])
        let (store, now) = (store, RecordsHouse.moment(day))
        return Site(
            routes: room.routes(tables: ["import_file": "inlästa filer"]),
            frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(change: { try await store.read { try $0.change() } }, now: { now }, visit: { _ in Visit(viewer) }),
            cacheBytes: 0, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}

extension Site {
    func get(_ target: String) async -> SiteResponse { await respond(to: SiteRequest(target: target, headers: [:])) }

    func send(_ target: String, _ fields: [String: String]) async -> SiteResponse {
        let body = fields.map { "\(Site.encoded($0.key))=\(Site.encoded($0.value))" }.joined(separator: "&")
        return await respond(to: SiteRequest(method: "POST", target: target, headers: ["sec-fetch-site": "same-origin"], body: Array(body.utf8)))
    }

    private static func encoded(_ text: String) -> String { text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
