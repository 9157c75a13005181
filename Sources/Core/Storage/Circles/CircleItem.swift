package import Picture

/// Something that a circle can be set for, as the page of circles lists it.
package struct CircleItem: Hashable, Sendable {
    package let subject: CircleSubject
    package let name: String
    /// Who may read it while nobody has raised or lowered it.
    package let first: Reach

    package init(_ subject: CircleSubject, name: String, first: Reach) {
        self.subject = subject
        self.name = name
        self.first = first
    }
}

/// A circle as it was set at one time.
package struct CircleChange: Hashable, Sendable {
    /// Nil where it was put back to what the thing has from the beginning.
    package let reach: Reach?
    /// Empty where it was put back.
    package let reason: String
    package let change: ChangeNumber
}

extension Reader {
    /// What storage itself keeps that has a circle, and whoever reads may see: sources in the order they came, and what a source has while nothing is agreed.
    package func circleItems() throws -> [CircleItem] {
        let circles = try circles()
        return try sources(asOf: change()).map { CircleItem(.source($0.slug), name: $0.name, first: circles.firstReach(of: $0.slug)) }
            + [CircleItem(.unsaid, name: "Källor utan uppgift om vem som får använda dem", first: .circle(.open))]
    }

    /// A file that was read in and that whoever reads may have; nil when there is none. One index seek.
    package func circleItem(ofFile sha256: String) throws -> CircleItem? {
        let batches = try rows("SELECT file_name, source FROM import_batch WHERE sha256 = ?1 ORDER BY id", [.text(sha256)]) { ($0.text(0), Slug($0.text(1))) }
        guard let name = batches.first?.0, try sees(file: sha256) else { return nil }
        let reaches = try batches.compactMap(\.1).map { try circles().reach(of: $0) }
        return CircleItem(CircleSubject(.file, sha256), name: name, first: reaches.max { $0.isWider(than: $1) } ?? .circle(.authority))
    }

    /// The files whose circle has been raised or lowered, and that whoever reads may have.
    package func circleFiles() throws -> [CircleItem] {
        try circles().settings.keys.filter { $0.kind == .file }.compactMap { try circleItem(ofFile: $0.id) }.sorted { $0.name < $1.name }
    }

    /// How a circle has been raised and lowered, newest first. One range of the index on kind and subject.
    package func circleHistory(of subject: CircleSubject) throws -> [CircleChange] {
        var changes: [CircleChange] = []
        try each(
            "SELECT reach, reason, since, until FROM circle_setting WHERE kind = ?1 AND subject = ?2 ORDER BY since, id",
            [.text(subject.kind.rawValue), .text(subject.id)]
        ) { row in
            // What ended when this began was replaced by it; otherwise there was a time between.
            if let last = changes.last, last.reach == nil, last.change.value == row.int(2) { changes.removeLast() }
            changes.append(CircleChange(reach: Reach(text: row.text(0)) ?? .leaders, reason: row.text(1), change: ChangeNumber(row.int(2))))
            if let until = row.optionalInt(3) { changes.append(CircleChange(reach: nil, reason: "", change: ChangeNumber(until))) }
        }
        return changes.reversed()
    }
}
