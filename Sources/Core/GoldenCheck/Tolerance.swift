/// How far an answer may lie from the expected value.
package enum Tolerance: Hashable, Sendable, CustomStringConvertible {
    /// Equal whole numbers, texts and truth values.
    case exact
    /// At most this much, times the size of the expected value when that is above 1.
    case within(Double)

    /// The tolerance as printed: `exact` or the number.
    package var description: String {
        switch self {
        case .exact: "exact"
        case .within(let limit): "\(limit)"
        }
    }

    /// The deviation as a share of what is allowed: above 1 fails.
    func ratio(_ deviation: Double) -> Double {
        switch self {
        case .exact: deviation == 0 ? 0 : .infinity
        case .within(let limit): deviation / limit
        }
    }
}

/// What the engine answers where a golden expects a value.
package enum Answer: Equatable, Sendable {
    /// There is no value.
    case none
    /// A number.
    case number(Double)
    /// A text.
    case text(String)
    /// A truth value.
    case truth(Bool)
    /// The rules exempt this value, for instance in a row whose fit does not exist.
    case exempt

    /// A number, or no value for nil.
    init(_ number: Double?) { self = number.map { .number($0) } ?? .none }

    /// A whole number, or no value for nil.
    init(_ whole: Int?) { self.init(whole.map(Double.init)) }

    /// How far the answer lies from the expected cell, relative to sizes above 1; nil when they cannot be compared or only one has a value.
    func deviation(from expected: Cell) -> Double? {
        switch self {
        case .exempt: 0
        case .none: expected.isNone ? 0 : nil
        case .text(let text): text == expected.text ? 0 : nil
        case .truth(let truth): truth == expected.truth ? 0 : nil
        case .number(let number): expected.number.flatMap { Self.deviation(number, from: $0) }
        }
    }

    private static func deviation(_ number: Double, from expected: Double) -> Double? {
        if number == expected { return 0 }
        guard number.isFinite, expected.isFinite else { return nil }
        return abs(number - expected) / max(1, abs(expected))
    }
}
