import Almanac
import AreasRules
import CountsRules
import Picture
import Storage
import Tabular

/// What the store knows of a source before a file is placed in it.
struct CountStanding: Sendable {
    let directory: AreaDirectory
    let categories: [Category]
    let aliases: [CategoryAlias]
    /// By area.
    let coverage: [Slug: Coverage]
    /// The source's counts by month that stand, and the breaks that are known.
    let months: StandingMonths
}

/// The file's counts put in their places: area, category and days found, or said to be unknown.
struct CountPlacing: Sendable {
    let source: Slug
    private(set) var counts: [PlacedCount] = []
    private(set) var coverage: [PlacedCoverage] = []
    private(set) var remarks: [PlacedRemark] = []
    /// The categories that the source had before.
    let knownCategories: [Category]
    private(set) var newCategories: [Category] = []
    private(set) var newAliases: [CategoryAlias] = []
    private(set) var breaks: [SeriesBreak] = []
    private(set) var faults: [Fault] = []

    /// - Throws: `Refused` of kind `use` when an answer that is needed is missing or names nothing known.
    init(_ table: CountTable, _ order: CountOrder, _ source: Slug, _ standing: CountStanding) throws {
        self.source = source
        knownCategories = standing.categories
        let names = NameBreak.find(among: CountPlacing.names(table.reading.rows, order.choices))
        var areas = try AreaPlacing(order, standing.directory, candidates: table.areaCandidates)
        var categories = CategoryPlacing(source, standing, breaks: names, acceptsNew: order.acceptsNewCategories)
        let bounds = CountBounds(order, standing.coverage, hasBlanks: table.reading.shape == CountShape.categoryMonth.rawValue)
        var shelf = CountShelf()
        for row in table.reading.rows { try shelf.take(row, order, bounds, &areas, &categories) }
        remarks = try table.remarks.compactMap { try CountPlacing.placed($0, order, &areas, &categories) }
        counts = shelf.counts
        coverage = bounds.coverage(of: counts)
        breaks = CountPlacing.breaks(names, &categories, table)
        (newCategories, newAliases) = (categories.founded, categories.aliases)
        let renames = CountPlacing.renames(table, order, standing)
        let misread = Set(renames.filter { $0.severity == .error }.compactMap(\.found))
        // A name that the file is read to have is told of as such, and not once more as a category of its own.
        let own = categories.faults.filter { $0.code != "category-unknown" || !misread.contains($0.found ?? "") }
        faults = renames + areas.faults + own + shelf.faults + names.conflicts.map(CountPlacing.conflict)
        breaks += AreaBreaks(standing.months.with(counts, coverage), standing.directory, newCategories + standing.categories).found
        faults += CountSilence(self, standing).faults
    }

    private static func placed(
        _ remark: CountRemark, _ order: CountOrder, _ areas: inout AreaPlacing, _ categories: inout CategoryPlacing
    ) throws -> PlacedRemark? {
        let (days, _) = days(of: remark.span, order.window)
        let row = CountRow(
            group: remark.group, category: remark.category, area: remark.area, span: remark.span, value: nil, row: remark.row, column: remark.column)
        guard let area = try areas.slug(remark.area, row: remark.row, on: days.lowerBound),
            let category = categories.slug(row, named: order.choices.meant(remark.category))
        else { return nil }
        return PlacedRemark(area: area, category: category, days: days, text: remark.text, row: remark.row, column: remark.column)
    }

    /// The days of a span, and the grain they are told at.
    static func days(of span: CountSpan, _ window: YearWindow?) -> (ClosedRange<Day>, CountGrain) {
        let year = YearWindow(januaryThrough: 12)
        switch span {
        case .days(let days, let grain): return (days, grain)
        case .wholeYear(let number): return (year.days(of: number) ?? CountPlacing.never, .year)
        case .year(let number):
            let part = window ?? year
            return (part.days(of: number) ?? CountPlacing.never, part == year ? .year : .window)
        }
    }

    /// A year between 1900 and 2100 always has its days.
    private static let never = Day(daysSince1970: 0)...Day(daysSince1970: 0)

    private static func names(_ rows: [CountRow], _ choices: ImportChoices) -> [NamedMonths] {
        var months: [String: Set<Month>] = [:]
        // Names that differ only by what people vary by accident are one name, as it is first written.
        var written: [String: String] = [:]
        for row in rows where row.value != nil && !row.isSum {
            guard case .days(let days, .month) = row.span else { continue }
            let name = choices.meant(row.category)
            let first = written[NearestNames.folded(name)] ?? name
            written[NearestNames.folded(name)] = first
            months[first, default: []].insert(Month(containing: days.lowerBound))
        }
        return months.map { NamedMonths(name: $0.key, months: $0.value) }
    }

    private static func breaks(_ names: NameBreak.Finding, _ categories: inout CategoryPlacing, _ table: CountTable) -> [SeriesBreak] {
        names.breaks.compactMap { found in
            guard let row = table.reading.rows.first(where: { $0.category == found.later || $0.category == found.earlier }),
                let slug = categories.slug(row, named: found.earlier)
            else { return nil }
            return SeriesBreak(kind: .name, area: nil, category: slug, from: found.from.firstDay, names: [found.earlier, found.later])
        }
    }

    /// Names that are to be read as others that nobody knows, and names to be read otherwise that the file does not have.
    private static func renames(_ table: CountTable, _ order: CountOrder, _ standing: CountStanding) -> [Fault] {
        guard !order.choices.renames.isEmpty else { return [] }
        let rows = table.reading.rows
        let others = Set(rows.map { NearestNames.folded($0.category) })
        let known = Set((standing.categories.map(\.name) + standing.aliases.map(\.name)).map(NearestNames.folded))
        let areas = RenameGround(
            rows.compactMap(\.area) + [order.area].compactMap { $0 }, known: standing.directory.areas.map(\.name), lacking: "inget område"
        ) { name in
            if case .known = standing.directory.find(name, on: nil) { true } else { false }
        }
        let categories = RenameGround(rows.map(\.category), known: standing.categories.map(\.name), lacking: "ingen kategori", remedy: CountHeads.newCategories)
        { name in
            order.acceptsNewCategories || known.contains(NearestNames.folded(name)) || others.contains(NearestNames.folded(name))
        }
        return order.choices.renameFaults([areas, categories])
    }

    private static func conflict(_ conflict: NameBreak.Conflict) -> Fault {
        Fault(
            "category-names-overlap", "\(Swedish.list(conflict.names.map { "”\($0)”" })) liknar varandra men används samtidigt. De läses som två kategorier.",
            remedy: "Är de samma: skriv dem lika i filen, eller läs den ena som den andra med --rename.", severity: .warning,
            found: conflict.names.joined(separator: ", "))
    }
}

/// Counts by place: a number wins over a blank, and two numbers for one place are a fault.
private struct CountShelf {
    var faults: [Fault] = []
    private var order: [CountPlace] = []
    private var kept: [CountPlace: PlacedCount] = [:]

    var counts: [PlacedCount] { order.compactMap { kept[$0] } }

    /// Puts a row's count in its place; what has no place is told by those who look for it.
    mutating func take(
        _ row: CountRow, _ said: CountOrder, _ bounds: CountBounds, _ areas: inout AreaPlacing, _ categories: inout CategoryPlacing
    ) throws {
        let (days, grain) = CountPlacing.days(of: row.span, said.window)
        let area = try areas.slug(row.area, row: row.row, on: days.lowerBound)
        guard let category = categories.slug(row, named: said.choices.meant(row.category)), let area else { return }
        switch try bounds.value(row, area, days, grain) {
        case .count(let value):
            let count = PlacedCount(
                area: area, category: category, days: days, grain: grain, value: value, isImplied: row.value == nil, row: row.row, column: row.column)
            add(count, at: count.place)
        case .outside(let fault): faults.append(fault)
        case .nothing: break
        }
    }

    private mutating func add(_ count: PlacedCount, at place: CountPlace) {
        guard let standing = kept[place] else {
            order.append(place)
            kept[place] = count
            return
        }
        if standing.isImplied {
            kept[place] = count
        } else if !count.isImplied {
            faults.append(
                Fault(
                    "count-duplicate", "Rad \(standing.row) och rad \(count.row) har båda ett antal för samma kategori och tid.",
                    remedy: "Ta bort det som inte gäller.", row: count.row, column: count.column, found: String(count.value),
                    expected: "ett antal"))
        }
    }
}
