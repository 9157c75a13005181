import Almanac
import Picture
import RecordsRules
import Storage

/// Keeps drafts of disclosures, each person's own.
struct DraftStore: Sendable {
    /// Drafts of an account in a cooperation that have not been left lying too long, the newest first.
    func drafts(of account: Int64, in cooperation: Slug, at now: Instant, _ reader: Reader) throws -> [DisclosureDraft] {
        let rows = try reader.rows(
            "SELECT draft, asked, recipient, begun, cooperation FROM disclosure_draft WHERE account = ?1 ORDER BY draft DESC", [.int(account)]
        ) { row in
            (
                cooperation: row.text(4),
                draft: DisclosureDraft(
                    number: row.int(0), asked: row.text(1), recipient: row.optionalText(2),
                    begun: Instant(text: row.text(3)) ?? Instant(millisecondsSince1970: 0))
            )
        }
        let oldest = DraftStore.oldest(at: now)
        return try rows.filter { $0.cooperation == cooperation.text && $0.draft.begun.description >= oldest }.map { try whole($0.draft, reader) }
    }

    /// One of them; nil for what is another's, another cooperation's, too old or not there.
    func draft(_ number: Int64, of account: Int64, in cooperation: Slug, at now: Instant, _ reader: Reader) throws -> DisclosureDraft? {
        try drafts(of: account, in: cooperation, at: now, reader).first { $0.number == number }
    }

    private func whole(_ draft: DisclosureDraft, _ reader: Reader) throws -> DisclosureDraft {
        var draft = draft
        let masks = try reader.rows(
            "SELECT place, field, words, ground FROM disclosure_draft_mask WHERE draft = ?1 ORDER BY place, number", [.int(draft.number)]
        ) { row in
            let cover = row.optionalText(2).map { FieldMask.Cover.words($0) } ?? .whole
            return (place: row.int(0), mask: FieldMask(field: row.text(1), cover, ground: .kept(row.text(3))))
        }
        draft.choices = try reader.rows(
            "SELECT place, kind, record FROM disclosure_draft_record WHERE draft = ?1 ORDER BY place", [.int(draft.number)]
        ) { row in
            let place = row.int(0)
            return Slug(row.text(1)).map { kind in
                DisclosureDraft.Choice(RecordKey(kind: kind, id: row.text(2)), masks: masks.filter { $0.place == place }.map(\.mask))
            }
        }.compactMap { $0 }
        return draft
    }

    /// Begins a draft; answers it with the number it got.
    func begin(asked: String, recipient: String?, for account: Int64, in cooperation: Slug, _ writer: Writer) throws -> DisclosureDraft {
        let last = try writer.reader.first("SELECT max(draft) FROM disclosure_draft") { $0.optionalInt(0) } ?? nil
        let draft = DisclosureDraft(number: (last ?? 0) + 1, asked: asked, recipient: recipient, begun: writer.at)
        try writer.put(
            [
                .int(draft.number), .int(account), .text(cooperation.text), .text(asked), .optional(recipient), .text(writer.at.description),
            ], in: DisclosureSchema.drafts)
        return draft
    }

    /// Puts what is chosen in the place of what was.
    func set(_ choices: [DisclosureDraft.Choice], of draft: Int64, _ writer: Writer) throws {
        try empty(draft, writer)
        for (place, choice) in choices.enumerated() {
            try writer.put([.int(draft), .int(place), .text(choice.key.kind.text), .text(choice.key.id)], in: DisclosureSchema.choices)
            for (number, mask) in choice.masks.enumerated() {
                try writer.put(
                    [.int(draft), .int(place), .int(number), .text(mask.field), .optional(mask.words), .text(mask.ground.words)],
                    in: DisclosureSchema.choiceMasks)
            }
        }
    }

    /// Throws a draft away, and leaves no trace of it.
    func drop(_ draft: Int64, _ writer: Writer) throws {
        try empty(draft, writer)
        try writer.throwAway(from: DisclosureSchema.drafts, where: "draft", is: .int(draft))
    }

    private func empty(_ draft: Int64, _ writer: Writer) throws {
        try writer.throwAway(from: DisclosureSchema.choices, where: "draft", is: .int(draft))
        try writer.throwAway(from: DisclosureSchema.choiceMasks, where: "draft", is: .int(draft))
    }

    /// Drafts of anybody that have been left lying too long.
    func old(at now: Instant, _ reader: Reader) throws -> [Int64] {
        try reader.rows("SELECT draft FROM disclosure_draft WHERE begun < ?1", [.text(DraftStore.oldest(at: now))]) { $0.int(0) }
    }

    private static func oldest(at now: Instant) -> String {
        Instant(millisecondsSince1970: now.millisecondsSince1970 - Int64(DisclosureDraft.days) * 86_400_000).description
    }
}
