package import Almanac
package import Picture

/// A record that can be given out, as text: what it says stands in its fields and nowhere else.
package struct DisclosableRecord: Hashable, Sendable {
    /// A part of it, as it is printed. Names are told apart within a record.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let text: String

        package init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    /// The kind and its name within the kind: `noter`, `12`.
    package let key: RecordKey
    /// For who chooses among records; it does not stand in the copy.
    package let title: String
    /// The day it belongs to; nil for what has none.
    package let day: Day?
    /// Those that say something.
    package let fields: [Field]

    package init(key: RecordKey, title: String, day: Day?, fields: [Field]) {
        self.key = key
        self.title = title
        self.day = day
        self.fields = fields.filter { !$0.text.isEmpty }
    }

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// What tells a record apart from all others.
package struct RecordKey: Hashable, Sendable {
    package let kind: Slug
    package let id: String

    package init(kind: Slug, id: String) {
        self.kind = kind
        self.id = id
    }
}

/// What is looked for among records of a kind.
package struct RecordQuestion: Hashable, Sendable {
    /// Words that must all stand in the record; empty for any.
    package let words: String
    package let from: Day?
    /// Included.
    package let through: Day?
    package let limit: Int

    package init(words: String = "", from: Day? = nil, through: Day? = nil, limit: Int = 50) {
        self.words = words
        self.from = from
        self.through = through
        self.limit = limit
    }

    /// Whether a record holds what is asked for. One without a day is in no period.
    package func holds(_ record: DisclosableRecord) -> Bool {
        if from != nil || through != nil {
            guard let day = record.day, from.map({ $0 <= day }) ?? true, through.map({ day <= $0 }) ?? true else { return false }
        }
        let texts = ([record.title] + record.fields.map(\.text)).map(NearestNames.folded)
        return NearestNames.folded(words).split(separator: " ").allSatisfy { word in texts.contains { $0.contains(word) } }
    }
}
