package import Almanac
package import Picture
package import Storage

/// A change as somebody who works in a cooperation may read of it outside of the trail's own pages: what was done there, and what programs did.
package struct SeenEntry: Hashable, Sendable {
    package let change: ChangeNumber
    package let at: Instant
    package let name: String
    package let role: String
    /// For whom; nil for a program, and for somebody who had not signed in.
    package let organisation: String?
    package let why: String
    /// What it did to which tables, in words.
    package let tables: [String]
    /// In hexadecimal.
    package let hash: String

    /// Nil for a change of another cooperation.
    fileprivate init?(_ record: TrailRecord, _ words: TableWords) {
        guard let content = record.content else { return nil }
        (change, at, hash) = (record.change, record.at, record.hash)
        (name, role, organisation, why, tables) = (content.name, content.role, content.organisation, content.why, content.tables(words))
    }
}

extension AccessRoom {
    /// The trail as it is seen from a cooperation, newest first.
    /// - Parameters:
    ///   - tables: what other rooms' tables of facts are called.
    ///   - holds: whether an entry is wanted.
    package func seenEntries(
        _ search: TrailSearch, in cooperation: Slug?, tables: [String: String], _ reader: Reader, _ holds: (SeenEntry) -> Bool
    ) throws -> [SeenEntry] {
        let (sight, words) = (try TrailSight(of: cooperation, reader), TableWords(tables))
        return try reader.trail(search) { page in
            try page.map { found in try seen(found, sight, words, reader).flatMap { holds($0) ? $0 : nil } }
        }.found
    }

    /// Some changes as they are seen from a cooperation; those that are not there, or are another's, are left out.
    package func seenEntries(_ changes: [ChangeNumber], in cooperation: Slug?, tables: [String: String], _ reader: Reader) throws -> [SeenEntry] {
        guard !changes.isEmpty else { return [] }
        let (sight, words) = (try TrailSight(of: cooperation, reader), TableWords(tables))
        return try changes.compactMap { change in try reader.trailDetail(change).flatMap { try seen($0.found, sight, words, reader) } }
    }

    private func seen(_ found: TrailFound, _ sight: TrailSight, _ words: TableWords, _ reader: Reader) throws -> SeenEntry? {
        let isTold = found.touches.contains { $0.table == TableWords.events }
        let events = isTold ? try self.events.events(from: found.change, through: found.change, reader)[found.change] ?? [] : []
        return SeenEntry(TrailRecord(found, events, sight), words)
    }
}
