import Glibc

/// The verdict on the change between the same months of two years, in the light of how much such months swing.
package struct MonthlyVerdict: Equatable, Sendable {
    /// The verdict with every number it rests on.
    package let change: ChangeVerdict
    /// What the months swing by beyond chance; nil when the history is too short to tell, and chance alone has judged.
    package let unrest: MonthlyDispersion?
    /// Limits of the rate ratio with the unrest counted in: exp(log ratio ± t sqrt(phi (1/x0 + 1/x1))); nil when a count is 0.
    package let dispersedLimits: Limits?

    /// Judges one series: its own history is its unrest, so a change is certain only when it stands against that as well.
    ///
    /// - Parameters:
    ///   - pair: the two sums.
    ///   - history: the months compared, in every year that has them all, see `MonthlyDispersion`.
    package init(_ pair: CountPair, history: [MonthCount], rule: VerdictRule = .standard) {
        self = Self.verdicts(on: [(pair, history, false)], rule: rule)[0]
    }

    /// Judges the rows of one table together.
    ///
    /// A row with too short a history is judged by chance alone and can then be no more than likely.
    ///
    /// - Parameter rows: the two sums, the history as above, and whether the row sums others.
    package static func verdicts(
        on rows: [(pair: CountPair, history: [MonthCount], isSum: Bool)], rule: VerdictRule = .standard
    ) -> [MonthlyVerdict] {
        let unrests = rows.map { MonthlyDispersion($0.history) }
        let changes = rule.verdicts(
            on: zip(rows, unrests).map { ChangeRow($0.pair, isSum: $0.isSum, ownDispersion: $1?.dispersion) }, dispersion: .poisson)
        return zip(changes, unrests).map { change, unrest in
            MonthlyVerdict(
                change: unrest == nil ? change.withoutCertainty : change, unrest: unrest,
                dispersedLimits: unrest.flatMap { change.row.pair.dispersedLimits($0.dispersion, rule.confidence) })
        }
    }

    private init(change: ChangeVerdict, unrest: MonthlyDispersion?, dispersedLimits: Limits?) {
        self.change = change
        self.unrest = unrest
        self.dispersedLimits = dispersedLimits
    }
}

extension CountPair {
    /// Limits of the rate ratio when counts vary by phi times Poisson: exp(log ratio ± t sqrt(phi (1/x0 + 1/x1))); nil when a count is 0.
    package func dispersedLimits(_ dispersion: Dispersion, _ confidence: Confidence = .ninetyFive) -> Limits? {
        guard earlier > 0, later > 0, let ratio = rateRatio else { return nil }
        let error = (dispersion.phi * (1 / Double(earlier) + 1 / Double(later))).squareRoot()
        let margin = confidence.t(degreesOfFreedom: dispersion.degreesOfFreedom) * error
        return Limits(lower: ratio * exp(-margin), upper: ratio * exp(margin))
    }
}

extension ChangeVerdict {
    /// The verdict with a certain change told as a likely one.
    fileprivate var withoutCertainty: ChangeVerdict {
        let weaker: [ChangeLabel: ChangeLabel] = [.certainIncrease: .likelyIncrease, .certainDecrease: .likelyDecrease]
        return ChangeVerdict(
            row: row, midP: midP, adjustedMidP: adjustedMidP, dispersedP: dispersedP, adjustedDispersedP: adjustedDispersedP,
            limits: limits,
            label: weaker[label] ?? label)
    }
}
