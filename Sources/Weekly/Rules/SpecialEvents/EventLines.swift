/// Whom a line of the chronicle comes from.
package enum EventSource: String, Hashable, Sendable, CaseIterable {
    case police, municipality, other

    package var name: String {
        switch self {
        case .police: "polisen"
        case .municipality: "kommunen"
        case .other: "annan part"
        }
    }
}

/// A line of an event's chronicle: what was known or done, and when.
package struct EventEntry: Hashable, Sendable {
    package let at: LocalMoment
    /// Nil once the words have been purged.
    package let words: String?
    package let source: EventSource
    /// Whether the police have confirmed it.
    package var isConfirmed: Bool

    package init(at: LocalMoment, words: String?, source: EventSource, isConfirmed: Bool) {
        (self.at, self.words, self.source, self.isConfirmed) = (at, words, source, isConfirmed)
    }

    /// The most characters of its words.
    package static let longest = 300
}

/// Who tells whom, by when. Both are functions or groups, never a person's name.
package struct InformsWhom: Hashable, Sendable {
    package let who: String
    package let whom: String
    /// Nil for as soon as can be.
    package let byWhen: LocalMoment?
    package var isDone: Bool

    package init(who: String, whom: String, byWhen: LocalMoment?, isDone: Bool = false) {
        (self.who, self.whom, self.byWhen, self.isDone) = (who, whom, byWhen, isDone)
    }

    /// The most characters of a function.
    package static let longest = 80
}
