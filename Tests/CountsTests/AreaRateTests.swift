import AreasRules
import CountsRules
import Picture
import Statistics
import Testing

/// Areas held against all of them together: what is counted, what is judged, what is said.
@Suite struct AreaRateTests {
    private static let rounding = 1e-12
    private static let district = Slug(known: "staden")

    static func category(grave: Bool = false) -> Category {
        Category(
            source: Slug(known: "polisen"), slug: Slug(known: "stold"), name: grave ? "Mord" : "Stöld", group: "", isSum: false, isGrave: grave, position: 1)
    }

    static func entries(_ areas: [(name: String, count: Int?, population: Int?)]) throws -> [AreaRates.Entry] {
        try areas.map {
            let name = AreaName(slug: try #require(Slug(naming: $0.name)), name: $0.name, parent: district, division: "stadsdel")
            return AreaRates.Entry(area: name, count: $0.count, population: $0.population)
        }
    }

    /// Six areas whose rates are like each other, but for one with three times as many and one with next to none.
    static let six: [(name: String, count: Int?, population: Int?)] = [
        ("Grimsta", 50, 5_000), ("Hässelby gård", 98, 10_000), ("Råcksta", 61, 6_000), ("Vinsta", 41, 4_000), ("Vällingby", 240, 8_000), ("Lunda", 2, 40),
    ]

    private func rates(_ areas: [(name: String, count: Int?, population: Int?)] = six) throws -> AreaRates {
        AreaRates(category: AreaRateTests.category(), try AreaRateTests.entries(areas))
    }

    @Test func `an area is held against all together, itself among them`() throws {
        let rates = try rates()
        let all = (events: 492.0, people: 33_040.0)
        #expect(rates.common?.events == 492 && rates.common?.population == 33_040)
        for row in rates.rows {
            let judged = try #require(row.judged)
            let expected = Double(row.entry.population ?? 0) * all.events / all.people
            #expect(abs(judged.ratio.expected / expected - 1) < AreaRateTests.rounding)
        }
        #expect(abs(rates.compared.reduce(0) { $0 + ($1.judged?.ratio.expected ?? 0) } - 492) < 1e-9)
    }

    @Test func `the areas stand in the order they were given, whatever their numbers`() throws {
        #expect(try rates().rows.map(\.area.name) == AreaRateTests.six.map(\.name))
    }

    @Test func `the limits, adjusted p and smoothed rates are the engine's`() throws {
        let rates = try rates()
        let counts = try AreaCounts(events: AreaRateTests.six.compactMap(\.count), populations: AreaRateTests.six.compactMap(\.population))
        let funnel = try FunnelPlot(counts)
        #expect(rates.funnel == funnel)
        #expect(rates.rows.map { $0.judged?.adjustedP } == funnel.adjustedP)
        #expect(rates.rows.compactMap { $0.judged?.smoothed } == EmpiricalBayes(counts).rates.map { $0 * 1_000 })
        for row in rates.rows {
            let judged = try #require(row.judged)
            #expect(judged.limits.lower < 1 && judged.limits.upper > 1)
        }
    }

    @Test func `where areas differ beyond chance the limits are wider, and only what exceeds that stands apart`() throws {
        let restless: [(name: String, count: Int?, population: Int?)] = (0..<10).map { ("Område \($0)", $0.isMultiple(of: 2) ? 130 : 70, 10_000) }
        let rates = try rates(restless)
        let funnel = try #require(rates.funnel)
        #expect(funnel.isDispersed)
        let judged = try #require(rates.rows.first?.judged)
        // By chance alone 130 of 100 expected would be certain.
        #expect(judged.adjustedP < 0.05 && judged.dispersedP > 0.05)
        #expect(judged.standing == .within)
        #expect(judged.limits.upper > FunnelPlot.limit(0.975, expected: judged.ratio.expected))
        #expect(AreaRateWords.unrest(rates)?.hasPrefix("Områdena skiljer sig åt mer än slumpen gör (faktor ") == true)
    }

    @Test func `says more and fewer than expected when it is certain, else what would be within`() throws {
        let even: [(name: String, count: Int?, population: Int?)] = (0..<12).map { ("Område \($0)", 100, 10_000) }
        let rates = try rates(even + [("Norra", 170, 10_000), ("Södra", 50, 10_000), ("Ön", 0, 50)])
        let words = rates.rows.compactMap { $0.judged.map { AreaRateWords.verdict($0) } }
        #expect(words.map(\.label).suffix(3) == ["fler än väntat", "färre än väntat", "för få fall"])
        #expect(words[12].wording == "fler än väntat, statistiskt säkerställt" && words[12].direction == .up && words[12].weight == .certain)
        #expect(words[13].wording == "färre än väntat, statistiskt säkerställt" && words[13].direction == .down)
        #expect(words[0].label == "inom det väntade" && words[0].weight == .chance)
        let limits = try #require(rates.rows[0].judged?.limits)
        let expected = try #require(rates.rows[0].judged?.ratio.expected)
        let (low, high) = (Int((limits.lower * expected).rounded(.up)), Int((limits.upper * expected).rounded(.down)))
        #expect(words[0].wording == "inom det väntade (\(low)–\(high))")
        #expect(AreaRateWords.heading(rates) == "Två av 15 områden skiljer sig säkert från det väntade")
    }

    @Test func `an area outside its own limits that many areas make likely is told so`() throws {
        let even: [(name: String, count: Int?, population: Int?)] = (0..<19).map { ("Område \($0)", 100, 10_000) }
        let judged = try #require(try rates(even + [("Norra", 123, 10_000)]).rows.last?.judged)
        #expect(judged.ratio.exactP < 0.05 && judged.adjustedP > 0.05)
        #expect(AreaRateWords.verdict(judged).wording == "inom det väntade när alla områden prövas samtidigt")
    }

    @Test func `with less than one expected the ratio is there, and never flagged`() throws {
        let rates = try rates([("A", 100, 10_000), ("B", 100, 10_000), ("C", 100, 10_000), ("D", 100, 10_000), ("E", 9, 50)])
        let judged = try #require(rates.rows.last?.judged)
        #expect(judged.ratio.expected < 1 && judged.ratio.ratio > 1)
        #expect(judged.ratio.exactP < 0.001)
        #expect(judged.standing == .tooFew)
        #expect(AreaRateWords.verdict(judged).wording == "för få fall för att bedöma")
        #expect(AreaRateWords.heading(rates) == "Inget av fem områden skiljer sig säkert från det väntade")
    }

    @Test func `areas that differ no more than chance are drawn to one rate`() throws {
        let rates = try rates((0..<6).map { ("Område \($0)", 100 + $0, 10_000) })
        #expect(rates.isEven)
        let smoothed = rates.rows.compactMap { $0.judged?.smoothed }
        #expect(smoothed.allSatisfy { abs($0 - smoothed[0]) < AreaRateTests.rounding * 10 })
        #expect(AreaRateWords.unrest(rates) == "Områdena skiljer sig sammantaget inte åt mer än slumpen gör. Utjämnat är därför lika för alla.")
    }

    // MARK: Data need

    @Test func `five areas with both counts and inhabitants are needed`() throws {
        #expect(try rates(Array(AreaRateTests.six.prefix(5))).withheld == nil)
        let four = try rates(Array(AreaRateTests.six.prefix(4)))
        #expect(four.withheld == .tooFewAreas)
        #expect(four.funnel == nil && four.common == nil && four.compared.isEmpty)
        #expect(four.rows.allSatisfy { $0.rate != nil })
        #expect(AreaRateWords.heading(four) == "Områdena jämförs inte ännu")
    }

    @Test(
        arguments: [
            ([("Grimsta", 50, 5_000)], "Anmälda brott har antal för ett enda område."),
            ([("Grimsta", 50, 5_000), ("Vinsta", 3, 4_000)], "Anmälda brott har antal för två områden."),
            ([("Grimsta", nil, 5_000)], "Anmälda brott har inga antal för de månaderna."),
            (
                [("Grimsta", 50, nil), ("Vinsta", 3, 4_000)],
                "Anmälda brott har antal för två områden, och folkmängd 2024 saknas för Grimsta."
            ),
            (
                [("A", 1, 10), ("B", 1, 10), ("C", 1, 10), ("D", 1, nil), ("E", 1, nil)],
                "folkmängd 2024 saknas för D och E."
            ),
        ] as [([(String, Int?, Int?)], String)])
    func `says in one sentence what is missing`(_ areas: [(String, Int?, Int?)], _ reason: String) throws {
        let rates = try rates(areas.map { ($0.0, $0.1, $0.2) })
        let wanted = "Områdena jämförs när minst fem har både antal och folkmängd; " + reason
        #expect(AreaRateWords.lead(rates, source: "Anmälda brott", year: 2024) == wanted)
        #expect(AreaRateWords.unrest(rates) == nil)
    }

    @Test func `areas that lack something stand in the table, outside the comparison, and are named`() throws {
        let rates = try rates(AreaRateTests.six + [("Kälvesta", 9, nil), ("Nälsta", nil, 3_000)])
        #expect(rates.withheld == nil)
        #expect(rates.compared.count == 6 && rates.rows.count == 8)
        #expect(rates.common?.events == 492)
        #expect(
            AreaRateWords.outside(rates, year: 2024) == [
                "Folkmängd 2024 saknas för Kälvesta, som därför inte är med i jämförelsen.",
                "Antal saknas för Nälsta, som därför inte är med i jämförelsen.",
            ])
    }

    @Test func `single grave events are not compared, nor told per inhabitant`() throws {
        let rates = AreaRates(category: AreaRateTests.category(grave: true), try AreaRateTests.entries(AreaRateTests.six))
        #expect(rates.withheld == .grave)
        #expect(rates.rows.allSatisfy { $0.rate == nil && $0.judged == nil && $0.entry.count != nil })
        #expect(AreaRateWords.heading(rates) == "Enstaka grova händelser bedöms var för sig")
    }

    @Test func `where nothing has happened there is nothing to compare`() throws {
        let rates = try rates((0..<6).map { ("Område \($0)", 0, 1_000) })
        #expect(rates.withheld == .noEvents)
        #expect(rates.rows.allSatisfy { $0.rate?.perThousand == 0 && $0.judged == nil })
        #expect(AreaRateWords.heading(rates) == "Inga fall i något område")
    }

    @Test func `inhabitants that are none make no rate`() throws {
        let rates = try rates(AreaRateTests.six + [("Skogen", 3, 0)])
        #expect(rates.rows.last?.rate == nil)
        #expect(rates.compared.count == 6)
    }

    @Test func `another order of the areas changes nothing`() throws {
        let (one, other) = (try rates(), try rates(AreaRateTests.six.reversed()))
        for (row, same) in zip(one.rows, other.rows.reversed()) {
            #expect(row.judged?.standing == same.judged?.standing)
            #expect(abs((row.judged?.dispersedP ?? 0) - (same.judged?.dispersedP ?? 1)) < AreaRateTests.rounding)
        }
    }
}
