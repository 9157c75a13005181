/// Which counts are too small to be published: 0 < f < the smallest published, and zeros where the rule says so.
///
/// - SeeAlso: Hundepool et al. 2012, Statistical Disclosure Control, chapter 4; METHODS A8.
package struct SmallCountRule: Equatable, Sendable {
    /// The smallest count above 0 that is published, 3 to 10.
    package let smallestPublished: Int
    /// Whether a zero is withheld too.
    package let withholdsZeros: Bool

    /// The usual rule: counts 1 to 4 are withheld.
    package static let underFive = SmallCountRule(checked: 5)

    /// Creates a rule; nil unless the smallest published count is 3 to 10.
    package init?(smallestPublished: Int, withholdsZeros: Bool = false) {
        guard (3...10).contains(smallestPublished) else { return nil }
        self.init(checked: smallestPublished, withholdsZeros)
    }

    private init(checked smallestPublished: Int, _ withholdsZeros: Bool = false) {
        self.smallestPublished = smallestPublished
        self.withholdsZeros = withholdsZeros
    }

    /// Whether a count may not be published.
    package func withholds(_ count: Int) -> Bool { count < smallestPublished && (count > 0 || withholdsZeros) }
}

/// What one cell's sum consists of: the amounts of those who contribute, and the total, which may hold more than is listed.
package struct Contributions: Equatable, Sendable {
    private let amounts: [Double]
    private let total: Double

    /// Takes in the amounts.
    ///
    /// - Throws: `parameter` for an amount that is not a number from 0 to 1e15, or a total below the sum of the amounts.
    package init(_ amounts: [Double], total: Double) throws(DisclosureRefusal) {
        for amount in amounts + [total] where !(0...1e15).contains(amount) { throw .parameter(amount) }
        guard amounts.reduce(0, +) <= total * (1 + 1e-9) else { throw .parameter(total) }
        self.amounts = amounts.sorted(by: >)
        self.total = total
    }

    /// The p percent rule: whether the second largest contributor can know the largest within p percent, total − x₁ − x₂ < p/100 · x₁.
    ///
    /// - Throws: `parameter` unless p is 0 to 100.
    package func isKnownWithin(percent p: Double) throws(DisclosureRefusal) -> Bool {
        guard (0...100).contains(p) else { throw .parameter(p) }
        return 100 * (total - sum(ofLargest: 2)) < p * sum(ofLargest: 1)
    }

    /// The (n, k) rule: whether the n largest contribute more than k percent of the total.
    ///
    /// - Throws: `parameter` unless n is at least 1 and k is 0 to 100.
    package func isDominated(by n: Int, percent k: Double) throws(DisclosureRefusal) -> Bool {
        guard n >= 1 else { throw .parameter(Double(n)) }
        guard (0...100).contains(k) else { throw .parameter(k) }
        return 100 * sum(ofLargest: n) > k * total
    }

    private func sum(ofLargest number: Int) -> Double { amounts.prefix(number).reduce(0, +) }
}
