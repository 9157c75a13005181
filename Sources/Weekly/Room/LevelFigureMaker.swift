import Almanac
import AreasRules
import Picture
import Statistics
import Storage
import WeeklyRules

/// Makes one figure of a loaded year.
struct LevelFigureMaker {
    let data: LevelYear
    let reader: Reader
    let reading: Reading

    /// What the figures' `n` counts.
    private static let counted = "bedömningar"

    func figure(_ id: FigureID) throws -> Result<Figure, FigureRefusal> {
        let areas = id.dimensions.dropLast().map { Slug($0).flatMap { data.area($0) } }
        switch (id.quantity, id.dimensions.count) {
        case (WeeklyFigures.matrix, 2): return try Slug(id.dimensions[0]).flatMap { try matrix(id, $0) } ?? .failure(.unknown(id))
        case (WeeklyFigures.level, 2): return try areas[0].flatMap { try level(id, $0) } ?? .failure(.unknown(id))
        case (WeeklyFigures.difference, 3):
            guard let first = areas[0], let second = areas[1] else { return .failure(.unknown(id)) }
            return .success(try difference(id, first, second))
        case (_, 2):
            guard let quantity = WeeklyFigures.Quantity(rawValue: id.quantity), let area = areas[0], Week(text: id.dimensions[1]) == nil
            else { return .failure(.unknown(id)) }
            return .success(try summary(id, quantity, area))
        default: return .failure(.unknown(id))
        }
    }

    private func summary(_ id: FigureID, _ quantity: WeeklyFigures.Quantity, _ area: AreaYear) throws -> Figure {
        let limits = quantity == .ge3 ? area.noteworthyWeeks.wilsonLimits() : nil
        let words = LevelWords.explanation(quantity)
        return Figure(
            id: id, title: quantity.title(area.area.name, data.summary.year), unit: LevelWords.unit(quantity), period: String(data.summary.year),
            value: value(quantity, area), n: Int64(area.count), counted: LevelFigureMaker.counted,
            interval: limits.map { Interval(low: $0.lower, high: $0.upper) },
            notes: LevelWords.missing(area.missingWeeks) + data.standing(area: area.area.slug).map(data.sentence),
            provenance: try provenance(words.definition, words.method, decided(area)),
            about: LevelYear.scope(data.summary.year, area: area.area.slug))
    }

    private func value(_ quantity: WeeklyFigures.Quantity, _ area: AreaYear) -> FigureValue {
        let none = FigureValue.missing(code: "no-levels")
        guard area.count > 0 else { return none }
        switch quantity {
        case .ge3: return area.noteworthyWeeks.share.map { .share($0, of: Int64(area.count)) } ?? none
        case .weeks: return .count(Int64(area.count))
        case .median: return area.summary.median.map { .number($0) } ?? none
        case .mean: return area.summary.mean.map { .number($0) } ?? none
        case .longest: return .count(Int64(area.summary.runs(from: AreaYear.noteworthy).longest?.length ?? 0))
        }
    }

    private func level(_ id: FigureID, _ area: AreaYear) throws -> Result<Figure, FigureRefusal>? {
        guard let week = Week(text: id.dimensions[1]) else { return nil }
        let cells = decided(area).filter { $0.week == week }
        return .success(
            Figure(
                id: id, title: "\(area.area.name), nivå \(Swedish.week(week)) \(week.year)", unit: "nivå", period: week.description,
                value: area.level(of: week).map { .level($0) } ?? .missing(code: "no-basis"),
                notes: (cells.isEmpty ? ["Underlag saknas. Det är inte nivå 1."] : []) + notes(area, week),
                provenance: try provenance(LevelWords.definition, "decision", cells), about: LevelRow.scope(area: area.area.slug, week: week)))
    }

    /// What is noted on a level, and on its area or source at the time.
    private func notes(_ area: AreaYear, _ week: Week) -> [String] {
        let scope = LevelRow.scope(area: area.area.slug, week: week)
        let around = data.notes.touching(scope, kinds: [.caveat, .annotation])
        return data.notes(on: area.area.slug, week).map { $0.sentence() } + around.map { $0.sentence() }
    }

    private func difference(_ id: FigureID, _ first: AreaYear, _ second: AreaYear) throws -> Figure {
        let comparison = try? AreaComparison(first, second)
        let year = data.summary.year
        let definition = """
            Hur ofta en vecka dragen på måfå i \(first.area.name) ligger högre än en i \(second.area.name), lika veckor räknade till hälften. \
            0,5 är ingen skillnad.
            """
        return Figure(
            id: id, title: "\(first.area.name) jämfört med \(second.area.name) \(year)", unit: "andel", period: String(year),
            value: comparison.map { .number($0.a12) } ?? .missing(code: "no-levels"), n: Int64(first.count + second.count),
            counted: LevelFigureMaker.counted, verdict: comparison?.verdict, notes: LevelWords.missing(first.missingWeeks),
            provenance: try provenance(
                definition, "A4", decided(first) + decided(second), inputs: [first, second].map { WeeklyFigures.id(.median, $0.area.slug, year) }))
    }

    private func matrix(_ id: FigureID, _ whole: Slug) throws -> Result<Figure, FigureRefusal>? {
        let part = data.part(of: whole)
        guard !part.areas.isEmpty, let name = data.directory.name(of: whole) else { return nil }
        let rows = part.weeks.map { week in
            FigureTable.Row(
                head: Swedish.week(week), key: week.description,
                cells: part.areas.map { area in area.level(of: week).map { .level($0) } ?? .missing(code: "no-basis") })
        }
        let columns = part.areas.map { FigureTable.Column(head: $0.area.name, key: $0.area.slug.text) }
        return .success(
            Figure(
                id: id, title: "\(name), nivå per vecka och område \(part.year)", unit: "nivå", period: String(part.year),
                value: .table(FigureTable(columns: columns, rows: rows)), n: Int64(part.areas.reduce(0) { $0 + $1.count }), counted: LevelFigureMaker.counted,
                notes: LevelWords.missing(part.missingWeeks) + data.standing().map(data.sentence) + part.weeks.flatMap(weekNotes),
                provenance: try provenance(LevelWords.definition, "decision", part.areas.flatMap(decided)),
                about: LevelYear.scope(part.year)))
    }

    /// `Vällingby, vecka 21: sprängning vid torget.`
    private func weekNotes(_ week: Week) -> [String] {
        data.notes(of: week).map { $0.note.sentence(about: "\($0.area.name), \(Swedish.week(week))") }
    }

    private func decided(_ area: AreaYear) -> [DecidedLevel] { data.decided[area.area.slug] ?? [] }

    private func provenance(_ definition: String, _ method: String, _ cells: [DecidedLevel], inputs: [FigureID] = []) throws -> Provenance {
        let places = cells.map { CellPlace(batch: $0.batch, row: $0.row, column: $0.column) }
        return Provenance(
            definition: definition, method: method, inputs: inputs, origins: try reader.origins(of: places, asOf: reading.asOf), asOf: reading.asOf)
    }
}

/// What the figures mean, in words.
enum LevelWords {
    static let definition = "Nivå 1–5 per område och vecka, bedömd tillsammans vid veckans möte efter hur många och hur allvarliga händelser som setts."

    static func unit(_ quantity: WeeklyFigures.Quantity) -> String {
        switch quantity {
        case .ge3: "andel"
        case .weeks, .longest: "veckor"
        case .median, .mean: "nivå"
        }
    }

    static func explanation(_ quantity: WeeklyFigures.Quantity) -> (definition: String, method: String) {
        switch quantity {
        case .ge3: ("Andel av de bedömda veckorna där området låg på nivå 3 eller högre. Veckor utan underlag räknas inte in.", "A4, Wilson")
        case .weeks: ("Antal veckor som har en bedömd nivå.", "A4")
        case .median: ("Den mittersta veckans nivå när veckorna ordnas efter nivå.", "A4")
        case .mean: ("Medelvärdet är ett stöd för sortering, inte ett läge: nivåer går att ordna men inte att räkna snitt på.", "A4")
        case .longest: ("Längsta följd av veckor på nivå 3 eller högre. En vecka utan underlag bryter följden.", "A4")
        }
    }

    static func missing(_ weeks: [Week]) -> [String] { weeks.isEmpty ? [] : ["Underlag saknas för \(Swedish.weeks(weeks.map(\.number)))."] }
}
