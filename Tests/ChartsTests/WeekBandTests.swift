import Charts
import Testing

@Suite struct WeekBandTests {
    private let year: [Int?] = [1, 2, 2, 3, nil, 5, 4] + Array(repeating: 1, count: 43) + [nil, nil]

    @Test func `the height of a bar repeats its level`() {
        let drawn = shapes(of: WeekBand("Vällingby", levels: year).html)
        #expect((1...5).map { drawn.heights("b\($0)").first ?? 0 } == [5, 12, 19, 26, 33])
        #expect((1...5).map { drawn.heights("b\($0)").count } == [44, 2, 1, 1, 1])
    }

    @Test func `every week without basis is hatched, and nothing else`() {
        #expect(shapes(of: WeekBand("Vällingby", levels: year).html).strokes("skraff") == 3)
        #expect(shapes(of: WeekBand("Vällingby", levels: Array(repeating: 1, count: 52)).html).with("skraff").isEmpty)
    }

    @Test(arguments: [(52, "0 0 520 35"), (53, "0 0 530 35")]) func `a year has 52 or 53 weeks`(weeks: Int, view: String) {
        let drawn = shapes(of: WeekBand("Vällingby", levels: Array(repeating: 2, count: weeks)).html)
        #expect(drawn.first?.attributes["viewBox"] == view)
        #expect(drawn.heights("b2").count == weeks)
    }

    @Test func `the band names the grave weeks, counts the others and says what is missing`() {
        #expect(
            shapes(of: WeekBand("Vällingby", levels: year).html).label
                == "Vällingby. Nivå\u{A0}5 vecka\u{A0}6, nivå\u{A0}4 vecka\u{A0}7, nivå\u{A0}3 vecka\u{A0}4, nivå\u{A0}2 i 2 veckor, nivå\u{A0}1 i 44 veckor. "
                + "Underlag saknas för vecka\u{A0}5 och 51–52."
        )
    }

    @Test func `on a scale of three steps the highest bar is the third level`() {
        let drawn = shapes(of: WeekBand("Vällingby", levels: [1, 2, 3], steps: 3).html)
        #expect(["b1", "b3", "b5"].map { drawn.heights($0).first ?? 0 } == [5, 19, 33])
    }

    @Test func `a year not begun is all hatched`() {
        let drawn = shapes(of: WeekBand("Nälsta", levels: Array(repeating: nil, count: 52)).html)
        #expect(drawn.strokes("skraff") == 52)
        #expect(drawn.label == "Nälsta. Underlag saknas för vecka\u{A0}1–52.")
    }
}
