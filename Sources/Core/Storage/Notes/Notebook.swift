import Almanac
package import Picture

/// The table of notes: what follows a number.
enum NoteSchema {
    static let note = FactTable(
        "note", ["kind", "source", "area", "category", "from_day", "through_day", "words", "batch", "file_row", "file_column"])

    static let room = RoomSchema(
        migrations: [
            Migration(
                7, "create-notes",
                [
                    """
                    CREATE TABLE note (
                        id {int} NOT NULL PRIMARY KEY, kind {text} NOT NULL, source {text}, area {text}, category {text}, from_day {text},
                        through_day {text}, words {text} NOT NULL, batch {int}, file_row {int}, file_column {int}, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE INDEX note_current ON note (kind, source, area, category, from_day) WHERE until IS NULL",
                ])
        ], facts: [note])
}

/// A note as it is stored, with the change it came with: who wrote it stands in the trail.
package struct StoredNote: Sendable, Hashable {
    package let id: Int64
    package let note: Note
    package let since: ChangeNumber
}

/// Reads the notes of a store, once for each change.
package struct Notebook: Sendable {
    private let memo = Memo<Bool, [StoredNote]>()

    package init() {}

    /// All notes as of a change, in the order they were written.
    package func notes(_ reader: Reader, asOf change: ChangeNumber) throws -> Notes {
        Notes(try stored(reader, asOf: change).map(\.note))
    }

    /// All notes as of a change with their numbers, in the order they were written; none on a source that whoever reads may not see. Reads one small
    /// table whole.
    package func stored(_ reader: Reader, asOf change: ChangeNumber) throws -> [StoredNote] {
        try memo.value(true, asOf: change) { try Notebook.read(reader, asOf: change) }
    }

    private static func read(_ reader: Reader, asOf change: ChangeNumber) throws -> [StoredNote] {
        try reader.rows(
            """
            SELECT id, kind, source, area, category, from_day, through_day, words, since FROM note
            WHERE since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY id
            """, [.int(change.value)]
        ) { row in
            let scope = Note.Scope(
                source: row.optionalText(2).flatMap { Slug($0) }, area: row.optionalText(3).flatMap { Slug($0) },
                category: row.optionalText(4).flatMap { Slug($0) }, from: row.optionalText(5).flatMap { Day(text: $0) },
                through: row.optionalText(6).flatMap { Day(text: $0) })
            return Note.Kind(rawValue: row.text(1)).map {
                StoredNote(id: row.int(0), note: Note($0, about: scope, row.text(7)), since: ChangeNumber(row.int(8)))
            }
        }.compactMap { $0 }.filter { stored in try stored.note.scope.source.map { try reader.sees($0) } ?? true }
    }
}

extension Reader {
    /// The current notes of a kind about exactly this. One index seek.
    package func standingNotes(_ kind: Note.Kind, about scope: Note.Scope) throws -> [(id: Int64, text: String)] {
        try rows(
            """
            SELECT id, words FROM note
            WHERE kind = ?1 AND source IS NOT DISTINCT FROM ?2 AND area IS NOT DISTINCT FROM ?3 AND category IS NOT DISTINCT FROM ?4
                AND from_day IS NOT DISTINCT FROM ?5 AND through_day IS NOT DISTINCT FROM ?6 AND until IS NULL
            """,
            [
                .text(kind.rawValue), .optional(scope.source?.text), .optional(scope.area?.text), .optional(scope.category?.text),
                .optional(scope.from?.description), .optional(scope.through?.description),
            ]
        ) { ($0.int(0), $0.text(1)) }
    }
}

extension Writer {
    /// Adds a note; one that says the same of the same is not written twice. Answers its number.
    /// - Parameter place: the cell of a file that it came from; nil for what a person wrote.
    @discardableResult
    package func addNote(_ note: Note, place: CellPlace? = nil) throws -> Int64 {
        let known = try reader.standingNotes(note.kind, about: note.scope).first { $0.text == note.text }
        if let known { return known.id }
        return try add(
            [
                .text(note.kind.rawValue), .optional(note.scope.source?.text), .optional(note.scope.area?.text),
                .optional(note.scope.category?.text), .optional(note.scope.from?.description), .optional(note.scope.through?.description),
                .text(note.text), .optional(place?.batch), .optional(place?.row), .optional(place?.column),
            ], to: NoteSchema.note)
    }

    /// Takes a note back; it remains readable as of every change before this one.
    /// - Throws: `StoreRefusal.endedAlready` when it is not current.
    package func endNote(_ id: Int64) throws { try end(id, of: NoteSchema.note) }
}
