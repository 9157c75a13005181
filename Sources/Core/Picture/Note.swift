package import Almanac

/// A sentence that follows a number wherever it goes: into pages, exports and documents.
package struct Note: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// On one number: `tre av fyra avser ej brott`.
        case cell
        /// Something that happened in an area or to a series on a day: `Grimstaskolan flyttade in`.
        case annotation
        /// What always has to be borne in mind: dark figure, reporting propensity, definition.
        case caveat
        /// Why a level was set as it was.
        case reason
    }

    /// What the note is about.
    package let scope: Scope
    package let kind: Kind
    /// One or a few plain sentences, as they were written.
    package let text: String

    package init(_ kind: Kind, about scope: Scope, _ text: String) {
        self.kind = kind
        self.scope = scope
        self.text = text
    }

    /// What a note, or a figure, is about; what is nil is not limited: any source, any area, any category, any day.
    package struct Scope: Hashable, Sendable {
        package let source: Slug?
        package let area: Slug?
        package let category: Slug?
        package let from: Day?
        /// Included; nil for what has no end.
        package let through: Day?

        package init(source: Slug? = nil, area: Slug? = nil, category: Slug? = nil, from: Day? = nil, through: Day? = nil) {
            self.source = source
            self.area = area
            self.category = category
            self.from = from
            self.through = through
        }

        /// True when something may be about both.
        package func touches(_ other: Scope) -> Bool {
            Scope.meets(source, other.source) && Scope.meets(area, other.area) && Scope.meets(category, other.category)
                && Scope.isNotAfter(from, other.through) && Scope.isNotAfter(other.from, through)
        }

        private static func meets(_ left: Slug?, _ right: Slug?) -> Bool { left == nil || right == nil || left == right }

        private static func isNotAfter(_ from: Day?, _ through: Day?) -> Bool {
            guard let from, let through else { return true }
            return from <= through
        }
    }

    /// The note as a sentence of its own: what it is about first, where a reader would not know it, then the day, then the words.
    /// `Mord/dråp: tre av fyra avser ej brott.` `Från 19 augusti 2024: Grimstaskolan flyttade in.`
    package func sentence(about subject: String? = nil) -> String {
        let day = kind == .annotation ? scope.span : nil
        let opening = [subject, day].compactMap { $0 }.joined(separator: ", ")
        let ends = text.last.map { ".!?”".contains($0) } ?? false
        return (opening.isEmpty ? Swedish.capitalised(text) : "\(Swedish.capitalised(opening)): \(text)") + (ends ? "" : ".")
    }
}

extension Note.Scope {
    /// `från 19 augusti 2024`, `20–26 maj 2024`, `2024`; nil without days.
    fileprivate var span: String? {
        switch (from, through) {
        case (let from?, let through?): Period(text: "\(from)--\(through)").map(Swedish.period) ?? Swedish.dates(from, through: through)
        case (let from?, nil): "från \(Swedish.date(from))"
        case (nil, let through?): "till och med \(Swedish.date(through))"
        case (nil, nil): nil
        }
    }
}

/// All notes of a reading, asked for what a figure is about.
package struct Notes: Sendable {
    /// In the order they were written.
    package let all: [Note]

    package init(_ all: [Note]) { self.all = all }

    /// The notes that follow a number with this scope, in the order they were written; kinds limits them.
    package func touching(_ scope: Note.Scope, kinds: Set<Note.Kind> = Set(Note.Kind.allCases)) -> [Note] {
        all.filter { kinds.contains($0.kind) && $0.scope.touches(scope) }
    }

    /// Their sentences, each once.
    package func sentences(_ scope: Note.Scope, kinds: Set<Note.Kind> = Set(Note.Kind.allCases)) -> [String] {
        touching(scope, kinds: kinds).map { $0.sentence() }.reduce(into: []) { kept, text in if !kept.contains(text) { kept.append(text) } }
    }
}
