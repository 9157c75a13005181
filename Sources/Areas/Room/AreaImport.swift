package import Almanac
import AreasRules
package import Picture
package import Storage
import Tabular

/// What an import of areas is told.
package struct AreaImportOrder: Sendable, Hashable {
    package enum Sequence: String, Sendable, CaseIterable { case alphabetic, file }

    package let division: String
    package let nameProperty: String
    package let codeProperty: String?
    package let parent: String?
    package let sequence: Sequence

    package init(division: String, nameProperty: String, codeProperty: String?, parent: String?, sequence: Sequence) {
        self.division = division
        self.nameProperty = nameProperty
        self.codeProperty = codeProperty
        self.parent = parent
        self.sequence = sequence
    }

    var text: String { "indelning \(division), namn ur \(nameProperty)" + (parent.map { ", del av \($0)" } ?? "") }
}

/// Brings areas of a GeoJSON file into the store.
package struct AreaImport: Sendable {
    let store: Store
    let areas = AreaStore()

    package init(store: Store) { self.store = store }

    /// Reads the file and, unless it is a dry run or refused, stores it in one write.
    /// - Throws: when the file cannot be read, or the store refuses.
    package func run(_ file: ImportFile, _ order: AreaImportOrder, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        let reading = AreaFile.read(try file.bytes(), file: file.name, nameProperty: order.nameProperty, codeProperty: order.codeProperty)
        let form = FileForm(format: "geojson", encoding: "utf-8", separator: "")
        var answer = ImportAnswer(what: "areas", file: file, form: form, dryRun: dryRun, faults: reading.faults)
        answer.shape = "geojson"
        answer.tally.read = reading.areas.count
        answer.faults += addressFaults(reading.areas, order, file: file.name)
        guard !answer.hasErrors else { return answer.refused() }
        return try await finished(answer, wanted(reading.areas, order), parameters: order.text, by: actor, at: instant)
    }

    /// The answer with what the areas did to the store, or would do.
    func finished(
        _ answer: ImportAnswer, _ wanted: [WantedArea], parameters: String, by actor: Actor, at instant: Instant
    ) async throws -> ImportAnswer {
        var answer = answer
        if answer.isDryRun {
            let (tally, change) = try await store.read { [areas] in try (AreaPlan(wanted, standing: areas.standing($0)).tally, $0.change()) }
            answer.finish(tally, batch: nil, change: change)
            return answer
        }
        let (file, form, read) = (answer.file, answer.form, answer.tally.read)
        let written = try await store.write(by: actor, at: instant, why: "Läste in områden ur \(file.name)", isLong: true) { [areas] writer in
            let plan = try AreaPlan(wanted, standing: areas.standing(writer.reader))
            return (plan.tally, try plan.apply(writer, file: file, form: form, parameters: parameters, read: read))
        }
        answer.finish(written.answer.0, batch: written.answer.1, change: written.change)
        return answer
    }

    /// Areas are known by their slugs: a name that makes none, or one that another area of the file has, cannot be kept apart.
    private func addressFaults(_ rows: [AreaRow], _ order: AreaImportOrder, file: String) -> [Fault] {
        let words = AreaFileFaults(file: file)
        var owners: [Slug: String] = [:]
        if let parent = order.parent {
            guard let slug = Slug(naming: parent) else { return [words.addressMissing(parent, feature: nil)] }
            owners[slug] = parent
        }
        return rows.compactMap { row in
            guard let slug = Slug(naming: row.name) else { return words.addressMissing(row.name, feature: row.feature) }
            guard let owner = owners[slug] else {
                owners[slug] = row.name
                return nil
            }
            return words.addressTaken(row.name, feature: row.feature, by: owner, slug: slug)
        }
    }

    private func wanted(_ rows: [AreaRow], _ order: AreaImportOrder) -> [WantedArea] {
        let parent = order.parent.flatMap { Slug(naming: $0) }
        let sorted = order.sequence == .file ? rows : rows.sorted { Swedish.precedes($0.name, $1.name) }
        let children = sorted.enumerated().compactMap { position, row in
            Slug(naming: row.name).map {
                WantedArea(
                    slug: $0, name: row.name, division: order.division, code: row.code, parent: parent, position: position + 1,
                    geometry: row.geometry.json)
            }
        }
        guard let parent, let name = order.parent else { return children }
        let whole = WantedArea(slug: parent, name: name, division: "område", code: nil, parent: nil, position: 0, geometry: nil, isOnlyNamed: true)
        return [whole] + children
    }
}

/// An area as the file wants it.
struct WantedArea: Sendable {
    let slug: Slug
    let name: String
    let division: String
    let code: String?
    let parent: Slug?
    let position: Int
    let geometry: String?
    /// True for a whole that a file of its parts only names: it keeps what is known of it.
    var isOnlyNamed = false
}

/// What an import of areas does to the store: nothing is overwritten, a changed area ends and begins anew.
struct AreaPlan: Sendable {
    private var fresh: [WantedArea] = []
    private var changed: [(id: Int64, area: WantedArea)] = []
    private(set) var tally = RowTally()

    init(_ wanted: [WantedArea], standing: [String: AreaStore.Standing]) {
        for area in wanted {
            guard let now = standing[area.slug.text] else {
                fresh.append(area)
                continue
            }
            if AreaPlan.isSame(now, area) { tally.same += 1 } else { changed.append((now.id, area)) }
        }
        tally.new = fresh.count
        tally.changed = changed.count
    }

    /// Answers the batch's number; nil when there is nothing to do.
    func apply(_ writer: Writer, file: ImportFile, form: FileForm, parameters: String, read: Int) throws -> Int64? {
        guard tally.new + tally.changed > 0 else { return nil }
        let source = Source(
            slug: AreaPlan.source, name: "Områdesindelning", kind: "areas", definition: "Områdenas namn, koder och gränser, ur en karta i filform.")
        try writer.ensure(source)
        var rows = tally
        rows.read = read
        let batch = try writer.addBatch(what: "areas", source: source.slug, file: file, form: form, parameters: parameters, rows: rows)
        for (id, area) in changed {
            try writer.end(id, of: AreasSchema.area)
            try add(area, batch, writer)
        }
        for area in fresh { try add(area, batch, writer) }
        return batch
    }

    private func add(_ area: WantedArea, _ batch: Int64, _ writer: Writer) throws {
        try writer.add(
            [
                .text(area.slug.text), .text(area.name), .text(area.division), .optional(area.code), .optional(area.parent?.text),
                .int(area.position), .optional(area.geometry), .int(batch),
            ], to: AreasSchema.area)
    }

    /// A whole that is only named keeps what is known of it.
    private static func isSame(_ now: AreaStore.Standing, _ area: WantedArea) -> Bool {
        if area.isOnlyNamed { return now.name == area.name }
        return now.name == area.name && now.division == area.division && now.code == area.code && now.parent == area.parent?.text
            && now.position == Int64(area.position) && now.geometry == area.geometry
    }

    private static let source = Slug(known: "omradesindelning")
}
