import Picture

extension [LevelStep] {
    /// The steps, each with the form it is drawn in.
    var json: JSON {
        let forms = LevelStep.forms(ofScaleOf: count)
        return .array(
            enumerated().map { index, step in
                .of([
                    "number": .int(step.number), "form": .int(forms[Swift.min(index, forms.count - 1)]), "word": .string(step.word),
                    "meaning": .string(step.meaning),
                ])
            })
    }
}

extension LevelMatrix {
    var members: KeyValuePairs<String, JSON> {
        [
            "caption": .string(caption), "areas": .strings(areas), "scale": scale.json, "has_notes": .bool(hasNotes), "rows": .array(rows.map(\.json)),
            "summaries": .array(
                summaries.map {
                    .of(["label": .string($0.label), "cells": .strings($0.cells), "small": $0.small.map { JSON.strings($0) } ?? .null])
                }),
            "note": note.json,
        ]
    }
}

extension LevelMatrix.Row {
    fileprivate var json: JSON {
        switch self {
        case .week(let label, let month, let levels, let noted):
            .of([
                "kind": .string("week"), "label": .string(label), "month": .optional(month),
                "levels": .array(levels.map { JSON.optional($0) }), "noted": .array(levels.indices.map { .bool(noted.contains($0)) }),
            ])
        case .gap(let label, let month, let text):
            .of(["kind": .string("gap"), "label": .string(label), "month": .optional(month), "text": .string(text)])
        }
    }
}

extension ChangeTable {
    var members: KeyValuePairs<String, JSON> {
        ["caption": .string(caption), "years": .strings(years), "rows": .array(rows.map(\.json)), "note": note.json]
    }
}

extension ChangeTable.Row {
    fileprivate var json: JSON {
        switch self {
        case .group(let name): .of(["kind": .string("group"), "name": .string(name)])
        case .counts(let row): row.json
        }
    }
}

extension CountRow {
    fileprivate var json: JSON {
        .of([
            "kind": .string(kind.rawValue), "name": .string(name), "marks": marks.map { ReportSpan($0) }.json, "counts": .strings(counts),
            "change": .string(change),
            "percent": percent?.json ?? .null, "ratio": ratio?.json ?? .null, "verdict": verdict?.json ?? .null,
            "figure": .optional(figure?.description),
        ])
    }
}

extension CountRow.Percent {
    fileprivate var json: JSON {
        switch self {
        case .shown(let percent, let interval): .of(["shown": .string(percent), "interval": .optional(interval), "withheld": .null])
        case .withheld(let reason): .of(["shown": .null, "interval": .null, "withheld": .string(reason)])
        }
    }
}

extension CountRow.Ratio {
    fileprivate var json: JSON { .of(["point": .optional(point), "low": .optional(low), "high": .optional(high)]) }
}

extension VerdictMark {
    fileprivate var json: JSON {
        .of([
            "wording": .string(wording), "detail": .optional(detail), "weight": .string(weight.rawValue),
            "direction": .string(direction.rawValue),
        ])
    }
}

extension PlainTable {
    /// The rows with the name of the group that begins with each, and its drawing.
    func members(_ names: [ReportChart: String]) -> KeyValuePairs<String, JSON> {
        [
            "caption": .string(caption),
            "columns": .array(columns.map { .of(["head": .string($0.head), "numeric": .bool($0.isNumeric)]) }),
            "drawings": .optional(drawings?.head), "rows": .array(rows.indices.map { row($0, names) }), "note": note.json,
        ]
    }

    private func row(_ index: Int, _ names: [ReportChart: String]) -> JSON {
        let charts = drawings?.charts ?? []
        let chart = charts.indices.contains(index) ? charts[index] : nil
        return .of([
            "group": .optional(groups[index]), "cells": .array(rows[index].map(\.json)), "chart": chart.map { $0.json(names) } ?? .null,
        ])
    }
}

extension NoteList.Entry {
    var json: JSON { .of(["anchor": .optional(mark?.anchor), "number": .optional(mark?.number), "text": .string(text)]) }
}

extension ReportChart {
    func json(_ names: [ReportChart: String]) -> JSON {
        .of([
            "title": .string(title), "under": .string(under), "alt": .string(alt), "file": .optional(names[self]),
            "width": .number(min(1, max(0.1, width))),
        ])
    }
}
