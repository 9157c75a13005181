import Picture

/// One way to reach a step of a scale: so many events, so grave.
package struct StepCondition: Hashable, Sendable {
    package enum Count: Int, Hashable, Sendable, CaseIterable {
        case one = 1
        case several
    }

    package let count: Count
    package let severity: Severity

    package init(_ count: Count, _ severity: Severity) {
        self.count = count
        self.severity = severity
    }

    /// True when whatever meets the other meets this one too: neither more events nor graver ones are asked for.
    package func isMet(byWhatMeets other: StepCondition) -> Bool { count.rawValue <= other.count.rawValue && severity <= other.severity }

    /// `en oroande händelse`, `flera allvarliga händelser`.
    package var words: String {
        switch count {
        case .one: "en \(severity.name) händelse"
        case .several: "flera \(severity.name(isPlural: true)) händelser"
        }
    }
}

/// A scale as it is worded: for each step, from the calmest, what is enough to reach it.
package struct ScaleWording: Hashable, Sendable {
    package let steps: [[StepCondition]]

    package init(steps: [[StepCondition]]) { self.steps = steps }

    /// What the program goes by.
    package static let agreement = ScaleWording(steps: [
        [StepCondition(.one, .minor)], [StepCondition(.several, .minor), StepCondition(.one, .worrying)],
        [StepCondition(.several, .worrying), StepCondition(.one, .serious)], [StepCondition(.several, .serious)], [StepCondition(.one, .critical)],
    ])

    /// As it was printed in the yearly picture of 2024: the highest step asks for worrying events only, and names far graver ones as examples.
    package static let printed = ScaleWording(
        steps: Array(agreement.steps.dropLast()) + [[StepCondition(.one, .worrying), StepCondition(.several, .worrying)]])
}

/// Whether a scale climbs: whether each step asks for more than the steps below it.
package struct ScaleMonotony: Hashable, Sendable {
    /// A step that is reached by less than a step below it asks for.
    package struct Slip: Hashable, Sendable {
        /// The higher step, 1 for the calmest, and what is enough for it.
        package let step: Int
        package let enough: StepCondition
        /// The lower step, and what it asks for.
        package let below: Int
        package let asked: StepCondition
    }

    /// By the higher step, then from the nearest step below.
    package let slips: [Slip]

    package init(_ scale: ScaleWording) {
        let steps = scale.steps.enumerated().map { (number: $0.offset + 1, conditions: $0.element) }
        slips = steps.flatMap { higher in
            steps.prefix(higher.number - 1).reversed().flatMap { lower in
                higher.conditions.flatMap { enough in
                    lower.conditions.filter { enough.isMet(byWhatMeets: $0) }.map {
                        Slip(step: higher.number, enough: enough, below: lower.number, asked: $0)
                    }
                }
            }
        }
    }

    /// True when no step is reached by less than a step below it asks for.
    package var climbs: Bool { slips.isEmpty }
}

/// What those who configure are told of the scale.
package enum ScaleMonotonyWords {
    package static let heading = "Skalans ordalydelse"

    /// What is worded the wrong way round in the printed scale, what the program goes by instead, and that its own scale is checked.
    package static var notice: [String] {
        (ScaleMonotony(.printed).slips.first.map { ["\(slip($0)) \(remedy)"] } ?? []) + [own(ScaleMonotony(.agreement))]
    }

    /// `I den tryckta skalan är nivå 5 svagare formulerad än nivå 4: för nivå 5 räcker en oroande händelse, men nivå 4 kräver flera allvarliga händelser.`
    package static func slip(_ slip: ScaleMonotony.Slip) -> String {
        let (step, below) = ("nivå\(Swedish.noBreak)\(slip.step)", "nivå\(Swedish.noBreak)\(slip.below)")
        return """
            I den tryckta skalan är \(step) svagare formulerad än \(below): för \(step) räcker \(slip.enough.words), men \(below) kräver \(slip.asked.words).
            """
    }

    private static let remedy = "Programmet räknar nivå\(Swedish.noBreak)5 som minst en kritisk händelse. Rätta gärna formuleringen i överenskommelsen."

    /// Of the scale that the program goes by.
    package static func own(_ monotony: ScaleMonotony) -> String {
        guard let first = monotony.slips.first else {
            return "Programmets egen skala är prövad steg för steg: inget steg nås av mindre än vad ett lägre steg kräver."
        }
        return """
            Programmets egen skala stiger inte: för nivå\(Swedish.noBreak)\(first.step) räcker \(first.enough.words), men nivå\(Swedish.noBreak)\(first.below) \
            kräver \(first.asked.words).
            """
    }
}
