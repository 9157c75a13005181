import Almanac
import CountsRules
import Picture
import Storage

/// Which days a file of events covers.
struct EventCoverage: Sendable {
    /// Whole months; nil when the file has not even one.
    let months: ClosedRange<Month>?
    let faults: [Fault]

    /// Events in the last days of a month are taken to mean that the month is whole.
    private static let lastDays = 3

    /// - Parameter days: the first and the last day with an event, since 1970-01-01.
    init(_ days: ClosedRange<Int>, _ file: EventFile) {
        let (first, last) = (Day(daysSince1970: days.lowerBound), Day(daysSince1970: days.upperBound))
        let words = EventFaults(file: file)
        if let said = file.order.coverage {
            months = said
            let isOutside = first < said.lowerBound.firstDay || last > said.upperBound.lastDay
            faults = isOutside ? [words.outside(said, days: first...last)] : []
            return
        }
        let (from, through) = (Month(containing: first), Month(containing: last))
        guard through.lastDay - last >= EventCoverage.lastDays else {
            months = from...through
            faults = []
            return
        }
        let whole = Month(containing: through.firstDay + -1)
        months = from <= whole ? from...whole : nil
        faults = [words.openMonth(last, from: from, coveredThrough: months?.upperBound)]
    }

    /// The stretches of whole months and of whole ISO weeks.
    var stretches: [(grain: CountGrain, days: ClosedRange<Day>)] {
        guard let months else { return [] }
        let (first, last) = (months.lowerBound.firstDay, months.upperBound.lastDay)
        let monday = first.weekday == 1 ? first : Week(containing: first).sunday + 1
        let sunday = last.weekday == 7 ? last : Week(containing: last).monday + -1
        return [(.month, first...last)] + (monday < sunday ? [(.week, monday...sunday)] : [])
    }
}

/// Writes which days a source covers: stretches that meet those there are become one with them.
struct CoverageStore: Sendable {
    let source: Slug

    /// What a write of coverage does: rows to end, and a stretch to add.
    struct Change: Sendable {
        let area: Slug
        let grain: CountGrain
        let ended: [Int64]
        let days: ClosedRange<Day>
    }

    /// What covering days in an area changes; nil when they are covered already. One range of the index on source, area and grain.
    func change(_ area: Slug, _ grain: CountGrain, _ days: ClosedRange<Day>, _ reader: Reader) throws -> Change? {
        let standing = try reader.rows(
            "SELECT id, from_day, through_day FROM count_coverage WHERE source = ?1 AND area = ?2 AND grain = ?3 AND until IS NULL",
            [.text(source.text), .text(area.text), .text(grain.rawValue)]
        ) { row in
            (id: row.int(0), from: Day(text: row.text(1)), through: Day(text: row.text(2)))
        }
        var whole = days
        var ended: [Int64] = []
        for entry in standing.sorted(by: { ($0.from ?? days.lowerBound) < ($1.from ?? days.lowerBound) }) {
            guard let from = entry.from, let through = entry.through, from <= through, from <= whole.upperBound + 1, through + 1 >= whole.lowerBound
            else { continue }
            if from <= days.lowerBound, through >= days.upperBound { return nil }
            ended.append(entry.id)
            whole = min(from, whole.lowerBound)...max(through, whole.upperBound)
        }
        return Change(area: area, grain: grain, ended: ended, days: whole)
    }

    func apply(_ change: Change, batch: Int64, _ writer: Writer) throws {
        for id in change.ended { try writer.end(id, of: CountsSchema.coverage) }
        try writer.add(
            [
                .text(source.text), .text(change.area.text), .text(change.grain.rawValue), .text(change.days.lowerBound.description),
                .text(change.days.upperBound.description), .int(batch),
            ], to: CountsSchema.coverage)
    }
}
