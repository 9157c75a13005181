import Foundation

/// One value of a golden file as it stands there.
package struct Cell: Equatable, Sendable {
    /// The text between the commas, quotes removed; empty for a JSON null.
    package let text: String

    /// Whether there is no value: an empty field, `NA` or `NaN`.
    package var isNone: Bool { bare.isEmpty || bare == "NA" || bare.lowercased() == "nan" }

    /// The number, `Inf` and `-Inf` being infinite; nil for other text and for no value.
    package var number: Double? { isNone ? nil : Double(bare) }

    /// The number when it is whole and fits.
    package var whole: Int? { number.flatMap { Int(exactly: $0) } }

    /// The truth value: `TRUE` or `false` in any case.
    package var truth: Bool? {
        switch bare.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }

    /// The text without blanks around it, which columns lined up by R have.
    private var bare: String { text.trimmingCharacters(in: .whitespaces) }
}
