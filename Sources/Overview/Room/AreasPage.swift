import Almanac
import AreasRules
import Charts
import Markup
import OverviewRules
import Picture
import Storage
import Tabular
import Web

/// All areas: a map and a table that says the same; the table as data at the same address.
struct AreasAnswer {
    let overview: Overview
    let request: PageRequest

    func answer() async throws -> Answer {
        let reading = request.reading
        let (directory, shapes) = try await overview.store.read { [atlas = overview.atlas, reading] reader in
            try (atlas.directory(reader, asOf: reading.asOf), atlas.geometries(reader, asOf: reading.asOf))
        }
        let matrix = try await overview.board.newestMatrix(reading)
        var glances: [AreaGlance] = []
        if case .table(let table) = matrix?.value { glances = AreaGlance.areas(of: table) }
        let view = AreasPage(directory: directory, shapes: shapes, glances: glances, year: matrix?.period) { title, areas in
            overview.maps.value(title, asOf: reading.asOf) { AreaMap(title, areas: areas).html }
        }
        switch request.format {
        case .json: return .json(Envelope(kind: "areas", change: reading.asOf, data: view.json))
        case .csv, .xlsx: return .table(view.export(request.today), name: "omraden", format: request.format)
        case .html, .pdf: return .page(view.page)
        }
    }
}

/// The areas as data: every area, with the newest level of those that have one.
extension AreasPage {
    var json: JSON {
        .of([
            "week": .optional(weekKey),
            "areas": .array(
                directory.areas.map { area in
                    .of([
                        "id": .string(area.slug.text), "name": .string(area.name), "division": .string(area.division),
                        "parent": .optional(area.parent?.text), "level": .optional(level(area.slug)),
                    ])
                }),
        ])
    }

    func export(_ created: Day) -> TableExport {
        TableExport(
            title: "Områden", header: ["id", "name", "division", "parent", "week", "level"],
            rows: directory.areas.map { area in
                [
                    .text(area.slug.text), .text(area.name), .text(area.division), .text(area.parent?.text ?? ""), .text(weekKey ?? ""),
                    level(area.slug).map { .whole(Int64($0)) } ?? .blank,
                ]
            }, created: created)
    }

    private var weekKey: String? { AreaGlance.newest(glances).flatMap { position in glances.first?.weeks[position] } }
}

/// The areas as a reader sees them.
struct AreasPage {
    let directory: AreaDirectory
    let shapes: [Slug: AreaGeometry]
    let glances: [AreaGlance]
    let year: String?
    /// Draws the areas under a title, or remembers having done it.
    let draw: (String, [AreaShape]) -> Html

    private var newest: Int? { AreaGlance.newest(glances) }

    private var week: String {
        newest.flatMap { position in glances.first.flatMap { Week(text: $0.weeks[position]) } }.map { "\(Swedish.week($0)) \($0.year)" } ?? ""
    }

    private var leaves: [AreaName] { directory.leaves }

    var page: Page {
        Page(title: "Områden", heading: "Områden", crumbs: [Crumb("Områden")]) {
            PageParts.head(
                over: week.isEmpty ? "Områden" : "Områden, nivå \(week)",
                heading: leaves.isEmpty ? "Inga områden är inlästa ännu" : LevelSpread.sentence(leaves.map { level($0.slug) }),
                lead: leaves.isEmpty ? "" : "Ett område visas mot sig självt. Ordningen är alfabetisk och säger inget om läget.")
            if leaves.isEmpty {
                PageParts.empty(
                    "Börja med områdena", "Läs in områdenas namn och gränser ur en karta i filform.",
                    command: "samsyn import areas FIL --division stadsdel --name-property NAMN")
            } else {
                div(.class("huvudspalt")) {
                    map
                    div {
                        table
                        PageParts.downloads(["omraden"], formats: [.csv, .xlsx, .json])
                    }
                }
            }
        }
    }

    func level(_ slug: Slug) -> Int? {
        guard let newest else { return nil }
        return glances.first { $0.area == slug }?.levels[newest]
    }

    private var map: Html {
        let areas = leaves.compactMap { area in
            shapes[area.slug].map { AreaShape(area.name, link: .area(area.slug, year: year.flatMap { Int($0) }), level: level(area.slug), rings: $0.rings) }
        }
        guard !areas.isEmpty else { return PageParts.empty("Ingen karta", "Områdena har inga inlästa gränser. Tabellen säger samma sak.") }
        return Markup.figure {
            draw("Områdena med nivå \(week)", areas)
            figcaption(.class("kalla")) { "Gränser: SCB, RegSO 2025. Kartan är inte till för att hitta vägen; tabellen säger samma sak." }
        }
    }

    private var table: Html {
        Markup.table {
            caption(.class("dold")) { "Områden med nivå \(week)" }
            thead {
                tr {
                    th(.scope("col")) { "Område" }
                    th(.scope("col")) { "Nivå" }
                    th(.scope("col")) { "Mot veckan före" }
                }
            }
            tbody {
                for area in leaves {
                    tr {
                        th(.scope("row")) { a(.href(.area(area.slug, year: year.flatMap { Int($0) }))) { area.name } }
                        td { LevelChip(level(area.slug)).html }
                        td(.class("matt")) { move(area.slug) }
                    }
                }
            }
        }
    }

    private func move(_ slug: Slug) -> String {
        guard let newest, let glance = glances.first(where: { $0.area == slug }) else { return "underlag saknas" }
        return glance.move(at: newest)
    }
}

extension AreaGeometry {
    /// Outer rings and holes as the map draws them.
    var rings: [[Charts.Position]] {
        polygons.flatMap(\.rings).map { ring in ring.map { Charts.Position(longitude: $0.longitude, latitude: $0.latitude) } }
    }
}
