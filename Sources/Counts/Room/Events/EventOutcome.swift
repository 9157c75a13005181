import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage
import Tabular

/// What reading a file of events from end to end gave: its counts, what it covers, and all that is wrong with it.
struct EventOutcome: Sendable {
    /// The areas that the file itself names.
    let fileAreas: [Slug]
    /// Counts of those areas and of all areas they are part of.
    let table: EventCellTable
    /// Categories that the source has not had before.
    let founded: [Category]
    /// The first and last day of an event, since 1970-01-01; nil without events.
    let days: ClosedRange<Int>?
    /// The stretches that the file covers.
    let stretches: [(grain: CountGrain, days: ClosedRange<Day>)]
    let form: FileForm
    let rowsRead: Int
    private let setAside: Int
    private var faults: [Fault]

    /// Reads the file; `pass` gets its events in blocks.
    init(_ file: EventFile, _ standing: EventStanding, passesOn: Bool, pass: (EventBlock) throws -> Void) throws {
        let (scan, zones, report) = try file.scan(standing, passesOn: passesOn, pass: pass)
        var areas = scan.areas
        fileAreas = areas.slugs
        let above = areas.above()
        table = EventCellTable(areas: areas.slugs, categories: scan.categories.slugs, cells: scan.counted().rolledUp(above))
        founded = scan.categories.founded
        days = scan.days
        form = FileForm(report, file.table.format)
        rowsRead = report.rowsRead
        setAside = scan.book.setAside
        let coverage = scan.days.map { EventCoverage($0, file) }
        stretches = coverage?.stretches ?? []
        let words = EventFaults(file: file)
        faults = report.faults + [words.zoned(zones)].compactMap { $0 } + words.all(scan) + (coverage?.faults ?? []) + file.order.choices.unusedRepair
        if scan.kept == 0, !hasErrors { faults.append(EventFaults(file: file).none()) }
    }

    /// The days that the file tells of, since 1970-01-01: what it covers, else from its first event to its last.
    var toldDays: ClosedRange<Int>? {
        guard let months = stretches.first(where: { $0.grain == .month })?.days else { return days }
        return months.lowerBound.daysSince1970...months.upperBound.daysSince1970
    }

    var hasErrors: Bool { faults.contains { $0.severity == .error } }

    mutating func tell(_ fault: Fault) { faults.append(fault) }

    /// The answer's part of the reading.
    func reading(_ tally: RowTally = RowTally(), batch: Int64? = nil) -> EventReading {
        var tally = tally
        tally.read = rowsRead
        tally.refused = setAside
        return EventReading(form: form, faults: faults, tally: tally, batch: batch)
    }

    /// Names of areas that the source has counts for, that the file does not tell of, and that are part of an area which it does tell of.
    func missingParts(of known: Set<String>, _ directory: AreaDirectory) -> [String] {
        let told = Set(table.areas)
        return known.compactMap { Slug($0) }.filter { !told.contains($0) && directory.isPart($0, ofAnyOf: told) }
            .compactMap { directory.name(of: $0) }.sorted()
    }

    /// The whole months around days since 1970-01-01.
    static func wholeMonths(_ days: ClosedRange<Int>) -> ClosedRange<Int> {
        let (first, last) = (Month(containing: Day(daysSince1970: days.lowerBound)), Month(containing: Day(daysSince1970: days.upperBound)))
        return first.firstDay.daysSince1970...last.lastDay.daysSince1970
    }
}

extension AreaDirectory {
    /// The areas that one is part of, nearest first.
    func ancestors(of slug: Slug) -> [Slug] {
        var above: [Slug] = []
        var next = area(slug)?.parent
        while let parent = next, parent != slug, !above.contains(parent) {
            above.append(parent)
            next = area(parent)?.parent
        }
        return above
    }

    func isPart(_ slug: Slug, ofAnyOf areas: Set<Slug>) -> Bool { ancestors(of: slug).contains(where: areas.contains) }
}
