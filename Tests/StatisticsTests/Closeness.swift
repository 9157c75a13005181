/// Whether two numbers agree within a tolerance, relative to sizes above 1; infinities must be equal.
func agrees(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    guard let value else { return false }
    if value == expected { return true }
    return abs(value - expected) <= tolerance * max(1, abs(expected))
}

/// The tolerances of these tests.
enum Tolerance {
    /// For numbers worked out by hand, and for laws that hold but for rounding.
    static let rounding = 1e-12
    /// For numbers printed by another program.
    static let printed = 1e-9
    /// For numbers published with three decimals.
    static let published = 5e-4
    /// For the optimisers of other programs.
    static let optimiser = 5e-5
}
