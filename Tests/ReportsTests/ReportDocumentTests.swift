import Almanac
import Picture
import ReportsRules
import Testing

@Suite struct ReportDocumentTests {
    let report = InventedReport.report()

    @Test func `carries its day in words and as a stamp`() {
        let prepared = report.json["prepared"]
        #expect(prepared?["words"] == .string("27\u{00A0}mars 2030"))
        #expect(prepared?["seconds"] == .int(22_000 * 86_400))
    }

    @Test func `names its drawings in reading order, and drawings alike once`() {
        #expect(report.charts.count == 3)
        let text = report.json.text
        #expect(text.contains(#""file":"chart-1.svg""#))
        #expect(!text.contains(#""file":"chart-2.svg""#))
    }

    @Test func `lists every figure once, in reading order, with its words`() {
        let register = report.register
        #expect(register.map(\.figure) == [InventedReport.quiet, InventedReport.thefts])
        #expect(register.map(\.title) == ["Norra Exempel, veckor på nivå 3 eller högre", "Stöld, förändring"])
        #expect(register.map(\.text) == ["Norra Exempel", "−40"])
    }

    @Test func `keeps a week without basis as nothing, never as a level`() {
        let rows = firstBlock("matrix")?["rows"]
        guard case .array(let weeks) = rows else {
            Issue.record("no weeks")
            return
        }
        #expect(weeks[1]["levels"] == .array([.int(3), .null, .int(4)]))
        #expect(weeks[3]["kind"] == .string("gap"))
    }

    @Test func `says why a percentage is not shown`() {
        #expect(report.json.text.contains(#""percent":{"shown":null,"interval":null,"withheld":"visas inte, för liten bas"}"#))
    }

    @Test(arguments: [(3, [1, 3, 5]), (4, [1, 2, 3, 5]), (5, [1, 2, 3, 4, 5])])
    func `a shorter scale takes the outer forms of the five`(steps: Int, forms: [Int]) {
        let scale = (1...steps).map { LevelStep(number: $0, word: "Steg \($0)", meaning: "") }
        let section = ReportSection(id: "skala", heading: "Skala", blocks: [.scale(scale)])
        guard case .array(let drawn) = block("scale", of: section)?["steps"] else {
            Issue.record("no steps")
            return
        }
        #expect(drawn.map { $0["form"] } == forms.map { .int($0) })
    }

    @Test func `a verdict's bracketed end becomes its smaller line`() {
        let verdict = Verdict(
            label: "inom slumpen", wording: "går inte att skilja från slumpen (minst 38 hade krävts för att synas)", weight: .chance,
            direction: .none, method: "A1/1", numbers: [:])
        let mark = VerdictMark(verdict)
        #expect(mark.wording == "går inte att skilja från slumpen")
        #expect(mark.detail == "minst 38 hade krävts för att synas")
    }

    @Test func `a verdict without brackets is left whole`() {
        let mark = VerdictMark(
            Verdict(label: "säker minskning", wording: "säker minskning", weight: .certain, direction: .down, method: "A1/1", numbers: [:]))
        #expect(mark == VerdictMark(wording: "säker minskning", weight: .certain, direction: .down))
    }

    private func firstBlock(_ kind: String) -> JSON? {
        report.sections.lazy.compactMap { block(kind, of: $0) }.first
    }

    /// The first block of a kind, as the template reads it in a report with this section alone.
    private func block(_ kind: String, of section: ReportSection) -> JSON? {
        let alone = ReportDocument(
            slug: report.slug, title: report.title, subtitle: report.subtitle, publisher: report.publisher, period: report.period,
            preparedOn: report.preparedOn, asOf: report.asOf, summary: report.summary, sections: [section], sources: [], manifest: .null)
        guard case .array(let sections) = alone.json["sections"], case .array(let blocks) = sections.first?["blocks"] else { return nil }
        return blocks.first { $0["kind"] == .string(kind) }
    }
}
