import Picture
import Testing

@testable import WeeklyRules

/// Whether a scale climbs as it is worded: checked, not assumed.
@Suite struct ScaleMonotonyTests {
    @Test func `the program's own scale climbs`() {
        #expect(ScaleMonotony(.agreement).climbs)
        #expect(ScaleWording.agreement.steps.count == LevelScale.agreement.levels.count)
    }

    @Test func `in the printed scale the highest step asks for less than every step but the calmest`() throws {
        let slips = ScaleMonotony(.printed).slips
        #expect(Set(slips.map(\.step)) == [5] && Set(slips.map(\.below)) == [4, 3, 2])
        let first = try #require(slips.first)
        #expect(first.below == 4 && first.enough == StepCondition(.one, .worrying) && first.asked == StepCondition(.several, .serious))
    }

    @Test(arguments: 2...5) func `a step that is worded weaker than one below it is found wherever it stands`(_ step: Int) {
        var steps = ScaleWording.agreement.steps
        steps[step - 1].append(StepCondition(.one, .minor))
        let slips = ScaleMonotony(ScaleWording(steps: steps)).slips
        #expect(!slips.isEmpty && slips.allSatisfy { $0.step == step && $0.below < step })
    }

    @Test func `neither more nor graver is asked for, or it is no slip`() {
        let several = StepCondition(.several, .minor)
        #expect(StepCondition(.one, .minor).isMet(byWhatMeets: several) && several.isMet(byWhatMeets: several))
        #expect(!several.isMet(byWhatMeets: StepCondition(.one, .minor)) && !StepCondition(.one, .worrying).isMet(byWhatMeets: several))
    }

    private func report(_ severity: Severity) -> Observation {
        Observation(
            number: 1, cooperation: TwoGrounds.norrby, organisationKind: "housing", received: ReportHouse.now,
            content: .init(
                kind: .incident, category: ObservationCategory.of(11), severity: severity, certainty: .seen, police: .unknown,
                time: .day(ReportHouse.today), place: ObservationPlace(areas: [], place: nil, isDigital: true), words: ""), standing: .init(.accepted))
    }

    /// The step that the wording gives for so many events of each severity: the highest of which something is enough.
    private func step(_ counts: [Severity: Int]) -> Int? {
        ScaleWording.agreement.steps.lastIndex { conditions in
            conditions.contains { condition in
                // What is graver counts where something milder is asked for.
                let count = counts.filter { $0.key >= condition.severity }.values.reduce(0, +)
                return count >= (condition.count == .one ? 1 : 2)
            }
        }.map { $0 + 1 }
    }

    @Test func `the wording is what the suggestion goes by, for every count of every severity up to two`() {
        for number in 1..<81 {
            let counts = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, number / [1, 3, 9, 27][$0.rawValue - 1] % 3) })
            // A graver event beside a milder one is not two of the milder: the suggestion counts each severity by itself.
            let alone = counts.filter { $0.value > 0 }
            let reports = alone.flatMap { severity, count in (0..<count).map { _ in report(severity) } }
            let suggested = LevelSuggestion(of: reports).level
            let highest = alone.compactMap { step([$0.key: $0.value]) }.max()
            #expect(suggested == highest, "\(counts)")
        }
    }

    @Test func `tells the administrator what is worded the wrong way round, what the program goes by, and that its own scale is checked`() {
        let words = ScaleMonotonyWords.notice.map { $0.replacing("\u{A0}", with: " ") }
        #expect(
            words == [
                """
                I den tryckta skalan är nivå 5 svagare formulerad än nivå 4: för nivå 5 räcker en oroande händelse, men nivå 4 kräver flera allvarliga händelser. \
                Programmet räknar nivå 5 som minst en kritisk händelse. Rätta gärna formuleringen i överenskommelsen.
                """, "Programmets egen skala är prövad steg för steg: inget steg nås av mindre än vad ett lägre steg kräver.",
            ])
        let broken = ScaleMonotonyWords.own(ScaleMonotony(.printed)).replacing("\u{A0}", with: " ")
        #expect(broken.hasPrefix("Programmets egen skala stiger inte: för nivå 5 räcker en oroande händelse"))
    }
}
