package import Almanac
import OverviewRules
package import Picture
package import Storage

/// A place in a source's series where before and after are not the same thing.
package struct SourceBreak: Hashable, Sendable {
    /// The first day of what came after.
    package let from: Day
    /// What changed, in a sentence.
    package let words: String

    package init(from: Day, words: String) {
        self.from = from
        self.words = words
    }
}

/// A category of a source, as the source's page needs it.
package struct SourceCategory: Hashable, Sendable {
    package let slug: Slug
    package let name: String

    package init(slug: Slug, name: String) {
        self.slug = slug
        self.name = name
    }
}

/// What the room needs of another: what a source's series are made of.
package protocol SourceDetails: Sendable {
    /// The source's categories, in its own order.
    func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceCategory]
    /// Breaks in the source's series, by day.
    func breaks(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceBreak]
}

/// For a house where no room knows more of a source than its name.
package struct NoSourceDetails: SourceDetails {
    package init() {}

    package func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceCategory] { [] }
    package func breaks(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceBreak] { [] }
}

/// A source with all that is known about it.
struct SourceProfile: Sendable {
    let source: Source
    let card: SourceCard
    /// The row the card stands in, told back when it is saved, so that two who edit at once see each other; 0 where there is none yet.
    let cardVersion: Int64
    let categories: [SourceCategory]
    let breaks: [SourceBreak]
    /// Newest first.
    let imports: [ImportRecord]
    let caveats: [NoteRecord]

    var reminder: DeliveryReminder { DeliveryReminder(source: source.name, nextDue: card.nextDue, isAnalysed: card.isAnalysed) }

    /// The sources as of a change, in the order they came; read once for each change.
    static func all(_ reader: Reader, asOf change: ChangeNumber, overview: Overview) throws -> [SourceProfile] {
        try overview.profiles.value(true, asOf: change) { try read(reader, asOf: change, overview: overview) }
    }

    private static func read(_ reader: Reader, asOf change: ChangeNumber, overview: Overview) throws -> [SourceProfile] {
        let cards = try reader.numberedCards(asOf: change)
        let imports = Dictionary(grouping: try ImportRecord.all(reader, asOf: change, overview: overview)) { $0.batch.source }
        let caveats = try NoteRecord.all(reader, asOf: change, overview: overview).filter { $0.stored.note.kind == .caveat }
        return try reader.sources(asOf: change).map { source in
            SourceProfile(
                source: source, card: cards[source.slug]?.card ?? SourceCard(source: source.slug), cardVersion: cards[source.slug]?.id ?? 0,
                categories: try overview.details.categories(of: source.slug, reader, asOf: change),
                breaks: try overview.details.breaks(of: source.slug, reader, asOf: change), imports: imports[source.slug.text] ?? [],
                caveats: caveats.filter { $0.stored.note.scope.source == source.slug })
        }
    }

    /// The source of a slug.
    /// - Throws: `Refused` when there is none.
    static func one(_ text: String, _ reader: Reader, asOf change: ChangeNumber, overview: Overview) throws -> SourceProfile {
        let all = try all(reader, asOf: change, overview: overview)
        if let found = all.first(where: { $0.source.slug.text == text }) { return found }
        throw Refused(
            .absent,
            [
                Fault(
                    "source-unknown", "Det finns ingen källa på adressen /kallor/\(text.prefix(100)).", remedy: "Se alla källor på sidan Källor.",
                    found: String(text.prefix(100)), suggestions: NearestNames.suggestions(for: text, among: all.map(\.source.slug.text)))
            ])
    }
}

/// An import with who made it and when.
struct ImportRecord: Sendable {
    let batch: ImportBatch
    let entry: TrailEntry?

    /// All imports as of a change, newest first; read once for each change.
    static func all(_ reader: Reader, asOf change: ChangeNumber, overview: Overview) throws -> [ImportRecord] {
        try overview.imports.value(true, asOf: change) {
            let entries = try reader.importEntries(asOf: change)
            return try reader.batches(asOf: change).map { ImportRecord(batch: $0, entry: entries[$0.change]) }
        }
    }

    var json: JSON {
        .of([
            "batch": .int(batch.id), "what": .string(batch.what), "source": .string(batch.source), "file": .string(batch.fileName),
            "sha256": .string(batch.sha256), "bytes": .int(batch.bytes), "at": .optional(entry?.at.description), "by": .optional(entry?.actor.name),
            "change": .int(batch.change.value), "new": .int(batch.rows.new), "changed": .int(batch.rows.changed), "same": .int(batch.rows.same),
        ])
    }
}
