package import Picture
package import Storage

/// An area as this room needs it: its name, and what it is part of.
package struct CooperationArea: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    /// The area it is part of; nil at the top.
    package let parent: Slug?

    package init(slug: Slug, name: String, parent: Slug?) {
        self.slug = slug
        self.name = name
        self.parent = parent
    }
}

/// Where the areas are known. The roof answers for the room that keeps them.
package protocol CooperationAreas: Sendable {
    /// Every area of the store, in the municipality's own order.
    func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [CooperationArea]
}
