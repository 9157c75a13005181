package import Almanac
import Markup
package import Picture
package import ReportsRules
package import Storage
import Tabular
package import Web

/// The room of the yearly picture: figures bound into a document, as page and as PDF.
package struct Reports: Sendable {
    /// What stands the same in every report of a cooperation.
    package struct Letterhead: Sendable {
        package let cooperation: String
        package let publisher: [String]
        package let scale: [LevelStep]
        /// Root of the site where figures are looked up; nil leaves their names without links.
        package let address: String?

        package init(cooperation: String, publisher: [String], scale: [LevelStep], address: String?) {
            self.cooperation = cooperation
            self.publisher = publisher
            self.scale = scale
            self.address = address
        }
    }

    private let loader: ReportLoader
    private let letterhead: Letterhead
    private let renderer: DocumentRenderer
    private let written = Memo<Edition, Written>()

    /// Which writing of a report: its name, and the day it carries.
    private struct Edition: Hashable, Sendable {
        let slug: String
        let day: Day
    }

    /// A report as a document, its drawings as pages have them, and its figures as a table.
    struct Written: Sendable {
        let document: ReportDocument
        let drawings: [ReportChart: Html]
        let appendix: TableExport
    }

    package init(store: Store, board: FigureBoard, letterhead: Letterhead, renderer: DocumentRenderer) {
        loader = ReportLoader(store: store, board: board)
        self.letterhead = letterhead
        self.renderer = renderer
    }

    /// Reports there are, newest first.
    package func list(_ reading: Reading) async throws -> [(slug: String, title: String)] { try await loader.slugs(reading) }

    /// A report as a document.
    /// - Throws: `Refused` when there is no such report; it names those there are.
    package func document(_ slug: String, _ reading: Reading, on day: Day) async throws -> ReportDocument {
        try await write(slug, reading, on: day).document
    }

    /// A report written of its figures, once for each change.
    func write(_ slug: String, _ reading: Reading, on day: Day) async throws -> Written {
        try await written.value(Edition(slug: slug, day: day), asOf: reading.asOf) {
            guard let material = try await loader.load(slug, reading) else { throw Reports.unknown(slug, try await list(reading).map(\.slug)) }
            let writer = ReportWriter(material: material, letterhead: letterhead, preparedOn: day)
            return Written(
                document: writer.document, drawings: writer.drawings, appendix: ReportAppendix(material: material, created: day).table)
        }
    }

    private static func unknown(_ slug: String, _ known: [String]) -> Refused {
        Refused(
            .absent,
            [
                Fault(
                    "report-unknown", "Det finns ingen rapport som heter ”\(slug.prefix(100))”.",
                    remedy: known.isEmpty ? "Läs in områden och nivåer först." : "Välj någon av: \(known.joined(separator: ", ")).",
                    found: String(slug.prefix(100)), suggestions: NearestNames.suggestions(for: slug, among: known))
            ])
    }

    /// A report as PDF.
    /// - Throws: `Refused` when there is no such report, or when documents cannot be made here.
    package func pdf(_ slug: String, _ reading: Reading, on day: Day) async throws -> [UInt8] {
        try await renderer.pdf(of: document(slug, reading, on: day))
    }

    /// A report's figures as a workbook: the data appendix.
    /// - Throws: `Refused` when there is no such report; `TableExportRefusal` when the machine has no room for the file.
    package func workbook(_ slug: String, _ reading: Reading, on day: Day) async throws -> [UInt8] {
        try await write(slug, reading, on: day).appendix.xlsx()
    }

    package var routes: [Route] { ReportsRoutes(reports: self).routes }
}
