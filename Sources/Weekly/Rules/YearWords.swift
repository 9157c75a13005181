package import Almanac
import Picture

/// What a year of levels says, in sentences: first what is judged and what is not, then the grave weeks, then the quiet areas. No area is crowned.
package enum YearWords {
    /// `45 veckor bedömda i nio områden. Underlag saknas för vecka 46–52.`
    package static func heading(_ year: YearSummary) -> String {
        let judged = year.weeks.count - year.missingWeeks.count
        guard judged > 0 else { return "Inga veckor är bedömda \(year.year)" }
        let areas = Swedish.counted(year.areas.count, one: "område", many: "områden", neuter: true)
        let missing = year.missingWeeks.isEmpty ? "" : ". Underlag saknas för \(Swedish.weeks(year.missingWeeks.map(\.number)))"
        return "\(judged) veckor bedömda i \(areas)\(missing)"
    }

    /// The weeks at the two highest levels with their areas, then the areas that had one level all year.
    package static func lead(_ year: YearSummary) -> String {
        [grave(5, year), grave(4, year), unchanging(year)].compactMap { $0 }.joined(separator: " ")
    }

    /// `Nivå 5 förekom vecka 6 i Vinsta och vecka 21 och 37 i Vällingby.`
    static func grave(_ level: Int, _ year: YearSummary) -> String? {
        let places = year.areas.compactMap { area -> String? in
            let weeks = area.weeks(from: level).filter { area.level(of: $0) == level }.map(\.number)
            return weeks.isEmpty ? nil : "\(Swedish.weeks(weeks)) i \(area.area.name)"
        }
        return places.isEmpty ? nil : "Nivå\(Swedish.noBreak)\(level) förekom \(Swedish.list(places))."
    }

    /// `Kälvesta och Nälsta hade nivå 1 alla 45 veckor; det kan betyda lugnt eller tyst.`
    package static func unchanging(_ year: YearSummary) -> String? {
        let areas = year.areas.filter { $0.onlyLevel == 1 && $0.count > 1 }
        guard !areas.isEmpty else { return nil }
        let weeks = areas.map(\.count).max() ?? 0
        return "\(Swedish.list(areas.map(\.area.name))) hade nivå\(Swedish.noBreak)1 alla \(weeks) veckor; det kan betyda lugnt eller tyst."
    }

    /// What to notice in one week: areas at level 4 or above, or that all are at 1.
    package static func note(_ week: Week, _ year: YearSummary) -> String {
        let levels = year.areas.compactMap { area in area.level(of: week).map { (area.area.name, $0) } }
        let grave = levels.filter { $0.1 >= AreaYear.grave }
        if !grave.isEmpty { return grave.map { "\($0.0) \($0.1)" }.joined(separator: ", ") }
        return !levels.isEmpty && levels.count == year.areas.count && levels.allSatisfy { $0.1 == 1 } ? "Alla områden på nivå\(Swedish.noBreak)1" : ""
    }

    /// `Drar man en vecka på måfå i vardera området ligger Vällingby högre i 64 fall av 100, lika veckor räknade till hälften.`
    package static func comparison(_ comparison: AreaComparison) -> String {
        let (higher, share) =
            comparison.a12 >= 0.5 ? (comparison.first, comparison.a12) : (comparison.second, 1 - comparison.a12)
        let cases = Int((share * 100).rounded(.toNearestOrAwayFromZero))
        return "Drar man en vecka på måfå i vardera området ligger \(higher.area.name) högre i \(cases) fall av 100, lika veckor räknade till hälften."
    }
}
