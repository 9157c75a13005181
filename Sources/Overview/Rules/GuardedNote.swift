package import PersonGuard

/// The words of a note past the person guard: what is held back stands only where its writer says why it is no person. Why is kept in the trail.
package struct GuardedNote: Hashable, Sendable {
    /// Characters that it takes to say why.
    private static let reason = 3...200

    package let words: HeldWords
    package let whyNoPerson: String

    package init(_ text: String, whyNoPerson: String, by personGuard: PersonGuard) {
        words = HeldWords(text, by: personGuard)
        self.whyNoPerson = whyNoPerson.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// True until the words are others, or somebody has said why it is no person.
    package var isHeld: Bool { !words.isFree && !GuardedNote.reason.contains(whyNoPerson.count) }

    /// What the change is said to do, with why it is no person where something was held back: `Skrev en not (inte en person: en butik som heter så)`.
    package func why(_ change: String) -> String { words.isFree ? change : "\(change) (inte en person: \(whyNoPerson))" }
}
