/// What somebody wants masked in a record, as it was filled in; read into masks, or refused.
package struct MaskOrder: Hashable, Sendable {
    /// What was filled in for one field.
    package struct Part: Hashable, Sendable {
        package let field: String
        package var whole: Bool
        /// A word or a phrase on each line.
        package var lines: String
        /// Proposals that were ticked.
        package var proposals: [String]
        /// `18:1`, or `MaskOrder.named`.
        package var ground: String
        /// Chapter and section of a ground that is not in the list.
        package var named: String

        package init(field: String, whole: Bool = false, lines: String = "", proposals: [String] = [], ground: String = "", named: String = "") {
            self.field = field
            self.whole = whole
            self.lines = lines
            self.proposals = proposals
            self.ground = ground
            self.named = named
        }

        /// Every word and phrase, each once.
        var words: [String] {
            let typed = lines.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            return (typed.filter { !$0.isEmpty } + proposals).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    /// The choice that stands for a ground of one's own.
    package static let named = "annan"

    /// Masks that are taken away, by their place among those the record has.
    package var removed: Set<Int>
    package var parts: [Part]

    package init(removed: Set<Int> = [], parts: [Part]) {
        self.removed = removed
        self.parts = parts
    }

    /// The masks that the record has after this.
    /// - Throws: `DisclosureRefusal` for what cannot be taken; then nothing is.
    package func masks(after standing: [FieldMask], in record: DisclosableRecord) throws(DisclosureRefusal) -> [FieldMask] {
        var masks = standing.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
        for part in parts {
            for mask in try MaskOrder.read(part, in: record) where !masks.contains(mask) { masks.append(mask) }
        }
        guard masks.count <= DisclosureDraft.mostMasks else { throw .tooManyMasks(DisclosureDraft.mostMasks) }
        return masks
    }

    private static func read(_ part: Part, in record: DisclosableRecord) throws(DisclosureRefusal) -> [FieldMask] {
        let words = part.words
        guard part.whole || !words.isEmpty else { return [] }
        guard let field = record.field(part.field) else { throw .absent }
        guard words.allSatisfy({ $0.count <= 200 }) else { throw .wordsTooLong(field: part.field) }
        let finder = WordFinder(field.text)
        let missing = words.filter { finder.places(of: $0).isEmpty }
        guard missing.isEmpty else { throw .notFound(field: part.field, words: missing) }
        let ground = try ground(part)
        return (part.whole ? [FieldMask(field: part.field, .whole, ground: ground)] : [])
            + words.map { FieldMask(field: part.field, .words($0), ground: ground) }
    }

    private static func ground(_ part: Part) throws(DisclosureRefusal) -> SecrecyGround {
        if part.ground == named {
            guard let ground = SecrecyGround(named: part.named) else { throw .namedGround(field: part.field) }
            return ground
        }
        guard let ground = SecrecyGround(code: part.ground) else { throw .ground(field: part.field) }
        return ground
    }
}
