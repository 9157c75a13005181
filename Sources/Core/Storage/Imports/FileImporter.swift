package import Almanac
package import Picture

/// How a room reads files in: the same from the command line and from the page, so that both give the same answers and the same faults.
package protocol FileImporter: Sendable {
    var kind: ImportKind { get }

    /// Reads the file and, unless it is a dry run or refused, stores it in one write.
    /// - Throws: `Refused` of kind `use` when an answer that is needed is missing or cannot be read; `StoreRefusal`.
    func run(_ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer
}

/// What would make a table's own sums agree: one shift, one swap or one number (METHODS A9).
package struct ImportRepair: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case shift, swap, digit }

    /// `r1`.
    package let id: String
    package let kind: Kind
    /// 1-based, as the file has it.
    package let row: Int
    /// What the row is: `Höga ljud / hög och störande musik 2022`.
    package let label: String
    /// Heads of the first and last column it touches, as the cells stand in the file: `04`, `11`.
    package let from: String
    package let through: String
    /// How far the cells move, to the right; for a number how much it changes.
    package let by: Int
    /// How many disagreements it explains, and how many are left.
    package let explains: Int
    package let remaining: Int
    package var accepted: Bool
    /// The proposal in a sentence: `Flyttas raden … en månad framåt, från april till november, stämmer alla summor.`
    package let words: String

    package init(
        id: String, kind: Kind, row: Int, label: String, from: String, through: String, by: Int, explains: Int, remaining: Int, accepted: Bool, words: String
    ) {
        self.id = id
        self.kind = kind
        self.row = row
        self.label = label
        self.from = from
        self.through = through
        self.by = by
        self.explains = explains
        self.remaining = remaining
        self.accepted = accepted
        self.words = words
    }

    package var json: JSON {
        .of([
            "id": .string(id), "kind": .string(kind.rawValue), "row": .int(row), "label": .string(label), "from": .string(from),
            "through": .string(through), "by": .int(by), "explains": .int(explains), "remaining": .int(remaining), "accepted": .bool(accepted),
        ])
    }
}

/// A place where a series goes on under another name.
package struct ImportBreak: Sendable, Hashable {
    /// The series' slug.
    package let series: String
    /// The first period of the new name: `2023-06`.
    package let from: String
    /// The names before and after.
    package let names: [String]

    package init(series: String, from: String, names: [String]) {
        self.series = series
        self.from = from
        self.names = names
    }

    package var json: JSON { .of(["series": .string(series), "from": .string(from), "names": .strings(names)]) }
}

/// The opening of a table as it was understood, for a person to look at before it is stored.
package struct ImportPreview: Sendable, Hashable {
    /// More rows are not shown.
    package static let mostRows = 12

    /// All heads, as they stand in the file.
    package let header: [String]
    /// At most twelve rows; none of a file whose cells must not be shown before it is known what they are.
    package let rows: [[String]]
    /// The columns, counted from 0, whose cells are shown. Of single events no other is: what is not read may be about persons.
    package let shown: [Int]

    package init(header: [String], rows: [[String]], shown: [Int]? = nil) {
        self.header = header
        self.shown = shown ?? Array(header.indices)
        let shown = Set(self.shown)
        self.rows = rows.prefix(ImportPreview.mostRows).map { row in row.indices.map { shown.contains($0) ? row[$0] : "" } }
    }
}
