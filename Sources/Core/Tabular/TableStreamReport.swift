package import Picture

/// What the reading of a table found besides its rows.
package struct TableStreamReport: Hashable, Sendable {
    /// The sheet's name in a workbook; nil in delimited text.
    package internal(set) var sheet: String?
    /// The heads; empty when the file is refused.
    package internal(set) var header: [String] = []
    /// The row that the heads stand in, the last when they take up several; 1-based.
    package internal(set) var headerRow = 1
    /// Rows with text in them after the header, those with faults included.
    package internal(set) var rowsRead = 0
    /// Rows that were not handed over: they have more or fewer cells than the header, or a cell without a value.
    package internal(set) var omitted = 0
    /// Nil in a workbook.
    package internal(set) var encoding: TextEncoding?
    /// Nil in a workbook.
    package internal(set) var separator: Character?
    /// What is wrong, in the order of the file.
    package internal(set) var faults: [Fault] = []
    /// Cells of the table, under its heads, that are merged over several rows; only of workbooks.
    var tallMerges: [MergedRange] = []
    /// True when the file could not be read to its end; rows handed over before are then to be let go.
    package internal(set) var isRefused = false

    init() {}

    /// A refusal before anything was read.
    static func refusing(_ fault: Fault) -> TableStreamReport {
        var report = TableStreamReport()
        report.faults = [fault]
        report.isRefused = true
        return report
    }
}
