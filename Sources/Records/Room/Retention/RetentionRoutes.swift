import Almanac
import Markup
import Picture
import RecordsRules
import Storage
import Tabular
import Web

extension RecordsRoom {
    /// Keeping the rules, and purging by them.
    func retentionRoutes(tables: [String: String]) -> [Route] {
        let keeper = Permission.holders(of: .keepRecords)
        return [
            .get("/handlingar", keeper, cached: false) { try await RetentionAnswer(self, tables, $0).rules(nil) },
            .post("/handlingar", keeper) { try await RetentionAnswer(self, tables, $0).save() },
            .get("/handlingar/gallra", keeper, cached: false) { try await RetentionAnswer(self, tables, $0).preview(nil) },
            .post("/handlingar/gallra", keeper) { try await RetentionAnswer(self, tables, $0).purge() },
            .get("/handlingar/gallrat", keeper, formats: [.html, .csv, .json], cached: false) { try await RetentionAnswer(self, tables, $0).log() },
        ]
    }
}

/// Answers about rules and purges.
struct RetentionAnswer {
    private let room: RecordsRoom
    private let desk: RetentionDesk
    private let request: PageRequest
    private let tables: [String: String]

    init(_ room: RecordsRoom, _ tables: [String: String], _ request: PageRequest) {
        self.room = room
        desk = RetentionDesk(room: room, actor: request.viewer.actor, now: request.now)
        (self.request, self.tables) = (request, tables)
    }

    /// - Parameter typed: a rule that could not be taken, and why.
    func rules(_ typed: RetentionForm.Typed?) async throws -> Answer {
        let found = try await desk.sights()
        return .page(RetentionPage(sights: found.sights, runs: found.runs, working: room.working, typed: typed).page)
    }

    func save() async throws -> Answer {
        let type = request.fields["handling"] ?? ""
        let draft = RetentionDraft(request.fields)
        do {
            try await desk.set(type, draft)
            return .redirect(RetentionPage.link)
        } catch let refusal as RetentionRefusal {
            guard refusal != .absent else { throw Refused(.absent, [Faults.noSuchPage("/handlingar")]) }
            return try await rules(.init(type: type, draft: draft, refusal: refusal))
        }
    }

    func preview(_ refusal: RetentionRefusal?) async throws -> Answer {
        .page(PurgePage(plan: try await desk.plan(), titles: titles, tables: tables, refusal: refusal).page)
    }

    func purge() async throws -> Answer {
        do {
            _ = try await desk.purge(expecting: request.fields["underlag"] ?? "")
            return .redirect(PurgeLogPage.link)
        } catch let refusal as RetentionRefusal {
            return try await preview(refusal)
        }
    }

    func log() async throws -> Answer {
        let (runs, sources, change) = try await room.store.read { (try $0.purgeRuns(), try $0.sources(asOf: $0.change()), try $0.change()) }
        let names = Dictionary(sources.map { ($0.slug.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        let page = PurgeLogPage(runs: runs, titles: titles, tables: tables, names: names)
        switch request.format {
        case .json: return .json(Envelope(kind: "purge-log", change: change, data: .of(["purges": .array(runs.map(\.json))])))
        case .csv, .xlsx: return .table(page.export(created: request.today), name: "gallrat", format: .csv)
        case .html, .pdf: return .page(page.page)
        }
    }

    private var titles: [String: String] { Dictionary(room.types.map { ($0.slug.text, $0.title) }, uniquingKeysWith: { first, _ in first }) }
}

extension RetentionDraft {
    /// As a form sends it.
    init(_ fields: [String: String]) {
        self.init()
        func field(_ name: String) -> String { String((fields[name] ?? "").prefix(400)) }
        (kind, number, unit) = (field("regel"), field("tid"), field("enhet"))
        (decision, decidedBy, decidedOn) = (field("beslut"), field("beslutare"), field("beslutsdag"))
    }

    /// What a rule looks like when it is to be changed.
    init(_ rule: RetentionRule) {
        self.init()
        kind = rule.months == nil ? "bevara" : "gallra"
        if let months = rule.months { (number, unit) = months % 12 == 0 ? (String(months / 12), "ar") : (String(months), "manader") }
        (decision, decidedBy, decidedOn) = (rule.decision, rule.decidedBy, rule.decidedOn.description)
    }
}

extension PurgeRun {
    var json: JSON {
        .of([
            "record_type": .string(ground.recordType.text), "decision": .string(ground.decision), "before": .string(ground.before.description),
            "on": .string(ground.on.description), "about": .optional(about), "table": .string(table), "rows": .int(rows), "change": .int(change.value),
        ])
    }
}
