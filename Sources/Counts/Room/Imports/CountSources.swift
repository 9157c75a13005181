package import AreasRules
package import Picture
package import Storage

/// What the room needs of another: the areas there are.
package protocol CountAreaSource: Sendable {
    /// The areas as of a change.
    func directory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory
}

/// What the room needs of another: the categories that sources count.
package protocol CategoryKeeper: Sendable {
    /// A source's categories as of a change, in the source's own order.
    func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [Category]
    /// Adds a category that the source has begun to count.
    func add(_ category: Category, _ writer: Writer) throws
    /// The other names that a source's categories go by, as of a change.
    func aliases(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [CategoryAlias]
    /// Gives a category another name.
    func addAlias(_ alias: CategoryAlias, _ writer: Writer) throws
}

/// How many people live in an area, with the cells that say so.
package struct CellBackedCount: Sendable, Hashable {
    package let value: Int
    package let places: [CellPlace]

    package init(value: Int, places: [CellPlace]) {
        self.value = value
        self.places = places
    }
}

/// What the room needs of another: the inhabitants of areas.
package protocol PopulationSource: Sendable {
    /// The inhabitants of an area at the end of a year; nil where nobody has said.
    func population(of area: Slug, year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> CellBackedCount?
}
