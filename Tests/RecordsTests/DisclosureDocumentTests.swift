import Almanac
import Foundation
import Picture
import RecordsRules
import Reports
import ReportsRules
import Testing

@testable import samsyn

/// The copy as a document, set with the reports' tools. Names and texts are made up.
@Suite struct DisclosureDocumentTests {
    private static func copy(_ text: String, _ masks: [FieldMask]) -> DisclosedCopy {
        let record = DisclosableRecord(
            key: RecordKey(kind: Slug(known: "noter"), id: "12"), title: "Zoltan Hemlig", day: nil,
            fields: [.init("Text", text), .init("Skriven av", "Robin Exempel")])
        return DisclosedCopy(
            .init(
                number: 4, day: .init(daysSince1970: 20_038), asked: "Noter om torget", authority: "Exempelby kommun", asOf: ChangeNumber(3),
                link: String(repeating: "ab", count: 32)), [ChosenRecord(record, called: "Not", masks: masks)])
    }

    private static let masked = copy(
        "Zoltan Hemlig 😀 såg något\nvid torget",
        [
            FieldMask(field: "Text", .words("Zoltan Hemlig"), ground: .kept("21 kap. 7 § OSL")),
            FieldMask(field: "Text", .words("Hemlig"), ground: .kept("18 kap. 1 § OSL")),
            FieldMask(field: "Skriven av", .whole, ground: .kept("22 kap. 1 § OSL")),
        ])

    @Test func `says the same as the preview, and holds no masked word in any of its parts`() {
        let document = CopyDocument(copy: Self.masked).document
        let data = String(decoding: document.json.bytes, as: UTF8.self) + String(decoding: document.manifest.bytes, as: UTF8.self)
        for words in ["Zoltan", "Hemlig", "Robin"] { #expect(!data.contains(words), "\(words)") }
        for words in ["Utlämnad kopia", "Noter om torget", "Not 12", "[U+1F600]", "▇▇▇", "21 kap. 7 § OSL", "överklaga", "abababab"] {
            #expect(data.contains(words), "\(words)")
        }
        #expect(document.sections.map(\.heading) == ["Om kopian", "1. Not 12", "Grunder för det som är maskat"])
        #expect(document.register.isEmpty && document.sources.isEmpty)
    }

    @Test func `sets a mask with the raised numbers of its grounds, apart from each other`() {
        let blocks = CopyDocument(copy: Self.masked).document.sections[1].blocks
        guard case .paragraph(let spans) = blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(spans.map(\.text) == ["Text: ", "▇▇▇", "1", Swedish.thinSpace, "2", " [U+1F600] såg något\nvid torget"])
        #expect(spans.map { $0.mark?.anchor } == [nil, nil, "grunder-not-1", nil, "grunder-not-2", nil])
    }

    @Test func `a copy without masks says so`() {
        let document = CopyDocument(copy: Self.copy("Inget hemligt", [])).document
        #expect(document.sections.last?.blocks.first == .paragraph([ReportSpan(DisclosureWords.unmasked)]))
    }

    private static let tools = House.documentTools

    @Test(.enabled(if: tools.interpreter != nil)) func `the PDF holds the words that are given out and none that are masked`() async throws {
        let pdf = try await DocumentCopyPrinter(renderer: DocumentRenderer(tools: Self.tools) { try await Task.sleep(for: .seconds(900)) }).pdf(of: Self.masked)
        #expect(pdf.starts(with: "%PDF-".utf8))
        let bytes = Data(pdf)
        for words in ["Zoltan", "Hemlig", "Robin"] { #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words)") }
        guard let text = try PdfText.read(pdf) else { return }
        #expect(text.contains("såg något") && text.contains("▇▇▇") && text.contains("21 kap. 7 § OSL") && text.contains("skriftligt beslut"))
        for words in ["Zoltan", "Hemlig", "Robin"] { #expect(!text.contains(words), "\(words)") }
    }
}

/// The text of a PDF, read by a program of another's.
enum PdfText {
    /// Nil where the machine has no pdftotext.
    static func read(_ pdf: [UInt8]) throws -> String? {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return nil }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("samsyn-test-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (process, out) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = [file.path, "-"]
        process.standardOutput = out
        try process.run()
        let text = try out.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: text, as: UTF8.self) : nil
    }
}
