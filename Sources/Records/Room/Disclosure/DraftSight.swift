import Almanac
import Picture
import RecordsRules
import Storage

/// What has been given out, and what is being prepared.
struct DisclosureList: Sendable {
    let disclosed: [Disclosed]
    let drafts: [DisclosureDraft]
    /// True where there are older ones.
    let hasMore: Bool
}

/// A disclosure with its records and its entry of the trail.
struct DisclosureSight: Sendable {
    let disclosed: Disclosed
    let records: [DisclosedRecord]
    let entry: TrailEntry?
}

/// A draft with its records as they stand.
struct DraftSight: Sendable {
    var draft: DisclosureDraft
    let records: [RecordKey: DisclosableRecord]
    /// What a record of each kind is called.
    let called: [Slug: String]

    /// The record at a place; nil where it is gone.
    func record(_ place: Int) -> DisclosableRecord? { draft.choices.indices.contains(place) ? records[draft.choices[place].key] : nil }

    /// `Not 12`.
    func heading(_ key: RecordKey) -> String { "\(called[key.kind] ?? key.kind.text) \(key.id)" }

    /// The records that there are, with their masks.
    var chosen: [ChosenRecord] {
        draft.choices.compactMap { choice in
            records[choice.key].map { ChosenRecord($0, called: called[choice.key.kind] ?? choice.key.kind.text, masks: choice.masks) }
        }
    }

    /// Changes whenever something in the draft does: a form that was made of another draft is not taken.
    var state: String { DraftSight.mark(parts) }

    fileprivate var parts: [String] {
        [String(draft.number), draft.begun.description, draft.asked, draft.recipient ?? ""]
            + draft.choices.flatMap { choice in
                [choice.key.kind.text, choice.key.id]
                    + choice.masks.flatMap { [$0.field, $0.words.map { "ord \($0)" } ?? "hela", $0.ground.words] } + ["slut"]
            }
    }

    /// A hash of texts, each with its length before it.
    fileprivate static func mark(_ parts: [String]) -> String {
        Sha256.hex(of: parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
    }
}

/// A copy as it will be, before it is made.
struct CopyPreview: Sendable {
    let sight: DraftSight
    let copy: DisclosedCopy
    /// Words that are masked in one place and read in another.
    let leftovers: [Leftover]
    /// What was previewed: the records' texts and their masks. Not the number or the newest link, which others move on meanwhile.
    let seal: String

    init(_ head: DisclosedCopy.Head, _ sight: DraftSight, day: Day) {
        let chosen = sight.chosen
        self.sight = sight
        copy = DisclosedCopy(head, chosen)
        leftovers = Leftover.all(in: copy, of: chosen)
        let texts = chosen.flatMap { one in [one.heading] + one.record.fields.flatMap { [$0.name, $0.text] } }
        seal = DraftSight.mark(sight.parts + [day.description, head.authority] + texts)
    }

    /// What stands in the way of the copy; nil for nothing.
    var obstacle: DisclosureRefusal? {
        if sight.draft.choices.isEmpty { return .noRecords }
        if let gone = sight.draft.choices.first(where: { sight.records[$0.key] == nil }) { return .recordGone(sight.heading(gone.key)) }
        for one in sight.chosen { if let idle = one.idle.first { return .idleMask(record: one.heading, field: idle.field) } }
        return nil
    }
}
