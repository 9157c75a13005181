/// The one shape that everything printed as JSON has.
package struct Envelope: Sendable {
    package let kind: String
    package let change: ChangeNumber?
    package let data: JSON
    package let faults: [Fault]

    package init(kind: String, change: ChangeNumber?, data: JSON, faults: [Fault] = []) {
        self.kind = kind
        self.change = change
        self.data = data
        self.faults = faults
    }

    /// What is printed when nothing could be answered (exit 2 and 3).
    package static func faults(_ faults: [Fault]) -> Envelope { Envelope(kind: "fault", change: nil, data: .null, faults: faults) }

    package var json: JSON {
        .of([
            "kind": .string(kind), "version": .int(1), "change": .optional(change?.value), "data": data,
            "faults": .array(faults.map(\.json)),
        ])
    }
}

extension Fault {
    package var json: JSON {
        .of([
            "code": .string(code), "severity": .string(severity.rawValue), "file": .optional(file), "sheet": .optional(sheet),
            "row": .optional(row), "column": .optional(column), "column_name": .optional(columnName), "found": .optional(found),
            "expected": .optional(expected), "message": .string(message), "remedy": .string(remedy), "suggestions": .strings(suggestions),
        ])
    }
}

extension FigureValue {
    /// `{"type":…,"value":…,"of":…,"code":…}`.
    package var json: JSON {
        func shape(_ type: String, _ value: JSON, of: JSON = .null, code: JSON = .null) -> JSON {
            .of(["type": .string(type), "value": value, "of": of, "code": code])
        }
        return switch self {
        case .count(let value): shape("count", .int(value))
        case .share(let value, let whole): shape("share", .optional(value), of: .int(whole))
        case .number(let value): shape("number", .optional(value))
        case .level(let value): shape("level", .int(value))
        case .table(let table): shape("table", table.json)
        case .missing(let code): shape("missing", .null, code: .string(code))
        case .suppressed(let code): shape("suppressed", .null, code: .string(code))
        }
    }

    /// The bare value, as it stands in a cell of a table.
    package var plainJSON: JSON {
        switch self {
        case .count(let value): .int(value)
        case .share(let value, _), .number(let value): .optional(value)
        case .level(let value): .int(value)
        case .table, .missing, .suppressed: .null
        }
    }
}

extension FigureTable {
    package var json: JSON {
        .of([
            "columns": .array(columns.map { .of(["id": .string($0.key), "name": .string($0.head)]) }),
            "rows": .array(
                rows.map { row in
                    .of([
                        "id": .string(row.key), "name": .string(row.head), "cells": .array(row.cells.map(\.plainJSON)),
                        "figure": .optional(row.figure?.description),
                        "labels": .object(row.labels.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .string($0.value)) }),
                    ])
                }),
        ])
    }
}

extension Figure {
    package var json: JSON {
        .of([
            "id": .string(id.description), "title": .string(title), "unit": .string(unit), "period": .string(period), "value": value.json,
            "n": .optional(n),
            "interval": interval.map { .of(["lo": .optional($0.low), "hi": .optional($0.high), "level": .number($0.level)]) } ?? .null,
            "verdict": verdict?.json ?? .null, "notes": .strings(notes), "provenance": provenance.json, "drift": .null,
        ])
    }
}

extension Verdict {
    package var json: JSON {
        let sorted = numbers.sorted { $0.key < $1.key }
        return .of([
            "label": .string(label), "method": .string(method),
            "numbers": .object(sorted.map { JSON.Member(key: $0.key, value: .optional($0.value)) }),
        ])
    }
}

extension Provenance {
    package var json: JSON {
        .of([
            "definition": .string(definition), "method": .string(method), "inputs": .strings(inputs.map(\.description)), "as_of": .int(asOf.value),
            "origins": .array(origins.map(\.json)),
        ])
    }
}

extension Origin {
    fileprivate var json: JSON {
        let own: [(String, JSON)] = [
            ("batch", .int(batch)), ("source", .string(source)), ("file", .string(file)), ("sha256", .string(sha256)), ("cells", .strings(cells)),
            ("cell_count", .int(cellCount)),
        ]
        // Said where it is so, and nowhere else.
        let more = purged.map { [("purged", JSON.string($0))] } ?? []
        return .object((own + more).map { JSON.Member(key: $0.0, value: $0.1) })
    }
}
