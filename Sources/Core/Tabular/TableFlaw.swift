/// Why a file cannot be read as a table; `TableFileFaults` has the words.
package enum TableFlaw: Error, Hashable, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// The file ends too early.
    case cut
    /// What is there is not what it says it is; the part of a workbook where it showed.
    case damaged(part: String?)
    /// It unpacks to more than the limit, in bytes.
    case inflates(limit: Int)
    /// More parts than the limit.
    case entries(limit: Int)
    /// A password protects it.
    case encrypted
    /// A part declares a document type, which workbooks never do.
    case doctype(part: String)
    /// An archive without a workbook in it.
    case noWorkbook
    /// Excel's binary form of a workbook.
    case binaryWorkbook
    /// A file of Excel or Word from before 2007.
    case oldOffice
    /// A row of more than a million bytes.
    case rowTooLong(row: Int)
    /// A row or column beyond what a sheet can have, or cells that do not stand in order.
    case offGrid(row: Int)
    /// More cells than the limit.
    case cells(limit: Int)
}
