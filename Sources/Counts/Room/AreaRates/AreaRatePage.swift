import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// Areas held against each other by counts per inhabitant: a funnel, and a table in the areas' own order.
struct AreaRatePage {
    let loaded: LoadedAreaRates
    let offers: [AreaRateOffer]
    /// Names of the sources, by slug.
    let sources: [Slug: String]

    private var rates: AreaRates { loaded.rates }
    private var texts: AreaRateTexts { AreaRateTexts(loaded: loaded) }

    private static let crumbs = [Crumb("Statistik", Link("/statistik")), Crumb("Jämför områdena")]

    var page: Page {
        Page(title: "Jämför områdena, \(loaded.source.name)", heading: "Statistik", crumbs: AreaRatePage.crumbs) {
            PageParts.head(over: "\(loaded.source.name), \(loaded.subject)", heading: texts.heading, lead: texts.lead)
            filter
            cautions
            funnel
            div(.class("mellan")) {
                PageParts.scrolling("\(loaded.subject), per område") { AreaRateTable(loaded: loaded).html }
            }
            source
            PageParts.downloads(["statistik", "omraden"], query: query, formats: [.csv, .xlsx, .json])
        }
    }

    private var query: [(name: String, value: String)] {
        [
            ("kalla", loaded.key.source.text), ("inom", loaded.key.group.value), ("kategori", loaded.category.slug.text),
            ("till", loaded.key.month.description),
        ]
    }

    private var filter: Html {
        let own = offers.filter { $0.source == loaded.key.source }
        let covered = own.first { $0.group == loaded.key.group }?.covered ?? [:]
        let ends = Set(covered.keys).union([loaded.key.month]).sorted(by: >)
        return form(.class("filter"), .action(Link("/statistik/omraden"))) {
            if offers.map(\.source).uniqued().count > 1 {
                let names = offers.map(\.source).uniqued().map { ($0.text, sources[$0] ?? $0.text) }
                PageParts.choice("kalla", label: "Källa", options: names, selected: loaded.key.source.text)
            }
            if own.count > 1 {
                PageParts.choice("inom", label: "Områden", options: own.map { ($0.group.value, $0.group.words) }, selected: loaded.key.group.value)
            }
            PageParts.choice(
                "kategori", label: "Kategori", options: loaded.categories.map { ($0.slug.text, CountTitles.name($0)) },
                selected: loaded.category.slug.text)
            PageParts.choice(
                "till", label: "Till och med", options: ends.map { ($0.description, "\(Swedish.months[$0.number - 1]) \($0.year)") },
                selected: loaded.key.month.description)
            button(.type("submit")) { "Visa" }
        }
    }

    private var cautions: Html {
        let said = texts.cautions
        return said.isEmpty ? .empty : div(.class("ruta mellan")) { said.map { text in p { text } } }
    }

    private var funnel: Html {
        guard let drawing = AreaRateDrawing(loaded: loaded).chart else { return .empty }
        return figure(.class("avsnitt")) {
            p(.class("figurtitel")) { "Kvot mot väntat antal" }
            p(.class("figurunder")) { "\(loaded.subject). Ett område på linjen vid 1 har så många som väntat." }
            drawing.html
            p(.class("kalla")) {
                """
                Inom linjerna hamnar 95 respektive 99,8 av 100 områden av \(chance); färre väntade ger större slump. Svart är statistiskt säkerställt. \
                \(AreaRateWords.unrest(rates) ?? "")
                """
            }
        }
    }

    private var chance: String { rates.funnel?.isDispersed == true ? "slump och vanlig olikhet" : "en slump" }

    private var source: Html {
        p(.class("kalla")) {
            if let method = texts.method { "\(method) " }
            "Källa: \(loaded.source.name)."
            if let id = AreaRateFigureMaker.id(loaded.key, loaded.category) {
                " "
                a(.href(.figure(id))) { "Så vet vi det" }
            }
        }
    }

    /// A store without counts.
    static func nothingYet(_ request: PageRequest) throws -> Answer {
        let command = "samsyn import events FIL --source \"Anmälda brott\""
        guard request.format == .html else {
            throw Refused(.absent, [Fault("no-counts", "Inga antal är inlästa ännu.", remedy: "Läs in antal eller händelser, till exempel med: \(command)")])
        }
        return .page(
            Page(title: "Jämför områdena", heading: "Statistik", crumbs: crumbs) {
                PageParts.head(over: "Jämför områdena", heading: "Inga antal är inlästa ännu", lead: "")
                PageParts.empty(
                    "Läs in antal för flera områden",
                    "Områden jämförs när minst \(Swedish.number(AreaRates.areasNeeded)) har både antal och folkmängd.", command: command)
            })
    }
}

/// The table: areas in their own order, all together last.
struct AreaRateTable {
    let loaded: LoadedAreaRates

    private var rates: AreaRates { loaded.rates }
    private var texts: AreaRateTexts { AreaRateTexts(loaded: loaded) }
    private var isGrave: Bool { rates.withheld == .grave }
    private var isCompared: Bool { rates.withheld == nil }

    var html: Html {
        Markup.table(.class("cs")) {
            caption(.class("dold")) { "\(loaded.subject), per område" }
            heads
            tbody {
                rates.rows.map(row)
                if isCompared { together }
            }
        }
    }

    private var heads: Html {
        thead {
            tr {
                th(.scope("col")) { "Område" }
                th(.scope("col"), .class("h nu")) { "Antal" }
                if !isGrave {
                    th(.scope("col"), .class("h")) { "Invånare" }
                    th(.scope("col"), .class("h")) { "Per 1 000 (95 %)" }
                }
                if isCompared {
                    th(.scope("col"), .class("h")) { "Väntat" }
                    th(.scope("col"), .class("h")) { "Kvot (95 %)" }
                    th(.scope("col"), .class("h")) { "Utjämnat per 1 000" }
                }
                if isCompared || isGrave { th(.scope("col"), .class("bara-bred")) { "Bedömning" } }
                th(.scope("col")) { span(.class("dold")) { "Källa" } }
            }
        }
    }

    private func row(_ row: AreaRates.Row) -> Html {
        let said = texts.verdict(row).map { VerdictChip($0).html } ?? .text(texts.missing(row))
        return tr {
            th(.scope("row")) {
                row.area.name
                if isCompared || isGrave { span(.class("bara-smal")) { said } }
            }
            number(row.entry.count.map { Swedish.count($0) }, "h nu")
            if !isGrave {
                number(row.entry.population.map { Swedish.count($0) })
                number(AreaRateTexts.rate(row))
            }
            if isCompared {
                number(AreaRateTexts.expected(row))
                number(AreaRateTexts.ratio(row))
                number(AreaRateTexts.smoothed(row))
            }
            if isCompared || isGrave { td(.class("bara-bred")) { said } }
            td(.class("smal")) { trace(row) }
        }
    }

    /// The row's own figure: its rate where it has one, else its count.
    private func trace(_ row: AreaRates.Row) -> Html {
        let key = SeriesKey(source: loaded.key.source, area: row.area.slug)
        let id =
            row.rate == nil
            ? CountsFigures.valueID(key, loaded.category.slug, loaded.key.period) : CountsFigures.rateID(key, loaded.category.slug, loaded.key.period)
        return TraceDot(.figure(id), of: "\(loaded.subject), \(row.area.name)").html
    }

    private var together: Html {
        guard let common = rates.common else { return .empty }
        return tr(.class("summa")) {
            th(.scope("row")) { "Alla \(Swedish.number(rates.compared.count)) tillsammans" }
            number(Swedish.count(common.events), "h nu")
            number(Swedish.count(common.population))
            number(RateWords.rate(common))
            number(Swedish.decimal(Double(common.events), places: 1))
            number("1,00")
            td(.class("h")) { "" }
            td(.class("bara-bred")) { "" }
            td(.class("smal")) { "" }
        }
    }

    private func number(_ text: String?, _ classes: String = "h") -> Html {
        td(.class(classes)) { text.map { Html.text($0) } ?? .join([span(.ariaHidden) { "–" }, span(.class("dold")) { "underlag saknas" }]) }
    }
}
