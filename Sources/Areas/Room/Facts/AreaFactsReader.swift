import Almanac
import AreasRules
import Picture
package import Storage

/// What a page or a figure of an area's facts stands on.
struct LoadedFacts: Sendable {
    let area: AreaName
    let reference: AreaName?
    let book: FactBook
    /// Where each published fact stands in a file.
    let places: [Int64: CellPlace]
    let directory: AreaDirectory
    let sources: [Slug: Source]
    let notes: Notes

    /// The facts as known on a day; nil is now.
    func facts(through day: Day? = nil) -> AreaFacts { AreaFacts(area, beside: reference, in: book, through: day) }

    func places(of fact: AreaFact) -> [CellPlace] { fact.cells.compactMap { places[$0] } }

    func source(of fact: AreaFact) -> String { sources[fact.indicator.source]?.name ?? fact.indicator.source.text }

    /// What a note on a fact would be about.
    static func scope(_ fact: AreaFact) -> Note.Scope {
        Note.Scope(
            source: fact.indicator.source, area: fact.area, category: fact.indicator.slug, from: fact.period.from, through: fact.period.through)
    }

    func notes(on fact: AreaFact) -> [String] { notes.sentences(LoadedFacts.scope(fact)) }
}

/// Reads the facts of areas, once for each change.
package struct AreaFactsReader: Sendable {
    let store: Store
    let areas: AreaStore
    let indicators = IndicatorStore()
    private let notebook = Notebook()
    private let memo = Memo<Pair, LoadedFacts?>()
    private let told = Memo<Bool, [AreaName]>()

    private struct Pair: Hashable, Sendable {
        let area: Slug
        let reference: Slug?
    }

    package init(store: Store, areas: AreaStore) {
        self.store = store
        self.areas = areas
    }

    /// An area's facts beside those of another: the one asked for, else the one its sources compare with, else the area it is a part of.
    ///
    /// Nil when there is no such area.
    func load(_ area: Slug, beside reference: Slug? = nil, _ reader: Reader, asOf change: ChangeNumber) throws -> LoadedFacts? {
        try memo.value(Pair(area: area, reference: reference), asOf: change) { try read(area, reference, reader, change) }
    }

    func load(_ area: Slug, beside reference: Slug? = nil, asOf change: ChangeNumber) async throws -> LoadedFacts? {
        try await store.read { try load(area, beside: reference, $0, asOf: change) }
    }

    private func read(_ slug: Slug, _ asked: Slug?, _ reader: Reader, _ change: ChangeNumber) throws -> LoadedFacts? {
        let directory = try areas.directory(reader, asOf: change)
        guard let area = directory.area(slug) else { return nil }
        let own = try values(of: area.slug, directory, reader, change)
        let usual = try book(own.map(\.fact), directory, reader, change).usualReference(of: slug)
        let reference = (asked ?? usual ?? area.parent).flatMap { directory.area($0) }.flatMap { $0.slug == slug ? nil : $0 }
        let known = Set(own.map(\.fact.id))
        let other = try reference.map { try values(of: $0.slug, directory, reader, change).filter { !known.contains($0.fact.id) } } ?? []
        let all = own + other
        return LoadedFacts(
            area: area, reference: reference, book: try book(all.map(\.fact), directory, reader, change),
            places: Dictionary(all.map { ($0.fact.id, $0.place) }) { first, _ in first }, directory: directory,
            sources: Dictionary(try reader.sources(asOf: change).map { ($0.slug, $0) }) { first, _ in first },
            notes: try notebook.notes(reader, asOf: change))
    }

    private func values(
        of area: Slug, _ directory: AreaDirectory, _ reader: Reader, _ change: ChangeNumber
    ) throws -> [(fact: PublishedFact, place: CellPlace)] {
        try indicators.values(of: [area] + directory.children(of: area).map(\.slug), reader, asOf: change)
    }

    private func book(_ facts: [PublishedFact], _ directory: AreaDirectory, _ reader: Reader, _ change: ChangeNumber) throws -> FactBook {
        let keeps = try reader.sourceCards(asOf: change).filter(\.value.keepsPublishedTotals).keys
        return FactBook(
            indicators: try ordered(reader, change), facts: facts, directory: directory, keepsTotals: Set(keeps))
    }

    /// Indicators in the order their sources came, each in its source's own.
    private func ordered(_ reader: Reader, _ change: ChangeNumber) throws -> [Indicator] {
        let place = Dictionary(try reader.sources(asOf: change).enumerated().map { ($0.element.slug, $0.offset) }) { first, _ in first }
        return try indicators.indicators(reader, asOf: change).sorted {
            (place[$0.source, default: .max], $0.position) < (place[$1.source, default: .max], $1.position)
        }
    }

    /// Areas that have facts of their own or are made of areas that have, in the municipality's own order.
    func known(_ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName] {
        try told.value(true, asOf: change) {
            let directory = try areas.directory(reader, asOf: change)
            let own = try areasWithFacts(reader, asOf: change)
            return directory.areas.filter { area in
                own.contains(area.slug) || directory.children(of: area.slug).contains { own.contains($0.slug) }
            }
        }
    }

    /// An area whose facts are all hidden from whoever reads has none.
    private func areasWithFacts(_ reader: Reader, asOf change: ChangeNumber) throws -> Set<Slug> {
        let all = try indicators.areas(reader, asOf: change)
        guard try indicators.hidesSome(reader, asOf: change) else { return Set(all) }
        return Set(try indicators.values(of: all, reader, asOf: change).map(\.fact.area))
    }

    func known(asOf change: ChangeNumber) async throws -> [AreaName] { try await store.read { try known($0, asOf: change) } }

    /// One book of every area's facts, to list them by.
    func everything(_ reader: Reader, asOf change: ChangeNumber) throws -> FactBook {
        let directory = try areas.directory(reader, asOf: change)
        let facts = try indicators.values(of: indicators.areas(reader, asOf: change), reader, asOf: change).map(\.fact)
        return try book(facts, directory, reader, change)
    }
}
