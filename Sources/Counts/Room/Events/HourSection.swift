import Almanac
import AreasRules
import Charts
import CountsRules
import Markup
import Picture
import Storage
import Web

/// The part of a page that tells when events happen: weekday × hour as a drawing, with the counts beside it; words alone where they are few.
struct HourSection {
    /// Nil where no hour is known: then there is nothing to show.
    let loaded: LoadedHours?
    let period: Period

    /// The section; nothing where no hour is known.
    var html: Html {
        guard let loaded else { return .empty }
        return Markup.section(.class("avsnitt"), .ariaLabelledby("timmar")) {
            h2(.id("timmar")) { "När på veckan" }
            content(loaded)
        }
    }

    @HtmlBuilder
    private func content(_ loaded: LoadedHours) -> Html {
        if loaded.isDelicate {
            p { "Händelser av det här slaget visas inte efter klockslag, bara tillsammans med övriga." }
        } else if let grid {
            p { lead(grid) }
            grid.html
            details(.class("under")) {
                summary { "Tabell: antal per veckodag och klockslag" }
                PageParts.scrolling("Antal per veckodag och klockslag") { table(loaded) }
            }
            source(loaded)
        } else {
            p {
                """
                \(Swedish.capitalised(Swedish.counted(loaded.hours.total, one: "händelse", many: "händelser"))) har ett känt klockslag. \
                Det är för få för att visa när på veckan de inträffar: minst \(LoadedHours.fewest) behövs.
                """
            }
            source(loaded)
        }
    }

    private var grid: HourGrid? {
        guard let loaded, !loaded.isDelicate, !loaded.isTooFew else { return nil }
        return HourGrid(name(loaded), counts: (1...7).map { day in (0..<24).map { Int64(loaded.hours.count(weekday: day, hour: $0)) } })
    }

    private func name(_ loaded: LoadedHours) -> String { loaded.category.map(CountTitles.name) ?? loaded.source.name }

    private func lead(_ grid: HourGrid) -> String {
        let grain = grid.isInBlocks ? "Varje ruta är tre timmar." : "Varje ruta är en timme."
        let most = grid.busiest.map { "Flest händelser inträffar \($0)." } ?? "Ingen tid på veckan sticker ut."
        return "\(most) \(grain) Mörkare är fler."
    }

    /// Blocks of three hours: a table that can be read.
    private func table(_ loaded: LoadedHours) -> Html {
        Markup.table {
            caption(.class("dold")) { "Antal per veckodag och tre timmar" }
            thead {
                tr {
                    th(.scope("col")) { "Veckodag" }
                    HourSection.blocks.map { block in th(.scope("col"), .class("h")) { HourSection.words(block) } }
                    th(.scope("col"), .class("h")) { "Summa" }
                }
            }
            tbody { (1...7).map { row($0, loaded.hours) } }
        }
    }

    private func row(_ weekday: Int, _ hours: WeekHours) -> Html {
        let counts = HourSection.blocks.map { block in (block..<block + 3).reduce(0) { $0 + hours.count(weekday: weekday, hour: $1) } }
        return tr {
            th(.scope("row")) { Swedish.capitalised(HourWords.weekdays[weekday - 1]) }
            (counts + [counts.reduce(0, +)]).map { count in td(.class("h")) { Swedish.count(count) } }
        }
    }

    private func source(_ loaded: LoadedHours) -> Html {
        p(.class("kalla")) {
            """
            \(name(loaded)), \(loaded.area.name), \(Swedish.months(period)). Räknat på \(Swedish.count(loaded.hours.total)) händelser med känt klockslag. \
            Källa: \(loaded.source.name). 
            """
            a(.href(.figure(HourFigureMaker.id(loaded.key, period)))) { "Så vet vi det" }
        }
    }

    private static let blocks = Array(stride(from: 0, to: 24, by: 3))

    private static func words(_ hour: Int) -> String {
        func clock(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }
        return "\(clock(hour))–\(clock(hour + 3))"
    }
}
