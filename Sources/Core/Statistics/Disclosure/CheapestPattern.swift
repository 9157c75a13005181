import Glibc
import LinearPrograms

/// The search for the cheapest pattern that protects, by cutting planes.
///
/// A 0/1 number y says for every cell whether it is withheld. A pattern protects a sensitive cell when the cell can be moved as far as the
/// level demands while the sums hold and only withheld cells move. By duality every way of pricing the sums gives a condition that each
/// protecting pattern fulfils: sum of capacity · y >= the distance, where a cell's capacity is what it could contribute at those prices.
/// Conditions that the present y breaks are found by attacking it, and are added until no attack succeeds: first with fractions allowed,
/// which is quick and finds most of them, then with whole numbers. The last answer is a cheapest pattern, for it costs the least among all
/// that fulfil some of the conditions, and fulfils them all.
///
/// - SeeAlso: Fischetti and Salazar 2001, Management Science 47; METHODS A8.
struct CheapestPattern {
    private let task: SuppressionTask
    /// The cells that may be withheld though they are not sensitive.
    private let open: [Int]
    private let places: [Int?]
    private let attacks: [Attack]

    /// A sensitive cell, a direction and the distance it must be possible to move it.
    private struct Attack {
        let cell: Int
        let sign: Double
        let distance: Double
    }

    /// A condition on the open cells: sum of capacity · y >= what the sensitive cells leave to be done.
    private struct Condition: Hashable {
        let capacities: [Double]
        let least: Double

        func isBroken(by pattern: [Double]) -> Bool {
            zip(capacities, pattern).reduce(0) { $0 + $1.0 * $1.1 } < least - 1e-6
        }
    }

    init(_ task: SuppressionTask) {
        self.task = task
        let open = task.weights.indices.filter { !task.sensitive[$0] && !task.published[$0] }
        var places = [Int?](repeating: nil, count: task.weights.count)
        for (place, cell) in open.enumerated() { places[cell] = place }
        self.open = open
        self.places = places
        attacks = task.sensitiveCells.flatMap { cell in
            let count = task.table.counts[cell]
            return [(-1, task.protection.fall(from: count)), (1, task.protection.rise(from: count))]
                .filter { $0.1 > 0 }.map { Attack(cell: cell, sign: $0.0, distance: $0.1) }
        }
    }

    /// The cheapest pattern; nil when there is none, and when time ran out.
    func search(seconds: Double) -> [Bool]? {
        let start = clock()
        func remaining() -> Double { seconds - Double(clock() - start) / Double(CLOCKS_PER_SEC) }
        var conditions: Set<Condition> = []
        var program = LinearProgram()
        for cell in open { program.add(from: 0, to: 1, cost: task.weights[cell]) }
        var whole = false
        while remaining() > 0 {
            guard let solution = program.minimum(within: remaining()).solution else { return nil }
            let pattern = pattern(solution.values, whole: whole)
            guard let broken = broken(pattern, whole: whole) else { return nil }
            let fresh = broken.filter { conditions.insert($0).inserted }
            if fresh.isEmpty {
                if whole { return broken.isEmpty ? pattern.map { $0 > 0.5 } : nil }
                whole = true
                program = program.asWhole
            }
            for condition in fresh {
                let terms = condition.capacities.enumerated().filter { $0.element > 0 }.map { LinearProgram.Term($0.offset, $0.element) }
                program.require(terms, from: condition.least)
            }
        }
        return nil
    }

    /// How far each cell is withheld, 0 to 1.
    private func pattern(_ values: [Double], whole: Bool) -> [Double] {
        task.sensitive.indices.map { cell in
            guard let place = places[cell] else { return task.sensitive[cell] ? 1 : 0 }
            return whole ? values[place].rounded() : min(1, max(0, values[place]))
        }
    }

    /// The conditions that a pattern breaks; nil when the library gives no answer.
    ///
    /// While fractions are allowed no cell rises further than the furthest demand, or a hundredth of a cell would carry everything.
    private func broken(_ pattern: [Double], whole: Bool) -> [Condition]? {
        let furthest = Double(task.protection.atLeast)
        let moves = task.table.moves(
            down: { Double(task.table.counts[$0]) * pattern[$0] },
            up: { pattern[$0] > 0 ? (whole ? .infinity : furthest * pattern[$0]) : 0 })
        var found: [Condition] = []
        for (attack, outcome) in zip(attacks, moves.largest(attacks.map { ($0.cell, $0.sign) })) {
            switch outcome {
            case .unbounded: continue
            case .infeasible, .notProven: return nil
            case .optimal(let solution):
                guard solution.objective < attack.distance - 1e-6 else { continue }
                let condition = condition(attack, solution.prices)
                if condition.isBroken(by: open.map { pattern[$0] }) { found.append(condition) } else if whole { return nil }
            }
        }
        return found
    }

    /// The condition that prices of the sums give. A capacity beyond the distance is no use, since y is 0 or 1.
    private func condition(_ attack: Attack, _ prices: [Double]) -> Condition {
        var worth = [Double](repeating: 0, count: task.weights.count)
        worth[attack.cell] = attack.sign
        for (sum, price) in zip(task.table.sums, prices.map { abs($0 - $0.rounded()) < 1e-6 ? $0.rounded() : $0 }) {
            for part in sum.parts { worth[part] -= price }
            worth[sum.total] += price
        }
        let capacities = worth.enumerated().map { cell, worth in
            if worth > 1e-7 { return attack.distance }
            return worth < -1e-7 ? min(-worth * Double(task.table.counts[cell]), attack.distance) : 0
        }
        let given = task.sensitiveCells.reduce(0) { $0 + capacities[$1] }
        let least = attack.distance - given
        return Condition(capacities: open.map { min(capacities[$0], max(0, least)) }, least: least)
    }
}

extension LinearProgram {
    /// The same program with all numbers whole.
    fileprivate var asWhole: LinearProgram {
        var program = LinearProgram()
        for variable in variables { program.add(from: variable.lower, to: variable.upper, cost: variable.cost, isWhole: true) }
        for row in rows { program.require(row.terms, from: row.lower, to: row.upper) }
        return program
    }
}
