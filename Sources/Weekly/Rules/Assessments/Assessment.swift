package import AccessRules
package import Almanac
package import Picture

/// What one party holds to be so in an area. Whose it is, what it rests on, how long it holds and who may read it are part of it.
package struct Assessment: Hashable, Sendable {
    /// Whose it is.
    package struct Party: Hashable, Sendable {
        package let name: String
        package let kind: OrganisationKind

        package init(_ name: String, _ kind: OrganisationKind) {
            self.name = name
            self.kind = kind
        }
    }

    /// What is judged.
    package struct Content: Hashable, Sendable {
        package var area: Slug
        /// A named place from the coordinator's list.
        package var place: Slug?
        /// The judgement, once the person guard has let it through.
        package var words: String
        /// What it rests on, in a sentence.
        package var ground: String
        /// The last day that it holds.
        package var validUntil: Day
        /// Who may read it.
        package var circle: Reach

        package init(area: Slug, place: Slug?, words: String, ground: String, validUntil: Day, circle: Reach) {
            self.area = area
            self.place = place
            self.words = words
            self.ground = ground
            self.validUntil = validUntil
            self.circle = circle
        }
    }

    /// Lasting: what is changed is the same assessment.
    package let number: Int64
    package let cooperation: Slug
    package let party: Party
    /// The day that it was made as it now stands.
    package let made: Day
    /// The week that it judges, for a line that was told at the meeting; nil for every other.
    package let week: Week?
    package let content: Content

    package init(number: Int64, cooperation: Slug, party: Party, made: Day, week: Week?, content: Content) {
        self.number = number
        self.cooperation = cooperation
        self.party = party
        self.made = made
        self.week = week
        self.content = content
    }

    /// True for a line that somebody told at the meeting.
    package var isMeetingLine: Bool { week != nil }

    /// Whether it holds on a day.
    package func holds(on day: Day) -> Bool { made <= day && day <= content.validUntil }
}

/// As people read it.
extension Assessment {
    /// `Polisen, 18 november, gäller till 1 december`; with years where they are not the same.
    package var attribution: String {
        let isWithin = made.year == content.validUntil.year
        func date(_ day: Day) -> String { isWithin ? "\(day.day)\(Swedish.noBreak)\(Swedish.months[day.month - 1])" : Swedish.date(day) }
        return "\(party.name), \(date(made)), gäller till \(date(content.validUntil))"
    }

    /// The judgement as a sentence.
    package var sentence: String { Assessment.closed(content.words) }

    /// `Grund: sagt på mötet.`
    package var groundSentence: String { "Grund: \(Assessment.closed(content.ground))" }

    private static func closed(_ text: String) -> String { text.last.map { ".!?…".contains($0) } ?? true ? text : text + "." }
}
