/// The two middle values as the published STL routine, and with it R's `stl`, finds them: not always the right ones.
///
/// Kept as a reference, never to be shown: the goldens with outer rounds were made this way. The routine has a partial sort put the two
/// middle places of an even number of values right, and names them in falling order. The sort splits the values into parts and drops those
/// in which no place is asked for; it takes the list of places to rise, so a part that holds one may be dropped. In about one round of
/// twenty a cut-off then lies too high or too low. statsmodels takes the true median.
///
/// - SeeAlso: Singleton 1969, Comm. ACM 12, Algorithm 347 (the sort). Checked against the weights of R 4.2.2 `stl` for 400 series.
struct PublishedMiddle {
    private var values: [Double]
    /// The places asked for, in falling order.
    private let places: [Int]

    /// The sum of the two among finite values, or twice the middle one of an odd number.
    static func sum(_ values: [Double]) -> Double {
        let middle = values.count / 2
        guard values.count > 1 else { return 2 * (values.first ?? 0) }
        var search = PublishedMiddle(values: values, places: [middle, values.count - 1 - middle])
        search.order(0, values.count - 1, 0..<2)
        return search.places.reduce(0) { $0 + search.values[$1] }
    }

    /// Orders the values between two places as far as the places asked for need it.
    private mutating func order(_ low: Int, _ high: Int, _ asked: Range<Int>) {
        guard !asked.isEmpty else { return }
        if high - low <= 10, low > 0 {
            values[low...high].sort()
            return
        }
        guard low < high else { return }
        let split = partition(low, high)
        var border = asked.upperBound
        if split.below - low <= high - split.above {
            while border > asked.lowerBound, places[border - 1] > split.below { border -= 1 }
        } else {
            border = asked.lowerBound
            while border < asked.upperBound, places[border] < split.above { border += 1 }
        }
        order(low, split.below, asked.lowerBound..<border)
        order(split.above, high, border..<asked.upperBound)
    }

    /// Puts what is at most a value of the middle before what is at least that value.
    private mutating func partition(_ low: Int, _ high: Int) -> (below: Int, above: Int) {
        let centre = (low + high + 2) / 2 - 1
        if values[low] > values[centre] { values.swapAt(low, centre) }
        if values[high] < values[centre] {
            values.swapAt(high, centre)
            if values[low] > values[centre] { values.swapAt(low, centre) }
        }
        let pivot = values[centre]
        var (below, above) = (high, low)
        repeat {
            repeat { below -= 1 } while values[below] > pivot
            repeat { above += 1 } while values[above] < pivot
            if above <= below { values.swapAt(below, above) }
        } while above <= below
        return (below, above)
    }
}
