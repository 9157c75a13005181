import Picture
import Statistics
import Testing
import WeeklyRules

/// How well those who voted blind agreed: the exercise as a whole, never a party.
@Suite struct ExerciseAgreementTests {
    private static let areas = ["Grimsta", "Råcksta", "Vinsta", "Kälvesta"].compactMap { name in
        Slug(naming: name).map { AreaName(slug: $0, name: name, parent: nil, division: "stadsdel") }
    }

    /// A row of digits for each party, one for each area; `-` where the party left the area out.
    private func agreement(_ parties: [(String, String)]) -> ExerciseAgreement {
        let votes = parties.flatMap { party, levels in
            zip(Self.areas, levels).compactMap { area, sign in sign.wholeNumberValue.map { ExerciseVote(party: party, area: area.slug, level: $0) } }
        }
        return ExerciseAgreement(votes, areas: Self.areas)
    }

    private static let three = [("kommunen", "1234"), ("polisen", "1244"), ("bostäder", "213-")]

    @Test func `is Krippendorff's alpha over areas, with the limits of its bootstrap`() throws {
        let told = agreement(Self.three)
        let ratings = Ratings(units: [[1, 1, 2], [2, 2, 1], [3, 4, 3], [4, 4, nil]])
        var generator = SplitMix64(seed: 20_240_101)
        #expect(told.alpha == ratings.alpha(.ordinal))
        #expect(try told.limits == ratings.limits(.ordinal, using: &generator))
        let (alpha, limits) = (try #require(told.alpha), try #require(told.limits))
        #expect(limits.lower <= alpha && alpha <= limits.upper && limits.lower < limits.upper)
    }

    @Test(arguments: [("1155", "1155", "god"), ("1234", "1334", "god"), ("1234", "4321", "ej tillräcklig")])
    func `says how far it carries`(_ first: String, _ second: String, _ grade: String) {
        #expect(agreement([("a", first), ("b", second)]).grade?.rawValue == grade)
    }

    @Test func `full agreement is 1, and says so with its limits`() {
        #expect(ExerciseAgreementWords.lead(agreement([("a", "1235"), ("b", "1235")])) == "Samstämmigheten är 1,00: god. 95-procentigt intervall 1,00–1,00.")
    }

    @Test(
        arguments: [
            ([("a", "2222"), ("b", "2222")], "Samstämmigheten kan inte beräknas: alla har satt samma nivå överallt."),
            ([("a", "1234")], "Samstämmigheten kan inte beräknas: inget område har röster från minst två parter."),
            ([("a", "12--"), ("b", "--34")], "Samstämmigheten kan inte beräknas: inget område har röster från minst två parter."), ([], nil),
        ] as [([(String, String)], String?)])
    func `where there is nothing to compare it is not worked out`(_ parties: [(String, String)], _ words: String?) {
        let told = agreement(parties)
        #expect(told.alpha == nil && told.limits == nil && told.grade == nil)
        if let words { #expect(ExerciseAgreementWords.lead(told) == words) }
    }

    @Test func `tells how far apart the votes on an area lie, and nothing of a single vote`() {
        let told = agreement([("a", "15-3"), ("b", "12-3"), ("c", "1--3")])
        #expect(told.spreads.map(\.steps) == [0, 3, nil, 0])
        #expect(told.spreads.map(ExerciseAgreementWords.words) == ["eniga", "tre steg isär", "för få röster", "eniga"])
        #expect(agreement([("a", "1---")]).spreads.map(\.steps) == [nil, nil, nil, nil])
    }

    @Test func `is the same whoever voted what: it is of no party`() {
        let others = [("x", Self.three[2].1), ("y", Self.three[0].1), ("z", Self.three[1].1)]
        #expect(agreement(Self.three).alpha == agreement(others).alpha && agreement(Self.three).spreads == agreement(others).spreads)
    }

    @Test func `a party's last vote on an area holds`() {
        let area = Self.areas[0]
        let votes = [("a", 5), ("b", 2), ("a", 2)].map { ExerciseVote(party: $0.0, area: area.slug, level: $0.1) }
        #expect(ExerciseAgreement(votes, areas: [area]).spreads.map(\.steps) == [0])
    }
}
