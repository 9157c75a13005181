import Glibc

extension Bandwidth {
    /// The width with the least mean squared error if the events come from a clustered process that looks the same everywhere: the least
    /// of M(h) = (1 / λ − 2 K(h)) / πh² + J(h) / (πh²)², J(h) = ∫ A dK with A the area that two discs of radius h share, K Ripley's
    /// function with his correction, and σ = h / 2. Tried at the 512 steps from 0 to the smaller of a quarter of the window's shorter
    /// side and the radius that holds a thousand events; pairs at one and the same place count in K and not in J, as in the peer.
    ///
    /// Nil for fewer than two events.
    ///
    /// - SeeAlso: Diggle 1985, Appl. Stat. 34; Berman and Diggle 1989, JRSS B 51. Checked against spatstat 3.0-6 `bw.diggle`.
    /// - Throws: `number` for a coordinate that is not finite, `outsideWindow` for an event outside the window.
    /// - Complexity: O(pairs within the largest radius, times the sides of the window for those near its edge).
    package static func leastError(_ points: [PlanePoint], _ window: PolygonWindow) throws(SpaceRefusal) -> Double? {
        try check(points, window)
        guard points.count > 1 else { return nil }
        let intensity = Double(points.count) / window.area
        let side = min(window.high.x - window.low.x, window.high.y - window.low.y)
        let step = min(side / 4, (1000 / (.pi * intensity)).squareRoot()) / Double(steps - 1)
        let ripley = ripley(points, window, step)
        var best: (radius: Double, error: Double)?
        for index in 1...(steps - 1) / 2 {
            let radius = Double(index) * step
            let disc = .pi * radius * radius
            let error = (1 / intensity - 2 * ripley[index]) / disc + shared(ripley, index) * radius * radius / (disc * disc)
            if error < best?.error ?? .infinity { best = (radius, error) }
        }
        return best.map { $0.radius / 2 }
    }

    private static let steps = 512

    /// ∫ A dK in units of the squared radius, each step of K at the distance where it begins.
    private static func shared(_ ripley: [Double], _ index: Int) -> Double {
        (0..<(2 * index)).reduce(0) { sum, place in
            let share = Double(place) / Double(2 * index)
            return sum + 2 * (acos(share) - share * (1 - share * share).squareRoot()) * (ripley[place + 1] - ripley[place])
        }
    }

    /// Ripley's K at each step: |W| / (n (n − 1)) times the pairs within, each weighted by the inverse share, at least a hundredth, of
    /// the circle around the first through the second that is inside the window.
    private static func ripley(_ points: [PlanePoint], _ window: PolygonWindow, _ step: Double) -> [Double] {
        let reach = step * Double(steps - 1)
        let grid = PointGrid(points, reach: reach)
        let margins = grid.points.map { window.distance(from: $0) }
        var ripley = [Double](repeating: 0, count: steps)
        for first in grid.points.indices {
            let place = grid.points[first]
            for run in grid.runs(around: place, reach: reach) {
                for second in run where second != first {
                    let distance = place.squaredDistance(to: grid.points[second]).squareRoot()
                    guard distance <= reach else { continue }
                    let inside = distance <= margins[first] ? 1 : window.share(ofCircleAround: place, radius: distance)
                    ripley[min(steps - 1, Int((distance / step - 1e-9).rounded(.up)))] += 1 / max(0.01, inside)
                }
            }
        }
        var sum = 0.0
        let scale = window.area / (Double(points.count) * Double(points.count - 1))
        return ripley.map { pairs in
            sum += pairs
            return sum * scale
        }
    }
}
