import Almanac
import Markup
import OverviewRules
import Picture
import Storage
import Web

/// A note with who wrote it and when.
struct NoteRecord: Sendable {
    let stored: StoredNote
    let entry: TrailEntry?

    /// All notes as of a change, in the order they were written.
    static func all(_ reader: Reader, asOf change: ChangeNumber, overview: Overview) throws -> [NoteRecord] {
        let entries = try reader.noteEntries(asOf: change)
        return try overview.notebook.stored(reader, asOf: change).map { NoteRecord(stored: $0, entry: entries[$0.since]) }
    }

    /// `Kim Skrivare, 11 november 2024 kl. 08.00`.
    var signature: String { entry.map { "\($0.actor.name), \(Swedish.moment($0.at))" } ?? "" }
}

/// Notes as a list, each with who, when and a way to take it back.
struct NoteList {
    let records: [NoteRecord]
    /// Where the buttons lead back to: a hidden field of the form.
    let place: NotePlace
    /// Whether the reader may take notes back.
    let mayWrite: Bool
    /// What a note is about where the page does not say it: names of categories.
    var subjects: [Slug: String] = [:]

    var html: Html {
        guard !records.isEmpty else { return .empty }
        guard mayWrite else { return list }
        return postForm(to: Link("/noter/ta-tillbaka")) {
            place.hidden
            list
        }
    }

    private var list: Html {
        Html.join([
            ul(.class("lista")) { records.prefix(NoteList.most).map(item) },
            records.count > NoteList.most
                ? details {
                    summary { "Visa \(Swedish.counted(records.count - NoteList.most, one: "not", many: "noter")) till" }
                    ul(.class("lista")) { records.dropFirst(NoteList.most).map(item) }
                } : .empty,
        ])
    }

    /// Notes shown at once.
    private static let most = 8

    private func item(_ record: NoteRecord) -> Html {
        li {
            p { record.stored.note.sentence(about: record.stored.note.scope.category.flatMap { subjects[$0] }) }
            small {
                "\(Swedish.capitalised(NoteChoice.word(record.stored.note.kind))). \(record.signature) "
                if mayWrite {
                    button(.type("submit"), .class("lank"), .name("not"), .value(String(record.stored.id))) {
                        "Ta tillbaka"
                        span(.class("dold")) { ": \(record.stored.note.text)" }
                    }
                }
            }
        }
    }
}

/// The page that a note is written on.
enum NotePlace: Hashable, Sendable {
    case figure(FigureID)
    case source(Slug)

    /// Reads the hidden field; nil when it says neither.
    init?(_ fields: [String: String]) {
        if let text = fields["figur"], let id = try? FigureID(text) {
            self = .figure(id)
        } else if let slug = fields["kalla"].flatMap({ Slug($0) }) {
            self = .source(slug)
        } else {
            return nil
        }
    }

    var hidden: Html {
        switch self {
        case .figure(let id): input(.type("hidden"), .name("figur"), .value(id.description))
        case .source(let slug): input(.type("hidden"), .name("kalla"), .value(slug.text))
        }
    }

    var link: Link {
        switch self {
        case .figure(let id): .figure(id)
        case .source(let slug): .source(slug)
        }
    }
}
