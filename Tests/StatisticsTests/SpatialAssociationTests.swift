import Glibc
import Statistics
import Testing

/// A line of areas, each beside the one before and the one after.
private func line(_ count: Int) throws -> Neighbours {
    try Neighbours((0..<count).map { area in [area - 1, area + 1].filter { (0..<count).contains($0) } })
}

private func random(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in Double.random(in: 0...10, using: &generator) }
}

@Suite struct GetisOrdTests {
    @Test func `agrees with the formula worked out by hand`() throws {
        // Values 1, 2, 3, 10: mean 4, s² 12.5. The last area's sum is 13 over two areas.
        let hot = GetisOrd(try SpatialValues([1, 2, 3, 10], line(4)))
        let spread = 12.5 * (4 * 2 - 4) / 3
        #expect(agrees(hot.withSelf[3], 5 / spread.squareRoot(), within: Tolerance.rounding))
        // Without itself: the others are 1, 2, 3 with mean 2 and variance 2/3; its one neighbour has 3.
        let others = 2.0 / 3 * (3 - 1) / 2
        #expect(agrees(hot.withoutSelf[3], 1 / others.squareRoot(), within: Tolerance.rounding))
    }

    @Test func `a factor, a shift and another order of the areas change nothing`() throws {
        let values = random(30, seed: 1)
        let plain = GetisOrd(try SpatialValues(values, line(30)))
        let moved = GetisOrd(try SpatialValues(values.map { 3 * $0 + 100 }, line(30)))
        let turned = GetisOrd(try SpatialValues(values.reversed(), line(30)))
        for area in 0..<30 {
            #expect(agrees(moved.withSelf[area], plain.withSelf[area] ?? .nan, within: Tolerance.printed))
            #expect(agrees(moved.withoutSelf[area], plain.withoutSelf[area] ?? .nan, within: Tolerance.printed))
            #expect(agrees(turned.withSelf[29 - area], plain.withSelf[area] ?? .nan, within: Tolerance.printed))
        }
    }

    @Test func `an island stands by itself, and values all alike have no z`() throws {
        let island = GetisOrd(try SpatialValues([1, 5, 2], Neighbours([[1], [0], []])))
        #expect(island.withoutSelf[2] == nil && island.withSelf[2] != nil)
        let flat = GetisOrd(try SpatialValues([0.1, 0.1, 0.1], line(3)))
        #expect(flat.withSelf.allSatisfy { $0 == nil } && flat.withoutSelf.allSatisfy { $0 == nil } && flat.p.allSatisfy { $0 == nil })
        let alone = GetisOrd(try SpatialValues([3], Neighbours([[]])))
        #expect(alone.withSelf == [nil] && alone.withoutSelf == [nil])
    }

    @Test func `a sum over all areas says nothing`() throws {
        let hot = GetisOrd(try SpatialValues([1, 2, 6], Neighbours([[1, 2], [0], [0]])))
        #expect(hot.withSelf[0] == nil && hot.withSelf[1] != nil)
    }

    @Test func `adjusts over the areas that have a p`() throws {
        let hot = GetisOrd(try SpatialValues([1, 2, 6], Neighbours([[1, 2], [0], [0]])))
        let smallest = try #require(hot.p.compactMap(\.self).min())
        #expect(hot.adjusted()[0] == nil)
        #expect(agrees(hot.adjusted(.holm).compactMap(\.self).min(), min(1, 2 * smallest), within: Tolerance.rounding))
    }
}

@Suite struct LocalMoranTests {
    @Test func `agrees with the formula worked out by hand`() throws {
        let moran = LocalMoran(try SpatialValues([1, 2, 3, 10], line(4)))
        // z −3, −2, −1, 6; m2 12.5; the last area's neighbour has −1.
        let last = try #require(moran.statistics[3])
        #expect(agrees(last.value, 6 / 12.5 * -1, within: Tolerance.rounding))
        #expect(agrees(last.expected, -36 / (3 * 12.5), within: Tolerance.rounding))
        #expect(agrees(last.variance, 36 / (12.5 * 12.5) * 2 * (1 - 1.0 / 3) * (12.5 - 12), within: Tolerance.rounding))
        #expect(agrees(last.z, (last.value - last.expected) / last.variance.squareRoot(), within: Tolerance.rounding))
    }

    @Test func `its z is that of Gi, turned round for low areas`() throws {
        let areas = try SpatialValues(random(25, seed: 4), .queen(columns: 5, rows: 5))
        let (moran, hot) = (LocalMoran(areas), GetisOrd(areas))
        for area in 0..<25 {
            let sign = areas.values[area] > areas.mean ? 1.0 : -1.0
            #expect(agrees(moran.statistics[area]?.z, sign * (hot.withoutSelf[area] ?? .nan), within: Tolerance.printed))
        }
    }

    @Test func `names the four kinds of place`() throws {
        let moran = LocalMoran(try SpatialValues([9, 8, 1, 0, 9, 0], Neighbours([[1], [0], [3], [2], [5], [4]])))
        #expect(moran.quadrants() == [.highHigh, .highHigh, .lowLow, .lowLow, .highLow, .lowHigh])
        #expect(moran.quadrants(against: .meanOfValues) == moran.quadrants())
    }

    @Test func `the line between high and low neighbours may go through the lags' mean or the values'`() throws {
        // The lags are 0 (island), 6, 6 and 6: their mean is 4.5, the values' mean 6.5.
        let moran = LocalMoran(try SpatialValues([8, 6, 6, 6], Neighbours([[], [2], [1], [2]])))
        #expect(moran.quadrants()[1] == .lowHigh)
        #expect(moran.quadrants(against: .meanOfValues)[1] == .lowLow)
    }

    @Test func `an island has no z, and values all alike no statistic`() throws {
        let moran = LocalMoran(try SpatialValues([1, 5, 2, 4], Neighbours([[1], [0], [], [0]])))
        #expect(moran.statistics[2]?.value == 0 && moran.statistics[2]?.expected == 0 && moran.statistics[2]?.variance == 0)
        #expect(moran.statistics[2]?.z == nil && moran.statistics[2]?.p == nil && moran.statistics[0]?.p != nil)
        #expect(LocalMoran(try SpatialValues([2, 2, 2], line(3))).statistics.allSatisfy { $0 == nil })
    }
}

@Suite struct NeighbourPermutationTests {
    @Test func `the same seed gives the same tails, and both tails are above 0`() throws {
        let areas = try SpatialValues(random(40, seed: 2), .queen(columns: 8, rows: 5))
        let one = try NeighbourPermutation(areas, permutations: 99, seed: 9)
        #expect(try NeighbourPermutation(areas, permutations: 99, seed: 9) == one)
        #expect(try NeighbourPermutation(areas, permutations: 99, seed: 10) != one)
        #expect(one.tails.allSatisfy { ($0?.upper ?? 0) >= 0.01 && ($0?.lower ?? 0) >= 0.01 && ($0?.twoSided ?? 2) <= 1 })
    }

    @Test func `agrees with every order of few values`() throws {
        // Beside the first area lies the highest of three others: its sum is reached by one draw of three.
        let areas = try SpatialValues([1, 9, 2, 3], Neighbours([[1], [0], [], []]))
        let tails = try #require(try NeighbourPermutation(areas, permutations: 9_999, seed: 1).tails[0])
        #expect(abs(tails.upper - 1.0 / 3) < 4 * (2.0 / 9 / 9_999).squareRoot() && tails.lower == 1)
    }

    @Test func `values all alike are ties, islands have no tails`() throws {
        let areas = try SpatialValues([0.1, 0.1, 0.1, 0.1], Neighbours([[1, 2], [0, 2], [0, 1], []]))
        let tails = try NeighbourPermutation(areas, permutations: 19, seed: 1).tails
        #expect(tails[0]?.upper == 1 && tails[0]?.lower == 1 && tails[3] == nil)
        #expect(try NeighbourPermutation(SpatialValues([1], Neighbours([[]])), permutations: 9, seed: 1).tails == [nil])
    }

    @Test func `p agrees with the normal distribution where there are many neighbours`() throws {
        let areas = try SpatialValues(random(900, seed: 6), .queen(columns: 30, rows: 30))
        let tails = try NeighbourPermutation(areas, permutations: 999, seed: 1).tails
        let p = LocalMoran(areas).statistics.map { $0?.p ?? 1 }
        let distance = zip(tails, p).reduce(0.0) { $0 + abs(($1.0?.twoSided ?? 1) - $1.1) } / 900
        #expect(distance < 0.03)
    }

    @Test func `refuses no permutations`() throws {
        let areas = try SpatialValues([1, 2], line(2))
        #expect(throws: SpaceRefusal.amount(0)) { try NeighbourPermutation(areas, permutations: 0, seed: 1) }
    }
}

@Suite struct GlobalAutocorrelationTests {
    @Test func `agrees with the formulas on a line of five`() throws {
        let whole = GlobalAutocorrelation(try SpatialValues([1, 2, 3, 4, 5], line(5)))
        // Row-standardised lags of z −2…2 are −1, −1, 0, 1, 1: Σ z lag = 6, Σ z² = 10.
        #expect(agrees(whole.moran?.value, 0.6, within: Tolerance.rounding))
        #expect(agrees(whole.moran?.expected, -0.25, within: Tolerance.rounding))
        // Neighbours' products 2 + 6 + 12 + 20, counted both ways, through all pairs' 225 − 55.
        #expect(agrees(whole.general?.value, 80.0 / 170, within: Tolerance.rounding))
        #expect(agrees(whole.general?.expected, 8.0 / 20, within: Tolerance.rounding))
    }

    @Test func `mean and variance are those over all orders of the values`() throws {
        let neighbours = try Neighbours([[1, 2], [0], [0, 3], [2, 4], [3, 0]])
        let whole = GlobalAutocorrelation(try SpatialValues([1, 7, 2, 4, 11], neighbours))
        var (moran, general) = ([Double](), [Double]())
        for order in orders([1, 7, 2, 4, 11]) {
            let one = GlobalAutocorrelation(try SpatialValues(order, neighbours))
            moran.append(try #require(one.moran?.value))
            general.append(try #require(one.general?.value))
        }
        #expect(agrees(whole.moran?.expected, mean(moran), within: Tolerance.rounding))
        #expect(agrees(whole.moran?.variance, variance(moran), within: Tolerance.rounding))
        #expect(agrees(whole.general?.expected, mean(general), within: Tolerance.rounding))
        #expect(agrees(whole.general?.variance, variance(general), within: Tolerance.rounding))
    }

    @Test func `too few areas, values all alike and products of nothing have no statistic`() throws {
        let few = GlobalAutocorrelation(try SpatialValues([1, 2, 3], line(3)))
        #expect(few.moran == nil && few.general == nil)
        let flat = GlobalAutocorrelation(try SpatialValues([2, 2, 2, 2], line(4)))
        #expect(flat.moran == nil && flat.general?.upperP == nil)
        #expect(GlobalAutocorrelation(try SpatialValues([0, 0, 9, 0], line(4))).general == nil)
    }

    @Test func `two halves are a pattern`() throws {
        let halves = (0..<64).map { $0 % 8 < 4 ? 10.0 : 1.0 }
        let whole = GlobalAutocorrelation(try SpatialValues(halves, .queen(columns: 8, rows: 8)))
        #expect((whole.moran?.upperP ?? 1) < 1e-6 && (whole.general?.upperP ?? 1) < 1e-6)
    }

    private func orders(_ values: [Double]) -> [[Double]] {
        values.isEmpty
            ? [[]]
            : values.indices.flatMap { index in
                var rest = values
                let first = rest.remove(at: index)
                return orders(rest).map { [first] + $0 }
            }
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    private func variance(_ values: [Double]) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
}

@Suite struct NeighbourTests {
    @Test func `a grid's cells touch three, five or eight others`() throws {
        let grid = try Neighbours.queen(columns: 3, rows: 3)
        #expect((0..<9).map(grid.degree) == [3, 5, 3, 5, 8, 5, 3, 5, 3])
        #expect(try Neighbours.queen(columns: 1, rows: 1).degree(0) == 0)
    }

    @Test func `refuses what are no neighbours or no values`() throws {
        #expect(throws: SpaceRefusal.nothing) { try Neighbours([]) }
        #expect(throws: SpaceRefusal.neighbour(0)) { try Neighbours([[0], []]) }
        #expect(throws: SpaceRefusal.neighbour(1)) { try Neighbours([[1, 1], []]) }
        #expect(throws: SpaceRefusal.neighbour(-1)) { try Neighbours([[-1], []]) }
        #expect(throws: SpaceRefusal.amount(0)) { try Neighbours.queen(columns: 0, rows: 2) }
        #expect(throws: SpaceRefusal.amount(.max)) { try Neighbours.queen(columns: 2, rows: .max) }
        #expect(throws: SpaceRefusal.differentLengths(1, 2)) { try SpatialValues([1], line(2)) }
        #expect(throws: SpaceRefusal.number(.infinity)) { try SpatialValues([1, .infinity], line(2)) }
    }
}
