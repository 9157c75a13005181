import Almanac
import AreasRules
import Charts
import Markup
import Picture
import Storage
import Web

/// Områdesfakta: what is known of an area beside another, indicator by indicator.
struct FactsPage {
    let loaded: LoadedFacts
    let facts: AreaFacts
    /// Areas that can be chosen.
    let known: [AreaName]

    var page: Page {
        Page(title: "Områdesfakta, \(facts.area.name)", heading: "Områdesfakta", crumbs: [Crumb("Områdesfakta")]) {
            PageParts.head(over: "Områdesfakta, \(facts.area.name)", heading: FactWords.heading(facts), lead: FactWords.lead(facts))
            filter
            if !facts.rows.isEmpty {
                PageParts.scrolling("Områdesfakta för \(facts.area.name)") { FactsTable(loaded: loaded, facts: facts, marks: marks).html }
                source
                notes
                PageParts.downloads(["omradesfakta"], query: query, formats: [.csv, .xlsx, .json])
            }
        }
    }

    private var query: [(name: String, value: String)] {
        [("omrade", facts.area.slug.text)] + (facts.reference.map { [("jamfor", $0.slug.text)] } ?? [])
    }

    private var filter: Html {
        let areas = known.map { ($0.slug.text, $0.name) }
        let others = known.filter { $0.slug != facts.area.slug }.map { ($0.slug.text, $0.name) }
        return form(.class("filter"), .action(Link("/omradesfakta"))) {
            PageParts.choice("omrade", label: "Område", options: areas, selected: facts.area.slug.text)
            PageParts.choice("jamfor", label: "Jämför med", options: others, selected: facts.reference?.slug.text)
            button(.type("submit")) { "Visa" }
        }
    }

    private var source: Html {
        let latest = facts.rows.map(\.fact.period.through).max().map { Period(year: $0.year) }
        return p(.class("kalla")) {
            "\(judging) \(drawing) \(FactsPage.workedOut(facts)) \(sources). "
            if let latest { a(.href(.figure(AreaFigures.tableID(facts.area.slug, latest)))) { "Så vet vi det" } }
        }
    }

    private var sources: String {
        let names = facts.rows.map { loaded.source(of: $0.fact) }
        return names.uniqued().count > 1 ? "Källa där inget annat sägs: \(FactsTable.usualSource(names) ?? "")" : "Källa: \(names.first ?? "")"
    }

    private var judging: String {
        guard facts.reference != nil else { return "" }
        let judged = facts.rows.contains { $0.verdict != nil }
        let limits = judged ? " Intervallet är 95-procentigt (Wilson)." : ""
        return "En skillnad bedöms bara när källan säger hur många båda andelarna bygger på; övriga visas utan bedömning.\(limits)"
    }

    private var drawing: String {
        guard let reference = facts.reference else { return "" }
        return "I teckningen är pricken \(facts.area.name) och strecket \(reference.name); varje rad har sin egen skala från noll."
    }

    private static func workedOut(_ facts: AreaFacts) -> String {
        let makings = facts.rows.map(\.fact.making)
        let hasSums = makings.contains { if case .sumOfParts = $0 { true } else { false } }
        let hasDerived = makings.contains { if case .derived = $0 { true } else { false } }
        let sums = hasSums ? "Summa av delarna: källan har talet för områdets alla delar men inte för helheten." : ""
        let derived = hasDerived ? "Beräknad: räknad ur källans egna antal." : ""
        return [sums, derived].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The notes that follow the rows, each with its number, in the order of the table.
    private var marks: [String] { facts.rows.flatMap { loaded.notes(on: $0.fact) }.uniqued() }

    private var notes: Html {
        guard !marks.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("anm")) {
            h2(.id("anm")) { "Anmärkningar" }
            ol {
                for (index, note) in marks.enumerated() { li(.id("anm-\(index + 1)")) { note } }
            }
        }
    }
}

/// The table: groups, names, the two values, the difference in the right unit, a small drawing.
struct FactsTable {
    let loaded: LoadedFacts
    let facts: AreaFacts
    let marks: [String]

    private var isJudged: Bool { facts.rows.contains { $0.verdict != nil } }
    private var columns: Int { 4 + (facts.reference == nil ? 0 : 3) + (isJudged ? 1 : 0) }
    private var usualSource: String? { FactsTable.usualSource(facts.rows.map { loaded.source(of: $0.fact) }) }

    /// The source of most rows, which need not say it; the first of several.
    static func usualSource(_ names: [String]) -> String? {
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return names.uniqued().max { counts[$0, default: 0] < counts[$1, default: 0] }
    }

    var html: Html {
        Markup.table {
            caption(.class("dold")) { "Områdesfakta för \(facts.area.name)" + (facts.reference.map { " bredvid \($0.name)" } ?? "") }
            heads
            tbody {
                for group in facts.rows.map(\.group).uniqued() {
                    tr(.class("grupp")) { th(.scope("rowgroup"), .colspan(columns)) { group.rawValue } }
                    for row in facts.rows where row.group == group { self.row(row) }
                }
            }
        }
    }

    private var heads: Html {
        thead {
            tr {
                th(.scope("col")) { "Uppgift" }
                th(.scope("col"), .class("h nu")) { FactsTable.head(facts.area.name, "Området") }
                if let reference = facts.reference {
                    th(.scope("col"), .class("h")) { FactsTable.head(reference.name, "Jämfört") }
                    th(.scope("col"), .class("h bara-bred")) { "Skillnad" }
                    th(.scope("col"), .class("bara-bred")) { "Område och jämförelse" }
                }
                if isJudged { th(.scope("col"), .class("bara-bred")) { "Bedömning" } }
                th(.scope("col"), .class("bara-bred")) { "Gäller" }
                th(.scope("col")) { span(.class("dold")) { "Källa" } }
            }
        }
    }

    /// A name where there is room for it, else a word; the page's heading and choices say the names.
    private static func head(_ name: String, _ word: String) -> Html {
        .join([span(.class("bara-bred")) { name }, span(.class("bara-smal")) { word }])
    }

    private func row(_ row: AreaFacts.Row) -> Html {
        tr {
            th(.scope("row")) { name(row) }
            td(.class("h nu")) { value(row) }
            if facts.reference != nil { compared(row) }
            if isJudged { td(.class("bara-bred")) { verdict(row) } }
            td(.class("bara-bred")) { row.fact.period.words }
            td(.class("smal")) { TraceDot(.figure(AreaFigures.valueID(row.fact)), of: FactTitles.value(row.fact, facts.area)).html }
        }
    }

    private func name(_ row: AreaFacts.Row) -> Html {
        let asides = [FactWords.making(row.fact.making), source(of: row)].compactMap { $0 }
        return .join([
            .text(row.indicator.name), superscripts(row), asides.isEmpty ? .empty : span(.class("hjalp")) { asides.joined(separator: ", ") },
            span(.class("hjalp bara-smal")) { [row.fact.period.words, row.difference].compactMap { $0 }.joined(separator: ", ") },
            row.verdict == nil ? .empty : span(.class("bara-smal")) { verdict(row) },
        ])
    }

    private func source(of row: AreaFacts.Row) -> String? {
        let name = loaded.source(of: row.fact)
        return name == usualSource ? nil : name
    }

    private func superscripts(_ row: AreaFacts.Row) -> Html {
        let numbers = loaded.notes(on: row.fact).compactMap { note in marks.firstIndex(of: note).map { $0 + 1 } }
        return .join(
            numbers.map { number in
                .element("sup", [], a(.href(fragment: "anm-\(number)"), .ariaLabel("anmärkning \(number)")) { String(number) })
            })
    }

    private func value(_ row: AreaFacts.Row) -> Html {
        let text = row.indicator.unit.text(row.fact.value)
        guard let interval = row.interval, let high = interval.high else { return .text(text) }
        return .join([.text(text), span(.class("hjalp")) { Percent.range(Percent(share: interval.low), Percent(share: high)) }])
    }

    private func compared(_ row: AreaFacts.Row) -> Html {
        .join([
            td(.class("h")) { row.reference.map { reference($0, of: row) } ?? missing("underlag saknas") },
            td(.class("h bara-bred")) { row.difference.map { .text($0) } ?? missing("jämförs inte") },
            td(.class("bara-bred")) { drawing(row) },
        ])
    }

    /// The other area's value; its own period where it is another.
    private func reference(_ fact: AreaFact, of row: AreaFacts.Row) -> Html {
        let text = Html.text(fact.indicator.unit.text(fact.value))
        return row.periodsDiffer ? .join([text, span(.class("hjalp")) { fact.period.words }]) : text
    }

    private func missing(_ words: String) -> Html { .join([span(.ariaHidden) { "–" }, span(.class("dold")) { words }]) }

    /// Counts of areas of different size are not drawn: the larger area always has more.
    private func drawing(_ row: AreaFacts.Row) -> Html {
        guard row.indicator.unit != .count, row.reference != nil, let reference = facts.reference else { return .empty }
        func value(_ fact: AreaFact) -> FactDot.Value { FactDot.Value(fact.value, fact.indicator.unit.text(fact.value)) }
        return FactDot(
            row.indicator.name, area: value(row.fact), reference: row.reference.map(value), of: reference.name,
            tooFew: row.fact.n.map { $0 < FactLabels.few } ?? false
        ).html
    }

    private func verdict(_ row: AreaFacts.Row) -> Html { row.verdict.map { VerdictChip($0).html } ?? .text("ingen bedömning") }
}

extension Sequence where Element: Hashable {
    /// The elements without repetition, in the order they first come.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
