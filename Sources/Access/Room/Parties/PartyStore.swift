package import AccessRules
package import Picture
package import Storage

/// Reads and writes organisations and local cooperations.
package struct PartyStore: Sendable {
    private let memo = Memo<Bool, Parties>()

    package init() {}

    /// All as they stand as of a change. Reads four small tables whole, once for each change.
    package func parties(_ reader: Reader, asOf change: ChangeNumber) throws -> Parties {
        try memo.value(true, asOf: change) { try PartyStore.read(reader, asOf: change) }
    }

    private static let current = "since <= ?1 AND (until IS NULL OR until > ?1)"

    private static func read(_ reader: Reader, asOf change: ChangeNumber) throws -> Parties {
        let now: [Bind] = [.int(change.value)]
        let organisations = try reader.rows("SELECT slug, name, kind FROM organisation WHERE \(PartyStore.current) ORDER BY id", now) { row in
            Slug(row.text(0)).map { Organisation(slug: $0, name: row.text(1), kind: OrganisationKind(rawValue: row.text(2)) ?? .other) }
        }
        let areas = try reader.rows("SELECT cooperation, area FROM cooperation_area WHERE \(PartyStore.current) ORDER BY id", now) {
            ($0.text(0), Slug($0.text(1)))
        }
        let parties = try reader.rows("SELECT cooperation, organisation FROM cooperation_party WHERE \(PartyStore.current) ORDER BY id", now) {
            ($0.text(0), Slug($0.text(1)))
        }
        let cooperations = try reader.rows("SELECT slug, name FROM cooperation WHERE \(PartyStore.current) ORDER BY id", now) { row in
            Slug(row.text(0)).map { slug in
                LocalCooperation(
                    slug: slug, name: row.text(1), areas: areas.filter { $0.0 == slug.text }.compactMap(\.1),
                    parties: parties.filter { $0.0 == slug.text }.compactMap(\.1))
            }
        }
        return Parties(
            organisations: organisations.compactMap { $0 }.sorted { Swedish.precedes($0.name, $1.name) }, cooperations: cooperations.compactMap { $0 },
            districts: try districts(reader, now))
    }

    private static func districts(_ reader: Reader, _ now: [Bind]) throws -> [District] {
        let members = try reader.rows("SELECT district, cooperation FROM district_cooperation WHERE \(PartyStore.current) ORDER BY id", now) {
            ($0.text(0), Slug($0.text(1)))
        }
        return try reader.rows("SELECT slug, name, kind FROM district WHERE \(PartyStore.current) ORDER BY id", now) { row -> District? in
            guard let slug = Slug(row.text(0)), let kind = District.Kind(rawValue: row.text(2)) else { return nil }
            return District(slug: slug, name: row.text(1), kind: kind, cooperations: members.filter { $0.0 == slug.text }.compactMap(\.1))
        }.compactMap { $0 }
    }

    /// Adds a municipality or a police district, without any cooperation in it.
    package func add(_ district: District, _ writer: Writer) throws {
        try writer.add([.text(district.slug.text), .text(district.name), .text(district.kind.rawValue)], to: AccessSchema.districts)
    }

    /// Says which municipalities and police districts a cooperation is part of. One that is left without any cooperation is gone.
    package func set(_ cooperation: Slug, partOf districts: Set<Slug>, _ writer: Writer) throws {
        let standing = try writer.reader.rows(
            "SELECT id, district FROM district_cooperation WHERE cooperation = ?1 AND until IS NULL", [.text(cooperation.text)]
        ) { (id: $0.int(0), district: $0.text(1)) }
        let wanted = Set(districts.map(\.text))
        for gone in standing where !wanted.contains(gone.district) {
            try writer.end(gone.id, of: AccessSchema.districtCooperations)
            try dropEmpty(gone.district, writer)
        }
        for district in districts.sorted() where !standing.contains(where: { $0.district == district.text }) {
            try writer.add([.text(district.text), .text(cooperation.text)], to: AccessSchema.districtCooperations)
        }
    }

    private func dropEmpty(_ district: String, _ writer: Writer) throws {
        let left = try writer.reader.first(
            "SELECT id FROM district_cooperation WHERE district = ?1 AND until IS NULL", [.text(district)]
        ) { $0.int(0) }
        let row = try writer.reader.first("SELECT id FROM district WHERE slug = ?1 AND until IS NULL", [.text(district)]) { $0.int(0) }
        if left == nil, let row { try writer.end(row, of: AccessSchema.districts) }
    }

    /// Adds an organisation, or gives the one with the same slug another name or kind.
    package func set(_ organisation: Organisation, _ writer: Writer) throws {
        let row = try writer.reader.first("SELECT id FROM organisation WHERE slug = ?1 AND until IS NULL", [.text(organisation.slug.text)]) { $0.int(0) }
        if let row { try writer.end(row, of: AccessSchema.organisations) }
        try writer.add([.text(organisation.slug.text), .text(organisation.name), .text(organisation.kind.rawValue)], to: AccessSchema.organisations)
    }

    /// Adds a cooperation, or gives the one with the same slug another name, other areas and other parties.
    package func set(_ cooperation: LocalCooperation, _ writer: Writer) throws {
        let (reader, slug) = (writer.reader, Bind.text(cooperation.slug.text))
        let standing = try reader.first("SELECT id, name FROM cooperation WHERE slug = ?1 AND until IS NULL", [slug]) { (id: $0.int(0), name: $0.text(1)) }
        if standing?.name != cooperation.name {
            if let standing { try writer.end(standing.id, of: AccessSchema.cooperations) }
            try writer.add([slug, .text(cooperation.name)], to: AccessSchema.cooperations)
        }
        let areas = try reader.rows("SELECT id, area FROM cooperation_area WHERE cooperation = ?1 AND until IS NULL", [slug]) { ($0.int(0), $0.text(1)) }
        try PartyStore.replace(areas, by: cooperation.areas, in: AccessSchema.cooperationAreas, of: slug, writer)
        let parties = try reader.rows("SELECT id, organisation FROM cooperation_party WHERE cooperation = ?1 AND until IS NULL", [slug]) {
            ($0.int(0), $0.text(1))
        }
        try PartyStore.replace(parties, by: cooperation.parties, in: AccessSchema.cooperationParties, of: slug, writer)
    }

    /// Ends what is gone and adds what is new.
    private static func replace(_ old: [(id: Int64, slug: String)], by new: [Slug], in table: FactTable, of cooperation: Bind, _ writer: Writer) throws {
        let wanted = Set(new.map(\.text))
        for gone in old where !wanted.contains(gone.slug) { try writer.end(gone.id, of: table) }
        let standing = Set(old.map(\.slug))
        for added in new where !standing.contains(added.text) { try writer.add([cooperation, .text(added.text)], to: table) }
    }
}
