package import Picture

/// What a room read out of a file: its rows, and all that is wrong with it.
package struct FileReading<Row: Sendable>: Sendable {
    /// In the order of the file.
    ///
    /// With a fault of severity error among `faults`, none of them may be stored.
    package let rows: [Row]
    /// In the order of the file; what was wrong with the file as a table is told apart from these.
    package let faults: [Fault]
    /// Which of the known ways to write such a table this is: `category-month`; `unknown` when it is none.
    package let shape: String
    /// The columns that were recognised; the index is 1-based.
    package let columns: [(name: String, index: Int)]
    /// Rows of text under the header, totals among them.
    package let rowsRead: Int
    /// How many of the rows are sums of others.
    package let totals: Int
    /// How the table's own sums were checked; nil when it has none or could not be read.
    package let arithmetic: ArithmeticCheck?

    package init(
        rows: [Row], faults: [Fault], shape: String, columns: [(name: String, index: Int)], rowsRead: Int, totals: Int = 0,
        arithmetic: ArithmeticCheck? = nil
    ) {
        self.rows = rows
        self.faults = faults
        self.shape = shape
        self.columns = columns
        self.rowsRead = rowsRead
        self.totals = totals
        self.arithmetic = arithmetic
    }

    /// A file that no rows could be read from.
    package static func unreadable(_ sheet: Sheet, _ faults: FaultList) -> FileReading {
        FileReading(rows: [], faults: faults.all, shape: "unknown", columns: [], rowsRead: sheet.rows.count + sheet.omitted)
    }

    /// True when nothing of the file may be stored.
    package var hasErrors: Bool { faults.contains { $0.severity == .error } }

    /// `{"shape":…,"columns":{…}}`.
    package var recognised: JSON {
        .of(["shape": .string(shape), "columns": .object(columns.map { JSON.Member(key: $0.name, value: .int($0.index)) })])
    }
}

/// The sums, changes and percentages that a table prints, held against its own rows.
package struct ArithmeticCheck: Hashable, Sendable {
    /// How many of each kind were worked out again.
    package struct Checked: Hashable, Sendable {
        /// Sums printed at the end of a row.
        package var rowTotals = 0
        /// Sums printed under a column, or under a group's part of it.
        package var columnTotals = 0
        /// Sums of the whole table.
        package var grand = 0
        /// Changes from one year to the next.
        package var changes = 0
        /// Changes in percent.
        package var percents = 0

        package init() {}
    }

    /// A printed number that the rows do not give.
    package struct Disagreement: Hashable, Sendable {
        /// What is printed; the raw value is the one in the JSON.
        package enum Kind: String, Hashable, Sendable {
            case rowTotal = "row_total"
            case columnTotal = "column_total"
            case grand, change, percent
        }

        /// What is printed.
        package let kind: Kind
        /// What the number is about: `Brott mot person 2023`.
        package let label: String
        /// 1-based, where it is printed.
        package let row: Int
        /// 1-based.
        package let column: Int
        /// What the file says; percent for a percentage.
        package let printed: Double
        /// What its rows give, rounded as the printed number is.
        package let computed: Double

        package init(_ kind: Kind, label: String, row: Int, column: Int, printed: Double, computed: Double) {
            self.kind = kind
            self.label = label
            self.row = row
            self.column = column
            self.printed = printed
            self.computed = computed
        }
    }

    /// How much was checked.
    package var checked = Checked()
    /// Where file and rows differ: sums first, then changes and percentages, each in the order of the file.
    package var disagreements: [Disagreement] = []

    package init() {}

    /// `arithmetic` of an import's JSON; `repairs` is what the table could be mended with.
    package func json(repairs: [JSON] = []) -> JSON {
        .of([
            "checked": .of([
                "row_totals": .int(checked.rowTotals), "column_totals": .int(checked.columnTotals), "grand": .int(checked.grand),
                "changes": .int(checked.changes), "percents": .int(checked.percents),
            ]), "disagreements": .array(disagreements.map(\.json)), "repairs": .array(repairs),
        ])
    }

    /// As `json(repairs:)`, with nothing to mend.
    package var json: JSON { json() }
}

extension ArithmeticCheck.Disagreement {
    /// One of `disagreements` in the JSON.
    package var json: JSON {
        .of([
            "kind": .string(kind.rawValue), "label": .string(label), "row": .int(row), "column": .int(column), "printed": .number(printed),
            "computed": .number(computed),
        ])
    }
}
