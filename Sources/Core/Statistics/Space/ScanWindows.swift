/// How a scan looks for clusters in time.
package enum ScanSpan: Sendable {
    /// Clusters that still go on: windows that end with the last period.
    case prospective
    /// Clusters at any time.
    case retrospective
}

/// What a scan takes for granted without a cluster.
package enum ScanModel: Sendable {
    /// Events fall on people and periods alike: expected = C · population share · share of the periods.
    case poisson
    /// Every period has the same spread over areas: expected = Σ over the window of row sum · column sum / C. Needs no population, and
    /// answers only whether place and time go together.
    case permutation
}

/// The windows of a scan, with the share of a zone's weight that each is expected to hold.
struct ScanWindows {
    /// The first period that any window holds.
    let first: Int
    /// Each window's first period.
    let starts: [Int]
    /// The period after each window's last.
    let ends: [Int]
    /// Expected events per unit of a zone's weight.
    let factors: [Double]

    /// Lists windows: the shorter first and, among those of a length, the earlier first.
    init(_ span: ScanSpan, longest: Int, factor: (Range<Int>) -> Double, periods: Int) {
        var (starts, ends) = ([Int](), [Int]())
        for length in 1...max(1, min(longest, periods)) {
            for start in (span == .prospective ? periods - length : 0)...max(0, periods - length) {
                starts.append(start)
                ends.append(start + length)
            }
        }
        first = span == .prospective ? periods - min(longest, periods) : 0
        factors = zip(starts, ends).map { factor($0..<$1) }
        (self.starts, self.ends) = (starts, ends)
    }

    /// The events of each area before each period, from `first` on, area by area.
    func cumulated(_ counts: ScanCounts) -> [Int32] {
        let length = counts.periods - first + 1
        var sums = [Int32](repeating: 0, count: counts.areas * length)
        for area in 0..<counts.areas {
            for period in first..<counts.periods {
                let place = area * length + period - first
                sums[place + 1] = sums[place] &+ counts.flat[period * counts.areas + area]
            }
        }
        return sums
    }
}

/// Events by period and area.
struct ScanCounts {
    /// Period by period.
    var flat: [Int32]
    let periods: Int
    let areas: Int

    /// Takes one row per period.
    ///
    /// - Throws: `nothing` without periods or areas, `differentLengths` for a row of another length, `count` for one below 0 or a sum above
    ///   `SpaceRefusal.largestSum`.
    init(_ rows: [[Int]], areas: Int) throws(SpaceRefusal) {
        guard !rows.isEmpty, areas > 0 else { throw .nothing }
        for row in rows where row.count != areas { throw .differentLengths(row.count, areas) }
        _ = try SpaceRefusal.sum(rows.joined())
        flat = rows.flatMap { $0.map { Int32(truncatingIfNeeded: $0) } }
        (periods, self.areas) = (rows.count, areas)
    }

    /// Nothing yet.
    init(periods: Int, areas: Int) {
        flat = [Int32](repeating: 0, count: periods * areas)
        (self.periods, self.areas) = (periods, areas)
    }

    /// The events of each period.
    var byPeriod: [Int] {
        (0..<periods).map { period in flat[(period * areas)..<((period + 1) * areas)].reduce(0) { $0 + Int($1) } }
    }

    /// The events of each area.
    var byArea: [Int] {
        (0..<areas).map { area in (0..<periods).reduce(0) { $0 + Int(flat[$1 * areas + area]) } }
    }

    /// The area and the period of every event.
    var events: (areas: [Int32], periods: [Int32]) {
        var events: (areas: [Int32], periods: [Int32]) = ([], [])
        for place in flat.indices {
            for _ in 0..<flat[place] {
                events.areas.append(Int32(truncatingIfNeeded: place % areas))
                events.periods.append(Int32(truncatingIfNeeded: place / areas))
            }
        }
        return events
    }
}
