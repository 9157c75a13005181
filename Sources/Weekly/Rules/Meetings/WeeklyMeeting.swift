package import Almanac
package import Picture

/// How often the parties meet. An extra meeting at a grave event is held on the event's own page.
package enum MeetingKind: String, Hashable, Sendable, CaseIterable {
    case weekly
    /// Judges two weeks at once, the one that is named and the one before.
    case fortnightly

    package var name: String {
        switch self {
        case .weekly: "veckomöte"
        case .fortnightly: "tvåveckorsmöte"
        }
    }

    /// The weeks that a meeting judges, the earlier first.
    package func weeks(through week: Week) -> [Week] {
        switch self {
        case .weekly: [week]
        case .fortnightly: [week.advanced(by: -1), week]
        }
    }
}

package enum MeetingState: String, Hashable, Sendable, CaseIterable {
    case open
    /// Frozen: notes and direction are made.
    case closed
}

/// Whether the parties set their own levels first, unseen by each other. An exercise: it never decides, and nothing of it is kept.
package enum BlindVote: String, Hashable, Sendable, CaseIterable {
    case off
    /// Levels are being set; nobody sees another's.
    case hidden
    /// Everybody sees how the levels lie.
    case shown
}

/// A meeting where the parties weigh a week together.
package struct WeeklyMeeting: Hashable, Sendable {
    package let number: Int64
    package let cooperation: Slug
    package let kind: MeetingKind
    /// The last of the weeks that are judged.
    package let week: Week
    /// The day it was begun.
    package let held: Day
    package var state: MeetingState
    package var vote: BlindVote
    /// How many times the week has been frozen.
    package var editions: Int
    /// Why it was opened again; nil the first time.
    package var reopened: String?

    package init(
        number: Int64, cooperation: Slug, kind: MeetingKind, week: Week, held: Day, state: MeetingState = .open, vote: BlindVote = .off, editions: Int = 0,
        reopened: String? = nil
    ) {
        self.number = number
        self.cooperation = cooperation
        self.kind = kind
        self.week = week
        self.held = held
        self.state = state
        self.vote = vote
        self.editions = editions
        self.reopened = reopened
    }

    package var weeks: [Week] { kind.weeks(through: week) }
}

/// What a meeting came to for an area. No basis is an outcome of its own: silence is not calm.
package struct LevelAssessment: Hashable, Sendable {
    package let area: Slug
    /// The step of the scale; nil where there is no basis.
    package let level: Int?
    /// True for what was taken as it was suggested, with one key.
    package let isConfirmed: Bool
    /// Why, in a sentence or two; may be empty where it was confirmed.
    package let reason: String
    /// True where anybody may read the reason; otherwise it is for the parties.
    package let isReasonOpen: Bool
    /// What the scale made of what had been told; nil where nothing was.
    package let suggestion: Int?

    package init(area: Slug, level: Int?, isConfirmed: Bool, reason: String = "", isReasonOpen: Bool = false, suggestion: Int?) {
        self.area = area
        self.level = level
        self.isConfirmed = isConfirmed
        self.reason = reason
        self.isReasonOpen = isReasonOpen
        self.suggestion = suggestion
    }
}

/// What one party would have set instead, minuted because the group decided to. Votes that are not minuted are gone when the meeting closes.
package struct Dissent: Hashable, Sendable {
    package let area: Slug
    /// By name: a party stands for its opinion, a person never does.
    package let organisation: String
    /// Nil for no basis.
    package let level: Int?
    package let reason: String

    package init(area: Slug, organisation: String, level: Int?, reason: String) {
        self.area = area
        self.organisation = organisation
        self.level = level
        self.reason = reason
    }
}

/// A place that the coming week is about, and when.
package struct WeekFocus: Hashable, Sendable {
    /// 0 for one that is not stored yet.
    package let number: Int64
    package let area: Slug
    /// From the list of named places; nil for the whole area.
    package let place: Slug?
    /// `torsdag–lördag kl. 16–22`; may be empty.
    package let hours: String
    /// What it is about, for those who work with the place.
    package let words: String
    /// The same for night walkers and owners; nil keeps it out of the milder edition.
    package let mild: String?

    package init(number: Int64 = 0, area: Slug, place: Slug?, hours: String, words: String, mild: String?) {
        self.number = number
        self.area = area
        self.place = place
        self.hours = hours
        self.words = words
        self.mild = mild
    }
}
