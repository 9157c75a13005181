package import Almanac
package import Picture

/// What a meeting came to, as it was when it closed. Frozen: it holds every word that notes and direction are made of, and reads nothing else.
///
/// No words of a report stand in it, and nothing that only authorities may read: it goes home with every party.
package struct MeetingEdition: Hashable, Sendable, Codable {
    package struct Area: Hashable, Sendable, Codable {
        package let slug: String
        package let name: String
        package let before: Int?
        package let level: Int?
        package let reason: String
        package let isReasonOpen: Bool
        package let isConfirmed: Bool
        /// What the scale made of what had been told; nil where nothing was.
        package let suggestion: Int?
        /// How many of the parties had told something, or that there was nothing to tell.
        package let heard: Int

        package init(
            slug: String, name: String, before: Int?, level: Int?, reason: String, isReasonOpen: Bool, isConfirmed: Bool, suggestion: Int?, heard: Int
        ) {
            self.slug = slug
            self.name = name
            self.before = before
            self.level = level
            self.reason = reason
            self.isReasonOpen = isReasonOpen
            self.isConfirmed = isConfirmed
            self.suggestion = suggestion
            self.heard = heard
        }
    }

    package struct Opinion: Hashable, Sendable, Codable {
        package let area: String
        package let organisation: String
        package let level: Int?
        package let reason: String

        package init(area: String, organisation: String, level: Int?, reason: String) {
            self.area = area
            self.organisation = organisation
            self.level = level
            self.reason = reason
        }
    }

    package struct Focus: Hashable, Sendable, Codable {
        /// `Vällingby centrum`, or the area's name.
        package let place: String
        package let hours: String
        package let words: String
        package let mild: String?

        package init(place: String, hours: String, words: String, mild: String?) {
            self.place = place
            self.hours = hours
            self.words = words
            self.mild = mild
        }
    }

    package struct Action: Hashable, Sendable, Codable {
        package let number: Int64
        package let what: String
        package let owner: String
        /// Where, by name; nil for what is not about one area.
        package let place: String?
        /// The slug of the area.
        package let area: String?
        package let due: String
        /// `klar`, `pågår, försenad 3 dagar`.
        package let status: String
        package let remark: String
        /// True for what was decided at this meeting.
        package let isNew: Bool
        package let isMild: Bool

        package init(
            number: Int64, what: String, owner: String, place: String?, area: String?, due: String, status: String, remark: String, isNew: Bool, isMild: Bool
        ) {
            self.number = number
            self.what = what
            self.owner = owner
            self.place = place
            self.area = area
            self.due = due
            self.status = status
            self.remark = remark
            self.isNew = isNew
            self.isMild = isMild
        }
    }

    /// Something that is going to happen: what kind, where and when.
    package struct Coming: Hashable, Sendable, Codable {
        package let what: String
        package let when: String

        package init(what: String, when: String) {
            self.what = what
            self.when = when
        }
    }

    /// How far the parties agreed before they had spoken, where the week was an exercise: of all together, never of one.
    package struct Exercise: Hashable, Sendable, Codable {
        package let parties: Int
        package let areas: Int
        /// Areas where all set the same level.
        package let unanimous: Int
        /// In words: how well they agreed, and how sure that is.
        package let agreement: String

        package init(parties: Int, areas: Int, unanimous: Int, agreement: String) {
            self.parties = parties
            self.areas = areas
            self.unanimous = unanimous
            self.agreement = agreement
        }
    }

    /// The trail as it was right before: cutting it is seen by who has the notes.
    package struct Trail: Hashable, Sendable, Codable {
        package let length: Int64
        package let head: String

        package init(length: Int64, head: String) {
            self.length = length
            self.head = head
        }
    }

    package var cooperation = ""
    package var kind = MeetingKind.weekly.rawValue
    package var weeks: [String] = []
    package var edition = 1
    package var held = ""
    /// The day it closed.
    package var closed = ""
    package var reopened: String?
    package var present: [String] = []
    /// How many parties the cooperation has.
    package var parties = 0
    package var registry = ""
    package var feedback = ""
    package var areas: [Area] = []
    package var opinions: [Opinion] = []
    package var focus: [Focus] = []
    package var actions: [Action] = []
    package var coming: [Coming] = []
    package var exercise: Exercise?
    package var trail: Trail?

    package init() {}
}

/// What the edition says, in words.
extension MeetingEdition {
    /// The weeks that were judged, the earlier first.
    package var judged: [Week] { weeks.compactMap { Week(text: $0) } }

    /// `vecka 21, 2024`, `vecka 20 och 21, 2024`, `vecka 52, 2024, och vecka 1, 2025`.
    package var name: String {
        guard let first = judged.first, let last = judged.last else { return "" }
        guard first.year == last.year else { return "\(Swedish.week(first)), \(first.year), och \(Swedish.week(last)), \(last.year)" }
        return judged.count == 1
            ? "\(Swedish.week(last)), \(last.year)" : "vecka\(Swedish.noBreak)\(Swedish.list(judged.map { String($0.number) })), \(last.year)"
    }

    /// Areas that the coming week is about: another level than the week before, or 3 and higher, or no basis where it lay so high.
    package var deviating: [Area] {
        areas.filter { area in
            guard let level = area.level else { return (area.before ?? 0) >= 3 }
            return level >= 3 || level != area.before
        }
    }

    /// What the levels come to, as a heading.
    package var headline: String {
        let high = areas.filter { ($0.level ?? 0) >= 3 }
        guard !high.isEmpty else { return "Inget område på nivå\(Swedish.noBreak)3 eller högre" }
        return Swedish.list(high.map { "nivå\(Swedish.noBreak)\($0.level ?? 0) i \($0.name)" })
    }

    package var newActions: [Action] { actions.filter(\.isNew) }
    /// What older meetings had decided, and how it went.
    package var carried: [Action] { actions.filter { !$0.isNew } }
    /// What somebody has to do in the coming week.
    package var standing: [Action] { actions.filter { action in ActionState.allCases.contains { $0.isCarried && action.status.hasPrefix($0.name) } } }

    /// `20 maj 2024`; the text itself where it is no day.
    package static func date(_ text: String) -> String { Day(text: text).map(Swedish.date) ?? text }

    package var dayClosed: String { MeetingEdition.date(closed) }

    /// What was decided about one area, for those who told something of it; nil where the meeting said nothing of it.
    package func feedback(on area: Slug) -> String? {
        guard let own = areas.first(where: { $0.slug == area.text }) else { return nil }
        let level = own.level.map { "nivå\(Swedish.noBreak)\($0) i \(own.name)" } ?? "att underlag saknas i \(own.name)"
        let told = newActions.filter { $0.area == area.text }.map { "\($0.what) (\($0.owner), klart senast \(MeetingEdition.date($0.due)))" }
        return "Mötet bestämde \(level)." + (told.isEmpty ? "" : " Åtgärd: \(told.joined(separator: "; ")).")
    }
}
