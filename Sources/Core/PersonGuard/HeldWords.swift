/// A text as the person guard sees it: line by line, what may point at a person apart from what does not.
package struct HeldWords: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package let text: String
        /// What it looks like; nil for what is let through.
        package let kind: PersonKind?

        /// `”070-174 06 12” ser ut som ett telefonnummer`.
        package var likeness: String { "”\(text)” ser ut som \(kind?.indefinite ?? "en person")" }
    }

    package let lines: [[Part]]

    package init(_ text: String, by personGuard: PersonGuard) {
        lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
            HeldWords.parts(Array(line), personGuard.spans(in: String(line)))
        }
    }

    /// True when nothing is held back.
    package var isFree: Bool { lines.allSatisfy { $0.allSatisfy { $0.kind == nil } } }

    /// What is held back, in order.
    package var held: [Part] { lines.flatMap { $0.filter { $0.kind != nil } } }

    /// What it looks like, each kind once, in the order it first stands.
    package var kinds: [PersonKind] {
        held.compactMap(\.kind).reduce(into: []) { kept, kind in if !kept.contains(kind) { kept.append(kind) } }
    }

    /// The characters of a line, cut at the spans; positions of spans are counted from 1.
    private static func parts(_ characters: [Character], _ spans: [PersonSpan]) -> [Part] {
        var parts: [Part] = []
        var next = 0
        for span in spans where span.from - 1 >= next && span.through <= characters.count {
            if span.from - 1 > next { parts.append(Part(text: String(characters[next..<(span.from - 1)]), kind: nil)) }
            parts.append(Part(text: String(characters[(span.from - 1)..<span.through]), kind: span.kind))
            next = span.through
        }
        if next < characters.count { parts.append(Part(text: String(characters[next...]), kind: nil)) }
        return parts
    }
}
