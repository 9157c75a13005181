/// A share of which only the printed figure and the number of answers are known.
///
/// - SeeAlso: METHODS A7; Brown and Heathers 2017, Social Psychological and Personality Science 8 (the GRIM test).
package struct PrintedShare: Equatable, Sendable {
    /// The share, 0 to 1.
    package let share: Double
    /// The number of answers.
    package let answers: Int
    /// What the design costs: the variance over that of a simple random sample.
    package let designEffect: Double

    /// Creates a printed share.
    ///
    /// - Throws: `printed` for a share outside 0 to 1, no answers or more than `CountPair.largestCount`, a design effect outside 0.01 to
    ///   100.
    package init(share: Double, answers: Int, designEffect: Double = 1) throws(SurveyRefusal) {
        guard (0...1).contains(share) else { throw .printed(share) }
        guard (1...CountPair.largestCount).contains(answers) else { throw .printed(Double(answers)) }
        guard (0.01...100).contains(designEffect) else { throw .printed(designEffect) }
        self.share = share
        self.answers = answers
        self.designEffect = designEffect
    }

    /// Answers over the design effect.
    package var effectiveSize: Double { Double(answers) / designEffect }

    /// Wilson's limits on the effective size.
    package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
        WeightedShare.wilsonLimits(share, effectiveSize, confidence)
    }

    /// Whether there are too few answers to publish the share.
    package func isSuppressed(below fewest: Int = WeightedShare.fewestPublished) -> Bool { answers < fewest }

    /// The smallest number of answers whose unweighted shares could have been printed as all of these: 87.5 percent needs 8, or more.
    ///
    /// - Parameters:
    ///   - percentages: the printed percentages of one table.
    ///   - step: what they are rounded to, such as 1 or 0.1.
    ///   - most: where to stop looking.
    /// - Returns: nil when no number up to `most` does: the shares are weighted, or wrong.
    /// - Complexity: O(most · percentages).
    package static func fewestAnswers(behind percentages: [Double], step: Double, upTo most: Int) -> Int? {
        guard step > 0, most >= 1, percentages.allSatisfy({ (0...100).contains($0) }) else { return nil }
        return (1...most).first { size in
            percentages.allSatisfy { percent in
                let nearest = (percent / 100 * Double(size)).rounded()
                return abs(100 * nearest / Double(size) - percent) <= step / 2 + 1e-9
            }
        }
    }
}
