import Almanac
import AreasRules
import CountsRules
import Picture
import Statistics
import Storage

/// What is said of counts per inhabitant, the same on the page, in the figures and in the report.
struct RateWords {
    let loaded: LoadedChangeTable
    let rates: LoadedRates
    /// The part of the year, in words.
    let months: String

    init(_ loaded: LoadedChangeTable, _ rates: LoadedRates) {
        self.loaded = loaded
        self.rates = rates
        months = Swedish.monthSpan(loaded.key.window.fromMonth, loaded.key.window.throughMonth)
    }

    var heading: String { rates.reference.map { "Jämfört med \($0.name)" } ?? "Per 1 000 invånare" }

    var explanation: String {
        guard rates.population != nil else {
            return "Folkmängden är inte inläst för \(loaded.area.name) \(rates.year), så bara antalen visas bredvid varandra."
        }
        guard rates.reference != nil, rates.referencePopulation != nil else {
            return "Antal \(months) \(rates.year) per 1 000 invånare, med 95 procents intervall."
        }
        return """
            Antal \(months) \(rates.year) per 1 000 invånare. Kvoten säger hur många fler eller färre det är än om området hade haft samma antal per \
            invånare som jämförelsen: 1,0 är lika. Den som bor i ett område är inte alltid den som drabbas där, så kvoten säger inget om dem som bor där.
            """
    }

    /// What the expected number rests on; nil where nothing is expected. Sources count events, not whom they happened to (docs/decisions/0025).
    var basis: String? {
        guard rates.rows.contains(where: { $0.ratio != nil }) else { return nil }
        return "Det väntade antalet räknas på hela befolkningen, inte på ålder och kön: ingen källa säger ålder och kön för det som räknas."
    }

    /// Where the numbers come from.
    var sources: String {
        let own = rates.population.map { ["\(loaded.area.name) \(Swedish.count($0.value))"] } ?? []
        let other = rates.reference.flatMap { area in rates.referencePopulation.map { ["\(area.name) \(Swedish.count($0.value))"] } } ?? []
        let people = own + other
        let inhabitants = people.isEmpty ? "" : " Invånare \(rates.year): \(Swedish.list(people))."
        return "Källa: \(loaded.source.name).\(inhabitants) Intervall enligt Garwood, 95 procent."
    }

    /// `4,2 (3,8–4,6)`; below one with two decimals, so that what is rare is not told as none: `0,03 (0,00–0,10)`.
    static func rate(_ rate: PopulationRate) -> String {
        let limits = rate.limits()
        func words(_ number: Double) -> String { Swedish.decimal(number, places: rate.perThousand < 1 ? 2 : 1) }
        return "\(words(rate.perThousand)) (\(words(limits.lower))–\(words(limits.upper)))"
    }

    /// `0,80 (0,61–1,03)`; words where next to nothing was to be expected.
    static func ratio(_ ratio: StandardisedRatio) -> String {
        guard ratio.mayBeFlagged else { return tooFew }
        let limits = ratio.garwoodLimits()
        return "\(Swedish.decimal(ratio.ratio, places: 2)) (\(Swedish.decimal(limits.lower, places: 2))–\(Swedish.decimal(limits.upper, places: 2)))"
    }

    static let tooFew = "för få fall"
}
