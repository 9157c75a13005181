import Almanac
import Picture
import RecordsRules
import Web

/// What is looked for among the records, as it stands in an address.
struct RecordSearch {
    /// Nil before anything has been looked for.
    let kind: Slug?
    let question: RecordQuestion

    /// Records shown at once.
    static let most = 50
    /// What boxes' names begin with: `val-007-noter:12` is the seventh record that was found.
    static let box = "val-"

    /// - Throws: `Refused` for what cannot be read.
    init(_ fields: [String: String], kinds: [Slug]) throws {
        func given(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        func day(_ name: String) throws -> Day? {
            try given(name).map { text in
                guard let day = Day(text: text) else { throw Faults.unreadable(name, found: text, expected: "en dag, som 2026-11-22") }
                return day
            }
        }
        kind = try given("slag").map { text in
            guard let kind = Slug(text), kinds.contains(kind) else { throw Faults.unreadable("slag", found: text, expected: "något i listan") }
            return kind
        }
        question = RecordQuestion(
            words: String((given("ord") ?? "").prefix(200)), from: try day("fran"), through: try day("till"), limit: RecordSearch.most)
    }

    /// The same search as it stands in an address.
    var query: [(name: String, value: String)] {
        [
            ("slag", kind?.text), ("ord", question.words.isEmpty ? nil : question.words), ("fran", question.from?.description),
            ("till", question.through?.description),
        ].compactMap { name, value in value.map { (name, $0) } }
    }

    /// The name of the box for a record.
    static func name(_ key: RecordKey, at place: Int) -> String {
        let number = String(place)
        return "\(box)\(String(repeating: "0", count: max(0, 3 - number.count)))\(number)-\(key.kind):\(key.id)"
    }

    /// The record that a box is for; nil for a name that is none.
    static func key(_ name: String) -> RecordKey? {
        let rest = name.dropFirst(box.count)
        guard let dash = rest.firstIndex(of: "-") else { return nil }
        let parts = rest[rest.index(after: dash)...].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Slug(parts[0]), (1...200).contains(parts[1].count) else { return nil }
        return RecordKey(kind: kind, id: String(parts[1]))
    }
}
