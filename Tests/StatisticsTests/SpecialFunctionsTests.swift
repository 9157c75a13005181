import SpecialFunctions
import Testing

@Suite struct SpecialFunctionsTests {
    @Test func `agrees with scipy 1.17 and mpmath 1.3`() {
        let rows: [(Double, Double)] = [
            (sf_normal_lower(-10), 7.619853024160525e-24), (sf_normal_quantile(0.975), 1.959963984540054),
            (sf_student_upper(2.5, 3), 0.04385332350403278), (sf_student_quantile(0.975, 3), 3.1824463052837078),
            (sf_gamma_lower(5, 3.2), 0.2193874889326958), (sf_gamma_upper(5, 3.2), 0.7806125110673042),
            (sf_beta_lower(4, 7, 0.3), 0.3503892815999998), (sf_beta_quantile(4, 7, 0.025, nil), 0.12155225811982719),
            (sf_chi_square_quantile(0.95, 4), 9.487729036781154), (sf_chi_square_upper(9.5, 4), 0.04974724741794365),
            (sf_binomial_pmf(300, 1_000, 0.5), 5.065988280449261e-38), (sf_poisson_pmf(200, 50), 1.5219070610627717e-57),
            (sf_log_gamma(0.5), 0.5723649429247001),
        ]
        for (value, expected) in rows { #expect(abs(value / expected - 1) < Tolerance.rounding, "\(expected)") }
    }

    @Test func `keeps the digits of a far tail`() {
        #expect(abs(sf_binomial_upper(999, 1_000, 0.5) / 0x1p-1000 - 1) < Tolerance.rounding)
        #expect(abs(sf_poisson_upper(0, 1e-20) / 1e-20 - 1) < Tolerance.rounding)
    }

    @Test(arguments: [0.001, 0.025, 0.5, 0.975, 0.999]) func `a quantile undoes its distribution`(p: Double) {
        var rest = 0.0
        let share = sf_beta_quantile(12, 30, p, &rest)
        #expect(agrees(sf_beta_lower(12, 30, share), p, within: Tolerance.rounding))
        #expect(agrees(share + rest, 1, within: Tolerance.rounding))
        #expect(agrees(sf_gamma_lower(7, sf_gamma_lower_quantile(7, p)), p, within: Tolerance.rounding))
        #expect(agrees(sf_gamma_upper(7, sf_gamma_upper_quantile(7, p)), p, within: Tolerance.rounding))
        #expect(agrees(sf_normal_lower(sf_normal_quantile(p)), p, within: Tolerance.rounding))
        #expect(agrees(1 - sf_student_upper(sf_student_quantile(p, 5), 5), p, within: Tolerance.rounding))
        #expect(agrees(sf_chi_square_lower(sf_chi_square_quantile(p, 3), 3), p, within: Tolerance.rounding))
    }

    @Test(arguments: [(0.0, 10.0, 0.3), (4, 10, 0.3), (10, 10, 0.3), (250, 800, 0.5), (1_500, 3_000, 0.5)])
    func `lower and upper tails share out all probability`(k: Double, n: Double, p: Double) {
        #expect(agrees(sf_binomial_lower(k, n, p) + sf_binomial_upper(k, n, p), 1, within: Tolerance.rounding))
        let step = sf_binomial_lower(k, n, p) - sf_binomial_lower(k - 1, n, p)
        #expect(agrees(step, sf_binomial_pmf(k, n, p), within: Tolerance.rounding))
        #expect(agrees(sf_poisson_lower(k, n) + sf_poisson_upper(k, n), 1, within: Tolerance.rounding))
    }

    @Test func `answers NaN outside the domain and never traps`() {
        let nan = Double.nan
        let answers = [
            sf_normal_lower(nan), sf_normal_quantile(-0.1), sf_normal_quantile(nan), sf_student_upper(1, 0), sf_student_upper(nan, 3),
            sf_student_quantile(2, 3), sf_log_gamma(0), sf_log_gamma(-2), sf_log_gamma(-.infinity), sf_log_gamma(nan),
            sf_gamma_lower(-1, 1), sf_gamma_lower(.infinity, 1), sf_gamma_upper(1, -1), sf_gamma_upper(nan, 1),
            sf_gamma_lower_quantile(0, 0.5), sf_gamma_upper_quantile(1, 1.5), sf_chi_square_lower(1, -1), sf_chi_square_upper(nan, 1),
            sf_chi_square_quantile(0.5, 0), sf_beta_lower(0, 0, 0.5), sf_beta_lower(1, 1, 1.1), sf_beta_upper(.infinity, 1, 0.5),
            sf_beta_quantile(1, 0, 0.5, nil), sf_binomial_pmf(1.5, 3, 0.5), sf_binomial_pmf(1, -3, 0.5), sf_binomial_lower(1, 3, 2),
            sf_binomial_upper(nan, 3, 0.5), sf_poisson_pmf(1, -1), sf_poisson_lower(0.5, 1), sf_poisson_upper(1, .infinity),
        ]
        #expect(answers.filter { !$0.isNaN } == [])
    }

    @Test func `meets the edges of the domain`() {
        #expect(sf_normal_quantile(0) == -.infinity && sf_normal_quantile(1) == .infinity)
        #expect(sf_normal_upper(.infinity) == 0 && sf_normal_lower(.infinity) == 1)
        #expect(sf_student_upper(1.5, .infinity) == sf_normal_upper(1.5))
        #expect(sf_student_upper(.infinity, 3) == 0 && sf_student_upper(-.infinity, 3) == 1)
        #expect(sf_gamma_lower(0, 1) == 1 && sf_gamma_upper(0, 1) == 0 && sf_gamma_lower(2, .infinity) == 1)
        #expect(sf_binomial_pmf(0, 0, 0.5) == 1 && sf_binomial_pmf(3, 3, 1) == 1 && sf_binomial_pmf(2, 3, 1) == 0)
        #expect(sf_binomial_pmf(0, 3, 0) == 1 && sf_binomial_pmf(4, 3, 0.5) == 0 && sf_binomial_pmf(-1, 3, 0.5) == 0)
        #expect(sf_poisson_pmf(0, 0) == 1 && sf_poisson_pmf(1, 0) == 0 && sf_poisson_lower(0, 0) == 1)
        #expect(sf_digamma(0).isNaN && sf_trigamma(-1).isNaN && sf_digamma(.infinity) == .infinity && sf_trigamma(.infinity) == 0)
    }

    @Test(arguments: [(0.3, -3.502524222200132, 12.245364546107732), (7.5, 1.946757484246087, 0.142615896696704)])
    func `the derivatives of the gamma function agree with R 4.2.2`(x: Double, digamma: Double, trigamma: Double) {
        #expect(agrees(sf_digamma(x), digamma, within: Tolerance.rounding))
        #expect(agrees(sf_trigamma(x), trigamma, within: Tolerance.rounding))
    }

    @Test func `the derivatives keep their digits far out and close to 0`() {
        #expect(agrees(sf_digamma(1e6), 13.815510057964190, within: 1e-14))
        #expect(agrees(sf_trigamma(1e-3), 1000001.642533195903525, within: 1e-14))
    }
}
