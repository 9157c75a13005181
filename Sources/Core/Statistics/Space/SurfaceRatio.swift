import Glibc

/// Where events have become more or less frequent: the surface of a later period through that of an earlier one, with the same kernel.
///
/// At a place u with S = Σ K(u − x) over a period's events and V = Σ K(u − x)², the ratio is (S₁ / t₁) / (S₀ / t₀), and the variance of its
/// logarithm, the events being a Poisson process, V₁ / S₁² + V₀ / S₀². Edge correction divides both surfaces by the same number and so
/// plays no part. Limits that do not hold 1 are the tolerance contours of the literature: true at one place, and on a map one place in
/// twenty lies outside by chance.
///
/// The width must be chosen once for both periods, see `Bandwidth`. Beside few events a surface says nothing: places where one of them
/// rests on fewer than five, S² / V, have no ratio.
///
/// - SeeAlso: Kelsall and Diggle 1995, Statistics in Medicine 14; Davies and Hazelton 2010, Statistics in Medicine 29 (tolerance
///   contours); METHODS A5.1. Checked by simulation.
package struct SurfaceRatio: Equatable, Sendable {
    /// The ratio at one place.
    package struct Change: Equatable, Sendable {
        /// The later rate over the earlier.
        package let ratio: Double
        /// The standard error of its logarithm.
        package let logError: Double

        /// The log ratio over its standard error.
        package var z: Double { log(ratio) / logError }
        /// The two-sided p of a ratio of 1 (normal), at this place alone.
        package var p: Double { twoSidedNormalP(z) }

        /// Limits of the ratio (normal on the log scale), at this place alone.
        package func limits(_ confidence: Confidence = .ninetyFive) -> Limits {
            let margin = confidence.z * logError
            return Limits(lower: ratio * exp(-margin), upper: ratio * exp(margin))
        }
    }

    /// Fewer events than this behind a surface at a place say nothing about it.
    package static let fewestEvents = 5.0

    private let earlier: Hills
    private let later: Hills
    private let exposureRatio: Double

    /// Takes the events of two periods.
    ///
    /// - Parameters:
    ///   - earlierExposure: how much was observed, for instance days; between 1e-12 and 1e12.
    ///   - laterExposure: the same of the later period, in the same unit.
    /// - Throws: `number` for a coordinate that is not finite or above 1e12, or an exposure that cannot be one.
    package init(
        earlier: [PlanePoint], later: [PlanePoint], kernel: Kernel, earlierExposure: Double = 1, laterExposure: Double = 1
    ) throws(SpaceRefusal) {
        for exposure in [earlierExposure, laterExposure] where !CountPair.exposures.contains(exposure) { throw .number(exposure) }
        self.earlier = try Hills(earlier, kernel)
        self.later = try Hills(later, kernel)
        exposureRatio = earlierExposure / laterExposure
    }

    /// The change at each place; nil where one of the surfaces rests on too few events.
    ///
    /// - Complexity: O(places · events within the kernel's reach).
    package func changes(at places: [PlanePoint]) -> [Change?] {
        places.map { place in
            let (before, after) = (earlier.sums(at: place), later.sums(at: place))
            guard before.events >= Self.fewestEvents, after.events >= Self.fewestEvents else { return nil }
            return Change(
                ratio: after.height / before.height * exposureRatio, logError: (1 / after.events + 1 / before.events).squareRoot())
        }
    }
}

/// The events of one period as hills.
private struct Hills: Equatable, Sendable {
    private let points: [PlanePoint]
    private let kernel: Kernel
    private let grid: PointGrid

    init(_ points: [PlanePoint], _ kernel: Kernel) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: points)
        (self.points, self.kernel, grid) = (points, kernel, PointGrid(points, reach: kernel.reach))
    }

    static func == (one: Hills, other: Hills) -> Bool { one.points == other.points && one.kernel == other.kernel }

    /// The height of the hills together, and how many events it rests on: the sum squared over the sum of squares.
    func sums(at place: PlanePoint) -> (height: Double, events: Double) {
        guard !points.isEmpty else { return (0, 0) }
        var (sum, squares) = (0.0, 0.0)
        for run in grid.runs(around: place, reach: kernel.reach) {
            for event in run {
                let height = kernel.height(squaredDistance: place.squaredDistance(to: grid.points[event]))
                sum += height
                squares += height * height
            }
        }
        return (sum, squares > 0 ? sum * sum / squares : 0)
    }
}
