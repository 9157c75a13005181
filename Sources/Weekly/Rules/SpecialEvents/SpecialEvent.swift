package import Almanac
package import Picture

/// What a special event is: the gravest violence, or something else that is as grave.
package struct SpecialEventKind: Hashable, Sendable {
    /// The category's code; 99 for another.
    package let code: Int
    package let name: String

    /// Fire, riot, a threat against a school, a death among the young: what is no violence of the taxonomy's gravest group.
    package static let other = SpecialEventKind(code: 99, name: "annan särskild händelse")

    /// What can be chosen, in order.
    package static let all = ObservationCategory.all.filter { $0.code / 10 == 7 }.map { SpecialEventKind(code: $0.code, name: $0.name) } + [other]

    /// By its code; nil for one that is none.
    package static func of(_ code: Int) -> SpecialEventKind? { all.first { $0.code == code } }
}

/// What the police have confirmed, and when they did.
package struct PoliceWord: Hashable, Sendable {
    /// What may be said, in their words.
    package let words: String
    package let at: LocalMoment

    package init(_ words: String, at: LocalMoment) { (self.words, self.at) = (words, at) }
}

/// Something grave that has happened at a place, and that the parties gather for the same day. There is no field for anybody observed, suspected, harmed or
/// helped.
package struct SpecialEvent: Hashable, Sendable {
    /// What is said of it.
    package struct Content: Hashable, Sendable {
        package var day: Day
        package var part: PartOfDay?
        package var kind: SpecialEventKind
        package var area: Slug
        /// A named place from the coordinator's list.
        package var place: Slug?
        /// What is known, in words that the person guard has let through.
        package var known: String
        /// Nil while the police have confirmed nothing.
        package var confirmed: PoliceWord?
        /// When the extra meeting begins; nil when that is not said.
        package var gathers: LocalMoment?
        /// Who may read it.
        package var circle: Reach

        package init(
            day: Day, part: PartOfDay? = nil, kind: SpecialEventKind, area: Slug, place: Slug? = nil, known: String, confirmed: PoliceWord? = nil,
            gathers: LocalMoment? = nil, circle: Reach = SpecialEvent.firstCircle
        ) {
            (self.day, self.part, self.kind, self.area, self.place) = (day, part, kind, area, place)
            (self.known, self.confirmed, self.gathers, self.circle) = (known, confirmed, gathers, circle)
        }
    }

    package enum State: String, Hashable, Sendable, CaseIterable {
        /// It is worked with.
        case open
        /// The extra meeting is over; it is followed up on a day.
        case closed

        package var name: String {
            switch self {
            case .open: "öppen"
            case .closed: "avslutad"
            }
        }
    }

    /// Lasting: corrections are of the same event.
    package let number: Int64
    package let cooperation: Slug
    package var content: Content
    package var state: State
    /// The day it is followed up, once it is closed.
    package var followUp: Day?

    package init(number: Int64, cooperation: Slug, content: Content, state: State = .open, followUp: Day? = nil) {
        (self.number, self.cooperation, self.content, self.state, self.followUp) = (number, cooperation, content, state, followUp)
    }

    /// For authorities until somebody has said otherwise.
    package static let firstCircle = Reach.circle(.authority)
    /// Whom it can be for.
    package static let circles: [Reach] = [firstCircle, .circle(.place)]

    /// The most characters of what is known, and of what the police have confirmed.
    package static let longest = 500

    /// What differs from how it stood, in the order of the form: `vad polisen har bekräftat`. Told to who saves what somebody else has changed meanwhile.
    package func differences(from other: SpecialEvent) -> [String] {
        let (new, old) = (content, other.content)
        let all = [
            (new.kind != old.kind, "vad det är"), ((new.area, new.place) != (old.area, old.place), "var det är"),
            ((new.day, new.part) != (old.day, old.part), "när det hände"), (new.known != old.known, "vad som är känt"),
            (new.confirmed != old.confirmed, "vad polisen har bekräftat"), (new.gathers != old.gathers, "när mötet börjar"),
            (new.circle != old.circle, "vem som får läsa"), ((state, followUp) != (other.state, other.followUp), "om händelsen är öppen"),
        ]
        return all.filter(\.0).map(\.1)
    }
}
