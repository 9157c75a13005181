import Glibc

extension PolygonWindow {
    /// The mass of a kernel centred at a place that falls inside the window, exact but for rounding: e(u) = ∫ K(u − v) dv over the window.
    ///
    /// Seen from the place, a side at perpendicular distance d that runs from t₁ to t₂ cuts off ∫ d F(r) / r² dt / 2π with r² = d² + t²
    /// and F(r) the kernel's mass within r; beyond the kernel's reach F is 1 and the integral an angle. Sides seen with the inside behind
    /// count negative.
    ///
    /// - Complexity: O(sides), and for the Gaussian one more per 2σ of side within reach.
    package func mass(of kernel: Kernel, around place: PlanePoint) -> Double {
        let turns = sides.reduce(0.0) { $0 + Self.turn(of: kernel, from: place, $1) }
        return min(1, max(0, turns / (2 * .pi)))
    }

    private static func turn(of kernel: Kernel, from place: PlanePoint, _ side: Side) -> Double {
        let (x, y) = (side.from.x - place.x, side.from.y - place.y)
        let (dx, dy) = (side.to.x - side.from.x, side.to.y - side.from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        let cross = x * dy - y * dx
        guard length > 0, cross != 0 else { return 0 }
        let distance = cross / length
        let start = (x * dx + y * dy) / length
        let half = max(0, kernel.reach * kernel.reach - distance * distance).squareRoot()
        let (low, high) = (max(start, -half), min(start + length, half))
        guard low < high else { return angle(distance, start, start + length) }
        return angle(distance, start, low) + along(kernel, distance, low, high) + angle(distance, high, start + length)
    }

    /// The angle under which a piece of a line is seen; 0 for none.
    private static func angle(_ distance: Double, _ from: Double, _ to: Double) -> Double {
        to > from ? atan2(distance * (to - from), distance * distance + from * to) : 0
    }

    private static func along(_ kernel: Kernel, _ distance: Double, _ low: Double, _ high: Double) -> Double {
        let panels = max(1, ((high - low) / kernel.panel).rounded(.up))
        let half = (high - low) / panels / 2
        var sum = 0.0
        for panel in 0..<Int(panels) {
            let middle = low + (2 * Double(panel) + 1) * half
            for (node, weight) in nodes {
                let (left, right) = (middle - half * node, middle + half * node)
                sum += weight * kernel.massOverSquare(distance * distance + left * left)
                sum += weight * kernel.massOverSquare(distance * distance + right * right)
            }
        }
        return sum * half * distance
    }

    /// The positive nodes and the weights of Gauss and Legendre's rule with eight nodes.
    private static let nodes = [
        (0.183434642495649805, 0.362683783378361983), (0.525532409916328986, 0.313706645877887287),
        (0.796666477413626740, 0.222381034453374471), (0.960289856497536232, 0.101228536290376259),
    ]
}
