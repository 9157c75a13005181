import Almanac
package import AreasRules
package import Picture
package import Storage

/// The other names of sources' categories.
extension CategoryStore {
    /// A source's aliases as of a change, in the order they came. Served by the index on source, name and category.
    package func aliases(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [CategoryAlias] {
        try reader.rows(
            """
            SELECT category, name, valid_from, reason FROM category_alias
            WHERE source = ?2 AND since <= ?1 AND (until IS NULL OR until > ?1) ORDER BY id
            """, [.int(change.value), .text(source.text)]
        ) { row in
            Slug(row.text(0)).map {
                CategoryAlias(
                    source: source, category: $0, name: row.text(1), validFrom: row.optionalText(2).flatMap { Day(text: $0) }, reason: row.text(3))
            }
        }.compactMap { $0 }
    }

    /// Gives a category another name; one it already has is left as it is.
    package func addAlias(_ alias: CategoryAlias, _ writer: Writer) throws {
        let known = try writer.reader.first(
            "SELECT id FROM category_alias WHERE source = ?1 AND name = ?2 AND category = ?3 AND until IS NULL",
            [.text(alias.source.text), .text(alias.name), .text(alias.category.text)]
        ) { $0.int(0) }
        guard known == nil else { return }
        try writer.add(
            [
                .text(alias.source.text), .text(alias.category.text), .text(alias.name), .optional(alias.validFrom?.description), .null,
                .text(alias.reason),
            ], to: AreasSchema.categoryAlias)
    }
}
