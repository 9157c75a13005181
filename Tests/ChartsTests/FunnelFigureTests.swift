import Charts
import Markup
import Testing

@Suite struct FunnelFigureTests {
    private static let tolerance = 0.011
    private static let bands = [0.5, 1].enumerated().map { order, reach in
        FunnelFigure.Band(
            order == 0 ? "95 %" : "99,8 %",
            places: (1...60).map { .init(expected: Double($0), low: max(0, 1 - 4 * reach / Double($0)), high: 1 + 8 * reach / Double($0)) })
    }

    private let funnel = FunnelFigure(
        "<A & \"B\">",
        areas: [
            .init("Vinsta", expected: 20, ratio: 1.1, standing: .within), .init("Råcksta", expected: 40, ratio: 1.75, standing: .apart),
            .init("Lunda", expected: 0.4, ratio: 0, standing: .tooFew),
        ], bands: bands)

    @Test func `dots stand where ratio and expected number put them`() {
        let dots = shapes(of: funnel.html).filter { $0.name == "circle" }
        #expect(dots.map { $0.attributes["class"] } == ["st-tid", "punkt osaker", "punkt"])
        // 40 of an axis that tops at 40; 1.75 of one that tops at 2.
        #expect(abs((dots[2].number("cx") ?? 0) - 566) < Self.tolerance)
        #expect(abs((dots[2].number("cy") ?? 0) - (250 - 234 * 1.75 / 2)) < Self.tolerance)
        #expect(abs((dots[0].number("cx") ?? 0) - (62 + 504 * 20.0 / 40)) < Self.tolerance)
    }

    @Test func `the first band is drawn stronger, and curves begin where they enter the drawing`() {
        let shapes = shapes(of: funnel.html)
        #expect(shapes.with("linje-tid").count == 4 && shapes.with("fjol").count == 2)
        // 1 + 4 / E meets 2 at E = 4.
        let upper = shapes.with("fjol").first?.attributes["d"] ?? ""
        let start = upper.dropFirst().prefix { $0 != "L" }.split(separator: " ").compactMap { Double($0) }
        #expect(start.count == 2)
        #expect(zip(start, [62 + 504 * 4.0 / 40, 16]).allSatisfy { abs($0 - $1) < 0.5 })
        // Every curve goes on to the end of the axis; where the lower limit is zero there is none.
        let ends = shapes.with("linje-tid").compactMap { Double(($0.attributes["d"] ?? "").split(separator: "L").last?.split(separator: " ").first ?? "") }
        #expect(ends == [566, 566, 566, 566])
        let lower = shapes.with("fjol").last?.attributes["d"]?.dropFirst().prefix { $0 != "L" }.split(separator: " ").compactMap { Double($0) }
        #expect(lower?.count == 2 && abs((lower?.first ?? 0) - (62 + 504 * 2.0 / 40)) < 0.5)
    }

    @Test func `what stands apart is named first and in bold, bands at their ends`() {
        let texts = shapes(of: funnel.drawing(for: .document).html).filter { $0.name == "text" }
        #expect(texts.filter { $0.classes.contains("stark") }.map(\.text) == ["Råcksta"])
        #expect(texts.map(\.text).contains("95 %") && texts.map(\.text).contains("99,8 %") && texts.map(\.text).contains("väntat antal"))
    }

    @Test func `a band whose upper curve lies above the drawing has its name at the lower one`() {
        let band = FunnelFigure.Band("95 %", places: [.init(expected: 9, low: 0.3, high: 3), .init(expected: 10, low: 0.4, high: 2.5)])
        let area = FunnelFigure.Area("B", expected: 10, ratio: 1, standing: .within)
        let name = shapes(of: FunnelFigure("A", areas: [area], bands: [band]).drawing(for: .document).html).first { $0.text == "95 %" }
        #expect((name?.number("y") ?? 0) > 250 - 234 * 0.5 / 2)
        let hidden = FunnelFigure.Band("95 %", places: [.init(expected: 9, low: 0, high: 3), .init(expected: 10, low: 0, high: 2.5)])
        #expect(!shapes(of: FunnelFigure("A", areas: [area], bands: [hidden]).drawing(for: .document).html).texts.contains("95 %"))
    }

    @Test func `names that would meet are left to the table, and never written over each other`() {
        let crowd = FunnelFigure(
            "A", areas: (0..<40).map { .init("Område \($0)", expected: 20 + 0.01 * Double($0), ratio: 1, standing: .within) }, bands: [])
        let names = shapes(of: crowd.drawing(for: .document).html).texts.filter { $0.hasPrefix("Område") }
        #expect(names.count >= 1 && names.count < 10)
    }

    @Test func `says every area with its numbers, and what it is called`() {
        let label = shapes(of: funnel.html).label
        #expect(label.hasPrefix("<A & \"B\">, antal mot väntat antal. Vinsta kvot 1,10 av väntade 20,0; Råcksta kvot 1,75 av väntade 40,0, statistiskt"))
        #expect(label.hasSuffix("Lunda kvot 0,00 av väntade 0,4, för få fall för att bedöma."))
    }

    @Test(arguments: [(0.5, "2"), (1.9, "2"), (2.4, "3"), (7.0, "8"), (40.0, "50"), (1_000.0, "1\u{202F}052")])
    func `the axis of ratios goes from zero past the largest, never below two`(_ ratio: Double, _ top: String) {
        let chart = FunnelFigure("A", areas: [.init("B", expected: 10, ratio: ratio, standing: .within)], bands: [])
        let ticks = shapes(of: chart.drawing(for: .document).html).filter { $0.classes == ["slut"] }.map(\.text)
        #expect(ticks.first == "0" && ticks.last == top)
    }

    @Test func `what is no number is left out, and nothing at all can be drawn`() {
        let areas = [(Double.nan, 1.0), (1, .infinity), (0, 1), (.infinity, 1), (1, -1)].map {
            FunnelFigure.Area("B", expected: $0.0, ratio: $0.1, standing: .within)
        }
        let band = FunnelFigure.Band("95 %", places: [.init(expected: 1, low: .nan, high: 2)])
        let shapes = shapes(of: FunnelFigure("A", areas: areas, bands: [band]).html)
        #expect(!shapes.isEmpty && !shapes.contains { $0.name == "circle" })
        #expect(shapes.with("linje-tid").isEmpty)
    }

    @Test func `it is well formed on a page and as a file of its own, without styles or level colours`() throws {
        let page = try #require(shapes(of: funnel.html.bytes))
        #expect(!page.contains { $0.attributes["style"] != nil || $0.attributes["fill"] != nil || $0.name == "style" })
        #expect(page.first?.attributes["role"] == "img")
        let file = try #require(shapes(of: Drawing.standalone(funnel)))
        let rules = file.filter { $0.name == "style" }.map(\.text).joined()
        let classes = file.dropFirst().reduce(into: Set<String>()) { $0.formUnion($1.classes) }
        for name in classes.subtracting(["mitt", "slut", "stark"]) { #expect(rules.contains(".\(name)"), "\(name)") }
        #expect(Drawing.standalone(funnel) == Drawing.standalone(funnel))
    }
}
