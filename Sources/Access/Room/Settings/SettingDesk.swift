import AccessRules
import Almanac
import Picture
import Storage

/// Why a setting could not be changed.
enum SettingRefusal: Error, Hashable, Sendable {
    /// It cannot be that.
    case value(expected: String)
    case reason
    case absent

    var words: String {
        switch self {
        case .value(let expected): "Det går inte att ställa in. Skriv \(expected)."
        case .reason: "Skriv varför, i en mening på högst 300 tecken. Skälet står kvar i spåret."
        case .absent: "Inställningen finns inte."
        }
    }
}

/// A setting as it stands, and who made it so.
struct SettingSeen: Sendable {
    let item: SettingItem
    let value: String
    let changed: SettingStanding?
    let entry: TrailEntry?
}

/// What those do who configure.
struct SettingDesk: Sendable {
    let room: AccessRoom
    let items: [SettingItem]
    let viewer: Viewer
    let now: Instant

    func all() async throws -> [SettingSeen] {
        try await room.store.read { [room, viewer, items] reader in
            let cooperation = try PeopleBook(room, viewer, reader, right: .configure).cooperation.slug
            let settings = try reader.settings()
            return try items.map { item in
                let changed = settings.changed(item, in: cooperation)
                return SettingSeen(
                    item: item, value: settings.value(item, in: cooperation), changed: changed, entry: try changed.flatMap { try reader.trailEntry($0.since) })
            }
        }
    }

    /// Changes a setting.
    /// - Parameter typed: nil for what holds from the beginning.
    /// - Throws: `SettingRefusal`.
    func set(_ name: Slug, to typed: String?, because typedReason: String) async throws {
        guard let item = items.first(where: { $0.name == name }) else { throw SettingRefusal.absent }
        let value = typed.flatMap { item.read($0) }
        guard typed == nil || value != nil else { throw SettingRefusal.value(expected: item.expected) }
        guard let reason = TypedLine.reason(typedReason) else { throw SettingRefusal.reason }
        let words = "Ställde in ”\(item.title)” på \(item.words(value ?? item.first)): \(reason)"
        _ = try await room.store.write(by: viewer.actor, at: now, why: words) { [room, viewer] writer in
            let cooperation = try PeopleBook(room, viewer, writer.reader, right: .configure).cooperation.slug
            try writer.set(item, to: value, in: cooperation, because: reason)
        }
    }
}
