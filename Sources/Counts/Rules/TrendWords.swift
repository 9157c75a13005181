import AreasRules
package import Picture
package import Statistics

/// Directions over the years, and a year against those before, in words for people.
package enum TrendWords {
    /// `minskar statistiskt säkerställt, i snitt 8 % om året (−12 till −4 %)`.
    package static func direction(_ trend: YearlyTrend) -> String {
        guard trend.label != .withinChance, let limits = trend.shownLimits else { return wording(trend.label) }
        return "\(wording(trend.label)), i snitt \(perYear(trend.fit.percentPerUnit)) (\(interval(limits)))"
    }

    /// `8 % om året`; below one percent with a decimal. The verb has said which way.
    package static func perYear(_ percent: Double) -> String {
        "\(Percent(abs(percent)).text(places: abs(percent) < 1 ? 1 : 0)) om året"
    }

    /// `−12 till −4 %`, of limits in percent.
    package static func interval(_ limits: Limits) -> String { Percent.changes(Percent(limits.lower), Percent(limits.upper)) }

    /// `minskar statistiskt säkerställt`, `ökar troligen`, `ingen säker riktning`.
    package static func wording(_ label: ChangeLabel) -> String {
        switch label {
        case .certainIncrease: "ökar statistiskt säkerställt"
        case .certainDecrease: "minskar statistiskt säkerställt"
        case .likelyIncrease: "ökar troligen"
        case .likelyDecrease: "minskar troligen"
        case .withinChance: "ingen säker riktning"
        case .tooFew: ChangeWords.wording(.tooFew)
        }
    }

    /// Why a direction or a comparison is not told, about one category.
    package static func reason(_ code: TrendWithheld, years: Int, needed: Int) -> String {
        switch code {
        case .notCovered: "underlag saknas"
        case .tooFewYears: "\(counted(years)), minst \(Swedish.number(needed)) behövs"
        case .tooFewMonths: "\(Swedish.counted(years, one: "månad", many: "månader")) i följd, minst \(Swedish.number(needed)) behövs"
        case .tooFew: ChangeWords.wording(.tooFew)
        case .grave: ChangeWords.grave
        case .oneYear: "alla ligger i ett enda år, så någon riktning går inte att räkna"
        }
    }

    /// The verdict on a direction, with the numbers it rests on; nil where none is told, but for single grave events and too few.
    package static func verdict(_ row: TrendTable.Row) -> Verdict? {
        switch row.trend {
        case .told(let trend): verdict(trend.label, wording(trend.label), numbers(trend))
        case .withheld(.grave):
            Verdict(label: "", wording: ChangeWords.grave, weight: .grave, direction: .none, method: "A3.1", numbers: [:])
        case .withheld(.tooFew): verdict(.tooFew, ChangeWords.wording(.tooFew), [:])
        case .withheld: nil
        }
    }

    package static func verdict(_ label: ChangeLabel, _ words: String, _ numbers: [String: Double], method: String = "A3.1") -> Verdict {
        Verdict(
            label: label.rawValue, wording: words, weight: ChangeWords.weight(label), direction: ChangeWords.direction(label), method: method,
            numbers: numbers)
    }

    private static func numbers(_ trend: YearlyTrend) -> [String: Double] {
        var numbers = [
            "percent": trend.fit.percentPerUnit, "p_phi": trend.p, "phi": trend.fit.phi, "phi_df": trend.fit.degreesOfFreedom,
        ]
        numbers["percent_lo"] = trend.limits?.lower
        numbers["percent_hi"] = trend.limits?.upper
        numbers["q_phi"] = trend.adjustedP
        return numbers
    }

    /// `har minskat varje år (fem år); så blir det av en slump ungefär en gång på 60`.
    package static func everyYear(_ every: EveryYear, _ rule: VerdictRule = .standard) -> String {
        let moved = "har \(every.rises ? "ökat" : "minskat") varje år (\(counted(every.years)))"
        guard every.canTell(by: rule) else { return "\(moved), men \(counted(every.years)) kan aldrig räcka för att utesluta slumpen" }
        return "\(moved); så blir det av en slump ungefär en gång på \(Swedish.count(Int((1 / every.p).rounded())))"
    }

    /// The whole sentence on a row's direction: `Cykelstöld: ingen säker riktning.`
    package static func sentence(_ row: TrendTable.Row, name: String) -> String {
        let direction: String
        switch row.trend {
        case .told(let trend): direction = TrendWords.direction(trend)
        case .withheld(let code): direction = reason(code, years: row.years?.counts.count ?? 0, needed: TrendTable.fewestYears)
        }
        return (["\(name): \(direction)."] + [row.everyYear.map { "\(Swedish.capitalised(everyYear($0)))." }].compactMap { $0 }).joined(separator: " ")
    }

    /// `fem år`, `ett år`.
    package static func counted(_ years: Int) -> String { "\(Swedish.number(years, neuter: true)) år" }
}

/// A year against the mean of the years before.
extension TrendWords {
    /// `inom det väntade`, `fler än väntat av ren slump, men inte fler än åren brukar skilja`, `färre än väntat`.
    package static func place(_ told: YearAgainstAverage) -> String {
        let side = Double(told.against.count) > told.against.past.mean ? "fler" : "färre"
        switch told.place {
        case .inside: return "inom det väntade"
        case .outsideChance: return "\(side) än ren slump ger, men inom det som åren brukar skilja"
        case .outside: return "\(side) än väntat"
        }
    }

    /// `190–249`, of limits that counts at them are inside.
    package static func range(_ limits: Limits) -> String {
        "\(Swedish.decimal(limits.lower.rounded(.up), places: 0))–\(Swedish.decimal(limits.upper.rounded(.down), places: 0))"
    }

    /// `218 mot i snitt 347 de fyra åren före (väntat 300–390 av ren slump, 210–480 med vanliga svängningar): inom det väntade`.
    package static func sentence(_ told: YearAgainstAverage, year: Int, name: String) -> String {
        let past = told.against.past
        let usual = told.usual.map { ", \(range($0)) med kategoriernas vanliga svängningar" } ?? ""
        return """
            \(name) \(year): \(Swedish.count(told.against.count)) mot i snitt \(mean(past.mean)) de \(Swedish.number(past.counts.count)) åren före \
            (väntat \(range(told.chance)) av ren slump\(usual)): \(place(told)).
            """
    }

    /// Whole numbers from ten on, one decimal below.
    package static func mean(_ value: Double) -> String { Swedish.decimal(value, places: value.rounded() >= 10 ? 0 : 1) }
}

/// What a table of directions says as a whole.
extension TrendWords {
    /// The categories whose direction is told, surely or likely, then how many have none; nil where no category's is judged.
    package static func lead(_ table: TrendTable) -> String? {
        let judged = table.rows.filter { !$0.category.isSum }.compactMap { row in row.trend.value.map { (row, $0) } }
        guard !judged.isEmpty else { return nil }
        let standing = judged.filter { $0.1.label != .withinChance }
        let told = standing.map { row, trend in "\(row.category.name) \(direction(trend))." }
        let rest = judged.count - standing.count
        if standing.isEmpty { return "Ingen av \(Swedish.number(judged.count)) kategorier har en säker riktning." }
        let others = rest > 0 ? ["Övriga \(Swedish.number(rest)) som går att bedöma: ingen säker riktning."] : []
        return (told + others).joined(separator: " ")
    }

    /// What is missing for directions, in one sentence; nil where some category has years enough.
    package static func missing(_ table: TrendTable) -> String? {
        guard table.longest < TrendTable.fewestYears else { return nil }
        return "Riktningen över åren visas när minst \(Swedish.number(TrendTable.fewestYears)) jämförbara år är inlästa; här finns \(found(table.longest))."
    }

    /// What is missing for a year against those before, in one sentence; nil where some category has years enough.
    package static func missingAverage(_ table: TrendTable) -> String? {
        let earlier = max(0, table.longest - 1)
        guard earlier < TrendTable.fewestEarlier else { return nil }
        return """
            \(table.last) ställs mot åren före när minst \(Swedish.number(TrendTable.fewestEarlier)) tidigare jämförbara år är inlästa; \
            här finns \(found(earlier)).
            """
    }

    private static func found(_ years: Int) -> String { years == 0 ? "inget" : Swedish.number(years, neuter: true) }
}
