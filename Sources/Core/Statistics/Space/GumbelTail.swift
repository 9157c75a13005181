import Glibc

extension SpaceTimeScan {
    /// From this many replicates on their mean and spread are known well enough for a curve.
    package static let fewestForGumbel = 99

    /// The p of a cluster by a Gumbel distribution with the mean and the standard deviation of the replicates' highest ratios:
    /// scale = sd sqrt(6) / pi, location = mean - 0.5772 scale, p = 1 - exp(-exp(-(ratio - location) / scale)).
    ///
    /// Smaller p than 1 / (1 + replicates) can be told by it. It is an extrapolation: the cluster's own `p` is the one that needs no
    /// distribution.
    ///
    /// - SeeAlso: Abrams, Kulldorff and Kleinman 2010, Int. J. Health Geographics 9; METHODS A5.3.
    /// - Returns: nil with fewer than `fewestForGumbel` replicates, or when all are alike.
    package func gumbelP(of cluster: Cluster) -> Double? {
        guard replicates.count >= Self.fewestForGumbel else { return nil }
        let n = Double(replicates.count)
        let mean = replicates.reduce(0, +) / n
        let variance = replicates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        let scale = (6 * variance).squareRoot() / .pi
        guard scale > 1e-9 * mean else { return nil }
        let eulerMascheroni = 0.577_215_664_901_532_9
        return -expm1(-exp(-(cluster.logLikelihoodRatio - mean) / scale - eulerMascheroni))
    }
}
