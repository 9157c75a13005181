import Picture
import Storage
import WeeklyRules

/// What an import of incidents against staff does to the store.
struct StaffIncidentPlan: Sendable {
    static let source = Source(
        slug: Slug(known: "hot-mot-anstallda"), name: "Hot mot anställda", kind: "staff-incidents",
        definition: "Antal anmälda hot, våld, otillåten påverkan och trakasserier mot anställda, per period och slag av verksamhet, ur arbetsgivarens system.")

    private let cooperation: Slug
    private let incidents: StaffIncidentStore
    private var fresh: [StaffIncidentCount] = []
    private var changed: [(id: Int64, count: StaffIncidentCount)] = []
    private(set) var tally = RowTally()
    /// Periods that share months with others that are stored.
    let faults: [Fault]

    init(_ counts: [StaffIncidentCount], in cooperation: Slug, _ incidents: StaffIncidentStore, _ reader: Reader) throws {
        (self.cooperation, self.incidents) = (cooperation, incidents)
        let standing = try incidents.standing(in: cooperation, reader)
        let stored = Set(standing.map(\.count.period))
        faults = Set(counts.map(\.period)).sorted().compactMap { period in
            stored.sorted().first { $0.overlaps(period) }.map { StaffIncidentFaults.overlap(period, $0, isStored: true) }
        }
        let known = Dictionary(standing.map { (Key($0.count), $0) }) { first, _ in first }
        // A workplace keeps the spelling that it has.
        let spelled = Dictionary((standing.map(\.count) + counts).map { (NearestNames.folded($0.workplace), $0.workplace) }) { first, _ in first }
        for count in counts {
            let name = spelled[NearestNames.folded(count.workplace), default: count.workplace]
            let count = StaffIncidentCount(period: count.period, workplace: name, kind: count.kind, count: count.count)
            guard let now = known[Key(count)] else {
                fresh.append(count)
                continue
            }
            if now.count.count == count.count { tally.same += 1 } else { changed.append((now.id, count)) }
        }
        tally.new = fresh.count
        tally.changed = changed.count
    }

    private struct Key: Hashable {
        let period: StaffIncidentPeriod
        let workplace: String
        let kind: StaffIncidentKind

        init(_ count: StaffIncidentCount) { (period, workplace, kind) = (count.period, NearestNames.folded(count.workplace), count.kind) }
    }

    /// Answers the batch's number; nil when there is nothing to do. The source is for authorities from its first file on, and the file is not kept.
    /// - Throws: `Refused` where periods overlap that did not when the file was tried.
    func apply(_ writer: Writer, file: ImportFile, form: FileForm, parameters: String, read: Int) throws -> Int64? {
        guard faults.isEmpty else { throw Refused(.data, faults) }
        guard tally.new + tally.changed > 0 else { return nil }
        let source = StaffIncidentPlan.source
        try writer.ensure(source)
        if try writer.reader.circles().settings[.source(source.slug)] == nil {
            try writer.setReach(.circle(.authority), of: .source(source.slug), because: "Uppgifter om hot mot anställda är från början för myndigheterna.")
        }
        var rows = tally
        rows.read = read
        let batch = try writer.addBatch(
            what: source.kind, source: source.slug, file: file, form: form, parameters: parameters, rows: rows, keepsFile: false)
        for (id, count) in changed {
            try writer.end(id, of: StaffIncidentSchema.incidents)
            try incidents.add(count, in: cooperation, writer)
        }
        for count in fresh { try incidents.add(count, in: cooperation, writer) }
        return batch
    }
}
