import Picture
import Testing

@testable import WeeklyRules

/// What the scale makes of what was told: it suggests and explains, and takes no silence for calm.
@Suite struct LevelSuggestionTests {
    private func report(_ severity: Severity?, _ state: ObservationState = .accepted, kind: ObservationKind = .incident, number: Int64 = 1) -> Observation {
        Observation(
            number: number, cooperation: TwoGrounds.norrby, organisationKind: "housing", received: ReportHouse.now,
            content: .init(
                kind: kind, category: kind == .nothing ? nil : ObservationCategory.of(11), severity: severity, certainty: .seen, police: .unknown,
                time: .day(ReportHouse.today), place: ObservationPlace(areas: [], place: nil, isDigital: true), words: ""),
            standing: .init(state))
    }

    @Test(arguments: [
        ([Severity.minor], 1, "En lindrig händelse, färre än de två som är flera här, ger nivå 1."),
        ([.minor, .minor], 2, "Två lindriga händelser ger nivå 2."), ([.worrying], 2, "En oroande händelse ger nivå 2."),
        ([.worrying, .worrying, .minor], 3, "Två oroande händelser ger nivå 3."), ([.serious], 3, "En allvarlig händelse ger nivå 3."),
        ([.serious, .worrying, .worrying], 3, "En allvarlig händelse ger nivå 3."), ([.serious, .serious], 4, "Två allvarliga händelser ger nivå 4."),
        ([.critical], 5, "En kritisk händelse ger nivå 5."), ([.critical, .critical, .serious, .serious], 5, "Två kritiska händelser ger nivå 5."),
    ]) func `follows the agreement's scale, count by severity`(_ severities: [Severity], _ level: Int, _ reason: String) {
        let told = LevelSuggestion(of: severities.map { report($0) })
        #expect(told.level == level && told.reason.replacing("\u{A0}", with: " ") == reason)
    }

    @Test func `silence is no basis, and nothing to report is calm`() {
        #expect(LevelSuggestion(of: []).level == nil)
        #expect(LevelSuggestion(of: []).reason == "Ingen har rapporterat. Det är inte detsamma som lugnt.")
        #expect(LevelSuggestion(of: [report(nil, kind: .nothing)]).level == 1)
    }

    @Test(arguments: [ObservationState.new, .returned, .merged, .embargoed]) func `counts only what has been taken in`(_ state: ObservationState) {
        #expect(LevelSuggestion(of: [report(.critical, state)]).level == nil)
        #expect(LevelSuggestion(of: [report(.critical, state), report(.minor)]).level == 1)
    }

    @Test func `"several" is what is several in the area, never fewer than two`() {
        let three = [Severity.minor, .minor, .minor].map { report($0) }
        #expect(LevelSuggestion(of: three, several: 4).level == 1)
        #expect(LevelSuggestion(of: three, several: 3).level == 2)
        #expect(LevelSuggestion(of: [report(.minor)], several: 1).level == 1)
        #expect(LevelSuggestion(of: [report(.serious), report(.serious)], several: 3).level == 3)
    }

    @Test func `one more report, or a graver one, never suggests a lower level`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let several = Int.random(in: 2...4, using: &random)
            var severities = (0..<Int.random(in: 1...6, using: &random)).map { _ in Severity.allCases.randomElement(using: &random) ?? .minor }
            let before = LevelSuggestion(of: severities.map { report($0) }, several: several).level ?? 0
            severities.append(Severity.allCases.randomElement(using: &random) ?? .minor)
            #expect((LevelSuggestion(of: severities.map { report($0) }, several: several).level ?? 0) >= before)
            severities[0] = Severity(rawValue: min(4, severities[0].rawValue + 1)) ?? .critical
            #expect((LevelSuggestion(of: severities.map { report($0) }, several: several).level ?? 0) >= before)
        }
    }

    @Test func `an area stands first when the level moved, is 3 or higher, or something was told that no level was set for`() {
        let area = AreaName(slug: Slug(known: "norrby"), name: "Norrby", parent: nil, division: "")
        func week(_ level: Int?, _ before: Int?, _ told: [Observation] = []) -> AreaWeek {
            AreaWeek(area: area, level: level, before: before, told: told, heard: 0, notes: [])
        }
        #expect(!week(1, 1).deviates && !week(nil, nil).deviates)
        #expect(!week(2, 2).deviates && !week(nil, 1).deviates && !week(1, 1, [report(.minor)]).deviates)
        #expect(week(1, 2).deviates && week(2, 1).deviates && week(3, 3).deviates && week(nil, 1, [report(.minor)]).deviates)
        #expect(week(1, 1, [report(.minor, number: 1), report(.serious, number: 2)]).reports.map(\.number) == [2, 1])
    }

    @Test func `what waits for review and what is going to happen make no week calm`() {
        var waiting = report(.serious)
        waiting.standing = .init(.new)
        #expect(LevelSuggestion(of: [waiting]).level == nil)
        #expect(LevelSuggestion(of: [waiting]).reason == "Det som har rapporterats är inte granskat än.")
        var planned = report(.minor)
        (planned.content.kind, planned.content.severity) = (.planned, nil)
        #expect(LevelSuggestion(of: [planned]).level == nil)
        #expect(LevelSuggestion(of: [planned]).reason.hasPrefix("Ingen har rapporterat."))
    }
}
