import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Web

/// The part of a page of months about the season and the direction under it.
struct MonthTrendSection {
    let loaded: LoadedMonths

    private var trends: MonthTrendTable { loaded.trends }

    var html: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("ar")) {
            h2(.id("ar")) { "Årstid och riktning" }
            if let missing = MonthTrendWords.missing(trends) {
                p { missing }
            } else {
                if let whole { p { whole } }
                PageParts.scrolling("Årstid och riktning per kategori") { content }
                source
            }
        }
    }

    /// What is said of all categories together, or of the only one.
    private var whole: String? {
        guard let row = trends.rows.last, row.category == nil || trends.rows.count == 1, let judged = row.told.value else { return nil }
        return "\(MonthTrendWords.season(judged)) \(MonthTrendWords.direction(judged))"
    }

    private var content: Html {
        table(.class("cs")) {
            caption(.class("dold")) { "Årstid, och riktning bortsett från årstiden, per kategori" }
            thead {
                tr {
                    th(.scope("col")) { "Kategori" }
                    th(.scope("col")) { "Årstid" }
                    th(.scope("col")) { "Riktning bortsett från årstiden" }
                }
            }
            tbody { trends.rows.map(row) }
        }
    }

    private func row(_ row: MonthTrendTable.Row) -> Html {
        let head = th(.scope("row")) { row.category.map(CountTitles.name) ?? "Alla kategorier" }
        let isSum = row.category?.isSum ?? true
        guard case .told(let judged) = row.told else {
            let reason = row.told.code.map { MonthTrendWords.reason($0, row) } ?? ""
            return .element("tr", isSum ? [.class("summa")] : [], .join([head, td(.colspan(2)) { reason }]))
        }
        let cells = [
            head, cell(MonthTrendWords.seasonVerdict(judged), [MonthTrendWords.shape(judged)]),
            cell(MonthTrendWords.directionVerdict(judged), [MonthTrendWords.perYear(judged), row.brokenBy.map(MonthTrendWords.since)]),
        ]
        return .element("tr", isSum ? [.class("summa")] : [], .join(cells))
    }

    private func cell(_ verdict: Verdict, _ more: [String?]) -> Html {
        let words = more.compactMap { $0 }
        return td {
            VerdictChip(verdict).html
            if !words.isEmpty { span(.class("hjalp")) { Swedish.capitalised(words.joined(separator: ", ")) } }
        }
    }

    private var source: Html {
        p(.class("kalla")) {
            """
            \(stretch)En våg per år och en rak linje på logaritmisk skala, med varje månads dagar inräknade (F-test; quasi-Poisson och Newey–West, det mer \
            försiktiga gäller). Kategorierna prövas tillsammans, summan för sig. Månader utan underlag och månader före ett brott i serien är inte med. 
            """
            if let period = loaded.period { a(.href(.figure(CountsFigures.monthsID(loaded.key, period)))) { "Så vet vi det" } }
        }
    }

    /// `Juli 2021–september 2024. `, of the longest row.
    private var stretch: String {
        guard let fit = trends.rows.compactMap({ $0.told.value?.fit }).max(by: { $0.count < $1.count }),
            let period = Period(text: "\(fit.months.lowerBound)--\(fit.months.upperBound)")
        else { return "" }
        return "\(Swedish.capitalised(Swedish.months(period))). "
    }
}
