import Testing
import WeeklyRules

/// What the colours of a matrix say when a number is missing.
@Suite struct LevelColoursTests {
    typealias Shade = LevelColours.Shade

    private let purple = Shade(red: 0x70, green: 0x30, blue: 0xA0)
    private let red = Shade(red: 0xFF, green: 0, blue: 0)

    private func colours(_ samples: [(shade: Shade, level: Int)] = []) -> LevelColours { LevelColours(samples: samples, steps: 1...5) }

    @Test func `purple stays 5, as such matrices are usually coloured`() {
        #expect(colours().meaning(of: purple) == .usual(5))
    }

    @Test(arguments: [
        (Shade(red: 0x92, green: 0xD0, blue: 0x50), 1), (Shade(red: 0xFF, green: 0xFF, blue: 0), 2), (Shade(red: 0xFF, green: 0xC0, blue: 0), 2),
        (Shade(red: 0xED, green: 0x7D, blue: 0x31), 3), (Shade(red: 0xFF, green: 0, blue: 0), 4), (Shade(red: 0xC0, green: 0, blue: 0x10), 4),
    ])
    func `reads the usual colours by hue`(shade: Shade, level: Int) { #expect(colours().meaning(of: shade) == .usual(level)) }

    @Test func `what the sheet's own numbers teach goes before what is usual`() {
        let taught = colours([(purple, 4), (purple, 4), (red, 5)])
        #expect(taught.meaning(of: purple) == .learnt(4))
        #expect(taught.meaning(of: red) == .learnt(5))
    }

    @Test func `a colour whose numbers disagree teaches nothing`() {
        #expect(colours([(red, 3), (red, 4), (red, 4)]).meaning(of: red) == .usual(4))
    }

    @Test func `white, grey and black say nothing, blue stands for no level`() {
        for tone: UInt8 in [0, 0x80, 0xFF] { #expect(colours().meaning(of: Shade(red: tone, green: tone, blue: tone)) == .none) }
        #expect(colours().meaning(of: Shade(red: 0, green: 0x70, blue: 0xC0)) == .unknown)
    }

    @Test func `a scale of three steps has no purple level`() {
        #expect(LevelColours(samples: [], steps: 1...3).meaning(of: purple) == .unknown)
    }
}
