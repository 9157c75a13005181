import Almanac
import AreasRules
import Picture
import Statistics
import Storage
package import WeeklyRules

/// A year of levels held against the year before, with the cells of both.
package struct LoadedDifference: Sendable {
    package let difference: YearDifference
    let later: LevelYear
    let earlier: LevelYear

    init(later: LevelYear, earlier: LevelYear) {
        difference = YearDifference(later.summary, before: earlier.summary)
        self.later = later
        self.earlier = earlier
    }

    /// The one area that all areas with weeks are part of; nil where there are several such, or none.
    var whole: AreaName? {
        let parents = Set(difference.rows.compactMap(\.area.parent))
        return parents.count == 1 ? parents.first.flatMap { later.directory.area($0) } : nil
    }

    /// The figures that can be told.
    var offers: [FigureOffer] {
        let areas = difference.judgedRows.map(\.area) + [difference.whole == nil ? nil : whole].compactMap(\.self)
        return areas.map { FigureOffer(id: WeeklyFigures.yearDifferenceID($0.slug, difference.year), title: title($0)) }
    }

    func title(_ area: AreaName) -> String { "\(area.name), nivåerna \(difference.year) mot \(difference.before)" }
}

/// Makes the figures of a year held against the year before.
struct YearDifferenceFigureMaker {
    let loaded: LoadedDifference
    let reader: Reader
    let reading: Reading

    private var difference: YearDifference { loaded.difference }

    func figure(_ id: FigureID) throws -> Result<Figure, FigureRefusal> {
        guard id.dimensions.count == 2, id.dimensions[1] == String(difference.year), let slug = Slug(id.dimensions[0])
        else { return .failure(.unknown(id)) }
        if let row = difference.row(slug) { return .success(try area(id, row)) }
        guard let whole = loaded.whole, whole.slug == slug else { return .failure(.unknown(id)) }
        return .success(try all(id, whole))
    }

    private func area(_ id: FigureID, _ row: YearDifference.Row) throws -> Figure {
        let weeks = row.weeks.numbers.isEmpty ? [] : ["Jämförda veckor: \(Swedish.weeks(row.weeks.numbers)), samma båda åren."]
        let told = row.judged.map { [YearDifferenceWords.chance($0.held, difference)] + weeks } ?? [missing(row)]
        return Figure(
            id: id, title: loaded.title(row.area), unit: "andel", period: String(difference.year),
            value: row.judged.map { .number($0.held.a12) } ?? .missing(code: "too-few-weeks"), n: Int64(2 * row.weeks.count), counted: "bedömningar",
            verdict: row.judged?.verdict, notes: told + notes(row.area.slug),
            provenance: try provenance(
                """
                Hur ofta en vecka dragen på måfå ur \(difference.year) ligger högre än en ur \(difference.before), lika veckor räknade till hälften, \
                över de veckor som är bedömda båda åren. 0,5 är ingen skillnad.
                """, [row]),
            about: LevelYear.scope(difference.year, area: row.area.slug))
    }

    private func missing(_ row: YearDifference.Row) -> String { Swedish.capitalised(YearDifferenceWords.missing(row)) + "." }

    private func all(_ id: FigureID, _ area: AreaName) throws -> Figure {
        let rows = difference.judgedRows
        let odds = difference.whole?.oddsRatio
        let told = difference.whole.map { [YearDifferenceWords.chance($0.held, difference), YearDifferenceWords.odds($0, difference)] }
        return Figure(
            id: id, title: loaded.title(area), unit: "oddskvot", period: String(difference.year), value: value(odds?.value),
            n: Int64(2 * rows.reduce(0) { $0 + $1.weeks.count }), counted: "bedömningar",
            interval: odds.map { Interval(low: $0.limits.lower, high: $0.limits.upper) }, verdict: difference.whole?.verdict,
            notes: (told ?? [YearDifferenceWords.missing(difference) ?? "Bara ett område har veckor nog, och står för sig."]) + notes(nil),
            provenance: try provenance(
                """
                Hur många gånger så stora oddsen för en nivå eller en högre är \(difference.year) som \(difference.before), i de områden och veckor som \
                är bedömda båda åren (proportionella odds). 1 är ingen skillnad.
                """, rows),
            about: LevelYear.scope(difference.year))
    }

    private func value(_ odds: Double?) -> FigureValue {
        if let odds { return .number(odds) }
        return .missing(code: difference.whole == nil ? "too-few-weeks" : "not-fitted")
    }

    /// What has to be borne in mind for either of the years.
    private func notes(_ area: Slug?) -> [String] {
        [loaded.later, loaded.earlier].flatMap { year in year.standing(area: area).map(year.sentence) }.reduce(into: []) { kept, text in
            if !kept.contains(text) { kept.append(text) }
        }
    }

    /// The cells of the weeks that both years have.
    private func provenance(_ definition: String, _ rows: [YearDifference.Row]) throws -> Provenance {
        let places = rows.flatMap { row in
            let weeks = Set(row.weeks.numbers)
            return [loaded.later, loaded.earlier].flatMap { year in
                (year.decided[row.area.slug] ?? []).filter { weeks.contains($0.week.number) }
            }.map { CellPlace(batch: $0.batch, row: $0.row, column: $0.column) }
        }
        let inputs = rows.flatMap { row in [difference.year, difference.before].map { WeeklyFigures.id(.median, row.area.slug, $0) } }
        return Provenance(
            definition: definition, method: "A4", inputs: inputs, origins: try reader.origins(of: places, asOf: reading.asOf), asOf: reading.asOf)
    }
}
