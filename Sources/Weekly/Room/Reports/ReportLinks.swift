import AccessRules
import Almanac
import Picture
import Storage
import WeeklyRules

/// A link that its holder reports a line through, without a password: for one cooperation, perhaps one area, until a day.
struct ReportLink: Hashable, Sendable {
    let number: Int64
    let cooperation: Slug
    /// Who has it, by name or function: an official or a partner's representative.
    let holder: String
    let organisation: String
    let kind: OrganisationKind
    /// The area that its lines are about; nil where the holder chooses.
    let area: Slug?
    let expires: Day
}

/// Keeps personal links. Only a hash of a link's token is kept; who reads the store finds nothing that opens anything.
struct ReportLinkStore: Sendable {
    /// Characters that a token may have: others are not looked for.
    static func isToken(_ text: String) -> Bool { (20...100).contains(text.utf8.count) }

    static func mark(of token: String) -> String { Sha256.hex(of: Array("rapportlänk \(token)".utf8)) }

    private static let columns = "number, cooperation, holder, organisation, organisation_kind, area, expires"

    /// The link of a token, while it stands. One index seek.
    func link(_ token: String, on today: Day, _ reader: Reader) throws -> ReportLink? {
        guard ReportLinkStore.isToken(token) else { return nil }
        let found = try reader.first(
            "SELECT \(ReportLinkStore.columns) FROM report_link WHERE mark = ?1 AND until IS NULL", [.text(ReportLinkStore.mark(of: token))],
            ReportLinkStore.link)
        return (found ?? nil).flatMap { $0.expires < today ? nil : $0 }
    }

    /// The links of a cooperation, those that have run out too, in the order they were made.
    func links(in cooperation: Slug, _ reader: Reader) throws -> [ReportLink] {
        try reader.rows(
            "SELECT \(ReportLinkStore.columns) FROM report_link WHERE cooperation = ?1 AND until IS NULL ORDER BY number", [.text(cooperation.text)],
            ReportLinkStore.link
        ).compactMap { $0 }
    }

    private static func link(_ row: any StoredRow) -> ReportLink? {
        guard let cooperation = Slug(row.text(1)), let expires = Day(text: row.text(6)) else { return nil }
        return ReportLink(
            number: row.int(0), cooperation: cooperation, holder: row.text(2), organisation: row.text(3),
            kind: OrganisationKind(rawValue: row.text(4)) ?? .other, area: row.optionalText(5).flatMap { Slug($0) }, expires: expires)
    }

    /// Makes a link.
    /// - Returns: its number.
    @discardableResult
    func add(
        holder: String, for organisation: Organisation, area: Slug?, in cooperation: Slug, token: String, expires: Day, _ writer: Writer
    ) throws -> Int64 {
        let number = try writer.upcomingID(of: ReportSchema.links)
        return try writer.add(
            [
                .int(number), .text(cooperation.text), .text(holder), .text(organisation.name), .text(organisation.kind.rawValue), .optional(area?.text),
                .text(ReportLinkStore.mark(of: token)), .text(expires.description),
            ], to: ReportSchema.links)
    }

    /// Takes a link back: it opens nothing from now on.
    /// - Throws: `ReportRefusal.absent` when the cooperation has none of the number.
    func revoke(_ number: Int64, in cooperation: Slug, _ writer: Writer) throws {
        let row = try writer.reader.first(
            "SELECT id FROM report_link WHERE number = ?1 AND cooperation = ?2 AND until IS NULL", [.int(number), .text(cooperation.text)]
        ) { $0.int(0) }
        guard let row else { throw ReportRefusal.absent }
        try writer.end(row, of: ReportSchema.links)
    }

    /// Lines that have come through a link since a change: a link that has been passed on fills nothing.
    func lines(through link: Int64, since change: ChangeNumber, _ reader: Reader) throws -> Int {
        Int(try reader.first("SELECT count(*) FROM observation_sender WHERE link = ?1 AND since > ?2", [.int(link), .int(change.value)]) { $0.int(0) } ?? 0)
    }
}

/// The list of named places that reports can say.
struct ReportPlaceStore: Sendable {
    func places(in cooperation: Slug, _ reader: Reader) throws -> [ReportPlace] {
        try reader.rows(
            "SELECT slug, name, area FROM report_place WHERE cooperation = ?1 AND until IS NULL ORDER BY id", [.text(cooperation.text)]
        ) { row -> ReportPlace? in
            guard let slug = Slug(row.text(0)), let area = Slug(row.text(2)) else { return nil }
            return ReportPlace(slug: slug, name: row.text(1), area: area)
        }.compactMap { $0 }.sorted { Swedish.precedes($0.name, $1.name) }
    }

    func add(_ place: ReportPlace, in cooperation: Slug, _ writer: Writer) throws {
        try writer.add([.text(cooperation.text), .text(place.slug.text), .text(place.name), .text(place.area.text)], to: ReportSchema.places)
    }

    /// Takes a place off the list; reports that name it still do.
    /// - Throws: `ReportRefusal.absent`.
    func remove(_ slug: Slug, in cooperation: Slug, _ writer: Writer) throws {
        let row = try writer.reader.first(
            "SELECT id FROM report_place WHERE cooperation = ?1 AND slug = ?2 AND until IS NULL", [.text(cooperation.text), .text(slug.text)]
        ) { $0.int(0) }
        guard let row else { throw ReportRefusal.absent }
        try writer.end(row, of: ReportSchema.places)
    }
}
