import Almanac
import Picture
import Testing
import WeeklyRules

/// What the scale would have said of a year, and what the year's levels rest on.
@Suite struct SuggestedYearTests {
    private static func week(_ number: Int) throws -> Week { try #require(Week(year: 2024, number: number)) }

    private static func report(
        _ week: Int, _ severity: Severity?, in areas: [String] = ["vinsta"], _ state: ObservationState = .accepted, kind: ObservationKind = .incident
    ) throws -> Observation {
        Observation(
            number: 1, cooperation: TwoGrounds.norrby, organisationKind: "housing", received: ReportHouse.now,
            content: .init(
                kind: kind, category: kind == .nothing ? nil : ObservationCategory.of(11), severity: severity, certainty: .seen, police: .unknown,
                time: .day(try self.week(week).monday), place: ObservationPlace(areas: areas.compactMap { Slug($0) }, place: nil, isDigital: false), words: ""),
            standing: .init(state))
    }

    private static func year(_ areas: [(String, String)]) throws -> YearSummary {
        YearSummary(year: 2024, areas: try areas.map { try LevelYearExample.area($0.0, 2024, $0.1) })
    }

    /// Week 1 calm and said to be, 2 judged far above what was told, 3 silent, 4 not judged, 5 judged far below.
    private static func told() throws -> ToldYear {
        ToldYear([
            try report(1, nil, kind: .nothing), try report(2, .serious), try report(4, .critical), try report(5, .serious), try report(5, .serious),
            try report(5, .critical, .new),
        ])
    }

    @Test func `counts the weeks where the scale says the same, more, less or nothing`() throws {
        let suggested = SuggestedYear(try Self.year([("vinsta", "153-2")]), told: try Self.told())
        let row = try #require(suggested.rows.first)
        #expect((row.equal, row.higher, row.lower, row.noBasis, row.suggested) == (1, 1, 1, 1, 3))
    }

    @Test func `lists the weeks that lie two steps apart or more, in order of time, with why`() throws {
        let suggested = SuggestedYear(try Self.year([("vinsta", "153-2")]), told: try Self.told())
        #expect(suggested.apart.map(\.week.number) == [2, 5] && suggested.apart.map(\.decided) == [5, 2] && suggested.apart.map(\.suggested) == [3, 4])
        #expect(
            suggested.apart.first.map(SuggestedYearWords.sentence)?.replacing("\u{A0}", with: " ")
                == "Bedömd till nivå 5, skalan hade föreslagit nivå 3. En allvarlig händelse ger nivå 3.")
    }

    @Test func `one step apart is nothing to list`() throws {
        let suggested = SuggestedYear(try Self.year([("vinsta", "14")]), told: ToldYear([try Self.report(2, .serious)]))
        #expect(suggested.apart == [] && suggested.rows.first?.lower == 1)
    }

    @Test func `within a week areas stand in the municipality's own order, and a report counts in each area that it names`() throws {
        let year = try Self.year([("vinsta", "1-1"), ("racksta", "1-1"), ("grimsta", "5--")])
        let suggested = SuggestedYear(
            year, told: ToldYear([try Self.report(3, .serious, in: ["racksta", "vinsta"]), try Self.report(1, .minor, in: ["grimsta"])]))
        #expect(suggested.apart.map { "\($0.week.number) \($0.area.slug)" } == ["1 grimsta", "3 vinsta", "3 racksta"])
    }

    @Test func `what is several in an area is counted so there, and nowhere else`() throws {
        let year = try Self.year([("vinsta", "1"), ("racksta", "1")])
        let told = ToldYear(try (0..<2).map { _ in try Self.report(1, .minor, in: ["vinsta", "racksta"]) })
        let suggested = SuggestedYear(year, told: told, several: [Slug(known: "racksta"): 3])
        #expect(suggested.rows.map(\.higher) == [1, 0] && suggested.rows.map(\.equal) == [0, 1])
    }

    @Test func `says it in a sentence`() throws {
        let suggested = SuggestedYear(try Self.year([("vinsta", "153-2")]), told: try Self.told())
        #expect(
            SuggestedYearWords.lead(suggested) == """
                Av 3 bedömningar med rapporter hade skalan föreslagit samma nivå i en, högre i en och lägre i en. \
                En bedömning till har inga rapporter att räkna på.
                """)
        #expect(
            SuggestedYearWords.lead(SuggestedYear(try Self.year([("vinsta", "1")]), told: ToldYear([])))
                == "Ingen bedömd vecka har rapporter som skalan kan räkna på.")
        #expect(
            SuggestedYearWords.lead(SuggestedYear(try Self.year([("vinsta", "1")]), told: ToldYear([try Self.report(1, .minor)])))
                == "Den enda bedömningen med rapporter: skalan hade föreslagit samma nivå.")
    }

    // MARK: What the levels rest on

    @Test func `tells weeks where something was told from those where nothing was, and from silence`() throws {
        let year = try Self.year([("vinsta", "113-21"), ("racksta", "111111")])
        let completeness = Completeness(year, told: try Self.told(), through: try Self.week(6))
        #expect(completeness.weeks.map(\.number) == Array(1...6) && completeness.before == [])
        let vinsta = try #require(completeness.rows.first)
        #expect((vinsta.told, vinsta.nothing, vinsta.silent, vinsta.judgedInSilence, vinsta.withoutLevel) == (3, 1, 2, 2, 1))
        let racksta = try #require(completeness.rows.last)
        #expect((racksta.told, racksta.nothing, racksta.silent, racksta.judgedInSilence, racksta.withoutLevel) == (0, 0, 6, 6, 0))
        #expect(CompletenessWords.allSilent(completeness) == "Från Racksta finns ingen rapport som du får läsa.")
        let lead = CompletenessWords.lead(completeness, year: 2024)
        #expect(lead.hasSuffix("Tyst betyder att det inte finns någon rapport som du får läsa. Det är inte detsamma som lugnt."))
    }

    @Test func `nothing to report from nowhere in particular breaks the silence everywhere`() throws {
        let year = try Self.year([("vinsta", "1"), ("racksta", "1")])
        let told = ToldYear([try Self.report(1, nil, in: [], kind: .nothing)])
        #expect(Completeness(year, told: told, through: try Self.week(1)).rows.map(\.nothing) == [1, 1])
        #expect(SuggestedYear(year, told: told).rows.map(\.equal) == [1, 1])
    }

    @Test func `weeks before anybody reported are not called silent, and weeks that are not over are not counted`() throws {
        let year = try Self.year([("vinsta", "1111-")])
        let completeness = Completeness(year, told: ToldYear([try Self.report(3, .minor), try Self.report(9, .minor)]), through: try Self.week(5))
        #expect(completeness.before.map(\.number) == [1, 2] && completeness.weeks.map(\.number) == [3, 4, 5])
        let row = try #require(completeness.rows.first)
        #expect((row.told, row.silent, row.judgedInSilence, row.withoutLevel) == (1, 2, 1, 1))
        #expect(
            CompletenessWords.lead(completeness, year: 2024).replacing("\u{A0}", with: " ")
                .hasPrefix("Räknat på tre veckor, från vecka 3 då de första rapporterna kom."))
    }

    @Test func `without a report it says that it cannot tell, and calls nothing silent`() throws {
        let completeness = Completeness(try Self.year([("vinsta", "111")]), told: ToldYear([]), through: try Self.week(3))
        #expect(completeness.weeks == [] && completeness.rows.first?.silent == 0 && CompletenessWords.allSilent(completeness) == nil)
        #expect(CompletenessWords.lead(completeness, year: 2024).hasPrefix("Inga rapporter som du får läsa är intagna för 2024."))
    }
}
