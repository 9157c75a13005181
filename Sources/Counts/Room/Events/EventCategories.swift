import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Tabular

/// What the store knows when a file of events comes.
struct EventStanding: Sendable {
    let directory: AreaDirectory
    let categories: [Category]
    let aliases: [CategoryAlias]
}

/// Finds the categories that names of a file mean, and gives each a code: a known one, also when it is written with other capitals, spaces or dashes,
/// or a new one.
struct EventCategories: Sendable {
    /// A column with more kinds of values than this is no column of categories.
    static let most = 500

    /// By code.
    private(set) var slugs: [Slug] = []
    private(set) var founded: [Category] = []
    /// Names that differ from the category's only in how they are written, with the row where they first stood.
    private(set) var spellings: [(name: String, category: String, row: Int)] = []
    /// Names that are no category, with how many rows have them.
    private(set) var unknown: [(name: String, rows: Int, first: Int)] = []

    /// Names as they stand that a spreadsheet would run, with the row where they first stood.
    private(set) var likeFormulas: [(name: String, row: Int)] = []
    /// The file's own names; only when some are to be read as others.
    private var names: [String] = []

    /// True when the column is no column of categories.
    private(set) var hasTooMany = false

    private let order: EventOrder
    private let known: [Category]
    private let aliases: [String: Slug]
    private var table = ByteTable()
    /// By the table's numbers: the code; below zero the place among the unknown, −1 for the first.
    private var codes: [Int] = []
    private var codeBySlug: [Slug: Int] = [:]

    init(_ order: EventOrder, _ standing: EventStanding) {
        self.order = order
        known = standing.categories.filter { !$0.isSum }
        aliases = Dictionary(standing.aliases.map { (NameBreak.folded($0.name), $0.category) }) { first, _ in first }
    }

    /// The code of a name; nil when it is no category.
    /// - Complexity: O(length) for a name that has come before.
    mutating func code(_ name: UnsafeBufferPointer<UInt8>, row: Int) -> Int? {
        guard let number = table.number(of: name) ?? add(name, row: row) else {
            hasTooMany = true
            return nil
        }
        let code = codes[number]
        if code < 0 { unknown[-code - 1].rows += 1 }
        return code < 0 ? nil : code
    }

    /// Nil when the file has named more categories than there can be.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) -> Int? {
        guard founded.count + unknown.count < EventCategories.most else { return nil }
        let own = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if FormulaText.isRunnable(own) { likeFormulas.append((own, row)) }
        if !order.choices.renames.isEmpty { names.append(own) }
        let name = order.choices.meant(own)
        let number = table.add(bytes)
        guard let slug = slug(name, row: row) else {
            codes.append(place(ofUnknown: name, row: row))
            return number
        }
        let code = codeBySlug[slug] ?? slugs.count
        if code == slugs.count { slugs.append(slug) }
        codeBySlug[slug] = code
        codes.append(code)
        return number
    }

    private mutating func place(ofUnknown name: String, row: Int) -> Int {
        if let place = unknown.firstIndex(where: { $0.name == name }) { return -place - 1 }
        unknown.append((name, 0, row))
        return -unknown.count
    }

    private mutating func slug(_ name: String, row: Int) -> Slug? {
        let all = known + founded
        if let same = all.first(where: { NearestNames.folded($0.name) == NearestNames.folded(name) }) {
            if same.name != name { spellings.append((name, same.name, row)) }
            return same.slug
        }
        let letters = NameBreak.folded(name)
        if !letters.isEmpty {
            if let alias = aliases[letters] { return alias }
            if let alike = all.first(where: { NameBreak.folded($0.name) == letters }) {
                spellings.append((name, alike.name, row))
                return alike.slug
            }
        }
        return found(name, all)
    }

    /// A source's first file founds its categories; later ones do by leave.
    private mutating func found(_ name: String, _ all: [Category]) -> Slug? {
        guard known.isEmpty || order.choices.acceptsNewCategories else { return nil }
        let category = Category(
            source: order.source, name: name, group: "", isSum: false, position: all.count, taken: Set(all.map(\.slug)))
        guard let category else { return nil }
        founded.append(category)
        return category.slug
    }

    /// The known names, for suggestions.
    var knownNames: [String] { known.map(\.name) }

    /// What the file's names can be read as: a category that the source has, or another of the file's own.
    var renameGround: RenameGround {
        let there = Set((knownNames + names).map(NearestNames.folded))
        return RenameGround(names, known: knownNames, lacking: "ingen kategori", remedy: CountHeads.newCategories) { [order, aliases] name in
            order.choices.acceptsNewCategories || there.contains(NearestNames.folded(name)) || aliases[NameBreak.folded(name)] != nil
        }
    }
}
