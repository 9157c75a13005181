package import Almanac
package import Picture

/// What kind of thing is told.
package enum ObservationKind: String, Hashable, Sendable, CaseIterable {
    /// Something that happened.
    case incident
    /// Something seen that may mean something.
    case observation
    /// How a place is: dark, broken, littered.
    case condition
    /// Something that is going to happen.
    case planned
    /// There was nothing to tell.
    case nothing

    package var name: String {
        switch self {
        case .incident: "händelse"
        case .observation: "iakttagelse"
        case .condition: "hur en plats är"
        case .planned: "något som ska hända"
        case .nothing: "inget att rapportera"
        }
    }

    /// What the form can be used for; nothing to report has a button of its own.
    package static let told: [ObservationKind] = [.incident, .observation, .condition, .planned]
}

/// How grave something is. The scale of levels is made of counts of these.
package enum Severity: Int, Hashable, Sendable, CaseIterable, Comparable {
    case minor = 1
    case worrying, serious, critical

    package var name: String {
        switch self {
        case .minor: "lindrig"
        case .worrying: "oroande"
        case .serious: "allvarlig"
        case .critical: "kritisk"
        }
    }

    /// What is meant, for who has to choose.
    package var meaning: String {
        switch self {
        case .minor: "Stör eller skräpar, utan att någon blir rädd."
        case .worrying: "Någon blir rädd, eller det kan bli värre."
        case .serious: "Våld, vapen, allvarligt hot, brand."
        case .critical: "Skjutning, sprängning, fara för liv."
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// How the one who tells knows.
package enum Certainty: String, Hashable, Sendable, CaseIterable {
    case seen, told, suspected

    package var name: String {
        switch self {
        case .seen: "sett själv"
        case .told: "fått berättat"
        case .suspected: "anar"
        }
    }
}

/// Whether the police have been told.
package enum ToldPolice: String, Hashable, Sendable, CaseIterable {
    case yes, no, unknown

    package var name: String {
        switch self {
        case .yes: "ja"
        case .no: "nej"
        case .unknown: "vet inte"
        }
    }
}

/// A part of the day, as people remember it.
package enum PartOfDay: String, Hashable, Sendable, CaseIterable {
    case night, morning, day, evening

    package var name: String {
        switch self {
        case .night: "natten"
        case .morning: "morgonen"
        case .day: "dagen"
        case .evening: "kvällen"
        }
    }

    /// The hours it covers, as people are told.
    package var hours: String {
        switch self {
        case .night: "00–06"
        case .morning: "06–10"
        case .day: "10–18"
        case .evening: "18–24"
        }
    }

    /// The part that a minute of the day lies in.
    package init(minute: Int) {
        switch minute / 60 {
        case ..<6: self = .night
        case 6..<10: self = .morning
        case 10..<18: self = .day
        default: self = .evening
        }
    }
}

/// When something happened, as exactly as it is known.
package enum ObservationTime: Hashable, Sendable {
    /// Minutes since midnight on a Swedish clock.
    case exact(Day, minute: Int)
    case part(Day, PartOfDay)
    case day(Day)
    /// Not known; it counts to the week it was told in.
    case unknown(told: Day)

    /// The day that the observation counts to.
    package var day: Day {
        switch self {
        case .exact(let day, _), .part(let day, _), .day(let day), .unknown(let day): day
        }
    }

    package var week: Week { Week(containing: day) }

    package var part: PartOfDay? {
        switch self {
        case .exact(_, let minute): PartOfDay(minute: minute)
        case .part(_, let part): part
        case .day, .unknown: nil
        }
    }

    /// `lördag 16 november kl. 22.10`.
    package var words: String {
        switch self {
        case .exact(let day, let minute): "\(Swedish.weekdayAndDay(day)) kl. \(minute / 60).\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        case .part(let day, let part): "\(Swedish.weekdayAndDay(day)), på \(part.name)"
        case .day(let day): Swedish.weekdayAndDay(day)
        case .unknown: "okänt när"
        }
    }
}

/// Where something happened.
package struct ObservationPlace: Hashable, Sendable {
    /// One or more; empty only for what happened digitally.
    package let areas: [Slug]
    /// A named place from the coordinator's list.
    package let place: Slug?
    package let isDigital: Bool

    package init(areas: [Slug], place: Slug?, isDigital: Bool) {
        self.areas = areas
        self.place = place
        self.isDigital = isDigital
    }
}

/// How far a report has come.
package enum ObservationState: String, Hashable, Sendable, CaseIterable {
    /// Not looked at yet.
    case new
    /// Counts in the week.
    case accepted
    /// The same as another, which counts.
    case merged
    /// Sent back with a question.
    case returned
    /// Held out of the week for the sake of an open investigation, until a day when it is looked at again.
    case embargoed

    /// As the one who reported is told.
    package var told: String {
        switch self {
        case .new: "Mottagen. Den läses inför nästa möte."
        case .accepted: "Ingår i veckans läge."
        case .merged: "Andra har berättat samma sak, och era uppgifter är lagda ihop."
        case .returned: "Tillbaka till dig med en fråga."
        case .embargoed: "Mottagen. Den väntar, för en utrednings skull."
        }
    }
}

/// What somebody told of events and places. There is no field for anybody observed, suspected, harmed or helped.
package struct Observation: Hashable, Sendable {
    /// What is told.
    package struct Content: Hashable, Sendable {
        package var kind: ObservationKind
        /// A leaf of the taxonomy; nil for a line that nobody has sorted yet, and for nothing to report.
        package var category: ObservationCategory?
        /// Nil for what has none: a planned event, nothing to report, a line that nobody has sorted yet.
        package var severity: Severity?
        package var certainty: Certainty?
        package var police: ToldPolice
        package var time: ObservationTime
        package var place: ObservationPlace
        /// What was written, once the person guard has let it through; may be empty.
        package var words: String
        /// Why what the guard found is no person, where the sender says so.
        package var whyNoPerson: String?

        package init(
            kind: ObservationKind, category: ObservationCategory?, severity: Severity?, certainty: Certainty?, police: ToldPolice, time: ObservationTime,
            place: ObservationPlace, words: String, whyNoPerson: String? = nil
        ) {
            self.kind = kind
            self.category = category
            self.severity = severity
            self.certainty = certainty
            self.police = police
            self.time = time
            self.place = place
            self.words = words
            self.whyNoPerson = whyNoPerson
        }
    }

    /// What has been decided about it.
    package struct Standing: Hashable, Sendable {
        package var state: ObservationState
        /// Why it was corrected, sent back or held, in a sentence.
        package var reason: String?
        /// The report that it is the same as.
        package var mergedInto: Int64?
        /// The day an embargo is looked at again.
        package var embargo: Day?

        package init(_ state: ObservationState, reason: String? = nil, mergedInto: Int64? = nil, embargo: Day? = nil) {
            self.state = state
            self.reason = reason
            self.mergedInto = mergedInto
            self.embargo = embargo
        }
    }

    /// Lasting: corrections are of the same report.
    package let number: Int64
    package let cooperation: Slug
    /// What kind of organisation it came from; which one, and who, is kept apart.
    package let organisationKind: String
    package let received: Instant
    package var content: Content
    package var standing: Standing
    /// True for what is invented, for a demonstration; it is said wherever the report is shown.
    package let isExample: Bool

    package init(
        number: Int64, cooperation: Slug, organisationKind: String, received: Instant, content: Content, standing: Standing = Standing(.new),
        isExample: Bool = false
    ) {
        self.number = number
        self.cooperation = cooperation
        self.organisationKind = organisationKind
        self.received = received
        self.content = content
        self.standing = standing
        self.isExample = isExample
    }

    package var week: Week { content.time.week }

    /// Who may read it from the beginning: its category's; until it is sorted only those who lead. That there was nothing to report is sorted as it comes.
    package var subject: (category: String, first: Reach)? {
        let category = content.category ?? (content.kind == .nothing ? ObservationCategory.of(95) : nil)
        return category.map { (String($0.code), $0.firstReach) }
    }
}

extension ObservationCategory {
    /// By its code; nil for one that is not in the taxonomy.
    package static func of(_ code: Int) -> ObservationCategory? { all.first { $0.code == code } }

    /// What can be chosen in the form, by group, in order.
    package static let choices: [(group: String, categories: [ObservationCategory])] = {
        let leaves = all.filter { $0.code != 95 }
        return (1...9).compactMap { group in
            let own = leaves.filter { $0.code / 10 == group }
            return own.first.map { ($0.group, own) }
        }
    }()
}
