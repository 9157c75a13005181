import AccessRules
import Picture
import Storage

/// What an auditor of one cooperation sees of the trail: what was done there, and what programs did. Of others' changes they see that there was one, so
/// that the chain can be read whole.
struct TrailSight: Sendable {
    /// A role that somebody had, from a change to another.
    private struct Holding: Sendable {
        let cooperation: String
        let since: Int64
        let until: Int64

        func covers(_ change: Int64) -> Bool { since <= change && change < until }
    }

    private let cooperation: Slug?
    private let holdings: [Int64: [Holding]]
    /// The accounts that each change added, changed or gave and took roles.
    private let touched: [Int64: Set<Int64>]

    /// Reads every account and role there has been; people are few.
    init(of cooperation: Slug?, _ reader: Reader) throws {
        self.cooperation = cooperation
        let roles = try reader.rows("SELECT account, cooperation, since, until FROM role_grant ORDER BY id") { row in
            (account: row.int(0), holding: Holding(cooperation: row.text(1), since: row.int(2), until: row.optionalInt(3) ?? .max))
        }
        let accounts = try reader.rows("SELECT account, since, until FROM account ORDER BY id") { row in
            (account: row.int(0), since: row.int(1), until: row.optionalInt(2) ?? .max)
        }
        holdings = Dictionary(grouping: roles, by: \.account).mapValues { $0.map(\.holding) }
        let spans = roles.map { ($0.account, [$0.holding.since, $0.holding.until]) } + accounts.map { ($0.account, [$0.since, $0.until]) }
        touched = spans.reduce(into: [:]) { found, span in for change in span.1 { found[change, default: []].insert(span.0) } }
    }

    /// The accounts that have, or have had, a role in the cooperation.
    var accounts: Set<Int64> {
        Set(holdings.filter { $0.value.contains { $0.cooperation == cooperation?.text } }.keys)
    }

    /// Whether a change is shown as it is.
    func shows(_ found: TrailFound, _ events: [AccessEvent]) -> Bool {
        if let sender = found.sender {
            return sender.cooperation.map { $0 == cooperation } ?? isOurs(sender.account, found.change)
        }
        // What a program did for another cooperation's people names them.
        let people = touched[found.change.value] ?? []
        guard people.isEmpty || people.contains(where: { isOurs($0, found.change) }) else { return false }
        // A sign-in that failed has no sender, and yet it names somebody.
        return events.allSatisfy { event in
            (event.cooperation.map { $0 == cooperation } ?? true) && (event.account.map { isOurs($0, found.change) } ?? true)
        }
    }

    /// Whether an account belonged to the cooperation when a change was made: it had a role there; or it had none anywhere, and the ones it had had before
    /// were there too, or none at all.
    private func isOurs(_ account: Int64, _ change: ChangeNumber) -> Bool {
        let held = (holdings[account] ?? []).filter { $0.since <= change.value }
        let standing = held.filter { $0.covers(change.value) }
        let counted = standing.isEmpty ? held : standing
        return counted.isEmpty || counted.contains { $0.cooperation == cooperation?.text }
    }

    /// The event as it is told here: where somebody went is told there.
    func told(_ event: AccessEvent) -> AccessEvent {
        guard isElsewhere(event) else { return event }
        return AccessEvent(event.kind, account: event.account, about: TrailSight.elsewhere, address: event.address, times: event.times)
    }

    /// Whether it is about another cooperation that somebody went over to.
    func isElsewhere(_ event: AccessEvent) -> Bool { event.kind == .cooperationEntered && event.cooperation != cooperation }

    static let elsewhere = "annan samverkan"
}
