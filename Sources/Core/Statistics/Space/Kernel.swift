import Glibc

/// The shape and width of the hill that each event is spread into; its mass is 1.
package struct Kernel: Equatable, Sendable {
    /// The shape of a hill.
    package enum Shape: Sendable {
        /// exp(−r² / 2σ²) / 2πσ².
        case gaussian
        /// 3 (1 − r² / h²)² / πh² within h, else 0; with h = σ √8 it has the variance of the Gaussian.
        case quartic
    }

    /// The shape.
    package let shape: Shape
    /// σ of the Gaussian, the radius h of the quartic, in the unit of the coordinates.
    package let width: Double

    /// Creates a kernel.
    ///
    /// - Throws: `number` for a width that is not between 1e-9 and 1e12.
    package init(_ shape: Shape, width: Double) throws(SpaceRefusal) {
        guard width >= 1e-9, width <= 1e12 else { throw .number(width) }
        self.shape = shape
        self.width = width
    }

    /// The quartic kernel with the variance of a Gaussian: radius σ √8.
    ///
    /// - Throws: as `init`.
    package static func quartic(sigma: Double) throws(SpaceRefusal) -> Kernel { try Kernel(.quartic, width: sigma * 8.0.squareRoot()) }

    /// The height at a squared distance from the event, per unit of area.
    package func height(squaredDistance: Double) -> Double {
        let share = squaredDistance / (width * width)
        switch shape {
        case .gaussian: return exp(-share / 2) / (2 * .pi * width * width)
        case .quartic: return share < 1 ? 3 * (1 - share) * (1 - share) / (.pi * width * width) : 0
        }
    }

    /// The distance beyond which nothing is left, or less than rounding (2e-16 of the mass).
    var reach: Double { shape == .gaussian ? 8.5 * width : width }

    /// How long a straight line may be for eight nodes to integrate the mass along it.
    var panel: Double { shape == .gaussian ? 2 * width : .infinity }

    /// The mass within a distance, divided by the squared distance: smooth also at 0. Only inside `reach`.
    func massOverSquare(_ square: Double) -> Double {
        let share = square / (width * width)
        switch shape {
        case .gaussian: return share < 1e-12 ? 0.5 / (width * width) : -expm1(-share / 2) / square
        case .quartic: return (3 - 3 * share + share * share) / (width * width)
        }
    }
}
