import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Statistics
import Storage
import Web

/// A source's counts by month: the season, the last two years over the months both have, the years above each other, and what has been put right.
struct MonthPage {
    let loaded: LoadedMonths
    let choices: MonthChoices

    private var table: MonthTable { loaded.table }
    private var words: MonthWords { MonthWords(loaded) }
    private var season: SeasonWords { SeasonWords(loaded.whole?.season, noun: loaded.noun) }

    var page: Page {
        Page(title: "\(loaded.source.name) månad för månad", heading: "Tyck till", crumbs: [Crumb("Tyck till")]) {
            PageParts.head(
                over: "\(loaded.source.name), \(loaded.period.map { Swedish.months($0) } ?? ""), \(loaded.area.name)", heading: season.heading,
                lead: season.lead)
            if choices.sources.count > 1 || choices.areas.count > 1 { filter }
            div(.class("huvudspalt")) {
                seasonFigure
                div(.class("spalt")) {
                    compared
                    reading
                }
            }
            MonthTrendSection(loaded: loaded).html
            multiples
            mended
            MonthTableHtml(loaded: loaded).html
            PageParts.downloads(["tyck-till"], query: query, formats: [.csv, .xlsx, .json])
            notes
        }
    }

    private var query: [(name: String, value: String)] { [("kalla", loaded.key.source.text), ("omrade", loaded.key.area.text)] }

    private var filter: Html {
        form(.class("filter"), .action(Link("/tyck-till"))) {
            PageParts.choice("kalla", label: "Källa", options: choices.sources, selected: loaded.key.source.text)
            PageParts.choice("omrade", label: "Område", options: choices.areas, selected: loaded.key.area.text)
            button(.type("submit")) { "Visa" }
        }
    }

    // MARK: Season

    private var seasonFigure: Html {
        guard let whole = loaded.whole else { return .empty }
        return figure {
            p(.class("figurtitel")) { whole.season.map { "Flest i \(Swedish.months[$0.peakMonth - 1])" } ?? "Månad för månad" }
            p(.class("figurunder")) { "\(whole.category?.name ?? "Alla \(Swedish.number(parts)) kategorier"), antal per månad" }
            MonthDrawing.season(loaded, whole).html
            p(.class("kalla")) {
                "Källa: \(loaded.source.name). "
                if let period = loaded.period { a(.href(.figure(CountsFigures.monthsID(loaded.key, period)))) { "Så vet vi det" } }
            }
        }
    }

    private var parts: Int { table.blocks.count { $0.category?.isSum == false } }

    // MARK: Like for like

    private var compared: Html {
        guard let like = table.likeForLike, let judged = loaded.whole?.judged, let months = loaded.comparedMonths, let last = like.years.last else {
            return Markup.section(.ariaLabelledby("jm")) {
                h2(.id("jm")) { "Åren jämförs inte ännu" }
                p {
                    table.likeForLike == nil
                        ? "De två senaste åren har inga månader gemensamt från januari och framåt."
                        : "Alla kategorier är inte levererade för samma månader, så summan av dem jämförs inte. Varje kategori står för sig nedan."
                }
            }
        }
        return Markup.section(.ariaLabelledby("jm")) {
            h2(.id("jm")) { like.isWholeYear ? "Hela år" : "\(Swedish.capitalised(months)), lika långa perioder" }
            p(.class("stortal")) { MonthWords.numbers(judged.pair) }
            p { MonthWords.difference(judged.pair, since: last - 1) }
            p(.class("mellan")) { VerdictChip(judged.told(isGrave: false)).html }
            if let unrest = MonthWords.unrest(judged) { p(.class("kalla")) { unrest } }
        }
    }

    private var reading: Html {
        let caveats = words.caveats
        return caveats.isEmpty
            ? .empty
            : Markup.section(.ariaLabelledby("la")) {
                h2(.id("la")) { "Läs siffrorna så här" }
                caveats.map { text in p { text } }
            }
    }

    // MARK: Years above each other

    private var multiples: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("pk")) {
            h2(.id("pk")) { "Månad för månad, åren under varandra" }
            p { "Delår jämförs aldrig med hela år. Skrafferade månader saknar underlag." }
            div(.class("tva")) {
                for block in table.blocks where block.category?.isSum == false { multiple(block) }
            }
            p(.class("kalla")) { "Källa: \(loaded.source.name). Varje ruta har sin egen skala: jämför form, inte höjd mellan rutor." }
        }
    }

    private func multiple(_ block: MonthTable.Block) -> Html {
        Markup.figure {
            p(.class("figurtitel")) { block.category?.name ?? "" }
            if let judged = block.judged, let months = loaded.comparedMonths {
                p(.class("figurunder")) {
                    "\(Swedish.capitalised(months)): \(MonthWords.numbers(judged.pair)) "
                    VerdictChip(judged.told(isGrave: block.category?.isGrave ?? false)).html
                }
            }
            MonthDrawing.years(loaded, block).html
        }
    }

    // MARK: What has been put right

    private var mended: Html {
        let (repairs, breaks) = (words.repairs, words.breaks)
        guard !repairs.isEmpty || !breaks.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("ra")) {
            h2(.id("ra")) { "Vad vi har rättat och slagit ihop" }
            div(.class("tva")) {
                repairs.map { text in
                    div(.class("ruta")) {
                        h3 { "En rad är rättad" }
                        p { text }
                        p {
                            "Källans egen fil är sparad som den kom. "
                            a(.href(Link("/kallor"))) { "Se inläsningen" }
                        }
                    }
                }
                breaks.map { text in
                    div(.class("ruta")) {
                        h3 { "Ett brott i serien" }
                        p { text }
                    }
                }
            }
        }
    }

    private var notes: Html {
        let scope = loaded.scope(nil)
        let kept = Notes(loaded.notes.touching(scope).filter { $0.kind != .caveat && !$0.text.hasPrefix(MonthWords.mended) })
        let said = NoteTelling(notes: kept, categories: table.blocks.compactMap(\.category)).sentences(scope)
        guard !said.isEmpty else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("no")) {
            h2(.id("no")) { "Noter" }
            ul { said.map { text in li { text } } }
        }
    }
}

/// What the reader of the page can choose among: values and their words.
struct MonthChoices {
    let sources: [(value: String, words: String)]
    let areas: [(value: String, words: String)]
}

/// The drawings of the page, as pages and documents show them.
enum MonthDrawing {
    static func season(_ loaded: LoadedMonths, _ block: MonthTable.Block) -> SeasonLines {
        let years = block.years.map { SeasonLines.Year($0.year, months: $0.months.map { $0.map(Int64.init) }) }
        return SeasonLines(
            block.category?.name ?? "Alla kategorier", years: years, callouts: callout(block).map { [$0] } ?? [])
    }

    /// The month of an earlier year that stands out most outside summer.
    private static func callout(_ block: MonthTable.Block) -> SeasonLines.Callout? {
        let earlier = block.years.dropLast().flatMap { row in
            row.months.enumerated().compactMap { index, count in count.map { (year: row.year, month: index + 1, count: $0) } }
        }.filter { !Season.summer.contains($0.month) && $0.count >= 10 }
        return earlier.max { $0.count < $1.count }.map { SeasonLines.Callout($0.year, month: $0.month) }
    }

    static func years(_ loaded: LoadedMonths, _ block: MonthTable.Block) -> MonthYears {
        let years = block.years.map { MonthYears.Year($0.year, months: $0.months.map { $0.map(Int64.init) }) }
        let breaks = loaded.breaks(of: block.category?.slug).map { found in
            MonthYears.Break(found.from.year, month: found.from.month, words(found))
        }
        return MonthYears(block.category?.name ?? "Alla kategorier", years: years, breaks: breaks)
    }

    private static func words(_ found: SeriesBreak) -> String {
        let month = Swedish.months[found.from.month - 1]
        return found.kind == .name ? "nytt namn i \(month)" : "nytt områdesnamn i \(month)"
    }
}
