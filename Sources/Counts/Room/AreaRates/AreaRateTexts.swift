import Almanac
import CountsRules
import Picture
import Statistics
import Storage

/// What has to be said beside the areas' table, the same on page, in workbook and JSON.
struct AreaRateTexts {
    let loaded: LoadedAreaRates

    private var rates: AreaRates { loaded.rates }
    private var year: Int { loaded.key.month.year }

    var heading: String { AreaRateWords.heading(rates) }
    var lead: String { AreaRateWords.lead(rates, source: loaded.source.name, year: year) }

    /// Areas that are not in the comparison, and what the notes say.
    var cautions: [String] {
        let untold = loaded.untold.map(\.name)
        let told = untold.count > 5 ? "\(Swedish.count(untold.count)) av indelningens områden" : Swedish.list(untold)
        let silent = untold.isEmpty ? [] : ["\(loaded.source.name) har aldrig haft antal för \(told)."]
        return AreaRateWords.outside(rates, year: year) + silent + loaded.told
    }

    /// How the areas were compared.
    var method: String? {
        guard rates.withheld == nil else { return nil }
        return """
            Väntat: områdets invånare gånger det antal per invånare som alla tillsammans har; området självt är med. Kvot: antalet delat med det väntade, \
            1,00 är lika, med 95-procentigt intervall (Garwood). Det väntade räknas på hela befolkningen, inte på ålder och kön: ingen källa säger ålder \
            och kön för det som räknas. Utjämnat: antalet per 1 000 invånare draget mot alla tillsammans, mer ju färre invånare området har (Marshall \
            1991); så mycket av skillnaden som kan vara slump är då borta. Säkerställt: exakt Poisson-prövning, vägd för att många områden prövas på en \
            gång (Benjamini och Hochberg). Med mindre än ett väntat fall bedöms inget.
            """
    }

    /// `12,4 (10,1–15,0)`.
    static func rate(_ row: AreaRates.Row) -> String? { row.rate.map(RateWords.rate) }

    /// The ratio with its limits; with next to nothing expected it is told all the same, and not judged.
    static func ratio(_ row: AreaRates.Row) -> String? {
        row.judged.map { judged in
            let limits = judged.ratio.garwoodLimits()
            func words(_ number: Double) -> String { Swedish.decimal(number, places: 2) }
            return "\(words(judged.ratio.ratio)) (\(words(limits.lower))–\(words(limits.upper)))"
        }
    }

    static func smoothed(_ row: AreaRates.Row) -> String? { row.judged.map { Swedish.decimal($0.smoothed, places: $0.smoothed < 1 ? 2 : 1) } }
    static func expected(_ row: AreaRates.Row) -> String? { row.judged.map { Swedish.decimal($0.ratio.expected, places: 1) } }

    /// The verdict on a row; nil where the areas are not compared or this one lacks something.
    func verdict(_ row: AreaRates.Row) -> Verdict? {
        guard rates.withheld != .grave else {
            return row.entry.count == nil
                ? nil : Verdict(label: "", wording: ChangeWords.grave, weight: .grave, direction: .none, method: "", numbers: [:])
        }
        return row.judged.map(AreaRateWords.verdict)
    }

    /// Why a row has no verdict.
    func missing(_ row: AreaRates.Row) -> String {
        if row.entry.count == nil { return "antal saknas" }
        return row.entry.population == nil ? "folkmängd saknas" : "jämförs inte"
    }
}
