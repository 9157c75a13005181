import Statistics

/// Chance that falls the same way on every machine: nothing in it is left to the standard library, whose ways may change.
struct ExampleDice {
    private var numbers: SplitMix64

    init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

    /// A whole number from 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int { Int(numbers.next().multipliedFullWidth(by: UInt64(max(1, bound))).high) }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of them, each as likely; nil of none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.isEmpty ? nil : elements[below(elements.count)] }

    /// The place of one of them, as likely as its weight; nil where none has any.
    mutating func weighted(_ weights: [Int]) -> Int? {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return nil }
        var left = below(sum)
        for (place, weight) in weights.enumerated() {
            if left < weight { return place }
            left -= weight
        }
        return nil
    }
}
