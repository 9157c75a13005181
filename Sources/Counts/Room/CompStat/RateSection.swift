import AreasRules
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// Counts per inhabitant beside those of a reference area, under the CompStat table.
struct RateSection {
    let loaded: LoadedChangeTable
    let rates: LoadedRates
    /// The part of the year, in words.
    let months: String

    var html: Html {
        guard rates.isTelling else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("pi")) {
            h2(.id("pi")) { heading }
            p { explanation }
            PageParts.scrolling("Tabell: \(heading)") { table }
            p(.class("kalla")) { sources }
        }
    }

    private var heading: String {
        rates.reference.map { "Jämfört med \($0.name)" } ?? "Per 1 000 invånare"
    }

    private var explanation: String {
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

    private var table: Html {
        Markup.table {
            caption(.class("dold")) { heading }
            thead {
                tr {
                    th(.scope("col")) { "Kategori" }
                    th(.scope("col"), .class("h")) { loaded.area.name }
                    if rates.population != nil { th(.scope("col"), .class("h")) { "Per 1 000" } }
                    if let reference = rates.reference {
                        th(.scope("col"), .class("h")) { reference.name }
                        th(.scope("col"), .class("h")) { "Per 1 000" }
                        th(.scope("col"), .class("h")) { "Kvot (95 %)" }
                    }
                }
            }
            tbody { rates.rows.map(row) }
        }
    }

    private func row(_ row: LoadedRates.Row) -> Html {
        let own = [th(.scope("row")) { CountTitles.name(row.category) }, number(row.count.map { Swedish.count($0) })]
        let rate = rates.population == nil ? [] : [number(row.rate.map(RateSection.rate))]
        let reference =
            rates.reference == nil
            ? []
            : [number(row.referenceCount.map { Swedish.count($0) }), number(row.referenceRate.map(RateSection.rate)), number(row.ratio.map(RateSection.ratio))]
        return .element("tr", row.category.isSum ? [.class("summa")] : [], .join(own + rate + reference))
    }

    private func number(_ text: String?) -> Html {
        td(.class("h")) { text.map { Html.text($0) } ?? .join([span(.ariaHidden) { "–" }, span(.class("dold")) { "underlag saknas" }]) }
    }

    /// `4,2 (3,8–4,6)`.
    private static func rate(_ rate: PopulationRate) -> String {
        let limits = rate.limits()
        return "\(Swedish.decimal(rate.perThousand, places: 1)) (\(Swedish.decimal(limits.lower, places: 1))–\(Swedish.decimal(limits.upper, places: 1)))"
    }

    private static func ratio(_ ratio: StandardisedRatio) -> String {
        guard ratio.mayBeFlagged else { return "för få fall" }
        let limits = ratio.garwoodLimits()
        return "\(Swedish.decimal(ratio.ratio, places: 2)) (\(Swedish.decimal(limits.lower, places: 2))–\(Swedish.decimal(limits.upper, places: 2)))"
    }

    private var sources: String {
        let own = rates.population.map { ["\(loaded.area.name) \(Swedish.count($0.value))"] } ?? []
        let other = rates.reference.flatMap { area in rates.referencePopulation.map { ["\(area.name) \(Swedish.count($0.value))"] } } ?? []
        let people = own + other
        let inhabitants = people.isEmpty ? "" : " Invånare \(rates.year): \(Swedish.list(people))."
        return "Källa: \(loaded.source.name).\(inhabitants) Intervall enligt Garwood, 95 procent."
    }
}
