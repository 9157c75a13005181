import Almanac
import Glibc
import Statistics
import Testing

/// The laws of the issue for methods whose own suites do not state them: scaling exposures or permuting rows changes nothing, p and limits
/// agree, tails sum to one, known parameters are recovered.
@Suite struct InvarianceTests {
    @Test(arguments: ETest.allCases) func `the E-test asks only for the ratio of exposures and is the same turned round`(test: ETest) throws {
        let plain = try CountPair(earlier: 14, later: 27, earlierExposure: 3, laterExposure: 2)
        let scaled = try CountPair(earlier: 14, later: 27, earlierExposure: 3_000, laterExposure: 2_000)
        let turned = try CountPair(earlier: 27, later: 14, earlierExposure: 2, laterExposure: 3)
        #expect(agrees(test.p(of: scaled), test.p(of: plain), within: Tolerance.rounding))
        #expect(agrees(test.p(of: turned), test.p(of: plain), within: Tolerance.rounding))
    }

    @Test func `large-sample tests keep their p when exposures are scaled and periods change places`() throws {
        let plain = try CountPair(earlier: 14, later: 27, earlierExposure: 3, laterExposure: 2)
        let scaled = try CountPair(earlier: 14, later: 27, earlierExposure: 0.3, laterExposure: 0.2)
        let turned = try CountPair(earlier: 27, later: 14, earlierExposure: 2, laterExposure: 3)
        for pair in [scaled, turned] {
            #expect(agrees(pair.squareRootP, plain.squareRootP, within: Tolerance.rounding))
            #expect(agrees(pair.scoreP, plain.scoreP ?? .nan, within: Tolerance.rounding))
        }
    }

    @Test func `a table's rows may come in any order`() throws {
        let pairs = try [(12, 30), (40, 41), (0, 3), (90, 55), (7, 22), (300, 180)].map { try CountPair(earlier: $0.0, later: $0.1) }
        let unrest = try #require(Dispersion(phi: 1.7, degreesOfFreedom: 12))
        let plain = VerdictRule.standard.verdicts(on: pairs.map { ChangeRow($0) }, dispersion: unrest)
        let turned = VerdictRule.standard.verdicts(on: pairs.reversed().map { ChangeRow($0) }, dispersion: unrest)
        #expect(turned.reversed() == plain)
        let p = plain.map { Optional($0.midP) }
        for method in MultipleComparison.allCases { #expect(method.adjusted(p.reversed()).reversed() == method.adjusted(p)) }
    }

    @Test func `areas may come in any order and be counted in other heads`() throws {
        let (events, people) = ([12, 3, 40, 8, 0, 21], [1_000, 400, 2_500, 900, 300, 1_100])
        let plain = try AreaCounts(events: events, populations: people)
        let turned = try AreaCounts(events: events.reversed(), populations: people.reversed())
        let scaled = try AreaCounts(events: events, populations: people.map { 7 * $0 })
        let funnel = try FunnelPlot(plain)
        #expect(zip(try FunnelPlot(turned).ratios.reversed(), funnel.ratios).allSatisfy { agrees($0.ratio, $1.ratio, within: Tolerance.rounding) })
        #expect(zip(try FunnelPlot(scaled).adjustedP, funnel.adjustedP).allSatisfy { agrees($0, $1 ?? .nan, within: Tolerance.printed) })
        let drawn = EmpiricalBayes(plain).rates
        #expect(zip(EmpiricalBayes(turned).rates.reversed(), drawn).allSatisfy { agrees($0, $1, within: Tolerance.rounding) })
        #expect(zip(EmpiricalBayes(scaled).rates, drawn).allSatisfy { agrees(7 * $0, $1, within: Tolerance.rounding) })
        let ratios = try PoissonGamma(plain).ratios
        #expect(zip(try PoissonGamma(turned).ratios.reversed(), ratios).allSatisfy { agrees($0, $1, within: Tolerance.printed) })
        #expect(zip(try PoissonGamma(scaled).ratios, ratios).allSatisfy { agrees($0, $1, within: Tolerance.printed) })
    }

    @Test func `a season's months may come in any order`() throws {
        let points = (0..<36).map { TimedCount(time: Double($0), count: 20 + ($0 * 7) % 11 + ($0 % 12 < 6 ? 8 : 0)) }
        let (plain, turned) = try (HarmonicTrend(points), HarmonicTrend(points.reversed()))
        #expect(agrees(turned.test?.p, plain.test?.p ?? .nan, within: Tolerance.printed))
        #expect(agrees(turned.peak, plain.peak ?? .nan, within: Tolerance.printed))
    }

    @Test func `a measure's areas may come in any order and change places with the others`() throws {
        let areas = [(12, 30, true), (40, 41, false), (20, 3, true), (90, 55, false), (7, 22, false)]
            .map { (counts: BeforeAfter(before: $0.0, after: $0.1), isTreated: $0.2) }
        var generator = SplitMix64(seed: 1)
        let plain = try RandomisationInference(areas, using: &generator)
        let turned = try RandomisationInference(areas.reversed(), using: &generator)
        let exchanged = try RandomisationInference(areas.map { ($0.counts, !$0.isTreated) }, using: &generator)
        #expect(turned.p == plain.p && exchanged.p == plain.p)
        #expect(agrees(exchanged.observed, -plain.observed, within: Tolerance.rounding))
        let rows = areas.enumerated().flatMap { area, row in
            (0..<4).map { PanelRow(area: area, period: $0, isTreated: row.isTreated, isAfter: $0 > 1, count: 5 + (area * 5 + $0 * 3) % 7) }
        }
        for kind in [PanelDifference.Kind.twoByTwo, .fixedEffects] {
            let (one, other) = try (PanelDifference(rows, kind), PanelDifference(rows.reversed(), kind))
            #expect(agrees(other.logRatio, one.logRatio, within: Tolerance.printed))
            #expect(agrees(other.clusteredError, one.clusteredError ?? .nan, within: Tolerance.printed))
        }
    }

    @Test func `the areas of a mix may come in any order, and all values be scaled`() throws {
        let treated = [9.0, 11, 10, 12, 8, 7]
        let others = [[8.0, 12, 9, 13, 11, 12], [12, 9, 11, 10, 10, 9], [5, 6, 9, 7, 6, 8]]
        let plain = try SyntheticControl(treated: treated, others: others, periodsBefore: 4)
        let turned = try SyntheticControl(treated: treated, others: others.reversed(), periodsBefore: 4)
        let scaled = try SyntheticControl(treated: treated.map { 3 * $0 }, others: others.map { $0.map { 3 * $0 } }, periodsBefore: 4)
        #expect(zip(turned.weights.reversed(), plain.weights).allSatisfy { agrees($0, $1, within: Tolerance.printed) })
        #expect(agrees(scaled.meanEffect, 3 * plain.meanEffect, within: Tolerance.printed))
        #expect(agrees(scaled.gapRatio, plain.gapRatio, within: Tolerance.printed))
    }

    @Test func `levels may come in any order, and the groups change places`() throws {
        let (one, other) = ([1, 2, 2, 3, 4, 3, 2, 5], [2, 3, 3, 4, 4, 5, 1])
        let odds = try ProportionalOdds(reference: one, compared: other)
        let turned = try ProportionalOdds(reference: other.reversed(), compared: one.reversed())
        #expect(agrees(turned.logOddsRatio, -odds.logOddsRatio, within: Tolerance.printed))
        #expect(agrees(turned.likelihoodRatioP, odds.likelihoodRatioP, within: Tolerance.printed))
        let kappa = try CohenKappa(one, one.reversed())
        let exchanged = try CohenKappa(one.reversed(), one)
        #expect(agrees(exchanged.quadratic, kappa.quadratic ?? .nan, within: Tolerance.rounding))
        let table = try (Proportion(successes: 3, trials: 11), Proportion(successes: 9, trials: 14))
        let (fisher, mirrored) = (TwoByTwo(table.0, table.1), TwoByTwo(table.1, table.0))
        #expect(agrees(mirrored.fisherP, fisher.fisherP, within: Tolerance.rounding))
        #expect(agrees(mirrored.centralP, fisher.centralP, within: Tolerance.rounding))
    }

    @Test func `areas of a map may be numbered in any order`() throws {
        let values = [1.0, 9, 2, 3, 7, 4]
        let lists = [[1, 2], [0, 3], [0, 3, 4], [1, 2, 5], [2, 5], [3, 4]]
        let order = [3, 5, 0, 2, 4, 1]
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        let plain = try SpatialValues(values, Neighbours(lists))
        let turned = try SpatialValues(order.map { values[$0] }, Neighbours(order.map { lists[$0].compactMap { place[$0] } }))
        let (moran, other) = (LocalMoran(plain), LocalMoran(turned))
        for (spot, area) in order.enumerated() {
            #expect(agrees(other.statistics[spot]?.z, moran.statistics[area]?.z ?? .nan, within: Tolerance.printed))
            #expect(agrees(GetisOrd(turned).withSelf[spot], GetisOrd(plain).withSelf[area] ?? .nan, within: Tolerance.printed))
        }
        let (whole, again) = (GlobalAutocorrelation(plain), GlobalAutocorrelation(turned))
        #expect(agrees(again.moran?.upperP, whole.moran?.upperP ?? .nan, within: Tolerance.printed))
        #expect(agrees(again.general?.upperP, whole.general?.upperP ?? .nan, within: Tolerance.printed))
    }

    @Test func `people counted in thousands give the same clusters`() throws {
        let counts = (0..<5).map { period in (0..<9).map { ($0 * 5 + period * 3) % 7 } }
        let areas = (0..<9).map { ScanArea(place: PlanePoint(x: Double($0 % 3), y: Double($0 / 3)), population: 10 + $0) }
        let larger = areas.map { ScanArea(place: $0.place, population: 1_000 * $0.population) }
        let plain = try SpaceTimeScan(counts, zones: ScanZones(areas), model: .poisson, span: .prospective, longest: 3)
        let scaled = try SpaceTimeScan(counts, zones: ScanZones(larger), model: .poisson, span: .prospective, longest: 3)
        #expect(plain.clusters.map(\.areas) == scaled.clusters.map(\.areas))
        for (one, other) in zip(plain.clusters, scaled.clusters) {
            #expect(agrees(other.logLikelihoodRatio, one.logLikelihoodRatio, within: Tolerance.printed))
        }
    }
}

@Suite struct AgreementOfPAndLimitsTests {
    @Test func `four counts: p at most 0,05 and limits that leave out 1 are the same`() throws {
        for after in stride(from: 20, through: 140, by: 3) {
            let four = try FourCounts(treated: BeforeAfter(before: 70, after: after), others: BeforeAfter(before: 90, after: 85))
            let limits = four.limits()
            #expect((four.p < 0.05) == (limits.lower > 1 || limits.upper < 1))
        }
    }

    @Test func `a trend: p at most 0,05 and limits that leave out 0 percent are the same`() throws {
        for last in 20...70 {
            let trend = try LogLinearTrend(counts: [40, 44, 38, 47, last])
            let (poisson, quasi) = (trend.poissonLimits(), trend.quasiLimits())
            #expect((trend.poissonP < 0.05) == (poisson.lower > 0 || poisson.upper < 0))
            #expect(((trend.quasiP ?? 1) < 0.05) == (quasi.lower > 0 || quasi.upper < 0))
        }
    }

    @Test(arguments: [0.3, 2, 40, 900]) func `a count to come: outside its limits p is below 0,05`(mean: Double) throws {
        for phi in [1, 2.5] {
            let next = try #require(PredictedCount(mean: mean, phi: phi))
            let limits = next.limits()
            for count in 0...Int(limits.upper + 10) {
                #expect((Double(count) < limits.lower || Double(count) > limits.upper) == (next.centralP(count) < 0.05))
            }
        }
    }

    @Test func `Poisson tails and binomial tails sum to one around every count`() throws {
        for count in 0...60 {
            let pair = try CountPair(earlier: 60 - count, later: count)
            let next = try #require(PredictedCount(mean: 21.5, size: 4))
            #expect(agrees(next.atMost(count) + next.atLeast(count + 1), 1, within: Tolerance.rounding))
            #expect(pair.exactP >= pair.midP && pair.exactP <= 1 && pair.midP > 0)
        }
    }
}

/// Week 53 and 29 February, by date and never by number.
@Suite struct CalendarOfWeeksTests {
    @Test func `week 53 is judged against the weeks around the same date`() throws {
        // 2020 has a week 53 that begins on 28 December; a year before the nearest Monday is 30 December 2019, which is week 1.
        let start = try #require(Day(year: 2015, month: 12, day: 28))
        let week = (try #require(Day(year: 2020, month: 12, day: 28)) - start) / 7
        let series = try WeeklyCounts(from: start, (0...week).map { $0 == week ? 30 : 10 })
        let before = try #require(series.sameWeek(as: week, yearsBefore: 1))
        #expect(start + 7 * before == Day(year: 2019, month: 12, day: 30))
        let alarm = try WeeklyWatch.fivePercent.judge(week, of: series)
        #expect(alarm.isAlarm && alarm.method == .farrington(years: 4) && agrees(alarm.expected, 10, within: 1e-6))
    }

    @Test func `a week with 29 February is judged against 1 March`() throws {
        let start = try #require(Day(year: 2018, month: 1, day: 1))
        let leap = try #require(Day(year: 2024, month: 2, day: 29))
        let week = (leap - start) / 7
        let series = try WeeklyCounts(from: start + 3, [Int?](repeating: 8, count: week + 1))
        #expect(start + 3 + 7 * week == leap)
        let before = try #require(series.sameWeek(as: week, yearsBefore: 1))
        #expect(abs((start + 3 + 7 * before) - (try #require(Day(year: 2023, month: 3, day: 1)))) <= 3)
        #expect(try WeeklyWatch.fivePercent.judge(week, of: series).isAlarm == false)
    }
}
