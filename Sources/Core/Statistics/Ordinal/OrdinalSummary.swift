/// Why levels cannot be summarised or compared.
package enum OrdinalRefusal: Error, Equatable, Sendable {
    /// A scale has 1 to 100 steps.
    case steps(Int)
    /// The level at this position, counted from 0, is not one of the scale's.
    case outsideScale(level: Int, position: Int)
}

/// A series of levels 1, 2, … up to the top of a scale, described without pretending that the steps are equally far apart.
///
/// Missing values are counted, and left out of everything else. Quantiles are the inverse of the empirical distribution: always
/// a level that occurs.
package struct OrdinalSummary: Equatable, Sendable {
    /// The series in order, nil where a value is missing.
    package let levels: [Int?]
    /// How many values have level 1, level 2 and so on.
    package let distribution: [Int]

    /// Summarises a series.
    ///
    /// - Parameters:
    ///   - levels: the series in order of time, nil where a value is missing.
    ///   - steps: the number of levels on the scale, 1 to 100.
    /// - Throws: `steps`, or `outsideScale` for the first value that is not 1...steps.
    package init(_ levels: [Int?], steps: Int) throws(OrdinalRefusal) {
        guard (1...100).contains(steps) else { throw .steps(steps) }
        var distribution = [Int](repeating: 0, count: steps)
        for (position, level) in levels.enumerated() {
            guard let level else { continue }
            guard (1...steps).contains(level) else { throw .outsideScale(level: level, position: position) }
            distribution[level - 1] += 1
        }
        self.levels = levels
        self.distribution = distribution
    }

    /// How many values there are.
    package var count: Int { distribution.reduce(0, +) }

    /// How many values are missing.
    package var missing: Int { levels.count - count }

    /// The lowest level that occurs; nil without values.
    package var minimum: Int? { distribution.firstIndex { $0 > 0 }.map { $0 + 1 } }

    /// The highest level that occurs; nil without values.
    package var maximum: Int? { distribution.lastIndex { $0 > 0 }.map { $0 + 1 } }

    /// The level that a quarter of the values do not exceed; nil without values.
    package var lowerQuartile: Int? { quantile(quarters: 1) }

    /// The lower median: a level that occurs; nil without values.
    package var lowerMedian: Int? { quantile(quarters: 2) }

    /// The level that three quarters of the values do not exceed; nil without values.
    package var upperQuartile: Int? { quantile(quarters: 3) }

    /// The median, halfway between the two middle values when they differ; nil without values.
    package var median: Double? {
        guard let lower = level(atRank: (count + 1) / 2), let upper = level(atRank: count / 2 + 1) else { return nil }
        return Double(lower + upper) / 2
    }

    /// The mean of the level numbers; nil without values.
    ///
    /// Meant for sorting only: the steps are not equally far apart.
    package var mean: Double? {
        guard count > 0 else { return nil }
        let sum = distribution.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        return Double(sum) / Double(count)
    }

    /// How many of the values are at a level or above.
    package func proportion(from level: Int) -> Proportion {
        Proportion(counted: distribution.dropFirst(max(1, level) - 1).reduce(0, +), among: count)
    }

    /// The unbroken stretches at a level or above.
    package func runs(from level: Int) -> Runs { Runs(of: levels, from: level) }

    /// The positions, from 0, of the values at a level or above.
    package func positions(from level: Int) -> [Int] {
        levels.indices.filter { levels[$0].map { $0 >= level } ?? false }
    }

    /// The positions, from 0, of the missing values.
    package var missingPositions: [Int] { levels.indices.filter { levels[$0] == nil } }

    private func quantile(quarters: Int) -> Int? { level(atRank: (count * quarters + 3) / 4) }

    /// The level of the value with a rank counted from 1 in ascending order.
    private func level(atRank rank: Int) -> Int? {
        var seen = 0
        for (index, number) in distribution.enumerated() {
            seen += number
            if seen >= rank, rank > 0 { return index + 1 }
        }
        return nil
    }
}
