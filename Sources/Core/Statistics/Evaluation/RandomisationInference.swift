/// How often the treated areas would have looked as different had other areas been chosen: the p of a difference in differences with few
/// areas, which trusts no model.
///
/// The statistic is the log of `FourCounts`, with the events of the chosen areas and of the others added up.
///
/// - SeeAlso: Fisher 1935, The Design of Experiments; METHODS A6. Checked against a full enumeration in R.
package struct RandomisationInference: Equatable, Sendable {
    /// The log ratio of the areas that were treated.
    package let observed: Double
    /// The share of choices with a log ratio at least as far from 0, the real one among them.
    package let p: Double
    /// How many choices were looked at.
    package let choices: Int
    /// Whether those were all there are; otherwise they were drawn.
    package let isExhaustive: Bool

    /// Above this many choices they are drawn instead.
    package static let mostChoices = 1_000_000
    private static let draws = 9_999
    private static let tieTolerance = 1e-12

    /// Compares the real choice with the others.
    ///
    /// - Parameters:
    ///   - areas: each area's events before and after, and whether it was treated.
    ///   - generator: the source of chance when there are too many choices to try; the same start gives the same p.
    /// - Throws: `groups` without treated or other areas, `count` for a count that cannot be one.
    /// - Complexity: O(choices · treated).
    package init(
        _ areas: [(counts: BeforeAfter, isTreated: Bool)], using generator: inout some RandomNumberGenerator
    ) throws(EvaluationRefusal) {
        let treated = areas.indices.filter { areas[$0].isTreated }
        guard !treated.isEmpty, treated.count < areas.count else {
            throw .groups(treated: treated.count, others: areas.count - treated.count)
        }
        for area in areas { try area.counts.check() }
        let sums = AreaSums(areas.map(\.counts))
        let real = sums.logRatio(treated)
        let bound = abs(real) - Self.tieTolerance
        let all = Self.binomial(areas.count, treated.count)
        isExhaustive = all <= Double(Self.mostChoices)
        observed = real
        (p, choices) =
            isExhaustive
            ? Self.tried(sums, treated.count, of: areas.count, bound)
            : Self.drawn(sums, treated.count, of: areas.count, bound, &generator)
    }

    private static func tried(_ sums: AreaSums, _ size: Int, of all: Int, _ bound: Double) -> (p: Double, choices: Int) {
        var (hits, tried) = (0, 0)
        var choice: [Int]? = Array(0..<size)
        while let chosen = choice {
            tried += 1
            if abs(sums.logRatio(chosen)) >= bound { hits += 1 }
            choice = following(chosen, of: all)
        }
        return (Double(hits) / Double(tried), tried)
    }

    private static func drawn(
        _ sums: AreaSums, _ size: Int, of all: Int, _ bound: Double, _ generator: inout some RandomNumberGenerator
    ) -> (p: Double, choices: Int) {
        var hits = 1
        for _ in 0..<draws {
            let chosen = Array((0..<all).shuffled(using: &generator).prefix(size))
            if abs(sums.logRatio(chosen)) >= bound { hits += 1 }
        }
        return (Double(hits) / Double(draws + 1), draws + 1)
    }

    /// How many ways there are to choose, as far as a Double holds it.
    private static func binomial(_ all: Int, _ chosen: Int) -> Double {
        (1...min(chosen, all - chosen)).reduce(1) { ($0 * Double(all - $1 + 1) / Double($1)).rounded() }
    }

    /// The next choice in alphabetical order; nil after the last.
    private static func following(_ choice: [Int], of all: Int) -> [Int]? {
        var next = choice
        guard let place = choice.indices.last(where: { choice[$0] < all - choice.count + $0 }) else { return nil }
        next[place] += 1
        for later in (place + 1)..<max(place + 1, choice.count) { next[later] = next[later - 1] + 1 }
        return next
    }
}

/// The events of areas, ready to be split in two.
private struct AreaSums {
    private let before: [Double]
    private let after: [Double]
    private let allBefore: Double
    private let allAfter: Double

    init(_ areas: [BeforeAfter]) {
        before = areas.map { Double($0.before) }
        after = areas.map { Double($0.after) }
        allBefore = before.reduce(0, +)
        allAfter = after.reduce(0, +)
    }

    func logRatio(_ chosen: [Int]) -> Double {
        let chosenBefore = chosen.reduce(0) { $0 + before[$1] }
        let chosenAfter = chosen.reduce(0) { $0 + after[$1] }
        return FourCounts([chosenAfter, chosenBefore, allAfter - chosenAfter, allBefore - chosenBefore]).logRatio
    }
}
