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
        case .csv, .xlsx:
            return .table(page.export(request.today), name: "\(page.area.slug)-\(page.year)", format: request.format)
        case .html, .pdf: return .page(page.page)
        }
    }

    private func load() async throws -> AreaPage {
        let text = request.captures["slug"] ?? ""
        let (directory, shapes, notes, voices) = try await overview.store.read { [overview, request, change = request.reading.asOf] reader in
            try (
                overview.atlas.directory(reader, asOf: change), overview.atlas.geometries(reader, asOf: change),
                NoteRecord.all(reader, asOf: change, overview: overview),
                Slug(text).map { try overview.voices.voices(on: $0, for: request.viewer, day: request.today, reader) } ?? []
            )
        }
        let area = try AreaAnswer.area(text, in: directory)
        let year = try await year()
        let whole = area.parent ?? area.slug
        let matrix = try? await overview.board.figure(FigureID("levels.matrix", [whole.text, year]), request.reading)
        var glances: [AreaGlance] = []
        if case .table(let table) = matrix?.value { glances = AreaGlance.areas(of: table) }
        let ids = AreaAnswer.quantities.map { FigureID($0, [area.slug.text, year]) }
        let figures = try await overview.board.figures(ids, request.reading)
        return AreaPage(
            area: area, year: year, directory: directory, shapes: shapes, glances: glances, figures: ids.compactMap { try? figures[$0]?.get() },
            annotations: AreaAnswer.annotations(notes, of: area, year: year), voices: voices
        ) { [overview, asOf = request.reading.asOf] title, areas in
            overview.maps.value("\(title) \(year)", asOf: asOf) { AreaMap(title, areas: areas, detail: .small).html }
        }
    }

    private static func area(_ text: String, in directory: AreaDirectory) throws -> AreaName {
        if let area = directory.areas.first(where: { $0.slug.text == text }) { return area }
        throw Refused(
            .absent,
            [
                Fault(
                    "area-unknown", "Det finns inget område på adressen /omraden/\(text.prefix(100)).", remedy: "Gå till listan över områden.",
                    found: String(text.prefix(100)), suggestions: NearestNames.suggestions(for: text, among: directory.areas.map(\.slug.text)))
            ])
    }

    /// What has happened in the area, or in the one it is part of, in a year or from before it on.
    private static func annotations(_ notes: [NoteRecord], of area: AreaName, year: String) -> [NoteRecord] {
        let span = Note.Scope(from: Day(text: "\(year)-01-01"), through: Day(text: "\(year)-12-31"))
        let places = [area.slug, area.parent].compactMap { $0 }
        let events = notes.filter { record in
            let (note, scope) = (record.stored.note, record.stored.note.scope)
            return note.kind == .annotation && scope.area.map(places.contains) ?? false && scope.touches(span)
        }
        return events.sorted { ($0.stored.note.scope.from?.daysSince1970 ?? 0) < ($1.stored.note.scope.from?.daysSince1970 ?? 0) }
    }

    /// The year asked for, else the newest that has levels.
    private func year() async throws -> String {
        if let text = request[query: "ar"] {
            guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else {
                throw Faults.unreadable("ar", found: text, expected: "ett år, till exempel ar=2024")
            }
            return text
        }
        let newest = try await overview.board.newestMatrix(request.reading)?.period
        return newest ?? String(request.today.year)
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
    /// Dated notes on the area, by day.
    let annotations: [NoteRecord]
    /// What parties judge of it now.
    let voices: [AreaVoice]
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
                    if !annotations.isEmpty { events }
                    AreaVoicesPart(voices: voices).html
                    if own != nil { PageParts.downloads(["omraden", area.slug.text], query: [("ar", year)], formats: [.csv, .xlsx, .json]) }
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

    private var events: Html {
        Markup.section(.class("avsnitt"), .ariaLabelledby("ha")) {
            h2(.id("ha")) { "Det här har hänt" }
            ul(.class("lista")) {
                for record in annotations {
                    li {
                        p { record.stored.note.sentence() }
                        small { record.signature }
                    }
                }
            }
        }
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
            "annotations": .strings(annotations.map { $0.stored.note.sentence() }),
        ])
    }

    /// In the form that reads in again as "unchanged".
    func export(_ created: Day) -> TableExport {
        TableExport(
            title: "\(area.name) \(year)", header: ["week", "area", "level"],
            rows: zip(own?.weeks ?? [], own?.levels ?? []).map { week, level in
                [.text(week), .text(area.name), level.map { .whole(Int64($0)) } ?? .blank]
            }, notes: annotations.map { $0.stored.note.sentence() }, created: created)
    }
}
