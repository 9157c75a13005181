#ifndef SAMSYN_SPECIAL_FUNCTIONS_H
#define SAMSYN_SPECIAL_FUNCTIONS_H

/// Special functions and tail probabilities in plain C, computed by Boost.Math.
///
/// Every function is pure, safe to call from any thread, and answers NaN where its argument lies outside the
/// stated domain or is itself NaN. None throws, sets errno or keeps state. An answer too large is +infinity, one too small is 0.
/// A "lower" probability is P(X <= x), an "upper" one P(X > x); each is computed directly, so a tail of 1e-200 keeps its digits.

#ifdef __cplusplus
#define SF_NOEXCEPT noexcept
extern "C" {
#else
#define SF_NOEXCEPT
#endif

// MARK: Normal and Student

/// P(Z <= z) for the standard normal distribution; z may be infinite.
double sf_normal_lower(double z) SF_NOEXCEPT;

/// P(Z > z) for the standard normal distribution; z may be infinite.
double sf_normal_upper(double z) SF_NOEXCEPT;

/// The z with P(Z <= z) = p, 0 <= p <= 1; infinite at the ends.
double sf_normal_quantile(double p) SF_NOEXCEPT;

/// P(T > t) for Student's t with df > 0 degrees of freedom; df = infinity is the normal distribution.
double sf_student_upper(double t, double df) SF_NOEXCEPT;

/// The t with P(T <= t) = p, 0 <= p <= 1, df > 0; df = infinity is the normal distribution.
double sf_student_quantile(double p, double df) SF_NOEXCEPT;

// MARK: Gamma and chi-square

/// ln |gamma(x)|; NaN at 0 and the negative whole numbers.
double sf_log_gamma(double x) SF_NOEXCEPT;

/// The derivative of ln gamma(x), x > 0.
double sf_digamma(double x) SF_NOEXCEPT;

/// The second derivative of ln gamma(x), x > 0.
double sf_trigamma(double x) SF_NOEXCEPT;

/// Regularised lower incomplete gamma function P(a, x); a >= 0, x >= 0; P(0, x) = 1, the limit as a falls to 0.
double sf_gamma_lower(double a, double x) SF_NOEXCEPT;

/// Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x); a >= 0, x >= 0; Q(0, x) = 0.
double sf_gamma_upper(double a, double x) SF_NOEXCEPT;

/// The x with P(a, x) = p; a > 0, 0 <= p <= 1.
double sf_gamma_lower_quantile(double a, double p) SF_NOEXCEPT;

/// The x with Q(a, x) = q; a > 0, 0 <= q <= 1.
double sf_gamma_upper_quantile(double a, double q) SF_NOEXCEPT;

/// P(X <= x) for chi-square with df > 0 degrees of freedom, x >= 0.
double sf_chi_square_lower(double x, double df) SF_NOEXCEPT;

/// P(X > x) for chi-square with df > 0 degrees of freedom, x >= 0.
double sf_chi_square_upper(double x, double df) SF_NOEXCEPT;

/// The x with P(X <= x) = p for chi-square with df > 0, 0 <= p <= 1.
double sf_chi_square_quantile(double p, double df) SF_NOEXCEPT;

// MARK: Beta

/// Regularised incomplete beta function I_x(a, b); a >= 0 and b >= 0, not both 0; 0 <= x <= 1.
double sf_beta_lower(double a, double b, double x) SF_NOEXCEPT;

/// 1 - I_x(a, b), computed without the subtraction.
double sf_beta_upper(double a, double b, double x) SF_NOEXCEPT;

/// The x with I_x(a, b) = p; a > 0, b > 0, 0 <= p <= 1. When complement is not null it receives 1 - x with full precision.
double sf_beta_quantile(double a, double b, double p, double *complement) SF_NOEXCEPT;

// MARK: Counts (k is a whole number held in a double; outside the support the probability is 0)

/// P(X = k) for X ~ Bin(n, p); n >= 0, 0 <= p <= 1. Relative error stays under 1e-13 in the far tails.
double sf_binomial_pmf(double k, double n, double p) SF_NOEXCEPT;

/// P(X <= k) for X ~ Bin(n, p).
double sf_binomial_lower(double k, double n, double p) SF_NOEXCEPT;

/// P(X > k) for X ~ Bin(n, p).
double sf_binomial_upper(double k, double n, double p) SF_NOEXCEPT;

/// P(X = k) for X ~ Poisson(mean), mean >= 0.
double sf_poisson_pmf(double k, double mean) SF_NOEXCEPT;

/// P(X <= k) for X ~ Poisson(mean).
double sf_poisson_lower(double k, double mean) SF_NOEXCEPT;

/// P(X > k) for X ~ Poisson(mean).
double sf_poisson_upper(double k, double mean) SF_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
