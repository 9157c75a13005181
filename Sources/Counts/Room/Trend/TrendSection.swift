import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// The part of the CompStat page about more years than two: which way each category is going, and the last year against those before.
struct TrendSection {
    let loaded: LoadedChangeTable

    private var telling: TrendTelling { TrendTelling(loaded) }

    var html: Html {
        guard let trend = loaded.trend else { return .empty }
        return .join([
            Markup.section(.class("avsnitt"), .ariaLabelledby("oa")) {
                h2(.id("oa")) { "Över åren" }
                directions(trend)
                if let missing = TrendWords.missingAverage(trend) { p { missing } }
            }, averages(trend),
        ])
    }

    // MARK: Direction

    @HtmlBuilder
    private func directions(_ trend: TrendTable) -> Html {
        if let missing = TrendWords.missing(trend) {
            p { missing }
            everyYear(trend)
            if let words = telling.breakWords { p { words } }
        } else {
            if let lead = TrendWords.lead(trend) { p { lead } }
            if let words = telling.breakWords { p { words } }
            PageParts.scrolling("Riktning över åren per kategori") { directionTable(trend) }
            p(.class("kalla")) {
                """
                Förändring per år enligt en rak linje genom åren på logaritmisk skala, med varje års dagar inräknade (quasi-Poisson, Students t). \
                Intervallet är 95-procentigt. Kategorierna prövas tillsammans, summorna var för sig. Procent visas när det första året har minst 20 fall.
                """
            }
        }
    }

    /// ”Every year”, where that is said of so few years that no line is drawn through them.
    @HtmlBuilder
    private func everyYear(_ trend: TrendTable) -> Html {
        let told = trend.rows.compactMap { row in row.everyYear.map { "\(CountTitles.name(row.category)) \(TrendWords.everyYear($0))." } }
        if !told.isEmpty { p { told.joined(separator: " ") } }
    }

    private func directionTable(_ trend: TrendTable) -> Html {
        table(.class("cs")) {
            caption(.class("dold")) { "Riktning per kategori, \(telling.span((trend.last - trend.longest + 1)...trend.last))" }
            thead {
                tr {
                    th(.scope("col")) { "Kategori" }
                    th(.scope("col"), .class("bara-bred")) { "År" }
                    th(.scope("col"), .class("h")) { "Per år" }
                    th(.scope("col"), .class("h")) { "95 % intervall" }
                    th(.scope("col"), .class("bara-bred")) { "Riktning" }
                    th(.scope("col")) { span(.class("dold")) { "Källa" } }
                }
            }
            tbody { trend.rows.map(directionRow) }
        }
    }

    private func directionRow(_ row: TrendTable.Row) -> Html {
        let (trend, name) = (row.trend.value, CountTitles.name(row.category))
        let verdict = direction(row)
        let cells = [
            th(.scope("row")) {
                name
                span(.class("bara-smal")) { verdict }
            },
            td(.class("bara-bred")) { row.years.map { "\($0.years.lowerBound)–\($0.years.upperBound)" } ?? "" },
            td(.class("h")) { trend.map { $0.showsPercent ? .text(Percent($0.fit.percentPerUnit).change) : TrendSection.withheld } ?? .empty },
            td(.class("h")) { trend.map { $0.shownLimits.map { Html.text(TrendWords.interval($0)) } ?? TrendSection.withheld } ?? .empty },
            td(.class("bara-bred")) { verdict },
            td(.class("smal")) { telling.figure(row).map { TraceDot(.figure($0), of: name).html } ?? .empty },
        ]
        return .element("tr", row.category.isSum ? [.class("summa")] : [], .join(cells))
    }

    private func direction(_ row: TrendTable.Row) -> Html {
        let every = row.everyYear.map { words in span(.class("hjalp")) { Swedish.capitalised(TrendWords.everyYear(words)) } } ?? .empty
        guard let verdict = TrendWords.verdict(row) else {
            return .join([.text(row.trend.code.map { reason($0, row, TrendTable.fewestYears) } ?? ""), every])
        }
        return .join([VerdictChip(verdict).html, every])
    }

    private func reason(_ code: TrendWithheld, _ row: TrendTable.Row, _ needed: Int) -> String {
        TrendWords.reason(code, years: row.years?.counts.count ?? 0, needed: needed)
    }

    // MARK: Against the years before

    private func averages(_ trend: TrendTable) -> Html {
        guard TrendWords.missingAverage(trend) == nil else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("af")) {
            h2(.id("af")) { "\(trend.last) mot åren före" }
            p { averageLead(trend) }
            PageParts.scrolling("\(trend.last) mot genomsnittet av åren före") { averageTable(trend) }
            p(.class("kalla")) {
                """
                Väntat antal är genomsnittet av de jämförbara åren före, med det spann som 95 av 100 år hamnar inom: av ren slump, och med det som \
                kategorierna brukar skilja mellan år. Av tjugo kategorier hamnar ungefär en utanför utan att något har ändrats. 
                """
                if let period = loaded.key.period { a(.href(.figure(CountsFigures.tableID(loaded.key.series, period)))) { "Så vet vi det" } }
            }
        }
    }

    private func averageLead(_ trend: TrendTable) -> String {
        let judged = trend.rows.filter { !$0.category.isSum }.compactMap { row in row.average.value.map { (row, $0) } }
        let outside = judged.filter { $0.1.place == .outside }
        guard !judged.isEmpty else { return "Ingen kategori har tillräckligt många fall för att ställas mot åren före." }
        guard !outside.isEmpty else { return "Ingen kategori ligger utanför det som åren före ger skäl att vänta." }
        let told = outside.map { row, told in "\(row.category.name) (\(TrendWords.place(told)))" }
        return "Utanför det väntade: \(Swedish.list(told))."
    }

    private func averageTable(_ trend: TrendTable) -> Html {
        table(.class("cs")) {
            caption(.class("dold")) { "\(trend.last) mot genomsnittet av åren före, per kategori" }
            thead {
                tr {
                    th(.scope("col")) { "Kategori" }
                    th(.scope("col"), .class("h nu")) { String(trend.last) }
                    th(.scope("col"), .class("h")) { "Snitt före" }
                    th(.scope("col"), .class("h bara-bred")) { "Ren slump" }
                    th(.scope("col"), .class("h")) { "Väntat" }
                    th(.scope("col"), .class("bara-bred")) { "Utfall" }
                }
            }
            tbody { trend.rows.map(averageRow) }
        }
    }

    private func averageRow(_ row: TrendTable.Row) -> Html {
        let told = row.average.value
        let words = told.map(TrendWords.place) ?? row.average.code.map { reason($0, row, TrendTable.fewestEarlier + 1) } ?? ""
        let cells = [
            th(.scope("row")) {
                CountTitles.name(row.category)
                span(.class("bara-smal hjalp")) { words }
            },
            td(.class("h nu")) { row.years?.counts.last.map { Swedish.count($0) } ?? "" },
            td(.class("h")) { told.map { TrendWords.mean($0.against.past.mean) } ?? "" },
            td(.class("h bara-bred")) { told.map { TrendWords.range($0.chance) } ?? "" },
            td(.class("h")) { told.map { TrendWords.range($0.usual ?? $0.chance) } ?? "" },
            td(.class("bara-bred")) { words },
        ]
        return .element("tr", row.category.isSum ? [.class("summa")] : [], .join(cells))
    }

    private static let withheld = Html.join([span(.ariaHidden) { "·" }, span(.class("dold")) { "visas inte, för liten bas" }])
}
