import Statistics
import Testing

@Suite struct ConcentrationTests {
    @Test func `agrees with the worked example of lorenzgini: eight crimes at three of ten places`() throws {
        let concentration = try Concentration([5, 2, 1, 0, 0, 0, 0, 0, 0, 0])
        #expect(agrees(concentration.gini, 0.8, within: Tolerance.rounding))
        #expect(agrees(concentration.generalisedGini, 0.75, within: Tolerance.rounding))
        #expect(agrees(concentration.unbiasedGini, 0.8 * 10 / 9, within: Tolerance.rounding))
        #expect(agrees(concentration.unbiasedGeneralisedGini, 0.75 * 8 / 7, within: Tolerance.rounding))
    }

    @Test func `counts the places that a share of the events needs`() throws {
        let concentration = try Concentration([0, 5, 1, 3, 1, 0])
        #expect(concentration.places == 6 && concentration.events == 10 && concentration.placesWithEvents == 4)
        #expect(concentration.places(for: 0.5) == 1)
        #expect(concentration.places(for: 0.51) == 2)
        #expect(concentration.places(for: 1) == 4)
        #expect(agrees(concentration.shareOfPlaces(for: 0.25), 1.0 / 6, within: Tolerance.rounding))
    }

    @Test func `a tenth of thirty is three, whatever the rounding`() throws {
        #expect(try Concentration([3] + [Int](repeating: 1, count: 27)).places(for: 0.1) == 1)
        #expect(try Concentration([Int](repeating: 1, count: 30)).places(for: 0.1) == 3)
    }

    @Test(arguments: [0, -1, Double.nan]) func `no share needs one place at most, more than all needs all`(share: Double) throws {
        let concentration = try Concentration([3, 1, 0])
        #expect(concentration.places(for: share) == 1 && concentration.places(for: 7) == 2)
        #expect(try concentration.byChance(for: share, simulations: 3, seed: 1)?.mean == 0)
    }

    @Test func `an even spread has no concentration, one place has it all`() throws {
        let even = try Concentration([3, 3, 3, 3])
        #expect(agrees(even.gini, 0, within: Tolerance.rounding) && agrees(even.generalisedGini, 0, within: Tolerance.rounding))
        let one = try Concentration([0, 0, 9, 0])
        #expect(agrees(one.gini, 0.75, within: Tolerance.rounding) && agrees(one.unbiasedGini, 1, within: Tolerance.rounding))
    }

    @Test func `few events that never meet are as even as they can be`() throws {
        let sparse = try Concentration([1, 0, 0, 1, 0, 0, 0, 1])
        #expect(agrees(sparse.generalisedGini, 0, within: Tolerance.rounding))
    }

    @Test func `the order of places and a factor on all counts change nothing`() throws {
        var generator = SplitMix64(seed: 3)
        let counts = (0..<60).map { _ in Int.random(in: 0...9, using: &generator) }
        let plain = try Concentration(counts)
        #expect(try Concentration(counts.shuffled(using: &generator)) == plain)
        let scaled = try Concentration(counts.map { 7 * $0 })
        #expect(agrees(scaled.gini, plain.gini ?? .nan, within: Tolerance.rounding))
        #expect(scaled.places(for: 0.5) == plain.places(for: 0.5))
    }

    @Test func `without events nothing is concentrated, with one event only something`() throws {
        let none = try Concentration([0, 0])
        #expect(none.gini == nil && none.unbiasedGini == nil && none.generalisedGini == nil && none.unbiasedGeneralisedGini == nil)
        #expect(none.places(for: 0.5) == nil && none.shareOfPlaces(for: 0.5) == nil)
        #expect(try none.byChance(for: 0.5, simulations: 10, seed: 1) == nil)
        #expect(try none.marginalConcentration(for: 0.5, simulations: 10, seed: 1) == nil)
        let one = try Concentration([0, 1])
        #expect(one.gini != nil && one.unbiasedGeneralisedGini == nil)
        #expect(try Concentration([4]).unbiasedGini == nil)
    }

    @Test func `one event falls on one place by chance, and the same seed gives the same chance`() throws {
        let one = try Concentration([0, 1, 0, 0])
        #expect(try one.byChance(for: 0.5, simulations: 20, seed: 1)?.mean == 1)
        #expect(try one.byChance(for: 0.5, simulations: 1, seed: 1)?.deviation == 0)
        let many = try Concentration([9, 4, 0, 2, 0])
        #expect(try many.byChance(for: 0.5, simulations: 50, seed: 5) == many.byChance(for: 0.5, simulations: 50, seed: 5))
    }

    @Test func `two events on two places need one place for half, and one or two for all`() throws {
        let two = try Concentration([1, 1])
        #expect(try two.byChance(for: 0.5, simulations: 400, seed: 2)?.mean == 1)
        let all = try #require(try two.byChance(for: 1, simulations: 4_000, seed: 2))
        #expect(abs(all.mean - 1.5) < 4 * all.deviation / Double(all.count).squareRoot())
        let margin = try #require(try two.marginalConcentration(for: 1, simulations: 4_000, seed: 2))
        #expect(agrees(margin, all.mean / 2 - 1, within: Tolerance.rounding))
    }

    @Test func `refuses what is no count of places`() {
        #expect(throws: SpaceRefusal.nothing) { try Concentration([]) }
        #expect(throws: SpaceRefusal.count(-1)) { try Concentration([1, -1]) }
        #expect(throws: SpaceRefusal.count(.max)) { try Concentration([1, .max]) }
        #expect(throws: SpaceRefusal.amount(0)) { try Concentration([1]).byChance(for: 0.5, simulations: 0, seed: 1) }
    }
}
