/// Finds the root of a monotone concave function by Newton's method.
///
/// Concavity makes the method safe without a bracket: the tangent lies above the curve, so from any start the first step lands on
/// the side where the function is negative, and from there every step moves towards the root and none passes it. The logarithm of
/// a distribution or survival function with a log-concave density is such a function, and near the root it is almost straight:
/// three or four steps are enough.
///
/// - Parameters:
///   - start: where to begin, the nearer the better.
///   - function: the value and the slope at a point. The value is on a logarithmic scale: one whose error is below 1e-7 before a step is
///     below 1e-13 after it, since Newton's method doubles the correct digits.
/// - Returns: the root, or the last finite point when the function is flat to machine precision.
/// - Complexity: O(steps), at most 100.
func newtonRoot(from start: Double, _ function: (Double) -> (value: Double, slope: Double)) -> Double {
    var point = start
    var isNear = false
    for _ in 0..<100 where !isNear {
        let (value, slope) = function(point)
        let step = value / slope
        guard step.isFinite else { return point }
        point -= step
        isNear = abs(value) < 1e-7
    }
    return point
}
