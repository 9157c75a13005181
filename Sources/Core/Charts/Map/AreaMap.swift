import Markup
import Picture

/// Areas in the colours of their levels, each a link with its name, number and symbol on it.
///
/// No background, no tiles; a table beside it says the same.
package struct AreaMap: Chart, Hashable {
    /// `full` is as wide as a page; `small` is a stamp among others, without links, that numbers only the graver levels.
    package enum Detail: Hashable, Sendable { case full, small }

    private let title: String
    private let areas: [AreaShape]
    private let points: [MapPoint]
    private let steps: Int
    private let detail: Detail

    /// - Parameters:
    ///   - title: what the map shows, `Nivå vecka 21`.
    ///   - areas: in the municipality's order, which is the order of the links.
    ///   - points: drawn as rings on a full map.
    ///   - steps: steps of the scale, 3–5.
    package init(_ title: String, areas: [AreaShape], points: [MapPoint] = [], steps: Int = 5, detail: Detail = .full) {
        self.title = title
        self.areas = areas
        self.points = points
        self.steps = steps
        self.detail = detail
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        detail == .full ? full(medium) : small
    }

    private typealias Placed = (area: AreaShape, border: Polygon, mark: LevelMark?)

    private func placed(_ projection: MapProjection) -> [Placed] {
        areas.map { ($0, projection.polygon($0.rings), $0.level.map { LevelMark($0, steps: steps) }) }
    }

    private func projection(width: Double, margin: Double, decimals: Double) -> MapProjection {
        MapProjection(areas.flatMap { $0.rings.joined() }, width: width, margin: margin, decimals: decimals)
    }

    private func full(_ medium: Medium) -> Drawing {
        let projection = projection(width: 820, margin: 10, decimals: 10)
        let placed = placed(projection)
        let bar = ScaleBar(projection, areas: placed.map(\.border))
        let borders = placed.map { medium == .page ? AreaMap.linked($0) : AreaMap.border($0) }
        let rings = points.map { projection.point($0.position) }
        let content =
            borders + rings.map { circle(.class("stn"), .cx($0.x), .cy($0.y), .r(5)) } + labels(placed, rings, medium) + [
                bar?.html ?? .empty
            ]
        let hasLinks = medium == .page && areas.contains { $0.link != nil }
        let classes = medium == .page ? "diagram karta karta-yta" : "karta"
        return Drawing(classes, view: bar?.view ?? projection.view, hasLinks ? .group(label) : .image(label), content: .join(content))
    }

    /// Labels for wide and for narrow screens: the stylesheet shows one of the sets.
    ///
    /// Hidden from listeners, whose links have the same words.
    private func labels(_ placed: [Placed], _ rings: [Point], _ medium: Medium) -> [Html] {
        func set(_ size: MapLabel.Size) -> Html {
            .join(
                placed.compactMap { area, border, mark in
                    MapLabel(area.name, mark: mark, on: border.coarse(3).sparing(rings, radius: 9), size: size)?.html
                })
        }
        guard medium == .page else { return [set(.wide)] }
        return [
            .element("g", [.class("bara-bred"), .ariaHidden], set(.wide)), .element("g", [.class("bara-smal"), .ariaHidden], set(.narrow)),
        ]
    }

    private var small: Drawing {
        let projection = projection(width: 210, margin: 3, decimals: 1)
        let placed = placed(projection)
        let numbers = placed.filter { ($0.mark?.form ?? 0) > 2 }.compactMap {
            MapLabel("", mark: $0.mark, on: $0.border, size: .wide, named: false)?.bare
        }
        return Drawing("diagram karta", view: projection.view, .image(label), content: .join(placed.map(AreaMap.border) + numbers))
    }

    private static func linked(_ placed: Placed) -> Html {
        guard let link = placed.area.link else { return border(placed) }
        let level = placed.mark.map { "nivå\(Swedish.noBreak)\($0.number)" } ?? "underlag saknas"
        return a(.href(link), .ariaLabel("\(placed.area.name), \(level)")) { border(placed) }
    }

    private static func border(_ placed: Placed) -> Html {
        var data = SvgPath()
        for ring in placed.border.rings {
            for (index, point) in ring.enumerated() { index == 0 ? data.move(point.x, point.y) : data.line(point.x, point.y) }
            data.close()
        }
        let shape = path(.class("omr \(placed.mark.map { "n\($0.form)" } ?? "utan")"), .d(data))
        return placed.mark == nil ? .join([shape, path(.class("skraff"), .d(.hatching(placed.border, spacing: 12)))]) : shape
    }

    /// All areas by level, in the order of the scale and, within a level, of the municipality: the same as the table says.
    private var label: String {
        let levels = Dictionary(grouping: areas) { area in area.level.map { LevelMark($0, steps: steps).number } }
        let parts = levels.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { number, areas in
            "\(number.map { "Nivå\(Swedish.noBreak)\($0)" } ?? "Underlag saknas"): \(Swedish.list(areas.map(\.name)))"
        }
        let marked = detail == .full && !points.isEmpty ? ["Utmärkt: \(Swedish.list(points.map(\.name)))"] : []
        return ([title] + (parts.isEmpty ? ["Inga områden att visa"] : parts) + marked).joined(separator: ". ") + "."
    }
}
