package import Picture
package import Statistics

/// What one party thought of one area in an exercise week, before anybody had seen what others thought.
package struct ExerciseVote: Hashable, Sendable {
    /// Tells parties apart; it is not shown.
    package let party: String
    package let area: Slug
    package let level: Int

    package init(party: String, area: Slug, level: Int) {
        self.party = party
        self.area = area
        self.level = level
    }
}

/// How well those who voted blind in an exercise week agreed (METHODS A4). It is of the exercise as a whole: nothing in it is about one party, and it is made
/// for no other weeks.
package struct ExerciseAgreement: Equatable, Sendable {
    /// How far apart the votes on one area lie.
    package struct Spread: Hashable, Sendable {
        package let area: AreaName
        /// Highest less lowest vote; nil with fewer than two votes, which would show what one party thought.
        package let steps: Int?
    }

    /// Krippendorff's alpha, ordinal; nil where it cannot be worked out.
    package let alpha: Double?
    /// Limits of alpha by the bootstrap over areas; nil where they cannot be worked out.
    package let limits: Limits?
    /// In the municipality's own order.
    package let spreads: [Spread]

    /// - Parameters:
    ///   - votes: a party's last vote on an area holds; areas that a party left out are missing, not agreed on.
    ///   - areas: in the municipality's own order; votes on others are passed over.
    package init(_ votes: [ExerciseVote], areas: [AreaName]) {
        let parties = Set(votes.map(\.party)).sorted()
        let levels = Dictionary(grouping: votes, by: \.area).mapValues { Dictionary($0.map { ($0.party, $0.level) }) { $1 } }
        let units = areas.map { area in parties.map { levels[area.slug]?[$0] } }
        let ratings = Ratings(units: units)
        alpha = ratings.alpha(.ordinal)
        // A named start: the same votes give the same limits on every machine.
        var generator = SplitMix64(seed: 20_240_101)
        limits = (try? ratings.limits(.ordinal, using: &generator)) ?? nil
        spreads = zip(areas, units).map { area, unit in
            let given = unit.compactMap(\.self)
            let steps = given.count < 2 ? nil : given.max().flatMap { most in given.min().map { most - $0 } }
            return Spread(area: area, steps: steps)
        }
    }

    /// How far the agreement carries; nil where it cannot be worked out.
    package var grade: AgreementGrade? { alpha.map { AgreementGrade(alpha: $0) } }
}

/// What is said of an exercise.
package enum ExerciseAgreementWords {
    /// `Samstämmigheten är 0,72: preliminär. 95-procentigt intervall 0,41–0,88.`
    package static func lead(_ agreement: ExerciseAgreement) -> String {
        guard let alpha = agreement.alpha, let grade = agreement.grade else { return "Samstämmigheten kan inte beräknas: \(missing(agreement))." }
        let words = "Samstämmigheten är \(decimal(alpha)): \(grade.rawValue)."
        guard let limits = agreement.limits else { return "\(words) Intervallet kan inte beräknas." }
        return "\(words) 95-procentigt intervall \(decimal(limits.lower))–\(decimal(limits.upper))."
    }

    private static func missing(_ agreement: ExerciseAgreement) -> String {
        agreement.spreads.contains { $0.steps != nil } ? "alla har satt samma nivå överallt" : "inget område har röster från minst två parter"
    }

    private static func decimal(_ value: Double) -> String { Swedish.decimal(value, places: 2) }

    /// `två steg isär`, `eniga`.
    package static func words(_ spread: ExerciseAgreement.Spread) -> String {
        switch spread.steps {
        case nil: "för få röster"
        case 0: "eniga"
        case let steps?: "\(Swedish.number(steps, neuter: true)) steg isär"
        }
    }

    /// How it is made, and what it is not.
    package static let method = """
        Krippendorffs alfa, ordinal: 1 är full enighet och 0 är som slumpen. Under 0,667 är den ej tillräcklig, upp till 0,8 preliminär och därefter god. \
        Intervallet dras ur områdena 999 gånger. Måttet gäller övningen som helhet. Det säger inget om någon part, och vanliga veckor mäts inte så.
        """
}
