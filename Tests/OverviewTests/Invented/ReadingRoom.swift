import Almanac
import Areas
import AreasRules
import Foundation
import Logging
import Overview
import Picture
import Storage
import StoresUnderTest
import Synchronization
import Web

@testable import samsyn

extension AreaStore: AreaDirectoryAtlas {}

/// A house of a few areas and one source, with an invented importer and invented figures: what a reader does is told from outside, through the pages.
final class ReadingRoom: Sendable {
    private let place = EmptyPlace()
    let house: House
    let site: Site
    /// The clock of the site; a test that needs another makes a room of its own.
    let now: Instant

    init(now: Instant = DemoSite.now, limits: UploadDesk.Limits = .init(), cacheBytes: Int = 0) async throws {
        self.now = now
        house = try await House.openOrCreate(place.store)
        try await ReadingRoom.furnish(house)
        let (store, keys) = (house.store, Keys())
        let overview = Overview(
            store: store, board: FigureBoard([InventedFigures(store: store)]), remarks: [], atlas: house.areas.areas, details: InventedDetails(),
            importers: [InventedImporter(store: store, areas: house.areas.areas)], desk: UploadDesk(limits: limits, token: { keys.next }))
        site = Site(
            routes: overview.routes, frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(
                change: { try await store.read { try $0.change() } }, now: { now }, visit: { _ in Visit(cacheBytes > 0 ? .anybody : .worker) }),
            cacheBytes: cacheBytes,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Four areas within Exempelby, and a source that one file has been read from.
    private static func furnish(_ house: House) async throws {
        let ring = "[[[17.8,59.3],[17.9,59.3],[17.9,59.4],[17.8,59.4],[17.8,59.3]]]"
        let features = ["Grimsta", "Råcksta", "Vinsta", "Vällingby"].map {
            #"{"type":"Feature","properties":{"namn":"\#($0)"},"geometry":{"type":"Polygon","coordinates":\#(ring)}}"#
        }
        let map = ImportFile(name: "karta.geojson", bytes: Array(#"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#.utf8))
        let order = AreaImportOrder(division: "stadsdel", nameProperty: "namn", codeProperty: nil, parent: "Exempelby", sequence: .alphabetic)
        let actor = Actor(name: "Provet", role: "prov")
        _ = try await house.areas.importer.run(map, order, dryRun: false, by: actor, at: DemoSite.now)
        let source = Source(slug: Slug(known: "anmalda-brott"), name: "Anmälda brott", kind: "counts", definition: "Anmälda brott, påhittade.")
        _ = try await house.store.write(by: actor, at: DemoSite.now, why: "Läste in antal ur compstat.csv") { writer in
            try writer.ensure(source)
            let form = FileForm(format: "csv", encoding: "utf-8", separator: ",")
            _ = try writer.addBatch(
                what: "counts", source: source.slug, file: ImportFile(name: "compstat.csv", bytes: [65]), form: form, parameters: "", rows: RowTally(new: 85))
        }
    }

    func get(_ target: String) async -> SiteResponse { await site.respond(to: SiteRequest(target: target)) }

    /// Sends a form, as a browser does from a page without files.
    func send(_ target: String, _ fields: [(String, String)]) async -> SiteResponse {
        let body = fields.map { "\(ReadingRoom.encoded($0.0))=\(ReadingRoom.encoded($0.1))" }.joined(separator: "&")
        return await site.respond(to: SiteRequest(method: "POST", target: target, body: Array(body.utf8)))
    }

    /// Sends a form with a file in it.
    func upload(_ name: String, _ text: String, _ fields: [(String, String)]) async -> SiteResponse {
        let parts = fields.map { "--G\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
        let file = "--G\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(name)\"\r\nContent-Type: text/csv\r\n\r\n\(text)\r\n--G--\r\n"
        return await site.respond(
            to: SiteRequest(
                method: "POST", target: "/lasa-in", headers: ["content-type": "multipart/form-data; boundary=G"], body: Array((parts.joined() + file).utf8)))
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The newest change of the store.
    var change: ChangeNumber {
        get async throws { try await house.store.read { try $0.change() } }
    }
}

/// Keys in order, so that a test knows them.
private final class Keys: Sendable {
    private let count = Mutex(0)

    var next: String {
        count.withLock { count in
            count += 1
            return "nyckel-\(count)"
        }
    }
}
