/// The number of a committed write of a store: 1, 2, 3 … Every reading can be made as of one.
package struct ChangeNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) { self.value = value }

    package var description: String { String(value) }

    package static func < (left: ChangeNumber, right: ChangeNumber) -> Bool { left.value < right.value }
}

/// Who may see: the open public, the place circle (platskretsen), the authority circle (myndighetskretsen). Each sees what the ones before it see.
package enum Circle: Int, Comparable, Sendable, CaseIterable {
    case open, place, authority

    package static func < (left: Circle, right: Circle) -> Bool { left.rawValue < right.rawValue }
}

/// What a reading depends on: no clock, no language, no session.
package struct Reading: Hashable, Sendable {
    package let asOf: ChangeNumber
    /// Decides suppression inside the source.
    package let audience: Circle

    package init(asOf: ChangeNumber, audience: Circle) {
        self.asOf = asOf
        self.audience = audience
    }
}

/// A figure's value. What is not known is said to be so: never 0, never nothing.
package enum FigureValue: Hashable, Sendable {
    case count(Int64)
    /// A part of `of`, 0–1.
    case share(Double, of: Int64)
    case number(Double)
    /// A level by its number on the scale.
    case level(Int)
    case table(FigureTable)
    /// Not in the store, with a code that says why.
    case missing(code: String)
    /// In the store, but not shown to this audience.
    case suppressed(code: String)
}

/// A figure that is a table: heads and cells, each cell a value of its own.
package struct FigureTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let head: String
        /// The row's name in ids and addresses.
        package let key: String
        package let cells: [FigureValue]
        /// The figure behind the row, where there is one.
        package let figure: FigureID?
        /// Words that belong to the row: verdict, group; keys are the table's own.
        package let labels: [String: String]

        package init(head: String, key: String, cells: [FigureValue], figure: FigureID? = nil, labels: [String: String] = [:]) {
            self.head = head
            self.key = key
            self.cells = cells
            self.figure = figure
            self.labels = labels
        }
    }

    package struct Column: Hashable, Sendable {
        package let head: String
        package let key: String

        package init(head: String, key: String) {
            self.head = head
            self.key = key
        }
    }

    package let columns: [Column]
    package let rows: [Row]

    package init(columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}

/// The range of values that the figures are compatible with.
package struct Interval: Hashable, Sendable {
    package let low: Double
    /// Nil when unbounded.
    package let high: Double?
    /// Confidence, 0.95 for 95 percent.
    package let level: Double

    package init(low: Double, high: Double?, level: Double = 0.95) {
        self.low = low
        self.high = high
        self.level = level
    }
}

/// How sure a change or difference is.
package struct Verdict: Hashable, Sendable {
    /// How the verdict is drawn: certainty is weight, direction is an arrow.
    package enum Weight: String, Hashable, Sendable { case certain, likely, chance, tooFew, grave }
    package enum Direction: String, Hashable, Sendable { case up, down, none }

    /// The code for machines: `säker minskning`, `inom slumpen` …
    package let label: String
    /// The words for people (DESIGN §4).
    package let wording: String
    package let weight: Weight
    package let direction: Direction
    /// Section of METHODS: `A1/1`.
    package let method: String
    package let numbers: [String: Double]

    package init(label: String, wording: String, weight: Weight, direction: Direction, method: String, numbers: [String: Double]) {
        self.label = label
        self.wording = wording
        self.weight = weight
        self.direction = direction
        self.method = method
        self.numbers = numbers
    }
}

/// One file that a figure's rows came from.
package struct Origin: Hashable, Sendable {
    package let batch: Int64
    package let source: String
    package let file: String
    package let sha256: String
    /// `R5C7`: row and column as a spreadsheet counts them; at most 50.
    package let cells: [String]
    /// How many cells there are in all.
    package let cellCount: Int
    /// When the rows that were counted were purged, and by which decision; nil while they are there, and for what stands in a table of its own.
    package let purged: String?

    package init(batch: Int64, source: String, file: String, sha256: String, cells: [String], cellCount: Int, purged: String? = nil) {
        self.batch = batch
        self.source = source
        self.file = file
        self.sha256 = sha256
        self.cells = Array(cells.prefix(50))
        self.cellCount = cellCount
        self.purged = purged
    }
}

/// The way back from a figure: what it means, how it was worked out, from which figures and files, as of which change.
package struct Provenance: Hashable, Sendable {
    package let definition: String
    package let method: String
    package let inputs: [FigureID]
    package let origins: [Origin]
    package let asOf: ChangeNumber

    package init(definition: String, method: String, inputs: [FigureID] = [], origins: [Origin], asOf: ChangeNumber) {
        self.definition = definition
        self.method = method
        self.inputs = inputs
        self.origins = origins
        self.asOf = asOf
    }
}

/// A figure that can be traced: the currency between rooms, pages, documents and exports.
package struct Figure: Hashable, Sendable {
    package let id: FigureID
    package let title: String
    /// `antal`, `andel`, `nivå`, `kvot` …
    package let unit: String
    /// Text of the period: `2024-01--2024-10`.
    package let period: String
    package let value: FigureValue
    /// What the value rests on: answers, weeks, or the two counts of a change together.
    package let n: Int64?
    /// What `n` counts, in the plural: `fall`, `bedömningar`, `invånare`.
    package let counted: String
    package let interval: Interval?
    package let verdict: Verdict?
    package let notes: [String]
    package let provenance: Provenance
    /// What a note on this figure would be about; nil where no note can be written.
    package let about: Note.Scope?

    package init(
        id: FigureID, title: String, unit: String, period: String, value: FigureValue, n: Int64? = nil, counted: String = "fall",
        interval: Interval? = nil, verdict: Verdict? = nil, notes: [String] = [], provenance: Provenance, about: Note.Scope? = nil
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.period = period
        self.value = value
        self.n = n
        self.counted = counted
        self.interval = interval
        self.verdict = verdict
        self.notes = notes
        self.provenance = provenance
        self.about = about
    }
}
