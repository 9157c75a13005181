/// Five steps that share out the counts above zero as evenly as ties allow.
///
/// Equal counts are always of the same step.
struct QuantileSteps: Hashable {
    /// The largest count of steps 1–4.
    private let limits: [Int64]
    private let counts: [Int64]

    /// - Complexity: O(n log n).
    init(_ counts: some Sequence<Int64>) {
        let sorted = counts.filter { $0 > 0 }.sorted()
        self.counts = sorted
        // The k-th fifth ends with the count at its last place.
        limits = sorted.isEmpty ? [] : (1...4).map { sorted[max(0, (sorted.count * $0 + 4) / 5 - 1)] }
    }

    /// 1–5; 0 for nothing.
    func step(of count: Int64) -> Int {
        count > 0 ? 1 + limits.count { $0 < count } : 0
    }

    /// The steps that are used, with their least and largest count.
    var ranges: [(step: Int, counts: ClosedRange<Int64>)] {
        (1...5).compactMap { step in
            let own = counts.filter { self.step(of: $0) == step }
            guard let low = own.first, let high = own.last else { return nil }
            return (step, low...high)
        }
    }
}
