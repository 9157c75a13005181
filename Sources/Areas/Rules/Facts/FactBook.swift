package import Almanac
package import Picture

/// A value as a source published it.
package struct PublishedFact: Hashable, Sendable {
    /// Its number in the store; by this its place in a file is found again.
    package let id: Int64
    package let indicator: Slug
    package let area: Slug
    package let period: FactPeriod
    /// In the unit the indicator is kept in: shares 0–1, kronor.
    package let value: Double
    /// How many answers or persons it rests on; nil where the source does not say.
    package let n: Int?
    /// The area that the source itself holds it against.
    package let reference: Slug?

    package init(id: Int64, indicator: Slug, area: Slug, period: FactPeriod, value: Double, n: Int?, reference: Slug?) {
        self.id = id
        self.indicator = indicator
        self.area = area
        self.period = period
        self.value = value
        self.n = n
        self.reference = reference
    }
}

/// A value of an indicator for an area and a period, and how it came about.
package struct AreaFact: Hashable, Sendable {
    package enum Making: Hashable, Sendable {
        /// As the source has it.
        case published
        /// The sum of all the area's parts, which the source has one by one.
        case sumOfParts([Slug])
        /// Worked out of other facts of the same area and period.
        case derived(inputs: [Slug])
    }

    package let indicator: Indicator
    package let area: Slug
    package let period: FactPeriod
    package let value: Double
    package let n: Int?
    package let making: Making
    /// Numbers of the published facts that it stands on.
    package let cells: [Int64]

    package init(indicator: Indicator, area: Slug, period: FactPeriod, value: Double, n: Int?, making: Making, cells: [Int64]) {
        self.indicator = indicator
        self.area = area
        self.period = period
        self.value = value
        self.n = n
        self.making = making
        self.cells = cells
    }
}

/// All published facts of some areas, and what can be said with them.
///
/// What a source has published for an area is never worked out anew. A count that an area lacks is the sum of its parts when every one of them has
/// it for the same period and the source does not keep its totals to itself.
package struct FactBook: Sendable {
    /// In the order of their sources, each in its source's own; derived ones come after.
    package let indicators: [Indicator]
    private let bySlug: [Slug: Indicator]
    private let derivations: [Slug: [(part: Indicator, whole: [Indicator], rule: DerivedIndicator)]]
    private let published: [Key: PublishedFact]
    private let periods: [Slug: [FactPeriod]]
    private let references: [Slug: [Slug]]
    private let parts: [Slug: [Slug]]
    private let keepsTotals: Set<Slug>

    private struct Key: Hashable {
        let indicator: Slug
        let area: Slug
        let period: FactPeriod
    }

    /// - Parameters:
    ///   - keepsTotals: sources whose totals must not be worked out of their parts.
    package init(indicators: [Indicator], facts: [PublishedFact], directory: AreaDirectory, keepsTotals: Set<Slug> = []) {
        let derived = FactBook.derivations(among: indicators)
        self.indicators = indicators + derived.map(\.indicator)
        bySlug = Dictionary(self.indicators.map { ($0.slug, $0) }) { first, _ in first }
        derivations = Dictionary(grouping: derived, by: \.indicator.slug).mapValues { $0.map { ($0.part, $0.whole, $0.rule) } }
        published = Dictionary(facts.map { (Key(indicator: $0.indicator, area: $0.area, period: $0.period), $0) }) { first, _ in first }
        periods = Dictionary(grouping: facts, by: \.indicator).mapValues { Set($0.map(\.period)).sorted() }
        references = Dictionary(grouping: facts, by: \.area).mapValues { $0.compactMap(\.reference) }
        parts = Dictionary(grouping: directory.areas.filter { $0.parent != nil }, by: { $0.parent ?? $0.slug }).mapValues { $0.map(\.slug) }
        self.keepsTotals = keepsTotals
    }

    package func indicator(_ slug: Slug) -> Indicator? { bySlug[slug] }

    /// The fact of an indicator, area and period; nil when there is none.
    package func fact(_ indicator: Slug, _ area: Slug, _ period: FactPeriod) -> AreaFact? {
        guard let indicator = bySlug[indicator] else { return nil }
        return publishedFact(indicator, area, period) ?? sum(indicator, area, period) ?? derived(indicator, area, period)
    }

    /// The newest fact of an indicator and area that ends no later than a day.
    package func newest(_ indicator: Slug, _ area: Slug, through day: Day? = nil) -> AreaFact? {
        for period in periods(of: indicator).reversed() where day.map({ period.through <= $0 }) ?? true {
            if let fact = fact(indicator, area, period) { return fact }
        }
        return nil
    }

    /// Periods that some area has an indicator for, in order. A derived one has those of its part.
    package func periods(of indicator: Slug) -> [FactPeriod] {
        guard let rules = derivations[indicator] else { return periods[indicator] ?? [] }
        return Set(rules.flatMap { periods[$0.part.slug] ?? [] }).sorted()
    }

    /// The area that most of an area's facts are held against by their sources; the first by name of several.
    package func usualReference(of area: Slug) -> Slug? {
        let counts = Dictionary((references[area] ?? []).map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The area that the source itself holds a published fact against.
    package func reference(of fact: AreaFact) -> Slug? {
        published[Key(indicator: fact.indicator.slug, area: fact.area, period: fact.period)]?.reference
    }

    private func publishedFact(_ indicator: Indicator, _ area: Slug, _ period: FactPeriod) -> AreaFact? {
        published[Key(indicator: indicator.slug, area: area, period: period)].map {
            AreaFact(indicator: indicator, area: area, period: period, value: $0.value, n: $0.n, making: .published, cells: [$0.id])
        }
    }

    private func sum(_ indicator: Indicator, _ area: Slug, _ period: FactPeriod) -> AreaFact? {
        guard indicator.unit == .count, !keepsTotals.contains(indicator.source), let parts = parts[area] else { return nil }
        let facts = parts.compactMap { published[Key(indicator: indicator.slug, area: $0, period: period)] }
        guard facts.count == parts.count else { return nil }
        return AreaFact(
            indicator: indicator, area: area, period: period, value: facts.reduce(0) { $0 + $1.value }, n: nil, making: .sumOfParts(parts),
            cells: facts.map(\.id))
    }

    private func derived(_ indicator: Indicator, _ area: Slug, _ period: FactPeriod) -> AreaFact? {
        for rule in derivations[indicator.slug] ?? [] {
            let whole = rule.whole.compactMap { fact($0.slug, area, period) }
            guard whole.count == rule.whole.count, let part = fact(rule.part.slug, area, period) else { continue }
            let sum = whole.reduce(0) { $0 + $1.value }
            guard sum > 0, part.value <= sum else { continue }
            let inputs = [part] + whole.filter { $0.indicator != part.indicator }
            return AreaFact(
                indicator: indicator, area: area, period: period, value: part.value / sum, n: Int(sum),
                making: .derived(inputs: inputs.map(\.indicator.slug)), cells: inputs.flatMap(\.cells))
        }
        return nil
    }

    private typealias Derivation = (indicator: Indicator, part: Indicator, whole: [Indicator], rule: DerivedIndicator)

    /// Every derived share that a source has the counts for; a published indicator with the same address goes before it.
    private static func derivations(among indicators: [Indicator]) -> [Derivation] {
        let taken = Set(indicators.map(\.slug))
        return DerivedIndicator.all.filter { !taken.contains($0.slug) }.flatMap { rule in
            indicators.filter { $0.unit == .count && $0.isNamed(rule.part) }.compactMap { part -> Derivation? in
                let whole = rule.whole.compactMap { name in
                    indicators.first { $0.source == part.source && $0.unit == .count && $0.isNamed(name) }
                }
                guard whole.count == rule.whole.count else { return nil }
                let indicator = Indicator(
                    slug: rule.slug, name: rule.name, unit: .share, definition: rule.definition, source: part.source, position: part.position)
                return (indicator, part, whole, rule)
            }
        }
    }
}
