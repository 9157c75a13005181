package import Picture
import Statistics

/// What is said of areas held against each other by counts per inhabitant. No area is crowned: they stand in their own order, and what is told
/// first is how many stand apart, not which.
package enum AreaRateWords {
    /// `Två av nio områden skiljer sig från det väntade`; what is missing where the areas are not compared.
    package static func heading(_ rates: AreaRates) -> String {
        switch rates.withheld {
        case .grave: return "Enstaka grova händelser bedöms var för sig"
        case .tooFewAreas: return "Områdena jämförs inte ännu"
        case .noEvents: return "Inga fall i något område"
        case nil: break
        }
        let all = areas(rates.compared.count)
        let apart = rates.compared.count { $0.judged?.standing == .above || $0.judged?.standing == .below }
        guard apart > 0 else { return "Inget av \(all) skiljer sig säkert från det väntade" }
        return "\(Swedish.capitalised(Swedish.number(apart, neuter: true))) av \(all) skiljer sig säkert från det väntade"
    }

    /// What the comparison is, and what it does not say; one sentence on what is missing where there is none.
    ///
    /// - Parameters:
    ///   - source: the source's name.
    ///   - year: the year whose inhabitants are counted.
    package static func lead(_ rates: AreaRates, source: String, year: Int) -> String {
        switch rates.withheld {
        case .grave: "Mord, dråp, skjutningar, sprängningar och mordbränder vägs en och en, så områdena jämförs inte efter dem. Antalen står nedan."
        case .tooFewAreas: missing(rates, source: source, year: year)
        case .noEvents: "Källan täcker områdena men har inga fall, så det finns inget att vänta sig mer eller mindre av."
        case nil:
            """
            Varje område mot det antal det hade haft med lika många per invånare som alla tillsammans. Områdena står i sin egen ordning. Den som bor i \
            ett område är inte alltid den som drabbas där, så talen säger inget om dem som bor där.
            """
        }
    }

    /// What is missing to compare the areas.
    package static func missing(_ rates: AreaRates, source: String, year: Int) -> String {
        let needed = "Områdena jämförs när minst \(Swedish.number(AreaRates.areasNeeded)) har både antal och folkmängd"
        let counted = rates.rows.count - rates.withoutCounts.count
        let lacking = rates.withoutPopulation.map(\.name)
        let some = counted == 1 ? "antal för ett enda område" : "antal för \(areas(counted))"
        let counts = "\(source) har \(counted == 0 ? "inga antal för de månaderna" : some)"
        let people = lacking.isEmpty ? nil : "folkmängd \(year) saknas för \(Swedish.list(lacking))"
        let reasons = [counted < AreaRates.areasNeeded || people == nil ? counts : nil, people].compactMap(\.self)
        return "\(needed); \(reasons.joined(separator: ", och "))."
    }

    /// Areas that stand outside a comparison that is made.
    package static func outside(_ rates: AreaRates, year: Int) -> [String] {
        guard rates.withheld == nil else { return [] }
        let (people, counts) = (rates.withoutPopulation.map(\.name), rates.withoutCounts.map(\.name))
        return [
            people.isEmpty ? nil : "Folkmängd \(year) saknas för \(Swedish.list(people)), som därför inte är med i jämförelsen.",
            counts.isEmpty ? nil : "Antal saknas för \(Swedish.list(counts)), som därför inte är med i jämförelsen.",
        ].compactMap(\.self)
    }

    /// Whether the areas differ more than chance makes them, and what that does to the verdicts; nil where they are not compared.
    package static func unrest(_ rates: AreaRates) -> String? {
        guard let funnel = rates.funnel else { return nil }
        let even = rates.isEven ? " Utjämnat är därför lika för alla." : ""
        guard funnel.isDispersed else { return "Områdena skiljer sig sammantaget inte åt mer än slumpen gör.\(even)" }
        return """
            Områdena skiljer sig åt mer än slumpen gör (faktor \(Swedish.decimal(funnel.overdispersion.used, places: 1))). Gränserna är vidgade med det: \
            säkerställt är bara det som är mer än områdenas vanliga olikhet.
            """
    }

    /// The verdict on an area: `inom det väntade (31–58)` says the counts that would be.
    package static func verdict(_ judged: AreaRates.Judged) -> Verdict {
        Verdict(
            label: judged.standing.rawValue, wording: wording(judged), weight: weight(judged.standing), direction: direction(judged.standing),
            method: "A2/2",
            numbers: [
                "expected": judged.ratio.expected, "ratio": judged.ratio.ratio, "limit_lo": judged.limits.lower, "limit_hi": judged.limits.upper,
                "p_exact": judged.ratio.exactP, "q_exact": judged.adjustedP, "q_phi": judged.dispersedP,
            ])
    }

    private static func wording(_ judged: AreaRates.Judged) -> String {
        switch judged.standing {
        case .above, .below: return "\(judged.standing.rawValue), statistiskt säkerställt"
        case .tooFew: return "för få fall för att bedöma"
        case .within: break
        }
        let expected = judged.ratio.expected
        let counts = (low: Int((judged.limits.lower * expected).rounded(.up)), high: Int((judged.limits.upper * expected).rounded(.down)))
        // With many areas some lie outside their own limits by chance.
        guard counts.low <= judged.ratio.events, judged.ratio.events <= counts.high else { return "inom det väntade när alla områden prövas samtidigt" }
        return "inom det väntade (\(Swedish.count(counts.low))–\(Swedish.count(counts.high)))"
    }

    private static func weight(_ standing: AreaRates.Standing) -> Verdict.Weight {
        switch standing {
        case .above, .below: .certain
        case .within: .chance
        case .tooFew: .tooFew
        }
    }

    private static func direction(_ standing: AreaRates.Standing) -> Verdict.Direction {
        switch standing {
        case .above: .up
        case .below: .down
        case .within, .tooFew: .none
        }
    }

    private static func areas(_ count: Int) -> String { Swedish.counted(count, one: "område", many: "områden", neuter: true) }
}
