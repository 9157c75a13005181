import Almanac
import AreasRules
import Charts
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// Gathers what an area's page shows, and answers with it as page or data.
struct AreaAnswer {
    let overview: Overview
    let request: PageRequest

    /// The quantities that every area and year has, in the order they are shown.
    private static let quantities = ["levels.weeks", "levels.ge3", "levels.longest-ge3", "levels.median"]

    func answer() async throws -> Answer {
        let page = try await load()
        switch request.format {
        case .json: return .json(Envelope(kind: "area", change: request.reading.asOf, data: page.json))
        case .csv: return .csv(page.csv, name: "\(page.area.slug)-\(page.year).csv")
        default: return .page(page.page)
        }
    }

    private func load() async throws -> AreaPage {
        let text = request.captures["slug"] ?? ""
        let (directory, shapes) = try await overview.store.read { [atlas = overview.atlas, reading = request.reading] reader in
            try (atlas.directory(reader, asOf: reading.asOf), atlas.geometries(reader, asOf: reading.asOf))
        }
        guard let area = directory.areas.first(where: { $0.slug.text == text }) else {
            let suggestions = NearestNames.suggestions(for: text, among: directory.areas.map(\.slug.text))
            throw Refused(
                .absent,
                [
                    Fault(
                        "area-unknown", "Det finns inget område på adressen /omraden/\(text.prefix(100)).", remedy: "Gå till listan över områden.",
                        found: String(text.prefix(100)), suggestions: suggestions)
                ])
        }
        let year = try await year()
        let whole = area.parent ?? area.slug
        let matrix = try? await overview.board.figure(FigureID("levels.matrix", [whole.text, year]), request.reading)
        var glances: [AreaGlance] = []
        if case .table(let table) = matrix?.value { glances = AreaGlance.areas(of: table) }
        let ids = AreaAnswer.quantities.map { FigureID($0, [area.slug.text, year]) }
        let figures = try await overview.board.figures(ids, request.reading)
        return AreaPage(
            area: area, year: year, directory: directory, shapes: shapes, glances: glances, figures: ids.compactMap { try? figures[$0]?.get() }
        ) { [overview, asOf = request.reading.asOf] title, areas in
            overview.maps.value("\(title) \(year)", asOf: asOf) { AreaMap(title, areas: areas, detail: .small).html }
        }
    }

    /// The year asked for, else the newest that has levels.
    private func year() async throws -> String {
        if let text = request[query: "ar"] {
            guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else {
                throw Faults.unreadable("ar", found: text, expected: "ett år, till exempel ar=2024")
            }
            return text
        }
        let newest = try await overview.newestMatrix(request.reading)?.period
        return newest ?? String(SwedishTime.local(of: request.now).day.year)
    }
}

/// One area's year: against its own past, never in a ranking.
struct AreaPage {
    let area: AreaName
    let year: String
    let directory: AreaDirectory
    let shapes: [Slug: AreaGeometry]
    let glances: [AreaGlance]
    let figures: [Figure]
    /// Draws the areas under a title, or remembers having done it.
    let draw: (String, [AreaShape]) -> Html

    private var own: AreaGlance? { glances.first { $0.area == area.slug } }
    private var parts: [AreaName] { directory.children(of: area.slug) }

    var page: Page {
        Page(title: "\(area.name) \(year)", heading: "Områden", crumbs: [Crumb("Områden", Link("/omraden")), Crumb(area.name)]) {
            PageParts.head(over: "\(Swedish.capitalised(area.division)) \(place)\(year)", heading: heading, lead: lead)
            div(.class("huvudspalt")) {
                div {
                    if let own { AreaYearPart(glance: own, figures: figures, year: year).html }
                    if !parts.isEmpty { partsTable }
                    if own != nil { PageParts.downloads(["omraden", area.slug.text], query: [("ar", year)]) }
                    if own == nil, parts.isEmpty { PageParts.empty("Underlag saknas", "Inga nivåer är inlästa för \(area.name) \(year).") }
                }
                aside
            }
        }
    }

    private var place: String { area.parent.flatMap { directory.name(of: $0) }.map { "i \($0), " } ?? "" }

    private var heading: String {
        guard let own else { return parts.isEmpty ? "\(area.name): underlag saknas för \(year)" : area.name }
        let levels = own.levels.compactMap { $0 }
        if Set(levels).count == 1, let only = levels.first { return "\(area.name): nivå \(only) alla \(levels.count) bedömda veckor" }
        guard let share = figures.first(where: { $0.id.quantity == "levels.ge3" }) else { return area.name }
        return "\(area.name), veckor på nivå 3 eller högre: \(FigureSentence.value(share))"
    }

    private var lead: String {
        guard let own, let newest = own.levels.lastIndex(where: { $0 != nil }), let week = Week(text: own.weeks[newest]) else { return "" }
        return "\(Swedish.capitalised(Swedish.week(week))): nivå\(Swedish.noBreak)\(own.levels[newest] ?? 0), \(own.move(at: newest))."
    }

    private var aside: Html {
        div(.class("spalt")) {
            if !mapAreas.isEmpty {
                Markup.section(.ariaLabelledby("ka")) {
                    h2(.id("ka")) { "På kartan" }
                    Markup.figure { draw("\(area.name) bland grannarna, senaste nivå", mapAreas) }
                }
            }
            Markup.section(.ariaLabelledby("vi")) {
                h2(.id("vi")) { "Mer om området" }
                ul(.class("lista-ren")) {
                    li { a(.href(Link(["arssammanstallning", year]))) { "Årssammanställning \(year)" } }
                    if let whole = area.parent { li { a(.href(.area(whole, year: Int(year)))) { directory.name(of: whole) ?? whole.text } } }
                    li { a(.href(Link("/statistik"))) { "Statistik" } }
                }
            }
        }
    }

    private var mapAreas: [AreaShape] {
        let neighbours = directory.areas.filter { $0.parent == (area.parent ?? area.slug) && shapes[$0.slug] != nil }
        return neighbours.map { neighbour in
            let glance = glances.first { $0.area == neighbour.slug }
            let level = glance.flatMap { glance in glance.levels.lastIndex { $0 != nil }.flatMap { glance.levels[$0] } }
            return AreaShape(neighbour.name, link: .area(neighbour.slug, year: Int(year)), level: level, rings: shapes[neighbour.slug]?.rings ?? [])
        }
    }

    private var partsTable: Html {
        Markup.section(.ariaLabelledby("de")) {
            h2(.id("de"), .class("figurtitel")) { "Områden i \(area.name)" }
            ul(.class("lista")) {
                for part in parts {
                    li {
                        p {
                            a(.href(.area(part.slug, year: Int(year)))) { part.name }
                            " "
                            LevelChip(latest(part.slug)).html
                        }
                    }
                }
            }
        }
    }

    private func latest(_ slug: Slug) -> Int? {
        glances.first { $0.area == slug }.flatMap { glance in glance.levels.lastIndex { $0 != nil }.flatMap { glance.levels[$0] } }
    }
}

/// An area's year as data.
extension AreaPage {
    var json: JSON {
        .of([
            "id": .string(area.slug.text), "name": .string(area.name), "year": .string(year), "figures": .array(figures.map(\.json)),
            "weeks": .array(
                zip(own?.weeks ?? [], own?.levels ?? []).map { .of(["week": .string($0), "level": .optional($1)]) }),
        ])
    }

    /// In the form that reads in again as "unchanged".
    var csv: [UInt8] {
        var writer = CsvWriter(header: ["week", "area", "level"])
        for (week, level) in zip(own?.weeks ?? [], own?.levels ?? []) {
            writer.write([.text(week), .text(area.name), level.map { CsvCell.whole(Int64($0)) } ?? .blank])
        }
        return writer.bytes
    }
}

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
