package import Picture
import Synchronization

/// The newest change that a page of the picture can show. What people do with their accounts changes the store, not the picture: pages that are
/// remembered stand until a figure may have changed.
package final class PictureChange: Sendable {
    private struct Known {
        /// Every change up to and with this one has been looked at.
        var through: Int64 = 0
        var picture: Int64 = 0
    }

    private let store: Store
    private let beside: [String]
    private let known = Mutex(Known())

    package init(_ store: Store) {
        self.store = store
        beside = store.schema.facts.filter { !$0.bearsPicture }.map(\.name)
    }

    /// - Complexity: two index seeks, and one for each change since it was last asked for that touched accounts alone.
    package func newest() async throws -> ChangeNumber {
        let seen = known.withLock { $0 }
        let beside = beside
        let found = try await store.read { reader -> Known in
            let through = try reader.change().value
            guard through > seen.through else { return seen }
            let marks = beside.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
            let picture = try reader.first(
                "SELECT max(change) FROM audit_part WHERE change > ?1 AND table_name NOT IN (\(marks))", [.int(seen.through)] + beside.map { .text($0) }
            ) { $0.optionalInt(0) }
            return Known(through: through, picture: (picture ?? nil) ?? seen.picture)
        }
        return known.withLock { known in
            // Of several who ask at once, the one who saw most is believed; who saw less still answers what stood then.
            if found.through > known.through { known = found }
            return ChangeNumber(found.picture)
        }
    }
}
