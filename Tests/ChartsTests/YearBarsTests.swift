import Charts
import Picture
import Testing

@Suite struct YearBarsTests {
    private static let tolerance = 0.011

    private func bars(_ counts: [Int64], interval: Interval? = nil, verdict: Verdict? = nil) -> [Shape] {
        let years = counts.enumerated().map { YearBars.Bar(2020 + $0.offset, $0.element) }
        return shapes(of: YearBars("Stöld ur fordon", period: "januari–oktober", bars: years, interval: interval, verdict: verdict).html)
    }

    @Test func `heights are proportional to the counts and stand on zero`() {
        let counts: [Int64] = [361, 414, 277, 334, 218]
        let drawn = bars(counts)
        let heights = drawn.heights("st-tid") + drawn.heights("st-nu")
        #expect(heights.count == 5)
        for (height, count) in zip(heights, counts) { #expect(abs(height - 54 * Double(count) / 414) < Self.tolerance) }
        #expect(
            drawn.filter { $0.classes.contains("st-tid") || $0.classes.contains("st-nu") }.allSatisfy {
                ($0.attributes["d"] ?? "").contains(" 78h")
            })
    }

    @Test func `only the last year is petrol`() {
        let drawn = bars([1, 2, 3, 4, 5])
        #expect(drawn.with("st-nu").count == 1 && drawn.with("st-tid").count == 4)
    }

    @Test(arguments: [[1, 2, 0, 1, 2], [0, 0, 0, 0, 0]] as [[Int64]]) func `the scale never tops below ten`(counts: [Int64]) {
        let drawn = bars(counts)
        let heights = drawn.heights("st-tid") + drawn.heights("st-nu")
        for (height, count) in zip(heights, counts) { #expect(abs(height - 54 * Double(count) / 10) < Self.tolerance) }
    }

    @Test func `the interval fits under the top of the scale`() {
        let drawn = bars([63, 53, 42, 59, 72], interval: Interval(low: 56.3, high: 90.7))
        #expect(abs((drawn.heights("st-nu").first ?? 0) - 54 * 72 / 90.7) < Self.tolerance)
        #expect(drawn.with("intervall").first?.attributes["d"]?.hasPrefix("M175.5 24V") == true)
    }

    @Test func `an interval without upper end has no upper bar`() {
        let drawn = bars([1, 1, 1, 1, 2], interval: Interval(low: 0.2, high: nil))
        #expect(drawn.strokes("intervall") == 2)
    }

    @Test func `every bar carries its number and its year, the last two in bold`() {
        let drawn = bars([952, 907, 1_106, 1_306, 1_412])
        #expect(Set(drawn.texts) == ["952", "907", "1\u{202F}106", "1\u{202F}306", "1\u{202F}412", "’20", "’21", "’22", "’23", "2024"])
        #expect(drawn.with("stark").map(\.text) == ["1\u{202F}306"])
        #expect(drawn.with("nutext").map(\.text) == ["2024", "1\u{202F}412"])
    }

    @Test func `long numbers get wider columns, few years the width of five`() {
        #expect(bars([1, 2, 3, 4, 5]).first?.attributes["viewBox"] == "0 -2 196 98")
        #expect(bars([20, 31, 28]).first?.attributes["viewBox"] == "0 -2 196 98")
        #expect(bars([123_456, 1, 1, 1, 1]).first?.attributes["viewBox"] == "0 -2 272 98")
    }

    @Test func `the words say every value, the interval and the verdict`() {
        let verdict = Verdict(
            label: "säker minskning", wording: "statistiskt säkerställd minskning", weight: .certain, direction: .down, method: "A1/1",
            numbers: [:])
        #expect(
            bars([361, 414, 277, 334, 218], interval: Interval(low: 190.02, high: 248.95), verdict: verdict).label
                == "Stöld ur fordon, januari–oktober: 2020: 361, 2021: 414, 2022: 277, 2023: 334, 2024: 218. "
                + "Slumpens storlek 2024: 190–249. 2023 till 2024: statistiskt säkerställd minskning."
        )
    }
}

@Suite struct PartialYearTests {
    private let drawn = shapes(
        of: YearBars(
            "Höga ljud", period: "januari–december",
            bars: [
                .init(2021, .missing(note: "mäts från 2022")), .init(2022, 42), .init(2023, .partial(30, note: "t.o.m. juni")),
                .init(2024, .partial(62, note: "slut 22 okt")),
            ], interval: Interval(low: 47, high: 79)
        ).html)

    @Test func `a year known in part is hatched, framed and labelled, never solid`() {
        #expect(drawn.heights("st-tid").count == 1 && drawn.with("st-nu").isEmpty)
        #expect(drawn.with("ax").count == 2 && drawn.with("skraff").count == 3)
        #expect(drawn.texts.contains("slut 22 okt") && drawn.texts.contains("t.o.m. juni") && drawn.texts.contains("mäts från 2022"))
    }

    @Test func `a year known in part gets no interval`() {
        #expect(drawn.with("intervall").isEmpty)
        #expect(!drawn.label.contains("Slumpens"))
    }

    @Test func `what is missing is said, never as zero`() {
        #expect(
            drawn.label
                == "Höga ljud, januari–december: 2021: underlag saknas (mäts från 2022), 2022: 42, "
                + "2023: 30 (t.o.m. juni), 2024: 62 (slut 22 okt)."
        )
        #expect(!drawn.texts.contains("0"))
    }

    @Test func `notes that would meet stand on lines of their own, inside the view`() {
        let notes = drawn.filter { ["mäts från 2022", "t.o.m. juni", "slut 22 okt"].contains($0.text) }
        #expect(Set(notes.compactMap { $0.number("y") }) == [106, 119])
        #expect(drawn.first?.attributes["viewBox"] == "0 -2 196 124")
        #expect(notes.allSatisfy { ($0.number("x") ?? 0) > 20 && ($0.number("x") ?? 0) < 176 })
    }
}
