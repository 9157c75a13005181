import Charts
import Foundation
import Markup
import Picture
import Testing

/// One of each drawing, with names that must be escaped.
private let charts: [(name: String, chart: any Chart)] = {
    let ring = [(17.8, 59.3), (17.9, 59.3), (17.9, 59.4)].map { Position(longitude: $0.0, latitude: $0.1) }
    return [
        ("week band", WeekBand("<A & \"B\">", levels: [1, 2, 3, 4, 5, nil])), ("level shares", LevelShares(weeks: [1, 2, 3, 4, 5])),
        (
            "year bars",
            YearBars(
                "<A & B>", period: "2023–2024", bars: [.init(2023, 3), .init(2024, .partial(2, note: "slut 22 okt"))],
                interval: Interval(low: 0.2, high: 7.2))
        ),
        ("change dot", ChangeDot("<A & B>", ratio: 0.7, interval: Interval(low: 0.5, high: nil))),
        (
            "map",
            AreaMap(
                "<A & B>",
                areas: [AreaShape("<C>", link: Link("/omraden/c"), level: 3, rings: [ring]), AreaShape("D", level: nil, rings: [ring])])
        ),
        ("small map", AreaMap("<A & B>", areas: [AreaShape("<C>", level: 5, rings: [ring])], detail: .small)),
    ]
}()

@Suite struct DrawingTests {
    @Test(arguments: charts.indices) func `a drawing on a page is well formed and has no style of its own`(index: Int) {
        let html = charts[index].chart.html
        let drawn = shapes(of: html.bytes)
        #expect(drawn?.isEmpty == false)
        #expect(drawn?.contains { $0.attributes["style"] != nil || $0.attributes["fill"] != nil || $0.name == "style" } == false)
    }

    @Test(arguments: charts.indices) func `a drawing that stands alone is a whole SVG file`(index: Int) {
        let chart = charts[index].chart
        let file = Drawing.standalone(chart)
        let drawn = shapes(of: file) ?? []
        let root = drawn.first
        #expect(root?.name == "svg" && root?.attributes["xmlns"] == "http://www.w3.org/2000/svg")
        let view = (root?.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
        #expect(view.count == 4 && root?.number("width") == view[2] && root?.number("height") == view[3])
        #expect(drawn.first { $0.name == "title" }?.text == chart.drawing(for: .document).words)
        #expect(drawn.contains { $0.name == "style" } && !drawn.contains { $0.attributes["style"] != nil || $0.name == "a" })
    }

    @Test(arguments: charts.indices) func `every drawing says its values, or is passed over where a table does`(index: Int) {
        let root = shapes(of: charts[index].chart.html).first
        let speaks = ["img", "group"].contains(root?.attributes["role"]) && root?.attributes["aria-label"]?.isEmpty == false
        #expect(speaks || root?.attributes["aria-hidden"] == "true")
        #expect(!charts[index].chart.drawing(for: .document).words.isEmpty)
    }

    @Test func `level colours are used for levels only`() {
        let counts: [any Chart] = [charts[2].chart, charts[3].chart]
        for chart in counts {
            let classes = shapes(of: chart.html).reduce(into: Set<String>()) { $0.formUnion($1.classes) }
            #expect(classes.isDisjoint(with: (1...5).flatMap { ["n\($0)", "b\($0)", "f\($0)", "k\($0)"] }))
        }
    }

    @Test func `equal values give equal bytes`() {
        #expect(Drawing.standalone(LevelShares(weeks: [1, 2, 3])) == Drawing.standalone(LevelShares(weeks: [1, 2, 3])))
        let levels: [Int?] = (0..<52).map { $0 % 6 == 5 ? nil : $0 % 5 + 1 }
        #expect(WeekBand("A", levels: levels).html == WeekBand("A", levels: levels).html)
    }
}

@Suite struct PaletteTests {
    /// The stylesheet of the pages, read from the sources beside the tests.
    private func property(_ name: String) throws -> String? {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let sheet = try String(contentsOf: folder.appendingPathComponent("Sources/Core/Web/Assets/site.css"), encoding: .utf8)
        return sheet.firstRange(of: "--\(name): ").map { String(sheet[$0.upperBound...].prefix { $0 != ";" }) }
    }

    @Test(arguments: [
        ("n1", ".f1, .omr.n1 { fill"), ("n2", ".b2, .f2, .omr.n2 { fill"), ("n3", ".b3, .f3, .omr.n3 { fill"),
        ("n4", ".b4, .f4, .omr.n4 { fill"),
        ("n5", ".b5, .f5, .omr.n5 { fill"), ("n1k", ".b1 { fill"), ("n2k", ".k2 { stroke"), ("n3k", ".k3 { stroke"),
        ("n4k", ".k4 { stroke"),
        ("n5k", ".k5 { stroke"), ("nu", ".st-nu { fill"), ("tidigare", ".st-tid { fill"),
        ("black2", "text { font-family: Inter, \"Inter Variable\", \"DejaVu Sans\", sans-serif; font-size: 12px; fill"),
    ])
    func `documents have the light colours of the pages`(property name: String, rule: String) throws {
        let colour = try #require(try property(name))
        let file = String(decoding: Drawing.standalone(LevelShares(weeks: [1, 1, 1, 1, 1])), as: UTF8.self)
        #expect(file.contains("\(rule): \(colour);"))
    }
}
