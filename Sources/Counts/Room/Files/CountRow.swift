package import Almanac
package import CountsRules
import Picture
package import Storage
package import Tabular

/// The days that a count of a file is about, as the file itself says it.
package enum CountSpan: Hashable, Sendable {
    /// A calendar year; which part of it the source's window says.
    case year(Int)
    /// A calendar year from its first day to its last, whatever the window.
    case wholeYear(Int)
    /// Days that the file names, at the grain it names them in.
    case days(ClosedRange<Day>, CountGrain)

    /// True for a year of which the window says the part.
    var isYear: Bool { if case .year = self { true } else { false } }

    /// True for a whole month.
    var isMonth: Bool { if case .days(_, .month) = self { true } else { false } }
}

/// A count as a file has it.
package struct CountRow: Hashable, Sendable {
    /// `Brott mot hushåll`; empty where the table has no groups.
    package let group: String
    package let category: String
    /// True for a sum that the table prints.
    package let isSum: Bool
    /// As the file names it; nil where it names none.
    package let area: String?
    package let span: CountSpan
    /// From 0 to `CompStatFile.largestCount`; nil for a blank, which is 0 inside coverage and nothing outside it.
    package let value: Int64?
    /// 1-based, where the count stands.
    package let row: Int
    /// 1-based, where the count stands.
    package let column: Int

    package init(
        group: String, category: String, isSum: Bool = false, area: String? = nil, span: CountSpan, value: Int64?, row: Int, column: Int
    ) {
        self.group = group
        self.category = category
        self.isSum = isSum
        self.area = area
        self.span = span
        self.value = value
        self.row = row
        self.column = column
    }
}

/// A sentence that a file has beside its counts: a comment on a cell, or a column of notes.
package struct CountRemark: Hashable, Sendable {
    package let group: String
    package let category: String
    package let area: String?
    package let span: CountSpan
    package let text: String
    /// 1-based.
    package let row: Int
    /// 1-based.
    package let column: Int
}

/// What stands in a table of counts, and what is wrong with it.
package struct CountTable: Sendable {
    package var reading: FileReading<CountRow>
    /// What would make the table's own sums agree; at most a handful.
    package var repairs: [ProposedRepair] = []
    package var remarks: [CountRemark] = []
    /// Heads of columns with words in them that nothing is read from: one of them may name the area of each row.
    package var areaCandidates: [String] = []
}

/// A repair that would make a table's own sums agree, with what it does to the cells.
package struct ProposedRepair: Hashable, Sendable {
    package var words: ImportRepair
    /// What each touched cell holds afterwards.
    package let cells: [RepairedCell]
    /// What a note on the touched counts says of it: `raden låg en månad för tidigt …`.
    package let remark: String
}

/// A cell after a repair: its place in the table, its number, and the column that the number stands in in the file.
package struct RepairedCell: Hashable, Sendable {
    /// 1-based.
    package let row: Int
    /// 1-based: where the number belongs.
    package let column: Int
    /// Nil for a cell that has become empty.
    package let value: Int64?
    /// 1-based: where the number stands in the file; the place it belongs where the number itself was wrong.
    package let from: Int
}
