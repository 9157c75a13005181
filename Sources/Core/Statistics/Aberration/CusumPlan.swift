import Glibc

/// A cumulative sum whose false alarms come as seldom as wanted, with how soon it finds a rise: both exact, without simulation.
///
/// In units of what one event adds, the sum moves by x - cost, x being the week's count. The cost is rounded to a fraction, by at most a
/// two-hundredth of the rise that is looked for, so that the sum only visits multiples of one over its denominator: a Markov chain with one
/// state for each of them up to the limit. The weeks to an alarm from state i are L(i) = 1 + the sum over states j of P(i to j) L(j). The
/// limit is the lowest with L(0) at least as long as wanted.
///
/// - SeeAlso: Brook and Evans 1972, Biometrika 59; Hawkins and Olwell 1998, Cumulative Sum Charts, chapter 6. Checked against R
///   surveillance 1.20.3 `arlCusum` (whose alarm is at the limit where this one is above it), and by seeded simulation.
package struct CusumPlan: Equatable, Sendable {
    /// The cumulative sum; it begins again after an alarm.
    package let cusum: Cusum
    /// The mean number of weeks to an alarm from a sum of 0 when nothing has changed.
    package let weeksToFalseAlarm: Double

    private let chain: CusumChain
    private let highest: Int

    /// The most states a plan may have.
    package static let mostStates = 600

    /// Plans a sum.
    ///
    /// - Parameters:
    ///   - mean: events per week when all is as usual; above 0.
    ///   - raised: the mean to find, above `mean`.
    ///   - size: how evenly counts fall around their mean, see `PredictedCount`; infinite for Poisson.
    ///   - wanted: the mean number of weeks between false alarms, 1 to 1e7.
    /// - Throws: `setting` for a number outside its range, or with the wanted weeks when they ask for more than `mostStates`: a rise so
    ///   small beside the counts is better found with counts of longer periods.
    /// - Complexity: O(states^3) at most.
    package init(mean: Double, raised: Double, size: Double = .infinity, weeksToFalseAlarm wanted: Double) throws(AberrationRefusal) {
        let whole = try Cusum.negativeBinomial(mean: mean, raised: raised, size: size, limit: 1)
        guard wanted >= 1, wanted <= 1e7 else { throw .setting(wanted) }
        let chain = try CusumChain(cost: whole.cost / whole.gain, within: (raised - mean) / 200, size: size)
        guard let usual = PredictedCount(mean: mean, size: size), let found = chain.lowestLimit(usual, wanted) else {
            throw .setting(wanted)
        }
        let step = (size.isFinite ? whole.gain : 1) / Double(chain.denominator)
        // Half a step above the state: no sum lies between, and rounding cannot carry the state itself over the limit.
        cusum = Cusum(gain: step * Double(chain.denominator), cost: step * Double(chain.cost), limit: step * (Double(found.highest) + 0.5))
        weeksToFalseAlarm = found.weeks
        highest = found.highest
        self.chain = chain
    }

    /// The mean number of weeks to an alarm from a sum of 0 when counts have another mean from the first week on.
    ///
    /// - Throws: `setting` for a mean that is not above 0 and finite.
    package func weeksToAlarm(at mean: Double) throws(AberrationRefusal) -> Double {
        guard mean > 0, let counts = PredictedCount(mean: mean, size: chain.size) else { throw .setting(mean) }
        return chain.weeks(counts, highest: highest)
    }
}

/// The sums that a cumulative sum can reach, as whole multiples of 1 / denominator.
struct CusumChain: Equatable, Sendable {
    /// What a week takes away, in steps.
    let cost: Int
    /// How many steps an event adds.
    let denominator: Int
    /// The size of the counts' distribution.
    let size: Double

    /// The cost as the fraction with the smallest denominator within a distance.
    init(cost: Double, within distance: Double, size: Double) throws(AberrationRefusal) {
        let denominator = (1...CusumPlan.mostStates).first { abs((cost * Double($0)).rounded() / Double($0) - cost) <= distance }
        guard let denominator, cost * Double(denominator) < 1e9 else { throw .setting(cost) }
        (self.cost, self.denominator, self.size) = (Int((cost * Double(denominator)).rounded()), denominator, size)
    }

    /// The lowest limit, in steps, with as many weeks to an alarm as wanted; nil when it has too many states.
    func lowestLimit(_ counts: PredictedCount, _ wanted: Double) -> (highest: Int, weeks: Double)? {
        var (low, high) = (-1, 0)
        var reached = weeks(counts, highest: high)
        while reached < wanted {
            guard high < CusumPlan.mostStates else { return nil }
            (low, high) = (high, min(CusumPlan.mostStates, 2 * high + denominator))
            reached = weeks(counts, highest: high)
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            let weeks = weeks(counts, highest: middle)
            if weeks >= wanted { (high, reached) = (middle, weeks) } else { low = middle }
        }
        return (high, reached)
    }

    /// The mean number of weeks from a sum of 0 to one above `highest` steps.
    func weeks(_ counts: PredictedCount, highest: Int) -> Double {
        let size = highest + 1
        let most = (highest + cost) / denominator
        let atMost = (0...most).map { counts.atMost($0) }
        var rows = (0..<size).map { state in row(from: state, size, atMost) }
        // The states below a pivot reach it only from at most `cost` steps above, and rows sum to less than 1: no pivoting is needed.
        for pivot in 0..<size {
            let head = rows[pivot]
            for state in (pivot + 1)..<max(pivot + 1, min(size, pivot + cost + 1)) where rows[state][pivot] != 0 {
                let factor = rows[state][pivot] / head[pivot]
                for column in pivot...size { rows[state][column] -= factor * head[column] }
            }
        }
        var weeks = [Double](repeating: 0, count: size)
        for state in (0..<size).reversed() {
            let known = ((state + 1)..<max(state + 1, size)).reduce(0.0) { $0 + rows[state][$1] * weeks[$1] }
            weeks[state] = (rows[state][size] - known) / rows[state][state]
        }
        return weeks[0]
    }

    /// One equation, L(state) - sum of P L = 1, with the 1 as its last number.
    private func row(from state: Int, _ size: Int, _ atMost: [Double]) -> [Double] {
        var row = [Double](repeating: 0, count: size + 1)
        row[state] = 1
        row[size] = 1
        for (count, sum) in atMost.enumerated() {
            let place = max(0, state + count * denominator - cost)
            if place < size { row[place] -= sum - (count == 0 ? 0 : atMost[count - 1]) }
        }
        return row
    }
}
