package import AccessRules
package import Almanac
package import Picture
package import Storage
package import WeeklyRules

/// Who told something, and how it came in. Kept apart from what was told: only the sender and those who lead find it.
package struct ReportSender: Hashable, Sendable {
    package enum Channel: String, Hashable, Sendable, CaseIterable {
        /// The form, by somebody who has signed in.
        case form
        /// A personal link, one line.
        case link
        /// Entered for somebody else: by telephone, at the meeting, out of a letter.
        case forOther = "for-other"
        /// A row of a file that was read in.
        case file
        /// Invented, for a demonstration.
        case example = "exempel"

        package var name: String {
            switch self {
            case .form: "formulär"
            case .link: "personlig länk"
            case .forOther: "inskriven åt annan"
            case .file: "inläst ur fil"
            case .example: "exempel"
            }
        }
    }

    package let channel: Channel
    /// The account that sent it; nil for a link and for a file.
    package let account: Int64?
    /// The link that it came through.
    package let link: Int64?
    package let organisation: String
    package let kind: OrganisationKind
    /// Whom it was entered for, by function: `fastighetsskötare i Råcksta`.
    package let toldBy: String?

    package init(
        _ channel: Channel, account: Int64? = nil, link: Int64? = nil, organisation: String, kind: OrganisationKind, toldBy: String? = nil
    ) {
        self.channel = channel
        self.account = account
        self.link = link
        self.organisation = organisation
        self.kind = kind
        self.toldBy = toldBy
    }

    /// What is before a key that the sender made: nobody's key can be taken for another's. A file's is the same whoever reads it in.
    var prefix: String { channel == .file ? "f" : link.map(ReportSender.prefix(ofLink:)) ?? "k\(account ?? 0)" }

    static func prefix(ofLink link: Int64) -> String { "l\(link)" }
}

/// Reads and writes reports.
package struct ReportStore: Sendable {
    package init() {}

    // MARK: Writing

    /// Stores what was told, once: the same key from the same sender is the same report, however often it is sent.
    /// - Returns: the report's number, and whether it is new.
    package func add(
        _ content: Observation.Content, key: String, from sender: ReportSender, in cooperation: Slug, at now: Instant, _ writer: Writer
    ) throws -> (number: Int64, isNew: Bool) {
        let key = "\(sender.prefix) \(key)"
        if let standing = try number(ofEntry: key, writer.reader) {
            return (standing, false)
        }
        let number = try writer.upcomingID(of: ReportSchema.observations)
        let observation = Observation(
            number: number, cooperation: cooperation, organisationKind: sender.kind.rawValue, received: now, content: content)
        try writer.add(ReportRows.values(observation, key: key), to: ReportSchema.observations)
        for area in content.place.areas { try writer.add([.int(number), .text(area.text)], to: ReportSchema.areas) }
        try writer.add(
            [
                .int(number), .optional(sender.account), .optional(sender.link), .text(sender.organisation), .text(sender.channel.rawValue),
                .optional(sender.toldBy),
            ], to: ReportSchema.senders)
        return (number, true)
    }

    /// The report that stands under a key, its sender's prefix before it; nil when there is none. One index seek.
    private func number(ofEntry key: String, _ reader: Reader) throws -> Int64? {
        try reader.first("SELECT number FROM observation WHERE entry_key = ?1 AND until IS NULL", [.text(key)]) { $0.int(0) }
    }

    /// Whether a report of a key stands already.
    func isTold(_ key: String, from sender: ReportSender, _ reader: Reader) throws -> Bool {
        try number(ofEntry: "\(sender.prefix) \(key)", reader) != nil
    }

    /// Whether a line of a key stands already.
    func isTold(_ key: String, through link: Int64, _ reader: Reader) throws -> Bool {
        try number(ofEntry: "\(ReportSender.prefix(ofLink: link)) \(key)", reader) != nil
    }

    /// Puts a report as it now stands in the place of what stood; the original can still be read.
    /// - Throws: `ReportRefusal.absent` when there is none; `.changed` when somebody else has changed it since `version`.
    package func replace(_ observation: Observation, version: ChangeNumber, _ writer: Writer) throws {
        let standing = try writer.reader.first(
            "SELECT id, entry_key, since FROM observation WHERE number = ?1 AND until IS NULL", [.int(observation.number)]
        ) { (id: $0.int(0), key: $0.text(1), since: ChangeNumber($0.int(2))) }
        guard let standing else { throw ReportRefusal.absent }
        guard standing.since == version else { throw ReportRefusal.changed }
        try writer.end(standing.id, of: ReportSchema.observations)
        try writer.add(ReportRows.values(observation, key: standing.key), to: ReportSchema.observations)
        let areas = try writer.reader.rows(
            "SELECT id, area FROM observation_area WHERE number = ?1 AND until IS NULL", [.int(observation.number)]
        ) { (id: $0.int(0), area: $0.text(1)) }
        let wanted = Set(observation.content.place.areas.map(\.text))
        for gone in areas where !wanted.contains(gone.area) { try writer.end(gone.id, of: ReportSchema.areas) }
        for area in wanted.sorted() where !areas.contains(where: { $0.area == area }) {
            try writer.add([.int(observation.number), .text(area)], to: ReportSchema.areas)
        }
    }

    // MARK: Reading

    private static let standingOne = "SELECT \(ReportRows.told), \(ReportRows.decided) FROM observation WHERE number = ?1 AND until IS NULL"
    private static let standingOf = """
        SELECT \(ReportRows.told), \(ReportRows.decided) FROM observation WHERE cooperation = ?1 AND state = ?2 AND until IS NULL ORDER BY number
        """
    private static let ofWeek = """
        SELECT \(ReportRows.told), \(ReportRows.decided) FROM observation
        WHERE cooperation = ?2 AND year = ?3 AND week = ?4 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY number
        """
    private static let allOfOne = "SELECT \(ReportRows.told), \(ReportRows.decided) FROM observation WHERE number = ?1 ORDER BY since"

    /// A report with its version, as whoever reads may see it; nil when there is none, or none that they may see. Two index seeks.
    package func report(_ number: Int64, in cooperation: Slug, _ reader: Reader) throws -> ReportRead? {
        try one(number, reader).flatMap { try $0.observation.cooperation == cooperation && reader.sees($0.observation) ? $0 : nil }
    }

    /// Reports in some state, the oldest first. One range of the index on cooperation and state, and one for their areas.
    package func reports(_ state: ObservationState, in cooperation: Slug, _ reader: Reader) throws -> [ReportRead] {
        let binds: [Bind] = [.text(cooperation.text), .text(state.rawValue)]
        let areas = try areas(
            """
            SELECT own.number, own.area FROM observation AS report JOIN observation_area AS own ON own.number = report.number AND own.until IS NULL
            WHERE report.cooperation = ?1 AND report.state = ?2 AND report.until IS NULL ORDER BY own.id
            """, binds, reader)
        return try reads(ReportStore.standingOf, binds, areas, reader).filter { try reader.sees($0.observation) }
    }

    /// A week's reports, as of a change. One range of the index on cooperation, year and week, and one for their areas.
    package func reports(of week: Week, in cooperation: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [ReportRead] {
        let binds: [Bind] = [.int(change.value), .text(cooperation.text), .int(week.year), .int(week.number)]
        let areas = try areas(
            """
            SELECT own.number, own.area FROM observation AS report JOIN observation_area AS own ON own.number = report.number
            WHERE report.cooperation = ?2 AND report.year = ?3 AND report.week = ?4 AND report.since <= ?1 AND (report.until IS NULL OR report.until > ?1)
                AND own.since <= ?1 AND (own.until IS NULL OR own.until > ?1) ORDER BY own.id
            """, binds, reader)
        return try reads(ReportStore.ofWeek, binds, areas, reader).filter { try reader.sees($0.observation) }
    }

    /// What somebody has told, the newest first: their own words, whatever circle they lie in.
    package func reports(from account: Int64, limit: Int, _ reader: Reader) throws -> [ReportRead] {
        try reader.rows(
            "SELECT number FROM observation_sender WHERE account = ?1 ORDER BY number DESC LIMIT ?2", [.int(account), .int(limit)]
        ) { $0.int(0) }.compactMap { try one($0, reader) }
    }

    /// What has come through a link, the newest first.
    package func reports(throughLink link: Int64, limit: Int, _ reader: Reader) throws -> [ReportRead] {
        try reader.rows("SELECT number FROM observation_sender WHERE link = ?1 ORDER BY number DESC LIMIT ?2", [.int(link), .int(limit)]) {
            $0.int(0)
        }.compactMap { try one($0, reader) }
    }

    /// How a report has stood, the original first; each with the areas it has now.
    package func history(of number: Int64, _ reader: Reader) throws -> [ReportRead] {
        try reads(ReportStore.allOfOne, [.int(number)], areas(of: number, reader), reader)
    }

    private func one(_ number: Int64, _ reader: Reader) throws -> ReportRead? {
        try reads(ReportStore.standingOne, [.int(number)], areas(of: number, reader), reader).first
    }

    private func areas(of number: Int64, _ reader: Reader) throws -> [Int64: [Slug]] {
        try areas("SELECT number, area FROM observation_area WHERE number = ?1 AND until IS NULL ORDER BY id", [.int(number)], reader)
    }

    /// Areas by the number of the report they belong to.
    private func areas(_ sql: String, _ binds: [Bind], _ reader: Reader) throws -> [Int64: [Slug]] {
        var found: [Int64: [Slug]] = [:]
        try reader.each(sql, binds) { row in
            if let area = Slug(row.text(1)) { found[row.int(0), default: []].append(area) }
        }
        return found
    }

    private func reads(_ sql: String, _ binds: [Bind], _ areas: [Int64: [Slug]], _ reader: Reader) throws -> [ReportRead] {
        try reader.rows(sql, binds) { row in
            ReportRows.observation(row, areas: areas[row.int(0)] ?? []).map { ReportRead(observation: $0, version: ChangeNumber(row.int(21))) }
        }.compactMap { $0 }
    }

    /// Which organisations a week's reports came from, by the reports' numbers. One range of the index on cooperation, year and week.
    func organisations(of week: Week, in cooperation: Slug, _ reader: Reader) throws -> [Int64: String] {
        let found = try reader.rows(
            """
            SELECT report.number, sender.organisation FROM observation AS report JOIN observation_sender AS sender ON sender.number = report.number
            WHERE report.cooperation = ?1 AND report.year = ?2 AND report.week = ?3 AND report.until IS NULL AND sender.until IS NULL
            """, [.text(cooperation.text), .int(week.year), .int(week.number)]
        ) { ($0.int(0), $0.text(1)) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// Who told it; nil when that has been purged.
    package func sender(of number: Int64, _ reader: Reader) throws -> ReportSender? {
        try reader.first(
            """
            SELECT sender.channel, sender.account, sender.link, sender.organisation, sender.told_by, report.organisation_kind
            FROM observation_sender AS sender JOIN observation AS report ON report.number = sender.number AND report.until IS NULL
            WHERE sender.number = ?1 AND sender.until IS NULL
            """, [.int(number)]
        ) { row in
            ReportSender(
                ReportSender.Channel(rawValue: row.text(0)) ?? .form, account: row.optionalInt(1), link: row.optionalInt(2), organisation: row.text(3),
                kind: OrganisationKind(rawValue: row.text(5)) ?? .other, toldBy: row.optionalText(4))
        }
    }
}

/// A report with the change that it came to stand with: a later save must know it.
package struct ReportRead: Hashable, Sendable {
    package let observation: Observation
    package let version: ChangeNumber
}

/// Why something could not be done with a report.
package enum ReportRefusal: Error, Hashable, Sendable {
    case absent
    /// Somebody else has changed it meanwhile.
    case changed
}

extension Reader {
    /// Whether whoever reads may see a report: its category's circle; until it is sorted it is for those who lead.
    func sees(_ observation: Observation) throws -> Bool {
        guard let (category, first) = observation.subject else { return try sees(ReportCircle.unsorted, from: .leaders) }
        return try sees(CircleSubject(.category, category), from: first)
    }
}

/// Circles of what is no category.
package enum ReportCircle {
    /// Lines that nobody has sorted yet.
    package static let unsorted = CircleSubject(.category, "osorterat")
}
