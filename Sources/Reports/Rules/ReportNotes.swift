/// The mark of a note: its number, and the part of the report whose notes it is one of.
package struct NoteMark: Hashable, Sendable {
    /// 1 is the first note of the part.
    package let number: Int
    /// The part's name in addresses.
    package let section: String

    /// Makes a mark.
    package init(_ number: Int, in section: String) {
        self.number = number
        self.section = section
    }

    /// The note's name in addresses, its own in the whole report: `anmalda-brott-not-1`.
    package var anchor: String { "\(section)-not-\(number)" }
}

/// Notes that follow the numbers of a part, in the order of their marks.
package struct NoteList: Hashable, Sendable {
    /// One note.
    package struct Entry: Hashable, Sendable {
        /// Nil for a note on everything above it, which no single number is marked with.
        package let mark: NoteMark?
        /// The note as a sentence of its own.
        package let text: String

        /// Makes an entry.
        package init(_ mark: NoteMark?, _ text: String) {
            self.mark = mark
            self.text = text
        }
    }

    /// In the order they stand.
    package let entries: [Entry]

    /// Makes a list.
    package init(_ entries: [Entry]) { self.entries = entries }
}
