/// What is masked of a field, and why.
package struct FieldMask: Hashable, Sendable {
    package enum Cover: Hashable, Sendable {
        case whole
        /// Every place in the field where these words stand.
        case words(String)
    }

    /// The field's name.
    package let field: String
    package let cover: Cover
    package let ground: SecrecyGround

    package init(field: String, _ cover: Cover, ground: SecrecyGround) {
        self.field = field
        self.cover = cover
        self.ground = ground
    }

    /// The words; nil for a whole field.
    package var words: String? { if case .words(let words) = cover { words } else { nil } }
}

/// A piece of a field as it is given out.
package enum CopyPiece: Hashable, Sendable {
    case text(String)
    /// Something stood here; the numbers of its grounds in the copy's own list, from 1.
    case masked([Int])

    /// What is shown where something is masked: as long for a letter as for a page.
    package static let bar = "▇▇▇"
}

/// A stretch of a field that is masked.
package struct MaskedStretch: Hashable, Sendable {
    /// Characters from the beginning of the field; nil for the whole field.
    package let span: Range<Int>?
    /// In the order they were given, each once.
    package let grounds: [SecrecyGround]
}

/// Puts masks on a text.
package enum Masking {
    /// The stretches that are masked, in order. Those that meet or lie in each other are one, with the grounds of all, so that nobody sees where one
    /// ends in another.
    package static func stretches(of text: String, _ masks: [FieldMask]) -> [MaskedStretch] {
        guard !masks.isEmpty else { return [] }
        let finder = WordFinder(text)
        let found = masks.flatMap { mask in finder.places(of: mask.words ?? "").map { (span: $0, ground: mask.ground) } }
        if masks.contains(where: { $0.cover == .whole }) {
            let others = found.map(\.ground)
            let grounds = masks.filter { $0.cover == .whole || others.contains($0.ground) }.map(\.ground)
            return [MaskedStretch(span: nil, grounds: unique(grounds))]
        }
        var stretches: [(span: Range<Int>, grounds: [SecrecyGround])] = []
        for place in found.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
            if let last = stretches.last, place.span.lowerBound <= last.span.upperBound {
                stretches[stretches.count - 1] = (last.span.lowerBound..<max(last.span.upperBound, place.span.upperBound), last.grounds + [place.ground])
            } else {
                stretches.append((place.span, [place.ground]))
            }
        }
        return stretches.map { MaskedStretch(span: $0.span, grounds: unique($0.grounds)) }
    }

    /// The field as it is given out.
    /// - Parameter number: the number that a ground has in the copy.
    package static func pieces(of text: String, _ stretches: [MaskedStretch], number: (SecrecyGround) -> Int) -> [CopyPiece] {
        let characters = Array(text)
        var (pieces, end): ([CopyPiece], Int) = ([], 0)
        for stretch in stretches {
            let span = stretch.span ?? 0..<characters.count
            if end < span.lowerBound { pieces.append(.text(String(characters[end..<span.lowerBound]))) }
            pieces.append(.masked(stretch.grounds.map(number)))
            end = span.upperBound
        }
        if end < characters.count { pieces.append(.text(String(characters[end...]))) }
        return pieces
    }

    private static func unique(_ grounds: [SecrecyGround]) -> [SecrecyGround] {
        grounds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
