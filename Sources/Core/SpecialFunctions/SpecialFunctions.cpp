#include "SpecialFunctions.h"

#include <cmath>
#include <limits>

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

namespace {

namespace policies = boost::math::policies;

// ignore_error makes Boost answer NaN or infinity; nothing here writes errno either.
template <bool extended>
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>,
    policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>,
    policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>,
    policies::promote_double<extended>>;

const Quiet<false> quick{};
const Quiet<true> extended{};

// In plain double the error of a tail grows with its parameters: 4e-15 at 100, 3e-14 at 1,000, 3e-11 at 1,000,000.
// Long double holds 2e-14 at 1,000,000 and costs six times as much, so it is used from here on.
constexpr double needs_extended = 1000;

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();
const double root_half = std::sqrt(0.5);
const double pi = std::acos(-1.0);

// The policy already silences Boost; the catch keeps the promise even for what a policy cannot reach (memory, a future version).
template <typename Compute>
double guarded(Compute compute) noexcept {
    try {
        return compute();
    } catch (...) {
        return nan_;
    }
}

template <typename Compute>
double guarded(double size, Compute compute) noexcept {
    return size < needs_extended ? guarded([=] { return compute(quick); }) : guarded([=] { return compute(extended); });
}

// I_x(1/2, 1/2). Boost 1.74 takes it from 1 - x, which has lost its digits when x is small.
double arcsine(double part, double rest) noexcept { return 2 / pi * std::atan2(std::sqrt(part), std::sqrt(rest)); }
bool is_arcsine(double a, double b) noexcept { return a == 0.5 && b == 0.5; }

bool is_probability(double p) noexcept { return p >= 0 && p <= 1; }
bool is_whole(double k) noexcept { return std::floor(k) == k && std::isfinite(k); }
bool is_beta(double a, double b) noexcept { return a >= 0 && b >= 0 && a + b > 0 && std::isfinite(a + b); }
bool is_binomial(double k, double n, double p) noexcept { return is_whole(k) && is_whole(n) && n >= 0 && is_probability(p); }
bool is_poisson(double k, double mean) noexcept { return is_whole(k) && mean >= 0 && std::isfinite(mean); }

}  // namespace

double sf_normal_lower(double z) noexcept {
    return guarded([=] { return boost::math::erfc(-z * root_half, quick) / 2; });
}

double sf_normal_upper(double z) noexcept { return sf_normal_lower(-z); }

double sf_normal_quantile(double p) noexcept {
    if (!is_probability(p)) return nan_;
    if (p == 0) return -std::numeric_limits<double>::infinity();
    if (p == 1) return std::numeric_limits<double>::infinity();
    return guarded([=] { return -boost::math::erfc_inv(2 * p, quick) / root_half; });
}

double sf_student_upper(double t, double df) noexcept {
    if (!(df > 0) || std::isnan(t)) return nan_;
    if (std::isinf(df)) return sf_normal_upper(t);
    if (std::isinf(t)) return t > 0 ? 0 : 1;
    if (df == 1) return std::atan2(1.0, t) / pi;
    return guarded([=] {
        const boost::math::students_t_distribution<double, Quiet<false>> student(df);
        return boost::math::cdf(boost::math::complement(student, t));
    });
}

double sf_student_quantile(double p, double df) noexcept {
    if (!is_probability(p) || !(df > 0)) return nan_;
    if (std::isinf(df) || p == 0 || p == 1) return sf_normal_quantile(p);
    return guarded([=] {
        const boost::math::students_t_distribution<double, Quiet<false>> student(df);
        return boost::math::quantile(student, p);
    });
}

double sf_log_gamma(double x) noexcept {
    if (std::isinf(x)) return x > 0 ? x : nan_;
    return guarded([=] { return boost::math::lgamma(x, quick); });
}

double sf_digamma(double x) noexcept {
    if (!(x > 0) || std::isinf(x)) return x > 0 ? x : nan_;
    return guarded([=] { return boost::math::digamma(x, quick); });
}

double sf_trigamma(double x) noexcept {
    if (!(x > 0) || std::isinf(x)) return x > 0 ? 0 : nan_;
    return guarded([=] { return boost::math::trigamma(x, quick); });
}

double sf_gamma_lower(double a, double x) noexcept {
    if (!(a >= 0) || std::isinf(a) || !(x >= 0)) return nan_;
    if (a == 0) return 1;
    if (std::isinf(x)) return 1;
    return guarded(a, [=](auto policy) { return boost::math::gamma_p(a, x, policy); });
}

double sf_gamma_upper(double a, double x) noexcept {
    if (!(a >= 0) || std::isinf(a) || !(x >= 0)) return nan_;
    if (a == 0) return 0;
    if (std::isinf(x)) return 0;
    return guarded(a, [=](auto policy) { return boost::math::gamma_q(a, x, policy); });
}

double sf_gamma_lower_quantile(double a, double p) noexcept {
    if (!(a > 0) || std::isinf(a) || !is_probability(p)) return nan_;
    return guarded(a, [=](auto policy) { return boost::math::gamma_p_inv(a, p, policy); });
}

double sf_gamma_upper_quantile(double a, double q) noexcept {
    if (!(a > 0) || std::isinf(a) || !is_probability(q)) return nan_;
    return guarded(a, [=](auto policy) { return boost::math::gamma_q_inv(a, q, policy); });
}

double sf_chi_square_lower(double x, double df) noexcept { return df > 0 ? sf_gamma_lower(df / 2, x / 2) : nan_; }

double sf_chi_square_upper(double x, double df) noexcept { return df > 0 ? sf_gamma_upper(df / 2, x / 2) : nan_; }

double sf_chi_square_quantile(double p, double df) noexcept { return 2 * sf_gamma_lower_quantile(df / 2, p); }

double sf_beta_lower(double a, double b, double x) noexcept {
    if (!is_beta(a, b) || !is_probability(x)) return nan_;
    if (is_arcsine(a, b)) return arcsine(x, 1 - x);
    return guarded(a + b, [=](auto policy) { return boost::math::ibeta(a, b, x, policy); });
}

double sf_beta_upper(double a, double b, double x) noexcept {
    if (!is_beta(a, b) || !is_probability(x)) return nan_;
    if (is_arcsine(a, b)) return arcsine(1 - x, x);
    return guarded(a + b, [=](auto policy) { return boost::math::ibetac(a, b, x, policy); });
}

double sf_beta_quantile(double a, double b, double p, double *complement) noexcept {
    double rest = nan_;
    double x = nan_;
    if (a > 0 && b > 0 && is_beta(a, b) && is_probability(p)) {
        x = guarded(a + b, [=, &rest](auto policy) { return boost::math::ibeta_inv(a, b, p, &rest, policy); });
    }
    if (complement != nullptr) *complement = rest;
    return x;
}

double sf_binomial_pmf(double k, double n, double p) noexcept {
    if (!is_binomial(k, n, p)) return nan_;
    if (k < 0 || k > n) return 0;
    if (p == 0) return k == 0 ? 1 : 0;
    if (p == 1) return k == n ? 1 : 0;
    if (k == 0) return std::exp(n * std::log1p(-p));
    if (k == n) return std::pow(p, n);
    return guarded(n, [=](auto policy) { return boost::math::ibeta_derivative(k + 1, n - k + 1, p, policy) / (n + 1); });
}

double sf_binomial_lower(double k, double n, double p) noexcept {
    if (!is_binomial(k, n, p)) return nan_;
    if (k < 0) return 0;
    return k >= n ? 1 : sf_beta_upper(k + 1, n - k, p);
}

double sf_binomial_upper(double k, double n, double p) noexcept {
    if (!is_binomial(k, n, p)) return nan_;
    if (k < 0) return 1;
    return k >= n ? 0 : sf_beta_lower(k + 1, n - k, p);
}

double sf_poisson_pmf(double k, double mean) noexcept {
    if (!is_poisson(k, mean)) return nan_;
    if (k < 0) return 0;
    if (mean == 0) return k == 0 ? 1 : 0;
    return guarded(k, [=](auto policy) { return boost::math::gamma_p_derivative(k + 1, mean, policy); });
}

double sf_poisson_lower(double k, double mean) noexcept {
    if (!is_poisson(k, mean)) return nan_;
    return k < 0 ? 0 : sf_gamma_upper(k + 1, mean);
}

double sf_poisson_upper(double k, double mean) noexcept {
    if (!is_poisson(k, mean)) return nan_;
    return k < 0 ? 1 : sf_gamma_lower(k + 1, mean);
}
