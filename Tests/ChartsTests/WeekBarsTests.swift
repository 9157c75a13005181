import Charts
import Picture
import Testing

@Suite struct WeekBarsTests {
    private static let tolerance = 0.011

    private func bars(_ counts: [Int64?], limit: Int64? = nil) -> [Shape] {
        shapes(of: WeekBars("Hot", bars: counts.enumerated().map { .init(week: 10 + $0.offset, $0.element) }, limit: limit).html)
    }

    @Test func `heights are proportional to the counts and stand on zero, the last week in petrol`() {
        let drawn = bars([4, 20, 8])
        let heights = drawn.heights("st-tid") + drawn.heights("st-nu")
        #expect(heights.count == 3 && drawn.with("st-nu").count == 1)
        for (height, count) in zip(heights, [4.0, 20, 8]) { #expect(abs(height - 50 * count / 20) < Self.tolerance) }
    }

    @Test func `the scale never tops below ten, and has room for the limit`() {
        #expect(abs((bars([1, 2]).heights("st-nu").first ?? 0) - 10) < Self.tolerance)
        #expect(abs((bars([10, 10], limit: 20).heights("st-nu").first ?? 0) - 25) < Self.tolerance)
    }

    @Test func `a week that was not told of is hatched, not zero`() {
        let drawn = bars([4, nil, 3])
        #expect(drawn.with("skraff").count == 1)
        #expect(drawn.heights("st-tid").count == 1)
    }

    @Test func `the limit is drawn only where there is one`() {
        #expect(bars([4, 5], limit: 7).with("brott").count == 1)
        #expect(bars([4, 5]).with("brott").isEmpty)
    }

    @Test func `the words say every week, the limit and the verdict`() {
        let verdict = Verdict(label: "x", wording: "fler än väntat", weight: .likely, direction: .up, method: "A3", numbers: [:])
        let words = WeekBars("Hot", bars: [.init(week: 10, 4), .init(week: 11, nil), .init(week: 12, 9)], limit: 7, verdict: verdict).drawing(for: .page).words
        #expect(
            words
                == "Hot, vecka för vecka: v. 10: 4, v. 11: underlag saknas, v. 12: 9. Vanligt är högst 7 den sista veckan: fler än väntat.")
    }

    @Test func `no weeks draw nothing but the axis`() {
        #expect(bars([]).with("axl").count == 1)
        #expect(bars([]).texts.isEmpty)
    }
}
