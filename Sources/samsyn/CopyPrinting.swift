import Access
import AccessRules
import Almanac
import Picture
import Records
import RecordsRules
import Reports
import ReportsRules
import Storage

/// Sets a copy that is given out with the reports' own tools and template.
struct DocumentCopyPrinter: CopyPrinter {
    let renderer: DocumentRenderer

    func pdf(of copy: DisclosedCopy) async throws -> [UInt8] { try await renderer.pdf(of: CopyDocument(copy: copy).document) }
}

/// A copy as a document: the same words as on the page before it was made.
struct CopyDocument {
    let copy: DisclosedCopy

    private static let grounds = "grunder"

    var document: ReportDocument {
        let head = copy.head
        return ReportDocument(
            slug: "utlamnande-\(head.number)", title: DisclosureWords.title, subtitle: "Utlämnande \(head.number)",
            publisher: [CopyText.printable(head.authority)], period: Swedish.date(head.day), preparedOn: head.day, asOf: head.asOf,
            summary: ReportSummary(
                heading: DisclosureWords.counts(records: copy.records.count, masks: copy.masks.count), text: [ReportSpan(DisclosureWords.decision)]),
            sections: [request] + copy.records.enumerated().map { section($0.offset + 1, $0.element) } + [reasons], sources: [], manifest: manifest)
    }

    private var request: ReportSection {
        ReportSection(
            id: "kopian", heading: "Om kopian",
            blocks: DisclosureWords.facts(copy.head).map { .paragraph([ReportSpan("\($0.name): ", strong: true), ReportSpan($0.words)]) })
    }

    private func section(_ number: Int, _ record: DisclosedCopy.Record) -> ReportSection {
        ReportSection(
            id: "handling-\(number)", heading: "\(number). \(CopyText.printable(record.heading))",
            blocks: record.fields.map { .paragraph([ReportSpan("\(CopyText.printable($0.name)): ", strong: true)] + $0.pieces.flatMap(CopyDocument.spans)) })
    }

    /// A mask and the raised numbers of its grounds, apart from each other: 1 and 2 are not 12.
    private static func spans(_ piece: CopyPiece) -> [ReportSpan] {
        switch piece {
        case .text(let text): [ReportSpan(text)]
        case .masked(let numbers):
            [ReportSpan(CopyPiece.bar)]
                + numbers.enumerated().flatMap { index, number in
                    (index == 0 ? [] : [ReportSpan(Swedish.thinSpace)]) + [ReportSpan(NoteMark(number, in: grounds))]
                }
        }
    }

    private var reasons: ReportSection {
        let entries = copy.grounds.enumerated().map { index, ground in
            NoteList.Entry(NoteMark(index + 1, in: CopyDocument.grounds), CopyText.printable(ground.sentence))
        }
        let list: ReportBlock = entries.isEmpty ? .paragraph([ReportSpan(DisclosureWords.unmasked)]) : .notes(NoteList(entries))
        return ReportSection(
            id: CopyDocument.grounds, heading: DisclosureWords.groundsHeading, blocks: [list, .paragraph([ReportSpan(DisclosureWords.decision)])])
    }

    /// What a program can hold the copy against: which records, and where something is masked. Not a word of what they say.
    private var manifest: JSON {
        .of([
            "disclosure": .int(copy.head.number), "day": .string(copy.head.day.description), "as_of": .int(copy.head.asOf.value),
            "trail": .optional(copy.head.link),
            "records": .array(copy.records.map { .of(["kind": .string($0.key.kind.text), "id": .string($0.key.id)]) }),
            "masks": .array(
                copy.masks.map { mask in
                    .of([
                        "record": .int(mask.record + 1), "field": .string(mask.field), "grounds": .strings(mask.stretch.grounds.map(\.words)),
                    ])
                }),
        ])
    }
}

/// Who keeps records, as the room of rights has it.
struct HouseRecordKeepers: RecordKeepers {
    let access: AccessRoom

    func keepsRecords(_ viewer: Viewer, _ reader: Reader) throws -> Bool {
        guard let number = viewer.account, let cooperation = viewer.cooperation, viewer.rights.contains(.keepRecords) else { return false }
        guard try access.accounts.account(number, reader)?.state == .open else { return false }
        let kinds = try access.parties.parties(reader, asOf: reader.change()).kinds
        return try access.accounts.grants(of: number, reader).contains {
            $0.cooperation == cooperation && $0.role.rights.contains(.keepRecords) && kinds[$0.organisation] != nil
        }
    }
}
