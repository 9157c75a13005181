import Almanac
import Charts
import Markup
import Picture
import Statistics
import Web
import WeeklyRules

/// Årssammanställningen: weeks × areas, with what the year says of each area.
struct YearMatrixPage {
    let loaded: LevelYear
    let scale: LevelScale
    /// Years that can be chosen, newest first.
    let years: [Int]
    /// The area that the others are parts of, for the figure of the whole matrix.
    let whole: Slug?
    let comparison: AreaComparison?
    let difference: LoadedDifference
    /// For those who work with the place; nil for everybody else.
    let basis: YearBasisPart?

    private var year: YearSummary { loaded.summary }

    var page: Page {
        Page(title: "Årssammanställning \(year.year)", heading: "Årssammanställning", crumbs: [Crumb("Årssammanställning \(year.year)")]) {
            PageParts.head(
                over: "Årssammanställning \(year.year)" + span, heading: YearWords.heading(year), lead: YearWords.lead(year))
            filter
            ScaleList(
                scale.levels.map { .init($0.number, $0.word, meaning: $0.meaning) }, unknown: "ingen bedömning gjord. Det är inte nivå 1."
            ).html
            div(.class("huvudspalt bredare avsnitt")) {
                div {
                    PageParts.scrolling("Nivåer per vecka och område") { YearMatrixTable(loaded: loaded).html }
                    source
                    standing
                    PageParts.downloads(["arssammanstallning", String(year.year)], formats: [.csv, .xlsx, .json])
                }
                aside
            }
            YearDifferencePart(loaded: difference).html
            if let basis { basis.html }
        }
    }

    private var span: String { year.latestWeek.map { ", till och med \(Swedish.week($0)) (\(Swedish.date($0.sunday)))" } ?? "" }

    private var filter: Html {
        let areas = [("", "välj område")] + year.areas.map { ($0.area.slug.text, $0.area.name) }
        return form(.class("filter"), .action(Link("/arssammanstallning"))) {
            PageParts.choice("ar", label: "År", options: years.map { (String($0), String($0)) }, selected: String(year.year))
            PageParts.choice("a", label: "Jämför", options: areas, selected: comparison?.first.area.slug.text)
            PageParts.choice("b", label: "med", options: areas, selected: comparison?.second.area.slug.text)
            button(.type("submit")) { "Visa" }
        }
    }

    private var source: Html {
        p(.class("kalla")) {
            """
            3–5: antal veckor på nivå 3 eller högre. Andel: i procent av de bedömda veckorna, under den 95-procentigt intervall (Wilson). \
            Svit: flest veckor i följd på nivå 3 eller högre. Medelvärdet är ett stöd för sortering, inte ett läge: nivåer går att ordna men \
            inte att räkna snitt på. Källa: veckovisa bedömningar \(year.year). 
            """
            if let whole { a(.href(.figure(WeeklyFigures.matrixID(whole, year.year)))) { "Så vet vi det" } }
        }
    }

    /// What has to be borne in mind for the whole year: caveats, and what happened on a day.
    private var standing: Html {
        let notes = loaded.standing()
        return notes.isEmpty ? .empty : ul(.class("noter")) { for note in notes { li { loaded.sentence(note) } } }
    }

    private var aside: Html {
        div(.class("spalt")) {
            if let comparison { ComparisonPart(comparison: comparison, year: year.year).html }
            shares
            if let quiet = YearWords.unchanging(year) {
                section(.ariaLabelledby("kn")) {
                    h2(.id("kn")) { "Samma nivå hela året" }
                    p { quiet + " Samma siffra visar inte vilket." }
                }
            }
        }
    }

    private var shares: Html {
        section(.ariaLabelledby("fd")) {
            h2(.id("fd")) { "Veckorna fördelade på nivå" }
            dl(.class("fordelning")) {
                for area in year.areas {
                    dt { area.area.name }
                    dd { LevelShares(weeks: area.summary.distribution).html }
                }
            }
        }
    }
}

/// Two areas held against each other, because the reader asked.
struct ComparisonPart {
    let comparison: AreaComparison
    let year: Int

    var html: Html {
        let (first, second) = (comparison.first.area, comparison.second.area)
        let share = max(comparison.a12, 1 - comparison.a12)
        return section(.ariaLabelledby("jf")) {
            h2(.id("jf")) { "\(first.name) och \(second.name)" }
            p(.class("stortal")) { "\(Int((share * 100).rounded(.toNearestOrAwayFromZero))) av 100" }
            p { YearWords.comparison(comparison) }
            p(.class("mellan")) { VerdictChip(comparison.verdict).html }
            details {
                summary { "Så räknade vi" }
                p(.class("kalla")) { method }
            }
            p(.class("kalla")) {
                a(.href(.figure(WeeklyFigures.differenceID(first.slug, second.slug, year)))) { "Så vet vi det" }
            }
        }
    }

    private var method: String {
        """
        Mann–Whitney med lika rang, \(comparison.first.count) mot \(comparison.second.count) veckor, p = \(Swedish.probability(comparison.rankP)). \
        Veckor som följer på varandra liknar varandra, därför prövas också block om fyra veckor: p = \(Swedish.probability(comparison.blockP)). \
        Det större av de två gäller.
        """
    }
}
