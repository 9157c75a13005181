import Almanac
import Picture
import RecordsRules
import Storage

/// What somebody who keeps records does with disclosures, in the cooperation they work in.
struct DisclosureDesk: Sendable {
    let room: Disclosures
    let viewer: Viewer
    let now: Instant

    /// The disclosures on a page.
    static let page = 50

    private var day: Day { SwedishTime.local(of: now).day }

    /// Who it is, and where.
    /// - Throws: `DisclosureRefusal.absent` for who works in no cooperation.
    private func place() throws -> (account: Int64, cooperation: Slug) {
        guard let account = viewer.account, let cooperation = viewer.cooperation else { throw DisclosureRefusal.absent }
        return (account, cooperation)
    }

    /// What has been given out, newest first, and the drafts that whoever asks has lying; older drafts are thrown away.
    func all(before number: Int? = nil) async throws -> DisclosureList {
        let (account, cooperation) = try place()
        try await sweep()
        return try await room.store.read { [room, now] reader in
            let found = try room.disclosed.disclosures(in: cooperation, before: number, limit: DisclosureDesk.page + 1, reader)
            let drafts = try room.drafts.drafts(of: account, in: cooperation, at: now, reader)
            return DisclosureList(disclosed: Array(found.prefix(DisclosureDesk.page)), drafts: drafts, hasMore: found.count > DisclosureDesk.page)
        }
    }

    /// One disclosure.
    /// - Throws: `DisclosureRefusal.absent` where there is none in the cooperation.
    func one(_ number: Int) async throws -> DisclosureSight {
        let (_, cooperation) = try place()
        return try await room.store.read { [room] reader in
            guard let disclosed = try room.disclosed.disclosure(number, in: cooperation, reader) else { throw DisclosureRefusal.absent }
            return DisclosureSight(
                disclosed: disclosed, records: try room.disclosed.records(of: disclosed.id, reader), entry: try reader.trailEntry(disclosed.change))
        }
    }

    /// The copy of a disclosure, as it was given out.
    func copy(_ number: Int) async throws -> [UInt8] {
        let (_, cooperation) = try place()
        return try await room.store.read { [room] reader in
            guard let disclosed = try room.disclosed.disclosure(number, in: cooperation, reader),
                let copy = try room.disclosed.copy(of: disclosed.id, reader)
            else { throw DisclosureRefusal.absent }
            return copy
        }
    }
}

/// Preparing.
extension DisclosureDesk {
    /// Begins a draft; answers its number.
    /// - Throws: `DisclosureRefusal`.
    func begin(asked: String, recipient: String) async throws -> Int64 {
        let (account, cooperation) = try place()
        let (asked, recipient) = (try DisclosureDraft.asked(asked), try DisclosureDraft.recipient(recipient))
        try await sweep()
        return try await write("Började på en utlämning") { [room] writer in
            try room.drafts.begin(asked: asked, recipient: recipient, for: account, in: cooperation, writer).number
        }
    }

    /// A draft with its records as they stand.
    func draft(_ number: Int64) async throws -> DraftSight { try await room.store.read { [self] in try sight(of: number, $0) } }

    /// Records of a kind that hold what is asked for; none of a kind that there is not.
    func search(_ kind: Slug, _ question: RecordQuestion) async throws -> [DisclosableRecord] {
        try await room.store.read { [room, viewer] reader in
            guard let source = room.sources.first(where: { $0.kind == kind }) else { return [] }
            return try source.search(question, RecordSight(viewer: viewer, asOf: reader.change()), reader)
        }
    }

    /// Adds records to a draft. What may not be read is not added.
    func choose(_ keys: [RecordKey], in number: Int64, state: String) async throws {
        try await change(number, state) { sight, reader in
            let readable = try found(keys, reader)
            guard keys.allSatisfy({ readable[$0] != nil }) else { throw DisclosureRefusal.absent }
            try sight.draft.add(keys)
        }
    }

    /// Takes a record out of a draft, with its masks.
    func remove(_ place: Int, from number: Int64, state: String) async throws {
        try await change(number, state) { sight, _ in
            guard sight.draft.choices.indices.contains(place) else { throw DisclosureRefusal.absent }
            sight.draft.choices.remove(at: place)
        }
    }

    /// Changes the masks of a record.
    func mask(_ place: Int, of number: Int64, state: String, _ order: MaskOrder) async throws {
        try await change(number, state) { sight, _ in
            guard sight.draft.choices.indices.contains(place), let record = sight.record(place) else { throw DisclosureRefusal.absent }
            sight.draft.choices[place].masks = try order.masks(after: sight.draft.choices[place].masks, in: record)
        }
    }

    func drop(_ number: Int64) async throws {
        try await write("Kastade ett utkast") { [self] writer in
            _ = try sight(of: number, writer.reader)
            try room.drafts.drop(number, writer)
        }
    }

    /// Drafts that have been left lying are thrown away, whoever began them.
    private func sweep() async throws {
        guard try await !room.store.read({ [room, now] in try room.drafts.old(at: now, $0) }).isEmpty else { return }
        _ = try await room.store.write(by: viewer.actor, at: now, why: "Kastade gamla utkast") { [room, now] writer in
            for draft in try room.drafts.old(at: now, writer.reader) { try room.drafts.drop(draft, writer) }
        }
    }

    private func change(_ number: Int64, _ state: String, _ work: @escaping @Sendable (inout DraftSight, Reader) throws -> Void) async throws {
        try await write("Ändrade ett utkast") { [self] writer in
            var sight = try sight(of: number, writer.reader)
            guard sight.state == state else { throw DisclosureRefusal.stale }
            try work(&sight, writer.reader)
            try room.drafts.set(sight.draft.choices, of: number, writer)
        }
    }
}

/// Making the copy.
extension DisclosureDesk {
    /// The copy as it will be.
    func preview(_ number: Int64) async throws -> CopyPreview { try await room.store.read { [self] in try preview(number, $0) } }

    /// Makes the copy that was previewed and keeps it; answers the number of the disclosure.
    /// - Parameter seal: of what was previewed: no other copy is made.
    /// - Throws: `DisclosureRefusal`; `Refused` where documents cannot be made.
    func make(_ number: Int64, seal: String) async throws -> Int {
        // Somebody else may give something out while the document is set, and take the number.
        for _ in 1...5 {
            let preview = try await preview(number)
            guard preview.seal == seal else { throw DisclosureRefusal.stale }
            if let obstacle = preview.obstacle { throw obstacle }
            let pdf = try await room.printer.pdf(of: preview.copy)
            if try await keep(preview, pdf) { return preview.copy.head.number }
        }
        throw DisclosureRefusal.stale
    }

    /// One write makes the facts and throws the draft away.
    /// - Returns: false when the number was taken meanwhile.
    private func keep(_ preview: CopyPreview, _ pdf: [UInt8]) async throws -> Bool {
        let (copy, draft) = (preview.copy, preview.sight.draft)
        let records = Swedish.counted(copy.records.count, one: "handling", many: "handlingar")
        let masks = copy.masks.isEmpty ? "utan maskning" : "med \(Swedish.counted(copy.masks.count, one: "maskning", many: "maskningar"))"
        let why = "Lämnade ut \(records) \(masks), utlämnande \(copy.head.number), SHA-256 \(Sha256.hex(of: pdf))"
        return try await write(why) { [self] writer in
            let (_, cooperation) = try place()
            guard try self.preview(draft.number, writer.reader).seal == preview.seal else { throw DisclosureRefusal.stale }
            guard try room.disclosed.upcoming(in: cooperation, writer.reader) == copy.head.number else { return false }
            try room.disclosed.add(copy, pdf: pdf, recipient: draft.recipient, in: cooperation, writer)
            try room.drafts.drop(draft.number, writer)
            return true
        }
    }

    private func preview(_ number: Int64, _ reader: Reader) throws -> CopyPreview {
        let (_, cooperation) = try place()
        let (sight, entry) = (try sight(of: number, reader), try reader.trailHead())
        let head = DisclosedCopy.Head(
            number: try room.disclosed.upcoming(in: cooperation, reader), day: day, asked: sight.draft.asked,
            authority: viewer.actor.organisation ?? "Lokal samverkan", asOf: entry?.change ?? ChangeNumber(0), link: entry?.hash)
        return CopyPreview(head, sight, day: day)
    }
}

/// What stands in the store.
extension DisclosureDesk {
    private func write<Answer: Sendable>(_ why: String, _ work: @escaping @Sendable (Writer) throws -> Answer) async throws -> Answer {
        try await room.store.write(by: viewer.actor, at: now, why: why) { [room, viewer] writer in
            // The right may have been taken away while the page was open, or the document was set.
            guard try room.keepers.keepsRecords(viewer, writer.reader) else { throw DisclosureRefusal.absent }
            return try work(writer)
        }.answer
    }

    private func sight(of number: Int64, _ reader: Reader) throws -> DraftSight {
        let (account, cooperation) = try place()
        guard let draft = try room.drafts.draft(number, of: account, in: cooperation, at: now, reader) else { throw DisclosureRefusal.absent }
        let called = Dictionary(room.sources.map { ($0.kind, $0.called) }, uniquingKeysWith: { first, _ in first })
        return DraftSight(draft: draft, records: try found(draft.choices.map(\.key), reader), called: called)
    }

    /// The records of some keys that there are and may be read.
    private func found(_ keys: [RecordKey], _ reader: Reader) throws -> [RecordKey: DisclosableRecord] {
        let sight = RecordSight(viewer: viewer, asOf: try reader.change())
        let records = try room.sources.flatMap { source in
            let ids = keys.filter { $0.kind == source.kind }.map(\.id)
            return ids.isEmpty ? [] : try source.records(ids, sight, reader)
        }
        return Dictionary(records.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
