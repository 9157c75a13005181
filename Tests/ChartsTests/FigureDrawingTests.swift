import Charts
import Foundation
import Markup
import Picture
import Testing

/// One of each drawing of months, hours and facts, with names that must be escaped.
private let charts: [any Chart] = {
    var hours = Array(repeating: Array(repeating: Int64(2), count: 24), count: 7)
    hours[6] = (0..<24).map { Int64($0 * $0) }
    var few = Array(repeating: Array(repeating: Int64(0), count: 24), count: 7)
    few[3] = (0..<24).map { Int64($0 / 4) }
    let grids: [any Chart] = [hours, few].compactMap { HourGrid("<A & \"B\">", counts: $0) }
    return [
        SeasonLines(
            "<A & \"B\">", years: [.init(2023, months: [1, nil, 3]), .init(2024, months: [4, 5])], season: .init("<jul>", months: 12...12)),
        MonthYears("<A & \"B\">", years: [.init(2024, months: [1, nil, 3], closing: "<slut>")], breaks: [.init(2024, month: 3, "a & b")]),
        FactDot("<A & \"B\">", area: .init(3, "3 <%>"), reference: .init(4, "4 %"), of: "<C>"),
    ] + grids
}()

@Suite struct FigureDrawingTests {
    @Test func `there is a grid by the hour and one in blocks among them`() { #expect(charts.count == 5) }

    @Test(arguments: charts.indices) func `on a page it is well formed, has no style of its own and says its values`(index: Int) throws {
        let drawn = try #require(shapes(of: charts[index].html.bytes))
        #expect(!drawn.contains { $0.attributes["style"] != nil || $0.attributes["fill"] != nil || $0.name == "style" })
        #expect(drawn.first?.attributes["role"] == "img" && drawn.label.hasPrefix("<A & \"B\">"))
    }

    @Test(arguments: charts.indices) func `standing alone it is a whole SVG file with its own colours`(index: Int) throws {
        let drawn = try #require(shapes(of: Drawing.standalone(charts[index])))
        let root = try #require(drawn.first)
        let view = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
        #expect(view.count == 4 && root.number("width") == view[2] && root.number("height") == view[3])
        let rules = drawn.filter { $0.name == "style" }.map(\.text).joined()
        let classes = drawn.dropFirst().reduce(into: Set<String>()) { $0.formUnion($1.classes) }
        // Plain text, and what only the narrow screens of a page ask for.
        for name in classes.subtracting(["mitt", "slut", "stark", "nutext", "vid", "not"]) {
            #expect(rules.contains(".\(name)"), "\(name)")
        }
    }

    @Test(arguments: charts.indices) func `level colours are never used`(index: Int) {
        let classes = shapes(of: charts[index].html).reduce(into: Set<String>()) { $0.formUnion($1.classes) }
        #expect(classes.isDisjoint(with: (1...5).flatMap { ["n\($0)", "b\($0)", "f\($0)", "k\($0)"] }))
    }

    @Test(arguments: charts.indices) func `equal values give equal bytes`(index: Int) {
        #expect(Drawing.standalone(charts[index]) == Drawing.standalone(charts[index]))
    }
}

@Suite struct StepColourTests {
    private let sheet: String

    init() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        sheet = try String(contentsOf: folder.appendingPathComponent("Sources/Core/Web/Assets/site.css"), encoding: .utf8)
    }

    /// The values of a property wherever the stylesheet sets it: light first, then dark twice.
    private func values(_ name: String) -> [String] {
        sheet.split(separator: "--\(name): ").dropFirst().map { String($0.prefix { $0 != ";" }) }
    }

    /// Relative luminance (WCAG 2.2).
    private func luminance(_ colour: String) -> Double {
        let number = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { value -> Double in
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test func `documents have the light colours of the pages`() {
        let file = String(decoding: Drawing.standalone(charts[0]), as: UTF8.self)
        for step in 1...5 { #expect(file.contains(".steg\(step) { fill: \(values("steg\(step)").first ?? "?"); }")) }
        #expect(values("nu").first.map { file.contains(".linje-nu { fill: none; stroke: \($0);") } == true)
    }

    @Test(arguments: [0, 1, 2]) func `each step is clearly darker on paper, clearly lighter in the dark, than the one before`(theme: Int) {
        let steps = (1...5).map { luminance(values("steg\($0)")[theme]) }
        for (one, next) in zip(steps, steps.dropFirst()) {
            #expect((theme == 0 ? (one + 0.05) / (next + 0.05) : (next + 0.05) / (one + 0.05)) > 1.4)
        }
    }

    @Test(arguments: [0, 1, 2]) func `the number on a step is read with ease`(theme: Int) {
        let texts = ["steg-lag", "steg-lag", "steg-mellan", "steg-hog", "steg-hog"]
        for (index, text) in texts.enumerated() { #expect(contrast(values("steg\(index + 1)")[theme], values(text)[theme]) >= 4.5) }
    }
}
