/// A step on the scale that areas are judged by.
package struct Level: Sendable, Hashable, Comparable {
    /// 1 is the calmest.
    package let number: Int
    /// `Oroande`.
    package let word: String
    /// What it takes: count and severity of what was seen.
    package let meaning: String

    package static func < (left: Level, right: Level) -> Bool { left.number < right.number }
}

/// The scale of the agreement. It is data: three to five steps, each with number, word and meaning; no basis ("underlag saknas") is not a step.
package struct LevelScale: Sendable, Hashable {
    package let levels: [Level]

    /// The five steps of the agreement: how many, and how grave.
    package static let agreement = LevelScale(levels: [
        Level(number: 1, word: "Normalt", meaning: "inget, eller något enstaka lindrigt"),
        Level(number: 2, word: "Avvikande", meaning: "flera lindriga, eller en oroande händelse"),
        Level(number: 3, word: "Oroande", meaning: "flera oroande, eller en allvarlig händelse"),
        Level(number: 4, word: "Allvarligt", meaning: "flera allvarliga händelser"),
        Level(number: 5, word: "Kritiskt", meaning: "minst en kritisk händelse, till exempel skjutning"),
    ])

    package var steps: ClosedRange<Int> { 1...max(1, levels.count) }

    package func level(_ number: Int) -> Level? { levels.first { $0.number == number } }
}
