/// What the fill colours of a matrix say: which level each stands for, as learnt from the cells that have both a colour and a number, and else as
/// such matrices are usually coloured.
package struct LevelColours: Hashable, Sendable {
    /// A fill colour.
    package struct Shade: Hashable, Sendable {
        package let red: UInt8
        package let green: UInt8
        package let blue: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    /// What a colour says about a cell without a number.
    package enum Meaning: Hashable, Sendable {
        /// The cells of this colour that have numbers have this one.
        case learnt(Int)
        /// By hue alone: green 1, yellow 2, orange 3, red 4, purple 5.
        case usual(Int)
        /// The paper's own colour: nothing is said.
        case none
        case unknown
    }

    private let learnt: [Shade: Int]
    private let steps: ClosedRange<Int>

    /// - Parameter samples: colour and level of every cell that has both.
    package init(samples: some Sequence<(shade: Shade, level: Int)>, steps: ClosedRange<Int>) {
        self.steps = steps
        let tallies = Dictionary(grouping: samples, by: \.shade).mapValues { Dictionary(grouping: $0, by: \.level).mapValues(\.count) }
        learnt = tallies.compactMapValues { tally in
            let all = tally.values.reduce(0, +)
            // A colour teaches a level only when nearly all its cells agree.
            return tally.first { $0.value * 10 >= all * 9 }?.key
        }
    }

    package func meaning(of shade: Shade) -> Meaning {
        if let level = learnt[shade] { return .learnt(level) }
        guard let hue = shade.hue else { return .none }
        guard let level = LevelColours.usual.first(where: { $0.hues.contains(hue) })?.level, steps.contains(level) else { return .unknown }
        return .usual(level)
    }

    /// Degrees on the colour wheel; a red at its end goes on from 0.
    private static let usual: [(hues: Range<Double>, level: Int)] = [
        (0..<18, 4), (18..<42, 3), (42..<70, 2), (70..<170, 1), (255..<325, 5), (340..<360.1, 4),
    ]

    /// The Swedish word of a colour, for sentences.
    package static func word(_ shade: Shade) -> String {
        guard let hue = shade.hue else { return "grå" }
        switch hue {
        case 0..<18, 325...: return "röd"
        case 18..<42: return "orange"
        case 42..<70: return "gul"
        case 70..<170: return "grön"
        case 170..<255: return "blå"
        default: return "lila"
        }
    }
}

extension LevelColours.Shade {
    /// 0–360 on the colour wheel; nil for white, grey and black.
    fileprivate var hue: Double? {
        let (r, g, b) = (Double(red) / 255, Double(green) / 255, Double(blue) / 255)
        let (most, least) = (max(r, g, b), min(r, g, b))
        let spread = most - least
        guard spread > 0.06 else { return nil }
        let sector =
            switch most {
            case r: (g - b) / spread
            case g: (b - r) / spread + 2
            default: (r - g) / spread + 4
            }
        return (sector * 60 + 360).truncatingRemainder(dividingBy: 360)
    }
}
