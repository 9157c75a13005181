import Glibc
import Statistics
import Testing

@Suite struct EarsTests {
    private let counts: [Int?] = [4, 5, 3, 4, 3, 9, 6, 8, 1, 2, 12]

    @Test func `the limit is the mean of seven weeks and z deviations`() throws {
        let plain = try Ears()
        let expectation = try #require(plain.expectation(for: 7, of: counts))
        #expect(agrees(expectation.mean, 34.0 / 7, within: Tolerance.rounding))
        let squares = [4, 5, 3, 4, 3, 9, 6].reduce(0.0) { $0 + ($1 - 34.0 / 7) * ($1 - 34.0 / 7) }
        #expect(agrees(expectation.deviation, (squares / 6).squareRoot(), within: Tolerance.rounding))
        let limit = try #require(expectation.limit(alpha: 0.05))
        #expect(agrees(limit, 34.0 / 7 + 1.6448536269514722 * (squares / 6).squareRoot(), within: Tolerance.rounding))
        #expect(expectation.limit(alpha: 0) == nil && expectation.limit(alpha: 1) == nil)
    }

    @Test func `a lag leaves out the weeks just before`() throws {
        let late = try #require(try Ears(lag: 2).expectation(for: 9, of: counts))
        #expect(late == (try Ears().expectation(for: 7, of: counts)))
    }

    @Test func `scores are in deviations and C3 sums three excesses`() throws {
        let long = counts + counts
        let scores = EarsScores(14, of: long)
        let seconds = try (12...14).map { try #require(Ears.c2.standardised($0, of: long)) }
        #expect(agrees(scores.c3, seconds.reduce(0) { $0 + max(0, $1 - 1) }, within: Tolerance.rounding))
        #expect(scores.c2 == seconds[2] && scores.c1 == Ears.c1.standardised(14, of: long))
        #expect(EarsScores(10, of: long).c3 == nil && EarsScores(3, of: long).c1 == nil)
    }

    @Test func `weeks all alike have the least deviation, and a count at the mean lies 0 from it`() throws {
        let alike = [Int?](repeating: 4, count: 8)
        #expect(Ears.c1.standardised(7, of: alike) == 0)
        #expect(try Ears().standardised(7, of: alike) == 0)
        #expect(Ears.c1.standardised(7, of: alike.dropLast() + [5]) == 2)
        #expect(try Ears().standardised(7, of: alike.dropLast() + [5]) == .infinity)
    }

    @Test func `too few reported weeks say nothing`() throws {
        var gaps = counts
        (gaps[1], gaps[3]) = (nil, nil)
        #expect(try Ears().expectation(for: 7, of: gaps) == nil)
        #expect(Ears.c1.expectation(for: 7, of: gaps)?.weeks == 5)
        gaps[2] = nil
        #expect(Ears.c1.expectation(for: 7, of: gaps) == nil)
        #expect(Ears.c1.expectation(for: 6, of: counts) == nil && Ears.c1.expectation(for: 12, of: counts) == nil)
        #expect(Ears.c1.standardised(1, of: gaps) == nil && Ears.c1.standardised(99, of: gaps) == nil)
    }

    @Test func `normal counts pass the limit as often as it says`() throws {
        var generator = SplitMix64(seed: 12)
        var (alarms, rate) = (0, 0.0)
        for _ in 0..<4_000 {
            let counts: [Int?] = (0..<8).map { _ in
                1_000 + (0..<12).reduce(0) { sum, _ in sum + Int.random(in: -100...100, using: &generator) }
            }
            let expectation = try #require(Ears.c1.expectation(for: 7, of: counts))
            let limit = try #require(expectation.limit(alpha: 0.05))
            alarms += Double(counts[7] ?? 0) > limit ? 1 : 0
            rate = expectation.falseAlarmRate(alpha: 0.05)
        }
        #expect(agrees(rate, 0.0874, within: Tolerance.published))
        #expect(abs(Double(alarms) / 4_000 - rate) < 0.015)
    }

    @Test func `refuses settings outside their range`() {
        #expect(throws: AberrationRefusal.setting(1)) { try Ears(baseline: 1) }
        #expect(throws: AberrationRefusal.setting(-1)) { try Ears(lag: -1) }
        #expect(throws: AberrationRefusal.self) { try Ears(leastDeviation: .nan) }
        #expect(throws: AberrationRefusal.setting(8)) { try Ears(fewestReported: 8) }
    }
}
