import Almanac
import Glibc
import Statistics
import Testing

/// Numbers that no method may trip over: each is answered, refused with a typed error or left out, and never a trap.
private let hostile = [
    Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, -1, -0.0, 0, 0.5, 1, 1e12,
    1e13, 1e300,
]

private let hostileCounts = [Int.min, -1, 0, 1, 7, 1_000_000_000, 1_000_000_001, Int.max]

/// Whether a p is one: a number from 0 to 1.
private func isP(_ p: Double?) -> Bool { p.map { $0 >= 0 && $0 <= 1 } ?? true }

@Suite struct HostileCountTests {
    @Test(arguments: hostileCounts, hostileCounts) func `two counts have a p or are refused`(earlier: Int, later: Int) throws {
        let isCount = [earlier, later].allSatisfy { (0...CountPair.largestCount).contains($0) }
        guard isCount else {
            #expect(throws: CountRefusal.self) { try CountPair(earlier: earlier, later: later) }
            return
        }
        let pair = try CountPair(earlier: earlier, later: later)
        #expect(isP(pair.exactP) && isP(pair.midP) && isP(pair.squareRootP) && isP(pair.scoreP))
        #expect(pair.midPLimits().lower <= pair.midPLimits().upper && pair.exactLimits().lower <= pair.exactLimits().upper)
        #expect(PercentChange(pair).exact?.isFinite ?? true)
        #expect(pair.sum > 10_000_000 || ETest.allCases.allSatisfy { isP($0.p(of: pair)) })
        #expect((try? VisibleChange(from: earlier)) != nil)
    }

    @Test(arguments: hostile) func `exposures and tolerances are taken or refused`(number: Double) {
        let pair = try? CountPair(earlier: 3, later: 9, earlierExposure: number)
        #expect((pair != nil) == (1e-12...1e12).contains(number))
        #expect(isP(pair?.exactP) && isP(pair?.squareRootP) && isP(pair.map { ETest.wald.p(of: $0, tieTolerance: number) }))
        #expect((Confidence(number) != nil) == (number > 0 && number < 1))
        #expect((VerdictRule(level: number, minimumSum: 1, confidence: .ninetyFive) != nil) == (number > 0 && number < 1))
        let band = CountPair.wheelerBand(around: number)
        #expect(!(band.lower > band.upper))
        let visible = try? VisibleChange(from: 20, level: number)
        #expect(visible != nil && (visible?.increase ?? 20) >= 20 && (visible?.decrease ?? 20) <= 20)
        let least = AgreementGrade(alpha: number)
        #expect(number >= 0.8 ? least == .good : least != .good)
        #expect(isP(Dispersion(phi: number, degreesOfFreedom: 3).flatMap { pair?.squareRootP(under: $0) }))
        #expect((Dispersion(phi: number, degreesOfFreedom: 3) != nil) == (number >= 0 && number.isFinite))
    }

    @Test(arguments: hostile) func `a count to come exists or does not`(number: Double) {
        for next in [PredictedCount(mean: number, size: 2), PredictedCount(mean: 3, size: number), PredictedCount(mean: 3, phi: number)] {
            guard let next else { continue }
            for count in [Int.min, -1, 0, 1, 50, Int.max] { #expect(isP(next.atMost(count)) && isP(next.atLeast(count)) && isP(next.centralP(count))) }
            for p in hostile { #expect(next.quantile(p) == nil || (p > 0 && p < 1)) }
            #expect((next.quantile(0.5) != nil) == (next.mean < 1e18))
        }
        #expect(MultipleComparison.allCases.allSatisfy { $0.adjusted([number.isNaN ? nil : 0.5, 0.01, nil]).count == 3 })
    }

    @Test(arguments: hostileCounts) func `a history and a single count are taken or refused`(count: Int) throws {
        let isCount = (0...CountPair.largestCount).contains(count)
        #expect(((try? SingleCount(count)) != nil) == isCount && ((try? PastPeriods([count, 3])) != nil) == isCount)
        #expect(((try? AgainstAverage(count, past: PastPeriods([4, 5]))) != nil) == isCount)
        #expect(isP((try? AgainstAverage(count, past: PastPeriods([4, 5])))?.conditionalP))
        #expect(((try? LogLinearTrend(counts: [3, count, 5])) != nil) == isCount)
        #expect(((try? CountObservations([3, count])) != nil) == isCount)
        #expect(((try? WeeklyCounts(from: Day(daysSince1970: 0), [count])) != nil) == isCount)
        #expect(((try? FourCounts(treated: BeforeAfter(before: count, after: 3), others: BeforeAfter(before: 1, after: 2))) != nil) == isCount)
        let ratio = try? StandardisedRatio(events: count, expected: 4)
        #expect((ratio != nil) == isCount && isP(ratio?.exactP) && isP(ratio?.midP))
        #expect(((try? PopulationRate(events: count, population: 4)) != nil) == isCount)
        #expect(((try? Proportion(successes: count, trials: count)) != nil) == isCount)
        #expect(((try? AreaCounts(events: [count, 3], populations: [10, 10])) != nil) == isCount)
        #expect(((try? Concentration([count, 3])) != nil) == (0..<SpaceRefusal.largestSum - 2).contains(count))
        #expect(((try? SummedTable(counts: [count], sums: [])) != nil) == isCount)
    }
}

@Suite struct HostileNumberTests {
    @Test(arguments: hostile) func `rates and areas are taken or refused`(number: Double) {
        let ratio = try? StandardisedRatio(events: 4, expected: number)
        #expect((ratio != nil) == (number > 0 && number.isFinite) && isP(ratio?.exactP) && isP(ratio?.midP))
        #expect((0...1).contains(number) || FunnelPlot.limit(number, expected: 5).isNaN)
        let limit = FunnelPlot.limit(0.975, expected: number)
        #expect(limit.isNaN != (number > 0 && number <= FunnelPlot.largestExpected))
        let areas = try? AreaCounts(events: [4, 9, 30], populations: [100, 100, 100])
        let funnel = areas.flatMap { try? FunnelPlot($0, winsorised: number) }
        #expect(funnel?.overdispersion.phi.isFinite == true)
        #expect(funnel.map { $0.dispersedLimit(number, expected: number) } != nil)
    }

    @Test(arguments: hostile) func `series of numbers are tested or refused`(number: Double) {
        let kendall = try? MannKendall([1, 3, number, 4, 2])
        #expect((kendall != nil) == number.isFinite && isP(kendall?.p) && isP(kendall?.exactP))
        let seasonal = try? SeasonalMannKendall([1, number, 2, 3, 5, 1], period: 2)
        #expect((seasonal != nil) == number.isFinite && isP(seasonal?.p))
        let values = (0..<40).map { $0 == 5 ? number : Double($0 % 12) }
        let parts = try? SeasonalDecomposition(values, .changing(cycle: 12, window: 7))
        #expect((parts != nil) == number.isFinite)
        let robust = try? SeasonalDecomposition(values, SeasonalDecomposition.Settings.periodic(cycle: 12, periods: 40).robust)
        #expect((robust != nil) == number.isFinite)
        let points = (0..<30).map { TimedCount(time: $0 == 3 ? number : Double($0), count: 5 + $0 % 4) }
        #expect(isP((try? LogLinearTrend(points))?.verdictP))
        #expect(isP((try? HarmonicTrend(points, cycle: 12))?.test?.p))
        #expect(((try? HarmonicTrend(points.map { TimedCount(time: 1, count: $0.count) }, cycle: number, harmonics: .max)) == nil))
        let exposed = (0..<30).map { TimedCount(time: Double($0), count: 5, exposure: $0 == 3 ? number : 1) }
        #expect(((try? HarmonicTrend(exposed)) != nil) == (1e-12...1e12).contains(number))
    }

    @Test(arguments: hostile) func `measures are evaluated or refused`(number: Double) {
        var weights = DisplacementWeights()
        weights.control = number
        let pair = BeforeAfter(before: 6, after: 9)
        let difference = try? WeightedDisplacement(treated: pair, control: pair, weights: weights)
        #expect((difference != nil) == (1e-12...1e12).contains(number) && isP(difference?.total.p))
        var generator = SplitMix64(seed: 1)
        #expect(isP(difference?.simulatedP(draws: 50, using: &generator)))
        let mix = try? SyntheticControl(treated: [1, 2, number, 4], others: [[2, 2, 3, 3], [1, number, 1, 5]], periodsBefore: 3)
        #expect((mix != nil) == number.isFinite)
        let plan = try? ExpectedCounts(treated: pair, control: pair)
        for test in [ExpectedCounts.Test.difference, .ratio] {
            #expect(isP(plan?.seen(by: test, keeping: number, draws: 20, using: &generator)))
        }
        #expect(((try? PowerDemand(number)) != nil) == (number > 0.025 && number < 1))
        let series = InterruptedPeriod.series(
            (1...60).map { TimedCount(time: Double($0), count: 9) }, lastTimeBefore: number, cycle: number, harmonics: 2)
        _ = try? InterruptedSeries(series)
        #expect(InterruptedPeriod.series([TimedCount(time: 1, count: 2)], lastTimeBefore: 0, harmonics: .max)[0].season.count == 200)
        #expect(InterruptedPeriod.series([TimedCount(time: 1, count: 2)], lastTimeBefore: 0, harmonics: .min)[0].season.isEmpty)
    }

    @Test(arguments: hostile) func `watches are set or refused`(number: Double) throws {
        #expect((WeeklyWatch(alpha: number) != nil) == (number > 0 && number < 1))
        let start = try #require(Day(year: 2014, month: 12, day: 29))
        let series = try WeeklyCounts(from: start, (0..<320).map { 5 + $0 % 3 })
        var rule = FarringtonFlexible.noufaily
        rule.alpha = number
        #expect(((try? rule.judge(319, of: series)) != nil) == (number > 0 && number < 1))
        rule.alpha = 0.05
        (rule.outbreakThreshold, rule.trendLevel, rule.bound) = (number, number, .delta(power: number))
        #expect(isP((try? rule.judge(319, of: series))?.p))
        let ears = try? Ears(leastDeviation: number)
        #expect((ears != nil) == (number >= 0 && number.isFinite))
        #expect(ears?.expectation(for: 9, of: series.counts)?.limit(alpha: number) == nil || number > 0)
        _ = try? Cusum.poisson(mean: number, raised: 8, limit: 3)
        _ = try? Cusum.negativeBinomial(mean: 2, raised: number, size: number, limit: number)
        #expect((try? CusumPlan(mean: 2, raised: 4, weeksToFalseAlarm: number)) == nil || number >= 1)
    }

    @Test(arguments: [Int.min, -1, 0, 1, 100, Int.max]) func `settings in whole numbers are taken or refused`(number: Int) throws {
        let start = try #require(Day(year: 2014, month: 12, day: 29))
        let series = try WeeklyCounts(from: start, [Int?](repeating: 4, count: 320))
        var rule = FarringtonFlexible.noufaily
        (rule.years, rule.halfWindow) = (number, number)
        #expect(rule.weeksNeeded > 0 && isP((try? rule.judge(319, of: series))?.p))
        (rule.years, rule.halfWindow, rule.periods, rule.weeksLeftOut) = (5, 3, number, number)
        #expect(isP((try? rule.judge(319, of: series))?.p))
        rule = .noufaily
        (rule.caseWeeks, rule.fewestCases) = (number, number)
        #expect(isP((try? rule.judge(319, of: series))?.p))
        #expect(isP((try? WeeklyWatch.fivePercent.judge(number, of: series))?.p))
        #expect(series.sameWeek(as: number, yearsBefore: number) == nil || number >= 0)
        _ = try? Ears(baseline: number, lag: number, fewestReported: number)
        #expect(Ears.c1.expectation(for: number, of: series.counts) == nil || number == 100)
        #expect(EarsScores(number, of: series.counts).c1 == nil || number == 100)
        #expect(Runs(of: [number, nil, number], from: number).count == 2)
        #expect((try? OrdinalSummary([1], steps: number)) == nil || (1...100).contains(number))
        #expect(try OrdinalSummary([1, 3], steps: 5).proportion(from: number).trials == 2)
        #expect((try? BlockPermutation(blockLength: number, permutations: 5)) == nil || number > 0)
        #expect(PrintedShare.fewestAnswers(behind: [150], step: 1, upTo: number) == nil)
        #expect((try? MannKendall([1, 2, 3], mostExact: number))?.count == 3)
        _ = try? SeasonalMannKendall([1, 2, 3], period: number)
        _ = try? SeasonalDecomposition([1, 2, 3, 4, 5], .changing(cycle: number, window: number))
        _ = SeasonalDecomposition.Settings.periodic(cycle: number, periods: number)
    }
}

@Suite struct HostilePlaceTests {
    private static let square = (0..<9).map { PlanePoint(x: Double($0 % 3), y: Double($0 / 3)) }

    @Test(arguments: hostile) func `places, values and widths are taken or refused`(number: Double) throws {
        let place = PlanePoint(x: number, y: 1)
        let isPlace = abs(number) <= 1e12
        #expect(((try? Kernel(.gaussian, width: number)) != nil) == (1e-9...1e12).contains(number))
        #expect(((try? KernelSurface([place], kernel: Kernel(.quartic, width: 2))) != nil) == isPlace)
        #expect(((try? SurfaceRatio(earlier: [place], later: [], kernel: Kernel(.quartic, width: 2))) != nil) == isPlace)
        let surface = try KernelSurface(Self.square, kernel: Kernel(.quartic, width: 2))
        #expect(surface.density(at: [place]).count == 1)
        #expect(((try? SpatialValues([number, 1], Neighbours([[1], [0]]))) != nil) == isPlace)
        _ = try? PolygonWindow(outer: [[place, PlanePoint(x: 0, y: 0), PlanePoint(x: 0, y: 5)]])
        #expect((try? PixelGrid(from: PlanePoint(x: 0, y: 0), to: place, columns: 2, rows: 2)) == nil || number > 0)
        let window = try PolygonWindow.rectangle(PlanePoint(x: -1, y: -1), PlanePoint(x: 4, y: 4))
        #expect((try? Bandwidth.leastError(Self.square + [place], window)) != nil || !(abs(number) <= 4) || number < -1)
        #expect((try? ScanZones([ScanArea(place: place, population: 5)], share: number)) == nil || (number > 0 && number <= 1))
        #expect(((try? Knox([DatedPlace(place: place, day: 1)], distances: [number], days: [1], permutations: 0)) != nil) == (isPlace && number > 0))
        let concentration = try Concentration([3, 0, 5])
        #expect(concentration.places(for: number).map { (0...3).contains($0) } ?? true)
    }

    @Test(arguments: [Int.min, -1, 0, 1, Int.max]) func `numbers of things are taken or refused`(number: Int) throws {
        #expect((try? Neighbours([[number], []])) == nil || number == 1)
        #expect(try Neighbours([[1], [0]]).degree(number) == ((0...1).contains(number) ? 1 : 0))
        #expect((try? Neighbours.queen(columns: number, rows: number)) == nil || number == 1)
        #expect((try? PixelGrid(from: Self.square[0], to: Self.square[8], columns: number, rows: number)) == nil || number == 1)
        #expect((try? Knox([DatedPlace(place: Self.square[0], day: number)], distances: [1], days: [1])) == nil || abs(number) <= 1)
        #expect((try? Knox([], distances: [1], days: [number], permutations: number)) == nil || (0...1).contains(number))
        let areas = try SpatialValues([1, 2, 3], .queen(columns: 3, rows: 1))
        #expect((try? NeighbourPermutation(areas, permutations: number, seed: 1)) == nil || number == 1)
        #expect((try? Concentration([2, 1]).byChance(for: 0.5, simulations: number, seed: 1)) == nil || number == 1)
    }

    @Test func `events that are none are counted nowhere`() {
        var cells = EventCells()
        for code in [Int.min, -1] {
            cells.add(EventCells.Moment(day: 0, month: 23_640, minute: nil), category: code, area: 0, row: 1)
            cells.add(EventCells.Moment(day: 0, month: 23_640, minute: nil), category: 0, area: code, row: 1)
        }
        for time in [Int.min, Int.max] { cells.add(EventCells.Moment(day: time, month: time, minute: time), category: 0, area: 0, row: 1) }
        #expect(cells.series.isEmpty)
        #expect(EventCells.Moment(day: 0, month: 23_640, minute: 1_440).hourOfWeek == nil)
    }
}

@Suite struct HostileTableTests {
    @Test(arguments: hostile) func `surveys and tables are taken or refused`(number: Double) {
        let isWeight = (1e-12...1e12).contains(number)
        let sample = try? SurveySample(answers: [true, false, nil], weights: [1, number, 1])
        #expect((sample != nil) == isWeight && (sample?.share.map { (0...1).contains($0.share) } ?? true))
        #expect(((try? PrintedShare(share: number, answers: 100)) != nil) == (0...1).contains(number))
        #expect(((try? PrintedShare(share: 0.5, answers: 100, designEffect: number)) != nil) == (0.01...100).contains(number))
        #expect(PrintedShare.fewestAnswers(behind: [number], step: number, upTo: 5) == nil || number >= 0)
        let asked = try? SurveySample(answers: [true, false, true], weights: [1, 1, 1])
        let calibrated = asked.flatMap {
            try? CalibratedSample($0, postStratifiedBy: SurveyMargin(categories: [0, 0, 1], totals: [number, 10]))
        }
        #expect(calibrated == nil || number > 0)
        let regressed = asked.flatMap { try? CalibratedSample($0, regressedOn: [[1, 1, number]], totals: [number]) }
        #expect(regressed == nil || number.isFinite)
        #expect(((try? Contributions([number], total: 5)) != nil) == (number >= 0 && number <= 5 * (1 + 1e-9)))
        let contributions = try? Contributions([3, 1], total: 5)
        #expect((try? contributions?.isKnownWithin(percent: number)) == nil || (0...100).contains(number))
        let table = try? SummedTable(rows: [[1, 2, 3], [4, 5, 9], [5, 7, 12]])
        let task = table.flatMap {
            try? SuppressionTask(
                $0, sensitive: [Bool](repeating: false, count: 9), protection: ProtectionLevel(.underFive), weights: [Double](repeating: number, count: 9))
        }
        #expect((task != nil) == (1e-6...1e9).contains(number))
    }
}
