/// How sure the coefficients are, by Poisson and by quasi-Poisson reckoning.
extension LogLinearModel {
    /// Rows with a weight above 0 minus the coefficients that were fitted.
    package var degreesOfFreedom: Int { observations.weights.count { $0 > 0 } - kept.count }

    /// Pearson's sum of weight · ((count - fitted) / fitted)^2, with the weights of the last round.
    package var pearson: Double {
        zip(lastWeights, workingResiduals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    }

    /// Pearson's dispersion factor, not floored; nil without degrees of freedom.
    package var phi: Double? {
        degreesOfFreedom > 0 ? pearson / Double(degreesOfFreedom) : nil
    }

    /// The standard error of each coefficient when the family's variance is right; nil for a dropped column.
    package var standardErrors: [Double?] { spread { unscaled[$0][$0] } }

    /// The standard errors with the counts' own dispersion; nil for a dropped column and without degrees of freedom.
    package var quasiErrors: [Double?] {
        guard let phi else { return coefficients.map { _ in nil } }
        return standardErrors.map { $0.map { $0 * phi.squareRoot() } }
    }

    /// The two-sided p of each coefficient being 0, with the counts' own dispersion (Student's t).
    ///
    /// Nil for a dropped column, without degrees of freedom, and when the counts lie on the fit to the last digit.
    package var quasiP: [Double?] {
        guard let phi, phi > Self.noVariation else { return coefficients.map { _ in nil } }
        return zip(coefficients, quasiErrors).map { coefficient, error in
            guard let coefficient, let error else { return nil }
            return twoSidedStudentP(coefficient / error, degreesOfFreedom: Double(degreesOfFreedom))
        }
    }

    /// A dispersion below this is rounding.
    static let noVariation = 1e-20

    /// (count - fitted) / fitted of each row.
    var workingResiduals: [Double] {
        zip(observations.counts, fitted).map { (Double($0) - $1) / $1 }
    }

    /// The root of a variance per kept column, in the places of all columns.
    func spread(_ variance: (Int) -> Double) -> [Double?] {
        var errors = [Double?](repeating: nil, count: coefficients.count)
        for (place, column) in kept.enumerated() { errors[column] = variance(place).squareRoot() }
        return errors
    }
}
