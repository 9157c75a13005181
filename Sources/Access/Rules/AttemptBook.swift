package import Almanac

/// What is left of every limit, by who tries: full buckets are not remembered.
package struct AttemptBook: Sendable {
    /// Who is counted.
    package enum Key: Hashable, Sendable {
        /// An account as it was typed, from an address. Whoever tries from elsewhere takes nothing from it.
        case pair(account: String, address: String)
        case address(String)
        /// A device that has signed in to the account before: its owner gets in while others try.
        case device(String)
        /// All devices together that nobody has signed in from before.
        case strangers
        /// A one-line link.
        case link(String)

        var limit: AttemptLimit {
            switch self {
            case .pair, .device, .link: .pair
            case .address: .address
            case .strangers: .strangers
            }
        }
    }

    private var buckets: [Key: AttemptBucket] = [:]
    /// Buckets remembered at most, so that memory is bounded whoever tries.
    private let capacity: Int

    package init(capacity: Int = 50_000) { self.capacity = capacity }

    package var count: Int { buckets.count }

    /// Takes one attempt from every limit named, or from none of them.
    /// - Returns: nil when it was taken; otherwise seconds to wait, at least 1.
    package mutating func take(_ keys: [Key], at now: Instant) -> Int? {
        if buckets.count + keys.count > capacity { forget(at: now) }
        var taken: [Key: AttemptBucket] = [:]
        for key in keys {
            var bucket = buckets[key] ?? AttemptBucket(key.limit, at: now)
            if let wait = bucket.take(key.limit, at: now) { return wait }
            taken[key] = bucket
        }
        buckets.merge(taken) { $1 }
        return nil
    }

    /// Full buckets go first; if all are in use, everything does: a flood from so many places is met by the limit on strangers.
    private mutating func forget(at now: Instant) {
        let strangers = buckets[.strangers]
        buckets = buckets.filter { !$0.value.isFull($0.key.limit, at: now) }
        if buckets.count > capacity * 9 / 10 { buckets = [:] }
        buckets[.strangers] = strangers
    }
}
