import Picture
import Tabular

/// What a person says about a file before it is read in: answers to what the file does not say itself, and which proposals to follow.
package struct ImportChoices: Sendable, Hashable {
    /// Answers to the importer's questions, by the question's name: `source`, `area`, `window`. Empty answers are none.
    package var answers: [String: String] = [:]
    /// Which sheet of a workbook.
    package var sheet: String?
    /// Which column holds what, where the heads do not say it: the role's name and the head as it stands.
    package var columns: [String: String] = [:]
    /// Names of the file that are read as known ones, by the name without what people vary by accident.
    package private(set) var renames: [String: ImportRename] = [:]
    /// Whether a proposed repair of the table's arithmetic is applied.
    package var acceptsRepair = false
    /// Whether categories that the source has not had before are taken in.
    package var acceptsNewCategories = false

    package init(_ answers: [String: String] = [:]) { self.answers = answers }

    /// An answer without white space around it; nil when there is none.
    package subscript(_ question: String) -> String? {
        guard let text = answers[question] else { return nil }
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Takes a name of the file for a known one.
    package mutating func rename(_ name: String, to known: String) {
        renames[NearestNames.folded(name)] = ImportRename(name: String.trimmed(name), known: String.trimmed(known))
    }

    /// The name that a name of the file means: itself, unless a person has said otherwise.
    package func meant(_ name: String) -> String { renames[NearestNames.folded(name)]?.known ?? name }
}

/// A name of a file and the known name that it is read as, both as they were written.
package struct ImportRename: Sendable, Hashable {
    package let name: String
    package let known: String
}

/// Something an importer has to be told beside the file.
package struct ImportQuestion: Sendable, Hashable {
    package enum Shape: Sendable, Hashable {
        case text
        /// The name of an area.
        case area
        /// The name of a source, known or new.
        case source
        /// One of a few values, each with its words.
        case choice([Choice])
    }

    package struct Choice: Sendable, Hashable {
        package let value: String
        package let words: String

        package init(_ value: String, _ words: String) {
            self.value = value
            self.words = words
        }
    }

    /// As in `ImportChoices.answers`: `window`.
    package let name: String
    /// `Vilken del av varje år`.
    package let label: String
    /// A sentence with an example.
    package let help: String
    package let isRequired: Bool
    package let shape: Shape

    package init(_ name: String, _ label: String, help: String, isRequired: Bool = false, shape: Shape = .text) {
        self.name = name
        self.label = label
        self.help = help
        self.isRequired = isRequired
        self.shape = shape
    }
}

/// A kind of file that a room reads in.
package struct ImportKind: Sendable, Hashable {
    /// As the command line names it: `counts`.
    package let name: String
    /// `Antal per kategori`.
    package let title: String
    /// What such a file looks like, in a sentence or two.
    package let explanation: String
    package let questions: [ImportQuestion]
    /// What comes next once such a file is read in, in a sentence, for a kind whose imports are no batches among the sources; empty for others.
    package let after: String

    package init(_ name: String, title: String, explanation: String, questions: [ImportQuestion], after: String = "") {
        self.name = name
        self.title = title
        self.explanation = explanation
        self.questions = questions
        self.after = after
    }
}
