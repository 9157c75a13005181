import Almanac
package import Picture

extension ReportDocument {
    /// The document as the template reads it (`report.json`).
    ///
    /// Drawings are named by their place: `chart-1.svg`.
    package var json: JSON {
        let names = chartNames
        return .of([
            "slug": .string(slug), "title": .string(title), "subtitle": .string(subtitle), "publisher": .strings(publisher),
            "period": .string(period), "prepared": preparation, "as_of": .int(asOf.value), "status": .optional(status),
            "address": .optional(address), "sheet": .bool(isSheet), "summary": .of(["heading": .string(summary.heading), "text": summary.text.json]),
            "sections": .array(
                sections.map {
                    .of(["id": .string($0.id), "heading": .string($0.heading), "blocks": .array($0.blocks.map { $0.json(names) })])
                }),
            "register": .array(register.map(\.json)), "sources": .array(sources.map(\.json)),
        ])
    }

    /// The file name of a drawing by its number in reading order, 1-based.
    package static func chartName(_ number: Int) -> String { "chart-\(number).svg" }

    /// Two drawings alike share the first one's file.
    private var chartNames: [ReportChart: String] {
        let named = charts.enumerated().map { ($0.element, ReportDocument.chartName($0.offset + 1)) }
        return Dictionary(named) { first, _ in first }
    }

    /// The day in words and in parts; the seconds since 1970 stamp the file instead of a clock.
    private var preparation: JSON {
        .of([
            "words": .string(Swedish.date(preparedOn)), "year": .int(preparedOn.year), "month": .int(preparedOn.month),
            "day": .int(preparedOn.day), "seconds": .int(preparedOn.daysSince1970 * 86_400),
        ])
    }
}

extension FigureMention {
    fileprivate var json: JSON { .of(["id": .string(figure.description), "title": .string(title), "text": .string(text)]) }
}

extension ReportSource {
    fileprivate var json: JSON {
        .of([
            "name": .string(name), "file": .string(file), "sha256": .string(sha256), "rows": .string(Swedish.count(rows)),
            "imported": .string(Swedish.date(importedOn)),
        ])
    }
}

extension [ReportSpan] {
    /// The runs in order, each with the figure it states.
    var json: JSON {
        .array(
            map {
                .of([
                    "text": .string($0.text), "strong": .bool($0.strong), "figure": .optional($0.figure?.description),
                    "mark": .optional($0.mark?.anchor),
                ])
            })
    }
}
