package import Almanac
package import AreasRules
package import Picture
package import Storage
import Tabular

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
}

/// What an import of counts is told.
package struct CountImportOrder: Sendable, Hashable {
    package let source: String
    package let area: String
    package let window: YearWindow
    /// Whether categories that the source has not had before are taken in. A source's first file always founds its categories.
    package let acceptsNewCategories: Bool

    package init(source: String, area: String, window: YearWindow, acceptsNewCategories: Bool) {
        self.source = source
        self.area = area
        self.window = window
        self.acceptsNewCategories = acceptsNewCategories
    }

    var text: String { "källa \(source), område \(area), \(window) varje år" }
}

/// Brings a CompStat table into the store.
package struct CountImport: Sendable {
    private let store: Store
    private let areas: any CountAreaSource
    private let categories: any CategoryKeeper
    private let counts = CountsStore()

    package init(store: Store, areas: any CountAreaSource, categories: any CategoryKeeper) {
        self.store = store
        self.areas = areas
        self.categories = categories
    }

    /// Reads the file and, unless it is a dry run or refused, stores it in one write.
    package func run(_ file: ImportFile, _ order: CountImportOrder, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        let opened = Sheet.read(file.bytes, file: file.name)
        let reading = opened.sheet.map { CompStatFile.read($0) }
        let form = FileForm(opened.sheet)
        let standing = try await standing(order)
        let placing = CountPlacing(reading?.rows ?? [], order, standing)
        let faults = opened.faults + (reading?.faults ?? []) + placing.faults.map { $0.row == nil ? $0 : $0.inFile(file.name) }
        var answer = ImportAnswer(what: "counts", file: file, form: form, dryRun: dryRun, faults: faults)
        answer.take(reading)
        guard !answer.hasErrors else { return answer.refused() }
        if dryRun {
            let (tally, change) = try await store.read { [counts] in try (CountPlan(placing, counts, $0).tally, $0.change()) }
            answer.finish(tally, batch: nil, change: change)
        } else {
            let read = answer.tally.read
            let written = try await store.write(by: actor, at: instant, why: "Läste in antal ur \(file.name)") { [counts, categories] writer in
                let plan = try CountPlan(placing, counts, writer.reader)
                return (plan.tally, try plan.apply(counts, categories, writer, file: file, form: form, order: order, read: read))
            }
            answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        }
        return answer
    }

    private func standing(_ order: CountImportOrder) async throws -> CountPlacing.Standing {
        try await store.read { [areas, categories] reader in
            let change = try reader.change()
            let known = try Slug(naming: order.source).map { try categories.categories(of: $0, reader, asOf: change) } ?? []
            return CountPlacing.Standing(directory: try areas.directory(reader, asOf: change), categories: known)
        }
    }
}

extension Fault {
    /// The fault of a row, said of its file.
    fileprivate func inFile(_ name: String) -> Fault {
        var fault = self
        fault.file = name
        return fault
    }
}

/// The file's counts put in their places: area, category and window found, or said to be unknown.
struct CountPlacing: Sendable {
    struct Standing: Sendable {
        let directory: AreaDirectory
        let categories: [Category]
    }

    private(set) var counts: [PlacedCount] = []
    private(set) var newCategories: [Category] = []
    private(set) var faults: [Fault] = []
    private var slugs: [String: Slug] = [:]

    init(_ rows: [YearCountRow], _ order: CountImportOrder, _ standing: Standing) {
        guard let source = Slug(naming: order.source) else {
            faults.append(Fault("source-unreadable", "Källan saknar namn.", remedy: "Ange den med --source, till exempel ”Anmälda brott”."))
            return
        }
        let area: AreaName
        switch standing.directory.find(order.area, on: nil) {
        case .known(let found, _): area = found
        case .unknown(let suggestions):
            faults.append(CountPlacing.unknownArea(order.area, suggestions))
            return
        }
        for category in standing.categories { slugs[CountPlacing.key(category.group, category.name)] = category.slug }
        for row in rows {
            guard let category = category(row, source, order, standing.categories),
                let from = order.window.from(in: row.year), let through = order.window.through(in: row.year)
            else { continue }
            let window = CountWindow(source: source, area: area.slug, from: from, through: through)
            counts.append(PlacedCount(window: window, category: category, value: row.value, row: row.row, column: row.column))
        }
    }

    /// The category of a row: known by name, founded by the source's first file or by leave, or a fault with the nearest known ones.
    private mutating func category(_ row: YearCountRow, _ source: Slug, _ order: CountImportOrder, _ known: [Category]) -> Slug? {
        let key = CountPlacing.key(row.group, row.category)
        if let slug = slugs[key] { return slug }
        guard known.isEmpty || order.acceptsNewCategories else {
            if !faults.contains(where: { $0.row == row.row }) { faults.append(CountPlacing.unknownCategory(row, known)) }
            return nil
        }
        let all = known + newCategories
        let founded = Category(
            source: source, name: row.category, group: row.group, isSum: row.isSum, position: all.count, taken: Set(all.map(\.slug)))
        guard let founded else {
            if !faults.contains(where: { $0.row == row.row }) { faults.append(CountPlacing.unusableCategory(row)) }
            return nil
        }
        newCategories.append(founded)
        slugs[key] = founded.slug
        return founded.slug
    }

    private static func key(_ group: String, _ name: String) -> String { NearestNames.folded(group) + "/" + NearestNames.folded(name) }

    private static func unknownArea(_ name: String, _ suggestions: [String]) -> Fault {
        Fault(
            "area-unknown", "Området ”\(name)” finns inte i lagret.",
            remedy: suggestions.isEmpty ? "Läs in områdena först: samsyn import areas FIL" : "Rätta namnet i --area.", found: name,
            expected: "ett känt område", suggestions: suggestions)
    }

    private static func unusableCategory(_ row: YearCountRow) -> Fault {
        Fault(
            "category-unusable", "Kategorin ”\(row.category.prefix(60))” går inte att ge en adress.",
            remedy: "Ge den ett namn med minst en bokstav eller siffra, och högst hundra tecken.", row: row.row, found: String(row.category.prefix(200)),
            expected: "ett namn på högst hundra tecken")
    }

    private static func unknownCategory(_ row: YearCountRow, _ known: [Category]) -> Fault {
        let suggestions = NearestNames.suggestions(for: row.category, among: known.filter { !$0.isSum }.map(\.name))
        return Fault(
            "category-unknown", "Kategorin ”\(row.category)” har källan inte haft förut.",
            remedy: "Rätta namnet om det är felskrivet. Är kategorin ny: läs in igen med --new-categories accept.", row: row.row,
            found: row.category, expected: "en känd kategori", suggestions: suggestions)
    }
}

/// What an import of counts does to the store.
struct CountPlan: Sendable {
    private var fresh: [PlacedCount] = []
    private var changed: [(id: Int64, count: PlacedCount)] = []
    private let newCategories: [Category]
    private(set) var tally = RowTally()

    init(_ placing: CountPlacing, _ counts: CountsStore, _ reader: Reader) throws {
        newCategories = placing.newCategories
        for count in placing.counts {
            guard let now = try counts.standing(count.window, count.category, reader) else {
                fresh.append(count)
                continue
            }
            if now.value == count.value { tally.same += 1 } else { changed.append((now.id, count)) }
        }
        tally.new = fresh.count
        tally.changed = changed.count
    }

    /// Answers the batch's number; nil when there is nothing to do.
    func apply(
        _ counts: CountsStore, _ categories: any CategoryKeeper, _ writer: Writer, file: ImportFile, form: FileForm, order: CountImportOrder,
        read: Int
    ) throws -> Int64? {
        guard tally.new + tally.changed > 0, let slug = Slug(naming: order.source) else { return nil }
        let source = Source(slug: slug, name: order.source, kind: "counts", definition: CountPlan.definition(order.source))
        try writer.ensure(source)
        for category in newCategories { try categories.add(category, writer) }
        var rows = tally
        rows.read = read
        let batch = try writer.addBatch(what: "counts", source: slug, file: file, form: form, parameters: order.text, rows: rows)
        for (id, count) in changed {
            try writer.end(id, of: CountsSchema.cell)
            try counts.add(count, batch: batch, writer)
        }
        for count in fresh { try counts.add(count, batch: batch, writer) }
        return batch
    }

    /// What the numbers mean. Reported crime has a meaning of its own; other sources say so until their owner describes them.
    private static func definition(_ source: String) -> String {
        if NearestNames.folded(source) == "anmälda brott" {
            return "Anmälningar som registrerats i området. En anmälan räknas den dag den registreras, inte den dag brottet skedde. Mörkertalet är okänt."
        }
        return "Antal ur källan \(source), räknade så som källan räknar dem."
    }
}
