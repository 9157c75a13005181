import Almanac
import Picture
import ReportsRules

/// The sentences that follow a figure: its own, and those that people and files have written.
struct FigureNotes {
    /// A note with its sentence as the figure tells it.
    struct Told {
        let note: Note
        let text: String
    }

    /// What the figure says of itself.
    let said: [String]
    /// What has been written, in the figure's order.
    let told: [Told]

    /// Every sentence of the figure is in one of the two: none is lost between the store and the document.
    init(_ figure: Figure, _ notes: Notes) {
        var near = (figure.about.map { notes.touching($0) } ?? []).map { (note: $0, text: $0.text.lowercased()) }
        var (said, told): ([String], [Told]) = ([], [])
        for sentence in figure.notes {
            let folded = sentence.lowercased()
            let fits = near.indices.filter { folded.contains(near[$0].text) }
            // The longest text that fits is the one that was told; of equal ones the first.
            guard let found = fits.max(by: { (near[$0].text.utf8.count, $1) < (near[$1].text.utf8.count, $0) }) else {
                said.append(sentence)
                continue
            }
            told.append(Told(note: near.remove(at: found).note, text: sentence))
        }
        self.said = said
        self.told = told
    }

    /// What always has to be borne in mind about all of it, to stand beside the number.
    var caveats: [String] { told.filter { FigureNotes.isGeneralCaveat($0.note) }.map(\.text) }

    /// What has been put right in the files.
    var repairs: [String] { told.filter { FigureNotes.isRepair($0.note) }.map(\.text) }

    /// The notes that stand under the table: all but those that stand beside the number.
    func list(in section: String) -> TableNotes { TableNotes(told.filter { !FigureNotes.isGeneralCaveat($0.note) }, in: section) }

    private static func isGeneralCaveat(_ note: Note) -> Bool { note.kind == .caveat && note.scope.category == nil }

    private static func isRepair(_ note: Note) -> Bool { note.kind == .cell && note.text.hasPrefix("rättad: ") }
}

/// The notes under a table: those on single rows are numbered and marked there.
struct TableNotes {
    private let marked: [(mark: NoteMark, scope: Note.Scope)]
    private let list: NoteList

    init(_ told: [FigureNotes.Told], in section: String) {
        let rows = told.filter { $0.note.scope.category != nil }
        let numbered = rows.enumerated().map { (mark: NoteMark($0 + 1, in: section), told: $1) }
        marked = numbered.map { ($0.mark, $0.told.note.scope) }
        list = NoteList(
            told.filter { $0.note.scope.category == nil }.map { NoteList.Entry(nil, $0.text) }
                + numbered.map { NoteList.Entry($0.mark, $0.told.text) })
    }

    /// The marks of a row: of a category in some days, or in all.
    func marks(_ category: String?, from: Day? = nil, through: Day? = nil) -> [NoteMark] {
        let days = Note.Scope(from: from, through: through)
        return marked.filter { $0.scope.category?.text == category && $0.scope.touches(days) }.map(\.mark)
    }

    /// The notes under a heading of their own; nothing when there are none.
    var blocks: [ReportBlock] { list.entries.isEmpty ? [] : [.heading("Noter"), .notes(list)] }
}
