import Markup
import OverviewRules
import Picture
import Storage
import Web

/// The notes of a figure: first as sentences that are read with it, last with who and when, and a form for one more.
struct FigureNotes {
    let figure: Figure
    let records: [NoteRecord]
    let draft: NoteDraft?
    /// Whether the reader may write notes.
    let mayWrite: Bool

    /// Sentences shown at once.
    private static let most = 4

    /// What is read together with the number; of very many, the rest behind a word.
    static func sentences(_ notes: [String]) -> Html {
        guard !notes.isEmpty else { return .empty }
        return Html.join([
            ul(.class("noter")) { notes.prefix(most).map { note in li { note } } },
            notes.count > most
                ? details {
                    summary { "Visa \(Swedish.counted(notes.count - most, one: "not", many: "noter")) till" }
                    ul(.class("noter")) { notes.dropFirst(most).map { note in li { note } } }
                } : .empty,
        ])
    }

    var html: Html {
        guard let scope = figure.about else { return .empty }
        let choices = NoteChoice.choices(about: scope)
        return Markup.section(.class("avsnitt"), .ariaLabelledby("noter")) {
            h2(.id("noter")) { "Noter som följer siffran" }
            if records.isEmpty { p { "Inga noter är skrivna." } }
            NoteList(records: records, place: .figure(figure.id), mayWrite: mayWrite).html
            if mayWrite {
                details(.class("mellan bara-skarm"), draft == nil ? .id("ny-not") : .open) {
                    summary { "Lägg till en not" }
                    NoteForm(place: .figure(figure.id), choices: choices, draft: draft ?? NoteDraft(choice: .number)).html
                }
            }
        }
    }
}
