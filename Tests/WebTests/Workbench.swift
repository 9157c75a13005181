import Almanac
import Logging
import Markup
import Picture
import Storage
import Synchronization
import Tabular
import Web

/// A number that a test moves on, seen by what it hands out.
final class Dial: Sendable {
    private let held: Mutex<Int64>

    init(_ value: Int64) { held = Mutex(value) }

    var value: Int64 { held.withLock { $0 } }
    func turn() { held.withLock { $0 += 1 } }
}

/// What a site wanted in the trail, in order.
final class Told: Sendable {
    private let held = Mutex<[SiteEvent]>([])

    var all: [SiteEvent] { held.withLock { $0 } }
    func add(_ event: SiteEvent) { held.withLock { $0.append(event) } }
}

/// A small site with a page of every kind of answer.
struct Workbench: Sendable {
    /// The newest change of the store that the site stands on.
    let change = Dial(1)
    /// How many times the counting page was made.
    let made = Dial(0)
    let site: Site

    private struct Unforeseen: Error {}

    /// What forms of pages made for somebody who has signed in hold.
    static let formToken = "nyckelbrickan"
    /// What the site wanted in the trail.
    let told = Told()

    init(cacheBytes: Int = 1_000_000, viewer: @escaping @Sendable () -> Viewer = { .anybody }) {
        let (change, made, told) = (change, made, told)
        site = Site(
            routes: Workbench.pages(made) + Workbench.tables + Workbench.refusals,
            frame: SiteFrame(cooperation: "Exempelby", responsible: "Ingen.", headings: [.init("Översikt", Link("/"))]),
            assets: AssetCatalogue(folders: []),
            surroundings: .init(
                change: { ChangeNumber(change.value) }, now: { Instant(millisecondsSince1970: 1_731_308_400_000) },
                visit: { _ in
                    let viewer = viewer()
                    return Visit(viewer, formToken: viewer.isSignedIn ? Workbench.formToken : "")
                }, tell: { told.add($0) }),
            cacheBytes: cacheBytes, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private static func pages(_ made: Dial) -> [Route] {
        [
            .get("/", .everyone) { _ in .page(page("Översikt", "Hej.")) },
            .get("/sida/{namn}", .everyone, formats: [.html, .csv, .json]) { request in
                let words = "\(request.captures["namn"] ?? "") \(request[query: "q"] ?? "")"
                switch request.format {
                case .csv: return .csv(Array("a\r\n1\r\n".utf8), name: "sida.csv")
                case .json: return .json(Envelope(kind: "page", change: request.reading.asOf, data: .string(words)))
                default: return .page(page(words, words))
                }
            },
            .get("/raknare", .everyone) { _ in
                made.turn()
                return .page(page("Räknare", String(repeating: "Gjord \(made.value) gånger. ", count: 40)))
            },
            .get("/langsam", .everyone) { _ in
                made.turn()
                for _ in 0..<100 { await Task.yield() }
                return .page(page("Långsam", "Klar."))
            },
            .get("/forst-fel", .everyone) { _ in
                made.turn()
                guard made.value > 1 else { throw StoreRefusal.locked }
                return .page(page("Sedan rätt", "Klar."))
            },
            .get("/hjalpt", .everyone) { _ in .page(Page(title: "Hjälpt", scripts: [.personGuard, .report]) { h1 { "Hjälpt" } }) },
            .get("/vidare", .everyone, cached: false) { _ in .redirect(Link("/")) },
            .get("/halsa", .everyone, cached: false) { _ in .data(.of(["live": .bool(true)]), ready: false) },
            .direct("/matare") { _ in .file(Array("mått".utf8), type: "text/plain; charset=utf-8", name: "matare.txt") },
            .get("/fil", .everyone) { _ in .file([0, 1, 2], type: "application/octet-stream", name: "fil.bin") },
            .get("/hemlig", .members(of: .authority)) { _ in .page(page("Hemlig", "Hemligt.")) },
            .get("/kretsen", .members(of: .place)) { request in .page(page("Kretsen", "Krets \(request.reading.audience.rawValue).")) },
            .get("/mitt", .signedIn) { request in .page(page("Mitt konto", request.viewer.actor.name)) },
            .get("/moten", .holders(of: .lead)) { _ in .page(page("Möten", "Ett möte.")) },
            .post("/moten", .holders(of: .lead)) { _ in .redirect(Link("/moten")) },
            .upload("/ladda-upp", .everyone, bytes: 1_000_000) { request in .page(page("Uppladdat", told(request))) },
            .post("/skicka", .everyone) { request in .redirect(Link(["sida", request.fields["namn"] ?? "tom"])) },
        ]
    }

    private static let tables: [Route] = [
        .get("/tabell", .everyone, formats: [.html, .csv, .xlsx, .json]) { request in
            guard request.format != .html, let day = Day(text: "2024-11-11") else { return .page(page("Tabell", "Nivåer.")) }
            let rows: [[CsvCell]] = [[.text("Grimsta"), .whole(2)], [.text("=1+1"), .blank]]
            let table = TableExport(title: "Nivåer", header: ["område", "nivå"], rows: rows, notes: ["Källa: veckans möten."], created: day)
            return .table(table, name: "nivåer i år", format: request.format)
        },
        .get("/for-bred", .everyone, formats: [.html, .csv, .xlsx]) { request in
            let wide = [String](repeating: "a", count: 16_385)
            guard let day = Day(text: "2024-11-11") else { return .page(page("Tabell", "Bred.")) }
            return .table(TableExport(title: "Bred", header: wide, rows: [], created: day), name: "bred", format: request.format)
        },
    ]

    /// What came with a form, in words.
    private static func told(_ request: PageRequest) -> String {
        let fields = request.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let files = request.files.sorted { $0.key < $1.key }.map { name, file in
            "\(name)=\(file.name):\(file.bytes.count):\(file.bytes.reduce(0) { $0 &* 31 &+ Int($1) })"
        }
        return (fields + files).joined(separator: " ")
    }

    private static let refusals: [Route] = [
        .get("/fel", .everyone, formats: [.html, .json]) { _ in throw Unforeseen() },
        .get("/upptaget", .everyone) { _ in throw StoreRefusal.locked },
        .get("/trasig", .everyone, formats: [.html, .json]) { request in
            throw Faults.unreadable("ar", found: request[query: "ar"] ?? "", expected: "ett år", suggestions: ["2024"])
        },
        .get("/uppgifter", .everyone) { _ in throw Refused(.data, [Fault("data-wrong", "Det är fel i filen.", remedy: "Rätta den.")]) },
    ]

    private static func page(_ title: String, _ words: String) -> Page {
        Page(title: title, heading: "Översikt", crumbs: [Crumb(title)]) {
            PageParts.head(over: words, heading: title, lead: words)
            form(.action(Link("/"))) { input(.type("text"), .name("q"), .value(words)) }
        }
    }

    func get(_ target: String, _ headers: [String: String] = [:]) async -> SiteResponse {
        await site.respond(to: SiteRequest(target: target, headers: headers))
    }

    /// Sends a form as a page made for the sender would.
    func send(_ target: String, _ headers: [String: String] = [:]) async -> SiteResponse {
        await ask("POST", target, headers, body: "formular=\(Workbench.formToken)")
    }

    func ask(_ method: String, _ target: String, _ headers: [String: String] = [:], body: String = "") async -> SiteResponse {
        await site.respond(to: SiteRequest(method: method, target: target, headers: headers, body: Array(body.utf8)))
    }
}

extension SiteResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The one header of a name; nil when it is absent, and words that no test expects when it stands twice.
    subscript(name: String) -> String? {
        let values = headers.filter { $0.name == name }.map(\.value)
        return values.count > 1 ? "står \(values.count) gånger: \(values)" : values.first
    }
}
