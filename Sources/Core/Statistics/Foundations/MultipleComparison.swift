/// A way to adjust the p values of several tests made at once.
///
/// A missing p (nil or NaN) is no test: it stays nil and does not count among the tests.
///
/// - SeeAlso: Holm 1979, Scand. J. Stat. 6; Hommel 1988, Biometrika 75; Benjamini and Hochberg 1995, JRSS B 57; Benjamini and
///   Yekutieli 2001, Ann. Stat. 29. Checked against R 4.2.2 `p.adjust`.
package enum MultipleComparison: CaseIterable, Sendable {
    /// Holm: the chance of any false alarm stays below the level.
    case holm
    /// Hommel: as Holm with more power, for independent or positively dependent tests.
    case hommel
    /// Benjamini-Hochberg: the expected share of false alarms among the alarms stays below the level.
    case benjaminiHochberg
    /// Benjamini-Yekutieli: as Benjamini-Hochberg under any dependence.
    case benjaminiYekutieli

    /// The adjusted p values, in the order given, each between its p and 1.
    ///
    /// - Parameter values: p values between 0 and 1, nil where there was no test.
    /// - Complexity: O(m log m) for m tests; Hommel O(m^2).
    package func adjusted(_ values: [Double?]) -> [Double?] {
        let tests = values.indices
            .compactMap { index in values[index].flatMap { $0.isNaN ? nil : (index: index, p: $0) } }
            .sorted { $0.p < $1.p }
        let ascending = tests.map(\.p)
        var result = [Double?](repeating: nil, count: values.count)
        for (test, q) in zip(tests, adjustedAscending(ascending)) { result[test.index] = q }
        return result
    }

    private func adjustedAscending(_ p: [Double]) -> [Double] {
        switch self {
        case .holm: stepDown(p)
        case .hommel: hommel(p)
        case .benjaminiHochberg: stepUp(p, factor: 1)
        case .benjaminiYekutieli: stepUp(p, factor: p.indices.reduce(0) { $0 + 1 / Double($1 + 1) })
        }
    }

    private func stepDown(_ p: [Double]) -> [Double] {
        var highest = 0.0
        return p.indices.map { rank in
            highest = max(highest, min(1, Double(p.count - rank) * p[rank]))
            return highest
        }
    }

    private func stepUp(_ p: [Double], factor: Double) -> [Double] {
        var lowest = 1.0
        return p.indices.reversed().map { rank in
            lowest = min(lowest, factor * Double(p.count) / Double(rank + 1) * p[rank])
            return lowest
        }.reversed()
    }

    /// Wright's algorithm (1992, Biometrics 48), which avoids looking at every subset of the tests.
    private func hommel(_ p: [Double]) -> [Double] {
        let count = p.count
        guard count > 1 else { return p }
        var adjusted = [Double](repeating: smallestSimes(p[...]), count: count)
        for size in stride(from: count - 1, to: 1, by: -1) {
            let head = 0...(count - size)
            let tail = p[(count - size + 1)...]
            let factor = Double(size)
            let least = tail.enumerated().map { factor * $0.element / Double($0.offset + 2) }.min() ?? 1
            for index in p.indices {
                let candidate = head.contains(index) ? min(factor * p[index], least) : min(least, factor * p[count - size])
                adjusted[index] = max(adjusted[index], candidate)
            }
        }
        return zip(adjusted, p).map { min(1, max($0, $1)) }
    }

    private func smallestSimes(_ p: ArraySlice<Double>) -> Double {
        p.enumerated().map { Double(p.count) * $0.element / Double($0.offset + 1) }.min() ?? 1
    }
}
