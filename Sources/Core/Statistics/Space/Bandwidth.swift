import Glibc

/// Ways to choose how far events are spread (A5.1): σ of a Gaussian kernel, in the unit of the coordinates.
///
/// Maps of several periods share one width: choose it once. On clustered events Diggle's is the finest and Scott's the coarsest.
package enum Bandwidth {
    /// Scott's rule: the standard deviation of each coordinate (n − 1 in the divisor) times n^(−1/6); nil for fewer than two events.
    ///
    /// - SeeAlso: Scott 1992, Multivariate Density Estimation. Checked against spatstat 3.0-6 `bw.scott`.
    package static func scott(_ points: [PlanePoint]) -> (x: Double, y: Double)? {
        guard points.count > 1 else { return nil }
        let n = Double(points.count)
        func deviation(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / n
            return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
        }
        let factor = pow(n, -1.0 / 6)
        return (deviation(points.map(\.x)) * factor, deviation(points.map(\.y)) * factor)
    }

    /// The width that makes each event likeliest from the others: the highest Σ log λ₋ᵢ(xᵢ) − ∫ λ, both with uniform correction.
    ///
    /// Sixteen widths are tried, evenly spaced in the logarithm from the smallest distance between two events at different places to half
    /// the window's diameter. The kernel's mass inside the window and the integral are taken over `pixels` by `pixels` pixels, 128 in the peer: where
    /// two widths are nearly as likely, other ways choose the other. Nil for fewer than two places.
    ///
    /// - SeeAlso: Loader 1999, Local Regression and Likelihood. Checked against spatstat 3.0-6 `bw.ppl`.
    /// - Throws: `number` for a coordinate that is not finite, `outsideWindow` for an event outside the window.
    /// - Complexity: O(16 · (events² + pixels³)) at most.
    package static func likelihood(_ points: [PlanePoint], _ window: PolygonWindow, pixels: Int = 128) throws(SpaceRefusal) -> Double? {
        try check(points, window)
        guard let least = leastDistance(points) else { return nil }
        let most = max(window.diameter / 2, least)
        let grid = try PixelGrid(from: window.low, to: window.high, columns: pixels, rows: pixels)
        var best: (width: Double, value: Double)?
        for step in 0..<16 {
            let width = least * pow(most / least, Double(step) / 15)
            let value = try logLikelihood(points, window, grid, Kernel(.gaussian, width: width))
            if value > best?.value ?? -.infinity { best = (width, value) }
        }
        return best?.width
    }

    /// Refuses events of which not even a sliver is inside at the smallest widths.
    static func check(_ points: [PlanePoint], _ window: PolygonWindow) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: points)
        let slack = 1e-9 * (window.diameter + abs(window.low.x) + abs(window.high.x) + abs(window.low.y) + abs(window.high.y))
        for (event, point) in points.enumerated() where !window.contains(point) && window.distance(from: point) > slack {
            throw .outsideWindow(event)
        }
    }

    /// The smallest distance above 0 between two points; nil when all are at one place.
    ///
    /// - Complexity: O(n log n) for points that are spread out: neighbours are sought in order of x.
    private static func leastDistance(_ points: [PlanePoint]) -> Double? {
        let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }.reduce(into: [PlanePoint]()) { places, point in
            if places.last != point { places.append(point) }
        }
        var least = Double.infinity
        for first in sorted.indices {
            for second in (first + 1)..<max(first + 1, sorted.count) {
                let across = sorted[second].x - sorted[first].x
                guard across * across < least else { break }
                let distance = sorted[first].squaredDistance(to: sorted[second])
                if distance > 0 { least = min(least, distance) }
            }
        }
        return least.isFinite ? max(1e-9, least.squareRoot()) : nil
    }

    private static func logLikelihood(
        _ points: [PlanePoint], _ window: PolygonWindow, _ pixels: PixelGrid, _ kernel: Kernel
    ) throws(SpaceRefusal) -> Double {
        let (smoothing, mask) = (try RasterSmoothing(kernel, pixels, isClosed: true), pixels.mask(window))
        let inside = smoothing.massInside(mask)
        let surface = smoothing.smooth(smoothing.binned(points, nil, .nearest))
        var integral = 0.0
        for pixel in mask.indices where mask[pixel] == 1 { integral += surface[pixel] / inside[pixel] * pixels.width * pixels.height }
        let sums = othersSums(points, kernel)
        let logarithms = zip(points, sums).reduce(0.0) { sum, event in
            // A narrow kernel in a pixel whose middle is outside leaves nothing there to divide by.
            let mass = pixels.pixel(at: event.0).map { inside[$0] }.flatMap { $0 > 0.01 ? min(1, $0) : nil }
            return sum + log(event.1 / (mass ?? max(0.01, window.mass(of: kernel, around: event.0))))
        }
        return logarithms - integral
    }

    /// The sum of the other events' hills at each event.
    private static func othersSums(_ points: [PlanePoint], _ kernel: Kernel) -> [Double] {
        let grid = PointGrid(points, reach: kernel.reach)
        var sums = [Double](repeating: 0, count: points.count)
        for first in grid.points.indices {
            let place = grid.points[first]
            for run in grid.runs(around: place, reach: kernel.reach) where run.upperBound > first + 1 {
                for second in max(run.lowerBound, first + 1)..<run.upperBound {
                    let height = kernel.height(squaredDistance: place.squaredDistance(to: grid.points[second]))
                    sums[grid.numbers[first]] += height
                    sums[grid.numbers[second]] += height
                }
            }
        }
        return sums
    }
}
