import Almanac
package import AreasRules
package import Picture
package import Storage

/// Reads and writes areas and their former names.
package struct AreaStore: Sendable {
    private let directories = Memo<Bool, AreaDirectory>()
    private let shapes = Memo<Bool, [Slug: AreaGeometry]>()
    private let hidden: Hidden?

    /// The areas, as of a change, that are not there for whoever this store is for: they and all that is part of them.
    package typealias Hidden = @Sendable (Reader, ChangeNumber) throws -> Set<Slug>

    /// - Parameter hidden: areas at the top of other local cooperations; nil for who sees everything.
    package init(hidden: Hidden? = nil) { self.hidden = hidden }

    private static let current = "since <= ?1 AND (until IS NULL OR until > ?1)"

    /// All areas and aliases as of a change, in the municipality's own order. Reads two small tables whole, once for each change.
    package func directory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory {
        try directories.value(true, asOf: change) { try readDirectory(reader, asOf: change) }
    }

    private func readDirectory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory {
        var codes: [Slug: String] = [:]
        let areas = try reader.rows(
            "SELECT slug, name, parent, division, code FROM area WHERE \(AreaStore.current) ORDER BY position, id", [.int(change.value)]
        ) { row -> AreaName? in
            guard let slug = Slug(row.text(0)) else { return nil }
            codes[slug] = row.optionalText(4)
            return AreaName(slug: slug, name: row.text(1), parent: row.optionalText(2).flatMap { Slug($0) }, division: row.text(3))
        }
        let aliases = try reader.rows(
            "SELECT name, area, valid_from, valid_through, reason FROM area_alias WHERE \(AreaStore.current) ORDER BY id", [.int(change.value)]
        ) { row in
            Slug(row.text(1)).map {
                AreaAlias(
                    name: row.text(0), area: $0, validFrom: row.optionalText(2).flatMap { Day(text: $0) },
                    validThrough: row.optionalText(3).flatMap { Day(text: $0) }, reason: row.text(4))
            }
        }
        let (all, gone) = (areas.compactMap { $0 }, try hidden?(reader, change) ?? [])
        let shown = AreaStore.shown(all, without: gone)
        let slugs = Set(shown.map(\.slug))
        return AreaDirectory(areas: shown, aliases: aliases.compactMap { $0 }.filter { slugs.contains($0.area) }, codes: codes)
    }

    /// The areas that are not in a set and are no part of one that is.
    private static func shown(_ areas: [AreaName], without gone: Set<Slug>) -> [AreaName] {
        guard !gone.isEmpty else { return areas }
        let parents = Dictionary(areas.compactMap { area in area.parent.map { (area.slug, $0) } }, uniquingKeysWith: { first, _ in first })
        return areas.filter { area in
            var (slug, steps): (Slug?, Int) = (area.slug, 0)
            // Divisions are a few levels deep; a ring of areas that are part of each other is no reason to go on for ever.
            while let here = slug, steps < 20 {
                if gone.contains(here) { return false }
                (slug, steps) = (parents[here], steps + 1)
            }
            return true
        }
    }

    /// Shapes of the areas that have one, read once for each change.
    package func geometries(_ reader: Reader, asOf change: ChangeNumber) throws -> [Slug: AreaGeometry] {
        try shapes.value(true, asOf: change) { try readGeometries(reader, asOf: change) }
    }

    private func readGeometries(_ reader: Reader, asOf change: ChangeNumber) throws -> [Slug: AreaGeometry] {
        var shapes: [Slug: AreaGeometry] = [:]
        try reader.each("SELECT slug, geometry FROM area WHERE geometry IS NOT NULL AND \(AreaStore.current)", [.int(change.value)]) { row in
            if let slug = Slug(row.text(0)) { shapes[slug] = AreaGeometry(json: row.text(1)) }
        }
        if hidden != nil {
            let directory = try directory(reader, asOf: change)
            shapes = shapes.filter { directory.area($0.key) != nil }
        }
        return shapes
    }

    /// An area as it stands, with what an import may change.
    struct Standing {
        let id: Int64
        let name: String
        let division: String
        let code: String?
        let parent: String?
        let position: Int64
        let geometry: String?
    }

    func standing(_ reader: Reader) throws -> [String: Standing] {
        var standing: [String: Standing] = [:]
        try reader.each("SELECT slug, id, name, division, code, parent, position, geometry FROM area WHERE until IS NULL") { row in
            standing[row.text(0)] = Standing(
                id: row.int(1), name: row.text(2), division: row.text(3), code: row.optionalText(4), parent: row.optionalText(5),
                position: row.int(6), geometry: row.optionalText(7))
        }
        return standing
    }

    /// Gives an area another name it is or was known by.
    /// - Throws: `Refused` when the name is an area's own, or already an alias of it.
    package func addAlias(_ alias: AreaAlias, _ writer: Writer) throws {
        let known = try writer.reader.first(
            "SELECT id FROM area_alias WHERE name = ?1 AND area = ?2 AND until IS NULL", [.text(alias.name), .text(alias.area.text)]
        ) { $0.int(0) }
        guard known == nil else { return }
        try writer.add(
            [
                .text(alias.name), .text(alias.area.text), .optional(alias.validFrom?.description), .optional(alias.validThrough?.description),
                .text(alias.reason),
            ], to: AreasSchema.alias)
    }
}

/// Reads and adds the categories of sources.
package struct CategoryStore: Sendable {
    package init() {}

    /// A source's categories as of a change, in the source's own order. Served by the index on source and slug.
    package func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [Category] {
        guard try reader.sees(source) else { return [] }
        return try reader.rows(
            """
            SELECT slug, name, group_name, is_sum, is_grave, position FROM category
            WHERE source = ?2 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY position, id
            """, [.int(change.value), .text(source.text)]
        ) { row in
            Slug(row.text(0)).map {
                Category(
                    source: source, slug: $0, name: row.text(1), group: row.text(2), isSum: row.int(3) == 1, isGrave: row.int(4) == 1,
                    position: Int(row.int(5)))
            }
        }.compactMap { $0 }
    }

    package func add(_ category: Category, _ writer: Writer) throws {
        try writer.add(
            [
                .text(category.source.text), .text(category.slug.text), .text(category.name), .text(category.group), .int(category.isSum ? 1 : 0),
                .int(category.isGrave ? 1 : 0), .int(category.position),
            ], to: AreasSchema.category)
    }
}
