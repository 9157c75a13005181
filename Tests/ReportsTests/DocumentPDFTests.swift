import Foundation
import Picture
import Reports
import ReportsRules
import Testing

/// What comes out when everything is installed.
@Suite struct DocumentPDFTests {
    @Test func `is tagged, archivable, traceable and drawn with its own fonts`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let pdf = try await shop.renderer().pdf(of: InventedReport.report())
        let findings = try shop.check(pdf)
        #expect(findings.output.trimmingCharacters(in: .whitespacesAndNewlines) == "")
        #expect(findings.code == 0)
        #expect(try shop.leftovers() == [])
    }

    @Test func `the same report gives the same bytes`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let renderer = try shop.renderer()
        let report = InventedReport.report()
        let (first, second) = try await (renderer.pdf(of: report), renderer.pdf(of: report))
        #expect(first == second)
    }

    @Test func `text is never read as markup`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let hostile = #"#panic #read("/etc/passwd") $ x $ * <lbl> @ref = rubrik \u{41} // kommentar"#
        let report = InventedReport.report(paragraph: [ReportSpan(hostile)])
        let pdf = try await shop.renderer().pdf(of: report)
        let text = try shop.check(pdf, "--text").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(hostile))
        #expect(try shop.check(pdf).code == 0)
    }

    @Test func `a drawing without words is refused`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let mute = ReportChart(title: "Stum", alt: "", svg: InventedReport.chart.svg)
        let section = ReportSection(id: "stum", heading: "Stum", blocks: [.chart(mute)])
        let whole = InventedReport.report()
        let report = ReportDocument(
            slug: whole.slug, title: whole.title, subtitle: whole.subtitle, publisher: whole.publisher, period: whole.period,
            preparedOn: whole.preparedOn, asOf: whole.asOf, summary: whole.summary, sections: [section], sources: [], manifest: .null)
        #expect(await refusal(of: try shop.renderer(), report)?.code == "documents-failed")
    }

    @Test func `tells which versions it has`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        guard case .present(let version) = await (try shop.tools()).state() else {
            Issue.record("Typst saknas. Kör make setup.")
            return
        }
        #expect(version.hasPrefix("Typst "))
    }

    @Test func `the template in the program is the one in the repository`() throws {
        let shop = try Workshop()
        defer { shop.close() }
        let check = try shop.python("scripts/embed.py", ["--check"])
        #expect(!check.output.contains("Sources/Reports/"), "\(check.output)Kör scripts/embed.py.")
        #expect([0, 1].contains(check.code))
    }
}
