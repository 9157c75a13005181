import Almanac
import CountsRules
import Statistics
import Testing

@Suite struct NameBreakTests {
    private let old = "Höga ljud / hög och störande musik"
    private let new = "Höga ljud, hög och störande musik"

    private func named(_ name: String, _ months: String...) throws -> NamedMonths {
        NamedMonths(name: name, months: Set(try months.map { try #require(Month(text: $0)) }))
    }

    @Test func `two names that take over from each other are one series with a break`() throws {
        let found = NameBreak.find(among: [
            try named(new, "2023-06", "2023-12", "2024-02"), try named("Rån", "2022-01"), try named(old, "2021-07", "2023-02", "2023-05"),
        ])
        #expect(found.conflicts == [])
        let change = try #require(found.breaks.first)
        #expect(found.breaks.count == 1 && change.earlier == old && change.later == new && change.from.description == "2023-06")
    }

    @Test func `two names used at the same time are told, not joined`() throws {
        let found = NameBreak.find(among: [try named(old, "2023-01", "2023-06"), try named(new, "2023-06", "2023-07")])
        #expect(found.breaks == [])
        #expect(found.conflicts.map(\.names) == [[old, new]])
        #expect(found.conflicts.first?.months.map(\.description) == ["2023-06"])
    }

    @Test func `names that take turns are not one either`() throws {
        let found = NameBreak.find(among: [try named(old, "2023-01", "2023-05"), try named(new, "2023-03")])
        #expect(found.breaks == [] && found.conflicts.first?.months == [])
    }

    @Test(arguments: ["HÖGA LJUD – hög och störande musik", "Höga  ljud (hög och störande musik)", "höga ljud/hög och störande musik"])
    func `case, space, punctuation and dashes do not matter`(name: String) throws {
        #expect(NameBreak.folded(name) == NameBreak.folded(old))
        #expect(NameBreak.find(among: [try named(old, "2023-01"), try named(name, "2023-02")]).breaks.count == 1)
    }

    @Test(arguments: ["Hoga ljud, hög och störande musik", "Höga ljud, hög och störande musik 2"])
    func `letters and digits do`(name: String) throws {
        #expect(NameBreak.find(among: [try named(old, "2023-01"), try named(name, "2023-02")]).breaks == [])
    }

    @Test func `three names in a row are two breaks, and a name without months none`() throws {
        let found = NameBreak.find(among: [
            try named("Rån!", "2024-01"), try named("rån", "2023-01"), try named("Rån", "2022-01"), try named("RÅN"),
            try named("–", "2022-01"),
            try named("/", "2023-01"),
        ])
        #expect(found.breaks.map(\.later) == ["rån", "Rån!"] && found.breaks.map(\.earlier) == ["Rån", "rån"])
        #expect(found.conflicts == [])
    }
}

@Suite struct AreaNamingBreakTests {
    private let coverage: ClosedRange<Month>

    init() throws {
        coverage = try #require(Month(text: "2024-01"))...(try #require(Month(text: "2026-07")))
    }

    /// Counts per month by a rule, with some chance from a seed.
    private func counts(seed: UInt64 = 1, _ mean: (Int) -> Int) -> [Month: Int] {
        var generator = SplitMix64(seed: seed)
        return Dictionary(
            uniqueKeysWithValues: coverage.months.enumerated().map { index, month in
                let mean = mean(index)
                return (month, mean == 0 ? 0 : max(0, mean + Int.random(in: -(mean / 4)...(mean / 4), using: &generator)))
            })
    }

    @Test func `a municipality whose notices move to the county has not become calm`() {
        // January 2026 is the 25th month.
        let found = AreaNamingBreak.find(
            [
                "Stockholm": counts { $0 < 24 ? 80 : 0 }, "Stockholms län": counts(seed: 2) { $0 < 24 ? 12 : 160 },
                "Södertälje": counts(seed: 3) { $0 < 24 ? 20 : 1 }, "Uppsala": counts(seed: 4) { _ in 40 },
                "Gävle": counts(seed: 5) { $0 < 24 ? 30 : 33 },
            ], coverage: coverage, parents: ["Södertälje": "Stockholms län"])
        #expect(found.map(\.area) == ["Stockholm", "Södertälje"])
        #expect(found.allSatisfy { $0.successor == "Stockholms län" && $0.from.description == "2026-01" })
        #expect(found.allSatisfy { $0.meanBefore > 15 && $0.meanAfter <= 1 })
    }

    @Test func `a month when the names change over is the month of the break`() {
        let found = AreaNamingBreak.find(
            [
                "Stockholm": counts { $0 < 24 ? 80 : $0 == 24 ? 40 : 0 },
                "Stockholms län": counts(seed: 2) { $0 < 24 ? 4 : $0 == 24 ? 90 : 170 },
            ],
            coverage: coverage)
        #expect(found.map(\.from.description) == ["2026-01"])
    }

    @Test func `when the whole source changes over, several names may have taken over, and that is said`() {
        let found = AreaNamingBreak.find(
            [
                "Malmö": counts { $0 < 24 ? 60 : 0 }, "Lund": counts(seed: 2) { $0 < 24 ? 20 : 0 },
                "Borås": counts(seed: 3) { $0 < 24 ? 30 : 0 },
                "Skåne län": counts(seed: 4) { $0 < 24 ? 4 : 90 }, "Västra Götalands län": counts(seed: 5) { $0 < 24 ? 4 : 40 },
            ], coverage: coverage)
        #expect(found.map(\.area) == ["Borås", "Lund", "Malmö"])
        #expect(found.allSatisfy { $0.successor == nil && $0.from.description == "2026-01" })
        #expect(
            found.map(\.risen) == [
                ["Skåne län", "Västra Götalands län"], ["Skåne län", "Västra Götalands län"], ["Skåne län", "Västra Götalands län"],
            ])
    }

    @Test func `a square that falls silent while another place grows far more has fallen silent`() {
        let found = AreaNamingBreak.find(
            [
                "Torget": counts { $0 < 24 ? 10 : 0 }, "Parken": counts(seed: 2) { $0 < 24 ? 40 : 90 },
                "Skolan": counts(seed: 3) { _ in 25 },
            ],
            coverage: coverage)
        #expect(found == [])
    }

    @Test func `the same seen by weeks`() throws {
        func weeks(_ before: Int, _ after: Int) -> [Week: Int] {
            Dictionary(
                uniqueKeysWithValues: (2024...2026).flatMap(Week.all).map { week in
                    (week, week.year < 2026 ? before : after + week.number % 2)
                })
        }
        let found = AreaNamingBreak.find(
            ["Stockholm": weeks(20, 0).mapValues { $0 == 1 ? 0 : $0 }, "Stockholms län": weeks(3, 40)].mapValues(AreaNamingBreak.months),
            coverage: coverage)
        #expect(found.map(\.area) == ["Stockholm"] && found.first?.from.description == "2026-01")
    }

    @Test func `a week belongs to the month of its Thursday`() throws {
        let week = try #require(Week(text: "2026-W01"))
        #expect(AreaNamingBreak.months(ofWeeks: [week: 5]).map { "\($0.key): \($0.value)" } == ["2026-01: 5"])
    }

    @Test func `a real fall is a fall: no other area takes over`() {
        let found = AreaNamingBreak.find(
            ["Torget": counts { $0 < 24 ? 30 : 0 }, "Parken": counts(seed: 2) { _ in 60 }, "Skolan": counts(seed: 3) { _ in 25 }],
            coverage: coverage)
        #expect(found == [])
    }

    @Test func `a source that goes silent has not renamed anything`() {
        let found = AreaNamingBreak.find(
            ["A": counts { $0 < 24 ? 100 : 0 }, "B": counts(seed: 2) { $0 < 24 ? 100 : 0 }, "C": counts(seed: 3) { $0 < 24 ? 5 : 60 }],
            coverage: coverage)
        #expect(found == [])
    }

    @Test func `an area that comes back, a small one and a short while are left alone`() {
        let back = ["A": counts { $0 >= 24 && $0 < 29 ? 0 : 30 }, "B": counts(seed: 2) { $0 < 24 ? 5 : 40 }]
        #expect(AreaNamingBreak.find(back, coverage: coverage) == [])
        let small = ["A": counts { $0 < 24 ? 4 : 0 }, "B": counts(seed: 2) { $0 < 24 ? 5 : 40 }]
        #expect(AreaNamingBreak.find(small, coverage: coverage) == [])
        let short = ["A": counts { $0 < 29 ? 30 : 0 }, "B": counts(seed: 2) { $0 < 29 ? 5 : 40 }]
        #expect(AreaNamingBreak.find(short, coverage: coverage) == [])
        #expect(AreaNamingBreak.find([:], coverage: coverage) == [])
    }
}
