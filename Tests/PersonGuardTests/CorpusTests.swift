import Foundation
import PersonGuard
import Testing

/// The guard held to sentences written for it, half of them tricky innocents.
@Suite struct CorpusTests {
    private struct Mark {
        let kind: PersonKind
        let range: ClosedRange<Int>
    }

    private struct Sentence {
        var text = ""
        var marks: [Mark] = []
    }

    private struct Misspelt: Error { let line: String }

    /// Reads `⟦kind|text⟧` marks out of a line.
    private static func sentence(_ line: Substring) throws -> Sentence {
        var sentence = Sentence()
        var rest = line
        while let match = rest.firstMatch(of: #/⟦([a-z_]+)\|([^⟧]*)⟧/#) {
            guard let kind = PersonKind(rawValue: String(match.1)), !match.2.isEmpty else { throw Misspelt(line: String(line)) }
            sentence.text += rest[..<match.range.lowerBound]
            let from = sentence.text.count + 1
            sentence.text += match.2
            sentence.marks.append(Mark(kind: kind, range: from...sentence.text.count))
            rest = rest[match.range.upperBound...]
        }
        sentence.text += rest
        return sentence
    }

    private static func sentences() throws -> [Sentence] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try ["corpus.txt", "corpus-later.txt"].flatMap { name in
            try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(sentence)
        }
    }

    /// How many of how many.
    private struct Share {
        var part = 0
        var whole = 0
        var value: Double { whole == 0 ? 1 : Double(part) / Double(whole) }

        mutating func count(_ holds: Bool) {
            whole += 1
            if holds { part += 1 }
        }
    }

    /// A number is found when spans cover it wholly, a name when one word of it is covered.
    private static func isFound(_ mark: Mark, in spans: [PersonSpan]) -> Bool {
        if mark.kind == .name { return spans.contains { $0.range.overlaps(mark.range) } }
        return mark.range.allSatisfy { place in spans.contains { $0.range.contains(place) } }
    }

    @Test func `the corpus is large and half innocent`() throws {
        let sentences = try Self.sentences()
        #expect(sentences.count >= 3_000)
        #expect(sentences.filter(\.marks.isEmpty).count * 10 >= sentences.count * 4)
        #expect(Set(sentences.flatMap(\.marks).map(\.kind)) == Set(PersonKind.allCases))
    }

    @Test func `recall is at least 0.99 for numbers and 0.95 for names, precision at least 0.95`() throws {
        let guarding = PersonGuard()
        var (numbers, names, precision) = (Share(), Share(), Share())
        for sentence in try Self.sentences() {
            let spans = guarding.spans(in: sentence.text)
            for mark in sentence.marks {
                let isFound = Self.isFound(mark, in: spans)
                if mark.kind == .name { names.count(isFound) } else { numbers.count(isFound) }
            }
            for span in spans { precision.count(sentence.marks.contains { $0.range.overlaps(span.range) }) }
        }
        print("personvakten: nummer \(numbers.part) av \(numbers.whole), namn \(names.part) av \(names.whole), rätt \(precision.part) av \(precision.whole)")
        #expect(numbers.value >= 0.99)
        #expect(names.value >= 0.95)
        #expect(precision.value >= 0.95)
    }
}
