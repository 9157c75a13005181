/// Tells, row by row, which single events are counted: the first of each key, and only whole ones.
///
/// A row whose key has come before is a duplicate, also when the first one was set aside. A row without a key is never a duplicate.
package struct EventSieve<Key: Hashable & Sendable>: Sendable {
    /// What becomes of a row.
    package enum Outcome: Equatable, Sendable {
        /// It counts.
        case kept
        /// Its key has come before.
        case duplicate
        /// A value it cannot do without is empty.
        case setAside
    }

    /// Rows seen.
    package private(set) var rows = 0
    /// Rows that count.
    package private(set) var kept = 0
    /// Rows whose key had come before.
    package private(set) var duplicates = 0
    /// Rows set aside because a value they cannot do without is empty.
    package private(set) var setAside = 0

    private var seen: Set<Key> = []

    /// Creates a sieve that has seen nothing.
    package init() {}

    /// Takes the next row.
    ///
    /// - Parameters:
    ///   - key: what makes the event the same event, such as the source's number; nil when the row has none.
    ///   - isWhole: whether the row has every value it cannot do without.
    /// - Complexity: O(1); each key is kept.
    package mutating func take(key: Key?, isWhole: Bool) -> Outcome {
        rows += 1
        if let key, !seen.insert(key).inserted {
            duplicates += 1
            return .duplicate
        }
        guard isWhole else {
            setAside += 1
            return .setAside
        }
        kept += 1
        return .kept
    }
}
