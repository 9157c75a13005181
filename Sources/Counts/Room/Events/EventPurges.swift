import Almanac
import Picture
import Storage

/// Which of a source's single events have been purged. Their counts stand as they are: what is left of the events must never be counted in their place.
///
/// Events go by whole months, and by whole weeks of them, so that no count is of some that are gone and some that are left and still grows.
struct EventPurges: Sendable {
    /// The purge that reached furthest; nil where none has been.
    private let run: PurgeRun?

    init(_ source: Slug, _ reader: Reader) throws {
        run = try reader.purgeRuns(of: EventRecords.slug).filter { $0.about == source.text }.max { $0.ground.before < $1.ground.before }
    }

    /// The first day of the month that a day is in: months before it have lost their events.
    static func month(before day: Day) -> Day { Month(containing: day).firstDay }

    /// The Monday of the week in which that month begins: events from then on are left, since the week is not over.
    static func firstDayLeft(before day: Day) -> Day { Week(containing: month(before: day)).monday }

    /// Whether a count's days, since 1970-01-01, have lost events.
    func hold(_ days: ClosedRange<Int>) -> Bool {
        run.map { days.lowerBound < EventPurges.firstDayLeft(before: $0.ground.before).daysSince1970 } ?? false
    }

    /// `3 januari 2027 enligt Dokumenthanteringsplan 2026`, where a count of some days has lost events.
    func words(for days: ClosedRange<Day>) -> String? { hold(days.lowerBound.daysSince1970...days.upperBound.daysSince1970) ? run?.words : nil }

    /// What is wrong with a file whose first event is of a day, since 1970-01-01.
    func fault(first: Int, source: String) -> Fault? {
        guard let run, first < EventPurges.month(before: run.ground.before).daysSince1970 else { return nil }
        return EventFaults.purged(run, before: EventPurges.month(before: run.ground.before), first: Day(daysSince1970: first), source: source)
    }
}

extension EventOutcome {
    /// Tells of events in the file from days whose events have been purged.
    mutating func tell(_ purges: EventPurges, _ file: EventFile) {
        if let fault = days.flatMap({ purges.fault(first: $0.lowerBound, source: file.order.sourceName) }) { tell(fault) }
    }
}
