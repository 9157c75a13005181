import AreasRules
import Testing

/// Who is counted: sex, ages, and everyone.
@Suite struct PopulationRulesTests {
    @Test(
        arguments: [
            ("0-4", 0, 4), ("0–4 år", 0, 4), ("85+", 85, nil), ("85+ år", 85, nil), ("85 år och äldre", 85, nil), ("12", 12, 12), ("12 år", 12, 12),
            ("100+", 100, nil), ("16 – 64", 16, 64),
        ] as [(String, Int, Int?)])
    func `reads ages`(_ text: String, _ from: Int, _ through: Int?) throws {
        let span = try #require(AgeSpan(from: from, through: through))
        #expect(AgeSpan.read(text) == .some(span))
    }

    @Test(arguments: ["", "totalt", "Samtliga", "alla åldrar"]) func `takes a total for all ages`(_ text: String) {
        #expect(AgeSpan.read(text) == .all)
    }

    @Test(arguments: ["unga", "4-0", "0-4-8", "250", "-"]) func `does not guess ages`(_ text: String) {
        #expect(AgeSpan.read(text) == .unreadable)
    }

    @Test(arguments: [
        ("kvinnor", ReadPart.some(Sex.women)), ("Män", .some(.men)), ("female", .some(.women)), ("M", .some(.men)), ("", .all), ("Totalt", .all),
        ("okänt", .unreadable),
    ])
    func `reads sex`(_ text: String, _ expected: ReadPart<Sex>) {
        #expect(Sex.read(text) == expected)
    }

    private func part(_ value: Int, _ sex: Sex? = nil, _ from: Int? = nil, _ through: Int? = nil) -> PopulationPart {
        PopulationPart(sex: sex, ages: from.flatMap { AgeSpan(from: $0, through: through) }, value: value)
    }

    @Test func `takes the printed total before any sum`() {
        #expect(PopulationTotal.everyone(of: [part(5, .women), part(5, .men), part(11)]) == [2])
    }

    @Test func `adds both sexes, and ages that leave nobody out`() {
        #expect(PopulationTotal.everyone(of: [part(5, .women), part(6, .men)]) == [0, 1])
        #expect(PopulationTotal.everyone(of: [part(3, nil, 85), part(1, nil, 0, 19), part(2, nil, 20, 84)]) == [1, 2, 0])
        #expect(PopulationTotal.everyone(of: [part(1, .women, 0, 19), part(2, .women, 20), part(6, .men)]) == [0, 1, 2])
    }

    @Test func `knows no total where someone is left out or counted twice`() {
        #expect(PopulationTotal.everyone(of: []) == nil)
        #expect(PopulationTotal.everyone(of: [part(5, .women)]) == nil)
        #expect(PopulationTotal.everyone(of: [part(1, nil, 0, 19), part(2, nil, 25)]) == nil)
        #expect(PopulationTotal.everyone(of: [part(1, nil, 0, 19), part(2, nil, 20, 84)]) == nil)
        #expect(PopulationTotal.everyone(of: [part(1, nil, 0, 19), part(1, nil, 0, 4), part(2, nil, 20)]) == nil)
    }
}
