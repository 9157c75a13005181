import Almanac
import Markup
import Picture
import RecordsRules
package import Web

extension Disclosures {
    /// Every address of disclosures. They are for who keeps public records.
    package var routes: [Route] {
        let keeper = Permission.holders(of: .keepRecords)
        return [
            .get("/utlamnande", keeper, cached: false) { try await DisclosureAnswer(self, $0).list() },
            .post("/utlamnande", keeper) { try await DisclosureAnswer(self, $0).begin() },
            .get("/utlamnande/{nummer}", keeper, formats: [.html, .pdf], cached: false) { try await DisclosureAnswer(self, $0).one() },
            .get("/utlamnande/utkast/{utkast}", keeper, cached: false) { try await DraftAnswer(self, $0).records() },
            .post("/utlamnande/utkast/{utkast}/handlingar", keeper) { try await DraftAnswer(self, $0).choose() },
            .post("/utlamnande/utkast/{utkast}/ta-bort", keeper) { try await DraftAnswer(self, $0).remove() },
            .get("/utlamnande/utkast/{utkast}/handling/{plats}", keeper, cached: false) { try await DraftAnswer(self, $0).masks() },
            .post("/utlamnande/utkast/{utkast}/handling/{plats}", keeper) { try await DraftAnswer(self, $0).saveMasks() },
            .get("/utlamnande/utkast/{utkast}/granska", keeper, cached: false) { try await DraftAnswer(self, $0).preview() },
            .post("/utlamnande/utkast/{utkast}/kopia", keeper) { try await DraftAnswer(self, $0).make() },
            .post("/utlamnande/utkast/{utkast}/slang", keeper) { try await DraftAnswer(self, $0).drop() },
        ]
    }
}

/// Answers about what has been given out.
struct DisclosureAnswer {
    private let desk: DisclosureDesk
    private let request: PageRequest
    private let titles: [Slug: String]

    init(_ room: Disclosures, _ request: PageRequest) {
        desk = DisclosureDesk(room: room, viewer: request.viewer, now: request.now)
        titles = Dictionary(room.sources.map { ($0.kind, $0.called) }, uniquingKeysWith: { first, _ in first })
        self.request = request
    }

    func list(_ refusal: DisclosureRefusal? = nil) async throws -> Answer {
        let before = try request[query: "fore"].map { text in
            guard let number = Int(text), number > 0 else { throw Faults.unreadable("fore", found: text, expected: "ett utlämnandes nummer") }
            return number
        }
        let list = try await DisclosurePieces.found("/utlamnande") { try await desk.all(before: before) }
        return .page(DisclosuresPage(list: list, fields: request.fields, refusal: refusal).page)
    }

    func begin() async throws -> Answer {
        do {
            let number = try await desk.begin(asked: request.fields["begart"] ?? "", recipient: request.fields["mottagare"] ?? "")
            return .redirect(.draft(number))
        } catch let refusal as DisclosureRefusal where refusal != .absent {
            return try await list(refusal)
        }
    }

    func one() async throws -> Answer {
        let text = request.captures["nummer"] ?? ""
        let path = "/utlamnande/\(text)"
        return try await DisclosurePieces.found(path) {
            guard let number = Int(text), number > 0, String(number) == text else { throw DisclosureRefusal.absent }
            if request.format == .pdf {
                return .file(try await desk.copy(number), type: "application/pdf", name: "utlamnande-\(number).pdf")
            }
            return .page(DisclosurePage(sight: try await desk.one(number), called: titles).page)
        }
    }
}

/// What the pages share.
enum DisclosurePieces {
    /// What is not there answers like any address that is not.
    static func found<Found>(_ path: String, _ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch DisclosureRefusal.absent { throw Refused(.absent, [Faults.noSuchPage(path)]) }
    }

    /// What went wrong, above the form.
    static func fault(_ refusal: DisclosureRefusal?) -> Html {
        guard let refusal else { return .empty }
        return div(.class("ruta fel mellan"), .role("alert")) {
            h2 { "Inget är sparat" }
            p { refusal.words }
        }
    }

    static let crumb = Crumb("Utlämnande", Link("/utlamnande"))
}

extension Link {
    static func disclosure(_ number: Int) -> Link { Link(["utlamnande", String(number)]) }

    /// A page of a draft.
    static func draft(_ number: Int64, _ rest: String..., query: [(name: String, value: String)] = []) -> Link {
        Link(["utlamnande", "utkast", String(number)] + rest, query: query)
    }
}
