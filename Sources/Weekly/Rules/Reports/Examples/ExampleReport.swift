package import AccessRules
package import Almanac
package import Picture

/// An invented report, for a demonstration: what was told, by whom, when, and what was decided about it.
package struct ExampleReport: Hashable, Sendable {
    package let content: Observation.Content
    package let teller: Organisation
    package let received: Instant
    package let state: ObservationState
    /// Where in the list the report stands that this one is the same as; before this one. Only for what is merged.
    package let sameAs: Int?
}

/// What an area is like, as far as it shows in what is told of it.
package struct ExampleSetting: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Blocks of flats, with cellars, stairs and yards.
    package static let flats = ExampleSetting(rawValue: 1)
    /// Houses with gardens and garages.
    package static let villas = ExampleSetting(rawValue: 2)
    /// Workshops and offices, empty at night.
    package static let works = ExampleSetting(rawValue: 4)
    /// Guards walk its square.
    package static let guarded = ExampleSetting(rawValue: 8)

    static let homes: ExampleSetting = [.flats, .villas]
    static let anywhere: ExampleSetting = [.flats, .villas, .works]
}

/// A public place that examples name.
package struct ExamplePlace: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A square or a centre with shops.
        case square
        case station
        /// A sports ground, a park.
        case ground
        /// Where there is work by day and nobody by night.
        case works
    }

    package let place: ReportPlace
    package let kind: Kind
    /// With the word before it: `på Hässelby torg`.
    package let phrase: String

    package init(_ place: ReportPlace, _ kind: Kind, phrase: String) {
        self.place = place
        self.kind = kind
        self.phrase = phrase
    }
}

/// An area that examples are made for.
package struct ExampleArea: Hashable, Sendable {
    package let slug: Slug
    package let setting: ExampleSetting
    package let places: [ExamplePlace]

    package init(_ slug: Slug, _ setting: ExampleSetting, places: [ExamplePlace] = []) {
        self.slug = slug
        self.setting = setting
        self.places = places
    }
}

/// An organisation that tells in the examples.
package struct ExampleTeller: Hashable, Sendable {
    package let organisation: Organisation
    /// What the areas are like where it is found.
    package let setting: ExampleSetting
    /// Only out in the evenings, as night walkers are.
    package let isOutLate: Bool

    package init(_ organisation: Organisation, in setting: ExampleSetting = [.flats, .villas, .works], isOutLate: Bool = false) {
        self.organisation = organisation
        self.setting = setting
        self.isOutLate = isOutLate
    }

    package var kind: OrganisationKind { organisation.kind }

    /// Writes when the shift ends, at any hour; the others do so in working hours.
    var isOnDuty: Bool { isOutLate || [.guards, .police, .transport].contains(kind) }
}

/// Something that is going to happen, as somebody told it beforehand.
package struct ExamplePlan: Hashable, Sendable {
    package let time: ObservationTime
    package let area: Slug
    package let place: Slug?
    package let teller: OrganisationKind
    package let words: String

    package init(_ time: ObservationTime, area: Slug, place: Slug? = nil, from teller: OrganisationKind, _ words: String) {
        self.time = time
        self.area = area
        self.place = place
        self.teller = teller
        self.words = words
    }
}

/// What examples are made on.
package struct ExampleGround: Sendable {
    package let areas: [ExampleArea]
    package let tellers: [ExampleTeller]
    package let plans: [ExamplePlan]
    /// Nothing has happened, and nothing has come in, after this moment.
    package let now: Instant

    package init(areas: [ExampleArea], tellers: [ExampleTeller], plans: [ExamplePlan], now: Instant) {
        self.areas = areas
        self.tellers = tellers
        self.plans = plans
        self.now = now
    }
}
