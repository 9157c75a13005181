import Almanac
import Picture
import Testing

@testable import WeeklyRules

/// What an assessment can be, before anything is stored.
@Suite struct AssessmentDraftTests {
    private static let basis = ReportGround(
        areas: [
            AreaName(slug: Slug(known: "bjorkbacken"), name: "Björkbacken", parent: nil, division: ""),
            AreaName(slug: Slug(known: "granbacken"), name: "Granbacken", parent: nil, division: ""),
        ], places: [ReportPlace(slug: Slug(known: "torget"), name: "Torget", area: Slug(known: "granbacken"))], today: ReportHouse.today)

    private static let fields = [
        "omrade": "bjorkbacken", "ord": "Lugnt.", "grund": "egna iakttagelser", "till": "2024-12-01", "krets": "authority",
    ]

    private func flaws(_ changes: [String: String], within widest: Circle = .authority) -> [AssessmentFlaw] {
        let draft = AssessmentDraft(Self.fields.merging(changes) { $1 })
        guard case .failure(let flaws) = draft.content(on: Self.basis, within: widest) else { return [] }
        return flaws.all
    }

    @Test func `tells everything that is missing at once, in the order of the form`() {
        guard case .failure(let flaws) = AssessmentDraft([:]).content(on: Self.basis, within: .authority) else {
            Issue.record("nothing is no assessment")
            return
        }
        #expect(flaws.all == [.area, .words, .ground, .until, .circle])
    }

    @Test(arguments: [
        ("omrade", "soderangen", AssessmentFlaw.area), ("plats", "stationen", .place), ("plats", "torget", .place),
        ("ord", String(repeating: "å", count: 401), .long(count: 401)), ("ord", " \n ", .words), ("grund", "", .ground),
        ("grund", String(repeating: "å", count: 201), .longGround(count: 201)), ("till", "2024-11-20", .until), ("till", "2025-11-22", .until),
        ("till", "i morgon", .until), ("krets", "named:coordinator", .circle), ("krets", "", .circle),
    ]) func `knows what cannot be taken`(_ field: String, _ value: String, _ flaw: AssessmentFlaw) { #expect(flaws([field: value]) == [flaw]) }

    @Test(arguments: [("till", "2024-11-21"), ("till", "2025-11-21"), ("ord", String(repeating: "å", count: 400)), ("krets", "open")])
    func `takes what lies just within`(_ field: String, _ value: String) { #expect(flaws([field: value]).isEmpty) }

    @Test func `is kept to no circle that its writer does not read`() {
        #expect(flaws([:], within: .place) == [.circle])
        #expect(flaws(["krets": "place"], within: .place).isEmpty)
    }

    @Test func `a place brings its area, and must lie in the one that is said`() throws {
        let draft = AssessmentDraft(Self.fields.merging(["omrade": "", "plats": "torget"]) { $1 })
        #expect(try draft.content(on: Self.basis, within: .authority).get().area.text == "granbacken")
        #expect(flaws(["omrade": "granbacken", "plats": "torget"]).isEmpty)
    }

    @Test func `reads its own content back as the same draft`() throws {
        let content = try AssessmentDraft(Self.fields).content(on: Self.basis, within: .authority).get()
        #expect(try AssessmentDraft(content).content(on: Self.basis, within: .authority).get() == content)
    }

    @Test func `a line from the meeting holds through the week after the one that it judges, over New Year too`() throws {
        for (week, through) in [("2024-W46", "2024-11-24"), ("2024-W52", "2025-01-05"), ("2020-W53", "2021-01-10")] {
            let draft = AssessmentDraft(line: " Lugnt  i veckan ", of: Slug(known: "granbacken"), circle: .authority)
            let content = try draft.line(of: try #require(Week(text: week)), on: Self.basis, within: .authority).get()
            #expect(content.validUntil.description == through && content.ground == "sagt på mötet" && content.words == "Lugnt i veckan")
            #expect(content.place == nil && content.circle == .circle(.authority))
        }
    }
}
