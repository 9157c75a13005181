import Almanac
import Charts
import Markup
import Picture
import Web
import WeeklyRules

/// The part of the year's page for those who work with the place: the grave weeks in order of time, what the scale would have suggested, and what the levels
/// rest on.
struct YearBasisPart {
    let loaded: LevelYear
    let suggested: SuggestedYear
    let completeness: Completeness
    let hasExamples: Bool

    private var year: Int { loaded.summary.year }

    /// - Parameters:
    ///   - several: how many are "flera", where it is not two.
    ///   - today: weeks that are not over yet are not silent.
    init(_ loaded: LevelYear, told: ToldYear, several: [Slug: Int], today: Day) {
        self.loaded = loaded
        hasExamples = told.hasExamples
        suggested = SuggestedYear(loaded.summary, told: told, several: several)
        completeness = Completeness(loaded.summary, told: told, through: Week(containing: today).advanced(by: -1))
    }

    var html: Html { Html.join([chronicle, suggestions, basis]) }

    // MARK: The grave weeks

    /// A week at level 4 or above, with what is noted on it.
    private struct GraveWeek {
        let area: AreaName
        let week: Week
        let level: Int
        let notes: [Note]
    }

    /// In order of time; within a week in the municipality's own order.
    private var graveWeeks: [GraveWeek] {
        loaded.summary.weeks.flatMap { week in
            loaded.summary.areas.compactMap { area in
                guard let level = area.level(of: week), level >= AreaYear.grave else { return nil }
                return GraveWeek(area: area.area, week: week, level: level, notes: loaded.notes(on: area.area.slug, week))
            }
        }
    }

    @HtmlBuilder private var chronicle: Html {
        let weeks = graveWeeks
        if !weeks.isEmpty {
            section(.class("avsnitt"), .ariaLabelledby("kro")) {
                h2(.id("kro")) { "Krönika: veckor på nivå\(Swedish.noBreak)4 eller högre" }
                ul(.class("lista")) { weeks.map(item) }
            }
        }
    }

    private func item(_ grave: GraveWeek) -> Html {
        li {
            p {
                a(.href(WeekPage.link(grave.week))) { Swedish.capitalised(Swedish.week(grave.week)) }
                ", \(grave.area.name) "
                LevelChip(grave.level).html
            }
            if grave.notes.isEmpty {
                small { "Inget skäl är antecknat." }
            } else {
                grave.notes.map { note in small { note.sentence() } }
            }
        }
    }

    // MARK: What the scale would have suggested

    private var suggestions: Html {
        section(.class("avsnitt"), .ariaLabelledby("sku")) {
            h2(.id("sku")) { "Vad skalan hade föreslagit" }
            ExampleMark.notice(isNeeded: hasExamples)
            p { SuggestedYearWords.lead(suggested) }
            if suggested.rows.contains(where: { $0.suggested > 0 }) {
                PageParts.scrolling("Tabell: vad skalan hade föreslagit \(year)") { suggestionTable }
                p(.class("kalla")) { SuggestedYearWords.caveat }
                apart
            }
        }
    }

    private var suggestionTable: Html {
        Markup.table {
            caption(.class("dold")) { "Bedömda veckor \(year), efter hur skalans förslag ligger mot bedömningen" }
            thead { heads(["Samma", "Förslaget högre", "Förslaget lägre", "Inget underlag"]) }
            tbody {
                suggested.rows.map { row in cells(row.area, [row.equal, row.higher, row.lower, row.noBasis]) }
            }
        }
    }

    @HtmlBuilder private var apart: Html {
        if !suggested.apart.isEmpty {
            h3(.class("avsnitt")) { "Där det skiljer två steg eller mer" }
            ul(.class("lista")) {
                for apart in suggested.apart {
                    li {
                        p {
                            a(.href(WeekPage.link(apart.week))) { Swedish.capitalised(Swedish.week(apart.week)) }
                            ", \(apart.area.name)"
                        }
                        small { SuggestedYearWords.sentence(apart) }
                    }
                }
            }
        }
    }

    // MARK: What the levels rest on

    private var basis: Html {
        section(.class("avsnitt"), .ariaLabelledby("vil")) {
            h2(.id("vil")) { "Vad bedömningen vilar på" }
            ExampleMark.notice(isNeeded: hasExamples)
            p { CompletenessWords.lead(completeness, year: year) }
            if !completeness.weeks.isEmpty {
                if let silent = CompletenessWords.allSilent(completeness) { p { silent } }
                PageParts.scrolling("Tabell: vad bedömningen vilar på \(year)") { basisTable }
            }
        }
    }

    private var basisTable: Html {
        Markup.table {
            caption(.class("dold")) { "Veckor \(year), efter vad som har sagts om området" }
            thead {
                heads(["Något berättat", "Inget att rapportera", "Tysta veckor", "Tysta men bedömda", "Utan nivå"])
            }
            tbody {
                completeness.rows.map { row in cells(row.area, [row.told, row.nothing, row.silent, row.judgedInSilence, row.withoutLevel]) }
            }
        }
    }

    private func heads(_ names: [String]) -> Html {
        tr {
            th(.scope("col")) { "Område" }
            names.map { name in th(.scope("col"), .class("h")) { name } }
        }
    }

    private func cells(_ area: AreaName, _ counts: [Int]) -> Html {
        tr {
            th(.scope("row")) { a(.href(.area(area.slug, year: year))) { area.name } }
            counts.map { count in td(.class("h")) { Swedish.count(count) } }
        }
    }
}
