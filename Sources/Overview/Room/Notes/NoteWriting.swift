import AreasRules
import Markup
import OverviewRules
import Picture
import Storage
import Web

/// Writing a note and taking one back.
struct NoteWriting {
    let overview: Overview
    let request: PageRequest

    /// Stores the note and leads back to the page it was written on; a note that cannot be taken comes back as it was, with what is wrong.
    func add() async throws -> Answer {
        let (place, personGuard) = (try place(), try await overview.directory(request.reading).personGuard)
        var draft = NoteDraft(request.fields)
        switch place {
        case .figure(let id):
            let figure = try await overview.board.figure(id, request.reading)
            guard let scope = figure.about else { throw NoteWriting.impossible }
            guard let note = draft.note(about: scope, by: personGuard) else {
                return try await FigureAnswer(overview: overview, request: request).page(of: id, draft: draft)
            }
            try await write(note, why: draft.why("Lade till en not om \(figure.title)"))
        case .source(let slug):
            let profile = try await SourceAnswer(overview: overview, request: request).profile(slug.text)
            draft.choice = .caveat
            let category = profile.categories.first { $0.slug == draft.category }
            guard let note = draft.note(about: Note.Scope(source: slug, category: category?.slug), by: personGuard) else {
                return try await SourceAnswer(overview: overview, request: request).page(slug.text, draft: draft)
            }
            try await write(note, why: draft.why("Lade till ett förbehåll om \(category?.name ?? profile.source.name)"))
        }
        return .redirect(place.link.at("noter"))
    }

    private func write(_ note: Note, why: String) async throws {
        _ = try await overview.store.write(by: request.viewer.actor, at: request.now, why: why) { try $0.addNote(note) }
    }

    /// Takes a note back; it remains in the history.
    func takeBack() async throws -> Answer {
        let place = try place()
        guard let id = Int64(request.fields["not"] ?? ""), let note = try await standing(id) else { throw NoteWriting.gone }
        _ = try await overview.store.write(by: request.viewer.actor, at: request.now, why: "Tog tillbaka noten ”\(note.text)”") { try $0.endNote(id) }
        return .redirect(place.link.at("noter"))
    }

    private func standing(_ id: Int64) async throws -> Note? {
        try await overview.store.read { [notebook = overview.notebook] reader in
            try notebook.stored(reader, asOf: try reader.change()).first { $0.id == id }?.note
        }
    }

    private func place() throws -> NotePlace {
        guard let place = NotePlace(request.fields) else { throw NoteWriting.impossible }
        return place
    }

    private static let gone = Refused(
        .data,
        [Fault("note-gone", "Noten finns inte längre: någon har redan tagit tillbaka den. Inget har ändrats.", remedy: "Gå tillbaka och hämta sidan på nytt.")])

    private static let impossible = Refused(
        .use, [Fault("note-impossible", "Det går inte att skriva en not här. Inget har ändrats.", remedy: "Skriv den på en figurs eller en källas sida.")])
}
