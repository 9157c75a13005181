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

    private var words: RateWords { RateWords(loaded, rates) }

    var html: Html {
        guard rates.isTelling else { return .empty }
        let heading = words.heading
        return Markup.section(.class("avsnitt"), .ariaLabelledby("pi")) {
            h2(.id("pi")) { heading }
            p { [words.explanation, words.basis].compactMap { $0 }.joined(separator: " ") }
            PageParts.scrolling("Tabell: \(heading)") { table }
            p(.class("kalla")) {
                "\(words.sources) "
                if let period = loaded.key.period {
                    a(.href(.figure(CountsFigures.ratesID(loaded.key.series, beside: rates.reference?.slug, period)))) { "Så vet vi det" }
                }
            }
        }
    }

    private var table: Html {
        Markup.table {
            caption(.class("dold")) { words.heading }
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
        let rate = rates.population == nil ? [] : [number(row.rate.map(RateWords.rate))]
        let reference =
            rates.reference == nil
            ? []
            : [number(row.referenceCount.map { Swedish.count($0) }), number(row.referenceRate.map(RateWords.rate)), number(row.ratio.map(RateWords.ratio))]
        return .element("tr", row.category.isSum ? [.class("summa")] : [], .join(own + rate + reference))
    }

    private func number(_ text: String?) -> Html {
        td(.class("h")) { text.map { Html.text($0) } ?? .join([span(.ariaHidden) { "–" }, span(.class("dold")) { "underlag saknas" }]) }
    }
}
