import Glibc
import SpecialFunctions

/// A way to set limits around a weighted share.
package enum ShareMethod: CaseIterable, Sendable {
    /// Wilson's score limits with the effective size for n.
    case wilson
    /// ln(p/(1 − p)) ± t · se/(p(1 − p)), turned back; t with the design's degrees of freedom.
    case logit
    /// Korn and Graubard: Clopper-Pearson's limits with n* = effective size · (t(n − 1)/t(df))², as R's survey has them.
    case kornGraubard
    /// The same with n* at most the number of answers, as the American health statistics (NCHS) publish.
    case kornGraubardBounded
    /// sin² of asin √p ± t · se/(2 √(p(1 − p))).
    case arcsine
    /// p ± t · se; may leave 0 to 1.
    case mean
    /// The shares whose log likelihood, on the effective size times (n − 1)/n, lies within t²/2 of the greatest.
    case likelihood
}

extension WeightedShare {
    /// The limits that pages show: Wilson's; when everybody gives the same answer Clopper-Pearson's on Kish's size, since the variance
    /// then says nothing.
    ///
    /// - SeeAlso: METHODS A7.
    package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
        isUnanimous
            ? Self.exactLimits(share, kishSize, confidence) ?? Limits(lower: 0, upper: 1)
            : Self.wilsonLimits(share, effectiveSize, confidence)
    }

    /// Limits by a method.
    ///
    /// - Returns: nil where the method has none: without degrees of freedom for those that use t; when everybody gives the same answer for
    ///   all but Wilson's and Korn and Graubard's (which then use the number of answers).
    /// - SeeAlso: Wilson 1927, JASA 22; Korn and Graubard 1998, Survey Methodology 24; Franco, Little, Louis and Slud 2019, J. Survey
    ///   Statistics and Methodology 7. Checked against R's survey 4.1 `svyciprop`.
    package func limits(by method: ShareMethod, _ confidence: Confidence = .ninetyFive) -> Limits? {
        let t = confidence.t(degreesOfFreedom: Double(degreesOfFreedom))
        switch method {
        case .wilson: return Self.wilsonLimits(share, effectiveSize, confidence)
        case .kornGraubard: return kornGraubard(atMost: .infinity, confidence)
        case .kornGraubardBounded: return kornGraubard(atMost: Double(answers), confidence)
        case _ where isUnanimous || !t.isFinite: return nil
        case .logit: return logit(t)
        case .arcsine: return arcsine(t)
        case .mean: return Limits(lower: share - t * standardError, upper: share + t * standardError)
        case .likelihood: return likelihood(t)
        }
    }

    /// Wilson's limits for a size that need not be whole; the lower is 0 at p = 0 and the upper 1 at p = 1.
    static func wilsonLimits(_ share: Double, _ size: Double, _ confidence: Confidence) -> Limits {
        let (z, share) = (confidence.z, min(1, max(0, share)))
        let centre = share + z * z / (2 * size)
        let spread = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
        let scale = 1 + z * z / size
        return Limits(
            lower: share <= 0 ? 0 : max(0, (centre - spread) / scale),
            upper: share >= 1 ? 1 : min(1, (centre + spread) / scale))
    }

    /// Clopper-Pearson's limits for a size that need not be whole; nil unless it is above 0 and finite.
    static func exactLimits(_ share: Double, _ size: Double, _ confidence: Confidence) -> Limits? {
        guard size > 0, size.isFinite else { return nil }
        let yes = size * min(1, max(0, share))
        let no = size - yes
        var upper = 1.0
        if no > 0 { _ = sf_beta_quantile(no, yes + 1, confidence.tail, &upper) }
        return Limits(lower: yes > 0 ? sf_beta_quantile(yes, no + 1, confidence.tail, nil) : 0, upper: upper)
    }

    private func kornGraubard(atMost most: Double, _ confidence: Confidence) -> Limits? {
        let ratio =
            confidence.t(degreesOfFreedom: Double(answers - 1)) / confidence.t(degreesOfFreedom: Double(degreesOfFreedom))
        guard ratio.isFinite else { return nil }
        return Self.exactLimits(share, min(most, effectiveSize * ratio * ratio), confidence)
    }

    private func logit(_ t: Double) -> Limits {
        let centre = log(share / (1 - share))
        let spread = t * standardError / (share * (1 - share))
        return Limits(lower: 1 / (1 + exp(spread - centre)), upper: 1 / (1 + exp(-spread - centre)))
    }

    /// An angle outside 0 to a right angle stays at the end, so that a limit never turns back.
    private func arcsine(_ t: Double) -> Limits {
        let angle = asin(share.squareRoot())
        let spread = t * standardError / (2 * (share * (1 - share)).squareRoot())
        let (low, high) = (sin(max(0, angle - spread)), sin(min(.pi / 2, angle + spread)))
        return Limits(lower: low * low, upper: high * high)
    }

    /// The roots of 2 n' (p ln(p/q) + (1 − p) ln((1 − p)/(1 − q))) = t² on either side of p, by halving on the logit scale.
    private func likelihood(_ t: Double) -> Limits? {
        let size = effectiveSize * Double(answers - 1) / Double(answers)
        guard size > 0, size.isFinite else { return nil }
        let centre = log(share / (1 - share))
        return Limits(lower: likelihoodRoot(centre, -1, size, t), upper: likelihoodRoot(centre, 1, size, t))
    }

    private func likelihoodRoot(_ centre: Double, _ direction: Double, _ size: Double, _ t: Double) -> Double {
        var (inside, outside) = (0.0, 700.0)
        for _ in 0..<80 {
            let middle = (inside + outside) / 2
            let other = 1 / (1 + exp(-centre - direction * middle))
            let drop = share * log(share / other) + (1 - share) * log((1 - share) / (1 - other))
            if 2 * size * drop < t * t { inside = middle } else { outside = middle }
        }
        return 1 / (1 + exp(-centre - direction * inside))
    }
}
