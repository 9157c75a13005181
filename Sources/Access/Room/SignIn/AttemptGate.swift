import AccessRules
import Almanac

/// Counts attempts before anything is hashed. One for each server, in memory: a server that starts anew starts with full buckets.
actor AttemptGate {
    private var book = AttemptBook()

    /// - Returns: nil when the attempt may be made; otherwise seconds to wait.
    func take(_ keys: [AttemptBook.Key], at now: Instant) -> Int? { book.take(keys, at: now) }
}
