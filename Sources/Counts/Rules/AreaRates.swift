package import AreasRules
package import Picture
package import Statistics

/// Areas of one division by their counts per inhabitant, each held against all of them together (METHODS A2.2 and A2.3).
///
/// All together includes the area itself. One stratum: whole populations, nothing is adjusted for age or sex.
package struct AreaRates: Sendable {
    /// Fewest areas with both counts and inhabitants. With fewer, what all have in common is mostly the areas' own numbers, and how much they
    /// differ beyond chance would rest on three or four of them.
    package static let areasNeeded = 5

    /// What is known of an area.
    package struct Entry: Sendable {
        package let area: AreaName
        /// Nil where the days are not covered.
        package let count: Int?
        /// Nil where nobody has said.
        package let population: Int?

        package init(area: AreaName, count: Int?, population: Int?) {
            self.area = area
            self.count = count
            self.population = population
        }
    }

    package struct Row: Sendable {
        package let entry: Entry
        /// Nil where the count or the inhabitants are not known, and for single grave events.
        package let rate: PopulationRate?
        /// Nil where the areas are not compared, or this one has no rate.
        package let judged: Judged?

        package var area: AreaName { entry.area }
    }

    /// An area against what it would have at the rate of all together.
    package struct Judged: Sendable {
        package let ratio: StandardisedRatio
        /// The limits that chance keeps 95 of 100 such areas within, as ratios; widened where the areas differ more than chance makes them.
        package let limits: Limits
        /// Events per 1 000 inhabitants, drawn towards the rate of all together, the more the fewer the inhabitants (Marshall).
        package let smoothed: Double
        /// The exact p of a ratio of 1, adjusted over the areas after Benjamini and Hochberg.
        package let adjustedP: Double
        /// The same of z with the areas' own unrest; equal to `adjustedP` where they differ no more than chance makes them.
        package let dispersedP: Double
        package let standing: Standing
    }

    /// How an area stands against what was expected.
    package enum Standing: String, Sendable {
        case above = "fler än väntat"
        case below = "färre än väntat"
        case within = "inom det väntade"
        case tooFew = "för få fall"
    }

    /// Why the areas are not compared.
    package enum Withheld: Sendable, Equatable {
        /// Single grave events are weighed one by one.
        case grave
        /// Fewer than `areasNeeded` have both counts and inhabitants.
        case tooFewAreas
        /// Nothing happened anywhere.
        case noEvents
    }

    package let category: Category
    /// In the municipality's own order.
    package let rows: [Row]
    package let withheld: Withheld?
    /// Nil where the areas are not compared.
    package let funnel: FunnelPlot?
    /// Events among inhabitants in all compared areas together, per 1 000; nil where they are not compared.
    package let common: PopulationRate?
    /// True when the areas differ no more than chance makes them: they are then all drawn to the same rate.
    package let isEven: Bool

    /// - Parameters:
    ///   - entries: the areas, in the municipality's own order.
    ///   - level: for the adjusted p.
    package init(category: Category, _ entries: [Entry], level: Double = VerdictRule.standard.level) {
        let rates = entries.map { category.isGrave ? nil : AreaRates.rate($0) }
        let known = rates.indices.filter { rates[$0] != nil }
        let used = known.compactMap { rates[$0] }
        let counts = try? AreaCounts(events: used.map(\.events), populations: used.map(\.population))
        let isEnough = used.count >= AreaRates.areasNeeded
        let compared = isEnough ? counts.flatMap { counts in (try? FunnelPlot(counts)).map { (counts, $0) } } : nil
        let judged = compared.map { AreaRates.judged($0, $1, level) } ?? []
        let places = Dictionary(uniqueKeysWithValues: zip(known, judged))
        self.category = category
        rows = entries.indices.map { Row(entry: entries[$0], rate: rates[$0], judged: places[$0]) }
        withheld = category.isGrave ? .grave : !isEnough ? .tooFewAreas : compared == nil ? .noEvents : nil
        funnel = compared?.1
        common = compared.flatMap { try? PopulationRate(events: $0.0.events.reduce(0, +), population: $0.0.populations.reduce(0, +)) }
        isEven = compared.map { EmpiricalBayes($0.0).variance == 0 } ?? false
    }

    private static func rate(_ entry: Entry) -> PopulationRate? {
        guard let count = entry.count, let population = entry.population else { return nil }
        return try? PopulationRate(events: count, population: population)
    }

    private static func judged(_ counts: AreaCounts, _ funnel: FunnelPlot, _ level: Double) -> [Judged] {
        let exact = funnel.adjustedP
        let dispersed = funnel.adjustedDispersedP
        let smoothed = EmpiricalBayes(counts).rates
        return funnel.ratios.indices.map { area in
            let ratio = funnel.ratios[area]
            let (q, dispersedQ) = (exact[area] ?? 1, dispersed[area] ?? 1)
            let isApart = max(q, dispersedQ) <= level
            let standing: Standing = !ratio.mayBeFlagged ? .tooFew : !isApart ? .within : ratio.ratio > 1 ? .above : .below
            return Judged(
                ratio: ratio, limits: funnel.limits(expected: ratio.expected), smoothed: 1_000 * smoothed[area], adjustedP: q, dispersedP: dispersedQ,
                standing: standing)
        }
    }
}

extension AreaRates {
    /// Areas with both counts and inhabitants.
    package var compared: [Row] { rows.filter { $0.judged != nil } }
    /// Areas whose count is known but not their inhabitants.
    package var withoutPopulation: [AreaName] { rows.filter { $0.entry.count != nil && $0.entry.population == nil }.map(\.area) }
    /// Areas that the source has told nothing of for the days in question.
    package var withoutCounts: [AreaName] { rows.filter { $0.entry.count == nil }.map(\.area) }
}
