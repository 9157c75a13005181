import Charts
import Markup
import Picture
import Web
import WeeklyRules

/// The part of the year's page that holds it against the year before: area by area, then all together. Areas stand in the municipality's own order.
struct YearDifferencePart {
    let loaded: LoadedDifference

    private var difference: YearDifference { loaded.difference }

    /// Nothing for a year without levels: there is no year to hold.
    var html: Html {
        guard difference.judgedWeeks.later > 0 else { return .empty }
        return section(.class("avsnitt"), .ariaLabelledby("fj")) {
            h2(.id("fj")) { YearDifferenceWords.heading(difference) }
            p { YearDifferenceWords.lead(difference) }
            if !difference.judgedRows.isEmpty {
                PageParts.scrolling("Nivåerna \(difference.year) mot \(difference.before)") { table }
                together
                method
            }
        }
    }

    private var table: Html {
        Markup.table(.class("cs")) {
            caption(.class("dold")) { "Nivåerna \(difference.year) mot \(difference.before), område för område: veckor på nivå 3–5 och bedömning" }
            thead {
                tr {
                    th(.scope("col")) { "Område" }
                    th(.scope("col"), .class("h bara-bred")) { "Veckor" }
                    th(.scope("col"), .class("h")) { YearDifferencePart.head(difference.before) }
                    th(.scope("col"), .class("h nu")) { YearDifferencePart.head(difference.year) }
                    th(.scope("col"), .class("h")) { "Högre \(difference.year)" }
                    th(.scope("col"), .class("bara-bred")) { "Bedömning" }
                    th(.scope("col")) { span(.class("dold")) { "Källa" } }
                }
            }
            tbody { difference.rows.map(row) }
        }
    }

    /// The year alone where there is no room for more; the caption and the line under the table say what is counted.
    private static func head(_ year: Int) -> Html {
        .join([span(.class("bara-bred")) { "Nivå 3–5 \(year)" }, span(.class("bara-smal")) { String(year) }])
    }

    private func row(_ row: YearDifference.Row) -> Html {
        let said = VerdictChip(row.judged?.verdict ?? YearDifferencePart.tooFew(row)).html
        let weeks = row.weeks.noteworthy
        return tr {
            th(.scope("row")) {
                row.area.name
                span(.class("bara-smal")) { said }
            }
            td(.class("h bara-bred")) { String(row.weeks.count) }
            td(.class("h")) { row.judged == nil ? YearDifferencePart.blank : .text(String(weeks.earlier)) }
            td(.class("h nu")) { row.judged == nil ? YearDifferencePart.blank : .text(String(weeks.later)) }
            td(.class("h")) { row.judged.map { .text("\(YearDifferenceWords.ofHundred($0.held.a12)) av 100") } ?? YearDifferencePart.blank }
            td(.class("bara-bred")) { said }
            td(.class("smal")) { TraceDot(.figure(WeeklyFigures.yearDifferenceID(row.area.slug, difference.year)), of: loaded.title(row.area)).html }
        }
    }

    private static func tooFew(_ row: YearDifference.Row) -> Verdict {
        Verdict(label: "", wording: YearDifferenceWords.missing(row), weight: .tooFew, direction: .none, method: "", numbers: [:])
    }

    private static let blank = Html.join([span(.ariaHidden) { "–" }, span(.class("dold")) { "visas inte" }])

    @HtmlBuilder private var together: Html {
        if let whole = difference.whole {
            h3(.class("avsnitt")) { "Alla \(Swedish.number(whole.areas)) områden tillsammans" }
            p { "\(YearDifferenceWords.chance(whole.held, difference)) \(YearDifferenceWords.odds(whole, difference))" }
            p(.class("mellan")) { VerdictChip(whole.verdict).html }
            if let area = loaded.whole {
                p(.class("kalla")) { a(.href(.figure(WeeklyFigures.yearDifferenceID(area.slug, difference.year)))) { "Så vet vi det" } }
            }
        }
    }

    private var method: Html {
        let weeks = YearDifferenceWords.weeks(difference).map { ": \($0)" } ?? ""
        return p(.class("kalla")) {
            """
            Bara veckor som är bedömda båda åren jämförs\(weeks), i områden som har minst \(YearDifference.weeksNeeded) sådana. \
            Nivå 3–5: antal av de veckorna. Högre \(difference.year): drar man en vecka på måfå ur vardera året, hur många gånger av 100 ligger \
            \(difference.year) högre, lika veckor räknade till hälften; 50 är ingen skillnad. Mann–Whitney med lika rang, och block om fyra veckor som byter \
            år, eftersom veckor intill varandra liknar varandra: det större p-värdet gäller. Många områden prövas på en gång, och det vägs in (Benjamini och \
            Hochberg).
            """
        }
    }
}
