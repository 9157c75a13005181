package import Statistics

/// One category's counts of the same part of several years: none missing, and no break between them.
package struct ComparableYears: Sendable, Hashable {
    package let first: Int
    /// Oldest first, at least one.
    package let counts: [Int]
    /// The days of each year's part, as many as the counts: one more where it holds 29 February.
    package let days: [Int]

    /// The longest unbroken run of years up to one.
    ///
    /// - Parameters:
    ///   - last: the year it ends with.
    ///   - most: no more years than this.
    ///   - apart: years that cannot be held against the one before.
    ///   - counts: a year's count; nil where it is not covered.
    ///   - days: a year's days.
    /// - Returns: nil when the last year is not covered.
    package init?(through last: Int, most: Int, apart: Set<Int>, counts: (Int) -> Int?, days: (Int) -> Int) {
        var found: [Int] = []
        var year = last
        while found.count < most, year >= 1, let count = counts(year) {
            found.append(count)
            if apart.contains(year) { break }
            year -= 1
        }
        guard !found.isEmpty else { return nil }
        first = last - found.count + 1
        self.counts = found.reversed()
        self.days = ((last - found.count + 1)...last).map(days)
    }

    package var years: ClosedRange<Int> { first...(first + counts.count - 1) }
    package var sum: Int { counts.reduce(0, +) }
    /// The years before the last.
    package var earlier: [Int] { Array(counts.dropLast()) }
    /// The first year against the last: whether a percentage may be told of them (METHODS A0).
    package var ends: CountPair? { counts.last.flatMap { last in counts.first.flatMap { try? CountPair(earlier: $0, later: last) } } }
}

/// Why a direction is not told, as a code.
package enum TrendWithheld: String, Sendable, Hashable {
    /// The last year is not covered.
    case notCovered = "not-covered"
    /// Too few comparable years.
    case tooFewYears = "too-few-years"
    /// Too few months in a row.
    case tooFewMonths = "too-few-months"
    /// Fewer than ten events in all.
    case tooFew = "sum-below-10"
    /// Single grave events, which are weighed one by one.
    case grave
    /// All events in the first or in the last year: no slope describes that.
    case oneYear = "all-in-one-year"
}

/// Something that is told, or the reason why it is not.
package enum Told<Value: Sendable>: Sendable {
    case told(Value)
    case withheld(TrendWithheld)

    package var value: Value? {
        if case .told(let value) = self { value } else { nil }
    }

    package var code: TrendWithheld? {
        if case .withheld(let code) = self { code } else { nil }
    }
}

/// Counts that fell or rose every single year.
package struct EveryYear: Sendable, Hashable {
    package let rises: Bool
    package let years: Int
    /// How often chance alone puts so many years in order, one way or the other: Mann-Kendall's exact p, 2 / n!.
    package let p: Double

    /// With fewer years nobody says ”every year”.
    package static let fewest = 4

    /// Nil when some year goes the other way or stands still, and for fewer than `fewest` years or ten events.
    package init?(_ years: ComparableYears, minimumSum: Int = VerdictRule.standard.minimumSum) {
        let steps = zip(years.counts, years.counts.dropFirst())
        let (rises, falls) = (steps.allSatisfy { $0 < $1 }, steps.allSatisfy { $0 > $1 })
        guard years.counts.count >= EveryYear.fewest, years.sum >= minimumSum, rises || falls,
            let p = (try? MannKendall(counts: years.counts))?.exactP
        else { return nil }
        self.rises = rises
        self.years = years.counts.count
        self.p = p
    }

    /// True when so many years in order can be told from chance at all: four never can (METHODS A3.2).
    package func canTell(by rule: VerdictRule = .standard) -> Bool { p <= rule.level }
}
