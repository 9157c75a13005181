import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// A week held against what is usual: what stands out, how sure that is, and how often chance does the same.
struct AlarmPage {
    let loaded: LoadedAlarms
    /// Areas that some source has weeks of.
    let areas: [AreaName]

    static let nothing = "Veckan bedöms när en källa har antal per vecka eller enskilda händelser för området; nu finns inga."

    private var table: AlarmTable { loaded.table }
    private var week: Week { loaded.key.week }

    var page: Page {
        Page(
            title: "Veckan mot det vanliga, \(Swedish.week(week)) \(week.year)", heading: "Statistik",
            crumbs: [Crumb("Statistik", Link("/statistik")), Crumb("Veckan mot det vanliga")]
        ) {
            PageParts.head(
                over: "\(loaded.area.name), \(Swedish.dates(week.monday, through: week.sunday))", heading: AlarmWords.heading(table),
                lead: AlarmWords.lead(table))
            filter
            cautions
            loaded.sources.map(section)
            PageParts.downloads(["statistik", "veckan"], query: query, formats: [.csv, .xlsx, .json])
            elsewhere
            words
        }
    }

    private var query: [(name: String, value: String)] { [("omrade", loaded.area.slug.text), ("vecka", week.description)] }

    private var filter: Html {
        let known = areas.contains { $0.slug == loaded.area.slug } ? areas : [loaded.area] + areas
        let weeks = loaded.weeks.contains(week) ? loaded.weeks : [week] + loaded.weeks
        return form(.class("filter"), .action(Link("/statistik/veckan"))) {
            PageParts.choice("omrade", label: "Område", options: known.map { ($0.slug.text, $0.name) }, selected: loaded.area.slug.text)
            PageParts.choice(
                "vecka", label: "Vecka", options: weeks.map { ($0.description, "\(Swedish.week($0)) \($0.year)") }, selected: week.description)
            button(.type("submit")) { "Visa" }
        }
    }

    private var cautions: Html {
        let said =
            (loaded.unripe.isEmpty ? [] : [AlarmWords.preliminary]) + loaded.withoutWeeks.map { AlarmWords.missing($0.name) }
            + (loaded.sources.isEmpty && loaded.withoutWeeks.isEmpty ? [AlarmPage.nothing] : [])
        return said.isEmpty ? .empty : div(.class("ruta mellan")) { said.map { text in p { text } } }
    }

    private func section(_ source: Source) -> Html {
        let rows = loaded.rows(source.slug)
        return Markup.section(.class("avsnitt"), .ariaLabelledby("k-\(source.slug)")) {
            h2(.id("k-\(source.slug)")) { source.name }
            PageParts.scrolling("\(source.name), veckan mot det vanliga") { AlarmTableHtml(rows: rows, week: week).html }
            p(.class("kalla")) {
                "Väntat: vad serien själv brukar ligga på. Högst: det mesta som är vanligt; \(AlarmWords.passing(rows, table.alpha)). Källa: \(source.name)."
            }
            drawings(rows)
        }
    }

    /// The latest half-year of those that stand out; of none, no drawings.
    private func drawings(_ rows: [AlarmTable.Row]) -> Html {
        let shown = rows.filter { $0.label?.isRemarkable == true && !$0.category.isSum }
        guard !shown.isEmpty else { return .empty }
        return .join([
            h3(.class("mellan")) { "Det som sticker ut, vecka för vecka" },
            div(.class("multipel")) { shown.map(drawing) },
            p(.class("kalla")) { "Det senaste halvåret. Varje ruta har sin egen skala. Den prickade linjen är det mesta som är vanligt just den här veckan." },
        ])
    }

    private func drawing(_ row: AlarmTable.Row) -> Html {
        let verdict = AlarmWords.verdict(row)
        let bars = row.series?.latest(26).map { WeekBars.Bar(week: $0.week.number, $0.count.map(Int64.init)) } ?? []
        let limit = row.alarm.flatMap(AlarmWords.mostUsual).map(Int64.init)
        return Markup.figure {
            figcaption {
                strong { row.category.name }
                if let verdict { VerdictChip(verdict).html }
            }
            WeekBars(row.category.name, bars: bars, limit: limit, verdict: verdict).html
        }
    }

    private var elsewhere: Html {
        guard let other = loaded.elsewhere else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("andra")) {
            h2(.id("andra")) { "I andra områden samma vecka" }
            p { AlarmWords.elsewhere(other) }
            if !other.remarkable.isEmpty { PageParts.scrolling("Det som sticker ut i andra områden") { OtherAreasTable(table: other).html } }
        }
    }

    private var words: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("or")) {
            h2(.id("or")) { "Vad orden betyder" }
            dl(.class("fakta")) {
                AlarmLabel.allCases.map { label in
                    .join([dt { VerdictChip(AlarmWords.verdict(of: label)).html }, dd { AlarmWords.meaning(label) }])
                }
            }
            p(.class("kalla")) {
                "Bara fler än vanligt söks: färre kan betyda färre händelser eller färre som anmäler. "
                a(.href(Link("/metoder"))) { "Så räknas det" }
            }
        }
    }
}

/// The rows of one source in a week.
struct AlarmTableHtml {
    let rows: [AlarmTable.Row]
    let week: Week

    var html: Html {
        Markup.table {
            caption(.class("dold")) { "Antal per kategori mot det vanliga" }
            thead {
                tr {
                    th(.scope("col")) { "Kategori" }
                    th(.scope("col"), .class("h")) { "Antal" }
                    th(.scope("col"), .class("h")) { "Väntat" }
                    th(.scope("col"), .class("h")) { "Högst" }
                    th(.scope("col")) { "Bedömning" }
                    th(.scope("col"), .class("bara-bred")) { "Jämförs med" }
                }
            }
            tbody { rows.map(row) }
        }
    }

    private func row(_ row: AlarmTable.Row) -> Html {
        .element("tr", row.category.isSum ? [.class("summa")] : [], cells(row))
    }

    @HtmlBuilder
    private func cells(_ row: AlarmTable.Row) -> Html {
        th(.scope("row")) { a(.href(.figure(AlarmFigureMaker.id(row.subject, week)))) { row.category.name } }
        td(.class("h")) { row.series?.observed.map { Swedish.count($0) } ?? "–" }
        td(.class("h")) { row.alarm.map { Swedish.decimal($0.expected, places: 1) } ?? "·" }
        td(.class("h")) { row.alarm.flatMap(AlarmWords.mostUsual).map { Swedish.count($0) } ?? "·" }
        td { judged(row) }
        td(.class("bara-bred")) { span(.class("hjalp")) { row.alarm.map { AlarmWords.comparedWith($0.method) } ?? "" } }
    }

    private func judged(_ row: AlarmTable.Row) -> Html {
        if let verdict = AlarmWords.verdict(row) { return VerdictChip(verdict).html }
        return row.withheld.map { reason in span(.class("hjalp")) { AlarmWords.because(reason, week) } } ?? .empty
    }
}

/// What stands out in other areas.
struct OtherAreasTable {
    let table: AlarmTable

    var html: Html {
        Markup.table {
            caption(.class("dold")) { "Kategorier som sticker ut i andra områden" }
            thead {
                tr {
                    th(.scope("col")) { "Område" }
                    th(.scope("col")) { "Kategori" }
                    th(.scope("col"), .class("h")) { "Antal" }
                    th(.scope("col"), .class("h")) { "Väntat" }
                    th(.scope("col")) { "Bedömning" }
                }
            }
            tbody { table.remarkable.map(row) }
        }
    }

    private func row(_ row: AlarmTable.Row) -> Html {
        let query = [("omrade", row.subject.area.slug.text), ("vecka", table.week.description)]
        return tr {
            th(.scope("row")) { a(.href(Link(["statistik", "veckan"], query: query))) { row.subject.area.name } }
            td { row.category.name }
            td(.class("h")) { row.series?.observed.map { Swedish.count($0) } ?? "–" }
            td(.class("h")) { row.alarm.map { Swedish.decimal($0.expected, places: 1) } ?? "·" }
            td { AlarmWords.verdict(row).map { VerdictChip($0).html } ?? .empty }
        }
    }
}
