/// The data of an SVG path, built of moves and lines; coordinates are written with at most two decimals.
package struct SvgPath: Sendable, Hashable {
    package private(set) var text = ""

    package init() {}

    package var isEmpty: Bool { text.isEmpty }

    package mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }
    package mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }
    package mutating func horizontal(to x: Double) { text += "H" + svgNumber(x) }
    package mutating func vertical(to y: Double) { text += "V" + svgNumber(y) }
    package mutating func close() { text += "z" }

    /// A rectangle that stands on its lower left corner and rises `height`.
    package mutating func bar(x: Double, base: Double, width: Double, height: Double) {
        move(x, base)
        text += "h\(svgNumber(width))v\(svgNumber(-height))h\(svgNumber(-width))z"
    }

    private mutating func add(_ letter: String, _ x: Double, _ y: Double) {
        text += letter + svgNumber(x) + " " + svgNumber(y)
    }
}

/// A number with at most two decimals and no trailing zeros, `0` for what is not a number.
func svgNumber(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
