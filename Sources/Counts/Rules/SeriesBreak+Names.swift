package import Almanac

/// A category's name in a source, with the months that have a count under it.
package struct NamedMonths: Hashable, Sendable {
    package let name: String
    /// Months with at least one event, or with a 0 that the source wrote out.
    package let months: Set<Month>

    package init(name: String, months: Set<Month>) {
        self.name = name
        self.months = months
    }
}

/// A category that changed its name: two names of one source that are one series, with a break where the later name begins.
///
/// Names are the same when their letters and digits are, in the same order: case, white space, punctuation and dashes are what people vary
/// by accident.
package struct NameBreak: Hashable, Sendable {
    package let earlier: String
    package let later: String
    /// The first month of the later name; the series is broken here.
    package let from: Month

    /// Two names that look like one but are used for the same time, so that they may be two things: told, never joined.
    package struct Conflict: Hashable, Sendable {
        /// The two names, the one that begins first first.
        package let names: [String]
        /// The months that both have, oldest first; empty when the names only take turns.
        package let months: [Month]
    }

    /// What a source's names say.
    package struct Finding: Hashable, Sendable {
        /// In the order the later names begin.
        package let breaks: [NameBreak]
        package let conflicts: [Conflict]
    }

    /// Finds the names of one source that are one series.
    ///
    /// A name without months says nothing and is left out. Among several names of one kind each is held against the next to begin.
    package static func find(among names: [NamedMonths]) -> Finding {
        let kinds = Dictionary(grouping: names.filter { !$0.months.isEmpty }) { folded($0.name) }
        let neighbours = kinds.filter { !$0.key.isEmpty }.values.flatMap { kind in
            let ordered = kind.sorted { ($0.months.min() ?? .first, $0.name) < ($1.months.min() ?? .first, $1.name) }
            return zip(ordered, ordered.dropFirst()).filter { $0.name != $1.name }
        }
        let breaks = neighbours.compactMap(NameBreak.init).sorted { ($0.from, $0.later) < ($1.from, $1.later) }
        let conflicts = neighbours.filter { NameBreak($0, $1) == nil }.map { earlier, later in
            Conflict(names: [earlier.name, later.name], months: earlier.months.intersection(later.months).sorted())
        }
        return Finding(breaks: breaks, conflicts: conflicts.sorted { $0.names.lexicographicallyPrecedes($1.names) })
    }

    private init?(_ earlier: NamedMonths, _ later: NamedMonths) {
        guard let last = earlier.months.max(), let first = later.months.min(), last < first else { return nil }
        self.earlier = earlier.name
        self.later = later.name
        from = first
    }

    /// The letters and digits of a name, in order, in small letters.
    package static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension Month {
    /// Sorts before every month that a source can have.
    fileprivate static let first = Month(containing: Day(daysSince1970: -719_162))
}
