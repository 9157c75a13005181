import Almanac
import AreasRules
import CountsRules
package import Picture
import Statistics
import Storage

/// A week held against what is usual, for machines: `alarms`.
package enum AlarmAnswer {
    package static func json(_ loaded: LoadedAlarms) -> JSON {
        let table = loaded.table
        return .of([
            "area": .of(["id": .string(loaded.area.slug.text), "name": .string(loaded.area.name)]), "week": .string(table.week.description),
            "from": .string(table.week.monday.description), "through": .string(table.week.sunday.description), "alpha": .number(table.alpha),
            "judged": .int(table.judgedCount), "alarms": .int(table.remarkable.count), "expected_false_alarms": .number(table.expectedFalseAlarms),
            "rows": .array(table.rows.map { row($0, table.week) }), "elsewhere": loaded.elsewhere.map(elsewhere) ?? .null,
            "preliminary": .array(loaded.sources.filter { loaded.unripe.contains($0.slug) }.map { .string($0.slug.text) }),
            "missing": .array(
                loaded.withoutWeeks.map {
                    .of(["source": .string($0.slug.text), "code": .string("grain-too-coarse"), "sentence": .string(AlarmWords.missing($0.name))])
                }),
        ])
    }

    private static func row(_ row: AlarmTable.Row, _ week: Week) -> JSON {
        let alarm = row.alarm
        return .of([
            "source": .string(row.category.source.text), "group": .string(row.category.group), "id": .string(row.category.slug.text),
            "name": .string(row.category.name), "is_sum": .bool(row.category.isSum), "observed": .optional(row.series?.observed),
            "expected": .optional(alarm?.expected), "limit": .optional(alarm.flatMap { $0.limit.isFinite ? $0.limit : nil }),
            "p": .optional(alarm?.p), "q": .optional(row.adjustedP), "method": .optional(alarm.map { AlarmWords.code($0.method) }),
            "years": .optional(alarm.flatMap { years($0.method) }), "alarm": .bool(row.label?.isRemarkable ?? false),
            "verdict": .optional(row.label?.rawValue), "withheld": .optional(row.withheld?.code),
            "sentence": .string(AlarmWords.sentence(row, week)), "figure": .string(AlarmFigureMaker.id(row.subject, week).description),
        ])
    }

    private static func years(_ method: WeeklyAlarm.Method) -> Int? { if case .farrington(let years) = method { years } else { nil } }

    private static func elsewhere(_ table: AlarmTable) -> JSON {
        .of([
            "judged": .int(table.judgedCount), "alarms": .int(table.remarkable.count), "expected_false_alarms": .number(table.expectedFalseAlarms),
            "rows": .array(
                table.remarkable.map { row in
                    .of([
                        "area": .string(row.subject.area.slug.text), "source": .string(row.category.source.text), "id": .string(row.category.slug.text),
                        "observed": .optional(row.series?.observed), "expected": .optional(row.alarm?.expected), "p": .optional(row.alarm?.p),
                        "q": .optional(row.adjustedP), "verdict": .optional(row.label?.rawValue),
                    ])
                }),
        ])
    }
}
