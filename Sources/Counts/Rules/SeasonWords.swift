import Picture
package import Statistics

/// What summer does to a series of months, in sentences written from its figures; honest when there is no clear season or too little to
/// tell.
package struct SeasonWords: Sendable {
    /// One line: `Tre gånger så många synpunkter i månaden på sommaren`.
    package let heading: String
    /// The figures behind it and how sure they are, in one to three sentences.
    package let lead: String

    /// - Parameters:
    ///   - season: summer against the rest; nil when no year is covered whole.
    ///   - noun: what is counted, in the plural: `synpunkter`.
    package init(_ season: Season?, noun: String, rule: VerdictRule = .standard) {
        guard let season else {
            heading = "Årstiderna går ännu inte att jämföra"
            lead = "Inget år är täckt från januari till december. Sommaren jämförs med resten av året först när ett helt år finns."
            return
        }
        let told = SeasonTelling(season: season, noun: noun, rule: rule)
        heading = told.heading
        lead = told.lead.joined(separator: " ")
    }
}

private struct SeasonTelling {
    let season: Season
    let noun: String
    let rule: VerdictRule

    private var isTooFew: Bool { season.pair.sum < rule.minimumSum }
    private var isClear: Bool { season.isClear(by: rule) }

    var heading: String {
        if isTooFew { return "För få \(noun) för att säga något om årstiderna" }
        guard isClear else { return "Ingen säkerställd skillnad mellan sommaren och resten av året" }
        if season.pair.earlier == 0 { return "Alla \(noun) kommer på sommaren" }
        return "\(comparison) \(noun) i månaden på sommaren"
    }

    var lead: [String] {
        if isTooFew { return ["\(total) \(years) räcker inte för att jämföra sommaren med resten av året."] }
        return [means, isClear ? everyYear : unclear].compactMap { $0 }
    }

    /// `Tre gånger så många`, `Drygt dubbelt så många`, `34 % fler`, `Färre än hälften så många`.
    private var comparison: String {
        let ratio = season.ratio ?? 1
        if ratio < 0.5 { return "Färre än hälften så många" }
        if ratio < 1.75 {
            let side = ratio > 1 ? "fler" : "färre"
            // Of few events a handful would be told as tens of percent (METHODS A0).
            guard PercentChange(season.pair).withheld == nil else { return Swedish.capitalised(side) }
            return "\(Percent(share: abs(ratio - 1)).text()) \(side)"
        }
        let nearest = Int(ratio.rounded())
        if abs(ratio - Double(nearest)) <= Double(nearest) / 20 { return "\(times(nearest)) så många" }
        let below = Int(ratio)
        return ratio - Double(below) < 0.75
            ? "Drygt \(times(below).lowercased()) så många" : "Nästan \(times(below + 1).lowercased()) så många"
    }

    private func times(_ number: Int) -> String {
        number == 2 ? "Dubbelt" : "\(Swedish.capitalised(Swedish.number(number))) gånger"
    }

    /// `I juni, juli och augusti är det 46 synpunkter i månaden, mot 15 under resten av året (2022 och 2023).`
    private var means: String {
        let months = Swedish.list(season.months.sorted().map { Swedish.months[$0 - 1] })
        return
            "I \(months) är det \(mean(season.meanInside)) \(noun) i månaden, "
            + "mot \(mean(season.meanOutside)) under resten av året (\(years))."
    }

    /// Whole numbers from ten on, one decimal below.
    private func mean(_ value: Double) -> String { Swedish.decimal(value, places: value.rounded() >= 10 ? 0 : 1) }

    private var years: String {
        guard let first = season.years.first, let last = season.years.last, season.years.count > 3, last - first == season.years.count - 1
        else {
            return Swedish.list(season.years.map(String.init))
        }
        return "\(first)–\(last)"
    }

    private var total: String { "\(Swedish.count(season.pair.sum)) \(noun) under" }

    private var everyYear: String {
        switch season.years.count {
        case 1: "Bara ett helt år är täckt, så om mönstret återkommer går ännu inte att säga."
        case 2: season.isSameEveryYear ? "Mönstret är detsamma båda åren." : "Mönstret är inte detsamma båda åren."
        default: season.isSameEveryYear ? "Mönstret är detsamma alla åren." : "Mönstret är inte detsamma alla åren."
        }
    }

    private var unclear: String {
        season.unrest == nil
            ? "Månaderna är för få för att veta hur mycket de brukar svänga."
            : "Skillnaden ryms inom det som enstaka månader brukar svänga."
    }
}
