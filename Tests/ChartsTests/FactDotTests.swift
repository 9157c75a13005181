import Charts
import Testing

@Suite struct FactDotTests {
    private static let tolerance = 0.011

    private func dot(_ area: Double?, _ reference: Double?, scale: ClosedRange<Double>? = nil, tooFew: Bool = false) -> FactDot {
        FactDot(
            "Ohälsotal", area: area.map { .init($0, "\(Int($0)) dagar") }, reference: reference.map { .init($0, "\(Int($0)) dagar") },
            of: "Stockholms stad", scale: scale, tooFew: tooFew)
    }

    private func drawn(_ dot: FactDot) -> [Shape] { shapes(of: dot.html) }
    private func place(_ shapes: [Shape]) -> Double { shapes.first { $0.name == "circle" }?.number("cx") ?? -1 }

    @Test(arguments: [(0.0, 6.0), (50, 60), (100, 114)]) func `the dot stands on the scale that rows of one unit share`(
        value: Double, x: Double
    ) {
        #expect(abs(place(drawn(dot(value, 80, scale: 0...100))) - x) < Self.tolerance)
    }

    @Test func `without a shared scale it runs from zero to a quarter above the larger value`() {
        #expect(abs(place(drawn(dot(20, 10))) - (6 + 108 / 1.25)) < Self.tolerance)
        #expect(abs(place(drawn(dot(-10, 10))) - (6 + 108 * 0.1)) < Self.tolerance)
    }

    @Test func `the reference is an upright line, the way to it a bar`() {
        let shapes = drawn(dot(50, 80, scale: 0...100))
        #expect(shapes.with("intervall").first?.attributes["d"] == "M92.4 2V18")
        #expect(shapes.with("avstand").first?.attributes["d"] == "M92.4 10H60")
        #expect(shapes.with("osaker").isEmpty && shapes.with("st-nu").count == 1)
    }

    @Test func `a number too small to lean on is dashed and hollow`() {
        let few = dot(4, 3, tooFew: true)
        #expect(drawn(few).with("osaker").count == 2 && drawn(few).with("st-nu").isEmpty)
        #expect(few.drawing(for: .page).words == "Ohälsotal: 4 dagar, Stockholms stad 3 dagar (litet underlag).")
    }

    @Test func `no value is hatched and said, never zero`() {
        let none = dot(nil, 3)
        #expect(drawn(none).with("skraff").count == 1 && !drawn(none).contains { $0.name == "circle" })
        #expect(none.drawing(for: .page).words == "Ohälsotal: underlag saknas, Stockholms stad 3 dagar.")
    }

    @Test func `without a reference there is only the dot`() {
        let alone = dot(3, nil)
        #expect(drawn(alone).with("intervall").isEmpty && drawn(alone).with("avstand").isEmpty)
        #expect(alone.drawing(for: .page).words == "Ohälsotal: 3 dagar, inget att jämföra med.")
    }

    @Test(arguments: [(140.0, "M110 6L114 10L110 14"), (-1, "M10 6L6 10L10 14")])
    func `what leaves the scale is an arrowhead`(value: Double, data: String) {
        let shapes = drawn(dot(value, 80, scale: 0...100))
        #expect(!shapes.contains { $0.name == "circle" } && shapes.with("intervall").last?.attributes["d"] == data)
    }

    @Test func `zero against zero and what is no number are no fault`() {
        #expect(place(drawn(dot(0, 0))) == 6)
        #expect(drawn(FactDot("Ohälsotal", area: .init(.nan, "–"), reference: nil, of: "Sverige")).with("skraff").count == 1)
        #expect(!drawn(dot(5, 5, scale: 5...5)).isEmpty)
    }
}
