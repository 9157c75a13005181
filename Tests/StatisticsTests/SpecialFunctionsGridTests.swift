import Foundation
import SpecialFunctions
import Statistics
import Testing

/// Every function over the range the methods use, against R 4.2.2 and, where R has fewer digits, against Arb (`Tests/Oracles/README.md`).
@Suite struct SpecialFunctionsGridTests {
    /// One value of the grid.
    struct Row {
        let function: String
        let first: Double
        let second: Double
        let third: Double
        let expected: Double
    }

    private static let tolerance = 1e-12

    private static func rows() throws -> [Row] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Oracles/special-functions.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            try #require(cells.count == 6)
            return Row(
                function: String(cells[0]), first: try #require(Double(cells[1])), second: Double(cells[2]) ?? .nan,
                third: Double(cells[3]) ?? .nan, expected: try #require(Double(cells[4])))
        }
    }

    private static let ofOne: [String: @Sendable (Double) -> Double] = [
        "normal_lower": { sf_normal_lower($0) }, "normal_upper": { sf_normal_upper($0) }, "normal_quantile": { sf_normal_quantile($0) },
        "log_gamma": { sf_log_gamma($0) }, "digamma": { sf_digamma($0) }, "trigamma": { sf_trigamma($0) },
    ]

    private static let ofTwo: [String: @Sendable (Double, Double) -> Double] = [
        "student_upper": { sf_student_upper($0, $1) }, "student_quantile": { sf_student_quantile($0, $1) },
        "gamma_lower": { sf_gamma_lower($0, $1) }, "gamma_upper": { sf_gamma_upper($0, $1) },
        "gamma_lower_quantile": { sf_gamma_lower_quantile($0, $1) }, "gamma_upper_quantile": { sf_gamma_upper_quantile($0, $1) },
        "chi_square_lower": { sf_chi_square_lower($0, $1) }, "chi_square_upper": { sf_chi_square_upper($0, $1) },
        "chi_square_quantile": { sf_chi_square_quantile($0, $1) }, "poisson_pmf": { sf_poisson_pmf($0, $1) },
        "poisson_lower": { sf_poisson_lower($0, $1) }, "poisson_upper": { sf_poisson_upper($0, $1) },
    ]

    private static let ofThree: [String: @Sendable (Double, Double, Double) -> Double] = [
        "beta_lower": { sf_beta_lower($0, $1, $2) }, "beta_upper": { sf_beta_upper($0, $1, $2) },
        "beta_quantile": { sf_beta_quantile($0, $1, $2, nil) },
        "beta_quantile_complement": { a, b, p in
            var rest = Double.nan
            _ = sf_beta_quantile(a, b, p, &rest)
            return rest
        },
        "binomial_pmf": { sf_binomial_pmf($0, $1, $2) }, "binomial_lower": { sf_binomial_lower($0, $1, $2) },
        "binomial_upper": { sf_binomial_upper($0, $1, $2) },
    ]

    private static let whole: [String: @Sendable (Row) -> Int?] = [
        "poisson_quantile": { PredictedCount(mean: $0.first, size: .infinity)?.quantile($0.second) },
        "negative_binomial_quantile": { PredictedCount(mean: $0.second, size: $0.first)?.quantile($0.third) },
    ]

    private static func value(_ row: Row) -> Double? {
        ofOne[row.function]?(row.first) ?? ofTwo[row.function]?(row.first, row.second)
            ?? ofThree[row.function]?(row.first, row.second, row.third)
    }

    @Test func `every function keeps twelve digits over the range the methods use`() throws {
        let rows = try Self.rows().filter { Self.whole[$0.function] == nil }
        for row in rows {
            let value = try #require(Self.value(row), "\(row.function)")
            let isWithin = value == row.expected || abs(value / row.expected - 1) <= Self.tolerance
            #expect(isWithin, "\(row): \(value)")
        }
        #expect(Set(rows.map(\.function)) == Set(Self.ofOne.keys).union(Self.ofTwo.keys).union(Self.ofThree.keys))
    }

    @Test func `quantiles of counts are R's, exactly`() throws {
        let rows = try Self.rows().filter { Self.whole[$0.function] != nil }
        for row in rows { #expect(Self.whole[row.function]?(row).map(Double.init) == row.expected, "\(row)") }
        #expect(Set(rows.map(\.function)) == Set(Self.whole.keys))
    }

    @Test func `every function of the header is in the grid`() throws {
        let header = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Core/SpecialFunctions/include/SpecialFunctions.h").resolvingSymlinksInPath()
        let text = try String(contentsOf: header, encoding: .utf8)
        let declared = text.matches(of: /double sf_(\w+)\(/).map { String($0.1) }
        let known = Set(Self.ofOne.keys).union(Self.ofTwo.keys).union(Self.ofThree.keys).subtracting(["beta_quantile_complement"])
        #expect(Set(declared) == known)
    }

    @Test func `an argument half and half is an arcsine, to the last digits of both tails`() {
        for x in [1e-300, 1e-16, 1e-8, 0.3] {
            #expect(abs(sf_beta_lower(0.5, 0.5, x) / (2 / .pi * asin(x.squareRoot())) - 1) < Self.tolerance)
            #expect(abs(sf_beta_upper(0.5, 0.5, x) / (1 - 2 / .pi * asin(x.squareRoot())) - 1) < Self.tolerance)
        }
    }
}
