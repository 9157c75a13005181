import Almanac
import AreasRules
import CountsRules
import Markup
import Picture
import Storage
import Web

/// The table of months: a row per category and year, with the sum of the months compared and of all that are covered.
struct MonthTableHtml {
    let loaded: LoadedMonths

    private var blocks: [MonthTable.Block] { loaded.table.blocks + [loaded.table.total].compactMap { $0 } }
    private var columns: Int { 14 + (loaded.table.likeForLike == nil ? 0 : 1) }

    var html: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("ta")) {
            h2(.id("ta")) { "Tabell" }
            PageParts.scrolling("\(loaded.source.name) per månad") {
                table {
                    caption(.class("dold")) { "Antal per kategori, år och månad" }
                    thead {
                        tr {
                            th(.scope("col")) { "År" }
                            Swedish.shortMonths.map { month in th(.scope("col"), .class("h")) { month } }
                            if let like = loaded.table.likeForLike {
                                th(.scope("col"), .class("h nu")) {
                                    like.isWholeYear ? "Hela året" : "jan–\(Swedish.shortMonths[like.window.throughMonth - 1])"
                                }
                            }
                            th(.scope("col"), .class("h")) { "Hittills" }
                        }
                    }
                    tbody { blocks.map(rows) }
                }
            }
        }
    }

    private func rows(_ block: MonthTable.Block) -> Html {
        let head = tr(.class("grupp")) { th(.scope("rowgroup"), .colspan(columns)) { block.category.map(CountTitles.name) ?? "Alla kategorier" } }
        return Html.join([head] + block.years.map(row))
    }

    private func row(_ year: MonthTable.Year) -> Html {
        let compared = loaded.table.likeForLike == nil ? [] : [sum(year.compared, code: "delår, räknas inte")]
        let cells = year.months.map { number($0, code: "underlag saknas") } + compared + [number(year.sum, code: "underlag saknas")]
        return .element("tr", [], .join([th(.scope("row")) { String(year.year) }] + cells))
    }

    private func number(_ count: Int?, code: String) -> Html {
        guard let count else { return td(.class("h utan")) { span(.class("dold")) { code } } }
        return td(.class("h")) { Swedish.count(count) }
    }

    private func sum(_ count: Int?, code: String) -> Html {
        td(.class("h nu")) { count.map { number in strong { Swedish.count(number) } } ?? MonthTableHtml.blank(code) }
    }

    private static func blank(_ code: String) -> Html { .join([span(.ariaHidden) { "–" }, span(.class("dold")) { code }]) }
}
