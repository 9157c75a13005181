/// The difference between two shares of the same sample, such as an area's and the whole city's, in parts of 1.
///
/// The two may overlap: their covariance is kept.
///
/// - SeeAlso: Newcombe 1998, Statistics in Medicine 17; Zou and Donner 2008, Statistics in Medicine 27; METHODS A7. Checked against R's
///   survey 4.1 `svycontrast`.
package struct ShareDifference: Equatable, Sendable {
    /// The share in question.
    package let share: WeightedShare
    /// The share it is held against.
    package let reference: WeightedShare
    /// The covariance of the two, from the design.
    package let covariance: Double
    /// Whether somebody is counted on both sides.
    package let overlaps: Bool

    /// The share minus the reference's.
    package var difference: Double { share.share - reference.share }

    /// The standard error of the difference, with the covariance.
    package var standardError: Double { max(0, share.variance + reference.variance - 2 * covariance).squareRoot() }

    /// The difference in standard errors; nil when the standard error is 0.
    package var z: Double? { standardError > 0 ? difference / standardError : nil }

    /// The two-sided normal p; nil when there is no z. Several areas at once: adjust by Benjamini and Hochberg.
    package var p: Double? { z.map(twoSidedNormalP) }

    /// Newcombe's hybrid of the two shares' Wilson limits; with the correlation of the two when somebody is counted on both sides.
    ///
    /// d − √((p₁ − l₁)² − 2r(p₁ − l₁)(u₂ − p₂) + (u₂ − p₂)²) and the mirror image above, r = 0 when nobody is.
    package func newcombeLimits(_ confidence: Confidence = .ninetyFive) -> Limits {
        let own = WeightedShare.wilsonLimits(share.share, share.effectiveSize, confidence)
        let other = WeightedShare.wilsonLimits(reference.share, reference.effectiveSize, confidence)
        let (down, up) = (share.share - own.lower, own.upper - share.share)
        let (otherDown, otherUp) = (reference.share - other.lower, other.upper - reference.share)
        return Limits(
            lower: difference - combined(down, otherUp).squareRoot(), upper: difference + combined(up, otherDown).squareRoot())
    }

    private func combined(_ own: Double, _ other: Double) -> Double {
        max(0, own * own - 2 * correlation * own * other + other * other)
    }

    private var correlation: Double {
        let spread = (share.variance * reference.variance).squareRoot()
        return overlaps && spread > 0 ? min(1, max(-1, covariance / spread)) : 0
    }
}

extension SurveySample {
    /// The difference between the shares of two parts of the sample.
    ///
    /// - Parameters:
    ///   - members: who belongs to the part in question.
    ///   - reference: who belongs to the part it is held against; nil for everybody.
    /// - Throws: `lengths`, and `noAnswers` when nobody in one of them has answered.
    /// - Complexity: O(n).
    package func difference(of members: [Bool], from reference: [Bool]? = nil) throws(SurveyRefusal) -> ShareDifference {
        let everybody = reference ?? [Bool](repeating: true, count: asked)
        guard let own = try share(among: members), let other = try share(among: everybody) else { throw .noAnswers }
        let covariance = covariance(influence(of: own, members), influence(of: other, everybody))
        let overlaps = respondents.contains { members[$0] && everybody[$0] }
        return ShareDifference(share: own, reference: other, covariance: covariance, overlaps: overlaps)
    }

    /// How much each answer moves the share of a part: w(y − p)/sum(w), 0 outside it.
    private func influence(of share: WeightedShare, _ members: [Bool]) -> [Double] {
        respondents.indices.map { place in
            guard members[respondents[place]] else { return 0 }
            return weights[place] * ((answers[place] ? 1 : 0) - share.share) / share.sumOfWeights
        }
    }

    /// The design's covariance of two sums over the sample: over strata n/(n − 1) · sum((a − mean a)(b − mean b)).
    func covariance(_ first: [Double], _ second: [Double]) -> Double {
        var (firstMeans, secondMeans) = ([Double](repeating: 0, count: strataSizes.count), [Double](repeating: 0, count: strataSizes.count))
        for (place, stratum) in strata.enumerated() where strataSizes[stratum] > 1 {
            firstMeans[stratum] += first[place] / Double(strataSizes[stratum])
            secondMeans[stratum] += second[place] / Double(strataSizes[stratum])
        }
        var products = [Double](repeating: 0, count: strataSizes.count)
        for (place, stratum) in strata.enumerated() {
            products[stratum] += (first[place] - firstMeans[stratum]) * (second[place] - secondMeans[stratum])
        }
        return strataSizes.indices.reduce(0) { sum, stratum in
            let size = Double(strataSizes[stratum])
            return sum + products[stratum] * (size > 1 ? size / (size - 1) : 1)
        }
    }
}
