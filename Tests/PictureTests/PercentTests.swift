import Picture
import Testing

@Suite struct PercentTests {
    @Test func `shares are written in percent, rounded half away from zero`() {
        #expect(Percent(share: 17.0 / 45).text() == "38\u{00A0}%")
        #expect(Percent(share: 0.125).text() == "13\u{00A0}%")
        #expect(Percent(share: 0.125).text(places: 1) == "12,5\u{00A0}%")
        #expect(Percent(share: 0.25).text(atMost: 1) == "25\u{00A0}%")
    }

    @Test func `changes are written with their sign, nothing without one`() {
        let changes = [-35, 8, 0].map { Percent(whole: $0).change }
        #expect(changes == ["\u{2212}35\u{00A0}%", "+8\u{00A0}%", "0\u{00A0}%"])
        #expect(Percent(-0.2).change == "0\u{00A0}%")
        #expect(Percent(from: 334, to: 218)?.change == "\u{2212}35\u{00A0}%")
    }

    @Test func `there is no percentage of nothing`() {
        #expect(Percent(from: 0, to: 3) == nil)
        #expect(Percent(from: .nan, to: 3) == nil)
    }

    @Test func `limits are written as one range`() {
        #expect(Percent.range(Percent(share: 0.25), Percent(share: 0.537)) == "25–54\u{00A0}%")
        #expect(Percent.changes(Percent(-45), Percent(3)) == "\u{2212}45 till +3\u{00A0}%")
    }

    @Test func `the difference between two shares is in percentage points, never in percent`() {
        let gap: PercentagePoints = Percent(share: 0.25) - Percent(share: 0.2)
        #expect(gap.text() == "+5\u{00A0}procentenheter")
        #expect(PercentagePoints(-1).text() == "\u{2212}1\u{00A0}procentenhet")
        #expect(PercentagePoints(4.26).text() == "+4,3\u{00A0}procentenheter")
        #expect(PercentagePoints(0.04).text() == "0\u{00A0}procentenheter")
    }
}
