package import Almanac
import PersonGuard
package import Picture
package import Storage
import Tabular
import WeeklyRules

/// Brings reports that others have written down into the store: a list that a party keeps, a guard's log, cases that residents wrote.
///
/// Each row waits for review as if it had just been told, by the party that the file is from. The same case read in again is the same report: what has been
/// decided about it since stands.
///
/// An import of reports is no batch among the sources. A batch is a part of the picture: open pages would get a new number when somebody had told
/// something, and it would keep, for as long as the store, which party told what, when who told is purged after half a year. What the file was called and
/// its hash stand in the trail, with the change that every one of its reports names.
package struct ReportImport: FileImporter {
    static let what = "reports"

    private let room: Reporting
    private let areas: any AreaDirectorySource

    /// - Parameter areas: the areas with the other names they go by.
    package init(room: Reporting, areas: any AreaDirectorySource) {
        self.room = room
        self.areas = areas
    }

    package var kind: ImportKind {
        ImportKind(
            ReportImport.what, title: "Rapporter, en per rad",
            explanation: """
                En parts egen lista, en väktarlogg eller enskilda ärenden ur Tyck till: datum, område eller plats, kategori och en beskrivning. Allt väntar \
                på granskning. Det som kan peka ut en person läses aldrig in.
                """,
            questions: ReportImportOrder.questions, after: "Rapporterna väntar på granskning inför nästa möte.")
    }

    package func run(_ file: ImportFile, _ choices: ImportChoices, dryRun: Bool, by actor: Actor, at instant: Instant) async throws -> ImportAnswer {
        let order = try ReportImportOrder(choices)
        let today = SwedishTime.local(of: instant).day
        let ground = try await room.store.read { [room, areas] in
            try ReportFileGround(room, areas, named: order.cooperation, by: actor, today: today, $0)
        }
        let party = try order.organisation(on: ground)
        let opened = Sheet.open(file.content, file: file.name, sheet: choices.sheet) { ReportColumns.fits($0, choices) }
        let faults = opened.faults.map { $0.screened(by: ground.personGuard) }
        var answer = ImportAnswer(what: ReportImport.what, file: file, form: FileForm(opened.sheet), dryRun: dryRun, faults: faults)
        guard let sheet = opened.sheet?.screened(by: ground.personGuard) else { return answer.refused() }
        let (reading, preview) = try ReportFile.read(sheet, order, ground, from: party)
        answer.preview = preview
        answer.faults += reading.faults
        answer.take(reading)
        guard !answer.hasErrors else { return answer.refused() }
        let (tally, change) = try await dryRun ? tried(reading.rows) : stored(reading.rows, ground, file, by: actor, at: instant)
        answer.finish(tally, batch: nil, change: change)
        return answer
    }

    /// What a reading in would do.
    private func tried(_ rows: [ReportRow]) async throws -> (RowTally, ChangeNumber) {
        try await room.store.read { [room] reader in
            let same = try rows.count { try room.reports.isTold($0.key, from: $0.sender, reader) }
            return (RowTally(new: rows.count - same, same: same), try reader.change())
        }
    }

    /// Stores what is new, all of it in one change.
    private func stored(
        _ rows: [ReportRow], _ ground: ReportFileGround, _ file: ImportFile, by actor: Actor, at instant: Instant
    ) async throws -> (RowTally, ChangeNumber) {
        let why = "Läste in rapporter ur \(ReportImport.name(of: file, ground)) (sha256 \(file.sha256))"
        let written = try await room.store.write(by: actor, at: instant, why: why, isLong: true) { [room] writer in
            guard try ReportImport.mayWrite(actor, room, writer.reader) else { throw ReportFaults.noRight }
            var tally = RowTally()
            for row in rows {
                let told = try room.reports.add(row.content, key: row.key, from: row.sender, in: ground.cooperation, at: instant, writer)
                if told.isNew { tally.new += 1 } else { tally.same += 1 }
            }
            return tally
        }
        return (written.answer, written.change)
    }

    /// The right to read in files, asked again in the change that uses it. A command is run by who has the store.
    private static func mayWrite(_ actor: Actor, _ room: Reporting, _ reader: Reader) throws -> Bool {
        guard actor.account != nil else { return true }
        return try room.ground.holds(.keepFigures, Viewer(actor, circle: .open, rights: [.keepFigures]), reader)
    }

    /// The file's name, unless it may point at a person: then its hash alone tells which it was.
    private static func name(of file: ImportFile, _ ground: ReportFileGround) -> String {
        let words = String(file.name.prefix(100).map { ".-_".contains($0) ? " " : $0 })
        let isFree = [words, file.name].allSatisfy { HeldWords($0, by: ground.personGuard).isFree }
        return isFree ? String(file.name.prefix(100)) : "en fil"
    }
}
