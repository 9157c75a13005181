import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics

/// What has to be said beside a CompStat table.
enum CompStatWords {
    /// Years that are not whole, breaks that keep years apart, and unrest that is not known.
    static func cautions(_ loaded: LoadedChangeTable) -> [String] {
        [partial(loaded), withheld(loaded), unrest(loaded.table)].compactMap { $0 } + names(loaded)
    }

    private static func partial(_ loaded: LoadedChangeTable) -> String? {
        guard !loaded.partialYears.isEmpty else { return nil }
        let months = Swedish.monthSpan(loaded.key.window.fromMonth, loaded.key.window.throughMonth)
        return "\(Swedish.list(loaded.partialYears.map(String.init))) täcks bara till en del av \(months) och jämförs därför inte."
    }

    private static func withheld(_ loaded: LoadedChangeTable) -> String? {
        loaded.table.withheld.map { Swedish.capitalised(ChangeWords.reason($0)) }
    }

    private static func unrest(_ table: ChangeTable) -> String? {
        guard case .unknown = table.unrest, table.rows.contains(where: { $0.judged != nil }) else { return nil }
        return "Med så få år går det inte att veta hur mycket kategorierna brukar svänga. Därför kallas ingen förändring säkerställd."
    }

    private static func names(_ loaded: LoadedChangeTable) -> [String] {
        guard let from = loaded.key.days(loaded.span.lowerBound)?.lowerBound, let through = loaded.key.days(loaded.span.upperBound)?.upperBound
        else { return [] }
        return loaded.breaks.filter { $0.kind == .name && $0.from > from && $0.from <= through }.map(MonthWords.told)
    }

    /// How the verdicts weigh what the categories usually vary by.
    static func weighing(_ table: ChangeTable) -> String {
        switch table.unrest {
        case .years(let dispersion):
            """
            Bedömningen väger också in hur mycket kategorierna brukar variera mellan år (faktor \
            \(Swedish.decimal(dispersion.phi, places: 1))) och att många kategorier prövas på en gång.
            """
        case .months: "Bedömningen väger också in hur mycket varje kategoris egna månader brukar svänga, och att många kategorier prövas på en gång."
        case .unknown: "Hur mycket kategorierna brukar variera är inte känt med så få år, så ingen förändring kallas säkerställd."
        }
    }
}
