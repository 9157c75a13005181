/// A part of a whole, or a change relative to where it began: 38 is 38 %.
///
/// Two shares differ by percentage points, which are another type: a share that goes from 20 % to 25 % has risen by 5 percentage points and
/// by 25 percent, and the two are never printed alike.
package struct Percent: Hashable, Sendable {
    /// Hundredths.
    package let value: Double

    package init(_ value: Double) { self.value = value }

    /// A whole percentage, as printed tables have them.
    package init(whole value: Int) { self.value = Double(value) }

    /// A share from 0 to 1, or any ratio.
    package init(share: Double) { value = share * 100 }

    /// A change relative to its base; nil where there is nothing to be a percentage of.
    package init?(from base: Double, to value: Double) {
        guard base > 0, base.isFinite, value.isFinite else { return nil }
        self.value = (value - base) / base * 100
    }

    /// `38 %`, rounded half away from zero.
    package func text(places: Int = 0) -> String { Swedish.decimal(value, places: places) + Percent.sign }

    /// `25,5 %`: as few decimals as say the number, at most so many.
    package func text(atMost places: Int) -> String { Swedish.decimal(value, atMost: places) + Percent.sign }

    /// `+8 %`, `−35 %`, `0 %`: a change, whole.
    package var change: String { Swedish.signed(whole, value) + Percent.sign }

    /// `25–54 %`.
    package static func range(_ low: Percent, _ high: Percent) -> String { "\(low.whole)–\(high.text())" }

    /// `−45 till −23 %`, of changes.
    package static func changes(_ low: Percent, _ high: Percent) -> String { "\(low.change.dropLast(Percent.sign.count)) till \(high.change)" }

    /// The difference between two shares.
    package static func - (left: Percent, right: Percent) -> PercentagePoints { PercentagePoints(left.value - right.value) }

    private static let sign = Swedish.noBreak + "%"

    private var whole: String {
        let text = Swedish.decimal(value, places: 0)
        return text == Swedish.minus + "0" ? "0" : text
    }
}

/// The difference between two shares in percent: from 20 % to 25 % is 5 percentage points.
package struct PercentagePoints: Hashable, Sendable {
    package let value: Double

    package init(_ value: Double) { self.value = value }

    /// `+4,3 procentenheter`, `−1 procentenhet`, `0 procentenheter`: as few decimals as say the number, at most so many.
    package func text(atMost places: Int = 1) -> String {
        let number = Swedish.decimal(value, atMost: places)
        let isOne = ["1", Swedish.minus + "1"].contains(number)
        return Swedish.signed(number, value) + Swedish.noBreak + (isOne ? "procentenhet" : "procentenheter")
    }
}
