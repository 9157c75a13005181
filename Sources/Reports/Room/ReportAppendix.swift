import Almanac
import Picture
import ReportsRules
import Tabular

/// The data appendix: every figure of a report, one row each, with what it takes to read it and to find it again.
struct ReportAppendix {
    let material: ReportMaterial
    let created: Day

    var table: TableExport {
        TableExport(
            title: "Lägesbild \(material.year), figurer",
            header: ["figur", "vad den visar", "enhet", "period", "värde", "n", "från", "till", "bedömning", "noter", "definition"],
            rows: material.figures.map(ReportAppendix.row), notes: notes, created: created)
    }

    private var notes: [String] {
        [
            "Underlag till och med ändring \(material.asOf). Från och till är gränserna för 95-procentigt intervall. En figur som är en tabell har inget eget värde."
        ]
            + material.sources.map { "\($0.name): \($0.file), SHA-256 \($0.sha256)." }
    }

    private static func row(_ figure: Figure) -> [CsvCell] {
        [
            .text(figure.id.description), .text(figure.title), .text(figure.unit), .text(figure.period), value(figure.value),
            figure.n.map { .whole($0) } ?? .blank, figure.interval.map { .number($0.low) } ?? .blank,
            figure.interval.flatMap { $0.high.map { .number($0) } } ?? .blank, figure.verdict.map { .text($0.wording) } ?? .blank,
            .text(figure.notes.joined(separator: "\n")), .text(figure.provenance.definition),
        ]
    }

    /// What is not known is said in words, never left to look like zero.
    private static func value(_ value: FigureValue) -> CsvCell {
        switch value {
        case .count(let count): .whole(count)
        case .share(let number, _), .number(let number): .number(number)
        case .level(let level): .whole(Int64(level))
        case .table: .blank
        case .missing: .text("underlag saknas")
        case .suppressed: .text("visas inte")
        }
    }
}
