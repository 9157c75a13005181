import Glibc

/// Kulldorff's space-time scan: where and when are there more events than expected, wherever one looks (A5.3)?
///
/// Over all zones and windows, with c events where e are expected out of C: LLR = c ln(c / e) + (C − c) ln((C − c) / (C − e)) when c > e,
/// else 0. The p of a cluster is (1 + replicates whose highest LLR is at least as high) / (1 + replicates); a replicate deals the C
/// events out over people and periods (Poisson) or shuffles the events' periods (permutation). Secondary clusters are those of the other
/// centres, the highest LLR first, that share no area with one already listed; their p is against the same replicates and so on the
/// careful side.
///
/// A zone without expected events (no people, or no events at all in the permutation model) is passed over. No events: no clusters.
///
/// - SeeAlso: Kulldorff 2001, JRSS A 164; Kulldorff et al. 2005, PLoS Med. 2. Checked against scanstatistics `scan_pb_poisson` and
///   `scan_permutation`.
package struct SpaceTimeScan: Equatable, Sendable {
    /// A zone and a window with more events than expected.
    package struct Cluster: Equatable, Sendable {
        /// The areas, in rising order.
        package let areas: [Int]
        /// The periods, counted from 0.
        package let periods: Range<Int>
        /// The events inside.
        package let observed: Int
        /// The events expected inside.
        package let expected: Double
        /// The log likelihood ratio against no cluster.
        package let logLikelihoodRatio: Double
        /// The rate inside through the rate outside; infinite when all events are inside.
        package let relativeRisk: Double
        /// How probable so high a ratio is anywhere without clusters; nil when no replicates were asked for.
        package let p: Double?
    }

    /// The clusters, the most likely first; no two share an area.
    package let clusters: [Cluster]
    /// The highest log likelihood ratio of each replicate.
    package let replicates: [Double]

    /// Scans.
    ///
    /// - Parameters:
    ///   - counts: events, one row per period, the oldest first, and in it one number per area.
    ///   - zones: the zones of the areas.
    ///   - longest: the most periods of a window; half the periods is usual.
    ///   - replicates: how many times chance is let loose, usually 99, 199 or 999; 0 for none.
    ///   - seed: the start of the chance; the same start gives the same answer.
    /// - Throws: `nothing` without periods, `differentLengths` for a row that has not one number per area, `count` for a number below 0
    ///   or a sum above `SpaceRefusal.largestSum`, `amount` for a length below 1, replicates outside 0 to a million, or replicates of
    ///   over 50 million events.
    /// - Complexity: O(zones · windows) for the data and for each replicate.
    package init(
        _ counts: [[Int]], zones: ScanZones, model: ScanModel, span: ScanSpan, longest: Int, replicates: Int = 0, seed: UInt64 = 1
    ) throws(SpaceRefusal) {
        guard longest >= 1 else { throw .amount(longest) }
        guard (0...1_000_000).contains(replicates) else { throw .amount(replicates) }
        let counts = try ScanCounts(counts, areas: zones.areas)
        let sweep = ScanSweep(counts, zones, model, span, longest: longest)
        guard replicates == 0 || sweep.total <= 50_000_000 else { throw .amount(sweep.total) }
        let highest = ScanReplicates(counts, zones, model).highest(sweep, replicates, seed: seed)
        self.replicates = highest
        clusters = sweep.clusters(counts).map { found in
            let atLeast = highest.count { $0 >= found.ratio - 1e-12 * found.ratio }
            return sweep.cluster(found, zones, p: replicates == 0 ? nil : Double(1 + atLeast) / Double(1 + replicates))
        }
    }
}

/// One centre's best zone and window.
struct ScanFinding {
    let centre: Int
    let size: Int
    let window: Int
    let observed: Int
    let expected: Double
    let ratio: Double
}

/// Goes through all zones and windows.
struct ScanSweep {
    /// All events.
    let total: Int
    private let zones: ScanZones
    private let windows: ScanWindows
    private let weights: [Double]

    init(_ counts: ScanCounts, _ zones: ScanZones, _ model: ScanModel, _ span: ScanSpan, longest: Int) {
        let (byPeriod, periods) = (counts.byPeriod, Double(counts.periods))
        let total = byPeriod.reduce(0, +)
        (self.total, self.zones) = (total, zones)
        weights = (model == .poisson ? zones.populations : counts.byArea).map { Double($0) }
        windows = ScanWindows(
            span, longest: longest,
            factor: { window in
                switch model {
                case .poisson: Double(total) * Double(window.count) / periods / Double(zones.population)
                case .permutation: Double(byPeriod[window].reduce(0, +)) / Double(max(1, total))
                }
            }, periods: counts.periods)
    }

    /// The best of each centre that shares no area with a better one.
    func clusters(_ counts: ScanCounts) -> [ScanFinding] {
        let sums = windows.cumulated(counts)
        let found = (0..<zones.areas).compactMap { best(around: $0, sums) }.sorted { ($1.ratio, $0.centre) < ($0.ratio, $1.centre) }
        var isTaken = [Bool](repeating: false, count: zones.areas)
        return found.filter { finding in
            let areas = zones.areas(centre: finding.centre, size: finding.size)
            guard areas.allSatisfy({ !isTaken[$0] }) else { return false }
            for area in areas { isTaken[area] = true }
            return true
        }
    }

    /// A finding as it is told.
    func cluster(_ found: ScanFinding, _ zones: ScanZones, p: Double?) -> SpaceTimeScan.Cluster {
        let (observed, all) = (Double(found.observed), Double(total))
        return SpaceTimeScan.Cluster(
            areas: zones.areas(centre: found.centre, size: found.size),
            periods: windows.starts[found.window]..<windows.ends[found.window], observed: found.observed, expected: found.expected,
            logLikelihoodRatio: found.ratio, relativeRisk: observed / found.expected / ((all - observed) / (all - found.expected)), p: p)
    }

    private func best(around centre: Int, _ sums: [Int32]) -> ScanFinding? {
        var best: ScanFinding?
        visit(centre, sums) { size, window, observed, expected in
            guard Double(observed) > expected else { return }
            let ratio = ratio(observed, expected)
            guard ratio > best?.ratio ?? 0 else { return }
            best = ScanFinding(centre: centre, size: size, window: window, observed: observed, expected: expected, ratio: ratio)
        }
        return best
    }

    /// The highest ratio of all. For a given number of events it rises as the expected number falls, so the least expected per number is
    /// kept and no logarithm is taken inside the sweep.
    func highest(_ counts: ScanCounts) -> Double {
        let sums = windows.cumulated(counts)
        var least = [Double](repeating: .infinity, count: total + 1)
        for centre in 0..<zones.areas {
            visit(centre, sums) { _, _, observed, expected in
                if expected < least[observed] { least[observed] = expected }
            }
        }
        return least.indices.reduce(0) { Double($1) > least[$1] ? max($0, ratio($1, least[$1])) : $0 }
    }

    private func ratio(_ observed: Int, _ expected: Double) -> Double {
        let (inside, outside) = (Double(observed), Double(total - observed))
        let rest = outside > 0 ? outside * log(outside / (Double(total) - expected)) : 0
        return inside * log(inside / expected) + rest
    }

    @inline(__always)
    private func visit(_ centre: Int, _ sums: [Int32], _ body: (_ size: Int, _ window: Int, _ observed: Int, _ expected: Double) -> Void) {
        let length = sums.count / zones.areas
        var running = [Int32](repeating: 0, count: length)
        var weight = 0.0
        let start = zones.starts[centre]
        for position in start..<zones.starts[centre + 1] {
            let area = Int(zones.order[position])
            weight += weights[area]
            for time in 0..<length { running[time] &+= sums[area * length + time] }
            guard weight > 0 else { continue }
            for window in windows.factors.indices {
                let observed = running[windows.ends[window] - windows.first] &- running[windows.starts[window] - windows.first]
                body(position - start + 1, window, Int(observed), weight * windows.factors[window])
            }
        }
    }
}

/// Deals the events out anew as the model has it without clusters.
private struct ScanReplicates {
    private let counts: ScanCounts
    private let model: ScanModel
    private let cumulated: [Int]
    private let population: Int

    init(_ counts: ScanCounts, _ zones: ScanZones, _ model: ScanModel) {
        (self.counts, self.model, population) = (counts, model, zones.population)
        var sum = 0
        cumulated = zones.populations.map { population in
            sum += population
            return sum
        }
    }

    /// The highest ratio of each replicate.
    func highest(_ sweep: ScanSweep, _ replicates: Int, seed: UInt64) -> [Double] {
        guard replicates > 0 else { return [] }
        var generator = SplitMix64(seed: seed)
        var (areas, periods) = counts.events
        return (0..<replicates).map { _ in
            switch model {
            case .poisson: deal(&areas, &periods, &generator)
            case .permutation:
                for last in stride(from: periods.count - 1, to: 0, by: -1) { periods.swapAt(last, generator.index(below: last + 1)) }
            }
            var replicate = ScanCounts(periods: counts.periods, areas: counts.areas)
            for (area, period) in zip(areas, periods) { replicate.flat[Int(period) * counts.areas + Int(area)] += 1 }
            return sweep.highest(replicate)
        }
    }

    private func deal(_ areas: inout [Int32], _ periods: inout [Int32], _ generator: inout SplitMix64) {
        for event in areas.indices {
            let person = generator.index(below: population)
            var (low, high) = (0, cumulated.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if cumulated[middle] > person { high = middle } else { low = middle + 1 }
            }
            areas[event] = Int32(truncatingIfNeeded: low)
            periods[event] = Int32(truncatingIfNeeded: generator.index(below: counts.periods))
        }
    }
}
