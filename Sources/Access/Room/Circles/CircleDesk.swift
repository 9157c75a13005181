import AccessRules
import Almanac
import Picture
import Storage

/// Why a circle could not be set.
enum CircleRefusal: Error, Hashable, Sendable {
    case reach
    case reason
    /// It would be out of sight for the one who sets it.
    case outOfSight
    case absent

    var words: String {
        switch self {
        case .reach: "Välj vem som ska få läsa."
        case .reason: "Skriv varför, i en mening på högst 300 tecken. Skälet står kvar i spåret."
        case .outOfSight: "Det går inte att ge något till en krets som du själv inte läser. Be någon som leder arbetet göra det."
        case .absent: "Det finns inte."
        }
    }
}

/// Something with a circle, as it stands.
struct CircleStanding: Hashable, Sendable {
    let item: CircleItem
    /// Nil while nobody has raised or lowered it.
    let setting: CircleSetting?

    var reach: Reach { setting?.reach ?? item.first }
}

/// One raising or lowering with who did it and when.
struct CircleEvent: Sendable {
    let change: CircleChange
    let entry: TrailEntry?
}

/// What those do who raise and lower circles.
struct CircleDesk: Sendable {
    let room: AccessRoom
    /// What other rooms have that has a circle.
    let items: [CircleItem]
    let viewer: Viewer
    let now: Instant

    private var seen: Store { room.store.seen(by: Sight(of: viewer)) }

    /// Everything that has a circle and that the viewer may see, by kind.
    func all() async throws -> [CircleSubject.Kind: [CircleStanding]] {
        try await seen.read { [items] reader in
            let own = try reader.circleItems() + reader.circleFiles() + items.filter { try reader.sees($0.subject, from: $0.first) }
            return try Dictionary(grouping: own.map { try CircleDesk.standing($0, reader) }) { $0.item.subject.kind }
        }
    }

    /// One thing with a circle, and how it has been raised and lowered.
    /// - Throws: `CircleRefusal.absent` when there is none, or none that the viewer may see.
    func one(_ subject: CircleSubject) async throws -> (standing: CircleStanding, history: [CircleEvent]) {
        try await seen.read { [items] reader in
            let standing = try CircleDesk.standing(try CircleDesk.found(subject, items, reader), reader)
            let history = try reader.circleHistory(of: subject).map { CircleEvent(change: $0, entry: try reader.trailEntry($0.change)) }
            return (standing, history)
        }
    }

    /// Raises or lowers a circle.
    /// - Parameter reach: nil for what the thing has from the beginning.
    /// - Throws: `CircleRefusal`.
    func set(_ subject: CircleSubject, to reach: Reach?, because typed: String) async throws {
        guard let reason = TypedLine.reason(typed) else { throw CircleRefusal.reason }
        let sight = Sight(of: viewer)
        let item = try await one(subject).standing.item
        guard sight.sees(reach ?? item.first) else { throw CircleRefusal.outOfSight }
        let words = "Satte kretsen för ”\(item.name)” till \((reach ?? item.first).name): \(reason)"
        _ = try await room.store.write(by: viewer.actor, at: now, why: words) { [room, viewer] writer in
            _ = try PeopleBook(room, viewer, writer.reader, right: .setCircles)
            try writer.setReach(reach, of: subject, because: reason)
        }
    }

    private static func standing(_ item: CircleItem, _ reader: Reader) throws -> CircleStanding {
        CircleStanding(item: item, setting: try reader.circles().settings[item.subject])
    }

    private static func found(_ subject: CircleSubject, _ items: [CircleItem], _ reader: Reader) throws -> CircleItem {
        let own: CircleItem?
        switch subject.kind {
        case .source, .unsaid: own = try reader.circleItems().first { $0.subject == subject }
        case .file: own = try reader.circleItem(ofFile: subject.id)
        case .section, .category: own = try items.first { try $0.subject == subject && reader.sees($0.subject, from: $0.first) }
        }
        guard let own else { throw CircleRefusal.absent }
        return own
    }
}
