package import Almanac
package import Picture

/// The copy that is given out: what is masked stands nowhere in it.
package struct DisclosedCopy: Hashable, Sendable {
    /// What stands around the records.
    package struct Head: Hashable, Sendable {
        /// 1 is the first disclosure of the cooperation.
        package let number: Int
        package let day: Day
        /// What was asked for, as the registrar wrote it.
        package let asked: String
        /// For whom the registrar acts.
        package let authority: String
        /// The newest change that the records are read as of.
        package let asOf: ChangeNumber
        /// The trail's link as of it, in hexadecimal; nil in a store that nothing has been written to.
        package let link: String?

        package init(number: Int, day: Day, asked: String, authority: String, asOf: ChangeNumber, link: String?) {
            self.number = number
            self.day = day
            self.asked = asked
            self.authority = authority
            self.asOf = asOf
            self.link = link
        }
    }

    /// A field as it is given out.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let pieces: [CopyPiece]
    }

    /// A record as it is given out.
    package struct Record: Hashable, Sendable {
        package let key: RecordKey
        /// `Not 12`.
        package let heading: String
        package let fields: [Field]
    }

    package let head: Head
    package let records: [Record]
    /// In the order of their numbers, the first is 1.
    package let grounds: [SecrecyGround]
    /// What is masked, in reading order.
    package let masks: [PlacedMask]

    /// - Parameter records: each with what it is called among its kind, and its masks.
    package init(_ head: Head, _ records: [ChosenRecord]) {
        var (grounds, masks, given): ([SecrecyGround], [PlacedMask], [Record]) = ([], [], [])
        for (place, chosen) in records.enumerated() {
            let fields = chosen.record.fields.map { field in
                let stretches = chosen.stretches(of: field)
                for ground in stretches.flatMap(\.grounds) where !grounds.contains(ground) { grounds.append(ground) }
                masks += stretches.map { PlacedMask(record: place, field: field.name, stretch: $0) }
                let pieces = Masking.pieces(of: field.text, stretches) { ground in (grounds.firstIndex(of: ground) ?? 0) + 1 }
                return Field(name: field.name, pieces: pieces.map(DisclosedCopy.printed))
            }
            given.append(Record(key: chosen.record.key, heading: chosen.heading, fields: fields))
        }
        (self.head, self.records, self.grounds, self.masks) = (head, given, grounds, masks)
    }

    private static func printed(_ piece: CopyPiece) -> CopyPiece {
        if case .text(let text) = piece { .text(CopyText.printable(text)) } else { piece }
    }

    /// All that stands in the copy of what the records say, without what is masked.
    package var texts: [String] {
        records.flatMap(\.fields).flatMap(\.pieces).compactMap { piece in if case .text(let text) = piece { text } else { nil } }
    }
}

/// A masked stretch, and where in the copy it is.
package struct PlacedMask: Hashable, Sendable {
    /// The record's place in the copy, 0-based.
    package let record: Int
    package let field: String
    package let stretch: MaskedStretch
}

/// A record that was chosen, with what is to be masked in it.
package struct ChosenRecord: Hashable, Sendable {
    package let record: DisclosableRecord
    /// What a record of its kind is called: `Not`.
    package let called: String
    package let masks: [FieldMask]

    package init(_ record: DisclosableRecord, called: String, masks: [FieldMask]) {
        self.record = record
        self.called = called
        self.masks = masks
    }

    /// `Not 12`.
    package var heading: String { "\(called) \(record.key.id)" }

    package func masks(of field: String) -> [FieldMask] { masks.filter { $0.field == field } }

    package func stretches(of field: DisclosableRecord.Field) -> [MaskedStretch] { Masking.stretches(of: field.text, masks(of: field.name)) }

    /// Masks that cover nothing: the field is gone, or the words do not stand in it.
    package var idle: [FieldMask] {
        masks.filter { mask in
            guard let field = record.field(mask.field) else { return true }
            return mask.words.map { WordFinder(field.text).places(of: $0).isEmpty } ?? false
        }
    }
}

/// Words that are masked in one place and stand to be read in another.
package struct Leftover: Hashable, Sendable {
    package let words: String
    /// Where they are still read: `Not 12, Text`.
    package let places: [String]

    /// What is left in a copy of the words that somebody masked in it.
    package static func all(in copy: DisclosedCopy, of records: [ChosenRecord]) -> [Leftover] {
        let words = records.flatMap(\.masks).compactMap(\.words).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return words.compactMap { words in
            let within = copy.records.flatMap { record in record.fields.filter { reads(words, $0) }.map { "\(record.heading), \($0.name)" } }
            let places = within + (WordFinder(copy.head.asked).places(of: words).isEmpty ? [] : ["Vad som begärts"])
            return places.isEmpty ? nil : Leftover(words: words, places: places)
        }
    }

    private static func reads(_ words: String, _ field: DisclosedCopy.Field) -> Bool {
        field.pieces.contains { piece in
            if case .text(let text) = piece { !WordFinder(text).places(of: words).isEmpty } else { false }
        }
    }
}
