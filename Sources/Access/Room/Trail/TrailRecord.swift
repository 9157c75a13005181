import AccessRules
import Almanac
import Picture
import Storage
import Tabular

/// A change as an auditor reads it.
struct TrailRecord: Sendable {
    /// What is told of a change of one's own cooperation, and of programs.
    struct Content: Sendable {
        let name: String
        let role: String
        let organisation: String?
        let account: Int64?
        let why: String
        let touches: [TrailTouch]
        let events: [AccessEvent]
    }

    let change: ChangeNumber
    let at: Instant
    let hash: String
    /// Nil for a change of another cooperation.
    let content: Content?

    /// - Parameter events: what people did with their accounts in this change.
    init(_ found: TrailFound, _ events: [AccessEvent], _ sight: TrailSight) {
        (change, at, hash) = (found.change, found.entry.at, found.entry.hash)
        guard sight.shows(found, events) else {
            content = nil
            return
        }
        let leaves = events.contains(where: sight.isElsewhere)
        content = Content(
            name: found.entry.actor.name, role: found.entry.actor.role, organisation: found.sender?.organisation, account: found.sender?.account,
            why: leaves ? "Gick över till \(TrailSight.elsewhere)" : found.entry.why, touches: found.touches, events: events.map(sight.told))
    }
}

extension TrailRecord.Content {
    /// `granskare, Norrby kommun`.
    var standing: String {
        // A name that has been purged says so once.
        let role = role == name ? "" : role
        return [role, organisation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What the change did to which tables, in words; not the ones that only say who stands behind it and that something happened.
    func tables(_ words: TableWords) -> [String] {
        touches.filter { $0.table != TableWords.sender && $0.table != TableWords.events }.map { "\(words.name($0.table)): \($0.words)" }
    }

    /// Everything that words are looked for in.
    func texts(_ words: TableWords) -> [String] {
        [name, role, organisation ?? "", why] + touches.map { words.name($0.table) } + events.flatMap { [$0.words, $0.ground ?? ""] }
    }
}

extension TrailTouch {
    /// `2 nya, 1 avslutad`.
    var words: String {
        let new = added == 0 ? nil : "\(Swedish.count(added)) \(added == 1 ? "ny" : "nya")"
        let over = ended == 0 ? nil : "\(Swedish.count(ended)) \(ended == 1 ? "avslutad" : "avslutade")"
        let said = [new, over].compactMap { $0 }
        return said.isEmpty ? "inga rader" : said.joined(separator: ", ")
    }
}

extension AccessEvent {
    /// `nekades: GET /personer, 3 gånger, från 192.0.2.1`.
    var words: String {
        let head = about.isEmpty ? kind.name : "\(kind.name): \(about)"
        return [head, times > 1 ? "\(Swedish.count(times)) gånger" : nil, address.map { "från \($0)" }].compactMap { $0 }.joined(separator: ", ")
    }

    var json: JSON {
        .of([
            "kind": .string(kind.rawValue), "account": .optional(account), "cooperation": .optional(cooperation?.text), "about": .string(about),
            "address": .optional(address), "ground": .optional(ground), "times": .int(times),
        ])
    }
}

/// As data.
extension TrailRecord {
    var json: JSON { .object(members) }

    var members: [JSON.Member] {
        let head: [JSON.Member] = [
            .init(key: "change", value: .int(change.value)), .init(key: "at", value: .string(at.description)), .init(key: "hash", value: .string(hash)),
            .init(key: "own", value: .bool(content != nil)),
        ]
        guard let content else { return head }
        return head + [
            .init(key: "name", value: .string(content.name)), .init(key: "role", value: .string(content.role)),
            .init(key: "organisation", value: .optional(content.organisation)), .init(key: "account", value: .optional(content.account)),
            .init(key: "why", value: .string(content.why)),
            .init(
                key: "tables",
                value: .array(content.touches.map { .of(["table": .string($0.table), "added": .int($0.added), "ended": .int($0.ended)]) })),
            .init(key: "events", value: .array(content.events.map(\.json))),
        ]
    }

    static let heads = ["change", "at", "name", "role", "organisation", "why", "tables", "events", "ground", "hash"]

    func cells(_ words: TableWords) -> [CsvCell] {
        let (number, time, link) = (CsvCell.whole(change.value), CsvCell.text(at.description), CsvCell.text(hash))
        guard let content else { return [number, time, .text(TrailSight.elsewhere), .blank, .blank, .blank, .blank, .blank, .blank, link] }
        let grounds = content.events.compactMap(\.ground).joined(separator: "; ")
        return [
            number, time, .text(content.name), .text(content.role), .text(content.organisation ?? ""), .text(content.why),
            .text(content.tables(words).joined(separator: "; ")), .text(content.events.map(\.words).joined(separator: "; ")), .text(grounds), link,
        ]
    }
}
