package import Picture

extension Reader {
    /// The circles as they stand. Two small tables are read whole, once for each change.
    package func circles() throws -> Circles { try known.circles.value(true, asOf: change()) { try readCircles() } }

    private func readCircles() throws -> Circles {
        let settings = try rows("SELECT kind, subject, reach, reason, since FROM circle_setting WHERE until IS NULL") { row -> CircleSetting? in
            guard let kind = CircleSubject.Kind(rawValue: row.text(0)) else { return nil }
            // Words that no program wrote open nothing.
            let reach = Reach(text: row.text(2)) ?? .leaders
            return CircleSetting(subject: CircleSubject(kind, row.text(1)), reach: reach, reason: row.text(3), since: ChangeNumber(row.int(4)))
        }
        let uses = try rows("SELECT source, permitted_use FROM source_card WHERE until IS NULL") { row in
            Slug(row.text(0)).flatMap { slug in row.optionalText(1).flatMap { SourceCard.PermittedUse(rawValue: $0) }.map { (slug, $0) } }
        }
        return Circles(settings: settings.compactMap { $0 }, uses: Dictionary(uses.compactMap { $0 }, uniquingKeysWith: { first, _ in first }))
    }

    /// Whether whoever reads may see the figures of a source. A source that they may not see is not there for them.
    package func sees(_ source: Slug) throws -> Bool {
        guard sight != .whole else { return true }
        return sight.sees(try circles().reach(of: source))
    }

    /// Whether whoever reads may see something else that has a circle.
    /// - Parameter first: what it has from the beginning.
    package func sees(_ subject: CircleSubject, from first: Reach) throws -> Bool {
        guard sight != .whole else { return true }
        return sight.sees(try circles().reach(of: subject, from: first))
    }

    /// Whether whoever reads may see what has a circle of its own, which nothing raises or lowers from outside.
    package func sees(_ reach: Reach) -> Bool { sight.sees(reach) }

    /// Whether whoever reads may have a file as it was read in: where nothing else is decided, who may see every source that it was read into. One index seek.
    func sees(file sha256: String) throws -> Bool {
        guard sight != .whole else { return true }
        if let setting = try circles().settings[CircleSubject(.file, sha256)] { return sight.sees(setting.reach) }
        let sources = try rows("SELECT source FROM import_batch WHERE sha256 = ?1", [.text(sha256)]) { Slug($0.text(0)) }
        return try sources.compactMap { $0 }.allSatisfy { try sees($0) }
    }
}

extension Writer {
    /// Raises or lowers a circle; the same once more changes nothing.
    /// - Parameter reach: nil for what the thing has from the beginning.
    package func setReach(_ reach: Reach?, of subject: CircleSubject, because reason: String) throws {
        let standing = try reader.first(
            "SELECT id, reach, reason FROM circle_setting WHERE kind = ?1 AND subject = ?2 AND until IS NULL",
            [.text(subject.kind.rawValue), .text(subject.id)]
        ) { (id: $0.int(0), reach: $0.text(1), reason: $0.text(2)) }
        if let standing {
            if standing.reach == reach?.text, standing.reason == reason { return }
            try end(standing.id, of: CircleSchema.setting)
        }
        guard let reach else { return }
        try add([.text(subject.kind.rawValue), .text(subject.id), .text(reach.text), .text(reason)], to: CircleSchema.setting)
    }
}
