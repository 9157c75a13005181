package import Picture
import Statistics

extension MonthTable.Judged {
    /// The verdict in words for people, with the numbers it rests on; single grave events get none.
    package func told(isGrave: Bool) -> Verdict {
        let label = verdict.change.label
        guard !isGrave else {
            return Verdict(
                label: label.rawValue, wording: ChangeWords.grave, weight: .grave, direction: .none, method: "A1/6", numbers: numbers)
        }
        return Verdict(
            label: label.rawValue, wording: ChangeWords.wording(label) + needed, weight: ChangeWords.weight(label),
            direction: ChangeWords.direction(label), method: "A1/6", numbers: numbers)
    }

    /// `Större än ren slump (−41 till −14 %), men månaderna svänger mycket: med det inräknat −55 till +12 %.`; nil when there is nothing to
    /// add.
    package var unrestSentence: String? {
        let change = verdict.change
        guard change.label == .likelyDecrease || change.label == .likelyIncrease, let chance = ChangeWords.interval(change.limits),
            let limits = verdict.dispersedLimits
        else { return nil }
        guard let counted = ChangeWords.interval(limits), verdict.unrest.map({ $0.phi > 1 }) ?? false, limits.lower <= 1, limits.upper >= 1
        else {
            return "Större än ren slump (\(chance))."
        }
        return "Större än ren slump (\(chance)), men månaderna svänger mycket: med det inräknat \(counted)."
    }

    private var needed: String {
        guard verdict.change.label == .withinChance else { return "" }
        let words =
            pair.change < 0
            ? visible?.decrease.map { "högst \(Swedish.count($0))" } : visible?.increase.map { "minst \(Swedish.count($0))" }
        return words.map { " (\($0) hade krävts för att synas)" } ?? ""
    }

    private var numbers: [String: Double] {
        let change = verdict.change
        var numbers = [
            "before": Double(pair.earlier), "after": Double(pair.later), "p_midp": change.midP, "p_phi": change.dispersedP,
            "rr_lo": change.limits.lower, "rr_hi": change.limits.upper,
        ]
        numbers["rr"] = pair.rateRatio
        numbers["q_mid"] = change.adjustedMidP
        numbers["q_phi"] = change.adjustedDispersedP
        numbers["phi"] = verdict.unrest?.phi
        numbers["phi_df"] = verdict.unrest.map { Double($0.degreesOfFreedom) }
        numbers["rr_phi_lo"] = verdict.dispersedLimits?.lower
        numbers["rr_phi_hi"] = verdict.dispersedLimits?.upper
        return numbers
    }
}
