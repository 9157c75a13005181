import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// CompStat: five years side by side, the change with its certainty, sums split, a small drawing for every category.
struct CompStatPage {
    let loaded: LoadedChangeTable
    let period: Period
    /// Tables that can be chosen: source, area and end.
    let choices: CompStatChoices
    let rates: LoadedRates
    /// When events happen on the day and in the week; empty where that is not known.
    let hours: Html

    var table: ChangeTable { loaded.table }

    var page: Page {
        Page(title: "Statistik, \(loaded.source.name)", heading: "Statistik", crumbs: [Crumb("Statistik")]) {
            PageParts.head(
                over: "\(loaded.source.name), \(months) \(table.years.first ?? 0)–\(table.years.last ?? 0), \(loaded.area.name)",
                heading: TableWords.heading(table), lead: TableWords.lead(table))
            filter
            onward
            cautions
            PageParts.scrolling("\(loaded.source.name) per kategori") { ChangeTableHtml(loaded: loaded, period: period, marks: marks).html }
            source
            PageParts.downloads(["statistik"], query: query, formats: [.csv, .xlsx, .json])
            marks.list
            TrendSection(loaded: loaded).html
            RateSection(loaded: loaded, rates: rates).html
            multiples
            hours
            words
        }
    }

    private var marks: NoteMarks { NoteMarks(loaded) }

    private var cautions: Html {
        let said = CompStatWords.cautions(loaded)
        return said.isEmpty ? .empty : div(.class("ruta mellan")) { said.map { text in p { text } } }
    }

    private var months: String { Swedish.monthSpan(1, loaded.key.window.throughMonth) }

    private var query: [(name: String, value: String)] {
        [
            ("kalla", loaded.key.source.text), ("omrade", loaded.key.area.text), ("till", Month(containing: period.through).description),
            ("ar", String(table.years.count)),
        ] + (rates.reference.map { [("jamfor", $0.slug.text)] } ?? [])
    }

    private var filter: Html {
        form(.class("filter"), .action(Link("/statistik"))) {
            if choices.sources.count > 1 {
                PageParts.choice("kalla", label: "Källa", options: choices.sources, selected: loaded.key.source.text)
            }
            PageParts.choice("omrade", label: "Område", options: choices.areas, selected: loaded.area.slug.text)
            PageParts.choice("till", label: "Till och med", options: choices.ends, selected: Month(containing: period.through).description)
            PageParts.choice(
                "ar", label: "Antal år", options: (2...5).reversed().map { (String($0), "\(Swedish.number($0, neuter: true)) år") },
                selected: String(table.years.count))
            if !choices.references.isEmpty {
                PageParts.choice(
                    "jamfor", label: "Jämför med", options: [("", "ingen")] + choices.references, selected: rates.reference?.slug.text ?? "")
            }
            button(.type("submit")) { "Visa" }
        }
    }

    /// The ways on: a week against the usual, and the areas beside each other where the source has counts for several.
    private var onward: Html {
        let query = [("kalla", loaded.key.source.text), ("till", Month(containing: period.through).description)]
        return p(.class("mellan")) {
            a(.href(Link(["statistik", "veckan"], query: [("omrade", loaded.key.area.text)]))) { "Veckan mot det vanliga" }
            if choices.areas.count > 1 {
                " · "
                a(.href(Link(["statistik", "omraden"], query: query))) { "Jämför områdena med varandra" }
            }
        }
    }

    private var source: Html {
        p(.class("kalla")) {
            """
            Jämförelsen gäller \(months) \(table.years.last ?? 0) mot samma månader \((table.years.last ?? 0) - 1). Procent och intervall visas bara \
            när det fanns minst 20 fall att räkna från och minst 10 sammanlagt; annars säger antalen själva mer. Strecket visar vilka förändringar som är \
            förenliga med antalen. \(CompStatWords.weighing(table)) Summorna prövas var för sig. \
            Källa: \(loaded.source.name). 
            """
            a(.href(.figure(CountsFigures.tableID(loaded.key.series, period)))) { "Så vet vi det" }
        }
    }

    private var multiples: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("ml")) {
            h2(.id("ml")) { "\(Swedish.capitalised(Swedish.number(table.years.count, neuter: true))) år, en ruta per kategori" }
            p {
                """
                Tidigare år i grått. Varje ruta har sin egen skala: jämför form, inte höjd mellan rutor. \
                Strecket på \(table.years.last ?? 0) visar slumpens storlek för årets antal.
                """
            }
            div(.class("multipel")) {
                for row in table.rows where !row.category.isSum { YearBarsFigure(row: row, loaded: loaded).html }
            }
            p(.class("kalla")) { "Källa: \(loaded.source.name), \(months) varje år. Intervall enligt Garwood, 95 procent." }
        }
    }

    private var words: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("or")) {
            h2(.id("or")) { "Vad orden betyder" }
            dl(.class("fakta")) {
                for item in TableWords.meanings {
                    dt { VerdictChip(item.verdict).html }
                    dd { item.meaning }
                }
            }
        }
    }
}

/// What the reader of the CompStat page can choose among: values and their words.
struct CompStatChoices {
    let sources: [(value: String, words: String)]
    let areas: [(value: String, words: String)]
    let ends: [(value: String, words: String)]
    let references: [(value: String, words: String)]
}

/// One category's years as a small drawing with its name and verdict.
struct YearBarsFigure {
    let row: ChangeTable.Row
    let loaded: LoadedChangeTable

    var html: Html {
        Markup.figure {
            figcaption {
                strong { row.category.name }
                if let verdict { VerdictChip(verdict).html }
            }
            drawing.html
        }
    }

    /// The drawing alone, for pages and documents.
    var drawing: YearBars {
        let bars = zip(loaded.table.years, row.counts.counts).compactMap { year, count in count.map { YearBars.Bar(year, Int64($0)) } }
        let limits = row.counts.counts.last.flatMap { $0 }.flatMap { try? SingleCount($0) }?.garwoodLimits()
        return YearBars(
            row.category.name, period: Swedish.monthSpan(1, loaded.key.window.throughMonth), bars: bars,
            interval: limits.map { Interval(low: $0.lower, high: $0.upper) }, verdict: verdict)
    }

    private var verdict: Verdict? { row.judged.map { ChangeWords.verdict($0, of: row.category) } }
}

extension Sequence where Element: Hashable {
    /// The elements without repetition, in the order they first come.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
