import Almanac
import AreasRules
import Picture
import Storage
import Tabular

/// An area's facts as a long table that reads in again as unchanged: what no source published is marked, and passed over there.
enum FactsExport {
    static func table(_ loaded: LoadedFacts, created: Day) -> TableExport {
        let facts = loaded.facts()
        return TableExport(
            title: "Områdesfakta \(loaded.area.name)",
            header: ["indikator", "enhet", "n", "period", "område", "jämförelseområde", "värde", "källa", "slag"],
            rows: facts.rows.flatMap { row in [row.fact, row.reference].compactMap { $0 }.map { cells($0, loaded) } }, notes: notes(facts, loaded),
            created: created)
    }

    private static func cells(_ fact: AreaFact, _ loaded: LoadedFacts) -> [CsvCell] {
        let isPublished = fact.making == .published
        let reference = isPublished ? loaded.book.reference(of: fact).map { name($0, loaded) } : nil
        return [
            .text(fact.indicator.name), .text(fact.indicator.unit.word), isPublished ? fact.n.map { .whole(Int64($0)) } ?? .blank : .blank,
            .text(fact.period.description), .text(name(fact.area, loaded)), reference.map { .text($0) } ?? .blank, .number(fact.value),
            .text(loaded.source(of: fact)), .text(FactWords.making(fact.making) ?? "publicerad"),
        ]
    }

    /// The area's name where it means that area, else its address.
    private static func name(_ slug: Slug, _ loaded: LoadedFacts) -> String {
        guard let area = loaded.directory.area(slug), case .known(area, _) = loaded.directory.find(area.name) else { return slug.text }
        return area.name
    }

    private static func notes(_ facts: AreaFacts, _ loaded: LoadedFacts) -> [String] {
        let sources = facts.rows.map { loaded.source(of: $0.fact) }.reduce(into: [String]()) { kept, name in if !kept.contains(name) { kept.append(name) } }
        let notes = facts.rows.flatMap { row in loaded.notes(on: row.fact).map { "\(row.indicator.name): \($0)" } }
        return ["Källor: \(Swedish.list(sources)).", "Enheten andel är delar av ett: 0,255 är 25,5 procent."] + notes
    }

    /// The page's numbers for machines.
    static func json(_ loaded: LoadedFacts) -> JSON {
        let facts = loaded.facts()
        return .of([
            "area": area(facts.area), "reference": facts.reference.map(area) ?? .null, "rows": .array(facts.rows.map { row($0, loaded) }),
        ])
    }

    private static func area(_ area: AreaName) -> JSON { .of(["id": .string(area.slug.text), "name": .string(area.name)]) }

    private static func row(_ row: AreaFacts.Row, _ loaded: LoadedFacts) -> JSON {
        .of([
            "group": .string(row.group.rawValue), "id": .string(row.indicator.slug.text), "name": .string(row.indicator.name),
            "unit": .string(row.indicator.unit.rawValue), "source": .string(loaded.source(of: row.fact)), "value": value(row.fact),
            "reference": row.reference.map(value) ?? .null, "difference": .optional(row.difference),
            "interval": row.interval.map { .of(["lo": .number($0.low), "hi": .optional($0.high), "method": .string("wilson")]) } ?? .null,
            "verdict": .optional(row.verdict?.label), "notes": .strings(loaded.notes(on: row.fact)),
            "figure": .string(AreaFigures.valueID(row.fact).description),
        ])
    }

    private static func value(_ fact: AreaFact) -> JSON {
        .of([
            "value": .number(fact.value), "n": .optional(fact.n), "period": .string(fact.period.description),
            "making": .string(FactWords.making(fact.making) ?? "publicerad"),
        ])
    }
}
