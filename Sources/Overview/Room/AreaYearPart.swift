import Almanac
import Charts
import Markup
import OverviewRules
import Picture
import Web

/// An area's weeks: drawn, summed up, and listed.
struct AreaYearPart {
    let glance: AreaGlance
    let figures: [Figure]
    let year: String

    var html: Html {
        Html.join([
            Markup.section(.ariaLabelledby("ve")) {
                h2(.id("ve"), .class("figurtitel")) { "Vecka för vecka \(year)" }
                p(.class("figurunder")) { "Höjden är nivån. Skrafferat: underlag saknas." }
                WeekBand(glance.name, levels: glance.levels).html
            },
            Markup.section(.class("avsnitt"), .ariaLabelledby("sa")) {
                h2(.id("sa")) { "Året i siffror" }
                facts
            },
            Markup.section(.class("avsnitt"), .ariaLabelledby("al")) {
                h2(.id("al")) { "Alla veckor" }
                details {
                    summary { "Visa nivån för varje vecka" }
                    weeksTable
                }
            },
        ])
    }

    private var facts: Html {
        Markup.table {
            caption(.class("dold")) { "\(glance.name) \(year) i siffror" }
            tbody {
                for figure in figures {
                    tr {
                        th(.scope("row")) { title(figure) }
                        td(.class("h")) { FigureSentence.value(figure) }
                        td(.class("h bara-bred")) { FigureSentence.interval(figure) ?? "" }
                        td(.class("smal")) { TraceDot(.figure(figure.id), of: figure.title).html }
                    }
                }
            }
        }
    }

    /// The title without the area's name and the year, which the page already says.
    private func title(_ figure: Figure) -> String {
        let bare = figure.title.replacing("\(glance.name), ", with: "").replacing(" \(year)", with: "")
        return Swedish.capitalised(bare)
    }

    private var weeksTable: Html {
        Markup.table {
            caption(.class("dold")) { "\(glance.name), nivå per vecka \(year)" }
            thead {
                tr {
                    th(.scope("col")) { "Vecka" }
                    th(.scope("col")) { "Dagar" }
                    th(.scope("col")) { "Nivå" }
                    th(.scope("col")) { span(.class("dold")) { "Källa" } }
                }
            }
            tbody {
                for (key, level) in zip(glance.weeks, glance.levels) {
                    tr {
                        th(.scope("row")) { Week(text: key).map { String($0.number) } ?? key }
                        td(.class("matt")) { Week(text: key).map { Swedish.dates($0.monday, through: $0.sunday) } ?? "" }
                        td { LevelChip(level).html }
                        td(.class("smal")) {
                            TraceDot(.figure(FigureID("levels.level", [glance.area.text, key])), of: "\(glance.name) \(key)").html
                        }
                    }
                }
            }
        }
    }
}
