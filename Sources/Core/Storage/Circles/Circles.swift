package import Picture

/// Something that has a circle.
package struct CircleSubject: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Figures of one source, by its slug.
        case source
        /// What a source has while nothing is agreed about who may use it.
        case unsaid
        /// A file that was read in, by its SHA-256.
        case file
        /// A section of the yearly picture, by its name.
        case section
        /// A category of observation, by its code.
        case category
    }

    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    package static func source(_ slug: Slug) -> CircleSubject { CircleSubject(.source, slug.text) }
    /// There is one for the whole store.
    package static let unsaid = CircleSubject(.unsaid, "source")
}

/// A circle that somebody has raised or lowered.
package struct CircleSetting: Hashable, Sendable {
    package let subject: CircleSubject
    package let reach: Reach
    /// Why, in a sentence.
    package let reason: String
    /// The change it came with: who set it stands in the trail.
    package let since: ChangeNumber
}

/// The circles of a store as they stand now. An older reading goes by them too: what has been raised is hidden in every edition.
package struct Circles: Hashable, Sendable {
    package let settings: [CircleSubject: CircleSetting]
    private let uses: [Slug: SourceCard.PermittedUse]

    init(settings: [CircleSetting], uses: [Slug: SourceCard.PermittedUse]) {
        self.settings = Dictionary(settings.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
        self.uses = uses
    }

    /// Who may read something.
    /// - Parameter first: what it has from the beginning.
    package func reach(of subject: CircleSubject, from first: Reach) -> Reach { settings[subject]?.reach ?? first }

    /// Who may read a source's figures: what has been decided, otherwise what is agreed about their use.
    package func reach(of source: Slug) -> Reach { reach(of: .source(source), from: firstReach(of: source)) }

    /// What a source has while nobody has raised or lowered it.
    package func firstReach(of source: Slug) -> Reach { uses[source]?.reach ?? reach(of: .unsaid, from: .circle(.open)) }
}

extension SourceCard.PermittedUse {
    /// The circle that an agreement on use asks for.
    package var reach: Reach {
        switch self {
        case .internal: .circle(.authority)
        case .partners: .circle(.place)
        case .open: .circle(.open)
        }
    }
}
