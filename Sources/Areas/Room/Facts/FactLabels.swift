import AreasRules
import Picture

/// The words beside a row of the table of facts, so that documents print the same as the page.
enum FactLabels {
    /// A share of fewer than these is too small to lean on.
    static let few = 30

    static func labels(_ row: AreaFacts.Row) -> [String: String] {
        var labels = ["text": row.indicator.unit.text(row.fact.value), "number": row.fact.value.description, "period_text": row.fact.period.words]
        labels["making"] = FactWords.making(row.fact.making)
        if let other = row.reference {
            labels["reference_text"] = other.indicator.unit.text(other.value)
            labels["reference_number"] = other.value.description
            labels["reference_period"] = row.periodsDiffer ? other.period.words : nil
        }
        // Counts of areas of different size are not drawn: the larger area always has more.
        labels["drawn"] = row.indicator.unit == .count ? nil : "ja"
        labels["few"] = row.fact.n.map { $0 < few } ?? false ? "litet underlag" : nil
        if let interval = row.interval, let high = interval.high {
            labels["interval"] = Percent.range(Percent(share: interval.low), Percent(share: high))
        }
        if let verdict = row.verdict {
            labels.merge(["weight": verdict.weight.rawValue, "direction": verdict.direction.rawValue, "code": verdict.label]) { first, _ in first }
        }
        return labels
    }
}
