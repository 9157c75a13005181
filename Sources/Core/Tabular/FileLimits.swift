/// How much a file may hold before it is refused.
///
/// What a file declares of itself is checked first and what really comes out of it after, as it comes.
package struct FileLimits: Hashable, Sendable {
    /// Bytes that a packed text file may unpack to.
    package var unpacked = 2 << 30
    /// Bytes of a sheet, unpacked.
    package var sheet = 512 << 20
    /// Bytes of the strings that the sheets of a workbook share, unpacked.
    package var sharedStrings = 128 << 20
    /// Bytes of any other part of a workbook, unpacked.
    package var part = 32 << 20
    /// Bytes of text that all rows of one table may give; repeated and shared texts make more of it than the file holds.
    package var text = 2 << 30
    /// Parts in a workbook.
    package var entries = 5_000
    /// Columns of a sheet.
    package var columns = 16_384
    /// Rows of a sheet.
    package var rows = 1_048_576
    /// Cells of a table, empty ones between others included.
    package var cells = 400_000_000
    /// How many times larger a part may be than what it was packed to, once it is larger than `ratioFloor`.
    package var ratio = 400
    /// Bytes below which a part may be packed however tightly.
    package var ratioFloor = 32 << 20

    package init() {}

    /// For files that people hand over.
    package static let standard = FileLimits()
}
