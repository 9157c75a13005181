import Glibc

/// The first two derivatives of the logarithm of the gamma function.
///
/// Both climb by their recurrence to an argument of 16, where the asymptotic series is exact to the last digit.
///
/// - SeeAlso: Abramowitz and Stegun 1964, 6.3.5, 6.3.18, 6.4.6, 6.4.12.
enum Polygamma {
    private static let far = 16.0

    /// psi(x), x > 0.
    static func digamma(_ x: Double) -> Double {
        var point = x
        var sum = 0.0
        while point < far {
            sum -= 1 / point
            point += 1
        }
        let square = 1 / (point * point)
        let tail = square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))))
        return sum + log(point) - 0.5 / point - tail
    }

    /// psi'(x), x > 0.
    static func trigamma(_ x: Double) -> Double {
        var point = x
        var sum = 0.0
        while point < far {
            sum += 1 / (point * point)
            point += 1
        }
        let square = 1 / (point * point)
        let series = 1.0 / 6 - square * (1.0 / 30 - square * (1.0 / 42 - square * (1.0 / 30 - square * 5 / 66)))
        return sum + 1 / point + square / 2 + square / point * series
    }
}
