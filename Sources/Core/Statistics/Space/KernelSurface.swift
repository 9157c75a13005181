/// What is done about the part of the hills that falls outside the window.
package enum EdgeCorrection: Equatable, Sendable {
    /// Nothing: the surface sinks towards the edge.
    case none
    /// The surface is divided by the mass that a kernel at the same place keeps inside: unbiased where the events are even.
    case uniform(PolygonWindow)
    /// Each event's hill is raised until its mass inside is 1: the surface's mass is the number of events.
    case diggle(PolygonWindow)

    /// The window of a correction.
    package var window: PolygonWindow? {
        switch self {
        case .none: nil
        case .uniform(let window), .diggle(let window): window
        }
    }
}

/// Events spread into a surface of events per unit of area: exact sums of kernels at any places (A5.1).
///
/// λ(u) = Σ w K(u − x), by correction divided by e(u) (uniform) or with w / e(x) (Diggle), where e is the kernel's mass inside the
/// window. Divide by years and multiply by 1e6 for events per square kilometre and year. Coordinates must be projected, never degrees.
/// Heat maps of fewer than 30 events should not be drawn.
///
/// - SeeAlso: Diggle 1985, Appl. Stat. 34; Silverman 1986, Density Estimation. Checked against exact sums; spatstat 3.0-6 `density.ppp`
///   differs by up to 3 percent of the maximum, since it moves events to the middle of their pixel.
package struct KernelSurface: Equatable, Sendable {
    private let points: [PlanePoint]
    private let weights: [Double]
    private let kernel: Kernel
    private let edge: EdgeCorrection

    /// Takes events.
    ///
    /// - Parameters:
    ///   - points: where they happened.
    ///   - weights: how much each counts, finite; nil for 1.
    ///   - kernel: the hill.
    ///   - edge: the correction.
    /// - Throws: `number` for a coordinate or weight that is not finite or above 1e12, `differentLengths` when there is not one weight per
    ///   event, `outsideWindow` in Diggle's correction for an event less than a millionth of whose hill is inside.
    /// - Complexity: O(events), times the sides of the window in Diggle's correction.
    package init(
        _ points: [PlanePoint], weights: [Double]? = nil, kernel: Kernel, edge: EdgeCorrection = .none
    ) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: points)
        var weights = weights ?? points.map { _ in 1 }
        guard weights.count == points.count else { throw .differentLengths(points.count, weights.count) }
        try SpaceRefusal.check(weights)
        if case .diggle(let window) = edge {
            for (event, point) in points.enumerated() {
                let inside = window.mass(of: kernel, around: point)
                guard inside >= 1e-6 else { throw .outsideWindow(event) }
                weights[event] /= inside
            }
        }
        (self.points, self.weights, self.kernel, self.edge) = (points, weights, kernel, edge)
    }

    /// The surface at places, per unit of area; NaN where uniform correction finds no more than 1e-12 of the kernel inside.
    ///
    /// - Complexity: O(places · events); for the quartic kernel only events within its radius.
    package func density(at places: [PlanePoint]) -> [Double] {
        switch kernel.shape {
        case .gaussian: places.map { corrected(sum(at: $0, points.indices, points, weights), at: $0) }
        case .quartic: nearby(places)
        }
    }

    /// The surface at each event without that event's own hill.
    ///
    /// - Complexity: O(events²).
    package var leaveOneOut: [Double] {
        points.indices.map { event in
            let place = points[event]
            let others = sum(at: place, 0..<event, points, weights) + sum(at: place, (event + 1)..<points.count, points, weights)
            return corrected(others, at: place)
        }
    }

    private func nearby(_ places: [PlanePoint]) -> [Double] {
        let grid = PointGrid(points, reach: kernel.reach)
        let sorted = grid.numbers.map { weights[$0] }
        return places.map { place in
            let runs = points.isEmpty ? [] : grid.runs(around: place, reach: kernel.reach)
            return corrected(runs.reduce(0) { $0 + sum(at: place, $1, grid.points, sorted) }, at: place)
        }
    }

    private func sum(at place: PlanePoint, _ range: Range<Int>, _ points: [PlanePoint], _ weights: [Double]) -> Double {
        var sum = 0.0
        for event in range { sum += weights[event] * kernel.height(squaredDistance: place.squaredDistance(to: points[event])) }
        return sum
    }

    private func corrected(_ density: Double, at place: PlanePoint) -> Double {
        guard case .uniform(let window) = edge else { return density }
        let inside = window.mass(of: kernel, around: place)
        return inside > 1e-12 ? density / inside : .nan
    }
}
