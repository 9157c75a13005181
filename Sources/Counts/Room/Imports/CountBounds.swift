import Almanac
import CountsRules
import Picture
import Storage

/// Which months a file tells of: those a person has said, else those that the source is known to tell of.
struct CountBounds {
    /// What a cell of a file comes to.
    enum Value {
        case count(Int64)
        /// A number where nothing is covered.
        case outside(Fault)
        /// A blank outside coverage.
        case nothing
    }

    private let said: ClosedRange<Day>?
    private let standing: [Slug: Coverage]
    private let words: String
    /// True for a table of months, where a blank has to be told from a month that is not there.
    private let hasBlanks: Bool

    init(_ order: CountOrder, _ standing: [Slug: Coverage], hasBlanks: Bool) {
        self.hasBlanks = hasBlanks
        said = order.coverage.map { $0.from...$0.through }
        words = order.coverage.map { Swedish.months($0) } ?? "det som källan redan täcker"
        self.standing = standing
    }

    /// - Throws: `Refused` of kind `use` when a table of months has blanks and nobody has said which of them are zeros.
    func value(_ row: CountRow, _ area: Slug, _ days: ClosedRange<Day>, _ grain: CountGrain) throws -> Value {
        guard let value = row.value else { return try covers(area, days) ? .count(0) : .nothing }
        let isBound = grain == .month && (said != nil || (hasBlanks && isKnown(area)))
        guard isBound, try !covers(area, days) else { return .count(value) }
        return .outside(outside(row, days))
    }

    private func covers(_ area: Slug, _ days: ClosedRange<Day>) throws -> Bool {
        if let said { return said.contains(days) }
        guard let known = standing[area], isKnown(area) else {
            throw CountOrder.missing(
                "coverage-missing", "Tabellen har tomma månader, men säger inte vilka månader den täcker.",
                "Ange det med --coverage, till exempel --coverage 2021-07--2024-09. Inom den tiden är en tom cell 0, utanför saknas underlag.", "hela månader")
        }
        return known.covers(days, by: .month)
    }

    private func isKnown(_ area: Slug) -> Bool { standing[area]?.stretches[.month]?.isEmpty == false }

    /// What the file tells of, by area and grain.
    func coverage(of counts: [PlacedCount]) -> [PlacedCoverage] {
        let told = Set(counts.map { PlacedCoverage(area: $0.area, grain: $0.grain, days: days($0)) })
        let byArea = Dictionary(grouping: told) { $0.area }
        return byArea.sorted { $0.key < $1.key }.flatMap { area, told in
            let joined = Coverage(Dictionary(grouping: told, by: \.grain).mapValues { $0.map(\.days) })
            return joined.grains.flatMap { grain in
                (joined.stretches[grain] ?? []).map { PlacedCoverage(area: area, grain: grain, days: $0) }
            }
        }
    }

    private func days(_ count: PlacedCount) -> ClosedRange<Day> { count.grain == .month ? said ?? count.days : count.days }

    private func outside(_ row: CountRow, _ days: ClosedRange<Day>) -> Fault {
        let month = "\(Swedish.months[days.lowerBound.month - 1]) \(days.lowerBound.year)"
        return Fault(
            "count-outside-coverage", "\(Swedish.capitalised(month)) har ett antal, men ligger utanför den tid som filen sägs täcka (\(words)).",
            remedy: "Rätta --coverage, eller ta bort antalet om det inte hör hit.", row: row.row, column: row.column,
            found: row.value.map { String($0) }, expected: "en tom cell")
    }
}
