import Almanac
import CountsRules
import Picture
import Statistics

/// Season and direction of months in words for people.
enum MonthTrendWords {
    /// `återkommande årstid`, `tydlig årstid`, `trolig årstid`, `ingen säker årstid`.
    static func wording(_ judged: MonthTrendTable.Judged) -> String {
        switch judged.season {
        case .certainIncrease, .certainDecrease: judged.recurs ? "återkommande årstid" : "tydlig årstid"
        case .likelyIncrease, .likelyDecrease: "trolig årstid"
        case .withinChance, .tooFew: "ingen säker årstid"
        }
    }

    static func seasonVerdict(_ judged: MonthTrendTable.Judged) -> Verdict {
        let codes: [ChangeLabel: String] = [.certainIncrease: "säker årstid", .likelyIncrease: "trolig årstid"]
        return Verdict(
            label: codes[judged.season] ?? judged.season.rawValue, wording: wording(judged), weight: ChangeWords.weight(judged.season), direction: .none,
            method: "A3.3", numbers: [:])
    }

    static func directionVerdict(_ judged: MonthTrendTable.Judged) -> Verdict {
        TrendWords.verdict(judged.direction, TrendWords.wording(judged.direction), [:], method: "A3.3")
    }

    /// `flest omkring juli, 4,2 gånger så många som när det är som lägst`; nil where there is no season to describe.
    static func shape(_ judged: MonthTrendTable.Judged) -> String? {
        guard judged.season != .withinChance else { return nil }
        let times = judged.fit.ratio >= 10 ? "mer än tio" : Swedish.decimal(judged.fit.ratio, atMost: 1)
        return "flest omkring \(Swedish.months[judged.fit.peakMonth - 1]), \(times) gånger så många som när det är som lägst"
    }

    /// `i snitt 6 % om året (−10 till −2 %)`; nil where no direction is told, or percentages are not shown.
    static func perYear(_ judged: MonthTrendTable.Judged) -> String? {
        guard judged.direction != .withinChance, judged.showsPercent else { return nil }
        return "i snitt \(TrendWords.perYear(judged.fit.percentPerYear)) (\(TrendWords.interval(judged.fit.limits)))"
    }

    /// `Återkommande årstid: flest omkring juli, …`
    static func season(_ judged: MonthTrendTable.Judged) -> String {
        let told = ([wording(judged)] + [shape(judged)].compactMap { $0 }).joined(separator: ": ")
        guard judged.season == .certainIncrease, !judged.recurs else { return "\(Swedish.capitalised(told))." }
        return """
            \(Swedish.capitalised(told)). Om den återkommer går att säga först med \(SeasonalDirection.recurring) månader i följd; \
            här finns \(judged.fit.count).
            """
    }

    /// `Bortsett från årstiden minskar antalet statistiskt säkerställt, i snitt 6 % om året (−10 till −2 %).`
    static func direction(_ judged: MonthTrendTable.Judged) -> String {
        guard judged.direction != .withinChance else { return "Ingen säker riktning när årstiden räknats bort." }
        let words = TrendWords.wording(judged.direction).split(separator: " ", maxSplits: 1).map(String.init)
        let told = ["Bortsett från årstiden \(words[0]) antalet \(words.dropFirst().joined())"] + [perYear(judged)].compactMap { $0 }
        return "\(told.joined(separator: ", "))."
    }

    /// Why a row is not told: `16 månader i följd sedan bytet av områdesnamn i juni 2023, minst 24 behövs`.
    static func reason(_ code: TrendWithheld, _ row: MonthTrendTable.Row) -> String {
        guard code == .tooFewMonths, let found = row.brokenBy else {
            return TrendWords.reason(code, years: row.count, needed: SeasonalDirection.fewestMonths)
        }
        return """
            \(Swedish.counted(row.count, one: "månad", many: "månader")) i följd \(since(found)), minst \(SeasonalDirection.fewestMonths) behövs
            """
    }

    /// `sedan bytet av områdesnamn i juni 2023`.
    static func since(_ found: SeriesBreak) -> String {
        "sedan bytet av områdesnamn i \(Swedish.months[found.from.month - 1]) \(found.from.year)"
    }

    /// What is missing, in one sentence; nil where some row has months enough.
    static func missing(_ table: MonthTrendTable) -> String? {
        guard table.longest < SeasonalDirection.fewestMonths else { return nil }
        let found = table.longest == 0 ? "ingen" : Swedish.number(table.longest)
        return "Årstid och riktning visas när minst \(SeasonalDirection.fewestMonths) månader i följd är inlästa; här finns \(found)."
    }
}
