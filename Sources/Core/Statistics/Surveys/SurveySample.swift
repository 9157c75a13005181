/// Respondents with their answers, weights and strata.
///
/// One who did not answer the question (nil) is left out before anything else is done, from the strata's sizes too. A stratum with a single
/// answer has no variance of its own; it counts with its whole deviation from the share, which errs to the safe side.
///
/// - SeeAlso: Lohr 2010, Sampling: Design and Analysis, sections 9.1 and 14.2; METHODS A7.
package struct SurveySample: Sendable {
    /// How many were asked, answered or not: the length of every list that speaks of the respondents.
    package let asked: Int
    /// The places of those who answered.
    let respondents: [Int]
    /// Whether each of them said yes.
    let answers: [Bool]
    /// The weight of each of them.
    let weights: [Double]
    /// The stratum of each of them, numbered from 0.
    let strata: [Int]
    /// The answers in each stratum.
    let strataSizes: [Int]

    static let weightRange = 1e-12...1e12

    /// Takes in a sample.
    ///
    /// - Parameters:
    ///   - answers: yes, no, or nil for no answer.
    ///   - weights: how many people each stands for; only their proportions matter to a share.
    ///   - strata: the stratum of each, any whole numbers; nil for a sample without strata.
    /// - Throws: `lengths` for lists of different lengths, `weight`, `noAnswers` when nobody has answered.
    package init(answers: [Bool?], weights: [Double], strata: [Int]? = nil) throws(SurveyRefusal) {
        for length in [weights.count, strata?.count ?? answers.count] where length != answers.count {
            throw .lengths(answers.count, length)
        }
        for weight in weights where !Self.weightRange.contains(weight) { throw .weight(weight) }
        let respondents = answers.indices.filter { answers[$0] != nil }
        guard !respondents.isEmpty else { throw .noAnswers }
        let grouping = Grouping(respondents.map { strata?[$0] ?? 0 })
        asked = answers.count
        self.respondents = respondents
        self.answers = respondents.map { answers[$0] == true }
        self.weights = respondents.map { weights[$0] }
        self.strata = grouping.codes
        var sizes = [Int](repeating: 0, count: grouping.labels.count)
        for stratum in grouping.codes { sizes[stratum] += 1 }
        strataSizes = sizes
    }

    /// The share in the whole sample.
    package var share: WeightedShare? { accumulated(Array(respondents.indices)[...]).share }

    /// The share in every part of the sample, each taken as a part of the whole design, under the part's label.
    ///
    /// - Parameter parts: the label of the part that each respondent belongs to; nil for none.
    /// - Returns: a share for every label with at least one answer.
    /// - Throws: `lengths` unless there is a label for everybody asked.
    /// - Complexity: O(n), for any number of parts and strata.
    package func shares(of parts: [Int?]) throws(SurveyRefusal) -> [Int: WeightedShare] {
        guard parts.count == asked else { throw .lengths(asked, parts.count) }
        let inside = respondents.indices.filter { parts[respondents[$0]] != nil }
        let grouping = Grouping(inside.map { parts[respondents[$0]] ?? 0 })
        var ends = [Int](repeating: 0, count: grouping.labels.count + 1)
        for code in grouping.codes { ends[code + 1] += 1 }
        for code in grouping.labels.indices { ends[code + 1] += ends[code] }
        var (ordered, next) = ([Int](repeating: 0, count: inside.count), ends)
        for (place, code) in zip(inside, grouping.codes) {
            ordered[next[code]] = place
            next[code] += 1
        }
        var shares: [Int: WeightedShare] = [:]
        var sums = StratumSums(count: strataSizes.count)
        for (code, label) in grouping.labels.enumerated() {
            accumulate(ordered[ends[code]..<ends[code + 1]], into: &sums)
            shares[label] = sums.share(strataSizes)
            sums.clear()
        }
        return shares
    }

    /// The share among those marked.
    ///
    /// - Returns: nil when none of them has answered.
    /// - Throws: `lengths` unless there is a mark for everybody asked.
    package func share(among members: [Bool]) throws(SurveyRefusal) -> WeightedShare? {
        guard members.count == asked else { throw .lengths(asked, members.count) }
        return accumulated(respondents.indices.filter { members[respondents[$0]] }[...]).share
    }

    private func accumulated(_ places: ArraySlice<Int>) -> (share: WeightedShare?, sums: StratumSums) {
        var sums = StratumSums(count: strataSizes.count)
        accumulate(places, into: &sums)
        return (sums.share(strataSizes), sums)
    }

    private func accumulate(_ places: ArraySlice<Int>, into sums: inout StratumSums) {
        for place in places { sums.add(answers[place], weights[place], stratum: strata[place]) }
    }
}

/// The sums over one part of a sample, stratum by stratum, from which its share and variance follow without a second look at the answers.
private struct StratumSums {
    private var cells: [Cell]
    private var touched: [Int] = []

    private struct Cell {
        var answers = 0
        var successes = 0
        var yes = 0.0
        var no = 0.0
        var yesSquares = 0.0
        var noSquares = 0.0
    }

    init(count: Int) {
        cells = [Cell](repeating: Cell(), count: count)
    }

    mutating func add(_ answer: Bool, _ weight: Double, stratum: Int) {
        if cells[stratum].answers == 0 { touched.append(stratum) }
        cells[stratum].answers += 1
        if answer {
            cells[stratum].successes += 1
            cells[stratum].yes += weight
            cells[stratum].yesSquares += weight * weight
        } else {
            cells[stratum].no += weight
            cells[stratum].noSquares += weight * weight
        }
    }

    mutating func clear() {
        for stratum in touched { cells[stratum] = Cell() }
        touched.removeAll(keepingCapacity: true)
    }

    /// sum over strata of n/(n − 1) · sum((z − mean z)²) with z = w(y − p)/sum(w), 0 outside the part; n counts the whole stratum.
    func share(_ sizes: [Int]) -> WeightedShare? {
        let cells = touched.map { (cell: self.cells[$0], size: Double(sizes[$0])) }
        guard !cells.isEmpty else { return nil }
        let (yes, no) = cells.reduce(into: (0.0, 0.0)) { $0 = ($0.0 + $1.cell.yes, $0.1 + $1.cell.no) }
        let squaredWeights = cells.reduce(0) { $0 + $1.cell.yesSquares + $1.cell.noSquares }
        let (answers, successes) = cells.reduce(into: (0, 0)) { $0 = ($0.0 + $1.cell.answers, $0.1 + $1.cell.successes) }
        let total = yes + no
        let share = successes == answers ? 1 : yes / total
        let spread = cells.reduce(0) { sum, part in
            let squares = part.cell.yesSquares * (1 - share) * (1 - share) + part.cell.noSquares * share * share
            let deviation = part.cell.yes * (1 - share) - part.cell.no * share
            return part.size == 1
                ? sum + squares : sum + part.size / (part.size - 1) * max(0, squares - deviation * deviation / part.size)
        }
        return WeightedShare(
            answers: answers, successes: successes, sumOfWeights: total, share: share, variance: spread / (total * total),
            kishDesignEffect: Double(answers) * squaredWeights / (total * total), degreesOfFreedom: answers - cells.count)
    }
}
