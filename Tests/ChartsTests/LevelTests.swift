import Charts
import Foundation
import FoundationXML
import Markup
import Testing

@Suite struct LevelTests {
    /// Points of each symbol, counted in its shapes: a circle is a point, a figure has its corners, a star only its outer ones.
    private var points: [String: Int] {
        var points: [String: Int] = [:]
        var symbol = ""
        for shape in shapes(of: Sprite.html) {
            if shape.name == "symbol" { symbol = shape.attributes["id"] ?? "" }
            if shape.name == "circle" { points[symbol, default: 0] += 1 }
            if let corners = shape.attributes["d"].map(corners), symbol.hasPrefix("s") {
                points[symbol] = corners > 5 ? corners / 2 : corners
            }
        }
        return points
    }

    /// Corners of path data made of absolute pairs and of relative `h` and `v`.
    private func corners(_ data: String) -> Int {
        var (numbers, single, letter) = (0, 0, Character("M"))
        let spaced = data.replacing("z", with: "").map { $0.isLetter ? " \($0) " : String($0) }.joined()
        for part in spaced.split(separator: " ") {
            if let first = part.first, first.isLetter {
                letter = first
            } else if "hvHV".contains(letter) {
                single += 1
            } else {
                numbers += 1
            }
        }
        // A closing line back to the start adds no corner.
        return numbers / 2 + single
    }

    @Test(arguments: 1...5) func `a symbol has as many points as its level`(level: Int) {
        #expect(points["s\(level)"] == level)
    }

    @Test func `the sprite holds the arrows and the sign of chance too, and is passed over by listeners`() {
        let sprite = shapes(of: Sprite.html)
        #expect(Set(sprite.filter { $0.name == "symbol" }.compactMap { $0.attributes["id"] }).isSuperset(of: ["upp", "ned", "runt"]))
        #expect(sprite.first?.attributes["aria-hidden"] == "true")
    }

    @Test(arguments: [(3, [1, 3, 5]), (4, [1, 2, 3, 5]), (5, [1, 2, 3, 4, 5])])
    func `a scale with fewer steps keeps its highest level gravest`(steps: Int, forms: [Int]) {
        #expect((1...steps).map { LevelMark($0, steps: steps).form } == forms)
        #expect((1...steps).map { LevelMark($0, steps: steps).number } == Array(1...steps))
    }

    @Test func `a level outside the scale is drawn as its nearest step`() {
        #expect(LevelMark(9, steps: 3) == LevelMark(3, steps: 3))
        #expect(LevelMark(0) == LevelMark(1))
    }

    @Test func `the symbol of a level stands beside its number and is not heard`() {
        let symbol = shapes(of: LevelSymbol(2, steps: 3).html)
        #expect(symbol.last?.attributes["href"] == "#s3")
        #expect(symbol.first?.attributes["aria-hidden"] == "true")
    }
}

@Suite struct LevelSharesTests {
    @Test func `each level takes its share of the assessed weeks`() {
        let drawn = shapes(of: LevelShares(weeks: [6, 35, 4, 0, 0]).html)
        let widths = ["f1", "f2", "f3"].compactMap { name in
            drawn.with(name).first?.attributes["d"].flatMap { data in
                data.split(separator: "h").dropFirst().first.flatMap { Double($0.prefix { $0 != "v" }) }
            }
        }
        #expect(widths == [6.0, 35, 4].map { ($0 / 45 * 240 * 100).rounded() / 100 })
        #expect(drawn.with("f4").isEmpty && drawn.with("f5").isEmpty)
    }

    @Test func `the shares are heard as weeks`() {
        #expect(
            shapes(of: LevelShares(weeks: [33, 10, 1, 1, 0]).html).label
                == "Av 45 veckor: nivå\u{A0}1 i 33, nivå\u{A0}2 i 10, nivå\u{A0}3 i 1, nivå\u{A0}4 i 1.")
        #expect(shapes(of: LevelShares(weeks: [1, 0, 0]).html).label == "Av 1 vecka: nivå\u{A0}1 i 1.")
    }

    @Test func `a year without any basis is hatched and says so`() {
        let drawn = shapes(of: LevelShares(weeks: [0, 0, 0, 0, 0]).html)
        #expect(drawn.strokes("skraff") > 10)
        #expect(drawn.label == "Underlag saknas.")
    }

    @Test func `three steps use the first, third and fifth colour`() {
        let drawn = shapes(of: LevelShares(weeks: [1, 1, 1]).html)
        #expect(["f1", "f3", "f5"].allSatisfy { drawn.with($0).count == 1 } && drawn.with("f2").isEmpty)
    }
}
