import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// Makes the figure of a category's week held against what is usual.
struct AlarmFigureMaker {
    /// `counts.alarm:source:area:category:week`.
    static let quantity = "counts.alarm"

    let tables: AlarmTables
    let reader: Reader
    let reading: Reading

    /// The figure's id.
    static func id(_ subject: AlarmTable.Subject, _ week: Week) -> FigureID {
        FigureID(quantity, [subject.category.source.text, subject.area.slug.text, subject.category.slug.text, week.description])
    }

    static func title(_ subject: AlarmTable.Subject, _ week: Week) -> String {
        "\(CountTitles.name(subject.category)), \(Swedish.months(Period(week: week))) mot det vanliga, \(subject.area.name)"
    }

    /// Nil for an id that names nothing known, or no week.
    func figure(_ id: FigureID) throws -> Figure? {
        guard id.edition == nil, id.quantity == AlarmFigureMaker.quantity, id.dimensions.count == 4, let area = Slug(id.dimensions[1]),
            let week = Week(text: id.dimensions[3]), let loaded = try tables.load(AlarmKey(area: area, week: week), reader, asOf: reading.asOf),
            let row = loaded.table.rows.first(where: { $0.category.source.text == id.dimensions[0] && $0.category.slug.text == id.dimensions[2] }),
            let source = loaded.sources.first(where: { $0.slug == row.category.source })
        else { return nil }
        let about = Note.Scope(source: source.slug, area: area, category: row.category.slug, from: week.monday, through: week.sunday)
        let preliminary = loaded.unripe.contains(source.slug) ? [AlarmWords.preliminary] : []
        return Figure(
            id: id, title: AlarmFigureMaker.title(row.subject, week), unit: "antal", period: week.description,
            value: row.series?.observed.map { .count(Int64($0)) } ?? .missing(code: "not-covered"), n: row.series?.observed.map(Int64.init),
            verdict: AlarmWords.verdict(row), notes: [AlarmWords.sentence(row, week)] + preliminary + loaded.notes.sentences(about),
            provenance: try provenance(row, source), about: about)
    }

    /// The week, and all the weeks that it is held against.
    private func provenance(_ row: AlarmTable.Row, _ source: Source) throws -> Provenance {
        let key = SeriesKey(source: source.slug, area: row.subject.area.slug)
        let series = try tables.shelf.load(key, reader, asOf: reading.asOf)
        let days = row.series?.days
        let own = row.category.slug == series.total?.slug ? nil : row.category.slug
        let origins = CountOrigins(shelf: tables.shelf, key: key, reader: reader, change: reading.asOf)
        let places = days.map { series.weekPlaces(row.category.slug, within: $0) } ?? []
        return Provenance(
            definition: source.definition, method: row.alarm.map { "A3, \(AlarmWords.code($0.method))" } ?? "A3",
            inputs: days.map { [CountsFigures.valueID(key, row.category.slug, Period(week: Week(containing: $0.upperBound)))] } ?? [],
            origins: try origins.origins(of: places, category: own, in: days.map { [$0] } ?? []), asOf: reading.asOf)
    }
}
