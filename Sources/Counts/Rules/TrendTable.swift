package import AreasRules
package import Picture
package import Statistics

/// A category's direction over comparable years: the Poisson log-linear trend with the days of each year as exposure (METHODS A3.1).
package struct YearlyTrend: Sendable {
    package let fit: LogLinearTrend
    /// The p by Student's t with the counts' own unrest, raised to pure chance where they are steadier.
    package let p: Double
    /// `p` adjusted over the categories; nil for a sum.
    package let adjustedP: Double?
    /// An increase, a decrease, or what cannot be told from chance.
    package let label: ChangeLabel
    /// Whether the first year is large enough for percentages (METHODS A0).
    package let showsPercent: Bool

    /// Limits of the change per year in percent, with the unrest that `p` rests on; nil when the counts lie on the line to the last digit.
    package var limits: Limits? { fit.verdictLimits() }

    /// `limits`, where percentages are shown.
    package var shownLimits: Limits? { showsPercent ? limits : nil }
}

/// A year against the mean of the years before (METHODS A2.1).
package struct YearAgainstAverage: Sendable {
    /// Where the year lies.
    package enum Place: String, Sendable {
        case inside
        /// Outside what pure chance makes, inside what the categories usually swing.
        case outsideChance = "outside-chance"
        case outside
    }

    package let against: AgainstAverage
    /// What pure chance makes of the mean: counts at these limits are inside.
    package let chance: Limits
    /// The same with the categories' unrest counted in, never narrower than `chance`; nil where no category's unrest is known.
    package let usual: Limits?
    /// The unrest that `usual` rests on.
    package let dispersion: Dispersion?

    package var place: Place {
        let count = Double(against.count)
        func holds(_ limits: Limits) -> Bool { (limits.lower...limits.upper).contains(count) }
        if holds(chance) { return .inside }
        return usual.map(holds) ?? true ? .outsideChance : .outside
    }
}

/// Categories over the same part of many years: which way each is going, and the last year against the mean of those before.
package struct TrendTable: Sendable {
    package struct Row: Sendable {
        package let category: Category
        /// Nil when the last year is not covered.
        package let years: ComparableYears?
        package let trend: Told<YearlyTrend>
        package let average: Told<YearAgainstAverage>
        package let everyYear: EveryYear?
    }

    package let last: Int
    /// In the source's own order.
    package let rows: [Row]

    /// No more years than this are looked back on.
    package static let mostYears = 10
    /// A line through five years leaves three degrees of freedom to judge it by.
    package static let fewestYears = 5
    /// Two years would say next to nothing of how much the years differ.
    package static let fewestEarlier = 3

    /// - Parameters:
    ///   - last: the year that the runs end with.
    ///   - runs: every category with its comparable years.
    package init(through last: Int, _ runs: [(category: Category, years: ComparableYears?)], rule: VerdictRule = .standard) {
        self.last = last
        let judged = TrendTable.trends(runs, rule)
        let dispersion = TrendTable.dispersion(runs)
        rows = zip(runs, judged).map { run, trend in
            Row(
                category: run.category, years: run.years, trend: trend, average: TrendTable.average(run.category, run.years, dispersion, rule),
                everyYear: run.category.isGrave ? nil : run.years.flatMap { EveryYear($0, minimumSum: rule.minimumSum) })
        }
    }

    /// The longest run of comparable years that any category has; 0 without one.
    package var longest: Int { rows.compactMap { $0.years?.counts.count }.max() ?? 0 }

    package func row(_ slug: Slug) -> Row? { rows.first { $0.category.slug == slug } }

    // MARK: Direction

    private static func trends(_ runs: [(category: Category, years: ComparableYears?)], _ rule: VerdictRule) -> [Told<YearlyTrend>] {
        let fits = runs.map { fit($0.category, $0.years, rule) }
        let adjusted = MultipleComparison.benjaminiHochberg.adjusted(zip(runs, fits).map { $0.category.isSum ? nil : $1.value?.verdictP })
        return zip(runs, zip(fits, adjusted)).map { run, judged in
            switch judged.0 {
            case .withheld(let code): .withheld(code)
            case .told(let fit): .told(trend(fit, judged.1, run.years, rule))
            }
        }
    }

    private static func fit(_ category: Category, _ years: ComparableYears?, _ rule: VerdictRule) -> Told<LogLinearTrend> {
        guard let years else { return .withheld(.notCovered) }
        if category.isGrave { return .withheld(.grave) }
        if years.counts.count < fewestYears { return .withheld(.tooFewYears) }
        let points = zip(years.counts, years.days).enumerated().map { place, year in
            TimedCount(time: Double(place), count: year.0, exposure: Double(year.1))
        }
        guard years.sum >= rule.minimumSum, let fit = try? LogLinearTrend(points) else { return .withheld(.tooFew) }
        return fit.slopeIsUnbounded ? .withheld(.oneYear) : .told(fit)
    }

    private static func trend(_ fit: LogLinearTrend, _ adjusted: Double?, _ years: ComparableYears?, _ rule: VerdictRule) -> YearlyTrend {
        YearlyTrend(
            fit: fit, p: fit.verdictP, adjustedP: adjusted,
            label: ChangeLabel(rises: fit.slope > 0, p: fit.verdictP, adjusted: adjusted, rule),
            showsPercent: years?.ends.map { PercentChange($0).withheld == nil } ?? false)
    }

    // MARK: Against the mean

    /// The unrest that the categories share in the years before the last, each freed from its own trend.
    private static func dispersion(_ runs: [(category: Category, years: ComparableYears?)]) -> Dispersion? {
        let earlier = runs.filter { !$0.category.isSum }.compactMap { run in run.years.flatMap { try? PastPeriods($0.earlier) } }
        return PastPeriods.pooled(over: earlier.filter { $0.counts.count >= fewestEarlier })?.dispersion
    }

    private static func average(
        _ category: Category, _ years: ComparableYears?, _ dispersion: Dispersion?, _ rule: VerdictRule
    ) -> Told<YearAgainstAverage> {
        guard let years, let last = years.counts.last else { return .withheld(.notCovered) }
        if category.isGrave { return .withheld(.grave) }
        if years.earlier.count < fewestEarlier { return .withheld(.tooFewYears) }
        guard years.sum >= rule.minimumSum, let past = try? PastPeriods(years.earlier), let against = try? AgainstAverage(last, past: past),
            let chance = try? past.predictive().limits(rule.confidence)
        else { return .withheld(.tooFew) }
        let unrest = dispersion ?? past.dispersion
        let usual = unrest.flatMap { past.dispersedLimits($0, rule.confidence) }.map {
            Limits(lower: min(chance.lower, $0.lower), upper: max(chance.upper, $0.upper))
        }
        return .told(YearAgainstAverage(against: against, chance: chance, usual: usual, dispersion: unrest))
    }
}

extension ChangeLabel {
    /// Certain when the adjusted p stands, or the p itself for a sum; likely when only the unadjusted one does.
    package init(rises: Bool, p: Double, adjusted: Double?, _ rule: VerdictRule = .standard) {
        if (adjusted ?? p) <= rule.level {
            self = rises ? .certainIncrease : .certainDecrease
        } else if p <= rule.level {
            self = rises ? .likelyIncrease : .likelyDecrease
        } else {
            self = .withinChance
        }
    }
}
