import AccessRules
import Almanac
import Picture
import Storage

/// What is tried again and again becomes one entry for each minute: ten thousand attempts are a few rows, and none of them waits for the store.
///
/// The first attempt of a kind is written at once. The ones like it that follow within the minute are counted, and written when the minute is over, when the
/// trail is read, or when the server stops.
actor EventBook {
    private struct Key: Hashable {
        let kind: AccessEvent.Kind
        let account: Int64?
        let cooperation: Slug?
        let about: String
        let address: String?
    }

    private struct Page {
        let actor: Actor
        var began: Instant
        var times = 0
    }

    private let store: Store
    private let events = EventStore()
    private var pages: [Key: Page] = [:]
    /// Entries written at once within the running minute: a flood from everywhere must not fill the store.
    private var written = 0
    private var minute: Int64 = 0

    /// Kinds of attempts that are told apart at a time.
    private static let capacity = 500
    private static let writtenAtOnce = 60

    init(_ store: Store) { self.store = store }

    /// Takes an attempt.
    /// - Parameters:
    ///   - now: the page's clock, which the trail shows.
    ///   - clock: the computer's own, which counts the minutes.
    func take(_ event: AccessEvent, by actor: Actor, at now: Instant, clock: Instant) async throws {
        try await settle(at: now, clock: clock)
        var event = event
        var actor = actor
        if pages.count >= EventBook.capacity {
            event = AccessEvent(event.kind, account: nil, about: "från många håll", address: nil)
            actor = .unknown
        }
        let key = Key(kind: event.kind, account: event.account, cooperation: event.cooperation, about: event.about, address: event.address)
        guard pages[key] == nil else {
            pages[key]?.times += 1
            return
        }
        pages[key] = Page(actor: actor, began: clock, times: written < EventBook.writtenAtOnce ? 0 : 1)
        guard written < EventBook.writtenAtOnce else { return }
        written += 1
        try await write([event], by: actor, at: now)
    }

    /// Writes what has been counted for more than a minute; all of it where no clock is given.
    func settle(at now: Instant, clock: Instant? = nil) async throws {
        if let clock, clock.millisecondsSince1970 / 60_000 != minute { (minute, written) = (clock.millisecondsSince1970 / 60_000, 0) }
        let due = pages.filter { page in clock.map { $0.millisecondsSince1970 - page.value.began.millisecondsSince1970 >= 60_000 } ?? true }
        for key in due.keys { pages[key] = nil }
        let counted = due.filter { $0.value.times > 0 }
        for (actor, group) in Dictionary(grouping: counted, by: \.value.actor) {
            let events = group.map { key, page in
                AccessEvent(key.kind, account: key.account, cooperation: key.cooperation, about: key.about, address: key.address, times: page.times)
            }
            do {
                try await write(events.sorted { ($0.about, $0.address ?? "") < ($1.about, $1.address ?? "") }, by: actor, at: now)
            } catch {
                // Counted on: what could not be written now is written with the next.
                for (key, page) in group { pages[key, default: Page(actor: page.actor, began: page.began)].times += page.times }
                throw error
            }
        }
    }

    private func write(_ added: [AccessEvent], by actor: Actor, at now: Instant) async throws {
        let why = added.count == 1 ? added[0].why : "Nekade försök under en minut"
        _ = try await store.write(by: actor, at: now, why: why) { [events] writer in
            for event in added { try events.add(event, writer) }
        }
    }
}

extension Actor {
    /// Somebody of whom nothing is known but what they tried.
    static let unknown = Actor(name: "Okänd", role: "")
}

extension AccessEvent {
    /// As the trail says it.
    package var why: String {
        let what = kind.name.prefix(1).uppercased() + kind.name.dropFirst()
        return (about.isEmpty ? what : "\(what): \(about)") + (times > 1 ? ", \(times) gånger" : "")
    }
}
