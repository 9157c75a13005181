import AccessRules
package import Almanac
package import Picture
package import Storage
package import WeeklyRules

/// An assessment with the change that it came to stand with: a later save must know it.
package struct AssessmentRead: Hashable, Sendable {
    package let assessment: Assessment
    package let version: ChangeNumber
}

/// Reads and writes what parties judge. What a reader's circle does not hold is not there for them.
package struct AssessmentStore: Sendable {
    package init() {}

    // MARK: Writing

    /// Stores an assessment.
    /// - Returns: its number.
    @discardableResult
    package func add(
        _ content: Assessment.Content, of week: Week? = nil, from party: Assessment.Party, made: Day, in cooperation: Slug, _ writer: Writer
    ) throws -> Int64 {
        let number = try writer.upcomingID(of: AssessmentSchema.assessments)
        let assessment = Assessment(number: number, cooperation: cooperation, party: party, made: made, week: week, content: content)
        try writer.add(AssessmentStore.values(assessment), to: AssessmentSchema.assessments)
        return number
    }

    /// Puts an assessment as it now stands in the place of what stood.
    /// - Throws: `ReportRefusal.absent` when there is none; `.changed` when somebody else has changed it since `version`.
    package func replace(_ assessment: Assessment, version: ChangeNumber, _ writer: Writer) throws {
        try end(assessment.number, version: version, writer)
        try writer.add(AssessmentStore.values(assessment), to: AssessmentSchema.assessments)
    }

    /// Takes an assessment back: from now on nobody finds it.
    /// - Throws: `ReportRefusal.absent` or `.changed`, as `replace`.
    package func withdraw(_ number: Int64, version: ChangeNumber, _ writer: Writer) throws { try end(number, version: version, writer) }

    private func end(_ number: Int64, version: ChangeNumber, _ writer: Writer) throws {
        let standing = try writer.reader.first("SELECT id, since FROM assessment WHERE number = ?1 AND until IS NULL", [.int(number)]) {
            (id: $0.int(0), since: ChangeNumber($0.int(1)))
        }
        guard let standing else { throw ReportRefusal.absent }
        guard standing.since == version else { throw ReportRefusal.changed }
        try writer.end(standing.id, of: AssessmentSchema.assessments)
    }

    /// Sets what a party told of an area at a week's meeting, in the place of what it told before; the same once more changes nothing.
    /// - Parameters:
    ///   - content: nil takes the line back.
    ///   - seen: the change that whoever writes had before them.
    /// - Throws: `ReportRefusal.changed` when the line has been written anew since then.
    package func setLine(
        _ content: Assessment.Content?, of area: Slug, _ week: Week, from party: Assessment.Party, made: Day, in cooperation: Slug, seen: ChangeNumber,
        _ writer: Writer
    ) throws {
        let standing = try writer.reader.first(
            AssessmentStore.oneLine, [.text(cooperation.text), .int(week.year), .int(week.number), .text(area.text), .text(party.name)], AssessmentStore.read)
        guard let standing = standing ?? nil else {
            if let content { try add(content, of: week, from: party, made: made, in: cooperation, writer) }
            return
        }
        guard standing.assessment.content != content else { return }
        guard standing.version <= seen else { throw ReportRefusal.changed }
        guard let content else { return try end(standing.assessment.number, version: standing.version, writer) }
        let line = Assessment(number: standing.assessment.number, cooperation: cooperation, party: party, made: made, week: week, content: content)
        try replace(line, version: standing.version, writer)
    }

    // MARK: Reading

    private static let columns =
        "number, cooperation, organisation, organisation_kind, made, area, place, ground, words, valid_until, circle, year, week, since"

    private static let oneLine = """
        SELECT \(AssessmentStore.columns) FROM assessment
        WHERE cooperation = ?1 AND year = ?2 AND week = ?3 AND area = ?4 AND organisation = ?5 AND until IS NULL AND week IS NOT NULL
        """

    /// An assessment with its version; nil when there is none, or none that whoever reads may see. One index seek.
    package func assessment(_ number: Int64, in cooperation: Slug, _ reader: Reader) throws -> AssessmentRead? {
        try reads("SELECT \(AssessmentStore.columns) FROM assessment WHERE number = ?1 AND until IS NULL", [.int(number)], reader)
            .first { $0.assessment.cooperation == cooperation }
    }

    /// The assessments of a cooperation that stand, in the order they were first made. One range of the index on cooperation and last day.
    /// - Parameter day: those that hold through this day or longer; nil for all.
    package func all(in cooperation: Slug, through day: Day? = nil, _ reader: Reader) throws -> [AssessmentRead] {
        try reads(
            "SELECT \(AssessmentStore.columns) FROM assessment WHERE cooperation = ?1 AND valid_until >= ?2 AND until IS NULL ORDER BY number",
            [.text(cooperation.text), .text(day?.description ?? "")], reader)
    }

    /// Those that hold on a day. One range of the index on cooperation and last day.
    package func valid(on day: Day, in cooperation: Slug, _ reader: Reader) throws -> [Assessment] {
        try all(in: cooperation, through: day, reader).map(\.assessment).filter { $0.holds(on: day) }
    }

    /// What was told at the meeting about a week. One range of the index on cooperation, year and week.
    package func lines(of week: Week, in cooperation: Slug, _ reader: Reader) throws -> [AssessmentRead] {
        try reads(
            """
            SELECT \(AssessmentStore.columns) FROM assessment
            WHERE cooperation = ?1 AND year = ?2 AND week = ?3 AND until IS NULL AND week IS NOT NULL ORDER BY number
            """, [.text(cooperation.text), .int(week.year), .int(week.number)], reader)
    }

    /// How an assessment has stood, the original first, as far as whoever reads may see; what has been withdrawn too.
    package func history(of number: Int64, in cooperation: Slug, _ reader: Reader) throws -> [AssessmentRead] {
        try reads("SELECT \(AssessmentStore.columns) FROM assessment WHERE number = ?1 ORDER BY since", [.int(number)], reader)
            .filter { $0.assessment.cooperation == cooperation }
    }

    private func reads(_ sql: String, _ binds: [Bind], _ reader: Reader) throws -> [AssessmentRead] {
        try reader.rows(sql, binds, AssessmentStore.read).compactMap { $0 }.filter { reader.sees($0.assessment.content.circle) }
    }

    // MARK: Rows

    /// An assessment out of its row; nil for one that no program of this version wrote.
    private static func read(_ row: any StoredRow) -> AssessmentRead? {
        guard let cooperation = Slug(row.text(1)), let made = Day(text: row.text(4)), let area = Slug(row.text(5)), let until = Day(text: row.text(9)) else {
            return nil
        }
        let content = Assessment.Content(
            area: area, place: row.optionalText(6).flatMap { Slug($0) }, words: row.text(8), ground: row.text(7), validUntil: until,
            // Words that no program wrote open nothing.
            circle: Reach(text: row.text(10)) ?? .leaders)
        let week = row.optionalInt(11).flatMap { year in row.optionalInt(12).flatMap { Week(year: Int(year), number: Int($0)) } }
        let party = Assessment.Party(row.text(2), OrganisationKind(rawValue: row.text(3)) ?? .other)
        return AssessmentRead(
            assessment: Assessment(number: row.int(0), cooperation: cooperation, party: party, made: made, week: week, content: content),
            version: ChangeNumber(row.int(13)))
    }

    /// The values of a row, in the order of the table's columns.
    private static func values(_ assessment: Assessment) -> [Bind] {
        let content = assessment.content
        return [
            .int(assessment.number), .text(assessment.cooperation.text), .text(assessment.party.name), .text(assessment.party.kind.rawValue),
            .text(assessment.made.description), .text(content.area.text), .optional(content.place?.text), .text(content.ground), .text(content.words),
            .text(content.validUntil.description), .text(content.circle.text), .optional(assessment.week?.year), .optional(assessment.week?.number),
        ]
    }
}
