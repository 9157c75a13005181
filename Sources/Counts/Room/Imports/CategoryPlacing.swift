import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Tabular

/// Finds the category that a name of a file means: a known one, by its own name, by another it has had or by another spelling; or a new one.
struct CategoryPlacing {
    private(set) var founded: [Category] = []
    private(set) var aliases: [CategoryAlias] = []
    private(set) var faults: [Fault] = []

    private let source: Slug
    private let known: [Category]
    private let acceptsNew: Bool
    /// Names of the file that go on from another of its names.
    private let continued: [String: NameBreak]
    /// Names that look like another but are used at the same time: never joined.
    private let apart: Set<String>
    private var found: [String: Slug?] = [:]
    private let byAlias: [String: Slug]

    init(_ source: Slug, _ standing: CountStanding, breaks: NameBreak.Finding, acceptsNew: Bool) {
        self.source = source
        self.acceptsNew = acceptsNew
        known = standing.categories
        byAlias = Dictionary(standing.aliases.map { (NearestNames.folded($0.name), $0.category) }) { first, _ in first }
        continued = Dictionary(breaks.breaks.map { (NearestNames.folded($0.later), $0) }) { first, _ in first }
        apart = Set(breaks.conflicts.flatMap(\.names).map(NearestNames.folded))
    }

    /// The category's slug; nil when there is none, which is a fault told once for each name.
    mutating func slug(_ row: CountRow, named name: String) -> Slug? {
        let key = NearestNames.folded(row.group) + "/" + NearestNames.folded(name)
        if let slug = found[key] { return slug }
        let slug = find(row, named: name)
        found[key] = slug
        faults += [row.category, row.group].compactMap { FormulaText.warning($0, row: row.row) }
        return slug
    }

    private mutating func find(_ row: CountRow, named name: String) -> Slug? {
        if let category = same(row.group, name) {
            if category.name != name, NearestNames.folded(category.name) == NearestNames.folded(name) { spelling(row, name, category) }
            return category.slug
        }
        if let slug = byAlias[NearestNames.folded(name)] { return slug }
        if let earlier = continued[NearestNames.folded(name)], NearestNames.folded(earlier.earlier) != NearestNames.folded(name),
            let slug = slug(row, named: earlier.earlier)
        {
            aliases.append(
                CategoryAlias(
                    source: source, category: slug, name: name, validFrom: earlier.from.firstDay,
                    reason: "källan bytte namn i \(Swedish.months[earlier.from.number - 1]) \(earlier.from.year)"))
            return slug
        }
        if let category = alike(row.group, name) {
            spelling(row, name, category)
            aliases.append(CategoryAlias(source: source, category: category.slug, name: name, reason: "annan skrivning av samma namn"))
            return category.slug
        }
        return found(row, named: name)
    }

    private var all: [Category] { known + founded }

    /// By group and name; by name alone where the file has no groups and only one category is called so.
    private func same(_ group: String, _ name: String) -> Category? {
        let named = all.filter { NearestNames.folded($0.name) == NearestNames.folded(name) }
        if let own = named.first(where: { NearestNames.folded($0.group) == NearestNames.folded(group) }) { return own }
        return group.isEmpty && named.count == 1 ? named.first : nil
    }

    /// By letters and digits alone.
    private func alike(_ group: String, _ name: String) -> Category? {
        guard !apart.contains(NearestNames.folded(name)), !NameBreak.folded(name).isEmpty else { return nil }
        let alike = all.filter { NameBreak.folded($0.name) == NameBreak.folded(name) && !apart.contains(NearestNames.folded($0.name)) }
        return alike.first { NearestNames.folded($0.group) == NearestNames.folded(group) } ?? (group.isEmpty && alike.count == 1 ? alike.first : nil)
    }

    private mutating func found(_ row: CountRow, named name: String) -> Slug? {
        guard known.isEmpty || acceptsNew else {
            faults.append(unknown(row, name))
            return nil
        }
        let category = Category(
            source: source, name: name, group: row.group, isSum: row.isSum, position: all.count, taken: Set(all.map(\.slug)))
        guard let category else {
            faults.append(CategoryPlacing.unusable(row, name))
            return nil
        }
        founded.append(category)
        return category.slug
    }

    // MARK: Words

    private mutating func spelling(_ row: CountRow, _ name: String, _ category: Category) {
        faults.append(
            Fault(
                "category-spelling", "”\(name)” läses som ”\(category.name)”.",
                remedy: "Inget behöver göras om det är samma kategori. Är de två: ge den ena ett annat namn i filen.", severity: .warning, row: row.row,
                found: name, expected: category.name))
    }

    private func unknown(_ row: CountRow, _ name: String) -> Fault {
        let suggestions = NearestNames.suggestions(for: name, among: known.filter { !$0.isSum }.map(\.name))
        return Fault(
            "category-unknown", "Kategorin ”\(name)” har källan inte haft förut.",
            remedy: "Rätta namnet om det är felskrivet. Är kategorin ny: läs in igen med --new-categories accept.", row: row.row, found: name,
            expected: "en känd kategori", suggestions: suggestions)
    }

    private static func unusable(_ row: CountRow, _ name: String) -> Fault {
        Fault(
            "category-unusable", "Kategorin ”\(name.prefix(60))” går inte att ge en adress.",
            remedy: "Ge den ett namn med minst en bokstav eller siffra, och högst hundra tecken.", row: row.row, found: String(name.prefix(200)),
            expected: "ett namn på högst hundra tecken")
    }
}
