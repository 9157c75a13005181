package import Picture
import Statistics

/// What is said of a year of levels held against the year before: what is certain, what may be chance, and what is missing. No area is crowned.
package enum YearDifferenceWords {
    /// `2024 och 2023`.
    package static func heading(_ difference: YearDifference) -> String { "\(difference.year) och \(difference.before)" }

    /// What stands first: which areas differ for certain, or what is missing to compare.
    package static func lead(_ difference: YearDifference) -> String {
        if let missing = missing(difference) { return missing }
        let up = named(difference, .up)
        let down = named(difference, .down)
        let told = [sentence("ökning", up), sentence("minskning", down)].compactMap(\.self)
        let rest = difference.judgedRows.count - up.count - down.count
        if told.isEmpty { return "Ingen skillnad mellan åren är statistiskt säkerställd i något område." }
        return (told + (rest > 0 ? ["Övriga \(Swedish.number(rest)): ingen säkerställd skillnad."] : [])).joined(separator: " ")
    }

    /// Why no area is compared; nil where one is.
    package static func missing(_ difference: YearDifference) -> String? {
        guard difference.judgedRows.isEmpty else { return nil }
        let needed = "Jämförelsen med \(difference.before) visas när minst \(YearDifference.weeksNeeded) veckor är bedömda båda åren"
        for (year, weeks) in [(difference.before, difference.judgedWeeks.earlier), (difference.year, difference.judgedWeeks.later)] where weeks == 0 {
            return "\(needed); \(year) har inga nivåer inlästa."
        }
        let most = difference.rows.map(\.weeks.count).max() ?? 0
        return "\(needed); som mest har ett område \(Swedish.counted(most, one: "vecka", many: "veckor")) gemensamt."
    }

    /// Why an area is not compared: `visas inte: 12 veckor bedömda båda åren, 26 behövs`.
    package static func missing(_ row: YearDifference.Row) -> String {
        let weeks = row.weeks.count == 1 ? "1 vecka bedömd" : "\(row.weeks.count) veckor bedömda"
        return "visas inte: \(weeks) båda åren, \(YearDifference.weeksNeeded) behövs"
    }

    /// The weeks compared, where all judged areas have the same: `vecka 1–45`; else nil.
    package static func weeks(_ difference: YearDifference) -> String? {
        let all = Set(difference.judgedRows.map(\.weeks.numbers))
        return all.count == 1 ? all.first.map(Swedish.weeks) : nil
    }

    /// `Drar man en vecka på måfå ur vardera året ligger 2024 högre i 64 fall av 100, lika veckor räknade till hälften.`
    package static func chance(_ held: LevelsHeld, _ difference: YearDifference) -> String {
        let (year, share) = held.a12 >= 0.5 ? (difference.year, held.a12) : (difference.before, 1 - held.a12)
        return "Drar man en vecka på måfå ur vardera året ligger \(year) högre i \(ofHundred(share)) fall av 100, lika veckor räknade till hälften."
    }

    /// What the proportional odds say of all areas, or why they say nothing.
    package static func odds(_ whole: YearDifference.Whole, _ difference: YearDifference) -> String {
        if let (value, limits) = whole.oddsRatio {
            func words(_ number: Double) -> String { Swedish.decimal(number, places: 2) }
            return """
                Vilken nivå man än drar gränsen vid är oddsen för den eller en högre \(words(value)) gånger så stora \(difference.year) som \
                \(difference.before) (95-procentigt intervall \(words(limits.lower))–\(words(limits.upper)); 1,00 är ingen skillnad). Intervallet räknar \
                varje vecka och område för sig och är därför i smalaste laget.
                """
        }
        guard case .failure(let refusal) = whole.odds, refusal == .oneLevel else {
            return "Oddskvoten går inte att räkna: de båda årens nivåer överlappar inte."
        }
        return "Oddskvoten går inte att räkna: alla veckor har samma nivå."
    }

    private static func named(_ difference: YearDifference, _ direction: Verdict.Direction) -> [String] {
        difference.judgedRows.filter { row in
            guard let verdict = row.judged?.verdict else { return false }
            return verdict.weight == .certain && verdict.direction == direction
        }.map(\.area.name)
    }

    private static func sentence(_ word: String, _ areas: [String]) -> String? {
        areas.isEmpty ? nil : "Statistiskt säkerställd \(word) i \(Swedish.list(areas))."
    }

    /// The whole number of hundredths, `64`.
    package static func ofHundred(_ share: Double) -> Int { Int((share * 100).rounded(.toNearestOrAwayFromZero)) }
}

extension YearDifference.Judged {
    /// How sure it is that the area's levels have moved: certain when it holds with all areas tried at once, likely when it holds alone.
    package var verdict: Verdict {
        .ofYears(held, p: held.p, adjusted: adjustedP, numbers: ["q": adjustedP])
    }
}

extension YearDifference.Whole {
    /// How sure it is that the levels of all areas together have moved; it is one test and stands alone.
    package var verdict: Verdict {
        var numbers: [String: Double] = [:]
        numbers["p_likelihood"] = (try? odds.get())?.likelihoodRatioP
        numbers["odds_ratio"] = oddsRatio?.value
        return .ofYears(held, p: p, adjusted: p, numbers: numbers)
    }
}

extension Verdict {
    fileprivate static func ofYears(_ held: LevelsHeld, p: Double, adjusted: Double, numbers: [String: Double]) -> Verdict {
        let all = numbers.merging(["a12": held.a12, "p_rank": held.rankP, "p_block": held.blockP, "p": p]) { own, _ in own }
        guard p <= VerdictRule.standard.level else {
            return Verdict(label: "inom slumpen", wording: chance(held), weight: .chance, direction: .none, method: "A4", numbers: all)
        }
        let isCertain = adjusted <= VerdictRule.standard.level
        let word = held.a12 > 0.5 ? "ökning" : "minskning"
        return Verdict(
            label: (isCertain ? "säker " : "trolig ") + word, wording: (isCertain ? "statistiskt säkerställd " : "trolig ") + word,
            weight: isCertain ? .certain : .likely, direction: held.a12 > 0.5 ? .up : .down, method: "A4", numbers: all)
    }

    /// With what would have been needed, on the side that the numbers lean to; nothing where the ranks had enough and the blocks asked for more.
    private static func chance(_ held: LevelsHeld) -> String {
        let words = "går inte att skilja från slumpen"
        guard let visible = held.visible, held.rankP > VerdictRule.standard.level else { return words }
        let least = Int((visible * 100).rounded(.up))
        return "\(words) (\(held.a12 < 0.5 ? "högst \(100 - least)" : "minst \(least)") av 100 hade krävts för att synas)"
    }
}
