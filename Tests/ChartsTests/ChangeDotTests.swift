import Charts
import Picture
import Testing

@Suite struct ChangeDotTests {
    private static let tolerance = 0.011

    private func dot(_ ratio: Double?, _ interval: Interval? = nil, tooFew: Bool = false) -> [Shape] {
        shapes(of: ChangeDot("Stöld ur fordon", ratio: ratio, interval: interval, tooFew: tooFew).html)
    }

    @Test(arguments: [(1.0, 80.0), (0.5, 30.09), (2.0, 129.91), (0.652694610778, 49.28)])
    func `equal ratios are equal steps from the middle`(ratio: Double, x: Double) {
        #expect(abs((dot(ratio).with("punkt").first?.number("cx") ?? 0) - x) < Self.tolerance)
    }

    @Test func `the whisker spans the interval`() {
        #expect(dot(0.65, Interval(low: 0.5, high: 2)).with("intervall").first?.attributes["d"] == "M30.09 11H129.91")
    }

    @Test func `what leaves the axis gets an arrowhead and no dot`() {
        let far = dot(4, Interval(low: 0.41, high: 197))
        #expect(far.with("punkt").isEmpty)
        #expect(far.with("intervall").compactMap { $0.attributes["d"] } == ["M15.8 11H152", "M148 7.5L152 11L148 14.5"])
        #expect(dot(0.6, Interval(low: 0.1, high: 1.9)).with("intervall").last?.attributes["d"] == "M12 7.5L8 11L12 14.5")
    }

    @Test func `from none to some points out to the right, from some to none to the left`() {
        #expect(dot(.infinity).with("intervall").last?.attributes["d"] == "M148 7.5L152 11L148 14.5")
        #expect(dot(0, Interval(low: 0, high: nil)).with("intervall").count == 3)
    }

    @Test func `too few events are dashed and hollow`() {
        let few = dot(1, Interval(low: 0.5, high: 2), tooFew: true)
        #expect(
            few.with("punkt").allSatisfy { $0.classes.contains("osaker") }
                && few.with("intervall").first?.classes.contains("osaker") == true)
    }

    @Test func `with nothing to compare only the axis is drawn`() {
        let empty = dot(nil)
        #expect(empty.with("punkt").isEmpty && empty.with("intervall").isEmpty && !empty.with("axl").isEmpty)
    }

    @Test func `the table beside it speaks; standing alone it speaks for itself`() {
        #expect(dot(1).first?.attributes["aria-hidden"] == "true")
        let chart = ChangeDot("Mord/dråp", ratio: 4, interval: Interval(low: 0.41, high: nil), tooFew: true)
        #expect(chart.drawing(for: .document).words == "Mord/dråp: kvot 4,00, minst 0,41, för få fall för att bedöma.")
    }
}
