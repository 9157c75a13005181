import Picture

/// What an indicator's numbers are.
package enum IndicatorUnit: String, Hashable, Sendable, CaseIterable {
    case count
    /// Kept as 0–1.
    case share
    case mean
    /// Kept in kronor, whatever the file counts in.
    case kronor
    case days
    case index

    /// As the files of the product write it; `andel` is 0–1.
    package var word: String {
        switch self {
        case .count: "antal"
        case .share: "andel"
        case .mean: "medelvärde"
        case .kronor: "kronor"
        case .days: "dagar"
        case .index: "index"
        }
    }

    /// The value for people: `25,5 %`, `406 900 kr`, `19,4 dagar`. No more decimals than the value has, and at most two.
    package func text(_ value: Double) -> String {
        switch self {
        case .count: Swedish.decimal(value, atMost: 0)
        case .share: Percent(share: value).text(atMost: abs(value) < 0.1 ? 2 : 1)
        case .mean, .index: Swedish.decimal(value, atMost: 2)
        case .kronor: Swedish.decimal(value, atMost: 0) + Swedish.noBreak + "kr"
        case .days: Swedish.decimal(value, atMost: 1) + Swedish.noBreak + "dagar"
        }
    }

    /// The difference between an area and what it is held against, in the unit that says most: percentage points for shares, percent for kronor.
    ///
    /// Nil for counts, which a larger area has more of, and where a percentage has no base.
    package func difference(_ value: Double, from reference: Double) -> String? {
        let gap = value - reference
        switch self {
        case .count: return nil
        case .share: return (Percent(share: value) - Percent(share: reference)).text(atMost: abs(gap) < 0.01 ? 2 : 1)
        case .kronor: return Percent(from: reference, to: value)?.change
        case .mean, .index: return Swedish.signed(Swedish.decimal(gap, atMost: 2), gap)
        case .days: return Swedish.signed(Swedish.decimal(gap, atMost: 1), gap) + Swedish.noBreak + "dagar"
        }
    }
}

/// A unit as a file writes it, and how its numbers become the kept ones.
package struct WrittenUnit: Hashable, Sendable {
    package let unit: IndicatorUnit
    /// The kept number is the written one times ten to this: −2 for percent, 3 for thousands of kronor.
    package let power: Int

    package init(_ unit: IndicatorUnit, power: Int = 0) {
        self.unit = unit
        self.power = power
    }

    /// What a cell of units says; nil for what is none. `andel` is 0–1, `procent` 0–100.
    package static func read(_ text: String) -> WrittenUnit? {
        switch NearestNames.folded(text) {
        case "antal", "count", "number", "personer", "invånare", "st", "stycken": WrittenUnit(.count)
        case "andel", "share", "kvot", "proportion", "del": WrittenUnit(.share)
        case "procent", "%", "percent", "pct", "andel (%)", "andel, %", "andel i procent", "andel procent": WrittenUnit(.share, power: -2)
        case "medel", "medelvärde", "mean", "average", "snitt", "genomsnitt": WrittenUnit(.mean)
        case "kr", "kronor", "sek", "kr/år", "kronor per år": WrittenUnit(.kronor)
        case "tkr", "tusen kronor", "tusental kronor", "ksek": WrittenUnit(.kronor, power: 3)
        case "mkr", "miljoner kronor", "mnkr": WrittenUnit(.kronor, power: 6)
        case "dagar", "days", "dagar/person", "dagar per person": WrittenUnit(.days)
        case "index", "indextal": WrittenUnit(.index)
        default: nil
        }
    }

    /// The unit that a column's head names: `andel_unga`, `medelinkomst_tkr`, `Ohälsotal, dagar`. Nil when it names none.
    ///
    /// A share without a percent sign may be written either way; its numbers have to tell.
    package static func named(inHead head: String) -> WrittenUnit? {
        if head.contains("%") { return WrittenUnit(.share, power: -2) }
        let words = NearestNames.folded(head).split { !$0.isLetter }.map(String.init)
        let scaled = words.compactMap { ["tkr": WrittenUnit(.kronor, power: 3), "mkr": WrittenUnit(.kronor, power: 6)][$0] }
        if let unit = scaled.first { return unit }
        if words.contains(where: { ["procent", "percent", "pct"].contains($0) }) { return WrittenUnit(.share, power: -2) }
        if words.contains(where: { ["andel", "andelen", "share"].contains($0) }) { return WrittenUnit(.share) }
        if words.contains(where: { ["kr", "kronor", "sek"].contains($0) }) { return WrittenUnit(.kronor) }
        if words.contains(where: { ["dagar", "days"].contains($0) }) { return WrittenUnit(.days) }
        if words.contains(where: { $0.hasSuffix("index") }) { return WrittenUnit(.index) }
        return words.contains { ["medel", "medelvärde", "mean", "snitt"].contains($0) } ? WrittenUnit(.mean) : nil
    }
}
