/// An axis of counts from zero with three or four round ticks, zero among them.
///
/// It never tops below ten, so that 1 and 2 do not look big.
struct RoundAxis: Hashable, Sendable {
    /// Counts of the ticks, lowest first.
    let ticks: [Int64]

    var top: Double { Double(ticks.last ?? 10) }

    /// - Parameter largest: the largest count to be drawn.
    init(upTo largest: Int64) {
        // No count of events comes near the bound, which keeps the arithmetic whole.
        let wanted = min(max(largest, 10), 1_000_000_000_000_000)
        var power: Int64 = 1
        while wanted > 30 * power { power *= 10 }
        // A quarter of ten is no whole count.
        let steps = power < 10 ? [power * 5, power * 10] : [power, power * 2, power * 5 / 2, power * 5, power * 10]
        let step = steps.first { wanted <= 3 * $0 } ?? power * 10
        ticks = (0...(wanted + step - 1) / step).map { $0 * step }
    }
}
