import AccessRules
package import Picture
package import Storage
package import WeeklyRules

extension Reporting {
    /// True where invented reports have been told in a cooperation. One seek in the index of keys.
    package func hasExamples(in cooperation: Slug, _ reader: Reader) throws -> Bool { try reports.hasExamples(in: cooperation, reader) }

    /// Stores invented reports, with the places that they name in the list where they are not there yet.
    package func addExamples(_ examples: [ExampleReport], naming places: [ReportPlace], in cooperation: Slug, _ writer: Writer) throws {
        let known = Set(try self.places.places(in: cooperation, writer.reader).map(\.slug))
        for place in places where !known.contains(place.slug) { try self.places.add(place, in: cooperation, writer) }
        try reports.addExamples(examples, in: cooperation, writer)
    }
}

extension ReportStore {
    private static func keyStart(_ cooperation: Slug) -> String { "\(ReportRows.examplePrefix)\(cooperation) " }

    func hasExamples(in cooperation: Slug, _ reader: Reader) throws -> Bool {
        let start = ReportStore.keyStart(cooperation)
        // What comes after a space is an exclamation mark: between the two lies everything that begins so.
        return try reader.first(
            "SELECT number FROM observation WHERE entry_key > ?1 AND entry_key < ?2 AND until IS NULL LIMIT 1",
            [.text(start), .text("\(start.dropLast())!")]
        ) { $0.int(0) } != nil
    }

    /// Stores invented reports as they stand. They are told by nobody who has an account, and their keys say what they are: every page that shows one can
    /// tell.
    package func addExamples(_ examples: [ExampleReport], in cooperation: Slug, _ writer: Writer) throws {
        var numbers: [Int64] = []
        for example in examples {
            let number = try writer.upcomingID(of: ReportSchema.observations)
            let standing = Observation.Standing(example.state, mergedInto: example.sameAs.map { numbers[$0] })
            let observation = Observation(
                number: number, cooperation: cooperation, organisationKind: example.teller.kind.rawValue, received: example.received,
                content: example.content, standing: standing, isExample: true)
            try writer.add(ReportRows.values(observation, key: "\(ReportStore.keyStart(cooperation))\(numbers.count + 1)"), to: ReportSchema.observations)
            for area in example.content.place.areas { try writer.add([.int(number), .text(area.text)], to: ReportSchema.areas) }
            try writer.add(
                [.int(number), .null, .null, .text(example.teller.name), .text(ReportSender.Channel.example.rawValue), .null], to: ReportSchema.senders)
            numbers.append(number)
        }
    }
}
