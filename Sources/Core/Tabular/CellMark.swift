/// What a person has added to a cell of a workbook besides its text.
package struct CellMark: Hashable, Sendable {
    /// The colour the cell is filled with; nil for none and for white.
    package var fill: CellColour?
    /// The text of the cell's comments, without the names of those who wrote them.
    package var comment: String?

    package init(fill: CellColour? = nil, comment: String? = nil) {
        self.fill = fill
        self.comment = comment
    }
}

/// A colour of red, green and blue, each 0–255.
package struct CellColour: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `RRGGBB`, also with `#` or two digits of opacity before it; nil for anything else.
    package init?(hex text: some StringProtocol) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6 || digits.utf8.count == 8, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16)
        else {
            return nil
        }
        self.init(red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// `FFC000`: six digits, capitals, without a number sign.
    package var hex: String {
        [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    /// True for the colour of paper, which says nothing.
    var isWhite: Bool { (red, green, blue) == (255, 255, 255) }
}
