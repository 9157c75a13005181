package import Picture
import Synchronization

/// What has been worked out of the newest reading of a store, until the store changes. A reading never changes, so what is remembered is never stale.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Shelf {
        var change = ChangeNumber(-1)
        var values: [Key: Value] = [:]
    }

    private let shelf = Mutex(Shelf())
    private let limit: Int

    /// - Parameter limit: values remembered at most; one more forgets them all.
    package init(limit: Int = 64) { self.limit = limit }

    /// The value as of a change, made when it is not remembered. Readings older than the newest one asked for are made each time.
    package func value(_ key: Key, asOf change: ChangeNumber, _ make: () throws -> Value) rethrows -> Value {
        if let kept = remembered(key, asOf: change) { return kept }
        let value = try make()
        keep(value, key, change)
        return value
    }

    /// As `value`, for what is made by asking others.
    package func value(_ key: Key, asOf change: ChangeNumber, _ make: () async throws -> Value) async rethrows -> Value {
        if let kept = remembered(key, asOf: change) { return kept }
        let value = try await make()
        keep(value, key, change)
        return value
    }

    /// The value, when it is remembered.
    func remembered(_ key: Key, asOf change: ChangeNumber) -> Value? { shelf.withLock { $0.change == change ? $0.values[key] : nil } }

    func keep(_ value: Value, _ key: Key, _ change: ChangeNumber) {
        if let since = Passing.since, change >= since { return }
        shelf.withLock { shelf in
            guard change >= shelf.change else { return }
            if shelf.change < change || shelf.values.count >= limit { shelf = Shelf(change: change) }
            shelf.values[key] = value
        }
    }
}

/// What a write reads may never come to stand: if it is taken back, another change gets its number. So nothing is remembered under numbers that are not
/// lasting yet.
enum Passing {
    /// The first change that is not lasting, within a write; nil everywhere else.
    @TaskLocal static var since: ChangeNumber?
}
