package import Almanac
package import Picture
package import Statistics

/// What an area's facts are gathered under.
package enum FactGroup: String, Hashable, Sendable, CaseIterable {
    case people = "Befolkning"
    case homes = "Boende"
    case schooling = "Utbildning"
    case work = "Arbete och inkomst"
    case health = "Hälsa"
    case safety = "Trygghet"
    case other = "Övrigt"

    /// The group of an indicator by the words in its name.
    package init(of name: String) {
        let folded = NearestNames.folded(name)
        self = FactGroup.allCases.first { group in group.words.contains { folded.contains($0) } } ?? .other
    }

    private static let allWords: [FactGroup: [String]] = [
        .people: ["folkmängd", "invånare", "befolkning", "bakgrund", "född", "år och äldre", "inflytt", "utflytt", "barn", "unga", "äldre"],
        .homes: ["hyresrätt", "bostad", "bostäder", "äganderätt", "småhus", "trångbod", "lägenhet"],
        .schooling: ["utbild", "gymnasi", "grundskol", "elever", "betyg", "behörig"],
        .work: ["inkomst", "arbet", "ekonomiskt bistånd", "syssels", "försörjning"],
        .health: ["ohälso", "hälsa", "sjuk", "dödlig"],
        .safety: ["trygg", "orolig", "utsatt", "brott"],
    ]

    private var words: [String] { FactGroup.allWords[self] ?? [] }

    /// In the order they are looked for: `elever med utländsk bakgrund` is schooling, `trångbodda med låga inkomster` is homes.
    package static let allCases: [FactGroup] = [.schooling, .homes, .work, .health, .safety, .people, .other]
    /// As a page shows them.
    package static let inOrder: [FactGroup] = [.people, .homes, .schooling, .work, .health, .safety, .other]
}

/// An area's facts beside those of another, in groups.
package struct AreaFacts: Sendable {
    /// One indicator: the area's newest value, and the other area's for the same period, else its newest.
    package struct Row: Hashable, Sendable {
        package let fact: AreaFact
        package let reference: AreaFact?
        package let group: FactGroup

        package var indicator: Indicator { fact.indicator }
        /// True when the two values are of different periods.
        package var periodsDiffer: Bool { reference.map { $0.period != fact.period } ?? false }
        /// `+4,3 procentenheter`; nil for counts and without something to hold it against.
        package var difference: String? { reference.flatMap { indicator.unit.difference(fact.value, from: $0.value) } }
        /// What is known of the area's own share: Wilson's limits; nil where the source gives no n, or everyone was counted.
        package var interval: Interval? { AreaFacts.proportion(fact)?.wilsonLimits().map { Interval(low: $0.lower, high: $0.upper) } }
        /// Whether chance alone could make such a difference; nil where either share has no n.
        package var verdict: Verdict? {
            guard let reference, !periodsDiffer, let own = AreaFacts.proportion(fact), let other = AreaFacts.proportion(reference) else { return nil }
            return ShareDifference(own, other).map(\.verdict)
        }
    }

    package let area: AreaName
    /// Nil when there is nothing to hold the area against.
    package let reference: AreaName?
    /// By group, then in the sources' own order.
    package let rows: [Row]

    /// The facts of an area as known on a day (nil: the newest there are). Of indicators with one name the published one is shown, then the derived,
    /// then the sum of the parts.
    package init(_ area: AreaName, beside reference: AreaName?, in book: FactBook, through day: Day? = nil) {
        self.area = area
        self.reference = reference
        var chosen: [String: AreaFact] = [:]
        for fact in book.indicators.compactMap({ book.newest($0.slug, area.slug, through: day) }) {
            let key = NearestNames.folded(fact.indicator.name)
            if let known = chosen[key], AreaFacts.rank(known) <= AreaFacts.rank(fact) { continue }
            chosen[key] = fact
        }
        let order = Dictionary(book.indicators.enumerated().map { ($0.element.slug, $0.offset) }) { first, _ in first }
        let rows = chosen.values.sorted { order[$0.indicator.slug, default: 0] < order[$1.indicator.slug, default: 0] }.map { fact in
            let other = reference.flatMap { AreaFacts.counterpart(of: fact, $0.slug, book, day) }
            return Row(fact: fact, reference: other, group: FactGroup(of: fact.indicator.name))
        }
        self.rows = FactGroup.inOrder.flatMap { group in rows.filter { $0.group == group } }
    }

    /// The other area's fact: of the same indicator, or of one that the other area has under the same name and unit; of the same period when there is one.
    private static func counterpart(of fact: AreaFact, _ area: Slug, _ book: FactBook, _ day: Day?) -> AreaFact? {
        let same = book.indicators.filter { $0.isNamed(fact.indicator.name) && $0.unit == fact.indicator.unit }
        let sorted = same.filter { $0.slug == fact.indicator.slug } + same.filter { $0.slug != fact.indicator.slug }
        return sorted.lazy.compactMap { book.fact($0.slug, area, fact.period) }.first
            ?? sorted.lazy.compactMap { book.newest($0.slug, area, through: day) }.first
    }

    private static func rank(_ fact: AreaFact) -> Int {
        switch fact.making {
        case .published: 0
        case .derived: 1
        case .sumOfParts: 2
        }
    }

    /// A published share with its n as so many of so many; nil for anything else. A share of all who live there is no sample and has none.
    package static func proportion(_ fact: AreaFact) -> Proportion? {
        guard fact.indicator.unit == .share, fact.making == .published, let n = fact.n, n > 0, (0...1).contains(fact.value) else { return nil }
        return try? Proportion(successes: Int((fact.value * Double(n)).rounded()), trials: n)
    }
}

/// Two independent shares held against each other.
package struct ShareDifference: Equatable, Sendable {
    /// First minus second, −1 to 1.
    package let difference: Double
    /// 95 percent limits of the difference.
    package let limits: Limits

    /// Newcombe's limits from the two Wilson intervals: d − sqrt((p1 − l1)² + (u2 − p2)²) and d + sqrt((u1 − p1)² + (p2 − l2)²).
    ///
    /// Nil without trials on either side. Where the first is a part of the second, as a district of its city, the limits are a little too wide.
    /// - SeeAlso: Newcombe 1998, Statistics in Medicine 17, method 10.
    package init?(_ first: Proportion, _ second: Proportion) {
        guard let p1 = first.share, let p2 = second.share, let w1 = first.wilsonLimits(), let w2 = second.wilsonLimits() else { return nil }
        func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        difference = p1 - p2
        limits = Limits(lower: difference - length(p1 - w1.lower, w2.upper - p2), upper: difference + length(w1.upper - p1, p2 - w2.lower))
    }

    /// A sure difference when the limits leave out zero.
    package var verdict: Verdict {
        let isSure = limits.lower > 0 || limits.upper < 0
        let numbers = ["difference": difference, "lo": limits.lower, "hi": limits.upper]
        guard isSure else {
            return Verdict(
                label: "inom slumpen", wording: "går inte att skilja från slumpen", weight: .chance, direction: .none, method: "Newcombe", numbers: numbers)
        }
        return Verdict(
            label: "säker skillnad", wording: "statistiskt säkerställd skillnad", weight: .certain, direction: difference > 0 ? .up : .down,
            method: "Newcombe", numbers: numbers)
    }
}
