import Almanac
import Picture
import RecordsRules
import Storage

/// A type of record with its rule.
struct RetentionSight: Sendable {
    let type: RecordType
    /// Nil where there is none: nothing is purged.
    let rule: RetentionRule?
    /// What would be purged today; empty where nothing would.
    let due: [RecordsDue]

    var rows: Int { due.reduce(0) { $0 + $1.rows } }
}

/// What a purge today would take, or took.
struct PurgePlan: Sendable {
    /// A type of record of which something goes.
    struct Part: Sendable {
        let type: RecordType
        let rule: RetentionRule
        let ground: PurgeGround
        let due: [RecordsDue]

        var rows: Int { due.reduce(0) { $0 + $1.rows } }
    }

    let parts: [Part]
    /// The change that it was worked out for, or that it became.
    var change: ChangeNumber

    var rows: Int { parts.reduce(0) { $0 + $1.rows } }

    /// Tells two plans apart: what was looked at must be what goes.
    var mark: String {
        let lines = parts.flatMap { part in
            part.due.map { "\(part.type.slug) \(part.ground.before) \(part.ground.decision) \($0.table) \($0.about ?? "") \($0.rows)" }
        }
        return Sha256.hex(of: Array(lines.joined(separator: "\n").utf8))
    }
}

/// Why nothing could be done with a rule, or a purge.
enum RetentionRefusal: Error, Hashable, Sendable {
    /// No such type of record.
    case absent
    /// It is always preserved.
    case preserved
    case flaw(RetentionDraft.Flaw)
    /// What would go is not what was looked at.
    case moved

    var words: String {
        switch self {
        case .absent: "Det finns ingen sådan handlingstyp."
        case .preserved: "Den handlingstypen bevaras alltid: det finns inget sätt att gallra den."
        case .flaw(let flaw): flaw.words
        case .moved: "Det som skulle gallras är inte längre det som sidan visade. Läs igenom listan på nytt."
        }
    }
}

/// What a registrar does with the rules.
struct RetentionDesk: Sendable {
    let room: RecordsRoom
    let actor: Actor
    let now: Instant

    var today: Day { SwedishTime.local(of: now).day }

    /// Every type of record, with its rule and what a purge would take today.
    func sights() async throws -> (sights: [RetentionSight], runs: [PurgeRun], change: ChangeNumber) {
        try await room.store.read { [room, today] reader in
            let rules = try room.rules.rules(reader)
            let sights = try room.types.map { type in
                let rule = rules[type.slug.text]
                return RetentionSight(type: type, rule: rule, due: try RetentionDesk.due(type, rule, on: today, reader))
            }
            return (sights, try reader.purgeRuns(), try reader.change())
        }
    }

    /// Sets the rule of a type.
    /// - Throws: `RetentionRefusal`.
    func set(_ slug: String, _ draft: RetentionDraft) async throws {
        guard let type = room.types.first(where: { $0.slug.text == slug }) else { throw RetentionRefusal.absent }
        let rule: RetentionRule
        do { rule = try draft.rule(on: today) } catch { throw RetentionRefusal.flaw(error) }
        guard rule.months == nil || type.purging != nil else { throw RetentionRefusal.preserved }
        _ = try await room.store.write(by: actor, at: now, why: "Satte regel för \(type.title): \(rule.term.words.lowercased()) enligt \(rule.decision)") {
            [room] in try room.rules.set(rule, for: type, $0)
        }
    }

    /// What a purge today would take, by the rules there are.
    func plan() async throws -> PurgePlan { try await room.store.read { [room, today] in try RetentionDesk.plan(room, on: today, $0) } }

    /// Purges what the rules say, in one change.
    /// - Parameter mark: of the plan that was looked at; nil when nobody has.
    /// - Throws: `RetentionRefusal.moved` when that is another.
    @discardableResult
    func purge(expecting mark: String?) async throws -> PurgePlan {
        let written = try await room.store.write(by: actor, at: now, why: "Gallrade enligt reglerna", isLong: true) { [room, today] writer in
            let plan = try RetentionDesk.plan(room, on: today, writer.reader)
            if let mark, mark != plan.mark { throw RetentionRefusal.moved }
            for part in plan.parts { try part.type.purging?.purge(part.ground, writer) }
            return plan
        }
        var plan = written.answer
        plan.change = written.change
        return plan
    }

    private static func plan(_ room: RecordsRoom, on today: Day, _ reader: Reader) throws -> PurgePlan {
        let rules = try room.rules.rules(reader)
        let parts = try room.types.compactMap { type -> PurgePlan.Part? in
            guard let rule = rules[type.slug.text], let before = rule.cutOff(on: today) else { return nil }
            let due = try RetentionDesk.due(type, rule, on: today, reader)
            let ground = PurgeGround(recordType: type.slug, decision: rule.decision, before: before, on: today)
            return due.isEmpty ? nil : PurgePlan.Part(type: type, rule: rule, ground: ground, due: due)
        }
        return PurgePlan(parts: parts, change: try reader.change())
    }

    private static func due(_ type: RecordType, _ rule: RetentionRule?, on today: Day, _ reader: Reader) throws -> [RecordsDue] {
        guard let before = rule?.cutOff(on: today), let purging = type.purging else { return [] }
        return try purging.due(before: before, reader).filter { $0.rows > 0 }
    }
}

extension RetentionRule {
    var term: RecordTerm { months.map { .purge(months: $0) } ?? .preserve }
}
