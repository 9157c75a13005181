internal import CQrencode

/// A text as a square of dark and light modules that a telephone's camera reads (ISO/IEC 18004), made by libqrencode 4.
///
/// One run of bytes (UTF-8) at error correction M, where about 15 percent of the picture may be dirty; the smallest version that holds the text.
/// The same text always gives the same picture.
package struct QRCode: Sendable, Hashable {
    /// Modules along each side: 21, 25, … 177. The quiet zone around it, four modules wide, is not counted.
    package let side: Int

    /// Row by row from the top.
    private let dark: [Bool]

    /// Makes the picture; nil for a text that is empty or does not fit (2,331 bytes at most), or when memory is short.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        // Counted in 32 bits by the library, which takes no text near that long.
        guard let count = Int32(exactly: bytes.count), let made = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(made) }
        side = Int(made.pointee.width)
        // The lowest bit is the module; the others say what it is for.
        dark = UnsafeBufferPointer(start: made.pointee.data, count: side * side).map { $0 & 1 == 1 }
    }

    /// Whether the module is dark. Rows count from the top and columns from the left, both from 0; everything outside is the light quiet zone.
    package func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return dark[row * side + column]
    }
}
