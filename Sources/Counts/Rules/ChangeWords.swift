import Almanac
package import AreasRules
package import Picture
package import Statistics

/// Verdicts and changes in words for people (DESIGN §4).
package enum ChangeWords {
    /// The verdict on a row. Single grave events get none: they are weighed one by one.
    package static func verdict(_ judged: ChangeTable.Judged, of category: Category) -> Verdict {
        let label = judged.verdict.label
        let numbers = numbers(judged)
        guard !category.isGrave else {
            return Verdict(label: label.rawValue, wording: grave, weight: .grave, direction: .none, method: "A1/6", numbers: numbers)
        }
        return Verdict(
            label: label.rawValue, wording: reason(judged, category), weight: weight(label), direction: direction(label), method: "A1/6",
            numbers: numbers)
    }

    /// A verdict on counts that belong to no table: the rest of a sum, judged by itself.
    package static func verdict(onRest pair: CountPair) -> Verdict {
        let label: ChangeLabel =
            pair.sum < VerdictRule.standard.minimumSum
            ? .tooFew : pair.midP > VerdictRule.standard.level ? .withinChance : pair.change > 0 ? .likelyIncrease : .likelyDecrease
        return Verdict(
            label: label.rawValue, wording: wording(label), weight: weight(label), direction: direction(label), method: "A1/2",
            numbers: ["p_midp": pair.midP])
    }

    package static let grave = "enstaka händelser, bedöms var för sig"

    package static func wording(_ label: ChangeLabel) -> String {
        switch label {
        case .certainIncrease: "statistiskt säkerställd ökning"
        case .certainDecrease: "statistiskt säkerställd minskning"
        case .likelyIncrease: "trolig ökning"
        case .likelyDecrease: "trolig minskning"
        case .withinChance: "går inte att skilja från slumpen"
        case .tooFew: "för få fall för att bedöma"
        }
    }

    package static func weight(_ label: ChangeLabel) -> Verdict.Weight {
        switch label {
        case .certainIncrease, .certainDecrease: .certain
        case .likelyIncrease, .likelyDecrease: .likely
        case .withinChance: .chance
        case .tooFew: .tooFew
        }
    }

    package static func direction(_ label: ChangeLabel) -> Verdict.Direction {
        switch label {
        case .certainIncrease, .likelyIncrease: .up
        case .certainDecrease, .likelyDecrease: .down
        case .withinChance, .tooFew: .none
        }
    }

    /// The whole sentence on a row: `Hot: från 345 till 322. Går inte att skilja från slumpen (högst 293 hade krävts för att synas).`
    package static func sentence(_ row: ChangeTable.Row, withheld: ChangeTable.Withheld? = nil) -> String {
        guard let judged = row.judged else { return "\(row.category.name): \(withheld.map(reason) ?? missing)" }
        let percent = judged.percent.shown.map { ", \(Percent(whole: $0).change)" } ?? ""
        return "\(row.category.name): \(fromTo(judged.pair))\(percent). \(Swedish.capitalised(reason(judged, row.category)))."
    }

    private static let missing = "underlag saknas för något av åren, därför jämförs de inte."

    /// Why covered years are not compared.
    package static func reason(_ withheld: ChangeTable.Withheld) -> String {
        switch withheld {
        case .areaNaming(let month, let names):
            "källan bytte områdesnamn i \(Swedish.months[month.number - 1]) \(month.year) (\(names.joined(separator: " blev "))), därför jämförs åren inte."
        }
    }

    /// `från 334 till 218`, `2 båda åren`.
    package static func fromTo(_ pair: CountPair) -> String {
        pair.change == 0 ? "\(Swedish.count(pair.later)) båda åren" : "från \(Swedish.count(pair.earlier)) till \(Swedish.count(pair.later))"
    }

    /// `116 färre`, `3 fler`, `lika många`.
    package static func difference(_ pair: CountPair) -> String {
        pair.change == 0 ? "lika många" : "\(Swedish.count(abs(pair.change))) \(pair.change > 0 ? "fler" : "färre")"
    }

    /// `−45 till −23 %`, of limits for the ratio; nil where they have no end.
    package static func interval(_ limits: Limits) -> String? {
        guard limits.upper.isFinite else { return nil }
        return Percent.changes(Percent(share: limits.lower - 1), Percent(share: limits.upper - 1))
    }

    /// The verdict's words with what would have been needed, where the change is within chance.
    package static func reason(_ judged: ChangeTable.Judged, _ category: Category) -> String {
        if category.isGrave { return grave }
        let words = wording(judged.verdict.label)
        guard judged.verdict.label == .withinChance, let needed = needed(judged) else { return words }
        return "\(words) (\(needed) hade krävts för att synas)"
    }

    private static func needed(_ judged: ChangeTable.Judged) -> String? {
        if judged.pair.change < 0 { return judged.visible?.decrease.map { "högst \(Swedish.count($0))" } }
        return judged.visible?.increase.map { "minst \(Swedish.count($0))" }
    }

    private static func numbers(_ judged: ChangeTable.Judged) -> [String: Double] {
        var numbers = [
            "before": Double(judged.pair.earlier), "after": Double(judged.pair.later), "p_midp": judged.verdict.midP,
            "p_phi": judged.verdict.dispersedP, "rr_lo": judged.verdict.limits.lower, "rr_hi": judged.verdict.limits.upper,
        ]
        numbers["phi"] = judged.dispersion?.phi
        numbers["phi_df"] = judged.dispersion?.degreesOfFreedom
        numbers["rr"] = judged.pair.rateRatio
        numbers["q_mid"] = judged.verdict.adjustedMidP
        numbers["q_phi"] = judged.verdict.adjustedDispersedP
        return numbers
    }
}
