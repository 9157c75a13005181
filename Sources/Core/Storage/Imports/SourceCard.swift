package import Almanac
package import Picture

/// What is agreed about a source beside its numbers: whose it is, who delivers it, who may see it, when the next delivery is due.
package struct SourceCard: Sendable, Hashable {
    /// Who may use the numbers.
    package enum PermittedUse: String, Sendable, Hashable, CaseIterable {
        case `internal`, partners, open

        /// `får användas av vem som helst`.
        package var words: String {
            switch self {
            case .internal: "används bara internt"
            case .partners: "får delas med parterna"
            case .open: "får användas av vem som helst"
            }
        }
    }

    package let source: Slug
    /// Who answers for the numbers: `Polismyndigheten`.
    package var owner: String?
    /// Who hands the file over: `Lokalpolisområde Vällingby`.
    package var supplier: String?
    /// When the latest file was handed over.
    package var delivered: Day?
    package var permittedUse: PermittedUse?
    /// When the next file should be here.
    package var nextDue: Day?
    /// False while nobody has looked at what the latest delivery says.
    package var isAnalysed: Bool
    /// True for totals that are published as they are and must not be worked out of their parts, as those of Statistics Sweden from 2025 on.
    package var keepsPublishedTotals: Bool

    package init(
        source: Slug, owner: String? = nil, supplier: String? = nil, delivered: Day? = nil, permittedUse: PermittedUse? = nil, nextDue: Day? = nil,
        isAnalysed: Bool = true, keepsPublishedTotals: Bool = false
    ) {
        self.source = source
        self.owner = owner
        self.supplier = supplier
        self.delivered = delivered
        self.permittedUse = permittedUse
        self.nextDue = nextDue
        self.isAnalysed = isAnalysed
        self.keepsPublishedTotals = keepsPublishedTotals
    }

    /// A delivery that should have come: the days it is late, at least 1; nil when it is not.
    package func daysLate(on day: Day) -> Int? {
        guard let nextDue, nextDue < day else { return nil }
        return day - nextDue
    }
}

/// The table of what is agreed about sources.
enum SourceCardSchema {
    static let card = FactTable(
        "source_card", ["source", "owner", "supplier", "delivered", "permitted_use", "next_due", "is_analysed", "keeps_totals"])

    static let room = RoomSchema(
        migrations: [
            Migration(
                8, "create-source-cards",
                [
                    """
                    CREATE TABLE source_card (
                        id {int} NOT NULL PRIMARY KEY, source {text} NOT NULL, owner {text}, supplier {text}, delivered {text}, permitted_use {text},
                        next_due {text}, is_analysed {int} NOT NULL, keeps_totals {int} NOT NULL, since {int} NOT NULL, until {int}
                    ) {strict}
                    """,
                    "CREATE UNIQUE INDEX source_card_current ON source_card (source) WHERE until IS NULL",
                ])
        ], facts: [card])
}

extension Reader {
    /// What is agreed about sources as of a change, by source. Reads one small table whole.
    package func sourceCards(asOf change: ChangeNumber) throws -> [Slug: SourceCard] { try numberedCards(asOf: change).mapValues(\.card) }

    /// The same with the numbers of the rows that it stands in.
    package func numberedCards(asOf change: ChangeNumber) throws -> [Slug: (id: Int64, card: SourceCard)] {
        let cards = try rows(
            """
            SELECT source, owner, supplier, delivered, permitted_use, next_due, is_analysed, keeps_totals, id FROM source_card
            WHERE since <= ?1 AND (until IS NULL OR until > ?1)
            """, [.int(change.value)]
        ) { row in Reader.card(row).map { (id: row.int(8), card: $0) } }
        let seen = try cards.compactMap { $0 }.filter { try sees($0.card.source) }
        return Dictionary(seen.map { ($0.card.source, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is agreed about one source now. One index seek.
    package func standingCard(_ source: Slug) throws -> (id: Int64, card: SourceCard)? {
        try first(
            """
            SELECT source, owner, supplier, delivered, permitted_use, next_due, is_analysed, keeps_totals, id FROM source_card
            WHERE source = ?1 AND until IS NULL
            """, [.text(source.text)]
        ) { row in Reader.card(row).map { (row.int(8), $0) } }.flatMap { $0 }
    }

    private static func card(_ row: any StoredRow) -> SourceCard? {
        Slug(row.text(0)).map {
            SourceCard(
                source: $0, owner: row.optionalText(1), supplier: row.optionalText(2), delivered: row.optionalText(3).flatMap { Day(text: $0) },
                permittedUse: row.optionalText(4).flatMap { SourceCard.PermittedUse(rawValue: $0) },
                nextDue: row.optionalText(5).flatMap { Day(text: $0) }, isAnalysed: row.int(6) == 1, keepsPublishedTotals: row.int(7) == 1)
        }
    }
}

extension Writer {
    /// Sets what is agreed about a source; the same once more changes nothing.
    package func setCard(_ card: SourceCard) throws {
        if let standing = try reader.standingCard(card.source) {
            guard standing.card != card else { return }
            try end(standing.id, of: SourceCardSchema.card)
        }
        try add(
            [
                .text(card.source.text), .optional(card.owner), .optional(card.supplier), .optional(card.delivered?.description),
                .optional(card.permittedUse?.rawValue), .optional(card.nextDue?.description), .int(card.isAnalysed ? 1 : 0),
                .int(card.keepsPublishedTotals ? 1 : 0),
            ], to: SourceCardSchema.card)
    }
}
