import AreasRules
import Tabular

/// What a cell that should hold a measured number says.
enum FactNumber: Hashable {
    /// An empty cell, or one of the signs that statistics write where there is nothing: `..`, `–`.
    case blank
    /// As it is kept: the written number times a power of ten, without the smallest loss.
    case value(Double)
    /// `1,234` of something that is counted: a thousand to some and one to others.
    case ambiguous
    case unreadable

    /// Reads a number with comma or point; with a percent sign it is a percentage whatever the unit says.
    static func read(_ text: String, _ written: WrittenUnit) -> FactNumber {
        let trimmed = String.trimmed(text)
        guard !isBlank(trimmed) else { return .blank }
        let isPercent = trimmed.hasSuffix("%")
        guard let number = DecimalNumber(isPercent ? String.trimmed(trimmed.dropLast()) : trimmed) else { return .unreadable }
        if isPercent, written.unit != .share { return .unreadable }
        let isCounted = written.unit == .count || (written.unit == .kronor && written.power == 0)
        if isCounted, number.decimals == 3 { return .ambiguous }
        let power = (isPercent ? -2 : written.power) - number.decimals
        let digits = number.digits.isEmpty ? "0" : number.digits
        guard let value = Double("\(number.isNegative ? "-" : "")\(digits)e\(power)"), value.isFinite else { return .unreadable }
        return .value(value)
    }

    /// True for a number, also one with a percent sign.
    static func isNumber(_ text: String) -> Bool {
        DecimalNumber(text.hasSuffix("%") ? String.trimmed(text.dropLast()) : text) != nil
    }

    static func isBlank(_ text: String) -> Bool { ["", "..", ".", "-", "–", "—", "\u{2212}", "…"].contains(text) }
}
