package import Almanac
package import Picture

/// Another name that a source's category is or was known by: a former name, another spelling.
package struct CategoryAlias: Hashable, Sendable {
    package let source: Slug
    /// The category it means.
    package let category: Slug
    /// As the source writes it.
    package let name: String
    /// The first day the name is used; nil when it is not known.
    package let validFrom: Day?
    /// Why the name is taken for the category: `källan bytte namn i juni 2023`.
    package let reason: String

    package init(source: Slug, category: Slug, name: String, validFrom: Day? = nil, reason: String) {
        self.source = source
        self.category = category
        self.name = name
        self.validFrom = validFrom
        self.reason = reason
    }
}
