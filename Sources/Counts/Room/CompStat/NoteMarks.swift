import AreasRules
import CountsRules
import Markup
import Picture

/// The notes of a CompStat table, numbered in the order they stand under it.
struct NoteMarks {
    /// What a mark stands beside: a category's name, or its count in a year.
    private struct Place: Hashable {
        let category: Slug
        let year: Int?
    }

    /// The sentences as they stand under the table; those that are marked come first.
    let numbered: [String]
    /// Sentences about the whole table.
    let general: [String]
    private let marks: [Place: [Int]]

    init(_ loaded: LoadedChangeTable) {
        let found = loaded.notes.touching(loaded.scope(nil, years: loaded.span))
        let categories = loaded.table.rows.map(\.category)
        var (sentences, marks): ([String], [Place: [Int]]) = ([], [:])
        for note in found {
            guard let slug = note.scope.category, let category = categories.first(where: { $0.slug == slug }) else { continue }
            sentences.append(note.sentence(about: CountTitles.name(category)))
            marks[Place(category: slug, year: NoteMarks.year(note, loaded)), default: []].append(sentences.count)
        }
        numbered = sentences
        general = NoteTelling(notes: Notes(found.filter { $0.scope.category == nil }), categories: categories).sentences(
            loaded.scope(nil, years: loaded.span))
        self.marks = marks
    }

    /// The one year shown that a note is about; nil when it is about none in particular.
    private static func year(_ note: Note, _ loaded: LoadedChangeTable) -> Int? {
        guard note.scope.from != nil, note.scope.through != nil else { return nil }
        let years = loaded.table.years.filter { note.scope.touches(loaded.scope(note.scope.category, years: $0...$0)) }
        return years.count == 1 ? years.first : nil
    }

    /// The marks beside a category's name (no year) or count.
    func html(_ category: Slug, year: Int? = nil) -> Html {
        Html.join(
            (marks[Place(category: category, year: year)] ?? []).map { number in
                Html.element(
                    "sup", [],
                    a(.href(fragment: "not-\(number)"), .ariaLabel("not \(number)")) { String(number) })
            })
    }

    /// The notes under the table.
    var list: Html {
        guard !numbered.isEmpty || !general.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("no")) {
            h2(.id("no")) { "Noter" }
            general.map { text in p { text } }
            numbered.enumerated().map { index, text in
                p(.id("not-\(index + 1)")) {
                    Html.element("sup", [], .text(String(index + 1)))
                    " \(text)"
                }
            }
        }
    }
}

extension LoadedChangeTable {
    /// The sentences of the notes about a category, as a column of an export has them: one on each line.
    func noteText(_ category: Slug) -> String { notes(about: category).joined(separator: "\n") }

    /// The sentences of the notes about a category in the years shown.
    func notes(about category: Slug) -> [String] {
        Notes(notes.touching(scope(category, years: span)).filter { $0.scope.category == category }).sentences(Note.Scope())
    }
}
