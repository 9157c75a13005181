package import Picture

/// A kind of event that a source counts: `Stöld ur fordon` among `Brott mot hushåll`.
package struct Category: Sendable, Hashable {
    package let source: Slug
    package let slug: Slug
    package let name: String
    package let group: String
    /// True for a sum of the group's other categories, as the source prints it.
    package let isSum: Bool
    /// True for single grave events (shooting, explosion, arson, homicide), which are weighed one by one and get no verdict.
    package let isGrave: Bool
    /// Place in the source's own order.
    package let position: Int

    package init(source: Slug, slug: Slug, name: String, group: String, isSum: Bool, isGrave: Bool, position: Int) {
        self.source = source
        self.slug = slug
        self.name = name
        self.group = group
        self.isSum = isSum
        self.isGrave = isGrave
        self.position = position
    }

    /// A category as a source first names it. Sums are named after their group, since every group has one; so is a category whose name one of
    /// another group has `taken`. Nil when neither name nor group makes an address.
    package init?(source: Slug, name: String, group: String, isSum: Bool, position: Int, taken: Set<Slug> = []) {
        let whole = "\(group) \(name)"
        let names = (isSum ? [] : [name]) + [whole] + (2...99).map { "\(whole) \($0)" }
        guard Slug(naming: whole) != nil, let slug = names.lazy.compactMap({ Slug(naming: $0) }).first(where: { !taken.contains($0) })
        else { return nil }
        self.init(source: source, slug: slug, name: name, group: group, isSum: isSum, isGrave: Category.isGrave(name), position: position)
    }

    /// Single grave events by the words the field uses for them (taxonomy group 70).
    static func isGrave(_ name: String) -> Bool {
        let words = NearestNames.folded(name).split { !$0.isLetter }
        let grave = ["mord", "dråp", "dödligt", "skjutning", "skjutningar", "sprängning", "sprängningar", "mordbrand", "mordbränder"]
        return words.contains { grave.contains(String($0)) }
    }
}
