/// The lasting name of a figure: `room.quantity:dimension:…[@edition]`. It stands unescaped in addresses, shells, Markdown and JSON.
package struct FigureID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// `counts.change`; what stands before the first dot is the room's stable namespace.
    package let quantity: String
    package let dimensions: [String]
    /// The frozen edition the figure belongs to; nil is the live one.
    package let edition: String?

    /// Reads an id.
    /// - Throws: `FigureRefusal.malformed` when the text is not one.
    package init(_ text: String) throws(FigureRefusal) {
        let editions = text.split(separator: "@", omittingEmptySubsequences: false)
        let parts = editions[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let edition = editions.count == 2 ? String(editions[1]) : nil
        guard editions.count <= 2, text.utf8.count <= 300, let quantity = parts.first, FigureID.isQuantity(quantity),
            parts.dropFirst().allSatisfy(FigureID.isDimension), edition.map(FigureID.isDimension) ?? true
        else { throw .malformed(text) }
        self.quantity = quantity
        self.dimensions = Array(parts.dropFirst())
        self.edition = edition
    }

    /// Builds an id of parts that the rooms' own code guarantees to be well formed: a quantity's constant and slugs or periods.
    package init(_ quantity: String, _ dimensions: [String], edition: String? = nil) {
        precondition(FigureID.isQuantity(quantity) && dimensions.allSatisfy(FigureID.isDimension), "a figure id is built of slugs and periods")
        self.quantity = quantity
        self.dimensions = dimensions
        self.edition = edition
    }

    package var description: String {
        let live = ([quantity] + dimensions).joined(separator: ":")
        return edition.map { "\(live)@\($0)" } ?? live
    }

    /// The namespace of the room that answers for the figure: `counts`.
    package var room: Substring { quantity.prefix { $0 != "." } }

    package static func < (left: FigureID, right: FigureID) -> Bool { left.description < right.description }

    private static func isQuantity(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { isDimension(String($0)) }
    }

    /// ASCII `[a-z0-9._-]`, upper-case `W` allowed within weeks (`2024-W21`), beginning with a letter or digit.
    private static func isDimension(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first) || (48...57).contains(first) else { return false }
        return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95, 87].contains($0) }
    }
}

/// Why a figure is not given.
package enum FigureRefusal: Error, Hashable, Sendable {
    /// The text is no figure id.
    case malformed(String)
    /// No room knows the figure, or the reader may not know that it exists.
    case unknown(FigureID)
}
