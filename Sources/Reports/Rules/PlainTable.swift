/// A table of text and ready written numbers.
///
/// The first column heads the rows.
package struct PlainTable: Hashable, Sendable {
    /// A column: its head, and whether it holds numbers (set to the right, in figures of equal width).
    package struct Column: Hashable, Sendable {
        /// The words at the top of the column.
        package let head: String
        /// Whether the column holds numbers.
        package let isNumeric: Bool

        /// Makes a column.
        package init(_ head: String, isNumeric: Bool = false) {
            self.head = head
            self.isNumeric = isNumeric
        }
    }

    /// A small drawing in a last column of its own.
    package struct Drawings: Hashable, Sendable {
        /// The words at the top of the column.
        package let head: String
        /// One per row; nil leaves the cell empty.
        package let charts: [ReportChart?]

        /// Makes a column of drawings.
        package init(_ head: String, charts: [ReportChart?]) {
            self.head = head
            self.charts = charts
        }
    }

    /// What the table shows; stands above it.
    ///
    /// Empty for none.
    package let caption: String
    /// The columns, the head of the rows first.
    package let columns: [Column]
    /// As many cells per row as there are columns.
    package let rows: [[[ReportSpan]]]
    /// Names of groups, by the place of the row that each one begins with.
    package let groups: [Int: String]
    /// Nil for none.
    package let drawings: Drawings?
    /// What the columns mean, and the source.
    package let note: [ReportSpan]

    /// Makes a table.
    package init(
        caption: String, columns: [Column], rows: [[[ReportSpan]]], groups: [Int: String] = [:], drawings: Drawings? = nil, note: [ReportSpan] = []
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.groups = groups
        self.drawings = drawings
        self.note = note
    }
}
