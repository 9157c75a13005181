/// Why a survey cannot be estimated.
package enum SurveyRefusal: Error, Equatable, Sendable {
    /// Two lists that say something of the same respondents have different lengths.
    case lengths(Int, Int)
    /// A weight that is not a number between 1e-12 and 1e12 (NaN, 0 and negative ones among them).
    case weight(Double)
    /// Nobody asked for has answered.
    case noAnswers
    /// A population total that is not a number between 1e-12 and 1e15, or totals and categories that do not pair.
    case total(Double)
    /// A category of a margin in which nobody has answered, or one without a total, by its number.
    case category(Int)
    /// Margins that speak of populations of different size.
    case margins(Double, Double)
    /// Raking has not come to rest in the rounds allowed.
    case notSettled(rounds: Int)
    /// An auxiliary value that is not a finite number at most 1e12 in size.
    case auxiliary(Double)
    /// The auxiliary totals cannot be met by the respondents there are.
    case unreachableTotals
    /// A printed share outside 0 to 1, a number of answers below 1 or above `CountPair.largestCount`, or a design effect outside 0.01 to
    /// 100.
    case printed(Double)
}

/// Whole-number labels, numbered 0, 1, 2 … in rising order.
struct Grouping {
    /// The number of each label, in the order given.
    let codes: [Int]
    /// The labels, rising; `labels[code]` is the label of a code.
    let labels: [Int]

    /// Numbers the labels.
    ///
    /// - Complexity: O(n) when the labels lie close together, else O(n log n).
    init(_ values: [Int]) {
        guard let lowest = values.min(), let highest = values.max() else {
            (codes, labels) = ([], [])
            return
        }
        let (span, overflow) = highest.subtractingReportingOverflow(lowest)
        guard !overflow, span <= 4 * values.count + 1024 else {
            let labels = Set(values).sorted()
            let places = Dictionary(zip(labels, labels.indices)) { first, _ in first }
            (codes, self.labels) = (values.map { places[$0] ?? 0 }, labels)
            return
        }
        var places = [Int](repeating: -1, count: span + 1)
        for value in values { places[value - lowest] = 0 }
        var labels: [Int] = []
        for offset in places.indices where places[offset] == 0 {
            places[offset] = labels.count
            labels.append(lowest + offset)
        }
        codes = values.map { places[$0 - lowest] }
        self.labels = labels
    }
}
